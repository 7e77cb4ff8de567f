// What is worn on a face: freckles, beard and glasses.
#include "ui/portrait_parts.h"

#include "base/banned.h"

static const struct {
    int x, y, size;
} freckles[] = {
    {-720, 380, 20}, {-610, 440, 16}, {-510, 380, 18}, {-660, 520, 14},
    {-420, 460, 15}, {-330, 400, 13}, {-560, 560, 16}, {-800, 480, 15},
    {-180, 330, 13}, {40, 300, 12},   {190, 350, 14},  {360, 420, 14},
    {450, 360, 16},  {520, 480, 14},  {630, 400, 18},  {700, 500, 14},
    {780, 410, 15},  {600, 570, 13},
};

static void draw_freckles(struct sitting *s)
{
    int strength = s->person->extras.freckles / 2;
    struct paint paint = paint_thin(s->skin.deep, strength);

    if (strength == 0) {
        return;
    }
    for (int i = 0; i < (int)(sizeof freckles / sizeof *freckles); i++) {
        struct spot at = portrait_on_face(s, freckles[i].x, freckles[i].y, 20);
        int size = freckles[i].size;
        pen_ellipse(&s->pen, at, size, size * 8 / 10, paint);
    }
}

enum { BEARD_INNER = 7 };

// From below the lip round the corner of the mouth up to the ear.
static const struct spot beard_inner[BEARD_INNER] = {
    {0, 1345, 0, false},   {280, 1330, 0, false}, {500, 1190, 0, false},
    {610, 1010, 0, false}, {830, 800, 0, false},  {1000, 470, 0, false},
    {1130, 0, 0, true},
};

// Both halves of a beard whose upper edge lies [lower] further down and that
// hangs [below] the chin.
static void draw_whiskers(struct sitting *s, int lower, int below,
                          struct paint paint)
{
    const struct expression *e = s->mood;
    struct spot half[HEAD_HALF];
    struct spot beard[BEARD_INNER + HEAD_HALF];
    int n = 0;

    portrait_head_half(s, half);
    for (int i = 0; i < BEARD_INNER; i++) {
        int near = i < 3 ? 100 : i == 3 ? 60 : 20;
        int y = beard_inner[i].y + lower + e->jaw_drop * near / 85 -
                (i > 0 ? e->lip_pull * near / 170 : 0);
        beard[n] = portrait_on_face(s, beard_inner[i].x, y, 20);
        beard[n++].is_sharp = beard_inner[i].is_sharp;
    }
    for (int i = 6; i < HEAD_HALF; i++) {
        int share = i < 7 ? 0 : (i - 6) * 20;
        beard[n] = half[i];
        beard[n].x += half[i].x > 0 ? below * share / 400 : 0;
        beard[n++].y += below * share / 100;
    }
    pen_mirrored(&s->pen, beard, n, paint);
}

static void draw_moustache(struct sitting *s, struct paint paint)
{
    const struct expression *e = s->mood;
    int up = e->lip_pull * 70 / 100 - e->lip_depress * 50 / 100;
    int out = e->lip_pull * 70 / 100;
    struct spot half[] = {
        portrait_on_face(s, 0, 860, 150),
        portrait_on_face(s, 210, 820, 120),
        portrait_on_face(s, 440, 930 - up / 2, 60),
        portrait_on_face(s, 560 + out, 1120 - up, 20),
        portrait_on_face(s, 520 + out, 1230 - up, 20),
        portrait_on_face(s, 440 + out, 1080 - up, 60),
        portrait_on_face(s, 230, 985, 100),
        portrait_on_face(s, 0, 1010, 120),
    };

    pen_mirrored(&s->pen, half, 8, paint);
}

// Age shows first on the chin.
static void define_gradient(struct sitting *s)
{
    uint32_t colour = s->person->beard.colour;
    int grey = (s->person->age - 30) * 12 / 10;
    struct gradient_stops g = {
        pen_project(&s->pen, (struct spot){0, 700, 0, false}),
        pen_project(&s->pen, (struct spot){0, 1800, 400, false}),
        paint_of(colour),
        paint_of(pen_colour_mix(colour, 0xf4f0ea, grey < 4 ? 4 : grey))};

    pen_gradient(&s->pen, GRADIENT_BEARD, g);
}

// How each beard grows: how thick in per cent, how far below the chin.
static const struct {
    int whiskers, moustache, below;
} growth[] = {
    [BEARD_NONE] = {0, 0, 0},       [BEARD_SHORT] = {88, 86, 0},
    [BEARD_STUBBLE] = {26, 24, 0},  [BEARD_FULL] = {96, 92, 330},
    [BEARD_MOUSTACHE] = {0, 94, 0},
};

void portrait_draw_beard(struct sitting *s)
{
    uint32_t colour = s->person->beard.colour;
    int whiskers = growth[s->person->beard.style].whiskers;
    int moustache = growth[s->person->beard.style].moustache;
    int below = growth[s->person->beard.style].below;

    draw_freckles(s);
    if (whiskers > 0) {
        define_gradient(s);
        draw_whiskers(s, -50, below, paint_thin(colour, whiskers * 4 / 10));
        draw_whiskers(s, 40, below,
                      (struct paint){0, whiskers, GRADIENT_BEARD});
    }
    if (moustache > 0) {
        draw_moustache(
            s, paint_thin(pen_colour_mix(colour, 0xf4f0ea, 12), moustache));
    }
}

enum { RIM_SPOTS = 10, LENS_DEPTH = 1330 };

// One lens from its inner upper corner, outwards and round.
static const struct spot rim[RIM_SPOTS] = {
    {215, -150, 0, false}, {330, -205, 0, false}, {640, -225, 0, false},
    {910, -205, 0, false}, {985, -110, 0, false}, {960, 110, 0, false},
    {830, 255, 0, false},  {560, 290, 0, false},  {310, 240, 0, false},
    {210, 60, 0, false},
};
static const struct spot glint[] = {
    {420, -170, 0, false},
    {560, -180, 0, false},
    {420, 180, 0, false},
    {330, 130, 0, false},
};

// Glass sits in front of the face, bent back a little at the sides.
static struct spot worn(const struct sitting *s, struct spot at, int side)
{
    at.z = LENS_DEPTH - at.x * at.x / 4200;
    at.x = side * at.x * s->person->face.width / 100;
    return at;
}

static void draw_lens(struct sitting *s, int side)
{
    struct paint frame = paint_of(s->person->extras.frame);
    struct spot spots[RIM_SPOTS];
    struct spot shine[4];
    struct spot arm[] = {worn(s, (struct spot){985, -110, 0, false}, side),
                         worn(s, (struct spot){1120, -125, 0, false}, side),
                         {side * 1190, -140, 0, false}};
    static const int arm_widths[] = {60, 54, 44};

    arm[1].z = 500;
    for (int i = 0; i < RIM_SPOTS; i++) {
        spots[i] = worn(s, rim[i], side);
    }
    for (int i = 0; i < 4; i++) {
        shine[i] = worn(s, glint[i], side);
    }
    pen_shape(&s->pen, spots, RIM_SPOTS, paint_thin(0xffffff, 7));
    pen_shape(&s->pen, shine, 4, paint_thin(0xffffff, 9));
    pen_ribbon(&s->pen, arm, arm_widths, 3, frame);
    pen_outline(&s->pen, spots, RIM_SPOTS, 46, frame);
}

void portrait_draw_glasses(struct sitting *s)
{
    static const int widths[] = {44, 40, 44};
    struct spot bridge[] = {worn(s, (struct spot){215, -90, 0, false}, -1),
                            worn(s, (struct spot){0, -140, 0, false}, 1),
                            worn(s, (struct spot){215, -90, 0, false}, 1)};

    if (s->person->extras.has_glasses) {
        draw_lens(s, -1);
        draw_lens(s, 1);
        pen_ribbon(&s->pen, bridge, widths, 3,
                   paint_of(s->person->extras.frame));
    }
}

static struct spot at_ear(const struct sitting *s, int side, int x, int y,
                          int z)
{
    return (struct spot){side * x * s->person->face.width / 100, y, z, false};
}

// Behind the ear, with a clear tube into it.
static void draw_hearing_aid(struct sitting *s, int side)
{
    static const int body[] = {40, 96, 110, 60};
    static const int tube[] = {26, 24, 24};
    struct spot back[] = {
        at_ear(s, side, 1290, -250, -160), at_ear(s, side, 1400, -160, -200),
        at_ear(s, side, 1430, 60, -200), at_ear(s, side, 1390, 250, -180)};
    struct spot front[] = {at_ear(s, side, 1290, -250, -140),
                           at_ear(s, side, 1210, -120, -120),
                           at_ear(s, side, 1215, 130, -110)};

    pen_ribbon(&s->pen, back, body, 4, paint_of(0xa59c92));
    pen_ribbon(&s->pen, front, tube, 3, paint_thin(0xf2efe8, 85));
    pen_ellipse(&s->pen, front[2], 50, 60, paint_thin(0xf2efe8, 90));
}

void portrait_draw_earrings(struct sitting *s)
{
    uint32_t metal = s->person->extras.earrings;

    for (int side = -1; side <= 1 && metal != 0; side += 2) {
        struct spot lobe = at_ear(s, side, 1240, 520, -120);
        pen_ellipse(&s->pen, lobe, 56, 62,
                    paint_of(pen_colour_scale(metal, 62, 58, 54)));
        pen_ellipse(&s->pen, lobe, 42, 48, paint_of(metal));
    }
}

void portrait_draw_hearing_aids(struct sitting *s)
{
    if (s->person->extras.has_hearing_aid) {
        draw_hearing_aid(s, -1);
        draw_hearing_aid(s, 1);
    }
}
