// One run through a scenario: state and input give state and events. No
// clock, no randomness, no memory beyond this struct: a rules version, a seed
// and a list of response ids replay it exactly, on any machine.
#ifndef CORE_SESSION_H
#define CORE_SESSION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "core/alliance.h"
#include "core/event.h"
#include "core/scenario.h"
#include "core/script.h"

struct start;

struct session {
    const struct scenario *scenario; // borrowed
    struct script script;            // borrowed ctx
    uint64_t seed;                   // for the order responses are shown in
    struct alliance alliance;
    target_id at; // exchange now open, or the ending reached; ID_NONE before
    int32_t turn; // responses made so far
    uint16_t counts[STANCE_SCORED_COUNT]; // by stance; at most count_most
    int8_t mood;                          // enum mood: as the client looks now
    uint8_t *facts;                       // owned; values by fact_id
    uint8_t *scratch;  // owned; the copy that an effect works on
    uint32_t *visited; // owned; bits by exchange_id
    uint32_t *fired;   // owned; bits by trigger_id
    response_id offered[RESPONSES_MAX]; // in declared order
    int offered_count;                  // 0 at an ending
    bool keeps_speech;    // record what the client says in [speech]?
    bool defers_offers;   // leave [offered] to session_find_offers()
    bool has_failed;      // a callback failed; it cannot go on
    struct strbuf speech; // owned; the client's words of the latest turn
};

// Prepares a session before its first moment. [scenario] and what [script]
// points at must outlive it.
void session_init(struct session *s, const struct scenario *scenario,
                  struct script script, uint64_t seed);
void session_release(struct session *s);

// Back to before the first moment; keeps scenario, seed and memory.
void session_reset(struct session *s);

// The client opens the conversation. Call once after init or reset. Fails
// (ERROR_SCRIPT, ERROR_SCENARIO) when a callback fails or nothing can be
// answered; the session has then failed.
bool session_begin(struct session *s, struct events *out, struct error *err);
// The same from where [start] says: nothing is visited or counted before it.
bool session_begin_at(struct session *s, const struct start *start,
                      struct events *out, struct error *err);

// The trainee makes an offered response. Fails with ERROR_CHOICE (nothing has
// changed) when it is not offered, or as session_begin().
bool session_step(struct session *s, response_id response, struct events *out,
                  struct error *err);

// For walking through all states (walk.h), where many turns lead to the same
// moment. session_step() without asking whether the response is offered: the
// caller has seen to it.
bool session_take_turn(struct session *s, response_id response,
                       struct events *out, struct error *err);
// Fills [offered] at the exchange that is open. ERROR_SCENARIO
// "no-response-offered" when every condition says no.
bool session_find_offers(struct session *s, struct error *err);

bool session_is_over(const struct session *s);

// The offered responses in the order they are shown in, shuffled by seed and
// turn; the same in text and window. Returns how many.
int session_order(const struct session *s, response_id out[RESPONSES_MAX]);

#endif
