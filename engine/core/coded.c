// The alliance model over a coded conversation; see coded.h.
#include "core/coded.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/rules.h"

#include "base/banned.h"

void coded_client_init(struct coded_client *c, enum style style)
{
    *c = (struct coded_client){.client = {.style = (uint8_t)style}};
    memcpy(c->client.sensitivity, rules_style[style],
           sizeof c->client.sensitivity);
    memcpy(c->start, rules_start, sizeof c->start);
}

void coded_begin(struct coded *c, const char *id,
                 const struct coded_client *with)
{
    *c = (struct coded){.id = mem_strdup(id), .with = *with};
    alliance_init(&c->alliance, with->start);
}

// As in a turn of a session whose scenario declares no triggers.
static void look_for_rupture(struct alliance *a, int strain_before,
                             struct events *out)
{
    enum rupture_kind kind;
    alliance_note_strain(a, strain_before, out);
    if (alliance_breaks(a, strain_before, &kind)) {
        alliance_open_rupture(a, ID_NONE, kind, MARKER_COUNT,
                              RULES_STRAIN_SALIENCE, out);
    }
}

static void keep(struct coded *c, int32_t number, const struct move *move,
                 const struct events *events)
{
    struct coded_turn *turn =
        MEM_PUSH(c->turns, c->turn_count, c->turn_capacity);
    turn->number = number;
    turn->move = *move;
    memcpy(turn->levels, c->alliance.level, sizeof turn->levels);
    turn->first_event = c->event_count;
    turn->event_count = events->count;
    for (int i = 0; i < events->count; i++) {
        *MEM_PUSH(c->events, c->event_count, c->event_capacity) =
            events->items[i];
    }
}

void coded_add(struct coded *c, int32_t number, const struct move *move)
{
    assert(c->turn_count == 0 || c->turns[c->turn_count - 1].number < number);
    struct events events = {.count = 0};
    int strain_before = c->alliance.level[LEVEL_STRAIN];
    alliance_move(&c->alliance, &c->with.client, move, &events);
    look_for_rupture(&c->alliance, strain_before, &events);
    score_add(&c->score, move, &events);
    keep(c, number, move, &events);
}

// The score counts responses; the coder's numbers may leave some out.
static void rename_turn(const struct coded *c, int32_t *turn)
{
    if (*turn > 0) {
        *turn = c->turns[*turn - 1].number;
    }
}

void coded_end(struct coded *c)
{
    score_result(&c->score, &c->alliance, &c->result);
    for (size_t i = 0; i < c->score.rupture_count; i++) {
        struct score_rupture *r = &c->score.ruptures[i];
        rename_turn(c, &r->opened_turn);
        rename_turn(c, &r->noticed_turn);
        rename_turn(c, &r->repaired_turn);
    }
}

void coded_release(struct coded *c)
{
    free(c->id);
    free(c->turns);
    free(c->events);
    score_release(&c->score);
    *c = (struct coded){0};
}
