// The life of attempts in a file that gives no trouble.
#include "desk.h"

static void a_finished_attempt_is_listed_with_its_result(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "first-meeting");

    add_turns(rec, id, 1, 3);
    assert_true(finish(rec, id, NULL));

    struct attempt_summary row = row_of(rec, id);
    assert_string_equal(row.scenario, "first-meeting");
    assert_string_equal(row.sha256, SHA);
    assert_string_equal(row.mode, "text");
    assert_string_equal(row.alias, "");
    assert_int_equal(row.rules, 1);
    assert_int_equal(row.seed, 7);
    assert_int_equal(row.started_ms, 1700000000000);
    assert_int_equal(row.ended_ms, 1700000600000);
    assert_int_equal(row.state, ATTEMPT_FINISHED);
    assert_int_equal(row.turns, 3);
    assert_int_equal(row.parent, 0);
    assert_string_equal(row.ending, "agreed");
    assert_int_equal(row.outcome, OUTCOME_ENGAGED);
    assert_int_equal(row.objectives[LEVEL_SAFETY], ATTAINMENT_ESTABLISHED);
    assert_int_equal(row.objectives[LEVEL_PARTNERSHIP], ATTAINMENT_EMERGING);
    assert_int_equal(row.objectives[LEVEL_AGREEMENT], ATTAINMENT_NOT_YET);
    assert_int_equal(row.collaboration, 64);
    attempt_summary_release(&row);
    record_close(rec);
}

static void an_open_attempt_has_no_result(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "first-meeting");

    struct attempt_summary row = row_of(rec, id);

    assert_int_equal(row.state, ATTEMPT_OPEN);
    assert_int_equal(row.ended_ms, 0);
    assert_string_equal(row.ending, "");
    assert_int_equal(row.outcome, -1);
    assert_int_equal(row.turns, 0);
    attempt_summary_release(&row);
    record_close(rec);
}

static void what_was_written_is_there_after_opening_again(void **state)
{
    struct turn_list turns = {0};
    make_record("r.db");

    struct record *rec = opened("r.db");

    assert_listed(rec, "1");
    assert_true(record_read_turns(rec, 1, &turns, NULL));
    assert_int_equal(turns.count, 3);
    assert_string_equal(turns.items[2].response, "r3");
    assert_int_equal(turns.items[2].levels[LEVEL_SAFETY], 50);
    assert_int_equal(turns.items[2].levels[LEVEL_STRAIN], 10);
    assert_int_equal(turns.items[2].ms, 1003);
    turn_list_release(&turns);
    record_close(rec);
}

static void the_largest_seed_comes_back_whole(void **state)
{
    struct record *rec = opened("r.db");
    struct attempt_start start = start_of("s");
    int64_t id = 0;
    start.seed = UINT64_MAX - 1;

    assert_true(attempt_start(rec, &start, &id, NULL));

    struct attempt_summary row = row_of(rec, id);
    assert_true(row.seed == UINT64_MAX - 1);
    attempt_summary_release(&row);
    record_close(rec);
}

static void going_back_starts_an_attempt_that_names_its_parent(void **state)
{
    make_record("r.db");
    struct record *rec = opened("r.db");
    struct attempt_start start = start_of("first-meeting");
    int64_t id = 0;
    start.parent = 1;
    start.parent_turn = 2;

    assert_true(attempt_start(rec, &start, &id, NULL));
    assert_true(add(rec, id, 3, "other", NULL));

    struct attempt_summary row = row_of(rec, id);
    assert_int_equal(row.parent, 1);
    assert_int_equal(row.parent_turn, 2);
    assert_int_equal(row.turns, 3);
    attempt_summary_release(&row);
    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, id, "r1 r2 other");
    assert_turns(rec, 1, "r1 r2 r3"); // as it was
    record_close(rec);
}

static void going_back_in_an_unknown_attempt_is_refused(void **state)
{
    struct record *rec = opened("r.db");
    struct attempt_start start = start_of("first-meeting");
    struct error err = {0};
    int64_t id = 5;
    start.parent = 77;

    assert_false(attempt_start(rec, &start, &id, &err));

    assert_error(&err, "record-unknown-attempt");
    assert_int_equal(id, 0);
    assert_listed(rec, "");
    record_close(rec);
}

static void going_back_further_than_the_parent_went_is_refused(void **state)
{
    make_record("r.db");
    struct record *rec = opened("r.db");
    struct attempt_start start = start_of("first-meeting");
    struct error err = {0};
    int64_t id = 5;
    start.parent = 1;
    start.parent_turn = 4;

    assert_false(attempt_start(rec, &start, &id, &err));

    assert_error(&err, "record-unknown-attempt");
    assert_listed(rec, "1");
    record_close(rec);
}

static void a_turn_of_an_unknown_attempt_is_refused(void **state)
{
    struct record *rec = opened("r.db");
    struct error err = {0};

    assert_false(add(rec, 12, 1, "r1", &err));

    assert_error(&err, "record-unknown-attempt");
    assert_null(record_problem(rec)); // the file is well
    record_close(rec);
}

static void a_turn_after_a_gap_is_refused(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    struct error err = {0};

    assert_false(add(rec, id, 2, "r2", &err));

    assert_error(&err, "record-unknown-attempt");
    assert_turns(rec, id, "");
    record_close(rec);
}

static void reading_an_unknown_attempt_gives_no_turns(void **state)
{
    make_record("r.db");
    struct record *rec = opened("r.db");
    struct turn_list turns = {0};
    struct error err = {0};
    assert_true(record_read_turns(rec, 1, &turns, NULL));

    assert_false(record_read_turns(rec, 2, &turns, &err));

    assert_error(&err, "record-unknown-attempt");
    assert_int_equal(turns.count, 0);
    record_close(rec);
}

static void an_attempt_cut_off_is_offered_and_goes_on(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 2);
    record_close(rec);

    rec = opened("r.db");
    assert_resumable(rec, "1");
    assert_true(attempt_resume(rec, id, NULL));
    add_turns(rec, id, 3, 3);
    assert_true(finish(rec, id, NULL));
    record_close(rec);

    rec = opened("r.db");
    assert_listed(rec, "1"); // the same attempt, no second one
    assert_turns(rec, id, "r1 r2 r3");
    assert_resumable(rec, "");
    record_close(rec);
}

static void the_newest_with_a_turn_is_offered_for_each_scenario(void **state)
{
    struct record *rec = opened("r.db");

    add_turns(rec, started(rec, "a"), 1, 5);
    add_turns(rec, started(rec, "a"), 1, 1);
    started(rec, "a"); // 3: nothing was said in it
    add_turns(rec, started(rec, "b"), 1, 1);

    assert_resumable(rec, "4 2");
    record_close(rec);
}

static void an_attempt_of_a_changed_scenario_tells_which_it_was(void **state)
{
    struct record *rec = opened("r.db");
    add_turns(rec, started(rec, "a"), 1, 1);
    struct summary_list list = {0};

    assert_true(record_list_resumable(rec, &list, NULL));

    assert_int_equal(list.count, 1);
    assert_string_equal(list.items[0].sha256, SHA);
    summary_list_release(&list);
    record_close(rec);
}

static void a_stopped_attempt_is_kept_and_not_offered(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 2);

    assert_true(attempt_stop(rec, id, 1700000100000, NULL));

    assert_resumable(rec, "");
    struct attempt_summary row = row_of(rec, id);
    assert_int_equal(row.state, ATTEMPT_STOPPED);
    assert_int_equal(row.ended_ms, 1700000100000);
    assert_string_equal(row.ending, "");
    assert_int_equal(row.outcome, -1);
    attempt_summary_release(&row);
    assert_turns(rec, id, "r1 r2");
    record_close(rec);
}

// The clock was put back in the middle of it.
static void an_attempt_never_ends_before_it_begins(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 2);

    assert_true(attempt_stop(rec, id, 1700000000000 - 86400000, NULL));

    struct attempt_summary row = row_of(rec, id);
    assert_int_equal(row.ended_ms, 1700000000000);
    attempt_summary_release(&row);
    record_close(rec);
}

static void stopping_twice_is_stopping_once(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 2);

    assert_true(attempt_stop(rec, id, 1, NULL));
    assert_true(attempt_stop(rec, id, 2, NULL));

    assert_listed(rec, "1");
    record_close(rec);
}

static void a_turn_after_the_end_goes_into_a_new_attempt(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 2);
    assert_true(attempt_stop(rec, id, 1, NULL));

    assert_true(add(rec, id, 3, "r3", NULL));

    assert_listed(rec, "2 1");
    struct attempt_summary row = row_of(rec, 2);
    assert_int_equal(row.parent, 1);
    assert_int_equal(row.parent_turn, 2);
    assert_int_equal(row.state, ATTEMPT_OPEN);
    attempt_summary_release(&row);
    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, 1, "r1 r2");
    assert_turns(rec, 2, "r1 r2 r3");
    record_close(rec);
}

static void a_turn_made_again_leaves_the_first_attempt_as_it_was(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 3);

    assert_true(add(rec, id, 2, "other", NULL));

    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, 1, "r1 r2 r3");
    assert_turns(rec, 2, "r1 other");
    record_close(rec);
}

static void hostile_texts_come_back_byte_for_byte(void **state)
{
    static const char *const texts[] = {
        "O'Brien \"the\" `best`",
        "'); DROP TABLE attempt; --",
        "\x01\x02\x1b[31mred\x7f\r\n\t",
        "\xff\xfe\xc0\x80 overlong NUL, no UTF-8",
        ("\\0 %00 &#0; \xe2\x80\xae"
         "desrever"),
        "?1 :alias @x $y %s %n",
    };
    struct record *rec = opened("r.db");

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct attempt_start start = start_of(texts[i]);
        int64_t id = 0;
        start.alias = texts[i];
        assert_true(attempt_start(rec, &start, &id, NULL));
        assert_true(add(rec, id, 1, texts[i], NULL));
    }
    record_close(rec);

    rec = opened("r.db");
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct attempt_summary row = row_of(rec, (int64_t)i + 1);
        assert_string_equal(row.alias, texts[i]);
        assert_string_equal(row.scenario, texts[i]);
        attempt_summary_release(&row);
        assert_turns(rec, (int64_t)i + 1, texts[i]);
    }
    assert_resumable(rec, "6 5 4 3 2 1"); // six scenarios
    record_close(rec);
}

static void a_very_long_text_comes_back_whole(void **state)
{
    struct record *rec = opened("r.db");
    struct attempt_start start = start_of("s");
    char *alias = malloc(1000001);
    int64_t id = 0;
    assert_non_null(alias);
    memset(alias, 'x', 1000000);
    alias[1000000] = '\0';
    start.alias = alias;

    assert_true(attempt_start(rec, &start, &id, NULL));

    struct attempt_summary row = row_of(rec, id);
    assert_string_equal(row.alias, alias);
    attempt_summary_release(&row);
    free(alias);
    record_close(rec);
}

static void the_record_is_made_with_its_folders_for_one_person(void **state)
{
    struct stat st;
    assert_int_equal(setenv("XDG_DATA_HOME", *state, 1), 0);

    struct record *rec = opened(NULL);
    started(rec, "s");

    assert_int_equal(stat("rapport/records.db", &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    assert_int_equal(stat("rapport/records.db-wal", &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    assert_int_equal(stat("rapport", &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
    record_close(rec);
    unsetenv("XDG_DATA_HOME");
}

static void a_closed_record_is_one_file(void **state)
{
    make_record("r.db");

    assert_false(file_exists("r.db-wal"));
    assert_false(file_exists("r.db-shm"));
}

static void a_name_that_sqlite_would_interpret_is_a_name(void **state)
{
    static const char *const names[] = {":memory:", "file:x?mode=memory",
                                        "a%20b?immutable=1#c"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        make_record(names[i]);
        assert_true(file_exists(names[i]));
        struct record *rec = opened(names[i]);
        assert_listed(rec, "1");
        record_close(rec);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        at_desk(a_finished_attempt_is_listed_with_its_result),
        at_desk(an_open_attempt_has_no_result),
        at_desk(what_was_written_is_there_after_opening_again),
        at_desk(the_largest_seed_comes_back_whole),
        at_desk(going_back_starts_an_attempt_that_names_its_parent),
        at_desk(going_back_in_an_unknown_attempt_is_refused),
        at_desk(going_back_further_than_the_parent_went_is_refused),
        at_desk(a_turn_of_an_unknown_attempt_is_refused),
        at_desk(a_turn_after_a_gap_is_refused),
        at_desk(reading_an_unknown_attempt_gives_no_turns),
        at_desk(an_attempt_cut_off_is_offered_and_goes_on),
        at_desk(the_newest_with_a_turn_is_offered_for_each_scenario),
        at_desk(an_attempt_of_a_changed_scenario_tells_which_it_was),
        at_desk(a_stopped_attempt_is_kept_and_not_offered),
        at_desk(an_attempt_never_ends_before_it_begins),
        at_desk(stopping_twice_is_stopping_once),
        at_desk(a_turn_after_the_end_goes_into_a_new_attempt),
        at_desk(a_turn_made_again_leaves_the_first_attempt_as_it_was),
        at_desk(hostile_texts_come_back_byte_for_byte),
        at_desk(a_very_long_text_comes_back_whole),
        at_desk(the_record_is_made_with_its_folders_for_one_person),
        at_desk(a_closed_record_is_one_file),
        at_desk(a_name_that_sqlite_would_interpret_is_a_name),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
