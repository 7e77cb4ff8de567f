// Text with real fonts; see text.h.
#include "sdl/text.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "sdl/line_cache.h"
#include "sdl/text_memo.h"
#include "sdl/text_points.h"
#include "sdl/text_runs.h"
#include "sdl/text_span.h"
#include "sdl/text_wrap.h"

#include "base/banned.h"

struct typesetter {
    struct fonts *fonts;  // borrowed
    struct points points; // of the text at hand
    struct strbuf scratch;
    struct text_memo memo;
    struct line_cache lines;
};

struct typesetter *typesetter_new(struct fonts *fonts)
{
    struct typesetter *t = mem_alloc(sizeof *t);

    t->fonts = fonts;
    return t;
}

void typesetter_free(struct typesetter *t)
{
    if (t == NULL) {
        return;
    }
    points_release(&t->points);
    strbuf_release(&t->scratch);
    text_memo_release(&t->memo);
    line_cache_release(&t->lines);
    free(t);
}

// The whole text as a span, taken apart in [t->points].
static struct span read_span(struct typesetter *t, enum font_face face,
                             int size_px, const char *text, size_t len)
{
    points_read(&t->points, text, len);
    return (struct span){&t->points, 0, t->points.count, face, size_px};
}

static int answer_width(void *ctx, enum font_face face, int size_px,
                        const char *text, size_t len)
{
    struct typesetter *t = ctx;
    struct memo_key key = {face, size_px, 0, text, len};
    const struct memo_entry *known = text_memo_find(&t->memo, &key);

    if (len == 0) {
        return 0;
    }
    if (known == NULL) {
        struct memo_entry *e = text_memo_put(&t->memo, &key);
        e->width_px = span_width(t->fonts, &t->scratch,
                                 read_span(t, face, size_px, text, len));
        known = e;
    }
    return known->width_px;
}

static int answer_line_height(void *ctx, enum font_face face, int size_px)
{
    struct typesetter *t = ctx;

    return span_line_height(t->fonts, face, size_px);
}

static size_t answer_wrap(void *ctx, enum font_face face, int size_px,
                          const char *text, size_t len, int width_px,
                          struct text_line *lines, size_t max)
{
    struct typesetter *t = ctx;
    struct memo_key key = {face, size_px, width_px > 0 ? width_px : 1, text,
                           len};
    const struct memo_entry *known = text_memo_find(&t->memo, &key);

    if (len == 0) {
        return 0;
    }
    if (known == NULL) {
        struct memo_entry *e = text_memo_put(&t->memo, &key);
        wrap_span(t->fonts, &t->scratch, read_span(t, face, size_px, text, len),
                  key.width_px, &e->wrapped);
        known = e;
    }
    size_t written = known->wrapped.count < max ? known->wrapped.count : max;
    if (written > 0) {
        memcpy(lines, known->wrapped.lines, written * sizeof *lines);
    }
    return known->wrapped.count;
}

struct text typesetter_text(struct typesetter *t)
{
    static const struct text_ops ops = {answer_width, answer_line_height,
                                        answer_wrap};

    return (struct text){&ops, t};
}

bool typesetter_is_rtl(struct typesetter *t, const char *text, size_t len)
{
    return runs_are_rtl(read_span(t, FONT_DIALOGUE, 1, text, len));
}

const struct mask *typesetter_line(struct typesetter *t, enum font_face face,
                                   int size_px, const char *text, size_t len)
{
    struct line_key key = {face, size_px, text, len};
    const struct mask *known =
        len > 0 ? line_cache_find(&t->lines, &key) : NULL;

    if (len > 0 && known == NULL) {
        struct mask mask;
        span_paint(t->fonts, &t->scratch,
                   read_span(t, face, size_px, text, len), &mask);
        known = line_cache_put(&t->lines, &key, mask);
    }
    return known != NULL && known->bits != NULL ? known : NULL;
}
