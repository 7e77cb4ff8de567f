// Head, ears and neck: the outline, and the light on it.
#include "ui/portrait_parts.h"

#include "base/banned.h"

// Crown to chin of a plain face. The chin is nearer to us than the skull.
static const struct spot plain_half[HEAD_HALF] = {
    {0, -1750, -100, false},   {480, -1680, -100, false},
    {900, -1430, -100, false}, {1140, -1000, -100, false},
    {1215, -480, 20, false},   {1215, 0, 100, false},
    {1180, 420, 140, false},   {1085, 860, 160, false},
    {880, 1270, 250, false},   {560, 1590, 450, false},
    {260, 1730, 650, false},   {0, 1755, 700, false},
};

// Which measure of the face widens which spot.
static int width_at(const struct person *p, int i)
{
    int part = 100;

    if (i == 10) {
        part = p->face.chin;
    } else if (i >= 7) {
        part = i == 9 ? (p->face.jaw + p->face.chin) / 2 : p->face.jaw;
    } else if (i >= 5) {
        part = p->face.cheek;
    }
    return p->face.width * part / 100;
}

void portrait_head_half(const struct sitting *s, struct spot half[HEAD_HALF])
{
    const struct person *p = s->person;
    int drop = s->mood->jaw_drop * 14 / 10 - s->mood->chin_raise * 2 / 10;

    for (int i = 0; i < HEAD_HALF; i++) {
        half[i] = plain_half[i];
        half[i].x = half[i].x * width_at(p, i) / 100;
        if (half[i].y > 400) {
            int below = half[i].y - 400;
            half[i].y =
                400 + below * p->face.length / 100 + drop * below / 1355;
        }
    }
}

// The face is part of an ellipsoid a little larger than the skull.
struct spot portrait_on_face(const struct sitting *s, int x, int y, int lift)
{
    int64_t width = s->person->face.width;
    int64_t across = x * INT64_C(100000) / (1450 * width);
    int down = y * 1000 / 2150;
    int64_t inside = 1000000 - across * across - (int64_t)down * down;
    int z = inside > 0 ? pen_sqrt(inside) * 1250 / 1000 : 0;

    return (struct spot){x, y, z + lift, false};
}

static void define_gradients(struct sitting *s)
{
    const struct skin_tones *t = &s->skin;
    struct gradient_stops skin = {
        {1900, 1600}, {4300, 4600}, paint_of(t->light), paint_of(t->base)};
    struct gradient_stops side = {
        pen_project(&s->pen, (struct spot){760, 0, 900, false}),
        pen_project(&s->pen, (struct spot){1200, 100, 0, false}),
        paint_thin(t->shade, 15), paint_thin(t->shade, 95)};
    struct gradient_stops neck = {
        {0, 4700}, {0, 5900}, paint_of(t->shade), paint_of(t->base)};

    pen_gradient(&s->pen, GRADIENT_SKIN, skin);
    pen_gradient(&s->pen, GRADIENT_SIDE, side);
    pen_gradient(&s->pen, GRADIENT_NECK, neck);
}

static const struct spot ear[] = {
    {1150, -120, -250, false}, {1290, -230, -300, false},
    {1390, -120, -300, false}, {1370, 180, -280, false},
    {1290, 430, -240, false},  {1200, 520, -200, false},
    {1120, 460, -150, false},
};
static const struct spot ear_fold[] = {
    {1220, -60, -250, false},
    {1320, -110, -270, false},
    {1320, 130, -260, false},
    {1250, 330, -230, false},
};

static void draw_ear(struct sitting *s, int side)
{
    struct spot spots[7];
    struct spot fold[4];

    for (int i = 0; i < 7; i++) {
        spots[i] = ear[i];
        spots[i].x = side * ear[i].x * s->person->face.width / 100;
    }
    for (int i = 0; i < 4; i++) {
        fold[i] = ear_fold[i];
        fold[i].x = side * ear_fold[i].x * s->person->face.width / 100;
    }
    pen_shape(&s->pen, spots, 7,
              paint_of(side < 0 ? s->skin.base : s->skin.shade));
    pen_sliver(&s->pen, fold, 4, 55, paint_thin(s->skin.deep, 70));
}

// The side of the face that is turned from the window.
static void draw_side(struct sitting *s, const struct spot half[HEAD_HALF])
{
    static const struct spot inner[] = {
        {420, 1660, 800, false}, {640, 1250, 800, false},
        {800, 800, 800, false},  {800, 350, 900, false},
        {930, 0, 800, false},    {1010, -520, 560, false},
    };
    struct spot spots[HEAD_HALF + 6];
    int n = 0;

    for (int i = 3; i < HEAD_HALF - 1; i++) {
        spots[n++] = half[i];
    }
    spots[0].is_sharp = true; // thins out on the temple, also of a bald head
    for (int i = 0; i < 6; i++) {
        spots[n++] = inner[i];
    }
    pen_shape(&s->pen, spots, n, paint_gradient(GRADIENT_SIDE));
}

static void draw_cheeks(struct sitting *s)
{
    int strength = 16 + s->mood->blush * 34 / 100;
    int at = 630 * s->person->face.width / 100 * s->person->face.jaw / 100;
    struct paint blush = paint_thin(s->skin.blush, strength);

    if (s->mood->cheek_raise > 20) { // the apples catch the light
        struct paint light =
            paint_thin(s->skin.light, s->mood->cheek_raise / 2);
        pen_glow(&s->pen, portrait_on_face(s, -640, 400, 0), 230, 130, light);
        pen_glow(&s->pen, portrait_on_face(s, 620, 400, 0), 210, 120, light);
    }
    pen_glow(&s->pen, portrait_on_face(s, -at, 540, -40), 290, 230, blush);
    pen_glow(&s->pen, portrait_on_face(s, at, 540, -40), 280, 230, blush);
    if (s->mood->blush > 40) {
        pen_glow(&s->pen, portrait_on_face(s, 0, 420, 200), 230, 200, blush);
    }
}

void portrait_draw_head(struct sitting *s)
{
    struct spot half[HEAD_HALF];

    draw_ear(s, -1);
    draw_ear(s, 1);
    portrait_head_half(s, half);
    pen_mirrored(&s->pen, half, HEAD_HALF, paint_gradient(GRADIENT_SKIN));
    draw_side(s, half);
    draw_cheeks(s);
}

static struct spot canvas_spot(struct point p)
{
    return (struct spot){p.x, p.y, 0, false};
}

// The neck joins a head that moves to a trunk that does not.
static void neck_outline(struct sitting *s, struct spot out[8])
{
    int w = s->person->build.neck;
    int up = s->mood->shoulders * 110 / 100;
    struct spot top = {610 * w / 100, 700, -300, false};
    struct spot mid = {590 * w / 100, 1350, -300, false};
    struct spot low = {620 * w / 100, -420 - up / 2, 0, false};
    struct spot base = {900 * w / 100, 160 - up, 0, false};
    struct spot *half[] = {&top, &mid, &low, &base};

    for (int i = 0; i < 4; i++) {
        struct pen *pen = i < 2 ? &s->pen : &s->body;
        struct spot mirror = *half[i];
        mirror.x = -mirror.x;
        out[i] = canvas_spot(pen_project(pen, *half[i]));
        out[7 - i] = canvas_spot(pen_project(pen, mirror));
    }
}

// What the head throws on the neck: the chin's own shape, lower.
static void draw_chin_shadow(struct sitting *s)
{
    struct spot spots[] = {
        {-600, 1000, -250, false}, {-560, 1750, -100, false},
        {-100, 2120, 100, false},  {420, 2080, 50, false},
        {620, 1700, -150, false},  {620, 1000, -250, false},
    };

    for (int i = 0; i < 6; i++) {
        spots[i].x = spots[i].x * s->person->build.neck / 100;
    }
    pen_shape(&s->pen, spots, 6, paint_thin(s->skin.deep, 70));
}

void portrait_draw_neck(struct sitting *s)
{
    static const struct spot chest[] = {
        {-1000, 100, 0, false}, {-500, -250, 0, false}, {500, -250, 0, false},
        {1000, 100, 0, false},  {900, 1300, 0, false},  {-900, 1300, 0, false},
    };
    struct spot outline[8];
    struct spot front[6];

    define_gradients(s);
    for (int i = 0; i < 6; i++) {
        front[i] = portrait_posed(s, chest[i]);
    }
    pen_shape(&s->body, front, 6, paint_gradient(GRADIENT_NECK));
    neck_outline(s, outline);
    pen_shape_flat(&s->pen, outline, 8, paint_gradient(GRADIENT_NECK));
    draw_chin_shadow(s);
}
