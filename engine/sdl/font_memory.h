// The font files found last time, in XDG_CACHE_HOME/rapport/fonts. One text
// line for each thing:
//
//     rapport fonts 1
//     watch SECONDS.NANOSECONDS SIZE PATH       a file or folder it depends on
//     face SECONDS.NANOSECONDS SIZE INDEX PATH  one for each enum font_face
#ifndef SDL_FONT_MEMORY_H
#define SDL_FONT_MEMORY_H

#include <stdbool.h>

#include "base/strbuf.h"
#include "sdl/font_files.h"

// Being gathered for writing. All zero is empty.
struct font_memory {
    struct strbuf lines;
};

// Fills [faces] (paths owned by the caller) when there is a memory and nothing
// it depends on has changed; else leaves them empty.
bool font_memory_read(struct font_file faces[FONT_COUNT]);
// Adds a file or folder; one that does not exist is left out.
void font_memory_watch(struct font_memory *m, const char *path);
void font_memory_write(struct font_memory *m,
                       const struct font_file faces[FONT_COUNT]);
void font_memory_release(struct font_memory *m);

#endif
