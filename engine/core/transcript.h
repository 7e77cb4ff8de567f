// What was said and what it did, turn by turn: the material of the review,
// of the text transcript and of the JSON object. Built from events only.
#ifndef CORE_TRANSCRIPT_H
#define CORE_TRANSCRIPT_H

#include <stddef.h>
#include <stdint.h>

#include "core/event.h"
#include "core/ids.h"
#include "core/session.h"
#include "core/start.h"

struct strbuf;

// One thing the client said.
struct utterance {
    char *text;          // owned; "" when the client said nothing
    const char *thought; // borrowed from the scenario; may be NULL
    int8_t mood;         // enum mood: how they looked saying it
    int8_t mask;         // enum mood put on over it; -1: none
    bool is_reply;       // said before the conversation went on
};

// One response and everything that followed from it.
struct turn {
    exchange_id exchange;
    response_id response;
    int16_t levels[LEVEL_COUNT]; // afterwards
    struct event *events;        // owned
    int32_t event_count;
    struct utterance *said; // owned; what the client answered, in order
    int32_t said_count;
};

struct transcript {
    const struct scenario *scenario; // borrowed
    uint64_t seed;
    int16_t start_levels[LEVEL_COUNT]; // before the first turn
    struct start start;                // where it began
    struct turn opening; // response ID_NONE: how the client opened
    struct turn *turns;  // owned
    size_t turn_count, turn_capacity;
};

// By how many points [level] moved in this turn.
int turn_moved(const struct turn *turn, enum level level);

// As the scenario begins, if transcript_start() does not say otherwise.
void transcript_init(struct transcript *t, const struct session *session);
void transcript_start(struct transcript *t, const struct start *start);
// Adds what [events] tell happened when [response] was made (ID_NONE: the
// opening). [session] is as it is afterwards, keeping speech.
void transcript_add(struct transcript *t, const struct session *session,
                    exchange_id exchange, response_id response,
                    const struct events *events);
// All the client said in [turn], joined by newlines.
void transcript_add_said(const struct turn *turn, struct strbuf *out);
// The whole conversation as plain text: the same bytes for the same choices.
void transcript_write(const struct transcript *t, struct strbuf *out);
void transcript_release(struct transcript *t);

#endif
