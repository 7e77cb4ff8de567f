// What the author wrote under `when`, for people who read no Lua: the part of
// the source that decides, as it stands.
#ifndef TOOLS_CONDITIONS_H
#define TOOLS_CONDITIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/strbuf.h"

struct scenario;

struct conditions {
    struct strbuf source;
    int32_t *starts; // owned; lines where parts begin, sorted
    size_t count;
};

// Reads the source of [s] in the file [path]; when it cannot, it knows nothing.
void conditions_init(struct conditions *c, const struct scenario *s,
                     const char *path);
void conditions_release(struct conditions *c);

// Appends what decides about the part that begins in [line]: "a.safety >= 50";
// a function with a name by what it returns. False, nothing appended, when it
// cannot be told for certain.
bool conditions_tell(const struct conditions *c, int32_t line,
                     struct strbuf *out);

#endif
