// What is the best that can still be made of each state? A response that never
// keeps it within reach is never worth choosing.
#include <stdlib.h>

#include "base/mem.h"
#include "core/rules.h"
#include "core/scenario.h"
#include "core/terms.h"
#include "tools/lint.h"
#include "tools/lint_states.h"

// A collaborative response may be the lesser of two good ones. What costs as
// much of the result as a rupture that was left open is no longer good.
enum { THIRD = 33, SHOWN_MOST = 8, COSTLY = RULES_SCORE_UNREPAIRED };

struct worth {
    const struct walked *k;
    int16_t *best;  // owned; by state: the collaboration score; -1: none
    bool *keeps;    // owned; by response: it costs little somewhere
    int16_t *least; // owned; by response: the least it costs anywhere
};

// --- the best of each state --------------------------------------------------

static int score_of(const struct walked *k, state_id state)
{
    struct walk_state now;
    uint8_t objectives[OBJECTIVE_COUNT];
    int collaboration;
    walk_look(k->w, state, &now);
    walk_result(&now, objectives, &collaboration, k->s);
    return collaboration;
}

static int best_of(const struct worth *v, state_id state)
{
    int count, best = -1;
    const walk_edge *ways = walk_ways(v->k->w, state, &count);
    if (target_is_ending(walk_at(v->k->w, state))) {
        return score_of(v->k, state);
    }
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        best = to != STATE_NONE && v->best[to] > best ? v->best[to] : best;
    }
    return best;
}

// States of a circle can all get to what one of them can get to.
static void find_best(struct worth *v)
{
    const struct walk_sorted *sorted = v->k->sorted;
    for (size_t i = 0; i < sorted->group_count; i++) {
        uint32_t from = sorted->groups[i], to = sorted->groups[i + 1];
        int best = -1;
        for (uint32_t n = from; n < to; n++) {
            int one = best_of(v, sorted->states[n]);
            best = one > best ? one : best;
        }
        for (uint32_t n = from; n < to; n++) {
            v->best[sorted->states[n]] = (int16_t)best;
        }
    }
}

// --- responses ---------------------------------------------------------------

static int best_by(const struct worth *v, state_id state, walk_edge way)
{
    state_id to = edge_to(way);
    return to == STATE_NONE ? v->best[state] : v->best[to];
}

static bool is_good(const struct worth *v, response_id r)
{
    return v->k->s->responses[r].move.stance == STANCE_COLLABORATIVE;
}

// Where the talk ends at once, another stance must not pay more. Where it goes
// on, a longer way may, and so may a rupture that is repaired.
static bool is_rival(const struct worth *v, state_id state, walk_edge way,
                     bool ends)
{
    state_id to = edge_to(way);
    return is_good(v, walk_response(v->k->w, state, way)) ||
           (ends && to != STATE_NONE && target_is_ending(walk_at(v->k->w, to)));
}

// The best that can be chosen instead of [way], or with it.
static int best_beside(const struct worth *v, state_id state, walk_edge way,
                       bool *is_other)
{
    int count, best = best_by(v, state, way);
    const walk_edge *ways = walk_ways(v->k->w, state, &count);
    bool ends = edge_to(way) != STATE_NONE &&
                target_is_ending(walk_at(v->k->w, edge_to(way)));
    *is_other = false;
    for (int i = 0; i < count; i++) {
        int one = best_by(v, state, ways[i]);
        if (one > best && is_rival(v, state, ways[i], ends)) {
            best = one;
            *is_other = !is_good(v, walk_response(v->k->w, state, ways[i]));
        }
    }
    return best;
}

static void look_at_state(struct worth *v, state_id state)
{
    int count;
    const walk_edge *ways = walk_ways(v->k->w, state, &count);
    for (int i = 0; i < count; i++) {
        response_id r = walk_response(v->k->w, state, ways[i]);
        bool is_other;
        int best = best_beside(v, state, ways[i], &is_other);
        int cost = best - best_by(v, state, ways[i]);
        v->keeps[r] |= cost < (is_other ? 1 : COSTLY);
        v->least[r] = (int16_t)(cost < v->least[r] ? cost : v->least[r]);
    }
}

static bool is_vain(const struct worth *v, response_id i)
{
    return is_good(v, i) && !v->keeps[i] &&
           v->k->finds->responses[i].state != STATE_NONE;
}

static void report_vain(const struct worth *v)
{
    int all = 0, shown = 0;
    for (response_id i = 0; i < v->k->s->response_count; i++) {
        all += is_vain(v, i);
    }
    for (response_id i = 0; i < v->k->s->response_count && shown < SHOWN_MOST;
         i++) {
        const struct response *r = &v->k->s->responses[i];
        if (!is_vain(v, i)) {
            continue;
        }
        bool is_last = ++shown == SHOWN_MOST && all > shown;
        lint_add(v->k->l, SEVERITY_WARNING, "response-never-worth",
                 r->source_line,
                 "let it lead to something that the others do not, or give it "
                 "another stance",
                 is_last ? "response '%s': collaborative, and yet another "
                           "response offered beside it always leads to a "
                           "better best result, by %d points or more; so it "
                           "is with %d others"
                         : "response '%s': collaborative, and yet another "
                           "response offered beside it always leads to a "
                           "better best result, by %d points or more",
                 r->id, v->least[i], all - shown);
    }
}

static void find_vain(const struct walked *k)
{
    size_t span = walk_span(k->w), n = (size_t)k->s->response_count + 1;
    struct worth v = {k, mem_array(span, sizeof *v.best),
                      mem_array(n, sizeof *v.keeps),
                      mem_array(n, sizeof *v.least)};
    for (response_id i = 0; i < k->s->response_count; i++) {
        v.least[i] = INT16_MAX;
    }
    find_best(&v);
    for (struct walk_order o = {0}; walk_next(k->w, &o);) {
        look_at_state(&v, o.state);
    }
    report_vain(&v);
    free(v.best);
    free(v.keeps);
    free(v.least);
}

// --- ways --------------------------------------------------------------------

static void look_at_pair(const struct walked *k)
{
    struct walk_pair pair;
    int line = k->s->exchanges[k->s->start].source_line;
    if (k->finds->established.state == STATE_NONE) {
        return; // too short a talk to establish all; explore tells it
    }
    walk_find_pair(k->w, &pair);
    if (pair.counts[0] == 0) {
        lint_add(k->l, SEVERITY_WARNING, "no-skilled-way", line,
                 "let collaborative responses alone lead to the best result",
                 "scenario: all three objectives can be established, but not "
                 "by collaborative responses alone");
    } else if (pair.unlike < THIRD) {
        lint_add(k->l, SEVERITY_WARNING, "one-best-way", line,
                 "let the conversation branch, and both branches lead to the "
                 "best result",
                 "scenario: no two collaborative ways to the best result were "
                 "found that differ in a third of their exchanges; the most "
                 "unlike differ in %d per cent",
                 pair.unlike);
    }
    walk_pair_release(&pair);
}

void lint_worth(const struct walked *k)
{
    find_vain(k);
    look_at_pair(k);
}
