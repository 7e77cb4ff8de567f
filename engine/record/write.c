// From memory to the file; see write.h.
#include "record/write.h"

#include <errno.h>
#include <string.h>

#include <sqlite3.h>

#include "record/note_rows.h"
#include "record/store.h"
#include "record/trouble.h"

#include "base/banned.h"

// What one transaction does; taken over by the attempt once it is committed.
struct writing {
    char uuid[UUID_SIZE], parent_uuid[UUID_SIZE];
    int32_t parent_turn;
    int64_t row;  // 0: a new one is to be added
    size_t from;  // turns that the row has already
    bool is_new;  // the row was added just now
    bool is_over; // the row has an end already, and nothing is to be added
};

// What the file holds of an attempt; row 0: nothing.
struct found {
    int64_t row;
    bool is_open;
    size_t turns;
};

static bool is_word(sqlite3_stmt *st, int column, const char *word)
{
    const char *text = (const char *)sqlite3_column_text(st, column);

    return text != NULL && strcmp(text, word) == 0;
}

static void bind_text(sqlite3_stmt *st, int at, const char *text)
{
    sqlite3_bind_text(st, at, text, -1, SQLITE_STATIC); // until store_done()
}

static int find(struct record *rec, const char *uuid, struct found *out)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_FIND, &rc);

    if (st == NULL) {
        return rc;
    }
    bind_text(st, 1, uuid);
    rc = sqlite3_step(st);
    if (rc == SQLITE_ROW) {
        out->row = sqlite3_column_int64(st, 0);
        out->is_open = is_word(st, 1, "open");
        out->turns = (size_t)sqlite3_column_int64(st, 2);
    }
    store_done(st);
    return rc == SQLITE_ROW || rc == SQLITE_DONE ? SQLITE_OK : rc;
}

// The row went another way than this program's attempt: leave it as it is,
// go on in a new one.
static void branch_off(struct writing *w, const struct live *a)
{
    memcpy(w->parent_uuid, a->uuid, UUID_SIZE);
    w->parent_turn = (int32_t)a->saved;
    live_make_uuid(w->uuid);
}

// Does the row hold just what this program wrote or read? An end that came
// from elsewhere is as good as one of ours, unless turns were made since.
static bool is_in_step(const struct found *found, const struct live *a)
{
    return found->row != 0 && found->turns == a->saved &&
           (found->is_open || a->saved == a->turns.count);
}

static int plan(struct record *rec, const struct live *a, struct writing *w)
{
    struct found found = {0};
    int rc = find(rec, a->uuid, &found);

    memcpy(w->uuid, a->uuid, UUID_SIZE);
    memcpy(w->parent_uuid, a->parent_uuid, UUID_SIZE);
    w->parent_turn = a->attempt.parent_turn;
    if (is_in_step(&found, a)) {
        w->row = found.row;
        w->from = a->saved;
        w->is_over = !found.is_open;
    } else if (found.row != 0) {
        branch_off(w, a);
    }
    return rc;
}

static int add_row(struct record *rec, const struct live *a, struct writing *w)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_ADD_ATTEMPT, &rc);

    if (st == NULL) {
        return rc;
    }
    bind_text(st, 1, w->uuid);
    bind_text(st, 2, a->attempt.scenario);
    bind_text(st, 3, a->attempt.sha256);
    sqlite3_bind_int(st, 4, a->attempt.rules);
    sqlite3_bind_int64(st, 5, (sqlite3_int64)a->attempt.seed);
    bind_text(st, 6, a->attempt.alias);
    bind_text(st, 7, a->attempt.mode);
    sqlite3_bind_int64(st, 8, a->attempt.started_ms);
    bind_text(st, 9, w->parent_uuid);
    sqlite3_bind_int(st, 10, w->parent_turn);
    bind_text(st, 11, term_name(&terms_practice, (int)a->attempt.practice));
    rc = store_run(st);
    w->row = sqlite3_last_insert_rowid(rec->db);
    w->is_new = true;
    return rc;
}

static int add_turn(struct record *rec, int64_t row, int64_t number,
                    const struct turn_summary *turn)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_ADD_TURN, &rc);

    if (st == NULL) {
        return rc;
    }
    sqlite3_bind_int64(st, 1, row);
    sqlite3_bind_int64(st, 2, number);
    bind_text(st, 3, turn->response);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        sqlite3_bind_int(st, 4 + i, turn->levels[i]);
    }
    sqlite3_bind_int64(st, 4 + LEVEL_COUNT, turn->ms);
    return store_run(st);
}

static int add_turns(struct record *rec, const struct live *a,
                     const struct writing *w)
{
    int rc = SQLITE_OK;

    for (size_t i = w->from; rc == SQLITE_OK && i < a->turns.count; i++) {
        rc = add_turn(rec, w->row, (int64_t)i + 1, &a->turns.items[i]);
    }
    return rc;
}

static void bind_result(sqlite3_stmt *st, const struct attempt_summary *a)
{
    bind_text(st, 4, a->ending);
    if (a->outcome >= 0) {
        bind_text(st, 5, term_name(&terms_outcome, a->outcome));
    }
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        bind_text(st, 6 + i,
                  term_name(&terms_attainment, (int)a->objectives[i]));
    }
    sqlite3_bind_int(st, 6 + OBJECTIVE_COUNT, a->collaboration);
}

static int add_end(struct record *rec, const struct live *a, int64_t row)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_END, &rc);

    if (st == NULL || a->attempt.state == ATTEMPT_OPEN) {
        return rc;
    }
    sqlite3_bind_int64(st, 1, row);
    bind_text(st, 2, term_name(&terms_attempt_state, (int)a->attempt.state));
    sqlite3_bind_int64(st, 3, a->attempt.ended_ms);
    if (a->attempt.state == ATTEMPT_FINISHED) {
        bind_result(st, &a->attempt);
    }
    return store_run(st);
}

static int write_all(struct record *rec, const struct live *a,
                     struct writing *w)
{
    int rc = plan(rec, a, w);

    if (rc == SQLITE_OK && w->row == 0) {
        rc = add_row(rec, a, w);
    }
    if (rc == SQLITE_OK) {
        rc = add_turns(rec, a, w);
    }
    if (rc == SQLITE_OK && (w->is_new || !a->are_notes_saved)) {
        rc = note_rows_write(rec, w->row, &a->notes);
    }
    return rc == SQLITE_OK && !w->is_over ? add_end(rec, a, w->row) : rc;
}

static int run(struct record *rec, enum statement which)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, which, &rc);

    return st != NULL ? store_run(st) : rc;
}

static int write_in_transaction(struct record *rec, const struct live *a,
                                struct writing *w)
{
    int rc = run(rec, STATEMENT_BEGIN);

    if (rc == SQLITE_OK) {
        rc = write_all(rec, a, w);
    }
    if (rc == SQLITE_OK) {
        rc = run(rec, STATEMENT_COMMIT);
    }
    if (rc != SQLITE_OK && sqlite3_get_autocommit(rec->db) == 0) {
        run(rec, STATEMENT_ROLLBACK);
    }
    return rc;
}

static void take_over(struct live *a, const struct writing *w)
{
    memcpy(a->uuid, w->uuid, UUID_SIZE);
    memcpy(a->parent_uuid, w->parent_uuid, UUID_SIZE);
    a->attempt.parent_turn = w->parent_turn;
    a->attempt.id = w->row;
    a->saved = a->turns.count;
    a->are_notes_saved = true;
    a->is_end_saved = a->attempt.state != ATTEMPT_OPEN;
}

bool write_attempt(struct record *rec, struct live *a, struct error *err)
{
    struct writing w = {0};

    if (!store_connect_to_write(rec, err)) {
        return false;
    }
    store_set_patience(rec);
    errno = 0; // for trouble_from_sqlite()
    int rc = write_in_transaction(rec, a, &w);
    if (rc != SQLITE_OK) {
        return trouble_from_sqlite(rec, rc, err);
    }
    take_over(a, &w);
    trouble_clear(rec);
    return true;
}
