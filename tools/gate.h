// A gate that threads pass together, many times a second: who comes early
// turns on the spot for a moment before going to sleep, since waking up takes
// longer than most waits.
#ifndef TOOLS_GATE_H
#define TOOLS_GATE_H

#include <stdatomic.h>

struct gate {
    int count; // threads that pass
    atomic_int arrived;
    atomic_uint round;
};

void gate_init(struct gate *g, int count);
// Returns when all have come. What each did before is seen by all after.
void gate_pass(struct gate *g);

#endif
