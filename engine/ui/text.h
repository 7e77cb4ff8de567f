// What a view must know about text to lay it out: sdl/ answers with real
// fonts, tests with letters of one width.
#ifndef UI_TEXT_H
#define UI_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/draw.h"

// One line of a broken text: a piece of the original bytes.
struct text_line {
    size_t at, len; // without the space or newline it was broken at
    int width_px;
    bool is_rtl; // read from right to left: it stands at the right edge
};

struct text_ops {
    // Width of [len] bytes in one line.
    int (*width)(void *ctx, enum font_face face, int size_px, const char *text,
                 size_t len);
    // Height of a line box.
    int (*line_height)(void *ctx, enum font_face face, int size_px);
    // Breaks [text] into lines of at most [width_px] by the Unicode rules (a
    // word wider than that is broken inside). Writes at most [max] lines and
    // returns how many there are in all.
    size_t (*wrap)(void *ctx, enum font_face face, int size_px,
                   const char *text, size_t len, int width_px,
                   struct text_line *lines, size_t max);
};

struct text {
    const struct text_ops *ops;
    void *ctx;
};

#endif
