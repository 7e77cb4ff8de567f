// string: bytes and letters, without patterns, which no budget can interrupt.
#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "script/lib.h"
#include "script/sandbox.h"

#include "base/banned.h"

enum { WIDTH_MAX = 99 }; // two digits, also for precisions

static size_t text_limit(lua_State *L)
{
    return sandbox_of(L)->limits.text;
}

static void check_length(lua_State *L, size_t len)
{
    if (len > text_limit(L)) {
        sandbox_fail(L, "too-much-memory", NULL,
                     "a text of %zu bytes is too long, at most %zu are allowed",
                     len, text_limit(L));
    }
    sandbox_charge(L, len / 8);
}

// Positions count from 1, from the end when negative; as a place in 0..len.
static size_t start_of(lua_Integer position, size_t len)
{
    if (position > 0) {
        return (lua_Unsigned)position - 1 > len ? len : (size_t)position - 1;
    }
    return position == 0 || position < -(lua_Integer)len
               ? 0
               : len - (size_t)(-position);
}

static size_t end_of(lua_Integer position, size_t len)
{
    if (position >= 0) {
        return (lua_Unsigned)position > len ? len : (size_t)position;
    }
    return position < -(lua_Integer)len ? 0 : len - (size_t)(-position) + 1;
}

static int string_len(lua_State *L)
{
    size_t len;
    luaL_checklstring(L, 1, &len);
    lua_pushinteger(L, (lua_Integer)len);
    return 1;
}

static int string_sub(lua_State *L)
{
    size_t len;
    const char *s = luaL_checklstring(L, 1, &len);
    size_t from = start_of(luaL_checkinteger(L, 2), len);
    size_t to = end_of(luaL_optinteger(L, 3, -1), len);
    lua_pushlstring(L, s + from, to > from ? to - from : 0);
    return 1;
}

static int string_byte(lua_State *L)
{
    size_t len;
    const char *s = luaL_checklstring(L, 1, &len);
    lua_Integer first = luaL_optinteger(L, 2, 1);
    size_t from = start_of(first, len);
    size_t to = end_of(luaL_optinteger(L, 3, first), len);
    int count = to > from ? (int)(to - from) : 0;
    sandbox_charge(L, (size_t)count);
    luaL_checkstack(L, count, "too many bytes");
    for (int i = 0; i < count; i++) {
        lua_pushinteger(L, (unsigned char)s[from + (size_t)i]);
    }
    return count;
}

static int string_char(lua_State *L)
{
    luaL_Buffer out;
    int count = lua_gettop(L);
    sandbox_charge(L, (size_t)count);
    char *bytes = luaL_buffinitsize(L, &out, (size_t)count);
    for (int i = 1; i <= count; i++) {
        lua_Integer c = luaL_checkinteger(L, i);
        luaL_argcheck(L, c >= 0 && c <= UCHAR_MAX, i, "value out of range");
        bytes[i - 1] = (char)c;
    }
    luaL_pushresultsize(&out, (size_t)count);
    return 1;
}

static char to_upper(char c)
{
    return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static char to_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

static int change_letters(lua_State *L, char (*change)(char))
{
    size_t len;
    luaL_Buffer out;
    const char *s = luaL_checklstring(L, 1, &len);
    sandbox_charge(L, len / 8);
    char *bytes = luaL_buffinitsize(L, &out, len);
    for (size_t i = 0; i < len; i++) {
        bytes[i] = change(s[i]);
    }
    luaL_pushresultsize(&out, len);
    return 1;
}

static int string_upper(lua_State *L)
{
    return change_letters(L, to_upper);
}

static int string_lower(lua_State *L)
{
    return change_letters(L, to_lower);
}

static int string_reverse(lua_State *L)
{
    size_t len;
    luaL_Buffer out;
    const char *s = luaL_checklstring(L, 1, &len);
    sandbox_charge(L, len / 8);
    char *bytes = luaL_buffinitsize(L, &out, len);
    for (size_t i = 0; i < len; i++) {
        bytes[i] = s[len - 1 - i];
    }
    luaL_pushresultsize(&out, len);
    return 1;
}

// The length of [n] times [len] with [between] in the gaps, or more than is
// allowed.
static size_t repeated_length(lua_State *L, lua_Integer n, size_t len,
                              size_t between)
{
    size_t most = text_limit(L) + 1;
    if (n <= 0 || len + between == 0) {
        return 0;
    }
    if (len > most || between > most ||
        (lua_Unsigned)n > (most + between) / (len + between)) {
        return n == 1 ? len : most;
    }
    return (size_t)n * (len + between) - between;
}

static int string_rep(lua_State *L)
{
    size_t len, gap, at = 0;
    luaL_Buffer out;
    const char *s = luaL_checklstring(L, 1, &len);
    lua_Integer n = luaL_checkinteger(L, 2);
    const char *between = luaL_optlstring(L, 3, "", &gap);
    size_t total = repeated_length(L, n, len, gap);

    check_length(L, total);
    char *bytes = luaL_buffinitsize(L, &out, total);
    while (at < total) {
        memcpy(bytes + at, s, len);
        at += len;
        if (at < total) {
            memcpy(bytes + at, between, gap);
            at += gap;
        }
    }
    luaL_pushresultsize(&out, total);
    return 1;
}

// Looks for plain text: the worst case costs what it costs in steps.
static int string_find(lua_State *L)
{
    size_t len, wanted_len;
    const char *s = luaL_checklstring(L, 1, &len);
    const char *wanted = luaL_checklstring(L, 2, &wanted_len);
    lua_Integer from = luaL_optinteger(L, 3, 1);
    size_t at = start_of(from, len);
    bool is_beyond = from > 0 && (lua_Unsigned)from > len + 1;

    sandbox_charge(L, (len - at) / 32);
    for (; !is_beyond && at + wanted_len <= len; at++) {
        if (memcmp(s + at, wanted, wanted_len) == 0) {
            lua_pushinteger(L, (lua_Integer)at + 1);
            lua_pushinteger(L, (lua_Integer)(at + wanted_len));
            return 2;
        }
        sandbox_charge(L, wanted_len / 32);
    }
    lua_pushnil(L);
    return 1;
}

// --- format ------------------------------------------------------------------

// One item of a format: %[flags][width][.precision]kind
struct item {
    char flags[6];
    int width, precision; // -1: not given
    char kind;
};

static const char *read_number(lua_State *L, const char *p, int *out)
{
    if (*p < '0' || *p > '9') {
        return p;
    }
    for (*out = 0; *p >= '0' && *p <= '9'; p++) {
        *out = *out * 10 + (*p - '0');
        if (*out > WIDTH_MAX) {
            luaL_error(L, "a width or precision in a format is at most 99");
        }
    }
    return p;
}

static const char *read_item(lua_State *L, const char *p, struct item *item)
{
    size_t flags = strspn(p, "-+ #0");
    *item = (struct item){.width = -1, .precision = -1};
    if (flags >= sizeof item->flags) {
        luaL_error(L, "too many flags in a format");
    }
    memcpy(item->flags, p, flags);
    p = read_number(L, p + flags, &item->width);
    if (*p == '.') {
        item->precision = 0;
        p = read_number(L, p + 1, &item->precision);
    }
    item->kind = *p;
    return p + (*p != '\0');
}

// "%" flags width precision [length] kind; every part has its room.
static void write_spec(const struct item *item, const char *length,
                       char spec[32])
{
    int at = snprintf(spec, 32, "%%%s", item->flags);
    if (item->width >= 0) {
        at += snprintf(spec + at, 32 - (size_t)at, "%d", item->width);
    }
    if (item->precision >= 0) {
        at += snprintf(spec + at, 32 - (size_t)at, ".%d", item->precision);
    }
    snprintf(spec + at, 32 - (size_t)at, "%s%c", length, item->kind);
}

// The specs below were put together by write_spec() from checked parts.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void add_integer(lua_State *L, luaL_Buffer *out, const struct item *item,
                        int arg)
{
    char spec[32], text[160];
    long long value = luaL_checkinteger(L, arg);
    write_spec(item, "ll", spec);
    snprintf(text, sizeof text, spec, value);
    luaL_addstring(out, text);
}

static void add_float(lua_State *L, luaL_Buffer *out, const struct item *item,
                      int arg)
{
    char spec[32], text[512]; // 1e308 with 99 places fits
    double value = lib_one_nan(luaL_checknumber(L, arg));
    write_spec(item, "", spec);
    snprintf(text, sizeof text, spec, value);
    luaL_addstring(out, text);
}
#pragma GCC diagnostic pop

static void pad(luaL_Buffer *out, int count)
{
    for (int i = 0; i < count; i++) {
        luaL_addchar(out, ' ');
    }
}

static void add_text(lua_State *L, luaL_Buffer *out, const struct item *item,
                     int arg)
{
    size_t len;
    luaL_checkany(L, arg);
    lib_push_text(L, arg);
    lua_replace(L, arg); // keeps the buffer on top of the stack
    const char *s = lua_tolstring(L, arg, &len);
    if (item->precision >= 0 && (size_t)item->precision < len) {
        len = (size_t)item->precision;
    }
    int room = item->width > 0 && (size_t)item->width > len
                   ? item->width - (int)len
                   : 0;
    bool is_left = strchr(item->flags, '-') != NULL;
    pad(out, is_left ? 0 : room);
    luaL_addlstring(out, s, len);
    pad(out, is_left ? room : 0);
}

static void add_item(lua_State *L, luaL_Buffer *out, const struct item *item,
                     int arg)
{
    switch (item->kind) {
    case 'd':
    case 'i':
    case 'x':
    case 'X':
    case 'o':
    case 'u':
        add_integer(L, out, item, arg);
        break;
    case 'c':
        luaL_addchar(out, (char)luaL_checkinteger(L, arg));
        break;
    case 'e':
    case 'E':
    case 'f':
    case 'F':
    case 'g':
    case 'G':
        add_float(L, out, item, arg);
        break;
    case 's':
        add_text(L, out, item, arg);
        break;
    default:
        luaL_error(L,
                   "a format knows %%d %%i %%u %%x %%X %%o %%c %%e %%f %%g "
                   "%%s and %%%%, not '%%%c'",
                   item->kind);
    }
}

static int string_format(lua_State *L)
{
    size_t len;
    luaL_Buffer out;
    struct item item;
    const char *p = luaL_checklstring(L, 1, &len), *end = p + len;
    int arg = 1, count = lua_gettop(L);

    check_length(L, len);
    luaL_buffinit(L, &out);
    while (p < end) {
        if (*p != '%') {
            luaL_addchar(&out, *p++);
        } else if (p[1] == '%') {
            luaL_addchar(&out, '%');
            p += 2;
        } else {
            p = read_item(L, p + 1, &item);
            luaL_argcheck(L, ++arg <= count, arg, "no value");
            add_item(L, &out, &item, arg);
            check_length(L, luaL_bufflen(&out));
        }
    }
    luaL_pushresult(&out);
    return 1;
}

const luaL_Reg lib_string[] = {
    {"byte", string_byte}, {"char", string_char},
    {"find", string_find}, {"format", string_format},
    {"len", string_len},   {"lower", string_lower},
    {"rep", string_rep},   {"reverse", string_reverse},
    {"sub", string_sub},   {"upper", string_upper},
    {NULL, NULL},
};
