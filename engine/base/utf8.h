// UTF-8: checking, stepping, making text safe for a sink.
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf;

// Is all of [text] well-formed UTF-8 (no overlong forms, no surrogates)?
// If not, [*bad_at] (may be NULL) is the offset of the first bad byte.
bool utf8_is_valid(const char *text, size_t len, size_t *bad_at);
// Reads one code point at [*at] (< len) and moves [*at] past it; malformed
// bytes give U+FFFD and move by one.
uint32_t utf8_next(const char *text, size_t len, size_t *at);
// Bytes written; what is no code point becomes U+FFFD.
size_t utf8_encode(uint32_t code_point, char out[4]);
size_t utf8_count(const char *text, size_t len); // code points
// Terminal columns of one code point: 0, 1 or 2.
int utf8_width(uint32_t code_point);
// Terminal columns: 0 for combining marks, 2 for wide characters.
size_t utf8_columns(const char *text, size_t len);
// Is [code_point] one that may never reach a reader: C0/C1 controls except
// newline and tab, DEL, bidi overrides and isolates (U+202A–202E, U+2066–2069),
// line/paragraph separators, U+FEFF, non-characters?
bool utf8_is_unsafe(uint32_t code_point);
// Appends [text] with each unsafe or malformed code point as U+FFFD.
void utf8_add_safe(struct strbuf *out, const char *text, size_t len);
// Like utf8_add_safe() for a place that has one line only: newlines, returns
// and tabs become a space each.
void utf8_add_safe_line(struct strbuf *out, const char *text, size_t len);

#endif
