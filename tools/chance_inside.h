// The inside of chance_find(), shared by tools/chance*.c; chance.h is the face.
#ifndef TOOLS_CHANCE_INSIDE_H
#define TOOLS_CHANCE_INSIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/walk.h"
#include "tools/chance.h"

// Beside all of the probability flow parts of it: what has not met a certain
// event yet. For events that may come again, such as a rupture by strain:
// where that part crosses one, it has come for the first time.
enum { EVENTS_AT_ONCE = 2, LANES = 1 + EVENTS_AT_ONCE };

// A rupture, or its repair, that may come more than once.
struct watched {
    int32_t rupture; // place in chance.ruptures
    bool is_repair;
};

// What a way does to ruptures: places in the lists, or -1.
struct crossing {
    int32_t opens, repairs;
};

struct flow {
    const struct chance_ground *g;
    const struct scenario *scenario;
    enum policy policy;
    struct chance *out;
    bool is_first; // of several passes: counts what needs no watching
    struct watched watched[EVENTS_AT_ONCE];
    int watched_count;
    double (*mass)[LANES]; // borrowed; by state, or by place on a map
    double *likings;       // owned; by response
    bool *is_watched;      // owned; by rupture: comes more than once
    double ended;
    state_id known; // whose weights these are
    double weights[RESPONSES_MAX];
};

// What the way [e] from [from], by [r], does.
struct crossing chance_cross(const struct chance_ground *g, state_id from,
                             walk_edge e, const struct response *r);
// Counts [by] of the whole where it crosses [c]; [mass] is what flows there.
void chance_count(const struct flow *f, struct crossing c, double share,
                  const double mass[LANES], double to[LANES]);
// All of [mass] has come to where nothing leads on.
void chance_stop(struct flow *f, state_id s, double mass);
// The weights of the [count] responses offered on [ways] of [exchange].
void chance_weigh(const struct flow *f, exchange_id exchange,
                  const walk_edge *ways, int count, double *weights);

// Does [c] make what [w] waits for happen?
bool chance_meets(const struct watched *w, struct crossing c);

// --- chance_solve.c ----------------------------------------------------------

// How often each of [count] states of a circle with a way out is come through
// until all has left it, in [visits] ([count]), from what f->mass holds now.
void chance_solve(const struct flow *f, const state_id *states, int count,
                  double (*visits)[LANES]);

// --- chance_map.c ------------------------------------------------------------

// The states of a walk without circles, laid out so that every way leads
// further on: probability flows through memory from one end to the other.
struct chance_map;

// Made by [threads] threads. NULL: there is a circle, or there are too many
// exchanges or triggers.
struct chance_map *chance_map_new(const struct chance_ground *g, int threads);
void chance_map_free(struct chance_map *m); // NULL is fine
// One pass; what f->mass holds is nought before and afterwards.
void chance_map_flow(const struct chance_map *m, struct flow *f);

#endif
