// What constructors make: parts, which scripts hold as values that cannot be
// made up.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "script/load.h"

#include "base/banned.h"

enum {
    // Bytes outside of Lua. Joining the scenario copies them once more, and
    // arrays grow by doubling: with Lua's share it stays below 64 MiB.
    TAKEN_MAX = 16 << 20,
    TOGETHER_MAX = 48 << 20,
};

struct loader *loader_of(lua_State *L, const char *constructor)
{
    struct loader *ld = script_of(L)->loader;
    if (!ld) {
        sandbox_fail(L, "script-error", NULL,
                     "%s: works only while the file is read", constructor);
    }
    return ld;
}

void loader_take(struct loader *ld, size_t bytes)
{
    struct sandbox *sb = &ld->script->sandbox;
    ld->taken += bytes;
    if (ld->taken > TAKEN_MAX ||
        sandbox_bytes(&sb->memory) + 2 * ld->taken > TOGETHER_MAX) {
        sandbox_fail(sb->L, "too-large", "make it two scenarios",
                     "the scenario is too large");
    }
    size_t left = TOGETHER_MAX - 2 * ld->taken;
    if (sb->limits.memory > left) {
        sb->limits.memory = left;
    }
}

struct part *loader_add_part(struct loader *ld, enum part_kind kind,
                             const struct constructor *constructor, int line)
{
    loader_take(ld, sizeof(struct part));
    struct part *part = MEM_PUSH(ld->parts, ld->part_count, ld->part_capacity);
    part->kind = (uint8_t)kind;
    part->constructor = constructor;
    part->line = line;
    return part;
}

void loader_push_part(struct loader *ld, const struct part *part)
{
    uintptr_t number = (uintptr_t)(part - ld->parts) + 1;
    lua_pushlightuserdata(ld->script->sandbox.L, (void *)number);
}

struct part *loader_part_at(struct loader *ld, int index)
{
    lua_State *L = ld->script->sandbox.L;
    if (lua_type(L, index) != LUA_TLIGHTUSERDATA) {
        return NULL;
    }
    uintptr_t number = (uintptr_t)lua_touserdata(L, index);
    return number >= 1 && number <= ld->part_count ? &ld->parts[number - 1]
                                                   : NULL;
}

static bool has_unsafe(const char *text, size_t len)
{
    for (size_t at = 0; at < len;) {
        if (utf8_is_unsafe(utf8_next(text, len, &at))) {
            return true;
        }
    }
    return false;
}

// Most texts are: then there is nothing to decode.
static bool is_plain_ascii(const char *text, size_t len)
{
    for (size_t i = 0; i < len; i++) {
        if (text[i] < 0x20 || text[i] > 0x7E) {
            return false;
        }
    }
    return true;
}

const char *text_fault(const char *text, size_t len, int32_t most,
                       const char **what)
{
    if (len == 0) {
        *what = "is empty";
        return "empty-text";
    }
    if (strspn(text, " ") == len) {
        *what = "holds nothing but blanks";
        return "empty-text";
    }
    if (len <= (size_t)most && is_plain_ascii(text, len)) {
        return NULL;
    }
    if (len > (size_t)most * 4 || utf8_count(text, len) > (size_t)most) {
        *what = "is too long: at most 2000 characters";
        return "text-too-long";
    }
    if (!utf8_is_valid(text, len, NULL)) {
        *what = "is not valid UTF-8";
        return "invalid-utf8";
    }
    if (has_unsafe(text, len)) {
        *what = "holds a control or direction character that no reader may "
                "get";
        return "unsafe-text";
    }
    return NULL;
}
