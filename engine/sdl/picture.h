// Portraits as pixels, remembered by name, mood and size.
//
// SDL2_image is loaded when the first portrait is shown, not linked: it brings
// eleven libraries with it (the C++ runtime, TIFF, WebP, JPEG …), which the
// first picture of the program would wait for, and which the library, the
// review and the terminal never need. Without it there are simply no
// portraits.
#ifndef SDL_PICTURE_H
#define SDL_PICTURE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/terms.h"

struct strbuf;
struct SDL_Surface;

// 0xAARRGGBB, not premultiplied.
struct picture {
    uint32_t *argb; // owned by the cache
    int w, h;
};

enum { PICTURES_MAX = 8 };

// All zero is empty: no source yet, nothing loaded.
struct pictures {
    bool (*write)(const char *name, enum mood mood, struct strbuf *out);
    struct image_library *library; // owned; NULL: not loaded
    bool has_no_library;           // tried in vain
    struct {
        char *name; // owned; NULL: free
        int mood, box_w, box_h;
        struct picture picture; // argb NULL: there is none
        uint64_t used_at;
    } items[PICTURES_MAX];
    uint64_t clock;
};

// The portrait as large as fits [w] × [h]; NULL when there is none. Valid
// until the next call.
const struct picture *pictures_get(struct pictures *p, const char *name,
                                   enum mood mood, int w, int h);
// Forgets the pictures, keeps the source and the library.
void pictures_forget(struct pictures *p);
void pictures_release(struct pictures *p);

// Writes [surface] to [path] as PNG, if SDL2_image can be loaded.
bool pictures_save_png(struct pictures *p, struct SDL_Surface *surface,
                       const char *path);

#endif
