// How a function that can fail says why; see error.h.
#include "base/error.h"

#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"

#include "base/banned.h"

// The longest start of [text] within [room] bytes that cuts no code point.
static size_t fitting(const char *text, size_t len, size_t room)
{
    size_t fits = 0;

    for (size_t at = 0; at < len && at <= room;) {
        fits = at;
        utf8_next(text, len, &at);
    }
    return fits;
}

// Copies [text] into an array of [size] bytes, safe for one terminal line.
static void copy_safe(char *out, size_t size, const char *text)
{
    static const char dots[] = "…";
    struct strbuf safe = STRBUF_INIT;

    utf8_add_safe_line(&safe, text, strlen(text));
    if (safe.len >= size) {
        strbuf_truncate(&safe, fitting(safe.buf, safe.len, size - sizeof dots));
        strbuf_adds(&safe, dots);
    }
    memcpy(out, strbuf_text(&safe), safe.len + 1);
    strbuf_release(&safe);
}

static void format_safe(char *out, size_t size, const char *format,
                        va_list args) __attribute__((format(printf, 3, 0)));

static void format_safe(char *out, size_t size, const char *format,
                        va_list args)
{
    struct strbuf text = STRBUF_INIT;

    strbuf_vaddf(&text, format, args);
    copy_safe(out, size, strbuf_text(&text));
    strbuf_release(&text);
}

// Writes [err] only at the end: [code], [file] and [args] may lie in it.
static void fill(struct error *err, struct error filled, const char *code,
                 const char *file, const char *format, va_list args)
    __attribute__((format(printf, 5, 0)));

static void fill(struct error *err, struct error filled, const char *code,
                 const char *file, const char *format, va_list args)
{
    if (err == NULL) {
        return;
    }
    copy_safe(filled.code, sizeof filled.code, code);
    copy_safe(filled.file, sizeof filled.file, file != NULL ? file : "");
    format_safe(filled.message, sizeof filled.message, format, args);
    *err = filled;
}

bool error_set(struct error *err, enum error_kind kind, const char *code,
               const char *format, ...)
{
    va_list args;

    va_start(args, format);
    fill(err, (struct error){.kind = kind}, code, "", format, args);
    va_end(args);
    return false;
}

bool error_set_at(struct error *err, enum error_kind kind, const char *code,
                  const char *file, int line, const char *format, ...)
{
    struct error filled = {.kind = kind, .line = line};
    va_list args;

    va_start(args, format);
    fill(err, filled, code, file, format, args);
    va_end(args);
    return false;
}

bool error_hint(struct error *err, const char *format, ...)
{
    va_list args;

    if (err != NULL) {
        va_start(args, format);
        format_safe(err->hint, sizeof err->hint, format, args);
        va_end(args);
    }
    return false;
}

bool error_excerpt(struct error *err, const char *line_text, size_t len,
                   int column)
{
    if (err != NULL) {
        size_t most = sizeof err->excerpt - 1;
        size_t kept = len <= most ? len : fitting(line_text, len, most);
        memcpy(err->excerpt, line_text, kept);
        err->excerpt[kept] = '\0';
        err->column = column;
    }
    return false;
}

void error_clear(struct error *err)
{
    *err = (struct error){0};
}
