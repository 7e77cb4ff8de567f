// A growing byte string; see strbuf.h.
#include "base/strbuf.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#include "base/banned.h"

// Makes room for [extra] bytes and a NUL.
static void reserve(struct strbuf *sb, size_t extra)
{
    void *bytes = sb->buf;

    if (extra > PTRDIFF_MAX - sb->len - 1) {
        mem_exhausted();
    }
    mem_grow(&bytes, &sb->capacity, sb->len + extra + 1, 1);
    sb->buf = bytes;
}

void strbuf_add(struct strbuf *sb, const char *bytes, size_t len)
{
    reserve(sb, len);
    if (len > 0) {
        memcpy(sb->buf + sb->len, bytes, len);
    }
    sb->len += len;
    sb->buf[sb->len] = '\0';
}

void strbuf_adds(struct strbuf *sb, const char *text)
{
    strbuf_add(sb, text, strlen(text));
}

void strbuf_addch(struct strbuf *sb, char c)
{
    strbuf_add(sb, &c, 1);
}

void strbuf_addf(struct strbuf *sb, const char *format, ...)
{
    va_list args;

    va_start(args, format);
    strbuf_vaddf(sb, format, args);
    va_end(args);
}

void strbuf_vaddf(struct strbuf *sb, const char *format, va_list args)
{
    va_list again;

    va_copy(again, args);
    int len = vsnprintf(NULL, 0, format, again);
    va_end(again);
    assert(len >= 0); // only a wrong format fails
    if (len < 0) {
        return;
    }
    reserve(sb, (size_t)len);
    vsnprintf(sb->buf + sb->len, (size_t)len + 1, format, args);
    sb->len += (size_t)len;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

static size_t word_length(const char *text, size_t len)
{
    size_t n = 0;

    while (n < len && !is_blank(text[n])) {
        n++;
    }
    return n;
}

// Wraps one line of the text, [len] bytes without a newline.
static void add_wrapped_line(struct strbuf *sb, const char *text, size_t len,
                             size_t width, const char *indent)
{
    size_t margin = utf8_count(indent, strlen(indent));
    size_t column = 0; // 0 as long as nothing is written at all

    for (size_t at = 0; at < len; at++) {
        size_t bytes = word_length(text + at, len - at);
        size_t points = utf8_count(text + at, bytes);
        if (bytes == 0) {
            continue;
        }
        bool fits = column > 0 && column + 1 + points <= width;
        strbuf_adds(sb, fits ? " " : column > 0 ? "\n" : "");
        strbuf_adds(sb, fits ? "" : indent);
        strbuf_add(sb, text + at, bytes);
        column = (fits ? column + 1 : margin) + points;
        at += bytes;
    }
}

void strbuf_add_wrapped(struct strbuf *sb, const char *text, int width,
                        const char *indent)
{
    size_t columns = width > 0 ? (size_t)width : 0;

    for (;;) {
        size_t len = strcspn(text, "\n");
        add_wrapped_line(sb, text, len, columns, indent);
        if (text[len] == '\0') {
            return;
        }
        strbuf_addch(sb, '\n');
        text += len + 1;
    }
}

void strbuf_truncate(struct strbuf *sb, size_t len)
{
    if (len < sb->len) {
        sb->len = len;
        sb->buf[len] = '\0';
    }
}

const char *strbuf_text(const struct strbuf *sb)
{
    return sb->buf != NULL ? sb->buf : "";
}

char *strbuf_take(struct strbuf *sb)
{
    char *text = sb->buf != NULL ? sb->buf : mem_strdup("");

    *sb = (struct strbuf)STRBUF_INIT;
    return text;
}

void strbuf_reset(struct strbuf *sb)
{
    strbuf_truncate(sb, 0);
}

void strbuf_release(struct strbuf *sb)
{
    free(sb->buf);
    *sb = (struct strbuf)STRBUF_INIT;
}
