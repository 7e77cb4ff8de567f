// The draw list: what is emitted, what counts as the same, how it reads.
#include "support/test.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/terms.h"
#include "ui/draw.h"

static const struct rect somewhere = {10, 20, 300, 40};

static void begin(struct draw_list *list)
{
    draw_begin(list, 640, 480, 0xF4F1EA);
}

static void add_words(struct draw_list *list, const char *words, int shown_px)
{
    draw_text(list, somewhere, FONT_DIALOGUE, 22, 0x20242A, 0xFFFFFF, words,
              strlen(words), shown_px);
}

static void assert_written(struct draw_list *list, const char *expected)
{
    struct strbuf out = STRBUF_INIT;

    draw_write(list, &out);
    assert_string_equal(strbuf_text(&out), expected);
    strbuf_release(&out);
    draw_release(list);
}

// Is the first command of the two lists the same? Releases both.
static bool same_first(struct draw_list *a, struct draw_list *b)
{
    bool is_same = draw_same(a, &a->items[0], b, &b->items[0]);

    assert_true(draw_same(a, &a->items[0], a, &a->items[0]));
    assert_int_equal(is_same, draw_same(b, &b->items[0], a, &a->items[0]));
    draw_release(a);
    draw_release(b);
    return is_same;
}

static void every_command_is_written_on_one_line(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    draw_box(&list, somewhere, 8, 0xFFFFFF);
    draw_frame(&list, somewhere, 8, 2, 0x1F5F8F);
    add_words(&list, "Let's see.", -1);
    draw_line(&list, 5, 9, 45, 9, 1, 0x808080);
    draw_dot(&list, 50, 60, 4, 0x2A6F4F);
    draw_portrait(&list, somewhere, "dana", MOOD_GUARDED, 0xF4F1EA);

    assert_written(&list,
                   "picture 640x480 #f4f1ea\n"
                   "box 10,20 300x40 radius 8 #ffffff\n"
                   "frame 10,20 300x40 radius 8 thickness 2 #1f5f8f\n"
                   "text 10,20 300x40 dialogue 22 #20242a on #ffffff "
                   "\"Let's see.\"\n"
                   "line 4,8 43x3 from 5,9 to 45,9 thickness 1 #808080\n"
                   "dot 46,56 9x9 #2a6f4f\n"
                   "portrait 10,20 300x40 \"dana\" guarded on #f4f1ea\n");
}

static void what_would_break_a_line_is_escaped(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    add_words(&list, "a\n\"b\"\\\x1b", 12);

    assert_written(&list, "picture 640x480 #f4f1ea\n"
                          "text 10,20 300x40 dialogue 22 #20242a on #ffffff "
                          "shown 12 \"a\\x0a\\\"b\\\"\\\\\\x1b\"\n");
}

static void a_clip_lies_within_the_one_before_it(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    struct rect none = draw_clip(&list, (struct rect){0, 0, 100, 100});
    struct rect outer = draw_clip(&list, (struct rect){50, 50, 100, 100});
    draw_box(&list, somewhere, 0, 1);
    draw_unclip(&list, outer);
    draw_box(&list, somewhere, 0, 2);
    draw_unclip(&list, none);
    draw_box(&list, somewhere, 0, 3);

    assert_written(&list, "picture 640x480 #f4f1ea\n"
                          "box 10,20 300x40 radius 0 #000001 clip 50,50 50x50\n"
                          "box 10,20 300x40 radius 0 #000002 clip 0,0 100x100\n"
                          "box 10,20 300x40 radius 0 #000003\n");
}

static void clips_with_nothing_in_common_hide_everything(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    draw_clip(&list, (struct rect){0, 0, 10, 10});
    draw_clip(&list, (struct rect){20, 20, 10, 10});
    draw_box(&list, somewhere, 0, 1);

    assert_true(list.items[0].clip.w > 0); // 0 would mean: no clip
    assert_true(list.items[0].clip.x < 0);
    draw_release(&list);
}

static void an_empty_clip_hides_everything(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    draw_clip(&list, (struct rect){20, 20, 0, 10});
    draw_box(&list, somewhere, 0, 1);

    assert_true(list.items[0].clip.w > 0);
    assert_true(list.items[0].clip.x < 0);
    draw_release(&list);
}

static void a_new_picture_begins_without_clip(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    draw_clip(&list, somewhere);
    begin(&list);
    draw_box(&list, somewhere, 0, 1);

    assert_int_equal(list.count, 1);
    assert_int_equal(list.items[0].clip.w, 0);
    draw_release(&list);
}

static void nothing_is_added_for_what_cannot_be_seen(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    draw_box(&list, (struct rect){1, 1, 0, 5}, 0, 1);
    draw_frame(&list, somewhere, 0, 0, 1);
    add_words(&list, "", -1);
    add_words(&list, "not yet", 0);
    draw_line(&list, 1, 1, 5, 5, 0, 1);
    draw_portrait(&list, (struct rect){1, 1, 5, 0}, "dana", 0, 1);

    assert_int_equal(list.count, 0);
    draw_release(&list);
}

static void text_shown_to_its_end_is_shown_whole(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    add_words(&list, "all of it", somewhere.w);

    assert_int_equal(list.items[0].text.shown_px, -1);
    draw_release(&list);
}

static void a_slanted_line_lies_within_its_area(void **state)
{
    struct draw_list list = {0};

    begin(&list);
    draw_line(&list, 50, 10, 20, 40, 5, 1);

    struct rect at = list.items[0].at;
    assert_true(at.x <= 20 - 3 && at.x + at.w >= 50 + 3);
    assert_true(at.y <= 10 - 3 && at.y + at.h >= 40 + 3);
    draw_release(&list);
}

static void the_same_words_elsewhere_in_memory_are_the_same(void **state)
{
    struct draw_list a = {0}, b = {0};

    begin(&a);
    add_words(&a, "The same.", -1);
    begin(&b);
    draw_portrait(&b, somewhere, "moves the text on", 0, 1);
    add_words(&b, "The same.", -1);

    assert_true(draw_same(&a, &a.items[0], &b, &b.items[1]));
    draw_release(&a);
    draw_release(&b);
}

static void other_words_are_another_picture(void **state)
{
    struct draw_list a = {0}, b = {0};

    begin(&a);
    begin(&b);
    add_words(&a, "This.", -1);
    add_words(&b, "That.", -1);
    assert_false(same_first(&a, &b));
}

static void more_of_the_words_is_another_picture(void **state)
{
    struct draw_list a = {0}, b = {0};

    begin(&a);
    begin(&b);
    add_words(&a, "This.", 10);
    add_words(&b, "This.", 20);
    assert_false(same_first(&a, &b));
}

static void another_clip_is_another_picture(void **state)
{
    struct draw_list a = {0}, b = {0};

    begin(&a);
    begin(&b);
    draw_clip(&b, (struct rect){0, 0, 50, 50});
    draw_box(&a, somewhere, 4, 1);
    draw_box(&b, somewhere, 4, 1);
    assert_false(same_first(&a, &b));
}

static void another_mood_is_another_picture(void **state)
{
    struct draw_list a = {0}, b = {0};

    begin(&a);
    begin(&b);
    draw_portrait(&a, somewhere, "dana", MOOD_SAD, 1);
    draw_portrait(&b, somewhere, "dana", MOOD_OPEN, 1);
    assert_false(same_first(&a, &b));
}

static void a_line_the_other_way_up_is_another_picture(void **state)
{
    struct draw_list a = {0}, b = {0};

    begin(&a);
    begin(&b);
    draw_line(&a, 0, 0, 20, 20, 2, 1);
    draw_line(&b, 0, 20, 20, 0, 2, 1);
    assert_false(same_first(&a, &b));
}

static void a_frame_is_not_a_box(void **state)
{
    struct draw_list a = {0}, b = {0};

    begin(&a);
    begin(&b);
    draw_box(&a, somewhere, 4, 1);
    draw_frame(&b, somewhere, 4, 1, 1);
    assert_false(same_first(&a, &b));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_command_is_written_on_one_line),
        cmocka_unit_test(what_would_break_a_line_is_escaped),
        cmocka_unit_test(a_clip_lies_within_the_one_before_it),
        cmocka_unit_test(clips_with_nothing_in_common_hide_everything),
        cmocka_unit_test(an_empty_clip_hides_everything),
        cmocka_unit_test(a_new_picture_begins_without_clip),
        cmocka_unit_test(nothing_is_added_for_what_cannot_be_seen),
        cmocka_unit_test(text_shown_to_its_end_is_shown_whole),
        cmocka_unit_test(a_slanted_line_lies_within_its_area),
        cmocka_unit_test(the_same_words_elsewhere_in_memory_are_the_same),
        cmocka_unit_test(other_words_are_another_picture),
        cmocka_unit_test(more_of_the_words_is_another_picture),
        cmocka_unit_test(another_clip_is_another_picture),
        cmocka_unit_test(another_mood_is_another_picture),
        cmocka_unit_test(a_line_the_other_way_up_is_another_picture),
        cmocka_unit_test(a_frame_is_not_a_box),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
