// Finding controllers, and asking them; see pad.h.
#include "sdl/pad.h"

#include <dirent.h>
#include <string.h>

#include "sdl/narrow.h"

#include <SDL.h>

#include "base/banned.h"

enum {
    LOOK_MS = 2000,
    ASK_MS = 15, // SDL by itself would ask a thousand times a second
    AGAIN_MS = 120,
};

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

void pad_look(struct pad *p, uint32_t now_ms)
{
    if (p->has_looked && now_ms - p->looked_ms < LOOK_MS) {
        return;
    }
    p->has_looked = true;
    p->looked_ms = now_ms;
    if (p->is_started) {
        SDL_JoystickUpdate(); // those that are new come as events
    } else if (is_plugged_in()) {
        SDL_SetHint(SDL_HINT_AUTO_UPDATE_JOYSTICKS, "0");
        p->is_started = SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER) == 0;
    }
}

// --- asking ------------------------------------------------------------------

static bool is_asked(const struct pad *p)
{
    return p->is_started && !p->is_away && SDL_NumJoysticks() > 0;
}

int pad_wait_ms(const struct pad *p, int wait_ms)
{
    return is_asked(p) && (wait_ms < 0 || wait_ms > ASK_MS) ? ASK_MS : wait_ms;
}

bool pad_ask(struct pad *p, uint32_t now_ms, struct input *out)
{
    if (!is_asked(p)) {
        p->held = KEY_NONE;
        return false;
    }
    if (now_ms - p->asked_ms >= ASK_MS) {
        p->asked_ms = now_ms;
        SDL_JoystickUpdate();
    }
    if (p->held == KEY_NONE || (int32_t)(now_ms - p->again_ms) < 0) {
        return false;
    }
    p->again_ms = now_ms + AGAIN_MS;
    *out = (struct input){
        .type = INPUT_KEY, .key = p->held, .repeated = true, .time_ms = now_ms};
    return true;
}

void pad_follow(struct pad *p, bool is_away)
{
    p->is_away = is_away;
    p->held = KEY_NONE;
    p->stick[0] = p->stick[1] = 0;
}
