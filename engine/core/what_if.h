// What each other response of a turn would have done next. Exact: the session
// is made again up to there and one step further.
#ifndef CORE_WHAT_IF_H
#define CORE_WHAT_IF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"
#include "core/ids.h"
#include "core/terms.h"

struct play;

struct branch {
    response_id response;
    bool is_made;               // the one that was chosen
    char *said;                 // owned; what the client would have answered
    int16_t moved[LEVEL_COUNT]; // points
    int8_t opened;              // enum rupture_kind that opens, or -1
    bool repaired, disclosed;   // a rupture; something told for the first time
    bool ends;                  // the session would be over
};

// All zero may be released.
struct what_if {
    struct branch *items; // owned; in the order they were shown in
    size_t count;
    int32_t turn;
};

// For turn [turn] (from 1) of [p]. False when a callback fails; what was found
// before that is there. The caller releases [out] either way.
bool what_if_find(struct what_if *out, const struct play *p, int32_t turn,
                  struct error *err);
void what_if_release(struct what_if *w);

#endif
