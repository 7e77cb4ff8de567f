// Cues: what gives the answer away to somebody who looks only at how the
// responses are worded. A trainee who finds one learns the cue and not the
// practice.
//
// Cues are judged over one scenario of 20 exchanges or more, or over all
// smaller ones of a call together if these have 20 or more. For each cue the
// question is how often the stances, shuffled among the responses of each
// exchange, would show it as clearly: a permutation test, exact as far as it
// is feasible (cue_chance.h; cue_bayes.h says how words are judged). Several
// looks find something in any text, so they are corrected for: first the looks
// within one code (every stance, mark or first word) by Bonferroni's method
// among those that could tell anything at all (Tarone 1990), then the codes
// among each other by Holm's (1979). What stays below 5 % is told, with its
// corrected p. So scenarios without any cue raise an alarm in at most 5 of 100
// sets, all codes together.
#ifndef TOOLS_CUE_H
#define TOOLS_CUE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/scenario.h"

struct lint;

#define CUE_EXCHANGES_LEAST 20
#define CUE_LEVEL 0.05

struct cue_response {
    const char *text; // borrowed
    char *plain;      // owned; its words (words.h)
    const struct lint *lint;
    struct span words; // in cue_set.words
    int32_t line;
    int32_t chars;
    uint8_t stance;
};

// All that is judged together. All zero is empty.
struct cue_set {
    struct cue_response *responses; // owned; an exchange's stand together
    size_t response_count, response_capacity;
    struct span *exchanges; // owned; of responses
    size_t exchange_count, exchange_capacity;
    int32_t *words; // owned; each a number below [different]
    size_t word_count, word_capacity;
    const char **names; // owned; of the words; not NUL-terminated
    size_t different, name_capacity;
    int32_t *slots; // owned; hash table of the names
    size_t slot_count;
    int scenarios;
};

void cue_set_add(struct cue_set *set, const struct lint *l);
// The name of a word ends with a blank.
const char *cue_set_word(const struct cue_set *set, int32_t word, int *len);
void cue_set_release(struct cue_set *set);

// What gives the answer away, as findings.
void cue_look(const struct cue_set *set);

// --- cue_features.c: what can be seen in a response --------------------------

enum cue_code {
    CUE_LONGEST,
    CUE_SHORTEST,
    CUE_LENGTH,
    CUE_OPENER,
    CUE_ABSOLUTE,
    CUE_POLITE,
    CUE_PUNCTUATION,
    CUE_FIRST_WORD,
    CUE_WORDS,
    CUE_CODES,
};

struct cue_feature {
    enum cue_code code;
    char name[64]; // as a message says it
};
// The [at]th feature that is not a word of this set; false past the end.
// [values] has room for every response of [set].
bool cue_feature_next(const struct cue_set *set, size_t at,
                      struct cue_feature *feature, uint8_t *values);

#define CUE_WORDS_MOST 200
// The words that stand first, or after the first, in at least four responses;
// in more where there are too many of them. Returns how many there are.
size_t cue_frequent_words(const struct cue_set *set, bool is_first_only,
                          int32_t words[CUE_WORDS_MOST]);
// The feature that a response has the word there.
void cue_word_feature(const struct cue_set *set, bool is_first_only,
                      int32_t word, struct cue_feature *feature,
                      uint8_t *values);

#endif
