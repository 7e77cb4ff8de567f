// Files and folders that cannot be used, or not any longer: play goes on,
// nothing in them is touched, nothing is lost that need not be.
#include "desk.h"

#include "base/rng.h"

// Opens what cannot be used; the record still takes what is played.
static struct record *opened_in_vain(const char *path, const char *code)
{
    struct record *rec = NULL;
    struct error err = {0};

    assert_false(record_open(path, &rec, &err));
    assert_error(&err, code);
    assert_non_null(rec);
    assert_string_equal(record_problem(rec)->code, code);
    return rec;
}

// Plays two turns, neither of which can be kept.
static int64_t play_in_vain(struct record *rec, const char *code)
{
    struct attempt_start start = start_of("s");
    struct error err = {0};
    int64_t id = 0;

    assert_false(attempt_start(rec, &start, &id, &err));
    assert_error(&err, code);
    assert_true(id < 0);
    for (int i = 1; i <= 2; i++) {
        assert_false(add(rec, id, i, i == 1 ? "r1" : "r2", &err));
        assert_error(&err, code);
    }
    assert_int_equal(record_waiting(rec), 2);
    assert_turns(rec, id, "r1 r2");
    return id;
}

static void assert_untouched_by_playing(const char *path, const char *code)
{
    struct strbuf before = STRBUF_INIT;
    read_whole(path, &before);

    struct record *rec = opened_in_vain(path, code);
    play_in_vain(rec, code);
    record_close(rec);

    assert_same_bytes(path, &before);
    strbuf_release(&before);
}

static void add_noise(char *bytes, size_t len, uint64_t seed)
{
    struct rng rng = rng_seeded(seed);

    for (size_t i = 0; i < len; i++) {
        bytes[i] = (char)rng_next(&rng);
    }
}

// --- damage ------------------------------------------------------------------

static void a_file_of_noise_is_damaged_and_left_alone(void **state)
{
    char noise[20000];
    add_noise(noise, sizeof noise, 1);
    put("r.db", noise, sizeof noise);

    assert_untouched_by_playing("r.db", "record-damaged");
}

static void a_short_text_is_damaged_and_left_alone(void **state)
{
    put("r.db", "my diary\n", 9);

    assert_untouched_by_playing("r.db", "record-damaged");
}

static void a_file_cut_short_is_damaged_and_left_alone(void **state)
{
    make_record("r.db");
    assert_int_equal(truncate("r.db", 8192), 0);

    assert_untouched_by_playing("r.db", "record-damaged");
}

static void a_file_with_a_bad_page_is_damaged_and_left_alone(void **state)
{
    struct strbuf bytes = STRBUF_INIT;
    make_record("r.db");
    read_whole("r.db", &bytes);
    add_noise(bytes.buf + 4096, 4096, 2);
    put("r.db", bytes.buf, bytes.len);
    strbuf_release(&bytes);

    assert_untouched_by_playing("r.db", "record-damaged");
}

static void an_empty_file_is_a_new_record(void **state)
{
    put("r.db", "", 0);

    struct record *rec = opened("r.db");

    add_turns(rec, started(rec, "s"), 1, 1);
    assert_listed(rec, "1");
    record_close(rec);
}

static void once_the_damaged_file_is_moved_all_is_kept(void **state)
{
    put("r.db", "my diary\n", 9);
    struct record *rec = opened_in_vain("r.db", "record-damaged");
    int64_t id = play_in_vain(rec, "record-damaged");

    assert_int_equal(rename("r.db", "old.db"), 0);
    assert_true(add(rec, id, 3, "r3", NULL));

    assert_null(record_problem(rec));
    assert_int_equal(record_waiting(rec), 0);
    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, 1, "r1 r2 r3");
    record_close(rec);
    struct strbuf old = STRBUF_INIT;
    read_whole("old.db", &old);
    assert_string_equal(strbuf_text(&old), "my diary\n");
    strbuf_release(&old);
}

static void damage_deep_in_a_large_file_shows_when_it_is_read(void **state)
{
    struct record *rec = opened("r.db");
    struct strbuf bytes = STRBUF_INIT;
    struct summary_list list = {0};
    struct error err = {0};
    int64_t id = started(rec, "s");
    for (int i = 0; i < 200; i++) {
        struct attempt_start start = start_of("s");
        char alias[5000];
        memset(alias, 'x', sizeof alias);
        alias[sizeof alias - 1] = '\0';
        start.alias = alias;
        assert_true(attempt_start(rec, &start, &id, NULL));
    }
    record_close(rec);
    read_whole("r.db", &bytes);
    assert_true(bytes.len > 600000);
    add_noise(bytes.buf + 32768, bytes.len - 32768, 3);
    put("r.db", bytes.buf, bytes.len);
    strbuf_release(&bytes);

    rec = opened("r.db");
    assert_false(record_list_attempts(rec, &list, &err));

    assert_error(&err, "record-damaged");
    assert_int_equal(list.count, 0);
    record_close(rec);
}

// Whatever is wrong with the bytes, they never bring the program down, and
// what cannot be kept is said.
static void no_damage_brings_the_program_down(void **state)
{
    struct strbuf good = STRBUF_INIT, bad = STRBUF_INIT;
    struct rng rng = rng_seeded(4);
    make_record("r.db");
    read_whole("r.db", &good);

    for (int round = 0; round < 150; round++) {
        struct record *rec = NULL;
        struct summary_list list = {0};
        struct attempt_start start = start_of("s");
        struct error err = {0};
        int64_t id;
        strbuf_reset(&bad);
        strbuf_add(&bad, good.buf, good.len);
        for (int i = 0; i < 1 + round % 8; i++) {
            size_t at = rng_below(&rng, i % 2 ? 512 : (uint32_t)bad.len);
            bad.buf[at] = (char)rng_next(&rng);
        }
        unlink("r.db-wal");
        unlink("r.db-shm");
        put("r.db", bad.buf, bad.len);
        record_open("r.db", &rec, NULL);
        record_list_attempts(rec, &list, NULL);
        bool is_kept = attempt_start(rec, &start, &id, &err);
        assert_true(is_kept == (err.kind == ERROR_NONE));
        record_close(rec);
        summary_list_release(&list);
    }
    strbuf_release(&good);
    strbuf_release(&bad);
}

static void a_gap_in_the_turns_is_damage(void **state)
{
    struct turn_list turns = {0};
    struct error err = {0};
    make_record("r.db");
    sql("r.db", "DELETE FROM turn WHERE number = 2");

    struct record *rec = opened("r.db");
    assert_false(record_read_turns(rec, 1, &turns, &err));

    assert_error(&err, "record-damaged");
    assert_int_equal(turns.count, 0);
    record_close(rec);
}

// A -wal holds what was written last; SQLite would delete it.
static void the_rest_of_a_lost_record_is_not_deleted(void **state)
{
    struct strbuf rest = STRBUF_INIT;
    struct record *rec = opened("r.db");
    started(rec, "s");
    read_whole("r.db-wal", &rest);
    record_close(rec);
    assert_int_equal(unlink("r.db"), 0);
    put("r.db-wal", rest.buf, rest.len);

    rec = opened_in_vain("r.db", "record-damaged");
    play_in_vain(rec, "record-damaged");
    record_close(rec);

    assert_same_bytes("r.db-wal", &rest);
    strbuf_release(&rest);
}

// --- other people's files ----------------------------------------------------

static void a_newer_record_is_refused_and_left_alone(void **state)
{
    make_record("r.db");
    sql("r.db", "PRAGMA user_version = 1000");

    assert_untouched_by_playing("r.db", "record-too-new");
}

static void another_programs_database_is_refused_and_left_alone(void **state)
{
    sql("r.db", "CREATE TABLE attempt (id); INSERT INTO attempt VALUES (1)");

    assert_untouched_by_playing("r.db", "record-foreign");
}

static void a_folder_in_its_place_is_refused(void **state)
{
    assert_int_equal(mkdir("r.db", 0700), 0);

    struct record *rec = opened_in_vain("r.db", "record-unavailable");

    play_in_vain(rec, "record-unavailable");
    record_close(rec);
}

static void a_device_is_refused(void **state)
{
    struct record *rec = opened_in_vain("/dev/null", "record-unavailable");

    record_close(rec);
}

static void a_pipe_is_refused_and_not_waited_for(void **state)
{
    assert_int_equal(mkfifo("r.db", 0600), 0);

    struct record *rec = opened_in_vain("r.db", "record-unavailable");

    record_close(rec);
}

static void a_file_in_the_way_of_its_folder_is_said(void **state)
{
    put("home", "x", 1);

    struct record *rec = opened_in_vain("home/r.db", "record-unavailable");

    play_in_vain(rec, "record-unavailable");
    record_close(rec);
}

static void without_a_home_nothing_is_kept(void **state)
{
    struct error err = {0};
    struct record *rec = NULL;
    unsetenv("HOME"); // no other test needs it
    unsetenv("XDG_DATA_HOME");

    assert_false(record_open(NULL, &rec, &err));

    assert_string_equal(err.code, "record-unavailable");
    assert_string_not_equal(err.hint, "");
    record_close(rec);
}

// --- read-only ---------------------------------------------------------------

enum { NOBODY = 65534 };

// Root may write everywhere: it becomes somebody else for the test.
static void lose_power(void)
{
    if (geteuid() == 0 && seteuid(NOBODY) != 0) {
        skip();
    }
}

static int regain_power(void **state)
{
    int failed = getuid() == 0 ? seteuid(0) : 0;
    int left = desk_teardown(state);

    return failed != 0 || left != 0 ? -1 : 0;
}

#define as_nobody(test)                                                        \
    cmocka_unit_test_setup_teardown(test, desk_setup, regain_power)

static void assert_only_readable(const char *path)
{
    struct record *rec = NULL;
    struct attempt_start start = start_of("s");
    struct error err = {0};
    int64_t id;

    assert_true(record_open(path, &rec, &err));
    assert_error(record_problem(rec), "record-read-only");
    assert_listed(rec, "1");
    assert_turns(rec, 1, "r1 r2 r3");
    assert_false(attempt_start(rec, &start, &id, &err));
    assert_error(&err, "record-read-only");
    assert_false(add(rec, id, 1, "r1", &err));
    assert_error(&err, "record-read-only");
    assert_listed(rec, "1");
    record_close(rec);
}

static void a_read_only_file_can_be_listed_and_says_so(void **state)
{
    make_record("r.db");
    assert_int_equal(chmod("r.db", 0444), 0);
    assert_int_equal(chmod(".", 0777), 0);
    lose_power();

    assert_only_readable("r.db");
    assert_false(file_exists("r.db-shm")); // nothing is left beside it
    assert_false(file_exists("r.db-wal"));
}

static void a_file_in_a_read_only_folder_can_be_listed(void **state)
{
    assert_int_equal(mkdir("a b", 0777), 0);
    make_record("a b/r%41.db");
    assert_int_equal(chmod("a b/r%41.db", 0666), 0);
    assert_int_equal(chmod("a b", 0555), 0);
    assert_int_equal(chmod(".", 0755), 0);
    lose_power();

    assert_only_readable("a b/r%41.db");
}

static void a_read_only_file_in_a_read_only_folder_can_be_listed(void **state)
{
    make_record("r.db");
    assert_int_equal(chmod("r.db", 0444), 0);
    assert_int_equal(chmod(".", 0555), 0);
    lose_power();

    assert_only_readable("r.db");
}

static void a_folder_that_cannot_be_written_gets_no_record(void **state)
{
    assert_int_equal(chmod(".", 0555), 0);
    lose_power();

    struct record *rec = opened_in_vain("r.db", "record-read-only");

    play_in_vain(rec, "record-read-only");
    record_close(rec);
}

static void a_file_that_may_not_even_be_read_is_said(void **state)
{
    make_record("r.db");
    assert_int_equal(chmod("r.db", 0), 0);
    assert_int_equal(chmod(".", 0755), 0);
    lose_power();

    struct record *rec = opened_in_vain("r.db", "record-read-only");

    record_close(rec);
}

static void what_was_played_is_kept_once_it_may_be_written(void **state)
{
    struct record *rec = NULL;
    make_record("r.db");
    assert_int_equal(chmod("r.db", 0444), 0);
    assert_int_equal(chmod(".", 0755), 0);
    lose_power();
    assert_true(record_open("r.db", &rec, NULL));
    int64_t id = play_in_vain(rec, "record-read-only");

    if (getuid() == 0) {
        assert_int_equal(seteuid(0), 0);
    }
    assert_int_equal(chmod("r.db", 0644), 0);
    assert_true(add(rec, id, 3, "r3", NULL));

    assert_null(record_problem(rec));
    record_close(rec);
    rec = opened("r.db");
    assert_turns(rec, 2, "r1 r2 r3");
    record_close(rec);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        at_desk(a_file_of_noise_is_damaged_and_left_alone),
        at_desk(a_short_text_is_damaged_and_left_alone),
        at_desk(a_file_cut_short_is_damaged_and_left_alone),
        at_desk(a_file_with_a_bad_page_is_damaged_and_left_alone),
        at_desk(an_empty_file_is_a_new_record),
        at_desk(once_the_damaged_file_is_moved_all_is_kept),
        at_desk(damage_deep_in_a_large_file_shows_when_it_is_read),
        at_desk(no_damage_brings_the_program_down),
        at_desk(a_gap_in_the_turns_is_damage),
        at_desk(the_rest_of_a_lost_record_is_not_deleted),
        at_desk(a_newer_record_is_refused_and_left_alone),
        at_desk(another_programs_database_is_refused_and_left_alone),
        at_desk(a_folder_in_its_place_is_refused),
        at_desk(a_device_is_refused),
        at_desk(a_pipe_is_refused_and_not_waited_for),
        at_desk(a_file_in_the_way_of_its_folder_is_said),
        at_desk(without_a_home_nothing_is_kept),
        as_nobody(a_read_only_file_can_be_listed_and_says_so),
        as_nobody(a_file_in_a_read_only_folder_can_be_listed),
        as_nobody(a_read_only_file_in_a_read_only_folder_can_be_listed),
        as_nobody(a_folder_that_cannot_be_written_gets_no_record),
        as_nobody(a_file_that_may_not_even_be_read_is_said),
        as_nobody(what_was_played_is_kept_once_it_may_be_written),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
