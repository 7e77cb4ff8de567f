// One line on stderr that says how far a walk has come.
#ifndef TOOLS_PROGRESS_H
#define TOOLS_PROGRESS_H

#include <stdbool.h>
#include <stdint.h>

struct walk;

struct progress {
    bool is_shown; // only on a terminal
    double from, last;
    uint32_t left; // states to go on from when it was last shown
    int width;     // of the line as it stands there
};

void progress_begin(struct progress *p, bool is_wanted);
// Twice a second; cheap otherwise.
void progress_show(struct progress *p, const struct walk *w);
void progress_end(struct progress *p); // the line is gone

#endif
