// Counting through all values, like the wheels of a meter.
#include "tools/lint_domain.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "core/script.h"
#include "tools/lint.h"

#include "base/banned.h"

enum { CALLS_MOST = 100000, CALLS_OF_ONE = 30000, PASSES_MOST = 6 };
enum item_kind { ITEM_LEVEL, ITEM_COUNT, ITEM_FACT, ITEM_VISITED };

// What one moment of the count tells.
enum told { TOLD_NOTHING, TOLD_ENOUGH, TOLD_TROUBLE };
typedef enum told ask_moment(struct domain *d, callback_id id,
                             const struct script_view *view);

// --- the wheels --------------------------------------------------------------

static void add_item(struct domain *d, enum item_kind kind, int32_t which,
                     int least, int most, int step)
{
    if (d->item_count < DOMAIN_ITEMS) {
        d->items[d->item_count] = (struct domain_item){
            (uint8_t)kind, which, (int16_t)least, (int16_t)most, (int16_t)step};
    }
    d->item_count++; // one too many: there is no telling
}

// Levels go in fives from where they start.
static int step_of_levels(const struct scenario *s)
{
    int step = 5;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        step = s->start_levels[i] % 5 ? 1 : step;
    }
    return step;
}

static void add_fact(struct domain *d, fact_id fact)
{
    const struct fact *f = &d->s->facts[fact];
    int most = f->type == FACT_NUMBER ? UINT8_MAX : 1;
    if (d->may_change[fact]) {
        add_item(d, ITEM_FACT, fact, 0, most, 1);
    }
}

static void add_items(struct domain *d, const struct script_reads *r)
{
    d->item_count = 0;
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        if (r->counts >> i & 1) {
            add_item(d, ITEM_COUNT, i, 0, d->s->count_most[i], 1);
        }
    }
    for (fact_id i = 0; i < d->s->fact_count; i++) {
        if (script_bit(r->facts, i)) {
            add_fact(d, i);
        }
    }
    for (int32_t i = 0; i < r->visited_count; i++) {
        if (d->reached[r->visited[i]]) {
            add_item(d, ITEM_VISITED, r->visited[i], 0, 1, 1);
        }
    }
    for (int i = 0; i < LEVEL_COUNT; i++) {
        if (r->levels >> i & 1) {
            add_item(d, ITEM_LEVEL, i, 0, 100, step_of_levels(d->s));
        }
    }
    d->item_count += r->visited_all ? DOMAIN_ITEMS : 0;
}

static void set(struct domain *d, const struct domain_item *item, int value)
{
    uint32_t bit = 1u << (item->which & 31);
    switch ((enum item_kind)item->kind) {
    case ITEM_LEVEL:
        d->levels[item->which] = (int16_t)value;
        return;
    case ITEM_COUNT:
        d->counts[item->which] = (uint16_t)value;
        return;
    case ITEM_FACT:
        d->facts[item->which] = (uint8_t)value;
        return;
    case ITEM_VISITED:
        d->visited[item->which >> 5] &= ~bit;
        d->visited[item->which >> 5] |= value ? bit : 0;
        return;
    }
}

static long moments_of(const struct domain *d)
{
    long all = 1;
    for (int i = 0; i < d->item_count && all <= CALLS_OF_ONE; i++) {
        const struct domain_item *item = &d->items[i];
        all *= (item->most - item->least) / item->step + 1;
    }
    return all;
}

static void set_moment(struct domain *d, long moment)
{
    for (int i = 0; i < d->item_count; i++) {
        const struct domain_item *item = &d->items[i];
        int values = (item->most - item->least) / item->step + 1;
        set(d, item, item->least + (int)(moment % values) * item->step);
        moment /= values;
    }
}

static void set_start(struct domain *d)
{
    for (int i = 0; i < LEVEL_COUNT; i++) {
        d->levels[i] = d->s->start_levels[i];
    }
    memset(d->counts, 0, sizeof d->counts);
    memset(d->visited, 0, ((size_t)d->s->exchange_count / 32 + 1) * 4);
    for (fact_id i = 0; i < d->s->fact_count; i++) {
        d->facts[i] = d->s->facts[i].initial;
    }
}

// --- going through them ------------------------------------------------------

static enum told ask_all(struct domain *d, callback_id id, ask_moment *ask)
{
    struct script_view view = {d->s, d->levels, d->counts, d->facts,
                               d->visited};
    enum told told = TOLD_NOTHING;
    long moments = d->item_count > DOMAIN_ITEMS ? 0 : moments_of(d);
    if (moments == 0 || moments > CALLS_OF_ONE || moments > d->calls_left) {
        return TOLD_TROUBLE;
    }
    for (long i = 0; i < moments && told == TOLD_NOTHING; i++) {
        set_moment(d, i);
        d->calls_left--;
        told = ask(d, id, &view);
    }
    return told;
}

static bool looks_at_more(const struct script_reads *now,
                          const struct script_reads *before)
{
    return now->levels != before->levels || now->counts != before->counts ||
           now->visited_all != before->visited_all ||
           now->visited_count != before->visited_count ||
           memcmp(now->facts, before->facts, sizeof now->facts) != 0;
}

// Asked more often it may look at more; then all is counted through again.
static enum told ask_through(struct domain *d, callback_id id, ask_moment *ask)
{
    const struct script *script = &d->l->opened->script;
    const struct script_reads *now = script->ops->reads(script->ctx, id);
    for (int pass = 0; now && pass < PASSES_MOST; pass++) {
        struct script_reads before = *now;
        set_start(d);
        add_items(d, &before);
        enum told told = ask_all(d, id, ask);
        if (told != TOLD_NOTHING || !looks_at_more(now, &before)) {
            return told;
        }
    }
    return TOLD_TROUBLE;
}

static enum told ask_when(struct domain *d, callback_id id,
                          const struct script_view *view)
{
    const struct script *script = &d->l->opened->script;
    struct error err;
    bool holds;
    if (!script->ops->when(script->ctx, id, view, &holds, &err)) {
        return TOLD_TROUBLE;
    }
    return holds ? TOLD_ENOUGH : TOLD_NOTHING;
}

// Never enough: it notes which facts change.
static enum told ask_effect(struct domain *d, callback_id id,
                            const struct script_view *view)
{
    const struct script *script = &d->l->opened->script;
    int16_t levels[LEVEL_COUNT];
    uint8_t facts[FACTS_MAX];
    struct script_change change = {levels, facts};
    struct error err;
    memcpy(levels, d->levels, sizeof levels);
    memcpy(facts, d->facts, (size_t)d->s->fact_count);
    if (!script->ops->effect(script->ctx, id, view, &change, &err)) {
        return TOLD_NOTHING; // with a value that it does not meet
    }
    for (fact_id i = 0; i < d->s->fact_count; i++) {
        d->may_change[i] |= facts[i] != d->facts[i];
    }
    return TOLD_NOTHING;
}

// --- which facts change ------------------------------------------------------

static void look_at_graph(struct domain *d)
{
    for (line_id i = 0; i < d->s->line_count; i++) {
        if (d->s->lines[i].tells != ID_NONE) {
            d->may_change[d->s->lines[i].tells] = true;
        }
    }
    for (int32_t i = 0; i < d->s->fact_change_count; i++) {
        const struct fact_change *c = &d->s->fact_changes[i];
        d->may_change[c->fact] |= c->value != d->s->facts[c->fact].initial;
    }
}

static int count_changing(const struct domain *d)
{
    int count = 0;
    for (fact_id i = 0; i < d->s->fact_count; i++) {
        count += d->may_change[i];
    }
    return count;
}

static void let_all_change(struct domain *d)
{
    for (fact_id i = 0; i < d->s->fact_count; i++) {
        d->may_change[i] = true;
    }
}

// What one effect changes may let another change more.
static void look_at_effects(struct domain *d)
{
    for (int before = -1, now = count_changing(d); before != now;
         now = count_changing(d)) {
        before = now;
        for (response_id i = 0; i < d->s->response_count; i++) {
            callback_id effect = d->s->responses[i].effect;
            if (effect != ID_NONE &&
                ask_through(d, effect, ask_effect) == TOLD_TROUBLE) {
                let_all_change(d);
                return;
            }
        }
    }
}

// --- the whole ---------------------------------------------------------------

void domain_init(struct domain *d, const struct lint *l, const bool *reached)
{
    const struct scenario *s = l->opened->scenario;
    size_t facts = (size_t)s->fact_count + 1;
    *d = (struct domain){.l = l,
                         .s = s,
                         .facts = mem_array(facts, 1),
                         .visited =
                             mem_array((size_t)s->exchange_count / 32 + 1, 4),
                         .may_change = mem_array(facts, sizeof *d->may_change),
                         .reached = reached,
                         .calls_left = CALLS_MOST};
    look_at_graph(d);
    look_at_effects(d);
    d->calls_left = CALLS_MOST;
}

void domain_release(struct domain *d)
{
    free(d->facts);
    free(d->visited);
    free(d->may_change);
    *d = (struct domain){0};
}

bool domain_never_holds(struct domain *d, callback_id when)
{
    return when != ID_NONE && ask_through(d, when, ask_when) == TOLD_NOTHING;
}

bool domain_never_changes(const struct domain *d, fact_id fact)
{
    return !d->may_change[fact];
}
