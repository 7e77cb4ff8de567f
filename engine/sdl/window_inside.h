// A window from within; shared by window*.c alone.
#ifndef SDL_WINDOW_INSIDE_H
#define SDL_WINDOW_INSIDE_H

#include "sdl/events.h"
#include "sdl/paint.h"
#include "sdl/picture.h"
#include "sdl/typing.h"
#include "sdl/window.h"

struct SDL_Surface;
struct SDL_Window;
struct fonts;
struct typesetter;

struct window {
    struct SDL_Window *handle;
    struct SDL_Surface
        *own; // painted on when the window's own pixels are not of
              // the usual kind; else NULL
    struct fonts *fonts;
    struct typesetter *typesetter;
    struct pictures pictures;
    struct painter painter;
    struct events events;
    struct typing typing;
    enum font_choice font_choice;
    struct window_counters counters;
    int told_width, told_height; // the size that the app knows
    bool has_remembered_fonts;
    bool is_left;     // another window has the keyboard
    uint32_t left_ms; // since then
};

// What was covered is sent to the screen again.
void window_repair(struct window *w);

#endif
