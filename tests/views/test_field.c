// A text that a person writes.
#include "support/test.h"

#include "base/rng.h"
#include "ui/field.h"
#include "views/fake.h"

enum { ID = 7, LINES = 3 };

static char *clip; // what is on the clipboard

static char *clip_get(void)
{
    return clip ? strdup(clip) : NULL;
}

static void clip_put(const char *text)
{
    free(clip);
    clip = strdup(text);
}

struct desk {
    struct ui ui;
    struct page page;
    struct draw_list list;
    struct field field;
};

static void build(void *ctx, struct page *p)
{
    struct desk *d = ctx;
    struct rect window = {0, 0, p->width, p->height};
    int y = page_area_begin(p, 0, window);
    struct flow f = flow_in(p, window, y, 40);

    flow_button(&f, (struct button){1, "Before", NULL, BUTTON_PLAIN, false});
    field_draw(&d->field, &f, ID, "In your words", LINES);
    flow_button(&f, (struct button){2, "After", NULL, BUTTON_PLAIN, false});
    page_area_end(p, f.y);
}

static void draw(struct desk *d)
{
    page_draw(&d->page, &d->ui, &d->list, build, d);
}

static void begin(struct desk *d)
{
    static const struct clipboard clipboard = {clip_get, clip_put};

    memset(d, 0, sizeof *d);
    d->ui = fake_ui(1280, 720, 100);
    d->ui.clipboard = &clipboard;
    draw(d);
    page_focus(&d->page, ID);
    draw(d);
}

static void end(struct desk *d)
{
    field_release(&d->field);
    page_release(&d->page);
    draw_release(&d->list);
    free(clip);
    clip = NULL;
}

static enum field_event put_in(struct desk *d, struct input in)
{
    enum field_event e = field_input(&d->field, &d->page, &d->ui, &in);

    draw(d);
    return e;
}

static void type(struct desk *d, const char *text)
{
    struct input in = {.type = INPUT_TEXT};

    for (size_t at = 0, next = 0, len = strlen(text); at < len; at = next) {
        utf8_next(text, len, &next);
        memset(in.text, 0, sizeof in.text);
        memcpy(in.text, text + at, next - at);
        assert_int_equal(put_in(d, in), FIELD_EDITED);
    }
}

static enum field_event key(struct desk *d, enum input_key k)
{
    return put_in(d, (struct input){.type = INPUT_KEY, .key = k});
}

static enum field_event shifted(struct desk *d, enum input_key k)
{
    return put_in(d,
                  (struct input){.type = INPUT_KEY, .key = k, .shift = true});
}

static enum field_event ctrl(struct desk *d, char letter)
{
    return put_in(d, (struct input){.type = INPUT_KEY,
                                    .key = KEY_CHARACTER,
                                    .character = (uint32_t)letter,
                                    .ctrl = true});
}

static enum field_event ctrl_key(struct desk *d, enum input_key k)
{
    return put_in(d, (struct input){.type = INPUT_KEY, .key = k, .ctrl = true});
}

static void what_is_typed_stands_there(void **state)
{
    struct desk d;
    begin(&d);

    type(&d, "Du hättest 2 Möglichkeiten?");

    assert_string_equal(field_text(&d.field), "Du hättest 2 Möglichkeiten?");
    assert_non_null(fake_find(&d.list, "Du hättest"));
    assert_true(d.list.typing.w > 0);
    end(&d);
}

static void shortcuts_are_letters_here(void **state)
{
    struct desk d;
    begin(&d);

    assert_int_equal(put_in(&d, (struct input){.type = INPUT_KEY,
                                               .key = KEY_CHARACTER,
                                               .character = 'b'}),
                     FIELD_CHANGED);
    assert_int_equal(key(&d, KEY_SPACE), FIELD_CHANGED);
    assert_int_equal(key(&d, KEY_ESCAPE), FIELD_NOTHING);
    assert_int_equal(key(&d, KEY_TAB), FIELD_NOTHING);
    end(&d);
}

static void nothing_is_taken_without_the_focus(void **state)
{
    struct desk d;
    begin(&d);
    page_focus(&d.page, 1);
    draw(&d);

    struct input in = {.type = INPUT_TEXT, .text = "x"};
    assert_int_equal(put_in(&d, in), FIELD_NOTHING);
    assert_int_equal(d.list.typing.w, 0);
    end(&d);
}

static void a_letter_is_deleted_with_its_marks(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "ae\xcc\x81"); // e and a combining acute

    key(&d, KEY_BACKSPACE);
    assert_string_equal(field_text(&d.field), "a");
    key(&d, KEY_HOME);
    key(&d, KEY_DELETE);
    assert_string_equal(field_text(&d.field), "");
    key(&d, KEY_DELETE);
    key(&d, KEY_BACKSPACE);
    end(&d);
}

static void words_are_stepped_over_and_deleted(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "one two  three");

    ctrl_key(&d, KEY_LEFT);
    ctrl_key(&d, KEY_BACKSPACE);
    assert_string_equal(field_text(&d.field), "one three");
    ctrl_key(&d, KEY_HOME);
    ctrl_key(&d, KEY_DELETE);
    assert_string_equal(field_text(&d.field), "three");
    end(&d);
}

static void a_selection_is_replaced(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "abc");

    shifted(&d, KEY_LEFT);
    shifted(&d, KEY_LEFT);
    type(&d, "X");
    assert_string_equal(field_text(&d.field), "aX");
    ctrl(&d, 'a');
    key(&d, KEY_BACKSPACE);
    assert_string_equal(field_text(&d.field), "");
    end(&d);
}

static void every_change_can_be_taken_back_and_made_again(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "one two");
    ctrl(&d, 'a');
    key(&d, KEY_DELETE);

    ctrl(&d, 'z');
    assert_string_equal(field_text(&d.field), "one two");
    ctrl(&d, 'z');
    assert_string_equal(field_text(&d.field), "one "); // word by word
    ctrl(&d, 'z');
    assert_string_equal(field_text(&d.field), "");
    assert_int_equal(ctrl(&d, 'z'), FIELD_CHANGED);
    ctrl(&d, 'y');
    ctrl(&d, 'y');
    assert_string_equal(field_text(&d.field), "one two");
    end(&d);
}

static void copying_and_pasting_work(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "abc");
    ctrl(&d, 'a');
    ctrl(&d, 'c');
    key(&d, KEY_END);
    ctrl(&d, 'v');
    assert_string_equal(field_text(&d.field), "abcabc");

    ctrl(&d, 'a');
    ctrl(&d, 'x');
    assert_string_equal(field_text(&d.field), "");
    assert_string_equal(clip, "abcabc");
    end(&d);
}

static void what_is_pasted_is_made_safe(void **state)
{
    struct desk d;
    begin(&d);
    clip_put("a\tb\r\nc\x1b[2J\xe2\x80\xae\xff z");
    ctrl(&d, 'v');

    assert_string_equal(field_text(&d.field), "a b\nc[2J z");
    end(&d);
}

static void up_and_down_keep_the_column(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "12345\n1\n12345");
    key(&d, KEY_LEFT); // before the last 5
    key(&d, KEY_UP);
    key(&d, KEY_UP);
    type(&d, "X");

    assert_string_equal(field_text(&d.field), "1234X5\n1\n12345");
    assert_int_equal(key(&d, KEY_UP), FIELD_NOTHING); // the page's
    end(&d);
}

static void a_long_text_scrolls_inside(void **state)
{
    struct desk d;
    begin(&d);
    for (int i = 0; i < 9; i++) {
        type(&d, "line");
        key(&d, KEY_ENTER);
    }
    int h = look_line_px(&d.ui, LOOK_ANSWER);

    assert_int_equal(d.field.view.h, LINES * h);
    assert_int_equal(d.field.offset_px, 10 * h - LINES * h);
    ctrl_key(&d, KEY_HOME);
    assert_int_equal(d.field.offset_px, 0);
    end(&d);
}

static void a_click_puts_the_cursor_and_a_drag_selects(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "abcdef");
    int letter = fake_letter_px(look_px(&d.ui, LOOK_ANSWER));
    struct input in = {.type = INPUT_PRESS,
                       .x = d.field.words.x + 2 * letter,
                       .y = d.field.words.y + 3};
    page_focus(&d.page, 1);

    assert_int_equal(put_in(&d, in), FIELD_CHANGED);
    in.type = INPUT_POINT;
    in.x += 2 * letter;
    put_in(&d, in);
    in.type = INPUT_RELEASE;
    put_in(&d, in);
    type(&d, "-");

    assert_string_equal(field_text(&d.field), "ab-ef");
    end(&d);
}

static struct input press_at(const struct desk *d, int letters, uint32_t ms)
{
    int letter = fake_letter_px(look_px(&d->ui, LOOK_ANSWER));

    return (struct input){.type = INPUT_PRESS,
                          .x = d->field.words.x + letters * letter,
                          .y = d->field.words.y + 3,
                          .time_ms = ms};
}

static void press_twice(struct desk *d, int letters, uint32_t ms, uint32_t gap)
{
    for (int i = 0; i < 2; i++) {
        struct input in = press_at(d, letters, ms + (uint32_t)i * gap);
        put_in(d, in);
        in.type = INPUT_RELEASE;
        put_in(d, in);
    }
}

static void two_presses_select_a_word(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "one two three");

    press_twice(&d, 5, 1000, 900); // two that are far apart are no such thing
    assert_false(field_has_selection(&d.field));
    press_twice(&d, 5, 5000, 200);
    ctrl(&d, 'c');
    assert_string_equal(clip, "two");
    press_twice(&d, 0, 9000, 200);
    ctrl(&d, 'c');
    assert_string_equal(clip, "one");
    press_twice(&d, 30, 12000, 200);
    ctrl(&d, 'c');
    assert_string_equal(clip, "three");
    end(&d);
}

static void what_is_too_much_is_left_out_and_said(void **state)
{
    struct desk d;
    char *much = malloc(FIELD_MOST + 3);
    begin(&d);
    memset(much, 'x', FIELD_MOST + 2);
    much[FIELD_MOST + 2] = '\0';
    clip_put(much);

    ctrl(&d, 'v');

    assert_int_equal(d.field.text.len, FIELD_MOST);
    assert_non_null(fake_find(&d.list, "There is no room for more"));
    key(&d, KEY_BACKSPACE);
    assert_null(fake_find(&d.list, "There is no room for more"));
    type(&d, "xy");
    assert_non_null(fake_find(&d.list, "There is no room for more"));
    ctrl(&d, 'z');
    ctrl(&d, 'z');
    assert_null(fake_find(&d.list, "There is no room for more"));
    free(much);
    end(&d);
}

static void an_input_method_shows_what_it_is_about_to_write(void **state)
{
    struct desk d;
    struct input in = {.type = INPUT_TEXT, .text = "nih", .is_composing = true};
    begin(&d);

    assert_int_equal(put_in(&d, in), FIELD_CHANGED);
    assert_non_null(fake_find(&d.list, "nih"));
    assert_string_equal(field_text(&d.field), "");
    type(&d, "日");
    assert_null(fake_find(&d.list, "nih"));
    end(&d);
}

static void ctrl_and_enter_is_done(void **state)
{
    struct desk d;
    begin(&d);
    type(&d, "x");
    key(&d, KEY_ENTER);

    assert_int_equal(ctrl_key(&d, KEY_ENTER), FIELD_DONE);
    assert_string_equal(field_text(&d.field), "x\n");
    end(&d);
}

static void nothing_a_person_does_breaks_it(void **state)
{
    static const enum input_key keys[] = {
        KEY_UP,  KEY_DOWN,  KEY_LEFT,      KEY_RIGHT,  KEY_HOME,
        KEY_END, KEY_ENTER, KEY_BACKSPACE, KEY_DELETE, KEY_CHARACTER};
    static const char letters[] = "acxvzy";
    struct rng r = rng_seeded(11);
    struct desk d;
    begin(&d);
    for (int i = 0; i < 6000; i++) {
        struct input in = {.type = rng_below(&r, 3) ? INPUT_KEY : INPUT_TEXT,
                           .key = keys[rng_below(&r, 10)],
                           .character = (uint32_t)letters[rng_below(&r, 6)],
                           .shift = rng_below(&r, 2),
                           .ctrl = rng_below(&r, 2),
                           .text = "é n"};
        d.ui.metrics.width = 200 + (int)rng_below(&r, 900);
        put_in(&d, in);
        assert_true(d.field.cursor <= d.field.text.len);
        assert_true(d.field.anchor <= d.field.text.len);
        assert_true(
            utf8_is_valid(field_text(&d.field), d.field.text.len, NULL));
    }
    end(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_typed_stands_there),
        cmocka_unit_test(shortcuts_are_letters_here),
        cmocka_unit_test(nothing_is_taken_without_the_focus),
        cmocka_unit_test(a_letter_is_deleted_with_its_marks),
        cmocka_unit_test(words_are_stepped_over_and_deleted),
        cmocka_unit_test(a_selection_is_replaced),
        cmocka_unit_test(every_change_can_be_taken_back_and_made_again),
        cmocka_unit_test(copying_and_pasting_work),
        cmocka_unit_test(what_is_pasted_is_made_safe),
        cmocka_unit_test(up_and_down_keep_the_column),
        cmocka_unit_test(a_long_text_scrolls_inside),
        cmocka_unit_test(a_click_puts_the_cursor_and_a_drag_selects),
        cmocka_unit_test(two_presses_select_a_word),
        cmocka_unit_test(what_is_too_much_is_left_out_and_said),
        cmocka_unit_test(an_input_method_shows_what_it_is_about_to_write),
        cmocka_unit_test(ctrl_and_enter_is_done),
        cmocka_unit_test(nothing_a_person_does_breaks_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
