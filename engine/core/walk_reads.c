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

bool walk_reads_exceed(const struct script_reads *known,
                       const struct script_reads *seen)
{
    bool is_more = (seen->levels & ~known->levels) != 0 ||
                   (seen->counts & ~known->counts) != 0;
    for (int i = 0; i < FACTS_MAX / 32; i++) {
        is_more |= (seen->facts[i] & ~known->facts[i]) != 0;
    }
    for (int32_t i = 0; i < seen->visited_count; i++) {
        is_more |= !knows_visited(known, seen->visited[i]);
    }
    return is_more || (seen->visited_all && !known->visited_all);
}

static void join_visited(struct script_reads *into,
                         const struct script_reads *from)
{
    into->visited_all |= from->visited_all;
    for (int32_t i = 0; i < from->visited_count; i++) {
        if (knows_visited(into, from->visited[i])) {
            continue;
        }
        if (into->visited_count < SCRIPT_READS_VISITED) {
            into->visited[into->visited_count++] = from->visited[i];
        } else {
            into->visited_all = true;
        }
    }
}

static bool join(struct script_reads *into, const struct script_reads *from)
{
    into->levels |= from->levels; // they are in every state anyway
    bool is_new = walk_reads_exceed(into, from);
    into->counts |= from->counts;
    for (int i = 0; i < FACTS_MAX / 32; i++) {
        into->facts[i] |= from->facts[i];
    }
    join_visited(into, from);
    return is_new;
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
