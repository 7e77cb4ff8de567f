// What must be painted again when a list changes, and what need not.
#include "support/test.h"

#include <stdio.h>
#include <string.h>

#include "sdl/damage.h"

enum { WIDTH = 1000, HEIGHT = 1000, ROWS = 20, ROW = 50 };

static struct rect row_at(int i)
{
    return (struct rect){100, i * ROW, 400, 40};
}

static void add_row(struct draw_list *list, int i, int number)
{
    char words[16];

    draw_box(list, row_at(i), 4, 0xFFFFFF);
    snprintf(words, sizeof words, "row %d", number);
    draw_text(list, row_at(i), FONT_INTERFACE, 18, 0, 0xFFFFFF, words,
              strlen(words), -1);
}

static void fill(struct draw_list *list)
{
    draw_begin(list, WIDTH, HEIGHT, 0xEEEEEE);
    for (int i = 0; i < ROWS; i++) {
        add_row(list, i, i);
    }
}

static struct damage find(struct draw_list *before, struct draw_list *now)
{
    struct damage d = {0};

    damage_find(&d, before, now);
    draw_release(before);
    draw_release(now);
    return d;
}

static void assert_rect(struct rect r, struct rect expected)
{
    assert_int_equal(r.x, expected.x);
    assert_int_equal(r.y, expected.y);
    assert_int_equal(r.w, expected.w);
    assert_int_equal(r.h, expected.h);
}

static void the_same_list_damages_nothing(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    assert_int_equal(find(&a, &b).count, 0);
}

static void one_other_colour_damages_one_box(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    b.items[10].colour = 0xFFEECC;

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 1);
    assert_rect(d.rects[0], row_at(5));
}

static void what_is_inserted_damages_only_itself(void **state)
{
    struct draw_list a = {0}, b = {0};
    struct rect frame = {90, 205, 420, 50};

    fill(&a);
    draw_begin(&b, WIDTH, HEIGHT, 0xEEEEEE);
    for (int i = 0; i < ROWS; i++) {
        add_row(&b, i, i);
        if (i == 4) {
            draw_frame(&b, frame, 6, 3, 0x1F5F8F);
        }
    }

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 1);
    assert_rect(d.rects[0], frame);
}

static void what_is_removed_damages_only_itself(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    draw_begin(&b, WIDTH, HEIGHT, 0xEEEEEE);
    for (int i = 0; i < ROWS; i++) {
        if (i != 7) {
            add_row(&b, i, i);
        }
    }

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 1);
    assert_rect(d.rects[0], row_at(7));
}

static void changes_far_apart_stay_apart(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    b.items[0].colour = 0xFFEECC;
    b.items[2 * (ROWS - 1)].colour = 0xFFEECC;

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 2);
}

static void a_text_that_grows_damages_the_new_strip(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    a.items[9].text.shown_px = 120;
    b.items[9].text.shown_px = 150;

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 1);
    assert_rect(d.rects[0], (struct rect){220, 200, 30, 40});
}

static void a_text_that_is_shown_whole_damages_the_rest(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    a.items[9].text.shown_px = 300;

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 1);
    assert_rect(d.rects[0], (struct rect){400, 200, 100, 40});
}

static void another_background_damages_everything(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    b.background = 0;

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 1);
    assert_rect(d.rects[0], (struct rect){0, 0, WIDTH, HEIGHT});
}

static void damage_outside_of_the_clip_does_not_count(void **state)
{
    struct draw_list a = {0}, b = {0};

    fill(&a);
    fill(&b);
    draw_clip(&b, (struct rect){0, 0, 200, 30});
    draw_box(&b, (struct rect){150, 20, 500, 500}, 0, 1);

    struct damage d = find(&a, &b);
    assert_int_equal(d.count, 1);
    assert_rect(d.rects[0], (struct rect){150, 20, 50, 10});
}

static void many_changes_become_few_rectangles(void **state)
{
    struct damage d = {0};

    for (int i = 0; i < 400; i++) {
        int x = i % 20 * 50, y = i / 20 * 50;
        damage_add(&d, (struct rect){x, y, 2, 2});
    }
    assert_in_range(d.count, 1, DAMAGE_RECTS_MAX);
    for (int i = 0; i < 400; i++) {
        struct rect dot = {i % 20 * 50, i / 20 * 50, 2, 2};
        bool is_covered = false;
        for (int k = 0; k < d.count; k++) {
            struct rect common = rect_both(d.rects[k], dot);
            is_covered = is_covered || (common.w == 2 && common.h == 2);
        }
        assert_true(is_covered);
    }
}

static void no_damage_is_added_for_nothing(void **state)
{
    struct damage d = {0};

    damage_add(&d, (struct rect){5, 5, 0, 9});
    assert_int_equal(d.count, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_list_damages_nothing),
        cmocka_unit_test(one_other_colour_damages_one_box),
        cmocka_unit_test(what_is_inserted_damages_only_itself),
        cmocka_unit_test(what_is_removed_damages_only_itself),
        cmocka_unit_test(changes_far_apart_stay_apart),
        cmocka_unit_test(a_text_that_grows_damages_the_new_strip),
        cmocka_unit_test(a_text_that_is_shown_whole_damages_the_rest),
        cmocka_unit_test(another_background_damages_everything),
        cmocka_unit_test(damage_outside_of_the_clip_does_not_count),
        cmocka_unit_test(many_changes_become_few_rectangles),
        cmocka_unit_test(no_damage_is_added_for_nothing),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
