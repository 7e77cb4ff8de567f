// What callbacks may do, and what they may not: look at 'a', answer, change
// levels and facts in an effect; never remember, never hang.
#include <string.h>

#include "base/error.h"
#include "support/lua_source.h"
#include "support/test.h"

// A scenario with one callback to look at, in a moment that can be set.
struct stage {
    struct loaded loaded;
    int16_t levels[LEVEL_COUNT];
    uint16_t counts[STANCE_SCORED_COUNT];
    uint8_t facts[FACTS_MAX];
    uint32_t visited[4];
    struct script_view view;
    struct error err;
};

#define FACTS                                                                  \
    "facts = { door = false, age = 7, secret = { from = { safety = 1 } } },\n"

static void stage_open(struct stage *s, const char *lua)
{
    *s = (struct stage){.loaded = load_text(lua)};
    if (!s->loaded.script) {
        fail_msg("%s\nof:\n%s", s->loaded.text, lua);
    }
    s->levels[LEVEL_SAFETY] = 40;
    s->levels[LEVEL_STRAIN] = 10;
    s->counts[STANCE_EXPERT] = 3;
    s->facts[0] = 7; // age
    s->view = (struct script_view){script_graph(s->loaded.script), s->levels,
                                   s->counts, s->facts, s->visited};
}

static void stage_close(struct stage *s)
{
    loaded_release(&s->loaded);
}

static bool ask_when(struct stage *s, callback_id id, bool *holds)
{
    struct script script = script_answers(s->loaded.script);
    s->err = (struct error){0};
    return script.ops->when(script.ctx, id, &s->view, holds, &s->err);
}

static bool ask_effect(struct stage *s, callback_id id)
{
    struct script script = script_answers(s->loaded.script);
    int16_t levels[LEVEL_COUNT];
    uint8_t facts[FACTS_MAX];
    struct script_change change = {levels, facts};
    memcpy(levels, s->levels, sizeof levels);
    memcpy(facts, s->facts, sizeof facts);
    s->err = (struct error){0};
    bool is_ok = script.ops->effect(script.ctx, id, &s->view, &change, &s->err);
    memcpy(s->levels, levels, sizeof levels);
    memcpy(s->facts, facts, sizeof facts);
    return is_ok;
}

// The body of a condition of [lua]'s one callback holds.
static void assert_when(const char *lua)
{
    struct stage s;
    bool holds = false;
    stage_open(&s, lua);
    if (!ask_when(&s, 0, &holds)) {
        fail_msg("%s\nof:\n%s", s.err.message, lua);
    }
    if (!holds) {
        fail_msg("does not hold:\n%s", lua);
    }
    stage_close(&s);
}

#define WHEN(body) TALE(FACTS ONE("when = function(a) " body " end"))
#define EFFECT(body) TALE(FACTS ONE("effect = function(a) " body " end"))

static void assert_when_fails(const char *lua, const char *code,
                              const char *message)
{
    struct stage s;
    bool holds;
    stage_open(&s, lua);
    assert_false(ask_when(&s, 0, &holds));
    assert_string_equal(s.err.code, code);
    assert_string_equal(s.err.file, "t.lua");
    assert_true(s.err.line > 0);
    if (!strstr(s.err.message, message)) {
        fail_msg("'%s' is not in '%s'", message, s.err.message);
    }
    stage_close(&s);
}

static void assert_effect_fails(const char *lua, const char *code)
{
    struct stage s;
    stage_open(&s, lua);
    assert_false(ask_effect(&s, 0));
    assert_string_equal(s.err.code, code);
    assert_int_equal(s.levels[LEVEL_SAFETY], 40); // as if it was not called
    assert_int_equal(s.facts[0], 7);
    stage_close(&s);
}

// --- looking -----------------------------------------------------------------

static void a_condition_sees_levels_counts_facts_and_places(void **state)
{
    assert_when(WHEN("return a.safety == 40 and a.strain == 10"));
    assert_when(WHEN("return a.count.expert == 3 and a.count.judgmental == 0"));
    assert_when(WHEN("return a.facts.door == false and a.facts.age == 7"));
    assert_when(WHEN("return a.facts.secret == false"));
    assert_when(WHEN("return a.visited.one == false"));
}

static void a_name_that_does_not_exist_is_explained(void **state)
{
    assert_when_fails(WHEN("return a.safty > 1"), "unknown-name",
                      "'a.safty', did you mean 'safety'?");
    assert_when_fails(WHEN("return a.count.expurt > 1"), "unknown-name",
                      "did you mean 'expert'?");
    assert_when_fails(WHEN("return a.facts.dor"), "unknown-name",
                      "did you mean 'door'?");
    assert_when_fails(WHEN("return a.visited.on"), "unknown-name",
                      "did you mean 'one'?");
    assert_when_fails(WHEN("return mth.max(1)"), "unknown-name",
                      "did you mean 'math'?");
    assert_when_fails(WHEN("return a[1]"), "unknown-name", "a.");
}

static void a_condition_may_only_look(void **state)
{
    assert_when_fails(WHEN("a.safety = 50 return true"), "read-only",
                      "a condition may only look");
    assert_when_fails(WHEN("a.facts.door = true return true"), "read-only",
                      "a condition may only look");
    assert_when_fails(WHEN("a.count.expert = 1 return true"), "read-only",
                      "cannot be changed");
}

static void a_condition_gives_true_or_false(void **state)
{
    assert_when_fails(WHEN("return 1"), "wrong-result",
                      "collaborative: when: must give true or false, not a "
                      "number");
    assert_when_fails(WHEN(""), "wrong-result", "not nothing (nil)");
}

static void an_error_names_its_line(void **state)
{
    struct stage s;
    bool holds;
    stage_open(&s, TALE(ONE("when = function(a)\n\nreturn nil + 1 end")));

    assert_false(ask_when(&s, 0, &holds));

    assert_int_equal(s.err.line, 6);
    assert_int_equal(s.err.kind, ERROR_SCRIPT);
    stage_close(&s);
}

static void what_was_looked_at_is_known(void **state)
{
    struct stage s;
    bool holds;
    stage_open(&s, WHEN("return a.safety > 0 and a.count.expert > 0 and "
                        "a.facts.age > 0 and a.visited.one"));

    assert_true(ask_when(&s, 0, &holds));

    const struct script_reads *reads = script_reads(s.loaded.script, 0);
    assert_int_equal(reads->levels, 1 << LEVEL_SAFETY);
    assert_int_equal(reads->counts, 1 << STANCE_EXPERT);
    assert_int_equal(reads->facts[0], 1 << 0);
    assert_int_equal(reads->visited_count, 1);
    assert_false(reads->visited_all);
    assert_null(script_reads(s.loaded.script, 1));
    stage_close(&s);
}

// --- changing ----------------------------------------------------------------

static void an_effect_changes_levels_and_facts(void **state)
{
    struct stage s;
    stage_open(&s, EFFECT("a.safety = a.safety + 5 a.safety = a.safety + 5 "
                          "a.strain = -5 a.facts.door = not a.facts.door "
                          "a.facts.age = a.facts.age + 1"));

    assert_true(ask_effect(&s, 0));

    assert_int_equal(s.levels[LEVEL_SAFETY], 50);
    assert_int_equal(s.levels[LEVEL_STRAIN], -5);
    assert_int_equal(s.facts[0], 8);
    assert_int_equal(s.facts[1], 1);
    stage_close(&s);
}

static void an_effect_that_fails_has_changed_nothing(void **state)
{
    assert_effect_fails(EFFECT("a.safety = 90 a.facts.age = 1 error('x')"),
                        "script-error");
    assert_effect_fails(EFFECT("a.safety = 90 return 5"), "wrong-result");
    assert_effect_fails(EFFECT("a.safety = 90 while true do end"),
                        "too-many-steps");
}

static void an_effect_keeps_types_and_ranges(void **state)
{
    assert_effect_fails(EFFECT("a.safety = 1001"), "out-of-range");
    assert_effect_fails(EFFECT("a.safety = 1.5"), "out-of-range");
    assert_effect_fails(EFFECT("a.safety = '5'"), "out-of-range");
    assert_effect_fails(EFFECT("a.safety = 0/0"), "out-of-range");
    assert_effect_fails(EFFECT("a.facts.age = 256"), "out-of-range");
    assert_effect_fails(EFFECT("a.facts.age = true"), "out-of-range");
    assert_effect_fails(EFFECT("a.facts.door = 1"), "wrong-type");
    assert_effect_fails(EFFECT("a.facts.secret = true"), "read-only");
    assert_effect_fails(EFFECT("a.facts.other = true"), "unknown-name");
    assert_effect_fails(EFFECT("a.count.expert = 0"), "read-only");
    assert_effect_fails(EFFECT("a.visited.one = true"), "read-only");
    assert_effect_fails(EFFECT("a.facts = {}"), "read-only");
    assert_effect_fails(EFFECT("a.other = 1"), "unknown-name");
}

static void a_text_is_checked_before_it_is_said(void **state)
{
    static const struct {
        const char *body, *code;
    } cases[] = {
        {"return 5", "wrong-result"},
        {"return ''", "empty-text"},
        {"return 'a\\27b'", "unsafe-text"},
        {"return '\\xff'", "invalid-utf8"},
        {"return ('x'):rep(2001)", "text-too-long"},
        {"a.safety = 1 return 'x'", "read-only"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char lua[1024];
        struct stage s;
        struct strbuf out = STRBUF_INIT;
        snprintf(lua, sizeof lua,
                 TALE("exchange 'one' { client { function(a) %s end }, expert "
                      "{ 'A', to = 'over' }, collaborative { 'B', to = 'over' "
                      "} }"),
                 cases[i].body);
        stage_open(&s, lua);
        struct script script = script_answers(s.loaded.script);
        assert_false(script.ops->text(script.ctx, 0, &s.view, &out, &s.err));
        assert_string_equal(s.err.code, cases[i].code);
        assert_int_equal(out.len, 0);
        strbuf_release(&out);
        stage_close(&s);
    }
}

// --- remembering -------------------------------------------------------------

// Asked twice, the callback fails both times: nothing stays behind.
static void assert_forgets(const char *lua)
{
    struct stage s;
    bool holds;
    stage_open(&s, lua);
    for (int i = 0; i < 2; i++) {
        assert_false(ask_when(&s, 0, &holds));
        if (strcmp(s.err.code, "callback-remembers") != 0) {
            fail_msg("%s: %s\nof:\n%s", s.err.code, s.err.message, lua);
        }
        assert_true(s.err.line > 0);
    }
    stage_close(&s);
}

static void callbacks_cannot_remember_anything(void **state)
{
    static const char *const scripts[] = {
        "local n = 0\n" WHEN("n = n + 1 return n == 1"),
        "local n\n" WHEN("n = a return true"),
        "local n = 1\n" WHEN("n = 1.0 return true"),
        "local n = 0.0\n" WHEN("n = -0.0 return true"),
        "local t = {}\n" WHEN("t.x = 1 return true"),
        "local t = { 1 }\n" WHEN("t[1] = 2 return true"),
        "local t = { { {} } }\n" WHEN("t[1][1].x = 1 return true"),
        "local t = {}\n" WHEN("table.insert(t, 1) return true"),
        "local t = { 2, 1 }\n" WHEN("table.sort(t) return true"),
        "local t = { 2, 1 }\n" WHEN("table.remove(t) return true"),
        "local n = 0 local function f() n = n + 1 end\n" WHEN(
            "f() return true"),
        "local n = 0 local t = { f = function() n = n + 1 end }\n" WHEN(
            "t.f() return true"),
        "local f = function() end\n" WHEN("f = function() end return true"),
        "local t = {}\n" WHEN("t = { 1 } return true"),
        WHEN("x = 1 return true"),
        WHEN("_ENV = { x = 1 } return true"),
    };

    for (size_t i = 0; i < sizeof scripts / sizeof scripts[0]; i++) {
        assert_forgets(scripts[i]);
    }
}

static void what_a_failing_callback_changed_is_set_back(void **state)
{
    struct stage s;
    bool holds;
    stage_open(&s, "local n = 0\n" TALE(
                       ONE("when = function(a) if n == 1 then return true end "
                           "n = 1 error('x') end")));

    assert_false(ask_when(&s, 0, &holds));
    assert_false(ask_when(&s, 0, &holds));

    assert_string_equal(s.err.code, "script-error");
    stage_close(&s);
}

static void tables_that_callbacks_share_can_be_read(void **state)
{
    assert_when("local t = { 10, 20, x = { y = 'z' } }\n" WHEN(
        "local n, s = 0, '' for i, v in ipairs(t) do n = n + v end\n"
        "for k in pairs(t) do s = s .. k end\n"
        "return n == 30 and #t == 2 and s == '12x' and t.x.y == 'z' and "
        "table.concat(t, '-') == '10-20' and select(2, table.unpack(t)) == 20 "
        "and t[3] == nil"));
    assert_when("local function f(a) return a.safety end\n" WHEN(
        "return f(a) == 40 and math.max(f(a), 1) == 40"));
}

static void a_callback_may_use_tables_of_its_own(void **state)
{
    assert_when(WHEN("local t = {} for i = 1, 9 do t[i] = 10 - i end "
                     "table.sort(t) t.x = 1 return t[1] == 1 and t.x == 1"));
}

static void constructors_do_not_work_in_callbacks(void **state)
{
    assert_when_fails(WHEN("return client { 'x' } ~= nil"), "script-error",
                      "works only while the file is read");
}

// --- budget ------------------------------------------------------------------

static void a_callback_that_does_not_end_is_stopped(void **state)
{
    assert_when_fails(WHEN("while true do end"), "too-many-steps",
                      "5 million steps");
    assert_when_fails(WHEN("local t = {} while true do t[#t + 1] = {} end"),
                      "too-much-memory", "not enough memory");
}

#define BUSY WHEN("for i = 1, 1000000 do end return true")

static void a_long_play_never_ends_by_its_clock(void **state)
{
    struct stage s;
    bool holds = false;
    stage_open(&s, WHEN("for i = 1, 100000 do end return true"));
    script_start_play(s.loaded.script, false);

    for (int i = 0; i < 200; i++) {
        assert_true(ask_when(&s, 0, &holds));
    }

    stage_close(&s);
}

static void the_callbacks_of_a_replay_share_one_clock(void **state)
{
    struct stage s;
    bool holds = false, is_ok = true;
    stage_open(&s, BUSY);
    script_start_play(s.loaded.script, true);

    for (int i = 0; i < 2000 && is_ok; i++) {
        is_ok = ask_when(&s, 0, &holds);
    }

    assert_false(is_ok);
    assert_string_equal(s.err.code, "too-much-time");
    script_start_play(s.loaded.script, true);
    assert_true(ask_when(&s, 0, &holds));
    stage_close(&s);
}

// --- probing -----------------------------------------------------------------

static void assert_probe(const char *lua, const char *code, size_t count)
{
    struct stage s;
    stage_open(&s, lua);
    assert_int_equal(script_probe(s.loaded.script, &s.loaded.findings),
                     count == 0);
    loaded_tell(&s.loaded);
    if (s.loaded.findings.count != count ||
        (count > 0 && strcmp(loaded_code(&s.loaded), code) != 0)) {
        fail_msg("expected %zu %s:\n%s", count, code, s.loaded.text);
    }
    stage_close(&s);
}

static void a_probe_finds_what_fails_somewhere(void **state)
{
    assert_probe(WHEN("if a.safety > 60 then return mth.pi end return true"),
                 "unknown-name", 1);
    assert_probe(WHEN("return a.facts.age"), "wrong-result", 1);
    assert_probe(WHEN("return a.visited.nowhere"), "unknown-name", 1);
    assert_probe(EFFECT("if a.facts.door then error('x') end"), "script-error",
                 1);
    assert_probe("local n = 0\n" WHEN("n = n + 1 return true"),
                 "callback-remembers", 1);
}

static void a_probe_shows_the_line(void **state)
{
    struct stage s;
    stage_open(&s, TALE(ONE("when = function(a)\n  return 5 end")));

    assert_false(script_probe(s.loaded.script, &s.loaded.findings));

    loaded_tell(&s.loaded);
    assert_non_null(strstr(s.loaded.text, "t.lua:4: collaborative: when: "));
    assert_non_null(strstr(s.loaded.text, "when = function(a)\n    ^\n"));
    stage_close(&s);
}

static void a_probe_calls_an_effect_only_where_it_can_happen(void **state)
{
    assert_probe(TALE(FACTS ONE("when = function(a) return a.facts.age > 7 end,"
                                "effect = function(a) error('x') end")),
                 "", 0);
}

static void a_probe_ends_in_time(void **state)
{
    assert_probe(
        "local f = function() for i = 1, 2000000 do end return true "
        "end\nlocal s = {}\nfor i = 1, 20 do s[i] = collaborative { "
        "'B', to = 'over', when = f } end\ns[21] = client { 'x' }\n" TALE(
            "exchange 'one' (s)"),
        "too-much-time", 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_condition_sees_levels_counts_facts_and_places),
        cmocka_unit_test(a_name_that_does_not_exist_is_explained),
        cmocka_unit_test(a_condition_may_only_look),
        cmocka_unit_test(a_condition_gives_true_or_false),
        cmocka_unit_test(an_error_names_its_line),
        cmocka_unit_test(what_was_looked_at_is_known),
        cmocka_unit_test(an_effect_changes_levels_and_facts),
        cmocka_unit_test(an_effect_that_fails_has_changed_nothing),
        cmocka_unit_test(an_effect_keeps_types_and_ranges),
        cmocka_unit_test(a_text_is_checked_before_it_is_said),
        cmocka_unit_test(callbacks_cannot_remember_anything),
        cmocka_unit_test(what_a_failing_callback_changed_is_set_back),
        cmocka_unit_test(tables_that_callbacks_share_can_be_read),
        cmocka_unit_test(a_callback_may_use_tables_of_its_own),
        cmocka_unit_test(constructors_do_not_work_in_callbacks),
        cmocka_unit_test(a_callback_that_does_not_end_is_stopped),
        cmocka_unit_test(a_long_play_never_ends_by_its_clock),
        cmocka_unit_test(the_callbacks_of_a_replay_share_one_clock),
        cmocka_unit_test(a_probe_finds_what_fails_somewhere),
        cmocka_unit_test(a_probe_shows_the_line),
        cmocka_unit_test(a_probe_calls_an_effect_only_where_it_can_happen),
        cmocka_unit_test(a_probe_ends_in_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
