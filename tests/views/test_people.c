// The people and the moods as numbers: each within what portrait_parts.h
// says, and no two that could be mistaken for one another.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "ui/portrait.h"
#include "ui/portrait_parts.h"
#include "ui/theme.h"

// The fallback may be anybody; all others are somebody.
static bool is_somebody(const struct person *p)
{
    return strcmp(p->name, portrait_fallback_name()) != 0;
}

struct range {
    const char *what;
    int value, least, most;
};

static void assert_in_ranges(const struct person *p, const struct range *r,
                             size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (r[i].value < r[i].least || r[i].value > r[i].most) {
            fail_msg("%s: %s is %d, not within %d and %d", p->name, r[i].what,
                     r[i].value, r[i].least, r[i].most);
        }
    }
}

static void every_number_keeps_the_range_that_is_documented(void **state)
{
    for (int i = 0; i < portrait_people_count; i++) {
        const struct person *p = &portrait_people[i];
        const struct range ranges[] = {
            {"age", p->age, 17, 75},
            {"face.width", p->face.width, 92, 110},
            {"face.cheek", p->face.cheek, 96, 106},
            {"face.jaw", p->face.jaw, 88, 114},
            {"face.chin", p->face.chin, 88, 114},
            {"face.length", p->face.length, 94, 106},
            {"brows.thickness", p->brows.thickness, 70, 130},
            {"brows.arch", p->brows.arch, 80, 115},
            {"brows.length", p->brows.length, 95, 106},
            {"brows.height", p->brows.height, 94, 106},
            {"eyes.width", p->eyes.width, 94, 108},
            {"eyes.opening", p->eyes.opening, 84, 112},
            {"eyes.spacing", p->eyes.spacing, 97, 104},
            {"eyes.cant", p->eyes.cant, -8, 30},
            {"eyes.hood", p->eyes.hood, 0, 100},
            {"eyes.lash", p->eyes.lash, 0, 120},
            {"eyes.tired", p->eyes.tired, 0, 100},
            {"nose.width", p->nose.width, 88, 124},
            {"nose.length", p->nose.length, 92, 106},
            {"mouth.width", p->mouth.width, 92, 110},
            {"mouth.upper", p->mouth.upper, 70, 120},
            {"mouth.lower", p->mouth.lower, 80, 120},
            {"build.neck", p->build.neck, 92, 124},
            {"build.shoulders", p->build.shoulders, 90, 112},
            {"extras.freckles", p->extras.freckles, 0, 100},
        };
        assert_in_ranges(p, ranges, sizeof ranges / sizeof *ranges);
    }
}

static int channel_distance(uint32_t a, uint32_t b, int shift)
{
    return abs((int)(a >> shift & 0xff) - (int)(b >> shift & 0xff));
}

static bool look_apart(uint32_t a, uint32_t b)
{
    return channel_distance(a, b, 16) + channel_distance(a, b, 8) +
               channel_distance(a, b, 0) >
           72;
}

// What is seen of two people from across a room.
static int differences(const struct person *a, const struct person *b)
{
    return (a->hair.style != b->hair.style) * 2 +
           look_apart(a->hair.colour, b->hair.colour) +
           look_apart(a->skin, b->skin) + (a->beard.style != b->beard.style) +
           (a->clothes.style != b->clothes.style) +
           look_apart(a->clothes.colour, b->clothes.colour) +
           (a->extras.has_glasses != b->extras.has_glasses) +
           (abs(a->age - b->age) >= 15);
}

static void assert_unlike(const struct person *a, const struct person *b)
{
    if (is_somebody(a) && is_somebody(b) && differences(a, b) < 4) {
        fail_msg("%s and %s differ in %d ways only", a->name, b->name,
                 differences(a, b));
    }
}

static void nobody_can_be_taken_for_another(void **state)
{
    for (int i = 0; i < portrait_people_count; i++) {
        for (int k = 0; k < i; k++) {
            assert_unlike(&portrait_people[i], &portrait_people[k]);
        }
    }
}

static void there_are_people_of_all_grown_ages(void **state)
{
    int by_age[4] = {0}; // to 25, 40, 55, and older
    int somebody = 0;

    for (int i = 0; i < portrait_people_count; i++) {
        const struct person *p = &portrait_people[i];
        if (is_somebody(p)) {
            int age = p->age;
            by_age[age <= 25 ? 0 : age <= 40 ? 1 : age <= 55 ? 2 : 3]++;
            somebody++;
        }
    }
    assert_true(somebody >= 12);
    for (int i = 0; i < 4; i++) {
        assert_true(by_age[i] >= 2);
    }
}

static void every_style_is_somebodys(void **state)
{
    bool hair[HAIR_TURBAN + 1] = {false};
    bool beard[BEARD_MOUSTACHE + 1] = {false};
    bool clothes[CLOTHES_PULLOVER + 1] = {false};

    for (int i = 0; i < portrait_people_count; i++) {
        hair[portrait_people[i].hair.style] = true;
        beard[portrait_people[i].beard.style] = true;
        clothes[portrait_people[i].clothes.style] = true;
    }
    for (int i = 0; i <= HAIR_TURBAN; i++) {
        assert_true(hair[i]);
    }
    for (int i = 0; i <= BEARD_MOUSTACHE; i++) {
        assert_true(beard[i]);
    }
    for (int i = 0; i <= CLOTHES_PULLOVER; i++) {
        assert_true(clothes[i]);
    }
}

static void features_stand_out_from_the_skin(void **state)
{
    for (int i = 0; i < portrait_people_count; i++) {
        const struct person *p = &portrait_people[i];
        // Per cent, as WCAG counts; pictures need no more than to be seen. The
        // white of the eye carries the gaze, so that matters most.
        int white =
            theme_contrast(pen_colour_mix(0xf3ece4, p->skin, 14),
                           pen_colour_scale(p->eyes.colour, 52, 52, 56));
        int brow = theme_contrast(p->brows.colour, p->skin);
        int lip = theme_contrast(pen_colour_scale(p->mouth.colour, 52, 40, 42),
                                 p->skin);
        if (white < 700 || brow < 135 || lip < 135) {
            fail_msg("%s: eye %d, brow %d, lips %d", p->name, white, brow, lip);
        }
    }
}

static void the_head_stands_out_from_the_wall(void **state)
{
    for (int i = 0; i < portrait_people_count; i++) {
        const struct person *p = &portrait_people[i];
        bool is_bare =
            p->hair.style == HAIR_WREATH || p->hair.style == HAIR_SHAVEN;
        uint32_t outline = is_bare ? p->skin : p->hair.colour;
        int contrast = theme_contrast(outline, p->wall);

        if (contrast < 120 && !look_apart(outline, p->wall)) {
            fail_msg("%s is lost before the wall: %d", p->name, contrast);
        }
    }
}

// What a mood moves, in groups that are seen as one thing.
enum group { BROWS, LIDS, GAZE, MOUTH, HEAD, TRUNK, GROUP_COUNT };

static int most(int a, int b)
{
    return a > b ? a : b;
}

// How far two moods are apart in a group, of 100.
static int apart(const struct expression *a, const struct expression *b,
                 enum group group)
{
#define BY(field) abs(a->field - b->field)
    switch (group) {
    case BROWS:
        return most(most(BY(inner_raise), BY(outer_raise)),
                    most(BY(brow_lower), BY(brow_lopsided)));
    case LIDS:
        return most(most(BY(lid_raise), BY(lid_tighten)),
                    most(most(BY(lid_droop), BY(cheek_raise)), BY(tears)));
    case GAZE:
        return most(BY(gaze_x), BY(gaze_y)) * 6 / 10;
    case MOUTH:
        return most(most(most(BY(lip_pull), BY(lip_depress)),
                         most(BY(lip_stretch), BY(lip_press))),
                    most(most(BY(lips_part), BY(jaw_drop)), BY(chin_raise)));
    case HEAD:
        return most(most(BY(turn), BY(drop)), BY(tilt)) * 6;
    default:
        return most(most(BY(shoulders), BY(hunch)), BY(lean)) * 6 / 10;
    }
#undef BY
}

enum { SEEN = 25 };

static void assert_moods_apart(int i, int k)
{
    int beside_mouth = 0;
    int sum = 0;

    for (enum group g = 0; g < GROUP_COUNT; g++) {
        int by = apart(&portrait_moods[i], &portrait_moods[k], g);
        beside_mouth += g != MOUTH && by >= SEEN;
        sum += by;
    }
    if (beside_mouth < 3 || sum < 200) {
        fail_msg("%s and %s: %d groups beside the mouth, %d in all",
                 term_name(&terms_mood, i), term_name(&terms_mood, k),
                 beside_mouth, sum);
    }
}

static void two_moods_differ_in_more_than_the_mouth(void **state)
{
    for (int i = 0; i < MOOD_COUNT; i++) {
        for (int k = 0; k < i; k++) {
            assert_moods_apart(i, k);
        }
    }
}

static void only_relief_shuts_the_eyes(void **state)
{
    for (int i = 0; i < portrait_people_count; i++) {
        const struct person *p = &portrait_people[i];
        for (int mood = 0; mood < MOOD_COUNT; mood++) {
            struct strbuf svg = STRBUF_INIT;
            char pupil[] = "fill=\"#1d1715\"";
            assert_true(portrait_write_svg(p->name, (enum mood)mood, &svg));
            bool sees = strstr(strbuf_text(&svg), pupil) != NULL;
            assert_int_equal(sees, mood != MOOD_RELIEVED);
            strbuf_release(&svg);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_number_keeps_the_range_that_is_documented),
        cmocka_unit_test(nobody_can_be_taken_for_another),
        cmocka_unit_test(there_are_people_of_all_grown_ages),
        cmocka_unit_test(every_style_is_somebodys),
        cmocka_unit_test(features_stand_out_from_the_skin),
        cmocka_unit_test(the_head_stands_out_from_the_wall),
        cmocka_unit_test(two_moods_differ_in_more_than_the_mouth),
        cmocka_unit_test(only_relief_shuts_the_eyes),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
