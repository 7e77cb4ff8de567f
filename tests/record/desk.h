// A folder for one test, and attempts made in few words.
#ifndef RECORD_DESK_H
#define RECORD_DESK_H

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "support/test.h"

#include <sqlite3.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "core/score.h"
#include "core/summary.h"
#include "record/attempts.h"
#include "record/db.h"

#define SHA "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef"

#define at_desk(test)                                                          \
    cmocka_unit_test_setup_teardown(test, desk_setup, desk_teardown)

// Each test runs inside an empty folder of its own, so that plain names do.
static inline int desk_setup(void **state)
{
    static char folder[64];

    snprintf(folder, sizeof folder, "/tmp/rapport-test-XXXXXX");
    *state = mkdtemp(folder);
    alarm(50);
    return *state != NULL && chdir(folder) == 0 ? 0 : -1;
}

static inline int desk_teardown(void **state)
{
    char command[128];

    alarm(0);
    snprintf(command, sizeof command, "chmod -R u+rwx %s && rm -rf %s",
             (const char *)*state, (const char *)*state);
    return chdir("/") == 0 && system(command) == 0 ? 0 : -1;
}

static inline struct record *opened(const char *path)
{
    struct record *rec = NULL;
    struct error err = {0};
    bool ok = record_open(path, &rec, &err);

    assert_string_equal(err.message, "");
    assert_true(ok);
    assert_null(record_problem(rec));
    return rec;
}

static inline void assert_error(const struct error *err, const char *code)
{
    assert_string_equal(err->code, code);
    assert_int_equal(err->kind, ERROR_RECORD);
    assert_string_not_equal(err->message, "");
    assert_string_not_equal(err->hint, "");
    assert_null(strstr(err->hint, "…")); // all of it fits
    assert_string_not_equal(err->file, "");
}

static inline struct attempt_start start_of(const char *scenario)
{
    return (struct attempt_start){
        .scenario = scenario,
        .sha256 = SHA,
        .rules = 1,
        .seed = 7,
        .mode = "text",
        .started_ms = 1700000000000,
    };
}

static inline int64_t started(struct record *rec, const char *scenario)
{
    struct attempt_start start = start_of(scenario);
    int64_t id = 0;

    assert_true(attempt_start(rec, &start, &id, NULL));
    assert_true(id > 0);
    return id;
}

static inline bool add(struct record *rec, int64_t id, int number,
                       const char *response, struct error *err)
{
    struct attempt_turn turn = {
        .number = number,
        .response = response,
        .levels = {50, 45, 30, 10},
        .ms = 1000 + number,
    };

    return attempt_add_turn(rec, id, &turn, err);
}

// Turns "r1" … "rN".
static inline void add_turns(struct record *rec, int64_t id, int from, int to)
{
    char response[16];

    for (int i = from; i <= to; i++) {
        snprintf(response, sizeof response, "r%d", i);
        assert_true(add(rec, id, i, response, NULL));
    }
}

static inline bool finish(struct record *rec, int64_t id, struct error *err)
{
    struct result result = {.collaboration = 64};

    result.objectives[LEVEL_SAFETY] = ATTAINMENT_ESTABLISHED;
    result.objectives[LEVEL_PARTNERSHIP] = ATTAINMENT_EMERGING;
    return attempt_finish(rec, id, 1700000600000, "agreed", OUTCOME_ENGAGED,
                          &result, err);
}

// The responses of attempt [id], separated by blanks.
static inline void assert_turns(struct record *rec, int64_t id,
                                const char *expected)
{
    struct turn_list turns = {0};
    struct strbuf text = STRBUF_INIT;
    struct error err = {0};

    record_read_turns(rec, id, &turns, &err);
    assert_string_equal(err.message, "");
    for (size_t i = 0; i < turns.count; i++) {
        strbuf_addf(&text, "%s%s", i > 0 ? " " : "", turns.items[i].response);
    }
    assert_string_equal(strbuf_text(&text), expected);
    strbuf_release(&text);
    turn_list_release(&turns);
}

// The ids of all attempts, newest first, as "3 2 1", or of those to resume.
static inline void assert_ids(struct record *rec, bool is_resumable,
                              const char *expected)
{
    struct summary_list list = {0};
    struct strbuf text = STRBUF_INIT;
    bool ok = is_resumable ? record_list_resumable(rec, &list, NULL)
                           : record_list_attempts(rec, &list, NULL);

    assert_true(ok);
    for (size_t i = 0; i < list.count; i++) {
        strbuf_addf(&text, "%s%lld", i > 0 ? " " : "",
                    (long long)list.items[i].id);
    }
    assert_string_equal(strbuf_text(&text), expected);
    strbuf_release(&text);
    summary_list_release(&list);
}

static inline void assert_listed(struct record *rec, const char *expected)
{
    assert_ids(rec, false, expected);
}

static inline void assert_resumable(struct record *rec, const char *expected)
{
    assert_ids(rec, true, expected);
}

// The row of [id]; released by the caller.
static inline struct attempt_summary row_of(struct record *rec, int64_t id)
{
    struct summary_list list = {0};
    struct attempt_summary found = {0};

    assert_true(record_list_attempts(rec, &list, NULL));
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].id == id) {
            found = list.items[i];
            list.items[i] = (struct attempt_summary){0};
        }
    }
    summary_list_release(&list);
    assert_non_null(found.scenario);
    return found;
}

// The same look at the file by somebody else's eyes.
static inline void sql(const char *path, const char *text)
{
    sqlite3 *db = NULL;
    char *why = NULL;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_exec(db, text, NULL, NULL, &why);
    assert_null(why);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static inline long sql_number(const char *path, const char *text)
{
    sqlite3 *db = NULL;
    sqlite3_stmt *st = NULL;

    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_prepare_v2(db, text, -1, &st, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_step(st), SQLITE_ROW);
    long number = (long)sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    sqlite3_close(db);
    return number;
}

static inline void put(const char *path, const char *bytes, size_t len)
{
    FILE *f = fopen(path, "wb");

    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, len, f), len);
    assert_int_equal(fclose(f), 0);
}

static inline void read_whole(const char *path, struct strbuf *out)
{
    assert_true(file_read(path, 1 << 24, out, NULL));
}

static inline void assert_same_bytes(const char *path,
                                     const struct strbuf *expected)
{
    struct strbuf now = STRBUF_INIT;

    read_whole(path, &now);
    assert_int_equal(now.len, expected->len);
    assert_memory_equal(now.buf, expected->buf, now.len);
    strbuf_release(&now);
}

// A record with one finished attempt of three turns, closed.
static inline void make_record(const char *path)
{
    struct record *rec = opened(path);
    int64_t id = started(rec, "first-meeting");

    add_turns(rec, id, 1, 3);
    assert_true(finish(rec, id, NULL));
    record_close(rec);
}

#endif
