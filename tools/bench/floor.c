// The floor: how soon and how small a window with text can be at all.
//
// The barest program there is with SDL2 and SDL2_ttf: one paragraph and four
// boxes in a window surface, one font from a file it is told. It looks for no
// font, lays nothing out, remembers nothing. What Rapport needs is measured in
// multiples of it.
//
//     floor WIDTH HEIGHT FONT.ttf [MILLISECONDS]
//
// prints "first frame: N.N ms" (since its launcher noted CLOCK_MONOTONIC in
// BENCH_STARTED_NS, see launch.c) and "resident: N kB", then ends; with
// MILLISECONDS it stays that long.
#include <inttypes.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define SDL_DISABLE_IMMINTRIN_H 1
#define SDL_DISABLE_MMINTRIN_H 1
#define SDL_DISABLE_XMMINTRIN_H 1
#define SDL_DISABLE_EMMINTRIN_H 1
#define SDL_DISABLE_PMMINTRIN_H 1
#include <SDL.h>
#include <SDL_ttf.h>

static const char paragraph[] =
    "I'm only here because it was this or the magistrate. They said someone "
    "would talk to me, and that I should be glad of it. So, talk. I have to "
    "be at work at two, and nobody there knows where I am just now.";

static double ms_since_start(void)
{
    const char *started = getenv("BENCH_STARTED_NS");
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    int64_t ns = (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
    return started != NULL ? (double)(ns - strtoll(started, NULL, 10)) / 1e6
                           : -1.0;
}

static long resident_kb(void)
{
    char line[256];
    long kb = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (f != NULL && fgets(line, sizeof line, f) != NULL) {
        if (strncmp(line, "VmRSS:", 6) == 0) {
            kb = strtol(line + 6, NULL, 10);
        }
    }
    if (f != NULL) {
        fclose(f);
    }
    return kb;
}

static void draw_boxes(SDL_Surface *s)
{
    SDL_FillRect(s, NULL, SDL_MapRGB(s->format, 0xF4, 0xF1, 0xEA));
    for (int i = 0; i < 4; i++) {
        SDL_Rect box = {s->w / 10, s->h * (4 + i) / 9, s->w * 8 / 10,
                        s->h / 12};
        SDL_FillRect(s, &box, SDL_MapRGB(s->format, 0xFF, 0xFF, 0xFF));
    }
}

static bool draw_paragraph(SDL_Surface *s, TTF_Font *font)
{
    static const SDL_Color ink = {0x20, 0x24, 0x2A, 0xFF};
    static const SDL_Color paper = {0xF4, 0xF1, 0xEA, 0xFF};
    SDL_Rect at = {s->w / 10, s->h / 9, 0, 0};
    SDL_Surface *text = TTF_RenderUTF8_Shaded_Wrapped(
        font, paragraph, ink, paper, (Uint32)(s->w * 8 / 10));

    if (text == NULL) {
        return false;
    }
    SDL_BlitSurface(text, NULL, s, &at);
    SDL_FreeSurface(text);
    return true;
}

static bool show(int width, int height, const char *font_path)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) {
        return false;
    }
    SDL_Window *window =
        SDL_CreateWindow("floor", SDL_WINDOWPOS_CENTERED,
                         SDL_WINDOWPOS_CENTERED, width, height, 0);
    SDL_Surface *surface = window != NULL ? SDL_GetWindowSurface(window) : NULL;
    TTF_Font *font = TTF_OpenFont(font_path, 22);
    if (surface == NULL || font == NULL) {
        return false;
    }
    draw_boxes(surface);
    return draw_paragraph(surface, font) &&
           SDL_UpdateWindowSurface(window) == 0;
}

int main(int argc, char *argv[])
{
    if (argc < 4) {
        fputs("usage: floor WIDTH HEIGHT FONT.ttf [MILLISECONDS]\n", stderr);
        return 2;
    }
    if (!show((int)strtol(argv[1], NULL, 10), (int)strtol(argv[2], NULL, 10),
              argv[3])) {
        fprintf(stderr, "floor: %s\n", SDL_GetError());
        return 1;
    }
    printf("first frame: %.1f ms\nresident: %ld kB\n", ms_since_start(),
           resident_kb());
    fflush(stdout);
    if (argc > 4) {
        SDL_Delay((Uint32)strtol(argv[4], NULL, 10));
    }
    return 0; // the system clears up
}
