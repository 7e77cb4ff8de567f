// Settings behind the client: calm, pale, known at a glance; the face stays the
// brightest and the darkest thing in the picture.
#include "core/room.h"
#include "ui/portrait_parts.h"

#include "base/banned.h"

// Everything here is tinted from the wall, so that it never asks for attention.
static struct paint tint(const struct sitting *s, int per_cent)
{
    return paint_of(
        pen_colour_scale(s->person->wall, per_cent, per_cent, per_cent));
}

static struct paint light(const struct sitting *s, int per_cent)
{
    return paint_of(pen_colour_mix(s->person->wall, 0xfff8ea, per_cent));
}

static void quad(struct sitting *s, const int xy[8], struct paint paint)
{
    const struct spot spots[] = {{xy[0], xy[1], 0, true},
                                 {xy[2], xy[3], 0, true},
                                 {xy[4], xy[5], 0, true},
                                 {xy[6], xy[7], 0, true}};

    pen_shape_flat(&s->pen, spots, 4, paint);
}

static void box(struct sitting *s, int x, int y, int w, int h,
                struct paint paint)
{
    const int xy[] = {x, y, x + w, y, x + w, y + h, x, y + h};

    quad(s, xy, paint);
}

// Somebody who could hear: head and shoulders down to [foot], no face.
static void draw_somebody(struct sitting *s, int x, int y, int size, int foot)
{
    int r = size / 2, d = r * 7 / 10;
    const struct spot body[] = {{x - size, foot, 0, true},
                                {x - size, y + size * 9 / 4, 0, true},
                                {x - size * 9 / 10, y + size * 3 / 2, 0, false},
                                {x - size / 3, y + size * 11 / 10, 0, false},
                                {x + size / 3, y + size * 11 / 10, 0, false},
                                {x + size * 9 / 10, y + size * 3 / 2, 0, false},
                                {x + size, y + size * 9 / 4, 0, true},
                                {x + size, foot, 0, true}};
    const struct spot head[] = {
        {x, y - r * 5 / 4, 0, false}, {x + d, y - d * 5 / 4, 0, false},
        {x + r, y, 0, false},         {x + d, y + d * 5 / 4, 0, false},
        {x, y + r * 5 / 4, 0, false}, {x - d, y + d * 5 / 4, 0, false},
        {x - r, y, 0, false},         {x - d, y - d * 5 / 4, 0, false}};

    pen_shape_flat(&s->pen, body, 8, tint(s, 66));
    pen_shape_flat(&s->pen, head, 8, tint(s, 70));
}

// The panel has round corners; what fills it ends where they begin.
enum { EDGE = 82, RIGHT = 6000 - EDGE, FOOT = 8000 - EDGE };

// --- the settings ------------------------------------------------------------

static void draw_interview_room(struct sitting *s, int state)
{
    box(s, 3950, 700, 1750, 7300, tint(s, 80));
    box(s, 4100, 850, 1450, 7150, light(s, 60));
    if (state & ROOM_NEAR && !(state & ROOM_SHUT)) {
        draw_somebody(s, 4950, 3300, 560, 7900);
    }
    for (int y = 1000; state & ROOM_SHUT && y < 7800; y += 330) {
        box(s, 4100, y, 1450, 210, light(s, 25)); // the blind is down
    }
    box(s, 4220, 4300, 110, 620, tint(s, 62));   // the handle
    box(s, 450, 1100, 1500, 1100, light(s, 18)); // a notice on the wall
    box(s, 620, 1330, 1100, 90, tint(s, 84));
    box(s, 620, 1560, 900, 90, tint(s, 84));
    box(s, 620, 1790, 1000, 90, tint(s, 84));
}

static void draw_kitchen(struct sitting *s, int state)
{
    box(s, 400, 600, 1900, 2300, tint(s, 82)); // a window
    box(s, 520, 720, 780, 2060, light(s, 75));
    box(s, 1400, 720, 780, 2060, light(s, 75));
    if (state & ROOM_SHUT) { // the curtains are drawn
        box(s, 470, 660, 860, 2180, tint(s, 92));
        box(s, 1370, 660, 860, 2180, tint(s, 89));
    }
    box(s, 4000, 2300, 1910, 120, tint(s, 78)); // a shelf with cups
    box(s, 4250, 1920, 360, 380, light(s, 35));
    box(s, 4800, 1850, 320, 450, tint(s, 86));
    box(s, 5300, 1980, 380, 320, light(s, 30));
    box(s, 0, 5600, 6000, 260, tint(s, 76)); // the worktop
    box(s, EDGE, 5860, RIGHT - EDGE, FOOT - 5860, tint(s, 86));
    box(s, 4700, 4750, 700, 850, tint(s, 68)); // a kettle
    box(s, 4880, 4550, 340, 200, tint(s, 68));
    if (state & ROOM_NEAR) {
        draw_somebody(s, 5450, 3500, 380, 5600);
    }
}

static void draw_corridor(struct sitting *s, int state)
{
    static const int ceiling[] = {EDGE, EDGE, RIGHT, EDGE,
                                  3700, 2300, 2300,  2300};
    static const int left[] = {EDGE, EDGE, 2300, 2300, 2300, 5200, EDGE, FOOT};
    static const int right[] = {RIGHT, EDGE, 3700,  2300,
                                3700,  5200, RIGHT, FOOT};
    static const int near_door[] = {300,  1900, 1050, 2300,
                                    1050, 6700, 300,  7300};
    static const int far_door[] = {1500, 2600, 1900, 2750,
                                   1900, 5800, 1500, 6100};
    static const int other_door[] = {5650, 1900, 4800, 2350,
                                     4800, 6700, 5650, 7400};
    static const int lamp[] = {2650, 900, 3350, 900, 3150, 1900, 2850, 1900};

    quad(s, ceiling, light(s, 30));
    quad(s, left, tint(s, 90));
    quad(s, right, tint(s, 84));
    box(s, 2300, 2300, 1400, 2900, tint(s, 78));
    quad(s, lamp, light(s, 85));
    quad(s, near_door, tint(s, 74));
    quad(s, far_door, tint(s, 76));
    quad(s, other_door, state & ROOM_SHUT ? tint(s, 70) : light(s, 65));
    if (state & ROOM_NEAR) {
        draw_somebody(s, 5230, 3500, 330, 6900);
    }
}

static void draw_cafe(struct sitting *s, int state)
{
    static const int shade[] = {4550, 1500, 5150, 1500, 5500, 2250, 4200, 2250};

    box(s, 300, 500, 3300, 3600, tint(s, 84)); // the window on the street
    box(s, 430, 630, 1480, 3340, light(s, 70));
    box(s, 2000, 630, 1480, 3340, light(s, 70));
    box(s, 430, 3200, 3050, 770, tint(s, 92));
    box(s, 4810, 0, 60, 1500, tint(s, 66)); // a lamp
    quad(s, shade, light(s, 80));
    box(s, 3900, 5900, 2100, 160, tint(s, 70)); // the next table
    box(s, 4700, 6060, 200, 1940, tint(s, 74));
    if (state & ROOM_NEAR) {
        draw_somebody(s, 5150, 3900, 520, 5900);
    }
    if (state & ROOM_SHUT) { // a screen between the tables
        box(s, 3750, 2700, 120, 5300, tint(s, 64));
    }
}

static void draw_car(struct sitting *s, int state)
{
    static const int window[] = {500, 1200, 5500, 900, 5700, 4300, 350, 4500};
    static const int glass[] = {680, 1400, 5330, 1110, 5500, 4130, 540, 4320};
    static const int ground[] = {540, 3500, 5470, 3300, 5500, 4130, 540, 4320};

    box(s, EDGE, EDGE, RIGHT - EDGE, FOOT - EDGE, tint(s, 80));
    quad(s, window, tint(s, 66));
    quad(s, glass, state & ROOM_SHUT ? light(s, 62) : light(s, 88));
    quad(s, ground, tint(s, 90));
    box(s, 2050, 1150, 1900, 1500, tint(s, 72)); // the headrest
    box(s, 1500, 2900, 3000, 5100, tint(s, 74)); // the seat
    if (state & ROOM_NEAR) {
        draw_somebody(s, 4900, 2500, 380, 4150);
    }
}

bool portrait_draw_setting(struct sitting *s, enum room room, int state)
{
    static void (*const draw[ROOM_COUNT])(struct sitting *, int) = {
        [ROOM_INTERVIEW] = draw_interview_room,
        [ROOM_KITCHEN] = draw_kitchen,
        [ROOM_CORRIDOR] = draw_corridor,
        [ROOM_CAFE] = draw_cafe,
        [ROOM_CAR] = draw_car,
    };

    if (draw[room] == NULL) {
        return false;
    }
    draw[room](s, state);
    return true;
}
