// What the client says in some state, and what never.
#ifndef TOOLS_LINT_SPOKEN_H
#define TOOLS_LINT_SPOKEN_H

#include <stdbool.h>
#include <stddef.h>

#include "tools/lint_states.h"

struct events;

struct spoken_text {
    line_id line; // whose words are a function
    struct walk_place place;
};

struct spoken {
    const struct walked *k;
    bool *is_said;             // owned; by line
    int32_t *owner;            // owned; by line: whose it is, as in [left]
    int32_t *left;             // owned; by exchange, ending, then response: how
                               // much is not known of its lines yet
    struct walk_place *silent; // owned; by exchange, then by ending: where
                               // none of its lines holds
    uint8_t *asked; // owned; by line: how often it is still to be spoken
    struct spoken_text *texts; // owned; to be spoken in the end
    size_t text_count, text_capacity;
};

void spoken_init(struct spoken *s, const struct walked *k);
void spoken_release(struct spoken *s);
// Could the way that [response] leads to [at] tell anything new?
bool spoken_wants(const struct spoken *s, response_id response, target_id at);
// What was said on a way, or in the first moment; NULL is fine.
void spoken_note(struct spoken *s, const struct events *events,
                 struct walk_place place);
// Errors: lines that are never spoken, texts that fail. Warnings: silence where
// words were meant, texts that come out too long.
void spoken_report(struct spoken *s);

#endif
