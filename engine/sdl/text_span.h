// A piece of a text in one face and size: as wide as its runs, each of which
// is written with one font.
#ifndef SDL_TEXT_SPAN_H
#define SDL_TEXT_SPAN_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "sdl/raster.h"
#include "ui/draw.h"

struct fonts;
struct points;

struct span {
    const struct points *points;
    size_t from, to; // code points
    enum font_face face;
    int size_px;
};

// [scratch] is for passing text on; its content is lost.
int span_width(struct fonts *fonts, struct strbuf *scratch, struct span s);
// Height of a line box of the face.
int span_line_height(struct fonts *fonts, enum font_face face, int size_px);
// The span as a new mask (bits owned by the caller), as high as a line box;
// false when nothing can be seen of it.
bool span_paint(struct fonts *fonts, struct strbuf *scratch, struct span s,
                struct mask *out);

#endif
