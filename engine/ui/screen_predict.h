// Before one looks back: how far did it get, do you think, and how did the
// client feel? Guessing first shows the gap; it can be skipped.
#ifndef UI_SCREEN_PREDICT_H
#define UI_SCREEN_PREDICT_H

struct play;
struct screen;

// [play] is borrowed and must outlive the screen.
// Asks for: NOTE, OPEN_REVIEW ([index] 1: now really), OPEN_LIBRARY, QUIT,
// settings.
struct screen *screen_predict_new(const struct play *play);

#endif
