// How many ways there are through a scenario, and how long they are.
#ifndef CORE_WALK_COUNT_H
#define CORE_WALK_COUNT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/walk.h"
#include "core/walk_order.h"

struct strbuf;

// Ways from the start to an ending; two are different when they differ in a
// response. Of a walk with a circle only [shortest] is known.
struct walk_count {
    bool is_bounded;
    int32_t shortest, longest; // responses; -1: no ending was reached
};
// [ways] gets the exact number of ways, in decimal digits, or "unbounded".
void walk_count(const struct walk *w, const struct walk_sorted *sorted,
                struct walk_count *out, struct strbuf *ways);

// A shortest circle near the start: states that lead to each other and back,
// in [*states] (owned by the caller). Returns how many; 0: there is none.
size_t walk_find_circle(const struct walk *w, const struct walk_sorted *sorted,
                        state_id **states);

#endif
