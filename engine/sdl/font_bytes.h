// The bytes of a font file, mapped into memory. SDL_ttf reads a file in
// thousands of small pieces, each a system call; and an object for another
// size of the same font would read it all again.
#ifndef SDL_FONT_BYTES_H
#define SDL_FONT_BYTES_H

#include <stdbool.h>
#include <stddef.h>

// All zero is not mapped.
struct font_bytes {
    void *bytes;
    size_t size;
    bool has_failed; // do not try again
};

// Maps [path] unless it is mapped already. False: it cannot be read.
bool font_bytes_map(struct font_bytes *f, const char *path);
void font_bytes_release(struct font_bytes *f);

#endif
