// What chance alone would do: values stand on the responses of each exchange,
// some responses are of one stance, and their values are added up. If stance
// and value had nothing to do with each other, any other responses of the same
// exchange might as well have been the ones of that stance.
#ifndef TOOLS_CUE_CHANCE_H
#define TOOLS_CUE_CHANCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define CUE_VALUE_MAX 15

// The sum over exchanges, as chance spreads it. All zero is empty. Exact (by
// convolution) up to 200 exchanges in which chance has a say, beyond that a
// normal distribution with the exact mean and variance.
struct cue_tally {
    double *spread; // owned; chance of each sum; NULL beyond 200
    size_t len;
    double fixed;          // what exchanges add that leave nothing to chance
    double mean, variance; // of the others
    int exchanges;         // of the others
};

struct cue_odds {
    double expected;
    double high, low; // chance of so much or more, so little or less
    double least_high, least_low; // the smallest that these could have been
};

// One exchange: [drawn] of its [count] responses are of the stance. Values are
// at most CUE_VALUE_MAX.
void cue_tally_add(struct cue_tally *t, const uint8_t *values, int count,
                   int drawn);
struct cue_odds cue_tally_odds(const struct cue_tally *t, double seen);
void cue_tally_release(struct cue_tally *t);

// The chance that a normal variable is [z] or more above its mean.
double cue_normal_tail(double z);

#endif
