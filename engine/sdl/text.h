// Text with real fonts: measures, breaks and paints lines. Letters a font does
// not have are taken from others. Any bytes will do: malformed UTF-8 and
// control characters are shown as U+FFFD, newlines inside a line as blanks.
#ifndef SDL_TEXT_H
#define SDL_TEXT_H

#include <stddef.h>

#include "sdl/raster.h"
#include "ui/text.h"

struct fonts;
struct typesetter;

// [fonts] is borrowed and must outlive it.
struct typesetter *typesetter_new(struct fonts *fonts);
// Also for NULL.
void typesetter_free(struct typesetter *t);

// Answers what views ask (ui/text.h).
struct text typesetter_text(struct typesetter *t);

// Is this a line that is read from right to left?
bool typesetter_is_rtl(struct typesetter *t, const char *text, size_t len);
// One line as a mask as high as its line box, or NULL when nothing can be
// seen of it. Remembered; valid until the next call.
const struct mask *typesetter_line(struct typesetter *t, enum font_face face,
                                   int size_px, const char *text, size_t len);

#endif
