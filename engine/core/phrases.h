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

#endif
