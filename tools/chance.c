// Letting probability flow through the states of a walk.
#include "tools/chance.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tools/chance_inside.h"
#include "tools/explorer.h"

#define SETTLED 1e-14 // what is left in a circle when it is left alone
#define ROUNDING 1e-12
enum { SWEEPS_FEW = 1000, SWEEPS_MOST = 100000, SOLVED_MOST = 300 }; // states

// --- ground ------------------------------------------------------------------

void chance_ground_init(struct chance_ground *g, const struct walk *w,
                        const struct walk_sorted *sorted, int threads)
{
    *g = (struct chance_ground){
        .w = w, .sorted = sorted, .rupture = walk_ruptures(w)};
    g->map = chance_map_new(g, threads);
}

void chance_ground_release(struct chance_ground *g)
{
    chance_map_free(g->map);
    free(g->rupture);
    *g = (struct chance_ground){0};
}

// --- one way -----------------------------------------------------------------

static int32_t strain_place(const struct flow *f)
{
    return f->scenario->trigger_count;
}

static int32_t rupture_place(const struct chance_ground *g, uint16_t rupture)
{
    return rupture == 1 ? walk_scenario(g->w)->trigger_count : rupture - 2;
}

static bool may_repair(const struct response *r)
{
    return r->move.repair && r->move.stance == STANCE_COLLABORATIVE;
}

struct crossing chance_cross(const struct chance_ground *g, state_id from,
                             walk_edge e, const struct response *r)
{
    struct crossing c = {-1, -1};
    struct walk_state state;
    struct walk_step step;
    if (edge_to(e) == STATE_NONE) {
        return c;
    }
    uint16_t before = g->rupture[from], after = g->rupture[edge_to(e)];
    if (before && may_repair(r)) {
        walk_look(g->w, from, &state);
        walk_look_step(g->w, from, e, &state, after, &step);
        c.repairs = step.repairs ? rupture_place(g, before) : -1;
    }
    if (after && (!before || c.repairs >= 0)) {
        c.opens = rupture_place(g, after);
    }
    return c;
}

// Counts [by] of the whole, which happens at most once on any way.
static void count(const struct flow *f, double *list, int32_t place, double by)
{
    if (f->is_first && place >= 0 && !f->is_watched[place]) {
        list[place] += by;
    }
}

bool chance_meets(const struct watched *w, struct crossing c)
{
    return w->rupture == (w->is_repair ? c.repairs : c.opens);
}

void chance_count(const struct flow *f, struct crossing c, double share,
                  const double mass[LANES], double to[LANES])
{
    to[0] += mass[0] * share;
    count(f, f->out->ruptures, c.opens, mass[0] * share);
    count(f, f->out->repairs, c.repairs, mass[0] * share);
    for (int i = 0; i < f->watched_count; i++) {
        const struct watched *w = &f->watched[i];
        if (chance_meets(w, c)) {
            double *list = w->is_repair ? f->out->repairs : f->out->ruptures;
            list[w->rupture] += mass[i + 1] * share;
        } else {
            to[i + 1] += mass[i + 1] * share;
        }
    }
}

static void flow_on(struct flow *f, state_id from, walk_edge e,
                    const struct response *r, double share,
                    const double mass[LANES])
{
    if (edge_to(e) == STATE_NONE) {
        f->out->failed += f->is_first ? mass[0] * share : 0;
    } else {
        chance_count(f, chance_cross(f->g, from, e, r), share, mass,
                     f->mass[edge_to(e)]);
    }
}

// --- one state ---------------------------------------------------------------

static bool is_established(const uint8_t objectives[OBJECTIVE_COUNT])
{
    return objectives[LEVEL_SAFETY] == ATTAINMENT_ESTABLISHED &&
           objectives[LEVEL_PARTNERSHIP] == ATTAINMENT_ESTABLISHED &&
           objectives[LEVEL_AGREEMENT] == ATTAINMENT_ESTABLISHED;
}

static void end(struct flow *f, state_id s, double mass)
{
    struct walk_state now;
    uint8_t objectives[OBJECTIVE_COUNT];
    int collaboration;
    struct chance *out = f->out;
    walk_look(f->g->w, s, &now);
    walk_result(&now, objectives, &collaboration, f->scenario);
    out->endings[target_ending(now.at)] += mass;
    out->collaboration += mass * collaboration;
    out->established += is_established(objectives) ? mass : 0;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        out->levels[i] += mass * now.levels[i];
    }
    f->ended += mass;
}

// It ends here, it failed, or it was not explored.
void chance_stop(struct flow *f, state_id s, double mass)
{
    if (!f->is_first) {
        return;
    }
    if (target_is_ending(walk_at(f->g->w, s))) {
        end(f, s, mass);
    } else if (walk_was_expanded(f->g->w, s)) {
        f->out->failed += mass;
    } else {
        f->out->error_bound += mass;
    }
}

void chance_weigh(const struct flow *f, exchange_id exchange,
                  const walk_edge *ways, int count, double *weights)
{
    double likings[RESPONSES_MAX];
    uint8_t stances[RESPONSES_MAX];
    response_id first = f->scenario->exchanges[exchange].responses.first;
    for (int i = 0; i < count; i++) {
        response_id r = first + edge_choice(ways[i]);
        likings[i] = f->likings[r];
        stances[i] = f->scenario->responses[r].move.stance;
    }
    policy_weigh(f->policy, likings, stances, count, weights);
}

static void weigh(struct flow *f, state_id s, const walk_edge *ways, int count)
{
    if (f->known != s) {
        f->known = s;
        chance_weigh(f, walk_at(f->g->w, s), ways, count, f->weights);
    }
}

// Takes all that is in [s] and lets it flow on.
static void pour(struct flow *f, state_id s)
{
    double mass[LANES];
    int count;
    if (f->mass[s][0] == 0) {
        return;
    }
    memcpy(mass, f->mass[s], sizeof mass);
    memset(f->mass[s], 0, sizeof mass);
    const walk_edge *ways = walk_ways(f->g->w, s, &count);
    if (count == 0) {
        chance_stop(f, s, mass[0]);
        return;
    }
    weigh(f, s, ways, count);
    f->out->turns += f->is_first ? mass[0] : 0;
    response_id first =
        f->scenario->exchanges[walk_at(f->g->w, s)].responses.first;
    for (int i = 0; i < count; i++) {
        if (f->weights[i] > 0) {
            flow_on(f, s, ways[i],
                    &f->scenario->responses[first + edge_choice(ways[i])],
                    f->weights[i], mass);
        }
    }
}

// --- circles -----------------------------------------------------------------

static bool takes(void *ctx, state_id s, int way)
{
    struct flow *f = ctx;
    int count;
    const walk_edge *ways = walk_ways(f->g->w, s, &count);
    weigh(f, s, ways, count);
    return f->weights[way] > 0;
}

// One circle, or one state alone.
struct group {
    const state_id *states;
    uint32_t count;
    uint8_t *is_in; // by state
};

static bool is_way_out(struct flow *f, const struct group *g, state_id s,
                       const walk_edge *ways, int way)
{
    return takes(f, s, way) &&
           (edge_to(ways[way]) == STATE_NONE || !g->is_in[edge_to(ways[way])]);
}

static bool has_way_out(struct flow *f, const struct group *g)
{
    for (uint32_t i = 0; i < g->count; i++) {
        int count;
        const walk_edge *ways = walk_ways(f->g->w, g->states[i], &count);
        if (count == 0) {
            return true;
        }
        for (int way = 0; way < count; way++) {
            if (is_way_out(f, g, g->states[i], ways, way)) {
                return true;
            }
        }
    }
    return false;
}

static double sum_of(const struct flow *f, const struct group *g, int lane)
{
    double sum = 0;
    for (uint32_t i = 0; i < g->count; i++) {
        sum += f->mass[g->states[i]][lane];
    }
    return sum;
}

// Is the event met inside, where everything comes round in the end?
static bool meets_inside(struct flow *f, const struct group *g,
                         const struct watched *w)
{
    for (uint32_t i = 0; i < g->count; i++) {
        int count;
        state_id s = g->states[i];
        const walk_edge *ways = walk_ways(f->g->w, s, &count);
        for (int way = 0; way < count; way++) {
            response_id r = walk_response(f->g->w, s, ways[way]);
            if (takes(f, s, way) &&
                chance_meets(w, chance_cross(f->g, s, ways[way],
                                             &f->scenario->responses[r]))) {
                return true;
            }
        }
    }
    return false;
}

static void stay(struct flow *f, const struct group *g)
{
    if (f->is_first) {
        f->out->unending += sum_of(f, g, 0);
    }
    for (int i = 0; i < f->watched_count; i++) {
        const struct watched *w = &f->watched[i];
        if (meets_inside(f, g, w)) {
            double *list = w->is_repair ? f->out->repairs : f->out->ruptures;
            list[w->rupture] += sum_of(f, g, i + 1);
        }
    }
    for (uint32_t i = 0; i < g->count; i++) {
        memset(f->mass[g->states[i]], 0, sizeof *f->mass);
    }
}

static bool is_late(const struct flow *f)
{
    return explorer_was_interrupted() ||
           (f->g->until > 0 && explorer_now() > f->g->until);
}

// What a few rounds do not settle is solved, unless it is too large for that.
static void solve(struct flow *f, const struct group *g)
{
    double(*visits)[LANES] = mem_array(g->count, sizeof *visits);
    chance_solve(f, g->states, (int)g->count, visits);
    for (uint32_t i = 0; i < g->count; i++) {
        memcpy(f->mass[g->states[i]], visits[i], sizeof *visits);
        pour(f, g->states[i]);
    }
    free(visits);
}

static void go_round(struct flow *f, const struct group *g)
{
    bool is_small = g->count <= SOLVED_MOST;
    int most = is_small ? SWEEPS_FEW : SWEEPS_MOST;
    double left = sum_of(f, g, 0);
    for (int i = 0; i < most && left > SETTLED && !is_late(f); i++) {
        for (uint32_t k = g->count; k-- > 0;) {
            pour(f, g->states[k]);
        }
        left = sum_of(f, g, 0);
    }
    if (left > SETTLED && is_small) {
        solve(f, g);
        left = 0;
    }
    f->out->error_bound += f->is_first ? left : 0;
    for (uint32_t k = 0; k < g->count; k++) {
        memset(f->mass[g->states[k]], 0, sizeof *f->mass);
    }
}

static void settle(struct flow *f, const struct group *g)
{
    bool is_alone = g->count == 1;
    for (uint32_t i = 0; i < g->count; i++) {
        g->is_in[g->states[i]] = 1;
    }
    if (is_alone && target_is_ending(walk_at(f->g->w, g->states[0]))) {
        pour(f, g->states[0]);
    } else if (has_way_out(f, g)) {
        go_round(f, g);
    } else {
        stay(f, g);
    }
    for (uint32_t i = 0; i < g->count; i++) {
        g->is_in[g->states[i]] = 0;
    }
}

static void flow_in_circles(struct flow *f)
{
    struct walk_sorted sorted;
    struct group g = {.is_in = mem_array(walk_span(f->g->w), 1)};
    walk_sort(f->g->w, takes, f, &sorted);
    for (size_t i = sorted.group_count; i-- > 0;) {
        g.states = sorted.states + sorted.groups[i];
        g.count = sorted.groups[i + 1] - sorted.groups[i];
        settle(f, &g);
    }
    walk_sorted_release(&sorted);
    free(g.is_in);
}

static void flow_straight(struct flow *f)
{
    for (size_t i = f->g->sorted->count; i-- > 0;) {
        pour(f, f->g->sorted->states[i]);
    }
}

// --- passes ------------------------------------------------------------------

static void pass(struct flow *f)
{
    state_id start = walk_start(f->g->w);
    if (f->g->map) {
        chance_map_flow(f->g->map, f);
        return;
    }
    memset(f->mass, 0, walk_span(f->g->w) * sizeof *f->mass);
    f->known = STATE_NONE;
    for (int i = 0; i <= f->watched_count; i++) {
        f->mass[start][i] = 1;
    }
    if (f->g->sorted->has_circle) {
        flow_in_circles(f);
    } else {
        flow_straight(f);
    }
}

static void find_likings(struct flow *f)
{
    f->likings =
        mem_array((size_t)f->scenario->response_count, sizeof *f->likings);
    for (response_id i = 0; i < f->scenario->response_count; i++) {
        f->likings[i] = policy_liking(f->policy, &f->scenario->responses[i]);
    }
}

// Strain may break the alliance again and again; so may triggers that say so.
static void find_watched(struct flow *f)
{
    f->is_watched = mem_array((size_t)strain_place(f) + 1, 1);
    f->is_watched[strain_place(f)] = true;
    for (trigger_id i = 0; i < f->scenario->trigger_count; i++) {
        f->is_watched[i] = f->scenario->triggers[i].again;
    }
}

static void run_passes(struct flow *f)
{
    int32_t events = 2 * (strain_place(f) + 1), at = 0;
    for (f->is_first = true; f->is_first || at < events; f->is_first = false) {
        f->watched_count = 0;
        for (; at < events && f->watched_count < EVENTS_AT_ONCE; at++) {
            if (f->is_watched[at / 2]) {
                f->watched[f->watched_count++] =
                    (struct watched){at / 2, at % 2};
            }
        }
        if (f->is_first || f->watched_count > 0) {
            pass(f);
        }
    }
}

static void finish(struct flow *f)
{
    struct chance *out = f->out;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        out->levels[i] = f->ended > 0 ? out->levels[i] / f->ended : NAN;
    }
    out->collaboration = f->ended > 0 ? out->collaboration / f->ended : NAN;
    out->turns = out->unending > 0 ? NAN : out->turns;
    out->error_bound += ROUNDING;
}

void chance_find(const struct chance_ground *g, enum policy policy, void **room,
                 struct chance *out)
{
    const struct scenario *s = walk_scenario(g->w);
    size_t ruptures = (size_t)s->trigger_count + 1;
    struct flow f = {.g = g, .scenario = s, .policy = policy, .out = out};
    *out = (struct chance){
        .endings = mem_array((size_t)s->ending_count, sizeof(double)),
        .ruptures = mem_array(ruptures, sizeof(double)),
        .repairs = mem_array(ruptures, sizeof(double))};
    f.mass = *room ? *room : mem_array(walk_span(g->w), sizeof *f.mass);
    *room = f.mass;
    find_watched(&f);
    find_likings(&f);
    if (walk_start(g->w) == STATE_NONE) {
        out->failed = 1;
    } else {
        run_passes(&f);
    }
    finish(&f);
    free(f.is_watched);
    free(f.likings);
}

void chance_release(struct chance *c)
{
    free(c->endings);
    free(c->ruptures);
    free(c->repairs);
    *c = (struct chance){0};
}
