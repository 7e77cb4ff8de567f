// table: lists; and sorting, stable and in the same order on every machine.
#include <string.h>

#include "script/allow.h"
#include "script/lib.h"
#include "script/sandbox.h"

#include "base/banned.h"

// --- sorting -----------------------------------------------------------------

struct merge {
    int from, to; // the two tables
    lua_Integer n;
    lib_before *before;
};

// Should the item at [j] go before the one at [i]? [i] came first.
static bool is_out_of_order(lua_State *L, const struct merge *m, lua_Integer i,
                            lua_Integer j)
{
    lua_rawgeti(L, m->from, j);
    lua_rawgeti(L, m->from, i);
    int top = lua_gettop(L);
    bool is_before = m->before(L, top - 1, top);
    lua_settop(L, top - 2);
    return is_before;
}

// Merges [low, middle) and [middle, high), places from 1.
static void merge_runs(lua_State *L, const struct merge *m, lua_Integer low,
                       lua_Integer middle, lua_Integer high)
{
    lua_Integer i = low, j = middle;
    for (lua_Integer at = low; at < high; at++) {
        bool takes_right =
            i == middle || (j < high && is_out_of_order(L, m, i, j));
        lua_rawgeti(L, m->from, takes_right ? j++ : i++);
        lua_rawseti(L, m->to, at);
        sandbox_charge(L, 2);
    }
}

static lua_Integer smaller(lua_Integer a, lua_Integer b)
{
    return a < b ? a : b;
}

static void merge_pass(lua_State *L, const struct merge *m, lua_Integer width)
{
    for (lua_Integer low = 1; low <= m->n; low += 2 * width) {
        merge_runs(L, m, low, smaller(low + width, m->n + 1),
                   smaller(low + 2 * width, m->n + 1));
    }
}

void lib_sort(lua_State *L, lua_Integer n, lib_before *before)
{
    luaL_checkstack(L, 16, "too much to sort");
    lua_createtable(L, (int)n, 0);
    int top = lua_gettop(L);
    struct merge m = {top - 1, top, n, before};

    for (lua_Integer width = 1; width < n; width *= 2) {
        merge_pass(L, &m, width);
        m = (struct merge){m.to, m.from, n, before};
    }
    lua_pushvalue(L, m.from);
    lua_replace(L, top - 1);
    lua_settop(L, top - 1);
}

// --- keys --------------------------------------------------------------------

static int rank(lua_State *L, int index)
{
    switch (lua_type(L, index)) {
    case LUA_TNUMBER:
        return 0;
    case LUA_TSTRING:
        return 1;
    case LUA_TBOOLEAN:
        return 2;
    default:
        return 3;
    }
}

static bool text_before(lua_State *L, int a, int b)
{
    size_t a_len, b_len;
    const char *x = lua_tolstring(L, a, &a_len);
    const char *y = lua_tolstring(L, b, &b_len);
    int order = memcmp(x, y, a_len < b_len ? a_len : b_len);
    return order ? order < 0 : a_len < b_len;
}

static bool key_before(lua_State *L, int a, int b)
{
    int x = rank(L, a), y = rank(L, b);
    if (x != y) {
        return x < y;
    }
    return x == 0   ? lua_compare(L, a, b, LUA_OPLT)
           : x == 1 ? text_before(L, a, b)
                    : lua_toboolean(L, a) < lua_toboolean(L, b);
}

lua_Integer lib_push_keys(lua_State *L, int index)
{
    int table = lua_absindex(L, index);
    lua_Integer n = 0;
    lua_createtable(L, (int)lua_rawlen(L, table), 0);
    for (lua_pushnil(L); lua_next(L, table);) {
        lua_pop(L, 1);
        sandbox_charge(L, 1);
        if (rank(L, -1) == 3) {
            luaL_error(L, "pairs: a %s as a key has no place in an order",
                       luaL_typename(L, -1));
        }
        lua_pushvalue(L, -1);
        lua_rawseti(L, -3, ++n);
    }
    lib_sort(L, n, key_before);
    return n;
}

// --- the library -------------------------------------------------------------

static lua_Integer list_length(lua_State *L, int index)
{
    luaL_checktype(L, index, LUA_TTABLE);
    return luaL_len(L, index);
}

static int table_insert(lua_State *L)
{
    lua_Integer end = list_length(L, 1) + 1, position = end;
    int count = lua_gettop(L);
    if (count != 2 && count != 3) {
        return luaL_error(L, "wrong number of arguments to 'insert'");
    }
    if (count == 3) {
        position = luaL_checkinteger(L, 2);
        luaL_argcheck(L, position >= 1 && position <= end, 2,
                      "position out of bounds");
    }
    sandbox_charge(L, (size_t)(end - position));
    for (lua_Integer i = end; i > position; i--) {
        lua_geti(L, 1, i - 1);
        lua_seti(L, 1, i);
    }
    lua_seti(L, 1, position);
    return 0;
}

static int table_remove(lua_State *L)
{
    lua_Integer size = list_length(L, 1);
    lua_Integer position = luaL_optinteger(L, 2, size);
    luaL_argcheck(L,
                  (position >= 1 && position <= size + 1) ||
                      (size == 0 && position == 0),
                  2, "position out of bounds");
    sandbox_charge(L, size > position ? (size_t)(size - position) : 0);
    lua_geti(L, 1, position);
    for (; position < size; position++) {
        lua_geti(L, 1, position + 1);
        lua_seti(L, 1, position);
    }
    lua_pushnil(L);
    lua_seti(L, 1, position);
    return 1;
}

static void add_list_item(lua_State *L, luaL_Buffer *out, lua_Integer i)
{
    int type = lua_geti(L, 1, i);
    if (type != LUA_TSTRING && type != LUA_TNUMBER) {
        luaL_error(L, "item %d of the list is a %s, not a text", (int)i,
                   luaL_typename(L, -1));
    }
    luaL_addvalue(out);
    if (luaL_bufflen(out) > sandbox_of(L)->limits.text) {
        sandbox_fail(L, "too-much-memory", NULL,
                     "table.concat: the text becomes too long");
    }
    sandbox_charge(L, 1);
}

static int table_concat(lua_State *L)
{
    luaL_Buffer out;
    size_t gap;
    lua_Integer last = list_length(L, 1);
    const char *between = luaL_optlstring(L, 2, "", &gap);
    lua_Integer i = luaL_optinteger(L, 3, 1);
    last = luaL_optinteger(L, 4, last);

    luaL_buffinit(L, &out);
    for (; i < last; i++) {
        add_list_item(L, &out, i);
        luaL_addlstring(&out, between, gap);
    }
    if (i == last) {
        add_list_item(L, &out, i);
    }
    luaL_pushresult(&out);
    return 1;
}

static int table_unpack(lua_State *L)
{
    lua_Integer first = luaL_optinteger(L, 2, 1);
    lua_Integer last = luaL_opt(L, luaL_checkinteger, 3, list_length(L, 1));
    if (first > last) {
        return 0;
    }
    lua_Unsigned count = (lua_Unsigned)last - (lua_Unsigned)first;
    if (count >= 10000 || !lua_checkstack(L, (int)count + 1)) {
        return luaL_error(L, "too many values to unpack");
    }
    sandbox_charge(L, (size_t)count);
    for (lua_Integer i = first; i < last; i++) {
        lua_geti(L, 1, i);
    }
    lua_geti(L, 1, last);
    return (int)count + 1;
}

// Place 2 of the stack holds the author's comparing function, or nil.
static bool item_before(lua_State *L, int a, int b)
{
    if (lua_isnil(L, 2)) {
        return lua_compare(L, a, b, LUA_OPLT);
    }
    lua_pushvalue(L, 2);
    lua_pushvalue(L, a);
    lua_pushvalue(L, b);
    lua_call(L, 2, 1);
    return lua_toboolean(L, -1);
}

static int table_sort(lua_State *L)
{
    lua_Integer n = list_length(L, 1);
    luaL_argcheck(L, n < 1000000, 1, "the list is too long");
    if (!lua_isnoneornil(L, 2)) {
        luaL_checktype(L, 2, LUA_TFUNCTION);
    }
    lua_settop(L, 2);
    lua_createtable(L, (int)(n > 0 ? n : 0), 0);
    for (lua_Integer i = 1; i <= n; i++) {
        lua_geti(L, 1, i);
        lua_rawseti(L, 3, i);
        sandbox_charge(L, 1);
    }
    lib_sort(L, n, item_before);
    for (lua_Integer i = 1; i <= n; i++) {
        lua_rawgeti(L, 3, i);
        lua_seti(L, 1, i);
    }
    return 0;
}

const luaL_Reg lib_table[] = {
    {"concat", table_concat}, {"insert", table_insert},
    {"remove", table_remove}, {"sort", table_sort},
    {"unpack", table_unpack}, {NULL, NULL},
};
