// A Lua state that a stranger's code may run in: capped memory, a budget of
// steps and of time for each call, one protected door from C. What such code
// can name is put in by allow.h; nothing is in here from the start.
//
// Only script/ includes this.
#ifndef SCRIPT_SANDBOX_H
#define SCRIPT_SANDBOX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include <lua.h>

struct sandbox_limits {
    size_t memory;   // bytes of the Lua state in all
    size_t block;    // bytes of one block
    size_t text;     // bytes of one string
    int64_t steps;   // of one call
    int64_t time_ns; // of one call, or of all calls that share a clock
    long fail_at;    // tests: the allocation that fails, from 1; 0: none
};
// What design and README promise: 32 MB, 4 MB a block, 5 million steps.
extern const struct sandbox_limits sandbox_limits_usual;

#define SANDBOX_LOAD_NS INT64_C(1000000000) // reading a scenario
#define SANDBOX_PLAY_NS INT64_C(1500000000) // a check, or a replayed play

// Why the latest call failed.
struct sandbox_fault {
    const char *code; // kebab-case class, a literal
    int line;         // in the script; 0 when unknown
    char message[512];
    char hint[192]; // may be empty
};

// A wish of the host: what to do with a name that does not exist, or with a
// write to a global. Both may raise (sandbox_fail) or push one value, return 1.
// [library] is NULL for a global.
struct sandbox_names {
    int (*unknown)(lua_State *L, const char *library, const char *name);
    int (*assigned)(lua_State *L, const char *name);
    // Something unknown was called, with the text [first], or NULL.
    void (*stub_called)(lua_State *L, const char *first);
};

// Bytes that Lua has from the system.
struct sandbox_memory {
    size_t small, small_most; // in small blocks: now, and at most so far
    size_t large;             // in larger ones
};
static inline size_t sandbox_bytes(const struct sandbox_memory *m)
{
    return m->small_most + m->large;
}

struct sandbox {
    lua_State *L;
    void *host;                        // whose sandbox this is
    const struct sandbox_names *names; // NULL: both raise
    struct sandbox_limits limits;
    struct sandbox_fault fault;
    struct sandbox_memory memory;
    long allocations;       // how many were asked for so far (tests)
    int refusals;           // by the allocator, in the running call
    void *c_locale;         // owned: numbers are read and written the C way
    int64_t steps_left;     // of the running call
    int64_t steps_to_clock; // until the clock is looked at again
    int64_t started_ns;     // of the clock; 0: at the first look
    bool shares_clock;      // do calls add up, or does each start anew?
    bool has_tripped;       // out of budget: every further step fails
    int line;               // where the script was at the latest look
};

// Opens an empty state. False when there is no memory for it.
bool sandbox_open(struct sandbox *sb, const struct sandbox_limits *limits);
void sandbox_close(struct sandbox *sb); // a zeroed one is fine

static inline struct sandbox *sandbox_of(lua_State *L)
{
    return *(struct sandbox **)lua_getextraspace(L);
}

// The only door: calls the function below its [arguments] on the stack, with
// a fresh budget. On failure nothing is left on the stack, and sb->fault
// tells why.
bool sandbox_call(struct sandbox *sb, int arguments, int results);

// From now on calls share [time_ns]; with 0 each has limits.time_ns again.
void sandbox_share_clock(struct sandbox *sb, int64_t time_ns);

// For C functions that loop: costs the running call [steps]; raises when its
// budget is spent.
void sandbox_charge(lua_State *L, size_t steps);

// Is the time of the running call up? For work that no step is charged for.
bool sandbox_is_late(struct sandbox *sb);

// Raises an error of class [code] (a literal) at the script's line.
_Noreturn void sandbox_fail(lua_State *L, const char *code, const char *hint,
                            const char *format, ...)
    __attribute__((format(printf, 4, 5)));

// [message] without the place that Lua put in front; that line goes to [*line].
const char *sandbox_without_place(const char *message, int *line);

// The line of the script that is running now; 0 when there is none.
int sandbox_line(lua_State *L);

#endif
