// How one gets on: what to practise next and why, moments that are due, and
// each scenario's attempts as a plot and in words.
#ifndef UI_SCREEN_PROGRESS_H
#define UI_SCREEN_PROGRESS_H

#include <stddef.h>

#include "core/progress.h"

struct screen;

struct progress_page {
    const struct progress *progress;
    const struct offer *offers; // what can be practised
    size_t offer_count;
    int drills_due, drills_all;
    struct next next;
    const char *const *days; // of each point, line after line: "27 November"
};

// [page] is copied; what it points at is borrowed and must outlive the screen.
// Asks for: OPEN_BRIEFING, RESUME ([index] of the offer), DRILL, OPEN_LIBRARY,
// QUIT, settings.
struct screen *screen_progress_new(const struct progress_page *page);

#endif
