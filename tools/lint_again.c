// Goes again along every way, to see what was said and what was asked.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/scenario.h"
#include "core/terms.h"
#include "core/walk_again.h"
#include "script/loader.h"
#include "tools/lint.h"
#include "tools/lint_facts.h"
#include "tools/lint_spoken.h"
#include "tools/lint_states.h"

#include "base/banned.h"

struct again {
    const struct walked *k;
    struct walk_again *walk;
    struct facts_watch facts;
    struct spoken spoken;
    bool asks_triggers;     // is there one that never opens?
    trigger_id *trigger_of; // owned; by callback: whose condition it is
    trigger_id *behind;     // owned; by trigger: one that came before it when
                            // its condition held; ID_NONE: it never did
};

// --- ruptures ----------------------------------------------------------------

static bool opens(const struct walked *k, trigger_id trigger)
{
    return k->finds->ruptures[trigger].state != STATE_NONE;
}

// One opens: would any of those behind it have opened as well?
static void on_when(void *ctx, callback_id id, const struct script_view *view,
                    bool holds)
{
    struct again *a = ctx;
    trigger_id first = holds ? a->trigger_of[id] : ID_NONE;
    if (first == ID_NONE) {
        return;
    }
    for (trigger_id i = first + 1; i < a->k->s->trigger_count; i++) {
        if (!opens(a->k, i) && a->behind[i] == ID_NONE &&
            walk_again_ask(a->walk, a->k->s->triggers[i].when, view)) {
            a->behind[i] = first;
        }
    }
}

static void report_ruptures(const struct again *a)
{
    const struct scenario *s = a->k->s;
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        const struct trigger *t = &s->triggers[i];
        const char *kind = term_name(&terms_rupture_kind, t->kind);
        trigger_id before = a->behind[i];
        if (opens(a->k, i)) {
            continue;
        }
        if (before == ID_NONE) {
            lint_add(a->k->l, SEVERITY_ERROR, "rupture-never", t->source_line,
                     "loosen its 'when', or take it out",
                     "%s '%s': it never opens, its 'when' does not hold in "
                     "any state where it could",
                     kind, t->id);
        } else {
            lint_add(a->k->l, SEVERITY_ERROR, "rupture-never", t->source_line,
                     "put it before the other one, or ask for more in the "
                     "other's 'when'",
                     "%s '%s': it never opens, because '%s', which stands "
                     "before it, always opens first",
                     kind, t->id, s->triggers[before].id);
        }
    }
}

// --- the whole ---------------------------------------------------------------

static void on_effect(void *ctx, callback_id id,
                      const struct script_view *before,
                      const struct script_change *change)
{
    struct again *a = ctx;
    facts_watch_effect(&a->facts, id, before, change);
}

// Most ways say only what was heard before: those are passed over.
static bool wants(const struct again *a, state_id from, walk_edge way)
{
    response_id response = walk_response(a->k->w, from, way);
    return a->asks_triggers ||
           spoken_wants(&a->spoken, response, walk_at(a->k->w, edge_to(way))) ||
           (a->k->s->responses[response].effect != ID_NONE &&
            facts_watch_wants(&a->facts));
}

static void go_through(struct again *a)
{
    const struct walk *w = a->k->w;
    const struct walk_place start = {walk_start(w), ID_NONE};
    spoken_note(&a->spoken, walk_again_start(a->walk), start);
    for (struct walk_order o = {0}; walk_next(w, &o);) {
        int count;
        const walk_edge *ways = walk_ways(w, o.state, &count);
        for (int i = 0; i < count; i++) {
            const struct walk_place place = {
                o.state, walk_response(w, o.state, ways[i])};
            if (wants(a, o.state, ways[i])) {
                spoken_note(&a->spoken,
                            walk_again_make(a->walk, o.state, ways[i]), place);
            }
        }
    }
}

// Without conditions and effects of its own the graph says it all.
static bool has_questions(const struct walked *k)
{
    bool has_any = k->s->has_callbacks;
    for (line_id i = 0; i < k->s->line_count; i++) {
        has_any |= k->s->lines[i].tells != ID_NONE;
    }
    return has_any;
}

static void init(struct again *a, const struct walked *k)
{
    size_t callbacks = (size_t)script_callback_count(k->l->opened->source);
    size_t triggers = (size_t)k->s->trigger_count;
    *a = (struct again){.k = k,
                        .trigger_of =
                            mem_array(callbacks + 1, sizeof *a->trigger_of),
                        .behind = mem_array(triggers + 1, sizeof *a->behind)};
    for (size_t i = 0; i < callbacks; i++) {
        a->trigger_of[i] = ID_NONE;
    }
    for (trigger_id i = 0; i < k->s->trigger_count; i++) {
        a->behind[i] = ID_NONE;
        a->asks_triggers |= !opens(k, i);
        a->trigger_of[k->s->triggers[i].when] = i;
    }
    a->walk = walk_again_new(k->w, k->l->opened->script,
                             (struct walk_watch){a, on_when, on_effect});
    facts_watch_init(&a->facts, k->l);
    spoken_init(&a->spoken, k);
}

void lint_again(const struct walked *k)
{
    struct again a;
    if (!has_questions(k)) {
        return;
    }
    init(&a, k);
    go_through(&a);
    spoken_report(&a.spoken); // asks texts, which look at facts
    facts_watch_report(&a.facts);
    report_ruptures(&a);
    spoken_release(&a.spoken);
    facts_watch_release(&a.facts);
    walk_again_free(a.walk);
    free(a.trigger_of);
    free(a.behind);
}
