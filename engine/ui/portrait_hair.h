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
extern const struct hair_pieces portrait_afro;
extern const struct hair_pieces portrait_fade;
extern const struct hair_pieces portrait_curly;
extern const struct hair_pieces portrait_long;
extern const struct hair_pieces portrait_plaits;
extern const struct hair_pieces portrait_knot;
extern const struct hair_pieces portrait_parted;
extern const struct hair_pieces portrait_layered;
extern const struct hair_pieces portrait_undercut;
extern const struct hair_pieces portrait_receding;
extern const struct hair_pieces portrait_wreath;
extern const struct hair_pieces portrait_shaven;
extern const struct hair_pieces portrait_turban;

#endif
