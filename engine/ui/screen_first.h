// The very first start: text size, colours, reading aloud; nothing else, and
// all of it can be skipped.
#ifndef UI_SCREEN_FIRST_H
#define UI_SCREEN_FIRST_H

struct screen;

// Asks for: SET, OPEN_LIBRARY, QUIT, settings.
struct screen *screen_first_new(void);

#endif
