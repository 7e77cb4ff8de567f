// A word after an answer that may have hurt: when there is one, and what it
// says. It is made from the answer alone, so it cannot tell whether a rupture
// opened.
#ifndef CORE_COACHING_H
#define CORE_COACHING_H

#include <stdbool.h>
#include <stdint.h>

#include "core/terms.h"

struct play;
struct response;
struct scenario;

// How much is said; less as a person needs it less. A word at once is for
// novices; what follows in the talk itself teaches the others more. So it fades
// by itself.
enum coaching {
    COACHING_FULL,    // after every poor answer
    COACHING_SERIOUS, // only after judging, and promises one cannot keep
    COACHING_ASKED,   // only when asked for
};

// From this share of collaborative answers on (per cent), of at least so many
// answers, there is less. A first session with none is coached in full.
enum {
    COACHING_ANSWERS_LEAST = 12,
    COACHING_SERIOUS_FROM = 55,
    COACHING_ASKED_FROM = 75,
};
enum coaching coaching_for(int collaborative, int answers);

// Was it expert, judgmental, a promise of absolute secrecy, or pressing for
// agreement before there was trust?
bool coaching_is_poor(const struct play *p, int32_t turn);
// Is there a word now, after the latest turn of [p]?
bool coaching_speaks(enum coaching coaching, const struct play *p);

// The parts of that word, each borrowed; NULL where there is none.
struct coach_word {
    const char *why;     // the author's, or ours by its stance
    const char *sounded; // how it may have sounded to the client
    const char *better;  // a better wording
    bool is_example;     // [better] is another answer of the same moment
};
struct coach_word coaching_word(const struct scenario *s,
                                const struct response *response);

#endif
