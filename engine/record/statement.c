// The statements of record/, kept prepared; see store.h.
#include <stddef.h>

#include <sqlite3.h>

#include "record/store.h"

#include "base/banned.h"

#define COLUMNS                                                                \
    "id, scenario, sha256, rules, seed, alias, mode, started_ms, ended_ms,"    \
    " parent, parent_turn, state, ending, outcome, safety, partnership,"       \
    " agreement, collaboration,"                                               \
    " (SELECT count(*) FROM turn WHERE turn.attempt = attempt.id), uuid,"      \
    " practice "

static const char *const texts[STATEMENT_COUNT] = {
    // At once, so that nobody else writes between our look and our writing.
    [STATEMENT_BEGIN] = "BEGIN IMMEDIATE",
    [STATEMENT_COMMIT] = "COMMIT",
    [STATEMENT_ROLLBACK] = "ROLLBACK",
    [STATEMENT_FIND] =
        "SELECT id, state,"
        " (SELECT count(*) FROM turn WHERE turn.attempt = attempt.id)"
        " FROM attempt WHERE uuid = ?1",
    [STATEMENT_ADD_ATTEMPT] =
        "INSERT INTO attempt (uuid, scenario, sha256, rules, seed, alias,"
        " mode, started_ms, parent, parent_turn, practice) VALUES (?1, ?2, ?3,"
        " ?4, ?5, ?6, ?7, ?8, (SELECT id FROM attempt WHERE uuid = ?9), ?10,"
        " ?11)",
    [STATEMENT_ADD_TURN] =
        "INSERT INTO turn (attempt, number, response, safety, partnership,"
        " agreement, strain, ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [STATEMENT_END] =
        "UPDATE attempt SET state = ?2, ended_ms = ?3, ending = ?4,"
        " outcome = ?5, safety = ?6, partnership = ?7, agreement = ?8,"
        " collaboration = ?9 WHERE id = ?1",
    [STATEMENT_LOAD] = "SELECT " COLUMNS "FROM attempt WHERE id = ?1",
    [STATEMENT_PARENT] = "SELECT uuid FROM attempt WHERE id = ?1",
    [STATEMENT_TURNS] =
        "SELECT number, response, safety, partnership, agreement, strain, ms"
        " FROM turn WHERE attempt = ?1 ORDER BY number",
    [STATEMENT_ADD_NOTE] =
        "INSERT INTO note (attempt, turn, kind, name, text, at_ms)"
        " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [STATEMENT_DROP_NOTES] =
        "DELETE FROM note WHERE attempt = ?1"
        " AND kind IN ('mark', 'said', 'prediction', 'reflection',"
        " 'coached')",
    [STATEMENT_NOTES] = "SELECT turn, kind, name, text, at_ms FROM note"
                        " WHERE attempt = ?1 ORDER BY turn, at_ms, kind, name",
    [STATEMENT_SEEN] =
        "SELECT DISTINCT response FROM turn WHERE attempt IN"
        " (SELECT id FROM attempt WHERE scenario = ?1) ORDER BY response",
    [STATEMENT_ADD_SAVE] =
        "INSERT INTO save (attempt, turn, at_ms) VALUES (?1, ?2, ?3)",
    [STATEMENT_REMOVE_SAVE] = "UPDATE save SET is_removed = ?2 WHERE id = ?1",
    [STATEMENT_DROP_SAVES] = "DELETE FROM save WHERE is_removed = 1",
    [STATEMENT_SAVES] =
        "SELECT save.id, save.attempt, save.turn, save.at_ms FROM save"
        " JOIN attempt ON attempt.id = save.attempt"
        " WHERE attempt.scenario = ?1 AND save.is_removed = 0"
        " ORDER BY save.id DESC",
    [STATEMENT_PUT_DRILL] =
        "INSERT OR REPLACE INTO drill (scenario, exchange, trail, step, due)"
        " VALUES (?1, ?2, ?3, ?4, ?5)",
    [STATEMENT_DROP_DRILL] =
        "DELETE FROM drill WHERE scenario = ?1 AND exchange = ?2",
    [STATEMENT_DRILLS] = "SELECT scenario, exchange, trail, step, due"
                         " FROM drill ORDER BY due, scenario, exchange",
    [STATEMENT_LIST] = "SELECT " COLUMNS "FROM attempt ORDER BY id DESC",
    [STATEMENT_RESUMABLE] =
        "SELECT " COLUMNS "FROM attempt WHERE state = 'open' AND id ="
        " (SELECT max(other.id) FROM attempt AS other"
        "  WHERE other.scenario = attempt.scenario AND other.state = 'open'"
        "  AND EXISTS (SELECT 1 FROM turn WHERE turn.attempt = other.id))"
        " ORDER BY id DESC",
};

sqlite3_stmt *store_statement(struct record *rec, enum statement which, int *rc)
{
    sqlite3_stmt **kept = &rec->statements[which];

    *rc = SQLITE_OK;
    if (*kept == NULL) {
        *rc = sqlite3_prepare_v3(rec->db, texts[which], -1,
                                 SQLITE_PREPARE_PERSISTENT, kept, NULL);
    }
    return *kept;
}

void store_done(sqlite3_stmt *st)
{
    sqlite3_reset(st);
    sqlite3_clear_bindings(st);
}

int store_run(sqlite3_stmt *st)
{
    int rc = sqlite3_step(st);

    store_done(st);
    return rc == SQLITE_DONE ? SQLITE_OK : rc;
}
