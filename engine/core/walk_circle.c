// Naming a circle: where a conversation can go round for ever.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk_count.h"

struct circle {
    const struct walk *w;
    uint8_t *is_in;   // owned; by state: of the group that is looked at
    state_id *before; // owned; by state: on the way round
    state_id *queue;  // owned
    size_t from, to;
};

// The group with the circle whose first state is nearest to the start.
static state_id mark_nearest(struct circle *c, const struct walk_sorted *sorted)
{
    size_t *group_of = mem_array(walk_span(c->w), sizeof *group_of);
    size_t chosen = 0;
    state_id first = STATE_NONE;
    for (size_t i = 0; i < sorted->group_count; i++) {
        bool is_circle = walk_is_circle(c->w, sorted, i);
        for (uint32_t k = sorted->groups[i];
             is_circle && k < sorted->groups[i + 1]; k++) {
            group_of[sorted->states[k]] = i + 1;
        }
    }
    for (struct walk_order o = {0};
         first == STATE_NONE && walk_next(c->w, &o);) {
        if (group_of[o.state]) {
            first = o.state;
            chosen = group_of[o.state] - 1;
        }
    }
    for (uint32_t k = sorted->groups[chosen]; k < sorted->groups[chosen + 1];
         k++) {
        c->is_in[sorted->states[k]] = 1;
    }
    free(group_of);
    return first;
}

// Goes on from [s] within the group; true when that leads to [home].
static bool spread(struct circle *c, state_id s, state_id home)
{
    int count;
    const walk_edge *ways = walk_ways(c->w, s, &count);
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        if (to == home) {
            return true;
        }
        if (to != STATE_NONE && c->is_in[to] == 1) {
            c->is_in[to] = 2;
            c->before[to] = s;
            c->queue[c->to++] = to;
        }
    }
    return false;
}

static size_t trace(const struct circle *c, state_id last, state_id home,
                    state_id **states)
{
    size_t count = 1;
    for (state_id s = last; s != home; s = c->before[s]) {
        count++;
    }
    *states = mem_array(count, sizeof **states);
    size_t at = count;
    for (state_id s = last; s != home; s = c->before[s]) {
        (*states)[--at] = s;
    }
    (*states)[0] = home;
    return count;
}

static size_t go_round(struct circle *c, state_id home, state_id **states)
{
    c->queue[c->to++] = home;
    while (c->from < c->to) {
        state_id s = c->queue[c->from++];
        if (spread(c, s, home)) {
            return trace(c, s, home, states);
        }
    }
    return 0;
}

size_t walk_find_circle(const struct walk *w, const struct walk_sorted *sorted,
                        state_id **states)
{
    size_t span = walk_span(w), count = 0;
    *states = NULL;
    if (!sorted->has_circle) {
        return 0;
    }
    struct circle c = {.w = w,
                       .is_in = mem_array(span, 1),
                       .before = mem_array(span, sizeof *c.before),
                       .queue = mem_array(span, sizeof *c.queue)};
    state_id home = mark_nearest(&c, sorted);
    if (home != STATE_NONE) {
        count = go_round(&c, home, states);
    }
    free(c.is_in);
    free(c.before);
    free(c.queue);
    return count;
}
