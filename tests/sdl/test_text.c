// Measuring and breaking text with real fonts, whatever the bytes are.
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/rng.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "sdl/font.h"
#include "sdl/text.h"

enum { LINES = 400 };

struct desk {
    struct fonts *fonts;
    struct typesetter *typesetter;
    struct text text;
    struct text_line lines[LINES];
    size_t count;
};

static int open_desk(void **state)
{
    struct desk *d = mem_alloc(sizeof *d);

    d->fonts = fonts_new(FONTS_USUAL, NULL);
    assert_non_null(d->fonts);
    d->typesetter = typesetter_new(d->fonts);
    d->text = typesetter_text(d->typesetter);
    *state = d;
    return 0;
}

static int close_desk(void **state)
{
    struct desk *d = *state;

    typesetter_free(d->typesetter);
    fonts_free(d->fonts);
    free(d);
    return 0;
}

static int width(const struct desk *d, const char *text, size_t len)
{
    return d->text.ops->width(d->text.ctx, FONT_DIALOGUE, 22, text, len);
}

static void wrap(struct desk *d, const char *text, size_t len, int width_px)
{
    d->count = d->text.ops->wrap(d->text.ctx, FONT_DIALOGUE, 22, text, len,
                                 width_px, d->lines, LINES);
}

static void assert_line(const struct desk *d, const char *text, size_t i,
                        const char *expected)
{
    assert_true(i < d->count);
    assert_int_equal(d->lines[i].len, strlen(expected));
    assert_memory_equal(text + d->lines[i].at, expected, strlen(expected));
}

// Is it one letter (with its marks), which may be wider than the line?
static bool is_one_letter(const char *text, size_t len)
{
    size_t at = 0, wide = 0;

    while (at < len) {
        uint32_t c = utf8_next(text, len, &at);
        wide += utf8_width(c) > 0 && c != 0x200D;
    }
    return wide <= 1;
}

// What a line may be broken at, and then is not part of it.
static bool is_break(uint32_t c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x2028 || c == 0x2029 ||
           c == 0x200B || c == 0xAD || c == 0x2060;
}

// What must hold of the lines of any text.
static void assert_sound(const struct desk *d, const char *text, size_t len,
                         int width_px)
{
    size_t at = 0;

    assert_true(d->count <= LINES);
    for (size_t i = 0; i < d->count; i++) {
        const struct text_line *line = &d->lines[i];
        const char *bytes = text + line->at;
        assert_true(line->at >= at);
        assert_true(line->at + line->len <= len);
        while (at < line->at) {
            assert_true(is_break(utf8_next(text, len, &at)));
        }
        at += line->len;
        assert_int_equal(line->width_px, width(d, bytes, line->len));
        assert_true(line->width_px <= width_px ||
                    is_one_letter(bytes, line->len));
    }
}

static void lines_break_between_words(void **state)
{
    static const char text[] = "one two three four five six seven";
    struct desk *d = *state;

    wrap(d, text, strlen(text), width(d, "one two three fo", 16));
    assert_line(d, text, 0, "one two three");
    assert_line(d, text, 1, "four five six");
    assert_line(d, text, 2, "seven");
    assert_int_equal(d->count, 3);
}

static void a_line_is_filled_to_the_last_pixel(void **state)
{
    static const char text[] = "one two three four";
    struct desk *d = *state;
    int exact = width(d, "one two three", 13);

    wrap(d, text, strlen(text), exact);
    assert_line(d, text, 0, "one two three");
    wrap(d, text, strlen(text), exact - 1);
    assert_line(d, text, 0, "one two");
}

static void newlines_end_lines_and_may_leave_empty_ones(void **state)
{
    static const char text[] = "one\n\ntwo\n";
    struct desk *d = *state;

    wrap(d, text, strlen(text), 500);
    assert_line(d, text, 0, "one");
    assert_line(d, text, 1, "");
    assert_line(d, text, 2, "two");
    assert_int_equal(d->count, 3);
}

static void a_word_wider_than_the_line_is_broken_inside(void **state)
{
    static const char text[] = "a Donaudampfschifffahrtsgesellschaft b";
    struct desk *d = *state;

    wrap(d, text, strlen(text), 150);
    assert_line(d, text, 0, "a");
    assert_true(d->count > 3);
    assert_sound(d, text, strlen(text), 150);
}

static void marks_stay_with_their_letters(void **state)
{
    // e with acute, written as two code points, many times
    static const char text[] = "e\xCC\x81"
                               "e\xCC\x81"
                               "e\xCC\x81"
                               "e\xCC\x81"
                               "e\xCC\x81"
                               "e\xCC\x81";
    struct desk *d = *state;

    wrap(d, text, strlen(text), 20);
    assert_true(d->count > 1);
    for (size_t i = 0; i < d->count; i++) {
        assert_int_equal(d->lines[i].at % 3, 0);
    }
}

static void no_text_is_no_line(void **state)
{
    struct desk *d = *state;

    wrap(d, "", 0, 100);
    assert_int_equal(d->count, 0);
    assert_int_equal(width(d, "", 0), 0);
}

static void the_count_is_right_when_there_is_no_room_for_the_lines(void **state)
{
    static const char text[] = "one\ntwo\nthree";
    struct desk *d = *state;
    struct text_line line;

    assert_int_equal(d->text.ops->wrap(d->text.ctx, FONT_DIALOGUE, 22, text,
                                       strlen(text), 300, &line, 1),
                     3);
    assert_int_equal(d->text.ops->wrap(d->text.ctx, FONT_DIALOGUE, 22, text,
                                       strlen(text), 300, NULL, 0),
                     3);
    assert_int_equal(line.len, 3);
}

static void no_width_still_gives_lines(void **state)
{
    static const char text[] = "abc de";
    struct desk *d = *state;

    wrap(d, text, strlen(text), 0);
    assert_int_equal(d->count, 5);
    wrap(d, text, strlen(text), -7);
    assert_int_equal(d->count, 5);
}

static void larger_letters_are_wider_and_higher(void **state)
{
    const struct desk *d = *state;
    const struct text_ops *ops = d->text.ops;
    void *ctx = d->text.ctx;

    for (int face = 0; face < FONT_COUNT; face++) {
        enum font_face f = (enum font_face)face;
        assert_true(ops->width(ctx, f, 18, "word", 4) <
                    ops->width(ctx, f, 30, "word", 4));
        assert_true(ops->line_height(ctx, f, 18) <
                    ops->line_height(ctx, f, 30));
        assert_true(ops->line_height(ctx, f, 18) >= 18 * 7 / 5);
    }
}

static void sizes_out_of_all_reason_do_no_harm(void **state)
{
    const struct desk *d = *state;

    d->text.ops->width(d->text.ctx, FONT_INTERFACE, -5, "word", 4);
    d->text.ops->width(d->text.ctx, FONT_INTERFACE, 0, "word", 4);
    d->text.ops->line_height(d->text.ctx, FONT_INTERFACE, 1 << 20);
}

// Letters of many scripts, blanks, marks, controls and rubbish.
static void add_random(struct strbuf *out, struct rng *rng)
{
    static const uint32_t firsts[] = {'a',    'a',     'a',    0xC0,  0x300,
                                      0x3B1,  0x430,   0x5D0,  0x627, 0xE01,
                                      0x4E00, 0x1F600, 0x2010, 0x915, 0x0};
    char bytes[4];
    uint32_t pick = rng_below(rng, 24);

    if (pick < 5) {
        strbuf_addch(out, ' ');
    } else if (pick == 5) {
        strbuf_addch(out, '\n');
    } else if (pick == 6) {
        strbuf_addch(out, (char)rng_below(rng, 256));
    } else {
        uint32_t first = firsts[rng_below(rng, sizeof firsts / sizeof *firsts)];
        uint32_t c = first + rng_below(rng, 26);
        strbuf_add(out, bytes, utf8_encode(c, bytes));
    }
}

static void random_texts_never_exceed_the_width(void **state)
{
    struct desk *d = *state;
    struct rng rng = rng_seeded(7);

    for (int i = 0; i < 150; i++) {
        struct strbuf text = STRBUF_INIT;
        int width_px = 20 + (int)rng_below(&rng, 600);
        for (uint32_t n = rng_below(&rng, 250); n > 0; n--) {
            add_random(&text, &rng);
        }
        wrap(d, strbuf_text(&text), text.len, width_px);
        assert_sound(d, strbuf_text(&text), text.len, width_px);
        strbuf_release(&text);
    }
}

static void any_bytes_are_measured_and_painted(void **state)
{
    struct desk *d = *state;
    struct rng rng = rng_seeded(11);

    for (int i = 0; i < 300; i++) {
        char bytes[64];
        size_t len = rng_below(&rng, sizeof bytes);
        for (size_t k = 0; k < len; k++) {
            bytes[k] = (char)rng_below(&rng, 256);
        }
        wrap(d, bytes, len, 60);
        const struct mask *line =
            typesetter_line(d->typesetter, FONT_INTERFACE, 18, bytes, len);
        int w = d->text.ops->width(d->text.ctx, FONT_INTERFACE, 18, bytes, len);
        assert_int_equal(line != NULL ? line->w : 0, w);
    }
}

static void a_very_long_word_is_broken_in_good_time(void **state)
{
    enum { LEN = 100000 };
    struct desk *d = *state;
    char *text = mem_alloc(LEN);

    memset(text, 'i', LEN);
    size_t count = d->text.ops->wrap(d->text.ctx, FONT_DIALOGUE, 22, text, LEN,
                                     1000, NULL, 0);
    assert_true(count > 100);
    free(text);
}

static void a_line_is_as_large_as_it_was_measured(void **state)
{
    static const char text[] = "Same time next week, then. Ελληνικά ไทย";
    struct desk *d = *state;
    const struct mask *line =
        typesetter_line(d->typesetter, FONT_DIALOGUE, 22, text, strlen(text));

    assert_non_null(line);
    assert_int_equal(line->w, width(d, text, strlen(text)));
    assert_int_equal(line->h,
                     d->text.ops->line_height(d->text.ctx, FONT_DIALOGUE, 22));
}

static void letters_of_other_scripts_are_found_in_other_fonts(void **state)
{
    const struct desk *d = *state;

    // Thai is in none of the four faces; Debian's Noto fonts have it.
    assert_int_equal(fonts_choose(d->fonts, FONT_INTERFACE, 18, 'a'), 0);
    int thai = fonts_choose(d->fonts, FONT_INTERFACE, 18, 0xE01);
    if (thai == 0) {
        skip(); // no such font here
    }
    assert_non_null(fonts_chosen(d->fonts, FONT_INTERFACE, 18, thai));
    assert_int_equal(fonts_choose(d->fonts, FONT_INTERFACE, 18, 0xE02), thai);
}

static void letters_no_font_has_are_asked_for_only_so_often(void **state)
{
    const struct desk *d = *state;

    for (uint32_t c = 0xF0000; c < 0xF4000; c++) { // nobody's: private use
        assert_int_equal(fonts_choose(d->fonts, FONT_INTERFACE, 18, c), 0);
    }
}

#define WITH_DESK(test)                                                        \
    cmocka_unit_test_setup_teardown(test, open_desk, close_desk)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_DESK(lines_break_between_words),
        WITH_DESK(a_line_is_filled_to_the_last_pixel),
        WITH_DESK(newlines_end_lines_and_may_leave_empty_ones),
        WITH_DESK(a_word_wider_than_the_line_is_broken_inside),
        WITH_DESK(marks_stay_with_their_letters),
        WITH_DESK(no_text_is_no_line),
        WITH_DESK(the_count_is_right_when_there_is_no_room_for_the_lines),
        WITH_DESK(no_width_still_gives_lines),
        WITH_DESK(larger_letters_are_wider_and_higher),
        WITH_DESK(sizes_out_of_all_reason_do_no_harm),
        WITH_DESK(random_texts_never_exceed_the_width),
        WITH_DESK(any_bytes_are_measured_and_painted),
        WITH_DESK(a_very_long_word_is_broken_in_good_time),
        WITH_DESK(a_line_is_as_large_as_it_was_measured),
        WITH_DESK(letters_of_other_scripts_are_found_in_other_fonts),
        WITH_DESK(letters_no_font_has_are_asked_for_only_so_often),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
