// Game controllers: what their buttons and sticks mean here. Known only where
// one is plugged in: without one nothing is started, and waiting stays idle.
#ifndef SDL_PAD_H
#define SDL_PAD_H

#include <stdbool.h>

#include "ui/input.h"

union SDL_Event;

// All zero: not looked for yet.
struct pad {
    bool is_started;
    int held_x, held_y; // -1, 0, 1: where the stick is pushed
};

// Looks whether there is one now; cheap. For the start, and whenever the
// window comes to the front.
void pad_look(struct pad *p);
// False: it is nothing a view should know.
bool pad_translate(struct pad *p, const union SDL_Event *event,
                   struct input *out);
void pad_close(struct pad *p);

#endif
