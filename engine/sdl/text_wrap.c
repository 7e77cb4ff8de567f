// Breaks a text into lines; see text_wrap.h.
#include "sdl/text_wrap.h"

#include "base/mem.h"
#include "sdl/text_points.h"
#include "sdl/text_runs.h"

#include "base/banned.h"

enum {
    // A line is ended after so many code points, wide or not, so that a
    // hostile text of letters without width is still measured in pieces.
    LINE_POINTS_MAX = 1000,
    GUESSES = 6, // by proportion; then halves
};

struct wrap {
    struct fonts *fonts;
    struct strbuf *scratch;
    struct span span; // of which a piece is measured
    int width_px;
    size_t usual; // code points of a line, as far as known
};

static bool is_blank(uint32_t code)
{
    return points_shown(code) == ' ' || points_shown(code) == 0;
}

// The end of [from, to) without the blanks at its end, which hang over.
static size_t trimmed(const struct wrap *w, size_t from, size_t to)
{
    while (to > from && is_blank(w->span.points->codes[to - 1])) {
        to--;
    }
    return to;
}

static int width_of(const struct wrap *w, size_t from, size_t to)
{
    struct span s = w->span;

    s.from = from;
    s.to = trimmed(w, from, to);
    return span_width(w->fonts, w->scratch, s);
}

// The end of the paragraph that starts at [from], at most a line's most.
static size_t paragraph_end(const struct wrap *w, size_t from)
{
    const char *stops = w->span.points->stops;
    size_t to = from;

    while (to < w->span.to && to - from < LINE_POINTS_MAX) {
        if ((stops[to++] & STOP_MUST) != 0) {
            break;
        }
    }
    return to;
}

// The last place in (low, at] where a line may end, else the first after
// [at]; [high] when there is none before it.
static size_t place_near(const struct wrap *w, int stop, size_t low, size_t at,
                         size_t high)
{
    const char *stops = w->span.points->stops;

    for (size_t i = at; i > low; i--) {
        if ((stops[i - 1] & stop) != 0) {
            return i;
        }
    }
    for (size_t i = at + 1; i < high; i++) {
        if ((stops[i - 1] & stop) != 0) {
            return i;
        }
    }
    return high;
}

static size_t between(size_t low, size_t x, size_t high)
{
    return x <= low ? low + 1 : x >= high ? high - 1 : x;
}

// The last place of the kind [stop] in (from, end) up to which everything
// fits; [from] when there is none. A guess by proportion is mostly right at
// once or one word off, so a line is measured two or three times.
static size_t last_fitting(struct wrap *w, int stop, size_t from, size_t end)
{
    size_t low = from, high = end; // low fits, high does not
    size_t guess = from + w->usual;

    for (int tries = 0; low + 1 < high; tries++) {
        size_t at = place_near(w, stop, low, between(low, guess, high), high);
        if (at == high) {
            break;
        }
        int width = width_of(w, from, at);
        if (width <= w->width_px) {
            low = at;
        } else {
            high = at;
        }
        guess = tries >= GUESSES || width <= 0
                    ? low + (high - low) / 2
                    : from + (at - from) * (size_t)w->width_px / (size_t)width;
    }
    return low;
}

// At least one letter, fitting or not, and the blanks after it.
static size_t first_letter(const struct wrap *w, size_t from, size_t end)
{
    size_t to = place_near(w, STOP_LETTER, from, from, end);

    while (to < end && is_blank(w->span.points->codes[to])) {
        to++;
    }
    return to;
}

// Where the line that starts at [from] ends.
static size_t line_end(struct wrap *w, size_t from)
{
    size_t end = paragraph_end(w, from);

    // Short enough to be worth trying as a whole?
    if (end - from <= 2 * w->usual && width_of(w, from, end) <= w->width_px) {
        return end;
    }
    size_t to = last_fitting(w, STOP_MAY, from, end + 1);
    if (to == from) {
        to = last_fitting(w, STOP_LETTER, from, end + 1);
    }
    return to > from ? to : first_letter(w, from, end);
}

static void add_line(struct wrap *w, struct wrapped *out, size_t from,
                     size_t to)
{
    const struct points *p = w->span.points;
    struct text_line *line = MEM_PUSH(out->lines, out->count, out->capacity);

    line->at = p->at[from];
    line->len = p->at[trimmed(w, from, to)] - line->at;
    line->width_px = width_of(w, from, to);
    struct span whole = w->span;
    whole.from = from;
    whole.to = to;
    line->is_rtl = runs_are_rtl(whole);
}

void wrap_span(struct fonts *fonts, struct strbuf *scratch, struct span s,
               int width_px, struct wrapped *out)
{
    // Letters are about half as wide as high.
    size_t usual = width_px > 0 && s.size_px > 0
                       ? (size_t)(2 * width_px / s.size_px) + 1
                       : 1;
    struct wrap w = {fonts, scratch, s, width_px > 0 ? width_px : 1, usual};

    for (size_t at = s.from; at < s.to;) {
        size_t end = line_end(&w, at);
        add_line(&w, out, at, end);
        at = end;
    }
}
