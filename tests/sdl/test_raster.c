// The software painter: crisp where straight, smooth where round, never
// outside of its area.
#include "support/test.h"

#include <string.h>

#include "sdl/raster.h"

enum { SIDE = 40, PAPER = 0xFFFFFF, INK = 0x000000 };

static uint32_t pixels[SIDE * SIDE];

static struct canvas paper(void)
{
    for (int i = 0; i < SIDE * SIDE; i++) {
        pixels[i] = PAPER;
    }
    return (struct canvas){pixels, SIDE, SIDE, SIDE, {0, 0, SIDE, SIDE}};
}

static uint32_t pixel(int x, int y)
{
    return pixels[y * SIDE + x];
}

static void assert_clean_outside(struct rect r)
{
    for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
            bool is_inside =
                x >= r.x && x < r.x + r.w && y >= r.y && y < r.y + r.h;
            if (!is_inside) {
                assert_int_equal(pixel(x, y), PAPER);
            }
        }
    }
}

static void a_box_fills_exactly_its_area(void **state)
{
    struct canvas c = paper();
    struct discs discs = {0};
    struct rect at = {3, 5, 20, 11};

    raster_box(&c, &discs, at, 0, INK);
    assert_clean_outside(at);
    for (int y = at.y; y < at.y + at.h; y++) {
        for (int x = at.x; x < at.x + at.w; x++) {
            assert_int_equal(pixel(x, y), INK);
        }
    }
}

static void round_corners_are_smooth_and_sides_crisp(void **state)
{
    struct canvas c = paper();
    struct discs discs = {0};
    struct rect at = {4, 4, 30, 24};

    raster_box(&c, &discs, at, 8, INK);
    assert_clean_outside(at);
    assert_int_equal(pixel(4, 4), PAPER);
    assert_int_equal(pixel(19, 4), INK);
    assert_int_equal(pixel(4, 16), INK);
    uint32_t edge = pixel(6, 6); // on the arc
    assert_true(edge != PAPER && edge != INK);
    discs_release(&discs);
}

static void the_four_corners_mirror_each_other(void **state)
{
    struct canvas c = paper();
    struct discs discs = {0};

    raster_box(&c, &discs, (struct rect){0, 0, SIDE, SIDE}, 13, INK);
    for (int y = 0; y < SIDE; y++) {
        for (int x = 0; x < SIDE; x++) {
            assert_int_equal(pixel(x, y), pixel(SIDE - 1 - x, y));
            assert_int_equal(pixel(x, y), pixel(x, SIDE - 1 - y));
        }
    }
    discs_release(&discs);
}

static void a_frame_leaves_its_inside_alone(void **state)
{
    struct canvas c = paper();
    struct discs discs = {0};
    struct rect at = {2, 2, 30, 30};

    raster_frame(&c, &discs, at, 8, 3, INK);
    assert_clean_outside(at);
    for (int y = 10; y < 24; y++) {
        for (int x = 5; x < 29; x++) {
            assert_int_equal(pixel(x, y), PAPER);
        }
    }
    assert_int_equal(pixel(2, 16), INK);
    assert_int_equal(pixel(4, 16), INK);
    discs_release(&discs);
}

static void frames_of_any_measures_stay_in_their_area(void **state)
{
    struct discs discs = {0};

    for (int radius = -1; radius < 14; radius++) {
        for (int thickness = 1; thickness < 14; thickness++) {
            struct canvas c = paper();
            struct rect at = {7, 9, 3 + radius * 2, 20 - thickness};
            raster_frame(&c, &discs, at, radius, thickness, INK);
            assert_clean_outside(at);
        }
    }
    discs_release(&discs);
}

static void nothing_is_painted_outside_of_the_clip(void **state)
{
    struct canvas c = paper();
    struct discs discs = {0};
    uint8_t bits[SIDE * SIDE];
    struct mask mask = {bits, SIDE, SIDE};

    memset(bits, 200, sizeof bits);
    c.clip = (struct rect){10, 11, 12, 13};
    raster_box(&c, &discs, (struct rect){-5, -5, 60, 60}, 20, INK);
    raster_frame(&c, &discs, (struct rect){5, 5, 30, 30}, 9, 7, INK);
    raster_disc(&c, &discs, (struct rect){0, 0, 39, 39}, INK);
    raster_line(&c, 0, 0, 39, 38, 9, INK);
    raster_line(&c, 0, 12, 39, 12, 5, INK);
    raster_mask(&c, -3, -3, &mask, INK);
    raster_pixels(&c, 2, 2, pixels, 30, 30);
    assert_clean_outside(c.clip);
    discs_release(&discs);
}

static void a_level_line_is_crisp(void **state)
{
    struct canvas c = paper();

    raster_line(&c, 5, 20, 30, 20, 3, INK);
    assert_clean_outside((struct rect){5, 19, 26, 3});
    assert_int_equal(pixel(5, 19), INK);
    assert_int_equal(pixel(30, 21), INK);
}

static void a_slanted_line_has_the_weight_of_its_thickness(void **state)
{
    struct canvas c = paper();
    double ink = 0;

    raster_line(&c, 8, 8, 31, 25, 4, INK);
    for (int i = 0; i < SIDE * SIDE; i++) {
        ink += 1.0 - (double)(pixels[i] & 0xFF) / 255.0;
    }
    double length = 28.6, caps = 3.14159 * 2 * 2;
    assert_true(ink > (length * 4 + caps) * 0.97);
    assert_true(ink < (length * 4 + caps) * 1.03);
}

static void a_disc_has_the_area_of_a_circle(void **state)
{
    struct canvas c = paper();
    struct discs discs = {0};
    double ink = 0;

    raster_disc(&c, &discs, (struct rect){4, 4, 31, 31}, INK);
    for (int i = 0; i < SIDE * SIDE; i++) {
        ink += 1.0 - (double)(pixels[i] & 0xFF) / 255.0;
    }
    double expected = 3.14159 * 15.5 * 15.5;
    assert_true(ink > expected * 0.99 && ink < expected * 1.01);
    discs_release(&discs);
}

static void more_discs_than_are_kept_are_painted_too(void **state)
{
    struct discs discs = {0};

    for (int i = 0; i < 3 * DISCS_MAX; i++) {
        struct canvas c = paper();
        raster_box(&c, &discs, (struct rect){0, 0, SIDE, SIDE}, 1 + i % 20,
                   INK);
        assert_int_equal(pixel(20, 20), INK);
    }
    discs_release(&discs);
}

static void full_and_no_cover_are_exact(void **state)
{
    struct canvas c = paper();
    uint8_t bits[2] = {0, 255};
    uint32_t argb[2] = {0x00123456, 0xFF123456};

    raster_mask(&c, 0, 0, &(struct mask){bits, 2, 1}, 0x123456);
    raster_pixels(&c, 0, 1, argb, 2, 1);
    assert_int_equal(pixel(0, 0), PAPER);
    assert_int_equal(pixel(1, 0), 0x123456);
    assert_int_equal(pixel(0, 1), PAPER);
    assert_int_equal(pixel(1, 1), 0x123456);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_box_fills_exactly_its_area),
        cmocka_unit_test(round_corners_are_smooth_and_sides_crisp),
        cmocka_unit_test(the_four_corners_mirror_each_other),
        cmocka_unit_test(a_frame_leaves_its_inside_alone),
        cmocka_unit_test(frames_of_any_measures_stay_in_their_area),
        cmocka_unit_test(nothing_is_painted_outside_of_the_clip),
        cmocka_unit_test(a_level_line_is_crisp),
        cmocka_unit_test(a_slanted_line_has_the_weight_of_its_thickness),
        cmocka_unit_test(a_disc_has_the_area_of_a_circle),
        cmocka_unit_test(more_discs_than_are_kept_are_painted_too),
        cmocka_unit_test(full_and_no_cover_are_exact),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
