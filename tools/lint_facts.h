// Facts that nobody sets, or that nobody looks at.
#ifndef TOOLS_LINT_FACTS_H
#define TOOLS_LINT_FACTS_H

#include <stdbool.h>

#include "core/scenario.h"
#include "core/script.h"

struct lint;

// What the graph alone proves: a client fact that no line tells, and, where no
// effect is a function, a fact that no effect changes; where nothing is, one
// that nothing looks at.
void facts_find_unset(const struct lint *l);

// The same where effects are functions, and not all states are known: what none
// of them changes, and what the source does not even mention as looked at.
struct domain;
void facts_find_idle(const struct lint *l, const struct domain *d);

// What effects do, watched in every state.
struct facts_watch {
    const struct lint *l;
    bool *is_changed; // owned; by fact: some effect changes it
    bool *is_doubted; // owned; by fact: only effects look at it
    bool *matters;    // owned; by fact: it changes what an effect does
    int tries;        // of other values, so far
};

void facts_watch_init(struct facts_watch *f, const struct lint *l);
void facts_watch_release(struct facts_watch *f);
// Could another effect tell anything new?
bool facts_watch_wants(const struct facts_watch *f);
// After an effect was called: [before] it, and what it wants to be.
void facts_watch_effect(struct facts_watch *f, callback_id id,
                        const struct script_view *before,
                        const struct script_change *change);
// In the end: what no effect changed, and what is set and not looked at.
void facts_watch_report(struct facts_watch *f);

#endif
