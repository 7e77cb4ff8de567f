// Turns what SDL reports into what a person did (ui/input.h).
#ifndef SDL_EVENTS_H
#define SDL_EVENTS_H

#include <stdbool.h>

#include "sdl/pad.h"
#include "ui/input.h"

union SDL_Event;

// What is remembered from one event to the next. All zero at the start.
struct events {
    bool ignores_text; // the key was understood; its text is to be dropped
    struct pad pad;
    bool is_typing; // set by the window: letters are text, not keys
};

// False: it is nothing a view should know. Events that concern the window's
// surface are not for here.
bool events_translate(struct events *e, const union SDL_Event *event,
                      struct input *out);

// Of movements of the pointer that follow each other only the last counts:
// makes [event] that one.
void events_skip_motion(union SDL_Event *event);

#endif
