// What SDL reports, as what a person did.
#include "support/test.h"

#include <string.h>

#include "sdl/narrow.h"

#include <SDL_events.h>

#include "sdl/events.h"

static SDL_Event key(SDL_Scancode scancode, SDL_Keycode code, int mod)
{
    SDL_Event e = {0};

    e.type = SDL_KEYDOWN;
    e.key.keysym.scancode = scancode;
    e.key.keysym.sym = code;
    e.key.keysym.mod = (Uint16)mod;
    return e;
}

static SDL_Event written(const char *text)
{
    SDL_Event e = {0};

    e.type = SDL_TEXTINPUT;
    memcpy(e.text.text, text, strlen(text) + 1);
    return e;
}

static struct input translate(SDL_Event e)
{
    struct events events = {0};
    struct input in;

    if (!events_translate(&events, &e, &in)) {
        return (struct input){0};
    }
    return in;
}

// The key of a code, without modifiers.
static enum input_key plain(SDL_Keycode code)
{
    return translate(key(SDL_SCANCODE_UNKNOWN, code, 0)).key;
}

static void keys_have_their_names(void **state)
{
    assert_int_equal(plain(SDLK_UP), KEY_UP);
    assert_int_equal(plain(SDLK_RETURN), KEY_ENTER);
    assert_int_equal(plain(SDLK_KP_ENTER), KEY_ENTER);
    assert_int_equal(plain(SDLK_SPACE), KEY_SPACE);
    assert_int_equal(plain(SDLK_PAGEDOWN), KEY_PAGE_DOWN);
    assert_int_equal(plain(SDLK_F1), KEY_HELP);
    assert_int_equal(plain(SDLK_F11), KEY_FULL_SCREEN);
    assert_int_equal(plain(SDLK_F7), KEY_NONE);
}

static void modifiers_and_repeats_are_told(void **state)
{
    SDL_Event e = key(SDL_SCANCODE_TAB, SDLK_TAB, KMOD_LSHIFT);

    e.key.repeat = 1;
    struct input in = translate(e);
    assert_int_equal(in.key, KEY_TAB);
    assert_true(in.shift && in.repeated && !in.ctrl);
}

static void ctrl_with_plus_and_minus_sets_the_size(void **state)
{
    static const SDL_Keycode larger[] = {SDLK_PLUS, SDLK_EQUALS, SDLK_KP_PLUS};

    for (int i = 0; i < 3; i++) {
        SDL_Event e = key(SDL_SCANCODE_UNKNOWN, larger[i], KMOD_RCTRL);
        assert_int_equal(translate(e).key, KEY_LARGER);
    }
    SDL_Event e = key(SDL_SCANCODE_MINUS, SDLK_MINUS, KMOD_LCTRL);
    assert_int_equal(translate(e).key, KEY_SMALLER);
    assert_int_equal(plain(SDLK_MINUS), KEY_NONE);
}

static void digits_count_by_their_place(void **state)
{
    struct input us = translate(key(SDL_SCANCODE_2, SDLK_2, 0));
    struct input french = translate(key(SDL_SCANCODE_2, 0xE9, 0));

    assert_int_equal(us.key, KEY_CHARACTER);
    assert_int_equal(us.character, '2');
    assert_int_equal(french.key, KEY_CHARACTER);
    assert_int_equal(french.character, '2');
}

static void a_digit_is_not_told_again_as_text(void **state)
{
    struct events events = {0};
    struct input in;
    SDL_Event digit = key(SDL_SCANCODE_2, 0xE9, 0);
    SDL_Event text = written("\xC3\xA9");

    assert_true(events_translate(&events, &digit, &in));
    assert_false(events_translate(&events, &text, &in));
}

static void the_keypad_moves_without_numlock_and_counts_with_it(void **state)
{
    SDL_Event eight = key(SDL_SCANCODE_KP_8, SDLK_KP_8, 0);

    assert_int_equal(translate(eight).key, KEY_UP);
    eight.key.keysym.mod = KMOD_NUM;
    assert_int_equal(translate(eight).key, KEY_CHARACTER);
    assert_int_equal(translate(eight).character, '8');
}

static void letters_come_as_text_and_small(void **state)
{
    struct events events = {0};
    struct input in;
    SDL_Event down = key(SDL_SCANCODE_H, SDLK_h, KMOD_LSHIFT);
    SDL_Event text = written("H");

    assert_false(events_translate(&events, &down, &in));
    assert_true(events_translate(&events, &text, &in));
    assert_int_equal(in.key, KEY_CHARACTER);
    assert_int_equal(in.character, 'h');
    assert_true(in.shift);
}

static void a_question_mark_asks_for_help_in_any_layout(void **state)
{
    assert_int_equal(translate(written("?")).key, KEY_HELP);
}

static void signs_and_blanks_are_no_characters(void **state)
{
    assert_int_equal(translate(written("&")).type, INPUT_NONE);
    assert_int_equal(translate(written(" ")).type, INPUT_NONE);
    assert_int_equal(translate(written("")).type, INPUT_NONE);
}

static void where_one_types_letters_digits_and_blanks_are_text(void **state)
{
    struct events events = {.is_typing = true};
    SDL_Event digit = key(SDL_SCANCODE_1, SDLK_1, 0),
              blank = key(SDL_SCANCODE_SPACE, SDLK_SPACE, 0),
              left = key(SDL_SCANCODE_LEFT, SDLK_LEFT, 0),
              all = key(SDL_SCANCODE_A, SDLK_a, KMOD_LCTRL);
    SDL_Event text = written("?1 x");
    struct input in;

    assert_false(events_translate(&events, &digit, &in));
    assert_false(events_translate(&events, &blank, &in));
    assert_true(events_translate(&events, &text, &in));
    assert_int_equal(in.type, INPUT_TEXT);
    assert_string_equal(in.text, "?1 x");
    assert_true(events_translate(&events, &left, &in));
    assert_int_equal(in.key, KEY_LEFT);
    assert_true(events_translate(&events, &all, &in));
    assert_int_equal(in.character, 'a');
}

static void a_letter_with_ctrl_is_told(void **state)
{
    struct input in = translate(key(SDL_SCANCODE_Q, SDLK_q, KMOD_LCTRL));

    assert_int_equal(in.key, KEY_CHARACTER);
    assert_int_equal(in.character, 'q');
    assert_true(in.ctrl);
}

static void alt_belongs_to_the_system(void **state)
{
    assert_int_equal(translate(key(SDL_SCANCODE_F4, SDLK_F4, KMOD_LALT)).type,
                     INPUT_NONE);
    assert_int_equal(translate(key(SDL_SCANCODE_2, SDLK_2, KMOD_RALT)).type,
                     INPUT_NONE);
    assert_int_equal(
        translate(key(SDL_SCANCODE_RETURN, SDLK_RETURN, KMOD_LALT)).key,
        KEY_FULL_SCREEN);
}

static void what_alt_writes_is_no_letter(void **state)
{
    struct events events = {0};
    struct input in;
    SDL_Event alt_h = key(SDL_SCANCODE_H, SDLK_h, KMOD_LALT);
    SDL_Event altgr_a = key(SDL_SCANCODE_A, SDLK_a, KMOD_RALT);
    SDL_Event h = written("h"), ogonek = written("\xC4\x85");

    assert_false(events_translate(&events, &alt_h, &in));
    assert_false(events_translate(&events, &h, &in));
    assert_false(events_translate(&events, &altgr_a, &in));
    assert_true(events_translate(&events, &ogonek, &in));
    assert_int_equal(in.character, 0x105);
}

static void only_the_left_button_presses(void **state)
{
    SDL_Event e = {0};

    e.type = SDL_MOUSEBUTTONDOWN;
    e.button.button = SDL_BUTTON_LEFT;
    e.button.x = 7;
    e.button.y = 8;
    struct input in = translate(e);
    assert_int_equal(in.type, INPUT_PRESS);
    assert_int_equal(in.x, 7);
    assert_int_equal(in.y, 8);
    e.type = SDL_MOUSEBUTTONUP;
    assert_int_equal(translate(e).type, INPUT_RELEASE);
    e.button.button = SDL_BUTTON_RIGHT;
    assert_int_equal(translate(e).type, INPUT_NONE);
}

static void the_wheel_turns_towards_earlier_text(void **state)
{
    SDL_Event e = {0};

    e.type = SDL_MOUSEWHEEL;
    e.wheel.y = 1;
    assert_true(translate(e).amount > 0);
    e.wheel.direction = SDL_MOUSEWHEEL_FLIPPED;
    assert_true(translate(e).amount < 0);
    e.wheel.y = 0;
    assert_int_equal(translate(e).type, INPUT_NONE);
}

static void a_pointer_that_left_is_nowhere(void **state)
{
    SDL_Event e = {0};

    e.type = SDL_WINDOWEVENT;
    e.window.event = SDL_WINDOWEVENT_LEAVE;
    struct input in = translate(e);
    assert_int_equal(in.type, INPUT_POINT);
    assert_int_equal(in.x, -1);
}

static void the_window_may_be_asked_to_close(void **state)
{
    SDL_Event e = {0};

    e.type = SDL_QUIT;
    assert_int_equal(translate(e).type, INPUT_CLOSE);
}

// --- game controllers --------------------------------------------------------

static struct input pressed(int button)
{
    SDL_Event e = {0};

    e.type = SDL_CONTROLLERBUTTONDOWN;
    e.cbutton.button = (Uint8)button;
    return translate(e);
}

static void the_buttons_of_a_controller_are_keys(void **state)
{
    assert_int_equal(pressed(SDL_CONTROLLER_BUTTON_A).key, KEY_ENTER);
    assert_int_equal(pressed(SDL_CONTROLLER_BUTTON_B).key, KEY_ESCAPE);
    assert_int_equal(pressed(SDL_CONTROLLER_BUTTON_X).character, 'n');
    assert_int_equal(pressed(SDL_CONTROLLER_BUTTON_DPAD_DOWN).key, KEY_DOWN);
    assert_int_equal(pressed(SDL_CONTROLLER_BUTTON_RIGHTSHOULDER).key,
                     KEY_PAGE_DOWN);
    assert_int_equal(pressed(SDL_CONTROLLER_BUTTON_GUIDE).type, INPUT_NONE);
}

static bool push(struct events *events, int axis, int value, struct input *in)
{
    SDL_Event e = {0};

    e.type = SDL_CONTROLLERAXISMOTION;
    e.caxis.axis = (Uint8)axis;
    e.caxis.value = (Sint16)value;
    return events_translate(events, &e, in);
}

static void a_push_of_the_stick_is_one_step(void **state)
{
    struct events events = {0};
    struct input in;

    assert_false(push(&events, SDL_CONTROLLER_AXIS_LEFTY, 9000, &in));
    assert_true(push(&events, SDL_CONTROLLER_AXIS_LEFTY, 30000, &in));
    assert_int_equal(in.key, KEY_DOWN);
    assert_false(push(&events, SDL_CONTROLLER_AXIS_LEFTY, 32767, &in));
    assert_false(push(&events, SDL_CONTROLLER_AXIS_LEFTY, 15000, &in));
    assert_false(push(&events, SDL_CONTROLLER_AXIS_LEFTY, 30000, &in));
    assert_false(push(&events, SDL_CONTROLLER_AXIS_LEFTY, 0, &in));
    assert_true(push(&events, SDL_CONTROLLER_AXIS_LEFTY, -30000, &in));
    assert_int_equal(in.key, KEY_UP);
    assert_true(push(&events, SDL_CONTROLLER_AXIS_LEFTX, 30000, &in));
    assert_int_equal(in.key, KEY_RIGHT);
    assert_false(push(&events, SDL_CONTROLLER_AXIS_RIGHTY, 30000, &in));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_have_their_names),
        cmocka_unit_test(modifiers_and_repeats_are_told),
        cmocka_unit_test(ctrl_with_plus_and_minus_sets_the_size),
        cmocka_unit_test(digits_count_by_their_place),
        cmocka_unit_test(a_digit_is_not_told_again_as_text),
        cmocka_unit_test(the_keypad_moves_without_numlock_and_counts_with_it),
        cmocka_unit_test(letters_come_as_text_and_small),
        cmocka_unit_test(a_question_mark_asks_for_help_in_any_layout),
        cmocka_unit_test(signs_and_blanks_are_no_characters),
        cmocka_unit_test(where_one_types_letters_digits_and_blanks_are_text),
        cmocka_unit_test(a_letter_with_ctrl_is_told),
        cmocka_unit_test(alt_belongs_to_the_system),
        cmocka_unit_test(what_alt_writes_is_no_letter),
        cmocka_unit_test(only_the_left_button_presses),
        cmocka_unit_test(the_wheel_turns_towards_earlier_text),
        cmocka_unit_test(a_pointer_that_left_is_nowhere),
        cmocka_unit_test(the_buttons_of_a_controller_are_keys),
        cmocka_unit_test(a_push_of_the_stick_is_one_step),
        cmocka_unit_test(the_window_may_be_asked_to_close),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
