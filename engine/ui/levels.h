// The levels as bars with a word and a number.
#ifndef UI_LEVELS_H
#define UI_LEVELS_H

#include <stdint.h>

#include "ui/flow.h"

// All four, one below the other, each one line high.
void levels_draw(struct flow *f, const int16_t *levels);
// The same as a line of words, where there is little room.
void levels_write(struct flow *f, const int16_t *levels);
int levels_px(const struct ui *ui);
// One bar from 0 to 100 at [at], filled to [value]; [from] is marked, -1: not.
void levels_bar(struct page *p, struct rect at, int value, int from,
                colour fill);

#endif
