// From a name and a mood to a picture: finds the numbers, poses head and
// shoulders, paints the parts from back to front.
#include "ui/portrait.h"

#include <assert.h>
#include <stddef.h>
#include <string.h>

#include "base/strbuf.h"
#include "ui/portrait_parts.h"

#include "base/banned.h"

int portrait_count(void)
{
    return portrait_people_count;
}

const char *portrait_name(int index)
{
    assert(index >= 0 && index < portrait_people_count);
    return portrait_people[index].name;
}

const char *portrait_fallback_name(void)
{
    return "someone";
}

static const struct person *find_person(const char *name, int len)
{
    for (int i = 0; i < portrait_people_count; i++) {
        if (strncmp(portrait_people[i].name, name, (size_t)len) == 0 &&
            portrait_people[i].name[len] == '\0') {
            return &portrait_people[i];
        }
    }
    return NULL;
}

// Skin in warm light: shadows turn to red, lights to yellow.
static struct skin_tones tones_of(const struct person *p)
{
    uint32_t c = p->skin;

    return (struct skin_tones){
        .base = c,
        .light = pen_colour_mix(c, 0xffe9cf, 26),
        .shade = pen_colour_scale(c, 88, 78, 74),
        .deep = pen_colour_scale(c, 72, 58, 54),
        .line = pen_colour_scale(c, 50, 36, 34),
        .blush = pen_colour_mix(c, 0xc24a3c, 55),
        .lip = p->mouth.colour,
        .lip_line = pen_colour_scale(p->mouth.colour, 52, 40, 42),
    };
}

// The head turns about the top of the spine and drops with it.
static struct pose head_pose(const struct expression *e)
{
    return (struct pose){
        .turn = e->turn,
        .drop = e->drop,
        .tilt = e->tilt,
        .scale = 98 + e->lean * 3 / 100,
        .pivot = {0, 1150, -350, false},
        .origin = {3000, 3210 + e->lean * 40 / 100 + e->hunch * 120 / 100},
    };
}

static struct pose body_pose(const struct expression *e)
{
    return (struct pose){
        .turn = e->turn * 9 / 10,
        .scale = 100 + e->lean * 2 / 100,
        .origin = {3000, 5650},
    };
}

static void draw_person(struct sitting *s)
{
    portrait_draw_back_hair(s);
    portrait_draw_back_clothes(s);
    portrait_draw_neck(s);
    portrait_draw_clothes(s);
    portrait_draw_fallen_hair(s);
    portrait_draw_head(s);
    portrait_draw_lines(s);
    portrait_draw_beard(s);
    portrait_draw_nose(s);
    portrait_draw_mouth(s);
    portrait_draw_eyes(s);
    portrait_draw_brows(s);
    portrait_draw_earrings(s);
    portrait_draw_front_hair(s);
    portrait_draw_hearing_aids(s);
    portrait_draw_glasses(s);
}

static int at_most(int value, int most)
{
    return value < most ? value : most;
}

// What the eyes do for a moment, on top of the mood.
static void move_eyes(struct expression *e, enum portrait_layer layer)
{
    enum { HALF_DROOP = 58, SHUT_DROOP = 100, GLANCE = 38 };

    if (layer == PORTRAIT_HALF && e->lid_droop < HALF_DROOP) {
        e->lid_droop = HALF_DROOP;
    } else if (layer == PORTRAIT_SHUT) {
        e->lid_droop = SHUT_DROOP;
    } else if (layer == PORTRAIT_ASIDE) {
        // Away from where they look; from the middle, to the side.
        e->gaze_x += e->gaze_x > 0 ? -GLANCE : GLANCE;
        e->gaze_y = at_most(e->gaze_y + GLANCE / 3, 100);
    }
}

// The numbers of a look: what is put on moves the mouth alone.
static struct expression expression_of(int look)
{
    struct expression e = portrait_moods[look_mood(look)];

    if (look_mask(look) >= 0) {
        const struct expression *mask = &portrait_moods[look_mask(look)];
        e.lip_pull = mask->lip_pull;
        e.lip_depress = mask->lip_depress;
        e.chin_raise = mask->chin_raise;
        e.lip_stretch = mask->lip_stretch;
        e.lip_press = mask->lip_press;
        e.lips_part = mask->lips_part;
        e.jaw_drop = mask->jaw_drop;
        e.lopsided = mask->lopsided;
    }
    return e;
}

// Every number of the way between two looks.
static struct expression between(int from, int to, int progress)
{
    enum { NUMBERS = sizeof(struct expression) / sizeof(int) };
    struct expression first = expression_of(from), last = expression_of(to), e;
    int a[NUMBERS], b[NUMBERS];

    memcpy(a, &first, sizeof a);
    memcpy(b, &last, sizeof b);
    for (int i = 0; i < NUMBERS; i++) {
        a[i] += (b[i] - a[i]) * progress / 1000;
    }
    memcpy(&e, a, sizeof e);
    return e;
}

static bool is_look(int look)
{
    return look >= 0 && (int)look_mood(look) < MOOD_COUNT &&
           look_mask(look) < MOOD_COUNT;
}

bool portrait_write_look(const char *name, const struct portrait_look *look,
                         struct strbuf *out)
{
    enum room room;
    int room_state;
    const struct person *person =
        find_person(name, room_split(name, &room, &room_state));
    enum portrait_layer layer = look->layer;

    if (person == NULL || !is_look(look->to) || !is_look(look->from)) {
        return false;
    }
    struct expression e = between(look->from, look->to, look->progress);
    move_eyes(&e, layer);
    struct sitting s = {.pen = {out, head_pose(&e)},
                        .body = {out, body_pose(&e)},
                        .person = person,
                        .mood = &e,
                        .skin = tones_of(person),
                        .room = room,
                        .room_state = room_state};
    strbuf_adds(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"600\" "
                     "height=\"800\" viewBox=\"0 0 600 800\">\n");
    if (layer == PORTRAIT_WHOLE || layer == PORTRAIT_ROOM) {
        portrait_draw_room(&s);
    }
    if (layer != PORTRAIT_ROOM) {
        draw_person(&s);
    }
    strbuf_adds(out, "</svg>\n");
    return true;
}

bool portrait_write_svg(const char *name, enum mood mood, struct strbuf *out)
{
    struct portrait_look look = {(int)mood, (int)mood, 1000, PORTRAIT_WHOLE};

    return portrait_write_look(name, &look, out);
}
