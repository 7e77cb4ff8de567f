// Sorting states by where they lead, without recursion: walks are deep.
//
// Most conversations have no circle. Then it is enough to take states all of
// whose ways back were taken (Kahn 1962), generation by generation, and each
// of these in the order in which the walk filled memory.
#include "core/walk_order.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk_inside.h"

#define DONE UINT32_MAX // its group is known

struct frame {
    state_id state;
    int way; // the next one to look at
};

struct sorter {
    const struct walk *w;
    walk_takes *takes;
    void *ctx;
    uint32_t *met; // owned; by state: when it was met, from 1; or DONE
    uint32_t *low; // owned; by state: the earliest it leads back to
    uint32_t met_count;
    state_id *open; // owned; met, and of no group yet
    size_t open_count, open_capacity;
    struct frame *frames; // owned
    size_t frame_count, frame_capacity;
    struct walk_sorted *out;
    size_t capacity; // of out->states
};

static bool takes(const struct sorter *s, state_id state, int way)
{
    return !s->takes || s->takes(s->ctx, state, way);
}

static void meet(struct sorter *s, state_id state)
{
    s->met[state] = s->low[state] = ++s->met_count;
    mem_grow((void **)&s->open, &s->open_capacity, s->open_count + 1,
             sizeof *s->open);
    s->open[s->open_count++] = state;
    mem_grow((void **)&s->frames, &s->frame_capacity, s->frame_count + 1,
             sizeof *s->frames);
    s->frames[s->frame_count++] = (struct frame){state, 0};
}

static void start_group(struct walk_sorted *out)
{
    mem_grow((void **)&out->groups, &out->group_capacity, out->group_count + 2,
             sizeof *out->groups);
    out->groups[out->group_count++] = (uint32_t)out->count;
}

// All that were met since [state] and are open lead to each other.
static void close_group(struct sorter *s, state_id state)
{
    state_id last;
    start_group(s->out);
    do {
        last = s->open[--s->open_count];
        s->met[last] = DONE;
        mem_grow((void **)&s->out->states, &s->capacity, s->out->count + 1,
                 sizeof *s->out->states);
        s->out->states[s->out->count++] = last;
    } while (last != state);
}

static void lower(struct sorter *s, state_id state, uint32_t to)
{
    if (to < s->low[state]) {
        s->low[state] = to;
    }
}

// The next state to go into from the top frame, or STATE_NONE.
static state_id go_on(struct sorter *s, struct frame *top)
{
    int count;
    const walk_edge *ways = walk_ways(s->w, top->state, &count);
    while (top->way < count) {
        int way = top->way++;
        state_id to = edge_to(ways[way]);
        if (to == STATE_NONE || !takes(s, top->state, way)) {
            continue;
        }
        if (s->met[to] == 0) {
            return to;
        }
        if (s->met[to] != DONE) {
            lower(s, top->state, s->met[to]);
        }
    }
    return STATE_NONE;
}

static void leave(struct sorter *s)
{
    state_id state = s->frames[--s->frame_count].state;
    if (s->low[state] == s->met[state]) {
        close_group(s, state);
    }
    if (s->frame_count > 0) {
        lower(s, s->frames[s->frame_count - 1].state, s->low[state]);
    }
}

static bool leads_to_itself(const struct walk *w, state_id state,
                            walk_takes *uses, void *ctx)
{
    int count;
    const walk_edge *ways = walk_ways(w, state, &count);
    for (int i = 0; i < count; i++) {
        if (edge_to(ways[i]) == state && (!uses || uses(ctx, state, i))) {
            return true;
        }
    }
    return false;
}

static bool has_circle(const struct sorter *s)
{
    if (s->out->group_count < s->out->count) {
        return true;
    }
    for (size_t i = 0; i < s->out->count; i++) {
        if (leads_to_itself(s->w, s->out->states[i], s->takes, s->ctx)) {
            return true;
        }
    }
    return false;
}

static void sort(struct sorter *s)
{
    meet(s, walk_start(s->w));
    while (s->frame_count > 0) {
        state_id next = go_on(s, &s->frames[s->frame_count - 1]);
        if (next == STATE_NONE) {
            leave(s);
        } else {
            meet(s, next);
        }
    }
}

// --- without circles ---------------------------------------------------------

// By state: how many ways lead to it.
static uint32_t *count_ways_to(const struct walk *w)
{
    uint32_t *count = mem_array(walk_span(w), sizeof *count);
    for (size_t i = 0; i < w->edge_count; i++) {
        state_id to = edge_to(w->edges[i]);
        if (to != STATE_NONE) {
            count[to]++;
        }
    }
    return count;
}

enum { DIGIT = 9, DIGITS = STATE_BITS / DIGIT, FEW = 1024 };

// Sorts by number, digit by digit. [other] has room for as many.
static void sort_by_number(state_id *states, state_id *other, size_t count)
{
    for (int digit = 0; digit < DIGITS; digit++) {
        size_t at[(1 << DIGIT) + 1] = {0};
        for (size_t i = 0; i < count; i++) {
            at[(states[i] >> digit * DIGIT & ((1 << DIGIT) - 1)) + 1]++;
        }
        for (int i = 0; i < 1 << DIGIT; i++) {
            at[i + 1] += at[i];
        }
        for (size_t i = 0; i < count; i++) {
            other[at[states[i] >> digit * DIGIT & ((1 << DIGIT) - 1)]++] =
                states[i];
        }
        memcpy(states, other, count * sizeof *states);
    }
}

// Takes the ways on from [state]; appends the states that have none open now.
static size_t take(const struct walk *w, state_id state, uint32_t *open,
                   state_id *states, size_t count)
{
    int ways;
    const walk_edge *way = walk_ways(w, state, &ways);
    for (int i = 0; i < ways; i++) {
        state_id to = edge_to(way[i]);
        if (to != STATE_NONE && --open[to] == 0) {
            states[count++] = to;
        }
    }
    return count;
}

// Fills [states] from the start onwards; what is in a circle or comes after
// one is left out. Returns how many.
static size_t take_all(const struct walk *w, state_id *states, state_id *other)
{
    uint32_t *open = count_ways_to(w);
    size_t from = 0, count = 0;
    if (open[walk_start(w)] == 0) {
        states[count++] = walk_start(w);
    }
    while (from < count) {
        size_t to = count;
        if (to - from > FEW) {
            sort_by_number(states + from, other, to - from);
        }
        for (; from < to; from++) {
            count = take(w, states[from], open, states, count);
        }
    }
    free(open);
    return count;
}

static bool sort_straight(const struct walk *w, struct walk_sorted *out)
{
    size_t count = walk_states(w);
    state_id *states = mem_array(count, sizeof *states);
    out->states = mem_array(count, sizeof *out->states);
    if (take_all(w, states, out->states) < count) {
        free(states);
        free(out->states);
        out->states = NULL;
        return false;
    }
    out->groups = mem_array(count + 1, sizeof *out->groups);
    for (size_t i = 0; i < count; i++) {
        out->states[i] = states[count - 1 - i];
        out->groups[i + 1] = (uint32_t)i + 1;
    }
    out->count = out->group_count = count;
    out->group_capacity = count + 1;
    free(states);
    return true;
}

void walk_sort(const struct walk *w, walk_takes *uses, void *ctx,
               struct walk_sorted *out)
{
    *out = (struct walk_sorted){0};
    if (!uses && walk_start(w) != STATE_NONE && sort_straight(w, out)) {
        return;
    }
    size_t span = walk_span(w);
    struct sorter s = {.w = w,
                       .takes = uses,
                       .ctx = ctx,
                       .met = mem_array(span, sizeof *s.met),
                       .low = mem_array(span, sizeof *s.low),
                       .out = out};
    if (walk_start(w) != STATE_NONE) {
        sort(&s);
    }
    start_group(out);
    out->group_count--; // the last one only says where the list ends
    out->has_circle = has_circle(&s);
    free(s.met);
    free(s.low);
    free(s.open);
    free(s.frames);
}

void walk_sorted_release(struct walk_sorted *s)
{
    free(s->states);
    free(s->groups);
    *s = (struct walk_sorted){0};
}

bool walk_is_circle(const struct walk *w, const struct walk_sorted *s, size_t i)
{
    return s->groups[i + 1] - s->groups[i] > 1 ||
           leads_to_itself(w, s->states[s->groups[i]], NULL, NULL);
}
