// A table of coded conversations, one row for each response of the
// practitioner, as trainers write it in a spreadsheet (ARCHITECTURE.md, "File
// formats").
#ifndef CORE_CODED_TABLE_H
#define CORE_CODED_TABLE_H

#include <stdbool.h>
#include <stddef.h>

#include "core/coded.h"

struct findings;

#define CODED_ROWS_MOST 250000
#define CODED_TURN_MOST 1000000
#define CODED_ID_MOST 200 // bytes

// All zero is an empty list.
struct coded_list {
    struct coded *items; // owned; each is ended
    size_t count, capacity;
};

// Reads [text] (CSV, see base/csv.h) and scores its conversations into [out],
// in the order in which their ids first appear, each by ascending turns. All
// that is wrong with the table is told together, by line of [file]; when any
// of it is an error the answer is false and [out] stays empty.
bool coded_table_read(const char *file, const char *text, size_t len,
                      struct coded_list *out, struct findings *findings);
void coded_list_release(struct coded_list *list);

#endif
