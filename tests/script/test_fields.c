// What is told of wrong fields: the very words, line and caret.
#include <string.h>

#include "support/lua_source.h"
#include "support/test.h"

// The report on [lua] has [expected] in it.
static void assert_told(const char *lua, const char *expected)
{
    struct loaded l = load_text(lua);
    if (l.script || !strstr(l.text, expected)) {
        fail_msg("expected:\n%s\nin:\n%s\nof:\n%s", expected, l.text, lua);
    }
    loaded_release(&l);
}

// [lua] has one fault only, and it is [expected].
static void assert_only(const char *lua, const char *expected)
{
    struct loaded l = load_text(lua);
    if (l.findings.count != 1) {
        fail_msg("%zu findings:\n%s\nof:\n%s", l.findings.count, l.text, lua);
    }
    loaded_release(&l);
    assert_told(lua, expected);
}

static void an_unknown_field_is_told_at_its_own_line_with_a_caret(void **state)
{
    assert_only(TALE(ONE("\n  becuase = 'x'")),
                "t.lua:5: collaborative: unknown field 'becuase', did you mean "
                "'because'?\n"
                "      becuase = 'x' } },\n"
                "      ^\n");
}

static void a_field_of_another_constructor_is_explained(void **state)
{
    assert_only(TALE(ONE("salience = 2")),
                "hint: 'salience' is a field of 'withdrawal'\n");
}

static void a_missing_field_is_told_at_the_constructor(void **state)
{
    assert_only(TALE("exchange 'one' { client { 'x' }, expert { 'A', to = "
                     "'over' }, collaborative { 'B' } }"),
                "t.lua:3: collaborative: field 'to' is missing\n");
    assert_told("return scenario { }", "t.lua:1: scenario: field 'title' is "
                                       "missing\n");
}

static void a_wrong_type_says_what_was_found(void **state)
{
    assert_only(TALE(ONE("because = 5")),
                "collaborative: 'because' must be a text, not a number\n");
    assert_only(TALE(ONE("when = true")),
                "'when' must be a function: function(a) … end, not true or "
                "false\n");
    assert_only(TALE(ONE("when = tostring")), "not a function\n");
    assert_only(TALE(ONE("effect = 5")), "'effect' must be { safety = 5 } or "
                                         "function(a) … end, not a number\n");
    assert_only(TALE(ONE("reply = 5")), "'reply' must be a text, client { … } "
                                        "or a list of them, not a number\n");
    assert_only(TALE(ONE("reply = { 'x', mood = 'sad' }")),
                "'reply' must be a text, client { … } or a list of them\n");
}

static void numbers_keep_their_range(void **state)
{
    assert_told("return scenario { level = 4, minutes = 2.5 }",
                "scenario: 'level' must be a whole number from 1 to 3, not 4");
    assert_told("return scenario { level = 4, minutes = 2.5 }",
                "'minutes' must be a whole number from 1 to 240, not 2.5");
    assert_only(TALE("levels = { strain = 101 }," ONE("")),
                "scenario: levels: 'strain' must be a whole number from 0 to "
                "100, not 101\n");
    assert_only(TALE(ONE("effect = { safety = 101 }")),
                "collaborative: effect: 'safety' must be a whole number from "
                "-100 to 100, not 101\n");
}

static void words_come_from_their_lists(void **state)
{
    assert_only(TALE(ONE("codes = { 'cr',\n 'qestion' }")),
                "t.lua:5: collaborative: unknown code 'qestion', did you mean "
                "'question'?\n");
    assert_only(TALE(ONE("repair = 'resist'")),
                "unknown repair strategy 'resist'\n");
    assert_only(TALE(ONE("aims = 'strain'")), "unknown aim 'strain'\n");
    assert_only(TALE(ONE("") ", withdrawal 'w' { marker = 'controls', salience "
                             "= 3, to = 'one', when = function() return true "
                             "end }"),
                "withdrawal 'w': marker 'controls' belongs to the other kind "
                "of rupture\n");
}

static void texts_are_checked(void **state)
{
    assert_only(TALE(ONE("because = ''")), "'because' is empty\n");
    assert_only(TALE(ONE("because = ('x'):rep(2001)")),
                "'because' is too long: at most 2000 characters\n");
    assert_only(TALE(ONE("because = 'a\\27[31mb'")),
                "'because' holds a control or direction character");
    assert_only(TALE(ONE("because = 'a\\xE2\\x80\\xAEb'")),
                "'because' holds a control or direction character");
    assert_only(TALE(ONE("because = 'a\\xFFb'")),
                "'because' is not valid UTF-8\n");
    assert_only(TALE(ONE("because = 'a\\0b'")), "'because' holds a control");
}

static void two_thousand_wide_characters_are_not_too_long(void **state)
{
    struct loaded l = load_text(TALE(ONE("because = ('ä'):rep(2000)")));

    assert_non_null(l.script);
    loaded_release(&l);
}

static void a_text_may_stand_first_or_have_its_name_but_not_both(void **state)
{
    struct loaded l = load_text(TALE(
        "exchange 'one' { client { text = 'x' }, expert { text = 'A', to = "
        "'over' }, collaborative { 'B', to = 'over' } }"));
    assert_non_null(l.script);
    loaded_release(&l);

    assert_only(TALE(ONE("text = 'again'")),
                "collaborative: has a text of its own and 'text' as well\n");
    assert_only(TALE(ONE("'again'")),
                "collaborative: value 2 of its list has no name\n");
}

static void facts_are_checked(void **state)
{
    assert_only(TALE("facts = { f = 'x' }," ONE("")),
                "scenario: facts: 'f' must be true, false, 0 to 255 or { from "
                "= { … } }, not a text\n");
    assert_only(TALE("facts = { f = 256 }," ONE("")),
                "facts: 'f' must be a whole number from 0 to 255, not 256\n");
    assert_only(TALE("facts = { f = { form = {} } }," ONE("")),
                "facts.f: unknown field 'form', did you mean 'from'?\n");
    assert_only(TALE("facts = { ['a b'] = true }," ONE("")),
                "facts: 'a b' is no name\n");
    assert_only(TALE("facts = { 'x' }," ONE("")),
                "every value in 'facts' needs a name: name = value\n");
    assert_only(TALE("facts = { f = 1 },\n" ONE("effect = { facts = { g = 1 } "
                                                "}")),
                "collaborative: unknown fact 'g', did you mean 'f'?\n");
    assert_only(TALE(ONE("effect = { facts = { g = 'x' } }")),
                "effect.facts: 'g' must be true, false or a whole number, not "
                "a text\n");
}

static void pictures_are_plain_names_with_the_right_header(void **state)
{
    static const char tale[] =
        "return scenario { title = 'T', minutes = 1, level = 1, brief = 'B',\n"
        "setting = 'S', client = { name = 'N', portrait = '%s' },\n"
        "start = 'one', " ONE("") ", ending 'over' { client { 'x' },\n"
                                  "outcome = 'engaged' } }";
    static const struct {
        const char *name, *expected;
    } cases[] = {
        {"../x.svg", "portrait '../x.svg' is no plain name\n"},
        {"/etc/passwd", "is no plain name\n"},
        {"x.lua", "is no plain name\n"},
        {".svg", "is no plain name\n"},
        {"none.svg", "portrait 'none.svg': "},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char lua[1024];
        snprintf(lua, sizeof lua, tale, cases[i].name);
        assert_told(lua, cases[i].expected);
    }
}

static void assert_picture(const char *bytes, size_t len, const char *name,
                           bool is_right)
{
    struct loaded l;
    char path[96], lua[1024];
    loaded_begin(&l);
    loaded_write(&l, name, bytes, len);
    snprintf(path, sizeof path, "%s", l.path);
    snprintf(lua, sizeof lua,
             "return scenario { title = 'T', minutes = 1, level = 1, brief = "
             "'B', setting = 'S', client = { name = 'N', portrait = '%s' }, "
             "start = 'one', " ONE("") ", ending 'over' { client { 'x' }, "
                                       "outcome = 'engaged' } }",
             name);
    loaded_write(&l, "t.lua", lua, strlen(lua));
    l.script = script_load(l.path, "t.lua", &l.findings);
    assert_int_equal(l.script != NULL, is_right);
    remove(path);
    loaded_release(&l);
}

static void a_picture_is_looked_at_before_it_is_used(void **state)
{
    static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0"
                              "\x8\6\0\0\0CRC!";
    static const char huge[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\1\1\0"
                               "\x8\6\0\0\0CRC!";
    static const char svg[] = "<?xml?><svg width='60' height = \"80\">";
    static const char box[] = "<svg viewBox='0 0 60 80'></svg>";
    static const char slim[] = "<svg width='1' height='4000'></svg>";
    static const char dashed[] = "<svg width='9' height='9'><path d='M0 0L9 9' "
                                 "stroke-dasharray='1'/></svg>";

    assert_picture(png, sizeof png - 1, "face.png", true);
    assert_picture(svg, sizeof svg - 1, "face.svg", true);
    assert_picture(box, sizeof box - 1, "face.svg", true);
    assert_picture(png, sizeof png - 1, "face.svg", false);
    assert_picture(png, 20, "face.png", false);
    assert_picture(huge, sizeof huge - 1, "face.png", false);
    assert_picture(slim, sizeof slim - 1, "face.svg", false);
    assert_picture(dashed, sizeof dashed - 1, "face.svg", false);
    assert_picture("GIF89a", 6, "face.png", false);
    assert_picture("<html>", 6, "face.svg", false);
    assert_picture("", 0, "face.svg", false);
}

static void several_constructors_in_a_line_are_kept_apart(void **state)
{
    assert_only(TALE("exchange 'one' { client { 'x' }, expert { 'A', to = "
                     "'over' }, expert { 'C', to = 'oevr' }, collaborative { "
                     "'B', to = 'over' } }"),
                "                                                              "
                "           ^\n");
}

static void a_constructor_in_a_loop_is_told_once(void **state)
{
    assert_only("local t = {}\nfor i = 1, 50 do\nt[i] = client {\n'x', "
                "mod = 1 }\nend\n"
                "t[51] = expert { 'A', to = 'over' }\n"
                "t[52] = collaborative { 'B', to = 'over' }\n" TALE(
                    "exchange 'one' (t)"),
                "t.lua:4: client: unknown field 'mod', did you mean 'mood'?\n");
}

static void all_faults_are_told_together_in_order(void **state)
{
    struct loaded l = load_text(
        "return scenario { title = 5,\n minutes = 1, level = 1,\n"
        "brief = '', setting = 'S', client = { name = 'N' },\n"
        "start = 'one', exchange 'one' {\n client { mood = 'happy', 'x' },\n"
        "expert { 'A', to = 'nowhere' },\n"
        "collaborative { 'B', to = 'over', when = 1 } },\n"
        "ending 'over' { client { 'x' }, outcome = 'fine' } }");
    static const int lines[] = {1, 3, 5, 6, 7, 8};

    assert_int_equal(l.findings.count, 6);
    for (size_t i = 0; i < 6; i++) {
        assert_int_equal(l.findings.items[i].line, lines[i]);
    }
    loaded_release(&l);
}

static void a_faulty_part_is_not_missed_as_well(void **state)
{
    assert_only(TALE("start = 'one'," ONE("to = 'two'") ", exchange 'two' 5"),
                "t.lua:4: ");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_field_is_told_at_its_own_line_with_a_caret),
        cmocka_unit_test(a_field_of_another_constructor_is_explained),
        cmocka_unit_test(a_missing_field_is_told_at_the_constructor),
        cmocka_unit_test(a_wrong_type_says_what_was_found),
        cmocka_unit_test(numbers_keep_their_range),
        cmocka_unit_test(words_come_from_their_lists),
        cmocka_unit_test(texts_are_checked),
        cmocka_unit_test(two_thousand_wide_characters_are_not_too_long),
        cmocka_unit_test(a_text_may_stand_first_or_have_its_name_but_not_both),
        cmocka_unit_test(facts_are_checked),
        cmocka_unit_test(pictures_are_plain_names_with_the_right_header),
        cmocka_unit_test(a_picture_is_looked_at_before_it_is_used),
        cmocka_unit_test(several_constructors_in_a_line_are_kept_apart),
        cmocka_unit_test(a_constructor_in_a_loop_is_told_once),
        cmocka_unit_test(all_faults_are_told_together_in_order),
        cmocka_unit_test(a_faulty_part_is_not_missed_as_well),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
