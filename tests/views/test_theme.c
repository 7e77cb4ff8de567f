// All themes can be read: WCAG 2.1, level AAA for text, AA for drawn signs.
#include "support/test.h"

#include "ui/theme.h"

static const struct theme *const themes[] = {&theme_day, &theme_night,
                                             &theme_projector};
static const int text_least[] = {700, 700, 1200}; // hundredths
static const int sign_least[] = {300, 300, 450};
enum { THEMES = 3 };

static void contrast_is_measured_as_wcag_does(void **state)
{
    assert_int_equal(theme_contrast(0x000000, 0xffffff), 2100);
    assert_int_equal(theme_contrast(0xffffff, 0xffffff), 100);
    assert_in_range(theme_contrast(0x777777, 0xffffff), 446, 449);
    assert_int_equal(theme_contrast(0x123456, 0xfedcba),
                     theme_contrast(0xfedcba, 0x123456));
}

static void every_text_colour_stands_out_from_every_surface(void **state)
{
    for (int i = 0; i < THEMES; i++) {
        const struct theme *t = themes[i];
        const colour inks[] = {t->ink, t->ink_soft, t->accent};
        const colour grounds[] = {t->background, t->surface, t->raised};
        for (int ink = 0; ink < 3; ink++) {
            for (int ground = 0; ground < 3; ground++) {
                assert_true(theme_contrast(inks[ink], grounds[ground]) >=
                            text_least[i]);
            }
        }
        assert_true(theme_contrast(t->accent_ink, t->accent) >= text_least[i]);
    }
}

static void signs_and_lines_stand_out_from_every_surface(void **state)
{
    for (int i = 0; i < THEMES; i++) {
        const struct theme *t = themes[i];
        const colour signs[] = {t->line,       t->safety,       t->partnership,
                                t->agreement,  t->strain,       t->expert,
                                t->judgmental, t->collaborative};
        const colour grounds[] = {t->background, t->surface, t->raised};
        for (int sign = 0; sign < 8; sign++) {
            for (int ground = 0; ground < 3; ground++) {
                assert_true(theme_contrast(signs[sign], grounds[ground]) >=
                            sign_least[i]);
            }
        }
    }
}

static void text_grows_with_the_choice_and_with_the_window(void **state)
{
    struct metrics usual = {100, 1280, 720}, twice = {200, 1280, 720},
                   large = {100, 3840, 2160}, small = {100, 800, 600},
                   absurd = {9000, 1280, 720};

    assert_int_equal(metrics_px(&usual, SIZE_BODY), SIZE_BODY);
    assert_int_equal(metrics_px(&twice, SIZE_BODY), 2 * SIZE_BODY);
    assert_int_equal(metrics_px(&large, SIZE_BODY), SIZE_BODY * 5 / 2);
    assert_int_equal(metrics_px(&small, SIZE_BODY), SIZE_BODY);
    assert_int_equal(metrics_px(&absurd, SIZE_BODY), 3 * SIZE_BODY);
}

static void text_is_no_larger_than_a_tiny_window_bears(void **state)
{
    struct metrics tiny = {300, 320, 240}, small = {300, 640, 480},
                   narrow = {300, 213, 720}, usual = {125, 320, 240};

    assert_int_equal(metrics_px(&tiny, 100), 150);
    assert_int_equal(metrics_px(&small, 100), 300);
    assert_int_equal(metrics_px(&narrow, 100), 100);
    assert_int_equal(metrics_px(&usual, 100), 125); // as chosen
}

static void space_follows_the_window_only(void **state)
{
    struct metrics usual = {100, 1280, 720}, twice = {200, 1280, 720},
                   large = {100, 3840, 2160};

    assert_int_equal(metrics_space(&usual, 3), 24);
    assert_int_equal(metrics_space(&twice, 3), 24);
    assert_int_equal(metrics_space(&large, 3), 60);
    assert_int_equal(metrics_target(&usual), 44);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_is_measured_as_wcag_does),
        cmocka_unit_test(every_text_colour_stands_out_from_every_surface),
        cmocka_unit_test(signs_and_lines_stand_out_from_every_surface),
        cmocka_unit_test(text_grows_with_the_choice_and_with_the_window),
        cmocka_unit_test(text_is_no_larger_than_a_tiny_window_bears),
        cmocka_unit_test(space_follows_the_window_only),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
