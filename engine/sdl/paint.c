// Replays draw lists; see paint.h.
#include "sdl/paint.h"

#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "sdl/face.h"
#include "sdl/text.h"

#include "base/banned.h"

static void paint_text(struct painter *p, struct canvas *canvas,
                       const struct draw_list *list, const struct draw_cmd *cmd)
{
    int shown = cmd->text.shown_px < 0 ? cmd->at.w : cmd->text.shown_px;
    bool from_right =
        cmd->text.shown_px >= 0 &&
        typesetter_is_rtl(p->typesetter, list->text + cmd->text.text,
                          (size_t)cmd->text.len);
    int hidden = from_right ? cmd->at.w - shown : 0;
    struct rect visible = {cmd->at.x + hidden, cmd->at.y, shown, cmd->at.h};
    struct canvas strip = *canvas;

    strip.clip = rect_both(canvas->clip, visible);
    if (rect_is_empty(strip.clip)) {
        return;
    }
    const struct mask *line = typesetter_line(
        p->typesetter, (enum font_face)cmd->text.face, cmd->text.size_px,
        list->text + cmd->text.text, (size_t)cmd->text.len);
    if (line != NULL) {
        raster_mask(&strip, cmd->at.x, cmd->at.y, line, cmd->colour);
    }
}

// A face that always works: the initial in a circle.
static void paint_initial(struct painter *p, struct canvas *canvas,
                          struct rect at, const char *name)
{
    enum { DISC = 0x4A5F73, LETTER = 0xFFFFFF };
    int side = (at.w < at.h ? at.w : at.h) * 4 / 5;
    struct rect disc = {at.x + (at.w - side) / 2, at.y + (at.h - side) / 2,
                        side, side};
    size_t len = 0;
    size_t bytes = strlen(name);

    raster_disc(canvas, &p->discs, disc, DISC);
    if (bytes > 0) {
        utf8_next(name, bytes, &len);
    }
    char initial[4] = {0};
    memcpy(initial, name, len);
    if (len == 1 && initial[0] >= 'a' && initial[0] <= 'z') {
        initial[0] = (char)(initial[0] - 'a' + 'A');
    }
    const struct mask *letter = typesetter_line(
        p->typesetter, FONT_INTERFACE_BOLD, side / 2, initial, len);
    if (letter != NULL) {
        raster_mask(canvas, disc.x + (side - letter->w) / 2,
                    disc.y + (side - letter->h) / 2, letter, LETTER);
    }
}

static void paint_portrait(struct painter *p, struct canvas *canvas,
                           const struct draw_list *list,
                           const struct draw_cmd *cmd)
{
    const char *name = list->text + cmd->portrait.name;

    if (!face_paint(p->pictures, canvas, name, cmd)) {
        paint_initial(p, canvas, cmd->at, name);
    }
}

static void paint_command(struct painter *p, struct canvas *c,
                          const struct draw_list *list,
                          const struct draw_cmd *cmd)
{
    switch ((enum draw_type)cmd->type) {
    case DRAW_BOX:
        raster_box(c, &p->discs, cmd->at, cmd->box.radius, cmd->colour);
        break;
    case DRAW_FRAME:
        raster_frame(c, &p->discs, cmd->at, cmd->box.radius, cmd->box.thickness,
                     cmd->colour);
        break;
    case DRAW_TEXT:
        paint_text(p, c, list, cmd);
        break;
    case DRAW_LINE:
        raster_line(c, cmd->line.x1, cmd->line.y1, cmd->line.x2, cmd->line.y2,
                    cmd->line.thickness, cmd->colour);
        break;
    case DRAW_DOT:
        raster_disc(c, &p->discs, cmd->at, cmd->colour);
        break;
    case DRAW_PORTRAIT:
        paint_portrait(p, c, list, cmd);
        break;
    }
}

// Paints all of [list] that lies in [part].
static void paint_part(struct painter *p, const struct canvas *canvas,
                       const struct draw_list *list, struct rect part)
{
    struct canvas c = *canvas;

    c.clip = part;
    raster_fill(&c, part, list->background);
    for (size_t i = 0; i < list->count; i++) {
        c.clip = rect_both(part, damage_area(list, &list->items[i]));
        if (!rect_is_empty(c.clip)) {
            paint_command(p, &c, list, &list->items[i]);
        }
    }
}

// Copies [count] things of [size] bytes into memory that is kept.
static void copy_kept(void **items, size_t *capacity, const void *from,
                      size_t count, size_t size)
{
    mem_grow(items, capacity, count, size);
    if (count > 0) {
        memcpy(*items, from, count * size);
    }
}

static void keep(struct painter *p, const struct draw_list *list)
{
    struct draw_list *kept = &p->before;
    void *items = kept->items, *text = kept->text;

    copy_kept(&items, &kept->capacity, list->items, list->count,
              sizeof *kept->items);
    copy_kept(&text, &kept->text_capacity, list->text, list->text_len, 1);
    kept->items = items;
    kept->text = text;
    kept->count = list->count;
    kept->text_len = list->text_len;
    kept->background = list->background;
    kept->width = list->width;
    kept->height = list->height;
    p->has_before = true;
}

void painter_paint(struct painter *p, struct canvas *canvas,
                   const struct draw_list *list, struct damage *out)
{
    struct rect all = {0, 0, canvas->width, canvas->height};

    if (!p->has_before || p->before.background != list->background ||
        p->before.width != list->width || p->before.height != list->height) {
        damage_add(out, all);
    } else {
        damage_find(out, &p->before, list);
    }
    for (int i = 0; i < out->count; i++) {
        out->rects[i] = rect_both(out->rects[i], all);
        paint_part(p, canvas, list, out->rects[i]);
    }
    if (out->count > 0) {
        keep(p, list);
    }
}

void painter_forget(struct painter *p)
{
    p->has_before = false;
}

void painter_release(struct painter *p)
{
    draw_release(&p->before);
    discs_release(&p->discs);
}
