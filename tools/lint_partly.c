// Of a walk that was not finished: what can be proven all the same, because a
// condition holds in no state there could be.
#include <stdlib.h>

#include "base/mem.h"
#include "core/scenario.h"
#include "core/terms.h"
#include "tools/lint.h"
#include "tools/lint_domain.h"
#include "tools/lint_facts.h"
#include "tools/lint_graph.h"
#include "tools/lint_reach.h"
#include "tools/lint_states.h"

static bool was_seen(const struct walk_place *place)
{
    return place->state != STATE_NONE;
}

// --- conditions --------------------------------------------------------------

static void find_responses(const struct walked *k, struct domain *d,
                           bool *never)
{
    for (response_id i = 0; i < k->s->response_count; i++) {
        const struct response *r = &k->s->responses[i];
        never[i] = k->reach->exchanges[r->exchange] &&
                   !was_seen(&k->finds->responses[i]) &&
                   domain_never_holds(d, r->when);
        if (never[i]) {
            lint_add(k->l, SEVERITY_ERROR, "response-never-offered",
                     r->source_line, "loosen its 'when', or take it out",
                     "response '%s': it is never offered, its 'when' cannot "
                     "hold",
                     r->id);
        }
    }
}

static void find_ruptures(const struct walked *k, struct domain *d)
{
    for (trigger_id i = 0; i < k->s->trigger_count; i++) {
        const struct trigger *t = &k->s->triggers[i];
        if (!was_seen(&k->finds->ruptures[i]) &&
            domain_never_holds(d, t->when)) {
            lint_add(k->l, SEVERITY_ERROR, "rupture-never", t->source_line,
                     "loosen its 'when', or take it out",
                     "%s '%s': it never opens, its 'when' cannot hold",
                     term_name(&terms_rupture_kind, t->kind), t->id);
        }
    }
}

static void look_at_lines(const struct walked *k, struct domain *d,
                          struct span lines)
{
    bool is_covered = false;
    for (line_id i = lines.first; i < lines.first + lines.count; i++) {
        const struct line *line = &k->s->lines[i];
        if (!is_covered && domain_never_holds(d, line->when)) {
            lint_add(k->l, SEVERITY_ERROR, "line-never-spoken",
                     line->source_line, "loosen its 'when', or take it out",
                     "client: this line is never spoken, its 'when' cannot "
                     "hold");
        }
        is_covered |= line->when == ID_NONE && line->tells == ID_NONE;
    }
}

static void find_lines(const struct walked *k, struct domain *d,
                       const bool *never)
{
    for (exchange_id i = 0; i < k->s->exchange_count; i++) {
        if (k->reach->exchanges[i]) {
            look_at_lines(k, d, k->s->exchanges[i].lines);
        }
    }
    for (ending_id i = 0; i < k->s->ending_count; i++) {
        if (k->reach->endings[i]) {
            look_at_lines(k, d, k->s->endings[i].lines);
        }
    }
    for (response_id i = 0; i < k->s->response_count; i++) {
        const struct response *r = &k->s->responses[i];
        if (k->reach->exchanges[r->exchange] && !never[i]) {
            look_at_lines(k, d, r->reply);
        }
    }
}

// --- places ------------------------------------------------------------------

static void find_places(const struct walked *k, const bool *never)
{
    struct reach now;
    reach_find_without(k->s, never, &now);
    for (exchange_id i = 0; i < k->s->exchange_count; i++) {
        if (k->reach->exchanges[i] && !now.exchanges[i]) {
            lint_add(k->l, SEVERITY_ERROR, "unreachable-exchange",
                     k->s->exchanges[i].source_line,
                     "loosen the conditions on the ways to it, or take it out",
                     "exchange '%s': the conditions on the ways to it cannot "
                     "hold",
                     k->s->exchanges[i].id);
        }
    }
    for (ending_id i = 0; i < k->s->ending_count; i++) {
        if (k->reach->endings[i] && !now.endings[i]) {
            lint_add(k->l, SEVERITY_ERROR, "unreachable-ending",
                     k->s->endings[i].source_line,
                     "loosen the conditions on the ways to it, or take it out",
                     "ending '%s': the conditions on the ways to it cannot "
                     "hold",
                     k->s->endings[i].id);
        }
    }
    reach_release(&now);
}

void lint_partly(const struct walked *k)
{
    struct domain d;
    bool *never = mem_array((size_t)k->s->response_count + 1, sizeof *never);
    domain_init(&d, k->l, k->reach->exchanges);
    lint_repairs(k->l);
    find_responses(k, &d, never);
    find_ruptures(k, &d);
    find_lines(k, &d, never);
    find_places(k, never);
    facts_find_idle(k->l, &d);
    domain_release(&d);
    free(never);
}
