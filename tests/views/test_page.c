// A page: focus, scrolling, pressing.
#include "support/test.h"

#include "ui/flow.h"
#include "views/fake.h"

// Twenty buttons, one below the other, in a window that shows some of them.
static void build_list(void *ctx, struct page *p)
{
    struct rect view = {0, 0, 400, 300};
    int y = page_area_begin(p, 0, view);
    (void)ctx;
    for (int i = 0; i < 20; i++) {
        struct button b = {i + 1, "A button", NULL, BUTTON_PLAIN, false};
        button_draw(p, &b, (struct rect){10, y + i * 50, 200, 44});
    }
    page_area_end(p, y + 20 * 50);
}

static struct page_event poke(struct page *p, struct input in)
{
    struct ui ui = fake_ui(400, 300, 100);
    struct draw_list list = {0};
    page_draw(p, &ui, &list, build_list, NULL);
    struct page_event e = page_input(p, &ui, &in);
    page_draw(p, &ui, &list, build_list, NULL);
    draw_release(&list);
    return e;
}

static struct page_event press_key(struct page *p, enum input_key key)
{
    return poke(p, (struct input){.type = INPUT_KEY, .key = key});
}

static struct page_event pointer(struct page *p, enum input_type type, int x,
                                 int y)
{
    return poke(p, (struct input){.type = type, .x = x, .y = y});
}

static void tab_goes_round_in_both_directions(void **state)
{
    struct page p = {0};

    press_key(&p, KEY_TAB);
    assert_int_equal(p.focus, 1);
    poke(&p, (struct input){.type = INPUT_KEY, .key = KEY_TAB, .shift = true});
    assert_int_equal(p.focus, 20);
    press_key(&p, KEY_TAB);
    assert_int_equal(p.focus, 1);
    page_release(&p);
}

static void arrows_take_the_focus_down_and_bring_it_into_sight(void **state)
{
    struct page p = {0};

    for (int i = 0; i < 200 && p.focus != 20; i++) {
        press_key(&p, KEY_DOWN);
        const struct control *c = page_find(&p, p.focus);
        assert_non_null(c);
        assert_true(c->at.y + c->at.h > 0 && c->at.y < 300);
    }
    assert_int_equal(p.focus, 20);
    page_release(&p);
}

static void the_first_arrow_takes_the_first_in_sight(void **state)
{
    struct page p = {0};

    press_key(&p, KEY_DOWN);
    assert_int_equal(p.focus, 1);
    page_release(&p);
}

static void end_and_home_go_all_the_way(void **state)
{
    struct page p = {0};

    press_key(&p, KEY_END);
    assert_int_equal(p.focus, 20);
    assert_int_equal(p.areas[0].offset_px, 20 * 50 - 300);
    press_key(&p, KEY_HOME);
    assert_int_equal(p.focus, 1);
    assert_int_equal(p.areas[0].offset_px, 0);
    page_release(&p);
}

static void a_page_down_scrolls_less_than_what_is_seen(void **state)
{
    struct page p = {0};

    press_key(&p, KEY_PAGE_DOWN);
    assert_in_range(p.areas[0].offset_px, 200, 299);
    page_release(&p);
}

static void enter_chooses_what_has_the_focus_and_once(void **state)
{
    struct page p = {0};
    struct input held = {.type = INPUT_KEY, .key = KEY_ENTER, .repeated = true};

    assert_int_equal(press_key(&p, KEY_ENTER).type, PAGE_NOTHING);
    press_key(&p, KEY_TAB);
    struct page_event e = press_key(&p, KEY_ENTER);
    assert_int_equal(e.type, PAGE_CHOSEN);
    assert_int_equal(e.id, 1);
    assert_int_equal(poke(&p, held).type, PAGE_NOTHING);
    page_release(&p);
}

static void a_click_chooses_on_release_at_the_same_place(void **state)
{
    struct page p = {0};

    pointer(&p, INPUT_PRESS, 50, 60);
    assert_int_equal(pointer(&p, INPUT_RELEASE, 50, 60).id, 2);
    pointer(&p, INPUT_PRESS, 50, 60);
    assert_int_equal(pointer(&p, INPUT_RELEASE, 350, 60).id, 0);
    page_release(&p);
}

static void a_finger_that_moves_scrolls_and_chooses_nothing(void **state)
{
    struct page p = {0};

    pointer(&p, INPUT_PRESS, 50, 260);
    pointer(&p, INPUT_POINT, 50, 160);
    assert_int_equal(p.areas[0].offset_px, 100);
    assert_int_equal(pointer(&p, INPUT_RELEASE, 50, 160).id, 0);
    page_release(&p);
}

static void the_wheel_scrolls_what_is_under_the_pointer(void **state)
{
    struct page p = {0};
    struct input wheel = {.type = INPUT_WHEEL, .amount = -3, .x = 9, .y = 9};

    assert_int_equal(poke(&p, wheel).type, PAGE_CHANGED);
    assert_true(p.areas[0].offset_px > 0);
    wheel.x = 500;
    assert_int_equal(poke(&p, wheel).type, PAGE_NOTHING);
    page_release(&p);
}

static void the_bar_can_be_dragged(void **state)
{
    struct page p = {0};

    pointer(&p, INPUT_PRESS, 390, 10);
    pointer(&p, INPUT_POINT, 390, 500);
    assert_int_equal(p.areas[0].offset_px, 20 * 50 - 300);
    pointer(&p, INPUT_RELEASE, 390, 500);
    page_release(&p);
}

static void a_pointer_that_moves_over_nothing_changes_nothing(void **state)
{
    struct page p = {0};

    pointer(&p, INPUT_POINT, 300, 100);
    assert_int_equal(pointer(&p, INPUT_POINT, 310, 120).type, PAGE_NOTHING);
    assert_int_equal(pointer(&p, INPUT_POINT, 50, 60).type, PAGE_CHANGED);
    assert_int_equal(pointer(&p, INPUT_POINT, 51, 61).type, PAGE_NOTHING);
    page_release(&p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tab_goes_round_in_both_directions),
        cmocka_unit_test(arrows_take_the_focus_down_and_bring_it_into_sight),
        cmocka_unit_test(the_first_arrow_takes_the_first_in_sight),
        cmocka_unit_test(end_and_home_go_all_the_way),
        cmocka_unit_test(a_page_down_scrolls_less_than_what_is_seen),
        cmocka_unit_test(enter_chooses_what_has_the_focus_and_once),
        cmocka_unit_test(a_click_chooses_on_release_at_the_same_place),
        cmocka_unit_test(a_finger_that_moves_scrolls_and_chooses_nothing),
        cmocka_unit_test(the_wheel_scrolls_what_is_under_the_pointer),
        cmocka_unit_test(the_bar_can_be_dragged),
        cmocka_unit_test(a_pointer_that_moves_over_nothing_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
