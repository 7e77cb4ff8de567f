// The words that more than one screen uses, for people new to the work.
#ifndef UI_WORDS_H
#define UI_WORDS_H

#include "core/terms.h"

// "Safe space", "Partnership", "Agreement", "Strain".
const char *words_level(enum level level);
// A short sentence: "They can talk to you …".
const char *words_level_meaning(enum level level);
// "not yet", "emerging", "established".
const char *words_attainment(enum attainment attainment);
// A kind sentence about an objective that got so far.
const char *words_attained(enum level objective, enum attainment attainment);
// "Collaborative".
const char *words_stance(enum stance stance);
// "Beside them: listens, asks, leaves them the choice."
const char *words_stance_meaning(enum stance stance);
// "Simple reflections", and what that is.
const char *words_code(enum code code);
const char *words_code_meaning(enum code code);
extern const char words_rupture_meaning[];
extern const char words_no_certificate[];

#endif
