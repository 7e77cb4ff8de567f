// One cell of a table of coded conversations: its words, and what to say when
// they are not the right ones. Case does not matter: spreadsheet programs like
// to begin words with a capital.
#ifndef CORE_CODED_CELLS_H
#define CORE_CODED_CELLS_H

#include <stdint.h>

#include "core/terms.h"

struct coded_client;
struct findings;

// Where reading is, and who hears what is wrong. [findings] NULL: nobody.
struct coded_place {
    const char *file;
    int line;
    struct findings *findings;
};

// Each takes the text of a cell. What is wrong is an error at [at], and the
// value then the one for an empty cell.

// The one word of [list] that the cell holds, or -1 when it is empty.
int coded_cell_word(const struct coded_place *at, const struct term_list *list,
                    const char *cell);
// Words separated by blanks, as bits.
uint16_t coded_cell_words(const struct coded_place *at,
                          const struct term_list *list, const char *cell);
// A turn's number; 0 when the cell has none.
int32_t coded_cell_turn(const struct coded_place *at, const char *cell);
// A style, and settings as "judgmental=150" (per cent by which the stance is
// felt, 0..300) and "safety=20" (where the level starts).
void coded_cell_client(const struct coded_place *at, const char *cell,
                       struct coded_client *out);

// Adds an error of [code] with an optional [hint].
void coded_cell_wrong(const struct coded_place *at, const char *code,
                      const char *hint, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

#endif
