// 'a', the moment of the talk that callbacks look at: levels, counts, facts,
// where the client has been. Effects change levels and facts through it.
// Whatever is looked at is noted, for exploration.
#include <string.h>

#include <lauxlib.h>

#include "core/scenario.h"
#include "core/terms.h"
#include "script/load.h"

#include "base/banned.h"

enum { LEVEL_BOUND = 1000 }; // what an effect may set; core clamps

static struct script_scenario *running(lua_State *L)
{
    struct script_scenario *s = script_of(L);
    if (!s->running) {
        sandbox_fail(L, "script-error", NULL,
                     "'a' can be looked at only while a function is called");
    }
    return s;
}

static const char *key_at(lua_State *L, int index)
{
    return lua_type(L, index) == LUA_TSTRING ? lua_tostring(L, index) : "?";
}

// What the running callback has looked at.
static struct script_reads *reads_of(const struct script_scenario *s)
{
    return &s->reads[s->running - s->callbacks];
}

static bool is_effect(const struct script_scenario *s)
{
    return s->running->kind == CALLBACK_EFFECT;
}

static void check_may_change(lua_State *L, const struct script_scenario *s)
{
    if (!is_effect(s)) {
        sandbox_fail(L, "read-only", "only an effect changes things",
                     "%s may only look, it cannot change '%s'",
                     s->running->kind == CALLBACK_WHEN ? "a condition"
                                                       : "a text",
                     key_at(L, 2));
    }
}

// Short texts are one and the same in Lua, so pointers tell them apart.
static int find_pointer(const char *const *names, int count, lua_State *L)
{
    const char *name = key_at(L, 2);
    for (int i = 0; i < count; i++) {
        if (names[i] == name) {
            return i;
        }
    }
    return -1;
}

static _Noreturn void fail_unknown(lua_State *L, const char *where,
                                   const char *near)
{
    const char *name = key_at(L, 2);
    if (near) {
        sandbox_fail(L, "unknown-name", NULL,
                     "unknown name '%s.%s', did you mean '%s'?", where, name,
                     near);
    }
    sandbox_fail(L, "unknown-name",
                 strcmp(where, "a") == 0
                     ? "there are a.safety, a.partnership, a.agreement, "
                       "a.strain, a.facts.NAME, a.count.STANCE and "
                       "a.visited.EXCHANGE"
                     : NULL,
                 "unknown name '%s.%s'", where, name);
}

// The nearest of the keys of the table that is upvalue 1.
static const char *nearest_upvalue_key(lua_State *L)
{
    const char *name = key_at(L, 2), *nearest = NULL;
    int most = (int)strlen(name) / 3;
    int best = (most < 1 ? 1 : most) + 1;
    for (lua_pushnil(L); lua_next(L, lua_upvalueindex(1)); lua_pop(L, 1)) {
        const char *known = lua_tostring(L, -2);
        int distance = term_distance(name, known, best);
        sandbox_charge(L, 4);
        if (distance < best ||
            (distance == best && nearest && strcmp(known, nearest) < 0)) {
            best = distance;
            nearest = known;
        }
    }
    return nearest;
}

// The number that upvalue 1 gives the key; raises when it has none.
static int32_t find_upvalue(lua_State *L, const char *where)
{
    lua_pushvalue(L, 2);
    if (lua_rawget(L, lua_upvalueindex(1)) != LUA_TNUMBER) {
        fail_unknown(L, where, nearest_upvalue_key(L));
    }
    return (int32_t)lua_tointeger(L, -1);
}

// --- levels ------------------------------------------------------------------

static const char *const object_names[] = {"count", "facts", "visited"};
static const struct term_list objects = {"name", object_names, 3};

static const char *nearest_name(lua_State *L)
{
    const char *near = term_nearest(&terms_level, key_at(L, 2));
    return near ? near : term_nearest(&objects, key_at(L, 2));
}

static int set_nothing(lua_State *L)
{
    sandbox_fail(L, "read-only", "an effect changes levels and facts",
                 "'%s' cannot be changed", key_at(L, 2));
}

static int get_level(lua_State *L)
{
    struct script_scenario *s = running(L);
    int level = find_pointer(s->level_names, LEVEL_COUNT, L);
    if (level < 0) {
        fail_unknown(L, "a", nearest_name(L));
    }
    reads_of(s)->levels |= (uint8_t)(1u << level);
    lua_pushinteger(L,
                    is_effect(s) ? s->levels[level] : s->view->levels[level]);
    return 1;
}

// The number at place 3, whole and within [least] … [most].
static int check_whole(lua_State *L, const char *where, int least, int most)
{
    int is_whole = 0;
    lua_Integer value =
        lua_type(L, 3) == LUA_TNUMBER ? lua_tointegerx(L, 3, &is_whole) : 0;
    if (!is_whole || value < least || value > most) {
        sandbox_fail(L, "out-of-range", "whole division is written //",
                     "%s.%s takes a whole number from %d to %d", where,
                     key_at(L, 2), least, most);
    }
    return (int)value;
}

static int set_level(lua_State *L)
{
    struct script_scenario *s = running(L);
    int level = find_pointer(s->level_names, LEVEL_COUNT, L);
    const char *name = key_at(L, 2);
    check_may_change(L, s);
    if (level < 0 && term_find(&objects, name, strlen(name)) >= 0) {
        return set_nothing(L);
    }
    if (level < 0) {
        fail_unknown(L, "a", nearest_name(L));
    }
    s->levels[level] = (int16_t)check_whole(L, "a", -LEVEL_BOUND, LEVEL_BOUND);
    return 0;
}

// --- counts ------------------------------------------------------------------

static int get_count(lua_State *L)
{
    struct script_scenario *s = running(L);
    int stance = find_pointer(s->count_names, STANCE_SCORED_COUNT, L);
    if (stance < 0) {
        fail_unknown(L, "a.count", term_nearest(&terms_stance, key_at(L, 2)));
    }
    reads_of(s)->counts |= (uint8_t)(1u << stance);
    lua_pushinteger(L, s->view->counts[stance]);
    return 1;
}

// --- facts -------------------------------------------------------------------

static int get_fact(lua_State *L)
{
    struct script_scenario *s = running(L);
    fact_id fact = find_upvalue(L, "a.facts");
    uint8_t value = is_effect(s) ? s->facts[fact] : s->view->facts[fact];
    reads_of(s)->facts[fact >> 5] |= 1u << (fact & 31);
    if (s->scenario->facts[fact].type == FACT_NUMBER) {
        lua_pushinteger(L, value);
    } else {
        lua_pushboolean(L, value);
    }
    return 1;
}

static int set_fact(lua_State *L)
{
    struct script_scenario *s = running(L);
    fact_id fact = find_upvalue(L, "a.facts");
    check_may_change(L, s);
    switch (s->scenario->facts[fact].type) {
    case FACT_NUMBER:
        s->facts[fact] = (uint8_t)check_whole(L, "a.facts", 0, 255);
        return 0;
    case FACT_FLAG:
        if (lua_type(L, 3) != LUA_TBOOLEAN) {
            sandbox_fail(L, "wrong-type", NULL,
                         "a.facts.%s takes true or false", key_at(L, 2));
        }
        s->facts[fact] = (uint8_t)lua_toboolean(L, 3);
        return 0;
    default:
        sandbox_fail(L, "read-only", "a client line tells it: tells = FACT",
                     "'%s' is the client's to tell, no effect can set it",
                     key_at(L, 2));
    }
}

// --- visited -----------------------------------------------------------------

static void note_visited(struct script_reads *reads, exchange_id exchange)
{
    for (int32_t i = 0; i < reads->visited_count; i++) {
        if (reads->visited[i] == exchange) {
            return;
        }
    }
    if (reads->visited_count < SCRIPT_READS_VISITED) {
        reads->visited[reads->visited_count++] = exchange;
    } else {
        reads->visited_all = true;
    }
}

static int get_visited(lua_State *L)
{
    struct script_scenario *s = running(L);
    exchange_id exchange = find_upvalue(L, "a.visited");
    note_visited(reads_of(s), exchange);
    lua_pushboolean(L, script_bit(s->view->visited, exchange));
    return 1;
}

// --- making it ---------------------------------------------------------------

// A sealed object whose reads and writes are these functions. With [has_names]
// they share the table on top of the stack, which is popped, as upvalue 1.
static void push_object(lua_State *L, lua_CFunction get, lua_CFunction set,
                        bool has_names)
{
    lua_newuserdatauv(L, 0, 0);
    lua_createtable(L, 0, 2);
    if (has_names) {
        lua_pushvalue(L, -3);
    }
    lua_pushcclosure(L, get, has_names);
    lua_setfield(L, -2, "__index");
    if (has_names) {
        lua_pushvalue(L, -3);
    }
    lua_pushcclosure(L, set, has_names);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
    if (has_names) {
        lua_remove(L, -2);
    }
}

// Texts that stay where they are as long as the state lives.
static void keep_names(lua_State *L, const struct term_list *list, int count,
                       const char **out)
{
    for (int i = 0; i < count; i++) {
        out[i] = lua_pushstring(L, list->names[i]);
        lua_pushboolean(L, 1);
        lua_rawset(L, LUA_REGISTRYINDEX);
    }
}

static void push_facts(lua_State *L, const struct scenario *scenario)
{
    lua_createtable(L, 0, scenario->fact_count);
    for (fact_id i = 0; i < scenario->fact_count; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, scenario->facts[i].id);
    }
    push_object(L, get_fact, set_fact, true);
}

static void push_visited(lua_State *L, const struct scenario *scenario)
{
    lua_createtable(L, 0, scenario->exchange_count);
    for (exchange_id i = 0; i < scenario->exchange_count; i++) {
        lua_pushinteger(L, i);
        lua_setfield(L, -2, scenario->exchanges[i].id);
    }
    push_object(L, get_visited, set_nothing, true);
}

// a → its metatable's __index, a table with the three objects → a function
// for the levels: what is not a level costs no call.
void moment_open(struct script_scenario *s)
{
    lua_State *L = s->sandbox.L;
    keep_names(L, &terms_level, LEVEL_COUNT, s->level_names);
    keep_names(L, &terms_stance, STANCE_SCORED_COUNT, s->count_names);
    lua_newuserdatauv(L, 0, 0);
    lua_createtable(L, 0, 2); // its metatable
    lua_createtable(L, 0, 3);
    push_object(L, get_count, set_nothing, false);
    lua_setfield(L, -2, "count");
    push_facts(L, s->scenario);
    lua_setfield(L, -2, "facts");
    push_visited(L, s->scenario);
    lua_setfield(L, -2, "visited");
    lua_createtable(L, 0, 1);
    lua_pushcfunction(L, get_level);
    lua_setfield(L, -2, "__index");
    lua_setmetatable(L, -2);
    lua_setfield(L, -2, "__index");
    lua_pushcfunction(L, set_level);
    lua_setfield(L, -2, "__newindex");
    lua_setmetatable(L, -2);
}
