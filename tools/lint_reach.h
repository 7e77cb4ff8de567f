// What the declared graph alone lets happen: conditions are not asked, any
// response may be offered and any rupture may open after any response.
#ifndef TOOLS_LINT_REACH_H
#define TOOLS_LINT_REACH_H

#include <stdbool.h>

#include "core/scenario.h"

struct reach {
    // All owned.
    bool *exchanges; // by exchange: can it be reached?
    bool *endings;   // by ending
    bool *can_end;   // by exchange: can an ending be reached from here?
};

void reach_find(const struct scenario *s, struct reach *out);
// As if the responses in [never] (by response) were not there.
void reach_find_without(const struct scenario *s, const bool *never,
                        struct reach *out);
void reach_release(struct reach *r);

// Marks in [seen] (by exchange) what can be reached from [from] through
// responses alone, without a rupture in between. [from] itself is marked.
void reach_by_responses(const struct scenario *s, target_id from, bool *seen);

#endif
