// Portraits as pixels; see picture.h.
#include "sdl/picture.h"

#include <stdlib.h>
#include <string.h>

#include "sdl/narrow.h"

#include <SDL_loadso.h>
#include <SDL_rwops.h>
#include <SDL_surface.h>

#include "base/mem.h"
#include "base/picture_size.h"
#include "base/strbuf.h"

#include "base/banned.h"

enum { SIDE_MAX = 4096 }; // pixels of the picture shown

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

static bool is_png(const struct strbuf *source)
{
    return source->len >= 8 && memcmp(source->buf, "\x89PNG\r\n\x1a\n", 8) == 0;
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

// So that pictures can be mixed without a fringe around what is transparent.
static void premultiply(SDL_Surface *surface)
{
    for (int y = 0; y < surface->h; y++) {
        uint32_t *row = (uint32_t *)(void *)((char *)surface->pixels +
                                             (ptrdiff_t)y * surface->pitch);
        for (int x = 0; x < surface->w; x++) {
            uint32_t c = row[x], alpha = c >> 24, a = alpha + (alpha >> 7);
            uint32_t rb = ((c & 0xFF00FF) * a >> 8) & 0xFF00FF;
            uint32_t g = ((c & 0x00FF00) * a >> 8) & 0x00FF00;
            row[x] = alpha << 24 | rb | g;
        }
    }
}

// Half as wide and high: each pixel the mean of four.
static void halve(SDL_Surface *s)
{
    for (int y = 0; y < s->h / 2; y++) {
        const uint8_t *from =
            (const uint8_t *)s->pixels + (ptrdiff_t)2 * y * s->pitch;
        uint8_t *to = (uint8_t *)s->pixels + (ptrdiff_t)y * s->pitch;
        for (int x = 0; x < s->w / 2; x++) {
            for (int i = 0; i < 4; i++) {
                const uint8_t *at = from + (ptrdiff_t)8 * x + i;
                to[4 * x + i] = (uint8_t)((at[0] + at[4] + at[s->pitch] +
                                           at[s->pitch + 4] + 2) /
                                          4);
            }
        }
    }
    s->w /= 2;
    s->h /= 2;
}

// Makes a surface of premultiplied 0xAARRGGBB of it, [w] × [h]; frees the old
// one. What is much too large is halved first: nothing is left out.
static SDL_Surface *scaled(SDL_Surface *old, int w, int h)
{
    SDL_Surface *argb =
        SDL_ConvertSurfaceFormat(old, SDL_PIXELFORMAT_ARGB8888, 0);

    SDL_FreeSurface(old);
    if (argb == NULL) {
        return NULL;
    }
    premultiply(argb);
    while (argb->w >= 2 * w && argb->h >= 2 * h) {
        halve(argb);
    }
    if (argb->w == w && argb->h == h) {
        return argb;
    }
    SDL_SetClipRect(argb, NULL); // as small as it has become
    SDL_Surface *result =
        SDL_CreateRGBSurfaceWithFormat(0, w, h, 32, SDL_PIXELFORMAT_ARGB8888);
    if (result != NULL) {
        SDL_SoftStretchLinear(argb, NULL, result, NULL);
    }
    SDL_FreeSurface(argb);
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
    struct picture_size size;
    struct error err = {0};

    if (!picture_size_read(source, &size, &err)) {
        return NULL;
    }
    if (is_png(source)) {
        return load_fitting_png(library, source, w, h);
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

// The smallest part of [picture] that differs from [base] (of the same size).
static void difference(const struct picture *picture,
                       const struct picture *base, int *x, int *y, int *x2,
                       int *y2)
{
    *x = picture->w;
    *y = picture->h;
    *x2 = *y2 = 0;
    for (int row = 0; row < picture->h; row++) {
        const uint32_t *a = picture->argb + (ptrdiff_t)row * picture->w;
        const uint32_t *b = base->argb + (ptrdiff_t)row * picture->w;
        for (int i = 0; i < picture->w; i++) {
            if (a[i] != b[i]) {
                *x = i < *x ? i : *x;
                *x2 = i >= *x2 ? i + 1 : *x2;
                *y = row < *y ? row : *y;
                *y2 = row + 1;
            }
        }
    }
}

// Keeps of [picture] only what differs from [base].
static void cut(struct picture *picture, const struct picture *base)
{
    int x, y, x2, y2;

    difference(picture, base, &x, &y, &x2, &y2);
    int w = x2 > x ? x2 - x : 0, h = y2 > y ? y2 - y : 0;
    uint32_t *kept = NULL;
    if (w > 0 && h > 0) {
        kept = mem_array((size_t)w * (size_t)h, sizeof *kept);
        for (int row = 0; row < h; row++) {
            memcpy(kept + (ptrdiff_t)row * w,
                   picture->argb + (ptrdiff_t)(y + row) * picture->w + x,
                   (size_t)w * sizeof *kept);
        }
    }
    free(picture->argb);
    *picture = (struct picture){kept, w, h, x, y};
}

static struct picture make(struct pictures *p, struct picture_key key)
{
    struct strbuf source = STRBUF_INIT;
    struct picture picture = {0};

    if (p->write != NULL && key.w <= SIDE_MAX && key.h <= SIDE_MAX &&
        p->write(p->ctx, key.name, &key.look, &source) &&
        library_of(p) != NULL) {
        picture = take_pixels(load_fitting(p->library, &source, key.w, key.h));
    }
    strbuf_release(&source);
    return picture;
}

static bool is_same(const struct picture_item *item, struct picture_key key)
{
    const struct portrait_look *a = &item->key.look, *b = &key.look;

    return item->name != NULL && a->to == b->to && a->from == b->from &&
           a->progress == b->progress && a->layer == b->layer &&
           item->key.w == key.w && item->key.h == key.h &&
           strcmp(item->name, key.name) == 0;
}

static int find(const struct pictures *p, struct picture_key key)
{
    for (int i = 0; i < PICTURES_MAX; i++) {
        if (is_same(&p->items[i], key)) {
            return i;
        }
    }
    return -1;
}

static size_t bytes_of(const struct picture *picture)
{
    return (size_t)picture->w * (size_t)picture->h * sizeof *picture->argb;
}

static void forget(struct pictures *p, int i)
{
    p->bytes -= bytes_of(&p->items[i].picture);
    free(p->items[i].name);
    free(p->items[i].picture.argb);
    memset(&p->items[i], 0, sizeof p->items[i]);
}

// The one not used for longest; free places count as such if [is_free].
static int oldest(const struct pictures *p, bool is_free)
{
    int best = -1;

    for (int i = 0; i < PICTURES_MAX; i++) {
        bool counts = is_free || p->items[i].name != NULL;
        if (counts &&
            (best < 0 || p->items[i].used_at < p->items[best].used_at)) {
            best = i;
        }
    }
    return best;
}

// Down to the limit, but for the four that may be in use.
static void make_room(struct pictures *p)
{
    while (p->bytes > PICTURES_BYTES) {
        int i = oldest(p, false);
        if (i < 0 || p->items[i].used_at + 4 > p->clock) {
            return;
        }
        forget(p, i);
    }
}

static void set_key(struct picture_item *item, struct picture_key key)
{
    item->name = mem_strdup(key.name);
    item->key = key;
    item->key.name = item->name;
}

// Eyes are kept as what differs from the person.
static struct picture make_eyes(struct pictures *p, struct picture_key key)
{
    struct picture_key whole = key;
    struct picture eyes = make(p, key);

    whole.look.layer = PORTRAIT_PERSON;
    const struct picture *base =
        eyes.argb != NULL ? pictures_get(p, whole) : NULL;
    if (base == NULL || base->w != eyes.w || base->h != eyes.h) {
        free(eyes.argb);
        return (struct picture){0};
    }
    cut(&eyes, base);
    return eyes;
}

const struct picture *pictures_get(struct pictures *p, struct picture_key key)
{
    int i = find(p, key);

    if (i < 0) {
        struct picture made =
            key.look.layer >= PORTRAIT_HALF ? make_eyes(p, key) : make(p, key);
        i = oldest(p, true);
        forget(p, i);
        p->items[i].picture = made;
        set_key(&p->items[i], key);
        p->bytes += bytes_of(&made);
    }
    p->items[i].used_at = ++p->clock;
    make_room(p);
    return p->items[i].picture.argb != NULL ? &p->items[i].picture : NULL;
}

static void drop_wish(struct pictures *p)
{
    free(p->wishes[0].name);
    p->wish_count--;
    memmove(p->wishes, p->wishes + 1,
            (size_t)p->wish_count * sizeof *p->wishes);
    p->wishes[p->wish_count] = (struct picture_item){0};
}

bool pictures_has(struct pictures *p, struct picture_key key)
{
    if (find(p, key) >= 0) {
        return true;
    }
    for (int i = 0; i < p->wish_count; i++) {
        if (is_same(&p->wishes[i], key)) {
            return false;
        }
    }
    if (p->wish_count == WISHES_MAX) {
        drop_wish(p); // the oldest matters least
    }
    set_key(&p->wishes[p->wish_count++], key);
    return false;
}

bool pictures_fulfil(struct pictures *p)
{
    if (p->wish_count == 0) {
        return false;
    }
    pictures_get(p, p->wishes[0].key);
    drop_wish(p);
    return true;
}

void pictures_forget(struct pictures *p)
{
    while (p->wish_count > 0) {
        drop_wish(p);
    }
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
