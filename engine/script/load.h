// The inside of a scenario that is being read, and of one that was read.
// Shared by the files of script/ only; loader.h is the face.
#ifndef SCRIPT_LOAD_H
#define SCRIPT_LOAD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/finding.h"
#include "base/strbuf.h"
#include "core/builder.h"
#include "core/scenario.h"
#include "core/script.h"
#include "script/loader.h"
#include "script/place.h"
#include "script/sandbox.h"
#include "script/vocabulary.h"

struct loader;

// Fixed places at the bottom of the Lua stack while callbacks are called.
enum {
    SLOT_EXPLAIN = 1, // the message handler (sandbox.c)
    SLOT_CALLBACKS,   // list: the function of each callback, from 1
    SLOT_MOMENT,      // the object 'a'
    SLOT_HOLDERS,     // list: a function that holds each cell, from 1
    SLOT_VALUES,      // list: what each cell holds; nil is a gap
    SLOT_LAST = SLOT_VALUES,
};

enum callback_kind { CALLBACK_WHEN, CALLBACK_EFFECT, CALLBACK_TEXT };

// Small: a scenario may have one for every response.
struct callback {
    const char *constructor; // literals, for messages
    const char *field;
    int32_t line;          // where its function is written
    struct span cells;     // in script_scenario.reach
    uint8_t kind;          // enum callback_kind
    bool checks_all_cells; // it reaches too many to list
};

struct allowed {
    char *code, *reason; // owned
    int32_t line;
};

struct script_scenario {
    struct sandbox sandbox;    // first used by everything else
    struct scenario *scenario; // owned
    char *file;                // owned; as messages name it
    struct strbuf text;        // of the file
    struct source source;      // the same without a byte order mark
    struct loader *loader;     // while it is being read, else NULL

    struct callback *callbacks; // owned
    size_t callback_count, callback_capacity;
    struct script_reads *reads; // owned; by callback, once all are known
    struct allowed *allowed;    // owned
    size_t allowed_count, allowed_capacity;

    // Purity: the variables that callbacks can reach.
    int32_t *reach; // owned; cells, by callback
    size_t reach_count, reach_capacity;
    uint8_t *upvalues; // owned; by cell: its number in its holder
    size_t cell_count, cell_capacity;

    // The call that is running.
    struct callback *running; // NULL outside of callbacks
    const struct script_view *view;
    int16_t levels[LEVEL_COUNT]; // what an effect changes
    uint8_t facts[FACTS_MAX];
    const char *level_names[LEVEL_COUNT];         // Lua's own texts, so that
    const char *count_names[STANCE_SCORED_COUNT]; // pointers compare
};

// What callbacks can reach, while it is found out (purity.c).
struct purity_node {
    bool is_table;
    struct span edges, cells; // in purity.edges, purity.node_cells
};
struct purity {
    struct purity_node *nodes; // owned
    size_t node_count, node_capacity;
    int32_t *edges; // owned; nodes
    size_t edge_count, edge_capacity;
    int32_t *node_cells; // owned; cells
    size_t node_cell_count, node_cell_capacity;
    int32_t *starts; // owned; by callback: its node
    size_t start_count, start_capacity;
};

// A thing that a constructor made. Scripts hold it as light userdata, which
// no script can make up.
enum part_kind {
    PART_LINE,
    PART_RESPONSE,
    PART_EXCHANGE,
    PART_ENDING,
    PART_TRIGGER,
    PART_NAME, // exchange "arrival", before its { … }
    PART_SCENARIO,
};

// What an exchange, ending, trigger or a name alone needs more.
struct part_body {
    char *id, *to;                  // owned
    struct span lines, responses;   // in loader.handles
    int outcome;                    // ending
    struct builder_trigger trigger; // its texts are those above
};

struct part {
    uint8_t kind;
    bool is_used;
    const struct constructor *constructor;
    int32_t line;           // where it was made
    int32_t used_line;      // and where it was used
    int32_t handle;         // line, response: in the builder
    struct part_body *body; // owned; NULL for the others
};

// A fault at a field makes what follows from it silent.
struct hush {
    int32_t line;
    char field[24]; // empty: the part as a whole
};

struct loader {
    struct script_scenario *script; // being made
    struct builder *builder;        // owned
    struct findings *out;
    bool has_faults;
    uint64_t told[256]; // what was told already, as hashes
    size_t told_count;
    struct places places; // owned
    bool has_scenario;    // scenario { … } was called
    size_t taken;         // bytes copied out of Lua so far

    struct purity purity; // owned
    char sha256[65];
    char *id;           // owned; the scenario's stable name
    char *folder;       // owned; where its pictures are
    int result;         // what the file gave, as a part; -1: no scenario
    struct part *parts; // owned
    size_t part_count, part_capacity;
    int32_t *handles; // owned
    size_t handle_count, handle_capacity;
    struct hush *hushed; // owned
    size_t hush_count, hush_capacity;
    bool has_lost_parts;     // what was made for a faulty part stands nowhere
    bool has_nameless_parts; // so that nobody knows which targets are missing
    char **lost;             // owned, each too: names of parts that were faulty
    size_t lost_count, lost_capacity;
};

static inline struct script_scenario *script_of(lua_State *L)
{
    return sandbox_of(L)->host;
}
// The loader, or raises when the file is not being read any more.
struct loader *loader_of(lua_State *L, const char *constructor);

// --- report.c: faults become findings ----------------------------------------

// A fault at [path] (place.h) of [constructor], called in [line]. The message
// is complete. Equal findings are told once.
void loader_report(struct loader *ld, int line, const char *constructor,
                   const char *path, const char *code, const char *hint,
                   const char *format, ...)
    __attribute__((format(printf, 7, 8)));
// The same at the name [word] in [line], or at the line when NULL.
void loader_report_word(struct loader *ld, int line, const char *word,
                        const char *code, const char *hint, const char *format,
                        ...) __attribute__((format(printf, 6, 7)));
// The same at a place that is known.
void loader_report_at(struct loader *ld, struct place place, const char *code,
                      const char *hint, const char *format, ...)
    __attribute__((format(printf, 5, 6)));
// What the builder finds at [field] of the part made in [line] (NULL: of the
// part as a whole) follows from a fault told already: it is not told.
void loader_hush(struct loader *ld, int line, const char *field);
// A part named [id] (may be NULL) was faulty and will be missed.
void loader_lose(struct loader *ld, const char *id);
// The builder's reporter; ctx is the loader.
void loader_hear_builder(void *ctx, struct builder_place place,
                         const char *code, const char *message,
                         const char *hint);

// --- syntax.c: what Lua cannot read ------------------------------------------

// [message] is Lua's own about [line], without the place; Lua had read [read]
// bytes of the source (0: not known).
void syntax_report(struct loader *ld, int line, const char *message,
                   size_t read);
// The place of the byte at [at], which is in [line].
struct place syntax_place(const struct source *source, int line, size_t at);
// The likely place of a brace that is not closed (or, [is_extra], of one too
// many) in the first [end] bytes; line 0: none. syntax_braces.c.
struct place syntax_find_brace(const struct source *source, size_t end,
                               bool *is_extra, int *noticed_line);

// --- parts -------------------------------------------------------------------

// Counts bytes that leave Lua's own memory; raises when there are too many.
void loader_take(struct loader *ld, size_t bytes);
struct part *loader_add_part(struct loader *ld, enum part_kind kind,
                             const struct constructor *constructor, int line);
// Pushes what scripts hold for the latest part.
void loader_push_part(struct loader *ld, const struct part *part);
// The part at [index] of the stack, or NULL.
struct part *loader_part_at(struct loader *ld, int index);

struct reading;
// Marks [part] as used at [where] of [r]; false, reported, when it was before.
bool loader_use(struct reading *r, struct part *part, const char *where);
// Visits each part in the list of [r] whose kind is in [kinds] (bits), once;
// others are reported: "… does not belong here, but [belongs]".
typedef void loader_visit(struct reading *r, struct part *part, void *ctx);
void loader_each_part(struct reading *r, unsigned kinds, const char *belongs,
                      loader_visit *visit, void *ctx);

// --- one file per topic ------------------------------------------------------

void bind_open(lua_State *L);                             // every constructor
const struct constructor *bind_constructor(lua_State *L); // the running one
int bind_line(lua_State *L);                              // client { … }
int bind_response(lua_State *L); // judgmental, expert, collaborative
int bind_named(lua_State *L);    // exchange, endings, triggers: the name
int bind_body(lua_State *L);     // and the { … } after it
int bind_scenario(lua_State *L);
int bind_later(lua_State *L); // course

extern const struct sandbox_names unknown_names; // unknown.c
void moment_open(struct script_scenario *s);     // pushes 'a'; raises
// Freezes what callbacks can reach and pushes the tables for SLOT_HOLDERS and
// SLOT_VALUES; the callbacks' list is at [callbacks]. Raises.
void purity_seal(lua_State *L, int callbacks);
void purity_release(struct purity *p);
// Did the latest callback change a variable? If so it is set back.
bool purity_restore(struct script_scenario *s, const struct callback *c);

// Checks the picture that [r]'s field 'portrait' names.
void asset_check(struct reading *r, const char *name);
// Letters, digits and _, no digit first, 1 to 64 bytes.
bool name_is_plain(const char *name, size_t len);

// Checks a text; the code of what is wrong with it, or NULL. [*what] then says
// it in words.
const char *text_fault(const char *text, size_t len, int32_t most,
                       const char **what);

#endif
