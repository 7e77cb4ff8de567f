// Text in columns; see flow.h.
#include "ui/flow.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"

#include "base/banned.h"

// --- looks -------------------------------------------------------------------

static const struct {
    enum font_face face;
    enum text_size size;
    bool is_soft;
} looks[LOOK_COUNT] = {
    [LOOK_TITLE] = {FONT_INTERFACE_BOLD, SIZE_TITLE, false},
    [LOOK_HEADING] = {FONT_INTERFACE_BOLD, SIZE_HEADING, false},
    [LOOK_STRONG] = {FONT_INTERFACE_BOLD, SIZE_BODY, false},
    [LOOK_BODY] = {FONT_INTERFACE, SIZE_BODY, false},
    [LOOK_SOFT] = {FONT_INTERFACE, SIZE_BODY, true},
    [LOOK_SMALL] = {FONT_INTERFACE, SIZE_SMALL, true},
    [LOOK_SPEECH] = {FONT_DIALOGUE, SIZE_DIALOGUE, false},
    [LOOK_ANSWER] = {FONT_DIALOGUE, SIZE_BODY, false},
    [LOOK_THOUGHT] = {FONT_DIALOGUE_ITALIC, SIZE_BODY, true},
};

int look_px(const struct ui *ui, enum look look)
{
    return metrics_px(&ui->metrics, looks[look].size);
}

enum font_face look_face(enum look look)
{
    return looks[look].face;
}

int look_line_px(const struct ui *ui, enum look look)
{
    return ui->text.ops->line_height(ui->text.ctx, looks[look].face,
                                     look_px(ui, look));
}

int look_width(const struct ui *ui, enum look look, const char *text)
{
    return ui->text.ops->width(ui->text.ctx, looks[look].face,
                               look_px(ui, look), text, strlen(text));
}

int look_letters_px(const struct ui *ui, enum look look, int letters)
{
    static const char sample[] = "the quick brown fox jumps over it all one";

    return look_width(ui, look, sample) * letters / (int)(sizeof sample - 1);
}

// --- lines -------------------------------------------------------------------

const struct text_line *page_wrap(struct page *p, enum look look,
                                  const char *text, int width, size_t *count)
{
    const struct text *t = &p->ui->text;
    size_t len = strlen(text);

    width = width > 1 ? width : 1;
    *count = t->ops->wrap(t->ctx, looks[look].face, look_px(p->ui, look), text,
                          len, width, p->lines, p->line_capacity);
    if (*count > p->line_capacity) {
        mem_grow((void **)&p->lines, &p->line_capacity, *count,
                 sizeof *p->lines);
        *count = t->ops->wrap(t->ctx, looks[look].face, look_px(p->ui, look),
                              text, len, width, p->lines, p->line_capacity);
    }
    return p->lines;
}

// Lines longer than this are hard to follow from end to beginning.
enum { MOST_LETTERS = 72 };

static int line_room(const struct flow *f, enum look look)
{
    int most = look_letters_px(f->page->ui, look, MOST_LETTERS);

    return f->w < most ? f->w : most;
}

static colour ink_of(const struct flow *f, enum look look)
{
    const struct theme *t = f->page->ui->theme;

    return looks[look].is_soft ? t->ink_soft : t->ink;
}

void flow_text(struct flow *f, enum look look, const char *text)
{
    const struct ui *ui = f->page->ui;
    int line_px = look_line_px(ui, look);
    size_t count;

    if (!text || !*text) {
        return;
    }
    page_say(f->page, look == LOOK_TITLE ? SPOKEN_TITLE : SPOKEN_TEXT, text);
    const struct text_line *lines =
        page_wrap(f->page, look, text, line_room(f, look), &count);
    for (size_t i = 0; i < count; i++, f->y += line_px) {
        int aside =
            lines[i].is_rtl ? line_room(f, look) - lines[i].width_px : 0;
        struct rect at = {f->x + aside, f->y, lines[i].width_px, line_px};
        if (page_sees(f->page, at)) {
            draw_text(f->page->out, at, looks[look].face, look_px(ui, look),
                      ink_of(f, look), f->behind, text + lines[i].at,
                      lines[i].len, -1);
        }
    }
}

void flow_textf(struct flow *f, enum look look, const char *format, ...)
{
    struct strbuf sb = STRBUF_INIT;
    va_list args;

    va_start(args, format);
    strbuf_vaddf(&sb, format, args);
    va_end(args);
    flow_text(f, look, strbuf_text(&sb));
    strbuf_release(&sb);
}

void flow_line_at(const struct flow *f, int x, int y, enum look look,
                  colour ink, const char *text)
{
    const struct ui *ui = f->page->ui;
    struct rect at = {x, y, look_width(ui, look, text), look_line_px(ui, look)};
    struct rect room = {x, y, f->x + f->w - x, at.h};
    struct rect before = draw_clip(f->page->out, room);

    page_say(f->page, SPOKEN_TEXT, text);

    if (page_sees(f->page, at)) {
        draw_text(f->page->out, at, looks[look].face, look_px(ui, look), ink,
                  f->behind, text, strlen(text), -1);
    }
    draw_unclip(f->page->out, before);
}

// --- columns -----------------------------------------------------------------

struct flow flow_in(struct page *p, struct rect view, int y, int letters)
{
    const struct ui *ui = p->ui;
    int margin = metrics_space(&ui->metrics, view.w < 900 ? 3 : 5);
    int room =
        view.w - margin - (margin > page_gutter(ui) ? margin : page_gutter(ui));
    int most = look_letters_px(ui, LOOK_BODY, letters);
    int w = room < most ? room : most;

    return (struct flow){p, view.x + margin + (room - w) / 2, y, w,
                         ui->theme->background};
}

int flow_space(const struct flow *f, int steps)
{
    return metrics_space(&f->page->ui->metrics, steps);
}

void flow_gap(struct flow *f, int steps)
{
    f->y += flow_space(f, steps);
}

struct flow flow_indented(const struct flow *f, int px)
{
    struct flow inner = *f;

    inner.x += px;
    inner.w -= px;
    return inner;
}

void flow_rule(struct flow *f)
{
    struct rect at = {f->x, f->y, f->w, 1 + flow_space(f, 1) / 16};

    draw_box(f->page->out, at, 0, f->page->ui->theme->line);
    f->y += at.h;
}
