// How far a rupture has come, as .play files and coverage see it.
#ifndef TOOLS_RUPTURE_STATE_H
#define TOOLS_RUPTURE_STATE_H

#include "core/play.h"
#include "core/terms.h"

enum rupture_state {
    RUPTURE_NEVER,
    RUPTURE_OPEN,    // and not noticed
    RUPTURE_NOTICED, // and still open
    RUPTURE_REPAIRED,
};
extern const struct term_list terms_rupture_state;

// The name of the rupture that strain opens by itself.
extern const char rupture_by_strain[];
const char *rupture_name(const struct scenario *s, trigger_id trigger);

// Of the last rupture by [trigger] (ID_NONE: by strain).
enum rupture_state rupture_state(const struct play *p, trigger_id trigger);

#endif
