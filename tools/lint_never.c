// What never happens in any state, of all that is written.
#include <stdlib.h>

#include "core/scenario.h"
#include "core/terms.h"
#include "tools/lint.h"
#include "tools/lint_reach.h"
#include "tools/lint_states.h"

static bool happens(const struct walk_place *place)
{
    return place->state != STATE_NONE;
}

// What the graph rules out was told of the graph.
static void find_places(const struct walked *k)
{
    for (exchange_id i = 0; i < k->s->exchange_count; i++) {
        if (k->reach->exchanges[i] && !happens(&k->finds->exchanges[i])) {
            lint_add(k->l, SEVERITY_ERROR, "unreachable-exchange",
                     k->s->exchanges[i].source_line,
                     "loosen the conditions on the ways to it, or take it out",
                     "exchange '%s': it is not reached in any state; the "
                     "conditions on the ways to it never hold",
                     k->s->exchanges[i].id);
        }
    }
    for (ending_id i = 0; i < k->s->ending_count; i++) {
        if (k->reach->endings[i] && !happens(&k->finds->endings[i])) {
            lint_add(k->l, SEVERITY_ERROR, "unreachable-ending",
                     k->s->endings[i].source_line,
                     "loosen the conditions on the ways to it, or take it out",
                     "ending '%s': it is not reached in any state; the "
                     "conditions on the ways to it never hold",
                     k->s->endings[i].id);
        }
    }
}

static void find_responses(const struct walked *k)
{
    for (response_id i = 0; i < k->s->response_count; i++) {
        const struct response *r = &k->s->responses[i];
        if (happens(&k->finds->exchanges[r->exchange]) &&
            !happens(&k->finds->responses[i])) {
            lint_add(k->l, SEVERITY_ERROR, "response-never-offered",
                     r->source_line, "loosen its 'when', or take it out",
                     "response '%s': it is never offered, its 'when' does not "
                     "hold in any state of '%s'",
                     r->id, k->s->exchanges[r->exchange].id);
        }
    }
}

// Those that never open are told by lint_again(), which knows why.
static void find_repairs(const struct walked *k)
{
    for (trigger_id i = 0; i < k->s->trigger_count; i++) {
        const struct trigger *t = &k->s->triggers[i];
        if (!happens(&k->finds->ruptures[i]) ||
            happens(&k->finds->repairs[i])) {
            continue;
        }
        char *way = lint_way(k->w, &k->finds->ruptures[i]);
        lint_add(k->l, SEVERITY_ERROR, "rupture-never-repaired", t->source_line,
                 "let responses with enough 'repair' be offered while it is "
                 "open",
                 "%s '%s': it opens, and nothing offered afterwards is enough "
                 "to repair it%s",
                 term_name(&terms_rupture_kind, t->kind), t->id, way);
        free(way);
    }
}

void lint_never(const struct walked *k)
{
    find_places(k);
    find_responses(k);
    find_repairs(k);
}
