// Smooth paths in whole numbers; see portrait_pen.h.
#include "ui/portrait_pen.h"

#include <assert.h>
#include <stdlib.h>

#include "base/strbuf.h"

#include "base/banned.h"

static const char *const gradient_names[GRADIENT_COUNT] = {
    "none", "wall", "light",     "skin",  "side",
    "neck", "hair", "back-hair", "cloth", "beard",
};

// 1024 × sine of 0, 5, 10 … 90 degrees; straight lines between are exact
// enough for poses.
static const int sines[] = {0,   89,  178, 265, 350, 433, 512,  587,  658, 724,
                            784, 839, 887, 928, 962, 989, 1008, 1020, 1024};

int pen_sin(int degrees)
{
    int d = abs(degrees);

    assert(d <= 90);
    int low = sines[d / 5];
    int high = d < 90 ? sines[d / 5 + 1] : low;
    int sine = low + (high - low) * (d % 5) / 5;
    return degrees < 0 ? -sine : sine;
}

int pen_cos(int degrees)
{
    return pen_sin(90 - abs(degrees));
}

int pen_sqrt(int64_t n)
{
    int64_t root = 0;

    for (int64_t bit = (int64_t)1 << 30; bit > 0; bit >>= 1) {
        if ((root + bit) * (root + bit) <= n) {
            root += bit;
        }
    }
    return (int)root;
}

int pen_mix(int a, int b, int per_cent)
{
    return a + (b - a) * per_cent / 100;
}

struct spot pen_between(struct spot a, struct spot b, int per_cent)
{
    return (struct spot){pen_mix(a.x, b.x, per_cent),
                         pen_mix(a.y, b.y, per_cent),
                         pen_mix(a.z, b.z, per_cent), a.is_sharp};
}

static uint32_t channel_mix(uint32_t a, uint32_t b, int shift, int per_cent)
{
    int x = (int)(a >> shift & 0xff);
    int y = (int)(b >> shift & 0xff);

    return (uint32_t)pen_mix(x, y, per_cent) << shift;
}

uint32_t pen_colour_mix(uint32_t a, uint32_t b, int per_cent)
{
    return channel_mix(a, b, 16, per_cent) | channel_mix(a, b, 8, per_cent) |
           channel_mix(a, b, 0, per_cent);
}

static uint32_t channel_scale(uint32_t c, int shift, int per_cent)
{
    int x = (int)(c >> shift & 0xff) * per_cent / 100;

    return (uint32_t)(x > 0xff ? 0xff : x) << shift;
}

uint32_t pen_colour_scale(uint32_t c, int r, int g, int b)
{
    return channel_scale(c, 16, r) | channel_scale(c, 8, g) |
           channel_scale(c, 0, b);
}

struct paint paint_of(uint32_t colour)
{
    return (struct paint){colour, 100, GRADIENT_NONE};
}

struct paint paint_thin(uint32_t colour, int per_cent)
{
    return (struct paint){colour, per_cent, GRADIENT_NONE};
}

struct paint paint_gradient(enum gradient id)
{
    return (struct paint){0, 100, id};
}

// Turns (a, b) by the angle whose sine and cosine are given.
static void rotate(int *a, int *b, int sine, int cosine)
{
    int64_t x = *a;
    int64_t y = *b;

    *a = (int)((x * cosine + y * sine) / 1024);
    *b = (int)((y * cosine - x * sine) / 1024);
}

struct point pen_project(const struct pen *pen, struct spot spot)
{
    const struct pose *pose = &pen->pose;
    int x = spot.x - pose->pivot.x;
    int y = spot.y - pose->pivot.y;
    int z = spot.z - pose->pivot.z;

    rotate(&x, &z, pen_sin(pose->turn), pen_cos(pose->turn));
    rotate(&y, &z, pen_sin(pose->drop), pen_cos(pose->drop));
    rotate(&y, &x, pen_sin(pose->tilt), pen_cos(pose->tilt));
    x += pose->pivot.x;
    y += pose->pivot.y;
    return (struct point){pose->origin.x + x * pose->scale / 100,
                          pose->origin.y + y * pose->scale / 100};
}

static void add_number(struct strbuf *out, int tenths)
{
    int n = abs(tenths);

    strbuf_addf(out, "%s%d", tenths < 0 ? "-" : "", n / 10);
    if (n % 10 != 0) {
        strbuf_addf(out, ".%d", n % 10);
    }
}

static void add_point(struct strbuf *out, const char *before, int x, int y)
{
    strbuf_adds(out, before);
    add_number(out, x);
    strbuf_addch(out, ' ');
    add_number(out, y);
}

static void add_fill(struct strbuf *out, const char *attribute, struct paint p)
{
    if (p.gradient != GRADIENT_NONE) {
        strbuf_addf(out, " %s=\"url(#%s)\"", attribute,
                    gradient_names[p.gradient]);
    } else {
        strbuf_addf(out, " %s=\"#%06x\"", attribute, (unsigned)p.colour);
    }
    if (p.per_cent < 100) {
        // nanosvg overlooks the opacity of a fill that is a gradient.
        bool is_whole = p.gradient != GRADIENT_NONE;
        strbuf_addf(out, " %s%sopacity=\"0.%02d\"", is_whole ? "" : attribute,
                    is_whole ? "" : "-", p.per_cent);
    }
}

struct corner {
    struct point at;
    bool is_sharp;
};

// A cubic curve from [b] to [c] that runs on smoothly from [a] and into [d]
// (Catmull-Rom); a sharp corner has no tangent.
static void add_curve(struct strbuf *out, const struct corner *a,
                      const struct corner *b, const struct corner *c,
                      const struct corner *d)
{
    int first = b->is_sharp ? 0 : 1;
    int second = c->is_sharp ? 0 : 1;

    add_point(out, "C", b->at.x + first * (c->at.x - a->at.x) / 6,
              b->at.y + first * (c->at.y - a->at.y) / 6);
    add_point(out, " ", c->at.x - second * (d->at.x - b->at.x) / 6,
              c->at.y - second * (d->at.y - b->at.y) / 6);
    add_point(out, " ", c->at.x, c->at.y);
}

static void add_closed(struct strbuf *out, const struct corner *c, int count)
{
    strbuf_adds(out, "<path d=\"");
    add_point(out, "M", c[0].at.x, c[0].at.y);
    for (int i = 0; i < count; i++) {
        add_curve(out, &c[(i + count - 1) % count], &c[i], &c[(i + 1) % count],
                  &c[(i + 2) % count]);
    }
    strbuf_adds(out, "Z\"");
}

static void project_all(const struct pen *pen, const struct spot *spots,
                        int count, struct corner *corners)
{
    assert(count >= 2 && count <= PEN_SPOTS_MAX);
    for (int i = 0; i < count; i++) {
        corners[i].at = pen_project(pen, spots[i]);
        corners[i].is_sharp = spots[i].is_sharp;
    }
}

void pen_shape(struct pen *pen, const struct spot *spots, int count,
               struct paint paint)
{
    struct corner corners[PEN_SPOTS_MAX];

    if (paint.per_cent <= 0) {
        return;
    }
    project_all(pen, spots, count, corners);
    add_closed(pen->out, corners, count);
    add_fill(pen->out, "fill", paint);
    strbuf_adds(pen->out, "/>\n");
}

void pen_shape_flat(struct pen *pen, const struct spot *spots, int count,
                    struct paint paint)
{
    struct pen flat = {.out = pen->out, .pose = {.scale = 100}};

    pen_shape(&flat, spots, count, paint);
}

void pen_mirrored(struct pen *pen, const struct spot *half, int count,
                  struct paint paint)
{
    struct spot all[PEN_SPOTS_MAX];
    int n = 0;

    assert(count * 2 <= PEN_SPOTS_MAX);
    for (int i = 0; i < count; i++) {
        all[n++] = half[i];
    }
    for (int i = count - 1; i >= 0; i--) {
        if (half[i].x != 0) {
            all[n] = half[i];
            all[n++].x = -half[i].x;
        }
    }
    pen_shape(pen, all, n, paint);
}

// The spot [distance] to the left of the way from [a] to [b], at [at].
static struct corner beside(struct point a, struct point b, struct point at,
                            int distance)
{
    int dx = b.x - a.x;
    int dy = b.y - a.y;
    int length = pen_sqrt((int64_t)dx * dx + (int64_t)dy * dy);

    if (length == 0) {
        return (struct corner){at, true};
    }
    return (struct corner){
        {at.x + dy * distance / length, at.y - dx * distance / length}, false};
}

static void add_ribbon(struct pen *pen, const struct corner *spine,
                       const int *widths, int count, struct paint paint)
{
    struct corner all[PEN_SPOTS_MAX];

    assert(count * 2 <= PEN_SPOTS_MAX);
    for (int i = 0; i < count; i++) {
        struct point a = spine[i > 0 ? i - 1 : 0].at;
        struct point b = spine[i < count - 1 ? i + 1 : i].at;
        int half = widths[i] * pen->pose.scale / 200;
        all[i] = beside(a, b, spine[i].at, half);
        all[count * 2 - 1 - i] = beside(a, b, spine[i].at, -half);
    }
    all[0].is_sharp = all[count * 2 - 1].is_sharp = true;
    all[count - 1].is_sharp = all[count].is_sharp = true;
    add_closed(pen->out, all, count * 2);
    add_fill(pen->out, "fill", paint);
    strbuf_adds(pen->out, "/>\n");
}

void pen_ribbon(struct pen *pen, const struct spot *spine, const int *widths,
                int count, struct paint paint)
{
    struct corner corners[PEN_SPOTS_MAX];

    if (paint.per_cent <= 0) {
        return;
    }
    project_all(pen, spine, count, corners);
    add_ribbon(pen, corners, widths, count, paint);
}

void pen_sliver(struct pen *pen, const struct spot *spine, int count, int width,
                struct paint paint)
{
    int widths[PEN_SPOTS_MAX];

    assert(count >= 2 && count <= PEN_SPOTS_MAX);
    for (int i = 0; i < count; i++) {
        int t = 200 * i / (count - 1) - 100; // −100 … 100 along the spine
        widths[i] = width * (10000 - t * t) / 10000;
    }
    pen_ribbon(pen, spine, widths, count, paint);
}

void pen_outline(struct pen *pen, const struct spot *spots, int count,
                 int width, struct paint paint)
{
    struct corner corners[PEN_SPOTS_MAX];

    project_all(pen, spots, count, corners);
    add_closed(pen->out, corners, count);
    strbuf_adds(pen->out, " fill=\"none\"");
    add_fill(pen->out, "stroke", paint);
    strbuf_adds(pen->out, " stroke-width=\"");
    add_number(pen->out, width * pen->pose.scale / 100);
    strbuf_adds(pen->out, "\" stroke-linejoin=\"round\"/>\n");
}

void pen_ellipse(struct pen *pen, struct spot at, int rx, int ry,
                 struct paint paint)
{
    struct point centre = pen_project(pen, at);

    strbuf_adds(pen->out, "<ellipse cx=\"");
    add_number(pen->out, centre.x);
    strbuf_adds(pen->out, "\" cy=\"");
    add_number(pen->out, centre.y);
    strbuf_adds(pen->out, "\" rx=\"");
    add_number(pen->out, rx * pen->pose.scale / 100);
    strbuf_adds(pen->out, "\" ry=\"");
    add_number(pen->out, ry * pen->pose.scale / 100);
    strbuf_addch(pen->out, '"');
    add_fill(pen->out, "fill", paint);
    strbuf_adds(pen->out, "/>\n");
}

void pen_glow(struct pen *pen, struct spot at, int rx, int ry,
              struct paint paint)
{
    enum { RINGS = 6 };
    struct paint thin = paint;

    thin.per_cent = paint.per_cent / RINGS;
    for (int i = 1; i <= RINGS && thin.per_cent > 0; i++) {
        pen_ellipse(pen, at, rx * i / RINGS, ry * i / RINGS, thin);
    }
}

static void add_stop(struct strbuf *out, int offset, struct paint p)
{
    strbuf_addf(out, "<stop offset=\"%d\" stop-color=\"#%06x\"", offset,
                (unsigned)p.colour);
    if (p.per_cent < 100) {
        strbuf_addf(out, " stop-opacity=\"0.%02d\"", p.per_cent);
    }
    strbuf_adds(out, "/>");
}

void pen_gradient(struct pen *pen, enum gradient id, struct gradient_stops g)
{
    strbuf_addf(pen->out,
                "<linearGradient id=\"%s\" gradientUnits=\"userSpaceOnUse\" "
                "x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\">",
                gradient_names[id], g.from.x / 10, g.from.y / 10, g.to.x / 10,
                g.to.y / 10);
    add_stop(pen->out, 0, g.first);
    add_stop(pen->out, 1, g.last);
    strbuf_adds(pen->out, "</linearGradient>\n");
}
