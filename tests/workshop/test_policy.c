// Ways to choose that need no skill.
#include "tools/policy.h"

#include "support/test.h"

static void a_policy_without_its_stance_chooses_at_random(void **state)
{
    const double none[] = {0, 0};
    const uint8_t stances[] = {STANCE_EXPERT, STANCE_JUDGMENTAL};
    double chances[2];

    policy_weigh(POLICY_ALWAYS_COLLABORATIVE, none, stances, 2, chances);

    assert_true(chances[0] == 0.5 && chances[1] == 0.5);
}

static void the_mix_shares_out_what_a_missing_stance_leaves(void **state)
{
    const double likings[] = {0.7, 0.2};
    const uint8_t stances[] = {STANCE_COLLABORATIVE, STANCE_EXPERT};
    double chances[2];

    policy_weigh(POLICY_MIX, likings, stances, 2, chances);

    assert_true(chances[0] > 0.777 && chances[0] < 0.778);
    assert_true(chances[1] > 0.222 && chances[1] < 0.223);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_policy_without_its_stance_chooses_at_random),
        cmocka_unit_test(the_mix_shares_out_what_a_missing_stance_leaves),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
