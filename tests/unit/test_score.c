// Made-up good, poor and mixed sessions, and what they come to.
#include "support/test.h"

#include <string.h>

#include "core/rules.h"
#include "core/score.h"

static const struct client plain = {.sensitivity = {100, 100, 100}};

struct run {
    struct alliance alliance;
    struct score score;
};

static void begin(struct run *run)
{
    memset(run, 0, sizeof *run);
    alliance_init(&run->alliance, rules_start);
}

static void turn(struct run *run, struct move m)
{
    struct events events = {0};
    alliance_move(&run->alliance, &plain, &m, &events);
    score_add(&run->score, &m, &events);
}

static void turns(struct run *run, int count, enum stance stance,
                  enum level aims)
{
    for (int i = 0; i < count; i++) {
        turn(run,
             (struct move){.stance = (uint8_t)stance, .aims = (uint8_t)aims});
    }
}

static void tear(struct run *run, enum rupture_kind kind, int salience)
{
    struct events events = {0};
    struct move m = {.stance = STANCE_NEUTRAL};
    alliance_open_rupture(&run->alliance, 0, kind, 0, salience, &events);
    score_add(&run->score, &m, &events);
}

static void mend(struct run *run, enum repair strategy)
{
    turn(run, (struct move){.stance = STANCE_COLLABORATIVE,
                            .aims = LEVEL_SAFETY,
                            .repair = (uint16_t)(1u << strategy)});
}

static struct result end(struct run *run)
{
    struct result result;
    score_result(&run->score, &run->alliance, &result);
    score_release(&run->score);
    return result;
}

// Safety, then partnership, then agreement: the order they build in.
static void play_well(struct run *run)
{
    turns(run, 6, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    turns(run, 6, STANCE_COLLABORATIVE, LEVEL_PARTNERSHIP);
    turns(run, 8, STANCE_COLLABORATIVE, LEVEL_AGREEMENT);
}

static void a_good_session_establishes_all_three(void **state)
{
    struct run run;
    begin(&run);
    play_well(&run);
    struct result r = end(&run);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        assert_int_equal(r.objectives[i], ATTAINMENT_ESTABLISHED);
    }
    assert_true(r.collaboration >= 60);
}

static void a_poor_session_establishes_nothing(void **state)
{
    struct run run;
    begin(&run);
    for (int i = 0; i < 10; i++) {
        turns(&run, 1, STANCE_EXPERT, LEVEL_PARTNERSHIP);
        turns(&run, 1, STANCE_JUDGMENTAL, LEVEL_SAFETY);
    }
    struct result r = end(&run);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        assert_int_equal(r.objectives[i], ATTAINMENT_NOT_YET);
    }
    assert_int_equal(r.collaboration, 0);
}

static void a_mixed_session_lies_between(void **state)
{
    struct run good, mixed;
    begin(&good);
    play_well(&good);
    begin(&mixed);
    for (int i = 0; i < 7; i++) {
        turns(&mixed, 1, STANCE_COLLABORATIVE, LEVEL_SAFETY);
        turns(&mixed, 1, STANCE_COLLABORATIVE, LEVEL_PARTNERSHIP);
        turns(&mixed, 1, STANCE_EXPERT, LEVEL_PARTNERSHIP);
    }
    struct result a = end(&good), b = end(&mixed);
    assert_true(b.collaboration > 0);
    assert_true(b.collaboration < a.collaboration);
    assert_int_not_equal(b.objectives[LEVEL_AGREEMENT], ATTAINMENT_ESTABLISHED);
}

static void the_same_words_in_the_wrong_order_do_less(void **state)
{
    struct run right, wrong;
    begin(&right);
    play_well(&right);
    begin(&wrong);
    turns(&wrong, 8, STANCE_COLLABORATIVE, LEVEL_AGREEMENT);
    turns(&wrong, 6, STANCE_COLLABORATIVE, LEVEL_PARTNERSHIP);
    turns(&wrong, 6, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    assert_true(end(&wrong).collaboration < end(&right).collaboration);
}

static void a_repaired_session_can_end_above_a_shallow_one(void **state)
{
    struct run shallow, repaired;
    begin(&shallow);
    turns(&shallow, 6, STANCE_COLLABORATIVE, LEVEL_PARTNERSHIP);
    begin(&repaired);
    turns(&repaired, 4, STANCE_COLLABORATIVE, LEVEL_PARTNERSHIP);
    tear(&repaired, RUPTURE_WITHDRAWAL, 3);
    mend(&repaired, REPAIR_VALIDATE);
    mend(&repaired, REPAIR_INVITE);
    assert_false(repaired.alliance.rupture.is_open);
    assert_true(end(&repaired).collaboration > end(&shallow).collaboration);
}

static void an_open_rupture_weighs_on_the_result(void **state)
{
    struct run left, none;
    begin(&none);
    play_well(&none);
    begin(&left);
    play_well(&left);
    tear(&left, RUPTURE_WITHDRAWAL, 3);
    struct result with = end(&left), without = end(&none);
    assert_true(with.open_rupture);
    assert_int_equal(with.objectives[LEVEL_PARTNERSHIP], ATTAINMENT_EMERGING);
    assert_int_equal(with.objectives[LEVEL_AGREEMENT], ATTAINMENT_EMERGING);
    assert_true(with.collaboration <=
                without.collaboration - RULES_SCORE_UNREPAIRED);
}

static void
a_promise_of_secrecy_keeps_safety_from_being_established(void **state)
{
    struct run run;
    begin(&run);
    turn(&run,
         (struct move){.stance = STANCE_COLLABORATIVE,
                       .confidentiality = 1u << CONFIDENTIALITY_ABSOLUTE});
    play_well(&run);
    turns(&run, 4, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    assert_true(run.alliance.level[LEVEL_SAFETY] >= rules_established[0]);
    struct result r = end(&run);
    assert_true(r.violated);
    assert_int_equal(r.objectives[LEVEL_SAFETY], ATTAINMENT_EMERGING);
}

static void counts_and_ratios_follow_the_manual(void **state)
{
    struct run run;
    begin(&run);
    turn(&run, (struct move){.codes = 1u << CODE_SR | 1u << CODE_QUESTION});
    turn(&run, (struct move){.codes = 1u << CODE_CR | 1u << CODE_AF});
    turn(&run, (struct move){.codes = 1u << CODE_CR | 1u << CODE_QUESTION});
    turn(&run, (struct move){.codes = 1u << CODE_PERSUADE | 1u << CODE_SEEK});
    struct miti m = end(&run).miti;
    assert_int_equal(m.percent_cr, 6666);
    assert_int_equal(m.reflections_to_questions, 150);
    assert_int_equal(m.adherent, 2);
    assert_int_equal(m.non_adherent, 1);
}

static void a_ratio_without_questions_does_not_apply(void **state)
{
    struct run run;
    begin(&run);
    turn(&run, (struct move){.codes = 1u << CODE_SR});
    struct miti m = end(&run).miti;
    assert_int_equal(m.reflections_to_questions, -1);
    assert_int_equal(m.percent_cr, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_session_establishes_all_three),
        cmocka_unit_test(a_poor_session_establishes_nothing),
        cmocka_unit_test(a_mixed_session_lies_between),
        cmocka_unit_test(the_same_words_in_the_wrong_order_do_less),
        cmocka_unit_test(a_repaired_session_can_end_above_a_shallow_one),
        cmocka_unit_test(an_open_rupture_weighs_on_the_result),
        cmocka_unit_test(
            a_promise_of_secrecy_keeps_safety_from_being_established),
        cmocka_unit_test(counts_and_ratios_follow_the_manual),
        cmocka_unit_test(a_ratio_without_questions_does_not_apply),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
