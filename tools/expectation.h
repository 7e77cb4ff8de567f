// What a .play file expects after a choice: one sentence about where the talk
// is, what the client says, the levels, ruptures, facts or the ending.
//
//     at NAME                     the exchange or ending it has come to
//     says "words"                what the client answered contains them
//     mood MOOD                   how the client looks
//     safety 40, safety >= 40     a level (safety partnership agreement
//                                 strain); = < <= > >=, = when left out
//     safety is established       an objective: established emerging not_yet
//     rupture ID open             or never, noticed (still open), repaired;
//                                 "strain" is the one that strain opens
//     no rupture                  none is open
//     fact NAME true              or false, or a number
//     told NAME, untold NAME      a client fact, so far
//     offered ID, not offered ID  a response, now
//     ending NAME, outcome WORD   it is over
//     turns N, collaboration N    with = < <= > >= as above
#ifndef TOOLS_EXPECTATION_H
#define TOOLS_EXPECTATION_H

#include <stdbool.h>

#include "base/error.h"
#include "core/play.h"

struct strbuf;

enum expectation_kind {
    EXPECT_AT,
    EXPECT_SAYS,
    EXPECT_MOOD,
    EXPECT_LEVEL,
    EXPECT_OBJECTIVE,
    EXPECT_RUPTURE,
    EXPECT_NO_RUPTURE,
    EXPECT_FACT,
    EXPECT_TOLD,
    EXPECT_OFFERED,
    EXPECT_ENDING,
    EXPECT_OUTCOME,
    EXPECT_TURNS,
    EXPECT_COLLABORATION,
};

enum comparison { IS, IS_BELOW, IS_AT_MOST, IS_ABOVE, IS_AT_LEAST };

struct expectation {
    enum expectation_kind kind;
    enum comparison comparison;
    int what;  // level, fact, trigger (ID_NONE: strain), target, response
    int value; // number, state of a rupture, attainment, mood, outcome
    const char *text; // SAYS: [text_len] bytes of the words that were read
    int text_len;
};

// Reads [words] (one line, no newline), which must outlive [e]. On failure
// [err] has message and hint, and [*column] (from 1, in bytes) is where.
bool expectation_read(struct expectation *e, const struct scenario *scenario,
                      const char *words, int *column, struct error *err);

// Does it hold in [p], as it is now?
bool expectation_holds(const struct expectation *e, const struct play *p);

// What would hold instead, in the same words.
void expectation_write_found(const struct expectation *e, const struct play *p,
                             struct strbuf *out);

#endif
