// The inside of a walk, shared by core/walk*.c; walk.h is the face.
#ifndef CORE_WALK_INSIDE_H
#define CORE_WALK_INSIDE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/session.h"
#include "core/walk.h"
#include "core/walk_layout.h"
#include "core/walk_memo.h"

// States are kept in shards by their hash, so that threads can add to
// different ones. A state's number is its place in its shard, then the shard.
#define SHARD_BITS 6
#define SHARDS (1 << SHARD_BITS)
#define PLACE_BITS (STATE_BITS - SHARD_BITS)
#define NOT_EXPANDED 255

struct shard {
    uint64_t *keys;   // owned; layout.words for each state
    uint32_t *first;  // owned; by state: its first way in walk.edges
    uint32_t *before; // owned; by state: an edge that leads back
    uint8_t *ways;    // owned; by state: how many, or NOT_EXPANDED
    uint32_t count, capacity;
    uint32_t *slots; // owned; open addressing: place + 1, and bits of the hash
    uint32_t slot_count;
};

static inline state_id state_of(uint32_t place, int shard)
{
    return place << SHARD_BITS | (uint32_t)shard;
}
static inline int shard_of(state_id s)
{
    return (int)(s & (SHARDS - 1));
}
static inline uint32_t place_in_shard(state_id s)
{
    return s >> SHARD_BITS;
}

// States met while expanding, on their way into one shard.
struct arrivals {
    uint64_t *keys;   // owned
    uint64_t *hashes; // owned
    uint32_t *before; // owned; as shard.before
    uint32_t *edge;   // owned; place in part.edges
    size_t count, capacity;
};

struct part {
    size_t from, to;  // in walk.block
    size_t done;      // from … done were expanded
    walk_edge *edges; // owned
    size_t edge_count, edge_capacity;
    size_t edge_at; // where they go in walk.edges
    uint8_t *ways;  // owned; by state of the part
    size_t way_capacity;
    struct arrivals arrivals[SHARDS];
    struct walk_failure *failures; // owned
    size_t failure_count, failure_capacity;
    size_t failed; // all of them
};

struct walk {
    const struct scenario *scenario;
    struct walk_limits limits;
    struct walk_reads reads;
    struct walk_layout layout;
    struct shard shards[SHARDS];
    walk_edge *edges; // owned
    size_t edge_count, edge_capacity;
    state_id start;

    // Depth by depth: where the states of each begin, by shard.
    uint32_t (*levels)[SHARDS]; // owned
    size_t level_count, level_capacity;
    int at_shard;      // the next state to expand in the latest depth
    uint32_t at_place; //
    state_id *block;   // owned; the states of the round
    size_t block_count, block_capacity;
    struct part parts[WALK_PARTS_MOST];
    int part_count;
    uint32_t expanded; // states
    bool was_stopped;
    int tries; // how often it was begun

    struct walk_failure *failures; // owned
    size_t failure_count, failure_capacity;
    size_t failed;
};

struct walker {
    struct session session;
    struct script script;
    struct walk_memo memo;
    struct events events;
    uint64_t *key; // owned
    int words;     // of it
    int tries;     // of the walk that the memo is for
};

// --- walk_store.c ------------------------------------------------------------

uint64_t walk_hash(const uint64_t *key, int words);
static inline int hash_shard(uint64_t hash)
{
    return (int)(hash >> (64 - SHARD_BITS));
}
// The state of [key] in [shard], added with [before] when it is new.
state_id walk_store(struct shard *sh, int shard, const uint64_t *key, int words,
                    uint64_t hash, uint32_t before);
void walk_prefetch(const struct shard *sh, uint64_t hash);
void shard_release(struct shard *sh);

static inline const uint64_t *walk_key(const struct walk *w, state_id s)
{
    return w->shards[shard_of(s)].keys +
           (size_t)place_in_shard(s) * (size_t)w->layout.words;
}

// --- walk_expand.c -----------------------------------------------------------

// Makes [walker] ready for the walk as it now is.
void walker_fit(struct walker *walker, const struct walk *w);
void part_clear(struct part *p);
void part_release(struct part *p);

#endif
