// The mouth: three lines (upper edge, parting, lower edge) that the action
// units move.
#include "ui/portrait_parts.h"

#include "base/banned.h"

enum { LIP_SPOTS = 7 };

struct mouth {
    struct spot top[LIP_SPOTS];    // upper lip's upper edge, left to right
    struct spot above[LIP_SPOTS];  // its lower edge
    struct spot below[LIP_SPOTS];  // the lower lip's upper edge
    struct spot bottom[LIP_SPOTS]; // its lower edge
    int gap;
};

// A plain closed mouth about the middle of its line: place along the half
// width in per cent, and the heights of the three edges in tenths.
static const struct {
    int along, top, line, bottom;
} plain[LIP_SPOTS] = {
    {-100, -8, -8, -8}, {-62, -80, -6, 112},  {-26, -126, -14, 158},
    {0, -102, 4, 166},  {26, -126, -14, 158}, {62, -80, -6, 112},
    {100, -8, -8, -8},
};

enum { MOUTH_Y = 1090 };

// How strongly the unit shows on [side] of the mouth.
static int one_sided(int unit, int lopsided, int side)
{
    int strength = 100 + side * lopsided;

    return unit * (strength > 130 ? 130 : strength) / 100;
}

static struct spot corner_at(const struct sitting *s, int side)
{
    const struct expression *e = s->mood;
    int pull = one_sided(e->lip_pull, e->lopsided, side);
    int down = one_sided(e->lip_depress, e->lopsided, side);
    int half = 420 * s->person->mouth.width / 100;
    int x = half + pull * 105 / 100 + e->lip_stretch * 60 / 100 -
            e->chin_raise * 15 / 100 - e->jaw_drop * 30 / 100;

    return (struct spot){side * x,
                         MOUTH_Y - pull * 118 / 100 + down * 70 / 100 +
                             e->jaw_drop * 30 / 100,
                         0, true};
}

// Height of the lips' middle at a place along the mouth: the corners carry
// the line up or down, the middle stays.
static struct spot line_at(const struct sitting *s, int along)
{
    const struct expression *e = s->mood;
    struct spot corner = corner_at(s, along < 0 ? -1 : 1);
    int far = along < 0 ? -along : along;
    int share = far * far / 100;
    int middle = MOUTH_Y - e->chin_raise * 34 / 100 + e->lip_pull * 24 / 100;

    return (struct spot){corner.x * far / 100, pen_mix(middle, corner.y, share),
                         0, far == 100};
}

static int lip_height(const struct sitting *s, int height, int fullness)
{
    const struct expression *e = s->mood;
    int press = e->lip_press * 52 / 100 + e->lip_pull * 22 / 100 +
                e->lip_stretch * 18 / 100;

    return height * fullness / 100 * (100 - press) / 100;
}

static int gap_at(const struct sitting *s, int along)
{
    const struct expression *e = s->mood;
    int gap = e->lips_part * 52 / 100 + e->jaw_drop * 150 / 100;

    return gap * (100 - along * along / 100) / 100;
}

static void shape_mouth(const struct sitting *s, struct mouth *m)
{
    for (int i = 0; i < LIP_SPOTS; i++) {
        struct spot at = line_at(s, plain[i].along);
        int gap = gap_at(s, plain[i].along);
        int top = lip_height(s, plain[i].top, s->person->mouth.upper);
        int bottom = lip_height(s, plain[i].bottom, s->person->mouth.lower);
        int y = at.y + plain[i].line;
        m->top[i] = portrait_on_face(s, at.x, at.y + top - gap / 5, 90);
        m->above[i] = portrait_on_face(s, at.x, y - gap / 5, 110);
        m->below[i] = portrait_on_face(s, at.x, y + gap * 4 / 5, 110);
        m->bottom[i] =
            portrait_on_face(s, at.x, at.y + bottom + gap * 4 / 5, 70);
        m->top[i].is_sharp = m->bottom[i].is_sharp = at.is_sharp;
        m->above[i].is_sharp = m->below[i].is_sharp = at.is_sharp;
    }
    m->gap = gap_at(s, 0);
}

static void draw_band(struct sitting *s, const struct spot *a,
                      const struct spot *b, struct paint paint)
{
    struct spot all[2 * LIP_SPOTS];

    for (int i = 0; i < LIP_SPOTS; i++) {
        all[i] = a[i];
        all[2 * LIP_SPOTS - 1 - i] = b[i];
    }
    pen_shape(&s->pen, all, 2 * LIP_SPOTS, paint);
}

// Inside: dark, with the edge of the upper teeth.
static void draw_inside(struct sitting *s, const struct mouth *m)
{
    struct spot teeth[LIP_SPOTS];

    if (m->gap < 12) {
        return;
    }
    draw_band(s, m->above, m->below, paint_of(0x4a2523));
    for (int i = 0; i < LIP_SPOTS; i++) {
        int share = m->gap > 90 ? 45 + s->mood->lip_pull / 4 : 70;
        teeth[i] = pen_between(m->above[i], m->below[i], share);
    }
    draw_band(s, m->above, teeth, paint_thin(0xe2d8cc, 92));
}

static void draw_lips(struct sitting *s, const struct mouth *m)
{
    struct spot shine[] = {m->below[2], m->below[3], m->below[4]};

    draw_band(s, m->top, m->above,
              paint_of(pen_colour_scale(s->skin.lip, 88, 84, 85)));
    draw_band(s, m->below, m->bottom, paint_of(s->skin.lip));
    for (int i = 0; i < 3; i++) {
        shine[i] = pen_between(m->below[i + 2], m->bottom[i + 2], 42);
    }
    pen_sliver(&s->pen, shine, 3, 44, paint_thin(0xffe6d8, 26));
    pen_sliver(&s->pen, m->above, LIP_SPOTS, 26,
               paint_thin(s->skin.lip_line, 90));
}

// Below the lower lip, on the chin, and the dents at the corners.
static void draw_around(struct sitting *s, const struct mouth *m)
{
    const struct expression *e = s->mood;
    int y = m->bottom[3].y + 50;

    pen_glow(&s->pen, portrait_on_face(s, 10, y + 20, 70), 230, 70,
             paint_thin(s->skin.deep, 32 + e->chin_raise * 30 / 100));
    for (int side = -1; side <= 1; side += 2) {
        const struct spot *c = &m->above[side < 0 ? 0 : LIP_SPOTS - 1];
        pen_glow(&s->pen, *c, 70, 55,
                 paint_thin(s->skin.deep, 30 + e->lip_press * 36 / 100));
    }
}

void portrait_draw_mouth(struct sitting *s)
{
    struct mouth m;

    shape_mouth(s, &m);
    draw_around(s, &m);
    draw_inside(s, &m);
    draw_lips(s, &m);
}
