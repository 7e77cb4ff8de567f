// A way to dress, as tables of pieces; only portrait_*.c read this.
#ifndef UI_PORTRAIT_CLOTHES_H
#define UI_PORTRAIT_CLOTHES_H

#include "ui/portrait_parts.h"

struct outfit {
    struct pieces behind; // the neck
    struct pieces front;
    struct pieces over; // the folds of the sleeves; where empty, the outfit
                        // has its own folds in front
};

extern const struct outfit portrait_shirt;
extern const struct outfit portrait_fleece;
extern const struct outfit portrait_top;
extern const struct outfit portrait_kameez;
extern const struct outfit portrait_jumper;
extern const struct outfit portrait_pullover;

#endif
