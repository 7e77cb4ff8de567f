// Notes beside attempts, and saved places.
#include "desk.h"

#include "record/notes.h"
#include "record/saves.h"

#define R "r.db"

static void note(struct record *rec, int64_t id, int turn, const char *text)
{
    assert_true(attempt_note(rec, id, turn, NOTE_SAID, "", text, 5, NULL));
}

static void assert_said(struct record *rec, int64_t id, int turn,
                        const char *expected)
{
    struct note_list notes = {0};

    assert_true(record_read_notes(rec, id, &notes, NULL));
    assert_string_equal(note_list_text(&notes, turn, NOTE_SAID, ""), expected);
    note_list_release(&notes);
}

static void a_note_is_in_the_file_at_once(void **state)
{
    struct record *rec = opened(R);
    int64_t id = started(rec, "one");

    note(rec, id, 1, "It's her hour; DROP TABLE note");

    assert_int_equal(sql_number(R, "SELECT count(*) FROM note WHERE kind ="
                                   " 'said' AND text LIKE 'It''s her hour%'"),
                     1);
    record_close(rec);
}

static void notes_are_read_again(void **state)
{
    struct record *rec = opened(R);
    int64_t id = started(rec, "one");
    note(rec, id, 1, "first");
    note(rec, id, 1, "second");
    note(rec, id, 2, "other");
    assert_true(attempt_note(rec, id, 2, NOTE_SAID, "", NULL, 6, NULL));
    record_close(rec);

    rec = opened(R);
    assert_said(rec, id, 1, "second");
    assert_said(rec, id, 2, "");
    record_close(rec);
}

static void notes_wait_while_the_file_cannot_be_written(void **state)
{
    struct record *rec = opened(R);
    struct error err = {0};
    int64_t id = started(rec, "one");
    sqlite3 *other = NULL;
    sqlite3_open(R, &other);
    sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL);

    assert_false(attempt_note(rec, id, 1, NOTE_SAID, "", "kept", 5, &err));
    assert_said(rec, id, 1, "kept");
    sqlite3_exec(other, "ROLLBACK", NULL, NULL, NULL);
    sqlite3_close(other);

    assert_true(record_flush(rec, &err));
    record_close(rec);
    rec = opened(R);
    assert_said(rec, id, 1, "kept");
    record_close(rec);
}

static void a_retry_takes_the_notes_of_what_it_keeps(void **state)
{
    struct record *rec = opened(R);
    int64_t first = started(rec, "one"), second;
    struct attempt_start again = start_of("one");
    add_turns(rec, first, 1, 3);
    note(rec, first, 1, "early");
    note(rec, first, 3, "late");
    again.parent = first;
    again.parent_turn = 2;

    assert_true(attempt_start(rec, &again, &second, NULL));
    record_close(rec);

    rec = opened(R);
    assert_said(rec, second, 1, "early");
    assert_said(rec, second, 3, "");
    assert_said(rec, first, 3, "late");
    record_close(rec);
}

static void notes_of_a_later_program_are_left_alone(void **state)
{
    struct record *rec = opened(R);
    int64_t id = started(rec, "one");
    note(rec, id, 1, "ours");
    record_close(rec);
    sql(R, "INSERT INTO note VALUES (1, 1, 'dream', '', 'theirs', 7)");

    rec = opened(R);
    assert_said(rec, id, 1, "ours");
    note(rec, id, 2, "more");
    record_close(rec);
    assert_int_equal(sql_number(R, "SELECT count(*) FROM note"), 3);
}

static void the_way_of_practising_is_kept(void **state)
{
    struct record *rec = opened(R);
    struct attempt_start start = start_of("one");
    int64_t id;
    start.practice = PRACTICE_ASSESSMENT;
    assert_true(attempt_start(rec, &start, &id, NULL));

    struct attempt_summary row = row_of(rec, id);

    assert_int_equal(row.practice, PRACTICE_ASSESSMENT);
    attempt_summary_release(&row);
    record_close(rec);
}

static void what_was_ever_answered_was_seen(void **state)
{
    struct record *rec = opened(R);
    struct name_list names = {0};
    add_turns(rec, started(rec, "one"), 1, 2);
    add_turns(rec, started(rec, "one"), 1, 3);
    add_turns(rec, started(rec, "two"), 1, 5);

    assert_true(record_list_seen(rec, "one", &names, NULL));

    assert_int_equal(names.count, 3);
    assert_string_equal(names.items[2], "r3");
    name_list_release(&names);
    record_close(rec);
}

// The turns of the saved places in "one", newest first.
static void assert_saves(struct record *rec, const char *expected)
{
    struct save_list saves = {0};
    struct strbuf text = STRBUF_INIT;

    assert_true(record_list_saves(rec, "one", &saves, NULL));
    for (size_t i = 0; i < saves.count; i++) {
        strbuf_addf(&text, "%s%d", i > 0 ? " " : "", saves.items[i].turn);
    }
    assert_string_equal(strbuf_text(&text), expected);
    strbuf_release(&text);
    save_list_release(&saves);
}

static void places_are_saved_and_listed(void **state)
{
    struct record *rec = opened(R);
    int64_t id = started(rec, "one");
    add_turns(rec, id, 1, 3);

    assert_true(record_add_save(rec, id, 1, 10, NULL));
    assert_true(record_add_save(rec, id, 3, 20, NULL));
    assert_true(record_add_save(rec, started(rec, "two"), 0, 30, NULL));

    assert_saves(rec, "3 1");
    record_close(rec);
    rec = opened(R);
    assert_saves(rec, "3 1");
    record_close(rec);
}

static void a_removed_place_can_be_put_back(void **state)
{
    struct record *rec = opened(R);
    struct save_list saves = {0};
    int64_t id = started(rec, "one");
    assert_true(record_add_save(rec, id, 0, 10, NULL));
    assert_true(record_list_saves(rec, "one", &saves, NULL));

    assert_true(record_remove_save(rec, saves.items[0].id, true, NULL));
    assert_saves(rec, "");
    assert_true(record_remove_save(rec, saves.items[0].id, false, NULL));
    assert_saves(rec, "0");
    save_list_release(&saves);
    record_close(rec);
}

static void an_attempt_that_is_not_in_the_file_cannot_be_saved(void **state)
{
    struct record *rec = NULL;
    struct error err = {0};
    struct attempt_start start = start_of("one");
    int64_t id;
    mkdir("folder.db", 0700);
    record_open("folder.db", &rec, &err);
    attempt_start(rec, &start, &id, &err);
    assert_true(id < 0);

    assert_false(record_add_save(rec, id, 0, 10, &err));
    assert_string_not_equal(err.message, "");
    record_close(rec);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        at_desk(a_note_is_in_the_file_at_once),
        at_desk(notes_are_read_again),
        at_desk(notes_wait_while_the_file_cannot_be_written),
        at_desk(a_retry_takes_the_notes_of_what_it_keeps),
        at_desk(notes_of_a_later_program_are_left_alone),
        at_desk(the_way_of_practising_is_kept),
        at_desk(what_was_ever_answered_was_seen),
        at_desk(places_are_saved_and_listed),
        at_desk(a_removed_place_can_be_put_back),
        at_desk(an_attempt_that_is_not_in_the_file_cannot_be_saved),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
