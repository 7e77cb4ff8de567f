// The connection to the file and its statements. Inside record/ only.
#ifndef RECORD_STORE_H
#define RECORD_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "record/live.h"

struct sqlite3;
struct sqlite3_stmt;

// Each is prepared when it is first needed and kept.
enum statement {
    STATEMENT_BEGIN,
    STATEMENT_COMMIT,
    STATEMENT_ROLLBACK,
    STATEMENT_FIND, // uuid → id, state, turns
    STATEMENT_ADD_ATTEMPT,
    STATEMENT_ADD_TURN,
    STATEMENT_END,
    STATEMENT_LOAD,   // id → one attempt
    STATEMENT_PARENT, // id → uuid of its parent
    STATEMENT_TURNS,  // id → its turns
    STATEMENT_LIST,
    STATEMENT_RESUMABLE,
    STATEMENT_ADD_NOTE,
    STATEMENT_DROP_NOTES, // of an attempt
    STATEMENT_NOTES,      // id → its notes
    STATEMENT_SEEN,       // scenario → responses
    STATEMENT_ADD_SAVE,
    STATEMENT_REMOVE_SAVE,
    STATEMENT_DROP_SAVES, // those that are removed
    STATEMENT_SAVES,      // scenario → saves
    STATEMENT_PUT_DRILL,
    STATEMENT_DROP_DRILL,
    STATEMENT_DRILLS,
    STATEMENT_COUNT,
};

struct record {
    char *path;         // owned; "" when there is no home
    struct sqlite3 *db; // owned; NULL while the file cannot be used
    struct sqlite3_stmt *statements[STATEMENT_COUNT]; // owned
    bool is_read_only;
    struct error problem; // why nothing is kept now; else all zero
    struct live_list lives;
};

// Makes sure of a connection to read by: does nothing while there is one.
bool store_connect(struct record *rec, struct error *err);
// Makes sure of a connection to write by, to the file that has our name now.
bool store_connect_to_write(struct record *rec, struct error *err);
void store_disconnect(struct record *rec);

// For a connection that cannot be relied on: the file and its -wal stay just
// as they are.
void store_abandon(struct record *rec);

// How long to wait for another program: 2 s, but not turn after turn.
void store_set_patience(struct record *rec);

// The statement, ready for binding; NULL when it cannot be prepared: then
// [*rc] says why.
struct sqlite3_stmt *store_statement(struct record *rec, enum statement which,
                                     int *rc);
// Runs a statement without rows to its end and sets it back for the next use.
// A result code of SQLite, SQLITE_OK for done.
int store_run(struct sqlite3_stmt *st);
// Sets it back for the next use and forgets what is bound.
void store_done(struct sqlite3_stmt *st);

#endif
