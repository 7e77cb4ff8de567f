// Probability on a map: states by place, from the start to the endings.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tools/chance_inside.h"

enum {
    AHEAD = 24,     // ways: memory is asked for that long before it is used
    BLOCK_BITS = 6, // places that are passed over together when empty
    CROSSINGS_MOST = 255,
    NO_EXCHANGE = 0xffff
};

struct map_place {
    uint32_t first;    // of its ways
    uint16_t exchange; // NO_EXCHANGE: at an ending
    uint8_t ways;
};

struct chance_map {
    const struct chance_ground *g;
    uint32_t count;
    struct map_place *places; // owned
    walk_edge *ways;          // owned; as in a walk, but places for states
    uint8_t *crossed;         // owned; by way: place in crossings; 0: nothing
    struct crossing crossings[CROSSINGS_MOST + 1];
    int crossing_count;
};

static state_id state_at(const struct chance_map *m, uint32_t place)
{
    return m->g->sorted->states[m->count - 1 - place];
}

// --- making ------------------------------------------------------------------

// The number of [c] among those that are known; false: there are too many.
static bool find_crossing(struct chance_map *m, struct crossing c,
                          uint8_t *number)
{
    int i = 1;
    *number = 0;
    if (c.opens < 0 && c.repairs < 0) {
        return true;
    }
    while (i <= m->crossing_count && (m->crossings[i].opens != c.opens ||
                                      m->crossings[i].repairs != c.repairs)) {
        i++;
    }
    if (i > CROSSINGS_MOST) {
        return false;
    }
    m->crossings[i] = c;
    m->crossing_count = i > m->crossing_count ? i : m->crossing_count;
    *number = (uint8_t)i;
    return true;
}

static bool lay_ways(struct chance_map *m, uint32_t place,
                     const uint32_t *place_of)
{
    const struct scenario *s = walk_scenario(m->g->w);
    const struct map_place *p = &m->places[place];
    state_id state = state_at(m, place);
    int count;
    const walk_edge *ways = walk_ways(m->g->w, state, &count);
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        walk_edge choice = ways[i] & ~STATE_NONE;
        m->ways[p->first + (uint32_t)i] =
            choice | (to == STATE_NONE ? STATE_NONE : place_of[to]);
        response_id r =
            s->exchanges[p->exchange].responses.first + edge_choice(ways[i]);
        struct crossing c =
            chance_cross(m->g, state, ways[i], &s->responses[r]);
        if (!find_crossing(m, c, &m->crossed[p->first + (uint32_t)i])) {
            return false;
        }
    }
    return true;
}

static uint32_t *number_places(struct chance_map *m)
{
    const struct walk *w = m->g->w;
    uint32_t *place_of = mem_array(walk_span(w), sizeof *place_of);
    uint32_t first = 0;
    for (uint32_t i = 0; i < m->count; i++) {
        state_id state = state_at(m, i);
        target_id at = walk_at(w, state);
        int count;
        walk_ways(w, state, &count);
        place_of[state] = i;
        m->places[i] = (struct map_place){
            first, target_is_ending(at) ? NO_EXCHANGE : (uint16_t)at,
            (uint8_t)count};
        first += (uint32_t)count;
    }
    return place_of;
}

static bool lay_out(struct chance_map *m)
{
    uint32_t *place_of = number_places(m);
    bool is_ok = true;
    for (uint32_t i = 0; is_ok && i < m->count; i++) {
        is_ok = lay_ways(m, i, place_of);
    }
    free(place_of);
    return is_ok;
}

struct chance_map *chance_map_new(const struct chance_ground *g)
{
    size_t ways = walk_edges(g->w) + AHEAD;
    if (g->sorted->has_circle || g->sorted->count == 0 ||
        walk_scenario(g->w)->exchange_count >= NO_EXCHANGE) {
        return NULL;
    }
    struct chance_map *m = mem_alloc(sizeof *m);
    m->g = g;
    m->count = (uint32_t)g->sorted->count;
    m->places = mem_array(m->count, sizeof *m->places);
    m->ways = mem_array(ways, sizeof *m->ways);
    m->crossed = mem_array(ways, sizeof *m->crossed);
    if (!lay_out(m)) {
        chance_map_free(m);
        return NULL;
    }
    return m;
}

void chance_map_free(struct chance_map *m)
{
    if (m) {
        free(m->places);
        free(m->ways);
        free(m->crossed);
        free(m);
    }
}

// --- flowing -----------------------------------------------------------------

// The weights at an exchange, for one set of offered responses: mostly there
// is no other.
struct weighed {
    uint32_t offered; // bits; 0: not known yet
    double weights[RESPONSES_MAX];
};

struct stream {
    const struct chance_map *map;
    struct flow *f;
    struct weighed *weighed; // owned; by exchange
    uint8_t *is_wet;         // owned; by block: is anything in it?
};

static const double *weights_at(struct stream *s, const struct map_place *p)
{
    const walk_edge *ways = s->map->ways + p->first;
    struct weighed *known = &s->weighed[p->exchange];
    uint32_t offered = 0;
    for (int i = 0; i < p->ways; i++) {
        offered |= 1u << edge_choice(ways[i]);
    }
    if (known->offered != offered) {
        known->offered = offered;
        chance_weigh(s->f, p->exchange, ways, p->ways, known->weights);
    }
    return known->weights;
}

static void flow_to(struct stream *s, uint32_t way, double share,
                    const double mass[LANES])
{
    uint32_t place = edge_to(s->map->ways[way]);
    if (place == STATE_NONE) {
        s->f->out->failed += s->f->is_first ? mass[0] * share : 0;
        return;
    }
    double *to = s->f->mass[place];
    s->is_wet[place >> BLOCK_BITS] = 1;
    if (s->map->crossed[way]) {
        chance_count(s->f, s->map->crossings[s->map->crossed[way]], share, mass,
                     to);
        return;
    }
    for (int i = 0; i < LANES; i++) {
        to[i] += mass[i] * share;
    }
}

static void pour(struct stream *s, uint32_t place)
{
    const struct map_place *p = &s->map->places[place];
    double mass[LANES];
    if (s->f->mass[place][0] == 0) {
        return;
    }
    memcpy(mass, s->f->mass[place], sizeof mass);
    memset(s->f->mass[place], 0, sizeof mass);
    if (p->ways == 0) {
        chance_stop(s->f, state_at(s->map, place), mass[0]);
        return;
    }
    const double *weights = weights_at(s, p);
    s->f->out->turns += s->f->is_first ? mass[0] : 0;
    for (uint32_t i = 0; i < p->ways; i++) {
        walk_edge later = s->map->ways[p->first + i + AHEAD];
        if (edge_to(later) != STATE_NONE) {
            __builtin_prefetch(s->f->mass[edge_to(later)], 1);
        }
        if (weights[i] > 0) {
            flow_to(s, p->first + i, weights[i], mass);
        }
    }
}

void chance_map_flow(const struct chance_map *m, struct flow *f)
{
    size_t exchanges = (size_t)walk_scenario(m->g->w)->exchange_count;
    uint32_t blocks = (m->count >> BLOCK_BITS) + 1;
    struct stream s = {.map = m,
                       .f = f,
                       .weighed = mem_array(exchanges, sizeof *s.weighed),
                       .is_wet = mem_array(blocks, 1)};
    s.is_wet[0] = 1;
    for (int i = 0; i <= f->watched_count; i++) {
        f->mass[0][i] = 1;
    }
    for (uint32_t block = 0; block < blocks; block++) {
        uint32_t from = block << BLOCK_BITS;
        for (uint32_t i = from;
             s.is_wet[block] && i < from + (1u << BLOCK_BITS) && i < m->count;
             i++) {
            pour(&s, i);
        }
    }
    free(s.weighed);
    free(s.is_wet);
}
