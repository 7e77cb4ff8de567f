// A portrait put together from its pictures: the room, the person lifted by a
// breath, a look fading into another, and what the eyes do just now. Nothing
// is drawn anew for that, only mixed.
#ifndef SDL_FACE_H
#define SDL_FACE_H

#include <stdbool.h>

#include "sdl/raster.h"
#include "ui/draw.h"

struct pictures;

// Paints [cmd], a DRAW_PORTRAIT of [name], into its rectangle; false when
// there is no picture. A picture that has not been made yet and that this
// moment can do without is wished for and left out.
bool face_paint(struct pictures *p, struct canvas *canvas, const char *name,
                const struct draw_cmd *cmd);

#endif
