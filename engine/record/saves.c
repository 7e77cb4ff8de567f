// Saved places; see saves.h.
#include "record/saves.h"

#include <errno.h>
#include <stdlib.h>

#include <sqlite3.h>

#include "base/mem.h"
#include "record/held.h"
#include "record/live.h"
#include "record/store.h"
#include "record/trouble.h"

#include "base/banned.h"

void save_list_release(struct save_list *list)
{
    free(list->items);
    *list = (struct save_list){0};
}

// --- writing -----------------------------------------------------------------

static bool run(struct record *rec, sqlite3_stmt *st, int rc, struct error *err)
{
    errno = 0; // for trouble_from_sqlite()
    rc = st != NULL ? store_run(st) : rc;
    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, err);
}

static bool drop_removed(struct record *rec, struct error *err)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_DROP_SAVES, &rc);

    return run(rec, st, rc, err);
}

static bool add(struct record *rec, const struct live *a, int32_t turn,
                int64_t at_ms, struct error *err)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_ADD_SAVE, &rc);

    if (st != NULL) {
        sqlite3_bind_int64(st, 1, a->attempt.id);
        sqlite3_bind_int(st, 2, turn);
        sqlite3_bind_int64(st, 3, at_ms);
    }
    return run(rec, st, rc, err);
}

bool record_add_save(struct record *rec, int64_t attempt, int32_t turn,
                     int64_t at_ms, struct error *err)
{
    struct live *a = held_attempt(rec, attempt, err);

    if (a == NULL || !store_connect_to_write(rec, err)) {
        return false;
    }
    if (live_is_waiting(a)) {
        return error_set(err, ERROR_RECORD, "record-not-written",
                         "this attempt could not be written down yet");
    }
    return drop_removed(rec, err) && add(rec, a, turn, at_ms, err);
}

bool record_remove_save(struct record *rec, int64_t id, bool is_removed,
                        struct error *err)
{
    int rc;
    sqlite3_stmt *st;

    if (!store_connect_to_write(rec, err)) {
        return false;
    }
    st = store_statement(rec, STATEMENT_REMOVE_SAVE, &rc);
    if (st != NULL) {
        sqlite3_bind_int64(st, 1, id);
        sqlite3_bind_int(st, 2, is_removed);
    }
    return run(rec, st, rc, err);
}

// --- reading -----------------------------------------------------------------

static void read_row(sqlite3_stmt *st, struct save *out)
{
    out->id = sqlite3_column_int64(st, 0);
    out->attempt = sqlite3_column_int64(st, 1);
    out->turn = sqlite3_column_int(st, 2);
    out->at_ms = sqlite3_column_int64(st, 3);
}

static int read_rows(struct record *rec, const char *scenario,
                     struct save_list *out)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_SAVES, &rc);

    if (st == NULL) {
        return rc;
    }
    sqlite3_bind_text(st, 1, scenario, -1, SQLITE_STATIC);
    while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
        read_row(st, MEM_PUSH(out->items, out->count, out->capacity));
    }
    store_done(st);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

bool record_list_saves(struct record *rec, const char *scenario,
                       struct save_list *out, struct error *err)
{
    save_list_release(out);
    if (!store_connect(rec, err)) {
        return false;
    }
    int rc = read_rows(rec, scenario, out);
    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, err);
}
