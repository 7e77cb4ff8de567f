// A growing byte string. Always NUL-terminated once anything was added.
#ifndef BASE_STRBUF_H
#define BASE_STRBUF_H

#include <stdarg.h>
#include <stddef.h>

struct strbuf {
    char *buf; // owned; NULL while empty and never used
    size_t len, capacity;
};

#define STRBUF_INIT                                                            \
    {                                                                          \
        NULL, 0, 0                                                             \
    }

// What is added must not lie inside [sb] itself: adding may move it.
void strbuf_add(struct strbuf *sb, const char *bytes, size_t len);
void strbuf_adds(struct strbuf *sb, const char *text);
void strbuf_addch(struct strbuf *sb, char c);
void strbuf_addf(struct strbuf *sb, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void strbuf_vaddf(struct strbuf *sb, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));
// Appends [text] word-wrapped, each line (also the first) after [indent]. A
// line with its indent has at most [width] code points, unless one word alone
// is longer. Keeps the text's own newlines and adds none at the end; runs of
// blanks become one space; empty lines get no indent.
void strbuf_add_wrapped(struct strbuf *sb, const char *text, int width,
                        const char *indent);
void strbuf_truncate(struct strbuf *sb, size_t len);
// The text, never NULL ("" while empty). Borrowed until the next change.
const char *strbuf_text(const struct strbuf *sb);
// Hands the buffer to the caller, who frees it; never NULL. [sb] is empty
// again.
char *strbuf_take(struct strbuf *sb);
// Empties, keeps the memory for the next use.
void strbuf_reset(struct strbuf *sb);
void strbuf_release(struct strbuf *sb);

#endif
