// Overlays; see overlay.h.
#include "ui/overlay.h"

#include <limits.h>

#include "core/play.h"

#include "base/banned.h"

bool overlay_is_open(const struct overlay *o)
{
    return o->kind != OVERLAY_NONE;
}

static int first_focus(enum overlay_kind kind)
{
    return kind == OVERLAY_SETTINGS ? SETTINGS_ROW + 1 : OVERLAY_CLOSE;
}

// What was said is read from its end.
void overlay_open(struct overlay *o, enum overlay_kind kind)
{
    o->under = o->kind;
    o->kind = kind;
    o->page.areas[0].offset_px = kind == OVERLAY_BACKLOG ? INT_MAX / 2 : 0;
    o->page.area_count = 0;
    o->page.count = 0;
    o->page.hover = o->page.pressed = 0;
    o->page.focus = first_focus(kind);
    o->page.must_show_focus = kind != OVERLAY_BACKLOG;
}

void overlay_focus_latest(struct overlay *o)
{
    int turns = (int)o->play->transcript.turn_count;

    if (o->can_go_back && turns > 0) {
        o->page.focus = BACKLOG_TURN + turns - 1;
        o->page.must_show_focus = true;
    }
}

void overlay_close(struct overlay *o)
{
    enum overlay_kind under = o->under;

    o->kind = o->under = OVERLAY_NONE;
    if (under != OVERLAY_NONE) {
        overlay_open(o, under);
        o->under = OVERLAY_NONE;
    }
}

void overlay_release(struct overlay *o)
{
    page_release(&o->page);
}

// --- drawing -----------------------------------------------------------------

static void build_kind(const struct overlay *o, struct flow *f)
{
    switch (o->kind) {
    case OVERLAY_PAUSE:
        overlay_pause_build(o, f);
        break;
    case OVERLAY_HELP:
        overlay_help_build(f);
        break;
    case OVERLAY_SETTINGS:
        overlay_settings_build(f);
        break;
    case OVERLAY_BACKLOG:
        overlay_backlog_build(o, f);
        break;
    case OVERLAY_SAVES:
        overlay_saves_build(o, f);
        break;
    case OVERLAY_NONE:
        break;
    }
}

static int letters_for(enum overlay_kind kind)
{
    return kind == OVERLAY_PAUSE ? 44 : 66;
}

static void build(void *ctx, struct page *p)
{
    struct overlay *o = ctx;
    struct rect window = {0, 0, p->width, p->height};
    int y = page_area_begin(p, 0, window);
    struct flow f = flow_in(p, window, y, letters_for(o->kind));

    flow_gap(&f, 5);
    build_kind(o, &f);
    flow_gap(&f, 5);
    page_area_end(p, f.y);
}

void overlay_draw(struct overlay *o, const struct ui *ui, struct draw_list *out)
{
    page_draw(&o->page, ui, out, build, o);
}

// --- input -------------------------------------------------------------------

static struct action redraw(void)
{
    return (struct action){.type = ACTION_REDRAW};
}

static struct action open_from_pause(struct overlay *o, enum overlay_kind kind)
{
    overlay_open(o, kind);
    return redraw();
}

static struct action on_chosen(struct overlay *o, const struct ui *ui, int id)
{
    switch (id) {
    case OVERLAY_CLOSE:
        overlay_close(o);
        return redraw();
    case PAUSE_BACKLOG:
        return open_from_pause(o, OVERLAY_BACKLOG);
    case PAUSE_SETTINGS:
        return open_from_pause(o, OVERLAY_SETTINGS);
    case PAUSE_HELP:
        return open_from_pause(o, OVERLAY_HELP);
    case PAUSE_STOP:
        o->kind = o->under = OVERLAY_NONE;
        return (struct action){.type = ACTION_STOP};
    case PAUSE_SAVES:
        return open_from_pause(o, OVERLAY_SAVES);
    case SAVES_ADD:
        overlay_open(o, OVERLAY_SAVES); // shows that it was done
        return (struct action){.type = ACTION_SAVE};
    case BACKLOG_FORWARD:
        o->kind = o->under = OVERLAY_NONE;
        return (struct action){.type = ACTION_GO_FORWARD};
    default:
        if (id >= SAVES_REMOVE) {
            return (struct action){.type = ACTION_REMOVE_SAVE,
                                   .index = id - SAVES_REMOVE};
        }
        if (id >= SAVES_OPEN) {
            o->kind = o->under = OVERLAY_NONE;
            return (struct action){.type = ACTION_OPEN_SAVE,
                                   .index = id - SAVES_OPEN};
        }
        if (id >= BACKLOG_TURN) {
            o->kind = o->under = OVERLAY_NONE;
            return (struct action){.type = ACTION_RETRY_FROM,
                                   .index = id - BACKLOG_TURN};
        }
        return overlay_settings_action(ui, id);
    }
}

// Letters work in the pause menu; the key that opened an overlay closes it.
static int shortcut(const struct overlay *o, const struct input *in)
{
    bool is_letter = in->key == KEY_CHARACTER && !in->ctrl;

    if (in->type != INPUT_KEY || in->repeated) {
        return 0;
    }
    if (in->key == KEY_ESCAPE || in->key == KEY_BACKSPACE ||
        (in->key == KEY_HELP && o->kind == OVERLAY_HELP) ||
        (in->key == KEY_SAVES && o->kind == OVERLAY_SAVES) ||
        (is_letter && (in->character == 'b' || in->character == 'r') &&
         o->kind == OVERLAY_BACKLOG)) {
        return OVERLAY_CLOSE;
    }
    return is_letter && in->character == 'b' && o->kind == OVERLAY_PAUSE
               ? PAUSE_BACKLOG
               : 0;
}

struct action overlay_input(struct overlay *o, const struct ui *ui,
                            const struct input *in)
{
    int id = shortcut(o, in);

    if (id) {
        return on_chosen(o, ui, id);
    }
    struct page_event e = page_input(&o->page, ui, in);
    if (e.type == PAGE_CHOSEN) {
        return on_chosen(o, ui, e.id);
    }
    return (struct action){.type = e.type == PAGE_CHANGED ? ACTION_REDRAW
                                                          : ACTION_NONE};
}
