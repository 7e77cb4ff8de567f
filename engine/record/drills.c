// Moments to go over again; see drills.h.
#include "record/drills.h"

#include <errno.h>

#include <sqlite3.h>

#include "record/store.h"
#include "record/trouble.h"

#include "base/banned.h"

static bool run(struct record *rec, enum statement which, const struct drill *d,
                struct error *err)
{
    int rc;
    sqlite3_stmt *st;

    if (!store_connect_to_write(rec, err)) {
        return false;
    }
    errno = 0; // for trouble_from_sqlite()
    st = store_statement(rec, which, &rc);
    if (st != NULL) {
        sqlite3_bind_text(st, 1, d->scenario, -1, SQLITE_STATIC);
        sqlite3_bind_text(st, 2, d->exchange, -1, SQLITE_STATIC);
    }
    if (st != NULL && which == STATEMENT_PUT_DRILL) {
        sqlite3_bind_text(st, 3, d->trail, -1, SQLITE_STATIC);
        sqlite3_bind_int(st, 4, d->step);
        sqlite3_bind_int64(st, 5, d->due);
    }
    rc = st != NULL ? store_run(st) : rc;
    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, err);
}

bool record_put_drill(struct record *rec, const struct drill *d,
                      struct error *err)
{
    return run(rec, STATEMENT_PUT_DRILL, d, err);
}

bool record_drop_drill(struct record *rec, const struct drill *d,
                       struct error *err)
{
    return run(rec, STATEMENT_DROP_DRILL, d, err);
}

// Texts are the statement's until its next step; the list keeps copies.
static void read_row(sqlite3_stmt *st, struct drill_list *out)
{
    union {
        const unsigned char *theirs;
        char *text;
    } scenario = {sqlite3_column_text(st, 0)},
      exchange = {sqlite3_column_text(st, 1)},
      trail = {sqlite3_column_text(st, 2)};
    struct drill d = {scenario.text, exchange.text, trail.text,
                      sqlite3_column_int(st, 3), sqlite3_column_int64(st, 4)};

    if (d.scenario && d.exchange && d.trail) {
        drill_list_put(out, &d);
    }
}

static int read_rows(struct record *rec, struct drill_list *out)
{
    int rc;
    sqlite3_stmt *st = store_statement(rec, STATEMENT_DRILLS, &rc);

    if (st == NULL) {
        return rc;
    }
    while ((rc = sqlite3_step(st)) == SQLITE_ROW) {
        read_row(st, out);
    }
    store_done(st);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}

bool record_list_drills(struct record *rec, struct drill_list *out,
                        struct error *err)
{
    drill_list_release(out);
    if (!store_connect(rec, err)) {
        return false;
    }
    int rc = read_rows(rec, out);
    return rc == SQLITE_OK || trouble_from_sqlite(rec, rc, err);
}
