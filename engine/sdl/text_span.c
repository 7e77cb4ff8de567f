// Measuring and painting the runs of a span; see text_span.h.
#include "sdl/text_span.h"

#include <stdlib.h>
#include <string.h>

#include "sdl/narrow.h"

#include <SDL_surface.h>
#include <SDL_ttf.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "sdl/font.h"
#include "sdl/text_points.h"
#include "sdl/text_runs.h"

#include "base/banned.h"

// HarfBuzz, inside SDL_ttf, shapes letters by their script and direction.
static void set_manner(TTF_Font *font, const struct run *run)
{
    TTF_SetFontDirection(font,
                         run->is_rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    TTF_SetFontScriptName(font, run->script);
}

// The letters of a run as SDL_ttf wants them: UTF-8 with a NUL.
static const char *run_text(struct strbuf *scratch, struct span s,
                            struct run run)
{
    strbuf_reset(scratch);
    for (size_t i = run.from; i < run.to; i++) {
        char bytes[4];
        uint32_t code = points_shown(s.points->codes[i]);
        strbuf_add(scratch, bytes, code != 0 ? utf8_encode(code, bytes) : 0);
    }
    return strbuf_text(scratch);
}

static int run_width(struct fonts *fonts, struct strbuf *scratch, struct span s,
                     struct run run)
{
    TTF_Font *font = fonts_chosen(fonts, s.face, s.size_px, run.choice);
    const char *text = run_text(scratch, s, run);
    int width = 0;

    if (font == NULL || *text == '\0') {
        return 0;
    }
    set_manner(font, &run);
    return TTF_SizeUTF8(font, text, &width, NULL) == 0 ? width : 0;
}

int span_width(struct fonts *fonts, struct strbuf *scratch, struct span s)
{
    struct runs runs = {0};
    int width = 0;

    runs_find(fonts, s, &runs);
    for (size_t i = 0; i < runs.count; i++) {
        width += run_width(fonts, scratch, s, runs.items[i]);
    }
    runs_release(&runs);
    return width;
}

int span_line_height(struct fonts *fonts, enum font_face face, int size_px)
{
    TTF_Font *font = fonts_get(fonts, face, size_px);
    int height = font != NULL ? TTF_FontHeight(font) : 0;
    int airy = (size_px * 7 + 2) / 5; // lines closer than this are hard to read

    return height > airy ? height : airy;
}

// From the top of the line box to the foot of the letters.
static int baseline(struct fonts *fonts, enum font_face face, int size_px)
{
    TTF_Font *font = fonts_get(fonts, face, size_px);

    if (font == NULL) {
        return 0;
    }
    int air = span_line_height(fonts, face, size_px) - TTF_FontHeight(font);
    return air / 2 + TTF_FontAscent(font);
}

// Puts a surface of coverage into [out] at x, y; what is outside is lost.
static void copy_coverage(struct mask *out, const SDL_Surface *from, int x,
                          int y)
{
    const uint8_t *pixels = from->pixels;

    for (int j = 0; j < from->h; j++) {
        for (int i = 0; i < from->w; i++) {
            int to_x = x + i, to_y = y + j;
            uint8_t cover = pixels[(ptrdiff_t)j * from->pitch + i];
            if (to_x >= 0 && to_x < out->w && to_y >= 0 && to_y < out->h &&
                cover > out->bits[(ptrdiff_t)to_y * out->w + to_x]) {
                out->bits[(ptrdiff_t)to_y * out->w + to_x] = cover;
            }
        }
    }
}

static void paint_run(struct fonts *fonts, struct strbuf *scratch,
                      struct span s, struct run run, int x, int foot,
                      struct mask *out)
{
    static const SDL_Color white = {255, 255, 255, 255}, black = {0, 0, 0, 255};
    TTF_Font *font = fonts_chosen(fonts, s.face, s.size_px, run.choice);
    const char *text = run_text(scratch, s, run);

    if (font == NULL || *text == '\0') {
        return;
    }
    set_manner(font, &run);
    // White on black with a palette of 256 greys: the numbers of the colours
    // are the coverage.
    SDL_Surface *surface = TTF_RenderUTF8_Shaded(font, text, white, black);
    if (surface == NULL || surface->format->BytesPerPixel != 1) {
        SDL_FreeSurface(surface);
        return;
    }
    copy_coverage(out, surface, x, foot - TTF_FontAscent(font));
    SDL_FreeSurface(surface);
}

bool span_paint(struct fonts *fonts, struct strbuf *scratch, struct span s,
                struct mask *out)
{
    int foot = baseline(fonts, s.face, s.size_px);
    int x = 0;

    *out = (struct mask){NULL, span_width(fonts, scratch, s),
                         span_line_height(fonts, s.face, s.size_px)};
    if (out->w <= 0 || out->h <= 0) {
        return false;
    }
    out->bits = mem_array((size_t)out->w, (size_t)out->h);
    struct runs runs = {0};
    runs_find(fonts, s, &runs);
    for (size_t i = 0; i < runs.count; i++) {
        paint_run(fonts, scratch, s, runs.items[i], x, foot, out);
        x += run_width(fonts, scratch, s, runs.items[i]);
    }
    runs_release(&runs);
    return true;
}
