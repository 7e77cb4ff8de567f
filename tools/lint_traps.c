// Circles of states that nobody can leave. Groups of states come after those
// they lead to, so one look at each is enough.
#include <stdlib.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/scenario.h"
#include "tools/lint.h"
#include "tools/lint_reach.h"
#include "tools/lint_states.h"

struct traps {
    const struct walked *k;
    bool *goes_on;      // owned; by state: can it end, or is that not known?
    uint32_t *group;    // owned; by state
    exchange_id *first; // owned; by exchange: the trap it is in, by its first
                        // exchange; ID_NONE: in none
    state_id *state;    // owned; by exchange: nearest of the trap's states
    uint32_t *states;   // owned; by exchange: of the trap
};

static state_id *group_of(const struct walked *k, size_t i, size_t *count)
{
    *count = k->sorted->groups[i + 1] - k->sorted->groups[i];
    return &k->sorted->states[k->sorted->groups[i]];
}

// What stopped there may go on, for all we know.
static bool is_open_end(const struct walked *k, state_id state)
{
    int count;
    walk_ways(k->w, state, &count);
    return target_is_ending(walk_at(k->w, state)) || count == 0;
}

static bool state_goes_on(const struct traps *t, state_id state)
{
    int count;
    const walk_edge *ways = walk_ways(t->k->w, state, &count);
    bool can = is_open_end(t->k, state);
    for (int i = 0; i < count && !can; i++) {
        state_id to = edge_to(ways[i]);
        can = to == STATE_NONE || t->goes_on[to];
    }
    return can;
}

// --- merging what shares an exchange -----------------------------------------

static exchange_id root_of(const struct traps *t, exchange_id i)
{
    while (t->first[i] != i) {
        i = t->first[i];
    }
    return i;
}

static void join(struct traps *t, exchange_id a, exchange_id b)
{
    exchange_id one = root_of(t, a), other = root_of(t, b);
    if (one < other) {
        t->first[other] = one;
    } else {
        t->first[one] = other;
    }
}

// --- finding them ------------------------------------------------------------

// A group that cannot end is a trap when no way leads out of it; else it only
// leads into one.
static bool leads_out(const struct traps *t, state_id state)
{
    int count;
    const walk_edge *ways = walk_ways(t->k->w, state, &count);
    for (int i = 0; i < count; i++) {
        if (t->group[edge_to(ways[i])] != t->group[state]) {
            return true;
        }
    }
    return false;
}

static bool is_trap(const struct traps *t, const state_id *group, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (leads_out(t, group[i])) {
            return false;
        }
    }
    return true;
}

static void add_trap(struct traps *t, const state_id *group, size_t count)
{
    exchange_id first = walk_at(t->k->w, group[0]);
    for (size_t i = 0; i < count; i++) {
        exchange_id at = walk_at(t->k->w, group[i]);
        t->first[at] = t->first[at] == ID_NONE ? at : t->first[at];
        join(t, at, first);
        t->states[at]++;
    }
}

static void look_at_group(struct traps *t, size_t i)
{
    size_t count;
    const state_id *group = group_of(t->k, i, &count);
    bool goes_on = false;
    for (size_t n = 0; n < count && !goes_on; n++) {
        goes_on = state_goes_on(t, group[n]);
    }
    for (size_t n = 0; n < count; n++) {
        t->goes_on[group[n]] = goes_on;
        t->group[group[n]] = (uint32_t)i;
    }
    if (!goes_on && is_trap(t, group, count)) {
        add_trap(t, group, count);
    }
}

// --- telling -----------------------------------------------------------------

static void find_nearest(struct traps *t)
{
    for (struct walk_order o = {0}; walk_next(t->k->w, &o);) {
        target_id at = walk_at(t->k->w, o.state);
        if (!target_is_ending(at) && !t->goes_on[o.state] &&
            t->state[at] == STATE_NONE) {
            t->state[at] = o.state;
        }
    }
}

static int count_names(const struct traps *t, exchange_id root,
                       uint32_t *states, struct strbuf *names)
{
    int count = 0;
    for (exchange_id i = root; i < t->k->s->exchange_count; i++) {
        if (t->first[i] == ID_NONE || root_of(t, i) != root) {
            continue;
        }
        *states += t->states[i];
        if (++count <= 5) {
            strbuf_addf(names, "%s'%s'", count > 1 ? ", " : "",
                        t->k->s->exchanges[i].id);
        }
    }
    strbuf_adds(names, count > 5 ? " and more" : "");
    return count;
}

static void report(const struct traps *t, exchange_id root)
{
    const struct exchange *x = &t->k->s->exchanges[root];
    struct walk_place place = {t->state[root], ID_NONE};
    struct strbuf names = STRBUF_INIT;
    uint32_t states = 0;
    int count = count_names(t, root, &states, &names);
    char *way = lint_way(t->k->w, &place);
    if (count == 1) {
        lint_add(t->k->l, SEVERITY_ERROR, "dead-end", x->source_line,
                 "in this state let a response lead on to an ending",
                 "exchange '%s': in %u of its states every response leads "
                 "back to it for ever%s",
                 x->id, states, way);
    } else {
        lint_add(t->k->l, SEVERITY_ERROR, "endless-loop", x->source_line,
                 "in these states let one of them lead on to an ending",
                 "exchange '%s': %s lead only to each other in %u of their "
                 "states, no ending can be reached any more%s",
                 x->id, strbuf_text(&names), states, way);
    }
    free(way);
    strbuf_release(&names);
}

void lint_traps(const struct walked *k)
{
    size_t n = (size_t)k->s->exchange_count + 1, span = walk_span(k->w);
    struct traps t = {k,
                      mem_array(span, sizeof *t.goes_on),
                      mem_array(span, sizeof *t.group),
                      mem_array(n, sizeof *t.first),
                      mem_array(n, sizeof *t.state),
                      mem_array(n, sizeof *t.states)};
    for (exchange_id i = 0; i < k->s->exchange_count; i++) {
        t.first[i] = ID_NONE;
        t.state[i] = STATE_NONE;
    }
    for (size_t i = 0; i < k->sorted->group_count; i++) {
        look_at_group(&t, i);
    }
    find_nearest(&t);
    for (exchange_id i = 0; i < k->s->exchange_count; i++) {
        // Where the graph has no way on either, that was told of the graph.
        if (t.first[i] == i && k->reach->can_end[i]) {
            report(&t, i);
        }
    }
    free(t.goes_on);
    free(t.group);
    free(t.first);
    free(t.state);
    free(t.states);
}
