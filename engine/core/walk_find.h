// What can happen in a scenario, each with a shortest way that leads to it.
#ifndef CORE_WALK_FIND_H
#define CORE_WALK_FIND_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/walk.h"

// A shortest way to something: the way to a state, and one response more
// where it happens on the way out of it.
struct walk_place {
    state_id state;       // STATE_NONE: it cannot happen
    response_id response; // ID_NONE: it is so in the state itself
};

struct walk_range {
    int16_t least, most; // least > most: there was nothing to look at
};

struct walk_finds {
    const struct walk *walk; // borrowed
    // All owned; by the number of the part. Ruptures have one place more: the
    // last is the one that strain opens.
    struct walk_place *exchanges, *responses, *endings;
    struct walk_place *ruptures, *repairs;
    struct walk_range levels[LEVEL_COUNT]; // at any moment
    struct walk_range ends[LEVEL_COUNT];   // at endings
    struct walk_range collaboration;       // at endings
    uint8_t objectives[OBJECTIVE_COUNT];   // the best: enum attainment
    struct walk_place established;         // all three at once
    uint16_t *rupture_at;                  // owned; walk_ruptures()
};

void walk_find(const struct walk *w, struct walk_finds *out);
void walk_finds_release(struct walk_finds *f);

// The responses that lead to [place], in order, in [*responses] (owned by the
// caller). Returns how many.
size_t walk_way_to(const struct walk *w, const struct walk_place *place,
                   response_id **responses);

// Two skilled ways: of collaborative responses only, to an ending where all
// three objectives are established, as unlike as was found. The first is a
// shortest one, or the most unlike to that; the second of all others the one
// that comes through the fewest of its exchanges.
struct walk_pair {
    response_id *ways[2]; // owned
    size_t counts[2];     // 0: there is no such way
    // The part of its exchanges that a way does not share with the other, in
    // per cent: the smaller of the two.
    int unlike;
    bool is_unlike; // it is a third or more
};
void walk_find_pair(const struct walk *w, struct walk_pair *out);
void walk_pair_release(struct walk_pair *p);

#endif
