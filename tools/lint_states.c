// Errors that some reachable state shows, and the order of the rest.
#include "tools/lint_states.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/scenario.h"
#include "script/loader.h"
#include "script/vocabulary.h"
#include "tools/lint.h"
#include "tools/lint_reach.h"

#include "base/banned.h"

enum { WAY_SHOWN = 8 };

char *lint_way(const struct walk *w, const struct walk_place *place)
{
    struct strbuf text = STRBUF_INIT;
    response_id *way;
    size_t count = walk_way_to(w, place, &way);
    size_t from = count > WAY_SHOWN ? count - WAY_SHOWN : 0;
    for (size_t i = from; i < count; i++) {
        strbuf_addf(&text, "%s%s",
                    i > from   ? ", "
                    : from > 0 ? " (a shortest way there ends: "
                               : " (a shortest way there: ",
                    walk_scenario(w)->responses[way[i]].id);
    }
    strbuf_adds(&text, count ? ")" : "");
    free(way);
    return strbuf_take(&text);
}

// --- callbacks that fail -----------------------------------------------------

// findings keep their codes as literals.
static const char *literal_code(const char *code)
{
    for (int i = 0; i < vocabulary_code_count; i++) {
        if (strcmp(vocabulary_codes[i].code, code) == 0) {
            return vocabulary_codes[i].code;
        }
    }
    return "script-error";
}

static void report_failure(const struct walked *k, const struct walk_failure *f)
{
    struct walk_place place = {f->state, f->response};
    char *way =
        f->state == STATE_NONE ? mem_strdup("") : lint_way(k->w, &place);
    const char *code = literal_code(f->error.code);
    if (!lint_has(k->l, code, f->error.line)) {
        struct finding *finding =
            findings_add(k->l->out, SEVERITY_ERROR, code, k->l->opened->path,
                         f->error.line, "%s%s", f->error.message, way);
        finding_set_hint(finding, *f->error.hint ? f->error.hint : NULL);
        script_show_line(k->l->opened->source, f->error.line, finding);
    }
    free(way);
}

// Reports them. False when there are none, so that all that can be seen of the
// scenario was seen.
static bool find_failures(const struct walked *k)
{
    struct walk_failure f;
    size_t i = 0;
    bool has_failed = false;
    for (; walk_failure_at(k->w, i, &f); i++) {
        if (strcmp(f.error.code, "no-response-offered") != 0) {
            report_failure(k, &f);
            has_failed = true;
        }
    }
    return has_failed || i < walk_failure_count(k->w); // only some are kept
}

// --- nothing, or nothing good, is offered ------------------------------------

// Of one exchange: the first state where it is so, and how many.
struct lack {
    state_id first;
    uint32_t states;
};

struct offers {
    struct lack *nothing, *nothing_good; // owned; by exchange
    uint32_t *states;                    // owned; by exchange
};

static void note(struct lack *lack, state_id state)
{
    if (lack->states++ == 0) {
        lack->first = state;
    }
}

static bool offers_good(const struct walked *k, state_id state, int count,
                        const walk_edge *ways)
{
    for (int i = 0; i < count; i++) {
        response_id r = walk_response(k->w, state, ways[i]);
        if (k->s->responses[r].move.stance == STANCE_COLLABORATIVE) {
            return true;
        }
    }
    return false;
}

// A condition that failed leaves nothing on offer either; that is told where
// it failed.
static bool is_failed(const struct walked *k, state_id state)
{
    struct walk_failure f;
    for (size_t i = 0; walk_failure_at(k->w, i, &f); i++) {
        if (f.state == state && f.response == ID_NONE &&
            strcmp(f.error.code, "no-response-offered") != 0) {
            return true;
        }
    }
    return false;
}

static void look_at_offers(const struct walked *k, struct offers *o,
                           state_id state)
{
    int count;
    target_id at = walk_at(k->w, state);
    if (target_is_ending(at) || !walk_was_expanded(k->w, state)) {
        return;
    }
    const walk_edge *ways = walk_ways(k->w, state, &count);
    o->states[at]++;
    if (count == 0 && !is_failed(k, state)) {
        note(&o->nothing[at], state);
    } else if (count > 0 && !offers_good(k, state, count, ways)) {
        note(&o->nothing_good[at], state);
    }
}

static void report_lack(const struct walked *k, const struct lack *lack,
                        exchange_id at, uint32_t states, bool is_nothing)
{
    const struct exchange *x = &k->s->exchanges[at];
    struct walk_place place = {lack->first, ID_NONE};
    if (lack->states == 0) {
        return;
    }
    char *way = lint_way(k->w, &place);
    if (is_nothing) {
        lint_add(k->l, SEVERITY_ERROR, "no-response-offered", x->source_line,
                 "give one of its responses no 'when'",
                 "exchange '%s': no response is offered in %u of its %u "
                 "states, every condition says no%s",
                 x->id, lack->states, states, way);
    } else {
        lint_add(k->l, SEVERITY_ERROR, "no-collaborative-response",
                 x->source_line,
                 "give one of its collaborative responses no 'when'",
                 "exchange '%s': no collaborative response is offered in %u "
                 "of its %u states%s",
                 x->id, lack->states, states, way);
    }
    free(way);
}

static void find_lacks(const struct walked *k)
{
    size_t n = (size_t)k->s->exchange_count + 1;
    struct offers o = {mem_array(n, sizeof *o.nothing),
                       mem_array(n, sizeof *o.nothing_good),
                       mem_array(n, sizeof *o.states)};
    for (struct walk_order order = {0}; walk_next(k->w, &order);) {
        look_at_offers(k, &o, order.state);
    }
    for (exchange_id i = 0; i < k->s->exchange_count; i++) {
        report_lack(k, &o.nothing[i], i, o.states[i], true);
        report_lack(k, &o.nothing_good[i], i, o.states[i], false);
    }
    free(o.nothing);
    free(o.nothing_good);
    free(o.states);
}

// --- all together ------------------------------------------------------------

void lint_states(const struct lint *l, const struct walk *w,
                 const struct walk_sorted *sorted,
                 const struct walk_finds *finds)
{
    struct reach reach;
    const struct walked k = {l, l->opened->scenario, w, &reach, sorted, finds};

    reach_find(k.s, &reach);
    bool has_failed = find_failures(&k);
    find_lacks(&k);
    lint_traps(&k);
    if (has_failed) {
        // Behind a failure there may be more than was seen.
    } else if (!walk_is_complete(w)) {
        lint_partly(&k);
    } else {
        lint_never(&k);
        lint_again(&k);
        lint_worth(&k);
    }
    reach_release(&reach);
}
