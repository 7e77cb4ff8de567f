// A way to wear hair, as tables of pieces; only portrait_*.c read this.
#ifndef UI_PORTRAIT_HAIR_H
#define UI_PORTRAIT_HAIR_H

#include "ui/portrait_parts.h"

struct hair_pieces {
    struct pieces back;   // behind head and neck
    struct pieces fallen; // over the clothes, moves with the shoulders
    struct pieces front;  // around the face
};

extern const struct hair_pieces portrait_tied;
extern const struct hair_pieces portrait_cropped;
extern const struct hair_pieces portrait_tousled;
extern const struct hair_pieces portrait_loose;
extern const struct hair_pieces portrait_scarf;

#endif
