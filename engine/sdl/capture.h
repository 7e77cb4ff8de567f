// Writes a surface to a picture file.
#ifndef SDL_CAPTURE_H
#define SDL_CAPTURE_H

#include <stdbool.h>

#include "base/error.h"

struct SDL_Surface;
struct pictures;

// PNG, or BMP when [path] ends in ".bmp". Errors: "file-unwritable".
bool capture_write(struct SDL_Surface *surface, struct pictures *pictures,
                   const char *path, struct error *err);

#endif
