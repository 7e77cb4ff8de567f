// UTF-8: checking, stepping, making text safe.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/strbuf.h"
#include "base/utf8.h"

// Every way of being wrong; the fault is always at offset 1.
static const char *const malformed[] = {
    "a\x80",             // a tail without a head
    "a\xBF",             //
    "a\xC3",             // cut off
    "a\xE2\x82",         //
    "a\xF0\x9F\x98",     //
    "a\xC3z",            // a head without its tail
    "a\xE2\x82z",        //
    "a\xC0\x80",         // overlong forms
    "a\xC1\xBF",         //
    "a\xE0\x80\x80",     //
    "a\xE0\x9F\xBF",     //
    "a\xF0\x8F\xBF\xBF", //
    "a\xED\xA0\x80",     // surrogates
    "a\xED\xBF\xBF",     //
    "a\xF4\x90\x80\x80", // above U+10FFFF
    "a\xF5\x80\x80\x80", //
    "a\xF8\x88\x80\x80\x80",
    "a\xFE",
    "a\xFF",
};

enum { MALFORMED = sizeof malformed / sizeof malformed[0] };

// A copy without a NUL, so that the sanitizer sees a step too far.
static char *unended(const char *text)
{
    char *copy = malloc(strlen(text));

    memcpy(copy, text, strlen(text));
    return copy;
}

static void assert_safe(const char *text, const char *expected)
{
    struct strbuf out = STRBUF_INIT;

    utf8_add_safe(&out, text, strlen(text));

    assert_string_equal(strbuf_text(&out), expected);
    strbuf_release(&out);
}

static void well_formed_text_is_valid(void **state)
{
    const char *good = "aé€\U0001F600\U0010FFFF\uD7FF\uE000\uFFFD\x7F";

    assert_true(utf8_is_valid(good, strlen(good), NULL));
    assert_true(utf8_is_valid("", 0, NULL));
    assert_true(utf8_is_valid("a\0b", 3, NULL));
}

static void every_malformed_form_is_found_where_it_is(void **state)
{
    for (size_t i = 0; i < MALFORMED; i++) {
        char *text = unended(malformed[i]);
        size_t bad_at = 99;

        assert_false(utf8_is_valid(text, strlen(malformed[i]), &bad_at));
        assert_int_equal(bad_at, 1);
        assert_false(utf8_is_valid(text, strlen(malformed[i]), NULL));
        free(text);
    }
}

static void a_malformed_byte_is_one_step(void **state)
{
    for (size_t i = 0; i < MALFORMED; i++) {
        char *text = unended(malformed[i]);
        size_t at = 1;

        assert_int_equal(utf8_next(text, strlen(malformed[i]), &at), 0xFFFD);
        assert_int_equal(at, 2);
        free(text);
    }
}

static void stepping_reads_one_code_point_each(void **state)
{
    const char *text = "aé€\U0001F600";
    const uint32_t expected[] = {'a', 0xE9, 0x20AC, 0x1F600};
    size_t at = 0;

    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(utf8_next(text, strlen(text), &at), expected[i]);
    }
    assert_int_equal(at, strlen(text));
}

static void every_code_point_comes_back_as_it_went(void **state)
{
    for (uint32_t c = 0; c <= 0x10FFFF; c++) {
        if (c >= 0xD800 && c <= 0xDFFF) {
            continue;
        }
        char bytes[4];
        size_t len = utf8_encode(c, bytes), at = 0;

        if (utf8_next(bytes, len, &at) != c || at != len) {
            fail_msg("U+%04X does not come back", (unsigned)c);
        }
    }
}

static void what_is_no_code_point_is_written_as_replacement(void **state)
{
    static const uint32_t wrong[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};

    for (size_t i = 0; i < 4; i++) {
        char bytes[4];
        assert_int_equal(utf8_encode(wrong[i], bytes), 3);
        assert_memory_equal(bytes, "\uFFFD", 3);
    }
}

static void code_points_are_counted_not_bytes(void **state)
{
    const char *text = "aé€\U0001F600";

    assert_int_equal(utf8_count(text, strlen(text)), 4);
    assert_int_equal(utf8_count("", 0), 0);
    assert_int_equal(utf8_count("\xF0\x9F\x98", 3), 3);
}

static void columns_know_wide_and_combining_letters(void **state)
{
    static const struct {
        const char *text;
        size_t columns;
    } cases[] = {
        {"", 0},
        {"abc", 3},
        {"é", 1},
        {"e\u0301", 1},
        {"日本", 4},
        {"\uAC00", 2},
        {"\u1100\u1161\u11A8", 2},
        {"\U0001F600", 2},
        {"\u05D0\u05B8", 1},
        {"\u0E01\u0E34", 1},
        {"\u200B\u200D", 0},
        {"→ …", 3},
        {"\u00AD", 1},
        {"\uFF21", 2},
        {"\u0915\u094D", 1},
        {"\xFF", 1},
        {"\U00020000", 2},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_int_equal(utf8_columns(cases[i].text, strlen(cases[i].text)),
                         cases[i].columns);
    }
}

static void the_edges_of_the_width_table_hold(void **state)
{
    assert_int_equal(utf8_width(0x02FF), 1);
    assert_int_equal(utf8_width(0x0300), 0);
    assert_int_equal(utf8_width(0x036F), 0);
    assert_int_equal(utf8_width(0x0370), 1);
    assert_int_equal(utf8_width(0x10FF), 1);
    assert_int_equal(utf8_width(0x1100), 2);
    assert_int_equal(utf8_width(0xE01EF), 0);
    assert_int_equal(utf8_width(0xE01F0), 1);
    assert_int_equal(utf8_width(0x3FFFD), 2);
    assert_int_equal(utf8_width(0x10FFFF), 1);
}

static void what_may_harm_a_reader_is_unsafe(void **state)
{
    static const uint32_t unsafe[] = {
        0,      7,      8,       0x0D,    0x1B,     0x1F,     0x7F,
        0x80,   0x9B,   0x9F,    0x2028,  0x2029,   0x202A,   0x202E,
        0x2066, 0x2069, 0xFEFF,  0xFDD0,  0xFDEF,   0xFFFE,   0xFFFF,
        0xD800, 0xDFFF, 0x1FFFE, 0xFFFFF, 0x10FFFF, 0x110000,
    };
    static const uint32_t harmless[] = {
        '\n',   '\t',   ' ',    '~',    0xA0,   0xAD,   0x200D,  0x2027,
        0x202F, 0x2065, 0x206A, 0xFDCF, 0xFDF0, 0xFFFD, 0x1F600, 0x10FFFD,
    };

    for (size_t i = 0; i < sizeof unsafe / sizeof unsafe[0]; i++) {
        assert_true(utf8_is_unsafe(unsafe[i]));
    }
    for (size_t i = 0; i < sizeof harmless / sizeof harmless[0]; i++) {
        assert_false(utf8_is_unsafe(harmless[i]));
    }
}

static void safe_text_stays_byte_by_byte(void **state)
{
    const char *text = "Zoë said:\n\t“日本” \U0001F600 \u05D0\u05B8";

    assert_safe(text, text);
    assert_safe("", "");
}

static void unsafe_and_malformed_become_replacements(void **state)
{
    assert_safe("a\x1b[31mb\r\xE2\x80\xAE"
                "c\xFF\xC3",
                "a\uFFFD[31mb\uFFFD\uFFFDc\uFFFD\uFFFD");
    assert_safe("\x1b", "\uFFFD");
    assert_safe("\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD");
    assert_safe("\xC2\x9B"
                "2J",
                "\uFFFD2J"); // C1 in two bytes
}

static void making_safe_keeps_the_count_of_code_points(void **state)
{
    for (size_t i = 0; i < MALFORMED; i++) {
        struct strbuf out = STRBUF_INIT;
        size_t len = strlen(malformed[i]);

        utf8_add_safe(&out, malformed[i], len);

        assert_true(utf8_is_valid(out.buf, out.len, NULL));
        assert_int_equal(utf8_count(out.buf, out.len),
                         utf8_count(malformed[i], len));
        strbuf_release(&out);
    }
}

static void a_zero_byte_inside_is_made_safe(void **state)
{
    struct strbuf out = STRBUF_INIT;

    utf8_add_safe(&out, "a\0b", 3);

    assert_string_equal(out.buf, "a\uFFFDb");
    strbuf_release(&out);
}

static void a_safe_line_has_no_newline_or_tab(void **state)
{
    struct strbuf out = STRBUF_INIT;

    utf8_add_safe_line(&out, "a\r\n\tb\x1b", 6);

    assert_string_equal(out.buf, "a   b\uFFFD");
    strbuf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(well_formed_text_is_valid),
        cmocka_unit_test(every_malformed_form_is_found_where_it_is),
        cmocka_unit_test(a_malformed_byte_is_one_step),
        cmocka_unit_test(stepping_reads_one_code_point_each),
        cmocka_unit_test(every_code_point_comes_back_as_it_went),
        cmocka_unit_test(what_is_no_code_point_is_written_as_replacement),
        cmocka_unit_test(code_points_are_counted_not_bytes),
        cmocka_unit_test(columns_know_wide_and_combining_letters),
        cmocka_unit_test(the_edges_of_the_width_table_hold),
        cmocka_unit_test(what_may_harm_a_reader_is_unsafe),
        cmocka_unit_test(safe_text_stays_byte_by_byte),
        cmocka_unit_test(unsafe_and_malformed_become_replacements),
        cmocka_unit_test(making_safe_keeps_the_count_of_code_points),
        cmocka_unit_test(a_zero_byte_inside_is_made_safe),
        cmocka_unit_test(a_safe_line_has_no_newline_or_tab),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
