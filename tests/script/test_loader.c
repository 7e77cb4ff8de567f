// A scenario file goes in; a graph, or all its faults, come out.
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "core/play.h"
#include "script/vocabulary.h"
#include "support/lua_source.h"
#include "support/test.h"

static const char dana[] =
    "local function hurt(a) return a.count.judgmental >= 1 end\n"
    "return scenario {\n"
    "  title = 'Sent by the court', minutes = 12, level = 2,\n"
    "  brief = 'Dana, 34.', setting = 'A room with a glass door.',\n"
    "  client = { name = 'Dana', portrait = 'dana', style = 'reserved',\n"
    "             sensitivity = { judgmental = 150 } },\n"
    "  facts = { door_shut = false, visits = 3,\n"
    "            drinks = { from = { safety = 40 } } },\n"
    "  levels = { safety = 35 }, start = 'arrival',\n"
    "  discuss = { 'What was the first moment?', 'And then?' },\n"
    "  allow = { dead_end = 'the street', ['long-text'] = 'a letter' },\n"
    "  exchange 'arrival' {\n"
    "    client { mood = 'guarded', 'It was this or jail.', thought = 'Hm' },\n"
    "    judgmental { 'For nothing?', codes = 'confront', to = 'two',\n"
    "      because = 'It blames.', reply = 'Oh.' },\n"
    "    expert { 'Forms first.', to = 'over', effect = { safety = -5,\n"
    "      facts = { door_shut = true, visits = 4 } } },\n"
    "    collaborative { 'Two choices.', id = 'two_choices', to = 'two',\n"
    "      codes = { 'cr', 'af' }, aims = 'safety', repair = 'validate',\n"
    "      confidentiality = { 'explained', 'room' },\n"
    "      reply = { client { 'Yes.', when = hurt }, 'Well.' } },\n"
    "  },\n"
    "  exchange 'two' {\n"
    "    client { function(a) return 'Safe: ' .. a.safety end },\n"
    "    client { 'Wine.', tells = 'drinks' },\n"
    "    collaborative { 'Go on.', to = 'over' },\n"
    "    expert { 'Right.', to = 'over', when = function(a)\n"
    "      return not a.facts.door_shut end },\n"
    "  },\n"
    "  withdrawal 'flat' { marker = 'denial', salience = 3, when = hurt,\n"
    "    to = 'two', again = true },\n"
    "  ending 'over' { client { 'Bye.' }, outcome = 'undecided' },\n"
    "}\n";

static void a_scenario_comes_out_as_it_was_written(void **state)
{
    struct loaded l = load_text(dana);
    if (!l.script) {
        fail_msg("%s", l.text);
    }
    const struct scenario *s = script_graph(l.script);

    assert_string_equal(s->id, "t");
    assert_string_equal(s->path, "t.lua");
    assert_int_equal(strlen(s->sha256), 64);
    assert_string_equal(s->title, "Sent by the court");
    assert_int_equal(s->minutes, 12);
    assert_int_equal(s->client.style, STYLE_RESERVED);
    assert_int_equal(s->client.sensitivity[STANCE_JUDGMENTAL], 150);
    assert_int_equal(s->start_levels[LEVEL_SAFETY], 35);
    assert_int_equal(s->discuss_count, 2);
    assert_int_equal(s->exchange_count, 2);
    assert_int_equal(s->response_count, 5);
    assert_int_equal(s->trigger_count, 1);
    assert_true(s->triggers[0].again);
    assert_int_equal(s->triggers[0].source_line, 30);
    assert_int_equal(s->endings[0].outcome, OUTCOME_UNDECIDED);
    assert_true(s->has_callbacks);
    loaded_release(&l);
}

static void facts_stand_in_order_of_their_names(void **state)
{
    struct loaded l = load_text(dana);
    const struct scenario *s = script_graph(l.script);

    assert_int_equal(s->fact_count, 3);
    assert_string_equal(s->facts[0].id, "door_shut");
    assert_int_equal(s->facts[0].type, FACT_FLAG);
    assert_string_equal(s->facts[1].id, "drinks");
    assert_int_equal(s->facts[1].from[LEVEL_SAFETY], 40);
    assert_int_equal(s->facts[1].from[LEVEL_STRAIN], 100);
    assert_int_equal(s->facts[2].type, FACT_NUMBER);
    assert_int_equal(s->facts[2].initial, 3);
    loaded_release(&l);
}

static void a_response_keeps_all_its_fields(void **state)
{
    struct loaded l = load_text(dana);
    const struct scenario *s = script_graph(l.script);
    const struct response *judgmental = &s->responses[0];
    const struct response *expert = &s->responses[1];
    const struct response *good = &s->responses[2];

    assert_string_equal(judgmental->id, "arrival.judgmental");
    assert_int_equal(judgmental->move.codes, 1 << CODE_CONFRONT);
    assert_string_equal(judgmental->because, "It blames.");
    assert_int_equal(judgmental->reply.count, 1);
    assert_int_equal(expert->shift[LEVEL_SAFETY], -5);
    assert_int_equal(expert->facts.count, 2);
    assert_string_equal(good->id, "two_choices");
    assert_int_equal(good->move.aims, LEVEL_SAFETY);
    assert_int_equal(good->move.repair, 1 << REPAIR_VALIDATE);
    assert_int_equal(good->move.confidentiality,
                     1 << CONFIDENTIALITY_EXPLAINED |
                         1 << CONFIDENTIALITY_ROOM);
    assert_int_equal(good->reply.count, 2);
    loaded_release(&l);
}

static void it_plays_to_its_end(void **state)
{
    struct loaded l = load_text(dana);
    struct error err = {0};
    struct play p;

    assert_true(play_begin(&p, script_graph(l.script), script_answers(l.script),
                           1, &err));
    assert_true(play_choose_id(&p, "two_choices", &err));
    assert_true(play_choose_id(&p, "two.collaborative", &err));

    assert_true(session_is_over(&p.session));
    play_release(&p);
    loaded_release(&l);
}

static void what_is_allowed_can_be_asked(void **state)
{
    struct loaded l = load_text(dana);
    const char *code, *reason;
    int32_t line;

    assert_string_equal(script_allows(l.script, "dead-end"), "the street");
    assert_string_equal(script_allows(l.script, "long-text"), "a letter");
    assert_null(script_allows(l.script, "other"));
    assert_true(script_allowed(l.script, 1, &code, &reason, &line));
    assert_string_equal(code, "long-text");
    assert_false(script_allowed(l.script, 2, &code, &reason, &line));
    loaded_release(&l);
}

static void a_probe_finds_nothing_wrong_with_it(void **state)
{
    struct loaded l = load_text(dana);

    assert_true(script_probe(l.script, &l.findings));

    assert_int_equal(l.findings.count, 0);
    loaded_release(&l);
}

// --- files -------------------------------------------------------------------

static void the_folder_names_a_scenario_lua(void **state)
{
    struct loaded l;
    char folder[80], path[96];
    loaded_begin(&l);
    snprintf(folder, sizeof folder, "%s/court", l.folder);
    assert_int_equal(mkdir(folder, 0700), 0);
    loaded_write(&l, "court/scenario.lua", dana, strlen(dana));
    snprintf(path, sizeof path, "%s", l.path);

    l.script = script_load(path, NULL, &l.findings);

    assert_non_null(l.script);
    assert_string_equal(script_graph(l.script)->id, "court");
    assert_string_equal(script_graph(l.script)->path, path);
    remove(l.path);
    rmdir(folder);
    loaded_release(&l);
}

static void assert_file_code(const char *path, const char *code)
{
    struct findings findings = {0};
    assert_null(script_load(path, NULL, &findings));
    assert_int_equal(findings.count, 1);
    assert_string_equal(findings.items[0].code, code);
    assert_string_equal(findings.items[0].file, path);
    findings_release(&findings);
}

static void files_that_are_no_scenarios_are_refused(void **state)
{
    assert_file_code("/tmp/rapport-no-such-folder/t.lua", "file-missing");
    assert_file_code("/tmp", "file-not-regular");
    assert_file_code("/dev/zero", "file-not-regular");
}

static void a_link_is_not_followed(void **state)
{
    struct loaded l = load_text(dana);
    char path[96];
    snprintf(path, sizeof path, "%s/link.lua", l.folder);
    assert_int_equal(symlink("t.lua", path), 0);

    struct findings findings = {0};
    assert_null(script_load(path, NULL, &findings));

    assert_int_equal(findings.count, 1);
    findings_release(&findings);
    remove(path);
    loaded_release(&l);
}

static void a_file_has_at_most_256_kb(void **state)
{
    size_t size = 256 * 1024 + 1;
    char *text = mem_alloc(size);
    memset(text, '-', size);

    struct loaded l = load_limited(text, size, &sandbox_limits_usual);

    assert_string_equal(loaded_code(&l), "file-too-large");
    free(text);
    loaded_release(&l);
}

static void assert_code(const char *lua, const char *code, int line)
{
    struct loaded l = load_text(lua);
    if (l.script || strcmp(loaded_code(&l), code) != 0 ||
        l.findings.items[0].line != line) {
        fail_msg("expected %s in line %d of:\n%s\n%s", code, line, lua, l.text);
    }
    loaded_release(&l);
}

static void only_text_is_read(void **state)
{
    assert_code("\x1bLua", "not-text", 1);
    assert_code("--\n-- \xff\n", "invalid-utf8", 2);
    assert_code("--\n-- \xE2\x80\xAE\n", "unsafe-text", 2);
    assert_code("", "no-scenario", 1);
    assert_code("return 1", "no-scenario", 1);
}

static void a_byte_order_mark_and_windows_lines_are_fine(void **state)
{
    struct loaded l = load_text("\xEF\xBB\xBF-- x\r\nlocal a = 1\r\n"
                                "return scenario { titel = 'x' }\r\n");

    assert_non_null(strstr(l.text, "t.lua:3: scenario: unknown field 'titel', "
                                   "did you mean 'title'?\n"));
    loaded_release(&l);
}

// --- faults ------------------------------------------------------------------

static void a_syntax_error_stands_at_its_line(void **state)
{
    assert_code("return scenario {\n  title = 'x'\n  level = 1 }", "syntax", 3);
    assert_code("return scenario {\n", "syntax", 2);
    assert_code("goto nowhere", "syntax", 1);
}

static void an_unknown_name_makes_no_further_errors(void **state)
{
    struct loaded l = load_text(
        "local x = undefined.thing('x').more + 1 .. 'y'\n"
        "for k, v in pairs(x) do end\n"
        "if x < 1 then end\n" TALE(
            "exchnge 'one' { client { 'x' }, expert { 'A', to = 'over' } }"));

    assert_int_equal(l.findings.count, 2);
    assert_string_equal(l.findings.items[0].code, "unknown-name");
    assert_non_null(strstr(l.text, "unknown name 'exchnge', did you mean "
                                   "'exchange'?"));
    loaded_release(&l);
}

static void what_lua_has_elsewhere_is_explained(void **state)
{
    struct loaded l = load_text("print(os.time(), math.random(6))");

    assert_non_null(strstr(l.text, "unknown name 'print'"));
    assert_non_null(strstr(l.text, "hint: a scenario knows no clock"));
    assert_non_null(strstr(l.text, "unknown name 'math.random'"));
    loaded_release(&l);
}

static void a_course_comes_later(void **state)
{
    struct loaded l = load_text("return course { title = 'x' }");

    assert_int_equal(l.findings.count, 1);
    assert_string_equal(l.findings.items[0].message,
                        "course: courses come with a later version");
    loaded_release(&l);
}

static void a_global_is_told_once_and_goes_on(void **state)
{
    struct loaded l = load_text("function f() return 1 end\n"
                                "for i = 1, 3 do n = f() end\n"
                                "return scenario { minutes = n }\n");

    assert_non_null(strstr(l.text, "t.lua:1: 'f' must be local"));
    assert_non_null(strstr(l.text, "hint: write: local function f\n"));
    assert_non_null(strstr(l.text, "t.lua:2: 'n' must be local"));
    assert_null(strstr(l.text, "unknown name"));
    loaded_release(&l);
}

static void parts_are_asked_for_by_kind(void **state)
{
    assert_code(TALE("exchange 'one'"), "forgotten-body", 3);
    assert_code(TALE(ONE("") ", client { 'x' }"), "misplaced-part", 4);
    assert_code(TALE(ONE("") ", 'text'"), "misplaced-part", 4);
    assert_code("exchange 'x' { }" TALE(ONE("")), "stray-part", 1);
    assert_code("exchange 'x'\n" TALE(ONE("")), "forgotten-body", 1);
    assert_code("client { 'x' }\n" TALE(ONE("")), "stray-part", 1);
    assert_code("local c = client { 'x' }\n" TALE(
                    "exchange 'one' { c, expert { 'A', to = 'over' },\n"
                    "collaborative { 'B', to = 'over', reply = c } }"),
                "used-twice", 4);
    assert_code("return exchange { client { 'x' } }", "missing-name", 1);
    assert_code("return exchange 'a b' { client { 'x' } }", "bad-name", 1);
}

static void one_file_holds_one_returned_scenario(void **state)
{
    assert_code("scenario { titel = 1 }", "unknown-field", 1);
    assert_code("local s = "
                "scenario { title = 'T', minutes = 1, level = 1, "
                "brief = 'B', setting = 'S', client = { name = 'N' }, "
                "start = 'one', exchange 'one' { client { 'x' }, expert { 'E', "
                "to = 'e' }, collaborative { 'C', to = 'e' } }, ending 'e' { "
                "client { 'x' }, outcome = 'engaged' } }",
                "no-scenario", 1);
    assert_code("scenario {}\n return scenario {}", "missing-field", 1);
}

static void limits_hold_while_a_file_is_read(void **state)
{
    assert_code("while true do end", "too-many-steps", 1);
    assert_code("local t = {}\nfor i = 1, 1e9 do\nt[i] = {} end",
                "too-much-memory", 3);
#ifndef RAPPORT_STRESS // where every array moves with every part: slow
    assert_code("local s = ('x'):rep(1900)\n"
                "for i = 1, 1e6 do\nclient { s } end",
                "too-large", 3);
#endif
}

static void a_million_faults_are_told_as_few(void **state)
{
    struct loaded l = load_text("for i = 1, 100000 do\n"
                                "client { 'x', ['f' .. i] = 1 } end");

    assert_null(l.script);
    assert_true(l.findings.count <= 201);
    loaded_release(&l);
}

static void every_code_is_in_the_reference(void **state)
{
    struct loaded l = load_text(
        "x = 1 foo()\nreturn scenario { titel = 1, minutes = 'x', level = 9,\n"
        "client = { name = '', portrait = '../x', style = 'odd' },\n"
        "exchange 'a', 'b', client { 'x', to = 1 }, exchange { } }");

    for (size_t i = 0; i < l.findings.count; i++) {
        bool is_known = false;
        for (int c = 0; c < vocabulary_code_count; c++) {
            is_known |=
                strcmp(vocabulary_codes[c].code, l.findings.items[i].code) == 0;
        }
        assert_true(is_known);
    }
    loaded_release(&l);
}

// Where a run of [seed] differs from another, [text] would differ.
static void the_same_file_gives_the_same_report(void **state)
{
    const char *lua = "return scenario { a = 1, b = 1, c = 1, d = 1, e = 1,\n"
                      "client = { z = 1, y = 1, x = 1 } }";
    struct loaded first = load_text(lua);

    for (int i = 0; i < 5; i++) {
        struct loaded again = load_text(lua);
        assert_string_equal(first.text, again.text);
        loaded_release(&again);
    }
    loaded_release(&first);
}

static void every_allocation_may_fail(void **state)
{
    struct sandbox_limits limits = sandbox_limits_usual;
    bool is_done = false;
#ifdef RAPPORT_STRESS
    const long step = 1;
#else
    const long step = 7;
#endif

    for (limits.fail_at = 1; !is_done; limits.fail_at += step) {
        struct loaded l = load_limited(dana, strlen(dana), &limits);
        is_done = l.script != NULL;
        if (!is_done) {
            assert_string_equal(loaded_code(&l), "too-much-memory");
            assert_non_null(strstr(l.text, "not enough memory"));
        }
        loaded_release(&l);
    }
    assert_true(limits.fail_at > 100);
}

#ifdef RAPPORT_STRESS
enum { LARGE = 500 };
#else
enum { LARGE = 10000 };
#endif

static void a_large_scenario_made_by_a_loop_loads(void **state)
{
    char lua[1024];
    snprintf(
        lua, sizeof lua,
        "local n = %d local s = { title = 'T', minutes = 1, level = 1,\n"
        "brief = 'B', setting = 'S', client = { name = 'N' }, start = 'e1' }\n"
        "for i = 1, n do local to = i < n and 'e' .. i + 1 or 'over'\n"
        "s[i] = exchange('e' .. i) { client { 'Line ' .. i },\n"
        "judgmental { 'J ' .. i, to = to, when = function(a)\n"
        "return a.safety < i end }, expert { 'E ' .. i, to = to },\n"
        "collaborative { 'C ' .. i, to = to, effect = { safety = 5 } } } end\n"
        "s[n + 1] = ending 'over' { client { 'x' }, outcome = 'engaged' }\n"
        "return scenario(s)",
        LARGE);
    struct loaded l = load_text(lua);

    if (!l.script) {
        fail_msg("%s", l.text);
    }
    assert_int_equal(script_graph(l.script)->response_count, 3 * LARGE);
    assert_int_equal(script_callback_count(l.script), LARGE);
    assert_true(script_probe(l.script, &l.findings));
    loaded_release(&l);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_scenario_comes_out_as_it_was_written),
        cmocka_unit_test(facts_stand_in_order_of_their_names),
        cmocka_unit_test(a_response_keeps_all_its_fields),
        cmocka_unit_test(it_plays_to_its_end),
        cmocka_unit_test(what_is_allowed_can_be_asked),
        cmocka_unit_test(a_probe_finds_nothing_wrong_with_it),
        cmocka_unit_test(the_folder_names_a_scenario_lua),
        cmocka_unit_test(files_that_are_no_scenarios_are_refused),
        cmocka_unit_test(a_link_is_not_followed),
        cmocka_unit_test(a_file_has_at_most_256_kb),
        cmocka_unit_test(only_text_is_read),
        cmocka_unit_test(a_byte_order_mark_and_windows_lines_are_fine),
        cmocka_unit_test(a_syntax_error_stands_at_its_line),
        cmocka_unit_test(an_unknown_name_makes_no_further_errors),
        cmocka_unit_test(what_lua_has_elsewhere_is_explained),
        cmocka_unit_test(a_course_comes_later),
        cmocka_unit_test(a_global_is_told_once_and_goes_on),
        cmocka_unit_test(parts_are_asked_for_by_kind),
        cmocka_unit_test(one_file_holds_one_returned_scenario),
        cmocka_unit_test(limits_hold_while_a_file_is_read),
        cmocka_unit_test(a_million_faults_are_told_as_few),
        cmocka_unit_test(every_code_is_in_the_reference),
        cmocka_unit_test(the_same_file_gives_the_same_report),
        cmocka_unit_test(every_allocation_may_fail),
        cmocka_unit_test(a_large_scenario_made_by_a_loop_loads),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
