// A picture as a list of commands; see draw.h.
#include "ui/draw.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/terms.h"

#include "ui/life.h"
#include "ui/portrait.h"

#include "base/banned.h"

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

// An empty clip must still clip everything: w = 0 would mean none at all, so
// it becomes one pixel that no picture has.
static struct rect nowhere(void)
{
    return (struct rect){-0x8000, -0x8000, 1, 1};
}

static struct rect both(struct rect a, struct rect b)
{
    int x = most(a.x, b.x), y = most(a.y, b.y);
    int w = least(a.x + a.w, b.x + b.w) - x;
    int h = least(a.y + a.h, b.y + b.h) - y;

    return w > 0 && h > 0 ? (struct rect){x, y, w, h} : nowhere();
}

void draw_begin(struct draw_list *list, int width, int height,
                colour background)
{
    list->count = 0;
    list->text_len = 0;
    list->clip = (struct rect){0};
    list->typing = (struct rect){0};
    list->background = background;
    list->width = width;
    list->height = height;
}

struct rect draw_clip(struct draw_list *list, struct rect clip)
{
    struct rect before = list->clip;

    if (clip.w <= 0 || clip.h <= 0) {
        list->clip = nowhere();
    } else {
        list->clip = before.w > 0 ? both(before, clip) : clip;
    }
    return before;
}

void draw_unclip(struct draw_list *list, struct rect before)
{
    list->clip = before;
}

static struct draw_cmd *add(struct draw_list *list, enum draw_type type,
                            struct rect at, colour c)
{
    struct draw_cmd *cmd = MEM_PUSH(list->items, list->count, list->capacity);

    cmd->type = (uint8_t)type;
    cmd->at = at;
    cmd->clip = list->clip;
    cmd->colour = c;
    return cmd;
}

// Keeps [len] bytes and a NUL in the list; returns where.
static int32_t add_text(struct draw_list *list, const char *text, size_t len)
{
    size_t at = list->text_len;
    void *bytes = list->text;

    mem_grow(&bytes, &list->text_capacity, at + len + 1, 1);
    list->text = bytes;
    if (len > 0) {
        memcpy(list->text + at, text, len);
    }
    list->text[at + len] = '\0';
    list->text_len = at + len + 1;
    return (int32_t)at;
}

void draw_box(struct draw_list *list, struct rect at, int radius, colour c)
{
    if (at.w > 0 && at.h > 0) {
        add(list, DRAW_BOX, at, c)->box.radius = radius;
    }
}

void draw_frame(struct draw_list *list, struct rect at, int radius,
                int thickness, colour c)
{
    if (at.w > 0 && at.h > 0 && thickness > 0) {
        struct draw_cmd *cmd = add(list, DRAW_FRAME, at, c);
        cmd->box.radius = radius;
        cmd->box.thickness = thickness;
    }
}

void draw_text(struct draw_list *list, struct rect at, enum font_face face,
               int size_px, colour c, colour behind, const char *text,
               size_t len, int shown_px)
{
    if (len == 0 || at.w <= 0 || at.h <= 0 || shown_px == 0) {
        return;
    }
    struct draw_cmd *cmd = add(list, DRAW_TEXT, at, c);
    cmd->text.face = (uint8_t)face;
    cmd->text.size_px = size_px;
    cmd->text.text = add_text(list, text, len);
    cmd->text.len = (int32_t)len;
    cmd->text.shown_px = shown_px < 0 || shown_px >= at.w ? -1 : shown_px;
    cmd->text.behind = behind;
}

void draw_line(struct draw_list *list, int x1, int y1, int x2, int y2,
               int thickness, colour c)
{
    int room = thickness / 2 + 1; // half the stroke and its smooth edge
    struct rect at = {least(x1, x2) - room, least(y1, y2) - room,
                      abs(x2 - x1) + 2 * room + 1, abs(y2 - y1) + 2 * room + 1};

    if (thickness <= 0) {
        return;
    }
    struct draw_cmd *cmd = add(list, DRAW_LINE, at, c);
    cmd->line.x1 = x1;
    cmd->line.y1 = y1;
    cmd->line.x2 = x2;
    cmd->line.y2 = y2;
    cmd->line.thickness = thickness;
}

void draw_dot(struct draw_list *list, int x, int y, int radius, colour c)
{
    if (radius >= 0) {
        int size = 2 * radius + 1;
        add(list, DRAW_DOT, (struct rect){x - radius, y - radius, size, size},
            c);
    }
}

void draw_portrait(struct draw_list *list, struct rect at, const char *name,
                   int mood, colour behind)
{
    struct draw_face still = {.look = mood, .from = mood, .progress = 1000};

    draw_living_portrait(list, at, name, still, behind);
}

// A breath lifts the chest of a large portrait by two pixels.
static int lift(struct rect at, int breath)
{
    int most = at.h / 60;

    return breath * (most < 12 ? most : 12) / 1000;
}

void draw_living_portrait(struct draw_list *list, struct rect at,
                          const char *name, struct draw_face face,
                          colour behind)
{
    if (at.w <= 0 || at.h <= 0) {
        return;
    }
    struct draw_cmd *cmd = add(list, DRAW_PORTRAIT, at, behind);
    cmd->portrait.name = add_text(list, name, strlen(name));
    cmd->portrait.look = (uint8_t)face.look;
    cmd->portrait.from = (uint8_t)face.from;
    cmd->portrait.eyes = (uint8_t)face.eyes;
    cmd->portrait.is_live = face.is_live;
    cmd->portrait.progress = (int16_t)face.progress;
    cmd->portrait.breath = (int16_t)lift(at, face.breath);
    cmd->portrait.behind = behind;
}

static bool same_rect(struct rect a, struct rect b)
{
    return a.x == b.x && a.y == b.y && a.w == b.w && a.h == b.h;
}

static bool same_text(const struct draw_list *a, const struct draw_cmd *x,
                      const struct draw_list *b, const struct draw_cmd *y)
{
    return x->text.face == y->text.face && x->text.size_px == y->text.size_px &&
           x->text.shown_px == y->text.shown_px &&
           x->text.behind == y->text.behind && x->text.len == y->text.len &&
           memcmp(a->text + x->text.text, b->text + y->text.text,
                  (size_t)x->text.len) == 0;
}

static bool same_portrait(const struct draw_list *a, const struct draw_cmd *x,
                          const struct draw_list *b, const struct draw_cmd *y)
{
    return x->portrait.look == y->portrait.look &&
           x->portrait.from == y->portrait.from &&
           x->portrait.progress == y->portrait.progress &&
           x->portrait.eyes == y->portrait.eyes &&
           x->portrait.breath == y->portrait.breath &&
           x->portrait.is_live == y->portrait.is_live &&
           x->portrait.behind == y->portrait.behind &&
           strcmp(a->text + x->portrait.name, b->text + y->portrait.name) == 0;
}

static bool same_line(const struct draw_cmd *x, const struct draw_cmd *y)
{
    return x->line.x1 == y->line.x1 && x->line.y1 == y->line.y1 &&
           x->line.x2 == y->line.x2 && x->line.y2 == y->line.y2 &&
           x->line.thickness == y->line.thickness;
}

bool draw_same(const struct draw_list *a, const struct draw_cmd *x,
               const struct draw_list *b, const struct draw_cmd *y)
{
    if (x->type != y->type || x->colour != y->colour ||
        !same_rect(x->at, y->at) || !same_rect(x->clip, y->clip)) {
        return false;
    }
    switch ((enum draw_type)x->type) {
    case DRAW_TEXT:
        return same_text(a, x, b, y);
    case DRAW_PORTRAIT:
        return same_portrait(a, x, b, y);
    case DRAW_LINE:
        return same_line(x, y);
    case DRAW_BOX:
    case DRAW_FRAME:
        return x->box.radius == y->box.radius &&
               x->box.thickness == y->box.thickness;
    case DRAW_DOT:
        return true;
    }
    return false;
}

static void write_rect(struct strbuf *out, struct rect r)
{
    strbuf_addf(out, "%d,%d %dx%d", r.x, r.y, r.w, r.h);
}

// In quotes, with what would hide or break the line as \xNN.
static void write_quoted(struct strbuf *out, const char *text, size_t len)
{
    strbuf_addch(out, '"');
    for (size_t i = 0; i < len; i++) {
        unsigned char c = (unsigned char)text[i];
        if (c < ' ' || c == 0x7f) {
            strbuf_addf(out, "\\x%02x", c);
        } else {
            strbuf_adds(out, c == '"' || c == '\\' ? "\\" : "");
            strbuf_addch(out, text[i]);
        }
    }
    strbuf_addch(out, '"');
}

static void write_text(const struct draw_list *list, const struct draw_cmd *cmd,
                       struct strbuf *out)
{
    static const char *const faces[FONT_COUNT] = {
        [FONT_DIALOGUE] = "dialogue",
        [FONT_DIALOGUE_ITALIC] = "dialogue-italic",
        [FONT_INTERFACE] = "interface",
        [FONT_INTERFACE_BOLD] = "interface-bold",
    };

    strbuf_addf(out, " %s %d #%06x on #%06x ", faces[cmd->text.face],
                cmd->text.size_px, (unsigned)cmd->colour,
                (unsigned)cmd->text.behind);
    if (cmd->text.shown_px >= 0) {
        strbuf_addf(out, "shown %d ", cmd->text.shown_px);
    }
    write_quoted(out, list->text + cmd->text.text, (size_t)cmd->text.len);
}

// "guarded", or "guarded behind amused".
static void write_look(int look, struct strbuf *out)
{
    int mood = (int)look_mood(look), mask = look_mask(look);

    strbuf_adds(out, mood < MOOD_COUNT ? term_name(&terms_mood, mood) : "?");
    if (mask >= 0 && mask < MOOD_COUNT) {
        strbuf_addf(out, " behind %s", term_name(&terms_mood, mask));
    }
}

// What moves in a portrait; nothing of a still.
static void write_life(const struct draw_cmd *cmd, struct strbuf *out)
{
    static const char *const eyes[EYES_COUNT] = {[EYES_HALF] = "half shut",
                                                 [EYES_SHUT] = "shut",
                                                 [EYES_ASIDE] = "aside"};

    if (cmd->portrait.progress < LIFE_EASED) {
        strbuf_adds(out, " from ");
        write_look(cmd->portrait.from, out);
        strbuf_addf(out, " by %d", cmd->portrait.progress);
    }
    if (cmd->portrait.eyes > 0 && cmd->portrait.eyes < EYES_COUNT) {
        strbuf_addf(out, " eyes %s", eyes[cmd->portrait.eyes]);
    }
    if (cmd->portrait.breath > 0) {
        strbuf_addf(out, " lifted %d/4", cmd->portrait.breath);
    }
    if (cmd->portrait.is_live) {
        strbuf_adds(out, " live");
    }
}

static void write_portrait(const struct draw_list *list,
                           const struct draw_cmd *cmd, struct strbuf *out)
{
    const char *name = list->text + cmd->portrait.name;

    strbuf_addch(out, ' ');
    write_quoted(out, name, strlen(name));
    strbuf_addch(out, ' ');
    write_look(cmd->portrait.look, out);
    strbuf_addf(out, " on #%06x", (unsigned)cmd->portrait.behind);
    write_life(cmd, out);
}

// What is particular to the type of [cmd].
static void write_details(const struct draw_list *list,
                          const struct draw_cmd *cmd, struct strbuf *out)
{
    unsigned c = (unsigned)cmd->colour;

    switch ((enum draw_type)cmd->type) {
    case DRAW_BOX:
        strbuf_addf(out, " radius %d #%06x", cmd->box.radius, c);
        break;
    case DRAW_FRAME:
        strbuf_addf(out, " radius %d thickness %d #%06x", cmd->box.radius,
                    cmd->box.thickness, c);
        break;
    case DRAW_TEXT:
        write_text(list, cmd, out);
        break;
    case DRAW_LINE:
        strbuf_addf(out, " from %d,%d to %d,%d thickness %d #%06x",
                    cmd->line.x1, cmd->line.y1, cmd->line.x2, cmd->line.y2,
                    cmd->line.thickness, c);
        break;
    case DRAW_DOT:
        strbuf_addf(out, " #%06x", c);
        break;
    case DRAW_PORTRAIT:
        write_portrait(list, cmd, out);
        break;
    }
}

void draw_write(const struct draw_list *list, struct strbuf *out)
{
    static const char *const types[] = {
        [DRAW_BOX] = "box",   [DRAW_FRAME] = "frame",
        [DRAW_TEXT] = "text", [DRAW_LINE] = "line",
        [DRAW_DOT] = "dot",   [DRAW_PORTRAIT] = "portrait",
    };

    strbuf_addf(out, "picture %dx%d #%06x\n", list->width, list->height,
                (unsigned)list->background);
    for (size_t i = 0; i < list->count; i++) {
        const struct draw_cmd *cmd = &list->items[i];
        strbuf_addf(out, "%s ", types[cmd->type]);
        write_rect(out, cmd->at);
        write_details(list, cmd, out);
        if (cmd->clip.w > 0) {
            strbuf_adds(out, " clip ");
            write_rect(out, cmd->clip);
        }
        strbuf_addch(out, '\n');
    }
}

void draw_release(struct draw_list *list)
{
    free(list->items);
    free(list->text);
    *list = (struct draw_list){0};
}
