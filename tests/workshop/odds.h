// Probabilities over all ways of a small scenario (ways.h), worked out in two
// plain manners: by going every way to its end, and, where there are circles,
// by solving linear equations with a row for each state. Policies are written
// down here once more, from what tools/policy.h says of them.
#ifndef WORKSHOP_ODDS_H
#define WORKSHOP_ODDS_H

#include <math.h>

#include "support/ways.h"
#include "tools/policy.h"

enum { ODDS_ENDINGS = 2, ODDS_STEPS_MOST = 200000, ODDS_ROWS_MOST = 100 };

struct odds {
    double endings[ODDS_ENDINGS], ruptures[WAYS_RUPTURES],
        repairs[WAYS_RUPTURES];
    double unending, failed, established;
    double levels[LEVEL_COUNT], collaboration, turns; // sums, not yet divided
};

// --- policies ----------------------------------------------------------------

static inline bool odds_fits(enum policy p, const struct response *r)
{
    switch (p) {
    case POLICY_ALWAYS_COLLABORATIVE:
        return r->move.stance == STANCE_COLLABORATIVE;
    case POLICY_ALWAYS_EXPERT:
        return r->move.stance == STANCE_EXPERT;
    case POLICY_ALWAYS_JUDGMENTAL:
        return r->move.stance == STANCE_JUDGMENTAL;
    case POLICY_ALWAYS_QUESTION:
        return (r->move.codes & 1u << CODE_QUESTION) || strchr(r->text, '?');
    case POLICY_ALWAYS_REFLECT:
        return r->move.codes & (1u << CODE_SR | 1u << CODE_CR);
    default:
        return true;
    }
}

// Does [p] prefer [a] to [b]?
static inline bool odds_prefers(enum policy p, const struct response *a,
                                const struct response *b)
{
    size_t long_a = strlen(a->text), long_b = strlen(b->text);
    return p == POLICY_LONGEST    ? long_a > long_b
           : p == POLICY_SHORTEST ? long_a < long_b
                                  : odds_fits(p, a) && !odds_fits(p, b);
}

static inline double odds_of_mix(const struct response *const *all, int count,
                                 int i)
{
    static const double part[STANCE_SCORED_COUNT] = {0.1, 0.2, 0.7};
    double whole = 0;
    int same = 0;
    for (int s = 0; s < STANCE_SCORED_COUNT; s++) {
        bool is_there = false;
        for (int k = 0; k < count; k++) {
            is_there |= all[k]->move.stance == s;
        }
        whole += is_there ? part[s] : 0;
    }
    for (int k = 0; k < count; k++) {
        same += all[k]->move.stance == all[i]->move.stance;
    }
    return part[all[i]->move.stance] / whole / same;
}

static inline void odds_weigh(const struct ways *w, const struct ways_node *n,
                              enum policy p, double *out)
{
    const struct response *all[RESPONSES_MAX];
    int best = 0;
    for (int i = 0; i < n->edge_count; i++) {
        all[i] = &w->scenario->responses[n->edges[i].response];
    }
    for (int i = 0; i < n->edge_count; i++) {
        out[i] = 1;
        for (int k = 0; k < n->edge_count; k++) {
            out[i] = odds_prefers(p, all[k], all[i]) ? 0 : out[i];
        }
        best += out[i] > 0;
    }
    for (int i = 0; i < n->edge_count; i++) {
        out[i] = p == POLICY_MIX ? odds_of_mix(all, n->edge_count, i)
                                 : out[i] / best;
    }
}

static inline void odds_end(struct odds *o, const struct ways_node *n, double p)
{
    o->endings[target_ending(n->at)] += p;
    o->established += n->is_established ? p : 0;
    o->collaboration += p * n->collaboration;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        o->levels[i] += p * n->levels[i];
    }
}

// --- every way ---------------------------------------------------------------

struct odds_walk {
    const struct ways *ways;
    struct odds *odds; // by policy
    int64_t count;     // of ways to an ending
    int shortest, longest;
    int steps;
};

// What happened on the way so far, and how probable it is by policy.
struct odds_way {
    int depth;
    uint32_t opened, repaired;
    double p[POLICY_COUNT];
};

static inline void odds_stop(struct odds_walk *o, const struct ways_node *n,
                             const struct odds_way *way)
{
    bool is_end = n && target_is_ending(n->at);
    if (is_end) {
        o->count++;
        o->shortest = o->shortest < 0 || way->depth < o->shortest ? way->depth
                                                                  : o->shortest;
        o->longest = way->depth > o->longest ? way->depth : o->longest;
    }
    for (int p = 0; p < POLICY_COUNT; p++) {
        if (is_end) {
            odds_end(&o->odds[p], n, way->p[p]);
        } else {
            o->odds[p].failed += way->p[p];
        }
        o->odds[p].turns += way->p[p] * way->depth;
        for (int i = 0; i < WAYS_RUPTURES; i++) {
            o->odds[p].ruptures[i] += way->opened >> i & 1 ? way->p[p] : 0;
            o->odds[p].repairs[i] += way->repaired >> i & 1 ? way->p[p] : 0;
        }
    }
}

static inline void odds_go_every_way(struct odds_walk *o, int at,
                                     const struct odds_way *way)
{
    const struct ways_node *n = at == WAYS_FAILED ? NULL : &o->ways->nodes[at];
    double weights[POLICY_COUNT][RESPONSES_MAX];
    if (++o->steps > ODDS_STEPS_MOST || !n || n->edge_count == 0) {
        odds_stop(o, n, way);
        return;
    }
    for (int p = 0; p < POLICY_COUNT; p++) {
        odds_weigh(o->ways, n, (enum policy)p, weights[p]);
    }
    for (int i = 0; i < n->edge_count; i++) {
        const struct ways_edge *e = &n->edges[i];
        struct odds_way on = *way;
        on.depth++;
        on.opened |= e->opens;
        on.repaired |= e->repairs;
        for (int p = 0; p < POLICY_COUNT; p++) {
            on.p[p] *= weights[p][i];
        }
        odds_go_every_way(o, e->to, &on);
    }
}

// --- equations ---------------------------------------------------------------

// The chance of each way on, and what counts as having arrived: an edge that
// opens or repairs one of these.
struct odds_chain {
    const struct ways *ways;
    double (*weights)[RESPONSES_MAX]; // owned; by node
    uint32_t opens, repairs;
    uint8_t *is_met;     // owned; by node: reached from the start
    uint8_t *can_arrive; // owned; by node
    int *row;            // owned; by node; -1: none
    int rows;
    long double *visits; // owned; by row: how often it is come through
};

static inline bool odds_arrives(const struct odds_chain *c,
                                const struct ways_edge *e)
{
    return e->to == WAYS_FAILED || e->opens & c->opens ||
           e->repairs & c->repairs;
}

static inline bool odds_spread(struct odds_chain *c, int at)
{
    const struct ways_node *n = &c->ways->nodes[at];
    bool has_changed = false;
    bool arrives = n->edge_count == 0;
    for (int i = 0; i < n->edge_count; i++) {
        const struct ways_edge *e = &n->edges[i];
        if (c->weights[at][i] <= 0) {
            continue;
        }
        bool is_last = odds_arrives(c, e);
        arrives |= is_last || c->can_arrive[e->to];
        if (!is_last && c->is_met[at] && !c->is_met[e->to]) {
            c->is_met[e->to] = 1;
            has_changed = true;
        }
    }
    has_changed |= arrives != c->can_arrive[at];
    c->can_arrive[at] = arrives;
    return has_changed;
}

static inline void odds_number(struct odds_chain *c)
{
    c->is_met[0] = 1;
    for (bool goes_on = true; goes_on;) {
        goes_on = false;
        for (int at = 0; at < c->ways->count; at++) {
            goes_on |= odds_spread(c, at);
        }
    }
    for (int at = 0; at < c->ways->count; at++) {
        bool has_row = c->is_met[at] && c->can_arrive[at];
        c->row[at] = has_row ? c->rows++ : -1;
    }
}

// Gauss: solves a x = b of [n] rows of n + 1, into the last column.
static inline void odds_solve(long double *a, int n)
{
    int width = n + 1;
    for (int k = 0; k < n; k++) {
        int pivot = k;
        for (int i = k + 1; i < n; i++) {
            pivot = fabsl(a[i * width + k]) > fabsl(a[pivot * width + k])
                        ? i
                        : pivot;
        }
        for (int j = k; j < width; j++) {
            long double held = a[k * width + j];
            a[k * width + j] = a[pivot * width + j];
            a[pivot * width + j] = held;
        }
        for (int i = 0; i < n; i++) {
            long double by = a[i * width + k] / a[k * width + k];
            for (int j = k; i != k && by != 0 && j < width; j++) {
                a[i * width + j] -= by * a[k * width + j];
            }
        }
    }
    for (int i = 0; i < n; i++) {
        a[i * width + n] /= a[i * width + i];
    }
}

static inline void odds_count_visits(struct odds_chain *c)
{
    int n = c->rows, width = n + 1;
    long double *a = mem_array((size_t)(n * width) + 1, sizeof *a);
    for (int at = 0; at < c->ways->count; at++) {
        const struct ways_node *node = &c->ways->nodes[at];
        int column = c->row[at];
        for (int i = 0; column >= 0 && i < node->edge_count; i++) {
            const struct ways_edge *e = &node->edges[i];
            if (c->weights[at][i] > 0 && !odds_arrives(c, e) &&
                c->row[e->to] >= 0) {
                a[c->row[e->to] * width + column] -= c->weights[at][i];
            }
        }
    }
    for (int i = 0; i < n; i++) {
        a[i * width + i] += 1;
    }
    if (c->row[0] >= 0) {
        a[c->row[0] * width + n] = 1;
    }
    odds_solve(a, n);
    for (int i = 0; i < n; i++) {
        c->visits[i] = a[i * width + n];
    }
    free(a);
}

static inline void odds_chain_init(struct odds_chain *c, const struct ways *w,
                                   enum policy p, uint32_t opens,
                                   uint32_t repairs)
{
    size_t n = (size_t)w->count;
    *c = (struct odds_chain){.ways = w,
                             .weights = mem_array(n, sizeof *c->weights),
                             .opens = opens,
                             .repairs = repairs,
                             .is_met = mem_array(n, 1),
                             .can_arrive = mem_array(n, 1),
                             .row = mem_array(n, sizeof *c->row),
                             .visits = mem_array(n, sizeof *c->visits)};
    for (int at = 0; at < w->count; at++) {
        odds_weigh(w, &w->nodes[at], p, c->weights[at]);
    }
    odds_number(c);
    odds_count_visits(c);
}

static inline void odds_chain_release(struct odds_chain *c)
{
    free(c->weights);
    free(c->is_met);
    free(c->can_arrive);
    free(c->row);
    free(c->visits);
}

// What leads over an edge that opens or repairs one of these.
static inline double odds_sum(const struct odds_chain *c, uint32_t opens,
                              uint32_t repairs)
{
    long double sum = 0;
    for (int at = 0; at < c->ways->count; at++) {
        const struct ways_node *n = &c->ways->nodes[at];
        for (int i = 0; c->row[at] >= 0 && i < n->edge_count; i++) {
            const struct ways_edge *e = &n->edges[i];
            if (e->to != WAYS_FAILED &&
                (e->opens & opens || e->repairs & repairs)) {
                sum += c->visits[c->row[at]] * c->weights[at][i];
            }
        }
    }
    return (double)sum;
}

static inline double odds_of_event(const struct ways *w, enum policy p,
                                   uint32_t opens, uint32_t repairs)
{
    struct odds_chain c;
    odds_chain_init(&c, w, p, opens, repairs);
    double chance = odds_sum(&c, opens, repairs);
    odds_chain_release(&c);
    return chance;
}

static inline void odds_leave(const struct odds_chain *c, int at,
                              struct odds *out)
{
    const struct ways_node *n = &c->ways->nodes[at];
    double visits = (double)c->visits[c->row[at]];
    if (target_is_ending(n->at)) {
        odds_end(out, n, visits);
        return;
    }
    if (n->edge_count == 0) {
        out->failed += visits;
        return;
    }
    out->turns += visits;
    for (int i = 0; i < n->edge_count; i++) {
        double by = visits * c->weights[at][i];
        int to = n->edges[i].to;
        out->failed += to == WAYS_FAILED ? by : 0;
        out->unending += to != WAYS_FAILED && by > 0 && c->row[to] < 0 ? by : 0;
    }
}

static inline void odds_by_equations(const struct ways *w, enum policy p,
                                     struct odds *out)
{
    struct odds_chain c;
    *out = (struct odds){0};
    odds_chain_init(&c, w, p, 0, 0);
    out->unending = c.row[0] < 0;
    for (int at = 0; at < w->count; at++) {
        if (c.row[at] >= 0) {
            odds_leave(&c, at, out);
        }
    }
    odds_chain_release(&c);
    for (int i = 0; i <= w->scenario->trigger_count; i++) {
        out->ruptures[i] = odds_of_event(w, p, 1u << i, 0);
        out->repairs[i] = odds_of_event(w, p, 0, 1u << i);
    }
}

#endif
