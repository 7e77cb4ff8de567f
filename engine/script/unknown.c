// Names that do not exist, and variables that are not local: told while the
// file is read, without stopping; an error in a callback.
#include <stdio.h>
#include <string.h>

#include "script/allow.h"
#include "script/load.h"

#include "base/banned.h"

// What other Lua programs have and a scenario does not, and why.
static const struct {
    const char *name, *why;
} left_out[] = {
    {"collectgarbage", "memory is looked after by the program"},
    {"coroutine", "a scenario declares; the program runs the talk"},
    {"debug", "the errors of the program say file and line"},
    {"dofile", "a scenario is one file"},
    {"getmetatable", "plain tables are enough here"},
    {"io", "a scenario cannot read or write files"},
    {"load", "a scenario cannot make code from texts"},
    {"loadfile", "a scenario is one file"},
    {"loadstring", "a scenario cannot make code from texts"},
    {"next", "use pairs"},
    {"os", "a scenario knows no clock and no system"},
    {"package", "a scenario is one file"},
    {"pcall", "errors belong to the program, which tells file and line"},
    {"print", "use rapport-author watch or check to see what happens"},
    {"rawequal", "plain tables are enough here"},
    {"rawget", "plain tables are enough here"},
    {"rawlen", "use #"},
    {"rawset", "plain tables are enough here"},
    {"require", "a scenario is one file"},
    {"setmetatable", "plain tables are enough here"},
    {"unpack", "use table.unpack"},
    {"warn", "use rapport-author watch or check to see what happens"},
    {"xpcall", "errors belong to the program, which tells file and line"},
    {"math.random", "the same choices must always give the same talk"},
    {"math.randomseed", "the same choices must always give the same talk"},
    {"string.dump", "a scenario cannot make code from texts"},
    {"string.gmatch", "there are no patterns; string.find looks for text"},
    {"string.gsub", "there are no patterns; string.find looks for text"},
    {"string.match", "there are no patterns; string.find looks for text"},
    {"string.pack", "texts are all a scenario needs"},
    {"string.unpack", "texts are all a scenario needs"},
    {"table.move", "use a loop"},
    {"table.pack", "write { ... }"},
};

// Names that people expect, and what to write.
static const struct {
    const char *name, *instead;
} expected[] = {
    {"False", "write false, in small letters"},
    {"FALSE", "write false, in small letters"},
    {"None", "leave the field out"},
    {"True", "write true, in small letters"},
    {"TRUE", "write true, in small letters"},
    {"a", "'a' is there only within function(a) … end"},
    {"agreement", "write a.agreement, within function(a) … end"},
    {"count", "write a.count.STANCE, within function(a) … end"},
    {"facts", "write a.facts.NAME, within function(a) … end"},
    {"no", "write false, or \"no\" for the word"},
    {"null", "leave the field out"},
    {"partnership", "write a.partnership, within function(a) … end"},
    {"safety", "write a.safety, within function(a) … end"},
    {"strain", "write a.strain, within function(a) … end"},
    {"visited", "write a.visited.EXCHANGE, within function(a) … end"},
    {"yes", "write true, or \"yes\" for the word"},
};

static const char *instead_of(const char *name)
{
    for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
        if (strcmp(expected[i].name, name) == 0) {
            return expected[i].instead;
        }
    }
    return NULL;
}

static const char *why_left_out(const char *name)
{
    for (size_t i = 0; i < sizeof left_out / sizeof left_out[0]; i++) {
        if (strcmp(left_out[i].name, name) == 0) {
            return left_out[i].why;
        }
    }
    return NULL;
}

static void full_name(char *out, size_t size, const char *library,
                      const char *name)
{
    snprintf(out, size, "%s%s%s", library ? library : "", library ? "." : "",
             name);
}

static int unknown(lua_State *L, const char *library, const char *name)
{
    struct loader *ld = script_of(L)->loader;
    char full[128], meant[128] = "";
    full_name(full, sizeof full, library, name);
    const char *why = why_left_out(full);
    why = why ? why : instead_of(full);
    const char *near = why ? NULL : allow_nearest(L, library, name);
    if (near) {
        snprintf(meant, sizeof meant, ", did you mean '%s'?", near);
    }
    char quoted[160];
    if (!why && !near && !library) {
        snprintf(quoted, sizeof quoted,
                 "a name or a text stands in quotes: \"%s\"", name);
        why = strlen(name) < 65 ? quoted : NULL;
    }
    if (!ld) {
        sandbox_fail(L, "unknown-name", why, "unknown name '%s'%s", full,
                     meant);
    }
    loader_report_word(ld, sandbox_line(L), name, "unknown-name", why,
                       "unknown name '%s'%s", full, meant);
    allow_push_stub(L);
    return 1;
}

static bool is_known(lua_State *L, const char *name)
{
    const char *near = allow_nearest(L, NULL, name);
    return near && strcmp(near, name) == 0;
}

// The stack holds the environment, the name and the value.
static int assigned(lua_State *L, const char *name)
{
    struct loader *ld = script_of(L)->loader;
    if (!ld) {
        sandbox_fail(L, "callback-remembers",
                     "write local in front of its first use",
                     "functions may not remember things: '%s' is not a local "
                     "variable",
                     name);
    }
    char hint[128];
    snprintf(hint, sizeof hint,
             lua_isfunction(L, 3) ? "write: local function %s"
                                  : "write: local %s = …",
             name);
    loader_report_word(ld, sandbox_line(L), name, "global-assignment", hint,
                       "'%s' must be local", name);
    if (lua_type(L, 2) == LUA_TSTRING && !is_known(L, name)) {
        lua_settop(L, 3);
        allow_add_global(L, name); // so that its uses are no faults
    }
    return 0;
}

// exchnge "arrival" { … }: nobody is told that "arrival" is missing.
static void stub_called(lua_State *L, const char *first)
{
    struct loader *ld = script_of(L)->loader;
    if (ld) {
        loader_lose(ld, first);
    }
}

const struct sandbox_names unknown_names = {
    .unknown = unknown,
    .assigned = assigned,
    .stub_called = stub_called,
};
