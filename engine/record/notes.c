// Notes beside attempts; see notes.h.
#include "record/notes.h"

#include <stdlib.h>
#include <string.h>

#include <sqlite3.h>

#include "base/mem.h"
#include "record/attempts.h"
#include "record/db.h"
#include "record/held.h"
#include "record/live.h"
#include "record/note_rows.h"
#include "record/read.h"
#include "record/store.h"
#include "record/trouble.h"

#include "base/banned.h"

void name_list_release(struct name_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i]);
    }
    free(list->items);
    *list = (struct name_list){0};
}

bool attempt_note(struct record *rec, int64_t id, int32_t turn,
                  enum note_kind kind, const char *name, const char *text,
                  int64_t at_ms, struct error *err)
{
    struct live *a = held_attempt(rec, id, err);

    if (a == NULL) {
        return false;
    }
    note_list_put(&a->notes, turn, kind, name, text, at_ms);
    a->are_notes_saved = false;
    return record_flush(rec, err);
}

bool record_read_notes(struct record *rec, int64_t id, struct note_list *out,
                       struct error *err)
{
    struct live *a = live_find(&rec->lives, id);

    if (a != NULL) {
        note_list_copy(out, &a->notes);
        return true;
    }
    a = live_add(&rec->lives); // for this one look
    bool ok = read_attempt(rec, id, a, err);
    note_list_copy(out, &a->notes);
    live_drop_last(&rec->lives);
    return ok;
}

// --- rows --------------------------------------------------------------------

static int write_row(struct record *rec, int64_t row, const struct note *n)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_ADD_NOTE, &rc);

    if (st == NULL) {
        return rc;
    }
    sqlite3_bind_int64(st, 1, row);
    sqlite3_bind_int(st, 2, n->turn);
    sqlite3_bind_text(st, 3, term_name(&terms_note_kind, (int)n->kind), -1,
                      SQLITE_STATIC);
    sqlite3_bind_text(st, 4, n->name, -1, SQLITE_STATIC);
    sqlite3_bind_text(st, 5, n->text, -1, SQLITE_STATIC);
    sqlite3_bind_int64(st, 6, n->at_ms);
    return store_run(st);
}

int note_rows_write(struct record *rec, int64_t row,
                    const struct note_list *notes)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_DROP_NOTES, &rc);

    if (st != NULL) {
        sqlite3_bind_int64(st, 1, row);
        rc = store_run(st);
    }
    for (size_t i = 0; rc == SQLITE_OK && i < notes->count; i++) {
        rc = write_row(rec, row, &notes->items[i]);
    }
    return rc;
}

static const char *text_at(sqlite3_stmt *st, int column)
{
    const char *text = (const char *)sqlite3_column_text(st, column);

    return text != NULL ? text : "";
}

int note_rows_read(struct record *rec, int64_t row, struct note_list *out)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_NOTES, &rc);

    if (st == NULL) {
        return rc;
    }
    sqlite3_bind_int64(st, 1, row);
    while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
        const char *kind = text_at(st, 1);
        int k = term_find(&terms_note_kind, kind, strlen(kind));
        if (k >= 0) { // else of a program that comes after this one
            note_list_put(out, sqlite3_column_int(st, 0), (enum note_kind)k,
                          text_at(st, 2), text_at(st, 3),
                          sqlite3_column_int64(st, 4));
        }
    }
    store_done(st);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

// --- what was read before ----------------------------------------------------

static int read_seen(struct record *rec, const char *scenario,
                     struct name_list *out)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_SEEN, &rc);

    if (st == NULL) {
        return rc;
    }
    sqlite3_bind_text(st, 1, scenario, -1, SQLITE_STATIC);
    while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
        *MEM_PUSH(out->items, out->count, out->capacity) =
            mem_strdup(text_at(st, 0));
    }
    store_done(st);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

bool record_list_seen(struct record *rec, const char *scenario,
                      struct name_list *out, struct error *err)
{
    name_list_release(out);
    if (!store_connect(rec, err)) {
        return false;
    }
    int rc = read_seen(rec, scenario, out);
    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, err);
}
