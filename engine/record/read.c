// From the file to rows; see read.h and attempts.h.
#include "record/read.h"

#include <string.h>

#include <sqlite3.h>

#include "base/mem.h"
#include "core/summary.h"
#include "record/attempts.h"
#include "record/db.h"
#include "record/note_rows.h"
#include "record/store.h"
#include "record/trouble.h"

#include "base/banned.h"

// As COLUMNS in statement.c has them.
enum column {
    COLUMN_ID,
    COLUMN_SCENARIO,
    COLUMN_SHA256,
    COLUMN_RULES,
    COLUMN_SEED,
    COLUMN_ALIAS,
    COLUMN_MODE,
    COLUMN_STARTED_MS,
    COLUMN_ENDED_MS,
    COLUMN_PARENT,
    COLUMN_PARENT_TURN,
    COLUMN_STATE,
    COLUMN_ENDING,
    COLUMN_OUTCOME,
    COLUMN_OBJECTIVES,
    COLUMN_COLLABORATION = COLUMN_OBJECTIVES + OBJECTIVE_COUNT,
    COLUMN_TURNS,
    COLUMN_UUID,
    COLUMN_PRACTICE,
};

static const char *text_at(sqlite3_stmt *st, int column)
{
    const char *text = (const char *)sqlite3_column_text(st, column);

    return text != NULL ? text : "";
}

static int term_at(sqlite3_stmt *st, int column, const struct term_list *list)
{
    const char *text = text_at(st, column);

    return term_find(list, text, strlen(text));
}

static void read_result(sqlite3_stmt *st, struct attempt_summary *out)
{
    out->ending = mem_strdup(text_at(st, COLUMN_ENDING));
    out->outcome = (int8_t)term_at(st, COLUMN_OUTCOME, &terms_outcome);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        int a = term_at(st, COLUMN_OBJECTIVES + i, &terms_attainment);
        out->objectives[i] = a >= 0 ? (enum attainment)a : ATTAINMENT_NOT_YET;
    }
    out->collaboration = sqlite3_column_int(st, COLUMN_COLLABORATION);
}

static void read_row(sqlite3_stmt *st, struct attempt_summary *out)
{
    int state = term_at(st, COLUMN_STATE, &terms_attempt_state);

    out->id = sqlite3_column_int64(st, COLUMN_ID);
    out->scenario = mem_strdup(text_at(st, COLUMN_SCENARIO));
    out->sha256 = mem_strdup(text_at(st, COLUMN_SHA256));
    out->rules = sqlite3_column_int(st, COLUMN_RULES);
    out->seed = (uint64_t)sqlite3_column_int64(st, COLUMN_SEED);
    out->alias = mem_strdup(text_at(st, COLUMN_ALIAS));
    out->mode = mem_strdup(text_at(st, COLUMN_MODE));
    out->started_ms = sqlite3_column_int64(st, COLUMN_STARTED_MS);
    out->ended_ms = sqlite3_column_int64(st, COLUMN_ENDED_MS);
    out->parent = sqlite3_column_int64(st, COLUMN_PARENT);
    out->parent_turn = sqlite3_column_int(st, COLUMN_PARENT_TURN);
    out->state = state >= 0 ? (enum attempt_state)state : ATTEMPT_STOPPED;
    out->turns = sqlite3_column_int(st, COLUMN_TURNS);
    int practice = term_at(st, COLUMN_PRACTICE, &terms_practice);
    out->practice = practice >= 0 ? (enum practice)practice : PRACTICE_NATURAL;
    read_result(st, out);
}

// --- lists -------------------------------------------------------------------

static int read_rows(sqlite3_stmt *st, struct summary_list *out)
{
    int rc;

    while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
        read_row(st, MEM_PUSH(out->items, out->count, out->capacity));
    }
    store_done(st);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static bool list(struct record *rec, enum statement which,
                 struct summary_list *out, struct error *err)
{
    int rc;
    sqlite3_stmt *st;

    summary_list_release(out);
    record_flush(rec, NULL); // what can be written is listed
    if (!store_connect(rec, err)) {
        return false;
    }
    st = store_statement(rec, which, &rc);
    rc = st != NULL ? read_rows(st, out) : rc;
    if (rc != SQLITE_OK) {
        summary_list_release(out);
        return trouble_from_sqlite(rec, rc, err);
    }
    return true;
}

bool record_list_attempts(struct record *rec, struct summary_list *out,
                          struct error *err)
{
    return list(rec, STATEMENT_LIST, out, err);
}

bool record_list_resumable(struct record *rec, struct summary_list *out,
                           struct error *err)
{
    return list(rec, STATEMENT_RESUMABLE, out, err);
}

// --- one attempt -------------------------------------------------------------

static void read_turn(sqlite3_stmt *st, struct turn_list *out)
{
    struct turn_summary *turn = MEM_PUSH(out->items, out->count, out->capacity);

    turn->response = mem_strdup(text_at(st, 1));
    for (int i = 0; i < LEVEL_COUNT; i++) {
        turn->levels[i] = (int16_t)sqlite3_column_int(st, 2 + i);
    }
    turn->ms = sqlite3_column_int64(st, 2 + LEVEL_COUNT);
}

// A gap in the numbers is damage too: the attempt could not be made again.
static int read_turns(struct record *rec, int64_t row, struct turn_list *out)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_TURNS, &rc);

    if (st == NULL) {
        return rc;
    }
    sqlite3_bind_int64(st, 1, row);
    while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
        if (sqlite3_column_int64(st, 0) != (int64_t)out->count + 1) {
            rc = SQLITE_CORRUPT;
            break;
        }
        read_turn(st, out);
    }
    store_done(st);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static void copy_uuid(sqlite3_stmt *st, int column, char out[UUID_SIZE])
{
    const char *text = text_at(st, column);

    if (strlen(text) == UUID_SIZE - 1) {
        memcpy(out, text, UUID_SIZE);
    }
}

// Steps to the only row of [which] for [id]; SQLITE_ROW, SQLITE_DONE when
// there is none, or an error.
static int step_to(struct record *rec, enum statement which, int64_t id,
                   sqlite3_stmt **st)
{
    int rc;

    *st = store_statement(rec, which, &rc);
    if (*st == NULL) {
        return rc;
    }
    sqlite3_bind_int64(*st, 1, id);
    return sqlite3_step(*st);
}

static int read_live_row(struct record *rec, int64_t id, struct live *a)
{
    sqlite3_stmt *st;
    int rc = step_to(rec, STATEMENT_LOAD, id, &st);

    if (rc == SQLITE_ROW) {
        read_row(st, &a->attempt);
        copy_uuid(st, COLUMN_UUID, a->uuid);
    }
    store_done(st);
    return rc;
}

static int read_parent(struct record *rec, struct live *a)
{
    sqlite3_stmt *st;
    int rc = step_to(rec, STATEMENT_PARENT, a->attempt.parent, &st);

    if (rc == SQLITE_ROW) {
        copy_uuid(st, 0, a->parent_uuid);
    }
    store_done(st);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

static int read_live(struct record *rec, int64_t id, struct live *a)
{
    int rc = read_live_row(rec, id, a);

    if (rc == SQLITE_ROW) {
        rc = read_parent(rec, a);
        if (rc == SQLITE_OK) {
            rc = read_turns(rec, id, &a->turns);
        }
        if (rc == SQLITE_OK) {
            rc = note_rows_read(rec, id, &a->notes);
        }
    }
    a->saved = a->turns.count;
    a->is_end_saved = a->attempt.state != ATTEMPT_OPEN;
    return rc;
}

bool read_attempt(struct record *rec, int64_t id, struct live *a,
                  struct error *err)
{
    if (!store_connect(rec, err)) {
        return false;
    }
    int rc = read_live(rec, id, a);

    if (rc == SQLITE_DONE) {
        return trouble_unknown_attempt(rec, id, err);
    }
    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, err);
}
