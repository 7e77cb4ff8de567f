// A rupture: a breakdown of the collaboration between two people. It opens,
// may be noticed, and may be repaired.
#ifndef CORE_RUPTURE_H
#define CORE_RUPTURE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/ids.h"
#include "core/terms.h"

struct rupture {
    bool is_open;
    bool is_noticed;    // a response with a repair strategy was made
    uint8_t kind;       // enum rupture_kind
    uint8_t salience;   // 2..5
    uint8_t marker;     // enum marker; MARKER_COUNT when strain opened it
    uint16_t how;       // bits: strategies that counted so far
    trigger_id trigger; // ID_NONE when strain opened it
};

// Points of repair the strategies in [how] earn in a rupture of [kind].
int rupture_earned(enum rupture_kind kind, uint16_t how);

// Credits the strategies of one collaborative response ([repair] bits), each
// once; pattern-linking counts only when something explored before or in the
// same response. Returns the bits refused for that reason.
uint16_t rupture_credit(struct rupture *r, uint16_t repair);

// Has enough been done to close it?
bool rupture_is_mended(const struct rupture *r);

#endif
