// Texts made safe for a page; see html.h.
#include "base/html.h"

#include <stdbool.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"

#include "base/banned.h"

const char *html_instead(char c)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\'':
        return "&#39;";
    default:
        return NULL;
    }
}

static void add(struct strbuf *out, const char *text, size_t len)
{
    struct strbuf safe = STRBUF_INIT;

    utf8_add_safe_line(&safe, text, len);
    for (size_t i = 0; i < safe.len; i++) {
        const char *instead = html_instead(safe.buf[i]);
        if (instead) {
            strbuf_adds(out, instead);
        } else {
            strbuf_addch(out, safe.buf[i]);
        }
    }
    strbuf_release(&safe);
}

void html_escape(struct strbuf *out, const char *text)
{
    add(out, text, strlen(text));
}

void html_escape_lines(struct strbuf *out, const char *text)
{
    for (bool is_first = true; *text; is_first = false) {
        size_t len = strcspn(text, "\n");
        strbuf_adds(out, is_first ? "" : "<br>");
        add(out, text, len);
        text += len + (text[len] == '\n');
    }
}
