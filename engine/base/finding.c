// A list of things found in a file; see finding.h.
#include "base/finding.h"

#include <assert.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#include "base/banned.h"

enum { MOST_FINDINGS = 200, MOST_EXCERPT_BYTES = 160 };

static const char *const severity_names[] = {
    [SEVERITY_ERROR] = "error",
    [SEVERITY_WARNING] = "warning",
    [SEVERITY_NOTE] = "note",
};

// Before the others are full this item does not exist; see findings_add().
static struct finding *last_note(const struct findings *list)
{
    return list->count > MOST_FINDINGS ? &list->items[MOST_FINDINGS] : NULL;
}

// [text] on one line and safe for a terminal; owned by the caller.
static char *safe_line(const char *text, size_t len)
{
    struct strbuf safe = STRBUF_INIT;

    utf8_add_safe_line(&safe, text, len);
    return strbuf_take(&safe);
}

static struct finding *push(struct findings *list, enum severity severity,
                            const char *code, const char *file, int line)
{
    struct finding *f = MEM_PUSH(list->items, list->count, list->capacity);

    f->severity = severity;
    f->code = code;
    f->file = safe_line(file, strlen(file));
    f->line = line;
    return f;
}

// The list is full: one note stands for all that is dropped.
static void drop(struct findings *list, enum severity severity,
                 const char *file)
{
    struct finding *note = last_note(list);

    if (note == NULL) {
        note = push(list, SEVERITY_NOTE, "too-many-findings", file, 0);
        note->message = mem_strdup("there is more; the rest is not shown");
        note->hint = mem_strdup("put the first ones right and check again");
    }
    if (severity == SEVERITY_ERROR) {
        note->severity = SEVERITY_ERROR;
    }
}

bool findings_is_full(const struct findings *list)
{
    return list->count >= MOST_FINDINGS;
}

struct finding *findings_add(struct findings *list, enum severity severity,
                             const char *code, const char *file, int line,
                             const char *format, ...)
{
    struct strbuf message = STRBUF_INIT;
    va_list args;

    file = file != NULL ? file : "";
    if (findings_is_full(list)) {
        drop(list, severity, file);
        return NULL;
    }
    va_start(args, format);
    strbuf_vaddf(&message, format, args);
    va_end(args);
    struct finding *f = push(list, severity, code, file, line);
    f->message = safe_line(strbuf_text(&message), message.len);
    strbuf_release(&message);
    return f;
}

void finding_set_hint(struct finding *f, const char *hint)
{
    if (f == NULL) {
        return;
    }
    char *safe = hint != NULL ? safe_line(hint, strlen(hint)) : NULL;
    free(f->hint);
    f->hint = safe;
}

// The offset of the code point [column] (from 1) in [text], at most [len].
static size_t offset_of(const char *text, size_t len, int column)
{
    size_t at = 0;

    for (int i = 1; i < column && at < len; i++) {
        utf8_next(text, len, &at);
    }
    return at;
}

// The first offset from [wanted] on that cuts no code point of [text].
static size_t boundary_from(const char *text, size_t len, size_t wanted)
{
    size_t at = 0;

    while (at < wanted && at < len) {
        utf8_next(text, len, &at);
    }
    return at;
}

static void cut_out(struct finding *f, const char *text, size_t len, size_t at)
{
    const size_t half = MOST_EXCERPT_BYTES / 2;
    bool is_long = len > MOST_EXCERPT_BYTES;
    size_t from =
        is_long && at > half ? boundary_from(text, len, at - half) : 0;
    // 3 bytes less, because the boundary found may lie that far behind.
    size_t to = is_long ? boundary_from(text, len, from + 2 * half - 3) : len;
    struct strbuf excerpt = STRBUF_INIT;

    strbuf_adds(&excerpt, from > 0 ? "…" : "");
    utf8_add_safe_line(&excerpt, text + from, to - from);
    strbuf_adds(&excerpt, to < len ? "…" : "");
    free(f->excerpt);
    f->excerpt = strbuf_take(&excerpt);
    f->caret = (int)utf8_count(text + from, at - from) + (from > 0 ? 2 : 1);
}

// The length of the first line of [text], without CR or LF.
static size_t line_length(const char *text, size_t len)
{
    const char *end = len > 0 ? memchr(text, '\n', len) : NULL;
    size_t line = end != NULL ? (size_t)(end - text) : len;

    return line > 0 && text[line - 1] == '\r' ? line - 1 : line;
}

void finding_set_excerpt(struct finding *f, const char *line_text, size_t len,
                         int column)
{
    if (f == NULL) {
        return;
    }
    size_t line = line_length(line_text, len);

    cut_out(f, line_text, line, offset_of(line_text, line, column));
    f->column = column > 0 ? column : 0;
    if (column <= 0) {
        f->caret = 0;
    }
}

struct finding *findings_add_error(struct findings *list, const char *code,
                                   const struct error *err)
{
    struct finding *f = findings_add(list, SEVERITY_ERROR, code, err->file,
                                     err->line, "%s", err->message);

    if (*err->excerpt) {
        finding_set_excerpt(f, err->excerpt, strlen(err->excerpt), err->column);
    }
    if (*err->hint) {
        finding_set_hint(f, err->hint);
    }
    return f;
}

size_t findings_count(const struct findings *list, enum severity severity)
{
    size_t count = 0;

    for (size_t i = 0; i < list->count; i++) {
        count += list->items[i].severity == severity;
    }
    return count;
}

// Where item [i] belongs among the items before it, which are in order.
static size_t place_of(const struct findings *list, size_t i)
{
    const struct finding *f = &list->items[i];
    size_t place = i;

    assert(list->items != NULL);
    for (size_t at = i; at > 0; at--) {
        const struct finding *other = &list->items[at - 1];
        if (strcmp(other->file, f->file) != 0) {
            continue;
        }
        if (other->line <= f->line) {
            return at;
        }
        place = at - 1;
    }
    return place;
}

void findings_sort(struct findings *list)
{
    // The note about dropped findings stays last.
    size_t count = last_note(list) != NULL ? MOST_FINDINGS : list->count;

    for (size_t i = 1; i < count; i++) {
        size_t place = place_of(list, i);
        struct finding moved = list->items[i];
        memmove(&list->items[place + 1], &list->items[place],
                (i - place) * sizeof moved);
        list->items[place] = moved;
    }
}

static void write_place(const struct finding *f, struct strbuf *out)
{
    if (f->file[0] == '\0') {
        return;
    }
    strbuf_adds(out, f->file);
    if (f->line > 0) {
        strbuf_addf(out, ":%d", f->line);
    }
    strbuf_adds(out, ": ");
}

// Under the code point [caret], which may be wide, or stand behind wide ones.
static void write_caret(const struct finding *f, struct strbuf *out)
{
    size_t len = strlen(f->excerpt);
    size_t before = offset_of(f->excerpt, len, f->caret);
    int columns = (int)utf8_columns(f->excerpt, before);

    strbuf_addf(out, "    %*s^\n", columns, "");
}

static void write_text(const struct finding *f, struct strbuf *out)
{
    write_place(f, out);
    if (f->severity != SEVERITY_ERROR) {
        strbuf_addf(out, "%s: ", severity_names[f->severity]);
    }
    strbuf_addf(out, "%s\n", f->message);
    if (f->excerpt != NULL) {
        strbuf_addf(out, "    %s\n", f->excerpt);
    }
    if (f->excerpt != NULL && f->caret > 0) {
        write_caret(f, out);
    }
    if (f->hint != NULL) {
        strbuf_addf(out, "    hint: %s\n", f->hint);
    }
}

void findings_write_text(const struct findings *list, struct strbuf *out)
{
    for (size_t i = 0; i < list->count; i++) {
        write_text(&list->items[i], out);
    }
}

static void write_json(const struct finding *f, struct json *out)
{
    json_open_object(out, NULL);
    json_string(out, "severity", severity_names[f->severity]);
    json_string(out, "code", f->code);
    json_string(out, "file", f->file);
    json_int(out, "line", f->line);
    json_string(out, "message", f->message);
    json_string(out, "hint", f->hint);
    json_close_object(out);
}

void findings_write_list(const struct findings *list, struct json *out)
{
    json_open_array(out, "findings");
    for (size_t i = 0; i < list->count; i++) {
        write_json(&list->items[i], out);
    }
    json_close_array(out);
}

void findings_write_json(const struct findings *list, struct json *out)
{
    json_open_object(out, NULL);
    findings_write_list(list, out);
    json_uint(out, "errors", findings_count(list, SEVERITY_ERROR));
    json_uint(out, "warnings", findings_count(list, SEVERITY_WARNING));
    json_close_object(out);
}

static void finding_release(struct finding *f)
{
    free(f->file);
    free(f->message);
    free(f->hint);
    free(f->excerpt);
}

void findings_release(struct findings *list)
{
    for (size_t i = 0; i < list->count; i++) {
        finding_release(&list->items[i]);
    }
    free(list->items);
    *list = (struct findings){0};
}
