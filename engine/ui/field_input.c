// What a person does in a field: keys, the pointer, the clipboard.
#include "ui/field.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#include "base/banned.h"

// --- moving ------------------------------------------------------------------

static size_t line_start(const struct field *f, size_t at)
{
    return f->line_count ? f->lines[field_line_of(f, at)].at : 0;
}

static size_t line_end(const struct field *f, size_t at)
{
    if (f->line_count == 0) {
        return f->text.len;
    }
    const struct text_line *l = &f->lines[field_line_of(f, at)];
    return l->at + l->len;
}

// Up and down, in the column where one began. At the first and last line there
// is nothing to do, and the page may have the key.
static bool move_lines(struct field *f, const struct ui *ui, int by,
                       bool selects)
{
    long line = (long)field_line_of(f, f->cursor) + by;
    int x = f->goal_px >= 0 ? f->goal_px : field_x_of(f, ui, f->cursor);

    if (line < 0 || line >= (long)f->line_count) {
        return false;
    }
    field_move(f, field_at_x(f, ui, (size_t)line, x), selects);
    f->goal_px = x;
    return true;
}

static bool move(struct field *f, const struct ui *ui, const struct input *in)
{
    size_t at = f->cursor;

    switch (in->key) {
    case KEY_LEFT:
        at = in->ctrl ? field_word_before(f, at) : field_letter_before(f, at);
        break;
    case KEY_RIGHT:
        at = in->ctrl ? field_word_after(f, at) : field_letter_after(f, at);
        break;
    case KEY_HOME:
        at = in->ctrl ? 0 : line_start(f, at);
        break;
    case KEY_END:
        at = in->ctrl ? f->text.len : line_end(f, at);
        break;
    case KEY_UP:
        return move_lines(f, ui, -1, in->shift);
    case KEY_DOWN:
        return move_lines(f, ui, 1, in->shift);
    default:
        return false;
    }
    field_move(f, at, in->shift);
    f->goal_px = -1;
    return true;
}

// --- deleting ----------------------------------------------------------------

static void delete_near(struct field *f, const struct input *in)
{
    size_t from = field_from(f), to = field_to(f);

    if (from == to && in->key == KEY_BACKSPACE) {
        from = in->ctrl ? field_word_before(f, from)
                        : field_letter_before(f, from);
    } else if (from == to) {
        to = in->ctrl ? field_word_after(f, to) : field_letter_after(f, to);
    }
    field_delete(f, from, to);
}

// --- the clipboard, and taking back ------------------------------------------

static void copy(const struct field *f, const struct ui *ui)
{
    size_t from = field_from(f), len = field_to(f) - from;

    if (ui->clipboard && len > 0) {
        char *text = mem_strndup(field_text(f) + from, len);
        ui->clipboard->put(text);
        free(text);
    }
}

static void paste(struct field *f, const struct ui *ui)
{
    char *text = ui->clipboard ? ui->clipboard->get() : NULL;

    if (text) {
        field_insert(f, text, false);
    }
    free(text);
}

static enum field_event with_ctrl(struct field *f, const struct ui *ui,
                                  const struct input *in)
{
    switch (in->character) {
    case 'a':
        f->anchor = 0;
        f->cursor = f->text.len;
        return FIELD_CHANGED;
    case 'c':
        copy(f, ui);
        return FIELD_CHANGED;
    case 'x':
        copy(f, ui);
        field_delete(f, field_from(f), field_to(f));
        return FIELD_EDITED;
    case 'v':
        paste(f, ui);
        return FIELD_EDITED;
    case 'z':
        return (in->shift ? field_redo(f) : field_undo(f)) ? FIELD_EDITED
                                                           : FIELD_CHANGED;
    case 'y':
        return field_redo(f) ? FIELD_EDITED : FIELD_CHANGED;
    default:
        return FIELD_NOTHING;
    }
}

// --- keys --------------------------------------------------------------------

static enum field_event on_key(struct field *f, const struct ui *ui,
                               const struct input *in)
{
    switch (in->key) {
    case KEY_ENTER:
        if (in->ctrl) {
            return FIELD_DONE;
        }
        field_insert(f, "\n", true);
        return FIELD_EDITED;
    case KEY_BACKSPACE:
    case KEY_DELETE:
        delete_near(f, in);
        return FIELD_EDITED;
    case KEY_CHARACTER:
        return in->ctrl ? with_ctrl(f, ui, in) : FIELD_CHANGED;
    case KEY_SPACE: // its text follows
        return FIELD_CHANGED;
    default:
        return move(f, ui, in) ? FIELD_CHANGED : FIELD_NOTHING;
    }
}

static enum field_event on_text(struct field *f, const struct input *in)
{
    if (in->is_composing) {
        memcpy(f->composing, in->text, sizeof f->composing);
        return FIELD_CHANGED;
    }
    f->composing[0] = '\0';
    field_insert(f, in->text, true);
    return FIELD_EDITED;
}

// --- the pointer -------------------------------------------------------------

static size_t at_pointer(const struct field *f, const struct ui *ui,
                         const struct input *in)
{
    int h = look_line_px(ui, LOOK_ANSWER);
    long line = (in->y - f->words.y) / h;

    line = line < 0 ? 0 : line;
    if (f->line_count == 0) {
        return 0;
    }
    line = line >= (long)f->line_count ? (long)f->line_count - 1 : line;
    return field_at_x(f, ui, (size_t)line, in->x);
}

static bool is_second_press(const struct field *f, const struct ui *ui,
                            const struct input *in)
{
    enum { SOON_MS = 400 };
    int near = metrics_space(&ui->metrics, 1);

    return f->was_pressed && in->time_ms - f->press.time_ms <= SOON_MS &&
           abs(in->x - f->press.x) <= near && abs(in->y - f->press.y) <= near;
}

static void on_press(struct field *f, const struct ui *ui,
                     const struct input *in)
{
    bool is_second = is_second_press(f, ui, in);

    if (is_second) {
        field_select_word(f, at_pointer(f, ui, in));
    } else {
        field_move(f, at_pointer(f, ui, in), false);
    }
    f->is_dragging = !is_second;
    f->was_pressed = !is_second;
    f->press = *in;
}

// A press puts the cursor there, a drag selects, two presses select a word.
static enum field_event on_pointer(struct field *f, struct page *p,
                                   const struct ui *ui, const struct input *in)
{
    const struct control *c = page_find(p, f->id);
    bool is_inside = c && page_hit(p, in->x, in->y) == c;

    if (in->type == INPUT_PRESS && is_inside) {
        page_focus(p, f->id);
        on_press(f, ui, in);
    } else if (in->type == INPUT_POINT && f->is_dragging) {
        field_move(f, at_pointer(f, ui, in), true);
    } else if (in->type == INPUT_RELEASE && f->is_dragging) {
        f->is_dragging = false;
    } else {
        return FIELD_NOTHING;
    }
    f->goal_px = -1;
    return FIELD_CHANGED;
}

enum field_event field_input(struct field *f, struct page *p,
                             const struct ui *ui, const struct input *in)
{
    bool is_pointer = in->type == INPUT_PRESS || in->type == INPUT_POINT ||
                      in->type == INPUT_RELEASE;

    if (is_pointer) {
        return on_pointer(f, p, ui, in);
    }
    if (!f->id || p->focus != f->id) {
        return FIELD_NOTHING;
    }
    if (in->type == INPUT_TEXT) {
        return on_text(f, in);
    }
    return in->type == INPUT_KEY ? on_key(f, ui, in) : FIELD_NOTHING;
}
