// Kills, full disks, and files that go away in the middle of play.
#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include "desk.h"

#include "record/store.h"

// --- kill --------------------------------------------------------------------

// Plays for ever; tells [out] the number of each turn once it is kept.
static void play_until_killed(int out)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");

    for (int i = 1;; i++) {
        add_turns(rec, id, i, i);
        if (write(out, &i, sizeof i) != sizeof i) {
            _exit(1);
        }
    }
}

// Reads what the child tells up to [turns] turns, kills it, reads the rest.
static int kill_after(pid_t child, int in, int turns)
{
    int told = 0, status;

    while (told < turns && read(in, &told, sizeof told) == sizeof told) {
    }
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    while (read(in, &told, sizeof told) == sizeof told) {
    }
    return told;
}

static int play_and_kill(int turns)
{
    int ends[2];
    pid_t child;

    assert_int_equal(pipe(ends), 0);
    child = fork();
    assert_true(child >= 0);
    if (child == 0) {
        close(ends[0]);
        play_until_killed(ends[1]);
    }
    close(ends[1]);
    int told = kill_after(child, ends[0], turns);
    close(ends[0]);
    return told;
}

static void assert_all_there(struct record *rec, int64_t id, int told)
{
    struct turn_list turns = {0};
    char expected[16];

    assert_true(record_read_turns(rec, id, &turns, NULL));
    assert_true((int)turns.count == told || (int)turns.count == told + 1);
    snprintf(expected, sizeof expected, "r%d", told);
    assert_string_equal(turns.items[told - 1].response, expected);
    turn_list_release(&turns);
}

static void a_kill_loses_no_turn(void **state)
{
    for (int round = 1; round <= 8; round++) {
        int told = play_and_kill(round * 7);

        struct record *rec = opened("r.db");
        assert_true(told >= round * 7);
        assert_all_there(rec, round, told);
        record_close(rec);
    }
}

static void an_attempt_that_was_killed_goes_on_where_it_was(void **state)
{
    int told = play_and_kill(5);
    struct record *rec = opened("r.db");
    struct summary_list list = {0};

    assert_true(record_list_resumable(rec, &list, NULL));

    assert_int_equal(list.count, 1);
    assert_true(list.items[0].turns >= told);
    assert_true(add(rec, list.items[0].id, list.items[0].turns + 1, "x", NULL));
    assert_listed(rec, "1");
    summary_list_release(&list);
    record_close(rec);
}

// A kill leaves what the system holds in memory; a power cut does not.
static void every_turn_reaches_the_disk(void **state)
{
    struct record *rec = opened("r.db");
    sqlite3_stmt *st = NULL;

    sqlite3_prepare_v2(rec->db, "PRAGMA synchronous", -1, &st, NULL);

    assert_int_equal(sqlite3_step(st), SQLITE_ROW);
    assert_int_equal(sqlite3_column_int(st, 0), 2); // FULL
    sqlite3_finalize(st);
    record_close(rec);
}

// --- full disk ---------------------------------------------------------------

static void limit_pages(struct record *rec, long more)
{
    char text[64];

    snprintf(text, sizeof text, "PRAGMA max_page_count = %ld",
             more == 0 ? 1000000L
                       : sql_number("r.db", "PRAGMA page_count") + more);
    assert_int_equal(sqlite3_exec(rec->db, text, NULL, NULL, NULL), SQLITE_OK);
}

// Adds long turns until one is refused; its number.
static int fill_up(struct record *rec, int64_t id, struct error *err)
{
    char response[1001];

    memset(response, 'y', sizeof response);
    response[1000] = '\0';
    for (int i = 1; i < 100; i++) {
        if (!add(rec, id, i, response, err)) {
            return i;
        }
    }
    fail();
    return 0;
}

static void turns_on_a_full_disk_wait_and_are_written_in_order(void **state)
{
    struct record *rec = opened("r.db");
    struct turn_list turns = {0};
    struct error err = {0};
    int64_t id = started(rec, "s");
    limit_pages(rec, 2);

    int number = fill_up(rec, id, &err);
    assert_error(&err, "record-disk-full");
    assert_string_equal(record_problem(rec)->code, "record-disk-full");
    assert_int_equal(record_waiting(rec), 1);
    assert_false(add(rec, id, number + 1, "second", &err));
    assert_int_equal(record_waiting(rec), 2);
    assert_true(number > 1);
    assert_int_equal(sql_number("r.db", "SELECT count(*) FROM turn"),
                     number - 1); // no half turn
    limit_pages(rec, 0);
    assert_true(add(rec, id, number + 2, "third", &err));

    assert_int_equal(record_waiting(rec), 0);
    assert_null(record_problem(rec));
    record_close(rec);
    rec = opened("r.db");
    assert_true(record_read_turns(rec, id, &turns, NULL));
    assert_int_equal(turns.count, number + 2);
    assert_string_equal(turns.items[number].response, "second");
    assert_string_equal(turns.items[number + 1].response, "third");
    turn_list_release(&turns);
    record_close(rec);
}

// An attempt may begin, end and begin again while the disk is full.
static void whole_attempts_wait_for_room(void **state)
{
    struct record *rec = opened("r.db");
    struct attempt_start start = start_of("s");
    struct error err = {0};
    int64_t first = started(rec, "s"), second = 0, third = 0;
    limit_pages(rec, 2);
    int number = fill_up(rec, first, &err);

    assert_false(finish(rec, first, &err));
    start.parent = first;
    start.parent_turn = number;
    assert_false(attempt_start(rec, &start, &second, &err));
    assert_false(add(rec, second, number + 1, "r-second", &err));
    assert_false(attempt_stop(rec, second, 5, &err));
    start.parent = second;
    start.parent_turn = number + 1;
    assert_false(attempt_start(rec, &start, &third, &err));
    assert_true(second < 0 && third < 0 && second != third);
    limit_pages(rec, 0);
    assert_true(record_flush(rec, &err));

    assert_listed(rec, "3 2 1");
    struct attempt_summary row = row_of(rec, 3);
    assert_int_equal(row.parent, 2);
    assert_int_equal(row.turns, number + 1);
    attempt_summary_release(&row);
    row = row_of(rec, 2);
    assert_int_equal(row.parent, first);
    assert_int_equal(row.state, ATTEMPT_STOPPED);
    attempt_summary_release(&row);
    row = row_of(rec, 1);
    assert_int_equal(row.state, ATTEMPT_FINISHED);
    attempt_summary_release(&row);
    record_close(rec);
}

static void limit_file_size(rlim_t size)
{
    struct rlimit limit;

    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit.rlim_cur = size;
    assert_int_equal(setrlimit(RLIMIT_FSIZE, &limit), 0);
}

// The system itself refuses to write, at the very first opening.
static void
a_record_that_cannot_be_begun_begins_when_there_is_room(void **state)
{
    struct record *rec = NULL;
    struct attempt_start start = start_of("s");
    struct error err = {0};
    struct rlimit limit;
    int64_t id = 0;
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    limit_file_size(0);

    bool is_open = record_open("r.db", &rec, &err);
    bool is_started = attempt_start(rec, &start, &id, NULL);
    bool is_added = add(rec, id, 1, "r1", NULL);
    limit_file_size(limit.rlim_cur);

    assert_false(is_open);
    assert_error(&err, "record-disk-full");
    assert_false(is_started);
    assert_false(is_added);
    assert_true(add(rec, id, 2, "r2", NULL));
    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, 1, "r1 r2");
    record_close(rec);
}

static void the_system_running_out_of_room_mid_play_loses_nothing(void **state)
{
    struct record *rec = opened("r.db");
    struct rlimit limit;
    struct error err = {0};
    struct stat st;
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 3);
    signal(SIGXFSZ, SIG_IGN);
    assert_int_equal(getrlimit(RLIMIT_FSIZE, &limit), 0);
    assert_int_equal(stat("r.db-wal", &st), 0);
    limit_file_size((rlim_t)st.st_size + 100);

    bool is_fourth = add(rec, id, 4, "r4", &err);
    bool is_fifth = add(rec, id, 5, "r5", NULL);
    limit_file_size(limit.rlim_cur);

    assert_false(is_fourth);
    assert_error(&err, "record-disk-full");
    assert_false(is_fifth);
    assert_true(add(rec, id, 6, "r6", NULL));
    record_close(rec);
    rec = opened("r.db");
    assert_listed(rec, "1");
    assert_turns(rec, 1, "r1 r2 r3 r4 r5 r6");
    record_close(rec);
}

static void closing_writes_what_waits(void **state)
{
    struct record *rec = opened("r.db");
    struct error err = {0};
    int64_t id = started(rec, "s");
    limit_pages(rec, 2);
    int number = fill_up(rec, id, &err);
    limit_pages(rec, 0);

    record_close(rec);

    assert_int_equal(sql_number("r.db", "SELECT count(*) FROM turn"), number);
}

// --- the file goes away ------------------------------------------------------

static void a_record_deleted_mid_play_is_begun_anew(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 2);
    assert_int_equal(unlink("r.db"), 0);

    add_turns(rec, id, 3, 3);

    record_close(rec);
    rec = opened("r.db");
    assert_listed(rec, "1");
    assert_turns(rec, 1, "r1 r2 r3"); // all of the attempt, not its rest
    record_close(rec);
}

static void a_record_moved_mid_play_takes_its_turns_along(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "s");
    add_turns(rec, id, 1, 2);
    assert_int_equal(rename("r.db", "moved.db"), 0);

    add_turns(rec, id, 3, 3);

    record_close(rec);
    rec = opened("moved.db");
    assert_turns(rec, 1, "r1 r2");
    record_close(rec);
}

// The numbers of rows mean something else in another file.
static void another_record_in_its_place_keeps_its_own_attempts(void **state)
{
    struct record *rec = opened("r.db");
    int64_t id = started(rec, "mine");
    add_turns(rec, id, 1, 1);
    make_record("other.db"); // its attempt has the number 1 as well
    assert_int_equal(rename("other.db", "r.db"), 0);

    add_turns(rec, id, 2, 2);

    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, 1, "r1 r2 r3");
    assert_turns(rec, 2, "r1 r2");
    struct attempt_summary row = row_of(rec, 2);
    assert_string_equal(row.scenario, "mine");
    attempt_summary_release(&row);
    record_close(rec);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        at_desk(a_kill_loses_no_turn),
        at_desk(an_attempt_that_was_killed_goes_on_where_it_was),
        at_desk(every_turn_reaches_the_disk),
        at_desk(turns_on_a_full_disk_wait_and_are_written_in_order),
        at_desk(whole_attempts_wait_for_room),
        at_desk(a_record_that_cannot_be_begun_begins_when_there_is_room),
        at_desk(the_system_running_out_of_room_mid_play_loses_nothing),
        at_desk(closing_writes_what_waits),
        at_desk(a_record_deleted_mid_play_is_begun_anew),
        at_desk(a_record_moved_mid_play_takes_its_turns_along),
        at_desk(another_record_in_its_place_keeps_its_own_attempts),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
