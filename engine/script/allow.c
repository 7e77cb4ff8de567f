// The environment of a scenario: read-only tables behind empty ones.
#include "script/allow.h"

#include <string.h>

#include <lauxlib.h>
#include <lualib.h>

#include "core/terms.h"
#include "script/lib.h"
#include "script/sandbox.h"

#include "base/banned.h"

// Addresses of these are keys of the registry.
static const char key_environment, key_globals, key_stub;

static void *key(const char *address)
{
    return (void *)(uintptr_t)address;
}

static void remember(lua_State *L, const char *address)
{
    lua_rawsetp(L, LUA_REGISTRYINDEX, key(address));
}

static void recall(lua_State *L, const char *address)
{
    lua_rawgetp(L, LUA_REGISTRYINDEX, key(address));
}

// --- names that do not exist, writes that may not be -------------------------

static const char *name_at(lua_State *L, int index)
{
    return lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : "?";
}

static int on_unknown(lua_State *L)
{
    const struct sandbox *sb = sandbox_of(L);
    const char *library = lua_tostring(L, lua_upvalueindex(1));
    const char *name = name_at(L, 2);

    if (sb->names) {
        return sb->names->unknown(L, library, name);
    }
    sandbox_fail(L, "unknown-name", NULL, "unknown name '%s%s%s'",
                 library ? library : "", library ? "." : "", name);
}

static int on_global_assigned(lua_State *L)
{
    const struct sandbox *sb = sandbox_of(L);
    const char *name = name_at(L, 2);

    if (sb->names) {
        return sb->names->assigned(L, name);
    }
    sandbox_fail(L, "global-assignment", NULL, "'%s' is not local", name);
}

static int on_library_changed(lua_State *L)
{
    sandbox_fail(L, "read-only", NULL,
                 "'%s.%s' belongs to the language and cannot be changed",
                 lua_tostring(L, lua_upvalueindex(1)), name_at(L, 2));
}

static int on_frozen_changed(lua_State *L)
{
    sandbox_fail(L, "callback-remembers",
                 "keep what has to last in a fact: a.facts.NAME",
                 "functions may not remember things: this table is read-only "
                 "once the file is read");
}

// --- sealed tables -----------------------------------------------------------

static int frozen_length(lua_State *L)
{
    lua_pushinteger(L, (lua_Integer)lua_rawlen(L, lua_upvalueindex(1)));
    return 1;
}

// Gives the table at [proxy] a metatable that reads from the table at
// [contents] and calls the function on top of the stack for writes.
static void set_sealed(lua_State *L, int proxy, int contents)
{
    lua_createtable(L, 0, 3);
    lua_pushvalue(L, contents);
    lua_setfield(L, -2, "__index");
    lua_pushvalue(L, -2);
    lua_setfield(L, -2, "__newindex");
    lua_pushvalue(L, contents);
    lua_pushcclosure(L, frozen_length, 1);
    lua_setfield(L, -2, "__len");
    lua_setmetatable(L, proxy);
    lua_pop(L, 1);
}

static void move_contents(lua_State *L, int from, int to)
{
    lua_pushnil(L);
    while (lua_next(L, from)) {
        sandbox_charge(L, 1);
        lua_pushvalue(L, -2);
        lua_insert(L, -2);
        lua_rawset(L, to);
        lua_pushvalue(L, -1);
        lua_pushnil(L);
        lua_rawset(L, from); // allowed while walking: the key is there
    }
}

void allow_freeze(lua_State *L, int index)
{
    int table = lua_absindex(L, index);
    if (lua_getmetatable(L, table)) {
        lua_pop(L, 1);
        return;
    }
    lua_createtable(L, (int)lua_rawlen(L, table), 0);
    int contents = lua_gettop(L);
    move_contents(L, table, contents);
    lua_pushcfunction(L, on_frozen_changed);
    set_sealed(L, table, contents);
    lua_pop(L, 1);
}

bool allow_push_contents(lua_State *L, int index)
{
    if (!lua_istable(L, index)) {
        return false;
    }
    if (!lua_getmetatable(L, index)) {
        lua_pushvalue(L, index);
        return true;
    }
    lua_pushliteral(L, "__index");
    lua_rawget(L, -2);
    lua_remove(L, -2);
    if (lua_istable(L, -1)) {
        return true;
    }
    lua_pop(L, 1);
    return false;
}

// --- libraries ---------------------------------------------------------------

// Seals the table of functions on top of the stack as library [name].
static void add_library(lua_State *L, const char *name)
{
    int contents = lua_gettop(L);
    lua_createtable(L, 0, 1);
    lua_pushstring(L, name);
    lua_pushcclosure(L, on_unknown, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, contents);
    lua_createtable(L, 0, 0);
    lua_pushstring(L, name);
    lua_pushcclosure(L, on_library_changed, 1);
    set_sealed(L, contents + 1, contents);
    allow_add_global(L, name);
    lua_settop(L, contents - 1);
}

static void add_own_library(lua_State *L, const char *name,
                            const luaL_Reg *functions)
{
    lua_createtable(L, 0, 16);
    luaL_setfuncs(L, functions, 0);
    add_library(L, name);
}

// Costs the length of a text, then does what Lua's own function does.
static int call_charged(lua_State *L)
{
    if (lua_type(L, 1) == LUA_TSTRING) {
        sandbox_charge(L, lua_rawlen(L, 1) / 8 + 1);
    }
    sandbox_charge(L, (size_t)lua_gettop(L));
    return lua_tocfunction(L, lua_upvalueindex(1))(L);
}

// Takes the listed things from one of Lua's own libraries; the rest is
// dropped with its table. [is_charged]: they walk along texts.
static void add_some_of(lua_State *L, const char *name, lua_CFunction open,
                        const char *const *names, bool is_charged)
{
    lua_pushcfunction(L, open);
    lua_call(L, 0, 1);
    lua_createtable(L, 0, 32);
    for (int i = 0; names[i]; i++) {
        lua_getfield(L, -2, names[i]);
        if (is_charged && lua_iscfunction(L, -1)) {
            lua_pushcclosure(L, call_charged, 1);
        }
        lua_setfield(L, -2, names[i]);
    }
    lua_remove(L, -2);
    add_library(L, name);
}

// ("x"):rep(3) works, and nothing else can be done to the type.
static void seal_strings(lua_State *L)
{
    lua_pushliteral(L, "");
    lua_createtable(L, 0, 1);
    recall(L, &key_globals);
    lua_getfield(L, -1, "string");
    lua_remove(L, -2);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

// --- the stub ----------------------------------------------------------------

static int stub_itself(lua_State *L)
{
    allow_push_stub(L);
    return 1;
}

static int stub_called(lua_State *L)
{
    const struct sandbox *sb = sandbox_of(L);
    if (sb->names) {
        sb->names->stub_called(
            L, lua_type(L, 2) == LUA_TSTRING ? lua_tostring(L, 2) : NULL);
    }
    return stub_itself(L);
}

static int stub_nothing(lua_State *L)
{
    (void)L;
    return 0;
}

static int stub_zero(lua_State *L)
{
    lua_pushinteger(L, 0);
    return 1;
}

static void make_stub(lua_State *L)
{
    static const char *const itself[] = {
        "__index", "__add", "__sub", "__mul",  "__div",
        "__mod",   "__pow", "__unm", "__idiv", "__concat",
    };
    lua_newuserdatauv(L, 0, 0);
    lua_createtable(L, 0, 16);
    for (size_t i = 0; i < sizeof itself / sizeof itself[0]; i++) {
        lua_pushcfunction(L, stub_itself);
        lua_setfield(L, -2, itself[i]);
    }
    lua_pushcfunction(L, stub_called);
    lua_setfield(L, -2, "__call");
    lua_pushcfunction(L, stub_nothing);
    lua_setfield(L, -2, "__newindex");
    lua_pushcfunction(L, stub_nothing);
    lua_setfield(L, -2, "__lt");
    lua_pushcfunction(L, stub_nothing);
    lua_setfield(L, -2, "__le");
    lua_pushcfunction(L, stub_zero);
    lua_setfield(L, -2, "__len");
    lua_setmetatable(L, -2);
    remember(L, &key_stub);
}

void allow_push_stub(lua_State *L)
{
    recall(L, &key_stub);
}

bool allow_is_stub(lua_State *L, int index)
{
    if (lua_type(L, index) != LUA_TUSERDATA) {
        return false;
    }
    index = lua_absindex(L, index);
    recall(L, &key_stub);
    bool is_stub = lua_rawequal(L, -1, index);
    lua_pop(L, 1);
    return is_stub;
}

// --- the environment ---------------------------------------------------------

void allow_add_global(lua_State *L, const char *name)
{
    recall(L, &key_globals);
    lua_insert(L, -2);
    lua_pushstring(L, name);
    lua_insert(L, -2);
    lua_rawset(L, -3);
    lua_pop(L, 1);
}

void allow_push_environment(lua_State *L)
{
    recall(L, &key_environment);
}

static void make_environment(lua_State *L)
{
    lua_createtable(L, 0, 32); // what the names mean
    lua_createtable(L, 0, 1);
    lua_pushnil(L);
    lua_pushcclosure(L, on_unknown, 1);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_pushvalue(L, -1);
    remember(L, &key_globals);
    lua_createtable(L, 0, 0); // what scripts get to see
    lua_pushcfunction(L, on_global_assigned);
    set_sealed(L, lua_gettop(L) - 1, lua_gettop(L) - 2);
    remember(L, &key_environment);
    lua_pop(L, 1);
}

void allow_open(lua_State *L)
{
    make_environment(L);
    make_stub(L);
    for (const luaL_Reg *f = lib_base; f->name; f++) {
        lua_pushcfunction(L, f->func);
        allow_add_global(L, f->name);
    }
    add_own_library(L, "string", lib_string);
    add_own_library(L, "table", lib_table);
    add_some_of(L, "math", luaopen_math, lib_math_names, false);
    add_some_of(L, "utf8", luaopen_utf8, lib_utf8_names, true);
    seal_strings(L);
}

// --- did you mean ------------------------------------------------------------

const char *allow_nearest(lua_State *L, const char *library, const char *name)
{
    const char *nearest = NULL;
    int most = (int)strlen(name) / 3;
    int best = (most < 1 ? 1 : most) + 1;
    int top = lua_gettop(L);

    recall(L, &key_globals);
    if (library) {
        lua_getfield(L, -1, library);
        allow_push_contents(L, -1);
    }
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        const char *known = name_at(L, -2);
        int distance = term_distance(name, known, best);
        if (distance < best ||
            (distance == best && nearest && strcmp(known, nearest) < 0)) {
            best = distance;
            nearest = known;
        }
    }
    lua_settop(L, top);
    return nearest;
}
