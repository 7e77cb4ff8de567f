// One character at a time.
#include "tools/escape.h"

#include <string.h>

#include "base/html.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#include "base/banned.h"

static void escape(struct strbuf *out, const char *text,
                   const char *(*instead)(char))
{
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe_line(&safe, text, strlen(text));
    for (size_t i = 0; i < safe.len; i++) {
        const char *other = instead(safe.buf[i]);
        if (other) {
            strbuf_adds(out, other);
        } else {
            strbuf_addch(out, safe.buf[i]);
        }
    }
    strbuf_release(&safe);
}

static const char *instead_in_label(char c)
{
    // However it is written: only what stands between keeps \N from being one.
    return c == '\\' ? "&#92;&#8203;" : html_instead(c);
}

static const char *instead_in_dot(char c)
{
    switch (c) {
    case '"':
        return "\\\"";
    case '\\':
        return "\\\\";
    case '&':
        return "&amp;";
    default:
        return NULL;
    }
}

void escape_html(struct strbuf *out, const char *text)
{
    escape(out, text, html_instead);
}

void escape_label(struct strbuf *out, const char *text)
{
    escape(out, text, instead_in_label);
}

void escape_dot(struct strbuf *out, const char *text)
{
    escape(out, text, instead_in_dot);
}

static size_t end_of_words(const char *text, size_t len, size_t most)
{
    size_t at = 0, word = 0;
    for (size_t i = 0; i < most && at < len; i++) {
        utf8_next(text, len, &at);
        if (at < len && text[at] == ' ') {
            word = at;
        }
    }
    return at >= len ? len : word > 0 ? word : at;
}

void shorten(struct strbuf *out, const char *text, size_t most)
{
    struct strbuf line = STRBUF_INIT;
    utf8_add_safe_line(&line, text, strlen(text));
    size_t end = line.len;
    if (utf8_count(strbuf_text(&line), line.len) > most) {
        end = end_of_words(line.buf, line.len, most - 1);
    }
    strbuf_add(out, strbuf_text(&line), end);
    if (end < line.len) {
        strbuf_adds(out, "…");
    }
    strbuf_release(&line);
}
