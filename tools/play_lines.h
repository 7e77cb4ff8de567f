// The lines of a .play file: what each one is (plays.h says what they mean).
#ifndef TOOLS_PLAY_LINES_H
#define TOOLS_PLAY_LINES_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"

enum play_line_kind {
    PLAY_LINE_BLANK, // or a comment
    PLAY_LINE_CHOICE,
    PLAY_LINE_EXPECTATION,
};

// One line; its texts lie in the file's and are not ended by a NUL.
struct play_line {
    enum play_line_kind kind;
    const char *text; // all of it, without its end
    size_t len;
    size_t indent;     // bytes of blanks before the words
    const char *words; // no blanks at either end, nor a comment
    size_t words_len;
};

// Goes through [text] line by line:
//     struct play_lines lines = {.text = text};
//     for (struct play_line l; play_lines_next(&lines, &l);) … lines.number
struct play_lines {
    const struct strbuf *text; // borrowed
    size_t at;
    int number; // of the line that was given last, from 1
};
bool play_lines_next(struct play_lines *lines, struct play_line *out);

// The word that begins an expectation.
extern const char play_expect[7];

#endif
