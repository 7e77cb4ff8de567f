// Mixing the pictures of a portrait; see face.h.
#include "sdl/face.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sdl/damage.h"
#include "sdl/picture.h"
#include "ui/life.h"

#include "base/banned.h"

// What one moment is mixed from; all pictures but the eyes have one size.
struct layers {
    const struct picture *room;   // NULL: none
    const struct picture *person; // as turned to; never NULL
    const struct picture *before; // turned from; NULL: not turning
    const struct picture *eyes;   // NULL: as they are in [person]
    int share;                    // of [person] against [before], 0..256
    int lift;                     // in 1/256 pixels
};

// --- pixels ------------------------------------------------------------------

// [share] of 256 parts of [b], the rest of [a].
static inline uint32_t between(uint32_t a, uint32_t b, uint32_t share)
{
    uint32_t rb = (a & 0xFF00FF) * (256 - share) + (b & 0xFF00FF) * share;
    uint32_t ag =
        (a >> 8 & 0xFF00FF) * (256 - share) + (b >> 8 & 0xFF00FF) * share;

    return (rb >> 8 & 0xFF00FF) | (ag & 0xFF00FF00);
}

// [top], premultiplied, on [under].
static inline uint32_t over(uint32_t under, uint32_t top)
{
    uint32_t alpha = top >> 24, rest = 256 - (alpha + (alpha >> 7));
    uint32_t rb = (under & 0xFF00FF) * rest >> 8 & 0xFF00FF;
    uint32_t ag = (under >> 8 & 0xFF00FF) * rest & 0xFF00FF00;

    return top + (rb | ag);
}

static void mix_rows(uint32_t *row, const uint32_t *other, int count, int share)
{
    for (int i = 0; i < count; i++) {
        row[i] = between(row[i], other[i], (uint32_t)share);
    }
}

static void lay_row(uint32_t *row, const uint32_t *top, int count)
{
    for (int i = 0; i < count; i++) {
        row[i] = over(row[i], top[i]);
    }
}

// --- rows --------------------------------------------------------------------

// One row of [picture] from [x] on, with the eyes in it.
static void take_row(const struct layers *l, const struct picture *picture,
                     int y, int x, int count, uint32_t *row)
{
    const struct picture *eyes = picture == l->person ? l->eyes : NULL;

    y = y < picture->h ? y : picture->h - 1;
    memcpy(row, picture->argb + (ptrdiff_t)y * picture->w + x,
           (size_t)count * sizeof *row);
    if (eyes == NULL || y < eyes->y || y >= eyes->y + eyes->h) {
        return;
    }
    int from = eyes->x > x ? eyes->x : x;
    int right = eyes->x + eyes->w < x + count ? eyes->x + eyes->w : x + count;
    if (from < right) {
        memcpy(row + (from - x),
               eyes->argb + (ptrdiff_t)(y - eyes->y) * eyes->w +
                   (from - eyes->x),
               (size_t)(right - from) * sizeof *row);
    }
}

// What is lifted shows what stood lower. From the chest down less and less:
// the picture's edge stays where it is.
static int source_of(const struct layers *l, int y, int height)
{
    int chest = height * 5 / 8, lift = l->lift;

    if (y > chest) {
        lift = lift * (height - 1 - y) / (height - chest);
    }
    return y * 256 + lift;
}

static void lifted_row(const struct layers *l, const struct picture *picture,
                       int y, int x, int count, uint32_t *row, uint32_t *spare)
{
    int at = source_of(l, y, picture->h);

    take_row(l, picture, at / 256, x, count, row);
    if (at % 256 > 0) {
        take_row(l, picture, at / 256 + 1, x, count, spare);
        mix_rows(row, spare, count, at % 256);
    }
}

static void paint_rows(struct canvas *c, struct rect at, struct rect part,
                       const struct layers *l)
{
    size_t count = (size_t)part.w;
    uint32_t *row = mem_array(count * 3, sizeof *row);
    uint32_t *other = row + count, *spare = other + count;

    for (int y = part.y; y < part.y + part.h; y++) {
        uint32_t *to = c->pixels + (ptrdiff_t)y * c->stride + part.x;
        int x = part.x - at.x, in = y - at.y;
        if (l->room != NULL) {
            lay_row(to, l->room->argb + (ptrdiff_t)in * l->room->w + x, part.w);
        }
        lifted_row(l, l->person, in, x, part.w, row, spare);
        if (l->before != NULL) {
            lifted_row(l, l->before, in, x, part.w, other, spare);
            mix_rows(row, other, part.w, 256 - l->share);
        }
        lay_row(to, row, part.w);
        for (int i = 0; i < part.w; i++) {
            to[i] &= 0xFFFFFF; // a canvas has no alpha
        }
    }
    free(row);
}

// --- which pictures ----------------------------------------------------------

static bool fits(const struct picture *picture, const struct picture *other)
{
    return picture != NULL && picture->w == other->w && picture->h == other->h;
}

static struct portrait_look still(int look, enum portrait_layer layer)
{
    return (struct portrait_look){look, look, LIFE_EASED, layer};
}

// A turn goes by a few looks in between, each near enough to the next that
// they can be mixed without showing two heads. Large ones take much memory.
static int steps_of(struct picture_key key)
{
    enum { LARGE_PIXELS = 450000, STEPS = 5, STEPS_LARGE = 3 };

    if (key.look.layer != PORTRAIT_PERSON) {
        return 1; // nothing can be drawn in between
    }
    return key.w * key.h > LARGE_PIXELS ? STEPS_LARGE : STEPS;
}

// The look [i] of [steps] steps into the turn that [cmd] is in.
static struct portrait_look look_at(const struct draw_cmd *cmd,
                                    enum portrait_layer layer, int i, int steps)
{
    struct portrait_look look = still(cmd->portrait.from, layer);

    if (i >= steps) {
        return still(cmd->portrait.look, layer);
    }
    if (i > 0) {
        look.to = cmd->portrait.look;
        look.progress = i * LIFE_EASED / steps;
    }
    return look;
}

// What lies between two looks has to wait for its pictures, which are made in
// good time; until then one sees what comes before it.
static void choose_turn(struct pictures *p, struct layers *l,
                        struct picture_key key, const struct draw_cmd *cmd)
{
    enum portrait_layer layer = key.look.layer;
    int steps = steps_of(key), at = cmd->portrait.progress * steps;
    int before = at / LIFE_EASED, ready = 0;

    for (int i = 1; i <= steps; i++) {
        key.look = look_at(cmd, layer, i, steps);
        if (pictures_has(p, key) && i <= before + 1 && ready == i - 1) {
            ready = i;
        }
    }
    key.look = look_at(cmd, layer, ready, steps);
    l->person = pictures_get(p, key);
    l->share = at % LIFE_EASED * 256 / LIFE_EASED;
    if (ready > before && l->person != NULL) {
        key.look = look_at(cmd, layer, before, steps);
        l->before = pictures_get(p, key);
    }
    if (l->before != NULL && !fits(l->before, l->person)) {
        l->before = NULL;
    }
}

static void choose_looks(struct pictures *p, struct layers *l,
                         struct picture_key key, const struct draw_cmd *cmd)
{
    if (cmd->portrait.progress < LIFE_EASED &&
        cmd->portrait.from != cmd->portrait.look) {
        choose_turn(p, l, key, cmd);
    } else {
        l->person = pictures_get(p, key);
    }
}

static const struct picture *eyes_of(struct pictures *p, struct picture_key key,
                                     const struct draw_cmd *cmd)
{
    const struct picture *eyes = NULL;

    for (int i = EYES_HALF; i < EYES_COUNT; i++) {
        key.look.layer = (enum portrait_layer)(PORTRAIT_PERSON + i);
        if (pictures_has(p, key) && i == cmd->portrait.eyes) {
            eyes = pictures_get(p, key);
        }
    }
    return eyes;
}

static bool choose(struct pictures *p, struct layers *l, struct picture_key key,
                   const struct draw_cmd *cmd)
{
    choose_looks(p, l, key, cmd);
    if (l->person == NULL) { // a picture of one piece
        key.look.layer = PORTRAIT_WHOLE;
        choose_looks(p, l, key, cmd);
        return l->person != NULL;
    }
    l->lift = cmd->portrait.breath * 64;
    if (cmd->portrait.is_live && cmd->portrait.progress >= LIFE_EASED) {
        l->eyes = eyes_of(p, key, cmd);
    }
    key.look = still(MOOD_NEUTRAL, PORTRAIT_ROOM);
    l->room = pictures_get(p, key);
    if (!fits(l->room, l->person)) {
        l->room = NULL;
    }
    return true;
}

bool face_paint(struct pictures *p, struct canvas *canvas, const char *name,
                const struct draw_cmd *cmd)
{
    struct rect at = cmd->at;
    struct layers l = {0};
    struct picture_key key = {name, still(cmd->portrait.look, PORTRAIT_PERSON),
                              at.w, at.h};

    if (!choose(p, &l, key, cmd)) {
        key.name = ""; // who is not known has the fallback's face
        if (!choose(p, &l, key, cmd)) {
            return false;
        }
    }
    at.x += (at.w - l.person->w) / 2;
    at.y += (at.h - l.person->h) / 2;
    at.w = l.person->w;
    at.h = l.person->h;
    struct rect part = rect_both(at, canvas->clip);
    if (!rect_is_empty(part)) {
        paint_rows(canvas, at, part, &l);
    }
    return true;
}
