// How a state is packed into words (walk.h). Only core/walk*.c include this.
#ifndef CORE_WALK_LAYOUT_H
#define CORE_WALK_LAYOUT_H

#include <stdbool.h>
#include <stdint.h>

#include "core/scenario.h"
#include "core/script.h"
#include "core/session.h"
#include "core/walk.h"

// What callbacks are known to look at: the rest of the state tells nothing
// apart.
struct walk_reads {
    struct script_reads *of; // owned; by callback
    callback_id count;
};
// For the callbacks of [scenario], which are not known yet to look at
// anything.
void walk_reads_init(struct walk_reads *r, const struct scenario *scenario);
void walk_reads_release(struct walk_reads *r);
// Adds what [script] has seen of them. True when that was more than was known.
bool walk_reads_learn(struct walk_reads *r, const struct scenario *scenario,
                      const struct script *script);
// Is there anything in [seen] that is not in [known]?
bool walk_reads_exceed(const struct script_reads *known,
                       const struct script_reads *seen);

// Parts of a state that matter only where something that looks at them can
// still be reached.
enum walk_item {
    ITEM_CONFIDENTIALITY, // five steps; then:
    ITEM_FACT_TOLD = ITEM_CONFIDENTIALITY + CONFIDENTIALITY_ABSOLUTE,
    ITEM_COUNT,                                   // by stance; then:
    ITEM_FACT = ITEM_COUNT + STANCE_SCORED_COUNT, // facts in the key, then
                                                  // exchanges visited
};
enum { ITEMS_MOST = 64 }; // what comes after that is taken to matter always

struct walk_layout {
    const struct scenario *scenario;
    int words;  // 64 bits each, of a key
    int points; // of one step of a level: 5, or 1 when levels start oddly
    uint8_t at_bits, level_bits, trigger_bits, how_bits;
    struct packed_count {
        uint8_t stance, bits;
    } counts[STANCE_SCORED_COUNT]; // those that are looked at
    int32_t count_count;
    struct packed_fact {
        uint8_t fact, bits;
    } facts[FACTS_MAX];
    int32_t fact_count;
    exchange_id *visited; // owned
    int32_t visited_count;
    trigger_id *once; // owned; triggers that open only once
    int32_t once_count;
    uint8_t initial[FACTS_MAX]; // values of facts that nobody looks at
    // What still matters: bits by enum walk_item, by which triggers have
    // opened (bits by place in [once]; 0 only when there are too many) and
    // exchange.
    uint64_t *live; // owned
    bool live_by_trigger;
};

// Makes the layout for what is looked at. Release before making it again.
void walk_layout_init(struct walk_layout *l, const struct scenario *scenario,
                      const struct walk_reads *reads);
void walk_layout_release(struct walk_layout *l);

// Works out l->live (walk_live.c).
void walk_live_init(struct walk_layout *l, const struct walk_reads *reads);

// [key] has l->words words.
void walk_pack(const struct walk_layout *l, const struct session *s,
               uint64_t *key);
// Into a session of the same scenario; not the offers. What is not in the key
// is as at the start.
void walk_unpack(const struct walk_layout *l, const uint64_t *key,
                 struct session *s);
// The part that reports need.
uint32_t walk_unpack_rupture(const struct walk_layout *l, const uint64_t *key);
void walk_unpack_state(const struct walk_layout *l, const uint64_t *key,
                       struct walk_state *out);

static inline target_id walk_key_at(const struct walk_layout *l,
                                    const uint64_t *key)
{
    int32_t at = (int32_t)(key[0] & ((UINT64_C(1) << l->at_bits) - 1));
    return at < l->scenario->exchange_count
               ? at
               : target_of_ending(at - l->scenario->exchange_count);
}

#endif
