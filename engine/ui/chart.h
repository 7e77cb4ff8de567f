// The chart of the levels over the turns.
#ifndef UI_CHART_H
#define UI_CHART_H

#include "ui/flow.h"

struct note_list;
struct play;

// Draws the chart of [p] over the width of [f], [height] high, as control
// [id], with turn [selected] marked (0: none) and the marks among [notes]
// (may be NULL).
void chart_draw(struct flow *f, int id, int height, const struct play *play,
                const struct note_list *notes, int selected);
// What its lines and signs mean.
void chart_legend(struct flow *f);
// The turn nearest to [x] in the chart drawn at [at]; 0: before the first.
int chart_turn_at(const struct ui *ui, struct rect at, const struct play *play,
                  int x);

#endif
