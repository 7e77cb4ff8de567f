// The software painter; see raster.h.
#include "sdl/raster.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "sdl/damage.h"

#include "base/banned.h"

static int least(int a, int b)
{
    return a < b ? a : b;
}

// [cover] of 255 parts of [over] on [under].
static inline uint32_t mix(uint32_t under, uint32_t over, unsigned cover)
{
    unsigned a = cover + (cover >> 7); // 255 → 256: fully covered is exact
    uint32_t rb = (under & 0xFF00FF) * (256 - a) + (over & 0xFF00FF) * a;
    uint32_t g = (under & 0x00FF00) * (256 - a) + (over & 0x00FF00) * a;

    return ((rb >> 8) & 0xFF00FF) | ((g >> 8) & 0x00FF00);
}

static uint32_t *row_of(struct canvas *c, int x, int y)
{
    return c->pixels + (ptrdiff_t)y * c->stride + x;
}

void raster_fill(struct canvas *c, struct rect at, colour ink)
{
    struct rect r = rect_both(at, c->clip);

    for (int y = 0; y < r.h; y++) {
        uint32_t *row = row_of(c, r.x, r.y + y);
        for (int x = 0; x < r.w; x++) {
            row[x] = ink;
        }
    }
}

// The part of a mask with [stride] bytes a row that covers [at].
static void blend(struct canvas *c, struct rect at, const uint8_t *bits,
                  int stride, colour ink)
{
    struct rect r = rect_both(at, c->clip);

    for (int y = 0; y < r.h; y++) {
        const uint8_t *from =
            bits + (ptrdiff_t)(r.y + y - at.y) * stride + (r.x - at.x);
        uint32_t *row = row_of(c, r.x, r.y + y);
        for (int x = 0; x < r.w; x++) {
            if (from[x] == 255) {
                row[x] = ink;
            } else if (from[x] > 0) {
                row[x] = mix(row[x], ink, from[x]);
            }
        }
    }
}

void raster_mask(struct canvas *c, int x, int y, const struct mask *m,
                 colour ink)
{
    blend(c, (struct rect){x, y, m->w, m->h}, m->bits, m->w, ink);
}

void raster_pixels(struct canvas *c, int x, int y, const uint32_t *argb, int w,
                   int h)
{
    struct rect r = rect_both((struct rect){x, y, w, h}, c->clip);

    for (int j = 0; j < r.h; j++) {
        const uint32_t *from = argb + (ptrdiff_t)(r.y + j - y) * w + (r.x - x);
        uint32_t *row = row_of(c, r.x, r.y + j);
        for (int i = 0; i < r.w; i++) {
            row[i] = mix(row[i], from[i] & 0xFFFFFF, from[i] >> 24);
        }
    }
}

// Coverage of a pixel whose middle is [outside] pixels beyond an edge.
static float covered(float outside)
{
    return outside <= -0.5f ? 1.0f : outside >= 0.5f ? 0.0f : 0.5f - outside;
}

static struct mask make_disc(int diameter, int thickness)
{
    struct mask m = {mem_array((size_t)diameter, (size_t)diameter), diameter,
                     diameter};
    float radius = (float)diameter / 2;
    float hole = thickness > 0 ? radius - (float)thickness : -1.0f;

    for (int y = 0; y < diameter; y++) {
        for (int x = 0; x < diameter; x++) {
            float dx = (float)x + 0.5f - radius, dy = (float)y + 0.5f - radius;
            float d = sqrtf(dx * dx + dy * dy);
            float cover = covered(d - radius);
            cover -= hole > 0.0f ? covered(d - hole) : 0.0f;
            m.bits[y * diameter + x] = (uint8_t)(cover * 255.0f + 0.5f);
        }
    }
    return m;
}

static const struct mask *find_disc(struct discs *d, int diameter,
                                    int thickness)
{
    int i = 0;

    while (i < d->count && (d->items[i].diameter != diameter ||
                            d->items[i].thickness != thickness)) {
        i++;
    }
    if (i < d->count) {
        return &d->items[i].mask;
    }
    if (d->count < DISCS_MAX) {
        d->count++;
    } else {
        i = d->next;
        d->next = (d->next + 1) % DISCS_MAX;
        free(d->items[i].mask.bits);
    }
    d->items[i].diameter = diameter;
    d->items[i].thickness = thickness;
    d->items[i].mask = make_disc(diameter, thickness);
    return &d->items[i].mask;
}

void discs_release(struct discs *d)
{
    for (int i = 0; i < d->count; i++) {
        free(d->items[i].mask.bits);
    }
    *d = (struct discs){0};
}

// The four quarters of a disc (or ring) in the corners of [at].
static void paint_corners(struct canvas *c, const struct mask *m,
                          struct rect at, int radius, colour ink)
{
    for (int i = 0; i < 4; i++) {
        int right = i & 1, down = i >> 1;
        struct rect corner = {right ? at.x + at.w - radius : at.x,
                              down ? at.y + at.h - radius : at.y, radius,
                              radius};
        const uint8_t *bits =
            m->bits + (down ? radius * m->w : 0) + (right ? radius : 0);
        blend(c, corner, bits, m->w, ink);
    }
}

static int fitting_radius(struct rect at, int radius)
{
    int largest = least(at.w, at.h) / 2;

    return radius < 0 ? 0 : least(radius, largest);
}

void raster_box(struct canvas *c, struct discs *d, struct rect at, int radius,
                colour ink)
{
    int r = fitting_radius(at, radius);

    raster_fill(c, (struct rect){at.x, at.y + r, at.w, at.h - 2 * r}, ink);
    if (r == 0) {
        return;
    }
    raster_fill(c, (struct rect){at.x + r, at.y, at.w - 2 * r, r}, ink);
    raster_fill(c, (struct rect){at.x + r, at.y + at.h - r, at.w - 2 * r, r},
                ink);
    paint_corners(c, find_disc(d, 2 * r, 0), at, r, ink);
}

void raster_frame(struct canvas *c, struct discs *d, struct rect at, int radius,
                  int thickness, colour ink)
{
    int r = fitting_radius(at, radius);
    int t = least(thickness, (least(at.w, at.h) + 1) / 2);
    int right = at.x + at.w - t, bottom = at.y + at.h - t;

    raster_fill(c, (struct rect){at.x + r, at.y, at.w - 2 * r, t}, ink);
    raster_fill(c, (struct rect){at.x + r, bottom, at.w - 2 * r, t}, ink);
    raster_fill(c, (struct rect){at.x, at.y + r, t, at.h - 2 * r}, ink);
    raster_fill(c, (struct rect){right, at.y + r, t, at.h - 2 * r}, ink);
    if (r > 0) {
        const struct mask *m = find_disc(d, 2 * r, t < r ? t : 0);
        paint_corners(c, m, at, r, ink);
    }
}

void raster_disc(struct canvas *c, struct discs *d, struct rect at, colour ink)
{
    int size = least(at.w, at.h);

    if (size > 0 && rect_touches(at, c->clip)) {
        raster_mask(c, at.x, at.y, find_disc(d, size, 0), ink);
    }
}

// A slanted stroke: its start, its direction (of length 1), its length.
struct stroke {
    float x, y, dx, dy, length, half;
};

// How far the point is outside the stroke; negative: inside.
static float outside(const struct stroke *s, float px, float py)
{
    float along = (px - s->x) * s->dx + (py - s->y) * s->dy;
    along = along < 0 ? 0 : along > s->length ? s->length : along;
    float ex = px - s->x - along * s->dx, ey = py - s->y - along * s->dy;

    return sqrtf(ex * ex + ey * ey) - s->half;
}

static void paint_stroke_row(struct canvas *c, const struct stroke *s, int y,
                             colour ink)
{
    // Where the endless line with this width crosses the row. A level line
    // is no stroke, so dy is not 0.
    float middle = s->x + ((float)y - s->y) * s->dx / s->dy;
    float reach = (s->half + 1.0f) / fabsf(s->dy);
    float low = fmaxf(middle - reach, (float)c->clip.x);
    float high = fminf(middle + reach, (float)(c->clip.x + c->clip.w - 1));
    uint32_t *row = row_of(c, 0, y);

    for (int x = (int)low; (float)x <= high; x++) {
        float cover = covered(outside(s, (float)x, (float)y));
        if (cover > 0.0f) {
            row[x] = mix(row[x], ink, (unsigned)(cover * 255.0f + 0.5f));
        }
    }
}

static void paint_stroke(struct canvas *c, const struct stroke *s, colour ink)
{
    for (int y = c->clip.y; y < c->clip.y + c->clip.h; y++) {
        paint_stroke_row(c, s, y, ink);
    }
}

void raster_line(struct canvas *c, int x1, int y1, int x2, int y2,
                 int thickness, colour ink)
{
    int before = (thickness - 1) / 2;
    int x = least(x1, x2), y = least(y1, y2);

    if (y1 == y2) {
        raster_fill(
            c, (struct rect){x, y - before, abs(x2 - x1) + 1, thickness}, ink);
    } else if (x1 == x2) {
        raster_fill(
            c, (struct rect){x - before, y, thickness, abs(y2 - y1) + 1}, ink);
    } else {
        float dx = (float)(x2 - x1), dy = (float)(y2 - y1);
        float length = sqrtf(dx * dx + dy * dy);
        struct stroke s = {(float)x1,   (float)y1, dx / length,
                           dy / length, length,    (float)thickness / 2};
        paint_stroke(c, &s, ink);
    }
}
