// Building a page; see page.h.
#include "ui/page.h"

#include <stdlib.h>

#include "base/mem.h"

#include "base/banned.h"

bool rect_has(struct rect r, int x, int y)
{
    return x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
}

void page_release(struct page *p)
{
    free(p->controls);
    free(p->lines);
    spoken_release(&p->spoken);
    *p = (struct page){0};
}

void page_say(struct page *p, enum spoken_role role, const char *text)
{
    if (!p->is_mute) {
        spoken_add(&p->spoken, p->speaking ? SPOKEN_CARD : role, p->speaking,
                   text);
    }
}

void page_say_control(struct page *p, enum spoken_role role, int control,
                      const char *text)
{
    spoken_add(&p->spoken, role, control, text);
}

// --- the picture -------------------------------------------------------------

static void begin(struct page *p, const struct ui *ui, struct draw_list *out)
{
    const struct metrics *m = &ui->metrics;

    draw_begin(out, m->width, m->height, ui->theme->background);
    p->ui = ui;
    p->out = out;
    p->count = 0;
    p->area_count = 0;
    p->area = -1;
    p->was_scrolled = false;
    p->speaking = 0;
    p->is_mute = false;
    spoken_clear(&p->spoken);
}

// Another size moves everything: what has the focus stays in sight.
static void note_size(struct page *p, const struct metrics *m)
{
    bool is_first = p->width == 0; // a page begins at its top

    if (!is_first && (p->width != m->width || p->height != m->height ||
                      p->text_per_cent != m->text_per_cent)) {
        p->must_show_focus = true;
    }
    p->width = m->width;
    p->height = m->height;
    p->text_per_cent = m->text_per_cent;
}

static void keep_in_bounds(struct page *p)
{
    for (int i = 0; i < p->area_count; i++) {
        page_scroll_by(p, i, 0);
    }
    if (p->must_show_focus) {
        p->must_show_focus = false;
        page_show_focus(p);
    }
}

static bool follow_pointer(struct page *p)
{
    const struct control *c =
        p->has_pointer ? page_hit(p, p->pointer_x, p->pointer_y) : NULL;
    int before = p->hover;

    p->hover = c ? c->id : 0;
    return p->hover != before;
}

static bool drop_lost_focus(struct page *p)
{
    bool is_lost = p->focus && !page_find(p, p->focus);

    p->focus = is_lost ? 0 : p->focus;
    return is_lost;
}

void page_draw(struct page *p, const struct ui *ui, struct draw_list *out,
               page_build *build, void *ctx)
{
    note_size(p, &ui->metrics);
    for (int i = 0; i < 4; i++) {
        begin(p, ui, out);
        build(ctx, p);
        bool is_lost = drop_lost_focus(p);
        keep_in_bounds(p);
        if (!(follow_pointer(p) | is_lost | p->was_scrolled)) {
            break;
        }
    }
    p->ui = NULL;
    p->out = NULL;
}

// --- scroll areas ------------------------------------------------------------

int page_gutter(const struct ui *ui)
{
    return metrics_space(&ui->metrics, 3);
}

int page_area_begin(struct page *p, int index, struct rect view)
{
    struct scroll *s = &p->areas[index];

    s->view = view;
    s->covered_px = 0;
    p->area = index;
    p->area_count = index + 1;
    p->clip_before = draw_clip(p->out, view);
    return view.y - s->offset_px;
}

struct rect page_bar(const struct scroll *s, const struct ui *ui)
{
    int w = page_gutter(ui);

    return (struct rect){s->view.x + s->view.w - w, s->view.y, w, s->view.h};
}

struct rect page_thumb(const struct scroll *s, const struct ui *ui)
{
    struct rect r = page_bar(s, ui);
    int most = page_scroll_most(s), least = metrics_target(&ui->metrics);
    int h = (int)((long)r.h * r.h / (s->content_px > 0 ? s->content_px : 1));

    r.h = h < least ? (least < r.h ? least : r.h) : h;
    if (most > 0) {
        r.y += (int)((long)(s->view.h - r.h) * s->offset_px / most);
    }
    return r;
}

static void draw_bar(struct page *p, const struct scroll *s)
{
    struct rect r = page_thumb(s, p->ui);
    int third = r.w / 3;

    if (page_scroll_most(s) > 0) {
        r = (struct rect){r.x + third, r.y + third / 2, third, r.h - third};
        draw_box(p->out, r, third / 2, p->ui->theme->line);
    }
}

void page_area_end(struct page *p, int bottom)
{
    struct scroll *s = &p->areas[p->area];

    s->content_px = bottom - (s->view.y - s->offset_px);
    draw_unclip(p->out, p->clip_before);
    draw_bar(p, s);
    p->area = -1;
}

// --- controls ----------------------------------------------------------------

size_t page_control(struct page *p, int id, struct rect at)
{
    struct control *c = MEM_PUSH(p->controls, p->count, p->capacity);

    c->id = id;
    c->area = p->area;
    c->at = at;
    return p->count - 1;
}

void page_control_at(struct page *p, size_t place, struct rect at)
{
    p->controls[place].at = at;
}

bool page_is_focused(const struct page *p, int id)
{
    return id != 0 && p->focus == id;
}

bool page_is_lit(const struct page *p, int id)
{
    return id != 0 && (p->focus == id || p->hover == id);
}

bool page_sees(const struct page *p, struct rect at)
{
    struct rect c = p->out->clip;

    if (c.w <= 0) {
        c = (struct rect){0, 0, p->out->width, p->out->height};
    }
    return at.x < c.x + c.w && at.x + at.w > c.x && at.y < c.y + c.h &&
           at.y + at.h > c.y;
}

const struct control *page_find(const struct page *p, int id)
{
    for (size_t i = 0; i < p->count; i++) {
        if (p->controls[i].id == id) {
            return &p->controls[i];
        }
    }
    return NULL;
}
