// Exact chances: how probable each ending, rupture and repair is for somebody
// who chooses by a policy, from all states a walk found and not from samples.
//
// Probability flows from the start along the ways, states in an order in which
// all that leads to a state comes before it. In a circle it goes round until
// next to nothing is left in it; that rest is the error bound. A small circle
// that keeps most of what comes in is solved as linear equations.
#ifndef TOOLS_CHANCE_H
#define TOOLS_CHANCE_H

#include <stdbool.h>

#include "core/walk.h"
#include "core/walk_order.h"
#include "tools/policy.h"

// What all policies share. Borrows the walk and its order.
struct chance_ground {
    const struct walk *w;
    const struct walk_sorted *sorted;
    uint16_t *rupture; // owned; by state: 0 none, 1 by strain, 2 + trigger
    double until;      // explorer_now() after which circles are left; 0: never
    struct chance_map *map; // owned; NULL where there are circles
};
void chance_ground_init(struct chance_ground *g, const struct walk *w,
                        const struct walk_sorted *sorted, int threads);
void chance_ground_release(struct chance_ground *g);

// For one policy. Probabilities are of the whole; expected levels and result
// are of the ways that end, and no number (NAN) when none does.
struct chance {
    double *endings; // owned; by ending
    double unending; // goes round for ever
    double failed;   // a function failed, or nothing was offered
    // Both owned; by trigger, and one place more for strain: that it happens
    // at least once.
    double *ruptures, *repairs;
    double levels[LEVEL_COUNT]; // expected at the end
    double collaboration;       // expected
    double turns;               // expected number of responses, until it ends
                                // or fails; NAN: it may go on for ever
    double established;         // all three objectives
    // How far any probability may be from the truth; what was not explored
    // counts in full.
    double error_bound;
};
// [*room] is memory to work in, NULL at first, which the next one on the same
// ground may use again; free() it afterwards.
void chance_find(const struct chance_ground *g, enum policy policy, void **room,
                 struct chance *out);
void chance_release(struct chance *c);

#endif
