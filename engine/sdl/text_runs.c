// Runs of a span; see text_runs.h.
#include "sdl/text_runs.h"

#include <stdlib.h>
#include <string.h>

#include <fribidi.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "sdl/font.h"
#include "sdl/text_points.h"

#include "base/banned.h"

// --- scripts that letters must be shaped by ----------------------------------

enum { FIRST_COMPLEX = 0x0590 }; // what lies below needs neither bidi nor more

static const struct {
    uint32_t from, to;
    char script[5];
} scripts[] = {
    {0x0590, 0x05FF, "Hebr"}, {0x0600, 0x06FF, "Arab"},
    {0x0700, 0x074F, "Syrc"}, {0x0750, 0x077F, "Arab"},
    {0x0780, 0x07BF, "Thaa"}, {0x08A0, 0x08FF, "Arab"},
    {0x0900, 0x097F, "Deva"}, {0x0980, 0x09FF, "Beng"},
    {0x0A00, 0x0A7F, "Guru"}, {0x0A80, 0x0AFF, "Gujr"},
    {0x0B00, 0x0B7F, "Orya"}, {0x0B80, 0x0BFF, "Taml"},
    {0x0C00, 0x0C7F, "Telu"}, {0x0C80, 0x0CFF, "Knda"},
    {0x0D00, 0x0D7F, "Mlym"}, {0x0D80, 0x0DFF, "Sinh"},
    {0x0E00, 0x0E7F, "Thai"}, {0x0E80, 0x0EFF, "Laoo"},
    {0x0F00, 0x0FFF, "Tibt"}, {0x1000, 0x109F, "Mymr"},
    {0x1200, 0x139F, "Ethi"}, {0x1780, 0x17FF, "Khmr"},
    {0xFB1D, 0xFB4F, "Hebr"}, {0xFB50, 0xFDFF, "Arab"},
    {0xFE70, 0xFEFC, "Arab"},
};

static const char *script_of(uint32_t code)
{
    for (size_t i = 0;
         code >= FIRST_COMPLEX && i < sizeof scripts / sizeof *scripts; i++) {
        if (code >= scripts[i].from && code <= scripts[i].to) {
            return scripts[i].script;
        }
    }
    return "Latn";
}

// --- directions --------------------------------------------------------------

static bool is_plain(struct span s)
{
    for (size_t i = s.from; i < s.to; i++) {
        if (s.points->codes[i] >= FIRST_COMPLEX) {
            return false;
        }
    }
    return true;
}

// What a reader sees, so that no control character steers the direction.
static FriBidiChar *shown(struct span s)
{
    FriBidiChar *codes = mem_array(s.to - s.from, sizeof *codes);

    for (size_t i = s.from; i < s.to; i++) {
        codes[i - s.from] = points_shown(s.points->codes[i]);
    }
    return codes;
}

static bool are_mostly_rtl(const FriBidiCharType *types, size_t count)
{
    size_t left = 0, right = 0;

    for (size_t i = 0; i < count; i++) {
        if (FRIBIDI_IS_STRONG(types[i])) {
            right += FRIBIDI_IS_RTL(types[i]) != 0;
            left += FRIBIDI_IS_RTL(types[i]) == 0;
        }
    }
    return right > left;
}

bool runs_are_rtl(struct span s)
{
    size_t count = s.to - s.from;

    if (is_plain(s)) {
        return false;
    }
    FriBidiChar *codes = shown(s);
    FriBidiCharType *types = mem_array(count, sizeof *types);
    fribidi_get_bidi_types(codes, (FriBidiStrIndex)count, types);
    bool is_rtl = are_mostly_rtl(types, count);
    free(codes);
    free(types);
    return is_rtl;
}

// The level of each code point: odd ones are read from right to left. NULL
// when all are 0.
static FriBidiLevel *find_levels(struct span s)
{
    size_t count = s.to - s.from;

    if (count == 0 || is_plain(s)) {
        return NULL;
    }
    FriBidiChar *codes = shown(s);
    FriBidiCharType *types = mem_array(count, sizeof *types);
    FriBidiBracketType *brackets = mem_array(count, sizeof *brackets);
    FriBidiLevel *levels = mem_array(count, sizeof *levels);
    FriBidiStrIndex n = (FriBidiStrIndex)count;
    fribidi_get_bidi_types(codes, n, types);
    fribidi_get_bracket_types(codes, n, types, brackets);
    FriBidiParType base =
        are_mostly_rtl(types, count) ? FRIBIDI_PAR_RTL : FRIBIDI_PAR_LTR;
    if (fribidi_get_par_embedding_levels_ex(types, brackets, n, &base,
                                            levels) == 0) {
        memset(levels, 0, count * sizeof *levels); // no memory: as it comes
    }
    free(codes);
    free(types);
    free(brackets);
    return levels;
}

// --- runs --------------------------------------------------------------------

// Marks and blanks go with the letters before them: any font has them, or
// moves them to the right place only when it has the letter too.
static bool goes_along(uint32_t code)
{
    return code == 0 || code == ' ' || utf8_width(code) == 0;
}

// Digits and signs are at home in every script.
static bool is_common(uint32_t code)
{
    return code < 'A' || (code > 'Z' && code < 'a') ||
           (code > 'z' && code < 0xC0) || (code >= 0x2000 && code < 0x2070);
}

struct finder {
    struct fonts *fonts;
    struct span span;
    const FriBidiLevel *levels; // may be NULL
};

static int level_at(const struct finder *f, size_t at)
{
    return f->levels != NULL ? f->levels[at - f->span.from] : 0;
}

// Does [code] belong to [run], whose font and script may not be known yet?
static bool joins(const struct finder *f, struct run *run, uint32_t code)
{
    int choice = fonts_choose(f->fonts, f->span.face, f->span.size_px, code);
    const char *script = is_common(code) ? run->script : script_of(code);

    if (run->choice >= 0 && choice != run->choice) {
        return false;
    }
    if (run->script != NULL && script != NULL &&
        strcmp(script, run->script) != 0) {
        return false;
    }
    run->choice = choice;
    run->script = script;
    return true;
}

// The run that starts at [from] < [s.to].
static struct run next_run(const struct finder *f, size_t from)
{
    struct run run = {from, from, -1, level_at(f, from) % 2 != 0, NULL};

    for (; run.to < f->span.to; run.to++) {
        uint32_t code = points_shown(f->span.points->codes[run.to]);
        if (level_at(f, run.to) != level_at(f, from) ||
            (!goes_along(code) && !joins(f, &run, code))) {
            break;
        }
    }
    run.choice = run.choice < 0 ? 0 : run.choice;
    run.script = run.script == NULL ? "Latn" : run.script;
    return run;
}

static void turn_round(struct run *runs, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++, count--) {
        struct run other = runs[i];
        runs[i] = runs[count - 1];
        runs[count - 1] = other;
    }
}

// From the highest level down to the lowest odd one, whatever lies at that
// level or above is turned round (UAX 9, rule L2).
static void put_in_order(const struct finder *f, struct runs *r)
{
    int highest = 0;

    for (size_t i = 0; i < r->count; i++) {
        int level = level_at(f, r->items[i].from);
        highest = level > highest ? level : highest;
    }
    for (int level = highest; level > 0; level--) {
        for (size_t i = 0; i < r->count;) {
            size_t end = i;
            while (end < r->count && level_at(f, r->items[end].from) >= level) {
                end++;
            }
            turn_round(&r->items[i], end - i);
            i = end > i ? end : i + 1;
        }
    }
}

void runs_find(struct fonts *fonts, struct span s, struct runs *out)
{
    FriBidiLevel *levels = find_levels(s);
    struct finder f = {fonts, s, levels};

    out->count = 0;
    for (size_t at = s.from; at < s.to;) {
        struct run run = next_run(&f, at);
        *MEM_PUSH(out->items, out->count, out->capacity) = run;
        at = run.to;
    }
    if (levels != NULL) {
        put_in_order(&f, out);
    }
    free(levels);
}

void runs_release(struct runs *r)
{
    free(r->items);
    *r = (struct runs){0};
}
