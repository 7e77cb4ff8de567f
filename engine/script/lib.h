// The functions that scenarios may call, by library. Each costs the running
// call as many steps as its work is long, so none outlasts the budget.
#ifndef SCRIPT_LIB_H
#define SCRIPT_LIB_H

#include <stdbool.h>

#include <lauxlib.h>
#include <lua.h>

extern const luaL_Reg lib_base[];
extern const luaL_Reg lib_string[];
extern const luaL_Reg lib_table[];

// Is the value at [a] to come before the one at [b]? Both are absolute.
typedef bool lib_before(lua_State *L, int a, int b);

// Sorts the list of [n] values in the table on top of the stack, which has no
// metatable, stably, and leaves the sorted list in its place.
void lib_sort(lua_State *L, lua_Integer n, lib_before *before);

// Pushes a list of the keys of the table at [index] in the order of pairs():
// numbers, texts, booleans. Returns how many.
lua_Integer lib_push_keys(lua_State *L, int index);

// Pushes the value at [index] as a text that is the same in every run.
void lib_push_text(lua_State *L, int index);

// One and the same "not a number" for all, which has a sign otherwise.
lua_Number lib_one_nan(lua_Number number);

// luaopen_math and luaopen_utf8 make these; allow.c takes what is listed.
extern const char *const lib_math_names[]; // ends with NULL
extern const char *const lib_utf8_names[];

#endif
