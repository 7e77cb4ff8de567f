// Small drawn signs. They always stand beside a word; shape and colour only
// help the eye.
#ifndef UI_MARKS_H
#define UI_MARKS_H

#include "core/terms.h"
#include "ui/page.h"

// A sign of [size] px around the middle x, y, on the colour [behind].
void mark_stance(struct page *p, int x, int y, int size, enum stance stance,
                 colour behind);
void mark_level(struct page *p, int x, int y, int size, enum level level,
                colour behind);
// An empty, half or full circle.
void mark_attainment(struct page *p, int x, int y, int size,
                     enum attainment attainment, colour behind);
void mark_rupture(struct page *p, int x, int y, int size, colour c);
void mark_repair(struct page *p, int x, int y, int size, colour c);
colour mark_level_colour(const struct theme *t, enum level level);
colour mark_stance_colour(const struct theme *t, enum stance stance);

#endif
