// How failing is explained.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/error.h"
#include "base/utf8.h"

static void failing_is_one_statement(void **state)
{
    struct error err = {0};

    bool ok = error_set(&err, ERROR_CHOICE, "unknown-choice",
                        "there is no response '%s' in turn %d", "hello", 3);

    assert_false(ok);
    assert_int_equal(err.kind, ERROR_CHOICE);
    assert_string_equal(err.code, "unknown-choice");
    assert_string_equal(err.message, "there is no response 'hello' in turn 3");
    assert_string_equal(err.file, "");
    assert_string_equal(err.hint, "");
    assert_int_equal(err.line, 0);
}

static void nobody_has_to_listen(void **state)
{
    assert_false(error_set(NULL, ERROR_FILE, "x", "%s", "unheard"));
    assert_false(error_set_at(NULL, ERROR_FILE, "x", "f", 1, "%s", "unheard"));
    assert_false(error_hint(NULL, "%s", "unheard"));
}

static void an_error_knows_its_place(void **state)
{
    struct error err = {0};

    bool ok =
        error_set_at(&err, ERROR_SCENARIO, "bad-field", "a/b.lua", 12, "no");

    assert_false(ok);
    assert_int_equal(err.kind, ERROR_SCENARIO);
    assert_string_equal(err.file, "a/b.lua");
    assert_int_equal(err.line, 12);
}

static void an_error_without_a_file_has_an_empty_name(void **state)
{
    struct error err = {0};

    error_set_at(&err, ERROR_SCENARIO, "bad-field", NULL, 0, "no");

    assert_string_equal(err.file, "");
}

static void a_new_error_forgets_the_last_one(void **state)
{
    struct error err = {0};
    error_set_at(&err, ERROR_SCENARIO, "bad-field", "a.lua", 12, "first");
    error_hint(&err, "first hint");

    error_set(&err, ERROR_USAGE, "usage", "second");

    assert_string_equal(err.message, "second");
    assert_string_equal(err.file, "");
    assert_string_equal(err.hint, "");
    assert_int_equal(err.line, 0);
}

static void a_hint_leaves_the_error_as_it_is(void **state)
{
    struct error err = {0};
    error_set_at(&err, ERROR_FILE, "file-missing", "a.lua", 0, "no such file");

    bool ok = error_hint(&err, "try '%s'", "b.lua");

    assert_false(ok);
    assert_string_equal(err.message, "no such file");
    assert_string_equal(err.file, "a.lua");
    assert_string_equal(err.hint, "try 'b.lua'");
}

static void an_error_can_be_told_again_with_more_words(void **state)
{
    struct error err = {0};
    error_set_at(&err, ERROR_SCRIPT, "call-failed", "a.lua", 7, "too slow");

    error_set_at(&err, err.kind, err.code, err.file, err.line, "when: %s",
                 err.message);

    assert_string_equal(err.message, "when: too slow");
    assert_string_equal(err.code, "call-failed");
    assert_string_equal(err.file, "a.lua");
    assert_int_equal(err.line, 7);
}

static void a_long_message_ends_in_dots_and_inside_the_room(void **state)
{
    struct error err = {0};
    char text[4000];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';

    error_set_at(&err, ERROR_FILE, text, text, 1, "%s", text);
    error_hint(&err, "%s", text);

    assert_int_equal(strlen(err.message), sizeof err.message - 1);
    assert_string_equal(err.message + sizeof err.message - 5, "x…");
    assert_int_equal(strlen(err.file), sizeof err.file - 1);
    assert_int_equal(strlen(err.code), sizeof err.code - 1);
    assert_int_equal(strlen(err.hint), sizeof err.hint - 1);
}

static void a_message_that_just_fits_is_whole(void **state)
{
    struct error err = {0};
    char text[sizeof err.hint];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';

    error_hint(&err, "%s", text);

    assert_string_equal(err.hint, text);
}

static void a_message_one_byte_too_long_is_cut(void **state)
{
    struct error err = {0};
    char text[sizeof err.hint + 1];
    memset(text, 'x', sizeof text - 1);
    text[sizeof text - 1] = '\0';

    error_hint(&err, "%s", text);

    assert_int_equal(strlen(err.hint), sizeof err.hint - 1);
    assert_string_equal(err.hint + sizeof err.hint - 5, "x…");
}

static void cutting_never_splits_a_code_point(void **state)
{
    for (size_t shift = 0; shift < 4; shift++) {
        struct error err = {0};
        char text[1201] = "xxxx";
        for (size_t i = shift; i + 4 < sizeof text; i += 4) {
            memcpy(text + i, "\xF0\x9F\x98\x80", 5);
        }

        error_set(&err, ERROR_FILE, "x", "%s", text);

        size_t len = strlen(err.message);
        assert_true(utf8_is_valid(err.message, len, NULL));
        assert_true(len > sizeof err.message - 8);
    }
}

static void a_hostile_text_cannot_steer_the_terminal(void **state)
{
    struct error err = {0};

    error_set_at(&err, ERROR_FILE, "x", "a\x1b[2J\nb", 1, "%s",
                 "one\ntwo\ttabs \x1b]0;title\a \xE2\x80\xAEtxt \xFF");
    error_hint(&err, "%s",
               "\x9b"
               "31m");

    assert_string_equal(err.file, "a\uFFFD[2J b");
    assert_string_equal(err.message,
                        "one two tabs \uFFFD]0;title\uFFFD \uFFFDtxt \uFFFD");
    assert_string_equal(err.hint, "\uFFFD31m");
}

static void an_error_can_show_the_line_it_is_in(void **state)
{
    struct error err = {0};
    error_set_at(&err, ERROR_SCRIPT, "x", "a", 1, "b");

    assert_false(error_excerpt(&err, "  return nil", 12, 3));

    assert_string_equal(err.excerpt, "  return nil");
    assert_int_equal(err.column, 3);
    assert_string_equal(err.message, "b");
}

static void of_a_long_line_whole_code_points_are_shown(void **state)
{
    struct error err = {0};
    char line[600];
    for (size_t i = 0; i + 2 < sizeof line; i += 2) {
        memcpy(line + i, "é", 3);
    }

    error_excerpt(&err, line, strlen(line), 0);

    assert_int_equal(strlen(err.excerpt), sizeof err.excerpt - 2);
    assert_true(utf8_is_valid(err.excerpt, strlen(err.excerpt), NULL));
}

static void clearing_leaves_no_error(void **state)
{
    struct error err = {0}, none = {0};
    error_set_at(&err, ERROR_FILE, "x", "a", 1, "b");

    error_clear(&err);

    assert_memory_equal(&err, &none, sizeof err);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(failing_is_one_statement),
        cmocka_unit_test(nobody_has_to_listen),
        cmocka_unit_test(an_error_knows_its_place),
        cmocka_unit_test(an_error_without_a_file_has_an_empty_name),
        cmocka_unit_test(a_new_error_forgets_the_last_one),
        cmocka_unit_test(a_hint_leaves_the_error_as_it_is),
        cmocka_unit_test(an_error_can_be_told_again_with_more_words),
        cmocka_unit_test(a_long_message_ends_in_dots_and_inside_the_room),
        cmocka_unit_test(a_message_that_just_fits_is_whole),
        cmocka_unit_test(a_message_one_byte_too_long_is_cut),
        cmocka_unit_test(cutting_never_splits_a_code_point),
        cmocka_unit_test(a_hostile_text_cannot_steer_the_terminal),
        cmocka_unit_test(an_error_can_show_the_line_it_is_in),
        cmocka_unit_test(of_a_long_line_whole_code_points_are_shown),
        cmocka_unit_test(clearing_leaves_no_error),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
