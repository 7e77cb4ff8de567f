// Going through the graph from its start, and back from its endings.
#include "tools/lint_reach.h"

#include <stdlib.h>

#include "base/mem.h"

struct going {
    const struct scenario *s;
    const bool *never;         // by response; NULL: all may be made
    bool *exchanges, *endings; // marked; [endings] may be NULL
    exchange_id *todo;         // owned
    int32_t todo_count;
};

static void go_to(struct going *g, target_id to)
{
    if (target_is_ending(to)) {
        if (g->endings) {
            g->endings[target_ending(to)] = true;
        }
    } else if (!g->exchanges[to]) {
        g->exchanges[to] = true;
        g->todo[g->todo_count++] = to;
    }
}

static void go_on(struct going *g)
{
    while (g->todo_count > 0) {
        struct span of = g->s->exchanges[g->todo[--g->todo_count]].responses;
        for (int32_t i = of.first; i < of.first + of.count; i++) {
            if (!g->never || !g->never[i]) {
                go_to(g, g->s->responses[i].to);
            }
        }
    }
    free(g->todo);
}

static struct going start_going(const struct scenario *s, bool *exchanges,
                                bool *endings)
{
    return (struct going){
        .s = s,
        .exchanges = exchanges,
        .endings = endings,
        .todo = mem_array((size_t)s->exchange_count + 1, sizeof(exchange_id))};
}

void reach_by_responses(const struct scenario *s, target_id from, bool *seen)
{
    struct going g = start_going(s, seen, NULL);
    go_to(&g, from);
    go_on(&g);
}

static bool leads_on(const struct reach *r, target_id to)
{
    return target_is_ending(to) || r->can_end[to];
}

// One sweep back; true when something changed.
static bool sweep(const struct scenario *s, struct reach *r)
{
    bool has_changed = false;
    for (exchange_id i = s->exchange_count - 1; i >= 0; i--) {
        struct span of = s->exchanges[i].responses;
        for (int32_t k = 0; k < of.count && !r->can_end[i]; k++) {
            r->can_end[i] = leads_on(r, s->responses[of.first + k].to);
            has_changed |= r->can_end[i];
        }
    }
    return has_changed;
}

static void find_ways_out(const struct scenario *s, struct reach *r)
{
    bool has_exit = false;
    while (sweep(s, r)) {
    }
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        has_exit |= leads_on(r, s->triggers[i].to);
    }
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        r->can_end[i] |= has_exit; // a rupture may lead out of anywhere
    }
}

void reach_find(const struct scenario *s, struct reach *out)
{
    reach_find_without(s, NULL, out);
}

void reach_find_without(const struct scenario *s, const bool *never,
                        struct reach *out)
{
    *out = (struct reach){
        .exchanges = mem_array((size_t)s->exchange_count + 1, sizeof(bool)),
        .endings = mem_array((size_t)s->ending_count + 1, sizeof(bool)),
        .can_end = mem_array((size_t)s->exchange_count + 1, sizeof(bool))};
    struct going g = start_going(s, out->exchanges, out->endings);
    g.never = never;
    go_to(&g, s->start);
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        go_to(&g, s->triggers[i].to);
    }
    go_on(&g);
    find_ways_out(s, out);
}

void reach_release(struct reach *r)
{
    free(r->exchanges);
    free(r->endings);
    free(r->can_end);
    *r = (struct reach){0};
}
