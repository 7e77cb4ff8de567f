// The table, the gates, confidentiality, strain.
#include "support/test.h"

#include <string.h>

#include "core/alliance.h"
#include "core/rules.h"

static const struct client plain = {.sensitivity = {100, 100, 100}};

static struct alliance at(int safety, int partnership, int agreement,
                          int strain)
{
    int16_t levels[LEVEL_COUNT] = {(int16_t)safety, (int16_t)partnership,
                                   (int16_t)agreement, (int16_t)strain};
    struct alliance a;
    alliance_init(&a, levels);
    return a;
}

static void move(struct alliance *a, enum stance stance, enum level aims)
{
    struct events events = {0};
    struct move m = {.stance = (uint8_t)stance, .aims = (uint8_t)aims};
    alliance_move(a, &plain, &m, &events);
}

static void account(struct alliance *a, unsigned steps, struct events *out)
{
    struct move m = {.stance = STANCE_NEUTRAL,
                     .confidentiality = (uint8_t)steps};
    out->count = 0;
    alliance_move(a, &plain, &m, out);
}

static void a_blunder_cannot_push_safety_below_zero(void **state)
{
    struct alliance a = at(5, 50, 50, 0);
    move(&a, STANCE_JUDGMENTAL, LEVEL_SAFETY);
    assert_int_equal(a.level[LEVEL_SAFETY], 0);
    assert_int_equal(a.level[LEVEL_PARTNERSHIP], 45);
    assert_int_equal(a.level[LEVEL_STRAIN], 20);
}

static void each_stance_pulls_the_way_the_table_says(void **state)
{
    for (int aims = 0; aims < OBJECTIVE_COUNT; aims++) {
        struct alliance c = at(40, 40, 20, 30), e = c, j = c;
        move(&c, STANCE_COLLABORATIVE, aims);
        move(&e, STANCE_EXPERT, aims);
        move(&j, STANCE_JUDGMENTAL, aims);
        assert_true(c.level[LEVEL_PARTNERSHIP] > 40);
        assert_true(e.level[LEVEL_PARTNERSHIP] < 40);
        assert_true(j.level[LEVEL_SAFETY] < 40);
        assert_true(c.level[LEVEL_STRAIN] < 30);
        assert_true(j.level[LEVEL_STRAIN] > e.level[LEVEL_STRAIN]);
    }
}

static void a_gain_falls_mostly_on_the_objective_it_aims_at(void **state)
{
    struct alliance s = at(30, 30, 0, 0), p = s;
    move(&s, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    move(&p, STANCE_COLLABORATIVE, LEVEL_PARTNERSHIP);
    assert_int_equal(s.level[LEVEL_SAFETY], 40);
    assert_int_equal(s.level[LEVEL_PARTNERSHIP], 35);
    assert_int_equal(p.level[LEVEL_SAFETY], 35);
    assert_int_equal(p.level[LEVEL_PARTNERSHIP], 40);
}

static void agreement_pressed_before_trust_strains(void **state)
{
    struct alliance a = at(35, 80, 10, 20);
    move(&a, STANCE_COLLABORATIVE, LEVEL_AGREEMENT);
    assert_int_equal(a.level[LEVEL_AGREEMENT], 10);
    assert_int_equal(a.level[LEVEL_STRAIN], 20 - 5 + RULES_GATE_STRAIN);
}

static void agreement_counts_in_bands_of_trust(void **state)
{
    struct alliance half = at(40, 40, 10, 0), full = at(60, 60, 10, 0);
    move(&half, STANCE_COLLABORATIVE, LEVEL_AGREEMENT);
    move(&full, STANCE_COLLABORATIVE, LEVEL_AGREEMENT);
    assert_int_equal(half.level[LEVEL_AGREEMENT], 15);
    assert_int_equal(full.level[LEVEL_AGREEMENT], 20);
    assert_int_equal(half.level[LEVEL_STRAIN], 0);
}

static void
gains_are_halved_further_up_and_while_a_rupture_is_open(void **state)
{
    struct alliance low = at(40, 40, 0, 0), high = at(60, 60, 0, 0);
    struct alliance torn = low;
    struct events events = {0};
    move(&low, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    move(&high, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    alliance_open_rupture(&torn, 0, RUPTURE_WITHDRAWAL, 0, 2, &events);
    move(&torn, STANCE_COLLABORATIVE, LEVEL_SAFETY);
    assert_int_equal(low.level[LEVEL_SAFETY], 50);
    assert_int_equal(high.level[LEVEL_SAFETY], 65);
    assert_int_equal(torn.level[LEVEL_SAFETY], 45);
}

static void sensitivity_scales_a_stance_in_whole_steps(void **state)
{
    struct client tender = {.sensitivity = {150, 100, 100}};
    struct alliance a = at(50, 50, 50, 0);
    struct events events = {0};
    struct move m = {.stance = STANCE_JUDGMENTAL, .aims = LEVEL_PARTNERSHIP};
    alliance_move(&a, &tender, &m, &events);
    assert_int_equal(a.level[LEVEL_PARTNERSHIP], 35);
    assert_int_equal(a.level[LEVEL_STRAIN], 30);
    assert_int_equal(a.level[LEVEL_AGREEMENT], 40); // 7.5 goes to 10
}

static void scaling_rounds_gains_down_and_losses_to_the_nearest(void **state)
{
    assert_int_equal(rules_scale(10, 50, true), 5);
    assert_int_equal(rules_scale(5, 50, true), 0);
    assert_int_equal(rules_scale(-5, 50, false), -5);
    assert_int_equal(rules_scale(-5, 40, false), 0);
    assert_int_equal(rules_scale(3, 100, false), 5);
    assert_int_equal(rules_scale(2, 100, false), 0);
    assert_int_equal(rules_scale(0, 300, true), 0);
}

#define BIT(step) (1u << CONFIDENTIALITY_##step)

static void each_step_of_confidentiality_counts_once(void **state)
{
    struct alliance a = at(0, 0, 0, 0);
    struct events events;
    account(&a, BIT(EXPLAINED), &events);
    assert_int_equal(a.level[LEVEL_SAFETY], RULES_CONFIDENTIALITY_EXPLAINED);
    account(&a, BIT(EXPLAINED) | BIT(VAGUE), &events);
    assert_int_equal(a.level[LEVEL_SAFETY], RULES_CONFIDENTIALITY_EXPLAINED);
    account(&a, BIT(ROOM), &events);
    assert_int_equal(a.level[LEVEL_SAFETY], 15);
}

static void vague_first_ends_where_the_straight_way_ends(void **state)
{
    struct alliance straight = at(0, 0, 0, 0), round = straight;
    struct events events;
    account(&straight, BIT(EXPLAINED), &events);
    account(&round, BIT(VAGUE), &events);
    account(&round, BIT(EXPLAINED), &events);
    assert_int_equal(round.level[LEVEL_SAFETY], straight.level[LEVEL_SAFETY]);
}

static void a_full_account_never_scores_below_a_vague_one(void **state)
{
    const unsigned full = BIT(EXPLAINED) | BIT(LIMITS) | BIT(CHECKED);
    for (unsigned before = 0; before < 32; before++) {
        for (int level = 0; level <= 100; level += 5) {
            for (int bits = 0; bits < 4; bits++) {
                struct alliance a = at(level, 50, 0, 0), b;
                struct events events;
                a.confidentiality = (uint8_t)before;
                a.fact_told = bits & 1;
                a.rupture.is_open = bits & 2;
                b = a;
                account(&a, full, &events);
                account(&b, BIT(VAGUE), &events);
                assert_true(a.level[LEVEL_SAFETY] >= b.level[LEVEL_SAFETY]);
            }
        }
    }
}

static void an_account_after_the_first_disclosure_is_worth_half(void **state)
{
    struct alliance a = at(0, 0, 0, 0);
    struct events events;
    a.fact_told = true;
    account(&a, BIT(EXPLAINED), &events);
    assert_int_equal(a.level[LEVEL_SAFETY],
                     RULES_CONFIDENTIALITY_EXPLAINED / 2);
}

static void promising_absolute_secrecy_is_a_violation(void **state)
{
    struct alliance a = at(50, 50, 0, 0);
    struct events events;
    account(&a, BIT(ABSOLUTE) | BIT(EXPLAINED), &events);
    assert_int_equal(events.items[0].type, EVENT_VIOLATION);
    assert_int_equal(a.level[LEVEL_SAFETY], 50 + RULES_VIOLATION_SAFETY);
    assert_true(a.violated && !a.corrected);
    account(&a, BIT(LIMITS), &events);
    assert_true(a.corrected);
}

static void strain_breaks_the_way_it_was_made(void **state)
{
    struct alliance judged = at(50, 50, 50, 60), advised = judged;
    enum rupture_kind kind;
    move(&judged, STANCE_JUDGMENTAL, LEVEL_SAFETY);
    move(&advised, STANCE_EXPERT, LEVEL_SAFETY);
    assert_true(alliance_breaks(&judged, 60, &kind));
    assert_int_equal(kind, RUPTURE_CONFRONTATION);
    assert_true(alliance_breaks(&advised, 60, &kind));
    assert_int_equal(kind, RUPTURE_WITHDRAWAL);
    assert_false(alliance_breaks(&advised, 70, &kind)); // only on crossing
}

static void a_fact_is_kept_below_its_levels(void **state)
{
    struct fact fact = {.type = FACT_CLIENT, .from = {40, 0, 0, 60}};
    struct alliance shy = at(35, 90, 90, 0), ready = at(40, 0, 0, 60);
    struct alliance strained = at(90, 90, 90, 65);
    assert_false(alliance_allows(&shy, &fact));
    assert_true(alliance_allows(&ready, &fact));
    assert_false(alliance_allows(&strained, &fact));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_blunder_cannot_push_safety_below_zero),
        cmocka_unit_test(each_stance_pulls_the_way_the_table_says),
        cmocka_unit_test(a_gain_falls_mostly_on_the_objective_it_aims_at),
        cmocka_unit_test(agreement_pressed_before_trust_strains),
        cmocka_unit_test(agreement_counts_in_bands_of_trust),
        cmocka_unit_test(
            gains_are_halved_further_up_and_while_a_rupture_is_open),
        cmocka_unit_test(sensitivity_scales_a_stance_in_whole_steps),
        cmocka_unit_test(scaling_rounds_gains_down_and_losses_to_the_nearest),
        cmocka_unit_test(each_step_of_confidentiality_counts_once),
        cmocka_unit_test(vague_first_ends_where_the_straight_way_ends),
        cmocka_unit_test(a_full_account_never_scores_below_a_vague_one),
        cmocka_unit_test(an_account_after_the_first_disclosure_is_worth_half),
        cmocka_unit_test(promising_absolute_secrecy_is_a_violation),
        cmocka_unit_test(strain_breaks_the_way_it_was_made),
        cmocka_unit_test(a_fact_is_kept_below_its_levels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
