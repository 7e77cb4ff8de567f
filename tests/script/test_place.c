// Finding a field's own line and column in a source.
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"
#include "script/place.h"
#include "support/test.h"

static struct source source_of(const char *text)
{
    return (struct source){text, strlen(text)};
}

static struct place value_in(const struct source *s, int line,
                             const char *constructor, const char *path,
                             const char *value)
{
    struct places p;
    places_init(&p, s);
    struct place place = place_of_value(&p, line, constructor, path, value);
    places_release(&p);
    return place;
}

static struct place field_in(const struct source *s, int line,
                             const char *constructor, const char *path)
{
    return value_in(s, line, constructor, path, NULL);
}

static void assert_place(struct place place, int line, int column)
{
    assert_int_equal(place.line, line);
    assert_int_equal(place.column, column);
}

static void a_field_is_found_on_its_own_line(void **state)
{
    struct source s = source_of("x()\nclient {\n  \"Hi\",\n  mood = 3 }");

    assert_place(field_in(&s, 2, "client", "mood"), 4, 3);
}

static void columns_count_code_points_not_bytes(void **state)
{
    struct source s = source_of("client { \"äöü…\", mood = 3 }");

    assert_place(field_in(&s, 1, "client", "mood"), 1, 18);
}

static void texts_and_comments_are_not_fields(void **state)
{
    struct source s = source_of("client { \"mood = 1, \\\" mood = 2\",\n"
                                "-- mood = 3\n--[==[ mood = 4 ]] ]==]\n"
                                "[[ mood = 5 ]],\n mood = 6 }");

    assert_place(field_in(&s, 1, "client", "mood"), 5, 2);
}

static void commas_within_a_function_do_not_end_its_field(void **state)
{
    struct source s = source_of(
        "client { when = function(a)\n local to, mood = 1, 2\n"
        " for i = 1, 2 do mood = i end\n if a then mood = 2 end\n"
        " repeat mood = 3 until mood\n return f(mood, { mood = 1 }) end,\n"
        "mood = 7 }");

    assert_place(field_in(&s, 1, "client", "mood"), 7, 1);
}

static void the_table_of_a_nested_call_is_another_one(void **state)
{
    struct source s = source_of("exchange 'a' {\n client { mood = 1 },\n"
                                " mood = 2 }");

    assert_place(field_in(&s, 1, "exchange", "mood"), 3, 2);
}

static void of_two_calls_in_a_line_the_one_with_the_field_is_meant(void **state)
{
    struct source s = source_of("client { 'a' }, client { 'b', mod = 1 }");

    assert_place(field_in(&s, 1, "client", "mod"), 1, 31);
}

static void
of_two_fields_in_a_line_the_one_with_the_value_is_meant(void **state)
{
    struct source s = source_of("expert { to = 'a' }, expert { to = 'b' }");

    assert_place(value_in(&s, 1, "expert", "to", "b"), 1, 31);
    assert_place(value_in(&s, 1, "expert", "to", "z"), 1, 10);
}

static void of_two_named_calls_in_a_line_the_name_decides(void **state)
{
    struct source s =
        source_of("ending 'a' { outcome = 'x' }, ending 'b' { outcome = 'x' }");

    assert_place(value_in(&s, 1, "ending", "outcome", "b"), 1, 44);
}

static void of_two_lists_in_a_line_the_one_with_the_word_is_meant(void **state)
{
    struct source s = source_of("expert { codes = { 'gi' } }, "
                                "expert { codes = { 'bad' } }");

    assert_place(value_in(&s, 1, "expert", "codes.1", "bad"), 1, 49);
}

static void a_word_is_found_in_its_line_or_below(void **state)
{
    struct source s = source_of("door\n"
                                "'door' --[[\n"
                                " door ]]\n"
                                "\n"
                                " x.door = 1");
    struct places p;

    places_init(&p, &s);
    assert_place(place_of_word(&p, 2, "door"), 5, 4);
    assert_place(place_of_word(&p, 9, "door"), 9, 0);
    assert_place(places_first(&p, 5), 5, 2);
    assert_place(places_first(&p, 4), 4, 0);
    places_release(&p);
}

// Every search reads the same long line: they get their places until as much
// is read as may be.
static void what_is_slow_to_search_is_searched_for_a_while(void **state)
{
    enum { SIZE = 1 << 18, SEARCHES = 2000 };
    char *text = mem_alloc(SIZE);
    memset(text, ' ', SIZE);
    memcpy(text, "client {", 8);
    memcpy(text + SIZE - 8, "mood = 1", 8);
    struct source s = {text, SIZE};
    struct places p;
    places_init(&p, &s);

    assert_place(place_of_field(&p, 1, "client", "mood"), 1, SIZE - 7);
    clock_t began = clock();
    for (int i = 0; i < SEARCHES; i++) {
        place_of_field(&p, 1, "client", "mood");
    }
    assert_true(clock() - began < 2 * CLOCKS_PER_SEC);
    assert_place(place_of_field(&p, 1, "client", "mood"), 1, 0);
    places_release(&p);
    free(text);
}

static void a_path_leads_into_tables_and_lists(void **state)
{
    struct source s = source_of("expert { 'x', codes = { 'gi',\n 'bad' },\n"
                                "effect = { facts = {\n [\"dor\"] = 1 } } }");

    assert_place(field_in(&s, 1, "expert", "codes.2"), 2, 2);
    assert_place(field_in(&s, 1, "expert", "effect.facts.dor"), 4, 3);
    assert_place(field_in(&s, 1, "expert", "effect.facts.no"), 3, 12);
    assert_place(field_in(&s, 1, "expert", "1"), 1, 10);
}

static void without_the_field_the_constructor_is_the_place(void **state)
{
    struct source s = source_of("local t = { mod = 1 }\n  return client(t)");

    assert_place(field_in(&s, 2, "client", "mod"), 2, 10);
    assert_place(field_in(&s, 9, "client", "mod"), 9, 0);
}

static void a_key_of_the_same_name_is_no_call(void **state)
{
    struct source s = source_of("scenario { client = { name = 'x' },\n"
                                "client { 'a', name = 2 } }");

    assert_place(field_in(&s, 2, "client", "name"), 2, 15);
}

static void every_way_of_ending_lines_is_counted_as_lua_does(void **state)
{
    struct source s = source_of("a\r\n\r\nb\n\rc\rclient { mod = 1 }");

    assert_place(field_in(&s, 5, "client", "mod"), 5, 10);
    assert_int_equal(place_line_at(&s, s.len - 1), 5);
    assert_int_equal(place_line_at(&s, 0), 1);
}

static void a_source_that_breaks_off_ends_the_search(void **state)
{
    static const char *const broken[] = {
        "client { \"", "client { [==[",          "client { --[[", "client {",
        "client",      "client { a = function(", "client { \"\\", "",
    };

    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        struct source s = source_of(broken[i]);
        assert_int_equal(field_in(&s, 1, "client", "mood").line, 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_field_is_found_on_its_own_line),
        cmocka_unit_test(columns_count_code_points_not_bytes),
        cmocka_unit_test(texts_and_comments_are_not_fields),
        cmocka_unit_test(commas_within_a_function_do_not_end_its_field),
        cmocka_unit_test(the_table_of_a_nested_call_is_another_one),
        cmocka_unit_test(
            of_two_calls_in_a_line_the_one_with_the_field_is_meant),
        cmocka_unit_test(
            of_two_fields_in_a_line_the_one_with_the_value_is_meant),
        cmocka_unit_test(of_two_named_calls_in_a_line_the_name_decides),
        cmocka_unit_test(of_two_lists_in_a_line_the_one_with_the_word_is_meant),
        cmocka_unit_test(a_word_is_found_in_its_line_or_below),
        cmocka_unit_test(what_is_slow_to_search_is_searched_for_a_while),
        cmocka_unit_test(a_path_leads_into_tables_and_lists),
        cmocka_unit_test(without_the_field_the_constructor_is_the_place),
        cmocka_unit_test(a_key_of_the_same_name_is_no_call),
        cmocka_unit_test(every_way_of_ending_lines_is_counted_as_lua_does),
        cmocka_unit_test(a_source_that_breaks_off_ends_the_search),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
