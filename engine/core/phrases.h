// Terms of the field in words that a person new to the work knows. Window,
// terminal and review say the same.
#ifndef CORE_PHRASES_H
#define CORE_PHRASES_H

#include "core/terms.h"

// "owning your part in it"
const char *repair_phrase(enum repair repair);
// "complains about you", "answers in as few words as possible"
const char *marker_phrase(enum marker marker);
// What one sees of a mood, in words that do not name it: "looking away".
// Empty for neutral.
const char *mood_cue(enum mood mood);
// The same of a mask, an enum mood: what the mouth does meanwhile. "" for none
// (-1).
const char *mask_cue(int mask);

// "Safe space", "Partnership", "Agreement", "Strain".
const char *level_phrase(enum level level);
// A short sentence: "They can talk to you …".
const char *level_meaning(enum level level);
// "not yet", "emerging", "established".
const char *attainment_phrase(enum attainment attainment);
// A kind sentence about an objective that got so far.
const char *attained_phrase(enum level objective, enum attainment attainment);
// "Collaborative".
const char *stance_phrase(enum stance stance);
// "Beside them: listens, asks, leaves them the choice."
const char *stance_meaning(enum stance stance);
// "Simple reflections", and what that is.
const char *code_phrase(enum code code);
const char *code_meaning(enum code code);
// Sentences for the review: what a rupture is; what the MITI's marks are worth;
// what no result is.
extern const char phrase_of_ruptures[];
extern const char phrase_of_miti[];
extern const char phrase_of_marks[];
extern const char phrase_of_score[];
extern const char phrase_no_certificate[];

#endif
