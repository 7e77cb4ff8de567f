// Controllers and joysticks that SDL makes up, through the window.
#include "support/test.h"

#include <stdlib.h>

#include "sdl/narrow.h"

#include <SDL.h>

#include "sdl/pad.h"
#include "sdl/window_inside.h"

// A device, and what is known of it.
struct desk {
    struct pad pad;
    SDL_Joystick *stick; // owned; moves it
    int index;
};

static struct input now_of(struct desk *d)
{
    struct input in = {.type = INPUT_NONE};
    SDL_Event e;

    SDL_JoystickUpdate();
    while (in.type == INPUT_NONE &&
           SDL_PeepEvents(&e, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) ==
               1) {
        in.time_ms = e.common.timestamp;
        if (!pad_translate(&d->pad, &e, &in)) {
            in.type = INPUT_NONE;
        }
    }
    return in;
}

static int begin(void **state, SDL_JoystickType type)
{
    struct desk *d = calloc(1, sizeof *d);

    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
    assert_int_equal(SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER), 0);
    d->pad.is_started = true;
    d->index = SDL_JoystickAttachVirtual(type, 6, 15, 1);
    assert_true(d->index >= 0);
    assert_int_equal(now_of(d).type, INPUT_NONE); // it is only plugged in
    d->stick =
        SDL_JoystickFromInstanceID(SDL_JoystickGetDeviceInstanceID(d->index));
    assert_non_null(d->stick); // it was opened
    *state = d;
    return 0;
}

static int plug_in_controller(void **state)
{
    return begin(state, SDL_JOYSTICK_TYPE_GAMECONTROLLER);
}

static int plug_in_joystick(void **state)
{
    return begin(state, SDL_JOYSTICK_TYPE_UNKNOWN);
}

static int unplug(void **state)
{
    struct desk *d = *state;

    if (d->index >= 0) {
        SDL_JoystickDetachVirtual(d->index);
        now_of(d);
    }
    SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    free(d);
    return 0;
}

#define WITH(plug_in, test)                                                    \
    cmocka_unit_test_setup_teardown(test, plug_in, unplug)

static struct input pressed(struct desk *d, int button)
{
    SDL_JoystickSetVirtualButton(d->stick, button, SDL_PRESSED);
    struct input in = now_of(d);
    SDL_JoystickSetVirtualButton(d->stick, button, SDL_RELEASED);
    assert_int_equal(now_of(d).type, INPUT_NONE);
    return in;
}

static enum input_key pushed(struct desk *d, int axis, int value)
{
    SDL_JoystickSetVirtualAxis(d->stick, axis, (Sint16)value);
    return now_of(d).key;
}

static void a_press_counts_once_and_as_a_controllers(void **state)
{
    struct desk *d = *state;

    assert_int_equal(pressed(d, SDL_CONTROLLER_BUTTON_A).key, KEY_ENTER);
    assert_int_equal(pressed(d, SDL_CONTROLLER_BUTTON_B).key, KEY_ESCAPE);
    assert_int_equal(pressed(d, SDL_CONTROLLER_BUTTON_X).character, 'n');
    assert_int_equal(pressed(d, SDL_CONTROLLER_BUTTON_Y).character, 'b');
    assert_int_equal(pressed(d, SDL_CONTROLLER_BUTTON_START).key, KEY_ESCAPE);
    assert_int_equal(pressed(d, SDL_CONTROLLER_BUTTON_DPAD_LEFT).key, KEY_LEFT);
}

static void the_stick_moves_and_must_come_back(void **state)
{
    struct desk *d = *state;

    assert_int_equal(pushed(d, 1, 32767), KEY_DOWN);
    assert_int_equal(pushed(d, 1, 14000), KEY_NONE);
    assert_int_equal(pushed(d, 1, 30000), KEY_NONE);
    assert_int_equal(pushed(d, 1, 0), KEY_NONE);
    assert_int_equal(pushed(d, 1, -32768), KEY_UP);
    assert_int_equal(pushed(d, 1, 0), KEY_NONE);
    assert_int_equal(pushed(d, 0, 32767), KEY_RIGHT);
}

static void a_joystick_that_nobody_has_a_plan_of_works_too(void **state)
{
    struct desk *d = *state;

    assert_int_equal(pressed(d, 0).key, KEY_ENTER);
    assert_int_equal(pressed(d, 1).key, KEY_ESCAPE);
    assert_int_equal(pressed(d, 14).type, INPUT_NONE);
    assert_int_equal(pushed(d, 0, -32768), KEY_LEFT);
    assert_int_equal(pushed(d, 5, 32767), KEY_NONE); // a trigger
}

static enum input_key turned(struct desk *d, int hat)
{
    SDL_JoystickSetVirtualHat(d->stick, 0, (Uint8)hat);
    return now_of(d).key;
}

static void its_hat_moves_one_way_at_a_time(void **state)
{
    struct desk *d = *state;

    assert_int_equal(turned(d, SDL_HAT_RIGHT), KEY_RIGHT);
    assert_int_equal(turned(d, SDL_HAT_RIGHTDOWN), KEY_DOWN);
    assert_int_equal(d->pad.held, KEY_DOWN);
    assert_int_equal(turned(d, SDL_HAT_RIGHT), KEY_RIGHT);
    assert_int_equal(turned(d, SDL_HAT_CENTERED), KEY_NONE);
    assert_int_equal(d->pad.held, KEY_NONE);
}

// --- held --------------------------------------------------------------------

static void
a_direction_that_is_held_comes_again_until_it_is_let_go(void **state)
{
    struct desk *d = *state;
    struct input in, again;

    SDL_JoystickSetVirtualButton(d->stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, 1);
    in = now_of(d);
    assert_int_equal(in.key, KEY_DOWN);
    assert_false(in.repeated);
    assert_false(pad_ask(&d->pad, in.time_ms + 300, &again));
    assert_true(pad_ask(&d->pad, in.time_ms + 500, &again));
    assert_int_equal(again.key, KEY_DOWN);
    assert_true(again.repeated);
    assert_false(pad_ask(&d->pad, in.time_ms + 510, &again));
    assert_true(pad_ask(&d->pad, in.time_ms + 900, &again));

    SDL_JoystickSetVirtualButton(d->stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, 0);
    assert_int_equal(now_of(d).type, INPUT_NONE);

    assert_false(pad_ask(&d->pad, in.time_ms + 2000, &again));
}

static void what_chooses_does_not_come_again(void **state)
{
    struct desk *d = *state;
    struct input in;

    SDL_JoystickSetVirtualButton(d->stick, SDL_CONTROLLER_BUTTON_A, 1);
    assert_int_equal(now_of(d).key, KEY_ENTER);

    assert_false(pad_ask(&d->pad, SDL_GetTicks() + 5000, &in));
}

static void what_is_held_is_let_go_when_the_window_is_left(void **state)
{
    struct desk *d = *state;
    struct input in;

    assert_int_equal(pushed(d, 1, 32767), KEY_DOWN);
    pad_follow(&d->pad, true);
    pad_follow(&d->pad, false);

    assert_false(pad_ask(&d->pad, SDL_GetTicks() + 5000, &in));
}

static void what_is_held_is_let_go_when_it_is_pulled_out(void **state)
{
    struct desk *d = *state;
    struct input in;

    assert_int_equal(pushed(d, 1, 32767), KEY_DOWN);
    SDL_JoystickDetachVirtual(d->index);
    d->index = -1;
    assert_int_equal(now_of(d).type, INPUT_NONE);

    assert_false(pad_ask(&d->pad, SDL_GetTicks() + 5000, &in));
    assert_int_equal(pad_wait_ms(&d->pad, -1), -1); // nobody is to be asked
}

// --- waiting -----------------------------------------------------------------

static void
waiting_is_cut_short_only_while_one_is_there_to_be_asked(void **state)
{
    struct desk *d = *state;
    struct pad none = {0};

    assert_int_equal(pad_wait_ms(&none, -1), -1);
    assert_int_equal(pad_wait_ms(&none, 700), 700);
    assert_in_range(pad_wait_ms(&d->pad, -1), 5, 50);
    assert_in_range(pad_wait_ms(&d->pad, 700), 5, 50);
    assert_int_equal(pad_wait_ms(&d->pad, 1), 1);
    pad_follow(&d->pad, true);
    assert_int_equal(pad_wait_ms(&d->pad, -1), -1);
}

// As the program has it: one is plugged in while it waits.
static void a_window_that_waits_asks_it(void **state)
{
    struct desk *d = *state;
    struct window_place place = {0, 0, 400, 300, true};
    struct window *w = window_open("Test", &place, FONTS_USUAL, NULL);
    struct input in = {0};

    assert_non_null(w);
    w->events.pad = d->pad;
    SDL_JoystickSetVirtualButton(d->stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, 1);
    while (in.type != INPUT_KEY) { // the window may have news of its own
        window_wait(w, -1, &in);
    }
    assert_int_equal(in.key, KEY_DOWN);
    assert_false(in.repeated);
    assert_true(window_wait(w, -1, &in));
    assert_int_equal(in.key, KEY_DOWN);
    assert_true(in.repeated);

    SDL_JoystickSetVirtualButton(d->stick, SDL_CONTROLLER_BUTTON_DPAD_DOWN, 0);
    SDL_JoystickUpdate();
    assert_false(window_wait(w, 200, &in));
    assert_int_equal(in.type, INPUT_TICK);
    window_close(w);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH(plug_in_controller, a_press_counts_once_and_as_a_controllers),
        WITH(plug_in_controller, the_stick_moves_and_must_come_back),
        WITH(plug_in_joystick, a_joystick_that_nobody_has_a_plan_of_works_too),
        WITH(plug_in_joystick, its_hat_moves_one_way_at_a_time),
        WITH(plug_in_controller,
             a_direction_that_is_held_comes_again_until_it_is_let_go),
        WITH(plug_in_controller, what_chooses_does_not_come_again),
        WITH(plug_in_controller,
             what_is_held_is_let_go_when_the_window_is_left),
        WITH(plug_in_controller, what_is_held_is_let_go_when_it_is_pulled_out),
        WITH(plug_in_controller,
             waiting_is_cut_short_only_while_one_is_there_to_be_asked),
        WITH(plug_in_controller, a_window_that_waits_asks_it),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
