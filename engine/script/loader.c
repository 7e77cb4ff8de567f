// Reading a scenario; see loader.h.
#include "script/loader.h"
#include "script/counts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <lauxlib.h>

#include "base/error.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "script/allow.h"
#include "script/callbacks.h"
#include "script/load.h"
#include "script/load_with.h"

#include "base/banned.h"

enum { SOURCE_MAX = 256 * 1024, PIECE_BYTES = 128 };

// --- the file ----------------------------------------------------------------

// findings keep their codes as literals; base/file has these.
static const char *literal_code(const char *code)
{
    static const char *const codes[] = {
        "file-missing",   "file-unreadable",   "file-not-regular",
        "file-too-large", "file-name-refused",
    };
    for (size_t i = 0; i < sizeof codes / sizeof codes[0]; i++) {
        if (strcmp(codes[i], code) == 0) {
            return codes[i];
        }
    }
    return "file-unreadable";
}

static bool read_source(struct loader *ld, const char *path)
{
    struct error err = {0};
    bool is_ok = file_read_in(ld->folder, file_name_of(path), SOURCE_MAX,
                              &ld->script->text, &err);
    if (!is_ok) {
        int line = strcmp(err.code, "file-missing") == 0 ? 0 : 1;
        struct finding *f =
            findings_add(ld->out, SEVERITY_ERROR, literal_code(err.code),
                         ld->script->file, line, "%s", err.message);
        finding_set_hint(f, err.hint[0] ? err.hint : NULL);
        ld->has_faults = true;
    }
    return is_ok;
}

static bool fail_source(struct loader *ld, size_t at, const char *code,
                        const char *message)
{
    loader_report_word(ld, place_line_at(&ld->script->source, at), NULL, code,
                       NULL, "%s", message);
    return false;
}

// Text that reads otherwise than it runs is refused, also in comments.
static bool check_characters(struct loader *ld)
{
    const struct source *source = &ld->script->source;
    for (size_t at = 0; at < source->len;) {
        size_t from = at;
        uint32_t c = utf8_next(source->text, source->len, &at);
        if (c >= 0x80 && utf8_is_unsafe(c)) {
            return fail_source(ld, from, "unsafe-text",
                               "holds a direction or control character that "
                               "cannot be seen");
        }
    }
    return true;
}

static bool check_source(struct loader *ld)
{
    const struct source *source = &ld->script->source;
    size_t bad_at;
    if (source->len > 0 && source->text[0] == '\x1b') {
        return fail_source(ld, 0, "not-text",
                           "this is no text: a scenario is plain Lua source");
    }
    if (!utf8_is_valid(source->text, source->len, &bad_at)) {
        return fail_source(ld, bad_at, "invalid-utf8",
                           "is not valid UTF-8: save it as UTF-8");
    }
    return check_characters(ld);
}

static void set_source(struct loader *ld)
{
    struct script_scenario *s = ld->script;
    const struct strbuf *file = &s->text;
    static const char mark[] = "\xEF\xBB\xBF"; // some editors put it first
    bool has_mark = file->len >= 3 && memcmp(file->buf, mark, 3) == 0;
    s->source.text = strbuf_text(file) + (has_mark ? 3 : 0);
    s->source.len = file->len - (has_mark ? 3 : 0);
    places_init(&ld->places, &s->source);
    file_sha256(strbuf_text(file), file->len, ld->sha256);
}

// --- names -------------------------------------------------------------------

// The folder's own name; for the folder we are in, by the system.
static char *folder_name(const char *folder)
{
    char here[4096];
    const char *name = file_name_of(folder);
    if (strcmp(name, ".") == 0 && getcwd(here, sizeof here)) {
        name = file_name_of(here);
    }
    return mem_strdup(*name && name[0] != '.' ? name : "scenario");
}

static char *stable_name(const char *path, const char *folder)
{
    const char *name = file_name_of(path);
    size_t len = strlen(name);
    if (strcmp(name, "scenario.lua") == 0) {
        return folder_name(folder);
    }
    bool has_suffix = len > 4 && strcmp(name + len - 4, ".lua") == 0;
    return mem_strndup(name, has_suffix ? len - 4 : len);
}

// --- running the file --------------------------------------------------------

// Hands the source to the compiler, which nothing else interrupts, in small
// pieces.
struct feed {
    struct script_scenario *s;
    size_t at;
    size_t slow_from; // from here on byte by byte
    int line;         // of the latest piece
    bool is_late;
};

static const char *feed_piece(lua_State *L, void *ctx, size_t *size)
{
    struct feed *f = ctx;
    const struct source *source = &f->s->source;
    const char *piece = source->text + f->at;
    size_t left = source->len - f->at;
    (void)L;
    f->line += f->at == 0 || piece[-1] == '\n';
    f->is_late = f->is_late || sandbox_is_late(&f->s->sandbox);
    if (left == 0 || f->is_late) {
        *size = 0;
        return NULL;
    }
    size_t most = left < PIECE_BYTES ? left : PIECE_BYTES;
    most = f->at >= f->slow_from ? 1 : most;
    const char *end = memchr(piece, '\n', most);
    *size = end ? (size_t)(end - piece) + 1 : most;
    f->at += *size;
    return piece;
}

// The compiler gave up without a line of its own.
static void report_trouble(struct loader *ld, const struct feed *f, int status)
{
    bool is_memory = status == LUA_ERRMEM;
    loader_report_word(ld, f->line, NULL,
                       is_memory ? "too-much-memory" : "syntax",
                       "make it several smaller parts",
                       is_memory ? "not enough memory to read this: a text may "
                                   "have 64 kB, a scenario 32 MB"
                                 : "Lua cannot read this: it is nested too "
                                   "deeply");
}

static void report_late(struct loader *ld, const struct feed *f)
{
    loader_report_word(ld, f->line, NULL, "too-much-time",
                       "make it several smaller parts",
                       "reading the file takes longer than a second");
}

// Lua tells the line of a mistake only. Read once more, byte by byte from that
// line on, the source shows how far Lua came.
static void report_syntax(lua_State *L, struct loader *ld)
{
    const struct source *source = &ld->script->source;
    struct feed again = {.s = ld->script};
    size_t len;
    int line = 0;
    const char *message = sandbox_without_place(lua_tostring(L, -1), &line);
    const char *from = places_line(&ld->places, line, &len);
    again.slow_from = from ? (size_t)(from - source->text) : 0;
    if (lua_load(L, feed_piece, &again, "=scenario", "t") != LUA_ERRSYNTAX ||
        again.is_late) {
        again.at = 0;
    }
    syntax_report(ld, line, message, again.at);
}

static bool compile(lua_State *L, struct loader *ld)
{
    struct feed feed = {.s = ld->script, .slow_from = SIZE_MAX};
    int status = lua_load(L, feed_piece, &feed, "=scenario", "t");
    if (feed.is_late) {
        report_late(ld, &feed);
        return false;
    }
    if (status == LUA_ERRSYNTAX) {
        report_syntax(L, ld);
    } else if (status != LUA_OK) {
        report_trouble(ld, &feed, status);
    } else {
        allow_push_environment(L);
        lua_setupvalue(L, -2, 1);
    }
    return status == LUA_OK;
}

static void keep_result(lua_State *L, struct loader *ld)
{
    const struct part *part = loader_part_at(ld, -1);
    if (part && part->kind == PART_SCENARIO) {
        ld->result = (int)(part - ld->parts);
    } else if (!ld->has_faults && !allow_is_stub(L, -1)) {
        loader_report_word(
            ld, 1, NULL, "no-scenario", "write: return scenario { … }", "%s",
            ld->has_scenario ? "the file makes a scenario, but does not "
                               "return it"
                             : "the file does not return a scenario");
    }
}

static int run_file(lua_State *L)
{
    struct script_scenario *s = script_of(L);
    struct loader *ld = s->loader;
    allow_open(L);
    bind_open(L);
    lua_newtable(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, s); // the list of callbacks
    if (compile(L, ld)) {
        lua_call(L, 0, 1);
        keep_result(L, ld);
    }
    return 0;
}

static void report_fault(struct loader *ld)
{
    const struct sandbox_fault *fault = &ld->script->sandbox.fault;
    loader_report_word(ld, fault->line, NULL, fault->code, fault->hint, "%s",
                       fault->message);
}

static bool call_loading(struct script_scenario *s, lua_CFunction f,
                         int results)
{
    struct sandbox *sb = &s->sandbox;
    sb->limits.time_ns = SANDBOX_LOAD_NS;
    lua_pushcfunction(sb->L, f);
    bool is_ok = sandbox_call(sb, 0, results);
    if (!is_ok) {
        report_fault(s->loader);
    }
    sb->limits.time_ns = SANDBOX_PLAY_NS;
    return is_ok;
}

// --- joining -----------------------------------------------------------------

static void report_unplaced(struct loader *ld)
{
    for (size_t i = 0; i < ld->part_count; i++) {
        const struct part *part = &ld->parts[i];
        const char *what = part->constructor->shape.name;
        if (part->is_used || !part->body) {
            continue;
        }
        bool is_name = part->kind == PART_NAME;
        if (!is_name && ld->has_lost_parts) {
            continue;
        }
        loader_lose(ld, part->body->id);
        loader_report(ld, part->line, what, "",
                      is_name ? "forgotten-body" : "stray-part",
                      is_name ? "its table { … } follows the name"
                              : "put it into scenario { … }",
                      is_name ? "%s '%s' has no { … }"
                              : "%s '%s' does not stand in the scenario",
                      what, part->body->id);
    }
}

// What is known is joined even after faults, so that all are told at once.
static bool join(struct script_scenario *s)
{
    struct loader *ld = s->loader;
    if (ld->result < 0 && !ld->has_faults) {
        return false;
    }
    report_unplaced(ld);
    if (ld->has_scenario) {
        s->scenario = builder_finish(ld->builder);
    }
    if (s->scenario) {
        counts_find_most(&s->source, s->scenario->count_most);
    }
    return s->scenario && !ld->has_faults && ld->result >= 0;
}

static int seal(lua_State *L)
{
    struct script_scenario *s = script_of(L);
    lua_rawgetp(L, LUA_REGISTRYINDEX, s);
    moment_open(s);
    purity_seal(L, 1);
    lua_pushnil(L);
    lua_rawsetp(L, LUA_REGISTRYINDEX, s);
    return 4; // SLOT_CALLBACKS … SLOT_VALUES
}

static void loader_release(struct loader *ld)
{
    for (size_t i = 0; i < ld->part_count; i++) {
        struct part_body *body = ld->parts[i].body;
        if (body) {
            free(body->id);
            free(body->to);
            free(body);
        }
    }
    builder_free(ld->builder);
    purity_release(&ld->purity);
    places_release(&ld->places);
    free(ld->id);
    free(ld->folder);
    free(ld->parts);
    free(ld->handles);
    free(ld->hushed);
    for (size_t i = 0; i < ld->lost_count; i++) {
        free(ld->lost[i]);
    }
    free(ld->lost);
}

static bool run(struct script_scenario *s)
{
    if (!call_loading(s, run_file, 0) || !join(s)) {
        return false;
    }
    s->reads = mem_array(s->callback_count + 1, sizeof *s->reads);
    return call_loading(s, seal, 4);
}

static bool load(struct script_scenario *s, const char *path,
                 const struct sandbox_limits *limits)
{
    struct loader *ld = s->loader;
    bool is_ok = read_source(ld, path);

    if (is_ok) {
        set_source(ld);
        is_ok = check_source(ld);
    }
    if (is_ok && !sandbox_open(&s->sandbox, limits)) {
        is_ok = fail_source(ld, 0, "too-much-memory", "not enough memory");
    } else if (is_ok) {
        s->sandbox.host = s;
        s->sandbox.names = &unknown_names;
        is_ok = run(s);
    }
    return is_ok && !ld->has_faults;
}

struct script_scenario *script_load_with(const char *path, const char *shown,
                                         const struct sandbox_limits *limits,
                                         struct findings *out)
{
    struct script_scenario *s = mem_alloc(sizeof *s);
    struct loader *ld = mem_alloc(sizeof *ld);

    s->file = mem_strdup(shown ? shown : path);
    s->loader = ld;
    ld->script = s;
    ld->out = out;
    ld->result = -1;
    ld->folder = file_folder_of(path);
    ld->id = stable_name(path, ld->folder);
    ld->builder = builder_new(loader_hear_builder, ld);
    bool is_ok = load(s, path, limits);
    findings_sort(out);
    loader_release(ld);
    free(ld);
    s->loader = NULL;
    if (is_ok) {
        lua_gc(s->sandbox.L, LUA_GCCOLLECT);
        return s;
    }
    script_free(s);
    return NULL;
}

struct script_scenario *script_load(const char *path, const char *shown,
                                    struct findings *out)
{
    return script_load_with(path, shown, &sandbox_limits_usual, out);
}

void script_free(struct script_scenario *s)
{
    if (!s) {
        return;
    }
    sandbox_close(&s->sandbox);
    scenario_free(s->scenario);
    for (size_t i = 0; i < s->allowed_count; i++) {
        free(s->allowed[i].code);
        free(s->allowed[i].reason);
    }
    free(s->allowed);
    free(s->callbacks);
    free(s->reads);
    free(s->reach);
    free(s->upvalues);
    free(s->file);
    strbuf_release(&s->text);
    free(s);
}
