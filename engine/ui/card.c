// Cards; see flow.h.
#include "ui/flow.h"

#include "base/banned.h"

static colour card_colour(const struct page *p, int id, enum card_look look)
{
    const struct theme *t = p->ui->theme;

    if (look == CARD_QUIET) {
        return t->background;
    }
    return look == CARD_CHOICE && page_is_lit(p, id) ? t->raised : t->surface;
}

struct card card_begin(struct flow *f, int id, enum card_look look)
{
    struct page *p = f->page;
    struct card c = {.id = id, .top = f->y, .box = p->out->count};
    int pad = flow_space(f, f->w < flow_space(f, 50) ? 2 : 3);
    struct rect at = {f->x, f->y, f->w, 1};
    colour behind = card_colour(p, id, look);

    draw_box(p->out, at, flow_space(f, 1), behind);
    draw_frame(p->out, at, flow_space(f, 1), 1 + flow_space(f, 1) / 16,
               p->ui->theme->line);
    c.control = id ? page_control(p, id, at) : 0;
    c.speaking_before = p->speaking;
    p->speaking = id ? id : p->speaking;
    c.inner = (struct flow){p, f->x + pad, f->y + pad, f->w - 2 * pad, behind};
    return c;
}

// The height is known only now: box and frame get it belatedly.
void card_end_at(struct flow *f, struct card *c, int least_px)
{
    struct page *p = f->page;
    int h = c->inner.y + (c->inner.x - f->x) - c->top;

    p->speaking = c->speaking_before;
    struct rect at = {f->x, c->top, f->w, h > least_px ? h : least_px};

    p->out->items[c->box].at = at;
    p->out->items[c->box + 1].at = at;
    if (c->id) {
        page_control_at(p, c->control, at);
    }
    if (page_is_focused(p, c->id)) {
        p->out->items[c->box + 1].colour = p->ui->theme->accent;
        p->out->items[c->box + 1].box.thickness = flow_space(f, 1) / 2;
    }
    f->y = at.y + at.h;
}

void card_end(struct flow *f, struct card *c)
{
    card_end_at(f, c, 0);
}
