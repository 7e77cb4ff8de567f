// The layout of the file: today's, older ones, and the way between them.
#include "desk.h"

#include "record/schema.h"

static const char *const scripts[] = {
    "CREATE TABLE a (x INTEGER); INSERT INTO a VALUES (1);",
    "ALTER TABLE a ADD COLUMN y INTEGER; UPDATE a SET y = x + 1;",
    "CREATE TABLE b (x INTEGER); INSERT INTO nowhere VALUES (1);", // fails
};

static sqlite3 *database(const char *path)
{
    sqlite3 *db = NULL;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    return db;
}

static void every_script_is_run_once_in_order(void **state)
{
    sqlite3 *db = database("r.db");

    assert_int_equal(schema_migrate_by(db, scripts, 1), SQLITE_OK);
    assert_int_equal(schema_migrate_by(db, scripts, 2), SQLITE_OK);
    assert_int_equal(schema_migrate_by(db, scripts, 2), SQLITE_OK);

    sqlite3_close(db);
    assert_int_equal(sql_number("r.db", "PRAGMA user_version"), 2);
    assert_int_equal(sql_number("r.db", "SELECT y FROM a"), 2);
    assert_int_equal(sql_number("r.db", "SELECT count(*) FROM a"), 1);
}

static void a_script_that_fails_leaves_the_version_before_it(void **state)
{
    sqlite3 *db = database("r.db");

    assert_int_not_equal(schema_migrate_by(db, scripts, 3), SQLITE_OK);

    assert_int_equal(sqlite3_get_autocommit(db), 1);
    sqlite3_close(db);
    assert_int_equal(sql_number("r.db", "PRAGMA user_version"), 2);
    assert_int_equal(sql_number("r.db", "SELECT y FROM a"), 2);
    assert_int_equal(sql_number("r.db", "SELECT count(*) FROM sqlite_schema"
                                        " WHERE name = 'b'"),
                     0);
}

static void a_newer_version_is_not_migrated(void **state)
{
    sqlite3 *db = database("r.db");
    sql("r.db", "PRAGMA user_version = 9");

    assert_int_equal(schema_migrate_by(db, scripts, 2), SQLITE_OK);

    sqlite3_close(db);
    assert_int_equal(sql_number("r.db", "PRAGMA user_version"), 9);
    assert_int_equal(sql_number("r.db", "SELECT count(*) FROM sqlite_schema"),
                     0);
}

// A record as the program of [version] left it.
static void make_old_record(const char *path, int version)
{
    struct strbuf text = STRBUF_INIT;
    char name[256];

    snprintf(name, sizeof name, "%s/tests/record/fixtures/version-%d.sql",
             RAPPORT_SOURCE_DIR, version);
    read_whole(name, &text);
    sql(path, strbuf_text(&text));
    strbuf_release(&text);
    assert_int_equal(sql_number(path, "PRAGMA user_version"), version);
}

static void assert_old_attempts(struct record *rec)
{
    assert_listed(rec, "3 2 1");
    assert_resumable(rec, "3");
    assert_turns(rec, 1, "arrival.expert forms.judgmental");
    assert_turns(rec, 2, "arrival.expert less_bad");
    assert_turns(rec, 3, "arrival.collaborative");
    struct attempt_summary row = row_of(rec, 2);
    assert_string_equal(row.scenario, "sent-by-the-court");
    assert_string_equal(row.alias, "O'Brien");
    assert_int_equal(row.parent, 1);
    assert_int_equal(row.parent_turn, 1);
    assert_int_equal(row.outcome, OUTCOME_DECLINED);
    assert_int_equal(row.objectives[LEVEL_SAFETY], ATTAINMENT_EMERGING);
    assert_int_equal(row.collaboration, 41);
    attempt_summary_release(&row);
}

static void records_of_every_older_version_are_read_and_gone_on_with(void **s)
{
    char path[32];

    for (int version = 1; version <= schema_version; version++) {
        snprintf(path, sizeof path, "v%d.db", version);
        make_old_record(path, version);

        struct record *rec = opened(path);

        assert_old_attempts(rec);
        assert_true(add(rec, 3, 2, "less_bad", NULL));
        assert_true(finish(rec, 3, NULL));
        assert_listed(rec, "3 2 1");
        record_close(rec);
        assert_int_equal(sql_number(path, "PRAGMA user_version"),
                         schema_version);
    }
}

static void add_layout(const char *path, struct strbuf *out)
{
    sqlite3 *db = database(path);
    sqlite3_stmt *st = NULL;

    sqlite3_prepare_v2(db,
                       "SELECT name, replace(sql, char(10), '') FROM"
                       " sqlite_schema WHERE sql IS NOT NULL ORDER BY name",
                       -1, &st, NULL);
    while (sqlite3_step(st) == SQLITE_ROW) {
        strbuf_addf(out, "%s: %s\n", (const char *)sqlite3_column_text(st, 0),
                    (const char *)sqlite3_column_text(st, 1));
    }
    sqlite3_finalize(st);
    sqlite3_close(db);
}

// It fails when a released script is changed instead of adding a new one, and
// when the file of a new version is missing.
static void an_old_record_gets_the_layout_of_a_new_one(void **state)
{
    struct strbuf fresh = STRBUF_INIT;
    char path[32];
    make_record("new.db");
    add_layout("new.db", &fresh);

    for (int version = 1; version <= schema_version; version++) {
        struct strbuf old = STRBUF_INIT;
        snprintf(path, sizeof path, "v%d.db", version);
        make_old_record(path, version);
        record_close(opened(path));
        add_layout(path, &old);
        assert_string_equal(strbuf_text(&old), strbuf_text(&fresh));
        strbuf_release(&old);
    }
    strbuf_release(&fresh);
}

static void a_record_is_known_by_its_application_id(void **state)
{
    make_record("r.db");

    assert_int_equal(sql_number("r.db", "PRAGMA application_id"),
                     SCHEMA_APPLICATION_ID);
}

static void a_record_is_in_write_ahead_mode(void **state)
{
    make_record("r.db");

    assert_int_equal(sql_number("r.db", "SELECT journal_mode = 'wal' FROM"
                                        " pragma_journal_mode"),
                     1);
}

static void wrong_types_and_levels_cannot_get_in(void **state)
{
    static const char *const refused[] = {
        "UPDATE attempt SET rules = 'one'",
        "UPDATE attempt SET state = 'lost'",
        "UPDATE attempt SET collaboration = 101",
        "UPDATE turn SET safety = -5",
        "UPDATE turn SET number = 0 WHERE number = 1",
        "INSERT INTO attempt SELECT * FROM attempt",
    };
    make_record("r.db");
    sqlite3 *db = database("r.db");

    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        int rc = sqlite3_exec(db, refused[i], NULL, NULL, NULL);
        assert_int_equal(rc, SQLITE_CONSTRAINT);
    }
    sqlite3_close(db);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        at_desk(every_script_is_run_once_in_order),
        at_desk(a_script_that_fails_leaves_the_version_before_it),
        at_desk(a_newer_version_is_not_migrated),
        at_desk(records_of_every_older_version_are_read_and_gone_on_with),
        at_desk(an_old_record_gets_the_layout_of_a_new_one),
        at_desk(a_record_is_known_by_its_application_id),
        at_desk(a_record_is_in_write_ahead_mode),
        at_desk(wrong_types_and_levels_cannot_get_in),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
