// A reader that understands nothing and only counts words: how well does it
// find the collaborative responses?
#ifndef TOOLS_CUE_BAYES_H
#define TOOLS_CUE_BAYES_H

#include <stdbool.h>
#include <stdint.h>

struct cue_set;

#define CUE_TELLING 4 // words of each kind

struct cue_guesses {
    double right;    // exchanges in which it picks a collaborative response
    double expected; // by chance
    int exchanges;   // that have both collaborative and other responses
    double p;        // of doing so well by chance
    int first;       // a response that it picks rightly; -1: none
    // The words that say most: for collaborative [1], for other [0] responses;
    // -1 at the end.
    int32_t telling[2][CUE_TELLING];
};

// A naive Bayes classifier (with one added to each count) learns the words of
// collaborative and of other responses and picks, in each exchange, the one
// that looks most collaborative; what it uses there it learnt from the other
// exchanges. Responses that look the same share the pick. With
// [is_first_only] it sees only the first word of each.
//
// p: the same with stances shuffled within exchanges, up to 1999 times, fewer
// once 20 of them did as well (Besag and Clifford 1991). Large sets are
// shuffled as often as some milliseconds allow, at least 60 times; p then comes
// from a normal curve with the mean and variance of these. The shuffling is
// the same for the same set.
struct cue_guesses cue_guess(const struct cue_set *set, bool is_first_only);

#endif
