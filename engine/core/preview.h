// Looking at a scenario while it is being written: what such a play says of
// itself, and how it keeps its place when the scenario has changed.
#ifndef CORE_PREVIEW_H
#define CORE_PREVIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/play.h"

struct strbuf;

// The responses that led to a place, by their ids: they outlive the scenario.
// All zero is none.
struct trail {
    char **ids; // owned
    size_t count, capacity;
};

// [t] becomes the way that [p] went.
void trail_take(struct trail *t, const struct play *p);
void trail_release(struct trail *t);

// How far a play came in another version of its scenario.
struct followed {
    int32_t made, wanted; // turns
    struct error why;     // what stopped it; ERROR_NONE: all were made
    char stopped_at[201]; // the response that could not be made
};

// Begins [into] in [scenario] where [words] say and makes the responses of
// [trail], as long as there are such and they are offered; one that fails is
// left out, so that the play can go on before it. False when it cannot even
// begin; [into] must be released either way.
bool preview_follow(struct play *into, const struct trail *trail,
                    const struct scenario *scenario, struct script script,
                    uint64_t seed, const struct start_words *words,
                    struct followed *out, struct error *err);

// "Reloaded. Turn 4, 'old.id', is no longer there: you are just before it."
void preview_tell_followed(const struct followed *f, struct strbuf *out);
// Only what it says of the place where it had to stop; nothing if nowhere.
void preview_tell_stopped(const struct followed *f, struct strbuf *out);
// "Preview from 'plan', safety 40. Nothing of it is kept."
void preview_tell(const struct play *p, struct strbuf *out);

#endif
