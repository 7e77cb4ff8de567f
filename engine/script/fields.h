// Checked reads of the tables that scenarios hand over, driven by the
// vocabulary. Every fault is reported at the field's own line; reading goes on,
// so that all faults of a file are told at once.
#ifndef SCRIPT_FIELDS_H
#define SCRIPT_FIELDS_H

#include <stdbool.h>
#include <stddef.h>

#include "script/load.h"

// One table that is being read.
struct reading {
    struct loader *ld;
    const struct shape *shape;
    const char *constructor; // whose table it is, or is within
    const char *id;          // its name; NULL when it has none
    int table;               // absolute place on the stack
    int line;                // of the constructor's call
    char path[96];           // of this table within the constructor's
    bool first_is_bare;      // its first field stands without its name
    uint32_t misspelt;       // bits: fields that were nearly named
};

// Begins to read the table at [index] as [constructor]'s; false, reported,
// when it is no table.
bool fields_open(struct reading *r, struct loader *ld, int index,
                 const struct constructor *constructor, const char *id);
// Reads all fields but FIELD_OTHER into [record], missing ones as they are
// when absent, and reports unknown ones.
void fields_read(struct reading *r, void *record);
// A table within the one of [r], in field [name], whose value is on top.
void fields_enter(struct reading *inside, struct reading *r, const char *name,
                  const struct shape *shape);
// How many values the list part has.
int fields_items(const struct reading *r);

// Pushes the value of field [name]. Gives its type; LUA_TNONE, which is no
// type, for a stub: it is silent, but the part has a fault.
int fields_push(struct reading *r, const char *name);

// Checks the value on top of the stack as a text; NULL when it is none. Valid
// as long as the value is reachable.
const char *fields_text(struct reading *r, const char *field, int32_t most);
const char *fields_name(struct reading *r, const char *field);
// Registers the function on top of the stack; ID_NONE when it is none.
callback_id fields_callback(struct reading *r, const char *field,
                            enum callback_kind kind);
// Reads a whole number out of the value on top, within [least] … [most].
bool fields_integer(struct reading *r, const char *field, int32_t least,
                    int32_t most, int32_t *out);

// The keys of the table on top that are texts, sorted, the first [most] of
// them; those that are not are faults. Returns how many; [names] are borrowed
// from Lua.
int fields_names(struct reading *r, const char *field, const char **names,
                 int most);
// Adds [name] to a sorted list of at most [most]: of more, the first are kept,
// so that the same ones are, in whatever order they come.
void fields_keep_name(const char **names, int *count, int most,
                      const char *name);
// Is the value at [index] a text without a NUL in it?
bool fields_is_name(lua_State *L, int index);
// Is the table on top a list and nothing else? It is a fault if not.
bool fields_check_list(struct reading *r, const char *field);

// Reports that [field] is wrong. The message is put behind the constructor's
// name.
void fields_fault(struct reading *r, const char *field, const char *code,
                  const char *hint, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
// The same for a value that is not [expected]; it is on top of the stack.
void fields_wrong_type(struct reading *r, const char *field,
                       const char *expected);
// The same for a field that is a table of its own fields.
void fields_wrong_shape(struct reading *r, const struct field *f);
void fields_missing(struct reading *r, const struct field *f);
// What the builder makes of [field] is not told: it follows from a fault.
void fields_hush(struct reading *r, const char *field);
// "a number", "a text" …: what the value at [index] is.
const char *fields_kind_at(lua_State *L, int index);

#endif
