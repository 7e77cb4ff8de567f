// Buttons; see flow.h.
#include "ui/flow.h"

#include "base/banned.h"

// Where the parts of a button go.
struct parts {
    int pad, mark_px, key_px; // mark: the ring of a radio button
    int label_px, lines;      // the widest line, and how many
};

static enum look look_of(const struct button *b)
{
    return b->look == BUTTON_RADIO || b->look == BUTTON_PLAIN ? LOOK_BODY
                                                              : LOOK_STRONG;
}

static int widest(const struct text_line *lines, size_t count)
{
    int w = 0;

    for (size_t i = 0; i < count; i++) {
        w = lines[i].width_px > w ? lines[i].width_px : w;
    }
    return w;
}

// The key is left out where label and key do not fit on one line.
static struct parts measure(struct page *p, const struct button *b, int width)
{
    const struct ui *ui = p->ui;
    int space = metrics_space(&ui->metrics, 1), body = look_px(ui, LOOK_BODY);
    struct parts parts = {.pad = b->look == BUTTON_CHIP ? space : 2 * space};
    size_t count;

    parts.mark_px = b->look == BUTTON_RADIO ? body + space : 0;
    int room = width - 2 * parts.pad - parts.mark_px;
    const struct text_line *lines =
        page_wrap(p, look_of(b), b->label, room, &count);
    parts.label_px = widest(lines, count);
    parts.lines = (int)count;
    parts.key_px = b->key ? look_width(ui, LOOK_SMALL, b->key) + 2 * space : 0;
    if (count > 1 || parts.label_px + parts.key_px > room) {
        parts.key_px = 0;
    }
    return parts;
}

void button_size(struct page *p, const struct button *b, int width, int *w,
                 int *h)
{
    int least = metrics_target(&p->ui->metrics);
    struct parts parts = measure(p, b, width);

    *w = parts.label_px + parts.key_px + parts.mark_px + 2 * parts.pad;
    *h = parts.lines * look_line_px(p->ui, look_of(b)) +
         metrics_space(&p->ui->metrics, 2);
    *w = *w < least ? least : *w > width ? width : *w;
    *h = *h < least ? least : *h;
}

// --- drawing -----------------------------------------------------------------

static colour fill_of(const struct page *p, const struct button *b)
{
    const struct theme *t = p->ui->theme;

    if (b->look == BUTTON_PRIMARY) {
        return t->accent;
    }
    return page_is_lit(p, b->id) ? t->raised : t->surface;
}

// The focus is a thick frame; around a filled button it stands off a little.
static void draw_edge(struct page *p, const struct button *b, struct rect at,
                      int radius)
{
    const struct theme *t = p->ui->theme;
    int thin = 1 + radius / 16, thick = radius / 2, off = thick;

    if (!page_is_focused(p, b->id)) {
        draw_frame(p->out, at, radius, thin,
                   b->look == BUTTON_PRIMARY ? t->accent : t->line);
        return;
    }
    if (b->look == BUTTON_PRIMARY) {
        at = (struct rect){at.x + off, at.y + off, at.w - 2 * off,
                           at.h - 2 * off};
        draw_frame(p->out, at, radius - off, thin + 1, t->accent_ink);
        return;
    }
    draw_frame(p->out, at, radius, thick, t->accent);
}

static void draw_ring(struct page *p, const struct button *b, int x, int y,
                      colour fill)
{
    const struct theme *t = p->ui->theme;
    int r = look_px(p->ui, LOOK_BODY) / 2;

    draw_dot(p->out, x + r, y, r, t->accent);
    draw_dot(p->out, x + r, y, r - 1 - r / 5, fill);
    if (b->is_on) {
        draw_dot(p->out, x + r, y, r / 2, t->accent);
    }
}

static void draw_label(struct page *p, const struct button *b, int x,
                       struct rect at, int width, colour fill)
{
    const struct theme *t = p->ui->theme;
    enum look look = look_of(b);
    int line_px = look_line_px(p->ui, look);
    colour ink = b->look == BUTTON_PRIMARY ? t->accent_ink : t->ink;
    size_t count;
    const struct text_line *lines = page_wrap(p, look, b->label, width, &count);
    int y = at.y + (at.h - (int)count * line_px) / 2;

    for (size_t i = 0; i < count; i++, y += line_px) {
        struct rect line = {x, y, lines[i].width_px, line_px};
        draw_text(p->out, line, look_face(look), look_px(p->ui, look), ink,
                  fill, b->label + lines[i].at, lines[i].len, -1);
    }
}

static void draw_key(struct page *p, const struct button *b, int right,
                     struct rect at, colour fill)
{
    const struct theme *t = p->ui->theme;
    int w = look_width(p->ui, LOOK_SMALL, b->key);
    int h = look_line_px(p->ui, LOOK_SMALL);
    struct flow f = {p, at.x, at.y, at.w, fill};

    flow_line_at(&f, right - w, at.y + (at.h - h) / 2, LOOK_SMALL,
                 b->look == BUTTON_PRIMARY ? t->accent_ink : t->ink_soft,
                 b->key);
}

// The open tab has a bar below its words.
static void draw_tab_bar(struct page *p, struct rect at)
{
    int h = metrics_space(&p->ui->metrics, 1) / 2;
    struct rect bar = {at.x + 2 * h, at.y + at.h - 2 * h, at.w - 4 * h, h};

    draw_box(p->out, bar, h / 2, p->ui->theme->accent);
}

static enum spoken_role role_of(const struct button *b)
{
    bool is_one_of = b->look == BUTTON_RADIO || b->look == BUTTON_TAB;

    return !is_one_of ? SPOKEN_BUTTON : b->is_on ? SPOKEN_CHOSEN : SPOKEN_RADIO;
}

void button_draw(struct page *p, const struct button *b, struct rect at)
{
    struct parts parts = measure(p, b, at.w);
    colour fill = fill_of(p, b);
    int inside = parts.mark_px + parts.label_px + parts.key_px;
    int x = at.x + (at.w - inside) / 2;

    page_control(p, b->id, at);
    page_say_control(p, role_of(b), b->id, b->label);
    page_say_control(p, role_of(b), b->id, b->key);
    if (!page_sees(p, at)) {
        return;
    }
    draw_box(p->out, at, metrics_space(&p->ui->metrics, 1), fill);
    draw_edge(p, b, at, metrics_space(&p->ui->metrics, 1));
    if (parts.mark_px) {
        draw_ring(p, b, x, at.y + at.h / 2, fill);
    }
    draw_label(p, b, x + parts.mark_px, at,
               at.w - 2 * parts.pad - parts.mark_px - parts.key_px, fill);
    if (parts.key_px) {
        bool was_mute = p->is_mute;
        p->is_mute = true;
        draw_key(p, b, x + inside, at, fill);
        p->is_mute = was_mute;
    }
    if (b->look == BUTTON_TAB && b->is_on) {
        draw_tab_bar(p, at);
    }
}

// --- rows of buttons ---------------------------------------------------------

void flow_buttons(struct flow *f, const struct button *buttons, size_t count)
{
    int gap = flow_space(f, 1), x = f->x, row_h = 0;

    for (size_t i = 0; i < count; i++) {
        int w, h;
        button_size(f->page, &buttons[i], f->w, &w, &h);
        if (x > f->x && x + w > f->x + f->w) {
            x = f->x;
            f->y += row_h + gap;
            row_h = 0;
        }
        button_draw(f->page, &buttons[i], (struct rect){x, f->y, w, h});
        x += w + gap;
        row_h = h > row_h ? h : row_h;
    }
    f->y += row_h;
}

void flow_button(struct flow *f, struct button button)
{
    flow_buttons(f, &button, 1);
}
