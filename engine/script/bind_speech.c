// client { … } and the three responses: what is said.
#include <stdio.h>
#include <string.h>

#include <lauxlib.h>

#include "script/allow.h"
#include "script/fields.h"

#include "base/banned.h"

enum { CHANGES_MAX = 64 };

// What stands in for a text or name that was faulty: it is never seen.
static const char *or_placeholder(const char *text)
{
    return text ? text : "?";
}

// --- client ------------------------------------------------------------------

static int32_t add_line(struct loader *ld, struct builder_line *line)
{
    if (line->text_callback == ID_NONE) {
        line->text = or_placeholder(line->text);
    }
    loader_take(ld, 2 * sizeof(struct line));
    return builder_add_line(ld->builder, line);
}

// client { name = "Sam" }, meant as client = { … }.
static bool is_person(lua_State *L)
{
    lua_pushliteral(L, "name");
    lua_rawget(L, 1);
    lua_pushliteral(L, "text");
    lua_rawget(L, 1);
    bool is_so = lua_type(L, -2) == LUA_TSTRING && lua_isnil(L, -1) &&
                 lua_rawlen(L, 1) == 0;
    lua_pop(L, 2);
    return is_so;
}

int bind_line(lua_State *L)
{
    const struct constructor *constructor = bind_constructor(L);
    struct loader *ld = loader_of(L, constructor->shape.name);
    struct builder_line line = {0};
    struct reading r;

    if (!fields_open(&r, ld, 1, constructor, NULL)) {
        allow_push_stub(L);
        return 1;
    }
    if (is_person(L)) {
        fields_fault(&r, "name", "unknown-field",
                     "who the client is stands as client = { … }, with '='",
                     "'name' is no field of a client's line");
        ld->has_lost_parts = true;
        allow_push_stub(L);
        return 1;
    }
    fields_read(&r, &line);
    line.source_line = r.line;
    int32_t handle = add_line(ld, &line);
    struct part *part = loader_add_part(ld, PART_LINE, constructor, r.line);
    part->handle = handle;
    loader_push_part(ld, part);
    return 1;
}

// --- reply -------------------------------------------------------------------

struct reply {
    int32_t lines[LINES_MAX];
    int count;
};

static void add_reply_text(struct reading *r, const char *where,
                           struct reply *reply)
{
    struct builder_line line = {
        .text = fields_text(r, where, TEXT_MOST),
        .text_callback = ID_NONE,
        .when = ID_NONE,
        .mood = -1,
        .mask = -1,
        .source_line = r->line,
    };
    reply->lines[reply->count++] = add_line(r->ld, &line);
}

static void add_reply_line(struct reading *r, const char *where,
                           struct reply *reply)
{
    struct part *part = loader_part_at(r->ld, -1);
    if (part->kind != PART_LINE) {
        fields_fault(r, where, "misplaced-part", NULL,
                     "a reply is something the client says, not '%s'",
                     part->constructor->shape.name);
    } else if (loader_use(r, part, where)) {
        reply->lines[reply->count++] = part->handle;
    }
}

// The value is on top of the stack.
static void add_reply(struct reading *r, const char *where, struct reply *reply)
{
    lua_State *L = r->ld->script->sandbox.L;
    if (reply->count == LINES_MAX) {
        fields_fault(r, "reply", "too-many-lines", NULL,
                     "'reply' has more than %d lines", LINES_MAX);
    } else if (loader_part_at(r->ld, -1)) {
        add_reply_line(r, where, reply);
    } else if (lua_type(L, -1) == LUA_TSTRING) {
        add_reply_text(r, where, reply);
    } else if (!allow_is_stub(L, -1)) {
        fields_fault(r, where, "wrong-type", NULL,
                     "'reply' must be a text, client { … } or a list of "
                     "them, not %s",
                     fields_kind_at(L, -1));
    }
}

// A client line that lacks its constructor has names: mood, thought …
static bool has_names(lua_State *L)
{
    bool has = false;
    for (lua_pushnil(L); lua_next(L, -2); lua_pop(L, 1)) {
        sandbox_charge(L, 1);
        has = has || lua_type(L, -2) == LUA_TSTRING;
    }
    return has;
}

static void add_reply_list(struct reading *r, struct reply *reply)
{
    lua_State *L = r->ld->script->sandbox.L;
    lua_Unsigned count = lua_rawlen(L, -1);
    if (count == 0 || has_names(L)) {
        fields_fault(r, "reply", "wrong-type", NULL,
                     "'reply' must be a text, client { … } or a list of them");
        return;
    }
    for (lua_Unsigned i = 1; i <= count && i <= LINES_MAX + 1; i++) {
        char where[32];
        snprintf(where, sizeof where, "reply.%d", (int)i);
        lua_rawgeti(L, -1, (lua_Integer)i);
        add_reply(r, where, reply);
        lua_pop(L, 1);
    }
}

static void read_reply(struct reading *r, struct reply *reply)
{
    lua_State *L = r->ld->script->sandbox.L;
    int type = fields_push(r, "reply");
    reply->count = 0;
    if (type == LUA_TTABLE) {
        add_reply_list(r, reply);
    } else if (type != LUA_TNIL && type != LUA_TNONE) {
        add_reply(r, "reply", reply);
    }
    lua_pop(L, 1);
}

// --- effect ------------------------------------------------------------------

struct effect {
    struct builder_fact_change changes[CHANGES_MAX];
    int count;
};

// The value of the fact is on top of the stack.
static void read_change(struct reading *r, const char *name,
                        struct effect *effect)
{
    lua_State *L = r->ld->script->sandbox.L;
    struct builder_fact_change change = {.fact = name};
    if (lua_type(L, -1) == LUA_TBOOLEAN) {
        change.is_flag = true;
        change.value = lua_toboolean(L, -1);
    } else if (lua_type(L, -1) != LUA_TNUMBER) {
        if (!allow_is_stub(L, -1)) {
            fields_fault(r, name, "wrong-type", NULL,
                         "'%s' must be true, false or a whole number, not %s",
                         name, fields_kind_at(L, -1));
        }
        return;
    } else if (!fields_integer(r, name, 0, 255, &change.value)) {
        return;
    }
    loader_take(r->ld, 2 * sizeof change + strlen(name));
    effect->changes[effect->count++] = change;
}

static void read_changes(struct reading *r, struct effect *effect)
{
    lua_State *L = r->ld->script->sandbox.L;
    const char *names[CHANGES_MAX];
    struct reading inside;
    int type = fields_push(r, "facts");
    if (type == LUA_TTABLE) {
        int count = fields_names(r, "facts", names, CHANGES_MAX);
        fields_enter(&inside, r, "facts", r->shape);
        for (int i = 0; i < count; i++) {
            fields_push(&inside, names[i]);
            read_change(&inside, names[i], effect);
            lua_pop(L, 1);
        }
    } else if (type != LUA_TNIL && type != LUA_TNONE) {
        fields_fault(r, "facts", "wrong-type", NULL,
                     "'facts' must be a table: { NAME = value }, not %s",
                     fields_kind_at(L, -1));
    }
    lua_pop(L, 1);
}

static void read_effect(struct reading *r, struct builder_response *response,
                        struct effect *effect)
{
    lua_State *L = r->ld->script->sandbox.L;
    struct reading inside;
    int type = fields_push(r, "effect");
    effect->count = 0;
    response->effect = ID_NONE;
    if (type == LUA_TFUNCTION) {
        response->effect = fields_callback(r, "effect", CALLBACK_EFFECT);
    } else if (type == LUA_TTABLE) {
        fields_enter(&inside, r, "effect", &vocabulary_effect);
        fields_read(&inside, response->shift);
        read_changes(&inside, effect);
    } else if (type != LUA_TNIL && type != LUA_TNONE) {
        fields_fault(r, "effect", "wrong-type", NULL,
                     "'effect' must be { safety = 5 } or function(a) … end, "
                     "not %s",
                     fields_kind_at(L, -1));
    }
    lua_pop(L, 1);
}

// --- responses ---------------------------------------------------------------

static int32_t add_response(struct loader *ld,
                            struct builder_response *response)
{
    response->text = or_placeholder(response->text);
    response->to = or_placeholder(response->to);
    loader_take(ld, 2 * sizeof(struct response) +
                        4 * (size_t)response->reply_count);
    return builder_add_response(ld->builder, response);
}

int bind_response(lua_State *L)
{
    const struct constructor *constructor = bind_constructor(L);
    struct loader *ld = loader_of(L, constructor->shape.name);
    struct builder_response response = {0};
    struct reply reply;
    struct effect effect;
    struct reading r;

    if (!fields_open(&r, ld, 1, constructor, NULL)) {
        allow_push_stub(L);
        return 1;
    }
    fields_read(&r, &response);
    read_reply(&r, &reply);
    read_effect(&r, &response, &effect);
    response.stance = (enum stance)constructor->value;
    response.reply = reply.lines;
    response.reply_count = reply.count;
    response.facts = effect.changes;
    response.fact_count = effect.count;
    response.source_line = r.line;
    int32_t handle = add_response(ld, &response);
    struct part *part = loader_add_part(ld, PART_RESPONSE, constructor, r.line);
    part->handle = handle;
    loader_push_part(ld, part);
    return 1;
}
