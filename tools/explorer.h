// Walking through a scenario with all cores, within limits, and so that a
// person sees it happen and can stop it.
#ifndef TOOLS_EXPLORER_H
#define TOOLS_EXPLORER_H

#include <stdbool.h>
#include <stdint.h>

#include "core/walk.h"
#include "tools/opened.h"

struct error;

struct explorer_limits {
    uint32_t states;     // 0: as many as a walk can hold
    double seconds;      // 0: no limit
    int threads;         // 0: as many as there are cores
    bool shows_progress; // a line on stderr, on a terminal
};

enum explorer_end {
    EXPLORER_COMPLETE,
    EXPLORER_STATES,     // the limit of states was met
    EXPLORER_SECONDS,    // the limit of time was met
    EXPLORER_INTERRUPTED // somebody pressed Ctrl-C
};

struct explored {
    struct walk *walk; // owned
    enum explorer_end end;
    double seconds;
    int threads;
    bool is_listening; // to Ctrl-C
};

// Walks. From here on until explored_release(), Ctrl-C does not end the
// program, the first time: it stops the walk, and what was found is kept.
// False when the scenario cannot be loaded for each thread; released by
// explored_release() in any case.
bool explorer_run(struct opened *o, const struct explorer_limits *limits,
                  struct explored *out, struct error *err);
void explored_release(struct explored *e);

bool explorer_was_interrupted(void);

// Cores that this process may use, at least 1.
int explorer_cores(void);
// Seconds since some moment.
double explorer_now(void);

#endif
