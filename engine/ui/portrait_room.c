// The room: a quiet wall, light from a window, a shelf; nothing that asks for
// attention, nothing darker than the person.
#include "ui/portrait_parts.h"

#include "base/banned.h"

enum { PANEL_SPOTS = 20 };

static const struct spot panel[PANEL_SPOTS] = {
    {280, 0, 0, true},      {5720, 0, 0, true},     {5827, 21, 0, false},
    {5918, 82, 0, false},   {5979, 173, 0, false},  {6000, 280, 0, true},
    {6000, 7720, 0, true},  {5979, 7827, 0, false}, {5918, 7918, 0, false},
    {5827, 7979, 0, false}, {5720, 8000, 0, true},  {280, 8000, 0, true},
    {173, 7979, 0, false},  {82, 7918, 0, false},   {21, 7827, 0, false},
    {0, 7720, 0, true},     {0, 280, 0, true},      {21, 173, 0, false},
    {82, 82, 0, false},     {173, 21, 0, false},
};
// Two panes of light, thrown on the wall by a window beside the viewer.
static const struct spot panes[2][4] = {
    {{300, 760, 0, true},
     {1250, 420, 0, true},
     {1250, 2900, 0, true},
     {300, 3240, 0, true}},
    {{1380, 375, 0, true},
     {2330, 35, 0, true},
     {2330, 2515, 0, true},
     {1380, 2855, 0, true}},
};
static const struct spot shelf[] = {
    {4780, 2880, 0, true},
    {6000, 2880, 0, true},
    {6000, 2975, 0, true},
    {4780, 2975, 0, true},
};
static const struct spot shelf_shade[] = {
    {4840, 2975, 0, true},
    {6000, 2975, 0, true},
    {6000, 3130, 0, true},
    {4960, 3130, 0, true},
};
// Backs of folders, left edge, width and height of each.
static const struct {
    int x, width, height, darkness;
} folders[] = {
    {5060, 190, 900, 82}, {5260, 150, 820, 74}, {5420, 210, 930, 86},
    {5650, 160, 860, 78}, {5820, 180, 900, 84},
};

static void define_gradients(struct sitting *s)
{
    uint32_t wall = s->person->wall;
    struct gradient_stops stops = {
        {600, 0},
        {5400, 8000},
        paint_of(pen_colour_mix(wall, 0xfff4e0, 30)),
        paint_of(pen_colour_scale(wall, 74, 74, 77))};

    pen_gradient(&s->pen, GRADIENT_WALL, stops);
    stops.first = paint_thin(0xfff3dc, 36);
    stops.last = paint_thin(0xfff3dc, 8);
    stops.to = (struct point){2400, 3300};
    pen_gradient(&s->pen, GRADIENT_LIGHT, stops);
}

static void draw_folders(struct sitting *s)
{
    for (int i = 0; i < (int)(sizeof folders / sizeof *folders); i++) {
        int left = folders[i].x;
        int right = left + folders[i].width;
        int top = 2880 - folders[i].height;
        int dark = folders[i].darkness;
        struct spot back[] = {{left, top, 0, true},
                              {right, top, 0, true},
                              {right, 2880, 0, true},
                              {left, 2880, 0, true}};
        pen_shape_flat(
            &s->pen, back, 4,
            paint_thin(pen_colour_scale(s->person->wall, dark, dark, dark),
                       70));
    }
}

void portrait_draw_room(struct sitting *s)
{
    uint32_t wall = s->person->wall;

    define_gradients(s);
    pen_shape_flat(&s->pen, panel, PANEL_SPOTS, paint_gradient(GRADIENT_WALL));
    if (portrait_draw_setting(s, s->room, s->room_state)) {
        return;
    }
    pen_shape_flat(&s->pen, panes[0], 4, paint_gradient(GRADIENT_LIGHT));
    pen_shape_flat(&s->pen, panes[1], 4, paint_gradient(GRADIENT_LIGHT));
    draw_folders(s);
    pen_shape_flat(&s->pen, shelf, 4,
                   paint_of(pen_colour_mix(wall, 0xfff4e0, 12)));
    pen_shape_flat(&s->pen, shelf_shade, 4, paint_thin(0x2a2622, 10));
}
