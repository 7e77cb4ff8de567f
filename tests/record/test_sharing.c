// Several programs with one record.
#include <sys/wait.h>
#include <time.h>

#include "desk.h"

static void two_programs_write_side_by_side(void **state)
{
    struct record *one = opened("r.db"), *two = opened("r.db");
    int64_t a = started(one, "a"), b = started(two, "b");

    for (int i = 1; i <= 20; i++) {
        add_turns(one, a, i, i);
        add_turns(two, b, i, i);
    }
    assert_true(finish(one, a, NULL));
    assert_true(finish(two, b, NULL));

    assert_listed(one, "2 1");
    assert_listed(two, "2 1");
    record_close(one);
    record_close(two);
}

static void two_programs_in_one_attempt_do_not_mix_their_turns(void **state)
{
    struct record *one = opened("r.db");
    int64_t id = started(one, "s");
    add_turns(one, id, 1, 2);
    struct record *two = opened("r.db");
    assert_true(attempt_resume(two, id, NULL));

    assert_true(add(one, id, 3, "one", NULL));
    assert_true(add(two, id, 3, "two", NULL));
    assert_true(add(one, id, 4, "one", NULL));
    assert_true(add(two, id, 4, "two", NULL));
    assert_true(finish(one, id, NULL));
    assert_true(finish(two, id, NULL));

    record_close(one);
    record_close(two);
    one = opened("r.db");
    assert_turns(one, 1, "r1 r2 one one");
    assert_turns(one, 2, "r1 r2 two two");
    struct attempt_summary row = row_of(one, 2);
    assert_int_equal(row.parent, 1);
    assert_int_equal(row.parent_turn, 2);
    assert_int_equal(row.state, ATTEMPT_FINISHED);
    attempt_summary_release(&row);
    record_close(one);
}

static void an_end_from_elsewhere_makes_no_second_attempt(void **state)
{
    struct record *one = opened("r.db");
    int64_t id = started(one, "s");
    add_turns(one, id, 1, 2);
    struct record *two = opened("r.db");
    assert_true(attempt_resume(two, id, NULL));
    assert_true(finish(one, id, NULL));

    assert_true(attempt_stop(two, id, 9, NULL));

    assert_listed(two, "1");
    struct attempt_summary row = row_of(two, 1);
    assert_int_equal(row.state, ATTEMPT_FINISHED);
    attempt_summary_release(&row);
    record_close(one);
    record_close(two);
}

static long now_ms(void)
{
    struct timespec t;

    clock_gettime(CLOCK_MONOTONIC, &t);
    return t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static void a_lock_is_waited_for_once_and_loses_nothing(void **state)
{
    struct record *rec = opened("r.db");
    sqlite3 *other = NULL;
    struct error err = {0};
    int64_t id = started(rec, "s");
    assert_int_equal(sqlite3_open("r.db", &other), SQLITE_OK);
    sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL);

    long start = now_ms();
    assert_false(add(rec, id, 1, "r1", &err));
    long first = now_ms() - start;
    assert_error(&err, "record-busy");
    start = now_ms();
    assert_false(add(rec, id, 2, "r2", &err));
    long second = now_ms() - start;
    sqlite3_exec(other, "COMMIT", NULL, NULL, NULL);
    sqlite3_close(other);
    assert_true(add(rec, id, 3, "r3", &err));

    assert_true(first >= 1900);
    assert_true(second < 1000);
    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, 1, "r1 r2 r3");
    record_close(rec);
}

static void a_lock_does_not_hinder_reading(void **state)
{
    sqlite3 *other = NULL;
    make_record("r.db");
    struct record *rec = opened("r.db");
    assert_int_equal(sqlite3_open("r.db", &other), SQLITE_OK);
    sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL);

    struct record *second = opened("r.db");

    assert_listed(rec, "1");
    assert_listed(second, "1");
    sqlite3_close(other);
    record_close(rec);
    record_close(second);
}

static void programs_that_begin_a_record_together_all_succeed(void **state)
{
    pid_t children[6];
    int status;

    for (int i = 0; i < 6; i++) {
        children[i] = fork();
        assert_true(children[i] >= 0);
        if (children[i] == 0) {
            struct record *rec = NULL;
            struct attempt_start start = start_of("s");
            int64_t id = 0;
            bool ok = record_open("r.db", &rec, NULL) &&
                      attempt_start(rec, &start, &id, NULL) &&
                      add(rec, id, 1, "r1", NULL);
            record_close(rec);
            _exit(ok ? 0 : 1);
        }
    }
    for (int i = 0; i < 6; i++) {
        assert_int_equal(waitpid(children[i], &status, 0), children[i]);
        assert_int_equal(status, 0);
    }
    assert_int_equal(sql_number("r.db", "SELECT count(*) FROM turn"), 6);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        at_desk(two_programs_write_side_by_side),
        at_desk(two_programs_in_one_attempt_do_not_mix_their_turns),
        at_desk(an_end_from_elsewhere_makes_no_second_attempt),
        at_desk(a_lock_is_waited_for_once_and_loses_nothing),
        at_desk(a_lock_does_not_hinder_reading),
        at_desk(programs_that_begin_a_record_together_all_succeed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
