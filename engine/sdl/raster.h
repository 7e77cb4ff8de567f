// A small software painter: smooth boxes, frames, discs, strokes and masks on
// a 32-bit picture in memory. Knows nothing of SDL.
#ifndef SDL_RASTER_H
#define SDL_RASTER_H

#include <stdint.h>

#include "ui/draw.h"

// A picture of 0x00RRGGBB pixels. All zero is an empty one.
struct canvas {
    uint32_t *pixels; // borrowed
    int width, height;
    int stride;       // pixels from one row to the next
    struct rect clip; // painted only here; always within the picture
};

// How much of each pixel is covered, 0..255; rows are [w] bytes.
struct mask {
    uint8_t *bits;
    int w, h;
};

// Discs and rings painted before: corners repeat a lot. All zero is empty.
enum { DISCS_MAX = 16 };
struct discs {
    struct {
        int diameter, thickness; // thickness 0: filled
        struct mask mask;        // owned
    } items[DISCS_MAX];
    int count, next; // [next] is given up when there is no room
};
void discs_release(struct discs *d);

void raster_fill(struct canvas *c, struct rect at, colour ink);
// Filled, with round corners.
void raster_box(struct canvas *c, struct discs *d, struct rect at, int radius,
                colour ink);
// The outline; lies inside [at].
void raster_frame(struct canvas *c, struct discs *d, struct rect at, int radius,
                  int thickness, colour ink);
// The largest disc in the square [at].
void raster_disc(struct canvas *c, struct discs *d, struct rect at, colour ink);
// A stroke between the middles of two pixels, with round ends unless it is
// upright or level.
void raster_line(struct canvas *c, int x1, int y1, int x2, int y2,
                 int thickness, colour ink);
// [m] in [ink] with its top left at x, y.
void raster_mask(struct canvas *c, int x, int y, const struct mask *m,
                 colour ink);
// Pixels of 0xAARRGGBB (not premultiplied), [w] × [h], over what is there.
void raster_pixels(struct canvas *c, int x, int y, const uint32_t *argb, int w,
                   int h);

#endif
