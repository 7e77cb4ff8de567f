// Nose, and the lines that years and expressions draw.
#include "ui/portrait_parts.h"

#include "base/banned.h"

static struct spot nose_spot(const struct sitting *s, int x, int y, int lift)
{
    const struct person *p = s->person;

    return portrait_on_face(s, x * p->nose.width / 100,
                            y * p->nose.length / 100, lift);
}

static void draw_nose_side(struct sitting *s)
{
    struct spot side[] = {
        nose_spot(s, 150, -230, 60), nose_spot(s, 70, 0, 160),
        nose_spot(s, 90, 330, 260),  nose_spot(s, 130, 560, 330),
        nose_spot(s, 100, 690, 300), nose_spot(s, 270, 690, 150),
        nose_spot(s, 275, 560, 130), nose_spot(s, 200, 330, 120),
        nose_spot(s, 170, 0, 60),
    };

    pen_shape(&s->pen, side, 9, paint_thin(s->skin.shade, 75));
}

static void draw_nose_base(struct sitting *s)
{
    struct spot base[] = {
        nose_spot(s, -262, 640, 140), nose_spot(s, -130, 655, 260),
        nose_spot(s, 0, 690, 330),    nose_spot(s, 130, 655, 260),
        nose_spot(s, 262, 640, 140),  nose_spot(s, 190, 735, 160),
        nose_spot(s, 0, 775, 230),    nose_spot(s, -190, 735, 160),
    };

    pen_shape(&s->pen, base, 8, paint_thin(s->skin.deep, 60));
}

static void draw_nostril(struct sitting *s, int side)
{
    struct spot hole[] = {
        nose_spot(s, side * 60, 722, 230),
        nose_spot(s, side * 130, 682, 220),
        nose_spot(s, side * 200, 712, 170),
        nose_spot(s, side * 130, 732, 200),
    };
    struct spot wing[] = {
        nose_spot(s, side * 235, 530, 150),
        nose_spot(s, side * 292, 610, 120),
        nose_spot(s, side * 280, 700, 120),
        nose_spot(s, side * 205, 735, 150),
    };

    pen_shape(&s->pen, hole, 4, paint_thin(s->skin.line, 85));
    pen_sliver(&s->pen, wing, 4, 30, paint_thin(s->skin.line, 55));
}

void portrait_draw_nose(struct sitting *s)
{
    struct spot ridge[] = {
        nose_spot(s, -30, -120, 160),
        nose_spot(s, -35, 200, 250),
        nose_spot(s, -30, 480, 320),
    };

    draw_nose_side(s);
    draw_nose_base(s);
    draw_nostril(s, -1);
    draw_nostril(s, 1);
    pen_sliver(&s->pen, ridge, 3, 70, paint_thin(s->skin.light, 60));
    pen_glow(&s->pen, nose_spot(s, -30, 560, 330), 80, 64,
             paint_thin(pen_colour_mix(s->skin.light, 0xfff4e4, 40), 24));
}

static int age_lines(const struct sitting *s, int from)
{
    int years = s->person->age - from;

    return years < 0 ? 0 : years > 40 ? 40 : years;
}

// From the wing of the nose to the corner of the mouth.
static void draw_cheek_fold(struct sitting *s, int side)
{
    const struct expression *e = s->mood;
    int depth = age_lines(s, 26) + e->lip_pull * 40 / 100 +
                e->cheek_raise * 12 / 100 + e->lip_depress * 15 / 100;
    int out = e->lip_pull * 90 / 100;
    struct spot fold[] = {
        portrait_on_face(s, side * (330 + out / 4), 620, 40),
        portrait_on_face(s, side * (455 + out / 2), 760, 0),
        portrait_on_face(s, side * (545 + out), 930, 0),
        portrait_on_face(s, side * (560 + out), 1080, 0),
    };

    pen_sliver(&s->pen, fold, 4, 26 + depth / 4,
               paint_thin(s->skin.deep, depth > 85 ? 85 : depth));
}

// Two short lines between the brows when they draw together.
static void draw_frown(struct sitting *s)
{
    int depth = s->mood->brow_lower * 7 / 10 + age_lines(s, 40);

    for (int side = -1; side <= 1; side += 2) {
        struct spot line[] = {
            portrait_on_face(s, side * 105, -370, 60),
            portrait_on_face(s, side * 85, -270, 80),
            portrait_on_face(s, side * 100, -170, 80),
        };
        pen_sliver(&s->pen, line, 3, 34, paint_thin(s->skin.deep, depth));
    }
}

static void draw_forehead(struct sitting *s)
{
    const struct expression *e = s->mood;
    int depth =
        (e->inner_raise + e->outer_raise) * (s->person->age + 10) / 500 +
        age_lines(s, 38);

    for (int i = 0; i < 3; i++) {
        int y = -640 - i * 150;
        int wide = 520 - i * 60;
        int sag = e->inner_raise * 50 / 100;
        struct spot line[] = {
            portrait_on_face(s, -wide, y + sag, 20),
            portrait_on_face(s, -wide / 3, y - 20 - sag, 20),
            portrait_on_face(s, wide / 3, y - 14 - sag, 20),
            portrait_on_face(s, wide, y + sag, 20),
        };
        pen_sliver(&s->pen, line, 4, 22, paint_thin(s->skin.deep, depth));
    }
}

// Beside the eyes: laughter, and years of it.
static void draw_crow_feet(struct sitting *s)
{
    int depth = s->mood->cheek_raise / 2 + age_lines(s, 38);

    for (int side = -1; side <= 1; side += 2) {
        for (int i = -1; i <= 1; i++) {
            struct spot line[] = {
                portrait_on_face(s, side * 890, 10 + i * 55, 0),
                portrait_on_face(s, side * 960, 10 + i * 90, 0),
                portrait_on_face(s, side * 1030, 20 + i * 130, 0),
            };
            pen_sliver(&s->pen, line, 3, 22, paint_thin(s->skin.deep, depth));
        }
    }
}

// The bag under the eye, pushed up by a raised cheek.
static void draw_bags(struct sitting *s)
{
    const struct expression *e = s->mood;
    int depth = s->person->eyes.tired / 3 + age_lines(s, 30) +
                e->cheek_raise * 30 / 100;
    int up = e->cheek_raise * 45 / 100;
    int middle = 560 * s->person->face.width / 100;

    for (int side = -1; side <= 1; side += 2) {
        struct spot line[] = {
            portrait_on_face(s, side * (middle - 230), 130 - up, 0),
            portrait_on_face(s, side * (middle - 90), 205 - up, 0),
            portrait_on_face(s, side * (middle + 90), 210 - up, 0),
            portrait_on_face(s, side * (middle + 220), 150 - up, 0),
        };
        pen_sliver(&s->pen, line, 4, 24, paint_thin(s->skin.deep, depth));
    }
}

void portrait_draw_lines(struct sitting *s)
{
    draw_cheek_fold(s, -1);
    draw_cheek_fold(s, 1);
    draw_frown(s);
    draw_forehead(s);
    draw_crow_feet(s);
    draw_bags(s);
}
