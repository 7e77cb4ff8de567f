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
#include "ui/portrait.h"

struct strbuf;
struct SDL_Surface;

// 0xAARRGGBB, premultiplied. Of eyes only what differs from the person with
// the eyes as they are is kept: [x], [y] is where it lies on that.
struct picture {
    uint32_t *argb; // owned by the cache
    int w, h;
    int x, y;
};

// What is asked for: a look of somebody, as large as fits a box.
struct picture_key {
    const char *name; // borrowed
    struct portrait_look look;
    int w, h;
};

enum {
    PICTURES_MAX = 32,
    PICTURES_BYTES = 12 << 20, // more only while four pictures need it
    WISHES_MAX = 8,
};

struct picture_item {
    char *name; // owned; NULL: free
    struct picture_key key;
    struct picture picture; // argb NULL: there is none
    uint64_t used_at;
};

// All zero is empty: no source yet, nothing loaded.
struct pictures {
    bool (*write)(void *ctx, const char *name, const struct portrait_look *look,
                  struct strbuf *out);
    void *ctx;                     // borrowed
    struct image_library *library; // owned; NULL: not loaded
    bool has_no_library;           // tried in vain
    struct picture_item items[PICTURES_MAX];
    struct picture_item wishes[WISHES_MAX]; // names owned; no pictures
    int wish_count;
    size_t bytes; // of all pictures
    uint64_t clock;
};

// The picture, made now if need be; NULL when there is none. Valid until three
// other pictures were asked for.
const struct picture *pictures_get(struct pictures *p, struct picture_key key);
// Was it made already (or tried in vain)? If not, it is wished for: it will be
// made when there is time. For what a moment can do without.
bool pictures_has(struct pictures *p, struct picture_key key);
// Makes one picture that was wished for; false when there is none to make.
bool pictures_fulfil(struct pictures *p);
// Forgets the pictures, keeps the source and the library.
void pictures_forget(struct pictures *p);
void pictures_release(struct pictures *p);

// Writes [surface] to [path] as PNG, if SDL2_image can be loaded.
bool pictures_save_png(struct pictures *p, struct SDL_Surface *surface,
                       const char *path);

#endif
