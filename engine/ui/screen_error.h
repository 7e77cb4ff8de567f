// Something went wrong: what, where, and what to do about it.
#ifndef UI_SCREEN_ERROR_H
#define UI_SCREEN_ERROR_H

#include <stdbool.h>

struct screen;

// Texts are copied.
struct problem {
    const char *title;   // NULL: "Something went wrong"
    const char *details; // FILE:LINE: message …; line breaks are kept
    const char *advice;  // NULL: the usual
    bool has_turns;      // offer the review of what was done so far
    bool can_go_back;    // offer what was there before it
};

// Asks for: GO_BACK, OPEN_LIBRARY, OPEN_REVIEW, QUIT, settings.
struct screen *screen_error_new(const struct problem *problem);

#endif
