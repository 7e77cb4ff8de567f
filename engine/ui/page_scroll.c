// Scrolling a page; see page.h.
#include "ui/page.h"

#include "base/banned.h"

int page_scroll_most(const struct scroll *s)
{
    return s->content_px > s->view.h ? s->content_px - s->view.h : 0;
}

static void carry_controls(struct page *p, int index, int by_px)
{
    for (size_t i = 0; i < p->count; i++) {
        if (p->controls[i].area == index) {
            p->controls[i].at.y -= by_px;
        }
    }
}

bool page_scroll_by(struct page *p, int index, int by_px)
{
    struct scroll *s = &p->areas[index];
    int before = s->offset_px, most = page_scroll_most(s);
    int wanted = before + by_px;

    s->offset_px = wanted < 0 ? 0 : wanted > most ? most : wanted;
    carry_controls(p, index, s->offset_px - before);
    p->was_scrolled |= s->offset_px != before;
    return s->offset_px != before;
}

void page_scroll_to(struct page *p, int index, int offset_px)
{
    int by = offset_px - p->areas[index].offset_px;

    if (index < p->area_count) {
        page_scroll_by(p, index, by);
    } else {
        p->areas[index].offset_px = offset_px;
    }
}

void page_focus(struct page *p, int id)
{
    p->last_focus = p->focus;
    p->focus = id;
    p->must_show_focus = true;
}

// What is higher than the view is shown from its top.
bool page_show_focus(struct page *p)
{
    const struct control *c = page_find(p, p->focus);

    if (!c || c->area < 0) {
        return false;
    }
    const struct scroll *s = &p->areas[c->area];
    int margin = s->view.h / 12;
    int above = s->view.y + margin - c->at.y;
    int room =
        s->view.h - margin - (s->covered_px > margin ? s->covered_px : margin);
    int below = c->at.y + c->at.h - (s->view.y + margin + room);
    if (above > 0 || c->at.h > room) {
        return page_scroll_by(p, c->area, -above);
    }
    return below > 0 && page_scroll_by(p, c->area, below);
}

int page_area_under(const struct page *p, int x, int y)
{
    for (int i = 0; i < p->area_count; i++) {
        if (rect_has(p->areas[i].view, x, y)) {
            return i;
        }
    }
    return -1;
}

static bool is_seen(const struct page *p, const struct control *c, int x, int y)
{
    return rect_has(c->at, x, y) &&
           (c->area < 0 || rect_has(p->areas[c->area].view, x, y));
}

// Of several, one inside the other, the smallest is meant.
const struct control *page_hit(const struct page *p, int x, int y)
{
    const struct control *best = NULL;

    for (size_t i = 0; i < p->count; i++) {
        const struct control *c = &p->controls[i];
        if (is_seen(p, c, x, y) &&
            (!best || c->at.w * c->at.h < best->at.w * best->at.h)) {
            best = c;
        }
    }
    return best;
}
