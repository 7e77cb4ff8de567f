// The one table of the scenario language: every constructor, every field with
// its type, range and meaning. It drives the checks of the bindings
// (fields.h), the annotations for lua-language-server, the luacheck
// configuration and the reference page; a test fails when one of those is
// stale. To add a field: add its row, and its place in a record.
#ifndef SCRIPT_VOCABULARY_H
#define SCRIPT_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/terms.h"

struct strbuf;

// Code points of a text: more than a screen holds.
enum { TEXT_MOST = 2000 };

// [in the record] is what fields_read() writes at field->at.
enum field_kind {
    FIELD_TEXT,      // const char *: a text of at most [most] code points
    FIELD_SPOKEN,    // const char *: the same, or at [also_at] a callback_id
    FIELD_NAME,      // const char *: an id
    FIELD_INTEGER,   // int32_t in least..most
    FIELD_FLAG,      // bool
    FIELD_TERM,      // int: one word of [terms], its value in least..most
    FIELD_TERMS,     // bits in [size] bytes: one word, or a list of them
    FIELD_CONDITION, // callback_id: function(a) that gives true or false
    FIELD_SHAPE,     // a table of its own fields, within the same record
    FIELD_OTHER,     // read by the binding itself
};

struct shape;

struct field {
    const char *name;
    enum field_kind kind;
    bool is_required;
    bool is_first; // may stand without its name, as the first thing
    int32_t least, most;
    int32_t absent; // what a record holds without the field
    size_t at, also_at, size;
    const struct term_list *terms;
    const struct shape *shape;
    const char *lua_type; // for FIELD_OTHER, in the words of the annotations
    const char *doc;      // one line
};

// A table with named fields.
struct shape {
    const char *name;
    const struct field *fields;
    int count;
    const char *items; // what its list part holds, in the words of the
                       // annotations; NULL: it has none
    const char *doc;
};

enum constructor_kind {
    CONSTRUCTOR_SCENARIO,
    CONSTRUCTOR_LINE,
    CONSTRUCTOR_RESPONSE, // value: enum stance
    CONSTRUCTOR_EXCHANGE,
    CONSTRUCTOR_TRIGGER, // value: enum rupture_kind
    CONSTRUCTOR_ENDING,
    CONSTRUCTOR_LATER, // reserved
};

struct constructor {
    enum constructor_kind kind;
    int value;
    bool is_named;      // written with a name first: exchange "arrival" { … }
    const char *gives;  // the class of what it gives, in the annotations
    struct shape shape; // its name is the constructor's
};

extern const struct constructor vocabulary[];
extern const int vocabulary_count;

// What stands behind a field of a constructor.
extern const struct shape vocabulary_person;      // client = { … }
extern const struct shape vocabulary_sensitivity; // within it
extern const struct shape vocabulary_levels;      // levels = { … }
extern const struct shape vocabulary_fact;        // facts: { from = { … } }
extern const struct shape vocabulary_from;        // within it
extern const struct shape vocabulary_effect;      // effect = { … }
// The record of vocabulary_from and vocabulary_effect: int32_t by level.

// A word for each class of finding, with what it means.
struct finding_code {
    const char *code, *doc;
};
extern const struct finding_code vocabulary_codes[];
extern const int vocabulary_code_count;

const struct constructor *vocabulary_find(const char *name, size_t len);
const struct field *shape_find(const struct shape *shape, const char *name);
// The field that was nearly named, or NULL.
const char *shape_nearest(const struct shape *shape, const char *name);
// A constructor (other than of [shape]) that has a field [name], or NULL.
const char *vocabulary_owner(const struct shape *shape, const char *name);

// The generated files: rapport.d.lua, rapport.luacheckrc and REFERENCE.md.
void vocabulary_write_meta(struct strbuf *out);
void vocabulary_write_luacheckrc(struct strbuf *out);
void vocabulary_write_reference(struct strbuf *out);

#endif
