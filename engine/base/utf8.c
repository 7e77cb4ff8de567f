// UTF-8: checking, stepping, making text safe; see utf8.h.
#include "base/utf8.h"

#include "base/strbuf.h"

#include "base/banned.h"

enum { REPLACEMENT = 0xFFFD, LAST_CODE_POINT = 0x10FFFF };

static bool is_surrogate(uint32_t c)
{
    return c >= 0xD800 && c <= 0xDFFF;
}

// How many bytes a sequence has by its first byte; 0 when none starts so.
static size_t sequence_length(unsigned char first)
{
    return first < 0x80                    ? 1
           : first >= 0xC2 && first < 0xE0 ? 2
           : first >= 0xE0 && first < 0xF0 ? 3
           : first >= 0xF0 && first < 0xF5 ? 4
                                           : 0;
}

// Reads one code point at the start of [text]; returns its length in bytes,
// 0 when it is malformed or cut off.
static size_t decode(const char *text, size_t len, uint32_t *code_point)
{
    static const uint32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    static const unsigned char first_bits[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    size_t n = sequence_length((unsigned char)text[0]);

    if (n == 0 || n > len) {
        return 0;
    }
    uint32_t c = (unsigned char)text[0] & first_bits[n];
    for (size_t i = 1; i < n; i++) {
        unsigned char byte = (unsigned char)text[i];
        if ((byte & 0xC0) != 0x80) {
            return 0;
        }
        c = c << 6 | (byte & 0x3F);
    }
    *code_point = c;
    return c >= least[n] && c <= LAST_CODE_POINT && !is_surrogate(c) ? n : 0;
}

bool utf8_is_valid(const char *text, size_t len, size_t *bad_at)
{
    uint32_t c;

    for (size_t at = 0, n; at < len; at += n) {
        n = decode(text + at, len - at, &c);
        if (n == 0) {
            if (bad_at != NULL) {
                *bad_at = at;
            }
            return false;
        }
    }
    return true;
}

uint32_t utf8_next(const char *text, size_t len, size_t *at)
{
    uint32_t c;
    size_t n = decode(text + *at, len - *at, &c);

    *at += n > 0 ? n : 1;
    return n > 0 ? c : REPLACEMENT;
}

size_t utf8_encode(uint32_t c, char out[4])
{
    static const unsigned char first_bits[] = {0, 0, 0xC0, 0xE0, 0xF0};

    if (c > LAST_CODE_POINT || is_surrogate(c)) {
        c = REPLACEMENT;
    }
    size_t n = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--) {
        out[i] = (char)(0x80 | (c & 0x3F));
        c >>= 6;
    }
    out[0] = (char)((n > 1 ? first_bits[n] : 0) | c);
    return n;
}

size_t utf8_count(const char *text, size_t len)
{
    size_t count = 0;

    for (size_t at = 0; at < len; count++) {
        utf8_next(text, len, &at);
    }
    return count;
}

size_t utf8_columns(const char *text, size_t len)
{
    size_t columns = 0;

    for (size_t at = 0; at < len;) {
        columns += (size_t)utf8_width(utf8_next(text, len, &at));
    }
    return columns;
}

static bool is_control(uint32_t c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7F && c < 0xA0);
}

static bool is_bidi_override(uint32_t c)
{
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

static bool is_non_character(uint32_t c)
{
    return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE ||
           c > LAST_CODE_POINT || is_surrogate(c);
}

bool utf8_is_unsafe(uint32_t c)
{
    return is_control(c) || is_bidi_override(c) || is_non_character(c) ||
           c == 0x2028 || c == 0x2029 || c == 0xFEFF;
}

static bool is_line_blank(uint32_t c)
{
    return c == '\n' || c == '\r' || c == '\t';
}

// Appends what may stay in one piece, so that long texts are copied in few
// steps.
static void add_safe(struct strbuf *out, const char *text, size_t len,
                     bool one_line)
{
    size_t from = 0;

    for (size_t at = 0, next = 0; at < len; at = next) {
        uint32_t c;
        size_t n = decode(text + at, len - at, &c);
        bool is_blank = one_line && n > 0 && is_line_blank(c);
        next = at + (n > 0 ? n : 1);
        if (is_blank || n == 0 || utf8_is_unsafe(c)) {
            strbuf_add(out, text + from, at - from);
            strbuf_adds(out, is_blank ? " " : "\xEF\xBF\xBD");
            from = next;
        }
    }
    strbuf_add(out, text + from, len - from);
}

void utf8_add_safe(struct strbuf *out, const char *text, size_t len)
{
    add_safe(out, text, len, false);
}

void utf8_add_safe_line(struct strbuf *out, const char *text, size_t len)
{
    add_safe(out, text, len, true);
}
