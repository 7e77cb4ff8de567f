// Plain rows about attempts: what record/ keeps and ui/ shows. Values only.
#ifndef CORE_SUMMARY_H
#define CORE_SUMMARY_H

#include <stddef.h>
#include <stdint.h>

#include "core/practice.h"
#include "core/terms.h"

enum attempt_state {
    ATTEMPT_OPEN,     // being played, or cut off by a kill or a power cut
    ATTEMPT_FINISHED, // it reached an ending
    ATTEMPT_STOPPED,  // the trainee stopped it; kept, without a result
    ATTEMPT_STATE_COUNT,
};

// One attempt at a scenario. All zero may be released.
struct attempt_summary {
    int64_t id;
    char *scenario; // owned; the scenario's id
    char *sha256;   // owned; of the scenario.lua that was played
    int32_t rules;  // RULES_VERSION it was played under
    uint64_t seed;
    char *alias; // owned; "" for none
    char *mode;  // owned; "window", "text" …
    enum practice practice;
    int64_t started_ms, ended_ms; // since 1970; [ended_ms] 0: has not ended
    int64_t parent;      // attempt it goes back in; 0: none, or it is gone
    int32_t parent_turn; // turns kept of it
    enum attempt_state state;
    int32_t turns; // made so far, those kept of the parent counted

    // Once finished; else "", -1 and zeros.
    char *ending;   // owned; the ending's id
    int8_t outcome; // enum outcome
    enum attainment objectives[OBJECTIVE_COUNT];
    int collaboration; // 0..100
};

struct summary_list {
    struct attempt_summary *items; // owned
    size_t count, capacity;
};

// One response as it was made; its number is its place in the list, plus 1.
struct turn_summary {
    char *response;              // owned; the response's id
    int16_t levels[LEVEL_COUNT]; // afterwards
    int64_t ms;                  // taken to answer
};

struct turn_list {
    struct turn_summary *items; // owned
    size_t count, capacity;
};

extern const struct term_list terms_attempt_state; // open finished stopped

void attempt_summary_release(struct attempt_summary *a);
void summary_list_release(struct summary_list *list);

// Adds a copy of [turn].
void turn_list_add(struct turn_list *list, const struct turn_summary *turn);
// Drops all turns but the first [count].
void turn_list_cut(struct turn_list *list, size_t count);
void turn_list_release(struct turn_list *list);

#endif
