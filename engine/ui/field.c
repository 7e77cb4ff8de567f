// Drawing a field; see field.h.
#include "ui/field.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#include "base/banned.h"

// --- where letters are -------------------------------------------------------

static int width_of(const struct ui *ui, const char *text, size_t len)
{
    return ui->text.ops->width(ui->text.ctx, look_face(LOOK_ANSWER),
                               look_px(ui, LOOK_ANSWER), text, len);
}

size_t field_line_of(const struct field *f, size_t at)
{
    size_t line = 0;

    while (line + 1 < f->line_count && f->lines[line + 1].at <= at) {
        line++;
    }
    return line;
}

int field_x_of(const struct field *f, const struct ui *ui, size_t at)
{
    if (f->line_count == 0) {
        return f->words.x;
    }
    const struct text_line *line = &f->lines[field_line_of(f, at)];
    size_t len = at > line->at ? at - line->at : 0;

    return f->words.x + width_of(ui, field_text(f) + line->at, len);
}

size_t field_at_x(const struct field *f, const struct ui *ui, size_t line,
                  int x)
{
    const struct text_line *l = &f->lines[line];
    size_t at = l->at, end = l->at + l->len;
    int left = f->words.x;

    while (at < end) {
        size_t next = field_letter_after(f, at);
        next = next > end ? end : next;
        int right =
            f->words.x + width_of(ui, field_text(f) + l->at, next - l->at);
        if (x < (left + right) / 2) {
            break;
        }
        left = right;
        at = next;
    }
    return at;
}

// --- lines -------------------------------------------------------------------

static void add_line(struct field *f, struct text_line line)
{
    *MEM_PUSH(f->lines, f->line_count, f->line_capacity) = line;
}

// One paragraph broken into lines; an empty one is a line as well.
static void break_paragraph(struct field *f, struct page *p, size_t at,
                            size_t len)
{
    size_t count;
    char *words = mem_strndup(field_text(f) + at, len);
    const struct text_line *lines =
        page_wrap(p, LOOK_ANSWER, words, f->words.w, &count);

    for (size_t i = 0; i < count; i++) {
        add_line(f, (struct text_line){at + lines[i].at, lines[i].len,
                                       lines[i].width_px, lines[i].is_rtl});
    }
    if (count == 0) {
        add_line(f, (struct text_line){at, 0, 0, false});
    }
    free(words);
}

static void break_lines(struct field *f, struct page *p)
{
    const char *text = field_text(f);
    size_t at = 0;

    f->line_count = 0;
    for (;;) {
        size_t len = strcspn(text + at, "\n");
        break_paragraph(f, p, at, len);
        if (text[at + len] == '\0') {
            break;
        }
        at += len + 1;
    }
}

// --- drawing -----------------------------------------------------------------

static void keep_cursor_in_view(struct field *f, int line_px)
{
    int top = (int)field_line_of(f, f->cursor) * line_px;
    int most = (int)f->line_count * line_px - f->view.h;

    f->offset_px = top < f->offset_px ? top : f->offset_px;
    if (top + line_px > f->offset_px + f->view.h) {
        f->offset_px = top + line_px - f->view.h;
    }
    most = most > 0 ? most : 0;
    f->offset_px = f->offset_px > most ? most : f->offset_px;
}

// The selected part of a line stands on the accent's colour.
static void draw_selected(const struct field *f, struct page *p, size_t i,
                          struct rect at)
{
    const struct text_line *l = &f->lines[i];
    size_t from = field_from(f), to = field_to(f), end = l->at + l->len;
    const struct theme *t = p->ui->theme;

    from = from < l->at ? l->at : from;
    to = to > end ? end : to;
    if (from >= to) {
        return;
    }
    const char *text = field_text(f);
    int x = at.x + width_of(p->ui, text + l->at, from - l->at);
    int w = width_of(p->ui, text + from, to - from);
    draw_box(p->out, (struct rect){x, at.y, w, at.h}, 0, t->accent);
    draw_text(p->out, (struct rect){x, at.y, w, at.h}, look_face(LOOK_ANSWER),
              look_px(p->ui, LOOK_ANSWER), t->accent_ink, t->accent,
              text + from, to - from, -1);
}

static void draw_line_of_text(const struct field *f, struct page *p, size_t i,
                              colour behind)
{
    const struct text_line *l = &f->lines[i];
    int h = look_line_px(p->ui, LOOK_ANSWER);
    struct rect at = {f->words.x, f->words.y + (int)i * h, l->width_px, h};

    if (l->len > 0 && page_sees(p, at)) {
        draw_text(p->out, at, look_face(LOOK_ANSWER),
                  look_px(p->ui, LOOK_ANSWER), p->ui->theme->ink, behind,
                  field_text(f) + l->at, l->len, -1);
        draw_selected(f, p, i, at);
    }
}

static struct rect cursor_place(const struct field *f, const struct ui *ui)
{
    int h = look_line_px(ui, LOOK_ANSWER);
    int thick = 1 + metrics_space(&ui->metrics, 1) / 5;

    return (struct rect){field_x_of(f, ui, f->cursor),
                         f->words.y + (int)field_line_of(f, f->cursor) * h,
                         thick, h};
}

// The cursor, and what an input method is about to write there.
static void draw_cursor(const struct field *f, struct page *p, colour behind)
{
    struct rect at = cursor_place(f, p->ui);
    size_t len = strlen(f->composing);
    const struct theme *t = p->ui->theme;

    if (len > 0) {
        int w = width_of(p->ui, f->composing, len);
        struct rect words = {at.x, at.y, w, at.h};
        draw_box(p->out, words, 0, behind);
        draw_text(p->out, words, look_face(LOOK_ANSWER),
                  look_px(p->ui, LOOK_ANSWER), t->ink, behind, f->composing,
                  len, -1);
        draw_box(p->out, (struct rect){at.x, at.y + at.h - at.w, w, at.w}, 0,
                 t->accent);
        at.x += w;
    }
    draw_box(p->out, at, 0, t->accent);
    p->out->typing = at;
}

static void draw_words(struct field *f, struct page *p, colour behind)
{
    int line_px = look_line_px(p->ui, LOOK_ANSWER);
    bool is_focused = page_is_focused(p, f->id);
    struct rect before = draw_clip(p->out, f->view);

    keep_cursor_in_view(f, line_px);
    f->words.y = f->view.y - f->offset_px;
    for (size_t i = 0; i < f->line_count; i++) {
        draw_line_of_text(f, p, i, behind);
    }
    if (is_focused) {
        draw_cursor(f, p, behind);
    }
    draw_unclip(p->out, before);
}

void field_draw(struct field *f, struct flow *flow, int id, const char *label,
                int lines)
{
    struct page *p = flow->page;

    f->id = id;
    if (label) {
        flow_text(flow, LOOK_STRONG, label);
        flow_gap(flow, 1);
    }
    page_say_control(p, SPOKEN_FIELD, id, label);
    page_say_control(p, SPOKEN_FIELD, id, field_text(f));
    struct card card = card_begin(flow, id, CARD_PLAIN);
    int h = lines * look_line_px(p->ui, LOOK_ANSWER);
    int room = metrics_space(&p->ui->metrics, 1);
    f->words = (struct rect){card.inner.x, 0, card.inner.w - room, 0};
    f->view =
        (struct rect){card.inner.x - 1, card.inner.y, card.inner.w + 1, h};
    break_lines(f, p);
    draw_words(f, p, card.inner.behind);
    card.inner.y += h;
    card_end(flow, &card);
    if (f->is_full) {
        flow_gap(flow, 1);
        flow_text(flow, LOOK_SMALL,
                  "There is no room for more here: the rest was left out.");
    }
}
