// The briefing: who is coming, where, what to know before it begins.
#ifndef UI_SCREEN_BRIEFING_H
#define UI_SCREEN_BRIEFING_H

#include <stdbool.h>

struct scenario;
struct save_shelf;
struct screen;

struct briefing {
    const struct scenario *scenario;
    int index;               // of its library entry, for RESUME; -1: no library
    bool is_preview;         // it is always practised as in life
    bool can_resume;         // an attempt was cut off
    const char *resume_when; // may be NULL
    const struct save_shelf *saves; // NULL or empty: none
    const char *notice;             // NULL, or one quiet line at the top
};

// [b] is copied; what it points at is borrowed and must outlive the screen.
// Asks for: BEGIN, RESUME, OPEN_SAVE, REMOVE_SAVE, OPEN_LIBRARY, QUIT,
// settings.
struct screen *screen_briefing_new(const struct briefing *b);

#endif
