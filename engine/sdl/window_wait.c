// Waiting for what the person does; see window.h.
#include "sdl/narrow.h"

#include <SDL.h>

#include "sdl/font.h"
#include "sdl/window_inside.h"

#include "base/banned.h"

static bool translate_size(struct window *w, struct input *in)
{
    int width, height;

    SDL_GetWindowSize(w->handle, &width, &height);
    if (width == w->told_width && height == w->told_height) {
        return false;
    }
    w->told_width = width;
    w->told_height = height;
    *in = (struct input){.type = INPUT_RESIZE,
                         .x = width,
                         .y = height,
                         .time_ms = window_now_ms(w)};
    return true;
}

static bool come_back(struct window *w, struct input *in)
{
    w->is_left = false;
    pad_follow(&w->events.pad, false);
    *in = (struct input){.type = INPUT_TICK, .time_ms = window_now_ms(w)};
    return true;
}

static bool translate(struct window *w, SDL_Event *event, struct input *in)
{
    if (event->type == SDL_WINDOWEVENT) {
        switch (event->window.event) {
        case SDL_WINDOWEVENT_FOCUS_LOST:
            w->is_left = true;
            w->left_ms = window_now_ms(w);
            pad_follow(&w->events.pad, true);
            return false;
        case SDL_WINDOWEVENT_FOCUS_GAINED:
        case SDL_WINDOWEVENT_SHOWN:
        case SDL_WINDOWEVENT_RESTORED:
            return come_back(w, in);
        case SDL_WINDOWEVENT_EXPOSED:
            window_repair(w);
            return false;
        case SDL_WINDOWEVENT_SIZE_CHANGED:
            return translate_size(w, in);
        default:
            break;
        }
    }
    if (event->type == SDL_MOUSEMOTION) {
        events_skip_motion(event);
    }
    return events_translate(&w->events, event, in);
}

// What takes time and can wait until the first picture is there.
static void catch_up(struct window *w)
{
    if (w->counters.first_frame_ns == 0) {
        return;
    }
    if (!w->has_remembered_fonts) {
        w->has_remembered_fonts = true;
        fonts_remember(w->fonts);
    }
    pad_look(&w->events.pad, window_now_ms(w));
}

bool window_wait(struct window *w, int timeout_ms, struct input *in)
{
    uint64_t end =
        SDL_GetTicks64() + (uint64_t)(timeout_ms > 0 ? timeout_ms : 0);
    SDL_Event event;

    catch_up(w);
    while (timeout_ms != 0 && !SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) &&
           pictures_fulfil(&w->pictures)) {
        SDL_PumpEvents(); // one picture at a time: somebody may have pressed
    }
    for (;;) {
        uint64_t now = SDL_GetTicks64();
        int left = timeout_ms < 0 ? -1 : now < end ? (int)(end - now) : 0;
        int wait = pad_wait_ms(&w->events.pad, left);
        if (pad_ask(&w->events.pad, window_now_ms(w), in)) {
            return true;
        }
        if (SDL_WaitEventTimeout(&event, wait)) {
            if (translate(w, &event, in)) {
                return true;
            }
        } else if (wait == left) {
            *in =
                (struct input){.type = INPUT_TICK, .time_ms = window_now_ms(w)};
            return false;
        }
    }
}

void window_wake(struct window *w)
{
    SDL_Event event = {.type = SDL_USEREVENT};

    (void)w; // SDL has one queue
    if (!SDL_HasEvent(SDL_USEREVENT)) {
        SDL_PushEvent(&event);
    }
}

bool window_is_watched(const struct window *w)
{
    enum { LONG_MS = 60000 };
    uint32_t flags = SDL_GetWindowFlags(w->handle);

    return (flags & (SDL_WINDOW_HIDDEN | SDL_WINDOW_MINIMIZED)) == 0 &&
           !(w->is_left && window_now_ms(w) - w->left_ms >= LONG_MS);
}

uint32_t window_now_ms(const struct window *w)
{
    (void)w; // SDL has one clock
    return SDL_GetTicks();
}
