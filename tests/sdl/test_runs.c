// Runs of a line: direction, order, script, font.
#include "support/test.h"

#include <string.h>

#include "base/rng.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "sdl/font.h"
#include "sdl/text_points.h"
#include "sdl/text_runs.h"

struct desk {
    struct fonts *fonts;
    struct points points;
    struct runs runs;
};

static void begin(struct desk *d)
{
    memset(d, 0, sizeof *d);
    d->fonts = fonts_new(FONTS_USUAL, NULL);
    assert_non_null(d->fonts);
}

static void end(struct desk *d)
{
    runs_release(&d->runs);
    points_release(&d->points);
    fonts_free(d->fonts);
}

static struct span find(struct desk *d, const char *text)
{
    points_read(&d->points, text, strlen(text));
    struct span s = {&d->points, 0, d->points.count, FONT_DIALOGUE, 22};
    runs_find(d->fonts, s, &d->runs);
    return s;
}

// Script and direction of each run, from left to right: "Arab< Latn>".
static void assert_runs(struct desk *d, const char *text, const char *expected)
{
    struct strbuf sb = STRBUF_INIT;
    find(d, text);
    for (size_t i = 0; i < d->runs.count; i++) {
        strbuf_addf(&sb, "%s%s%s", i ? " " : "", d->runs.items[i].script,
                    d->runs.items[i].is_rtl ? "<" : ">");
    }
    assert_string_equal(strbuf_text(&sb), expected);
    strbuf_release(&sb);
}

static void latin_is_one_run(void **state)
{
    struct desk d;
    begin(&d);
    assert_runs(&d, "So you got two choices, 1 or 2?", "Latn>");
    assert_false(runs_are_rtl(find(&d, "Zoë")));
    end(&d);
}

static void an_arabic_line_with_a_latin_name_runs_from_the_right(void **state)
{
    struct desk d;
    begin(&d);
    // Read: Arabic, Samira, Arabic. Seen from the left: the last comes first.
    assert_runs(&d, "اسمي Samira وأسكن هنا", "Arab< Latn> Arab<");
    assert_int_equal(d.runs.items[2].from, 0);
    assert_true(runs_are_rtl(find(&d, "Samira هي التي تكلمت اليوم")));
    end(&d);
}

static void numbers_in_an_arabic_line_are_read_from_the_left(void **state)
{
    struct desk d;
    begin(&d);
    find(&d, "وعمري 43 سنة");
    for (size_t i = 0; i < d.runs.count; i++) {
        const struct run *r = &d.runs.items[i];
        if (d.points.codes[r->from] == '4') {
            assert_false(r->is_rtl);
            assert_int_equal(r->to - r->from, 2);
            end(&d);
            return;
        }
    }
    fail_msg("the number has no run of its own");
}

static void a_hebrew_word_in_an_english_line_stays_in_its_place(void **state)
{
    struct desk d;
    begin(&d);
    assert_runs(&d, "She said שלום to me", "Latn> Hebr< Latn>");
    end(&d);
}

static void scripts_are_shaped_by_their_own_rules(void **state)
{
    struct desk d;
    begin(&d);
    assert_runs(&d, "क्षेत्रीय", "Deva>");
    assert_runs(&d, "น้ำตา", "Thai>");
    assert_runs(&d, "ok น้ำ", "Latn> Thai>");
    end(&d);
}

// An override turns nothing round: it never reaches a reader.
static void controls_do_not_steer_the_direction(void **state)
{
    struct desk d;
    begin(&d);
    find(&d, "safe\xe2\x80\xae evil");
    for (size_t i = 0; i < d.runs.count; i++) {
        assert_false(d.runs.items[i].is_rtl);
    }
    end(&d);
}

// Whatever the text, each code point lies in exactly one run.
static void nothing_is_lost_and_nothing_is_doubled(void **state)
{
    static const uint32_t letters[] = {'a', ' ', '4', ',',    0x0627, 0x05D0,
                                       '(', ')', '-', 0x0915, 0x064E, 0x202E};
    struct rng r = rng_seeded(3);
    struct desk d;
    begin(&d);
    for (int round = 0; round < 400; round++) {
        struct strbuf sb = STRBUF_INIT;
        unsigned seen[64] = {0};
        size_t count = rng_below(&r, 40);
        for (size_t i = 0; i < count; i++) {
            char bytes[4];
            strbuf_add(&sb, bytes,
                       utf8_encode(letters[rng_below(&r, 12)], bytes));
        }
        find(&d, strbuf_text(&sb));
        for (size_t i = 0; i < d.runs.count; i++) {
            for (size_t k = d.runs.items[i].from; k < d.runs.items[i].to; k++) {
                seen[k]++;
            }
        }
        for (size_t k = 0; k < d.points.count; k++) {
            assert_int_equal(seen[k], 1);
        }
        strbuf_release(&sb);
    }
    end(&d);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(latin_is_one_run),
        cmocka_unit_test(an_arabic_line_with_a_latin_name_runs_from_the_right),
        cmocka_unit_test(numbers_in_an_arabic_line_are_read_from_the_left),
        cmocka_unit_test(a_hebrew_word_in_an_english_line_stays_in_its_place),
        cmocka_unit_test(scripts_are_shaped_by_their_own_rules),
        cmocka_unit_test(controls_do_not_steer_the_direction),
        cmocka_unit_test(nothing_is_lost_and_nothing_is_doubled),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
