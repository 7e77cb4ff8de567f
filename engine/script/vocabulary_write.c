// What is generated from the vocabulary: annotations for lua-language-server,
// the configuration for luacheck, the reference page.
#include <string.h>

#include "base/strbuf.h"
#include "script/lib.h"
#include "script/vocabulary.h"

#include "base/banned.h"

static const char made_from[] = "Made from engine/script/vocabulary.c by "
                                "tests/script/test_vocabulary.c: do not edit.";

static const struct shape *const inner_shapes[] = {
    &vocabulary_person, &vocabulary_sensitivity, &vocabulary_levels,
    &vocabulary_fact,   &vocabulary_from,        &vocabulary_effect,
};
enum { INNER_SHAPES = sizeof inner_shapes / sizeof inner_shapes[0] };

static const struct {
    const char *name;
    const luaL_Reg *functions; // or
    const char *const *names;
} libraries[] = {
    {"string", lib_string, NULL},
    {"table", lib_table, NULL},
    {"math", NULL, lib_math_names},
    {"utf8", NULL, lib_utf8_names},
};
enum { LIBRARIES = sizeof libraries / sizeof libraries[0] };

typedef void write_name(struct strbuf *out, const char *name);

static void each_name(struct strbuf *out, int library, write_name *write)
{
    const luaL_Reg *f = libraries[library].functions;
    const char *const *n = libraries[library].names;
    for (; f && f->name; f++) {
        write(out, f->name);
    }
    for (; n && *n; n++) {
        write(out, *n);
    }
}

// --- types in the words of the annotations -----------------------------------

static void add_words(struct strbuf *out, const struct field *f,
                      const char *between, const char *quote)
{
    for (int i = f->least; i <= f->most; i++) {
        strbuf_addf(out, "%s%s%s%s", i > f->least ? between : "", quote,
                    term_name(f->terms, i), quote);
    }
}

static void add_type(struct strbuf *out, const struct field *f)
{
    switch (f->kind) {
    case FIELD_TEXT:
    case FIELD_NAME:
        strbuf_adds(out, "string");
        break;
    case FIELD_SPOKEN:
        strbuf_adds(out, "string|fun(a: rapport.Moment): string");
        break;
    case FIELD_INTEGER:
        strbuf_adds(out, "integer");
        break;
    case FIELD_FLAG:
        strbuf_adds(out, "boolean");
        break;
    case FIELD_TERM:
        add_words(out, f, "|", "\"");
        break;
    case FIELD_TERMS:
        add_words(out, f, "|", "\"");
        strbuf_adds(out, "|(");
        add_words(out, f, "|", "\"");
        strbuf_adds(out, ")[]");
        break;
    case FIELD_CONDITION:
        strbuf_adds(out, "fun(a: rapport.Moment): boolean");
        break;
    case FIELD_SHAPE:
        strbuf_addf(out, "rapport.fields.%s", f->shape->name);
        break;
    case FIELD_OTHER:
        strbuf_adds(out, f->lua_type);
        break;
    }
}

// --- annotations -------------------------------------------------------------

static void add_class_field(struct strbuf *out, const struct field *f)
{
    strbuf_addf(out, "---@field %s%s ", f->name,
                f->is_required && !f->is_first ? "" : "?");
    add_type(out, f);
    strbuf_addf(out, " # %s\n", f->doc);
    if (f->is_first) {
        strbuf_adds(out, "---@field [1]? ");
        add_type(out, f);
        strbuf_addf(out, " # %s\n", f->doc);
    }
}

// The first constructor with the same fields as [shape], or [shape] itself:
// the three responses share theirs.
static const struct shape *first_like(const struct shape *shape)
{
    for (int i = 0; i < vocabulary_count; i++) {
        const struct shape *other = &vocabulary[i].shape;
        if (shape->fields && other->fields == shape->fields) {
            return other;
        }
    }
    return shape;
}

static void add_class(struct strbuf *out, const struct shape *shape)
{
    const struct shape *like = first_like(shape);
    if (like != shape) {
        strbuf_addf(out,
                    "\n---%s\n---@class rapport.fields.%s: "
                    "rapport.fields.%s\n",
                    shape->doc, shape->name, like->name);
        return;
    }
    strbuf_addf(out, "\n---%s\n---@class rapport.fields.%s\n", shape->doc,
                shape->name);
    for (int i = 0; i < shape->count; i++) {
        add_class_field(out, &shape->fields[i]);
    }
    if (shape->items) {
        strbuf_addf(out, "---@field [integer] %s\n", shape->items);
    }
}

static void add_moment(struct strbuf *out)
{
    strbuf_adds(out, "\n---What a function sees of the talk.\n"
                     "---@class rapport.Moment\n");
    for (int i = 0; i < LEVEL_COUNT; i++) {
        strbuf_addf(out, "---@field %s integer # 0 to 100\n",
                    term_name(&terms_level, i));
    }
    strbuf_adds(out, "---@field count rapport.Counts # responses so far\n"
                     "---@field facts table<string, boolean|integer>\n"
                     "---@field visited table<string, boolean> # by exchange\n"
                     "\n---@class rapport.Counts\n");
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        strbuf_addf(out, "---@field %s integer\n", term_name(&terms_stance, i));
    }
    strbuf_adds(out, "\n---An effect may set the levels and the facts.\n"
                     "---@class rapport.ChangingMoment: rapport.Moment\n");
}

static void add_function(struct strbuf *out, const struct constructor *c)
{
    const char *name = c->shape.name;
    strbuf_addf(out, "\n---%s\n", c->shape.doc);
    if (c->is_named) {
        strbuf_addf(out,
                    "---@param id string\n"
                    "---@return fun(fields: rapport.fields.%s): %s\n"
                    "function %s(id) end\n",
                    name, c->gives, name);
    } else {
        strbuf_addf(out,
                    "---@param fields rapport.fields.%s\n"
                    "---@return %s\nfunction %s(fields) end\n",
                    name, c->gives, name);
    }
}

void vocabulary_write_meta(struct strbuf *out)
{
    strbuf_addf(out,
                "---@meta rapport\n-- %s\n\n"
                "---@class rapport.Scenario\n---@class rapport.Part\n"
                "---@class rapport.Line\n---@class rapport.Response\n",
                made_from);
    add_moment(out);
    for (int i = 0; i < INNER_SHAPES; i++) {
        add_class(out, inner_shapes[i]);
    }
    for (int i = 0; i < vocabulary_count; i++) {
        add_class(out, &vocabulary[i].shape);
    }
    for (int i = 0; i < vocabulary_count; i++) {
        add_function(out, &vocabulary[i]);
    }
}

// --- luacheck ----------------------------------------------------------------

static void add_luacheck_field(struct strbuf *out, const char *name)
{
    strbuf_addf(out, "      [\"%s\"] = {},\n", name);
}

void vocabulary_write_luacheckrc(struct strbuf *out)
{
    strbuf_addf(out,
                "-- %s\nstd = \"rapport\"\nmax_line_length = 140\n"
                "exclude_files = { \"**/*.d.lua\" }\n"
                "stds.rapport = {\n  read_globals = {\n",
                made_from);
    for (int i = 0; i < vocabulary_count; i++) {
        strbuf_addf(out, "    \"%s\",\n", vocabulary[i].shape.name);
    }
    for (const luaL_Reg *f = lib_base; f->name; f++) {
        strbuf_addf(out, "    \"%s\",\n", f->name);
    }
    for (int i = 0; i < LIBRARIES; i++) {
        strbuf_addf(out, "    %s = { fields = {\n", libraries[i].name);
        each_name(out, i, add_luacheck_field);
        strbuf_adds(out, "    } },\n");
    }
    strbuf_adds(out, "  },\n}\n");
}

// --- the reference page ------------------------------------------------------

// "string|rapport.Line" → "string or Line"; a '|' would end a table's cell.
static void add_plain_type(struct strbuf *out, const char *type)
{
    for (const char *p = type; *p; p++) {
        if (strncmp(p, "rapport.fields.", 15) == 0) {
            p += 15;
        } else if (strncmp(p, "rapport.", 8) == 0) {
            p += 8;
        }
        if (*p == '|') {
            strbuf_adds(out, " or ");
        } else {
            strbuf_addch(out, *p);
        }
    }
}

static void add_range(struct strbuf *out, const struct field *f)
{
    switch (f->kind) {
    case FIELD_TEXT:
        strbuf_addf(out, "text, at most %d characters", (int)f->most);
        break;
    case FIELD_SPOKEN:
        strbuf_adds(out, "text, or `function(a)` that gives one");
        break;
    case FIELD_NAME:
        strbuf_adds(out, "name");
        break;
    case FIELD_INTEGER:
        strbuf_addf(out, "whole number, %d to %d", (int)f->least, (int)f->most);
        break;
    case FIELD_FLAG:
        strbuf_adds(out, "true or false");
        break;
    case FIELD_TERM:
        add_words(out, f, " ", "`");
        break;
    case FIELD_TERMS:
        strbuf_adds(out, "one or a list of ");
        add_words(out, f, " ", "`");
        break;
    case FIELD_CONDITION:
        strbuf_adds(out, "`function(a)` that gives true or false");
        break;
    case FIELD_SHAPE:
        strbuf_addf(out, "table, see [%s](#%s)", f->shape->name,
                    f->shape->name);
        break;
    case FIELD_OTHER:
        strbuf_addch(out, '`');
        add_plain_type(out, f->lua_type);
        strbuf_addch(out, '`');
        break;
    }
}

static void add_rows(struct strbuf *out, const struct shape *shape)
{
    const struct shape *like = first_like(shape);
    if (like != shape) {
        strbuf_addf(out, "\nIts fields are those of [%s](#%s).\n", like->name,
                    like->name);
    }
    if (shape->count == 0 || like != shape) {
        return;
    }
    strbuf_adds(out, "\n| field | what it may be | meaning |\n|---|---|---|\n");
    for (int i = 0; i < shape->count; i++) {
        const struct field *f = &shape->fields[i];
        strbuf_addf(out, "| `%s`%s | ", f->name, f->is_required ? " *" : "");
        add_range(out, f);
        strbuf_addf(out, " | %s%s |\n", f->doc,
                    f->is_first ? "; may stand first, without its name" : "");
    }
}

static void add_section(struct strbuf *out, const struct constructor *c)
{
    strbuf_addf(out, "\n## %s\n%s\n", c->shape.name, c->shape.doc);
    if (c->is_named) {
        strbuf_addf(out, "\nWritten `%s \"name\" { … }`.\n", c->shape.name);
    }
    if (c->shape.items) {
        strbuf_adds(out, "\nIn its list: ");
        add_plain_type(out, c->shape.items);
        strbuf_adds(out, ".\n");
    }
    add_rows(out, &c->shape);
}

static void add_reference_name(struct strbuf *out, const char *name)
{
    strbuf_addf(out, " `%s`", name);
}

static void add_language(struct strbuf *out)
{
    strbuf_adds(
        out,
        "\n## a\nThe one argument of every function: what it may look at.\n\n"
        "- `a.safety`, `a.partnership`, `a.agreement`, `a.strain`: 0 to 100\n"
        "- `a.count.judgmental`, `.expert`, `.collaborative`: responses made\n"
        "- `a.facts.NAME`: true or false, or a number; for what a client may "
        "tell: was it told?\n"
        "- `a.visited.EXCHANGE`: has the talk been there?\n\n"
        "An effect may set levels and facts; nothing else may change anything, "
        "and no function may remember anything.\n"
        "\n## Functions of Lua\n\n-");
    for (const luaL_Reg *f = lib_base; f->name; f++) {
        add_reference_name(out, f->name);
    }
    for (int i = 0; i < LIBRARIES; i++) {
        strbuf_addf(out, "\n- `%s`:", libraries[i].name);
        each_name(out, i, add_reference_name);
    }
    strbuf_adds(out,
                "\n\n`pairs` goes in order: numbers, texts, booleans. "
                "`table.sort` keeps equals in order. `string.find` looks for "
                "plain text; `upper` and `lower` change a to z only.\n");
}

static void add_codes(struct strbuf *out)
{
    strbuf_adds(out, "\n## Findings\n\n| code | meaning |\n|---|---|\n");
    for (int i = 0; i < vocabulary_code_count; i++) {
        strbuf_addf(out, "| `%s` | %s |\n", vocabulary_codes[i].code,
                    vocabulary_codes[i].doc);
    }
}

void vocabulary_write_reference(struct strbuf *out)
{
    strbuf_addf(out,
                "<!-- %s -->\n# The scenario language: reference\n\n"
                "`*` marks what is needed. The guide is "
                "[README.md](README.md).\n",
                made_from);
    for (int i = 0; i < vocabulary_count; i++) {
        add_section(out, &vocabulary[i]);
    }
    for (int i = 0; i < INNER_SHAPES; i++) {
        strbuf_addf(out, "\n## %s\n%s\n", inner_shapes[i]->name,
                    inner_shapes[i]->doc);
        add_rows(out, inner_shapes[i]);
    }
    add_language(out);
    add_codes(out);
}
