// The window: shows draw lists and waits for what the person does. All that
// app/ needs of sdl/; free of SDL's own headers.
//
//     struct window_place place = {.width = 1280, .height = 720,
//                                  .is_anywhere = true};
//     struct window *w = window_open("Rapport", &place, choice, &err);
//     struct text text = window_text(w); // lay out with it
//     for (;;) {
//         ... draw into [list] ...
//         window_paint(w, &list);        // paints what changed
//         window_wait(w, screen_ticks_in_ms, &in);
//     }
//
// With SDL_VIDEODRIVER=dummy it works without a display (tests, pictures).
#ifndef SDL_WINDOW_H
#define SDL_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/terms.h"
#include "ui/draw.h"
#include "ui/input.h"
#include "ui/portrait.h"
#include "ui/settings.h"
#include "ui/text.h"

struct clipboard;
struct strbuf;
struct window;

// What was done so far, for measurements.
struct window_counters {
    uint64_t frames;         // window_paint() calls that changed anything
    uint64_t pixels;         // painted, all frames together
    uint64_t exposures;      // times the system asked for old pixels again
    uint64_t first_frame_ns; // CLOCK_MONOTONIC when the first frame was on
                             // the screen; 0 before (see tools/bench/)
};

// Where a window is and how large, in pixels.
struct window_place {
    int x, y;
    int width, height;
    bool is_anywhere; // [x] and [y] do not count
};

// Opens a window at [place], as far as the screens allow: all of it is seen.
// The system may make it larger or smaller than asked, see window_size(). Owned
// by the caller; NULL with an error:
//   ERROR_SYSTEM "no-display"  no screen to show it on
//   ERROR_SYSTEM "no-font"     no font could be found
struct window *window_open(const char *title, const struct window_place *place,
                           enum font_choice choice, struct error *err);
// Also for NULL.
void window_close(struct window *w);

// Measures text with the fonts it will be painted with. Valid as long as [w].
struct text window_text(struct window *w);

// Writes with other fonts from now on. True: window_text() is another one, and
// the one before is gone.
bool window_choose_fonts(struct window *w, enum font_choice choice);

// What was copied elsewhere. Valid as long as [w].
const struct clipboard *window_clipboard(const struct window *w);

// Waits until something happens, without using the processor, at most
// [timeout_ms] (-1: for ever; 0: only looks). True: [*in] says what the person
// did. False: the time has passed and [*in] is an INPUT_TICK. Movements of the
// pointer and changes of size are told once, with the latest values. Damage by
// other windows is repaired here and not told.
bool window_wait(struct window *w, int timeout_ms, struct input *in);

// Ends a window_wait() with an INPUT_WAKE; several before the next wait are
// told as one. For any thread, as long as the window is open.
void window_wake(struct window *w);

// Calls [last] with [ctx] when the display is gone (its server ended, or threw
// the window out), on the thread that calls this; as soon as it returns the
// process ends with status 1, since Xlib leaves no other way. [last] must not
// use the window. Under Wayland an INPUT_CLOSE tells instead.
void window_when_lost(struct window *w, void (*last)(void *ctx), void *ctx);

// May somebody be looking? Not when it is hidden or minimised, nor when another
// window has had the keyboard for a minute. An INPUT_TICK tells, unasked, when
// somebody is back.
bool window_is_watched(const struct window *w);

// Milliseconds since the program started, as in struct input.
uint32_t window_now_ms(const struct window *w);

// Shows [list]. Compares it with the list before and paints only what differs;
// an unchanged list costs a comparison. The list should have the window's size
// (after a resize the first picture of the old size is painted top left).
void window_paint(struct window *w, const struct draw_list *list);

void window_size(const struct window *w, int *width, int *height);
// What to open it with another time, to be where it is now. Where a system
// does not tell (Wayland), always the same place.
struct window_place window_where(const struct window *w);
void window_set_full_screen(struct window *w, bool is_full_screen);
bool window_is_full_screen(const struct window *w);
void window_set_title(struct window *w, const char *title);
// Paints [picture] (square, 32 to 256 pixels) as the icon of the program.
void window_set_icon(struct window *w, const struct draw_list *picture);

// Where faces come from: writes a look of the portrait [name] as SVG
// text (or the bytes of a PNG file) and returns true; false when there is none.
// Who has no PORTRAIT_PERSON is shown as PORTRAIT_WHOLE. Without it, or when
// the picture cannot be read, a circle with the initial is shown. Called while
// painting and waiting, once for each picture that is not cached.
void window_set_portraits(struct window *w,
                          bool (*write)(void *ctx, const char *name,
                                        const struct portrait_look *look,
                                        struct strbuf *out),
                          void *ctx);
// Forgets the pictures read so far (the source has changed).
void window_forget_portraits(struct window *w);

// Writes what is on the screen to [path]: PNG, or BMP when the name ends in
// ".bmp". Errors: ERROR_FILE "file-unwritable".
bool window_capture(struct window *w, const char *path, struct error *err);

struct window_counters window_count(const struct window *w);

#endif
