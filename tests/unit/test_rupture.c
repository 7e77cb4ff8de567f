// Opening, noticing, repairing: in several orders.
#include "support/test.h"

#include "core/alliance.h"
#include "core/rules.h"

static const struct client plain = {.sensitivity = {100, 100, 100}};

static struct alliance torn(enum rupture_kind kind, int salience)
{
    int16_t levels[LEVEL_COUNT] = {50, 50, 20, 40};
    struct alliance a;
    struct events events = {0};
    alliance_init(&a, levels);
    alliance_open_rupture(&a, 0, kind, 0, salience, &events);
    return a;
}

static void respond(struct alliance *a, enum stance stance, unsigned repair)
{
    struct events events = {0};
    struct move m = {.stance = (uint8_t)stance,
                     .aims = LEVEL_PARTNERSHIP,
                     .repair = (uint16_t)repair};
    alliance_move(a, &plain, &m, &events);
}

static void repair(struct alliance *a, enum repair strategy)
{
    respond(a, STANCE_COLLABORATIVE, 1u << strategy);
}

static void opening_costs_partnership_by_salience(void **state)
{
    int before = 50;
    for (int salience = 2; salience <= 5; salience++) {
        struct alliance a = torn(RUPTURE_WITHDRAWAL, salience);
        assert_true(a.level[LEVEL_PARTNERSHIP] <= before);
        before = a.level[LEVEL_PARTNERSHIP];
    }
    assert_int_equal(before, 35);
}

static void a_repair_strategy_of_any_stance_notices(void **state)
{
    struct alliance a = torn(RUPTURE_CONFRONTATION, 3);
    respond(&a, STANCE_COLLABORATIVE, 0);
    assert_false(a.rupture.is_noticed);
    respond(&a, STANCE_EXPERT, 1u << REPAIR_RATIONALE);
    assert_true(a.rupture.is_noticed);
    assert_int_equal(a.rupture.how, 0); // done to somebody, it mends nothing
}

static void several_orders_of_steps_repair(void **state)
{
    static const enum repair orders[][3] = {
        {REPAIR_VALIDATE, REPAIR_OWN_PART, REPAIR_INVITE},
        {REPAIR_INVITE, REPAIR_CLARIFY, REPAIR_VALIDATE},
        {REPAIR_HERE_AND_NOW, REPAIR_VALIDATE, REPAIR_OWN_PART},
        {REPAIR_OWN_PART, REPAIR_CHANGE_TASK, REPAIR_REFOCUS},
        {REPAIR_VALIDATE, REPAIR_LINK_US, REPAIR_INVITE},
    };
    for (int kind = 0; kind < RUPTURE_KINDS; kind++) {
        for (size_t i = 0; i < sizeof orders / sizeof orders[0]; i++) {
            struct alliance a = torn(kind, 5);
            for (int step = 0; step < 3; step++) {
                repair(&a, orders[i][step]);
            }
            assert_false(a.rupture.is_open);
        }
    }
}

static void pointing_out_a_pattern_first_does_not_repair(void **state)
{
    struct alliance a = torn(RUPTURE_CONFRONTATION, 2);
    int strain = a.level[LEVEL_STRAIN];
    repair(&a, REPAIR_LINK_OTHERS);
    repair(&a, REPAIR_LINK_US);
    assert_true(a.rupture.is_open);
    assert_int_equal(a.rupture.how, 0);
    assert_true(a.level[LEVEL_STRAIN] >= strain);
}

static void the_same_step_again_earns_nothing_more(void **state)
{
    struct alliance a = torn(RUPTURE_WITHDRAWAL, 5);
    for (int i = 0; i < 6; i++) {
        repair(&a, REPAIR_VALIDATE);
    }
    assert_true(a.rupture.is_open);
}

static void a_repaired_alliance_is_stronger_than_before(void **state)
{
    for (int salience = 2; salience <= 5; salience++) {
        struct alliance a = torn(RUPTURE_CONFRONTATION, salience);
        repair(&a, REPAIR_VALIDATE);
        repair(&a, REPAIR_OWN_PART);
        assert_false(a.rupture.is_open);
        assert_true(a.level[LEVEL_PARTNERSHIP] >= 50);
        assert_true(a.level[LEVEL_SAFETY] > 50);
        assert_true(a.level[LEVEL_STRAIN] < 40);
    }
}

static void no_single_step_closes_a_dominating_rupture(void **state)
{
    for (int kind = 0; kind < RUPTURE_KINDS; kind++) {
        for (int step = 0; step < REPAIR_COUNT; step++) {
            struct alliance a = torn(kind, 5);
            repair(&a, step);
            assert_true(a.rupture.is_open);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(opening_costs_partnership_by_salience),
        cmocka_unit_test(a_repair_strategy_of_any_stance_notices),
        cmocka_unit_test(several_orders_of_steps_repair),
        cmocka_unit_test(pointing_out_a_pattern_first_does_not_repair),
        cmocka_unit_test(the_same_step_again_earns_nothing_more),
        cmocka_unit_test(a_repaired_alliance_is_stronger_than_before),
        cmocka_unit_test(no_single_step_closes_a_dominating_rupture),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
