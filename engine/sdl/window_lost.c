// When the display goes away; see window.h.
//
// Xlib tells it by calling a function, and ends the process when that comes
// back. SDL loads Xlib while it runs, so this asks for it in the same way.
#include "sdl/window.h"

#include <stddef.h>
#include <string.h>
#include <unistd.h>

#include "sdl/narrow.h"

#include <SDL_loadso.h>
#include <SDL_thread.h>
#include <SDL_video.h>

#include "base/banned.h"

typedef int on_lost(void *display);       // XIOErrorHandler
typedef on_lost *set_handler(on_lost *f); // XSetIOErrorHandler

// Xlib hands nothing over: one display, one watcher.
static struct {
    void (*last)(void *ctx);
    void *ctx;
    SDL_threadID thread;
} watcher;

static int be_lost(void *display)
{
    (void)display;
    while (SDL_ThreadID() != watcher.thread) {
        pause(); // the one that waits for events notices too, and ends it all
    }
    if (watcher.last != NULL) {
        void (*last)(void *ctx) = watcher.last;
        watcher.last = NULL;
        last(watcher.ctx);
    }
    return 0;
}

void window_when_lost(struct window *w, void (*last)(void *ctx), void *ctx)
{
    (void)w; // Xlib has one handler
    const char *driver = SDL_GetCurrentVideoDriver();
    void *xlib = driver != NULL && strcmp(driver, "x11") == 0
                     ? SDL_LoadObject("libX11.so.6")
                     : NULL;
    void *found =
        xlib != NULL ? SDL_LoadFunction(xlib, "XSetIOErrorHandler") : NULL;
    set_handler *set = NULL;

    memcpy(&set, &found, sizeof set); // ISO C has no cast from one to the other
    watcher.last = last;
    watcher.ctx = ctx;
    watcher.thread = SDL_ThreadID();
    if (set != NULL) {
        set(be_lost);
    }
}
