// Reading rows. Inside record/ only; attempts.h is what callers see.
#ifndef RECORD_READ_H
#define RECORD_READ_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"

struct live;
struct record;

// Fills [a], as live_add() made it, with attempt [id] and its turns. Fails
// with "record-unknown-attempt" or a trouble of the file.
bool read_attempt(struct record *rec, int64_t id, struct live *a,
                  struct error *err);

#endif
