// What `check` says about the words of scenarios: cues that give the answer
// away (cue.h), words that hurt, feedback that only scolds, and what is too
// long to read aloud (words.h). Every code stands in scenarios/FINDINGS.md.
#ifndef TOOLS_LINT_WORDS_H
#define TOOLS_LINT_WORDS_H

#include <stddef.h>

struct lint;

// All scenarios of one call together: small ones are judged as a set. One that
// is named twice counts once.
void lint_words(const struct lint *lints, size_t count);

#endif
