// Eyes and brows: where a mood is read first.
#include "ui/portrait_parts.h"

#include "base/banned.h"

enum { LID_SPOTS = 11, ROUND_SPOTS = 20 };

// One eye in tenths on the face. [t] runs −100 (inner corner) .. 100 (outer).
struct eye {
    const struct sitting *s;
    int side; // −1 the viewer's left, 1 right
    int x, half;
    int upper, lower; // how far the lids stand from the middle line
    int cant;
};

static int at_least(int value, int least)
{
    return value < least ? least : value;
}

static struct eye eye_of(const struct sitting *s, int side)
{
    const struct person *p = s->person;
    const struct expression *e = s->mood;
    int upper = 108 * p->eyes.opening / 100 + e->lid_raise * 62 / 100 -
                e->lid_tighten * 26 / 100 - e->brow_lower * 12 / 100 -
                e->cheek_raise * 20 / 100;
    int lower = 94 * p->eyes.opening / 100 - e->lid_tighten * 38 / 100 -
                e->cheek_raise * 46 / 100;

    upper -= (e->gaze_y > 0 ? 62 : 20) * e->gaze_y / 100;
    lower = at_least(lower - lower * e->lid_droop / 250, 30);
    upper = at_least(upper, -20);
    upper -= (upper + lower) * e->lid_droop / 100; // they meet at 100
    // The outer corners sink with a downcast look and with a lifted brow.
    int sunk = e->inner_raise * 14 / 100 + (e->gaze_y > 0 ? e->gaze_y / 3 : 0);
    return (struct eye){
        .s = s,
        .side = side,
        .x = side * 560 * p->eyes.spacing / 100 * p->face.width / 100,
        .half = 298 * p->eyes.width / 100,
        .upper = upper,
        .lower = lower,
        .cant = p->eyes.cant - sunk,
    };
}

// A rounded hill over −100..100 with its top, 100, at [peak].
static int hill(int t, int peak)
{
    int reach = t < peak ? 100 + peak : 100 - peak;
    int u = (t - peak) * 100 / reach;
    int square = u * u / 100;

    return 100 - (square * 2 + square * square / 100) / 3;
}

static int lid_y(const struct eye *eye, int t, bool is_upper)
{
    int line = -eye->cant * (t + 100) / 200 + 14 - 14 * (t + 100) / 200;

    if (is_upper) {
        return line - eye->upper * hill(t, -12) / 100;
    }
    return line + eye->lower * hill(t, 18) / 100;
}

static struct spot eye_spot(const struct eye *eye, int t, int y, int lift)
{
    int x = eye->x + eye->side * eye->half * t / 100;

    return portrait_on_face(eye->s, x, y, lift);
}

// The lid's edge from inner to outer corner, moved down by [below].
static void lid_line(const struct eye *eye, bool is_upper, int below,
                     struct spot out[LID_SPOTS])
{
    for (int i = 0; i < LID_SPOTS; i++) {
        int t = 200 * i / (LID_SPOTS - 1) - 100;
        out[i] = eye_spot(eye, t, lid_y(eye, t, is_upper) + below, 0);
    }
}

// The shape between two lines that share their direction.
static void draw_between(struct pen *pen, const struct spot *a,
                         const struct spot *b, struct paint paint)
{
    struct spot all[2 * LID_SPOTS];

    for (int i = 0; i < LID_SPOTS; i++) {
        all[i] = a[i];
        all[2 * LID_SPOTS - 1 - i] = b[i];
    }
    all[0].is_sharp = all[LID_SPOTS - 1].is_sharp = true;
    all[LID_SPOTS].is_sharp = all[2 * LID_SPOTS - 1].is_sharp = true;
    pen_shape(pen, all, 2 * LID_SPOTS, paint);
}

static int clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

// A disc of the eyeball, cut off where the lids cover it.
static void draw_disc(struct sitting *s, const struct eye *eye, int cx, int cy,
                      int radius, struct paint paint)
{
    struct spot spots[ROUND_SPOTS];

    for (int i = 0; i < ROUND_SPOTS; i++) {
        int angle = i * 360 / ROUND_SPOTS;
        int quarter = angle % 90;
        int c = angle / 90 % 2 == 0 ? pen_cos(quarter) : -pen_sin(quarter);
        int d = angle / 90 % 2 == 0 ? pen_sin(quarter) : pen_cos(quarter);
        int sign = angle >= 180 ? -1 : 1;
        int x = cx + sign * radius * c / 1024;
        int t = clamp((x - eye->x) * eye->side * 100 / eye->half, -98, 98);
        int y = clamp(cy + sign * radius * d / 1024, lid_y(eye, t, true),
                      lid_y(eye, t, false));
        spots[i] =
            portrait_on_face(s, eye->x + eye->side * eye->half * t / 100, y, 0);
    }
    pen_shape(&s->pen, spots, ROUND_SPOTS, paint);
}

static void draw_iris(struct sitting *s, const struct eye *eye)
{
    const struct expression *e = s->mood;
    uint32_t colour = s->person->eyes.colour;
    int radius = 119 - e->lid_raise * 10 / 100;
    int x = eye->x + e->gaze_x * 105 / 100;
    int y = -8 + e->gaze_y * 48 / 100;

    draw_disc(s, eye, x, y, radius,
              paint_of(pen_colour_scale(colour, 52, 52, 56)));
    draw_disc(s, eye, x, y + 6, radius - 20, paint_of(colour));
    draw_disc(s, eye, x, y, 53, paint_of(0x1d1715));
    draw_disc(s, eye, x - 42, y - 44, 24, paint_thin(0xfffdf6, 92));
}

// What a held-back tear leaves: a bright line on the lower lid.
static void draw_tear(struct sitting *s, const struct eye *eye)
{
    struct spot edge[LID_SPOTS];

    lid_line(eye, false, -8, edge);
    pen_sliver(&s->pen, edge, LID_SPOTS, 30,
               paint_thin(0xffffff, s->mood->tears * 9 / 10));
    pen_ellipse(&s->pen, eye_spot(eye, -20, lid_y(eye, -20, false) + 16, 20),
                24, 36, paint_thin(0xf4fbff, s->mood->tears * 8 / 10));
}

static void draw_ball(struct sitting *s, const struct eye *eye)
{
    struct spot upper[LID_SPOTS];
    struct spot lower[LID_SPOTS];
    struct spot shadow[LID_SPOTS];

    lid_line(eye, true, 0, upper);
    lid_line(eye, false, 0, lower);
    draw_between(&s->pen, upper, lower,
                 paint_of(pen_colour_mix(0xf3ece4, s->skin.base, 14)));
    draw_iris(s, eye);
    for (int i = 0; i < LID_SPOTS; i++) {
        shadow[i] = pen_between(upper[i], lower[i], 24);
    }
    draw_between(&s->pen, upper, shadow, paint_thin(0x2a1a16, 28));
}

// The fold above the lid and the lid's own surface.
static void draw_upper_lid(struct sitting *s, const struct eye *eye)
{
    struct spot edge[LID_SPOTS];
    struct spot fold[LID_SPOTS];
    int height = 66 - s->person->eyes.hood * 60 / 100 +
                 s->mood->outer_raise * 20 / 100 -
                 s->mood->brow_lower * 40 / 100 + (108 - eye->upper) * 45 / 100;

    lid_line(eye, true, 0, edge);
    for (int i = 0; i < LID_SPOTS; i++) {
        int t = 200 * i / (LID_SPOTS - 1) - 100;
        int lift = at_least(height, 14) * (40 + hill(t, 10) * 60 / 100) / 100;
        fold[i] = eye_spot(eye, t * 104 / 100, lid_y(eye, t, true) - lift, 20);
    }
    draw_between(&s->pen, edge, fold, paint_thin(s->skin.deep, 34));
    pen_sliver(&s->pen, fold, LID_SPOTS, 26, paint_thin(s->skin.line, 70));
}

static void draw_lashes(struct sitting *s, const struct eye *eye)
{
    static const int widths[LID_SPOTS] = {10, 26, 34, 38, 40, 42,
                                          44, 46, 48, 40, 8};
    struct spot edge[LID_SPOTS];
    int scaled[LID_SPOTS];
    int extra = s->person->eyes.lash - 60;

    lid_line(eye, true, -8, edge);
    for (int i = 0; i < LID_SPOTS; i++) {
        scaled[i] = widths[i] * s->person->eyes.lash / 100;
    }
    edge[LID_SPOTS - 1] =
        eye_spot(eye, 100 + extra / 5, lid_y(eye, 100, true) - extra / 2, 0);
    pen_ribbon(&s->pen, edge, scaled, LID_SPOTS, paint_of(0x2b1d19));
    lid_line(eye, false, 4, edge);
    pen_sliver(&s->pen, edge, LID_SPOTS, 16, paint_thin(s->skin.line, 55));
}

// The socket's soft shade, and what short nights leave below it.
static void draw_socket(struct sitting *s, const struct eye *eye)
{
    int tired = s->person->eyes.tired;
    int inward = eye->x - eye->side * 60;

    pen_glow(&s->pen, portrait_on_face(s, inward, -120, 0), 400, 210,
             paint_thin(s->skin.deep, 30));
    pen_glow(&s->pen, portrait_on_face(s, inward, 150, 0), 270, 110,
             paint_thin(pen_colour_mix(s->skin.deep, 0x6a4a60, 40),
                        8 + tired * 40 / 100));
}

void portrait_draw_eyes(struct sitting *s)
{
    for (int side = -1; side <= 1; side += 2) {
        struct eye eye = eye_of(s, side);
        draw_socket(s, &eye);
        if (eye.upper + eye.lower > 16) { // not closed
            draw_ball(s, &eye);
            draw_tear(s, &eye);
        }
        draw_upper_lid(s, &eye);
        draw_lashes(s, &eye);
    }
}

enum { BROW_SPOTS = 6 };

// A plain brow, inner to outer end, from the middle of its eye; how far each
// action unit moves each spot.
static const struct {
    int x, y, width;
    int inner_raise, outer_raise, lower, pinch, arch;
} brow[BROW_SPOTS] = {
    {-325, -326, 34, -130, 0, 104, -64, 0},
    {-210, -340, 72, -96, -10, 96, -50, -4},
    {-40, -364, 78, -44, -54, 74, -28, -14},
    {130, -378, 66, 0, -100, 46, -10, -28},
    {270, -342, 44, 14, -94, 16, 0, -14},
    {400, -250, 8, 26, -60, -10, 0, 0},
};

static struct spot brow_spot(const struct sitting *s, int side, int i)
{
    const struct person *p = s->person;
    const struct expression *e = s->mood;
    int outer = e->outer_raise + side * e->brow_lopsided;
    int middle = 560 * p->eyes.spacing / 100 * p->face.width / 100;
    int x = middle + brow[i].x * p->brows.length / 100 +
            brow[i].pinch * e->brow_lower / 100;
    int y = brow[i].y * p->brows.height / 100 +
            brow[i].arch * (p->brows.arch - 100) / 20 +
            (brow[i].inner_raise * e->inner_raise +
             brow[i].outer_raise * outer + brow[i].lower * e->brow_lower) /
                100;

    return portrait_on_face(s, side * x, y, 60);
}

void portrait_draw_brows(struct sitting *s)
{
    const struct person *p = s->person;
    struct spot spine[BROW_SPOTS];
    int widths[BROW_SPOTS];

    for (int side = -1; side <= 1; side += 2) {
        for (int i = 0; i < BROW_SPOTS; i++) {
            spine[i] = brow_spot(s, side, i);
            widths[i] = brow[i].width * p->brows.thickness / 100;
        }
        pen_ribbon(&s->pen, spine, widths, BROW_SPOTS,
                   paint_thin(p->brows.colour, 92));
    }
}
