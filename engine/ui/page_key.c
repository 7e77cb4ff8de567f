// The keyboard on a page: focus goes where the arrow points, and when there
// is nothing near, the page scrolls.
#include "ui/page.h"

#include <stdlib.h>

#include "base/banned.h"

// --- in the order of Tab -----------------------------------------------------

static int place_of(const struct page *p, int id)
{
    for (size_t i = 0; i < p->count; i++) {
        if (p->controls[i].id == id) {
            return (int)i;
        }
    }
    return -1;
}

static bool tab(struct page *p, int step)
{
    int count = (int)p->count, at = place_of(p, p->focus);

    if (count == 0) {
        return false;
    }
    at = at < 0 ? (step > 0 ? 0 : count - 1) : (at + step + count) % count;
    page_focus(p, p->controls[at].id);
    page_show_focus(p);
    return true;
}

// --- by arrows ---------------------------------------------------------------

struct way {
    int dx, dy; // one of them is 0
};

// How far apart two stretches are; 0 when they overlap.
static int apart(int a, int a_len, int b, int b_len)
{
    int gap = a < b ? b - (a + a_len) : a - (b + b_len);

    return gap > 0 ? gap : 0;
}

// The cost of going from [from] to [to] this way, or -1: it is not that way.
static int cost(struct rect from, struct rect to, struct way way)
{
    int ahead = way.dy ? (to.y - from.y) * way.dy : (to.x - from.x) * way.dx;
    int aside = way.dy ? apart(from.x, from.w, to.x, to.w)
                       : apart(from.y, from.h, to.y, to.h);
    int gap = way.dy ? apart(from.y, from.h, to.y, to.h)
                     : apart(from.x, from.w, to.x, to.w);
    bool is_beside = way.dx != 0 && aside > 0;

    return ahead <= 0 || is_beside ? -1 : gap + 2 * aside + ahead / 8;
}

static const struct control *nearest(const struct page *p, struct rect from,
                                     struct way way, int area)
{
    const struct control *best = NULL;
    int least = 0;

    for (size_t i = 0; i < p->count; i++) {
        const struct control *c = &p->controls[i];
        int price = cost(from, c->at, way);
        if (c->id == p->focus || price < 0 || (area != -2 && c->area != area)) {
            continue;
        }
        if (!best || price < least) {
            best = c;
            least = price;
        }
    }
    return best;
}

// Is enough of [c] in sight to put the focus there?
static bool is_in_sight(const struct page *p, const struct control *c)
{
    if (c->area < 0) {
        return true;
    }
    struct rect v = p->areas[c->area].view;
    int top = c->at.y > v.y ? c->at.y : v.y;
    int end = c->at.y + c->at.h < v.y + v.h ? c->at.y + c->at.h : v.y + v.h;
    return end - top >= (c->at.h < v.h ? c->at.h : v.h) / 2;
}

static int area_in_use(const struct page *p)
{
    const struct control *c = page_find(p, p->focus);

    return c ? c->area : p->area_count > 0 ? 0 : -1;
}

// Where the arrows start from when nothing has the focus: the edge of what is
// in sight.
static struct rect start_of(const struct page *p, struct way way, int area)
{
    const struct control *c = page_find(p, p->focus);

    if (c) {
        return c->at;
    }
    struct rect v = area >= 0 ? p->areas[area].view
                              : (struct rect){0, 0, p->width, p->height};
    if (way.dy) {
        return (struct rect){v.x, way.dy > 0 ? v.y - 1 : v.y + v.h, v.w, 1};
    }
    return (struct rect){way.dx > 0 ? v.x - 1 : v.x + v.w, v.y, 1, v.h};
}

static bool take(struct page *p, const struct control *c)
{
    if (c) {
        page_focus(p, c->id);
        page_show_focus(p);
    }
    return c != NULL;
}

static bool up_or_down(struct page *p, const struct ui *ui, struct way way)
{
    int area = area_in_use(p), step = metrics_px(&ui->metrics, 72) * way.dy;
    const struct control *c = nearest(p, start_of(p, way, area), way, area);

    if (c && is_in_sight(p, c)) {
        return take(p, c);
    }
    if (area >= 0 && page_scroll_by(p, area, step)) {
        return c && is_in_sight(p, c) ? take(p, c) : true;
    }
    if (!c) {
        c = nearest(p, start_of(p, way, area), way, -2);
    }
    return take(p, c) || (p->area_count > 0 && page_scroll_by(p, 0, step));
}

static bool left_or_right(struct page *p, struct way way)
{
    return take(p, nearest(p, start_of(p, way, area_in_use(p)), way, -2));
}

// --- by pages ----------------------------------------------------------------

// The first or last control of [area], of those in sight if [is_seen].
static const struct control *end_of(const struct page *p, int area, int step,
                                    bool is_seen)
{
    for (int i = 0, n = (int)p->count; i < n; i++) {
        const struct control *c = &p->controls[step > 0 ? i : n - 1 - i];
        if (c->area == area && (!is_seen || is_in_sight(p, c))) {
            return c;
        }
    }
    return NULL;
}

// From a head that stays, the keys that scroll mean what is below it.
static int area_to_scroll(const struct page *p)
{
    int area = area_in_use(p);

    return area < 0 && p->area_count > 0 ? 0 : area;
}

static bool turn_page(struct page *p, const struct ui *ui, int step)
{
    int area = area_to_scroll(p);

    if (area < 0) {
        return false;
    }
    int by = p->areas[area].view.h - metrics_px(&ui->metrics, 48);
    bool has_moved = page_scroll_by(p, area, by * step);
    const struct control *now = page_find(p, p->focus);
    if (has_moved && now && now->area == area && !is_in_sight(p, now)) {
        const struct control *c = end_of(p, area, step, true);
        p->focus = c ? c->id : p->focus;
    }
    return has_moved;
}

static bool go_to_end(struct page *p, int step)
{
    int area = area_to_scroll(p);
    const struct control *c = end_of(p, area, -step, false);

    if (area >= 0) {
        page_scroll_by(p, area, step * p->areas[area].content_px);
    }
    p->focus = c && is_in_sight(p, c) ? c->id : p->focus;
    return true;
}

bool page_key(struct page *p, const struct ui *ui, const struct input *in)
{
    switch (in->key) {
    case KEY_TAB:
        return tab(p, in->shift ? -1 : 1);
    case KEY_UP:
        return up_or_down(p, ui, (struct way){0, -1});
    case KEY_DOWN:
        return up_or_down(p, ui, (struct way){0, 1});
    case KEY_LEFT:
        return left_or_right(p, (struct way){-1, 0});
    case KEY_RIGHT:
        return left_or_right(p, (struct way){1, 0});
    case KEY_PAGE_UP:
        return turn_page(p, ui, -1);
    case KEY_PAGE_DOWN:
        return turn_page(p, ui, 1);
    case KEY_HOME:
        return go_to_end(p, -1);
    case KEY_END:
        return go_to_end(p, 1);
    default:
        return false;
    }
}
