// The notes of one attempt as rows. Inside record/ only; result codes are
// SQLite's.
#ifndef RECORD_NOTE_ROWS_H
#define RECORD_NOTE_ROWS_H

#include <stdint.h>

struct note_list;
struct record;

// The rows of attempt [row] become [notes]; inside a transaction.
int note_rows_write(struct record *rec, int64_t row,
                    const struct note_list *notes);
// Adds the notes of attempt [row] to [out].
int note_rows_read(struct record *rec, int64_t row, struct note_list *out);

#endif
