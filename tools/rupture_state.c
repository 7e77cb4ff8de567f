// How far a rupture has come.
#include "tools/rupture_state.h"

#include "core/scenario.h"

static const char *const names[] = {"never", "open", "noticed", "repaired"};
const struct term_list terms_rupture_state = {"state of a rupture", names, 4};

const char rupture_by_strain[] = "strain";

const char *rupture_name(const struct scenario *s, trigger_id trigger)
{
    return trigger == ID_NONE ? rupture_by_strain : s->triggers[trigger].id;
}

enum rupture_state rupture_state(const struct play *p, trigger_id trigger)
{
    enum rupture_state state = RUPTURE_NEVER;
    for (size_t i = 0; i < p->score.rupture_count; i++) {
        const struct score_rupture *r = &p->score.ruptures[i];
        if (r->trigger == trigger) {
            state = r->repaired_turn  ? RUPTURE_REPAIRED
                    : r->noticed_turn ? RUPTURE_NOTICED
                                      : RUPTURE_OPEN;
        }
    }
    return state;
}
