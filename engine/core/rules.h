// Every constant of the alliance model, with its reason, in one place
// (rules.c holds the tables). Points are of the levels 0..100; all shifts end
// as whole steps of 5. Changing any of these is a new RULES_VERSION: attempts
// replay exactly under the version that is written into them.
#ifndef CORE_RULES_H
#define CORE_RULES_H

#include <stdint.h>

#include "core/event.h"
#include "core/terms.h"

// 2: where strain came from is weighed over the latest strain, not over all
// there ever was, and strain leads to a trigger that is not used up: so that
// sessions meet in the same state again and come to an end.
#define RULES_VERSION 2

// Steps: people can follow "up a step", and different ways through a
// conversation meet again in the same state, which keeps exploration small.
#define RULES_STEP 5
#define RULES_LEVEL_MIN 0
#define RULES_LEVEL_MAX 100

// The base shift of one response: by its stance and the objective it works on
// (rows of rules_shift[]), in points, before any scaling.
// Reasons (domain.md 1, 2, 5): judging and confronting stand above all in the
// way of a safe space; the expert stance above all in the way of partnership;
// neither makes a problem one's own. A loss weighs more than a gain: one talk
// does not win a person over, one remark may lose them. Gains fall mostly on
// the objective the response works on, so the levels tell different stories.
extern const int8_t rules_shift[STANCE_SCORED_COUNT][OBJECTIVE_COUNT]
                               [LEVEL_COUNT];

// Per cent by which a client's style scales each stance's row, unless the
// scenario says otherwise.
extern const uint16_t rules_style[STYLE_COUNT][STANCE_SCORED_COUNT];

// Where the levels start, unless the scenario says otherwise: strangers who
// are neither hostile nor at ease, with no problem agreed on.
extern const int16_t rules_start[LEVEL_COUNT];

// Gains on the three objectives are halved from this level on: the first
// step towards a stranger is the easiest.
#define RULES_HEADROOM_FROM 50
// While a rupture is open gains are halved (again): what is offered does not
// arrive.
#define RULES_GAIN_DIVISOR 2

// Agreement is gated by trust, the lower of safety and partnership: below
// EMERGING nothing is gained and pressing for it strains; below OPEN a gain
// counts half; from OPEN on it counts in full. The objectives build on one
// another in this order (domain.md 1).
#define RULES_GATE_EMERGING 40
#define RULES_GATE_OPEN 60
#define RULES_GATE_STRAIN 10 // pressed too early it backfires

// Confidentiality (domain.md 4): safety for each step, once. VAGUE is part of
// EXPLAINED, so that the way round never scores above the straight way.
#define RULES_CONFIDENTIALITY_VAGUE 5
#define RULES_CONFIDENTIALITY_EXPLAINED 10
#define RULES_CONFIDENTIALITY_LIMITS 5
#define RULES_CONFIDENTIALITY_CHECKED 5
#define RULES_CONFIDENTIALITY_ROOM 5
// Half of it when the first client fact was told before it was explained.
#define RULES_CONFIDENTIALITY_LATE_DIVISOR 2
// A promise that cannot be kept.
#define RULES_VIOLATION_SAFETY (-15)
#define RULES_VIOLATION_STRAIN 10

// Strain shows from the first threshold on; at the second it becomes a
// rupture by itself when no trigger of the scenario did.
#define RULES_STRAIN_SHOWS 40
#define RULES_STRAIN_BREAKS 70
#define RULES_STRAIN_SALIENCE 3 // of the rupture that strain opens
// The kind of that rupture follows from where most of the strain came from,
// weighed in units of what one expert response brings. As much is remembered
// as two judgmental responses bring, and no more than the strain there is:
// what lies further back weighs no more.
#define RULES_SOURCE_UNIT 10
#define RULES_SOURCE_MOST 4

// A rupture is a breakdown of collaboration: it costs partnership, by
// salience 0..5.
extern const int8_t rules_rupture_partnership[6];
// Points of repair needed to close it, by salience 0..5.
extern const uint8_t rules_repair_needed[6];
// Points of repair a strategy earns, once per rupture, by kind. A withdrawal
// resolves by the client voicing what they did not like: inviting and naming
// weigh most; a confrontation by anger turning into hurt that is taken
// seriously: owning one's part and validating weigh most (domain.md 3).
extern const uint8_t rules_repair_weight[RUPTURE_KINDS][REPAIR_COUNT];
// Strategies that point out a pattern earn nothing, and strain, before one of
// these explored (expert consensus, domain.md 3).
extern const uint16_t rules_repair_links;   // bits
extern const uint16_t rules_repair_explore; // bits
#define RULES_EARLY_LINK_STRAIN 5
// What a repaired rupture gives: the alliance may be stronger than before.
#define RULES_REPAIRED_SAFETY 10
#define RULES_REPAIRED_PARTNERSHIP 15
#define RULES_REPAIRED_STRAIN (-25)

// Attainment of the objectives at the end (score.h).
extern const int16_t rules_emerging[OBJECTIVE_COUNT];
extern const int16_t rules_established[OBJECTIVE_COUNT];
// An open rupture of this salience or more keeps partnership and agreement
// from being established.
#define RULES_OPEN_RUPTURE_WEIGHS 3

// Collaboration score, 0..100, from end levels and ruptures only:
//   (safety + partnership + agreement) / 3
//   − UNREPAIRED × ruptures still open or never repaired
//   − strain above RULES_STRAIN_SHOWS, halved
// rounded down, kept within 0..100.
#define RULES_SCORE_UNREPAIRED 10

// The aim of a response that does not name one, by its codes.
enum level rules_default_aim(uint16_t codes);

// [points] × [per_cent] / 100, rounded to whole steps: gains toward zero,
// losses and strain away from zero at the half.
static inline int rules_scale(int points, int per_cent, int is_gain)
{
    int whole = points < 0 ? -points : points;
    int scaled = whole * per_cent; // hundredths of a point
    int half_step = is_gain ? 0 : RULES_STEP * 100 / 2;
    int steps = (scaled + half_step) / (RULES_STEP * 100);
    return (points < 0 ? -steps : steps) * RULES_STEP;
}

// The rule's stable name in JSON and transcripts: "stance", "gate" …
const char *rules_name(enum rule rule);
// One plain sentence for the review: why this rule moves a level.
const char *rules_reason(enum rule rule);

#endif
