// Tables as text: what spreadsheet programs write, and what they must not.
#include "support/test.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "base/mem.h"

// The table in [text] as one line: LINE[cell|cell] for each record, then the
// code and line of the fault. Owned by the caller.
static char *told_of(const char *text, size_t len)
{
    struct strbuf out = STRBUF_INIT;
    struct csv csv;
    struct csv_row row = {0};
    csv_begin(&csv, text, len);
    while (csv_next(&csv, &row)) {
        strbuf_addf(&out, "%d[", row.line);
        for (size_t i = 0; i < row.count; i++) {
            assert_int_equal(strlen(row.cells[i].text), row.cells[i].len);
            strbuf_addf(&out, "%s%s", i ? "|" : "", row.cells[i].text);
        }
        strbuf_addch(&out, ']');
    }
    if (csv.fault.message) {
        strbuf_addf(&out, " %s:%d", csv.fault.code, csv.fault.line);
    }
    csv_row_release(&row);
    return strbuf_take(&out);
}

static void assert_bytes(const char *text, size_t len, const char *expected)
{
    // In a block of exactly its size a read past the end is seen.
    char *exact = mem_alloc(len);
    memcpy(exact, text, len);
    char *told = told_of(exact, len);
    assert_string_equal(told, expected);
    free(told);
    free(exact);
}

static void assert_read(const char *text, const char *expected)
{
    assert_bytes(text, strlen(text), expected);
}

static void records_and_cells_come_in_order(void **state)
{
    assert_read("a,b\n1,2\n", "1[a|b]2[1|2]");
}

static void the_last_line_needs_no_end(void **state)
{
    assert_read("a,b\n1,2", "1[a|b]2[1|2]");
}

static void nothing_has_no_records(void **state)
{
    assert_read("", "");
    assert_read("\xEF\xBB\xBF", "");
}

static void lines_end_as_any_system_ends_them(void **state)
{
    assert_read("a\r\nb\rc\nd", "1[a]2[b]3[c]4[d]");
}

static void blank_lines_and_empty_cells_are_kept(void **state)
{
    assert_read("a,b\n\n,\n", "1[a|b]2[]3[|]");
    assert_read("a,", "1[a|]");
}

static void a_byte_order_mark_is_no_part_of_the_first_name(void **state)
{
    assert_read("\xEF\xBB\xBF"
                "a,b\n",
                "1[a|b]");
}

static void quotes_keep_separators_quotes_and_lines(void **state)
{
    assert_read("\"a,b\",\"say \"\"no\"\"\",\"two\nlines\"\n",
                "1[a,b|say \"no\"|two\nlines]");
    assert_read("\"\",x\n", "1[|x]");
}

static void lines_are_counted_inside_of_quotes(void **state)
{
    assert_read("\"a\r\nb\rc\nd\"\nnext\n", "1[a\r\nb\rc\nd]5[next]");
}

static void quotes_inside_a_plain_cell_are_letters(void **state)
{
    assert_read("a\"b\",c\n", "1[a\"b\"|c]");
}

static void a_heading_with_semicolons_only_is_split_by_them(void **state)
{
    assert_read("a;b\n1;2,5\n", "1[a|b]2[1|2,5]");
    assert_read("a;b,c\n1;2,5\n", "1[a;b|c]2[1;2|5]");
    assert_read("\"x,y\";b\n1;2\n", "1[x,y|b]2[1|2]");
    assert_read("a\tb\n1\t2\n", "1[a|b]2[1|2]");
}

static void a_quote_that_never_ends_is_named_where_it_begins(void **state)
{
    assert_read("a,b\n1,\"2\n3\n4\n", "1[a|b] broken-quotes:2");
}

static void text_behind_a_closing_quote_is_refused(void **state)
{
    assert_read("a\n\"b\"c\nd\n", "1[a] broken-quotes:2");
    assert_read("\"b\" ,c\n", " broken-quotes:1");
}

static void bytes_that_are_no_text_are_refused_with_their_line(void **state)
{
    assert_read("a\r\nb\r\ncaf\xE9\n", " invalid-utf8:3");
    assert_bytes("a\nb\0c\n", 6, " not-text:2");
    assert_bytes("\xFF\xFE"
                 "a\0,\0",
                 6, " not-text:1");
}

static void assert_written(const char *text, const char *expected)
{
    struct strbuf out = STRBUF_INIT;
    csv_add_text(&out, text);
    assert_string_equal(strbuf_text(&out), expected);
    strbuf_release(&out);
}

static void what_needs_quotes_is_written_with_quotes(void **state)
{
    assert_written("plain words", "plain words");
    assert_written("a,b", "\"a,b\"");
    assert_written("a;b", "\"a;b\"");
    assert_written("say \"no\"", "\"say \"\"no\"\"\"");
}

static void no_text_is_a_formula(void **state)
{
    assert_written("=1+1", "'=1+1");
    assert_written("+1", "'+1");
    assert_written("-1", "'-1");
    assert_written("@SUM(A1)", "'@SUM(A1)");
    assert_written("  =1", "'  =1");
    assert_written("\t=1", "' =1");
    assert_written("=\"a\"", "\"'=\"\"a\"\"\"");
    assert_written("a=1", "a=1");
}

static void what_steers_a_terminal_is_not_written(void **state)
{
    assert_written("a\x1b[2Jb", "a\xEF\xBF\xBD[2Jb");
    assert_written("two\nlines", "two lines");
}

static void what_is_written_is_read_again(void **state)
{
    static const char *const texts[] = {"a", "a,b", "\"", "", "x \"y\";z"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        struct strbuf out = STRBUF_INIT, expected = STRBUF_INIT;
        csv_add_text(&out, texts[i]);
        strbuf_adds(&out, ",end\n");
        strbuf_addf(&expected, "1[%s|end]", texts[i]);
        assert_read(strbuf_text(&out), strbuf_text(&expected));
        strbuf_release(&out);
        strbuf_release(&expected);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(records_and_cells_come_in_order),
        cmocka_unit_test(the_last_line_needs_no_end),
        cmocka_unit_test(nothing_has_no_records),
        cmocka_unit_test(lines_end_as_any_system_ends_them),
        cmocka_unit_test(blank_lines_and_empty_cells_are_kept),
        cmocka_unit_test(a_byte_order_mark_is_no_part_of_the_first_name),
        cmocka_unit_test(quotes_keep_separators_quotes_and_lines),
        cmocka_unit_test(lines_are_counted_inside_of_quotes),
        cmocka_unit_test(quotes_inside_a_plain_cell_are_letters),
        cmocka_unit_test(a_heading_with_semicolons_only_is_split_by_them),
        cmocka_unit_test(a_quote_that_never_ends_is_named_where_it_begins),
        cmocka_unit_test(text_behind_a_closing_quote_is_refused),
        cmocka_unit_test(bytes_that_are_no_text_are_refused_with_their_line),
        cmocka_unit_test(what_needs_quotes_is_written_with_quotes),
        cmocka_unit_test(no_text_is_a_formula),
        cmocka_unit_test(what_steers_a_terminal_is_not_written),
        cmocka_unit_test(what_is_written_is_read_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
