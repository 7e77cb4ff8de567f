// The functions without a library: pairs in a fixed order, errors that go to
// the program, texts without addresses.
#include "script/lib.h"

#include <math.h>
#include <string.h>

#include "script/allow.h"
#include "script/sandbox.h"

#include "base/banned.h"

const char *const lib_math_names[] = {
    "abs", "acos",       "asin", "atan", "ceil", "cos", "deg",
    "exp", "floor",      "fmod", "huge", "log",  "max", "maxinteger",
    "min", "mininteger", "modf", "pi",   "rad",  "sin", "sqrt",
    "tan", "tointeger",  "type", "ult",  NULL,
};
const char *const lib_utf8_names[] = {
    "char", "charpattern", "codepoint", "codes", "len", "offset", NULL,
};

// --- walking tables ----------------------------------------------------------

static int next_item(lua_State *L)
{
    lua_Integer i = luaL_checkinteger(L, 2) + 1;
    lua_pushinteger(L, i);
    return lua_geti(L, 1, i) == LUA_TNIL ? 1 : 2;
}

static int no_item(lua_State *L)
{
    (void)L;
    return 0;
}

static int walk_nothing(lua_State *L)
{
    lua_pushcfunction(L, no_item);
    return 1;
}

static int base_ipairs(lua_State *L)
{
    if (allow_is_stub(L, 1)) {
        return walk_nothing(L);
    }
    luaL_checktype(L, 1, LUA_TTABLE);
    lua_pushcfunction(L, next_item);
    lua_pushvalue(L, 1);
    lua_pushinteger(L, 0);
    return 3;
}

// Pushes what holds the contents of an upvalue that was frozen since the walk
// began; what cannot be frozen holds them itself.
static void push_walked(lua_State *L, int upvalue)
{
    if (!allow_push_contents(L, lua_upvalueindex(upvalue))) {
        lua_pushvalue(L, lua_upvalueindex(upvalue));
    }
}

// Upvalues: the sorted keys, what holds the values, how far it is. A walk that
// a callback holds is frozen with all it holds (purity.c), and going on with
// it is noticed.
static int next_pair(lua_State *L)
{
    lua_Integer i = lua_tointeger(L, lua_upvalueindex(3));
    lua_settop(L, 0);
    push_walked(L, 1);
    push_walked(L, 2);
    for (;;) {
        sandbox_charge(L, 1);
        if (lua_rawgeti(L, 1, ++i) == LUA_TNIL) {
            return 1;
        }
        lua_pushvalue(L, -1);
        if (lua_rawget(L, 2) != LUA_TNIL) {
            break;
        }
        lua_pop(L, 2); // taken out since the walk began
    }
    lua_pushinteger(L, i);
    lua_replace(L, lua_upvalueindex(3));
    return 2;
}

static int base_pairs(lua_State *L)
{
    if (allow_is_stub(L, 1)) {
        return walk_nothing(L);
    }
    if (!allow_push_contents(L, 1)) {
        return luaL_typeerror(L, 1, "table");
    }
    lib_push_keys(L, -1);
    lua_insert(L, -2);
    lua_pushinteger(L, 0);
    lua_pushcclosure(L, next_pair, 3);
    return 1;
}

static int base_select(lua_State *L)
{
    int count = lua_gettop(L) - 1;
    if (lua_type(L, 1) == LUA_TSTRING && *lua_tostring(L, 1) == '#') {
        lua_pushinteger(L, count);
        return 1;
    }
    lua_Integer i = luaL_checkinteger(L, 1);
    if (i < 0) {
        i = count + i + 1;
    }
    luaL_argcheck(L, i >= 1, 1, "index out of range");
    sandbox_charge(L, (size_t)count);
    return i > count ? 0 : count - (int)i + 1;
}

// --- errors ------------------------------------------------------------------

// The place goes in front, as Lua's own error() has it; see sandbox.c.
static int base_error(lua_State *L)
{
    lua_Integer level = luaL_optinteger(L, 2, 1);
    lua_settop(L, 1);
    if (lua_type(L, 1) == LUA_TSTRING && level > 0 && level < 100) {
        luaL_where(L, (int)level);
        lua_pushvalue(L, 1);
        lua_concat(L, 2);
    }
    return lua_error(L);
}

static int base_assert(lua_State *L)
{
    luaL_checkany(L, 1);
    if (lua_toboolean(L, 1)) {
        return lua_gettop(L);
    }
    const char *message = lua_type(L, 2) == LUA_TSTRING
                              ? lua_tostring(L, 2)
                              : "an assertion does not hold";
    return luaL_error(L, "%s", message);
}

// --- types and texts ---------------------------------------------------------

static int base_type(lua_State *L)
{
    luaL_checkany(L, 1);
    lua_pushstring(L, luaL_typename(L, 1));
    return 1;
}

static int base_tostring(lua_State *L)
{
    luaL_checkany(L, 1);
    lib_push_text(L, 1);
    return 1;
}

lua_Number lib_one_nan(lua_Number number)
{
    return isnan(number) ? (lua_Number)NAN : number;
}

void lib_push_text(lua_State *L, int index)
{
    switch (lua_type(L, index)) {
    case LUA_TNUMBER:
        if (lua_isinteger(L, index)) {
            lua_pushinteger(L, lua_tointeger(L, index));
        } else {
            lua_pushnumber(L, lib_one_nan(lua_tonumber(L, index)));
        }
        lua_tolstring(L, -1, NULL);
        break;
    case LUA_TSTRING:
        lua_pushvalue(L, index);
        lua_tolstring(L, -1, NULL);
        break;
    case LUA_TBOOLEAN:
        lua_pushstring(L, lua_toboolean(L, index) ? "true" : "false");
        break;
    default: // never an address: it differs from run to run
        lua_pushstring(L, luaL_typename(L, index));
    }
}

static int digit_value(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'z' ? c - 'a' + 10
           : c >= 'A' && c <= 'Z' ? c - 'A' + 10
                                  : 99;
}

static const char *skip_blanks(const char *s)
{
    return s + strspn(s, " \t\r\n\f\v");
}

// Reads a whole number in [base] out of [s]; false when it is none.
static bool read_in_base(const char *s, const char *end, int base,
                         lua_Integer *out)
{
    lua_Unsigned value = 0;
    s = skip_blanks(s);
    bool is_negative = *s == '-';
    s += is_negative || *s == '+';
    if (digit_value(*s) >= base) {
        return false;
    }
    for (; digit_value(*s) < base; s++) {
        value = value * (lua_Unsigned)base + (lua_Unsigned)digit_value(*s);
    }
    *out = (lua_Integer)(is_negative ? 0u - value : value);
    return skip_blanks(s) == end;
}

static int tonumber_in_base(lua_State *L)
{
    size_t len;
    lua_Integer base = luaL_checkinteger(L, 2), value;
    luaL_checktype(L, 1, LUA_TSTRING);
    const char *s = lua_tolstring(L, 1, &len);
    luaL_argcheck(L, base >= 2 && base <= 36, 2, "base out of range");
    sandbox_charge(L, len);
    if (read_in_base(s, s + len, (int)base, &value)) {
        lua_pushinteger(L, value);
    } else {
        lua_pushnil(L);
    }
    return 1;
}

static int base_tonumber(lua_State *L)
{
    if (!lua_isnoneornil(L, 2)) {
        return tonumber_in_base(L);
    }
    luaL_checkany(L, 1);
    size_t len;
    if (lua_type(L, 1) == LUA_TSTRING) {
        const char *s = lua_tolstring(L, 1, &len);
        sandbox_charge(L, len);
        if (lua_stringtonumber(L, s) != len + 1) {
            lua_pushnil(L);
        }
    } else if (lua_type(L, 1) == LUA_TNUMBER) {
        lua_settop(L, 1);
    } else {
        lua_pushnil(L);
    }
    return 1;
}

const luaL_Reg lib_base[] = {
    {"assert", base_assert},
    {"error", base_error},
    {"ipairs", base_ipairs},
    {"pairs", base_pairs},
    {"select", base_select},
    {"tonumber", base_tonumber},
    {"tostring", base_tostring},
    {"type", base_type},
    {NULL, NULL},
};
