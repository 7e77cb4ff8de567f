// What the screens do when the scenario is saved while it is played.
#include "support/test.h"

#include "ui/screen_conversation.h"
#include "ui/screen_error.h"
#include "views/fake.h"

static void a_mistake_shown_over_something_leads_back_to_it(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct problem p = {.details = "a.lua:7: it failed",
                        .advice = "Save it again.",
                        .can_go_back = true};
    struct screen *s = screen_error_new(&p);

    assert_true(fake_shows(s, &ui, "a.lua:7: it failed"));
    assert_true(fake_shows(s, &ui, "Save it again."));
    assert_int_equal(fake_key(s, &ui, KEY_ENTER).type, ACTION_GO_BACK);
    assert_int_equal(fake_key(s, &ui, KEY_ESCAPE).type, ACTION_GO_BACK);
    assert_int_equal(fake_click_on(s, &ui, "Back to the library").type,
                     ACTION_OPEN_LIBRARY);
    screen_free(s);
}

static void a_mistake_over_nothing_leads_to_the_library(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct problem p = {.details = "a.lua:7: it failed"};
    struct screen *s = screen_error_new(&p);

    assert_false(fake_shows(s, &ui, "version before"));
    assert_int_equal(fake_key(s, &ui, KEY_ESCAPE).type, ACTION_OPEN_LIBRARY);
    screen_free(s);
}

// Words that come letter by letter once do not come so again.
static void what_was_said_stands_there_at_once_after_a_reload(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct scenario *scenario = fake_scenario();
    struct play play;
    ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    fake_play(&play, scenario, NULL, 0);
    struct screen *s = screen_conversation_new(&play, NULL);
    fake_shows(s, &ui, "");
    assert_false(fake_shows(s, &ui, "You could say"));

    screen_conversation_reloaded(s, "Reloaded.");

    assert_true(fake_shows(s, &ui, "You could say"));
    assert_true(fake_shows(s, &ui, "Reloaded."));
    assert_int_equal(s->ops->next_tick_ms(s, &ui), -1);
    screen_conversation_notify(s, NULL);
    assert_false(fake_shows(s, &ui, "Reloaded."));
    screen_free(s);
    play_release(&play);
    scenario_free(scenario);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mistake_shown_over_something_leads_back_to_it),
        cmocka_unit_test(a_mistake_over_nothing_leads_to_the_library),
        cmocka_unit_test(what_was_said_stands_there_at_once_after_a_reload),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
