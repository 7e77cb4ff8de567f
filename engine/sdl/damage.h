// Which parts of a picture differ between two draw lists: a few rectangles
// that together hold every pixel that could be another one.
#ifndef SDL_DAMAGE_H
#define SDL_DAMAGE_H

#include <stdbool.h>

#include "ui/draw.h"

enum { DAMAGE_RECTS_MAX = 12 };

// All zero is no damage.
struct damage {
    struct rect rects[DAMAGE_RECTS_MAX]; // they may overlap
    int count;
};

struct rect rect_both(struct rect a, struct rect b); // w = 0: nothing common
bool rect_is_empty(struct rect r);
bool rect_touches(struct rect a, struct rect b);

// All that [cmd] can touch of a picture with the size of [list].
struct rect damage_area(const struct draw_list *list,
                        const struct draw_cmd *cmd);

// Adds [r]; rectangles that lie close together become one.
void damage_add(struct damage *d, struct rect r);

// Adds what differs between [before] and [now]. Commands are paired in order;
// an inserted or removed one spoils only its own area. Of a text whose
// shown_px changed only the strip in between is damaged.
void damage_find(struct damage *d, const struct draw_list *before,
                 const struct draw_list *now);

#endif
