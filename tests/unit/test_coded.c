// Made-up coded conversations, good, poor and mixed, and what they come to.
#include "support/test.h"

#include <string.h>

#include "core/coded.h"
#include "core/rules.h"

static void begin(struct coded *c, enum style style)
{
    struct coded_client with;
    coded_client_init(&with, style);
    coded_begin(c, "a", &with);
}

static int32_t next(const struct coded *c)
{
    return c->turn_count ? c->turns[c->turn_count - 1].number + 1 : 1;
}

static void say(struct coded *c, int count, enum stance stance, enum level aims)
{
    struct move move = {.stance = (uint8_t)stance, .aims = (uint8_t)aims};
    for (int i = 0; i < count; i++) {
        coded_add(c, next(c), &move);
    }
}

static void mend(struct coded *c, enum repair strategy)
{
    struct move move = {.stance = STANCE_COLLABORATIVE,
                        .aims = LEVEL_SAFETY,
                        .repair = (uint16_t)(1u << strategy)};
    coded_add(c, next(c), &move);
}

// How many events of [type] there are in the turn at [place].
static int count_events(const struct coded *c, size_t place,
                        enum event_type type)
{
    const struct coded_turn *turn = &c->turns[place];
    int count = 0;
    for (int32_t i = 0; i < turn->event_count; i++) {
        count += c->events[turn->first_event + (size_t)i].type == type;
    }
    return count;
}

static void say_good(struct coded *c)
{
    say(c, 6, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    say(c, 6, STANCE_COLLABORATIVE, LEVEL_PARTNERSHIP);
    say(c, 8, STANCE_COLLABORATIVE, LEVEL_AGREEMENT);
}

static void say_poor(struct coded *c)
{
    for (int i = 0; i < 6; i++) {
        say(c, 1, STANCE_EXPERT, LEVEL_PARTNERSHIP);
        say(c, 1, STANCE_JUDGMENTAL, LEVEL_SAFETY);
    }
}

static void a_good_conversation_establishes_all_three(void **state)
{
    struct coded c;
    begin(&c, STYLE_PLAIN);
    say_good(&c);
    coded_end(&c);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        assert_int_equal(c.result.objectives[i], ATTAINMENT_ESTABLISHED);
    }
    assert_int_equal(c.score.rupture_count, 0);
    coded_release(&c);
}

static void a_poor_conversation_breaks_and_establishes_nothing(void **state)
{
    struct coded c;
    begin(&c, STYLE_PLAIN);
    say_poor(&c);
    coded_end(&c);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        assert_int_equal(c.result.objectives[i], ATTAINMENT_NOT_YET);
    }
    assert_int_equal(c.result.collaboration, 0);
    assert_int_equal(c.score.rupture_count, 1);
    assert_int_equal(c.score.ruptures[0].kind, RUPTURE_CONFRONTATION);
    assert_int_equal(c.score.ruptures[0].trigger, ID_NONE);
    assert_true(c.result.open_rupture);
    coded_release(&c);
}

static void a_mixed_conversation_lies_between(void **state)
{
    struct coded good, mixed;
    begin(&good, STYLE_PLAIN);
    say_good(&good);
    coded_end(&good);
    begin(&mixed, STYLE_PLAIN);
    for (int i = 0; i < 7; i++) {
        say(&mixed, 2, STANCE_COLLABORATIVE, LEVEL_SAFETY);
        say(&mixed, 1, STANCE_EXPERT, LEVEL_PARTNERSHIP);
    }
    coded_end(&mixed);
    assert_true(mixed.result.collaboration > 0);
    assert_true(mixed.result.collaboration < good.result.collaboration);
    coded_release(&good);
    coded_release(&mixed);
}

static void advice_alone_makes_a_client_withdraw(void **state)
{
    struct coded c;
    begin(&c, STYLE_PLAIN);
    say(&c, 7, STANCE_EXPERT, LEVEL_PARTNERSHIP);
    coded_end(&c);
    assert_int_equal(count_events(&c, 2, EVENT_STRAIN), 1); // 10 + 3 × 10
    assert_int_equal(count_events(&c, 5, EVENT_RUPTURE_OPENED), 1);
    assert_int_equal(c.score.ruptures[0].kind, RUPTURE_WITHDRAWAL);
    assert_int_equal(c.score.ruptures[0].opened_turn, 6);
    coded_release(&c);
}

static void a_rupture_can_be_noticed_and_repaired(void **state)
{
    struct coded c;
    begin(&c, STYLE_PLAIN);
    say(&c, 6, STANCE_EXPERT, LEVEL_PARTNERSHIP);
    mend(&c, REPAIR_VALIDATE);
    mend(&c, REPAIR_INVITE);
    coded_end(&c);
    assert_int_equal(count_events(&c, 6, EVENT_RUPTURE_NOTICED), 1);
    assert_int_equal(count_events(&c, 7, EVENT_RUPTURE_REPAIRED), 1);
    assert_int_equal(c.score.ruptures[0].noticed_turn, 7);
    assert_int_equal(c.score.ruptures[0].repaired_turn, 8);
    assert_false(c.result.open_rupture);
    coded_release(&c);
}

static void ruptures_name_turns_as_the_coder_counts(void **state)
{
    struct coded c;
    begin(&c, STYLE_PLAIN);
    coded_add(&c, 2, &(struct move){.stance = STANCE_NEUTRAL});
    coded_add(&c, 100, &(struct move){.stance = STANCE_NEUTRAL});
    say(&c, 6, STANCE_EXPERT, LEVEL_PARTNERSHIP);
    mend(&c, REPAIR_OWN_PART);
    coded_end(&c);
    assert_int_equal(c.score.ruptures[0].opened_turn, 106);
    assert_int_equal(c.score.ruptures[0].noticed_turn, 107);
    assert_int_equal(c.score.ruptures[0].repaired_turn, 0);
    coded_release(&c);
}

static void a_neutral_response_shifts_nothing(void **state)
{
    struct coded c;
    begin(&c, STYLE_UPSET);
    say(&c, 5, STANCE_NEUTRAL, LEVEL_SAFETY);
    coded_end(&c);
    assert_memory_equal(c.turns[4].levels, rules_start, sizeof rules_start);
    assert_int_equal(c.event_count, 0);
    coded_release(&c);
}

static void a_style_sets_how_strongly_a_stance_is_felt(void **state)
{
    struct coded plain, upset;
    begin(&plain, STYLE_PLAIN);
    begin(&upset, STYLE_UPSET);
    say(&plain, 1, STANCE_JUDGMENTAL, LEVEL_SAFETY);
    say(&upset, 1, STANCE_JUDGMENTAL, LEVEL_SAFETY);
    assert_true(upset.turns[0].levels[LEVEL_STRAIN] >
                plain.turns[0].levels[LEVEL_STRAIN]);
    coded_release(&plain);
    coded_release(&upset);
}

static void levels_change_by_the_sum_of_a_turns_shifts(void **state)
{
    struct coded c;
    begin(&c, STYLE_RESERVED);
    say_poor(&c);
    mend(&c, REPAIR_VALIDATE);
    const int16_t *before = c.with.start;
    for (size_t i = 0; i < c.turn_count; i++) {
        int16_t levels[LEVEL_COUNT];
        memcpy(levels, before, sizeof levels);
        for (int32_t k = 0; k < c.turns[i].event_count; k++) {
            const struct event *e = &c.events[c.turns[i].first_event + k];
            if (e->type == EVENT_SHIFT) {
                levels[e->shift.level] += e->shift.points;
            }
        }
        assert_memory_equal(levels, c.turns[i].levels, sizeof levels);
        before = c.turns[i].levels;
    }
    coded_release(&c);
}

static void a_conversation_without_turns_has_a_result(void **state)
{
    struct coded c;
    begin(&c, STYLE_PLAIN);
    coded_end(&c);
    assert_int_equal(c.result.objectives[0], ATTAINMENT_NOT_YET);
    assert_int_equal(c.result.miti.percent_cr, -1);
    coded_release(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_conversation_establishes_all_three),
        cmocka_unit_test(a_poor_conversation_breaks_and_establishes_nothing),
        cmocka_unit_test(a_mixed_conversation_lies_between),
        cmocka_unit_test(advice_alone_makes_a_client_withdraw),
        cmocka_unit_test(a_rupture_can_be_noticed_and_repaired),
        cmocka_unit_test(ruptures_name_turns_as_the_coder_counts),
        cmocka_unit_test(a_neutral_response_shifts_nothing),
        cmocka_unit_test(a_style_sets_how_strongly_a_stance_is_felt),
        cmocka_unit_test(levels_change_by_the_sum_of_a_turns_shifts),
        cmocka_unit_test(a_conversation_without_turns_has_a_result),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
