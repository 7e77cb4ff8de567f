// What other responses would have done; see what_if.h.
#include "core/what_if.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/play.h"

#include "base/banned.h"

static void read_events(struct branch *b, const struct turn *turn)
{
    b->opened = -1;
    for (int32_t i = 0; i < turn->event_count; i++) {
        const struct event *e = &turn->events[i];
        if (e->type == EVENT_RUPTURE_OPENED) {
            b->opened = (int8_t)e->rupture.kind;
        }
        b->repaired = b->repaired || e->type == EVENT_RUPTURE_REPAIRED;
        b->disclosed = b->disclosed || e->type == EVENT_DISCLOSED;
    }
}

static void read_turn(struct branch *b, const struct play *p)
{
    const struct transcript *t = &p->transcript;
    const struct turn *turn = &t->turns[t->turn_count - 1];
    struct strbuf said = STRBUF_INIT;

    transcript_add_said(turn, &said);
    b->said = strbuf_take(&said);
    b->response = turn->response;
    b->ends = session_is_over(&p->session);
    for (int level = 0; level < LEVEL_COUNT; level++) {
        b->moved[level] = (int16_t)turn_moved(turn, (enum level)level);
    }
    read_events(b, turn);
}

static bool look(struct branch *b, const struct play *p, int32_t turn,
                 response_id response, struct error *err)
{
    struct play other;

    if (!play_fork(&other, p, turn - 1, err)) {
        return false;
    }
    bool ok = play_choose(&other, response, err);
    if (ok) {
        read_turn(b, &other);
        b->is_made = response == p->transcript.turns[turn - 1].response;
    }
    play_release(&other);
    return ok;
}

static bool look_at_all(struct what_if *out, const struct play *p,
                        const struct play *before, struct error *err)
{
    response_id order[RESPONSES_MAX];
    int count = session_order(&before->session, order);
    bool ok = true;

    out->items = mem_array((size_t)count, sizeof *out->items);
    for (int i = 0; ok && i < count; i++) {
        ok = look(&out->items[out->count], p, out->turn, order[i], err);
        out->count += ok;
    }
    return ok;
}

bool what_if_find(struct what_if *out, const struct play *p, int32_t turn,
                  struct error *err)
{
    struct play before;

    *out = (struct what_if){.turn = turn};
    if (!play_fork(&before, p, turn - 1, err)) {
        return false;
    }
    bool ok = look_at_all(out, p, &before, err);
    play_release(&before);
    return ok;
}

void what_if_release(struct what_if *w)
{
    for (size_t i = 0; i < w->count; i++) {
        free(w->items[i].said);
    }
    free(w->items);
    *w = (struct what_if){0};
}
