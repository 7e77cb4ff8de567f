// The review: what each choice did, and going back to try another.
#ifndef UI_SCREEN_REVIEW_H
#define UI_SCREEN_REVIEW_H

struct note_list;
struct play;
struct screen;

// [play] is borrowed, must have begun and must outlive the screen. One that
// reached no ending is shown without a result. [notice]: NULL, or one line.
// Asks for: RETRY_FROM, RETRY_WITH, NOTE, PRINT, OPEN_LIBRARY, QUIT, settings.
struct screen *screen_review_new(const struct play *play, const char *notice);
// What was noted in the attempt; borrowed.
void screen_review_notes(struct screen *s, const struct note_list *notes);
// Another [notice], or NULL, from now on.
void screen_review_notify(struct screen *s, const char *notice);
// Opens turn [number] (from 1).
void screen_review_show_turn(struct screen *s, int number);

#endif
