// From events to a result: what was attained, by which turns, and how the
// ruptures went. Every point leads to a turn and a rule.
#ifndef CORE_SCORE_H
#define CORE_SCORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/alliance.h"
#include "core/event.h"
#include "core/terms.h"

// One rupture as it went.
struct score_rupture {
    trigger_id trigger; // ID_NONE: opened by strain
    uint8_t kind, salience, marker;
    int32_t opened_turn;   // the turn whose response brought it about; 0:
                           // a preview began with it
    int32_t noticed_turn;  // 0: never
    int32_t repaired_turn; // 0: never
    uint16_t how;          // bits: strategies that counted
};

// Counts as the session goes. All zero is a session without turns.
struct score {
    int32_t turns;
    int32_t stances[STANCE_SCORED_COUNT];
    int32_t codes[CODE_COUNT];
    int32_t violations;
    struct score_rupture *ruptures; // owned
    size_t rupture_count, rupture_capacity;
};

// Adds one turn: the response's move and the events it made.
void score_add(struct score *s, const struct move *move,
               const struct events *events);
// What the opening itself brought: a rupture that was open from the start.
void score_begin(struct score *s, const struct events *events);
void score_release(struct score *s);

// Motivational-interviewing counts (MITI 4.2.1). Ratios in hundredths, -1
// when they do not apply (nothing to divide by).
struct miti {
    int32_t counts[CODE_COUNT];
    int32_t adherent, non_adherent;
    int32_t percent_cr;               // hundredths of a per cent: 4000 = 40 %
    int32_t reflections_to_questions; // hundredths: 150 = 1.5 : 1
};

struct result {
    enum attainment objectives[OBJECTIVE_COUNT];
    int collaboration; // 0..100, formula in rules.h
    bool violated;     // a promise of absolute secrecy was left standing
    bool open_rupture; // one of weight was left open
    struct miti miti;
};

// The result so far.
void score_result(const struct score *s, const struct alliance *a,
                  struct result *out);

#endif
