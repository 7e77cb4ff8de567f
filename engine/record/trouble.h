// What went wrong with the file, in words. Inside record/ only.
#ifndef RECORD_TROUBLE_H
#define RECORD_TROUBLE_H

#include <stdbool.h>

#include "base/error.h"

struct record;

enum trouble {
    TROUBLE_DAMAGED,
    TROUBLE_TOO_NEW,
    TROUBLE_FOREIGN,
    TROUBLE_READ_ONLY,
    TROUBLE_DISK_FULL,
    TROUBLE_BUSY,
    TROUBLE_UNAVAILABLE,
    TROUBLE_LEFT_OVER, // a -wal file whose records.db is gone
    TROUBLE_NO_HOME,
    TROUBLE_COUNT,
};

// Notes the trouble as the record's problem and explains it in [err] (may be
// NULL). Returns false. [why] may be NULL.
bool trouble_set(struct record *rec, enum trouble trouble, const char *why,
                 struct error *err);
// The same for a result code of SQLite, told by [rec]->db if there is one. A
// connection that cannot be relied on any longer is given up.
bool trouble_from_sqlite(struct record *rec, int rc, struct error *err);
// The same for an error number of the system.
bool trouble_from_system(struct record *rec, int number);
bool trouble_is(const struct record *rec, enum trouble trouble);
// Nothing waits and the file can be written: all is well.
void trouble_clear(struct record *rec);
// [id] is in no list. Leaves the record's problem as it is.
bool trouble_unknown_attempt(const struct record *rec, long long id,
                             struct error *err);

#endif
