// What the buttons, sticks and hats of controllers mean; see pad.h.
//
// What SDL has a plan of comes as a controller; anything else as a bare
// joystick, with numbers for buttons: those of the usual order are taken.
#include <stddef.h>

#include "sdl/narrow.h"

#include <SDL_events.h>
#include <SDL_gamecontroller.h>
#include <SDL_joystick.h>

#include "sdl/pad.h"

#include "base/banned.h"

enum {
    PUSHED = 20000, // of 32767
    RELEASED = 12000,
    FIRST_AGAIN_MS = 450, // a direction that is held
};

struct meaning {
    uint8_t button;
    enum input_key key;
    uint32_t character;
};

static const struct meaning buttons[] = {
    {SDL_CONTROLLER_BUTTON_A, KEY_ENTER, 0},
    {SDL_CONTROLLER_BUTTON_B, KEY_ESCAPE, 0},
    {SDL_CONTROLLER_BUTTON_X, KEY_CHARACTER, 'n'},
    {SDL_CONTROLLER_BUTTON_Y, KEY_CHARACTER, 'b'},
    {SDL_CONTROLLER_BUTTON_START, KEY_ESCAPE, 0},
    {SDL_CONTROLLER_BUTTON_BACK, KEY_HELP, 0},
    {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, KEY_PAGE_UP, 0},
    {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, KEY_PAGE_DOWN, 0},
    {SDL_CONTROLLER_BUTTON_DPAD_UP, KEY_UP, 0},
    {SDL_CONTROLLER_BUTTON_DPAD_DOWN, KEY_DOWN, 0},
    {SDL_CONTROLLER_BUTTON_DPAD_LEFT, KEY_LEFT, 0},
    {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, KEY_RIGHT, 0},
};

static const struct meaning bare_buttons[] = {
    {0, KEY_ENTER, 0},       {1, KEY_ESCAPE, 0},  {2, KEY_CHARACTER, 'n'},
    {3, KEY_CHARACTER, 'b'}, {4, KEY_PAGE_UP, 0}, {5, KEY_PAGE_DOWN, 0},
    {6, KEY_HELP, 0},        {7, KEY_ESCAPE, 0},
};

#define FIND(table, button) find(table, sizeof(table) / sizeof *(table), button)

static const struct meaning *find(const struct meaning *table, size_t count,
                                  uint8_t button)
{
    for (size_t i = 0; i < count; i++) {
        if (table[i].button == button) {
            return &table[i];
        }
    }
    return NULL;
}

// --- pressing ----------------------------------------------------------------

static bool is_direction(enum input_key key)
{
    return key == KEY_UP || key == KEY_DOWN || key == KEY_LEFT ||
           key == KEY_RIGHT;
}

static bool press(struct pad *p, enum input_key key, uint32_t character,
                  struct input *out)
{
    out->type = INPUT_KEY;
    out->key = key;
    out->character = character;
    if (is_direction(key)) {
        p->held = key;
        p->again_ms = out->time_ms + FIRST_AGAIN_MS;
    }
    return true;
}

static void release(struct pad *p, enum input_key key)
{
    if (p->held == key) {
        p->held = KEY_NONE;
    }
}

static bool on_button(struct pad *p, const struct meaning *m, bool is_down,
                      struct input *out)
{
    if (m == NULL) {
        return false;
    }
    if (!is_down) {
        release(p, m->key);
        return false;
    }
    return press(p, m->key, m->character, out);
}

// --- sticks and hats ---------------------------------------------------------

// A stick must come back a good way before it can be pushed once more.
static int pushed(int value, int before)
{
    if (before != 0 && value * before > RELEASED) {
        return before;
    }
    return value > PUSHED ? 1 : value < -PUSHED ? -1 : 0;
}

// The stick or hat stands [now] on the axis [index].
static bool turn_to(struct pad *p, int index, int now, struct input *out)
{
    static const enum input_key keys[2][2] = {{KEY_LEFT, KEY_RIGHT},
                                              {KEY_UP, KEY_DOWN}};
    int before = p->stick[index];

    p->stick[index] = now;
    if (now == before) {
        return false;
    }
    if (before != 0) {
        release(p, keys[index][before > 0]);
    }
    return now != 0 && press(p, keys[index][now > 0], 0, out);
}

static bool on_axis(struct pad *p, int axis, int value, struct input *out)
{
    return axis <= 1 && turn_to(p, axis, pushed(value, p->stick[axis]), out);
}

// Of a slant the way up or down counts: what there is to choose is in columns.
static bool on_hat(struct pad *p, uint8_t hat, struct input *out)
{
    int x = ((hat & SDL_HAT_RIGHT) != 0) - ((hat & SDL_HAT_LEFT) != 0);
    int y = ((hat & SDL_HAT_DOWN) != 0) - ((hat & SDL_HAT_UP) != 0);
    bool is_across = turn_to(p, 0, y != 0 ? 0 : x, out);

    return turn_to(p, 1, y, out) || is_across;
}

// --- devices -----------------------------------------------------------------

// One tells what it does only once it is opened.
static void open_controller(int index)
{
    SDL_GameControllerOpen(index);
}

static void open_bare(int index)
{
    if (!SDL_IsGameController(index)) {
        SDL_JoystickOpen(index);
    }
}

static void close_controller(struct pad *p, SDL_JoystickID id)
{
    SDL_GameControllerClose(SDL_GameControllerFromInstanceID(id));
    pad_follow(p, p->is_away);
}

static void close_bare(struct pad *p, SDL_JoystickID id)
{
    if (SDL_GameControllerFromInstanceID(id) == NULL) {
        SDL_JoystickClose(SDL_JoystickFromInstanceID(id));
        pad_follow(p, p->is_away);
    }
}

// A controller comes as a joystick too.
static bool is_bare(SDL_JoystickID id)
{
    return SDL_GameControllerFromInstanceID(id) == NULL;
}

bool pad_translate(struct pad *p, const union SDL_Event *e, struct input *out)
{
    switch (e->type) {
    case SDL_CONTROLLERDEVICEADDED:
        open_controller(e->cdevice.which);
        return false;
    case SDL_CONTROLLERDEVICEREMOVED:
        close_controller(p, e->cdevice.which);
        return false;
    case SDL_JOYDEVICEADDED:
        open_bare(e->jdevice.which);
        return false;
    case SDL_JOYDEVICEREMOVED:
        close_bare(p, e->jdevice.which);
        return false;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP:
        return on_button(p, FIND(buttons, e->cbutton.button),
                         e->type == SDL_CONTROLLERBUTTONDOWN, out);
    case SDL_CONTROLLERAXISMOTION:
        return on_axis(p, e->caxis.axis, e->caxis.value, out);
    case SDL_JOYBUTTONDOWN:
    case SDL_JOYBUTTONUP:
        return is_bare(e->jbutton.which) &&
               on_button(p, FIND(bare_buttons, e->jbutton.button),
                         e->type == SDL_JOYBUTTONDOWN, out);
    case SDL_JOYAXISMOTION:
        return is_bare(e->jaxis.which) &&
               on_axis(p, e->jaxis.axis, e->jaxis.value, out);
    case SDL_JOYHATMOTION:
        return is_bare(e->jhat.which) && on_hat(p, e->jhat.value, out);
    default:
        return false;
    }
}
