// Cues that give the answer away: found where they were planted, and nowhere
// else more often than chance allows.
#include "support/test.h"

#include "workshop/linted.h"

static bool is_good(const char *stance)
{
    return strcmp(stance, "collaborative") == 0;
}

// --- what is planted, mostly -------------------------------------------------

static void longest(struct said *said, const char *stance, int others,
                    struct rng *r)
{
    if (is_good(stance) && rng_below(r, 6) > 0) {
        said->words = others + 2 + (int)rng_below(r, 4);
    }
}

static void shortest(struct said *said, const char *stance, int others,
                     struct rng *r)
{
    (void)others;
    if (is_good(stance) && rng_below(r, 6) > 0) {
        said->words = 1 + (int)rng_below(r, 3);
    }
}

static void length(struct said *said, const char *stance, int others,
                   struct rng *r)
{
    (void)others;
    if (strcmp(stance, "expert") == 0) {
        said->words = 16 + (int)rng_below(r, 6);
    }
}

static void opener(struct said *said, const char *stance, int others,
                   struct rng *r)
{
    static const char *const openers[] = {"It sounds like", "I hear",
                                          "It seems", "I wonder if"};
    (void)others;
    if (is_good(stance) && rng_below(r, 3) > 0) {
        snprintf(said->first, sizeof said->first, "%s", one_of(r, openers, 4));
    }
}

static void absolute(struct said *said, const char *stance, int others,
                     struct rng *r)
{
    static const char *const words[] = {"always", "never", "must", "should"};
    (void)others;
    if (!is_good(stance) && rng_below(r, 4) > 0) {
        snprintf(said->extra, sizeof said->extra, "%s", one_of(r, words, 4));
    }
}

static void polite(struct said *said, const char *stance, int others,
                   struct rng *r)
{
    static const char *const words[] = {"perhaps", "maybe", "please", "sorry"};
    (void)others;
    if (is_good(stance) && rng_below(r, 4) > 0) {
        snprintf(said->extra, sizeof said->extra, "%s", one_of(r, words, 4));
    }
}

static void mark(struct said *said, const char *stance, int others,
                 struct rng *r)
{
    (void)others;
    if (strcmp(stance, "judgmental") == 0 && rng_below(r, 4) > 0) {
        snprintf(said->last, sizeof said->last, "!");
    }
}

static void first_word(struct said *said, const char *stance, int others,
                       struct rng *r)
{
    (void)others;
    if (is_good(stance) && rng_below(r, 3) > 0) {
        snprintf(said->first, sizeof said->first, "So");
    }
}

// No single word of these is striking; all of them together are.
static void word_choice(struct said *said, const char *stance, int others,
                        struct rng *r)
{
    static const char *const good[] = {"heavy", "carry", "hope", "matters"};
    static const char *const poor[] = {"form", "rules", "plan", "goals"};
    (void)others;
    snprintf(said->extra, sizeof said->extra, "%s",
             one_of(r, is_good(stance) ? good : poor, 4));
}

// One word in a part of the good responses, and the others say nothing.
static void one_word(struct said *said, const char *stance, int others,
                     struct rng *r)
{
    (void)others;
    if (is_good(stance) && rng_below(r, 3) == 0) {
        snprintf(said->extra, sizeof said->extra, "heavy");
    }
}

static const struct {
    const char *code;
    planting *plant;
} cues[] = {
    {"cue-longest", longest},   {"cue-shortest", shortest},
    {"cue-length", length},     {"cue-opener", opener},
    {"cue-absolute", absolute}, {"cue-polite", polite},
    {"cue-punctuation", mark},  {"cue-first-word", first_word},
    {"cue-words", word_choice}, {"cue-words", one_word},
};
#define CUES (sizeof cues / sizeof *cues)

// What is said of one scenario at random.
static struct linted look_at(uint64_t seed, int exchanges, const char *more,
                             planting *plant)
{
    struct linted l = {0};
    struct strbuf lua = STRBUF_INIT;
    lua_at_random(&lua, seed, exchanges, more, plant);
    linted_add(&l, strbuf_text(&lua));
    linted_look(&l);
    strbuf_release(&lua);
    return l;
}

// --- the tests ---------------------------------------------------------------

static void expect(const char *code, uint64_t seed, planting *plant)
{
    struct linted l = look_at(seed, 40, "", plant);

    if (linted_count(&l, code) != 1) {
        fail_msg("%s, seed %d: not found", code, (int)seed);
    }

    linted_release(&l);
}

static void every_planted_cue_is_found_by_its_code(void **state)
{
    for (size_t i = 0; i < CUES; i++) {
        for (uint64_t seed = 1; seed <= 3; seed++) {
            expect(cues[i].code, seed, cues[i].plant);
        }
    }
}

static void twenty_exchanges_are_enough_and_nineteen_are_not(void **state)
{
    struct linted enough = look_at(3, 20, "", longest);
    struct linted too_few = look_at(3, 19, "", longest);

    assert_int_equal(linted_count(&enough, "cue-longest"), 1);
    assert_int_equal(linted_count(&too_few, "cue-"), 0);

    linted_release(&enough);
    linted_release(&too_few);
}

static void scenarios_without_cues_seldom_raise_an_alarm(void **state)
{
    int alarms = 0;

    for (uint64_t seed = 1; seed <= 100; seed++) {
        struct linted l = look_at(seed * 1000, 20 + (int)(seed % 40), "", NULL);
        alarms += linted_count(&l, "cue-") > 0;
        linted_release(&l);
    }

    assert_true(alarms <= 5);
}

static void small_scenarios_are_judged_together(void **state)
{
    struct linted l = {0};
    struct strbuf lua = STRBUF_INIT;
    for (uint64_t seed = 1; seed <= 4; seed++) {
        strbuf_reset(&lua);
        lua_at_random(&lua, seed, 8, "", longest);
        linted_add(&l, strbuf_text(&lua));
    }

    linted_look(&l);

    assert_int_equal(linted_count(&l, "cue-longest"), 1);
    assert_non_null(
        strstr(linted_first(&l, "cue-longest").message, "4 scenarios"));
    strbuf_release(&lua);
    linted_release(&l);
}

// The first of them allows it; it is told at the next, and not at all when
// every one does.
static void a_cue_of_a_set_is_told_where_it_is_not_allowed(void **state)
{
    const char *allow = "allow = { ['cue-longest'] = 'on purpose' },\n";
    for (int allowing = 1; allowing <= 3; allowing += 2) {
        struct linted l = {0};
        struct strbuf lua = STRBUF_INIT;
        for (int i = 0; i < 3; i++) {
            strbuf_reset(&lua);
            lua_at_random(&lua, (uint64_t)i + 1, 9, i < allowing ? allow : "",
                          longest);
            linted_add(&l, strbuf_text(&lua));
        }

        linted_look(&l);

        assert_int_equal(linted_count(&l, "cue-longest"), allowing == 1);
        strbuf_release(&lua);
        linted_release(&l);
    }
}

static void a_scenario_named_twice_counts_once(void **state)
{
    struct linted l = {0};
    struct strbuf lua = STRBUF_INIT;
    lua_at_random(&lua, 1, 12, "", longest);
    linted_add(&l, strbuf_text(&lua));
    linted_add(&l, strbuf_text(&lua));

    linted_look(&l);

    assert_int_equal(l.found.count, 0);
    strbuf_release(&lua);
    linted_release(&l);
}

static void an_allowed_cue_is_not_told(void **state)
{
    struct linted l =
        look_at(3, 40,
                "allow = { ['cue-longest'] = 'a drill of short ones', "
                "['cue-length'] = 'the same' },\n",
                longest);

    assert_int_equal(linted_count(&l, "cue-longest"), 0);
    assert_int_equal(linted_count(&l, "cue-length"), 0);

    linted_release(&l);
}

static void a_cue_comes_with_its_figures(void **state)
{
    struct linted l = look_at(3, 40, "", longest);
    struct finding cue = linted_first(&l, "cue-longest");

    assert_non_null(
        strstr(cue.message, " of 40 exchanges; chance would make it "));
    assert_non_null(strstr(cue.message, "(p < 0.0001, corrected)"));
    assert_true(cue.line > 0);

    linted_release(&l);
}

static void the_same_words_get_the_same_findings(void **state)
{
    struct linted one = look_at(5, 40, "", word_choice);
    struct linted other = look_at(5, 40, "", word_choice);

    assert_int_equal(one.found.count, other.found.count);
    for (size_t i = 0; i < one.found.count; i++) {
        assert_string_equal(one.found.items[i].message,
                            other.found.items[i].message);
    }

    linted_release(&one);
    linted_release(&other);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_planted_cue_is_found_by_its_code),
        cmocka_unit_test(twenty_exchanges_are_enough_and_nineteen_are_not),
        cmocka_unit_test(scenarios_without_cues_seldom_raise_an_alarm),
        cmocka_unit_test(small_scenarios_are_judged_together),
        cmocka_unit_test(a_cue_of_a_set_is_told_where_it_is_not_allowed),
        cmocka_unit_test(a_scenario_named_twice_counts_once),
        cmocka_unit_test(an_allowed_cue_is_not_told),
        cmocka_unit_test(a_cue_comes_with_its_figures),
        cmocka_unit_test(the_same_words_get_the_same_findings),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
