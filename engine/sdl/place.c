// Fitting a window to the screens there are; see place.h.
#include "sdl/place.h"

#include "base/banned.h"

static int within(int value, int least, int most)
{
    return value > most ? most : value < least ? least : value;
}

// How much two stretches of a line have in common.
static int64_t overlap(int a, int a_long, int b, int b_long)
{
    int64_t start = a > b ? a : b;
    int64_t a_end = (int64_t)a + a_long, b_end = (int64_t)b + b_long;
    int64_t end = a_end < b_end ? a_end : b_end;

    return end > start ? end - start : 0;
}

static int64_t seen_on(const struct window_place *p, struct rect screen)
{
    return overlap(p->x, p->width, screen.x, screen.w) *
           overlap(p->y, p->height, screen.y, screen.h);
}

void place_fit(struct window_place *place, const struct rect *screens,
               int count)
{
    int best = -1;
    int64_t most = 0;

    for (int i = 0; i < count && !place->is_anywhere; i++) {
        int64_t seen = seen_on(place, screens[i]);
        if (seen > most) {
            most = seen;
            best = i;
        }
    }
    place->is_anywhere = best < 0;
    if (count == 0) {
        return;
    }
    struct rect screen = screens[best < 0 ? 0 : best];
    place->width = within(place->width, 1, screen.w);
    place->height = within(place->height, 1, screen.h);
    place->x = within(place->x, screen.x, screen.x + screen.w - place->width);
    place->y = within(place->y, screen.y, screen.y + screen.h - place->height);
}
