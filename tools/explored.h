// All that is known of a scenario once it was explored.
#ifndef TOOLS_EXPLORED_H
#define TOOLS_EXPLORED_H

#include "base/finding.h"
#include "base/strbuf.h"
#include "core/walk_count.h"
#include "core/walk_find.h"
#include "core/walk_order.h"
#include "tools/chance.h"
#include "tools/explorer.h"

struct knowledge {
    const struct scenario *scenario; // borrowed
    struct explored explored;
    struct walk_sorted sorted;
    struct walk_finds finds;
    struct walk_count count;
    struct strbuf ways; // how many, in digits, or "unbounded"
    state_id *circle;   // owned
    size_t circle_count;
    struct walk_pair pair;
    struct chance chances[POLICY_COUNT];
    struct findings found; // what the states show to be wrong (lint_states.h)
};

// Works out everything from [explored], which moves into [k]. Circles that are
// slow to settle are left after [seconds] (0: never).
void knowledge_gain(struct knowledge *k, const struct scenario *scenario,
                    struct explored *explored, double seconds);
void knowledge_release(struct knowledge *k);

// The object of `explore --json`:
//   "scenario", "sha256"; "states", "edges", "failures"
//   "paths": the exact number of ways to an ending, as text, or "unbounded"
//   "shortest", "longest": responses; null: none ends; longest: "unbounded"
//   "cycle": exchanges of a shortest circle, or null
//   "complete": false when it stopped early: all that follows is of a part
//   "seconds", "bytes_per_state"
//   "reach": {"exchanges", "responses", "ruptures", "repairs", "endings"}, each
//     by id a shortest way (responses) or null; the rupture "strain" opens by
//     itself
//   "ranges": by level "min", "max" on the way and "end_min", "end_max" at
//     endings; "collaboration": "min", "max"; null where nothing ends
//   "policies": by name "endings", "ruptures", "repairs": by id a probability;
//     "unending", "failed", "established"; "levels", "collaboration", "turns":
//     expected, null where there is no such number; "error_bound"
//   "skilled": two skilled ways, "skilled_unlike": per cent; "gates": gates.h
//   "findings": what the states show to be wrong, as those of `check`
void knowledge_write_json(const struct knowledge *k, struct strbuf *out);
// The same for people.
void knowledge_print(const struct knowledge *k);

#endif
