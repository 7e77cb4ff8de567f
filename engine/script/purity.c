// Callbacks may not remember things: tables they can reach become read-only,
// and the variables they can reach are compared after each call.
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "base/mem.h"
#include "script/allow.h"
#include "script/load.h"

#include "base/banned.h"

enum {
    REACH_MAX = 1 << 20,       // cells listed for all callbacks together
    WALK_MAX = 20 * (1 << 20), // steps of finding them
    UPVALUES_MAX = 255,
};

// Places on the stack of purity_seal().
enum { AT_NODES = 2, AT_OBJECTS, AT_CELLS, AT_HOLDERS, AT_VALUES };

struct walk {
    lua_State *L;
    struct script_scenario *s;
    struct purity *p;
    int base; // stack place before AT_NODES
};

static int at(const struct walk *w, int place)
{
    return w->base + place;
}

void purity_release(struct purity *p)
{
    free(p->nodes);
    free(p->edges);
    free(p->node_cells);
    free(p->starts);
    *p = (struct purity){0};
}

// --- the graph ---------------------------------------------------------------

static bool is_open_table(lua_State *L, int index)
{
    if (!lua_istable(L, index)) {
        return false;
    }
    bool is_sealed = lua_getmetatable(L, index);
    lua_pop(L, is_sealed);
    return !is_sealed;
}

// One of C that keeps nothing, such as string.rep, cannot change.
static bool is_keeping_function(lua_State *L, int index)
{
    if (!lua_isfunction(L, index)) {
        return false;
    }
    bool is_keeping = lua_getupvalue(L, index, 1) != NULL;
    lua_pop(L, is_keeping);
    return is_keeping;
}

// The node of the value on top of the stack, from 1; 0 when nothing in it can
// change.
static int32_t node_of(struct walk *w)
{
    lua_State *L = w->L;
    bool is_table = is_open_table(L, -1);
    if (!is_table && !is_keeping_function(L, -1)) {
        return 0;
    }
    lua_pushvalue(L, -1);
    if (lua_rawget(L, at(w, AT_NODES)) == LUA_TNUMBER) {
        int32_t known = (int32_t)lua_tointeger(L, -1);
        lua_pop(L, 1);
        return known;
    }
    lua_pop(L, 1);
    loader_take(w->s->loader, sizeof(struct purity_node));
    struct purity_node *node =
        MEM_PUSH(w->p->nodes, w->p->node_count, w->p->node_capacity);
    node->is_table = is_table;
    int32_t id = (int32_t)w->p->node_count;
    lua_pushvalue(L, -1);
    lua_pushinteger(L, id);
    lua_rawset(L, at(w, AT_NODES));
    lua_pushvalue(L, -1);
    lua_rawseti(L, at(w, AT_OBJECTS), id);
    return id;
}

static void add_edge(struct walk *w)
{
    int32_t to = node_of(w);
    sandbox_charge(w->L, 1);
    if (to > 0) {
        *MEM_PUSH(w->p->edges, w->p->edge_count, w->p->edge_capacity) = to;
    }
}

// The cell of upvalue [n] of the function below its value on top of the stack.
static int32_t cell_of(struct walk *w, int n)
{
    lua_State *L = w->L;
    struct script_scenario *s = w->s;
    void *id = lua_upvalueid(L, -2, n);
    if (lua_rawgetp(L, at(w, AT_CELLS), id) == LUA_TNUMBER) {
        int32_t known = (int32_t)lua_tointeger(L, -1);
        lua_pop(L, 1);
        return known;
    }
    lua_pop(L, 1);
    int32_t cell = (int32_t)s->cell_count;
    lua_pushinteger(L, cell);
    lua_rawsetp(L, at(w, AT_CELLS), id);
    lua_pushvalue(L, -2);
    lua_rawseti(L, at(w, AT_HOLDERS), cell + 1);
    lua_pushvalue(L, -1);
    lua_rawseti(L, at(w, AT_VALUES), cell + 1);
    *MEM_PUSH(s->upvalues, s->cell_count, s->cell_capacity) = (uint8_t)n;
    return cell;
}

static void expand_function(struct walk *w)
{
    struct purity *p = w->p;
    for (int n = 1; n <= UPVALUES_MAX && lua_getupvalue(w->L, -1, n); n++) {
        *MEM_PUSH(p->node_cells, p->node_cell_count, p->node_cell_capacity) =
            cell_of(w, n);
        add_edge(w);
        lua_pop(w->L, 1);
    }
}

static void expand_table(struct walk *w)
{
    for (lua_pushnil(w->L); lua_next(w->L, -2); lua_pop(w->L, 1)) {
        add_edge(w);
        lua_pushvalue(w->L, -2);
        add_edge(w);
        lua_pop(w->L, 1);
    }
}

static void expand(struct walk *w, size_t id)
{
    struct purity *p = w->p;
    struct span edges = {(int32_t)p->edge_count, 0};
    struct span cells = {(int32_t)p->node_cell_count, 0};

    lua_rawgeti(w->L, at(w, AT_OBJECTS), (lua_Integer)id);
    if (p->nodes[id - 1].is_table) {
        expand_table(w);
    } else {
        expand_function(w);
    }
    lua_pop(w->L, 1);
    edges.count = (int32_t)p->edge_count - edges.first;
    cells.count = (int32_t)p->node_cell_count - cells.first;
    p->nodes[id - 1].edges = edges;
    p->nodes[id - 1].cells = cells;
    loader_take(w->s->loader, (size_t)(edges.count + 2 * cells.count) * 4);
}

static void find_nodes(struct walk *w, int callbacks)
{
    struct purity *p = w->p;
    for (size_t i = 0; i < w->s->callback_count; i++) {
        w->s->sandbox.line = w->s->callbacks[i].line; // if memory runs out
        lua_rawgeti(w->L, callbacks, (lua_Integer)i + 1);
        *MEM_PUSH(p->starts, p->start_count, p->start_capacity) = node_of(w);
        lua_pop(w->L, 1);
    }
    for (size_t id = 1; id <= p->node_count; id++) {
        expand(w, id);
    }
}

static void freeze_tables(struct walk *w)
{
    for (size_t id = 1; id <= w->p->node_count; id++) {
        if (w->p->nodes[id - 1].is_table) {
            lua_rawgeti(w->L, at(w, AT_OBJECTS), (lua_Integer)id);
            allow_freeze(w->L, -1);
            lua_pop(w->L, 1);
        }
    }
}

// --- which cells a callback reaches ------------------------------------------

// No Lua from here on: plain walking over numbers.
struct reach {
    struct script_scenario *s;
    const struct purity *p;
    int32_t *seen_node, *seen_cell; // the callback that saw it last, from 1
    int32_t *todo;
    size_t steps;
};

static void reach_node(struct reach *r, int32_t id, int32_t stamp)
{
    struct script_scenario *s = r->s;
    const struct purity_node *node = &r->p->nodes[id - 1];
    for (int32_t i = 0; i < node->cells.count; i++) {
        int32_t cell = r->p->node_cells[node->cells.first + i];
        if (r->seen_cell[cell] != stamp) {
            r->seen_cell[cell] = stamp;
            *MEM_PUSH(s->reach, s->reach_count, s->reach_capacity) = cell;
        }
    }
    r->steps += (size_t)(node->cells.count + node->edges.count + 1);
}

static void walk_from(struct reach *r, int32_t start, int32_t stamp)
{
    size_t count = 0;
    r->todo[count++] = start;
    r->seen_node[start - 1] = stamp;
    while (count > 0) {
        int32_t id = r->todo[--count];
        struct span edges = r->p->nodes[id - 1].edges;
        reach_node(r, id, stamp);
        for (int32_t i = 0; i < edges.count; i++) {
            int32_t next = r->p->edges[edges.first + i];
            if (r->seen_node[next - 1] != stamp) {
                r->seen_node[next - 1] = stamp;
                r->todo[count++] = next;
            }
        }
    }
}

static void list_cells(struct script_scenario *s, const struct purity *p)
{
    struct reach r = {.s = s, .p = p};
    r.seen_node = mem_array(p->node_count + 1, sizeof *r.seen_node);
    r.seen_cell = mem_array(s->cell_count + 1, sizeof *r.seen_cell);
    r.todo = mem_array(p->node_count + 1, sizeof *r.todo);
    for (size_t i = 0; i < s->callback_count; i++) {
        struct callback *c = &s->callbacks[i];
        c->cells.first = (int32_t)s->reach_count;
        c->checks_all_cells = r.steps > WALK_MAX || s->reach_count > REACH_MAX;
        if (!c->checks_all_cells && p->starts[i] > 0) {
            walk_from(&r, p->starts[i], (int32_t)i + 1);
        }
        c->cells.count = (int32_t)s->reach_count - c->cells.first;
    }
    free(r.seen_node);
    free(r.seen_cell);
    free(r.todo);
}

void purity_seal(lua_State *L, int callbacks)
{
    struct script_scenario *s = script_of(L);
    struct walk w = {L, s, &s->loader->purity, lua_gettop(L) + 1 - AT_NODES};

    luaL_checkstack(L, 24, "too many values");
    callbacks = lua_absindex(L, callbacks);
    for (int i = AT_NODES; i <= AT_VALUES; i++) {
        lua_newtable(L);
    }
    find_nodes(&w, callbacks);
    freeze_tables(&w);
    list_cells(s, w.p);
    lua_remove(L, at(&w, AT_CELLS));
    lua_remove(L, at(&w, AT_OBJECTS));
    lua_remove(L, at(&w, AT_NODES));
}

// --- after a call ------------------------------------------------------------

// Bits, because 0.0 == -0.0, and "not a number" equals nothing.
static uint64_t bits_of(lua_Number number)
{
    uint64_t bits;
    _Static_assert(sizeof bits == sizeof number, "numbers have 64 bits");
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static bool is_same_number(lua_State *L, int a, int b)
{
    if (lua_isinteger(L, a) || lua_isinteger(L, b)) {
        return lua_isinteger(L, a) == lua_isinteger(L, b) &&
               lua_tointeger(L, a) == lua_tointeger(L, b);
    }
    return bits_of(lua_tonumber(L, a)) == bits_of(lua_tonumber(L, b));
}

static bool is_same(lua_State *L, int a, int b)
{
    return lua_type(L, a) == LUA_TNUMBER && lua_type(L, b) == LUA_TNUMBER
               ? is_same_number(L, a, b)
               : lua_rawequal(L, a, b);
}

static bool restore_cell(struct script_scenario *s, int32_t cell)
{
    lua_State *L = s->sandbox.L;
    int top = lua_gettop(L);
    lua_rawgeti(L, SLOT_HOLDERS, cell + 1);
    lua_getupvalue(L, -1, s->upvalues[cell]);
    lua_rawgeti(L, SLOT_VALUES, cell + 1);
    bool is_changed = !is_same(L, -1, -2);
    if (is_changed) {
        lua_setupvalue(L, top + 1, s->upvalues[cell]);
    }
    lua_settop(L, top);
    return is_changed;
}

bool purity_restore(struct script_scenario *s, const struct callback *c)
{
    bool is_changed = false;
    if (c->checks_all_cells) {
        for (int32_t i = 0; i < (int32_t)s->cell_count; i++) {
            is_changed |= restore_cell(s, i);
        }
    }
    for (int32_t i = 0; i < c->cells.count; i++) {
        is_changed |= restore_cell(s, s->reach[c->cells.first + i]);
    }
    return is_changed;
}
