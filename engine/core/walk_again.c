// A session that is put into one state after the other.
#include "core/walk_again.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/walk_inside.h"

struct walk_again {
    const struct walk *walk; // borrowed
    struct walk_watch watch;
    struct walk_memo memo;
    struct script script; // with the memory in front of it
    struct session session;
    struct events events;
};

static bool ask_when(void *ctx, callback_id id, const struct script_view *view,
                     bool *holds, struct error *err)
{
    struct walk_again *a = ctx;
    if (!a->script.ops->when(a->script.ctx, id, view, holds, err)) {
        return false;
    }
    if (a->watch.when) {
        a->watch.when(a->watch.ctx, id, view, *holds);
    }
    return true;
}

static bool ask_effect(void *ctx, callback_id id,
                       const struct script_view *view,
                       struct script_change *change, struct error *err)
{
    struct walk_again *a = ctx;
    if (!a->script.ops->effect(a->script.ctx, id, view, change, err)) {
        return false;
    }
    if (a->watch.effect) {
        a->watch.effect(a->watch.ctx, id, view, change);
    }
    return true;
}

struct walk_again *walk_again_new(const struct walk *w, struct script script,
                                  struct walk_watch watch)
{
    static const struct script_ops ops = {.when = ask_when,
                                          .effect = ask_effect};
    struct walk_again *a = mem_alloc(sizeof *a);
    a->walk = w;
    a->watch = watch;
    walk_memo_begin(&a->memo, w->scenario, script, &w->reads);
    a->script = walk_memo_script(&a->memo);
    session_init(&a->session, w->scenario, (struct script){&ops, a}, 0);
    a->session.defers_offers = true;
    return a;
}

void walk_again_free(struct walk_again *a)
{
    if (a) {
        session_release(&a->session);
        walk_memo_release(&a->memo);
        free(a);
    }
}

const struct events *walk_again_start(struct walk_again *a)
{
    struct error err;
    session_reset(&a->session);
    return session_begin(&a->session, &a->events, &err) ? &a->events : NULL;
}

const struct events *walk_again_make(struct walk_again *a, state_id from,
                                     walk_edge e)
{
    struct error err;
    response_id response = walk_response(a->walk, from, e);
    walk_unpack(&a->walk->layout, walk_key(a->walk, from), &a->session);
    return session_take_turn(&a->session, response, &a->events, &err)
               ? &a->events
               : NULL;
}

bool walk_again_ask(struct walk_again *a, callback_id when,
                    const struct script_view *view)
{
    struct error err;
    bool holds = false;
    return a->script.ops->when(a->script.ctx, when, view, &holds, &err) &&
           holds;
}
