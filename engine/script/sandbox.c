// Memory, budget and the protected door of a scenario's Lua state.
#include "script/sandbox.h"

#include <locale.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <lauxlib.h>

#include "base/banned.h"

enum {
    STEPS_PER_LOOK = 100,   // instructions between two counts
    STEPS_PER_CLOCK = 1000, // and between two looks at the clock, which is
                            // slow: a short call never looks
    STEPS_OF_A_CALL = 10,   // what calling costs by itself
    BYTES_PER_STEP = 32,    // making a block costs steps as well
    STRING_EXTRA = 64,      // what Lua adds to the bytes of a string
    BLOCK_HEAD = 8,         // what malloc() adds to a block,
    BLOCK_UNIT = 16,        // and what it rounds it to
    SMALL_MAX = 1024,       // bytes
    GC_PAUSE = 130,         // per cent: keeps clear of the memory limit
    LEVELS_MOST = 250,      // of calls within calls that are looked through
    REFUSALS_MAX = 12,      // each costs a full collection, which is slow
};

const struct sandbox_limits sandbox_limits_usual = {
    .memory = 32u << 20,
    .block = 4u << 20,
    .text = 64u << 10,
    .steps = 5000000,
    .time_ns = SANDBOX_PLAY_NS,
};

// --- memory ------------------------------------------------------------------

// What a block really takes of the system's memory.
static size_t taken_by(size_t size)
{
    return size ? (size + BLOCK_HEAD + BLOCK_UNIT - 1) & ~(BLOCK_UNIT - 1u) : 0;
}

static bool is_small(size_t size)
{
    return size <= SMALL_MAX;
}

// Counts a block of [now] bytes (0: a new one) as one of [wanted]. Small blocks
// leave gaps behind that the system does not get back, so what there once was
// of them counts on.
static void count_block(struct sandbox_memory *m, size_t now, size_t wanted)
{
    *(is_small(now) ? &m->small : &m->large) -= taken_by(now);
    *(is_small(wanted) ? &m->small : &m->large) += taken_by(wanted);
    m->small_most = m->small > m->small_most ? m->small : m->small_most;
}

static bool has_room(const struct sandbox *sb, size_t now, size_t wanted)
{
    struct sandbox_memory then = sb->memory;
    count_block(&then, now, wanted);
    return sandbox_bytes(&then) <= sb->limits.memory;
}

// For a new block Lua hands the type of the object as its old size.
static bool may_have(struct sandbox *sb, size_t now, size_t wanted,
                     bool is_text)
{
    sb->allocations++;
    bool fits = wanted <= sb->limits.block && has_room(sb, now, wanted) &&
                !(is_text && wanted > sb->limits.text + STRING_EXTRA) &&
                sb->refusals < REFUSALS_MAX;
    // Asked a second time, after its collection, Lua must be refused again.
    bool is_test = sb->limits.fail_at > 0 &&
                   sb->allocations >= sb->limits.fail_at &&
                   sb->allocations <= sb->limits.fail_at + 1;
    if (fits && !is_test) {
        return true;
    }
    sb->refusals++;
    if (sb->L && sandbox_line(sb->L) > 0) {
        sb->line = sandbox_line(sb->L); // the handler is not asked about this
    }
    return false;
}

static void *allocate(void *ud, void *block, size_t old, size_t wanted)
{
    struct sandbox *sb = ud;
    size_t now = block ? old : 0;
    bool is_text = !block && old == LUA_TSTRING;

    if (wanted == 0) {
        free(block);
        count_block(&sb->memory, now, 0);
        return NULL;
    }
    if (wanted > now && !may_have(sb, now, wanted, is_text)) {
        return NULL;
    }
    void *grown = realloc(block, wanted);
    if (!grown) {
        // Lua relies on shrinking never to fail.
        return wanted <= now ? block : NULL;
    }
    count_block(&sb->memory, now, wanted);
    if (wanted > now) {
        sb->steps_left -= (int64_t)((wanted - now) / BYTES_PER_STEP);
    }
    return grown;
}

// --- budget ------------------------------------------------------------------

static void on_count(lua_State *L, lua_Debug *ar);

// Processor time of this thread: a busy machine does not fail a scenario.
static int64_t clock_now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

// A shared clock runs from where it was started; a call's own clock from the
// first time it is looked at.
static bool is_out_of_time(struct sandbox *sb)
{
    int64_t now = clock_now_ns();
    if (sb->started_ns == 0) {
        sb->started_ns = now;
    }
    return now - sb->started_ns > sb->limits.time_ns;
}

bool sandbox_is_late(struct sandbox *sb)
{
    return is_out_of_time(sb);
}

// Every step from here on raises again, whatever the script tries.
static _Noreturn void trip(lua_State *L, const char *code, const char *message)
{
    sandbox_of(L)->has_tripped = true;
    lua_sethook(L, on_count, LUA_MASKCOUNT, 1);
    sandbox_fail(L, code, "look for a loop that does not end", "%s", message);
}

static void look_at_clock(lua_State *L, struct sandbox *sb)
{
    sb->steps_to_clock = STEPS_PER_CLOCK;
    if (is_out_of_time(sb)) {
        trip(L, "too-much-time",
             sb->shares_clock ? "the functions of this scenario take too long "
                                "together"
                              : "this takes too long");
    }
}

void sandbox_charge(lua_State *L, size_t steps)
{
    struct sandbox *sb = sandbox_of(L);
    sb->steps_left -= (int64_t)steps;
    sb->steps_to_clock -= (int64_t)steps;
    if (sb->has_tripped || sb->steps_left < 0) {
        trip(L, "too-many-steps",
             "this takes more than the 5 million steps "
             "that one call may take");
    }
    if (sb->steps_to_clock <= 0) {
        look_at_clock(L, sb);
    }
}

static void on_count(lua_State *L, lua_Debug *ar)
{
    lua_getinfo(L, "l", ar);
    if (ar->currentline > 0) {
        sandbox_of(L)->line = ar->currentline;
    }
    sandbox_charge(L, STEPS_PER_LOOK);
}

void sandbox_share_clock(struct sandbox *sb, int64_t time_ns)
{
    sb->shares_clock = time_ns > 0;
    sb->limits.time_ns = time_ns > 0 ? time_ns : SANDBOX_PLAY_NS;
    sb->started_ns = sb->shares_clock ? clock_now_ns() : 0;
    sb->steps_to_clock = STEPS_PER_CLOCK;
}

static void refill_clock(struct sandbox *sb)
{
    if (sb->shares_clock) {
        sb->steps_to_clock -= STEPS_OF_A_CALL; // short calls add up
    } else {
        sb->steps_to_clock = STEPS_PER_CLOCK;
        sb->started_ns = 0;
    }
}

static void refill(struct sandbox *sb)
{
    sb->steps_left = sb->limits.steps;
    sb->refusals = 0;
    sb->fault.code = NULL;
    sb->line = 0;
    refill_clock(sb);
    if (sb->has_tripped) {
        sb->has_tripped = false;
        lua_sethook(sb->L, on_count, LUA_MASKCOUNT, STEPS_PER_LOOK);
    }
}

// --- faults ------------------------------------------------------------------

int sandbox_line(lua_State *L)
{
    lua_Debug ar;
    for (int level = 0; lua_getstack(L, level, &ar); level++) {
        lua_getinfo(L, "l", &ar);
        if (ar.currentline > 0) {
            return ar.currentline;
        }
    }
    return 0;
}

void sandbox_fail(lua_State *L, const char *code, const char *hint,
                  const char *format, ...)
{
    struct sandbox_fault *fault = &sandbox_of(L)->fault;
    va_list args;
    va_start(args, format);
    vsnprintf(fault->message, sizeof fault->message, format, args);
    va_end(args);
    snprintf(fault->hint, sizeof fault->hint, "%s", hint ? hint : "");
    fault->code = code;
    lua_pushnil(L);
    lua_error(L);
    abort(); // lua_error() does not return, but is not declared so
}

// Lua and our error() put "scenario:LINE: " in front; the line is taken out.
const char *sandbox_without_place(const char *message, int *line)
{
    static const char chunk[] = "scenario:";
    if (strncmp(message, chunk, sizeof chunk - 1) != 0) {
        return message;
    }
    char *end;
    long number = strtol(message + sizeof chunk - 1, &end, 10);
    if (number <= 0 || number > 1000000 || end[0] != ':' || end[1] != ' ') {
        return message;
    }
    *line = (int)number;
    return end + 2;
}

// Is the script in [line] now? A text that a script made up may say so of any
// line.
static bool is_in_line(lua_State *L, int line)
{
    lua_Debug ar;
    for (int level = 0; level < LEVELS_MOST && lua_getstack(L, level, &ar);
         level++) {
        lua_getinfo(L, "l", &ar);
        if (ar.currentline == line) {
            return true;
        }
    }
    return false;
}

static const char *message_of(lua_State *L, int *line)
{
    int said = 0;
    const char *text = lua_tostring(L, 1);
    const char *message = sandbox_without_place(text, &said);
    if (!is_in_line(L, said)) {
        return text;
    }
    *line = said;
    return message;
}

// What to do about what Lua says of a mistake while it runs.
static const char *hint_for(const char *message)
{
    static const struct {
        const char *start, *part, *hint;
    } hints[] = {
        {"attempt to perform arithmetic on a string", "",
         "texts are joined with two dots: \"one\" .. \"two\""},
        {"attempt to compare", "",
         "numbers stand without quotes, and only things of one kind can be "
         "compared"},
        {"attempt to call a userdata value", "'visited'",
         "write a.visited.EXCHANGE, without ( )"},
        {"attempt to call a", "",
         "this is no function; is a comma missing before the ( or { ?"},
        {"attempt to index a nil value", "'a'",
         "the function got no 'a': write when = NAME, not when = NAME(), and "
         "NAME(a) within another function"},
        {"attempt to index a nil value", "",
         "there is nothing of this name; is it spelt as where it was made?"},
        {"attempt to concatenate a nil value", "",
         "there is nothing of this name; is it spelt as where it was made?"},
    };
    for (size_t i = 0; i < sizeof hints / sizeof hints[0]; i++) {
        if (strncmp(message, hints[i].start, strlen(hints[i].start)) == 0 &&
            strstr(message, hints[i].part)) {
            return hints[i].hint;
        }
    }
    return "";
}

// The message handler. It reads the error raw: no __tostring is called.
static int explain(lua_State *L)
{
    struct sandbox *sb = sandbox_of(L);
    struct sandbox_fault *fault = &sb->fault;

    fault->line = sandbox_line(L);
    if (fault->code) {
        return 1; // sandbox_fail() said it all
    }
    fault->code = "script-error";
    fault->hint[0] = '\0';
    const char *message = "an error that is not a text";
    if (lua_type(L, 1) == LUA_TSTRING) {
        message = message_of(L, &fault->line);
    }
    snprintf(fault->message, sizeof fault->message, "%s", message);
    snprintf(fault->hint, sizeof fault->hint, "%s", hint_for(message));
    return 1;
}

static void explain_status(struct sandbox *sb, int status)
{
    struct sandbox_fault *fault = &sb->fault;
    if (status == LUA_ERRMEM) {
        *fault = (struct sandbox_fault){
            .code = "too-much-memory",
            .line = sb->line,
            .message = "not enough memory: a scenario may use 32 MB in all, "
                       "and 64 kB for one text",
            .hint = "look for a loop that does not end, or a function that "
                    "calls itself",
        };
    } else if (status != LUA_ERRRUN || !fault->code) {
        *fault = (struct sandbox_fault){
            .code = "script-error",
            .line = sb->line,
            .message = "the script failed while it was failing",
        };
    }
}

// --- life --------------------------------------------------------------------

bool sandbox_call(struct sandbox *sb, int arguments, int results)
{
    locale_t outside = uselocale(sb->c_locale);

    refill(sb);
    int status = lua_pcall(sb->L, arguments, results, 1);
    uselocale(outside);
    if (status != LUA_OK) {
        explain_status(sb, status);
        lua_pop(sb->L, 1);
    }
    return status == LUA_OK;
}

bool sandbox_open(struct sandbox *sb, const struct sandbox_limits *limits)
{
    *sb = (struct sandbox){.limits = *limits};
    sb->L = lua_newstate(allocate, sb);
    if (!sb->L) {
        return false;
    }
    *(struct sandbox **)lua_getextraspace(sb->L) = sb;
    sb->c_locale = newlocale(LC_ALL_MASK, "C", (locale_t)0);
    lua_gc(sb->L, LUA_GCINC, GC_PAUSE, 0, 0);
    lua_sethook(sb->L, on_count, LUA_MASKCOUNT, STEPS_PER_LOOK);
    lua_pushcfunction(sb->L, explain); // stays at the bottom of the stack
    return true;
}

void sandbox_close(struct sandbox *sb)
{
    if (sb->L) {
        lua_close(sb->L);
        freelocale(sb->c_locale);
    }
    *sb = (struct sandbox){0};
}
