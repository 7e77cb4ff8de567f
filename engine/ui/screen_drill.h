// One moment gone over: what led there, what the client said, one answer, and
// at once what it was worth.
#ifndef UI_SCREEN_DRILL_H
#define UI_SCREEN_DRILL_H

struct play;
struct screen;

// [play] stands at the moment; borrowed, must outlive the screen. [left]: how
// many come after this one.
// Asks for: CHOOSE, DRILL (the next one), OPEN_LIBRARY, QUIT, settings.
struct screen *screen_drill_new(const struct play *play, int left);
// The answer was made.
void screen_drill_answered(struct screen *s);

#endif
