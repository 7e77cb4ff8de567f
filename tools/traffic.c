// Letting one conversation flow through the states of a walk, and counting
// what it passes.
#include "tools/traffic.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk_order.h"
#include "tools/explorer.h"

#include "base/banned.h"

#define SETTLED 1e-14 // what is left in a circle when it is left alone
#define ROUNDING 1e-12
#define SWEEPS_MOST 100000

struct stream {
    const struct walk *w;
    const struct scenario *s;
    struct traffic *out;
    double until;
    double *mass;    // owned; by state
    double *likings; // owned; by response
    uint8_t *is_in;  // owned; by state: of the circle being looked at
    double weights[RESPONSES_MAX]; // of the state asked about last
};

static const walk_edge *weigh(struct stream *f, state_id from, int *count)
{
    double likings[RESPONSES_MAX];
    uint8_t stances[RESPONSES_MAX];
    const walk_edge *ways = walk_ways(f->w, from, count);
    for (int i = 0; i < *count; i++) {
        response_id r = walk_response(f->w, from, ways[i]);
        likings[i] = f->likings[r];
        stances[i] = f->s->responses[r].move.stance;
    }
    if (*count > 0) {
        policy_weigh(f->out->policy, likings, stances, *count, f->weights);
    }
    return ways;
}

// The trigger that opens a rupture on this way, or ID_NONE.
static trigger_id opens(const struct stream *f, state_id from, walk_edge e)
{
    struct walk_state before;
    struct walk_step step;
    uint32_t after = walk_rupture(f->w, edge_to(e));
    if (f->s->trigger_count == 0 || after < 2) {
        return ID_NONE;
    }
    walk_look(f->w, from, &before);
    walk_look_step(f->w, from, e, &before, after, &step);
    return step.opens ? step.trigger : ID_NONE;
}

static void flow(struct stream *f, state_id from, walk_edge e, double part)
{
    struct traffic *out = f->out;
    exchange_id at = walk_at(f->w, from);
    response_id r = walk_response(f->w, from, e);
    out->uses[r] += part;
    if (edge_to(e) == STATE_NONE) {
        out->stopped += part;
        return;
    }
    f->mass[edge_to(e)] += part;
    trigger_id t = opens(f, from, e);
    if (t == ID_NONE) {
        out->leads[r] += part;
    } else {
        out->breaks[(size_t)at * (size_t)f->s->trigger_count + (size_t)t] +=
            part;
    }
}

static void stop(struct stream *f, state_id s, double mass)
{
    if (walk_was_expanded(f->w, s)) {
        f->out->stopped += mass;
    } else {
        f->out->error_bound += mass;
    }
}

// Takes all that is in [s] and lets it flow on.
static void pour(struct stream *f, state_id s)
{
    int count;
    double mass = f->mass[s];
    target_id at = walk_at(f->w, s);
    f->mass[s] = 0;
    if (mass == 0) {
        return;
    }
    if (target_is_ending(at)) {
        f->out->endings[target_ending(at)] += mass;
        return;
    }
    f->out->visits[at] += mass;
    const walk_edge *ways = weigh(f, s, &count);
    if (count == 0) {
        stop(f, s, mass);
    }
    for (int i = 0; i < count; i++) {
        if (f->weights[i] > 0) {
            flow(f, s, ways[i], mass * f->weights[i]);
        }
    }
}

// --- circles -----------------------------------------------------------------

static bool takes(void *ctx, state_id s, int way)
{
    struct stream *f = ctx;
    int count;
    weigh(f, s, &count);
    return f->weights[way] > 0;
}

static bool leads_out(struct stream *f, state_id s)
{
    int count;
    const walk_edge *ways = weigh(f, s, &count);
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        if (f->weights[i] > 0 && (to == STATE_NONE || !f->is_in[to])) {
            return true;
        }
    }
    return count == 0;
}

static bool has_way_out(struct stream *f, const state_id *states, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (leads_out(f, states[i])) {
            return true;
        }
    }
    return false;
}

// Takes out what is left in a circle.
static double drain(struct stream *f, const state_id *states, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += f->mass[states[i]];
        f->mass[states[i]] = 0;
    }
    return sum;
}

static double sum_of(const struct stream *f, const state_id *states,
                     size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += f->mass[states[i]];
    }
    return sum;
}

static bool is_late(const struct stream *f)
{
    return f->until > 0 && explorer_now() > f->until;
}

// Once is enough for a state that is no circle.
static void go_round(struct stream *f, const state_id *states, size_t count)
{
    int rounds = 0;
    do {
        for (size_t k = count; k-- > 0;) {
            pour(f, states[k]);
        }
    } while (sum_of(f, states, count) > SETTLED && ++rounds < SWEEPS_MOST &&
             !is_late(f));
    f->out->error_bound += drain(f, states, count);
}

static void settle(struct stream *f, const state_id *states, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        f->is_in[states[i]] = 1;
    }
    if (has_way_out(f, states, count)) {
        go_round(f, states, count);
    } else {
        f->out->unending += drain(f, states, count);
    }
    for (size_t i = 0; i < count; i++) {
        f->is_in[states[i]] = 0;
    }
}

static void run(struct stream *f)
{
    struct walk_sorted sorted;
    f->mass[walk_start(f->w)] = 1;
    walk_sort(f->w, takes, f, &sorted);
    for (size_t i = sorted.group_count; i-- > 0;) {
        const state_id *states = sorted.states + sorted.groups[i];
        settle(f, states, sorted.groups[i + 1] - sorted.groups[i]);
    }
    walk_sorted_release(&sorted);
}

void traffic_find(const struct walk *w, enum policy policy, double until,
                  struct traffic *out)
{
    const struct scenario *s = walk_scenario(w);
    size_t exchanges = (size_t)s->exchange_count;
    size_t responses = (size_t)s->response_count;
    size_t places = exchanges * (size_t)s->trigger_count;
    struct stream f = {.w = w,
                       .s = s,
                       .out = out,
                       .until = until,
                       .mass = mem_array(walk_span(w), sizeof(double)),
                       .likings = mem_array(responses, sizeof(double)),
                       .is_in = mem_array(walk_span(w), 1)};
    *out = (struct traffic){
        .policy = policy,
        .visits = mem_array(exchanges, sizeof(double)),
        .uses = mem_array(responses, sizeof(double)),
        .leads = mem_array(responses, sizeof(double)),
        .breaks = mem_array(places, sizeof(double)),
        .endings = mem_array((size_t)s->ending_count, sizeof(double)),
    };
    for (response_id i = 0; i < s->response_count; i++) {
        f.likings[i] = policy_liking(policy, &s->responses[i]);
    }
    if (walk_start(w) == STATE_NONE) {
        out->stopped = 1;
    } else {
        run(&f);
    }
    out->error_bound += ROUNDING;
    free(f.mass);
    free(f.likings);
    free(f.is_in);
}

void traffic_release(struct traffic *t)
{
    free(t->visits);
    free(t->uses);
    free(t->leads);
    free(t->breaks);
    free(t->endings);
    *t = (struct traffic){0};
}
