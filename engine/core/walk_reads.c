// What callbacks are known to look at.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk_layout.h"

// Visits each callback that decides something. Texts only speak: they are not
// asked for.
typedef void visit_callback(void *ctx, callback_id id);

static void each_callback(const struct scenario *s, visit_callback *visit,
                          void *ctx)
{
    for (response_id i = 0; i < s->response_count; i++) {
        visit(ctx, s->responses[i].when);
        visit(ctx, s->responses[i].effect);
    }
    for (line_id i = 0; i < s->line_count; i++) {
        visit(ctx, s->lines[i].when);
    }
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        visit(ctx, s->triggers[i].when);
    }
}

static void count_callback(void *ctx, callback_id id)
{
    struct walk_reads *r = ctx;
    r->count = id >= r->count ? id + 1 : r->count;
}

void walk_reads_init(struct walk_reads *r, const struct scenario *scenario)
{
    *r = (struct walk_reads){0};
    each_callback(scenario, count_callback, r);
    r->of = mem_array((size_t)r->count, sizeof *r->of);
}

void walk_reads_release(struct walk_reads *r)
{
    free(r->of);
    *r = (struct walk_reads){0};
}

// --- learning ----------------------------------------------------------------

struct learning {
    struct walk_reads *reads;
    const struct script *script;
    bool is_new;
};

static bool knows_visited(const struct script_reads *r, exchange_id exchange)
{
    for (int32_t i = 0; i < r->visited_count; i++) {
        if (r->visited[i] == exchange) {
            return true;
        }
    }
    return r->visited_all;
}

static bool join_visited(struct script_reads *into,
                         const struct script_reads *from)
{
    bool is_new = from->visited_all && !into->visited_all;
    into->visited_all |= from->visited_all;
    for (int32_t i = 0; i < from->visited_count; i++) {
        if (knows_visited(into, from->visited[i])) {
            continue;
        }
        is_new = true;
        if (into->visited_count < SCRIPT_READS_VISITED) {
            into->visited[into->visited_count++] = from->visited[i];
        } else {
            into->visited_all = true;
        }
    }
    return is_new;
}

// Levels are in every state; but what was remembered of a condition that was
// not known to look at them (walk_memo.c) is wrong.
static bool join(struct script_reads *into, const struct script_reads *from)
{
    bool is_new = (from->counts & ~into->counts) != 0 ||
                  (from->levels & ~into->levels) != 0;
    into->levels |= from->levels;
    into->counts |= from->counts;
    for (int i = 0; i < FACTS_MAX / 32; i++) {
        is_new |= (from->facts[i] & ~into->facts[i]) != 0;
        into->facts[i] |= from->facts[i];
    }
    return join_visited(into, from) || is_new;
}

static void learn(void *ctx, callback_id id)
{
    struct learning *l = ctx;
    if (id != ID_NONE && l->script->ops->reads) {
        l->is_new |=
            join(&l->reads->of[id], l->script->ops->reads(l->script->ctx, id));
    }
}

bool walk_reads_learn(struct walk_reads *r, const struct scenario *scenario,
                      const struct script *script)
{
    struct learning l = {.reads = r, .script = script};
    if (r->count > 0) {
        each_callback(scenario, learn, &l);
    }
    return l.is_new;
}
