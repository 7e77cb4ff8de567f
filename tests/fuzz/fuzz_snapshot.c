// Any bytes as a saved moment: refused, or a session that can go on, and that
// can be saved and read again.
#include <stdint.h>
#include <stdlib.h>

#include "base/strbuf.h"
#include "core/snapshot.h"
#include "support/story.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void save_and_read(struct session *s)
{
    struct strbuf bytes = STRBUF_INIT;
    snapshot_write(s, &bytes);
    uint64_t hash = snapshot_hash(s);
    if (!snapshot_read(s, bytes.buf, bytes.len, NULL) ||
        snapshot_hash(s) != hash) {
        abort();
    }
    strbuf_release(&bytes);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct scenario *scenario = story_random(11, 8);
    struct session session;
    struct events events;
    session_init(&session, scenario, (struct script){0}, 1);
    if (snapshot_read(&session, (const char *)data, size, NULL)) {
        for (int i = 0; i < 50 && session.offered_count > 0; i++) {
            save_and_read(&session);
            session_step(&session, session.offered[0], &events, NULL);
        }
        save_and_read(&session);
    }
    session_release(&session);
    scenario_free(scenario);
    return 0;
}
