// What core may ask of the script behind a scenario: conditions, effects and
// spoken text that only running code can give. script/ answers with Lua;
// tests answer with plain C.
#ifndef CORE_SCRIPT_H
#define CORE_SCRIPT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/scenario.h"

struct error;
struct strbuf;

// All that a callback may look at. Borrowed for the length of one call.
struct script_view {
    const struct scenario *scenario;
    const int16_t *levels;   // [LEVEL_COUNT], 0..100
    const uint16_t *counts;  // [STANCE_SCORED_COUNT], responses made so far
    const uint8_t *facts;    // [fact_count] values; client fact: 1 once told
    const uint32_t *visited; // bits over exchanges: has the client spoken there
};

// What an effect may change: copies, given to it filled with today's values.
struct script_change {
    int16_t *levels; // [LEVEL_COUNT]; core clamps, and rounds the difference
    uint8_t *facts;  // [fact_count]
};

// What a callback has looked at so far: a moment that differs elsewhere gives
// the same answer. Grows as callbacks are called.
#define SCRIPT_READS_VISITED 8
struct script_reads {
    uint8_t levels; // bits by enum level
    uint8_t counts; // bits by enum stance
    uint32_t facts[FACTS_MAX / 32];
    bool visited_all; // more exchanges than fit below
    int32_t visited_count;
    exchange_id visited[SCRIPT_READS_VISITED];
};

// Each returns false and fills [err] (file, line, message) when the callback
// fails; it is then as if it had not been called.
struct script_ops {
    bool (*when)(void *ctx, callback_id id, const struct script_view *view,
                 bool *holds, struct error *err);
    bool (*effect)(void *ctx, callback_id id, const struct script_view *view,
                   struct script_change *change, struct error *err);
    // Appends the text, already checked: UTF-8, safe, 1..2000 code points.
    bool (*text)(void *ctx, callback_id id, const struct script_view *view,
                 struct strbuf *out, struct error *err);
    // What [id] has looked at; borrowed until the script goes.
    const struct script_reads *(*reads)(void *ctx, callback_id id);
};

// A script is its answers and what they need. All zero for a scenario
// without callbacks.
struct script {
    const struct script_ops *ops;
    void *ctx;
};

static inline bool script_bit(const uint32_t *bits, int32_t i)
{
    return (bits[i >> 5] >> (i & 31)) & 1u;
}

#endif
