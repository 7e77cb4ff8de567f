// The small language: everything a scenario can name is put in here, from
// nothing. What is not in these lists does not exist for a script.
#ifndef SCRIPT_ALLOW_H
#define SCRIPT_ALLOW_H

#include <stdbool.h>

#include <lua.h>

// Makes the environment, with the base functions and the libraries string,
// table, math and utf8, and leaves it in the registry. Raises when there is
// no memory: call it through sandbox_call().
void allow_open(lua_State *L);

// Adds the value on top of the stack as the global [name]; pops it.
void allow_add_global(lua_State *L, const char *name);

// Pushes the environment that chunks are given as their _ENV.
void allow_push_environment(lua_State *L);

// Makes the table at [index] read-only for scripts: what it holds moves
// behind it. Tables that are sealed already stay as they are.
void allow_freeze(lua_State *L, int index);

// Pushes what really holds the contents of the table at [index], frozen or
// not; false, pushing nothing, when it is no table that can be walked.
bool allow_push_contents(lua_State *L, int index);

// The value that stands for an unknown name while a file is read: it can be
// called, looked into and reckoned with, and is always itself.
void allow_push_stub(lua_State *L);
bool allow_is_stub(lua_State *L, int index);

// The nearest name a script could have meant, or NULL.
const char *allow_nearest(lua_State *L, const char *library, const char *name);

#endif
