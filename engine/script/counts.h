// How far a scenario can count: the numbers it compares a.count.STANCE with.
//
// Only script/ includes this.
#ifndef SCRIPT_COUNTS_H
#define SCRIPT_COUNTS_H

#include <stdint.h>

#include "core/terms.h"
#include "script/place.h"

// The highest value of each count that makes a difference in [source]: one
// more than the largest number it is compared with. COUNT_MOST where counts
// are used in any other way.
void counts_find_most(const struct source *source,
                      uint8_t most[STANCE_SCORED_COUNT]);

#endif
