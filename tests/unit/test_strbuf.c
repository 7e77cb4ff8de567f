// The growing byte string.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/strbuf.h"

static void assert_wrapped(const char *text, int width, const char *indent,
                           const char *expected)
{
    struct strbuf sb = STRBUF_INIT;

    strbuf_add_wrapped(&sb, text, width, indent);

    assert_string_equal(strbuf_text(&sb), expected);
    strbuf_release(&sb);
}

static void an_unused_buffer_reads_as_an_empty_text(void **state)
{
    struct strbuf sb = STRBUF_INIT;

    assert_string_equal(strbuf_text(&sb), "");
    strbuf_truncate(&sb, 0);
    strbuf_reset(&sb);
    strbuf_release(&sb);
    assert_null(sb.buf);
}

static void what_is_added_stands_in_order(void **state)
{
    struct strbuf sb = STRBUF_INIT;

    strbuf_adds(&sb, "one");
    strbuf_addch(&sb, ' ');
    strbuf_add(&sb, "two!", 3);
    strbuf_addf(&sb, " %d%%", 3);

    assert_string_equal(sb.buf, "one two 3%");
    assert_int_equal(sb.len, 10);
    strbuf_release(&sb);
}

static void adding_nothing_still_ends_the_text(void **state)
{
    struct strbuf sb = STRBUF_INIT;

    strbuf_add(&sb, NULL, 0);

    assert_non_null(sb.buf);
    assert_string_equal(sb.buf, "");
    strbuf_release(&sb);
}

static void zero_bytes_are_kept(void **state)
{
    struct strbuf sb = STRBUF_INIT;

    strbuf_add(&sb, "a\0b", 3);

    assert_int_equal(sb.len, 3);
    assert_memory_equal(sb.buf, "a\0b", 4);
    strbuf_release(&sb);
}

static void a_buffer_grows_byte_by_byte(void **state)
{
    struct strbuf sb = STRBUF_INIT;

    for (int i = 0; i < 5000; i++) {
        strbuf_addch(&sb, (char)('a' + i % 26));
    }

    assert_int_equal(sb.len, 5000);
    assert_int_equal(strlen(sb.buf), 5000);
    assert_int_equal(sb.buf[4999], 'a' + 4999 % 26);
    strbuf_release(&sb);
}

static void a_long_format_fits(void **state)
{
    struct strbuf sb = STRBUF_INIT;

    strbuf_addf(&sb, "%10000d|", 7);

    assert_int_equal(sb.len, 10001);
    assert_string_equal(sb.buf + 9998, " 7|");
    strbuf_release(&sb);
}

static void truncating_shortens_and_never_lengthens(void **state)
{
    struct strbuf sb = STRBUF_INIT;
    strbuf_adds(&sb, "abcdef");

    strbuf_truncate(&sb, 3);
    strbuf_truncate(&sb, 100);

    assert_string_equal(sb.buf, "abc");
    assert_int_equal(sb.len, 3);
    strbuf_release(&sb);
}

static void resetting_keeps_the_memory(void **state)
{
    struct strbuf sb = STRBUF_INIT;
    strbuf_adds(&sb, "abcdef");
    const char *before = sb.buf;

    strbuf_reset(&sb);
    strbuf_adds(&sb, "xy");

    assert_ptr_equal(sb.buf, before);
    assert_string_equal(sb.buf, "xy");
    strbuf_release(&sb);
}

static void taking_moves_the_text_out(void **state)
{
    struct strbuf sb = STRBUF_INIT;
    strbuf_adds(&sb, "abc");

    char *text = strbuf_take(&sb);

    assert_string_equal(text, "abc");
    assert_null(sb.buf);
    assert_int_equal(sb.len, 0);
    assert_int_equal(sb.capacity, 0);
    free(text);
}

static void taking_from_an_unused_buffer_gives_an_empty_text(void **state)
{
    struct strbuf sb = STRBUF_INIT;

    char *text = strbuf_take(&sb);

    assert_string_equal(text, "");
    free(text);
}

static void lines_break_between_words(void **state)
{
    assert_wrapped("the quick brown fox jumps", 10, "",
                   "the quick\nbrown fox\njumps");
}

static void a_line_may_be_exactly_as_wide(void **state)
{
    assert_wrapped("aaaa bbbbb cc", 10, "", "aaaa bbbbb\ncc");
    assert_wrapped("aaaa bbbbbb cc", 10, "", "aaaa\nbbbbbb cc");
}

static void the_indent_is_part_of_the_width(void **state)
{
    assert_wrapped("aaaa bbb cc", 10, "  ", "  aaaa bbb\n  cc");
    assert_wrapped("aaaa bbbb", 10, "  ", "  aaaa\n  bbbb");
}

static void a_word_too_long_has_a_line_of_its_own(void **state)
{
    assert_wrapped("a bbbbbbbbbbbbbbb c", 5, "> ",
                   "> a\n> bbbbbbbbbbbbbbb\n> c");
}

static void own_newlines_stay_and_empty_lines_get_no_indent(void **state)
{
    assert_wrapped("one\n\ntwo three\n", 80, "  ", "  one\n\n  two three\n");
}

static void runs_of_blanks_become_one_space(void **state)
{
    assert_wrapped("  one \t  two  ", 80, "", "one two");
    assert_wrapped("   \n ", 80, "--", "\n");
    assert_wrapped("", 80, "--", "");
}

static void width_is_counted_in_code_points(void **state)
{
    assert_wrapped("ééé ééé ééé", 7, "", "ééé ééé\nééé");
    assert_wrapped("aaa bbb", 9, "→ ", "→ aaa bbb");
}

static void a_no_break_space_does_not_break(void **state)
{
    assert_wrapped("aa b\u00A0c", 5, "", "aa\nb\u00A0c");
}

static void a_silly_width_puts_each_word_on_a_line(void **state)
{
    assert_wrapped("a b", 0, "", "a\nb");
    assert_wrapped("a b", -5, "", "a\nb");
}

static void wrapping_goes_on_behind_what_is_there(void **state)
{
    struct strbuf sb = STRBUF_INIT;
    strbuf_adds(&sb, "Title\n");

    strbuf_add_wrapped(&sb, "a b", 3, "");

    assert_string_equal(sb.buf, "Title\na b");
    strbuf_release(&sb);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unused_buffer_reads_as_an_empty_text),
        cmocka_unit_test(what_is_added_stands_in_order),
        cmocka_unit_test(adding_nothing_still_ends_the_text),
        cmocka_unit_test(zero_bytes_are_kept),
        cmocka_unit_test(a_buffer_grows_byte_by_byte),
        cmocka_unit_test(a_long_format_fits),
        cmocka_unit_test(truncating_shortens_and_never_lengthens),
        cmocka_unit_test(resetting_keeps_the_memory),
        cmocka_unit_test(taking_moves_the_text_out),
        cmocka_unit_test(taking_from_an_unused_buffer_gives_an_empty_text),
        cmocka_unit_test(lines_break_between_words),
        cmocka_unit_test(a_line_may_be_exactly_as_wide),
        cmocka_unit_test(the_indent_is_part_of_the_width),
        cmocka_unit_test(a_word_too_long_has_a_line_of_its_own),
        cmocka_unit_test(own_newlines_stay_and_empty_lines_get_no_indent),
        cmocka_unit_test(runs_of_blanks_become_one_space),
        cmocka_unit_test(width_is_counted_in_code_points),
        cmocka_unit_test(a_no_break_space_does_not_break),
        cmocka_unit_test(a_silly_width_puts_each_word_on_a_line),
        cmocka_unit_test(wrapping_goes_on_behind_what_is_there),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
