// Attempts held in memory, taken there when they are needed. Inside record/
// only.
#ifndef RECORD_HELD_H
#define RECORD_HELD_H

#include <stdint.h>

#include "base/error.h"

struct live;
struct record;

// The attempt [id], taken into memory when it is not there yet; or NULL.
struct live *held_attempt(struct record *rec, int64_t id, struct error *err);

#endif
