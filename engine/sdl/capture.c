// Writes a surface to a picture file; see capture.h.
#include "sdl/capture.h"

#include <string.h>

#include "sdl/narrow.h"

#include <SDL_error.h>
#include <SDL_surface.h>

#include "sdl/picture.h"

#include "base/banned.h"

static bool ends_in(const char *path, const char *ending)
{
    size_t len = strlen(path), n = strlen(ending);

    return len > n && strcmp(path + len - n, ending) == 0;
}

bool capture_write(struct SDL_Surface *surface, struct pictures *pictures,
                   const char *path, struct error *err)
{
    bool is_bmp = ends_in(path, ".bmp");
    bool ok = is_bmp ? SDL_SaveBMP(surface, path) == 0
                     : pictures_save_png(pictures, surface, path);

    if (!ok) {
        error_set(err, ERROR_FILE, "file-unwritable",
                  "cannot write the picture '%s': %s", path, SDL_GetError());
        error_hint(err, is_bmp ? "is its folder there, and may you write in it?"
                               : "PNG needs SDL2_image; a name that ends in "
                                 ".bmp does not");
    }
    return ok;
}
