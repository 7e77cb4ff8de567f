// A real conversation that somebody coded, response by response, and what the
// alliance model makes of it. Only the practitioner's responses are known: no
// facts are told, no author's effects or triggers; the ruptures are those that
// strain opens by itself.
#ifndef CORE_CODED_H
#define CORE_CODED_H

#include <stddef.h>
#include <stdint.h>

#include "core/alliance.h"
#include "core/event.h"
#include "core/scenario.h"
#include "core/score.h"

// Who the practitioner talked with.
struct coded_client {
    struct client client; // its style and sensitivity; it has no name
    int16_t start[LEVEL_COUNT];
};
// A client of [style] as the rules have it.
void coded_client_init(struct coded_client *c, enum style style);

// One response and what followed from it.
struct coded_turn {
    int32_t number; // as the coder counts: ascending, may leave some out
    struct move move;
    int16_t levels[LEVEL_COUNT]; // afterwards
    size_t first_event;          // in the conversation's events
    int32_t event_count;
};

struct coded {
    char *id; // owned
    struct coded_client with;
    struct alliance alliance;
    struct coded_turn *turns; // owned
    size_t turn_count, turn_capacity;
    struct event *events; // owned
    size_t event_count, event_capacity;
    struct score score; // once ended its ruptures name turns by number
    struct result result;
};

// A conversation with [with] that has no turns yet. [id] is copied.
void coded_begin(struct coded *c, const char *id,
                 const struct coded_client *with);
// Adds a response; [number] is above those before.
void coded_add(struct coded *c, int32_t number, const struct move *move);
// No more follow: fills in the result. Call it once.
void coded_end(struct coded *c);
void coded_release(struct coded *c);

#endif
