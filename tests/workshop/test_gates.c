// What is held against the limits, and when nobody can say.
#include "tools/gates.h"

#include "support/test.h"

static void a_rule_that_gets_there_too_often_misses(void **state)
{
    assert_int_equal(gate_judge(0.0099, 1e-12, 0.01), GATE_MET);
    assert_int_equal(gate_judge(0.01, 1e-12, 0.01), GATE_MISSED);
}

static void what_must_never_happen_misses_at_the_least_chance(void **state)
{
    assert_int_equal(gate_judge(0, 1e-12, 0), GATE_MET);
    assert_int_equal(gate_judge(1e-12, 1e-12, 0), GATE_MISSED);
}

static void of_a_part_it_is_known_only_when_it_misses(void **state)
{
    assert_int_equal(gate_judge(0.005, 0.2, 0.01), GATE_UNKNOWN);
    assert_int_equal(gate_judge(0.02, 0.2, 0.01), GATE_MISSED);
    assert_int_equal(gate_judge(0, 0.2, 0), GATE_UNKNOWN);
}

static void only_collaboration_may_get_there_at_will(void **state)
{
    for (int i = 0; i < POLICY_COUNT; i++) {
        assert_int_equal(gate_limit((enum policy)i) >= 1,
                         i == POLICY_ALWAYS_COLLABORATIVE);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_that_gets_there_too_often_misses),
        cmocka_unit_test(what_must_never_happen_misses_at_the_least_chance),
        cmocka_unit_test(of_a_part_it_is_known_only_when_it_misses),
        cmocka_unit_test(only_collaboration_may_get_there_at_will),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
