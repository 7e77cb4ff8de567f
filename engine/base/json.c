// Writes JSON into a strbuf; see json.h.
#include "base/json.h"

#include <inttypes.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"

#include "base/banned.h"

static void add_unit(struct strbuf *out, uint32_t unit)
{
    strbuf_addf(out, "\\u%04" PRIx32, unit);
}

// Control and bidi characters are escaped, not dropped: a program gets them
// back, a terminal never sees them.
static void add_escaped(struct strbuf *out, uint32_t c)
{
    static const char plain[] = "\"\\\n\t\r\b\f", names[] = "\"\\ntrbf";
    const char *found = c > 0 && c < 0x80 ? strchr(plain, (int)c) : NULL;

    if (found != NULL) {
        strbuf_addf(out, "\\%c", names[found - plain]);
    } else if (c < 0x10000) {
        add_unit(out, c);
    } else {
        add_unit(out, 0xD800 + ((c - 0x10000) >> 10));
        add_unit(out, 0xDC00 + ((c - 0x10000) & 0x3FF));
    }
}

static bool needs_escape(uint32_t c)
{
    return c == '"' || c == '\\' || c == '\n' || c == '\t' || utf8_is_unsafe(c);
}

static void add_quoted(struct strbuf *out, const char *text)
{
    size_t len = strlen(text), from = 0;

    strbuf_addch(out, '"');
    for (size_t at = 0, next = 0; at < len; at = next) {
        uint32_t c = utf8_next(text, len, &next);
        bool is_malformed = c == 0xFFFD && next - at == 1;
        if (is_malformed || needs_escape(c)) {
            strbuf_add(out, text + from, at - from);
            from = next;
        }
        if (is_malformed) {
            strbuf_adds(out, "\xEF\xBF\xBD");
        } else if (needs_escape(c)) {
            add_escaped(out, c);
        }
    }
    strbuf_add(out, text + from, len - from);
    strbuf_addch(out, '"');
}

// What stands before every value: a comma, the key.
static void begin(struct json *j, const char *key)
{
    if (j->needs_comma) {
        strbuf_addch(j->out, ',');
    }
    if (key != NULL) {
        add_quoted(j->out, key);
        strbuf_addch(j->out, ':');
    }
    j->needs_comma = true;
}

static void open_with(struct json *j, const char *key, char bracket)
{
    begin(j, key);
    strbuf_addch(j->out, bracket);
    j->needs_comma = false;
}

static void close_with(struct json *j, char bracket)
{
    strbuf_addch(j->out, bracket);
    j->needs_comma = true;
}

static void literal(struct json *j, const char *key, const char *text)
{
    begin(j, key);
    strbuf_adds(j->out, text);
}

void json_open_object(struct json *j, const char *key)
{
    open_with(j, key, '{');
}

void json_close_object(struct json *j)
{
    close_with(j, '}');
}

void json_open_array(struct json *j, const char *key)
{
    open_with(j, key, '[');
}

void json_close_array(struct json *j)
{
    close_with(j, ']');
}

void json_string(struct json *j, const char *key, const char *value)
{
    if (value == NULL) {
        json_null(j, key);
        return;
    }
    begin(j, key);
    add_quoted(j->out, value);
}

void json_int(struct json *j, const char *key, int64_t value)
{
    begin(j, key);
    strbuf_addf(j->out, "%" PRId64, value);
}

void json_uint(struct json *j, const char *key, uint64_t value)
{
    begin(j, key);
    strbuf_addf(j->out, "%" PRIu64, value);
}

void json_hundredths(struct json *j, const char *key, int64_t hundredths)
{
    // Not -hundredths: the smallest number has no positive twin.
    uint64_t size =
        hundredths < 0 ? 0 - (uint64_t)hundredths : (uint64_t)hundredths;
    unsigned rest = (unsigned)(size % 100);

    begin(j, key);
    strbuf_addf(j->out, "%s%" PRIu64, hundredths < 0 ? "-" : "", size / 100);
    if (rest % 10 != 0) {
        strbuf_addf(j->out, ".%02u", rest);
    } else if (rest != 0) {
        strbuf_addf(j->out, ".%u", rest / 10);
    }
}

void json_number(struct json *j, const char *key, double value)
{
    char digits[40];
    int places = 1;
    if (!isfinite(value)) {
        json_null(j, key);
        return;
    }
    do {
        snprintf(digits, sizeof digits, "%.*g", places, value);
    } while (places++ < 17 && strtod(digits, NULL) != value);
    literal(j, key, digits);
}

void json_bool(struct json *j, const char *key, bool value)
{
    literal(j, key, value ? "true" : "false");
}

void json_null(struct json *j, const char *key)
{
    literal(j, key, "null");
}
