// One look at every state and every way, nearest first: the first place where
// something happens is a nearest one.
#include "core/walk_find.h"

#include <stdlib.h>

#include "base/mem.h"

// --- places ------------------------------------------------------------------

static struct walk_place *no_places(int32_t count)
{
    struct walk_place *places = mem_array((size_t)count, sizeof *places);
    for (int32_t i = 0; i < count; i++) {
        places[i] = (struct walk_place){STATE_NONE, ID_NONE};
    }
    return places;
}

static void note(struct walk_place *place, state_id state, response_id response)
{
    if (place->state == STATE_NONE) {
        *place = (struct walk_place){state, response};
    }
}

static void stretch(struct walk_range *range, int value)
{
    range->least = (int16_t)(value < range->least ? value : range->least);
    range->most = (int16_t)(value > range->most ? value : range->most);
}

static void find_begin(struct walk_finds *f, const struct walk *w)
{
    const struct scenario *s = walk_scenario(w);
    const struct walk_range nothing = {INT16_MAX, INT16_MIN};
    *f = (struct walk_finds){
        .walk = w,
        .exchanges = no_places(s->exchange_count),
        .responses = no_places(s->response_count),
        .endings = no_places(s->ending_count),
        .ruptures = no_places(s->trigger_count + 1),
        .repairs = no_places(s->trigger_count + 1),
        .collaboration = nothing,
        .established = {STATE_NONE, ID_NONE},
    };
    for (int i = 0; i < LEVEL_COUNT; i++) {
        f->levels[i] = f->ends[i] = nothing;
    }
}

void walk_finds_release(struct walk_finds *f)
{
    free(f->exchanges);
    free(f->responses);
    free(f->endings);
    free(f->ruptures);
    free(f->repairs);
    free(f->rupture_at);
    *f = (struct walk_finds){0};
}

// --- looking -----------------------------------------------------------------

static bool is_established(const uint8_t objectives[OBJECTIVE_COUNT])
{
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        if (objectives[i] != ATTAINMENT_ESTABLISHED) {
            return false;
        }
    }
    return true;
}

static void look_at_end(struct walk_finds *f, state_id state,
                        const struct walk_state *now)
{
    uint8_t objectives[OBJECTIVE_COUNT];
    int collaboration;
    walk_result(now, objectives, &collaboration, walk_scenario(f->walk));
    note(&f->endings[target_ending(now->at)], state, ID_NONE);
    stretch(&f->collaboration, collaboration);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        stretch(&f->ends[i], now->levels[i]);
    }
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        if (objectives[i] > f->objectives[i]) {
            f->objectives[i] = objectives[i];
        }
    }
    if (is_established(objectives)) {
        note(&f->established, state, ID_NONE);
    }
}

// The rupture's place in the lists: strain comes last.
static int32_t rupture_place(const struct walk_finds *f, trigger_id trigger)
{
    return trigger == ID_NONE ? walk_scenario(f->walk)->trigger_count : trigger;
}

static void look_at_way(struct walk_finds *f, state_id state,
                        const struct walk_state *now, walk_edge way)
{
    struct walk_step step;
    response_id response = walk_response(f->walk, state, way);
    note(&f->responses[response], state, response);
    uint32_t after =
        edge_to(way) == STATE_NONE ? 0 : f->rupture_at[edge_to(way)];
    walk_look_step(f->walk, state, way, now, after, &step);
    if (step.repairs) {
        note(&f->repairs[rupture_place(f, now->trigger)], state, response);
    }
    if (step.opens) {
        note(&f->ruptures[rupture_place(f, step.trigger)], state, response);
    }
}

static void look_at(struct walk_finds *f, state_id state)
{
    struct walk_state now;
    int count;
    const walk_edge *ways = walk_ways(f->walk, state, &count);
    walk_look(f->walk, state, &now);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        stretch(&f->levels[i], now.levels[i]);
    }
    if (target_is_ending(now.at)) {
        look_at_end(f, state, &now);
        return;
    }
    note(&f->exchanges[now.at], state, ID_NONE);
    for (int i = 0; i < count; i++) {
        look_at_way(f, state, &now, ways[i]);
    }
}

void walk_find(const struct walk *w, struct walk_finds *out)
{
    find_begin(out, w);
    out->rupture_at = walk_ruptures(w);
    for (struct walk_order o = {0}; walk_next(w, &o);) {
        look_at(out, o.state);
    }
}

size_t walk_way_to(const struct walk *w, const struct walk_place *place,
                   response_id **responses)
{
    size_t count = place->response != ID_NONE;
    response_id by;
    for (state_id s = place->state;
         (s = walk_before(w, s, &by)) != STATE_NONE;) {
        count++;
    }
    *responses = mem_array(count, sizeof **responses);
    size_t at = count;
    if (place->response != ID_NONE) {
        (*responses)[--at] = place->response;
    }
    for (state_id s = place->state;
         (s = walk_before(w, s, &by)) != STATE_NONE;) {
        (*responses)[--at] = by;
    }
    return count;
}
