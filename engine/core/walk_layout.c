// Packing states: what is looked at and what the result needs, bit by bit.
#include "core/walk_layout.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/rules.h"

enum { WORD = 64, SOURCE_BITS = 4 }; // -4 … 4

// --- which bits --------------------------------------------------------------

static uint8_t bits_for(uint32_t values)
{
    uint8_t bits = 1;
    while (bits < 32 && (UINT64_C(1) << bits) < values) {
        bits++;
    }
    return bits;
}

// Levels move in whole steps; they stay on them if they start there.
static int points_of_a_step(const struct scenario *s)
{
    for (int i = 0; i < LEVEL_COUNT; i++) {
        if (s->start_levels[i] % RULES_STEP != 0) {
            return 1;
        }
    }
    return RULES_STEP;
}

static bool has_repair(const struct scenario *s)
{
    for (response_id i = 0; i < s->response_count; i++) {
        if (s->responses[i].move.repair) {
            return true;
        }
    }
    return false;
}

// All that any of them looks at.
struct looked_at {
    uint8_t counts;
    uint32_t facts[FACTS_MAX / 32];
    uint32_t *visited; // owned
};

static void look_at(struct looked_at *all, const struct script_reads *r,
                    int32_t exchanges)
{
    all->counts |= r->counts;
    for (int i = 0; i < FACTS_MAX / 32; i++) {
        all->facts[i] |= r->facts[i];
    }
    for (int32_t i = 0; i < r->visited_count; i++) {
        all->visited[r->visited[i] >> 5] |= 1u << (r->visited[i] & 31);
    }
    if (r->visited_all) {
        memset(all->visited, 0xff, ((size_t)exchanges / 32 + 1) * 4);
    }
}

static void look_at_all(struct looked_at *all, const struct walk_reads *reads,
                        const struct scenario *s)
{
    *all = (struct looked_at){
        .visited = mem_array((size_t)s->exchange_count / 32 + 1, 4)};
    for (callback_id i = 0; i < reads->count; i++) {
        look_at(all, &reads->of[i], s->exchange_count);
    }
}

static void add_counts(struct walk_layout *l, const struct looked_at *all)
{
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        if (all->counts >> i & 1) {
            l->counts[l->count_count++] = (struct packed_count){
                (uint8_t)i, bits_for(l->scenario->count_most[i] + 1u)};
        }
    }
}

static void add_facts(struct walk_layout *l, const struct looked_at *all)
{
    const struct scenario *s = l->scenario;
    for (fact_id i = 0; i < s->fact_count; i++) {
        l->initial[i] = s->facts[i].initial;
        if (script_bit(all->facts, i)) {
            l->facts[l->fact_count++] = (struct packed_fact){
                (uint8_t)i, s->facts[i].type == FACT_NUMBER ? 8 : 1};
        }
    }
}

static void add_visited(struct walk_layout *l, const struct looked_at *all)
{
    l->visited =
        mem_array((size_t)l->scenario->exchange_count, sizeof *l->visited);
    for (exchange_id i = 0; i < l->scenario->exchange_count; i++) {
        if (script_bit(all->visited, i)) {
            l->visited[l->visited_count++] = i;
        }
    }
}

static void add_triggers(struct walk_layout *l)
{
    const struct scenario *s = l->scenario;
    l->once = mem_array((size_t)s->trigger_count, sizeof *l->once);
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        if (!s->triggers[i].again) {
            l->once[l->once_count++] = i;
        }
    }
}

static int going_bits(const struct walk_layout *l)
{
    int bits = SOURCE_BITS + CONFIDENTIALITY_ABSOLUTE + 1 + l->once_count +
               l->visited_count;
    for (int32_t i = 0; i < l->count_count; i++) {
        bits += l->counts[i].bits;
    }
    for (int32_t i = 0; i < l->fact_count; i++) {
        bits += l->facts[i].bits;
    }
    return bits;
}

void walk_layout_init(struct walk_layout *l, const struct scenario *scenario,
                      const struct walk_reads *reads)
{
    struct looked_at all;
    *l = (struct walk_layout){.scenario = scenario};
    look_at_all(&all, reads, scenario);
    l->points = points_of_a_step(scenario);
    l->at_bits =
        bits_for((uint32_t)(scenario->exchange_count + scenario->ending_count));
    l->level_bits = bits_for((uint32_t)(RULES_LEVEL_MAX / l->points + 1));

    l->trigger_bits = bits_for((uint32_t)scenario->trigger_count + 1);
    l->how_bits = has_repair(scenario) ? REPAIR_COUNT : 0;
    add_counts(l, &all);
    add_facts(l, &all);
    add_visited(l, &all);
    add_triggers(l);
    int bits = l->at_bits + LEVEL_COUNT * l->level_bits + 3 + l->trigger_bits +
               l->how_bits + going_bits(l);
    l->words = (bits + WORD - 1) / WORD;
    free(all.visited);
    walk_live_init(l, reads);
}

void walk_layout_release(struct walk_layout *l)
{
    free(l->visited);
    free(l->once);
    free(l->live);
    *l = (struct walk_layout){0};
}

// --- bits in and out ---------------------------------------------------------

struct packer {
    uint64_t *out;
    uint64_t word;
    int used; // bits of it
};

static inline void put(struct packer *p, uint64_t value, int bits)
{
    assert(bits == WORD || value >> bits == 0);
    p->word |= value << p->used;
    p->used += bits;
    if (p->used >= WORD) {
        *p->out++ = p->word;
        p->used -= WORD;
        p->word = p->used ? value >> (bits - p->used) : 0;
    }
}

struct unpacker {
    const uint64_t *in;
    int used;
};

static inline uint64_t take(struct unpacker *u, int bits)
{
    assert(bits < WORD);
    uint64_t value = *u->in >> u->used;
    int got = WORD - u->used;
    u->used += bits;
    if (u->used >= WORD) {
        u->used -= WORD;
        u->in++;
        if (u->used) {
            value |= *u->in << got;
        }
    }
    return value & ((UINT64_C(1) << bits) - 1);
}

// --- the parts, in the same order out and in ---------------------------------

static inline uint64_t place_of(const struct walk_layout *l, target_id at)
{
    return (uint64_t)(target_is_ending(at)
                          ? l->scenario->exchange_count + target_ending(at)
                          : at);
}

// Levels are few and small: a division of them by a known number is cheap.
static inline uint64_t steps(const struct walk_layout *l, int level)
{
    return (uint64_t)(l->points == RULES_STEP ? (unsigned)level / RULES_STEP
                                              : (unsigned)level);
}

static inline void pack_rupture(const struct walk_layout *l, struct packer *p,
                                const struct rupture *r, bool is_over)
{
    if (!r->is_open) {
        put(p, 0, 2 + l->trigger_bits + l->how_bits);
        return;
    }
    put(p, 1, 1);
    put(p, r->kind, 1);
    put(p, (uint64_t)(r->trigger + 1), l->trigger_bits);
    put(p, is_over || !l->how_bits ? 0 : r->how, l->how_bits);
}

// What still matters of a state that goes on.
static inline uint64_t live_in(const struct walk_layout *l,
                               const struct session *s)
{
    size_t row = 0;
    for (int32_t i = 0; l->live_by_trigger && i < l->once_count; i++) {
        row |= (size_t)script_bit(s->fired, l->once[i]) << i;
    }
    return l->live[row * (size_t)l->scenario->exchange_count + (size_t)s->at];
}

static inline bool is_live(uint64_t live, int item)
{
    return item >= ITEMS_MOST || live >> item & 1;
}

// Once it was explained, no vague word counts, and nothing comes late.
static inline void pack_confidentiality(struct packer *p,
                                        const struct alliance *a, uint64_t live)
{
    bool is_explained = a->confidentiality >> CONFIDENTIALITY_EXPLAINED & 1;
    unsigned steps_made = a->confidentiality & (unsigned)live;
    if (is_explained) {
        steps_made &= ~(1u << CONFIDENTIALITY_VAGUE);
    }
    put(p, steps_made & ((1u << CONFIDENTIALITY_ABSOLUTE) - 1),
        CONFIDENTIALITY_ABSOLUTE);
    put(p, a->fact_told && !is_explained && is_live(live, ITEM_FACT_TOLD), 1);
}

// What only matters while the session goes on.
static inline void pack_going(const struct walk_layout *l, struct packer *p,
                              const struct session *s)
{
    const struct alliance *a = &s->alliance;
    uint64_t live = live_in(l, s);
    int item = ITEM_FACT;
    put(p, (uint64_t)(a->strain_source + RULES_SOURCE_MOST), SOURCE_BITS);
    pack_confidentiality(p, a, live);
    for (int32_t i = 0; i < l->once_count; i++) {
        put(p, script_bit(s->fired, l->once[i]), 1);
    }
    for (int32_t i = 0; i < l->count_count; i++) {
        int stance = l->counts[i].stance;
        put(p, is_live(live, ITEM_COUNT + stance) ? s->counts[stance] : 0,
            l->counts[i].bits);
    }
    for (int32_t i = 0; i < l->fact_count; i++, item++) {
        int value = s->facts[l->facts[i].fact];
        put(p, (uint64_t)(is_live(live, item) ? value : 0), l->facts[i].bits);
    }
    for (int32_t i = 0; i < l->visited_count; i++, item++) {
        put(p, is_live(live, item) && script_bit(s->visited, l->visited[i]), 1);
    }
}

void walk_pack(const struct walk_layout *l, const struct session *s,
               uint64_t *key)
{
    const struct alliance *a = &s->alliance;
    struct packer p = {.out = key};
    bool is_over = target_is_ending(s->at);

    put(&p, place_of(l, s->at), l->at_bits);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        put(&p, steps(l, a->level[i]), l->level_bits);
    }
    pack_rupture(l, &p, &a->rupture, is_over);
    put(&p, a->violated && !a->corrected, 1); // corrected is as good as none
    if (!is_over) {
        pack_going(l, &p, s);
    }
    uint64_t *end = key + l->words;
    for (; p.out < end; p.word = 0) {
        *p.out++ = p.word;
    }
}

static int16_t take_level(const struct walk_layout *l, struct unpacker *u)
{
    return (int16_t)((int)take(u, l->level_bits) * l->points);
}

// Salience and marker follow from the trigger.
static void unpack_rupture(const struct walk_layout *l, struct unpacker *u,
                           struct rupture *r)
{
    r->is_open = take(u, 1);
    r->kind = (uint8_t)take(u, 1);
    r->trigger = (trigger_id)take(u, l->trigger_bits) - 1;
    r->how = (uint16_t)take(u, l->how_bits);
    r->salience = RULES_STRAIN_SALIENCE;
    r->marker = MARKER_COUNT;
    if (r->trigger != ID_NONE) {
        r->salience = l->scenario->triggers[r->trigger].salience;
        r->marker = l->scenario->triggers[r->trigger].marker;
    }
}

// [bits] has none of it yet.
static inline void add_bit(uint32_t *bits, int32_t i, uint64_t value)
{
    bits[i >> 5] |= (uint32_t)value << (i & 31);
}

static size_t words_for(int32_t bits)
{
    return ((size_t)bits + 31) / 32;
}

// So that a callback that looks at more than is known sees the same whatever
// was unpacked before.
static void forget_what_is_not_in_it(const struct walk_layout *l,
                                     struct session *s)
{
    memset(s->counts, 0, sizeof s->counts);
    memset(s->visited, 0, words_for(l->scenario->exchange_count) * 4);
}

static void unpack_going(const struct walk_layout *l, struct unpacker *u,
                         struct session *s)
{
    struct alliance *a = &s->alliance;
    a->strain_source = (int8_t)((int)take(u, SOURCE_BITS) - RULES_SOURCE_MOST);
    a->confidentiality = (uint8_t)take(u, CONFIDENTIALITY_ABSOLUTE);
    a->fact_told = take(u, 1);
    memcpy(s->facts, l->initial, (size_t)l->scenario->fact_count);
    memset(s->fired, 0, words_for(l->scenario->trigger_count) * 4);
    for (int32_t i = 0; i < l->once_count; i++) {
        add_bit(s->fired, l->once[i], take(u, 1));
    }
    if (l->scenario->has_callbacks) {
        forget_what_is_not_in_it(l, s);
    }
    for (int32_t i = 0; i < l->count_count; i++) {
        s->counts[l->counts[i].stance] = (uint16_t)take(u, l->counts[i].bits);
    }
    for (int32_t i = 0; i < l->fact_count; i++) {
        s->facts[l->facts[i].fact] = (uint8_t)take(u, l->facts[i].bits);
    }
    for (int32_t i = 0; i < l->visited_count; i++) {
        add_bit(s->visited, l->visited[i], take(u, 1));
    }
}

void walk_unpack(const struct walk_layout *l, const uint64_t *key,
                 struct session *s)
{
    struct unpacker u = {.in = key, .used = l->at_bits};
    struct alliance *a = &s->alliance;

    s->at = walk_key_at(l, key);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        a->level[i] = take_level(l, &u);
    }
    unpack_rupture(l, &u, &a->rupture);
    a->violated = take(&u, 1);
    a->corrected = false;
    unpack_going(l, &u, s);
}

uint32_t walk_unpack_rupture(const struct walk_layout *l, const uint64_t *key)
{
    struct unpacker u = {.in = key,
                         .used = l->at_bits + LEVEL_COUNT * l->level_bits};
    u.in += u.used / WORD;
    u.used %= WORD;
    bool is_open = take(&u, 1);
    take(&u, 1); // its kind
    return is_open ? (uint32_t)take(&u, l->trigger_bits) + 1 : 0;
}

void walk_unpack_state(const struct walk_layout *l, const uint64_t *key,
                       struct walk_state *out)
{
    struct unpacker u = {.in = key, .used = l->at_bits};
    struct rupture r;

    out->at = walk_key_at(l, key);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        out->levels[i] = take_level(l, &u);
    }
    unpack_rupture(l, &u, &r);
    out->is_open = r.is_open;
    out->kind = r.kind;
    out->trigger = r.trigger;
    out->how = r.how;
    out->violated = take(&u, 1);
}
