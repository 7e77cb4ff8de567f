// The text of a field: changing it, taking changes back, stepping through it.
#include "ui/field.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#include "base/banned.h"

const char *field_text(const struct field *f)
{
    return strbuf_text(&f->text);
}

bool field_has_selection(const struct field *f)
{
    return f->cursor != f->anchor;
}

size_t field_from(const struct field *f)
{
    return f->cursor < f->anchor ? f->cursor : f->anchor;
}

size_t field_to(const struct field *f)
{
    return f->cursor > f->anchor ? f->cursor : f->anchor;
}

// --- taking back -------------------------------------------------------------

static void forget(struct field_before *steps, int *count)
{
    while (*count > 0) {
        free(steps[--*count].text);
    }
}

static void push(const struct field *f, struct field_before *steps, int *count)
{
    if (*count == FIELD_UNDO_MOST) {
        free(steps[0].text);
        memmove(steps, steps + 1, (FIELD_UNDO_MOST - 1) * sizeof *steps);
        --*count;
    }
    steps[(*count)++] =
        (struct field_before){mem_strdup(field_text(f)), f->cursor};
}

// Before a change: what is there can be come back to. Letters typed one after
// the other are one step.
static void remember(struct field *f, bool is_typed)
{
    if (!is_typed || !f->is_typing) {
        push(f, f->before, &f->before_count);
    }
    f->is_typing = is_typed;
    forget(f->after, &f->after_count);
}

static bool step(struct field *f, struct field_before *from, int *from_count,
                 struct field_before *to, int *to_count)
{
    if (*from_count == 0) {
        return false;
    }
    push(f, to, to_count);
    struct field_before then = from[--*from_count];
    strbuf_reset(&f->text);
    strbuf_adds(&f->text, then.text);
    f->cursor = f->anchor = then.cursor;
    f->is_typing = f->is_full = false;
    f->goal_px = -1;
    free(then.text);
    return true;
}

bool field_undo(struct field *f)
{
    return step(f, f->before, &f->before_count, f->after, &f->after_count);
}

bool field_redo(struct field *f)
{
    return step(f, f->after, &f->after_count, f->before, &f->before_count);
}

// --- changing ----------------------------------------------------------------

// The first bytes of [text] that are at most [most], whole letters only.
static size_t fitting(const char *text, size_t len, size_t most)
{
    size_t at = 0, fits = 0;

    while (at < len && fits < most) {
        utf8_next(text, len, &at);
        fits = at <= most ? at : fits;
        if (at > most) {
            break;
        }
    }
    return fits;
}

static void replace(struct field *f, size_t from, size_t to, const char *text,
                    size_t len)
{
    struct strbuf now = STRBUF_INIT;

    strbuf_add(&now, field_text(f), from);
    strbuf_add(&now, text, len);
    strbuf_adds(&now, field_text(f) + to);
    strbuf_release(&f->text);
    f->text = now;
    f->cursor = f->anchor = from + len;
    f->goal_px = -1;
}

// Line ends of every kind become newlines, tabs blanks, controls nothing.
static void make_safe(const char *text, struct strbuf *out)
{
    size_t len = strlen(text), at = 0;

    while (at < len) {
        size_t before = at;
        uint32_t c = utf8_next(text, len, &at);
        if (c == '\t') {
            strbuf_addch(out, ' ');
        } else if (c == '\n' || (!utf8_is_unsafe(c) && c != 0xFFFD)) {
            strbuf_add(out, text + before, at - before);
        }
    }
}

void field_insert(struct field *f, const char *text, bool is_typed)
{
    struct strbuf safe = STRBUF_INIT;
    size_t from = field_from(f), to = field_to(f);

    make_safe(text, &safe);
    size_t room = FIELD_MOST - (f->text.len - (to - from));
    size_t len = fitting(strbuf_text(&safe), safe.len, room);
    f->is_full = len < safe.len;
    if (len > 0 || from < to) {
        bool ends_word = safe.len > 0 && (safe.buf[safe.len - 1] == ' ' ||
                                          safe.buf[safe.len - 1] == '\n');
        remember(f, is_typed && from == to);
        replace(f, from, to, strbuf_text(&safe), len);
        f->is_typing = f->is_typing && !ends_word;
    }
    strbuf_release(&safe);
}

void field_delete(struct field *f, size_t from, size_t to)
{
    if (from < to) {
        remember(f, false);
        replace(f, from, to, "", 0);
        f->is_full = false;
    }
}

void field_set(struct field *f, const char *text)
{
    forget(f->before, &f->before_count);
    forget(f->after, &f->after_count);
    f->cursor = f->anchor = 0;
    strbuf_reset(&f->text);
    field_insert(f, text, false);
    forget(f->before, &f->before_count);
}

void field_release(struct field *f)
{
    forget(f->before, &f->before_count);
    forget(f->after, &f->after_count);
    strbuf_release(&f->text);
    free(f->lines);
    *f = (struct field){0};
}

// --- stepping ----------------------------------------------------------------

void field_move(struct field *f, size_t to, bool selects)
{
    f->cursor = to;
    f->anchor = selects ? f->anchor : to;
    f->is_typing = false;
}

// Marks and joiners belong to the letter before them.
static bool is_mark(const char *text, size_t len, size_t at)
{
    uint32_t c = utf8_next(text, len, &at);

    return utf8_width(c) == 0 && c >= 0x300;
}

size_t field_letter_after(const struct field *f, size_t at)
{
    if (at >= f->text.len) {
        return f->text.len;
    }
    utf8_next(f->text.buf, f->text.len, &at);
    while (at < f->text.len && is_mark(f->text.buf, f->text.len, at)) {
        utf8_next(f->text.buf, f->text.len, &at);
    }
    return at;
}

size_t field_letter_before(const struct field *f, size_t at)
{
    while (at > 0) {
        do {
            at--;
        } while (at > 0 && (f->text.buf[at] & 0xC0) == 0x80);
        if (!is_mark(f->text.buf, f->text.len, at)) {
            break;
        }
    }
    return at;
}

static bool is_blank(const struct field *f, size_t at)
{
    return f->text.buf[at] == ' ' || f->text.buf[at] == '\n';
}

size_t field_word_before(const struct field *f, size_t at)
{
    while (at > 0 && is_blank(f, at - 1)) {
        at--;
    }
    while (at > 0 && !is_blank(f, at - 1)) {
        at--;
    }
    return at;
}

size_t field_word_after(const struct field *f, size_t at)
{
    while (at < f->text.len && !is_blank(f, at)) {
        at++;
    }
    while (at < f->text.len && is_blank(f, at)) {
        at++;
    }
    return at;
}

void field_select_word(struct field *f, size_t at)
{
    size_t from = at, to = at;

    while (from > 0 && !is_blank(f, from - 1)) {
        from--;
    }
    while (to < f->text.len && !is_blank(f, to)) {
        to++;
    }
    f->anchor = from;
    field_move(f, to, true);
}
