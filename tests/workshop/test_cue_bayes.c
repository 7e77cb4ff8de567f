// The reader that only counts words.
#include "support/test.h"

#include <math.h>

#include "tools/cue.h"
#include "tools/cue_bayes.h"
#include "workshop/linted.h"

static struct cue_guesses guess(uint64_t seed, planting *plant, bool first_only)
{
    struct linted l = {0};
    struct cue_set set = {0};
    struct strbuf lua = STRBUF_INIT;
    lua_at_random(&lua, seed, 60, "", plant);
    linted_add(&l, strbuf_text(&lua));
    cue_set_add(&set, &l.lints[0]);

    struct cue_guesses guesses = cue_guess(&set, first_only);

    cue_set_release(&set);
    strbuf_release(&lua);
    linted_release(&l);
    return guesses;
}

static void tell_by_one_word(struct said *said, const char *stance, int others,
                             struct rng *r)
{
    (void)others;
    (void)r;
    snprintf(said->extra, sizeof said->extra, "%s",
             strcmp(stance, "collaborative") == 0 ? "heavy" : "rules");
}

static void tell_by_the_first_word(struct said *said, const char *stance,
                                   int others, struct rng *r)
{
    (void)others;
    (void)r;
    snprintf(said->first, sizeof said->first, "%s",
             strcmp(stance, "collaborative") == 0 ? "Heavy" : "Rules");
}

// Tried on exchanges it learnt from, it would be right nearly always.
static void
where_nothing_is_to_be_learnt_it_does_as_well_as_chance(void **state)
{
    double right = 0, expected = 0;
    for (uint64_t seed = 1; seed <= 20; seed++) {
        struct cue_guesses guesses = guess(seed, NULL, false);
        right += guesses.right;
        expected += guesses.expected;
        assert_int_equal(guesses.exchanges, 60);
    }
    assert_true(fabs(right / expected - 1) < 0.1);
}

static void a_word_that_tells_is_enough(void **state)
{
    struct cue_guesses guesses = guess(1, tell_by_one_word, false);

    assert_true(guesses.right > 59);
    assert_true(guesses.p <= 0.0005);
    assert_true(guesses.telling[0][0] >= 0 && guesses.telling[1][0] >= 0);
    assert_true(guesses.first >= 0);
}

static void first_words_are_all_it_sees_if_told_so(void **state)
{
    struct cue_guesses blind = guess(1, tell_by_one_word, true);
    struct cue_guesses seeing = guess(1, tell_by_the_first_word, true);

    assert_true(blind.p > 0.01);
    assert_true(seeing.right > 59 && seeing.p <= 0.0005);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(
            where_nothing_is_to_be_learnt_it_does_as_well_as_chance),
        cmocka_unit_test(a_word_that_tells_is_enough),
        cmocka_unit_test(first_words_are_all_it_sees_if_told_so),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
