// Going again along the ways of a finished walk, one by one, to see what a
// walk does not keep: what was said, what conditions answered, what effects
// changed.
#ifndef CORE_WALK_AGAIN_H
#define CORE_WALK_AGAIN_H

#include <stdbool.h>

#include "core/event.h"
#include "core/script.h"
#include "core/walk.h"

struct error;

// Told of each question that a turn asks the script. What the state does not
// tell apart is as at the start in what they see. NULL: not told.
struct walk_watch {
    void *ctx;
    void (*when)(void *ctx, callback_id id, const struct script_view *view,
                 bool holds);
    // [before] it, and what it wants to be.
    void (*effect)(void *ctx, callback_id id, const struct script_view *before,
                   const struct script_change *change);
};

struct walk_again;

// [script] as for walker_new(). Nothing is asked before walk_again_*().
struct walk_again *walk_again_new(const struct walk *w, struct script script,
                                  struct walk_watch watch);
void walk_again_free(struct walk_again *a); // NULL is fine

// The events of the first moment, and of the way [e] out of [from]; borrowed
// until the next call. NULL when a callback fails there.
const struct events *walk_again_start(struct walk_again *a);
const struct events *walk_again_make(struct walk_again *a, state_id from,
                                     walk_edge e);

// Asks one more question at the moment of [view]; false: it fails or does not
// hold.
bool walk_again_ask(struct walk_again *a, callback_id when,
                    const struct script_view *view);

#endif
