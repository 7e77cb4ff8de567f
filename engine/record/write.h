// Writing one attempt of this run into the file. Inside record/ only.
#ifndef RECORD_WRITE_H
#define RECORD_WRITE_H

#include <stdbool.h>

#include "base/error.h"

struct live;
struct record;

// Commits all of [a] that is not in the file yet, in one transaction, whatever
// the file holds of it. After a failure both are as before.
bool write_attempt(struct record *rec, struct live *a, struct error *err);

#endif
