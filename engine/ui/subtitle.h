// A strip at the bottom of the window that shows what is read aloud.
#ifndef UI_SUBTITLE_H
#define UI_SUBTITLE_H

#include "ui/screen.h"

// Draws the end of [text] over the bottom of [list]; nothing for "".
void subtitle_draw(struct draw_list *list, const struct ui *ui,
                   const char *text);

#endif
