// All that can happen in one turn, as one tagged union. A turn's events are
// its whole story: the sum of its shifts is the change of the levels shown.
#ifndef CORE_EVENT_H
#define CORE_EVENT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/ids.h"
#include "core/terms.h"

// Why a level moved; each has its entry in the table of rules.c.
enum rule {
    RULE_STANCE,          // the base row of the response's stance and aim
    RULE_GATE,            // agreement pressed before trust: strain
    RULE_CONFIDENTIALITY, // a step in explaining or looking after privacy
    RULE_VIOLATION,       // absolute secrecy promised
    RULE_AUTHOR,          // the scenario's own effect
    RULE_RUPTURE,         // a rupture opened
    RULE_EARLY_LINK,      // a pattern pointed out before anything was explored
    RULE_REPAIR,          // a rupture was repaired
    RULE_COUNT,
};

enum event_type {
    EVENT_SHIFT,     // a level moved
    EVENT_SAID,      // the client spoke
    EVENT_DISCLOSED, // a client fact was told for the first time
    EVENT_STRAIN,    // strain crossed its first threshold
    EVENT_RUPTURE_OPENED,
    EVENT_RUPTURE_NOTICED, // first response with a repair strategy
    EVENT_RUPTURE_REPAIRED,
    EVENT_VIOLATION,
    EVENT_ENDING,
    EVENT_TYPE_COUNT,
};

// The rupture that the engine opens by itself has no trigger: ID_NONE, and
// the name "strain".
struct event {
    uint8_t type; // enum event_type
    union {
        struct {
            uint8_t rule, level;
            int16_t points; // as applied, after every scaling and clamping
        } shift;
        struct {
            line_id line;              // ID_NONE: the client said nothing
            int32_t text_at, text_len; // in session->speech; -1: not recorded
            int8_t mood;               // enum mood: how they looked saying it
            int8_t mask;               // enum mood put on over it; -1: none
            bool is_reply;             // said before going on
        } said;
        struct {
            fact_id fact;
        } disclosed;
        struct {
            trigger_id trigger;
            uint8_t kind, salience, marker; // marker: MARKER_COUNT for none
            uint16_t how; // repaired: bits of the strategies that counted
        } rupture;
        struct {
            ending_id ending;
        } ending;
    };
};

// The most events one turn can make: 8 rules × 4 levels, two lines with a
// disclosure each, and one of each other type, rounded up.
#define EVENTS_MAX 48

struct events {
    int count;
    struct event items[EVENTS_MAX];
};

// The word used in JSON and transcripts: "shift", "disclosed",
// "rupture_opened" …
const char *event_type_name(enum event_type type);

#endif
