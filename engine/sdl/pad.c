// Game controllers; see pad.h.
#include "sdl/pad.h"

#include <dirent.h>
#include <string.h>

#include "sdl/narrow.h"

#include <SDL.h>

#include "base/banned.h"

enum { PUSHED = 20000, RELEASED = 12000 }; // of 32767

// --- finding one -------------------------------------------------------------

static bool is_plugged_in(void)
{
    DIR *folder = opendir("/dev/input");
    const struct dirent *entry;
    bool is_there = false;

    while (folder != NULL && !is_there && (entry = readdir(folder)) != NULL) {
        is_there = strncmp(entry->d_name, "js", 2) == 0;
    }
    if (folder != NULL) {
        closedir(folder);
    }
    return is_there;
}

// A controller tells what it does only once it is opened.
static void open_all(void)
{
    for (int i = 0; i < SDL_NumJoysticks(); i++) {
        if (SDL_IsGameController(i)) {
            SDL_GameControllerOpen(i);
        }
    }
}

void pad_look(struct pad *p)
{
    if (!p->is_started && is_plugged_in()) {
        p->is_started = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
    }
    if (p->is_started) {
        open_all();
    }
}

void pad_close(struct pad *p)
{
    if (p->is_started) {
        SDL_QuitSubSystem(SDL_INIT_GAMECONTROLLER);
    }
    p->is_started = false;
}

// --- what it means -----------------------------------------------------------

static const struct {
    uint8_t button;
    enum input_key key;
    uint32_t character;
} buttons[] = {
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

static bool press(struct input *out, enum input_key key, uint32_t character)
{
    out->type = INPUT_KEY;
    out->key = key;
    out->character = character;
    return true;
}

static bool on_button(uint8_t button, struct input *out)
{
    for (size_t i = 0; i < sizeof buttons / sizeof *buttons; i++) {
        if (buttons[i].button == button) {
            return press(out, buttons[i].key, buttons[i].character);
        }
    }
    return false;
}

// A push of the stick is one press; it must come back before the next.
static int pushed(int value, int held)
{
    if (held != 0) {
        return value * held > RELEASED ? held : 0;
    }
    return value > PUSHED ? 1 : value < -PUSHED ? -1 : 0;
}

static bool on_axis(struct pad *p, uint8_t axis, int value, struct input *out)
{
    bool is_x = axis == SDL_CONTROLLER_AXIS_LEFTX;
    int *held = is_x ? &p->held_x : &p->held_y;
    int before = *held;

    if (!is_x && axis != SDL_CONTROLLER_AXIS_LEFTY) {
        return false;
    }
    *held = pushed(value, before);
    if (*held == 0 || before != 0) {
        return false;
    }
    return press(out,
                 is_x ? (*held < 0 ? KEY_LEFT : KEY_RIGHT)
                      : (*held < 0 ? KEY_UP : KEY_DOWN),
                 0);
}

bool pad_translate(struct pad *p, const union SDL_Event *event,
                   struct input *out)
{
    switch (event->type) {
    case SDL_CONTROLLERDEVICEADDED:
        SDL_GameControllerOpen(event->cdevice.which);
        return false;
    case SDL_CONTROLLERBUTTONDOWN:
        return on_button(event->cbutton.button, out);
    case SDL_CONTROLLERAXISMOTION:
        return on_axis(p, event->caxis.axis, event->caxis.value, out);
    default:
        return false;
    }
}
