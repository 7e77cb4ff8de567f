// What of a state still matters, by place: a fact that no callback can look at
// any more tells nothing apart. Found by going back from those who look, along
// the ways a conversation may go, until nothing changes.
//
// Triggers are looked at after every response as long as they have not opened;
// so what matters depends on which have. That a trigger opens in between is
// covered: what matters afterwards mattered before.
#include <stdlib.h>

#include "base/mem.h"
#include "core/walk_layout.h"

enum { LIVE_MOST = 1 << 18, TRIGGERS_MOST = 12 };

struct live {
    const struct walk_layout *layout;
    const struct walk_reads *reads;
    uint64_t *entering; // owned; by exchange: looked at on the way in
    uint64_t *staying;  // owned; by exchange: while it is open and on leaving
    uint64_t *row;      // by exchange: what is being worked out
    uint32_t fired;     // bits by place in layout->once
};

// --- who looks at what -------------------------------------------------------

static uint64_t bit_of(int item)
{
    return item < ITEMS_MOST ? UINT64_C(1) << item : 0;
}

static bool looks_at_visited(const struct script_reads *r, exchange_id exchange)
{
    for (int32_t i = 0; i < r->visited_count; i++) {
        if (r->visited[i] == exchange) {
            return true;
        }
    }
    return r->visited_all;
}

static uint64_t items_of(const struct live *live, callback_id id)
{
    const struct walk_layout *l = live->layout;
    uint64_t items = 0;
    if (id == ID_NONE) {
        return 0;
    }
    const struct script_reads *r = &live->reads->of[id];
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        items |= r->counts >> i & 1 ? bit_of(ITEM_COUNT + i) : 0;
    }
    for (int32_t i = 0; i < l->fact_count; i++) {
        items |=
            script_bit(r->facts, l->facts[i].fact) ? bit_of(ITEM_FACT + i) : 0;
    }
    for (int32_t i = 0; i < l->visited_count; i++) {
        items |= looks_at_visited(r, l->visited[i])
                     ? bit_of(ITEM_FACT + l->fact_count + i)
                     : 0;
    }
    return items;
}

static uint64_t items_of_lines(const struct live *live, struct span lines)
{
    uint64_t items = 0;
    for (int32_t i = lines.first; i < lines.first + lines.count; i++) {
        items |= items_of(live, live->layout->scenario->lines[i].when);
    }
    return items;
}

// A step in explaining confidentiality is worth what was not said before.
static uint64_t items_of_steps(unsigned steps)
{
    uint64_t items = steps & ((1u << CONFIDENTIALITY_ABSOLUTE) - 1);
    if (items) {
        items |= bit_of(ITEM_FACT_TOLD) |
                 bit_of(ITEM_CONFIDENTIALITY + CONFIDENTIALITY_EXPLAINED);
    }
    if (steps >> CONFIDENTIALITY_EXPLAINED & 1) {
        items |= bit_of(ITEM_CONFIDENTIALITY + CONFIDENTIALITY_VAGUE);
    }
    return items;
}

static uint64_t items_of_response(const struct live *live,
                                  const struct response *r)
{
    return items_of(live, r->when) | items_of(live, r->effect) |
           items_of_lines(live, r->reply) |
           items_of_steps(r->move.confidentiality);
}

static void look_at_exchanges(struct live *live)
{
    const struct scenario *s = live->layout->scenario;
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        const struct exchange *x = &s->exchanges[i];
        live->entering[i] = items_of_lines(live, x->lines);
        for (int32_t r = 0; r < x->responses.count; r++) {
            live->staying[i] |=
                items_of_response(live, &s->responses[x->responses.first + r]);
        }
    }
}

// --- going back --------------------------------------------------------------

static uint64_t items_at(const struct live *live, target_id to)
{
    const struct scenario *s = live->layout->scenario;
    return target_is_ending(to)
               ? items_of_lines(live, s->endings[target_ending(to)].lines)
               : live->entering[to] | live->row[to];
}

static bool may_open(const struct live *live, trigger_id trigger)
{
    const struct walk_layout *l = live->layout;
    for (int32_t i = 0; i < l->once_count; i++) {
        if (l->once[i] == trigger) {
            return !(live->fired >> i & 1);
        }
    }
    return true;
}

// What matters because of triggers, wherever the session is.
static uint64_t items_of_triggers(const struct live *live)
{
    const struct scenario *s = live->layout->scenario;
    uint64_t items = 0;
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        if (may_open(live, i)) {
            items |= items_of(live, s->triggers[i].when) |
                     items_at(live, s->triggers[i].to);
        }
    }
    return items;
}

static bool go_back_once(struct live *live)
{
    const struct scenario *s = live->layout->scenario;
    uint64_t everywhere = items_of_triggers(live);
    bool has_changed = false;
    for (exchange_id i = s->exchange_count - 1; i >= 0; i--) {
        struct span of = s->exchanges[i].responses;
        uint64_t items = live->staying[i] | everywhere;
        for (int32_t r = of.first; r < of.first + of.count; r++) {
            items |= items_at(live, s->responses[r].to);
        }
        has_changed |= items != live->row[i];
        live->row[i] = items;
    }
    return has_changed;
}

void walk_live_init(struct walk_layout *l, const struct walk_reads *reads)
{
    size_t n = (size_t)l->scenario->exchange_count;
    struct live live = {.layout = l,
                        .reads = reads,
                        .entering = mem_array(n, 8),
                        .staying = mem_array(n, 8)};
    l->live_by_trigger =
        l->once_count <= TRIGGERS_MOST && (n << l->once_count) <= LIVE_MOST;
    uint32_t rows = l->live_by_trigger ? 1u << l->once_count : 1;

    l->live = mem_array(n * rows, sizeof *l->live);
    look_at_exchanges(&live);
    for (live.fired = 0; live.fired < rows; live.fired++) {
        live.row = l->live + n * live.fired;
        while (go_back_once(&live)) {
        }
    }
    free(live.entering);
    free(live.staying);
}
