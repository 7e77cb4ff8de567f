// What plays came by.
#include "tools/coverage.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/scenario.h"

const char *coverage_name(enum coverage_kind kind)
{
    static const char *const names[] = {"exchanges", "responses", "ruptures",
                                        "repairs", "endings"};
    return names[kind];
}

int coverage_all(const struct coverage *c, enum coverage_kind kind)
{
    const struct scenario *s = c->scenario;
    switch (kind) {
    case COVERS_EXCHANGES:
        return s->exchange_count;
    case COVERS_RESPONSES:
        return s->response_count;
    case COVERS_ENDINGS:
        return s->ending_count;
    default:
        return s->trigger_count;
    }
}

const char *coverage_id(const struct coverage *c, enum coverage_kind kind,
                        int i)
{
    const struct scenario *s = c->scenario;
    switch (kind) {
    case COVERS_EXCHANGES:
        return s->exchanges[i].id;
    case COVERS_RESPONSES:
        return s->responses[i].id;
    case COVERS_ENDINGS:
        return s->endings[i].id;
    default:
        return s->triggers[i].id;
    }
}

int coverage_covered(const struct coverage *c, enum coverage_kind kind)
{
    int covered = 0;
    for (int i = 0; i < coverage_all(c, kind); i++) {
        covered += c->is_covered[kind][i];
    }
    return covered;
}

void coverage_init(struct coverage *c, const struct scenario *s)
{
    c->scenario = s;
    for (int kind = 0; kind < COVERS_COUNT; kind++) {
        c->is_covered[kind] =
            mem_array((size_t)coverage_all(c, kind), sizeof(bool));
    }
}

void coverage_release(struct coverage *c)
{
    for (int kind = 0; kind < COVERS_COUNT; kind++) {
        free(c->is_covered[kind]);
    }
    *c = (struct coverage){0};
}

static void note_ruptures(struct coverage *c, const struct score *score)
{
    for (size_t i = 0; i < score->rupture_count; i++) {
        const struct score_rupture *r = &score->ruptures[i];
        if (r->trigger != ID_NONE) {
            c->is_covered[COVERS_RUPTURES][r->trigger] = true;
            c->is_covered[COVERS_REPAIRS][r->trigger] |= r->repaired_turn > 0;
        }
    }
}

void coverage_note(struct coverage *c, const struct play *p)
{
    const struct transcript *t = &p->transcript;
    target_id at = p->session.at;
    if (target_is_ending(at)) {
        c->is_covered[COVERS_ENDINGS][target_ending(at)] = true;
    } else {
        c->is_covered[COVERS_EXCHANGES][at] = true;
    }
    if (t->turn_count > 0) {
        c->is_covered[COVERS_RESPONSES][t->turns[t->turn_count - 1].response] =
            true;
    }
    note_ruptures(c, &p->score);
}
