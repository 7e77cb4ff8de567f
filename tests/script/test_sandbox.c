// The promises of the sandbox, as far as the language itself keeps them. Whole
// hostile scenarios are in hostile/.
#include <locale.h>
#include <string.h>

#include <lauxlib.h>
#include <lua.h>

#include "script/allow.h"
#include "script/sandbox.h"
#include "support/test.h"

static int open_language(lua_State *L)
{
    allow_open(L);
    return 0;
}

static void open_sandbox(struct sandbox *sb)
{
    assert_true(sandbox_open(sb, &sandbox_limits_usual));
    lua_pushcfunction(sb->L, open_language);
    assert_true(sandbox_call(sb, 0, 0));
}

struct code {
    const char *text;
    size_t len;
};

static int run_code(lua_State *L)
{
    const struct code *code = lua_touserdata(L, 1);
    if (luaL_loadbufferx(L, code->text, code->len, "=scenario", "t")) {
        return lua_error(L);
    }
    allow_push_environment(L);
    lua_setupvalue(L, -2, 1);
    lua_call(L, 0, 1);
    return 1;
}

// Leaves the one result on the stack.
static bool run(struct sandbox *sb, const char *lua)
{
    struct code code = {lua, strlen(lua)};
    lua_pushcfunction(sb->L, run_code);
    lua_pushlightuserdata(sb->L, &code);
    return sandbox_call(sb, 1, 1);
}

// The code of what goes wrong with [lua], in a sandbox of its own.
static const char *code_of(const char *lua)
{
    struct sandbox sb;
    open_sandbox(&sb);
    const char *code = run(&sb, lua) ? "" : sb.fault.code;
    sandbox_close(&sb);
    return code;
}

// Runs [lua], which gives true when all is as it should be.
static void assert_holds(const char *lua)
{
    struct sandbox sb;
    open_sandbox(&sb);
    if (!run(&sb, lua)) {
        fail_msg("%d: %s\n%s", sb.fault.line, sb.fault.message, lua);
    }
    if (!lua_isboolean(sb.L, -1) || !lua_toboolean(sb.L, -1)) {
        fail_msg("does not hold: %s", lua);
    }
    sandbox_close(&sb);
}

// --- what there is -----------------------------------------------------------

static void what_reaches_outside_does_not_exist(void **state)
{
    static const char *const absent[] = {
        "io",
        "os",
        "debug",
        "package",
        "require",
        "load",
        "dofile",
        "loadfile",
        "loadstring",
        "setmetatable",
        "getmetatable",
        "pcall",
        "xpcall",
        "coroutine",
        "collectgarbage",
        "next",
        "rawset",
        "rawget",
        "rawequal",
        "rawlen",
        "print",
        "warn",
        "_G",
        "string.dump",
        "string.pack",
        "string.unpack",
        "string.packsize",
        "string.match",
        "string.gmatch",
        "string.gsub",
        "table.move",
        "math.random",
        "math.randomseed",
    };

    for (size_t i = 0; i < sizeof absent / sizeof absent[0]; i++) {
        char lua[64];
        snprintf(lua, sizeof lua, "return %s", absent[i]);
        assert_string_equal(code_of(lua), "unknown-name");
    }
}

static void what_an_author_needs_is_there(void **state)
{
    assert_holds("local t = {} for i = 1, 10 do t[#t + 1] = i * 2 end\n"
                 "table.insert(t, 1, 'x') table.remove(t)\n"
                 "return #t == 10 and t[1] == 'x' and t[10] == 18");
    assert_holds("return ('ab'):rep(2, '-') == 'ab-ab' and #('x'):upper() == 1"
                 " and ('abc'):sub(-2) == 'bc' and ('aXb'):find('X') == 2");
    assert_holds("return math.max(1, 2) == 2 and utf8.len('äö') == 2 and "
                 "tonumber('0x10') == 16 and tonumber('z', 36) == 35 and "
                 "select('#', 1, nil) == 2 and select(-1, 1, 2) == 2");
    assert_holds("local n = 0 for _, c in utf8.codes('äö') do n = n + c end\n"
                 "return n == 228 + 246");
    assert_holds("return table.concat({ 1, 'a', 2.5 }, ',') == '1,a,2.5' and "
                 "select('#', table.unpack({ 1, 2, 3 }, 2)) == 2");
    assert_holds("return tostring(nil) == 'nil' and tostring(1.0) == '1.0' "
                 "and tostring(true) == 'true' and type({}) == 'table'");
}

static void a_format_is_checked_and_bounded(void **state)
{
    assert_holds("return string.format('%5.2f|%-4s|%03d|%x|%%|%c', 1.239, 'ab',"
                 " 7, 255, 65) == ' 1.24|ab  |007|ff|%|A'");
    assert_holds("return string.format('%s %s', true, nil) == 'true nil'");
    assert_string_equal(code_of("return string.format('%p', {})"),
                        "script-error");
    assert_string_equal(code_of("return string.format('%100d', 1)"),
                        "script-error");
    assert_string_equal(code_of("return string.format('%d')"), "script-error");
    assert_string_equal(code_of("return string.format('%')"), "script-error");
    assert_holds("return #string.format('%99.99f', 1e308) > 99");
}

static void no_text_tells_an_address(void **state)
{
    assert_holds("return tostring({}) == 'table' and "
                 "tostring(tostring) == 'function' and "
                 "string.format('%s', {}) == 'table'");
}

static void pairs_goes_in_the_same_order_every_time(void **state)
{
    assert_holds("local s = ''\n"
                 "for k in pairs({ b = 1, a = 1, [2] = 1, [1] = 1, [-1.5] = 1,"
                 " [true] = 1 }) do s = s .. tostring(k) .. ' ' end\n"
                 "return s == '-1.5 1 2 a b true '");
    assert_string_equal(code_of("for k in pairs({ [{}] = 1 }) do end"),
                        "script-error");
}

static void pairs_allows_taking_entries_out(void **state)
{
    assert_holds("local t, n = { a = 1, b = 2, c = 3 }, 0\n"
                 "for k in pairs(t) do t.b = nil n = n + 1 end return n == 2");
}

static void sorting_keeps_equals_in_order(void **state)
{
    assert_holds("local t = {}\n"
                 "for i = 1, 100 do t[i] = { k = i % 3, i = i } end\n"
                 "table.sort(t, function(x, y) return x.k < y.k end)\n"
                 "for i = 2, 100 do local x, y = t[i - 1], t[i]\n"
                 "if x.k > y.k or x.k == y.k and x.i > y.i then return false "
                 "end end return true");
    assert_holds("local t = { 3, 1, 2 } table.sort(t) "
                 "return t[1] == 1 and t[2] == 2 and t[3] == 3");
}

static void an_order_that_contradicts_itself_ends(void **state)
{
    assert_holds("local t = {} for i = 1, 500 do t[i] = i end\n"
                 "table.sort(t, function() return true end) return #t == 500");
    assert_string_equal(code_of("table.sort({ 1, 'a' })"), "script-error");
}

static void the_language_cannot_be_changed(void **state)
{
    assert_string_equal(code_of("string.rep = nil"), "read-only");
    assert_string_equal(code_of("math.pi = 3"), "read-only");
    assert_string_equal(code_of("x = 1"), "global-assignment");
    assert_string_equal(code_of("_ENV.x = 1"), "global-assignment");
    assert_string_equal(code_of("local s = 'x' s.y = 1"), "script-error");
    assert_string_equal(code_of("table.insert(math, 1)"), "read-only");
}

// --- what it may cost --------------------------------------------------------

static void a_loop_without_end_ends(void **state)
{
    assert_string_equal(code_of("while true do end"), "too-many-steps");
    assert_string_equal(code_of("::a:: goto a"), "too-many-steps");
    assert_string_equal(code_of("repeat until false"), "too-many-steps");
    assert_string_equal(code_of("local function f() return f() end f()"),
                        "too-many-steps");
    assert_string_equal(code_of("for i = 1, math.huge do end"),
                        "too-many-steps");
}

static void functions_written_in_c_cannot_outlast_the_budget(void **state)
{
    static const char *const loops[] = {
        "local s = ('x'):rep(60000) while true do s:upper() end",
        "local s = ('x'):rep(60000) while true do s:find('xy') end",
        "local s = ('x'):rep(60000) while true do utf8.len(s) end",
        "local s = ('x'):rep(60000) while true do s:reverse() end",
        "local t = {} for i = 1, 9000 do t[i] = i end "
        "while true do table.concat(t) end",
        "local t = {} for i = 1, 9000 do t[i] = -i end "
        "while true do table.sort(t, function(a, b) return a < b end) end",
        "local t = {} for i = 1, 9000 do t[i] = i end "
        "while true do table.insert(t, 1, 0) end",
        "local t = {} for i = 1, 9000 do t[i] = i end "
        "while true do for k in pairs(t) do end end",
        "local s = ('x'):rep(60000) while true do local t = s .. 'y' end",
    };

    for (size_t i = 0; i < sizeof loops / sizeof loops[0]; i++) {
        const char *code = code_of(loops[i]);
        if (strcmp(code, "too-many-steps") != 0 &&
            strcmp(code, "too-much-time") != 0) {
            fail_msg("%s: %s", loops[i], code);
        }
    }
}

static void repeating_nothing_for_ever_ends_at_once(void **state)
{
    assert_holds("return string.rep('', math.maxinteger) == '' and "
                 "string.rep('x', math.mininteger) == ''");
    assert_string_equal(code_of("return string.rep('x', math.maxinteger)"),
                        "too-much-memory");
    assert_string_equal(code_of("return string.rep('', 1 << 40, 'x')"),
                        "too-much-memory");
}

static void memory_is_bounded(void **state)
{
    assert_string_equal(code_of("local t = {} for i = 1, 1e9 do t[i] = {} end"),
                        "too-much-memory");
    assert_string_equal(code_of("local s = 'x' while true do s = s .. s end"),
                        "too-much-memory");
    assert_string_equal(
        code_of("local function f() return 1 + f() end return f()"),
        "too-much-memory");
    assert_string_equal(code_of("local t = {} for i = 1, 9000 do t[i] = i end "
                                "local function g(...) return "
                                "g(table.unpack(t)) + 1 end g()"),
                        "script-error"); // too many values to unpack
}

static void a_memory_fault_knows_its_line(void **state)
{
    struct sandbox sb;
    open_sandbox(&sb);

    assert_false(run(&sb, "local s = 'x'\nwhile true do\ns = s .. s\nend"));

    assert_int_equal(sb.fault.line, 3);
    sandbox_close(&sb);
}

static void the_clock_stops_what_counting_does_not_see(void **state)
{
    struct sandbox sb;
    open_sandbox(&sb);
    sb.limits.time_ns = 2000000;

    assert_false(run(&sb, "while true do end"));

    assert_string_equal(sb.fault.code, "too-much-time");
    sandbox_close(&sb);
}

static void after_a_fault_the_next_call_has_its_own_budget(void **state)
{
    struct sandbox sb;
    open_sandbox(&sb);

    assert_false(run(&sb, "while true do end"));
    assert_true(run(&sb, "for i = 1, 1000000 do end return true"));
    assert_false(run(&sb, "while true do end"));

    assert_string_equal(sb.fault.code, "too-many-steps");
    sandbox_close(&sb);
}

static void deep_nesting_is_refused_by_the_compiler(void **state)
{
    static char lua[4096];
    memset(lua, '{', 2000);
    memcpy(lua, "return ", 7);
    lua[2000] = '\0';

    assert_string_equal(code_of(lua), "script-error");
    assert_string_equal(
        code_of("local function f(n) table.sort({ 1, 2 }, function() f(n + 1) "
                "return false end) end f(1)"),
        "script-error");
}

// --- faults ------------------------------------------------------------------

static void a_fault_names_the_line_of_the_script(void **state)
{
    struct sandbox sb;
    open_sandbox(&sb);

    assert_false(run(&sb, "local a\n\nreturn a.b.c"));
    assert_int_equal(sb.fault.line, 3);
    assert_string_equal(sb.fault.message,
                        "attempt to index a nil value (local 'a')");
    assert_false(run(&sb, "local function f()\nerror('mine', 2)\nend\nf()"));
    assert_int_equal(sb.fault.line, 4);
    assert_string_equal(sb.fault.message, "mine");
    assert_false(run(&sb, "assert(false, 'told')"));
    assert_string_equal(sb.fault.message, "told");
    assert_false(run(&sb, "error({})"));
    assert_false(run(&sb, "error()"));
    sandbox_close(&sb);
}

static void numbers_are_written_the_same_in_every_locale(void **state)
{
    if (!setlocale(LC_ALL, "de_DE.UTF-8")) {
        setlocale(LC_ALL, "");
    }
    assert_holds("return tostring(1.5) == '1.5' and "
                 "string.format('%.1f', 1.5) == '1.5' and "
                 "tonumber('1.5') == 1.5");
    setlocale(LC_ALL, "C");
}

static void every_allocation_may_fail(void **state)
{
    static const char lua[] =
        "local t = {} for i = 1, 50 do t[i] = ('x'):rep(i) .. i end\n"
        "table.sort(t) for k, v in pairs(t) do t[k] = { v } end\n"
        "local f = string.format('%s', 'x'):rep(9) return #f == 9";
    struct sandbox_limits limits = sandbox_limits_usual;
    bool is_done = false;

    for (limits.fail_at = 1; !is_done && limits.fail_at < 5000;
         limits.fail_at++) {
        struct sandbox sb;
        if (!sandbox_open(&sb, &limits)) {
            continue;
        }
        lua_pushcfunction(sb.L, open_language);
        is_done = sandbox_call(&sb, 0, 0) && run(&sb, lua) &&
                  sb.allocations < limits.fail_at;
        if (sb.fault.code) {
            assert_string_equal(sb.fault.code, "too-much-memory");
        }
        sandbox_close(&sb);
    }
    assert_true(is_done);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_reaches_outside_does_not_exist),
        cmocka_unit_test(what_an_author_needs_is_there),
        cmocka_unit_test(a_format_is_checked_and_bounded),
        cmocka_unit_test(no_text_tells_an_address),
        cmocka_unit_test(pairs_goes_in_the_same_order_every_time),
        cmocka_unit_test(pairs_allows_taking_entries_out),
        cmocka_unit_test(sorting_keeps_equals_in_order),
        cmocka_unit_test(an_order_that_contradicts_itself_ends),
        cmocka_unit_test(the_language_cannot_be_changed),
        cmocka_unit_test(a_loop_without_end_ends),
        cmocka_unit_test(functions_written_in_c_cannot_outlast_the_budget),
        cmocka_unit_test(repeating_nothing_for_ever_ends_at_once),
        cmocka_unit_test(memory_is_bounded),
        cmocka_unit_test(a_memory_fault_knows_its_line),
        cmocka_unit_test(the_clock_stops_what_counting_does_not_see),
        cmocka_unit_test(after_a_fault_the_next_call_has_its_own_budget),
        cmocka_unit_test(deep_nesting_is_refused_by_the_compiler),
        cmocka_unit_test(a_fault_names_the_line_of_the_script),
        cmocka_unit_test(numbers_are_written_the_same_in_every_locale),
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
