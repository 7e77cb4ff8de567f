// Moments to go over again: which, and when.
#include "support/test.h"

#include <string.h>

#include "core/drill.h"
#include "views/fake.h"

enum { TODAY = 20000 };

static void the_poor_answers_of_a_talk_are_gone_over(void **state)
{
    struct scenario *scenario = fake_scenario();
    struct drill_list list = {0};
    struct play play;
    fake_whole_play(&play, scenario);

    drills_of(&play, TODAY, &list);

    // Three poor answers at "door", one at "arrival": a moment each.
    assert_int_equal(list.count, 2);
    assert_string_equal(list.items[0].exchange, "arrival");
    assert_string_equal(list.items[0].trail, "");
    assert_string_equal(list.items[1].exchange, "door");
    assert_non_null(strstr(list.items[1].trail, "arrival.judgmental"));
    assert_int_equal(list.items[1].due, TODAY + 1);
    drill_list_release(&list);
    play_release(&play);
    scenario_free(scenario);
}

static void it_comes_back_after_1_3_7_and_21_days(void **state)
{
    struct drill d = {.due = TODAY};
    static const int after[] = {3, 7, 21};
    for (int i = 0; i < 3; i++) {
        assert_true(drill_is_due(&d, d.due));
        assert_false(drill_is_due(&d, d.due - 1));
        int64_t day = d.due;
        drill_after(&d, true, day);
        assert_int_equal(d.due, day + after[i]);
    }
    drill_after(&d, true, d.due);
    assert_false(drill_is_due(&d, d.due + 1000)); // done with
}

static void what_went_badly_comes_back_tomorrow(void **state)
{
    struct drill d = {.step = 3, .due = TODAY};
    drill_after(&d, false, TODAY);
    assert_int_equal(d.step, 0);
    assert_int_equal(d.due, TODAY + 1);
}

static void a_clock_that_was_wrong_hides_nothing(void **state)
{
    struct drill d = {.due = TODAY + 4000};
    assert_true(drill_is_due(&d, TODAY));
    d.due = TODAY + 21;
    assert_false(drill_is_due(&d, TODAY));
}

static void put(struct drill_list *list, const char *scenario,
                const char *exchange, int64_t due)
{
    char a[16], b[16], c[] = "";
    snprintf(a, sizeof a, "%s", scenario);
    snprintf(b, sizeof b, "%s", exchange);
    struct drill d = {.scenario = a, .exchange = b, .trail = c, .due = due};
    drill_list_put(list, &d);
}

static void clients_take_turns(void **state)
{
    struct drill_list list = {0};
    size_t order[8];
    put(&list, "dana", "a", TODAY);
    put(&list, "dana", "b", TODAY);
    put(&list, "dana", "c", TODAY);
    put(&list, "luke", "a", TODAY);
    put(&list, "luke", "b", TODAY + 1); // not yet
    put(&list, "dana", "c", TODAY);     // the same again

    assert_int_equal(drills_due(&list, TODAY, order, 8), 4);
    assert_string_equal(list.items[order[0]].scenario, "dana");
    assert_string_equal(list.items[order[1]].scenario, "luke");
    assert_string_equal(list.items[order[2]].scenario, "dana");
    assert_int_equal(drills_due(&list, TODAY, order, 2), 2);
    drill_list_release(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_poor_answers_of_a_talk_are_gone_over),
        cmocka_unit_test(it_comes_back_after_1_3_7_and_21_days),
        cmocka_unit_test(what_went_badly_comes_back_tomorrow),
        cmocka_unit_test(a_clock_that_was_wrong_hides_nothing),
        cmocka_unit_test(clients_take_turns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
