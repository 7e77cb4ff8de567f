// What only states prove: findings over a finished walk. `check` walks as far
// as 100 000 states, `explore` through all of them; both tell the same.
#ifndef TOOLS_LINT_STATES_H
#define TOOLS_LINT_STATES_H

#include "core/walk.h"
#include "core/walk_find.h"
#include "core/walk_order.h"

struct lint;
struct reach;

// Asks the scenario's callbacks, so nobody else may meanwhile. [sorted] (all
// ways taken) and [finds] are of [w]. What does not happen in [w] is told only
// when the walk is complete: nothing unproven is told.
void lint_states(const struct lint *l, const struct walk *w,
                 const struct walk_sorted *sorted,
                 const struct walk_finds *finds);

// --- its parts, in files of their own ----------------------------------------

struct walked {
    const struct lint *l; // all borrowed
    const struct scenario *s;
    const struct walk *w;
    const struct reach *reach;
    const struct walk_sorted *sorted;
    const struct walk_finds *finds;
};

// Errors: circles of states that nobody can leave (lint_traps.c). Of a part of
// a walk only those that lie in it altogether.
void lint_traps(const struct walked *k);
// Errors: of a part of a walk, what no other state could change
// (lint_partly.c).
void lint_partly(const struct walked *k);
// Of a complete walk. Errors: what never happens (lint_never.c); lines that
// are never spoken, ruptures behind one that always comes first, facts that
// are never set or looked at (lint_again.c). Warnings: responses that are
// never worth it, one way only (lint_worth.c).
void lint_never(const struct walked *k);
void lint_again(const struct walked *k);
void lint_worth(const struct walked *k);

// " (a shortest way there: ID, ID, …)", or "" when it is the start; the text
// is the caller's.
char *lint_way(const struct walk *w, const struct walk_place *place);

#endif
