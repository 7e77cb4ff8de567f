// The record of attempts: one SQLite file. It never stands in the way of a
// session: what cannot be written now waits in memory and is written, in
// order, as soon as that is possible again.
//
// All errors are of kind ERROR_RECORD, name the file in [err]->file and carry
// a hint. Codes: "record-damaged", "record-too-new", "record-foreign" (some
// other program's database; none of these three files is ever changed),
// "record-read-only", "record-disk-full", "record-busy" (another program has
// held it for 2 s), "record-unavailable", "record-unknown-attempt".
#ifndef RECORD_DB_H
#define RECORD_DB_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

struct record;

// Opens the record at [path] (NULL: records.db in file_data_home()), making
// it and its folder when there is none, bringing it to today's layout when it
// is older. True when it can be read; see record_problem() for whether it
// can be written. After false [*out] can be used all the same: attempts wait
// in memory, and each step tries the file again.
bool record_open(const char *path, struct record **out, struct error *err);
// Tries once more to write what waits. NULL is fine.
void record_close(struct record *rec);

// Why what is played is not being kept just now, or NULL when it is. Borrowed
// until the next call.
const struct error *record_problem(const struct record *rec);
// Writes what waits; true when nothing waits any more.
bool record_flush(struct record *rec, struct error *err);
// Turns that wait in memory: lost if the program ended now.
size_t record_waiting(const struct record *rec);
const char *record_path(const struct record *rec); // borrowed

#endif
