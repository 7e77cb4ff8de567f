// What a condition answers whatever the state: all values of what it looks at
// are tried, those that can be and more. When it never holds then, it holds in
// no state, however many there are.
#ifndef TOOLS_LINT_DOMAIN_H
#define TOOLS_LINT_DOMAIN_H

#include <stdbool.h>
#include <stdint.h>

#include "core/scenario.h"

struct lint;

enum { DOMAIN_ITEMS = 24 };

// One thing it looks at, and the values that may have.
struct domain_item {
    uint8_t kind; // enum item_kind in lint_domain.c
    int32_t which;
    int16_t least, most, step;
};

struct domain {
    const struct lint *l;
    const struct scenario *s;
    int16_t levels[LEVEL_COUNT];
    uint16_t counts[STANCE_SCORED_COUNT];
    uint8_t *facts;      // owned
    uint32_t *visited;   // owned
    bool *may_change;    // owned; by fact
    const bool *reached; // borrowed; by exchange: can the client speak there?
    int calls_left;      // so that it never takes long
    struct domain_item items[DOMAIN_ITEMS];
    int item_count;
};

// [reached] must outlive it. Asks every effect.
void domain_init(struct domain *d, const struct lint *l, const bool *reached);
void domain_release(struct domain *d);

// True when that is proven.
bool domain_never_holds(struct domain *d, callback_id when);
bool domain_never_changes(const struct domain *d, fact_id fact);

#endif
