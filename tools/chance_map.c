// Probability on a map: states by place, from the start to the endings.
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tools/chance_inside.h"

enum {
    AHEAD = 24,     // ways: memory is asked for that long before it is used
    BLOCK_BITS = 6, // places that are passed over together when empty
    NO_EXCHANGE = 0xffff,
    TRIGGERS_MOST = 250 // so that a crossing is packed into 16 bits
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
    uint16_t *crossed;        // owned; by way: a packed crossing; 0: none
    uint32_t *place_of;       // owned; by state; while it is being made
};

static state_id state_at(const struct chance_map *m, uint32_t place)
{
    return m->g->sorted->states[m->count - 1 - place];
}

// --- making ------------------------------------------------------------------

// Ruptures that a crossing may name, and one more for none.
static uint32_t kinds(const struct chance_map *m)
{
    return (uint32_t)walk_scenario(m->g->w)->trigger_count + 2;
}

static uint16_t pack(const struct chance_map *m, struct crossing c)
{
    return (uint16_t)((uint32_t)(c.opens + 1) * kinds(m) +
                      (uint32_t)(c.repairs + 1));
}

static struct crossing unpack(const struct chance_map *m, uint16_t packed)
{
    return (struct crossing){(int32_t)(packed / kinds(m)) - 1,
                             (int32_t)(packed % kinds(m)) - 1};
}

static void lay_ways(struct chance_map *m, uint32_t place)
{
    const struct scenario *s = walk_scenario(m->g->w);
    const struct map_place *p = &m->places[place];
    state_id state = state_at(m, place);
    int count;
    const walk_edge *ways = walk_ways(m->g->w, state, &count);
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        walk_edge choice = ways[i] & ~STATE_NONE;
        response_id r =
            s->exchanges[p->exchange].responses.first + edge_choice(ways[i]);
        m->ways[p->first + (uint32_t)i] =
            choice | (to == STATE_NONE ? STATE_NONE : m->place_of[to]);
        m->crossed[p->first + (uint32_t)i] =
            pack(m, chance_cross(m->g, state, ways[i], &s->responses[r]));
    }
}

static void number_places(struct chance_map *m)
{
    const struct walk *w = m->g->w;
    uint32_t first = 0;
    for (uint32_t i = 0; i < m->count; i++) {
        state_id state = state_at(m, i);
        target_id at = walk_at(w, state);
        int count;
        walk_ways(w, state, &count);
        m->place_of[state] = i;
        m->places[i] = (struct map_place){
            first, target_is_ending(at) ? NO_EXCHANGE : (uint16_t)at,
            (uint8_t)count};
        first += (uint32_t)count;
    }
}

// One thread's share of the places.
struct share {
    struct chance_map *map;
    uint32_t from, to;
    pthread_t thread;
    bool is_running;
};

static void *lay_share(void *ctx)
{
    struct share *share = ctx;
    for (uint32_t i = share->from; i < share->to; i++) {
        lay_ways(share->map, i);
    }
    return NULL;
}

static void lay_out(struct chance_map *m, int threads)
{
    struct share *shares = mem_array((size_t)threads, sizeof *shares);
    number_places(m);
    for (int i = threads - 1; i >= 0; i--) {
        struct share *s = &shares[i];
        s->map = m;
        s->from =
            (uint32_t)((uint64_t)m->count * (uint64_t)i / (uint64_t)threads);
        s->to = (uint32_t)((uint64_t)m->count * (uint64_t)(i + 1) /
                           (uint64_t)threads);
        s->is_running =
            i > 0 && pthread_create(&s->thread, NULL, lay_share, s) == 0;
        if (!s->is_running) {
            lay_share(s);
        }
    }
    for (int i = 0; i < threads; i++) {
        if (shares[i].is_running) {
            pthread_join(shares[i].thread, NULL);
        }
    }
    free(shares);
}

struct chance_map *chance_map_new(const struct chance_ground *g, int threads)
{
    size_t ways = walk_edges(g->w) + AHEAD;
    const struct scenario *s = walk_scenario(g->w);
    if (g->sorted->has_circle || g->sorted->count == 0 ||
        s->exchange_count >= NO_EXCHANGE || s->trigger_count > TRIGGERS_MOST) {
        return NULL;
    }
    struct chance_map *m = mem_alloc(sizeof *m);
    m->g = g;
    m->count = (uint32_t)g->sorted->count;
    m->place_of = mem_array(walk_span(g->w), sizeof *m->place_of);
    m->places = mem_array(m->count, sizeof *m->places);
    m->ways = mem_array(ways, sizeof *m->ways);
    m->crossed = mem_array(ways, sizeof *m->crossed);
    lay_out(m, threads);
    free(m->place_of);
    m->place_of = NULL;
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
        chance_count(s->f, unpack(s->map, s->map->crossed[way]), share, mass,
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
