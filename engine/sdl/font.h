// Open fonts: one object for each file and size, opened when first needed.
// (Changing the size of an open font throws its letters away.)
#ifndef SDL_FONT_H
#define SDL_FONT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "ui/draw.h"
#include "ui/settings.h"

struct _TTF_Font; // SDL_ttf's name for its TTF_Font
struct fonts;

// NULL with ERROR_SYSTEM "no-font".
struct fonts *fonts_new(enum font_choice choice, struct error *err);
// Also for NULL.
void fonts_free(struct fonts *f);

// The font of [face], [size_px] pixels to the em. NULL when its file cannot be
// opened. Valid until the next call of a function here.
struct _TTF_Font *fonts_get(struct fonts *f, enum font_face face, int size_px);
// Which font to show [code_point] with: 0 is the face's own, others are
// stand-ins that have the letter. 0 as well when no font has it.
int fonts_choose(struct fonts *f, enum font_face face, int size_px,
                 uint32_t code_point);
// The font that fonts_choose() named. Like fonts_get().
struct _TTF_Font *fonts_chosen(struct fonts *f, enum font_face face,
                               int size_px, int choice);

// See font_files.h.
void fonts_remember(struct fonts *f);

#endif
