// Sizes that follow the window and the person's choice of text size.
#include "ui/theme.h"

#include "base/banned.h"

// Small windows keep readable text and scroll; larger ones grow text and
// space, a little less than the window itself, so that more fits as well.
static int window_per_cent(const struct metrics *m)
{
    int across = m->width * 100 / 1280, down = m->height * 100 / 720;
    int fit = across < down ? across : down;
    int grown = 100 + (fit - 100) * 3 / 4;

    return grown < 100 ? 100 : grown > 400 ? 400 : grown;
}

// What a window bears, 300 from 640 × 480 on: where text is larger, its buttons
// leave no room for anything else.
static int most_per_cent(const struct metrics *m)
{
    int across = m->width * 100 / 213, down = m->height * 100 / 160;
    int fit = across < down ? across : down;

    return fit < 100 ? 100 : fit > 300 ? 300 : fit;
}

static int text_per_cent(const struct metrics *m)
{
    int most = most_per_cent(m);

    return m->text_per_cent < 100    ? 100
           : m->text_per_cent > most ? most
                                     : m->text_per_cent;
}

int metrics_px(const struct metrics *m, int px)
{
    return (px * text_per_cent(m) * window_per_cent(m) + 5000) / 10000;
}

int metrics_space(const struct metrics *m, int steps)
{
    return (steps * 8 * window_per_cent(m) + 50) / 100;
}

int metrics_target(const struct metrics *m)
{
    return (METRICS_TARGET * window_per_cent(m) + 50) / 100;
}
