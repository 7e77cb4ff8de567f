// Saved moments are distrusted.
#include "support/test.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/play.h"
#include "core/snapshot.h"
#include "support/story.h"

static struct scenario *scenario;
static struct session session;
static struct strbuf saved;

static int save_a_moment(void **state)
{
    struct events events;
    saved = (struct strbuf)STRBUF_INIT;
    scenario = story_random(11, 8);
    session_init(&session, scenario, (struct script){0}, 5);
    assert_true(session_begin(&session, &events, NULL));
    assert_true(session_step(&session, session.offered[0], &events, NULL));
    snapshot_write(&session, &saved);
    return 0;
}

static int drop_it(void **state)
{
    session_release(&session);
    strbuf_release(&saved);
    scenario_free(scenario);
    return 0;
}

static void bytes_cut_off_anywhere_are_refused(void **state)
{
    uint64_t before = snapshot_hash(&session);
    for (size_t len = 0; len < saved.len; len++) {
        struct error err = {0};
        assert_false(snapshot_read(&session, saved.buf, len, &err));
        assert_string_equal(err.code, "snapshot-unusable");
    }
    assert_int_equal(snapshot_hash(&session), before);
}

static void a_changed_byte_is_refused_or_harmless(void **state)
{
    for (size_t at = 0; at < saved.len; at++) {
        for (int value = 0; value < 256; value += 51) {
            char held = saved.buf[at];
            saved.buf[at] = (char)value;
            if (snapshot_read(&session, saved.buf, saved.len, NULL) &&
                session.offered_count > 0) {
                struct events events;
                session_step(&session, session.offered[0], &events, NULL);
            }
            saved.buf[at] = held;
        }
    }
    assert_true(snapshot_read(&session, saved.buf, saved.len, NULL));
}

static void a_changed_scenario_is_refused(void **state)
{
    struct error err = {0};
    scenario->sha256[0] = 'f';
    assert_false(snapshot_read(&session, saved.buf, saved.len, &err));
    assert_non_null(strstr(err.message, "changed"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(bytes_cut_off_anywhere_are_refused,
                                        save_a_moment, drop_it),
        cmocka_unit_test_setup_teardown(a_changed_byte_is_refused_or_harmless,
                                        save_a_moment, drop_it),
        cmocka_unit_test_setup_teardown(a_changed_scenario_is_refused,
                                        save_a_moment, drop_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
