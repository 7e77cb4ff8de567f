// Names of the events.
#include "core/event.h"

#include <assert.h>

const char *event_type_name(enum event_type type)
{
    static const char *const names[EVENT_TYPE_COUNT] = {
        [EVENT_SHIFT] = "shift",
        [EVENT_SAID] = "said",
        [EVENT_DISCLOSED] = "disclosed",
        [EVENT_STRAIN] = "strain",
        [EVENT_RUPTURE_OPENED] = "rupture_opened",
        [EVENT_RUPTURE_NOTICED] = "rupture_noticed",
        [EVENT_RUPTURE_REPAIRED] = "rupture_repaired",
        [EVENT_VIOLATION] = "violation",
        [EVENT_ENDING] = "ending",
    };
    assert(type < EVENT_TYPE_COUNT);
    return names[type];
}
