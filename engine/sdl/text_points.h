// A text taken apart into code points, with the places where a line may or
// must end. Offsets lead back to the bytes.
#ifndef SDL_TEXT_POINTS_H
#define SDL_TEXT_POINTS_H

#include <stddef.h>
#include <stdint.h>

// What may happen after a code point; bits.
enum point_stop {
    STOP_MUST = 1,   // the line ends here
    STOP_MAY = 2,    // a line may end here (Unicode line breaking, UAX 14)
    STOP_LETTER = 4, // what a reader takes for one letter ends here
};

// All zero is empty. Kept and reused.
struct points {
    uint32_t *codes; // owned
    size_t *at;      // owned; where each starts, and after the last: the end
    char *stops;     // owned; bits of enum point_stop
    size_t count, capacity;
};

void points_read(struct points *p, const char *text, size_t len);
void points_release(struct points *p);

// What to show for [code]: blanks for tabs and newlines, U+FFFD for what must
// not reach a reader, 0 for what only says where lines may break.
uint32_t points_shown(uint32_t code);

#endif
