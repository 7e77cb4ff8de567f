// Two unlike ways that succeed. Beside one of them, the one that comes through
// the fewest of its exchanges is found by going on from the start, cheapest
// first, where each of those exchanges costs one; of equal cost, shortest
// first.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk_find.h"

#define FAR UINT16_MAX

struct queue {
    state_id *states; // owned
    size_t from, to, capacity;
};

struct search {
    const struct walk *w;
    uint8_t *is_dear;        // owned; by exchange
    uint16_t *cost;          // owned; by state
    state_id *before;        // owned; by state
    response_id *by;         // owned; by state: the response that leads there
    struct queue now, later; // states of this cost, and of one more
};

// --- searching ---------------------------------------------------------------

static void push(struct queue *q, state_id s)
{
    mem_grow((void **)&q->states, &q->capacity, q->to + 1, sizeof *q->states);
    q->states[q->to++] = s;
}

static bool establishes_all(const struct walk *w, state_id s)
{
    struct walk_state state;
    uint8_t objectives[OBJECTIVE_COUNT];
    int collaboration;
    if (!target_is_ending(walk_at(w, s))) {
        return false;
    }
    walk_look(w, s, &state);
    walk_result(&state, objectives, &collaboration, walk_scenario(w));
    return objectives[LEVEL_SAFETY] == ATTAINMENT_ESTABLISHED &&
           objectives[LEVEL_PARTNERSHIP] == ATTAINMENT_ESTABLISHED &&
           objectives[LEVEL_AGREEMENT] == ATTAINMENT_ESTABLISHED;
}

static bool is_dear(const struct search *s, state_id state)
{
    target_id at = walk_at(s->w, state);
    return !target_is_ending(at) && s->is_dear[at];
}

static bool is_skilled(const struct search *s, response_id response)
{
    return walk_scenario(s->w)->responses[response].move.stance ==
           STANCE_COLLABORATIVE;
}

static void reach(struct search *s, state_id from, walk_edge way)
{
    state_id to = edge_to(way);
    response_id response = walk_response(s->w, from, way);
    if (to == STATE_NONE || !is_skilled(s, response)) {
        return;
    }
    bool dear = is_dear(s, to);
    int cost = s->cost[from] + dear;
    if (cost < s->cost[to]) {
        s->cost[to] = (uint16_t)cost;
        s->before[to] = from;
        s->by[to] = response;
        push(dear ? &s->later : &s->now, to);
    }
}

static void spread(struct search *s, state_id state)
{
    int count;
    const walk_edge *ways = walk_ways(s->w, state, &count);
    for (int i = 0; i < count; i++) {
        reach(s, state, ways[i]);
    }
}

// The first state of cost [cost] that establishes all, or STATE_NONE.
static state_id search_cost(struct search *s, uint16_t cost)
{
    while (s->now.from < s->now.to) {
        state_id state = s->now.states[s->now.from++];
        if (s->cost[state] != cost) {
            continue; // it was reached more cheaply since
        }
        if (establishes_all(s->w, state)) {
            return state;
        }
        spread(s, state);
    }
    return STATE_NONE;
}

static state_id search(struct search *s)
{
    state_id start = walk_start(s->w), found = STATE_NONE;
    memset(s->cost, 0xff, walk_span(s->w) * sizeof *s->cost);
    s->now.from = s->now.to = s->later.from = s->later.to = 0;
    s->cost[start] = 0;
    push(&s->now, start);
    for (uint16_t cost = 0; found == STATE_NONE && s->now.to > 0; cost++) {
        found = search_cost(s, cost);
        struct queue done = s->now;
        s->now = s->later;
        s->later = done;
        s->later.from = s->later.to = 0;
    }
    return found;
}

// --- ways --------------------------------------------------------------------

static size_t trace(const struct search *s, state_id end, response_id **way)
{
    size_t count = 0;
    *way = NULL;
    if (end == STATE_NONE) {
        return 0;
    }
    for (state_id at = end; at != walk_start(s->w); at = s->before[at]) {
        count++;
    }
    *way = mem_array(count, sizeof **way);
    size_t i = count;
    for (state_id at = end; at != walk_start(s->w); at = s->before[at]) {
        (*way)[--i] = s->by[at];
    }
    return count;
}

static void mark(const struct search *s, const response_id *way, size_t count,
                 uint8_t *exchanges)
{
    const struct scenario *scenario = walk_scenario(s->w);
    memset(exchanges, 0, (size_t)scenario->exchange_count);
    for (size_t i = 0; i < count; i++) {
        exchanges[scenario->responses[way[i]].exchange] = 1;
    }
}

// Of [all] exchanges of a way those that the other has not.
struct part_of {
    int own, all;
};

static struct part_of compare(const uint8_t *a, const uint8_t *b, int32_t count)
{
    struct part_of part = {0, 0};
    for (int32_t i = 0; i < count; i++) {
        part.all += a[i];
        part.own += a[i] && !b[i];
    }
    return part;
}

static void measure(const struct search *s, struct walk_pair *p)
{
    int32_t count = walk_scenario(s->w)->exchange_count;
    uint8_t *a = mem_array((size_t)count, 1), *b = mem_array((size_t)count, 1);
    mark(s, p->ways[0], p->counts[0], a);
    mark(s, p->ways[1], p->counts[1], b);
    struct part_of one = compare(a, b, count), other = compare(b, a, count);
    if (other.own * one.all < one.own * other.all) {
        one = other;
    }
    p->unlike = one.all ? one.own * 100 / one.all : 0;
    p->is_unlike = one.all && one.own * 3 >= one.all;
    free(a);
    free(b);
}

// The most unlike way beside the one that [p] has at [with].
static void find_other(struct search *s, struct walk_pair *p, int with)
{
    int other = !with;
    mark(s, p->ways[with], p->counts[with], s->is_dear);
    free(p->ways[other]);
    p->counts[other] = trace(s, search(s), &p->ways[other]);
    measure(s, p);
}

static void search_release(struct search *s)
{
    free(s->is_dear);
    free(s->cost);
    free(s->before);
    free(s->by);
    free(s->now.states);
    free(s->later.states);
}

enum { TRIES = 3 };

void walk_find_pair(const struct walk *w, struct walk_pair *out)
{
    size_t span = walk_span(w);
    *out = (struct walk_pair){0};
    if (walk_start(w) == STATE_NONE) {
        return;
    }
    struct search s = {
        .w = w,
        .is_dear = mem_array((size_t)walk_scenario(w)->exchange_count, 1),
        .cost = mem_array(span, sizeof *s.cost),
        .before = mem_array(span, sizeof *s.before),
        .by = mem_array(span, sizeof *s.by)};
    out->counts[0] = trace(&s, search(&s), &out->ways[0]);
    for (int i = 0; i < TRIES && out->counts[0] && !out->is_unlike; i++) {
        find_other(&s, out, i % 2);
    }
    search_release(&s);
}

void walk_pair_release(struct walk_pair *p)
{
    free(p->ways[0]);
    free(p->ways[1]);
    *p = (struct walk_pair){0};
}
