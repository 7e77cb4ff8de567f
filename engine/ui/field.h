// A text that a person writes: several lines, with a cursor, a selection and a
// memory of what was there before.
//
//     field_draw(&s->field, f, ID, "What would you say?", 3);
//     …
//     switch (field_input(&s->field, page, ui, in)) {
//     case FIELD_EDITED: keep it …
//
// While it has the focus it takes letters, digits and most keys: ask it before
// any shortcut is looked for. Tab and Escape are not its own.
#ifndef UI_FIELD_H
#define UI_FIELD_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"
#include "ui/flow.h"
#include "ui/input.h"

enum { FIELD_MOST = 4000, FIELD_UNDO_MOST = 100 }; // bytes, steps

struct field_before {
    char *text; // owned
    size_t cursor;
};

// All zero is an empty field.
struct field {
    struct strbuf text;    // owned; UTF-8
    size_t cursor, anchor; // bytes; the selection lies between them
    int id;                // as last drawn
    bool is_full;          // something did not fit
    // --- inside field*.c
    struct text_line *lines; // owned; as last drawn
    size_t line_count, line_capacity;
    struct rect words; // where the lines are, all of them
    struct rect view;  // the part of it that is seen
    int offset_px;     // how much of it is above that
    int goal_px;       // x that up and down keep to; -1: where the cursor is
    bool is_dragging;
    bool was_pressed;   // once already: another press soon selects a word
    struct input press; // that one
    char composing[64]; // what an input method is about to write
    struct field_before before[FIELD_UNDO_MOST], after[FIELD_UNDO_MOST];
    int before_count, after_count;
    bool is_typing; // the latest step was typing, and goes on
};

void field_set(struct field *f, const char *text);
const char *field_text(const struct field *f);
void field_release(struct field *f);

// Draws it as control [id] over the width of [flow], [lines] high, under its
// [label] (may be NULL); longer texts scroll inside.
void field_draw(struct field *f, struct flow *flow, int id, const char *label,
                int lines);

enum field_event {
    FIELD_NOTHING, // it was not for the field
    FIELD_CHANGED, // draw again
    FIELD_EDITED,  // the text is another
    FIELD_DONE,    // Ctrl + Enter
};
enum field_event field_input(struct field *f, struct page *p,
                             const struct ui *ui, const struct input *in);

// --- for field*.c ------------------------------------------------------------

bool field_has_selection(const struct field *f);
size_t field_from(const struct field *f); // the selection, or twice the cursor
size_t field_to(const struct field *f);
// Puts [text] in the place of the selection, made safe and cut to what fits.
void field_insert(struct field *f, const char *text, bool is_typed);
void field_delete(struct field *f, size_t from, size_t to);
bool field_undo(struct field *f);
bool field_redo(struct field *f);
void field_move(struct field *f, size_t to, bool selects);
// The start of the letter before or after [at], with the marks on it.
size_t field_letter_before(const struct field *f, size_t at);
size_t field_letter_after(const struct field *f, size_t at);
size_t field_word_before(const struct field *f, size_t at);
size_t field_word_after(const struct field *f, size_t at);
// Selects the word that [at] lies in, without the blanks around it.
void field_select_word(struct field *f, size_t at);
// Which line [at] lies in, and back from a place in the window to the text.
size_t field_line_of(const struct field *f, size_t at);
int field_x_of(const struct field *f, const struct ui *ui, size_t at);
size_t field_at_x(const struct field *f, const struct ui *ui, size_t line,
                  int x);

#endif
