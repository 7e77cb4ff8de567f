// The working alliance of one session: the levels, the open rupture, what was
// said about confidentiality. It knows no scenario beyond the client's
// sensitivity, so that a coded conversation (score) runs through it as well.
#ifndef CORE_ALLIANCE_H
#define CORE_ALLIANCE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/event.h"
#include "core/rupture.h"
#include "core/scenario.h"

struct alliance {
    int16_t level[LEVEL_COUNT]; // 0..100, steps of 5 from where they started
    struct rupture rupture;     // the open one, or is_open false
    uint8_t confidentiality;    // bits: steps that were credited
    bool fact_told;             // a client fact was told
    bool violated;              // absolute secrecy promised …
    bool corrected;             // … and the limits named afterwards
    // Where strain came from, in RULES_SOURCE_UNITs: above 0 more of it from
    // judgmental responses, below 0 more from all else.
    int8_t strain_source;
};

// Starts at [levels] ([LEVEL_COUNT], 0..100).
void alliance_init(struct alliance *a, const int16_t *levels);

// Applies one move by the rules of this version and appends what happened.
// Order: stance row (with gate), confidentiality, repair of the open rupture.
void alliance_move(struct alliance *a, const struct client *client,
                   const struct move *move, struct events *out);

// Moves one level by [points], clamped to 0..100; appends the shift if any
// and returns it.
int alliance_shift(struct alliance *a, enum rule rule, enum level level,
                   int points, struct events *out);

// Notes that [gained] points of strain came from a judgmental response, or
// from something else. What was not gained (0 or less) is passed over.
void alliance_source_strain(struct alliance *a, bool is_judgmental, int gained);

// Appends EVENT_STRAIN if strain rose over its first threshold since
// [strain_before]. Call once, at the end of a turn.
void alliance_note_strain(const struct alliance *a, int strain_before,
                          struct events *out);

// Does strain now open a rupture by itself, and of which kind?
bool alliance_breaks(const struct alliance *a, int strain_before,
                     enum rupture_kind *kind);

// Opens a rupture: costs partnership by its salience.
void alliance_open_rupture(struct alliance *a, trigger_id trigger,
                           enum rupture_kind kind, int marker, int salience,
                           struct events *out);

// May a client fact be spoken at these levels?
bool alliance_allows(const struct alliance *a, const struct fact *fact);

#endif
