// Looking at a scenario while it is being written: what such a play says of
// itself, and how it keeps its place when the scenario has changed.
#ifndef CORE_PREVIEW_H
#define CORE_PREVIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "core/play.h"

struct strbuf;

// How far a play came in another version of its scenario.
struct followed {
    int32_t made, wanted; // turns
    struct error why;     // what stopped it; ERROR_NONE: all were made
    char stopped_at[201]; // the response that could not be made
};

// Begins [into] in [scenario] where [words] say and makes the responses of
// [from] again, by their ids, as long as there are such and they are offered;
// a response that fails is left out, so that the play can go on before it.
// False when it cannot even begin; [into] must be released either way. [from]
// stays as it is.
bool preview_follow(struct play *into, const struct play *from,
                    const struct scenario *scenario, struct script script,
                    const struct start_words *words, struct followed *out,
                    struct error *err);

// "Reloaded. Turn 4, 'old.id', is no longer there: you are just before it."
void preview_tell_followed(const struct followed *f, struct strbuf *out);
// "Preview from 'plan', safety 40. Nothing of it is kept."
void preview_tell(const struct play *p, struct strbuf *out);

#endif
