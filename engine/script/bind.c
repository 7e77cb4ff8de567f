// The constructors as functions that scripts can call.
#include <string.h>

#include <lauxlib.h>

#include "script/allow.h"
#include "script/load.h"

#include "base/banned.h"

static const lua_CFunction binders[] = {
    [CONSTRUCTOR_SCENARIO] = bind_scenario, [CONSTRUCTOR_LINE] = bind_line,
    [CONSTRUCTOR_RESPONSE] = bind_response, [CONSTRUCTOR_EXCHANGE] = bind_named,
    [CONSTRUCTOR_TRIGGER] = bind_named,     [CONSTRUCTOR_ENDING] = bind_named,
    [CONSTRUCTOR_LATER] = bind_later,
};

// Upvalue 1: the place of the constructor in the vocabulary.
const struct constructor *bind_constructor(lua_State *L)
{
    return &vocabulary[lua_tointeger(L, lua_upvalueindex(1))];
}

static int look_into_part(lua_State *L)
{
    sandbox_fail(L, "script-error", "keep what you need in a local variable",
                 "a part of the scenario cannot be looked into");
}

// Only parts are light userdata that scripts can hold.
static void open_parts(lua_State *L)
{
    lua_pushlightuserdata(L, NULL);
    lua_createtable(L, 0, 3);
    lua_pushcfunction(L, bind_body);
    lua_setfield(L, -2, "__call");
    lua_pushcfunction(L, look_into_part);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, look_into_part);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    lua_pop(L, 1);
}

void bind_open(lua_State *L)
{
    open_parts(L);
    for (int i = 0; i < vocabulary_count; i++) {
        lua_pushinteger(L, i);
        lua_pushcclosure(L, binders[vocabulary[i].kind], 1);
        allow_add_global(L, vocabulary[i].shape.name);
    }
}

int bind_later(lua_State *L)
{
    const char *name = bind_constructor(L)->shape.name;
    struct loader *ld = loader_of(L, name);
    loader_report(ld, sandbox_line(L), name, "", "not-yet",
                  "make each session a scenario of its own for now",
                  "%s: %ss come with a later version", name, name);
    allow_push_stub(L);
    return 1;
}
