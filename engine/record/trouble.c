// From result codes to sentences; see trouble.h.
#include "record/trouble.h"

#include <errno.h>
#include <string.h>

#include <sqlite3.h>

#include "record/store.h"

#include "base/banned.h"

struct explanation {
    const char *code, *message, *hint;
};

#define PLAY_ON "the session can still be played; it will not be kept"
#define WAITS "what you play waits in memory and is written once "

static const struct explanation explanations[TROUBLE_COUNT] = {
    [TROUBLE_DAMAGED] = {"record-damaged", "the record of attempts is damaged",
                         PLAY_ON "; move the file, with those ending in -wal "
                                 "and -shm, to another folder: a new one is "
                                 "begun, the old one is left for repair"},
    [TROUBLE_TOO_NEW] = {"record-too-new",
                         "a newer version of Rapport wrote this record",
                         PLAY_ON "; install that version, or keep another "
                                 "record file for this one"},
    [TROUBLE_FOREIGN] = {"record-foreign",
                         "this database belongs to another program",
                         PLAY_ON "; choose another file for the record"},
    [TROUBLE_READ_ONLY] = {"record-read-only",
                           "the record of attempts cannot be written to",
                           PLAY_ON " until you may write to the file and "
                                   "its folder"},
    [TROUBLE_DISK_FULL] = {"record-disk-full",
                           "there is no room left for the record of attempts",
                           WAITS "there is room: remove something from the "
                                 "disk before you close the program"},
    [TROUBLE_BUSY] = {"record-busy",
                      "another program is using the record of attempts",
                      WAITS "it is free: close the other program"},
    [TROUBLE_UNAVAILABLE] = {"record-unavailable",
                             "the record of attempts cannot be used",
                             PLAY_ON "; check the disk and the folder, or "
                                     "choose another file for the record"},
    [TROUBLE_LEFT_OVER] = {"record-damaged",
                           "the record of attempts is gone, but the turns "
                           "written last are still in the file ending in -wal",
                           PLAY_ON "; put the record back beside it, or move "
                                   "that file away to begin a new record"},
    [TROUBLE_NO_HOME] = {"record-unavailable",
                         "there is no home folder to keep a record in",
                         PLAY_ON "; set HOME, or name a file for the record"},
};

static void explain(const struct record *rec, enum trouble trouble,
                    const char *why, struct error *out)
{
    const struct explanation *e = &explanations[trouble];

    error_set_at(out, ERROR_RECORD, e->code, rec->path, 0, "%s%s%s", e->message,
                 why != NULL ? ": " : "", why != NULL ? why : "");
    error_hint(out, "%s", e->hint);
}

bool trouble_set(struct record *rec, enum trouble trouble, const char *why,
                 struct error *err)
{
    struct error problem = {0};

    explain(rec, trouble, why, &problem);
    rec->problem = problem;
    if (err != NULL) {
        *err = problem;
    }
    return false;
}

// Failed reads and writes: the system's own error number tells them apart.
static enum trouble of_input_output(int rc, int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return TROUBLE_DISK_FULL;
    case EROFS:
    case EACCES:
    case EPERM:
        return TROUBLE_READ_ONLY;
    default:
        return rc == SQLITE_IOERR_CORRUPTFS ? TROUBLE_DAMAGED
                                            : TROUBLE_UNAVAILABLE;
    }
}

static enum trouble trouble_of(int rc, int number)
{
    switch (rc & 0xff) {
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return TROUBLE_DAMAGED;
    case SQLITE_FULL:
        return TROUBLE_DISK_FULL;
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return TROUBLE_READ_ONLY;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
    case SQLITE_PROTOCOL:
        return TROUBLE_BUSY;
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return of_input_output(rc, number);
    default:
        return TROUBLE_UNAVAILABLE;
    }
}

// After a full disk or a lock the connection is as good as before; after
// anything else the file is looked at anew.
static bool keeps_connection(enum trouble trouble)
{
    return trouble == TROUBLE_DISK_FULL || trouble == TROUBLE_BUSY;
}

// SQLite does not note the number when a COMMIT fails; errno has it then.
static int system_number(const struct record *rec)
{
    int number = errno;
    int noted = rec->db != NULL ? sqlite3_system_errno(rec->db) : 0;

    return noted != 0 ? noted : number;
}

bool trouble_from_sqlite(struct record *rec, int rc, struct error *err)
{
    enum trouble trouble = trouble_of(rc, system_number(rec));

    trouble_set(rec, trouble,
                trouble == TROUBLE_UNAVAILABLE ? sqlite3_errstr(rc) : NULL,
                err);
    if (!keeps_connection(trouble)) {
        store_abandon(rec);
    }
    return false;
}

bool trouble_from_system(struct record *rec, int number)
{
    enum trouble trouble = of_input_output(SQLITE_CANTOPEN, number);
    char why[128] = "";

    if (trouble == TROUBLE_UNAVAILABLE &&
        strerror_r(number, why, sizeof why) == 0) {
        return trouble_set(rec, trouble, why, NULL);
    }
    return trouble_set(rec, trouble, NULL, NULL);
}

bool trouble_is(const struct record *rec, enum trouble trouble)
{
    return strcmp(rec->problem.code, explanations[trouble].code) == 0;
}

void trouble_clear(struct record *rec)
{
    error_clear(&rec->problem);
}

bool trouble_unknown_attempt(const struct record *rec, long long id,
                             struct error *err)
{
    error_set_at(err, ERROR_RECORD, "record-unknown-attempt", rec->path, 0,
                 "attempt %lld is not in the record, or not with these turns",
                 id);
    return error_hint(err, "look at the list of attempts again");
}
