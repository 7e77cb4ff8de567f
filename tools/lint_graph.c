// Errors that follow from who leads where and who says what.
#include "tools/lint_graph.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/rules.h"
#include "core/rupture.h"
#include "core/scenario.h"
#include "core/terms.h"
#include "script/loader.h"
#include "tools/lint.h"
#include "tools/lint_facts.h"
#include "tools/lint_reach.h"

struct graph {
    const struct lint *l;
    const struct scenario *s;
    struct reach reach;
};

// --- ways in -----------------------------------------------------------------

static void find_unreachable(const struct graph *g)
{
    for (exchange_id i = 0; i < g->s->exchange_count; i++) {
        const struct exchange *x = &g->s->exchanges[i];
        if (!g->reach.exchanges[i]) {
            lint_add(g->l, SEVERITY_ERROR, "unreachable-exchange",
                     x->source_line,
                     "let a response lead to it, or take it out",
                     "exchange '%s': nothing that can be reached from the "
                     "start leads here",
                     x->id);
        }
    }
    for (ending_id i = 0; i < g->s->ending_count; i++) {
        const struct ending *e = &g->s->endings[i];
        if (!g->reach.endings[i]) {
            lint_add(g->l, SEVERITY_ERROR, "unreachable-ending", e->source_line,
                     "let a response lead to it, or take it out",
                     "ending '%s': nothing that can be reached from the start "
                     "leads here",
                     e->id);
        }
    }
}

// --- ways out ----------------------------------------------------------------

static bool is_trapped(const struct graph *g, exchange_id i)
{
    return g->reach.exchanges[i] && !g->reach.can_end[i];
}

// Do all those that [seen] marks lead back to [first]? Then they are a circle
// of their own, and not only on the way into one.
static bool all_lead_back(const struct graph *g, const bool *seen,
                          exchange_id first)
{
    bool is_so = true;
    for (exchange_id i = 0; i < g->s->exchange_count && is_so; i++) {
        if (seen[i] && i != first) {
            bool *back = mem_array((size_t)g->s->exchange_count, sizeof *back);
            reach_by_responses(g->s, i, back);
            is_so = back[first];
            free(back);
        }
    }
    return is_so;
}

static void add_names(const struct graph *g, const bool *seen,
                      struct strbuf *out)
{
    int count = 0;
    for (exchange_id i = 0; i < g->s->exchange_count; i++) {
        if (seen[i] && ++count <= 5) {
            strbuf_addf(out, "%s'%s'", count > 1 ? ", " : "",
                        g->s->exchanges[i].id);
        }
    }
    strbuf_adds(out, count > 5 ? " and more" : "");
}

static void report_circle(const struct graph *g, const bool *seen,
                          exchange_id first)
{
    const struct exchange *x = &g->s->exchanges[first];
    struct strbuf names = STRBUF_INIT;
    add_names(g, seen, &names);
    lint_add(g->l, SEVERITY_ERROR, "endless-loop", x->source_line,
             "let one of them lead on to an ending",
             "exchange '%s': %s lead only to each other, no ending can be "
             "reached from here",
             x->id, strbuf_text(&names));
    strbuf_release(&names);
}

static void look_for_trap(const struct graph *g, exchange_id at, bool *is_told)
{
    int32_t count = 0;
    bool *seen = mem_array((size_t)g->s->exchange_count, sizeof *seen);
    reach_by_responses(g->s, at, seen);
    for (exchange_id i = 0; i < g->s->exchange_count; i++) {
        count += seen[i];
    }
    if (count == 1) {
        lint_add(g->l, SEVERITY_ERROR, "dead-end",
                 g->s->exchanges[at].source_line,
                 "let a response lead on, in the end to an ending",
                 "exchange '%s': every response leads back to it, the "
                 "conversation never ends",
                 g->s->exchanges[at].id);
    } else if (all_lead_back(g, seen, at)) {
        report_circle(g, seen, at);
        for (exchange_id i = 0; i < g->s->exchange_count; i++) {
            is_told[i] |= seen[i];
        }
    }
    free(seen);
}

static void find_traps(const struct graph *g)
{
    bool *is_told =
        mem_array((size_t)g->s->exchange_count + 1, sizeof *is_told);
    for (exchange_id i = 0; i < g->s->exchange_count; i++) {
        if (is_trapped(g, i) && !is_told[i]) {
            look_for_trap(g, i, is_told);
        }
    }
    free(is_told);
}

// --- lines -------------------------------------------------------------------

static void look_at_lines(const struct graph *g, struct span lines)
{
    bool is_said = false; // does one before always hold?
    for (int32_t i = lines.first; i < lines.first + lines.count; i++) {
        const struct line *line = &g->s->lines[i];
        if (is_said) {
            lint_add(g->l, SEVERITY_ERROR, "line-never-spoken",
                     line->source_line,
                     "give the line before it a 'when', or put this one first",
                     "client: this line is never spoken, the one before it "
                     "always holds");
        }
        is_said |= line->when == ID_NONE && line->tells == ID_NONE;
    }
}

static void find_covered_lines(const struct graph *g)
{
    for (exchange_id i = 0; i < g->s->exchange_count; i++) {
        look_at_lines(g, g->s->exchanges[i].lines);
    }
    for (ending_id i = 0; i < g->s->ending_count; i++) {
        look_at_lines(g, g->s->endings[i].lines);
    }
    for (response_id i = 0; i < g->s->response_count; i++) {
        look_at_lines(g, g->s->responses[i].reply);
    }
}

// --- ruptures ----------------------------------------------------------------

// All that may be tried from [to] on while it is open.
static uint16_t repairs_from(const struct scenario *s, target_id to)
{
    bool *seen = mem_array((size_t)s->exchange_count + 1, sizeof *seen);
    uint16_t repair = 0;
    reach_by_responses(s, to, seen);
    for (response_id i = 0; i < s->response_count; i++) {
        const struct response *r = &s->responses[i];
        if (seen[r->exchange] && r->move.stance == STANCE_COLLABORATIVE) {
            repair |= r->move.repair;
        }
    }
    free(seen);
    return repair;
}

void lint_repairs(const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        const struct trigger *t = &s->triggers[i];
        struct rupture r = {
            .is_open = true, .kind = t->kind, .salience = t->salience};
        rupture_credit(&r, repairs_from(s, t->to));
        if (!rupture_is_mended(&r)) {
            lint_add(l, SEVERITY_ERROR, "rupture-never-repaired",
                     t->source_line,
                     "give collaborative responses from there on more kinds "
                     "of 'repair', or a lower salience",
                     "%s '%s': all the repair that can follow earns %d of the "
                     "%d points it needs",
                     term_name(&terms_rupture_kind, t->kind), t->id,
                     rupture_earned(t->kind, r.how),
                     rules_repair_needed[t->salience]);
        }
    }
}

// --- the client's picture ----------------------------------------------------

static void add_portraits(struct strbuf *out)
{
    strbuf_adds(out, "there are ");
    for (int i = 0; i < terms_portrait.count; i++) {
        strbuf_addf(out, "%s%s", i > 0 ? ", " : "", terms_portrait.names[i]);
    }
    strbuf_adds(out, "; or name an .svg or .png file beside the scenario");
}

static void look_at_portrait(const struct graph *g)
{
    const char *name = g->s->client.portrait;
    if (!name || strchr(name, '.') ||
        term_find(&terms_portrait, name, strlen(name)) >= 0) {
        return; // a file beside the scenario was looked for while loading
    }
    const char *near = term_nearest(&terms_portrait, name);
    struct strbuf hint = STRBUF_INIT;
    add_portraits(&hint);
    lint_add(g->l, SEVERITY_ERROR, "portrait-missing",
             script_field_line(g->l->opened->source, "client.portrait"),
             strbuf_text(&hint),
             near ? "client: there is no portrait '%s', did you mean '%s'?"
                  : "client: there is no portrait '%s'",
             name, near);
    strbuf_release(&hint);
}

void lint_graph(const struct lint *l)
{
    struct graph g = {.l = l, .s = l->opened->scenario};
    reach_find(g.s, &g.reach);
    find_unreachable(&g);
    find_traps(&g);
    find_covered_lines(&g);
    facts_find_unset(l);
    look_at_portrait(&g);
    reach_release(&g.reach);
}
