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

// The object of `explore --json`. Its "findings" are as those of `check`.
void knowledge_write_json(const struct knowledge *k, struct strbuf *out);
// The same for people.
void knowledge_print(const struct knowledge *k);

#endif
