// Exact permutation chances within exchanges; see cue_chance.h.
#include "tools/cue_chance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/scenario.h"

#include "base/banned.h"

enum {
    EXACT_MOST = 200, // exchanges; beyond that the normal curve is as good
    SUM_MOST = RESPONSES_MAX * CUE_VALUE_MAX,
};

double cue_normal_tail(double z)
{
    return 0.5 * erfc(z / sqrt(2));
}

static int sum_of(const uint8_t *values, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum;
}

static bool are_equal(const uint8_t *values, int count)
{
    for (int i = 1; i < count; i++) {
        if (values[i] != values[0]) {
            return false;
        }
    }
    return true;
}

// The chance of each sum of [drawn] of the values, in [chances], which has
// room for all sums.
static void draw(const uint8_t *values, int count, int drawn, double *chances)
{
    size_t room = (size_t)sum_of(values, count) + 1;
    double *ways = mem_array((size_t)(drawn + 1) * room, sizeof *ways);
    double all = 0;
    ways[0] = 1;
    for (int i = 0; i < count; i++) {
        for (int n = drawn; n > 0; n--) {
            double *to = ways + (size_t)n * room;
            const double *from = to - room;
            for (size_t sum = room; sum-- > values[i];) {
                to[sum] += from[sum - values[i]];
            }
        }
    }
    for (size_t sum = 0; sum < room; sum++) {
        chances[sum] = ways[(size_t)drawn * room + sum];
        all += chances[sum];
    }
    for (size_t sum = 0; sum < room; sum++) {
        chances[sum] /= all;
    }
    free(ways);
}

// Spreads [t] further by one exchange.
static void convolve(struct cue_tally *t, const double *chances, size_t room)
{
    double *to = mem_array(t->len + room - 1, sizeof *to);
    for (size_t sum = 0; sum < room; sum++) {
        for (size_t at = 0; chances[sum] > 0 && at < t->len; at++) {
            to[at + sum] += t->spread[at] * chances[sum];
        }
    }
    free(t->spread);
    t->spread = to;
    t->len += room - 1;
}

static void add_moments(struct cue_tally *t, const uint8_t *values, int count,
                        int drawn)
{
    double mean = (double)sum_of(values, count) / count, squares = 0;
    for (int i = 0; i < count; i++) {
        squares += (values[i] - mean) * (values[i] - mean);
    }
    t->mean += drawn * mean;
    t->variance +=
        squares / count * drawn * (count - drawn) / (double)(count - 1);
}

void cue_tally_add(struct cue_tally *t, const uint8_t *values, int count,
                   int drawn)
{
    double chances[SUM_MOST + 1];
    if (drawn == 0 || drawn == count || are_equal(values, count)) {
        t->fixed +=
            drawn == count ? sum_of(values, count) : (double)drawn * values[0];
        return;
    }
    if (t->exchanges == 0) {
        t->spread = mem_array(1, sizeof *t->spread);
        t->spread[0] = 1;
        t->len = 1;
    }
    add_moments(t, values, count, drawn);
    if (++t->exchanges > EXACT_MOST) {
        cue_tally_release(t);
        return;
    }
    draw(values, count, drawn, chances);
    convolve(t, chances, (size_t)sum_of(values, count) + 1);
}

static void odds_by_spread(const struct cue_tally *t, long seen,
                           struct cue_odds *odds)
{
    odds->high = odds->low = odds->least_high = odds->least_low = 0;
    for (size_t at = 0; at < t->len; at++) {
        double chance = t->spread[at];
        odds->low += (long)at <= seen ? chance : 0;
        odds->high += (long)at >= seen ? chance : 0;
        odds->least_high = chance > 0 ? chance : odds->least_high;
        if (odds->least_low <= 0) {
            odds->least_low = chance;
        }
    }
}

struct cue_odds cue_tally_odds(const struct cue_tally *t, double seen)
{
    struct cue_odds odds = {t->fixed + t->mean, 1, 1, 1, 1};
    double spread = sqrt(t->variance);
    if (t->exchanges == 0) {
        return odds;
    }
    if (t->spread) {
        odds_by_spread(t, lround(seen - t->fixed), &odds);
        return odds;
    }
    // Half a step, for the sum goes in whole steps.
    odds.high = cue_normal_tail((seen - 0.5 - odds.expected) / spread);
    odds.low = cue_normal_tail((odds.expected - seen - 0.5) / spread);
    odds.least_high = odds.least_low = 0;
    return odds;
}

void cue_tally_release(struct cue_tally *t)
{
    free(t->spread);
    t->spread = NULL;
    t->len = 0;
}
