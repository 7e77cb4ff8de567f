// scenario { … }: the whole. It comes last, so it hands everything over.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "base/mem.h"
#include "script/allow.h"
#include "script/fields.h"

#include "base/banned.h"

enum { DISCUSS_MAX = 40, ALLOWED_MAX = 64 };

// --- facts -------------------------------------------------------------------

static bool read_client_fact(struct reading *r, const char *name,
                             struct fact *fact)
{
    struct reading inside;
    int32_t from[LEVEL_COUNT];
    fields_enter(&inside, r, name, &vocabulary_fact);
    fields_read(&inside, from);
    fact->type = FACT_CLIENT;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        int32_t silent = i == LEVEL_STRAIN ? 100 : 0; // no bound
        fact->from[i] = (uint8_t)(from[i] < 0 ? silent : from[i]);
    }
    return true;
}

static bool read_number_fact(struct reading *r, const char *name,
                             struct fact *fact)
{
    int32_t value = 0;
    fact->type = FACT_NUMBER;
    fields_integer(r, name, 0, 255, &value);
    fact->initial = (uint8_t)value;
    return true;
}

// Fills [fact] from the value on top of the stack; what is faulty still
// declares the name.
static void read_fact(struct reading *r, const char *name, struct fact *fact)
{
    lua_State *L = r->ld->script->sandbox.L;
    switch (lua_type(L, -1)) {
    case LUA_TBOOLEAN:
        fact->type = FACT_FLAG;
        fact->initial = (uint8_t)lua_toboolean(L, -1);
        break;
    case LUA_TNUMBER:
        read_number_fact(r, name, fact);
        break;
    case LUA_TTABLE:
        read_client_fact(r, name, fact);
        break;
    default:
        fields_fault(r, name, "wrong-type", NULL,
                     "'%s' must be true, false, 0 to 255 or "
                     "{ from = { … } }, not %s",
                     name, fields_kind_at(L, -1));
    }
}

static void add_fact(struct reading *r, const char *name)
{
    lua_State *L = r->ld->script->sandbox.L;
    struct fact fact = {.id = name, .source_line = r->line};
    int type = fields_push(r, name);
    if (!name_is_plain(name, strlen(name))) {
        fields_fault(r, name, "bad-name",
                     "a name has letters a-z, digits and _, at most 64",
                     "'%s' is no name", name);
    }
    if (type != LUA_TNONE) { // else its value was told of already
        read_fact(r, name, &fact);
    }
    lua_pop(L, 1);
    builder_add_fact(r->ld->builder, &fact);
}

static void read_facts(struct reading *r)
{
    lua_State *L = r->ld->script->sandbox.L;
    const char *names[FACTS_MAX];
    struct reading inside;
    int type = fields_push(r, "facts");
    if (type == LUA_TTABLE) {
        int count = fields_names(r, "facts", names, FACTS_MAX);
        fields_enter(&inside, r, "facts", r->shape);
        for (int i = 0; i < count; i++) {
            add_fact(&inside, names[i]);
        }
    } else if (type != LUA_TNIL && type != LUA_TNONE) {
        fields_fault(r, "facts", "wrong-type", NULL,
                     "'facts' must be a table: { NAME = value }, not %s",
                     fields_kind_at(L, -1));
    }
    lua_pop(L, 1);
}

// --- discuss -----------------------------------------------------------------

static int read_discuss_list(struct reading *r, const char **texts)
{
    lua_State *L = r->ld->script->sandbox.L;
    lua_Unsigned length = lua_rawlen(L, -1);
    int count = 0;
    fields_check_list(r, "discuss");
    if (length > DISCUSS_MAX) {
        fields_fault(r, "discuss", "out-of-range", NULL,
                     "'discuss' has more than %d questions", DISCUSS_MAX);
        length = DISCUSS_MAX;
    }
    for (lua_Unsigned i = 1; i <= length; i++) {
        char where[32];
        snprintf(where, sizeof where, "discuss.%d", (int)i);
        lua_rawgeti(L, -1, (lua_Integer)i);
        const char *text =
            allow_is_stub(L, -1) ? NULL : fields_text(r, where, TEXT_MOST);
        if (text) {
            texts[count++] = text;
        }
        lua_pop(L, 1);
    }
    return count;
}

// The texts stay reachable through the scenario's table.
static int read_discuss(struct reading *r, const char **texts)
{
    lua_State *L = r->ld->script->sandbox.L;
    int count = 0, type = fields_push(r, "discuss");
    if (type == LUA_TTABLE) {
        count = read_discuss_list(r, texts);
    } else if (type != LUA_TNIL && type != LUA_TNONE) {
        texts[0] = fields_text(r, "discuss", TEXT_MOST);
        count = texts[0] != NULL;
    }
    lua_pop(L, 1);
    return count;
}

// --- allow -------------------------------------------------------------------

static void add_allowed(struct reading *r, const char *name)
{
    struct script_scenario *s = r->ld->script;
    fields_push(r, name);
    const char *reason = fields_text(r, name, TEXT_MOST);
    if (reason) {
        struct allowed *a =
            MEM_PUSH(s->allowed, s->allowed_count, s->allowed_capacity);
        a->code = mem_strdup(name);
        a->reason = mem_strdup(reason);
        a->line = r->line;
        for (char *c = a->code; *c; c++) {
            *c = *c == '_' ? '-' : *c; // allow = { dead_end = "…" }
        }
    }
    lua_pop(s->sandbox.L, 1);
}

static void read_allow(struct reading *r)
{
    lua_State *L = r->ld->script->sandbox.L;
    const char *names[ALLOWED_MAX];
    struct reading inside;
    int type = fields_push(r, "allow");
    if (type == LUA_TTABLE) {
        int count = fields_names(r, "allow", names, ALLOWED_MAX);
        fields_enter(&inside, r, "allow", r->shape);
        for (int i = 0; i < count; i++) {
            add_allowed(&inside, names[i]);
        }
    } else if (type != LUA_TNIL && type != LUA_TNONE) {
        fields_fault(r, "allow", "wrong-type", NULL,
                     "'allow' must be { [\"CODE\"] = \"reason\" }, not %s",
                     fields_kind_at(L, -1));
    }
    lua_pop(L, 1);
}

// --- the parts, in order -----------------------------------------------------

static void hand_over(struct reading *r, struct part *part, void *ctx)
{
    struct loader *ld = r->ld;
    const struct part_body *body = part->body;
    static const int32_t none[1] = {0};
    const int32_t *handles = ld->handles ? ld->handles : none;
    (void)ctx;
    if (part->kind == PART_EXCHANGE) {
        builder_add_exchange(ld->builder, body->id, handles + body->lines.first,
                             body->lines.count, handles + body->responses.first,
                             body->responses.count, part->line);
    } else if (part->kind == PART_ENDING) {
        builder_add_ending(ld->builder, body->id, body->outcome,
                           handles + body->lines.first, body->lines.count,
                           part->line);
    } else {
        builder_add_trigger(ld->builder, &body->trigger);
    }
}

static void read_parts(struct reading *r)
{
    loader_take(r->ld, 96 * (size_t)fields_items(r));
    loader_each_part(
        r, 1u << PART_EXCHANGE | 1u << PART_ENDING | 1u << PART_TRIGGER,
        "exchanges, ruptures and endings", hand_over, NULL);
}

// --- the whole ---------------------------------------------------------------

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

static void set_scenario(struct reading *r, struct builder_scenario *whole)
{
    struct loader *ld = r->ld;
    whole->id = ld->id;
    whole->path = ld->script->file;
    whole->sha256 = ld->sha256;
    whole->title = or_empty(whole->title);
    whole->brief = or_empty(whole->brief);
    whole->setting = or_empty(whole->setting);
    whole->client_name = or_empty(whole->client_name);
    whole->source_line = r->line;
    builder_set_scenario(ld->builder, whole);
}

static int read_scenario(struct loader *ld, struct reading *r,
                         const struct constructor *constructor)
{
    struct builder_scenario whole = {0};
    const char *discuss[DISCUSS_MAX];

    fields_read(r, &whole);
    if (whole.client_portrait) {
        asset_check(r, whole.client_portrait);
    }
    whole.discuss = discuss;
    whole.discuss_count = read_discuss(r, discuss);
    read_allow(r);
    read_facts(r);
    set_scenario(r, &whole);
    read_parts(r);
    loader_push_part(ld,
                     loader_add_part(ld, PART_SCENARIO, constructor, r->line));
    return 1;
}

int bind_scenario(lua_State *L)
{
    const struct constructor *constructor = bind_constructor(L);
    const char *what = constructor->shape.name;
    struct loader *ld = loader_of(L, what);
    struct reading r;

    if (ld->has_scenario) {
        ld->has_lost_parts = true; // those of this one
        loader_report(ld, sandbox_line(L), what, "", "several-scenarios",
                      "put each into a file of its own",
                      "%s: a file holds one scenario, this is the second",
                      what);
    } else if (fields_open(&r, ld, 1, constructor, NULL)) {
        ld->has_scenario = true;
        return read_scenario(ld, &r, constructor);
    }
    ld->has_scenario = true;
    allow_push_stub(L);
    return 1;
}
