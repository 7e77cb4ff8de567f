// exchange, withdrawal, confrontation, ending: a name first, then a table.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "base/mem.h"
#include "script/allow.h"
#include "script/fields.h"

#include "base/banned.h"

// --- the name ----------------------------------------------------------------

static void report_name(struct loader *ld, int line, const char *constructor,
                        lua_State *L)
{
    char hint[96];
    snprintf(hint, sizeof hint, "write %s \"some_name\" { … }", constructor);
    if (lua_type(L, 1) == LUA_TSTRING) {
        loader_report(ld, line, constructor, "", "bad-name",
                      "a name has letters a-z, digits and _, at most 64",
                      "%s: '%s' is no name", constructor, lua_tostring(L, 1));
    } else {
        loader_report(ld, line, constructor, "", "missing-name", hint,
                      "%s: needs a name in quotes before its { … }",
                      constructor);
        ld->has_nameless_parts = true;
    }
    ld->has_lost_parts = true;
}

static bool has_name(lua_State *L)
{
    return lua_type(L, 1) == LUA_TSTRING &&
           name_is_plain(lua_tostring(L, 1), lua_rawlen(L, 1));
}

int bind_named(lua_State *L)
{
    const struct constructor *constructor = bind_constructor(L);
    const char *what = constructor->shape.name;
    struct loader *ld = loader_of(L, what);
    int line = sandbox_line(L);

    if (!has_name(L)) {
        if (!allow_is_stub(L, 1)) {
            report_name(ld, line, what, L);
        }
        allow_push_stub(L);
        return 1;
    }
    loader_take(ld, sizeof(struct part_body) + 2 * lua_rawlen(L, 1));
    struct part *part = loader_add_part(ld, PART_NAME, constructor, line);
    part->body = mem_alloc(sizeof *part->body);
    part->body->id = mem_strdup(lua_tostring(L, 1));
    loader_push_part(ld, part);
    return 1;
}

// --- lists of parts ----------------------------------------------------------

static void report_forgotten(struct reading *r, const char *where,
                             struct part *part)
{
    part->is_used = true;
    loader_lose(r->ld, part->body->id);
    fields_fault(r, where, "forgotten-body",
                 "its table { … } follows the name, without a comma between",
                 "%s '%s' has no { … }", part->constructor->shape.name,
                 part->body->id);
}

static void report_item(struct reading *r, const char *where,
                        const char *belongs)
{
    lua_State *L = r->ld->script->sandbox.L;
    struct part *part = loader_part_at(r->ld, -1);
    if (part && part->kind == PART_NAME) {
        report_forgotten(r, where, part);
    } else if (part) {
        fields_fault(r, where, "misplaced-part", NULL,
                     "'%s' does not belong here, but %s",
                     part->constructor->shape.name, belongs);
    } else if (lua_type(L, -1) == LUA_TSTRING) {
        fields_fault(r, where, "misplaced-part",
                     "who says it? client { \"…\" }, expert { \"…\" } …",
                     "a text alone does not belong here, but %s", belongs);
    } else {
        fields_fault(r, where, "misplaced-part", NULL,
                     "%s does not belong here, but %s", fields_kind_at(L, -1),
                     belongs);
    }
}

bool loader_use(struct reading *r, struct part *part, const char *where)
{
    const char *what = part->constructor->shape.name;
    if (part->is_used) {
        fields_fault(r, where, "used-twice",
                     "write it again where it is needed again",
                     "this '%s' was used already, in line %d", what,
                     (int)part->used_line);
        return false;
    }
    part->is_used = true;
    part->used_line = r->line;
    return true;
}

void loader_each_part(struct reading *r, unsigned kinds, const char *belongs,
                      loader_visit *visit, void *ctx)
{
    lua_State *L = r->ld->script->sandbox.L;
    int count = fields_items(r);
    bool is_whole = true;
    for (int i = 1; i <= count; i++) {
        char where[16];
        snprintf(where, sizeof where, "%d", i);
        lua_rawgeti(L, r->table, i);
        struct part *part = loader_part_at(r->ld, -1);
        if (part && (kinds >> part->kind & 1u)) {
            if (loader_use(r, part, where)) {
                visit(r, part, ctx);
            }
        } else {
            is_whole = false;
            if (!allow_is_stub(L, -1)) {
                report_item(r, where, belongs);
            }
        }
        lua_pop(L, 1);
        sandbox_charge(L, 1);
    }
    if (!is_whole) {
        loader_hush(r->ld, r->line, NULL);
        r->ld->has_lost_parts = true;
    }
}

// --- the bodies --------------------------------------------------------------

static void keep_handle(struct loader *ld, int32_t handle)
{
    *MEM_PUSH(ld->handles, ld->handle_count, ld->handle_capacity) = handle;
}

// Lines go to the front, responses behind, each in order.
struct split {
    struct loader *ld;
    int32_t first, lines, responses;
};

static void visit_item(struct reading *r, struct part *part, void *ctx)
{
    struct split *split = ctx;
    struct loader *ld = r->ld;
    bool is_response = part->kind == PART_RESPONSE;
    if (is_response ? split->responses > RESPONSES_MAX
                    : split->lines > LINES_MAX) {
        return; // one too many is enough for the builder to say so
    }
    keep_handle(ld, part->handle);
    if (is_response) {
        split->responses++;
        return;
    }
    int32_t *at = &ld->handles[split->first + split->lines++];
    memmove(at + 1, at, (size_t)split->responses * sizeof *at);
    *at = part->handle;
}

static void read_items(struct reading *r, struct part_body *body,
                       unsigned kinds, const char *belongs)
{
    struct split split = {r->ld, (int32_t)r->ld->handle_count, 0, 0};
    loader_take(r->ld, 8 * (size_t)fields_items(r));
    loader_each_part(r, kinds, belongs, visit_item, &split);
    body->lines = (struct span){split.first, split.lines};
    body->responses = (struct span){split.first + split.lines, split.responses};
}

static void read_exchange(struct reading *r, struct part_body *body)
{
    fields_read(r, NULL);
    read_items(r, body, 1u << PART_LINE | 1u << PART_RESPONSE,
               "client lines and responses");
}

static void read_ending(struct reading *r, struct part_body *body)
{
    int outcome;
    fields_read(r, &outcome);
    body->outcome = outcome;
    read_items(r, body, 1u << PART_LINE, "client lines");
}

static void read_trigger(struct reading *r, struct part_body *body)
{
    struct builder_trigger trigger = {0};
    fields_read(r, &trigger);
    body->to = mem_strdup(trigger.to ? trigger.to : "?");
    body->trigger = trigger;
    body->trigger.id = body->id;
    body->trigger.to = body->to;
    body->trigger.source_line = r->line;
}

static void read_body(struct reading *r, struct part *part,
                      const struct constructor *constructor)
{
    struct part_body *body = part->body; // stays where it is
    switch (constructor->kind) {
    case CONSTRUCTOR_EXCHANGE:
        part->kind = PART_EXCHANGE;
        read_exchange(r, body);
        break;
    case CONSTRUCTOR_ENDING:
        part->kind = PART_ENDING;
        read_ending(r, body);
        break;
    default:
        part->kind = PART_TRIGGER;
        read_trigger(r, body);
        body->trigger.kind = (enum rupture_kind)constructor->value;
    }
}

// exchange "arrival" gave a part; now it is called with its table.
int bind_body(lua_State *L)
{
    struct loader *ld = loader_of(L, "this part");
    struct part *part = loader_part_at(ld, 1);
    struct reading r;

    if (!part || part->kind != PART_NAME) {
        sandbox_fail(L, "script-error", "is a comma missing before it?",
                     "this part has its { … } already");
    }
    if (!fields_open(&r, ld, 2, part->constructor, part->body->id)) {
        part->is_used = true;
        loader_lose(ld, part->body->id);
        allow_push_stub(L);
        return 1;
    }
    read_body(&r, part, part->constructor);
    lua_settop(L, 1);
    return 1;
}
