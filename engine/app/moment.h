// Coming to a moment that is gone over again (core/drill.h).
#ifndef APP_MOMENT_H
#define APP_MOMENT_H

#include <stdbool.h>

#include "core/drill.h"
#include "core/play.h"

struct library;
struct loaded;

// The path of the scenario [id] in the library, or NULL.
const char *moment_path(const struct library *library, const char *id);
// Begins [p] and makes the answers that lead to [d]. False when the scenario
// has changed so that they do not; [p] must be released either way.
bool moment_play(struct play *p, const struct drill *d,
                 const struct loaded *loaded);

#endif
