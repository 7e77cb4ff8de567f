// Saying how far it is. Nobody knows how many states there will be until
// fewer and fewer are left to go on from; then their number says how long.
#include "tools/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "core/walk.h"
#include "tools/explorer.h"

#define BETWEEN_S 0.5

void progress_begin(struct progress *p, bool is_wanted)
{
    *p = (struct progress){.is_shown = is_wanted && isatty(STDERR_FILENO)};
    p->from = p->last = explorer_now();
}

static void print(struct progress *p, const struct walk *w, double now)
{
    uint32_t left = walk_frontier(w);
    int width = fprintf(stderr, "\r%u states in %.0f s, ",
                        (unsigned)walk_states(w), now - p->from);
    if (left < p->left) {
        double rate = (p->left - left) / (now - p->last);
        width += fprintf(stderr, "about %.0f s to go", left / rate);
    } else {
        width += fprintf(stderr, "still growing");
    }
    width += fprintf(stderr, " (Ctrl-C stops here)");
    fprintf(stderr, "%*s", p->width > width ? p->width - width : 0, "");
    fflush(stderr);
    p->width = width;
    p->left = left;
    p->last = now;
}

void progress_show(struct progress *p, const struct walk *w)
{
    double now = p->is_shown ? explorer_now() : 0;
    if (!p->is_shown || now - p->last < BETWEEN_S) {
        return;
    }
    print(p, w, now);
}

void progress_end(struct progress *p)
{
    if (p->width > 0) {
        fprintf(stderr, "\r%*s\r", p->width, "");
    }
}
