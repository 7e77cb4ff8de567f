// The inside of a builder, shared by builder.c and builder_finish.c only.
#ifndef CORE_BUILDER_PARTS_H
#define CORE_BUILDER_PARTS_H

#include "core/builder.h"

struct part_line {
    struct line line;
    const char *tells; // NULL: no fact
    bool is_used;
};

struct part_response {
    struct response response;
    const char *to;
    struct span reply;   // in handles
    struct span changes; // in changes
    bool is_used;
};

// An exchange, or an ending when it has an outcome.
struct part_place {
    const char *id;
    int outcome;                  // enum outcome, or ID_NONE: an exchange
    struct span lines, responses; // in handles
    int32_t source_line;
};

struct part_trigger {
    struct trigger trigger;
    const char *to;
};

struct builder {
    builder_report *report;
    void *ctx;
    bool has_faults;
    struct scenario *scenario; // owned; its arena holds every copied text
    const char *start, *door, *earshot;
    int32_t source_line;
    int32_t exchange_count;

    struct part_line *lines;
    size_t line_count, line_capacity;
    struct part_response *responses;
    size_t response_count, response_capacity;
    struct part_place *places;
    size_t place_count, place_capacity;
    struct part_trigger *triggers;
    size_t trigger_count, trigger_capacity;
    struct fact *facts;
    size_t fact_count, fact_capacity;
    struct builder_fact_change *changes;
    size_t change_count, change_capacity;
    int32_t *handles;
    size_t handle_count, handle_capacity;
};

// Reports a fault at [field] (or NULL: the part itself) of what was made in
// [line].
void builder_fault(struct builder *b, int32_t line, const char *field,
                   const char *code, const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

#endif
