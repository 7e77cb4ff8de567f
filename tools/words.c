// Splitting texts into words; see words.h.
#include "tools/words.h"

#include <stdint.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"

#include "base/banned.h"

// What closes the quotation that [c] opens; 0 when it opens none.
static uint32_t closing_of(uint32_t c)
{
    switch (c) {
    case '"':
        return '"';
    case '\'':
        return '\'';
    case 0x2018: // ‘ … ’
        return 0x2019;
    case 0x201C: // “ … ”
        return 0x201D;
    default:
        return 0;
    }
}

// Letters and digits; beyond ASCII everything that is no punctuation, symbol
// or emoji.
static bool is_of_word(uint32_t c)
{
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               (c >= '0' && c <= '9');
    }
    return c >= 0xC0 && !(c >= 0x2000 && c <= 0x2BFF) &&
           !(c >= 0x3000 && c <= 0x303F) && c != 0xFFFD && c < 0x1F000;
}

static bool is_apostrophe(uint32_t c)
{
    return c == '\'' || c == 0x2019;
}

// The code point at [at], 0 at the end.
static uint32_t peek(const char *text, size_t len, size_t at)
{
    return at < len ? utf8_next(text, len, &at) : 0;
}

// Where the quotation that begins before [at] is over, or [at] when it never
// is: then it was an apostrophe or an inch.
static size_t after_quotation(const char *text, size_t len, size_t at,
                              uint32_t closing)
{
    size_t to = at;
    while (to < len) {
        uint32_t c = utf8_next(text, len, &to);
        if (c == closing &&
            !(is_apostrophe(c) && is_of_word(peek(text, len, to)))) {
            return to;
        }
    }
    return at;
}

static void add_word_part(struct strbuf *out, uint32_t c)
{
    char bytes[4];
    if (c >= 'A' && c <= 'Z') {
        c += 'a' - 'A';
    }
    strbuf_add(out, bytes, utf8_encode(c, bytes));
}

static void add_blank(struct strbuf *out)
{
    if (out->len == 0 || out->buf[out->len - 1] != ' ') {
        strbuf_addch(out, ' ');
    }
}

void words_add_plain(struct strbuf *out, const char *text, bool skips_quoted)
{
    size_t len = strlen(text);
    bool is_inside = false; // a word
    add_blank(out);
    for (size_t at = 0; at < len;) {
        uint32_t c = utf8_next(text, len, &at);
        if (is_of_word(c)) {
            add_word_part(out, c);
            is_inside = true;
        } else if (is_inside && is_apostrophe(c) &&
                   is_of_word(peek(text, len, at))) {
            strbuf_addch(out, '\'');
        } else {
            if (skips_quoted && !is_inside && closing_of(c)) {
                at = after_quotation(text, len, at, closing_of(c));
            }
            is_inside = false;
            add_blank(out);
        }
    }
    add_blank(out);
}

const char *words_find(const char *plain, const char *const *phrases)
{
    for (; plain && *phrases; phrases++) {
        if (strstr(plain, *phrases)) {
            return *phrases;
        }
    }
    return NULL;
}

int words_count(const char *text)
{
    struct strbuf plain = STRBUF_INIT;
    int blanks = 0;
    words_add_plain(&plain, text, false);
    for (const char *c = strbuf_text(&plain); *c; c++) {
        blanks += *c == ' ';
    }
    strbuf_release(&plain);
    return blanks - 1;
}
