// Tables and migrations; see schema.h.
#include "record/schema.h"

#include <stddef.h>
#include <stdio.h>

#include <sqlite3.h>

#include "base/banned.h"

// Version 1.
//
// [seed] holds the 64 bits of an unsigned number: a large one shows as
// negative. [uuid] stays the same wherever the row is copied to. Words are
// those of core/terms.h, so that a file can be read without this program.
static const char tables[] =
    "PRAGMA application_id = 1382117488;" // SCHEMA_APPLICATION_ID
    "CREATE TABLE attempt ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " uuid TEXT NOT NULL UNIQUE,"
    " scenario TEXT NOT NULL,"
    " sha256 TEXT NOT NULL,"
    " rules INTEGER NOT NULL,"
    " seed INTEGER NOT NULL,"
    " alias TEXT NOT NULL,"
    " mode TEXT NOT NULL,"
    " started_ms INTEGER NOT NULL,"
    " ended_ms INTEGER,"
    " parent INTEGER REFERENCES attempt (id) ON DELETE SET NULL,"
    " parent_turn INTEGER NOT NULL DEFAULT 0,"
    " state TEXT NOT NULL DEFAULT 'open'"
    "  CHECK (state IN ('open', 'finished', 'stopped')),"
    " ending TEXT,"
    " outcome TEXT,"
    " safety TEXT,"
    " partnership TEXT,"
    " agreement TEXT,"
    " collaboration INTEGER CHECK (collaboration BETWEEN 0 AND 100)"
    ") STRICT;"
    "CREATE TABLE turn ("
    " attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
    " number INTEGER NOT NULL CHECK (number >= 1),"
    " response TEXT NOT NULL,"
    " safety INTEGER NOT NULL CHECK (safety BETWEEN 0 AND 100),"
    " partnership INTEGER NOT NULL CHECK (partnership BETWEEN 0 AND 100),"
    " agreement INTEGER NOT NULL CHECK (agreement BETWEEN 0 AND 100),"
    " strain INTEGER NOT NULL CHECK (strain BETWEEN 0 AND 100),"
    " ms INTEGER NOT NULL,"
    " PRIMARY KEY (attempt, number)"
    ") STRICT, WITHOUT ROWID;"
    // Few are ever open: looking for one to resume stays fast for ever.
    "CREATE INDEX attempt_open ON attempt (scenario, id)"
    " WHERE state = 'open';";

// Version 2: the way it was practised, what the person noted beside it, places
// to come back to, and moments to go over again.
static const char notes[] =
    "ALTER TABLE attempt ADD COLUMN practice TEXT NOT NULL DEFAULT 'natural'"
    " CHECK (practice IN ('natural', 'coached', 'assessment'));"
    "CREATE TABLE note ("
    " attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
    " turn INTEGER NOT NULL CHECK (turn >= 0),"
    " kind TEXT NOT NULL,"
    " name TEXT NOT NULL,"
    " text TEXT NOT NULL,"
    " at_ms INTEGER NOT NULL,"
    " PRIMARY KEY (attempt, turn, kind, name)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE save ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
    " turn INTEGER NOT NULL CHECK (turn >= 0),"
    " at_ms INTEGER NOT NULL,"
    " is_removed INTEGER NOT NULL DEFAULT 0 CHECK (is_removed IN (0, 1))"
    ") STRICT;"
    "CREATE TABLE drill ("
    " scenario TEXT NOT NULL,"
    " exchange TEXT NOT NULL,"
    " trail TEXT NOT NULL,"
    " step INTEGER NOT NULL CHECK (step >= 0),"
    " due INTEGER NOT NULL,"
    " PRIMARY KEY (scenario, exchange)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX attempt_scenario ON attempt (scenario);";

// Script i leads from version i to i + 1. A released script never changes:
// tests/record/fixtures holds a file of each version.
static const char *const scripts_of_ours[] = {tables, notes};

const int schema_version = sizeof scripts_of_ours / sizeof *scripts_of_ours;

static int read_number(sqlite3 *db, const char *sql, int *out)
{
    sqlite3_stmt *st = NULL;
    int rc = sqlite3_prepare_v2(db, sql, -1, &st, NULL);

    if (rc == SQLITE_OK && (rc = sqlite3_step(st)) == SQLITE_ROW) {
        *out = sqlite3_column_int(st, 0);
        rc = SQLITE_OK;
    }
    sqlite3_finalize(st);
    return rc;
}

int schema_read(sqlite3 *db, struct schema_state *out)
{
    int tables_there = 0;
    int rc =
        read_number(db, "SELECT count(*) FROM sqlite_schema", &tables_there);

    if (rc == SQLITE_OK) {
        rc = read_number(db, "PRAGMA application_id", &out->application_id);
    }
    if (rc == SQLITE_OK) {
        rc = read_number(db, "PRAGMA user_version", &out->version);
    }
    out->is_empty = tables_there == 0;
    return rc;
}

static int set_version(sqlite3 *db, int version)
{
    char sql[48];

    snprintf(sql, sizeof sql, "PRAGMA user_version = %d", version);
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

// One step, inside a transaction. The version is read again: another program
// may have taken the step while this one waited for its turn.
static int step(sqlite3 *db, const char *const *scripts, int count)
{
    int version = 0;
    int rc = read_number(db, "PRAGMA user_version", &version);

    if (rc != SQLITE_OK || version >= count) {
        return rc;
    }
    rc = sqlite3_exec(db, scripts[version], NULL, NULL, NULL);
    return rc == SQLITE_OK ? set_version(db, version + 1) : rc;
}

static int step_in_transaction(sqlite3 *db, const char *const *scripts,
                               int count)
{
    int rc = sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);

    if (rc == SQLITE_OK) {
        rc = step(db, scripts, count);
    }
    if (rc == SQLITE_OK) {
        rc = sqlite3_exec(db, "COMMIT", NULL, NULL, NULL);
    }
    if (rc != SQLITE_OK && sqlite3_get_autocommit(db) == 0) {
        sqlite3_exec(db, "ROLLBACK", NULL, NULL, NULL);
    }
    return rc;
}

int schema_migrate_by(sqlite3 *db, const char *const *scripts, int count)
{
    int version = 0;
    int rc = read_number(db, "PRAGMA user_version", &version);

    while (rc == SQLITE_OK && version < count) {
        rc = step_in_transaction(db, scripts, count);
        version++;
    }
    return rc;
}

int schema_migrate(sqlite3 *db)
{
    return schema_migrate_by(db, scripts_of_ours, schema_version);
}
