// Who sets a fact, who looks at it, and whether that makes a difference.
#include "tools/lint_facts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "script/loader.h"
#include "tools/lint.h"
#include "tools/lint_domain.h"

#include "base/banned.h"

enum { TRIES_MOST = 20000 };

// --- the graph ---------------------------------------------------------------

static bool is_told(const struct scenario *s, fact_id fact)
{
    for (line_id i = 0; i < s->line_count; i++) {
        if (s->lines[i].tells == fact) {
            return true;
        }
    }
    return false;
}

static bool has_change(const struct scenario *s, fact_id fact)
{
    for (int32_t i = 0; i < s->fact_change_count; i++) {
        const struct fact_change *c = &s->fact_changes[i];
        if (c->fact == fact && c->value != s->facts[fact].initial) {
            return true;
        }
    }
    return false;
}

static bool has_functions(const struct scenario *s)
{
    for (response_id i = 0; i < s->response_count; i++) {
        if (s->responses[i].effect != ID_NONE) {
            return true;
        }
    }
    return false;
}

static int line_of(const struct lint *l, const struct fact *f)
{
    char path[80];
    snprintf(path, sizeof path, "facts.%s", f->id);
    return script_field_line(l->opened->source, path);
}

static void report_unset(const struct lint *l, const struct fact *f)
{
    lint_add(l, SEVERITY_ERROR, "fact-never-set", line_of(l, f),
             "let an effect change it, or take it out",
             "fact '%s': no effect ever changes it", f->id);
}

// The room shows it.
static bool is_shown(const struct lint *l, const struct fact *f)
{
    const struct scenario *s = l->opened->scenario;
    fact_id fact = (fact_id)(f - s->facts);
    return fact == s->door_fact || fact == s->earshot_fact;
}

static void report_unread(const struct lint *l, const struct fact *f)
{
    if (is_shown(l, f)) {
        return;
    }
    lint_add(l, SEVERITY_ERROR, "fact-never-read", line_of(l, f),
             "ask for it in a 'when', or take it out",
             "fact '%s': it is set, and nothing ever looks at it", f->id);
}

void facts_find_unset(const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    bool may_be_read = script_callback_count(l->opened->source) > 0;
    bool may_be_set = has_functions(s); // states decide
    for (fact_id i = 0; i < s->fact_count; i++) {
        const struct fact *f = &s->facts[i];
        if (f->type == FACT_CLIENT && !is_told(s, i)) {
            lint_add(l, SEVERITY_ERROR, "fact-never-set", line_of(l, f),
                     "let a client line tell it: client { tells = … }",
                     "fact '%s': no client line tells it", f->id);
        } else if (f->type != FACT_CLIENT && !may_be_set && !has_change(s, i)) {
            report_unset(l, f);
        } else if (f->type != FACT_CLIENT && !may_be_read) {
            report_unread(l, f);
        }
    }
}

// --- watching ----------------------------------------------------------------

// By callback: is it an effect?
static bool *find_effects(const struct scenario *s, int32_t callbacks)
{
    bool *is_effect = mem_array((size_t)callbacks + 1, sizeof *is_effect);
    for (response_id i = 0; i < s->response_count; i++) {
        if (s->responses[i].effect != ID_NONE) {
            is_effect[s->responses[i].effect] = true;
        }
    }
    return is_effect;
}

// Who looks at the fact: bit 0 an effect, bit 1 anything else.
static int readers_of(const struct lint *l, fact_id fact, const bool *is_effect)
{
    int readers = 0;
    int32_t count = script_callback_count(l->opened->source);
    for (callback_id i = 0; i < count; i++) {
        const struct script_reads *r = script_reads(l->opened->source, i);
        if (r && script_bit(r->facts, fact)) {
            readers |= is_effect[i] ? 1 : 2;
        }
    }
    return readers;
}

static int find_readers(const struct lint *l, fact_id fact)
{
    bool *is_effect = find_effects(l->opened->scenario,
                                   script_callback_count(l->opened->source));
    int readers = readers_of(l, fact, is_effect);
    free(is_effect);
    return readers;
}

void facts_find_idle(const struct lint *l, const struct domain *d)
{
    const struct scenario *s = l->opened->scenario;
    bool may_be_read = script_callback_count(l->opened->source) > 0;
    for (fact_id i = 0; i < s->fact_count; i++) {
        const struct fact *f = &s->facts[i];
        if (f->type == FACT_CLIENT) {
            continue;
        }
        if (domain_never_changes(d, i)) {
            if (has_functions(s)) { // else the graph told it
                report_unset(l, f);
            }
        } else if (may_be_read && find_readers(l, i) == 0 &&
                   !script_asks_for(l->opened->source, f->id)) {
            report_unread(l, f);
        }
    }
}

void facts_watch_init(struct facts_watch *f, const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    size_t n = (size_t)s->fact_count + 1;
    *f = (struct facts_watch){.l = l,
                              .is_changed = mem_array(n, sizeof(bool)),
                              .is_doubted = mem_array(n, sizeof(bool)),
                              .matters = mem_array(n, sizeof(bool))};
    for (fact_id i = 0; i < s->fact_count; i++) {
        f->is_changed[i] = has_change(s, i);
        f->is_doubted[i] = find_readers(l, i) == 1;
    }
}

void facts_watch_release(struct facts_watch *f)
{
    free(f->is_changed);
    free(f->is_doubted);
    free(f->matters);
    *f = (struct facts_watch){0};
}

bool facts_watch_wants(const struct facts_watch *f)
{
    const struct scenario *s = f->l->opened->scenario;
    bool wants = false;
    for (fact_id i = 0; i < s->fact_count; i++) {
        wants |= s->facts[i].type != FACT_CLIENT &&
                 (!f->is_changed[i] || (f->is_doubted[i] && !f->matters[i]));
    }
    return wants;
}

static bool is_same(const struct script_change *a,
                    const struct script_change *b, fact_id but, int32_t count)
{
    if (memcmp(a->levels, b->levels, LEVEL_COUNT * sizeof *a->levels) != 0) {
        return false;
    }
    for (fact_id i = 0; i < count; i++) {
        if (i != but && a->facts[i] != b->facts[i]) {
            return false;
        }
    }
    return true;
}

// Would the effect do something else if [fact] were [value]? That it fails with
// a value which it never meets is no difference.
static bool makes_difference(struct facts_watch *f, callback_id id,
                             const struct script_view *before,
                             const struct script_change *change, fact_id fact,
                             int value)
{
    const struct script *script = &f->l->opened->script;
    int32_t count = before->scenario->fact_count;
    uint8_t facts[FACTS_MAX] = {0}, after[FACTS_MAX] = {0};
    int16_t levels[LEVEL_COUNT];
    struct script_view view = *before;
    struct script_change other = {levels, after};
    struct error err;

    f->tries++;
    memcpy(levels, before->levels, sizeof levels);
    memcpy(facts, before->facts, (size_t)count);
    facts[fact] = (uint8_t)value;
    memcpy(after, facts, sizeof after);
    view.facts = facts;
    return script->ops->effect(script->ctx, id, &view, &other, &err) &&
           !is_same(change, &other, fact, count);
}

static void try_values(struct facts_watch *f, callback_id id,
                       const struct script_view *before,
                       const struct script_change *change, fact_id fact)
{
    bool is_flag = before->scenario->facts[fact].type != FACT_NUMBER;
    for (int value = 0; value <= (is_flag ? 1 : UINT8_MAX); value++) {
        if (value != before->facts[fact] && !f->matters[fact]) {
            f->matters[fact] =
                f->tries >= TRIES_MOST ||
                makes_difference(f, id, before, change, fact, value);
        }
    }
}

void facts_watch_effect(struct facts_watch *f, callback_id id,
                        const struct script_view *before,
                        const struct script_change *change)
{
    for (fact_id i = 0; i < before->scenario->fact_count; i++) {
        f->is_changed[i] |= before->facts[i] != change->facts[i];
        if (f->is_doubted[i] && !f->matters[i]) {
            try_values(f, id, before, change, i);
        }
    }
}

void facts_watch_report(struct facts_watch *f)
{
    const struct scenario *s = f->l->opened->scenario;
    for (fact_id i = 0; i < s->fact_count; i++) {
        const struct fact *fact = &s->facts[i];
        int readers = find_readers(f->l, i);
        if (fact->type == FACT_CLIENT) {
            continue; // being told is what it is for
        }
        if (!f->is_changed[i] && has_functions(s)) {
            report_unset(f->l, fact);
        } else if (f->is_changed[i] && readers == 0) {
            report_unread(f->l, fact);
        } else if (f->is_changed[i] && readers == 1 && !f->matters[i] &&
                   !is_shown(f->l, fact)) {
            lint_add(f->l, SEVERITY_ERROR, "fact-never-read",
                     line_of(f->l, fact),
                     "ask for it in a 'when', or take it out",
                     "fact '%s': only effects look at it, and it makes no "
                     "difference to what else they do",
                     fact->id);
        }
    }
}
