// Tables as text (CSV, RFC 4180), as spreadsheet programs write them: quotes,
// CRLF, a byte order mark, semicolons or tabs instead of commas.
#ifndef BASE_CSV_H
#define BASE_CSV_H

#include <stdbool.h>
#include <stddef.h>

#include "base/strbuf.h"

// What keeps a table from being read. Literals only; [message] NULL: nothing.
struct csv_fault {
    const char *code;    // "not-text", "invalid-utf8", "broken-quotes"
    const char *message; // one sentence, no final full stop
    const char *hint;    // what to do about it
    int line;            // from 1
};

struct csv_cell {
    const char *text; // valid UTF-8 without a NUL, but for the one that ends it
    size_t len;
};

// One record. All zero is fine; the same one is used for record after record.
struct csv_row {
    struct csv_cell *cells; // owned; their texts are in [text]
    size_t count, capacity;
    int line; // where it begins, from 1; a quoted cell may span several
    struct strbuf text;
};

struct csv {
    const char *text; // borrowed
    size_t len, at;
    int line;       // of [at]
    char separator; // ',' or what the first line has instead: ';', a tab
    struct csv_fault fault;
};

// Begins to read [text], which must outlive [csv]. Text with a NUL or that is
// no UTF-8 has a fault from the beginning.
void csv_begin(struct csv *csv, const char *text, size_t len);
// Reads the next record; false at the end, or when [csv]->fault says why not.
// A blank line is a record of one empty cell. Quotes inside a cell that does
// not begin with one are letters. After broken quotes nothing is read: where
// a cell ends would be guesswork.
bool csv_next(struct csv *csv, struct csv_row *row);
void csv_row_release(struct csv_row *row);

// Appends a cell of text, made safe: quoted where needed, on one line, and
// with a ' in front where a spreadsheet program would take it for a formula.
void csv_add_text(struct strbuf *out, const char *text);

#endif
