// The layout of the file and the way to it from every older one.
// Inside record/ only.
#ifndef RECORD_SCHEMA_H
#define RECORD_SCHEMA_H

#include <stdbool.h>

struct sqlite3;

// "Rapp": tells our files from other programs' ones.
#define SCHEMA_APPLICATION_ID 0x52617070

extern const int schema_version; // today's; counts the migration scripts

struct schema_state {
    int application_id;
    int version;
    bool is_empty; // no table yet
};

// What the file is. These return a result code of SQLite.
int schema_read(struct sqlite3 *db, struct schema_state *out);
// Brings the file to today's version, one script and transaction at a time.
int schema_migrate(struct sqlite3 *db);
// The same with another list of scripts, for tests.
int schema_migrate_by(struct sqlite3 *db, const char *const *scripts,
                      int count);

#endif
