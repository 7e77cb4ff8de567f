// Input on a page: the pointer, the wheel, and choosing; page_key.c has the
// rest of the keyboard.
#include "ui/page.h"

#include <stdlib.h>

#include "base/banned.h"

static struct page_event event_if(bool has_changed)
{
    return (struct page_event){has_changed ? PAGE_CHANGED : PAGE_NOTHING, 0};
}

static struct page_event chosen(int id)
{
    return (struct page_event){id ? PAGE_CHOSEN : PAGE_NOTHING, id};
}

static bool hover_at(struct page *p, int x, int y)
{
    const struct control *c = page_hit(p, x, y);
    int before = p->hover;

    p->has_pointer = true;
    p->pointer_x = x;
    p->pointer_y = y;
    p->hover = c ? c->id : 0;
    return p->hover != before;
}

// --- dragging: the scroll bar, or the page itself (a finger) -----------------

static bool drag_bar(struct page *p, const struct ui *ui, int y)
{
    struct scroll *s = &p->areas[p->press_area];
    int room = s->view.h - page_thumb(s, ui).h;
    long by =
        room > 0 ? (long)(y - p->press_y) * page_scroll_most(s) / room : 0;
    int wanted = p->press_offset + (int)by;

    return page_scroll_by(p, p->press_area, wanted - s->offset_px);
}

static bool drag_page(struct page *p, const struct ui *ui, int y)
{
    struct scroll *s = &p->areas[p->press_area];
    int far = metrics_space(&ui->metrics, 2);

    if (abs(y - p->press_y) > far && page_scroll_most(s) > 0) {
        p->pressed = 0; // it is a drag, not a click
    }
    if (p->pressed) {
        return false;
    }
    int wanted = p->press_offset + p->press_y - y;
    return page_scroll_by(p, p->press_area, wanted - s->offset_px);
}

static struct page_event on_point(struct page *p, const struct ui *ui,
                                  const struct input *in)
{
    bool has_moved = false;

    if (p->press_area >= 0 && p->is_bar) {
        has_moved = drag_bar(p, ui, in->y);
    } else if (p->press_area >= 0 && p->is_dragging) {
        has_moved = drag_page(p, ui, in->y);
    }
    return event_if(hover_at(p, in->x, in->y) | has_moved);
}

// --- pressing ----------------------------------------------------------------

// A press beside the thumb goes a page that way; on it, it drags.
static bool press_bar(struct page *p, const struct ui *ui, int y)
{
    struct rect thumb = page_thumb(&p->areas[p->press_area], ui);
    int by = p->areas[p->press_area].view.h - metrics_px(&ui->metrics, 48);

    if (y >= thumb.y && y < thumb.y + thumb.h) {
        p->is_bar = true;
        return false;
    }
    return page_scroll_by(p, p->press_area, y < thumb.y ? -by : by);
}

static struct page_event on_press(struct page *p, const struct ui *ui,
                                  const struct input *in)
{
    hover_at(p, in->x, in->y);
    p->press_area = page_area_under(p, in->x, in->y);
    p->press_y = in->y;
    p->is_bar = p->is_dragging = false;
    p->pressed = 0;
    if (p->press_area >= 0) {
        struct scroll *s = &p->areas[p->press_area];
        p->press_offset = s->offset_px;
        if (page_scroll_most(s) > 0 &&
            rect_has(page_bar(s, ui), in->x, in->y)) {
            return event_if(press_bar(p, ui, in->y));
        }
    }
    p->is_dragging = true;
    p->pressed = p->hover;
    p->focus = p->hover ? p->hover : p->focus;
    return event_if(true);
}

static struct page_event on_release(struct page *p, const struct input *in)
{
    int id = p->pressed;

    hover_at(p, in->x, in->y);
    p->is_bar = p->is_dragging = false;
    p->press_area = -1;
    p->pressed = 0;
    return id && p->hover == id ? chosen(id) : event_if(true);
}

static struct page_event on_wheel(struct page *p, const struct ui *ui,
                                  const struct input *in)
{
    int area = page_area_under(p, in->x, in->y);
    int line = metrics_px(&ui->metrics, 28);

    if (area < 0 || !page_scroll_by(p, area, -in->amount * line)) {
        return event_if(false);
    }
    if (p->has_pointer) {
        hover_at(p, in->x, in->y);
    }
    return event_if(true);
}

static struct page_event on_key(struct page *p, const struct ui *ui,
                                const struct input *in)
{
    if (in->key == KEY_ENTER || in->key == KEY_SPACE) {
        return chosen(in->repeated ? 0 : p->focus);
    }
    return event_if(page_key(p, ui, in));
}

struct page_event page_input(struct page *p, const struct ui *ui,
                             const struct input *in)
{
    switch (in->type) {
    case INPUT_KEY:
        return on_key(p, ui, in);
    case INPUT_POINT:
        return on_point(p, ui, in);
    case INPUT_PRESS:
        return on_press(p, ui, in);
    case INPUT_RELEASE:
        return on_release(p, in);
    case INPUT_WHEEL:
        return on_wheel(p, ui, in);
    case INPUT_RESIZE:
    case INPUT_TICK:
        return event_if(true);
    case INPUT_NONE:
    case INPUT_CLOSE:
    case INPUT_WAKE:
    case INPUT_TEXT:
        break;
    }
    return event_if(false);
}
