// Library, briefing, error, settings and help.
#include "support/test.h"

#include "ui/screen_briefing.h"
#include "ui/screen_error.h"
#include "ui/screen_library.h"
#include "views/fake.h"

static const struct library_entry entries[] = {
    {.title = "Sent by the court",
     .brief = "Dana has her first appointment today.",
     .content_note = "Talk of drinking.",
     .minutes = 12,
     .level = 2,
     .times = 3,
     .can_resume = true,
     .resume_when = "yesterday at 21:10",
     .best = "safe space established"},
    {.title = "broken",
     .error = "scenarios/broken/scenario.lua:14: unknown field 'becuase'"},
    {.title = "Just the prescription",
     .brief = "Marek wants his script and nothing else.",
     .minutes = 10,
     .level = 1},
};

static void enter_opens_the_first_conversation(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);
    assert_true(fake_shows(s, &ui, "Sent by the court"));

    struct action a = fake_key(s, &ui, KEY_ENTER);

    assert_int_equal(a.type, ACTION_OPEN_BRIEFING);
    assert_int_equal(a.index, 0);
    screen_free(s);
}

static void what_was_cut_off_can_be_gone_on_with(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);
    assert_true(fake_shows(s, &ui, "yesterday at 21:10"));

    struct action a = fake_click_on(s, &ui, "Go on where you were");

    assert_int_equal(a.type, ACTION_RESUME);
    assert_int_equal(a.index, 0);
    screen_free(s);
}

static void
a_broken_file_is_shown_with_its_place_and_cannot_be_opened(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);

    assert_true(fake_shows(s, &ui, "scenario.lua:14"));
    assert_int_not_equal(fake_click_on(s, &ui, "broken").type,
                         ACTION_OPEN_BRIEFING);
    assert_int_not_equal(fake_letter(s, &ui, '2').type, ACTION_OPEN_BRIEFING);
    assert_int_equal(fake_letter(s, &ui, '3').type, ACTION_OPEN_BRIEFING);
    screen_free(s);
}

static void a_notice_is_a_line_and_no_wall(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(entries, 3, "No records now.", NULL);

    assert_true(fake_shows(s, &ui, "No records now."));
    assert_int_equal(fake_key(s, &ui, KEY_ENTER).type, ACTION_OPEN_BRIEFING);
    screen_free(s);
}

static void an_empty_library_says_what_to_do(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(NULL, 0, NULL, "Looked in /x.");

    assert_true(fake_shows(s, &ui, "No conversations here yet"));
    assert_true(fake_shows(s, &ui, "Looked in /x."));
    assert_int_equal(fake_key(s, &ui, KEY_ENTER).type, ACTION_NONE);
    screen_free(s);
}

static void coming_back_finds_the_focus_where_it_was(void **state)
{
    struct ui ui = fake_ui(800, 600, 200);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);

    screen_library_select(s, 2);

    assert_true(fake_shows(s, &ui, "Just the"));
    assert_int_equal(fake_key(s, &ui, KEY_ENTER).index, 2);
    screen_free(s);
}

static void settings_ask_the_app(void **state)
{
    struct ui ui = fake_ui(1280, 1400, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);
    fake_click_on(s, &ui, "Settings");

    struct action a = fake_click_on(s, &ui, "Night");
    assert_int_equal(a.type, ACTION_SET);
    assert_int_equal(a.index, SETTING_THEME);
    assert_int_equal(a.value, THEME_NIGHT);
    a = fake_click_on(s, &ui, "Fast");
    assert_int_equal(a.index, SETTING_SPEED);
    assert_int_equal(a.value, REVEAL_FAST);
    assert_int_equal(fake_click_on(s, &ui, "Reduced").value, 1);
    a = fake_click_on(s, &ui, "Shown");
    assert_int_equal(a.index, SETTING_LEVELS);
    assert_int_equal(fake_click_on(s, &ui, "Larger").value, 125);
    fake_key(s, &ui, KEY_ESCAPE);
    assert_true(fake_shows(s, &ui, "Sent by the court"));
    screen_free(s);
}

static void settings_can_be_reset_and_put_back(void **state)
{
    struct ui ui = fake_ui(1280, 3000, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);
    ui.settings = settings_usual();
    fake_click_on(s, &ui, "Settings");
    assert_false(fake_shows(s, &ui, "All as it was at first"));

    ui.settings.values[SETTING_MOTION] = 1;
    assert_int_equal(fake_click_on(s, &ui, "All as it was at first").type,
                     ACTION_RESET_SETTINGS);
    ui.can_restore = true;
    assert_int_equal(fake_click_on(s, &ui, "Put my settings back").type,
                     ACTION_RESTORE_SETTINGS);
    screen_free(s);
}

static void help_opens_and_closes_with_one_key(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);
    fake_shows(s, &ui, "");

    fake_key(s, &ui, KEY_HELP);
    assert_true(fake_shows(s, &ui, "In a conversation"));
    fake_key(s, &ui, KEY_HELP);
    assert_false(fake_shows(s, &ui, "In a conversation"));
    screen_free(s);
}

static void closing_the_window_quits(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);

    struct action a = fake_input(s, &ui, (struct input){.type = INPUT_CLOSE});

    assert_int_equal(a.type, ACTION_QUIT);
    screen_free(s);
}

static void a_briefing_tells_all_and_begins(void **state)
{
    struct ui ui = fake_ui(1280, 1900, 100);
    struct scenario *scenario = fake_scenario();
    struct briefing b = {.scenario = scenario, .index = 4};
    struct screen *s = screen_briefing_new(&b);

    assert_true(fake_shows(s, &ui, "Dana, 34"));
    assert_true(fake_shows(s, &ui, "Talk of drinking"));
    assert_true(fake_shows(s, &ui, "glass door"));
    assert_true(fake_shows(s, &ui, "does not certify"));
    assert_int_equal(fake_key(s, &ui, KEY_ENTER).type, ACTION_BEGIN);
    assert_int_equal(fake_key(s, &ui, KEY_ESCAPE).type, ACTION_OPEN_LIBRARY);
    screen_free(s);
    scenario_free(scenario);
}

static void a_briefing_goes_on_with_what_was_begun(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct scenario *scenario = fake_scenario();
    struct briefing b = {.scenario = scenario, .index = 4, .can_resume = true};
    struct screen *s = screen_briefing_new(&b);
    fake_shows(s, &ui, "");

    struct action a = fake_key(s, &ui, KEY_ENTER);

    assert_int_equal(a.type, ACTION_RESUME);
    assert_int_equal(a.index, 4);
    screen_free(s);
    scenario_free(scenario);
}

static void an_error_names_the_place_and_the_way_out(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct problem p = {.details = "a.lua:7: it failed", .has_turns = true};
    struct screen *s = screen_error_new(&p);

    assert_true(fake_shows(s, &ui, "a.lua:7: it failed"));
    assert_int_equal(fake_key(s, &ui, KEY_ENTER).type, ACTION_OPEN_LIBRARY);
    assert_int_equal(fake_click_on(s, &ui, "Look at what was said").type,
                     ACTION_OPEN_REVIEW);
    screen_free(s);
}

static void the_pictures_are_as_before(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_library_new(entries, 3, NULL, NULL);

    assert_true(fake_is_golden(s, &ui, "library"));
    ui = fake_ui(800, 600, 100);
    ui.theme = &theme_night;
    assert_true(fake_is_golden(s, &ui, "library-small"));
    screen_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(enter_opens_the_first_conversation),
        cmocka_unit_test(what_was_cut_off_can_be_gone_on_with),
        cmocka_unit_test(
            a_broken_file_is_shown_with_its_place_and_cannot_be_opened),
        cmocka_unit_test(a_notice_is_a_line_and_no_wall),
        cmocka_unit_test(an_empty_library_says_what_to_do),
        cmocka_unit_test(coming_back_finds_the_focus_where_it_was),
        cmocka_unit_test(settings_ask_the_app),
        cmocka_unit_test(settings_can_be_reset_and_put_back),
        cmocka_unit_test(help_opens_and_closes_with_one_key),
        cmocka_unit_test(closing_the_window_quits),
        cmocka_unit_test(a_briefing_tells_all_and_begins),
        cmocka_unit_test(a_briefing_goes_on_with_what_was_begun),
        cmocka_unit_test(an_error_names_the_place_and_the_way_out),
        cmocka_unit_test(the_pictures_are_as_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
