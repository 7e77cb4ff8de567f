// Replays draw lists on a canvas: only what differs from the list before, and
// of that only what lies in the few damaged rectangles. The pixels are the
// same as if everything had been painted anew.
#ifndef SDL_PAINT_H
#define SDL_PAINT_H

#include <stdbool.h>

#include "sdl/damage.h"
#include "sdl/raster.h"
#include "ui/draw.h"

struct typesetter;
struct pictures;

// All zero, with the two borrowed parts set, is a painter that has painted
// nothing.
struct painter {
    struct typesetter *typesetter; // borrowed
    struct pictures *pictures;     // borrowed
    struct draw_list before;       // a copy of what is on the canvas
    bool has_before;
    struct discs discs;
};

// Makes [canvas] show [list]. [*out] (empty before) is what was painted.
// Outside of the list's size the background is shown.
void painter_paint(struct painter *p, struct canvas *canvas,
                   const struct draw_list *list, struct damage *out);
// The canvas is another one, or its content is lost.
void painter_forget(struct painter *p);
void painter_release(struct painter *p);

#endif
