// Moments to go over again (core/drill.h), in the file.
#ifndef RECORD_DRILLS_H
#define RECORD_DRILLS_H

#include <stdbool.h>

#include "base/error.h"
#include "core/drill.h"

struct record;

// Adds it, in place of one at the same exchange of the same scenario.
bool record_put_drill(struct record *rec, const struct drill *d,
                      struct error *err);
bool record_drop_drill(struct record *rec, const struct drill *d,
                       struct error *err);
// All of them, those due first first. Replaces [out].
bool record_list_drills(struct record *rec, struct drill_list *out,
                        struct error *err);

#endif
