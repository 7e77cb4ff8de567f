// Looking at what a walk found.
#include "core/walk.h"

#include <assert.h>

#include "base/mem.h"
#include "core/rules.h"
#include "core/rupture.h"
#include "core/score.h"
#include "core/walk_inside.h"

const struct scenario *walk_scenario(const struct walk *w)
{
    return w->scenario;
}

bool walk_is_complete(const struct walk *w)
{
    return !w->was_stopped;
}

uint32_t walk_states(const struct walk *w)
{
    uint32_t count = 0;
    for (int i = 0; i < SHARDS; i++) {
        count += w->shards[i].count;
    }
    return count;
}

uint32_t walk_frontier(const struct walk *w)
{
    return walk_states(w) - w->expanded;
}

uint64_t walk_edges(const struct walk *w)
{
    return w->edge_count;
}

uint64_t walk_bytes(const struct walk *w)
{
    uint64_t bytes = w->edge_capacity * sizeof *w->edges;
    for (int i = 0; i < SHARDS; i++) {
        const struct shard *sh = &w->shards[i];
        bytes += (uint64_t)sh->capacity * ((uint64_t)w->layout.words * 8 + 9) +
                 (uint64_t)sh->slot_count * sizeof *sh->slots;
    }
    return bytes;
}

state_id walk_span(const struct walk *w)
{
    uint32_t most = 0;
    for (int i = 0; i < SHARDS; i++) {
        most = w->shards[i].count > most ? w->shards[i].count : most;
    }
    return most << SHARD_BITS;
}

bool walk_has(const struct walk *w, state_id s)
{
    return s != STATE_NONE && place_in_shard(s) < w->shards[shard_of(s)].count;
}

state_id walk_start(const struct walk *w)
{
    return w->start;
}

// --- in order ----------------------------------------------------------------

static bool is_in_level(const struct walk *w, const struct walk_order *o)
{
    uint32_t end = (size_t)o->level + 1 < w->level_count
                       ? w->levels[o->level + 1][o->shard]
                       : w->shards[o->shard].count;
    return o->place < end;
}

bool walk_next(const struct walk *w, struct walk_order *o)
{
    while ((size_t)o->level < w->level_count) {
        if (is_in_level(w, o)) {
            o->depth = o->level;
            o->state = state_of(o->place++, o->shard);
            return true;
        }
        if (++o->shard == SHARDS) {
            o->shard = 0;
            o->level++;
        }
        if ((size_t)o->level < w->level_count) {
            o->place = w->levels[o->level][o->shard];
        }
    }
    return false;
}

// --- one state ---------------------------------------------------------------

const walk_edge *walk_ways(const struct walk *w, state_id s, int *count)
{
    static const walk_edge none = 0; // edges may be NULL while there are none
    const struct shard *sh = &w->shards[shard_of(s)];
    uint32_t place = place_in_shard(s);
    *count = sh->ways[place] == NOT_EXPANDED ? 0 : sh->ways[place];
    return *count > 0 ? w->edges + sh->first[place] : &none;
}

bool walk_was_expanded(const struct walk *w, state_id s)
{
    return w->shards[shard_of(s)].ways[place_in_shard(s)] != NOT_EXPANDED;
}

target_id walk_at(const struct walk *w, state_id s)
{
    return walk_key_at(&w->layout, walk_key(w, s));
}

response_id walk_response(const struct walk *w, state_id s, walk_edge e)
{
    target_id at = walk_at(w, s);
    assert(!target_is_ending(at));
    return w->scenario->exchanges[at].responses.first + edge_choice(e);
}

state_id walk_before(const struct walk *w, state_id s, response_id *by)
{
    walk_edge back = w->shards[shard_of(s)].before[place_in_shard(s)];
    state_id before = edge_to(back);
    *by = before == STATE_NONE ? ID_NONE : walk_response(w, before, back);
    return before;
}

uint32_t walk_rupture(const struct walk *w, state_id s)
{
    return walk_unpack_rupture(&w->layout, walk_key(w, s));
}

uint16_t *walk_ruptures(const struct walk *w)
{
    uint16_t *ruptures = mem_array(walk_span(w), sizeof *ruptures);
    for (int shard = 0; shard < SHARDS; shard++) {
        for (uint32_t i = 0; i < w->shards[shard].count; i++) {
            state_id s = state_of(i, shard);
            ruptures[s] = (uint16_t)walk_rupture(w, s);
        }
    }
    return ruptures;
}

void walk_look(const struct walk *w, state_id s, struct walk_state *out)
{
    walk_unpack_state(&w->layout, walk_key(w, s), out);
}

void walk_result(const struct walk_state *s,
                 uint8_t objectives[OBJECTIVE_COUNT], int *collaboration,
                 const struct scenario *scenario)
{
    struct score score = {0};
    struct score_rupture open = {0}; // the only one that was never repaired
    struct alliance a = {.violated = s->violated};
    struct result result;

    for (int i = 0; i < LEVEL_COUNT; i++) {
        a.level[i] = s->levels[i];
    }
    if (s->is_open) {
        a.rupture.is_open = true;
        a.rupture.salience = s->trigger == ID_NONE
                                 ? RULES_STRAIN_SALIENCE
                                 : scenario->triggers[s->trigger].salience;
        score.ruptures = &open;
        score.rupture_count = 1;
    }
    score_result(&score, &a, &result);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        objectives[i] = (uint8_t)result.objectives[i];
    }
    *collaboration = result.collaboration;
}

// As alliance.c mends it; whether one opens follows from what there is then.
static bool does_repair(const struct walk_state *before, const struct move *m,
                        const struct scenario *scenario)
{
    if (!before->is_open || !m->repair || m->stance != STANCE_COLLABORATIVE) {
        return false;
    }
    struct rupture r = {.is_open = true,
                        .kind = before->kind,
                        .how = before->how,
                        .salience =
                            before->trigger == ID_NONE
                                ? RULES_STRAIN_SALIENCE
                                : scenario->triggers[before->trigger].salience};
    rupture_credit(&r, m->repair);
    return rupture_is_mended(&r);
}

void walk_look_step(const struct walk *w, state_id from, walk_edge e,
                    const struct walk_state *before, uint32_t after,
                    struct walk_step *out)
{
    const struct scenario *s = w->scenario;
    *out = (struct walk_step){.trigger = ID_NONE};
    if (edge_to(e) == STATE_NONE) {
        return;
    }
    out->repairs =
        before->is_open &&
        does_repair(before, &s->responses[walk_response(w, from, e)].move, s);
    out->opens = after != 0 && (!before->is_open || out->repairs);
    out->trigger = out->opens ? (trigger_id)after - 2 : ID_NONE;
}

// --- failures ----------------------------------------------------------------

size_t walk_failure_count(const struct walk *w)
{
    return w->failed;
}

bool walk_failure_at(const struct walk *w, size_t i, struct walk_failure *out)
{
    if (i < w->failure_count) {
        *out = w->failures[i];
    }
    return i < w->failure_count;
}
