// A span taken apart into runs: pieces of one font, one script and one
// direction, in the order they are seen from left to right (Unicode
// bidirectional algorithm, UAX 9, by FriBidi).
//
// A line is a paragraph of its own here: its direction is that of most of its
// letters, so an Arabic line stays one when a Latin name opens it.
#ifndef SDL_TEXT_RUNS_H
#define SDL_TEXT_RUNS_H

#include <stdbool.h>
#include <stddef.h>

#include "sdl/text_span.h"

struct run {
    size_t from, to;    // code points, in the order of reading
    int choice;         // of fonts_choose()
    bool is_rtl;        // read from right to left
    const char *script; // four letters of ISO 15924: "Arab"
};

// All zero is empty.
struct runs {
    struct run *items; // owned
    size_t count, capacity;
};

// Replaces what is in [out].
void runs_find(struct fonts *fonts, struct span s, struct runs *out);
void runs_release(struct runs *r);
// Is [s] a line that is read from right to left?
bool runs_are_rtl(struct span s);

#endif
