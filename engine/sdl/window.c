// The window; see window.h.
//
// It is shown over shared memory with the X server, without OpenGL: for a
// picture that mostly stands still that starts four times faster and needs an
// eighth of the memory (design, section 8). The pixels stay where they were
// painted, so only what changed is painted and sent.
#include "sdl/window.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "sdl/narrow.h"

#include <SDL.h>

#include "base/mem.h"
#include "sdl/capture.h"
#include "sdl/font.h"
#include "sdl/place.h"
#include "sdl/text.h"
#include "sdl/window_inside.h"

#include "base/banned.h"

enum { WIDTH_MIN = 320, HEIGHT_MIN = 240, SCREENS_MOST = 16 };

static bool fail_no_display(struct error *err, const char *why)
{
    error_set(err, ERROR_SYSTEM, "no-display",
              "there is no display to open a window on: %s", why);
    return error_hint(err, "play in the terminal: rapport play NAME --text");
}

// SDL would go on looking and might take over a bare console.
static bool has_display(void)
{
    return getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL ||
           getenv("SDL_VIDEODRIVER") != NULL;
}

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_APP_NAME, "Rapport");
    // We are no film: the screen may go dark, the desktop keeps its effects.
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
    SDL_SetHint(SDL_HINT_MOUSE_FOCUS_CLICKTHROUGH, "1");
}

// When no display answers, SDL takes a driver that shows nothing, or a bare
// console: the program would wait unseen. Only who asks for it gets that.
static bool is_seen(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    return getenv("SDL_VIDEODRIVER") != NULL ||
           (driver != NULL &&
            (strcmp(driver, "x11") == 0 || strcmp(driver, "wayland") == 0));
}

static bool start_sdl(struct error *err)
{
    if (!has_display()) {
        return fail_no_display(err, "DISPLAY is not set");
    }
    set_hints();
    if (SDL_InitSubSystem(SDL_INIT_VIDEO) != 0) {
        return fail_no_display(err, SDL_GetError());
    }
    if (!is_seen()) {
        SDL_QuitSubSystem(SDL_INIT_VIDEO);
        return fail_no_display(err, "none answers where DISPLAY or "
                                    "WAYLAND_DISPLAY say it is");
    }
    return true;
}

static void fit_screens(struct window_place *place)
{
    struct rect screens[SCREENS_MOST];
    int count = 0;

    for (int i = 0; i < SDL_GetNumVideoDisplays() && count < SCREENS_MOST;
         i++) {
        SDL_Rect room;
        if (SDL_GetDisplayUsableBounds(i, &room) == 0 && room.w > 0 &&
            room.h > 0) {
            screens[count++] = (struct rect){room.x, room.y, room.w, room.h};
        }
    }
    place_fit(place, screens, count);
}

static int smaller(int a, int b)
{
    return a < b ? a : b;
}

static bool create(struct window *w, const char *title,
                   struct window_place place, struct error *err)
{
    fit_screens(&place);
    w->handle = SDL_CreateWindow(
        title, place.is_anywhere ? (int)SDL_WINDOWPOS_CENTERED : place.x,
        place.is_anywhere ? (int)SDL_WINDOWPOS_CENTERED : place.y, place.width,
        place.height, SDL_WINDOW_RESIZABLE);
    if (w->handle == NULL) {
        return fail_no_display(err, SDL_GetError());
    }
    SDL_SetWindowMinimumSize(w->handle, smaller(WIDTH_MIN, place.width),
                             smaller(HEIGHT_MIN, place.height));
    SDL_GetWindowSize(w->handle, &w->told_width, &w->told_height);
    return true;
}

static bool start_text(struct window *w, enum font_choice choice,
                       struct error *err)
{
    w->fonts = fonts_new(choice, err);
    if (w->fonts == NULL) {
        return false;
    }
    w->font_choice = choice;
    w->typesetter = typesetter_new(w->fonts);
    w->painter.typesetter = w->typesetter;
    w->painter.pictures = &w->pictures;
    return true;
}

struct window *window_open(const char *title, const struct window_place *place,
                           enum font_choice choice, struct error *err)
{
    struct window *w = mem_alloc(sizeof *w);

    if (!start_sdl(err) || !start_text(w, choice, err) ||
        !create(w, title, *place, err)) {
        window_close(w);
        return NULL;
    }
    return w;
}

void window_close(struct window *w)
{
    if (w == NULL) {
        return;
    }
    painter_release(&w->painter);
    pictures_release(&w->pictures);
    typesetter_free(w->typesetter);
    fonts_free(w->fonts);
    SDL_FreeSurface(w->own);
    if (w->handle != NULL) {
        SDL_DestroyWindow(w->handle);
    }
    // SDL itself stays as it is until the process ends. Under X11 it wakes
    // itself through a second connection; the server may serve that one late,
    // when the window is gone, and closing it would make Xlib end the process
    // with a complaint about a window that nobody misses.
    free(w);
}

bool window_choose_fonts(struct window *w, enum font_choice choice)
{
    struct fonts *before = w->fonts;
    struct typesetter *typesetter = w->typesetter;

    if (choice == w->font_choice || !start_text(w, choice, NULL)) {
        w->fonts = before;
        return false;
    }
    typesetter_free(typesetter);
    fonts_free(before);
    painter_forget(&w->painter);
    return true;
}

struct text window_text(struct window *w)
{
    return typesetter_text(w->typesetter);
}

const struct clipboard *window_clipboard(const struct window *w)
{
    (void)w; // SDL has one clipboard
    return typing_clipboard();
}

static bool has_usual_pixels(const SDL_Surface *s)
{
    return s->format->BytesPerPixel == 4 && s->format->Rmask == 0xFF0000 &&
           s->format->Gmask == 0xFF00 && s->format->Bmask == 0xFF;
}

static void make_own(struct window *w, const SDL_Surface *shown)
{
    if (w->own == NULL || w->own->w != shown->w || w->own->h != shown->h) {
        SDL_FreeSurface(w->own);
        w->own = SDL_CreateRGBSurfaceWithFormat(0, shown->w, shown->h, 32,
                                                SDL_PIXELFORMAT_RGB888);
    }
}

// The surface to paint on; NULL when the system gives none. Forgets what was
// painted when it is a new one: SDL makes one whenever the size changes.
static SDL_Surface *surface_of(struct window *w)
{
    SDL_Surface *shown = SDL_GetWindowSurface(w->handle);

    if (shown == NULL) {
        return NULL;
    }
    if (shown->userdata != w) {
        shown->userdata = w; // ours to use; a new surface has NULL
        painter_forget(&w->painter);
    }
    if (has_usual_pixels(shown)) {
        return shown;
    }
    make_own(w, shown);
    return w->own;
}

static struct canvas canvas_of(SDL_Surface *s)
{
    return (struct canvas){s->pixels,
                           s->w,
                           s->h,
                           s->pitch / (int)sizeof(uint32_t),
                           {0, 0, s->w, s->h}};
}

// Sends [damage] to the screen.
static void show(struct window *w, const struct damage *damage)
{
    SDL_Surface *shown = SDL_GetWindowSurface(w->handle);
    SDL_Rect rects[DAMAGE_RECTS_MAX];
    int count = 0;

    for (int i = 0; i < damage->count; i++) {
        struct rect r = damage->rects[i];
        SDL_Rect area = {r.x, r.y, r.w, r.h};
        if (rect_is_empty(r)) {
            continue;
        }
        if (w->own != NULL && shown != NULL) {
            SDL_Rect to = area;
            SDL_BlitSurface(w->own, &area, shown, &to);
        }
        rects[count++] = area;
        w->counters.pixels += (uint64_t)r.w * (uint64_t)r.h;
    }
    if (count > 0) {
        SDL_UpdateWindowSurfaceRects(w->handle, rects, count);
        w->counters.frames++;
    }
}

static uint64_t monotonic_ns(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (uint64_t)now.tv_sec * 1000000000U + (uint64_t)now.tv_nsec;
}

static void paint(struct window *w, SDL_Surface *surface,
                  const struct draw_list *list)
{
    struct damage damage = {0};
    struct canvas canvas = canvas_of(surface);

    painter_paint(&w->painter, &canvas, list, &damage);
    show(w, &damage);
}

// The words come first: a first portrait needs a library loaded and a picture
// made, and nobody should look at nothing for that long.
static void paint_first(struct window *w, SDL_Surface *surface,
                        const struct draw_list *list)
{
    struct draw_list words = *list; // borrows the texts

    words.items = mem_array(list->count + 1, sizeof *words.items);
    words.count = 0;
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].type != DRAW_PORTRAIT) {
            words.items[words.count++] = list->items[i];
        }
    }
    paint(w, surface, &words);
    free(words.items);
    w->counters.first_frame_ns = monotonic_ns();
}

void window_paint(struct window *w, const struct draw_list *list)
{
    SDL_Surface *surface = surface_of(w);

    if (surface == NULL) {
        return;
    }
    if (w->counters.first_frame_ns == 0) {
        paint_first(w, surface, list);
    }
    w->events.is_typing = typing_follow(&w->typing, list->typing);
    paint(w, surface, list);
}

// The window was covered, and its pixels are lost on the screen, not here.
void window_repair(struct window *w)
{
    w->counters.exposures++;
    if (surface_of(w) == NULL) {
        return;
    }
    if (w->painter.has_before) {
        SDL_UpdateWindowSurface(w->handle);
    }
}

void window_size(const struct window *w, int *width, int *height)
{
    SDL_GetWindowSize(w->handle, width, height);
}

// A window is opened by the corner of its frame, and knows its own one.
struct window_place window_where(const struct window *w)
{
    struct window_place place = {0};
    int top = 0, left = 0;

    SDL_GetWindowPosition(w->handle, &place.x, &place.y);
    SDL_GetWindowSize(w->handle, &place.width, &place.height);
    if (SDL_GetWindowBordersSize(w->handle, &top, &left, NULL, NULL) == 0) {
        place.x -= left;
        place.y -= top;
    }
    return place;
}

void window_set_full_screen(struct window *w, bool is_full_screen)
{
    SDL_SetWindowFullscreen(w->handle,
                            is_full_screen ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0);
}

bool window_is_full_screen(const struct window *w)
{
    return (SDL_GetWindowFlags(w->handle) & SDL_WINDOW_FULLSCREEN) != 0;
}

void window_set_title(struct window *w, const char *title)
{
    SDL_SetWindowTitle(w->handle, title);
}

void window_set_icon(struct window *w, const struct draw_list *picture)
{
    struct painter painter = {.typesetter = w->typesetter,
                              .pictures = &w->pictures};
    struct damage damage = {0};
    SDL_Surface *icon = SDL_CreateRGBSurfaceWithFormat(
        0, picture->width, picture->height, 32, SDL_PIXELFORMAT_RGB888);

    if (icon != NULL) {
        struct canvas canvas = canvas_of(icon);
        painter_paint(&painter, &canvas, picture, &damage);
        painter_release(&painter);
        SDL_SetWindowIcon(w->handle, icon);
        SDL_FreeSurface(icon);
    }
}

void window_set_portraits(struct window *w,
                          bool (*write)(void *ctx, const char *name,
                                        const struct portrait_look *look,
                                        struct strbuf *out),
                          void *ctx)
{
    w->pictures.write = write;
    w->pictures.ctx = ctx;
    window_forget_portraits(w);
}

void window_forget_portraits(struct window *w)
{
    pictures_forget(&w->pictures);
    painter_forget(&w->painter);
}

bool window_capture(struct window *w, const char *path, struct error *err)
{
    SDL_Surface *surface = surface_of(w);

    if (surface == NULL) {
        return error_set(err, ERROR_FILE, "file-unwritable",
                         "cannot write the picture '%s': nothing is shown",
                         path);
    }
    return capture_write(surface, &w->pictures, path, err);
}

struct window_counters window_count(const struct window *w)
{
    return w->counters;
}
