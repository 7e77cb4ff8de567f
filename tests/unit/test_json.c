// Writing JSON.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/json.h"
#include "base/strbuf.h"

static int setup(void **state)
{
    static struct strbuf out;
    static struct json json;

    out = (struct strbuf)STRBUF_INIT;
    json = (struct json){.out = &out};
    *state = &json;
    return 0;
}

static int teardown(void **state)
{
    struct json *j = *state;

    strbuf_release(j->out);
    return 0;
}

static void assert_written(const struct json *j, const char *expected)
{
    assert_string_equal(strbuf_text(j->out), expected);
}

static void commas_stand_between_members_only(void **state)
{
    struct json *j = *state;

    json_open_object(j, NULL);
    json_string(j, "a", "x");
    json_int(j, "b", -1);
    json_open_array(j, "c");
    json_int(j, NULL, 1);
    json_open_object(j, NULL);
    json_close_object(j);
    json_open_array(j, NULL);
    json_close_array(j);
    json_bool(j, NULL, true);
    json_bool(j, NULL, false);
    json_null(j, NULL);
    json_close_array(j);
    json_null(j, "d");
    json_close_object(j);

    assert_written(j, "{\"a\":\"x\",\"b\":-1,"
                      "\"c\":[1,{},[],true,false,null],\"d\":null}");
}

static void a_missing_text_is_null(void **state)
{
    struct json *j = *state;

    json_open_object(j, NULL);
    json_string(j, "a", NULL);
    json_string(j, "b", "");
    json_close_object(j);

    assert_written(j, "{\"a\":null,\"b\":\"\"}");
}

static void quotes_and_controls_are_escaped(void **state)
{
    struct json *j = *state;

    json_string(j, NULL, "\"\\/\n\t\r\b\f\x01\x1b\x1f\x7f");

    assert_written(j, "\"\\\"\\\\/\\n\\t\\r\\b\\f"
                      "\\u0001\\u001b\\u001f\\u007f\"");
}

static void keys_are_escaped_too(void **state)
{
    struct json *j = *state;

    json_open_object(j, NULL);
    json_int(j, "a\"b\n", 1);
    json_close_object(j);

    assert_written(j, "{\"a\\\"b\\n\":1}");
}

static void other_letters_stay_as_they_are(void **state)
{
    struct json *j = *state;

    json_string(j, NULL, "é€日\U0001F600\uFFFD");

    assert_written(j, "\"é€日\U0001F600\uFFFD\"");
}

static void what_would_steer_a_terminal_is_escaped_not_lost(void **state)
{
    struct json *j = *state;

    json_string(j, NULL, "\u202Ex\u2028\xC2\x9B\uFEFF\U0001FFFE");

    assert_written(j, "\"\\u202ex\\u2028\\u009b\\ufeff\\ud83f\\udffe\"");
}

static void malformed_bytes_become_replacements(void **state)
{
    struct json *j = *state;

    json_string(j, NULL,
                "a\xFF"
                "b\xED\xA0\x80\xC3");

    assert_written(j, "\"a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD\"");
}

static void whole_numbers_go_to_their_limits(void **state)
{
    struct json *j = *state;

    json_open_array(j, NULL);
    json_int(j, NULL, INT64_MIN);
    json_int(j, NULL, INT64_MAX);
    json_uint(j, NULL, UINT64_MAX);
    json_close_array(j);

    assert_written(j, "[-9223372036854775808,9223372036854775807,"
                      "18446744073709551615]");
}

static void hundredths_have_up_to_two_places(void **state)
{
    static const int64_t values[] = {
        0, 1, 10, 99, 100, 105, 150, 12345, -1, -10, -100, -150, -205,
    };
    struct json *j = *state;

    json_open_array(j, NULL);
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        json_hundredths(j, NULL, values[i]);
    }
    json_close_array(j);

    assert_written(j, "[0,0.01,0.1,0.99,1,1.05,1.5,123.45,"
                      "-0.01,-0.1,-1,-1.5,-2.05]");
}

static void the_smallest_hundredth_is_written_right(void **state)
{
    struct json *j = *state;

    json_hundredths(j, NULL, INT64_MIN);

    assert_written(j, "-92233720368547758.08");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(commas_stand_between_members_only,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_missing_text_is_null, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(quotes_and_controls_are_escaped, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(keys_are_escaped_too, setup, teardown),
        cmocka_unit_test_setup_teardown(other_letters_stay_as_they_are, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(
            what_would_steer_a_terminal_is_escaped_not_lost, setup, teardown),
        cmocka_unit_test_setup_teardown(malformed_bytes_become_replacements,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(whole_numbers_go_to_their_limits, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(hundredths_have_up_to_two_places, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(the_smallest_hundredth_is_written_right,
                                        setup, teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
