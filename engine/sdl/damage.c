// What differs between two draw lists; see damage.h.
//
// Why pairing is enough: a pixel outside of every unpaired command of both
// lists is made by paired ones only. Pairs keep their order, so it is made by
// the same commands in the same order, and has the same colour.
#include "sdl/damage.h"

#include <stdint.h>

#include "base/banned.h"

enum {
    // How far ahead a partner is looked for after an insertion or a removal.
    // A list that differs everywhere costs at most half its square in
    // comparisons for each command, and those end at the first field.
    LOOK_AHEAD = 24,
    // Pixels that may be painted in vain rather than have one more rectangle.
    WASTE = 2048,
};

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

bool rect_is_empty(struct rect r)
{
    return r.w <= 0 || r.h <= 0;
}

struct rect rect_both(struct rect a, struct rect b)
{
    int x = most(a.x, b.x), y = most(a.y, b.y);
    int w = least(a.x + a.w, b.x + b.w) - x;
    int h = least(a.y + a.h, b.y + b.h) - y;

    return w > 0 && h > 0 ? (struct rect){x, y, w, h} : (struct rect){0};
}

bool rect_touches(struct rect a, struct rect b)
{
    return !rect_is_empty(rect_both(a, b));
}

static struct rect around(struct rect a, struct rect b)
{
    int x = least(a.x, b.x), y = least(a.y, b.y);

    return (struct rect){x, y, most(a.x + a.w, b.x + b.w) - x,
                         most(a.y + a.h, b.y + b.h) - y};
}

static int64_t area(struct rect r)
{
    return (int64_t)r.w * r.h;
}

// Pixels painted in vain when both become one rectangle.
static int64_t waste(struct rect a, struct rect b)
{
    return area(around(a, b)) - area(a) - area(b);
}

static bool are_close(struct rect a, struct rect b)
{
    return waste(a, b) <= WASTE + (area(a) + area(b)) / 8;
}

static int nearest(const struct damage *d, struct rect r)
{
    int best = 0;

    for (int i = 1; i < d->count; i++) {
        if (waste(d->rects[i], r) < waste(d->rects[best], r)) {
            best = i;
        }
    }
    return best;
}

void damage_add(struct damage *d, struct rect r)
{
    if (rect_is_empty(r)) {
        return;
    }
    // Each turn takes one rectangle away: it ends.
    while (d->count > 0) {
        int i = nearest(d, r);
        if (d->count < DAMAGE_RECTS_MAX && !are_close(d->rects[i], r)) {
            break;
        }
        r = around(d->rects[i], r);
        d->rects[i] = d->rects[--d->count];
    }
    d->rects[d->count++] = r;
}

struct rect damage_area(const struct draw_list *list,
                        const struct draw_cmd *cmd)
{
    struct rect r = {0, 0, list->width, list->height};

    r = rect_both(r, cmd->at);
    return cmd->clip.w > 0 ? rect_both(r, cmd->clip) : r;
}

// Two lists being walked together: [old] of [before], [new] of [now].
struct walk {
    struct damage *damage;
    const struct draw_list *before, *now;
    size_t old, old_end, new, new_end;
};

static int shown(const struct draw_cmd *cmd)
{
    return cmd->text.shown_px < 0 ? cmd->at.w : cmd->text.shown_px;
}

// Are they the same, apart from how much of a text is shown?
static bool is_pair(const struct walk *w, size_t old, size_t new)
{
    const struct draw_cmd *x = &w->before->items[old];
    struct draw_cmd y = w->now->items[new];

    if (x->type == DRAW_TEXT && y.type == DRAW_TEXT) {
        y.text.shown_px = x->text.shown_px;
    }
    return draw_same(w->before, x, w->now, &y);
}

static void damage_pair(struct walk *w, size_t old, size_t new)
{
    const struct draw_cmd *x = &w->before->items[old];
    const struct draw_cmd *y = &w->now->items[new];

    if (y->type != DRAW_TEXT || shown(x) == shown(y)) {
        return;
    }
    int from = least(shown(x), shown(y)), to = most(shown(x), shown(y));
    struct rect strip = {y->at.x + from, y->at.y, to - from, y->at.h};
    damage_add(w->damage, rect_both(strip, damage_area(w->now, y)));
}

// Leaves [w->old] and [w->new] behind as unpaired until they reach these.
static void damage_until(struct walk *w, size_t old, size_t new)
{
    for (; w->old < old; w->old++) {
        damage_add(w->damage,
                   damage_area(w->before, &w->before->items[w->old]));
    }
    for (; w->new < new; w->new ++) {
        damage_add(w->damage, damage_area(w->now, &w->now->items[w->new]));
    }
}

static void skip_same_start(struct walk *w)
{
    while (w->old < w->old_end &&
           w->new < w->new_end &&is_pair(w, w->old, w->new)) {
        damage_pair(w, w->old++, w->new ++);
    }
}

static void skip_same_end(struct walk *w)
{
    while (w->old < w->old_end &&
           w->new < w->new_end &&is_pair(w, w->old_end - 1, w->new_end - 1)) {
        damage_pair(w, --w->old_end, --w->new_end);
    }
}

// Finds the nearest pair ahead and damages what lies before it; when there is
// none near, gives up the first command on both sides.
static void skip_difference(struct walk *w)
{
    for (size_t sum = 1; sum <= LOOK_AHEAD; sum++) {
        for (size_t i = 0; i <= sum; i++) {
            size_t old = w->old + i, new = w->new + sum - i;
            if (old < w->old_end && new < w->new_end && is_pair(w, old, new)) {
                damage_until(w, old, new);
                return;
            }
        }
    }
    damage_until(w, w->old + 1, w->new + 1);
}

void damage_find(struct damage *d, const struct draw_list *before,
                 const struct draw_list *now)
{
    struct walk w = {.damage = d,
                     .before = before,
                     .now = now,
                     .old_end = before->count,
                     .new_end = now->count};

    if (before->width != now->width || before->height != now->height ||
        before->background != now->background) {
        damage_add(d, (struct rect){0, 0, now->width, now->height});
        return;
    }
    skip_same_start(&w);
    skip_same_end(&w);
    while (w.old < w.old_end && w.new < w.new_end) {
        skip_difference(&w);
        skip_same_start(&w);
    }
    damage_until(&w, w.old_end, w.new_end);
}
