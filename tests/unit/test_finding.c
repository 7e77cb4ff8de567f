// What a load reports, as text and as JSON.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/utf8.h"

// The text of [list], which is released; owned by the caller.
static char *text_of(struct findings *list)
{
    struct strbuf out = STRBUF_INIT;

    findings_write_text(list, &out);
    findings_release(list);
    return strbuf_take(&out);
}

static char *json_of(struct findings *list)
{
    struct strbuf out = STRBUF_INIT;
    struct json json = {.out = &out};

    findings_write_json(list, &json);
    findings_release(list);
    return strbuf_take(&out);
}

static void assert_text(struct findings *list, const char *expected)
{
    char *text = text_of(list);

    assert_string_equal(text, expected);
    free(text);
}

static struct finding *add(struct findings *list, const char *file, int line)
{
    return findings_add(list, SEVERITY_ERROR, "x", file, line, "m%d", line);
}

static void an_error_shows_its_line_and_a_caret(void **state)
{
    struct findings list = {0};
    const char *line = "\tcollaborative { \"So.\", becuase = \"It\" },";
    struct finding *f = findings_add(
        &list, SEVERITY_ERROR, "unknown-field", "court/scenario.lua", 12,
        "collaborative: unknown field '%s', did you mean '%s'?", "becuase",
        "because");

    finding_set_excerpt(f, line, strlen(line), 25);

    assert_int_equal(f->column, 25);
    assert_text(&list, "court/scenario.lua:12: collaborative: unknown field "
                       "'becuase', did you mean 'because'?\n"
                       "     collaborative { \"So.\", becuase = \"It\" },\n"
                       "                            ^\n");
}

static void a_warning_says_so_and_a_hint_has_its_own_line(void **state)
{
    struct findings list = {0};
    struct finding *f = findings_add(&list, SEVERITY_WARNING, "dead-end",
                                     "a.lua", 3, "no way on");

    finding_set_hint(f, "add an ending");

    assert_text(&list, "a.lua:3: warning: no way on\n"
                       "    hint: add an ending\n");
}

static void a_hint_stands_below_the_caret(void **state)
{
    struct findings list = {0};
    struct finding *f = add(&list, "a.lua", 3);

    finding_set_excerpt(f, "abc", 3, 2);
    finding_set_hint(f, "do it");

    assert_text(&list, "a.lua:3: m3\n    abc\n     ^\n    hint: do it\n");
}

static void what_is_unknown_is_left_out(void **state)
{
    struct findings list = {0};
    findings_add(&list, SEVERITY_NOTE, "x", "a.lua", 0, "the whole file");
    findings_add(&list, SEVERITY_ERROR, "x", "", 0, "no file");
    findings_add(&list, SEVERITY_ERROR, "x", NULL, 4, "no file again");

    assert_text(&list, "a.lua: note: the whole file\n"
                       "no file\n"
                       "no file again\n");
}

static void an_excerpt_without_a_column_has_no_caret(void **state)
{
    struct findings list = {0};

    finding_set_excerpt(add(&list, "a", 1), "abc", 3, 0);
    finding_set_excerpt(add(&list, "a", 2), "abc", 3, -7);

    assert_text(&list, "a:1: m1\n    abc\na:2: m2\n    abc\n");
}

static void an_error_is_told_like_any_finding(void **state)
{
    struct findings list = {0};
    struct error err = {0};
    error_set_at(&err, ERROR_SCRIPT, "x", "a.lua", 3, "oh");
    error_excerpt(&err, "  when", 6, 3);
    error_hint(&err, "do this");

    findings_add_error(&list, "x", &err);

    assert_text(&list, "a.lua:3: oh\n      when\n      ^\n    hint: do this\n");
}

static void an_excerpt_is_one_line(void **state)
{
    struct findings list = {0};

    finding_set_excerpt(add(&list, "a", 1), "abc\r\ndef", 8, 3);

    assert_text(&list, "a:1: m1\n    abc\n      ^\n");
}

static void a_caret_beyond_the_line_stands_behind_it(void **state)
{
    struct findings list = {0};

    finding_set_excerpt(add(&list, "a", 1), "abc", 3, 100);
    finding_set_excerpt(add(&list, "a", 2), "", 0, 1);

    assert_text(&list, "a:1: m1\n    abc\n       ^\na:2: m2\n    \n    ^\n");
}

static void
the_caret_stands_under_wide_and_behind_combining_letters(void **state)
{
    struct findings list = {0};
    const char *line = "日本e\u0301x";

    finding_set_excerpt(add(&list, "a", 1), line, strlen(line), 5);

    assert_text(&list, "a:1: m1\n    日本e\u0301x\n         ^\n");
}

static void a_long_line_is_cut_around_the_column(void **state)
{
    struct findings list = {0};
    char line[5001];
    memset(line, 'x', sizeof line);
    line[3000] = 'Y';
    struct finding *f = add(&list, "a", 1);

    finding_set_excerpt(f, line, sizeof line, 3001);

    assert_true(strlen(f->excerpt) <= 160 + 2 * strlen("…"));
    assert_memory_equal(f->excerpt, "…x", strlen("…x"));
    assert_string_equal(f->excerpt + strlen(f->excerpt) - 4, "x…");
    char *text = text_of(&list);
    const char *caret_line = strstr(text, "\n     ") + 1;
    const char *y = strchr(text, 'Y');
    const char *excerpt_line = strchr(text, '\n') + 1;
    assert_int_equal(strchr(caret_line, '^') - caret_line,
                     utf8_columns(excerpt_line, (size_t)(y - excerpt_line)));
    free(text);
}

static void assert_cut_between(const char *letter)
{
    char line[4000];
    size_t len = 0, size = strlen(letter);
    for (; len + size <= sizeof line; len += size) {
        memcpy(line + len, letter, size);
    }
    for (int column = 1; column <= 1000; column += 37) {
        struct findings list = {0};
        struct finding *f = add(&list, "a", 1);

        finding_set_excerpt(f, line, len, column);

        assert_null(strstr(f->excerpt, "\uFFFD"));
        assert_true(strlen(f->excerpt) <= 160 + 2 * strlen("…"));
        findings_release(&list);
    }
}

static void cutting_a_line_splits_no_code_point(void **state)
{
    assert_cut_between("é");
    assert_cut_between("日");
    assert_cut_between("\U0001F600");
}

static void a_new_hint_or_excerpt_replaces_the_old(void **state)
{
    struct findings list = {0};
    struct finding *f = add(&list, "a", 1);
    finding_set_hint(f, "old");
    finding_set_excerpt(f, "old", 3, 1);

    finding_set_hint(f, "new");
    finding_set_excerpt(f, "new line", 8, 5);

    assert_text(&list, "a:1: m1\n    new line\n        ^\n    hint: new\n");
}

static void a_hint_can_be_taken_away(void **state)
{
    struct findings list = {0};
    struct finding *f = add(&list, "a", 1);
    finding_set_hint(f, "old");

    finding_set_hint(f, NULL);

    assert_text(&list, "a:1: m1\n");
}

static void a_hostile_file_cannot_steer_the_terminal(void **state)
{
    struct findings list = {0};
    const char *line = "\x1b[31m = \xE2\x80\xAE\xFF,\t\x07";
    struct finding *f = findings_add(&list, SEVERITY_ERROR, "x", "a\n\x1b", 1,
                                     "field '%s'", "\x1b]0;x\x07\r\n");

    finding_set_excerpt(f, line, strlen(line), 1);
    finding_set_hint(f, "\x7f");

    assert_text(&list, "a \uFFFD:1: field '\uFFFD]0;x\uFFFD  '\n"
                       "    \uFFFD[31m = \uFFFD\uFFFD, \uFFFD\n    ^\n"
                       "    hint: \uFFFD\n");
}

static void findings_are_counted_by_severity(void **state)
{
    struct findings list = {0};
    findings_add(&list, SEVERITY_ERROR, "x", "a", 1, "m");
    findings_add(&list, SEVERITY_WARNING, "x", "a", 1, "m");
    findings_add(&list, SEVERITY_ERROR, "x", "a", 1, "m");

    assert_int_equal(findings_count(&list, SEVERITY_ERROR), 2);
    assert_int_equal(findings_count(&list, SEVERITY_WARNING), 1);
    assert_int_equal(findings_count(&list, SEVERITY_NOTE), 0);
    findings_release(&list);
}

static void sorting_goes_by_line_within_each_file(void **state)
{
    struct findings list = {0};
    findings_add(&list, SEVERITY_ERROR, "x", "b", 9, "1");
    findings_add(&list, SEVERITY_ERROR, "x", "a", 5, "2");
    findings_add(&list, SEVERITY_ERROR, "x", "b", 2, "3");
    findings_add(&list, SEVERITY_ERROR, "x", "a", 5, "4");
    findings_add(&list, SEVERITY_ERROR, "x", "b", 9, "5");
    findings_add(&list, SEVERITY_ERROR, "x", "a", 0, "6");

    findings_sort(&list);

    assert_text(&list, "b:2: 3\nb:9: 1\nb:9: 5\na: 6\na:5: 2\na:5: 4\n");
}

static void an_empty_list_can_be_sorted_and_written(void **state)
{
    struct findings list = {0};

    findings_sort(&list);

    assert_text(&list, "");
}

static void add_many(struct findings *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        findings_add(list, SEVERITY_WARNING, "x", "a", 300 - (int)i, "m");
    }
}

static void two_hundred_findings_are_all_kept(void **state)
{
    struct findings list = {0};

    add_many(&list, 200);

    assert_int_equal(list.count, 200);
    assert_int_equal(findings_count(&list, SEVERITY_NOTE), 0);
    findings_release(&list);
}

static void one_note_stands_for_all_that_is_dropped(void **state)
{
    struct findings list = {0};
    add_many(&list, 200);

    struct finding *dropped =
        findings_add(&list, SEVERITY_WARNING, "x", "a", 1, "m");
    finding_set_hint(dropped, "unheard");
    finding_set_excerpt(dropped, "x", 1, 1);
    add_many(&list, 50);
    findings_sort(&list);

    assert_null(dropped);
    assert_int_equal(list.count, 201);
    assert_int_equal(list.items[200].severity, SEVERITY_NOTE);
    assert_string_equal(list.items[200].code, "too-many-findings");
    assert_int_equal(list.items[0].line, 101);
    findings_release(&list);
}

static void a_dropped_error_still_counts(void **state)
{
    struct findings list = {0};
    add_many(&list, 210);

    add(&list, "a", 1);
    add_many(&list, 5);

    assert_int_equal(findings_count(&list, SEVERITY_ERROR), 1);
    findings_release(&list);
}

static void the_same_findings_come_as_json(void **state)
{
    struct findings list = {0};
    struct finding *f = findings_add(&list, SEVERITY_ERROR, "unknown-field",
                                     "a.lua", 12, "unknown \"x\"");
    finding_set_hint(f, "write y");
    findings_add(&list, SEVERITY_WARNING, "dead-end", "a.lua", 0, "m");
    findings_add(&list, SEVERITY_NOTE, "n", "a.lua", 1, "m");

    char *json = json_of(&list);

    assert_string_equal(
        json,
        "{\"findings\":["
        "{\"severity\":\"error\",\"code\":\"unknown-field\","
        "\"file\":\"a.lua\",\"line\":12,\"message\":\"unknown \\\"x\\\"\","
        "\"hint\":\"write y\"},"
        "{\"severity\":\"warning\",\"code\":\"dead-end\","
        "\"file\":\"a.lua\",\"line\":0,\"message\":\"m\",\"hint\":null},"
        "{\"severity\":\"note\",\"code\":\"n\","
        "\"file\":\"a.lua\",\"line\":1,\"message\":\"m\",\"hint\":null}"
        "],\"errors\":1,\"warnings\":1}");
    free(json);
}

static void no_findings_are_json_too(void **state)
{
    struct findings list = {0};

    char *json = json_of(&list);

    assert_string_equal(json, "{\"findings\":[],\"errors\":0,\"warnings\":0}");
    free(json);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_error_shows_its_line_and_a_caret),
        cmocka_unit_test(a_warning_says_so_and_a_hint_has_its_own_line),
        cmocka_unit_test(a_hint_stands_below_the_caret),
        cmocka_unit_test(what_is_unknown_is_left_out),
        cmocka_unit_test(an_excerpt_without_a_column_has_no_caret),
        cmocka_unit_test(an_error_is_told_like_any_finding),
        cmocka_unit_test(an_excerpt_is_one_line),
        cmocka_unit_test(a_caret_beyond_the_line_stands_behind_it),
        cmocka_unit_test(
            the_caret_stands_under_wide_and_behind_combining_letters),
        cmocka_unit_test(a_long_line_is_cut_around_the_column),
        cmocka_unit_test(cutting_a_line_splits_no_code_point),
        cmocka_unit_test(a_new_hint_or_excerpt_replaces_the_old),
        cmocka_unit_test(a_hint_can_be_taken_away),
        cmocka_unit_test(a_hostile_file_cannot_steer_the_terminal),
        cmocka_unit_test(findings_are_counted_by_severity),
        cmocka_unit_test(sorting_goes_by_line_within_each_file),
        cmocka_unit_test(an_empty_list_can_be_sorted_and_written),
        cmocka_unit_test(two_hundred_findings_are_all_kept),
        cmocka_unit_test(one_note_stands_for_all_that_is_dropped),
        cmocka_unit_test(a_dropped_error_still_counts),
        cmocka_unit_test(the_same_findings_come_as_json),
        cmocka_unit_test(no_findings_are_json_too),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
