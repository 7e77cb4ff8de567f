// The states of a walk in an order in which every way leads back in the list,
// so that what is known of a state's ways on is known before the state
// itself. States that lead to each other in a circle stand together.
#ifndef CORE_WALK_ORDER_H
#define CORE_WALK_ORDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/walk.h"

// Is this way of [s] one to take? Ways that are not are as if they were not
// there. NULL: all are taken.
typedef bool walk_takes(void *ctx, state_id s, int way);

struct walk_sorted {
    state_id *states; // owned; those that can be reached, the start last
    size_t count;
    // Groups: one state, or all those of one circle. Group i is states[
    // groups[i]] … before states[groups[i + 1]].
    uint32_t *groups; // owned; group_count + 1
    size_t group_count, group_capacity;
    bool has_circle; // two states or more, or one that leads to itself
};

// Release it in any case. (Tarjan's strongly connected components, 1972.)
void walk_sort(const struct walk *w, walk_takes *uses, void *ctx,
               struct walk_sorted *out);
void walk_sorted_release(struct walk_sorted *s);

// Is group [i] a circle?
bool walk_is_circle(const struct walk *w, const struct walk_sorted *s,
                    size_t i);

#endif
