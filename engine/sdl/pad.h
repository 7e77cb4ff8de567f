// Game controllers and joysticks: what their buttons and sticks mean here.
// Known only where one is plugged in: without one nothing is started, and
// waiting stays idle. Times are those of SDL_GetTicks().
#ifndef SDL_PAD_H
#define SDL_PAD_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/input.h"

union SDL_Event;

// All zero: not looked for yet.
struct pad {
    bool is_started, has_looked;
    bool is_away;        // the window has not got the keyboard
    int stick[2];        // across and down; -1, 0, 1: where it is pushed
    enum input_key held; // a direction that comes again; else KEY_NONE
    uint32_t again_ms;   // when
    uint32_t looked_ms, asked_ms;
};

// Looks whether there is one by now, every other second at most; cheap. For
// whenever something happens.
void pad_look(struct pad *p, uint32_t now_ms);
// [wait_ms] (-1: for ever), or less: a controller does not wake anybody, it has
// to be asked.
int pad_wait_ms(const struct pad *p, int wait_ms);
// Asks, when it is time: what was done comes as events. True: a direction is
// still held and comes again as [*out].
bool pad_ask(struct pad *p, uint32_t now_ms, struct input *out);
// The window got the keyboard, or lost it: what is held is let go.
void pad_follow(struct pad *p, bool is_away);
// False: it is nothing a view should know.
bool pad_translate(struct pad *p, const union SDL_Event *event,
                   struct input *out);

#endif
