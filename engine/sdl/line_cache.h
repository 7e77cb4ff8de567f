// Lines painted before, as masks without colour, so that a line in another
// colour (under the pointer, in another theme) is the same line. What was not
// used longest goes first.
#ifndef SDL_LINE_CACHE_H
#define SDL_LINE_CACHE_H

#include <stddef.h>
#include <stdint.h>

#include "sdl/raster.h"

enum { LINE_CACHE_BYTES = 4 << 20, LINE_CACHE_LINES = 512 };

struct line_key {
    enum font_face face;
    int size_px;
    const char *text;
    size_t len;
};

struct cached_line {
    uint64_t hash;
    struct line_key key; // its text is [text]
    char *text;          // owned; NULL: a free place
    struct mask mask;    // bits owned; NULL: nothing to be seen
    uint64_t used_at;    // 0 when free
};

// All zero is empty.
struct line_cache {
    struct cached_line items[LINE_CACHE_LINES];
    size_t bytes;
    uint64_t clock;
};

// NULL when it is not there. Valid until the next line_cache_put().
const struct mask *line_cache_find(struct line_cache *c,
                                   const struct line_key *key);
// Takes the bits of [mask]. Returns the mask kept.
const struct mask *line_cache_put(struct line_cache *c,
                                  const struct line_key *key, struct mask mask);
void line_cache_release(struct line_cache *c);

#endif
