// What people reached: attempts read from files and made again, turn by turn.
#ifndef TOOLS_VISITED_H
#define TOOLS_VISITED_H

#include <stdbool.h>
#include <stddef.h>

#include "core/scenario.h"
#include "core/script.h"

struct findings;
struct strbuf;

struct visited {
    const struct scenario *s;                         // borrowed
    bool *exchanges, *responses, *triggers, *endings; // owned
    size_t attempts;                                  // that were read
};
void visited_init(struct visited *v, const struct scenario *s);
void visited_release(struct visited *v);

// Adds the attempts in the file [path]: either JSON, one object after another
// as `rapport play --json` prints them ("turns" with their "response", or
// "choices": a list of ids, or ids with commas between), or a play as text
// (plays/NAME.play; what it expects is not looked at). False, with what is
// wrong in [out], when nothing could be read; an attempt that does not fit the
// scenario any more counts as far as it goes, with a warning.
bool visited_add_file(struct visited *v, const char *path,
                      const struct script *script, struct findings *out);

// What nobody reached, for people: one list for each kind.
void visited_write_missing(const struct visited *v, struct strbuf *out);

#endif
