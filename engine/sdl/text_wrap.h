// Breaks a text into lines that fit a width.
#ifndef SDL_TEXT_WRAP_H
#define SDL_TEXT_WRAP_H

#include <stddef.h>

#include "sdl/text_span.h"
#include "ui/text.h"

// All zero is empty.
struct wrapped {
    struct text_line *lines; // owned
    size_t count, capacity;
};

// Adds the lines of [s] to [out]. None is wider than [width_px], except a
// single letter that is wider by itself.
void wrap_span(struct fonts *fonts, struct strbuf *scratch, struct span s,
               int width_px, struct wrapped *out);

#endif
