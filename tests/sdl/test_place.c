// Where a window goes on the screens there are.
#include "support/test.h"

#include "sdl/place.h"

// Side by side; the second is lower and smaller.
static const struct rect screens[] = {
    {0, 30, 1920, 1050},
    {1920, 200, 1280, 720},
};

static void assert_fits(struct window_place place, int count, int x, int y,
                        int width, int height)
{
    place_fit(&place, screens, count);
    assert_false(place.is_anywhere);
    assert_int_equal(place.x, x);
    assert_int_equal(place.y, y);
    assert_int_equal(place.width, width);
    assert_int_equal(place.height, height);
}

static void a_window_that_can_be_seen_stays_where_it_was(void **state)
{
    assert_fits((struct window_place){100, 100, 800, 600, false}, 2, 100, 100,
                800, 600);
    assert_fits((struct window_place){2000, 210, 800, 600, false}, 2, 2000, 210,
                800, 600);
}

static void one_that_hangs_out_is_moved_in(void **state)
{
    assert_fits((struct window_place){-300, -20, 800, 600, false}, 2, 0, 30,
                800, 600);
    assert_fits((struct window_place){2900, 800, 800, 600, false}, 2, 2400, 320,
                800, 600);
}

static void one_larger_than_its_screen_is_made_smaller(void **state)
{
    assert_fits((struct window_place){2000, 300, 7680, 4320, false}, 2, 1920,
                200, 1280, 720);
    assert_fits((struct window_place){50, 50, 2000, 600, false}, 1, 0, 50, 1920,
                600);
}

static void one_whose_screen_is_gone_is_anywhere(void **state)
{
    struct window_place place = {2000, 210, 1900, 600, false};

    place_fit(&place, screens, 1);

    assert_true(place.is_anywhere);
    assert_int_equal(place.width, 1900);
}

static void numbers_at_their_limits_do_no_harm(void **state)
{
    struct window_place far = {INT32_MAX, INT32_MIN, INT32_MAX, INT32_MAX,
                               false};

    place_fit(&far, screens, 2);
    assert_true(far.is_anywhere);
    assert_int_equal(far.width, 1920);
    place_fit(&far, screens, 0); // no screen is known
    assert_true(far.is_anywhere);
    assert_int_equal(far.width, 1920);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_window_that_can_be_seen_stays_where_it_was),
        cmocka_unit_test(one_that_hangs_out_is_moved_in),
        cmocka_unit_test(one_larger_than_its_screen_is_made_smaller),
        cmocka_unit_test(one_whose_screen_is_gone_is_anywhere),
        cmocka_unit_test(numbers_at_their_limits_do_no_harm),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
