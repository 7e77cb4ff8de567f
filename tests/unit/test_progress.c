// Getting on: attempts over time, and what to practise next.
#include "support/test.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/progress.h"

#define E ATTAINMENT_ESTABLISHED
#define M ATTAINMENT_EMERGING
#define N ATTAINMENT_NOT_YET

static char one[] = "one", two[] = "two", none[] = "";

static struct attempt_summary attempt(int64_t id, char *scenario, int safety,
                                      int partnership, int agreement, int score)
{
    return (struct attempt_summary){.id = id,
                                    .scenario = scenario,
                                    .sha256 = none,
                                    .started_ms = id * 1000,
                                    .state = ATTEMPT_FINISHED,
                                    .objectives = {(enum attainment)safety,
                                                   (enum attainment)partnership,
                                                   (enum attainment)agreement},
                                    .collaboration = score};
}

static const struct offer offers[] = {{"one", "The first", 2, false},
                                      {"two", "The second", 1, false}};

static void first_best_and_latest_are_kept_apart(void **state)
{
    struct attempt_summary list[] = {
        attempt(4, one, E, N, N, 30), attempt(3, one, E, E, M, 61),
        attempt(2, two, N, N, N, 9), attempt(1, one, N, M, N, 80)};
    struct summary_list all = {list, 4, 4};
    struct progress p;

    progress_find(&p, &all);

    const struct progress_line *line = progress_of(&p, "one");
    assert_int_equal(line->fresh, 3);
    assert_int_equal(line->items[line->first].id, 1);
    assert_int_equal(line->items[line->best].id, 3); // not the highest score
    assert_int_equal(line->items[line->latest].id, 4);
    assert_string_equal(p.items[0].scenario, "one"); // practised last
    progress_release(&p);
}

static void what_goes_back_in_another_is_told_apart(void **state)
{
    struct attempt_summary list[] = {attempt(2, one, E, E, E, 99),
                                     attempt(1, one, N, N, N, 10)};
    struct summary_list all = {list, 2, 2};
    struct strbuf text = STRBUF_INIT;
    struct progress p;
    list[0].parent = 1;

    progress_find(&p, &all);

    const struct progress_line *line = progress_of(&p, "one");
    assert_int_equal(line->items[line->latest].id, 1);
    assert_int_equal(line->best, line->first);
    progress_tell(line, &text);
    assert_non_null(strstr(text.buf, "Practised 1 time, and 1 more"));
    assert_non_null(strstr(text.buf, "First: Safe space not yet"));
    assert_null(strstr(text.buf, "Best"));
    strbuf_release(&text);
    progress_release(&p);
}

static void what_was_stopped_is_no_point(void **state)
{
    struct attempt_summary list[] = {attempt(1, one, E, E, E, 99)};
    struct summary_list all = {list, 1, 1};
    struct progress p;
    list[0].state = ATTEMPT_STOPPED;
    progress_find(&p, &all);
    assert_null(progress_of(&p, "one"));
    progress_release(&p);
}

// The suggestion after [count] attempts.
static struct next next_after(struct attempt_summary *list, size_t count,
                              const struct offer *o, size_t offer_count,
                              int due)
{
    struct summary_list all = {list, count, count};
    struct progress p;
    progress_find(&p, &all);
    struct next n = progress_next(&p, o, offer_count, due);
    progress_release(&p);
    return n;
}

static void one_begins_with_the_easiest(void **state)
{
    struct next n = next_after(NULL, 0, offers, 2, 0);
    assert_int_equal(n.kind, NEXT_NEW);
    assert_int_equal(n.offer, 1);
    assert_int_equal(next_after(NULL, 0, NULL, 0, 0).kind, NEXT_NOTHING);
}

static void what_was_cut_off_comes_first_then_drills(void **state)
{
    struct offer cut[] = {offers[0], offers[1]};
    cut[0].can_resume = true;
    assert_int_equal(next_after(NULL, 0, cut, 2, 3).kind, NEXT_RESUME);
    assert_int_equal(next_after(NULL, 0, offers, 2, 3).kind, NEXT_DRILLS);
}

static void the_lowest_objective_that_is_open_comes_first(void **state)
{
    struct attempt_summary list[] = {attempt(2, two, N, N, N, 20),
                                     attempt(1, one, E, M, N, 50)};
    struct next n = next_after(list, 2, offers, 2, 0);
    assert_int_equal(n.kind, NEXT_AGAIN);
    assert_int_equal(n.offer, 1);
    assert_int_equal(n.level, LEVEL_SAFETY);
}

static void then_what_was_not_tried_then_the_oldest(void **state)
{
    struct attempt_summary list[] = {attempt(2, two, E, E, E, 90),
                                     attempt(1, one, E, E, E, 90)};
    struct next n = next_after(list, 1, offers, 2, 0);
    assert_int_equal(n.kind, NEXT_NEW);
    assert_int_equal(n.offer, 0);
    n = next_after(list, 2, offers, 2, 0);
    assert_int_equal(n.kind, NEXT_AGAIN);
    assert_int_equal(n.offer, 0); // longest ago
    assert_int_equal(n.level, -1);
}

static void every_suggestion_has_its_reason(void **state)
{
    static const struct next all[] = {
        {NEXT_NOTHING, -1, -1}, {NEXT_DRILLS, -1, -1}, {NEXT_RESUME, 0, -1},
        {NEXT_AGAIN, 0, 0},     {NEXT_AGAIN, 0, -1},   {NEXT_NEW, 1, -1}};
    for (int i = 0; i < 6; i++) {
        struct strbuf text = STRBUF_INIT;
        progress_tell_next(&all[i], offers, 2, &text);
        assert_true(text.len > 20);
        assert_int_equal(strstr(text.buf, "The ") != NULL, all[i].offer >= 0);
        strbuf_release(&text);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(first_best_and_latest_are_kept_apart),
        cmocka_unit_test(what_goes_back_in_another_is_told_apart),
        cmocka_unit_test(what_was_stopped_is_no_point),
        cmocka_unit_test(one_begins_with_the_easiest),
        cmocka_unit_test(what_was_cut_off_comes_first_then_drills),
        cmocka_unit_test(the_lowest_objective_that_is_open_comes_first),
        cmocka_unit_test(then_what_was_not_tried_then_the_oldest),
        cmocka_unit_test(every_suggestion_has_its_reason),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
