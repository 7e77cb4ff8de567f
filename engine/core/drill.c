// Moments to go over again; see drill.h.
#include "core/drill.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/coaching.h"
#include "core/play.h"

#include "base/banned.h"

static const int days[DRILL_STEPS] = {1, 3, 7, 21};

static void release(struct drill *d)
{
    free(d->scenario);
    free(d->exchange);
    free(d->trail);
    *d = (struct drill){0};
}

static struct drill copy_of(const struct drill *d)
{
    return (struct drill){mem_strdup(d->scenario), mem_strdup(d->exchange),
                          mem_strdup(d->trail), d->step, d->due};
}

static bool is_same(const struct drill *a, const struct drill *b)
{
    return strcmp(a->scenario, b->scenario) == 0 &&
           strcmp(a->exchange, b->exchange) == 0;
}

void drill_list_put(struct drill_list *list, const struct drill *d)
{
    struct drill copy = copy_of(d);

    for (size_t i = 0; i < list->count; i++) {
        if (is_same(&list->items[i], d)) {
            release(&list->items[i]);
            list->items[i] = copy;
            return;
        }
    }
    *MEM_PUSH(list->items, list->count, list->capacity) = copy;
}

void drill_list_release(struct drill_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        release(&list->items[i]);
    }
    free(list->items);
    *list = (struct drill_list){0};
}

// --- from a play -------------------------------------------------------------

static char *trail_to(const struct play *p, size_t turns)
{
    struct strbuf sb = STRBUF_INIT;

    for (size_t i = 0; i < turns; i++) {
        response_id r = p->transcript.turns[i].response;
        strbuf_addf(&sb, "%s%s", i ? " " : "",
                    p->session.scenario->responses[r].id);
    }
    return strbuf_take(&sb);
}

static void add_turn(const struct play *p, size_t turn, int64_t today,
                     struct drill_list *out)
{
    const struct scenario *s = p->session.scenario;
    struct strbuf scenario = STRBUF_INIT, exchange = STRBUF_INIT;

    strbuf_adds(&scenario, s->id);
    strbuf_adds(&exchange, s->exchanges[p->transcript.turns[turn].exchange].id);
    struct drill d = {.scenario = strbuf_take(&scenario),
                      .exchange = strbuf_take(&exchange),
                      .trail = trail_to(p, turn),
                      .due = today + days[0]};
    drill_list_put(out, &d);
    release(&d);
}

static enum stance stance_of(const struct play *p, size_t turn)
{
    response_id r = p->transcript.turns[turn].response;

    return (enum stance)p->session.scenario->responses[r].move.stance;
}

void drills_of(const struct play *p, int64_t today, struct drill_list *out)
{
    size_t taken = 0;

    for (int round = 0; round < 2; round++) {
        for (size_t i = 0; i < p->transcript.turn_count; i++) {
            bool is_judging = stance_of(p, i) == STANCE_JUDGMENTAL;
            if (taken < DRILL_NEW_MOST && is_judging == (round == 0) &&
                coaching_is_poor(p, (int32_t)i + 1)) {
                add_turn(p, i, today, out);
                taken++;
            }
        }
    }
}

// --- when --------------------------------------------------------------------

void drill_after(struct drill *d, bool went_well, int64_t today)
{
    d->step = went_well ? d->step + 1 : 0;
    d->due = today + days[d->step < DRILL_STEPS ? d->step : DRILL_STEPS - 1];
}

bool drill_is_due(const struct drill *d, int64_t today)
{
    return d->step < DRILL_STEPS &&
           (d->due <= today || d->due > today + DRILL_DAYS_MOST);
}

static bool is_taken(const size_t *out, size_t count, size_t place)
{
    for (size_t i = 0; i < count; i++) {
        if (out[i] == place) {
            return true;
        }
    }
    return false;
}

// The next one: of another scenario than [last] where there is one.
static size_t pick(const struct drill_list *list, int64_t today,
                   const size_t *out, size_t count, const char *last)
{
    size_t same = list->count;

    for (size_t i = 0; i < list->count; i++) {
        const struct drill *d = &list->items[i];
        if (!drill_is_due(d, today) || is_taken(out, count, i)) {
            continue;
        }
        if (!last || strcmp(d->scenario, last) != 0) {
            return i;
        }
        same = same < list->count ? same : i;
    }
    return same;
}

size_t drills_due(const struct drill_list *list, int64_t today, size_t *out,
                  size_t most)
{
    size_t count = 0;
    const char *last = NULL;

    while (count < most) {
        size_t next = pick(list, today, out, count, last);
        if (next >= list->count) {
            break;
        }
        last = list->items[next].scenario;
        out[count++] = next;
    }
    return count;
}
