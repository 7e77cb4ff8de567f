// Portraits as pixels; see picture.h.
#include "sdl/picture.h"

#include <stdlib.h>
#include <string.h>

#include "sdl/narrow.h"

#include <SDL_loadso.h>
#include <SDL_rwops.h>
#include <SDL_surface.h>

#include "base/mem.h"
#include "base/strbuf.h"

#include "base/banned.h"

enum {
    SIDE_MAX = 4096, // pixels; of the picture shown, and of a PNG file's
    SOURCE_MAX = 8 << 20,
};

// The functions needed, as SDL_image.h (2.6) declares them.
struct image_library {
    void *handle; // owned
    SDL_Surface *(*load_svg)(SDL_RWops *from, int width, int height);
    SDL_Surface *(*load)(SDL_RWops *from, int closes);
    int (*save_png)(SDL_Surface *surface, const char *path);
};

// A function is not an object in C, but POSIX and SDL hand it over as one.
#define TAKE_FUNCTION(library, field, name)                                    \
    do {                                                                       \
        void *found = SDL_LoadFunction((library)->handle, name);               \
        memcpy(&(library)->field, &found, sizeof found);                       \
    } while (0)

static void library_free(struct image_library *library)
{
    if (library != NULL) {
        SDL_UnloadObject(library->handle);
        free(library);
    }
}

static struct image_library *library_load(void)
{
    void *handle = SDL_LoadObject("libSDL2_image-2.0.so.0");

    if (handle == NULL) {
        return NULL;
    }
    struct image_library *library = mem_alloc(sizeof *library);
    library->handle = handle;
    TAKE_FUNCTION(library, load_svg, "IMG_LoadSizedSVG_RW");
    TAKE_FUNCTION(library, load, "IMG_Load_RW");
    TAKE_FUNCTION(library, save_png, "IMG_SavePNG");
    if (library->load_svg == NULL || library->load == NULL ||
        library->save_png == NULL) {
        library_free(library);
        return NULL;
    }
    return library;
}

static const struct image_library *library_of(struct pictures *p)
{
    if (p->library == NULL && !p->has_no_library) {
        p->library = library_load();
        p->has_no_library = p->library == NULL;
    }
    return p->library;
}

static uint32_t big_endian(const unsigned char *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 |
           (uint32_t)bytes[2] << 8 | bytes[3];
}

static bool is_png(const struct strbuf *source)
{
    return source->len >= 24 &&
           memcmp(source->buf, "\x89PNG\r\n\x1a\n", 8) == 0;
}

// Is its size, as the file says, one that can be decoded without harm?
static bool is_fair_png(const struct strbuf *source)
{
    unsigned char size[8];

    memcpy(size, source->buf + 16, sizeof size);
    uint32_t w = big_endian(size), h = big_endian(size + 4);
    return w > 0 && h > 0 && w <= SIDE_MAX && h <= SIDE_MAX;
}

static SDL_Surface *load_svg(const struct image_library *library,
                             const struct strbuf *source, int w, int h)
{
    SDL_RWops *from = SDL_RWFromConstMem(source->buf, (int)source->len);
    SDL_Surface *surface = NULL;

    if (from != NULL) {
        surface = library->load_svg(from, w, h);
        SDL_RWclose(from);
    }
    return surface;
}

// One side given as 0 keeps the shape: try the width, then the height.
static SDL_Surface *load_fitting_svg(const struct image_library *library,
                                     const struct strbuf *source, int w, int h)
{
    SDL_Surface *surface = load_svg(library, source, w, 0);

    if (surface != NULL && surface->h > h) {
        SDL_FreeSurface(surface);
        surface = load_svg(library, source, 0, h);
    }
    return surface;
}

// Makes a surface of 0xAARRGGBB of it, [w] × [h]; frees the old one.
static SDL_Surface *scaled(SDL_Surface *old, int w, int h)
{
    SDL_Surface *argb =
        SDL_ConvertSurfaceFormat(old, SDL_PIXELFORMAT_ARGB8888, 0);
    SDL_Surface *result = argb;

    SDL_FreeSurface(old);
    if (argb != NULL && (argb->w != w || argb->h != h)) {
        result = SDL_CreateRGBSurfaceWithFormat(0, w, h, 32,
                                                SDL_PIXELFORMAT_ARGB8888);
        if (result != NULL) {
            SDL_SoftStretchLinear(argb, NULL, result, NULL);
        }
        SDL_FreeSurface(argb);
    }
    return result;
}

static SDL_Surface *load_fitting_png(const struct image_library *library,
                                     const struct strbuf *source, int w, int h)
{
    SDL_RWops *from = SDL_RWFromConstMem(source->buf, (int)source->len);
    SDL_Surface *surface = from != NULL ? library->load(from, 1) : NULL;

    if (surface == NULL) {
        return NULL;
    }
    int64_t by_width = (int64_t)surface->h * w / surface->w;
    int64_t by_height = (int64_t)surface->w * h / surface->h;
    bool is_wide = by_width <= h;
    int to_w = is_wide ? w : (int)by_height;
    int to_h = is_wide ? (int)by_width : h;
    return scaled(surface, to_w > 0 ? to_w : 1, to_h > 0 ? to_h : 1);
}

static SDL_Surface *load_fitting(const struct image_library *library,
                                 const struct strbuf *source, int w, int h)
{
    if (source->len == 0 || source->len > SOURCE_MAX) {
        return NULL;
    }
    if (is_png(source)) {
        return is_fair_png(source) ? load_fitting_png(library, source, w, h)
                                   : NULL;
    }
    SDL_Surface *surface = load_fitting_svg(library, source, w, h);
    return surface != NULL ? scaled(surface, surface->w, surface->h) : NULL;
}

// Copies the pixels; frees the surface.
static struct picture take_pixels(SDL_Surface *surface)
{
    struct picture picture = {0};

    if (surface == NULL) {
        return picture;
    }
    size_t row = (size_t)surface->w * sizeof *picture.argb;
    picture.argb = mem_array((size_t)surface->h, row);
    picture.w = surface->w;
    picture.h = surface->h;
    for (int y = 0; y < surface->h; y++) {
        memcpy(picture.argb + (ptrdiff_t)y * surface->w,
               (const char *)surface->pixels + (ptrdiff_t)y * surface->pitch,
               row);
    }
    SDL_FreeSurface(surface);
    return picture;
}

static struct picture make(struct pictures *p, const char *name, enum mood mood,
                           int w, int h)
{
    struct strbuf source = STRBUF_INIT;
    struct picture picture = {0};

    if (p->write != NULL && w <= SIDE_MAX && h <= SIDE_MAX &&
        p->write(name, mood, &source) && library_of(p) != NULL) {
        picture = take_pixels(load_fitting(p->library, &source, w, h));
    }
    strbuf_release(&source);
    return picture;
}

static int find(const struct pictures *p, const char *name, enum mood mood,
                int w, int h)
{
    for (int i = 0; i < PICTURES_MAX; i++) {
        if (p->items[i].name != NULL && p->items[i].mood == (int)mood &&
            p->items[i].box_w == w && p->items[i].box_h == h &&
            strcmp(p->items[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

static void forget(struct pictures *p, int i)
{
    free(p->items[i].name);
    free(p->items[i].picture.argb);
    memset(&p->items[i], 0, sizeof p->items[i]);
}

// Free places were never used: they are the oldest.
static int oldest(const struct pictures *p)
{
    int best = 0;

    for (int i = 1; i < PICTURES_MAX; i++) {
        if (p->items[i].used_at < p->items[best].used_at) {
            best = i;
        }
    }
    return best;
}

const struct picture *pictures_get(struct pictures *p, const char *name,
                                   enum mood mood, int w, int h)
{
    int i = find(p, name, mood, w, h);

    if (i < 0) {
        i = oldest(p);
        forget(p, i);
        p->items[i].picture = make(p, name, mood, w, h);
        p->items[i].name = mem_strdup(name);
        p->items[i].mood = (int)mood;
        p->items[i].box_w = w;
        p->items[i].box_h = h;
    }
    p->items[i].used_at = ++p->clock;
    return p->items[i].picture.argb != NULL ? &p->items[i].picture : NULL;
}

void pictures_forget(struct pictures *p)
{
    for (int i = 0; i < PICTURES_MAX; i++) {
        forget(p, i);
    }
}

void pictures_release(struct pictures *p)
{
    pictures_forget(p);
    library_free(p->library);
    *p = (struct pictures){0};
}

bool pictures_save_png(struct pictures *p, SDL_Surface *surface,
                       const char *path)
{
    const struct image_library *library = library_of(p);

    return library != NULL && library->save_png(surface, path) == 0;
}
