// Open fonts and stand-ins; see font.h.
#include "sdl/font.h"

#include <stdlib.h>
#include <string.h>

#include "sdl/narrow.h"

#include <SDL_ttf.h>

#include "base/mem.h"
#include "sdl/font_bytes.h"
#include "sdl/font_files.h"

#include "base/banned.h"

enum {
    OPEN_MAX = 40,      // open at a time; the one not used longest is closed
    STAND_INS_MAX = 24, // files with letters the faces do not have
    ANSWERS = 512,      // remembered answers of fonts_choose()
    FAILURES_MAX = 64,  // then fontconfig is not asked any more: it is slow,
                        // and a stranger's text may hold anything
    SIZE_MIN = 4,
    SIZE_LARGEST = 400,
};

struct open_font {
    int file; // of fonts.files
    int size_px;
    TTF_Font *font; // owned; NULL when it could not be opened
    unsigned used_at;
};

struct answer {
    uint32_t code_point; // 0: free
    uint8_t face;
    int8_t choice;
};

struct fonts {
    struct font_files *found;                  // owned
    struct font_file stand_ins[STAND_INS_MAX]; // owned paths
    int stand_in_count;
    struct font_bytes bytes[FONT_COUNT + STAND_INS_MAX]; // by file number
    struct open_font open[OPEN_MAX];
    int open_count;
    unsigned clock; // counts uses
    struct answer answers[ANSWERS];
    int failures;
    bool is_library_ready;
};

struct fonts *fonts_new(enum font_choice choice, struct error *err)
{
    struct fonts *f = mem_alloc(sizeof *f);

    f->found = font_files_new(choice, err);
    if (f->found == NULL) {
        fonts_free(f);
        return NULL;
    }
    if (TTF_Init() != 0) {
        error_set(err, ERROR_SYSTEM, "no-font",
                  "the fonts could not be started: %s", TTF_GetError());
        fonts_free(f);
        return NULL;
    }
    f->is_library_ready = true;
    return f;
}

static void close_font(TTF_Font *font)
{
    if (font != NULL) {
        TTF_CloseFont(font);
    }
}

void fonts_free(struct fonts *f)
{
    if (f == NULL) {
        return;
    }
    for (int i = 0; i < f->open_count; i++) {
        close_font(f->open[i].font);
    }
    for (int i = 0; i < f->stand_in_count; i++) {
        free(f->stand_ins[i].path);
    }
    for (int i = 0; i < FONT_COUNT + STAND_INS_MAX; i++) {
        font_bytes_release(&f->bytes[i]); // not before the fonts are closed
    }
    font_files_free(f->found);
    if (f->is_library_ready) {
        TTF_Quit();
    }
    free(f);
}

// A file by number: first the faces', then the stand-ins.
static const struct font_file *file_of(const struct fonts *f, int number)
{
    return number < FONT_COUNT
               ? font_files_face(f->found, (enum font_face)number)
               : &f->stand_ins[number - FONT_COUNT];
}

// A place for one more open font.
static struct open_font *free_place(struct fonts *f)
{
    if (f->open_count < OPEN_MAX) {
        return &f->open[f->open_count++];
    }
    struct open_font *oldest = &f->open[0];
    for (int i = 1; i < OPEN_MAX; i++) {
        if (f->clock - f->open[i].used_at > f->clock - oldest->used_at) {
            oldest = &f->open[i];
        }
    }
    close_font(oldest->font);
    return oldest;
}

static TTF_Font *open_font(struct fonts *f, int number, int size_px)
{
    const struct font_file *file = file_of(f, number);
    struct font_bytes *bytes = &f->bytes[number];

    if (!font_bytes_map(bytes, file->path)) {
        return NULL;
    }
    SDL_RWops *from = SDL_RWFromConstMem(bytes->bytes, (int)bytes->size);
    // SDL_ttf counts in points of 1/72 inch and believes in 72 dots an inch.
    TTF_Font *font = from != NULL
                         ? TTF_OpenFontIndexRW(from, 1, size_px, file->index)
                         : NULL;
    if (font != NULL) {
        // Letters keep their widths; only heights are fitted to the pixels.
        TTF_SetFontHinting(font, TTF_HINTING_LIGHT_SUBPIXEL);
    }
    return font;
}

static TTF_Font *get(struct fonts *f, int file, int size_px)
{
    size_px = size_px < SIZE_MIN       ? SIZE_MIN
              : size_px > SIZE_LARGEST ? SIZE_LARGEST
                                       : size_px;
    f->clock++;
    for (int i = 0; i < f->open_count; i++) {
        if (f->open[i].file == file && f->open[i].size_px == size_px) {
            f->open[i].used_at = f->clock;
            return f->open[i].font;
        }
    }
    struct open_font *place = free_place(f);
    *place = (struct open_font){file, size_px, open_font(f, file, size_px),
                                f->clock};
    return place->font;
}

struct _TTF_Font *fonts_get(struct fonts *f, enum font_face face, int size_px)
{
    return get(f, (int)face, size_px);
}

struct _TTF_Font *fonts_chosen(struct fonts *f, enum font_face face,
                               int size_px, int choice)
{
    return get(f, choice == 0 ? (int)face : FONT_COUNT + choice - 1, size_px);
}

static bool provides(struct fonts *f, int file, int size_px,
                     uint32_t code_point)
{
    TTF_Font *font = get(f, file, size_px);

    return font != NULL && TTF_GlyphIsProvided32(font, code_point) != 0;
}

// Asks fontconfig; the number of the new stand-in or 0.
static int add_stand_in(struct fonts *f, enum font_face face, int size_px,
                        uint32_t code_point)
{
    if (f->failures >= FAILURES_MAX || f->stand_in_count >= STAND_INS_MAX) {
        return 0;
    }
    struct font_file *place = &f->stand_ins[f->stand_in_count];
    if (!font_files_with(f->found, face, code_point, place)) {
        f->failures++;
        return 0;
    }
    f->stand_in_count++;
    if (provides(f, FONT_COUNT + f->stand_in_count - 1, size_px, code_point)) {
        return f->stand_in_count;
    }
    f->failures++; // fontconfig and FreeType disagree about the file
    return 0;
}

static int choose(struct fonts *f, enum font_face face, int size_px,
                  uint32_t code_point)
{
    if (provides(f, (int)face, size_px, code_point)) {
        return 0;
    }
    for (int i = 1; i <= f->stand_in_count; i++) {
        if (provides(f, FONT_COUNT + i - 1, size_px, code_point)) {
            return i;
        }
    }
    return add_stand_in(f, face, size_px, code_point);
}

int fonts_choose(struct fonts *f, enum font_face face, int size_px,
                 uint32_t code_point)
{
    uint32_t place = (code_point * 2654435761U + (uint32_t)face) % ANSWERS;
    struct answer *a = &f->answers[place];

    if (code_point < 0x7F) {
        return 0; // a font without these would not have been found
    }
    if (a->code_point != code_point || a->face != face) {
        a->choice = (int8_t)choose(f, face, size_px, code_point);
        a->face = (uint8_t)face;
        a->code_point = code_point;
    }
    return a->choice;
}

void fonts_remember(struct fonts *f)
{
    font_files_remember(f->found);
}
