// Answers of conditions, by what they looked at.
#include "core/walk_memo.h"

#include <stdlib.h>

#include "base/mem.h"

enum { ENTRIES = 1 << 15, LEVEL_WIDTH = 7, COUNT_WIDTH = 8, WORD = 64 };

static int fact_width(const struct scenario *s, fact_id fact)
{
    return s->facts[fact].type == FACT_NUMBER ? 8 : 1;
}

static int width_of(const struct scenario *s, const struct script_reads *r)
{
    int width = r->visited_count + LEVEL_COUNT * LEVEL_WIDTH;
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        width += r->counts >> i & 1 ? COUNT_WIDTH : 0;
    }
    for (fact_id i = 0; i < s->fact_count; i++) {
        width += script_bit(r->facts, i) ? fact_width(s, i) : 0;
    }
    return width;
}

void walk_memo_release(struct walk_memo *m)
{
    free(m->fits);
    free(m->entries);
    *m = (struct walk_memo){0};
}

void walk_memo_begin(struct walk_memo *m, const struct scenario *scenario,
                     struct script script, const struct walk_reads *reads)
{
    walk_memo_release(m);
    m->script = script;
    m->scenario = scenario;
    m->reads = reads;
    m->fits = mem_array((size_t)reads->count, sizeof *m->fits);
    m->entries = mem_array(ENTRIES, sizeof *m->entries);
    for (callback_id i = 0; i < reads->count; i++) {
        const struct script_reads *r = &reads->of[i];
        m->fits[i] = !r->visited_all && width_of(scenario, r) <= WORD;
    }
}

// --- what it sees ------------------------------------------------------------

static uint64_t see_facts(const struct walk_memo *m,
                          const struct script_reads *r,
                          const struct script_view *view, uint64_t seen)
{
    for (int word = 0; word < FACTS_MAX / 32; word++) {
        for (uint32_t bits = r->facts[word]; bits; bits &= bits - 1) {
            fact_id fact = word * 32 + __builtin_ctz(bits);
            seen = seen << fact_width(m->scenario, fact) | view->facts[fact];
        }
    }
    return seen;
}

static uint64_t see(const struct walk_memo *m, const struct script_reads *r,
                    const struct script_view *view)
{
    uint64_t seen = 0;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        if (r->levels >> i & 1) {
            seen = seen << LEVEL_WIDTH | (uint64_t)view->levels[i];
        }
    }
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        if (r->counts >> i & 1) {
            seen = seen << COUNT_WIDTH | view->counts[i];
        }
    }
    for (int32_t i = 0; i < r->visited_count; i++) {
        seen = seen << 1 | script_bit(view->visited, r->visited[i]);
    }
    return m->scenario->fact_count ? see_facts(m, r, view, seen) : seen;
}

static struct memo_entry *entry_for(const struct walk_memo *m, callback_id id,
                                    uint64_t seen)
{
    uint64_t hash = (seen ^ (uint64_t)id << 40) * UINT64_C(0x9e3779b97f4a7c15);
    return &m->entries[hash >> 40 & (ENTRIES - 1)];
}

// Has the condition looked at more than is known? Then no answer is kept: the
// next one would not be asked, and it would depend on chance, on how the work
// is shared out, what is learnt.
static bool has_looked_further(const struct walk_memo *m, callback_id id)
{
    return m->script.ops->reads &&
           walk_reads_exceed(&m->reads->of[id],
                             m->script.ops->reads(m->script.ctx, id));
}

// --- asking ------------------------------------------------------------------

static bool ask_when(void *ctx, callback_id id, const struct script_view *view,
                     bool *holds, struct error *err)
{
    struct walk_memo *m = ctx;
    if (!m->fits[id]) {
        return m->script.ops->when(m->script.ctx, id, view, holds, err);
    }
    uint64_t seen = see(m, &m->reads->of[id], view);
    struct memo_entry *e = entry_for(m, id, seen);
    uint8_t levels = m->reads->of[id].levels;
    if (e->id == id + 1 && e->seen == seen && e->levels == levels) {
        *holds = e->holds;
        return true;
    }
    if (!m->script.ops->when(m->script.ctx, id, view, holds, err)) {
        return false;
    }
    if (!has_looked_further(m, id)) {
        *e = (struct memo_entry){seen, id + 1, *holds, levels};
    }
    return true;
}

static bool ask_effect(void *ctx, callback_id id,
                       const struct script_view *view,
                       struct script_change *change, struct error *err)
{
    struct walk_memo *m = ctx;
    return m->script.ops->effect(m->script.ctx, id, view, change, err);
}

static bool ask_text(void *ctx, callback_id id, const struct script_view *view,
                     struct strbuf *out, struct error *err)
{
    struct walk_memo *m = ctx;
    return m->script.ops->text(m->script.ctx, id, view, out, err);
}

struct script walk_memo_script(struct walk_memo *m)
{
    static const struct script_ops ops = {
        .when = ask_when, .effect = ask_effect, .text = ask_text};
    return (struct script){&ops, m};
}
