// Typed numbers for the parts of a scenario: places in its arrays, from 0.
// A negative number is "none", but for a target, which may be an ending.
#ifndef CORE_IDS_H
#define CORE_IDS_H

#include <stdbool.h>
#include <stdint.h>

typedef int32_t exchange_id;
typedef int32_t response_id; // over the whole scenario, not per exchange
typedef int32_t line_id;
typedef int32_t trigger_id;
typedef int32_t ending_id;
typedef int32_t fact_id;
typedef int32_t callback_id; // meaning known to the script that answers it

#define ID_NONE (-1)

// Where a response or a trigger leads: an exchange (0 …) or an ending (-2 …,
// downwards); ID_NONE is neither.
typedef int32_t target_id;

static inline target_id target_of_ending(ending_id e)
{
    return -2 - e;
}
static inline bool target_is_ending(target_id t)
{
    return t <= -2;
}
static inline ending_id target_ending(target_id t)
{
    return -2 - t;
}

#endif
