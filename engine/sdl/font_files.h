// Finds font files with fontconfig.
//
// Starting fontconfig takes longer than everything else before the first
// picture. So the files found are remembered in XDG_CACHE_HOME/rapport/fonts
// with the times of everything fontconfig looked at; as long as those are the
// same, it is not started. It still is for a letter no font here has.
#ifndef SDL_FONT_FILES_H
#define SDL_FONT_FILES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "ui/draw.h"
#include "ui/settings.h"

// One font: a file and the number of the font in it.
struct font_file {
    char *path; // owned
    long index;
};

struct font_files;

// Finds a font for each face. NULL with ERROR_SYSTEM "no-font".
struct font_files *font_files_new(enum font_choice choice, struct error *err);
// Also for NULL.
void font_files_free(struct font_files *f);

const struct font_file *font_files_face(const struct font_files *f,
                                        enum font_face face);
// A font that has [code_point], in the manner of [face]; false: none on this
// machine. [*out] is owned by the caller. Slow: remember the answer.
bool font_files_with(struct font_files *f, enum font_face face,
                     uint32_t code_point, struct font_file *out);
// Writes down what was found, if that is not done yet. For after the first
// picture: writing safely takes a while. A failure is of no consequence.
void font_files_remember(struct font_files *f);

#endif
