// Where a window goes.
#ifndef SDL_PLACE_H
#define SDL_PLACE_H

#include "sdl/window.h"

// Brings [place] onto one of the [count] screens: the one it lies on, made no
// larger than that and moved in until all of it is seen. Where none of it can
// be seen (the screen it was on is gone) it is anywhere.
void place_fit(struct window_place *place, const struct rect *screens,
               int count);

#endif
