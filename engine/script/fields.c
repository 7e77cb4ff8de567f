// Checked reads of single values, and their faults; see fields.h.
#include "script/fields.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <lauxlib.h>

#include "script/allow.h"
#include "script/callbacks.h"

#include "base/banned.h"

static lua_State *state_of(const struct reading *r)
{
    return r->ld->script->sandbox.L;
}

// --- faults ------------------------------------------------------------------

static void join_path(char *out, size_t size, const char *path,
                      const char *field)
{
    int len =
        snprintf(out, size, "%s%s%s", path, *path && *field ? "." : "", field);
    if (len < 0 || (size_t)len >= size) {
        out[0] = '\0'; // no place is that long: the constructor will do
    }
}

// What is made of these would be reported once more by the builder.
void fields_hush(struct reading *r, const char *field)
{
    const char *top = r->path[0] ? r->path : field;
    char name[24];
    snprintf(name, sizeof name, "%.*s", (int)strcspn(top, "."), top);
    if (strcmp(name, "effect") != 0) {
        loader_hush(r->ld, r->line, name[0] ? name : NULL);
    }
}

static bool is_bare(const struct reading *r, const char *field)
{
    return r->first_is_bare && strcmp(field, r->shape->fields[0].name) == 0;
}

static void report(struct reading *r, const char *where, const char *code,
                   const char *hint, const char *message)
{
    char path[160];
    join_path(path, sizeof path, r->path, is_bare(r, where) ? "1" : where);
    loader_report(r->ld, r->line, r->constructor, path, code, hint,
                  r->id ? "%s '%s': %s%s%s" : "%s%s: %s%s%s", r->constructor,
                  r->id ? r->id : "", r->path, r->path[0] ? ": " : "", message);
}

void fields_fault(struct reading *r, const char *field, const char *code,
                  const char *hint, const char *format, ...)
{
    char message[512];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    report(r, field, code, hint, message);
    fields_hush(r, field);
}

void fields_missing(struct reading *r, const struct field *f)
{
    char message[96];
    snprintf(message, sizeof message, "field '%s' is missing", f->name);
    report(r, "", "missing-field", f->doc, message);
    fields_hush(r, f->name);
}

const char *fields_kind_at(lua_State *L, int index)
{
    static const char *const names[] = {
        [LUA_TNIL] = "nothing (nil)",
        [LUA_TBOOLEAN] = "true or false",
        [LUA_TLIGHTUSERDATA] = "a part of the scenario",
        [LUA_TNUMBER] = "a number",
        [LUA_TSTRING] = "a text",
        [LUA_TTABLE] = "a table",
        [LUA_TFUNCTION] = "a function",
        [LUA_TUSERDATA] = "an object",
        [LUA_TTHREAD] = "a thread",
    };
    return names[lua_type(L, index)];
}

// What to do about the value on top of the stack.
static const char *hint_for_type(lua_State *L, const char *expected)
{
    int type = lua_type(L, -1);
    if (type == LUA_TSTRING && strcmp(expected, "a number") == 0) {
        return "write digits, without quotes";
    }
    if (type == LUA_TTABLE && strstr(expected, "in quotes")) {
        return "only one, without { }";
    }
    if (type == LUA_TTABLE && strcmp(expected, "a text") == 0) {
        return "a text in quotes, without { }";
    }
    return NULL;
}

static void wrong_type(struct reading *r, const char *field,
                       const char *expected, const char *hint)
{
    lua_State *L = state_of(r);
    struct part *part = loader_part_at(r->ld, -1);
    if (part) { // that it stands nowhere follows
        part->is_used = true;
        r->ld->has_lost_parts = true;
    }
    fields_fault(r, field, "wrong-type", hint, "'%s' must be %s, not %s", field,
                 expected, fields_kind_at(L, -1));
}

void fields_wrong_type(struct reading *r, const char *field,
                       const char *expected)
{
    wrong_type(r, field, expected, hint_for_type(state_of(r), expected));
}

void fields_wrong_shape(struct reading *r, const struct field *f)
{
    char hint[64];
    snprintf(hint, sizeof hint, "write { %s = … }", f->shape->fields[0].name);
    wrong_type(r, f->name, "a table", hint);
}

// --- getting at values -------------------------------------------------------

int fields_push(struct reading *r, const char *name)
{
    lua_State *L = state_of(r);
    lua_pushstring(L, name);
    int type = lua_rawget(L, r->table);
    if (type != LUA_TUSERDATA || !allow_is_stub(L, -1)) {
        return type;
    }
    fields_hush(r, name);
    lua_pop(L, 1);
    lua_pushnil(L);
    return LUA_TNONE;
}

int fields_items(const struct reading *r)
{
    lua_Unsigned count = lua_rawlen(state_of(r), r->table);
    return count > INT32_MAX ? INT32_MAX : (int)count;
}

const char *fields_text(struct reading *r, const char *field, int32_t most)
{
    lua_State *L = state_of(r);
    size_t len;
    const char *what;
    if (lua_type(L, -1) != LUA_TSTRING) {
        fields_wrong_type(r, field, "a text");
        return NULL;
    }
    const char *text = lua_tolstring(L, -1, &len);
    const char *code = text_fault(text, len, most, &what);
    if (code && strcmp(code, "text-too-long") == 0) {
        fields_fault(r, field, code, NULL,
                     "'%s' is too long: at most %d characters", field,
                     (int)most);
        return NULL;
    }
    if (code) {
        fields_fault(r, field, code, NULL, "'%s' %s", field, what);
        return NULL;
    }
    loader_take(r->ld, len + 1);
    return text;
}

static bool is_name_character(char c, bool is_first)
{
    bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return is_letter || c == '_' || (!is_first && c >= '0' && c <= '9');
}

bool name_is_plain(const char *name, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (!is_name_character(name[i], i == 0)) {
            return false;
        }
    }
    return len > 0 && len <= 64;
}

const char *fields_name(struct reading *r, const char *field)
{
    lua_State *L = state_of(r);
    size_t len;
    if (lua_type(L, -1) != LUA_TSTRING) {
        fields_wrong_type(r, field, "a name in quotes");
        return NULL;
    }
    const char *name = lua_tolstring(L, -1, &len);
    if (!name_is_plain(name, len)) {
        fields_fault(r, field, "bad-name",
                     "a name has letters a-z, digits and _, at most 64",
                     "'%s' is no name: '%s'", field, name);
        return NULL;
    }
    loader_take(r->ld, len + 1);
    return name;
}

bool fields_integer(struct reading *r, const char *field, int32_t least,
                    int32_t most, int32_t *out)
{
    lua_State *L = state_of(r);
    int is_whole = 0;
    if (lua_type(L, -1) != LUA_TNUMBER) {
        fields_wrong_type(r, field, "a number");
        return false;
    }
    lua_Integer value = lua_tointegerx(L, -1, &is_whole);
    if (!is_whole || value < least || value > most) {
        fields_fault(r, field, "out-of-range", NULL,
                     "'%s' must be a whole number from %d to %d, not %.14g",
                     field, (int)least, (int)most, lua_tonumber(L, -1));
        return false;
    }
    *out = (int32_t)value;
    return true;
}

callback_id fields_callback(struct reading *r, const char *field,
                            enum callback_kind kind)
{
    lua_State *L = state_of(r);
    if (lua_type(L, -1) != LUA_TFUNCTION || lua_iscfunction(L, -1)) {
        fields_wrong_type(r, field, "a function: function(a) … end");
        return ID_NONE;
    }
    return callbacks_add(r->ld, kind, r->constructor, field);
}

// --- tables ------------------------------------------------------------------

bool fields_open(struct reading *r, struct loader *ld, int index,
                 const struct constructor *constructor, const char *id)
{
    lua_State *L = ld->script->sandbox.L;
    const char *name = constructor->shape.name;
    *r = (struct reading){
        .ld = ld,
        .shape = &constructor->shape,
        .constructor = name,
        .id = id,
        .table = lua_absindex(L, index),
        .line = sandbox_line(L),
    };
    luaL_checkstack(L, 24, "too many values");
    if (lua_istable(L, index)) {
        return true;
    }
    if (!allow_is_stub(L, index)) {
        char hint[64];
        snprintf(hint, sizeof hint, "write %s%s { … }", name,
                 constructor->is_named ? " \"some_name\"" : "");
        loader_report(ld, r->line, name, "", "wrong-type", hint,
                      "%s: takes a table { … }, not %s", name,
                      lua_isnone(L, index) ? "nothing"
                                           : fields_kind_at(L, index));
    }
    ld->has_lost_parts = true;
    return false;
}

void fields_enter(struct reading *inside, struct reading *r, const char *name,
                  const struct shape *shape)
{
    *inside = *r;
    inside->shape = shape;
    inside->table = lua_gettop(state_of(r));
    inside->first_is_bare = false;
    inside->misspelt = 0;
    join_path(inside->path, sizeof inside->path, r->path, name);
}

void fields_keep_name(const char **names, int *count, int most,
                      const char *name)
{
    int at = *count;
    if (at == most && strcmp(name, names[most - 1]) >= 0) {
        return;
    }
    at -= at == most;
    while (at > 0 && strcmp(names[at - 1], name) > 0) {
        names[at] = names[at - 1];
        at--;
    }
    names[at] = name;
    *count += *count < most;
}

bool fields_is_name(lua_State *L, int index)
{
    size_t len;
    if (lua_type(L, index) != LUA_TSTRING) {
        return false;
    }
    const char *name = lua_tolstring(L, index, &len);
    return strlen(name) == len;
}

int fields_names(struct reading *r, const char *field, const char **names,
                 int most)
{
    lua_State *L = state_of(r);
    int count = 0, all = 0, strange = 0, hidden = 0, table = lua_gettop(L);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        sandbox_charge(L, 1);
        if (fields_is_name(L, -2)) {
            fields_keep_name(names, &count, most, lua_tostring(L, -2));
            all++;
        } else if (lua_type(L, -2) == LUA_TSTRING) {
            hidden++;
        } else {
            strange++;
        }
    }
    if (strange > 0) {
        fields_fault(r, field, "wrong-type", NULL,
                     "every value in '%s' needs a name: name = value", field);
    }
    if (hidden > 0) {
        fields_fault(r, field, "bad-name",
                     "a name has letters a-z, digits and _, at most 64",
                     "a name in '%s' holds a character that hides its end",
                     field);
    }
    if (all > most) {
        fields_fault(r, field, "out-of-range", NULL,
                     "'%s' has more than %d entries", field, most);
    }
    return count;
}

bool fields_check_list(struct reading *r, const char *field)
{
    lua_State *L = state_of(r);
    int table = lua_gettop(L);
    lua_Integer count = (lua_Integer)lua_rawlen(L, table);
    bool is_list = true;
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) {
        int is_whole = 0;
        lua_Integer i = lua_type(L, -2) == LUA_TNUMBER
                            ? lua_tointegerx(L, -2, &is_whole)
                            : 0;
        sandbox_charge(L, 1);
        is_list = is_list && is_whole && i >= 1 && i <= count;
    }
    if (!is_list) {
        fields_fault(r, field, "wrong-type", NULL,
                     "'%s' takes a list: values without names", field);
    }
    return is_list;
}
