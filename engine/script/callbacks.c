// Calling a scenario's functions: the answers to core/script.h.
#include "script/callbacks.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "core/terms.h"
#include "script/fields.h"

#include "base/banned.h"

callback_id callbacks_add(struct loader *ld, enum callback_kind kind,
                          const char *constructor, const char *field)
{
    struct script_scenario *s = ld->script;
    lua_State *L = s->sandbox.L;
    lua_Debug ar;

    loader_take(ld, sizeof(struct callback));
    lua_pushvalue(L, -1);
    lua_getinfo(L, ">S", &ar);
    lua_rawgetp(L, LUA_REGISTRYINDEX, s); // the list, while loading
    lua_pushvalue(L, -2);
    lua_rawseti(L, -2, (lua_Integer)s->callback_count + 1);
    lua_pop(L, 1);
    struct callback *c =
        MEM_PUSH(s->callbacks, s->callback_count, s->callback_capacity);
    c->kind = (uint8_t)kind;
    c->constructor = constructor;
    c->field = field;
    c->line = ar.linedefined;
    return (callback_id)s->callback_count - 1;
}

// --- failing -----------------------------------------------------------------

static void set_fault(struct script_scenario *s, const char *code,
                      const char *hint, const char *message)
{
    struct sandbox_fault *fault = &s->sandbox.fault;
    fault->code = code;
    fault->line = s->running->line;
    snprintf(fault->message, sizeof fault->message, "%s", message);
    snprintf(fault->hint, sizeof fault->hint, "%s", hint);
}

static bool fail(struct script_scenario *s, struct error *err)
{
    const struct callback *c = s->running;
    const struct sandbox_fault *fault = &s->sandbox.fault;
    struct strbuf safe = STRBUF_INIT;

    int line = fault->line > 0 ? fault->line : c->line;
    size_t len;

    utf8_add_safe_line(&safe, fault->message, strlen(fault->message));
    error_set_at(err, ERROR_SCRIPT, fault->code, s->file, line, "%s: %s: %s",
                 c->constructor, c->field, strbuf_text(&safe));
    const char *text = place_line(&s->source, line, &len);
    error_excerpt(err, text, len, place_first_column(&s->source, line));
    if (fault->hint[0]) {
        error_hint(err, "%s", fault->hint);
    }
    strbuf_release(&safe);
    return false;
}

static bool fail_wrong_result(struct script_scenario *s, const char *expected,
                              const char *hint)
{
    char message[160];
    snprintf(message, sizeof message, "must give %s, not %s", expected,
             fields_kind_at(s->sandbox.L, -1));
    set_fault(s, "wrong-result", hint, message);
    return false;
}

// The result of a condition is on top of the stack.
static const char *hint_for_condition(lua_State *L)
{
    switch (lua_type(L, -1)) {
    case LUA_TNUMBER:
        return "compare it with another number, as in: return "
               "a.count.expert >= 2";
    case LUA_TNIL:
        return "say on every way through it: return true, or: return false";
    default:
        return "";
    }
}

// --- one call ----------------------------------------------------------------

// Calls it with 'a'; its one result is on top of the stack if it went well.
static bool call(struct script_scenario *s, callback_id id,
                 const struct script_view *view)
{
    lua_State *L = s->sandbox.L;
    struct callback *c = &s->callbacks[id];

    s->running = c;
    s->view = view;
    lua_rawgeti(L, SLOT_CALLBACKS, (lua_Integer)id + 1);
    lua_pushvalue(L, SLOT_MOMENT);
    bool is_ok = sandbox_call(&s->sandbox, 1, 1);
    if (purity_restore(s, c) && is_ok) {
        set_fault(s, "callback-remembers",
                  "keep what has to last in a fact: a.facts.NAME",
                  "functions may not remember things: a variable outside of "
                  "it was changed");
        is_ok = false;
    }
    return is_ok;
}

static bool finish(struct script_scenario *s, bool is_ok, struct error *err)
{
    if (!is_ok) {
        fail(s, err);
    }
    lua_settop(s->sandbox.L, SLOT_LAST);
    s->view = NULL;
    s->running = NULL;
    return is_ok;
}

static bool call_when(void *ctx, callback_id id, const struct script_view *view,
                      bool *holds, struct error *err)
{
    struct script_scenario *s = ctx;
    lua_State *L = s->sandbox.L;
    bool is_ok = call(s, id, view);
    if (is_ok && lua_type(L, -1) != LUA_TBOOLEAN) {
        is_ok = fail_wrong_result(s, "true or false", hint_for_condition(L));
    }
    if (is_ok) {
        *holds = lua_toboolean(L, -1);
    }
    return finish(s, is_ok, err);
}

// It works on copies, so that a failing effect has changed nothing.
static bool call_effect(void *ctx, callback_id id,
                        const struct script_view *view,
                        struct script_change *change, struct error *err)
{
    struct script_scenario *s = ctx;
    size_t facts = (size_t)view->scenario->fact_count;

    memcpy(s->levels, change->levels, sizeof s->levels);
    memcpy(s->facts, change->facts, facts);
    bool is_ok = call(s, id, view);
    if (is_ok && lua_type(s->sandbox.L, -1) != LUA_TNIL) {
        is_ok = fail_wrong_result(s,
                                  "nothing back; it changes a.safety, "
                                  "a.facts.NAME and so on",
                                  "");
    }
    if (is_ok) {
        memcpy(change->levels, s->levels, sizeof s->levels);
        memcpy(change->facts, s->facts, facts);
    }
    return finish(s, is_ok, err);
}

static bool take_text(struct script_scenario *s, struct strbuf *out)
{
    lua_State *L = s->sandbox.L;
    size_t len;
    const char *what;
    if (lua_type(L, -1) != LUA_TSTRING) {
        return fail_wrong_result(s, "a text", "");
    }
    const char *text = lua_tolstring(L, -1, &len);
    const char *code = text_fault(text, len, TEXT_MOST, &what);
    if (code) {
        char message[160];
        snprintf(message, sizeof message, "the text it gives %s", what);
        set_fault(s, code, "", message);
        return false;
    }
    strbuf_add(out, text, len);
    return true;
}

static bool call_text(void *ctx, callback_id id, const struct script_view *view,
                      struct strbuf *out, struct error *err)
{
    struct script_scenario *s = ctx;
    bool is_ok = call(s, id, view) && take_text(s, out);
    return finish(s, is_ok, err);
}

static const struct script_reads *reads_of(void *ctx, callback_id id)
{
    return script_reads(ctx, id);
}

const struct script_ops callbacks_ops = {
    .when = call_when,
    .effect = call_effect,
    .text = call_text,
    .reads = reads_of,
};
