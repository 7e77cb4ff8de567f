// Chances of cues, against counting every way to draw.
#include "support/test.h"

#include <math.h>

#include "base/rng.h"
#include "tools/cue_chance.h"

enum { EXCHANGES = 4, RESPONSES = 4, SUMS = EXCHANGES * RESPONSES * 16 };

struct lot {
    uint8_t values[RESPONSES];
    int drawn;
};

static int bits_of(unsigned set)
{
    int bits = 0;
    for (; set; set >>= 1) {
        bits += (int)(set & 1);
    }
    return bits;
}

// Adds the sums of every way to draw from [lots] on to [ways].
static void count_ways(const struct lot *lots, int left, int sum, double *ways)
{
    if (left == 0) {
        ways[sum]++;
        return;
    }
    for (unsigned set = 0; set < 1U << RESPONSES; set++) {
        int more = 0;
        if (bits_of(set) != lots->drawn) {
            continue;
        }
        for (int i = 0; i < RESPONSES; i++) {
            more += set >> i & 1 ? lots->values[i] : 0;
        }
        count_ways(lots + 1, left - 1, sum + more, ways);
    }
}

static void chances_are_those_of_counting_every_way(void **state)
{
    struct rng r = rng_seeded(4);
    for (int round = 0; round < 50; round++) {
        struct lot lots[EXCHANGES];
        struct cue_tally tally = {0};
        double ways[SUMS] = {0}, all = 0, mean = 0;
        uint32_t most = round % 2 ? 2 : CUE_VALUE_MAX + 1;
        for (int e = 0; e < EXCHANGES; e++) {
            for (int i = 0; i < RESPONSES; i++) {
                lots[e].values[i] = (uint8_t)rng_below(&r, most);
            }
            lots[e].drawn = (int)rng_below(&r, RESPONSES + 1);
            cue_tally_add(&tally, lots[e].values, RESPONSES, lots[e].drawn);
        }
        count_ways(lots, EXCHANGES, 0, ways);
        for (int sum = 0; sum < SUMS; sum++) {
            all += ways[sum];
            mean += sum * ways[sum];
        }

        double low = 0;
        for (int sum = 0; sum < SUMS; sum++) {
            struct cue_odds odds = cue_tally_odds(&tally, sum);
            if (ways[sum] > 0) {
                assert_true(fabs(odds.high - (1 - low)) < 1e-9);
                low += ways[sum] / all;
                assert_true(fabs(odds.low - low) < 1e-9);
                assert_true(fabs(odds.expected - mean / all) < 1e-9);
            }
        }
        cue_tally_release(&tally);
    }
}

static void many_exchanges_are_judged_by_a_curve_that_comes_near(void **state)
{
    // One of three marked, one drawn, 201 times: a binomial of 201 and 1/3.
    const uint8_t values[] = {1, 0, 0};
    struct cue_tally tally = {0};
    double exact = 0, chance = pow(2.0 / 3, 201);
    for (int i = 0; i < 201; i++) {
        cue_tally_add(&tally, values, 3, 1);
    }

    struct cue_odds odds = cue_tally_odds(&tally, 82);

    for (int k = 0; k <= 201; k++) {
        exact += k >= 82 ? chance : 0;
        chance *= (201.0 - k) / (k + 1) / 2;
    }
    assert_null(tally.spread);
    assert_true(fabs(odds.expected - 67) < 1e-9);
    assert_true(fabs(odds.high / exact - 1) < 0.1);
    cue_tally_release(&tally);
}

static void what_leaves_no_choice_says_nothing(void **state)
{
    const uint8_t same[] = {1, 1, 1}, other[] = {1, 0, 0};
    struct cue_tally tally = {0};
    cue_tally_add(&tally, same, 3, 1);  // whoever is drawn
    cue_tally_add(&tally, other, 3, 3); // all are drawn
    cue_tally_add(&tally, other, 3, 0); // none is

    struct cue_odds odds = cue_tally_odds(&tally, 2);

    assert_true(odds.high >= 1 && odds.low >= 1);
    assert_true(odds.expected > 1.99 && odds.expected < 2.01);
    cue_tally_release(&tally);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chances_are_those_of_counting_every_way),
        cmocka_unit_test(many_exchanges_are_judged_by_a_curve_that_comes_near),
        cmocka_unit_test(what_leaves_no_choice_says_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
