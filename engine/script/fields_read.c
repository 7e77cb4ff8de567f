// Reading whole tables into records, by the vocabulary; see fields.h.
#include <stdio.h>
#include <string.h>

#include "script/allow.h"
#include "script/fields.h"

#include "base/banned.h"

enum { UNKNOWN_MAX = 16 }; // unknown fields told of one table

static lua_State *state_of(const struct reading *r)
{
    return r->ld->script->sandbox.L;
}

// --- terms -------------------------------------------------------------------

// "one of: sad, open": the words that may stand here.
static void list_words(char *out, size_t size, const struct field *f)
{
    int len = snprintf(out, size, "one of:");
    for (int i = f->least; i <= f->most && i < f->terms->count; i++) {
        if (len > 0 && (size_t)len < size) {
            len += snprintf(out + len, size - (size_t)len, "%s %s",
                            i > f->least ? "," : "", f->terms->names[i]);
        }
    }
}

static const char *const between_words = ", \t";

// Where one text holds several words of the list: "write each in quotes of its
// own: { "cr", "af" }"; else false.
static bool split_words(char *out, size_t size, const struct field *f,
                        const char *text)
{
    size_t len =
        (size_t)snprintf(out, size, "write each in quotes of its own: {");
    int count = 0;
    for (text += strspn(text, between_words); *text; count++) {
        size_t word = strcspn(text, between_words);
        int value = term_find(f->terms, text, word);
        if (value < f->least || value > f->most || len + word + 8 > size) {
            return false;
        }
        len +=
            (size_t)snprintf(out + len, size - len, "%s \"%s\"",
                             count > 0 ? "," : "", term_name(f->terms, value));
        text += word + strspn(text + word, between_words);
    }
    snprintf(out + len, size - len, " }");
    return count > 1;
}

static void wrong_term(struct reading *r, const struct field *f,
                       const char *name, int found)
{
    const struct term_list *list = f->terms;
    const char *near = term_nearest(list, name);
    char words[320];
    if (found >= 0) {
        list_words(words, sizeof words, f);
        fields_fault(r, f->name, "unknown-term", words,
                     "%s '%s' belongs to the other kind of rupture", list->what,
                     name);
    } else if (f->kind == FIELD_TERMS &&
               split_words(words, sizeof words, f, name)) {
        fields_fault(r, f->name, "unknown-term", words, "unknown %s '%s'",
                     list->what, name);
    } else if (near) {
        fields_fault(r, f->name, "unknown-term", NULL,
                     "unknown %s '%s', did you mean '%s'?", list->what, name,
                     near);
    } else {
        list_words(words, sizeof words, f);
        fields_fault(r, f->name, "unknown-term", words, "unknown %s '%s'",
                     list->what, name);
    }
}

// Reads the word on top of the stack; -1 when it is none of the list.
static int read_term(struct reading *r, const struct field *f,
                     const char *where)
{
    lua_State *L = state_of(r);
    size_t len;
    if (lua_type(L, -1) != LUA_TSTRING) {
        fields_wrong_type(r, where, "a word in quotes");
        return -1;
    }
    const char *name = lua_tolstring(L, -1, &len);
    int value = term_find(f->terms, name, len);
    if (value < f->least || value > f->most) {
        struct field at = *f;
        at.name = where;
        wrong_term(r, &at, name, value);
        return -1;
    }
    return value;
}

static uint32_t read_term_list(struct reading *r, const struct field *f)
{
    lua_State *L = state_of(r);
    uint32_t bits = 0;
    lua_Unsigned count = lua_rawlen(L, -1);
    fields_check_list(r, f->name);
    for (lua_Unsigned i = 1; i <= count && i <= 64; i++) {
        char where[48];
        snprintf(where, sizeof where, "%s.%d", f->name, (int)i);
        lua_rawgeti(L, -1, (lua_Integer)i);
        int value = allow_is_stub(L, -1) ? -1 : read_term(r, f, where);
        bits |= value < 0 ? 0 : 1u << value;
        lua_pop(L, 1);
    }
    return bits;
}

static uint32_t read_terms(struct reading *r, const struct field *f)
{
    if (lua_type(state_of(r), -1) == LUA_TTABLE) {
        return read_term_list(r, f);
    }
    int value = read_term(r, f, f->name);
    return value < 0 ? 0 : 1u << value;
}

// --- one field into its record -----------------------------------------------

static void put(void *record, size_t at, const void *value, size_t size)
{
    memcpy((char *)record + at, value, size);
}

static void put_int(void *record, size_t at, int32_t value)
{
    put(record, at, &value, sizeof value);
}

static void put_text(void *record, size_t at, const char *text)
{
    put(record, at, &text, sizeof text);
}

static void put_bits(void *record, const struct field *f, uint32_t bits)
{
    uint8_t narrow = (uint8_t)bits;
    uint16_t wide = (uint16_t)bits;
    put(record, f->at, f->size == 1 ? (void *)&narrow : (void *)&wide, f->size);
}

static void put_absent(const struct field *f, void *record);

static void put_absent_fields(const struct shape *shape, void *record)
{
    for (int i = 0; i < shape->count; i++) {
        put_absent(&shape->fields[i], record);
    }
}

static void put_absent(const struct field *f, void *record)
{
    bool no = false;
    switch (f->kind) {
    case FIELD_SPOKEN:
        put_int(record, f->also_at, ID_NONE);
        put_text(record, f->at, NULL);
        break;
    case FIELD_TEXT:
    case FIELD_NAME:
        put_text(record, f->at, NULL);
        break;
    case FIELD_INTEGER:
    case FIELD_TERM:
        put_int(record, f->at, f->absent);
        break;
    case FIELD_FLAG:
        put(record, f->at, &no, sizeof no);
        break;
    case FIELD_TERMS:
        put_bits(record, f, 0);
        break;
    case FIELD_CONDITION:
        put_int(record, f->at, ID_NONE);
        break;
    case FIELD_SHAPE:
        put_absent_fields(f->shape, (char *)record + f->at);
        break;
    case FIELD_OTHER:
        break;
    }
}

static void read_shape(struct reading *r, const struct field *f, void *record)
{
    struct reading inside;
    if (lua_type(state_of(r), -1) != LUA_TTABLE) {
        fields_wrong_shape(r, f);
        return;
    }
    fields_enter(&inside, r, f->name, f->shape);
    fields_read(&inside, (char *)record + f->at);
}

static void read_spoken(struct reading *r, const struct field *f, void *record)
{
    if (lua_type(state_of(r), -1) == LUA_TFUNCTION) {
        put_int(record, f->also_at, fields_callback(r, f->name, CALLBACK_TEXT));
    } else {
        put_text(record, f->at, fields_text(r, f->name, f->most));
    }
}

static void read_flag(struct reading *r, const struct field *f, void *record)
{
    lua_State *L = state_of(r);
    bool value = lua_toboolean(L, -1);
    if (lua_type(L, -1) != LUA_TBOOLEAN) {
        fields_wrong_type(r, f->name, "true or false");
    } else {
        put(record, f->at, &value, sizeof value);
    }
}

// The value is on top of the stack.
static void read_value(struct reading *r, const struct field *f, void *record)
{
    int32_t value;
    switch (f->kind) {
    case FIELD_TEXT:
        put_text(record, f->at, fields_text(r, f->name, f->most));
        break;
    case FIELD_NAME:
        put_text(record, f->at, fields_name(r, f->name));
        break;
    case FIELD_SPOKEN:
        read_spoken(r, f, record);
        break;
    case FIELD_INTEGER:
        if (fields_integer(r, f->name, f->least, f->most, &value)) {
            put_int(record, f->at, value);
        }
        break;
    case FIELD_FLAG:
        read_flag(r, f, record);
        break;
    case FIELD_TERM:
        value = read_term(r, f, f->name);
        put_int(record, f->at, value < 0 ? f->absent : value);
        break;
    case FIELD_TERMS:
        put_bits(record, f, read_terms(r, f));
        break;
    case FIELD_CONDITION:
        put_int(record, f->at, fields_callback(r, f->name, CALLBACK_WHEN));
        break;
    case FIELD_SHAPE:
        read_shape(r, f, record);
        break;
    case FIELD_OTHER:
        break;
    }
}

// --- whole tables ------------------------------------------------------------

// The value that stands first, without the name it may have.
static int push_first(struct reading *r, const struct field *f, int named)
{
    lua_State *L = state_of(r);
    int type = lua_rawgeti(L, r->table, 1);
    if (type == LUA_TNIL || named == LUA_TNONE) {
        lua_pop(L, 1);
        return named;
    }
    if (named != LUA_TNIL) {
        fields_fault(r, "1", "conflicting-fields", NULL,
                     "has a text of its own and '%s' as well", f->name);
    }
    lua_remove(L, -2);
    r->first_is_bare = true;
    if (allow_is_stub(L, -1)) {
        fields_hush(r, f->name);
        return LUA_TNONE;
    }
    return type;
}

static bool is_misspelt(const struct reading *r, const struct field *f)
{
    return r->misspelt >> (f - r->shape->fields) & 1u;
}

static void read_field(struct reading *r, const struct field *f, void *record)
{
    lua_State *L = state_of(r);
    int type = fields_push(r, f->name);
    if (f->is_first) {
        type = push_first(r, f, type);
    }
    if (type == LUA_TNIL && is_misspelt(r, f)) {
        fields_hush(r, f->name); // told already, under its wrong name
    } else if (type == LUA_TNIL && f->is_required) {
        fields_missing(r, f);
    } else if (type != LUA_TNIL && type != LUA_TNONE) {
        read_value(r, f, record);
    }
    lua_pop(L, 1);
}

// Does the table hold the field [name] already?
static bool is_given(struct reading *r, const char *name)
{
    const struct field *f = shape_find(r->shape, name);
    lua_State *L = state_of(r);
    lua_pushstring(L, name);
    bool is_there = lua_rawget(L, r->table) != LUA_TNIL;
    lua_pop(L, 1);
    return is_there || (f->is_first && fields_items(r) > 0);
}

// What to do about a field that no field is near to.
static void hint_unknown(const struct reading *r, const char *name, char *out,
                         size_t size)
{
    const struct constructor *part = vocabulary_find(name, strlen(name));
    const char *owner = vocabulary_owner(r->shape, name);
    int len = 0;
    if (part) {
        snprintf(out, size, "write it without the '=': %s%s { … }", name,
                 part->is_named ? " \"some_name\"" : "");
    } else if (owner) {
        snprintf(out, size, "'%s' is a field of '%s'", name, owner);
    } else {
        for (int i = 0; i < r->shape->count && (size_t)len < size; i++) {
            len += snprintf(
                out + len, size - (size_t)len, "%s %s",
                i > 0 ? "," : "its fields are:", r->shape->fields[i].name);
        }
    }
}

static void report_unknown(struct reading *r, const char *name)
{
    const char *near = shape_nearest(r->shape, name);
    char hint[320] = "";
    if (near && !is_given(r, near)) {
        r->misspelt |= 1u << (shape_find(r->shape, near) - r->shape->fields);
        fields_fault(r, name, "unknown-field", NULL,
                     "unknown field '%s', did you mean '%s'?", name, near);
        return;
    }
    hint_unknown(r, name, hint, sizeof hint);
    fields_fault(r, name, "unknown-field", hint, "unknown field '%s'", name);
}

static void report_item(struct reading *r, int item)
{
    char where[16];
    snprintf(where, sizeof where, "%d", item);
    fields_fault(r, where, "unexpected-item",
                 "every value but the text needs its name: name = value",
                 "value %d of its list has no name", item);
}

// Keys that no field and no list part explains.
static void check_keys(struct reading *r)
{
    lua_State *L = state_of(r);
    const char *unknown[UNKNOWN_MAX];
    int count = 0, items = fields_items(r), others = 0;
    int first = r->shape->count > 0 && r->shape->fields[0].is_first;

    for (lua_pushnil(L); lua_next(L, r->table); lua_pop(L, 1)) {
        int is_whole = 0;
        lua_Integer i = lua_type(L, -2) == LUA_TNUMBER
                            ? lua_tointegerx(L, -2, &is_whole)
                            : 0;
        sandbox_charge(L, 1);
        if (fields_is_name(L, -2)) {
            const char *name = lua_tostring(L, -2);
            if (!shape_find(r->shape, name)) {
                fields_keep_name(unknown, &count, UNKNOWN_MAX, name);
            }
        } else if (!is_whole || i < 1 || i > items) {
            others++;
        }
    }
    for (int i = 0; i < count; i++) {
        report_unknown(r, unknown[i]);
    }
    if (others > 0) {
        fields_fault(r, "", "unexpected-item",
                     "look for a gap: a value that is nothing (nil)",
                     "has a value with a strange key");
    }
    if (!r->shape->items && items > first) {
        report_item(r, first + 1);
    }
}

void fields_read(struct reading *r, void *record)
{
    put_absent_fields(r->shape, record);
    check_keys(r);
    for (int i = 0; i < r->shape->count; i++) {
        read_field(r, &r->shape->fields[i], record);
    }
}
