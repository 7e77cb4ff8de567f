// Walks through every state a scenario can be in: not samples, all of them.
// A state is what callbacks can tell apart and what the result needs, packed
// into a few words; ways through the conversation that meet in one are walked
// on only once.
//
// The walk goes from the start outwards, all states of one turn before those
// of the next, in rounds. In a round the work is divided into parts, each of
// which may be done by a thread of its own; threads are the caller's business:
//
//     walk_begin(w, walker);
//     while ((parts = walk_plan(w, most_parts)) > 0) {
//         for each part p: walk_expand(w, p, the walker of this thread);
//         for each part p: walk_gather(w, p);
//         for each part p: walk_keep(w, p);
//         walk_settle(w);
//     }
//
// The outcome is the same for any number of parts.
#ifndef CORE_WALK_H
#define CORE_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/scenario.h"
#include "core/script.h"

struct session;

// A state's number; dense enough to be a place in an array of walk_span().
typedef uint32_t state_id;
#define STATE_BITS 27
#define STATE_NONE ((1u << STATE_BITS) - 1) // nowhere: it failed there
#define WALK_STATES_MOST 100000000u
#define WALK_PARTS_MOST 64

// What a response leads to: a state, and which response of the exchange it
// was, in the order they are declared.
typedef uint32_t walk_edge;
static inline state_id edge_to(walk_edge e)
{
    return e & STATE_NONE;
}
static inline int edge_choice(walk_edge e)
{
    return (int)(e >> STATE_BITS);
}

// One thread's means of walking: a session. It serves one walk. [script] must
// answer script_ops.reads, and not be used by another thread at the same time;
// [scenario] may.
struct walker *walker_new(const struct scenario *scenario,
                          struct script script);
void walker_free(struct walker *w); // NULL is fine

// A place where the conversation cannot go on.
struct walk_failure {
    state_id state;       // where; STATE_NONE: before the start
    response_id response; // after which response; ID_NONE: none is offered
    struct error error;
};

struct walk_limits {
    uint32_t states;          // stop after this many; 0: WALK_STATES_MOST
    const volatile int *stop; // borrowed; stop soon when not 0; may be NULL
};

struct walk *walk_new(const struct scenario *scenario,
                      struct walk_limits limits);
void walk_free(struct walk *w); // NULL is fine

// Enters the start state. When it fails, that is among the failures and there
// is nothing to plan.
void walk_begin(struct walk *w, struct walker *walker);
// Divides the next round into at most [most] parts (1..WALK_PARTS_MOST).
// Returns how many there are; 0: the walk is over.
int walk_plan(struct walk *w, int most);
void walk_expand(struct walk *w, int part, struct walker *walker);
void walk_gather(struct walk *w, int part);
void walk_keep(struct walk *w, int part);
void walk_settle(struct walk *w);

// Callbacks may be seen to look at more than the states tell apart. Call after
// walk_settle() with each walker: true when something new was learnt. Then
// walk_restart() (all is forgotten but what callbacks look at) and begin again.
bool walk_learn(struct walk *w, const struct walker *walker);
void walk_restart(struct walk *w);

// The whole walk in one thread. Restarts as often as need be.
void walk_run(struct walk *w, struct walker *walker);

// --- what was found ----------------------------------------------------------

const struct scenario *walk_scenario(const struct walk *w);
bool walk_is_complete(const struct walk *w); // no limit was met
uint32_t walk_states(const struct walk *w);
uint32_t walk_frontier(const struct walk *w); // states not gone on from yet
uint64_t walk_edges(const struct walk *w);
uint64_t walk_bytes(const struct walk *w); // memory of states and edges
// All states have numbers below this; not every number has a state.
state_id walk_span(const struct walk *w);
bool walk_has(const struct walk *w, state_id s);
state_id walk_start(const struct walk *w); // STATE_NONE when it failed

// The states in the order they were found in, nearest to the start first:
//     for (struct walk_order o = {0}; walk_next(w, &o);) … o.state, o.depth
struct walk_order {
    state_id state;
    int32_t depth; // responses from the start
    int32_t level, shard;
    uint32_t place;
};
bool walk_next(const struct walk *w, struct walk_order *o);

// The ways on from [s], one for each offered response, in declared order;
// none at an ending, where nothing is offered, and where the walk stopped.
const walk_edge *walk_ways(const struct walk *w, state_id s, int *count);
bool walk_was_expanded(const struct walk *w, state_id s);
response_id walk_response(const struct walk *w, state_id s, walk_edge e);
// The state before [s] on a shortest way from the start, and the response that
// leads from it to [s]; STATE_NONE at the start.
state_id walk_before(const struct walk *w, state_id s, response_id *by);

// What a state holds for reports.
struct walk_state {
    target_id at;
    int16_t levels[LEVEL_COUNT];
    bool is_open;       // is there a rupture?
    uint8_t kind;       // enum rupture_kind, when open
    trigger_id trigger; // when open; ID_NONE: by strain
    uint16_t how;       // strategies that counted, when open
    bool violated;      // and not corrected
};
void walk_look(const struct walk *w, state_id s, struct walk_state *out);
target_id walk_at(const struct walk *w, state_id s); // only the place; fast
// Only the open rupture: 0 none, 1 by strain, else 2 + trigger; fast.
uint32_t walk_rupture(const struct walk *w, state_id s);
// The same of all states at once, by state; owned by the caller. To look at
// many steps, which lead all over the walk.
uint16_t *walk_ruptures(const struct walk *w);

// The result of a session that ends in this state: enum attainment for each
// objective, and the collaboration score (score.h).
void walk_result(const struct walk_state *s,
                 uint8_t objectives[OBJECTIVE_COUNT], int *collaboration,
                 const struct scenario *scenario);

// What the way [e] from [from] does to ruptures; [after] is walk_rupture() of
// where it leads.
struct walk_step {
    bool repairs;       // the one that was open is repaired
    bool opens;         // one opens, maybe after that
    trigger_id trigger; // of the one that opens; ID_NONE: by strain
};
void walk_look_step(const struct walk *w, state_id from, walk_edge e,
                    const struct walk_state *before, uint32_t after,
                    struct walk_step *out);

size_t walk_failure_count(const struct walk *w); // all of them
// The first few, in the order they were met; false past the last kept.
bool walk_failure_at(const struct walk *w, size_t i, struct walk_failure *out);

#endif
