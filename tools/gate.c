// A gate for threads; see gate.h.
#include "tools/gate.h"

#include <sched.h>
#include <time.h>

enum { TURNS = 4000, YIELDS = 200, NAP_NS = 50000 };

void gate_init(struct gate *g, int count)
{
    g->count = count;
    atomic_init(&g->arrived, 0);
    atomic_init(&g->round, 0);
}

static void nap(void)
{
    const struct timespec time = {0, NAP_NS};
    nanosleep(&time, NULL);
}

void gate_pass(struct gate *g)
{
    unsigned round = atomic_load(&g->round);
    if (atomic_fetch_add(&g->arrived, 1) + 1 == g->count) {
        atomic_store(&g->arrived, 0);
        atomic_fetch_add(&g->round, 1);
        return;
    }
    for (int i = 0; atomic_load(&g->round) == round; i++) {
        if (i > TURNS + YIELDS) {
            nap();
        } else if (i > TURNS) {
            sched_yield();
        }
    }
}
