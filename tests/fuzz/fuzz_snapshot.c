// Any bytes as a saved moment: refused, or a session that can go on.
#include <stdint.h>
#include <stdlib.h>

#include "core/snapshot.h"
#include "support/story.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct scenario *scenario = story_random(11, 8);
    struct session session;
    struct events events;
    session_init(&session, scenario, (struct script){0}, 1);
    if (snapshot_read(&session, (const char *)data, size, NULL)) {
        for (int i = 0; i < 50 && session.offered_count > 0; i++) {
            session_step(&session, session.offered[0], &events, NULL);
        }
    }
    session_release(&session);
    scenario_free(scenario);
    return 0;
}
