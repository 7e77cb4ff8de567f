// The one way to make a scenario: parts are added in any order, by name;
// builder_finish() joins them, checks the whole and reports every fault
// together, each at the place its author wrote it.
#ifndef CORE_BUILDER_H
#define CORE_BUILDER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/finding.h"
#include "core/scenario.h"

struct builder;

// Where in the source a part was made, for its faults. [field] lets the
// loader find the field's own line and column later; NULL for the part.
struct builder_place {
    int32_t line;
    const char *field;
};

// Told of each fault as it is found. The loader turns it into a finding with
// the source line and a caret. [message] already names the constructor.
// [code] is a literal.
typedef void builder_report(void *ctx, struct builder_place place,
                            const char *code, const char *message,
                            const char *hint);

// [report] is called during add_… and finish; [ctx] is handed to it.
struct builder *builder_new(builder_report *report, void *ctx);
void builder_free(struct builder *b); // NULL is fine

// --- the scenario itself. Texts are copied. ---------------------------------
struct builder_scenario {
    const char *id, *path, *sha256;
    const char *title, *brief, *setting, *content_note, *notes, *start;
    const char *door, *earshot; // facts; may be NULL
    enum room room;
    int32_t minutes, level;
    const char *const *discuss;
    int32_t discuss_count;
    const char *client_name, *client_portrait;
    enum style client_style;
    int32_t sensitivity[STANCE_SCORED_COUNT]; // per cent; -1: by the style
    int32_t levels[LEVEL_COUNT];              // -1: the default (rules.h)
    int32_t source_line;
};
void builder_set_scenario(struct builder *b,
                          const struct builder_scenario *from);

// [fact->id] is copied.
void builder_add_fact(struct builder *b, const struct fact *fact);

// --- parts. The handles are places in the builder, from 0. -------------------
// Texts are copied; [tells] is by name because facts come last in the file.
struct builder_line {
    const char *text, *thought, *tells; // tells may be NULL
    callback_id text_callback, when;    // ID_NONE when there is none
    int mood;                           // -1: as before
    int mask;                           // -1: none
    int32_t source_line;
};
int32_t builder_add_line(struct builder *b, const struct builder_line *from);

struct builder_fact_change {
    const char *fact;
    int32_t value; // flags: 0 or 1
    bool is_flag;  // was written as true or false
};
struct builder_response {
    enum stance stance;
    int aims; // enum level, or -1: by its codes
    const char *id, *text, *to, *because,
        *better; // id, because, better: or NULL
    uint16_t codes, repair;
    uint8_t confidentiality;
    callback_id when, effect;
    int32_t shift[LEVEL_COUNT];
    const struct builder_fact_change *facts;
    int32_t fact_count;
    const int32_t *reply; // line handles
    int32_t reply_count;
    int32_t source_line;
};
int32_t builder_add_response(struct builder *b,
                             const struct builder_response *from);

// An exchange takes the lines and responses it is given: each handle may be
// used once in a scenario.
void builder_add_exchange(struct builder *b, const char *id,
                          const int32_t *lines, int32_t line_count,
                          const int32_t *responses, int32_t response_count,
                          int32_t source_line);
void builder_add_ending(struct builder *b, const char *id, int outcome,
                        const int32_t *lines, int32_t line_count,
                        int32_t source_line);

struct builder_trigger {
    const char *id, *to;
    enum rupture_kind kind;
    enum marker marker;
    int32_t salience;
    bool again;
    callback_id when;
    int32_t source_line;
};
void builder_add_trigger(struct builder *b, const struct builder_trigger *from);

// Joins everything. Returns the scenario, owned by the caller, or NULL when
// any fault was reported (now or earlier). The builder is spent either way.
// Codes reported here: missing-target, missing-start, duplicate-id,
// reserved-id, too-few-responses, too-many-responses, too-many-lines,
// too-many-facts, no-collaborative-response, no-client-line (of an ending),
// unknown-fact, wrong-fact-value, no-exchanges, no-endings, used-twice,
// stray-part (a line or response that stands in no exchange).
struct scenario *builder_finish(struct builder *b);

#endif
