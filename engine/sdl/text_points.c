// A text taken apart; see text_points.h.
#include "sdl/text_points.h"

#include <stdbool.h>
#include <stdlib.h>

#include <linebreak.h>

#include "base/mem.h"
#include "base/utf8.h"

#include "base/banned.h"

enum {
    SOFT_HYPHEN = 0xAD,
    ZERO_WIDTH_SPACE = 0x200B,
    ZERO_WIDTH_JOINER = 0x200D,
    WORD_JOINER = 0x2060,
    REPLACEMENT = 0xFFFD,
};

static void grow(struct points *p, size_t count)
{
    if (count < p->capacity) {
        return;
    }
    p->capacity = count + count / 2 + 64;
    p->codes =
        mem_realloc(p->codes, mem_product(p->capacity, sizeof *p->codes));
    p->at = mem_realloc(p->at, mem_product(p->capacity, sizeof *p->at));
    p->stops = mem_realloc(p->stops, p->capacity);
}

static void decode(struct points *p, const char *text, size_t len)
{
    size_t at = 0;

    grow(p, len); // at least a byte each
    for (p->count = 0; at < len; p->count++) {
        p->at[p->count] = at;
        p->codes[p->count] = utf8_next(text, len, &at);
    }
    p->at[p->count] = len;
}

static bool is_flag_half(uint32_t c)
{
    return c >= 0x1F1E6 && c <= 0x1F1FF;
}

static bool is_skin_tone(uint32_t c)
{
    return c >= 0x1F3FB && c <= 0x1F3FF;
}

// Does [next] belong to the same letter as [c]? [flags] halves of flags came
// one after the other, up to [c]. A simple reading of UAX 29, for words that
// are wider than a line.
static bool joins(uint32_t c, uint32_t next, int flags)
{
    if (is_flag_half(c) && is_flag_half(next)) {
        return flags % 2 == 1;
    }
    return c == ZERO_WIDTH_JOINER || utf8_width(next) == 0 ||
           is_skin_tone(next) || (c == '\r' && next == '\n');
}

static void find_letters(struct points *p)
{
    int flags = 0;

    for (size_t i = 0; i < p->count; i++) {
        bool is_last = i + 1 == p->count;
        flags = is_flag_half(p->codes[i]) ? flags + 1 : 0;
        if (is_last || !joins(p->codes[i], p->codes[i + 1], flags)) {
            p->stops[i] |= STOP_LETTER;
        }
    }
}

void points_read(struct points *p, const char *text, size_t len)
{
    decode(p, text, len);
    if (p->count == 0) {
        return;
    }
    set_linebreaks_utf32(p->codes, p->count, NULL, p->stops);
    for (size_t i = 0; i < p->count; i++) {
        p->stops[i] = p->stops[i] == LINEBREAK_MUSTBREAK ? STOP_MUST | STOP_MAY
                      : p->stops[i] == LINEBREAK_ALLOWBREAK ? STOP_MAY
                                                            : 0;
    }
    find_letters(p);
}

void points_release(struct points *p)
{
    free(p->codes);
    free(p->at);
    free(p->stops);
    *p = (struct points){0};
}

uint32_t points_shown(uint32_t code)
{
    switch (code) {
    case '\t':
    case '\n':
    case '\r':
    case 0x2028:
    case 0x2029:
        return ' ';
    case SOFT_HYPHEN:
    case ZERO_WIDTH_SPACE:
    case WORD_JOINER:
        return 0;
    default:
        return utf8_is_unsafe(code) ? REPLACEMENT : code;
    }
}
