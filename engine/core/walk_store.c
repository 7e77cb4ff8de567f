// The set of states that were met: hash tables in shards.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk_inside.h"

#define TAG_BITS (32 - PLACE_BITS)
#define PLACE_MASK ((1u << PLACE_BITS) - 1)

// Multiply and fold, word by word; the last fold brings the high bits down.
uint64_t walk_hash(const uint64_t *key, int words)
{
    uint64_t hash = UINT64_C(0x9e3779b97f4a7c15);
    for (int i = 0; i < words; i++) {
        hash = (hash ^ key[i]) * UINT64_C(0xff51afd7ed558ccd);
        hash ^= hash >> 32;
    }
    hash *= UINT64_C(0xc4ceb9fe1a85ec53);
    return hash ^ hash >> 29;
}

// A slot keeps some bits of the hash, so that few keys are compared in vain.
// They are none of those that choose shard or slot.
static inline uint32_t tag_of(uint64_t hash)
{
    return (uint32_t)(hash >> 40 << PLACE_BITS);
}

static inline bool is_same(const uint64_t *a, const uint64_t *b, int words)
{
    uint64_t difference = 0;
    for (int i = 0; i < words; i++) {
        difference |= a[i] ^ b[i];
    }
    return difference == 0;
}

static void put_slot(struct shard *sh, uint64_t hash, uint32_t place)
{
    uint32_t mask = sh->slot_count - 1;
    uint32_t at = (uint32_t)hash & mask;
    while (sh->slots[at]) {
        at = (at + 1) & mask;
    }
    sh->slots[at] = tag_of(hash) | (place + 1);
}

static void grow_slots(struct shard *sh, int words)
{
    sh->slot_count = sh->slot_count ? sh->slot_count * 2 : 64;
    free(sh->slots);
    sh->slots = mem_array(sh->slot_count, sizeof *sh->slots);
    for (uint32_t i = 0; i < sh->count; i++) {
        const uint64_t *key = sh->keys + (size_t)i * (size_t)words;
        put_slot(sh, walk_hash(key, words), i);
    }
}

// By a quarter: there are many states, and memory is what ends a walk.
static void grow_states(struct shard *sh, int words)
{
    uint32_t capacity = sh->capacity + sh->capacity / 4 + 16;
    size_t n = capacity;
    sh->keys = mem_realloc(sh->keys, mem_product(n * (size_t)words, 8));
    sh->first = mem_realloc(sh->first, mem_product(n, sizeof *sh->first));
    sh->before = mem_realloc(sh->before, mem_product(n, sizeof *sh->before));
    sh->ways = mem_realloc(sh->ways, n);
    sh->capacity = capacity;
}

static uint32_t add(struct shard *sh, const uint64_t *key, int words,
                    uint32_t before)
{
    if (sh->count == sh->capacity) {
        grow_states(sh, words);
    }
    uint32_t place = sh->count++;
    memcpy(sh->keys + (size_t)place * (size_t)words, key, (size_t)words * 8);
    sh->first[place] = 0;
    sh->before[place] = before;
    sh->ways[place] = NOT_EXPANDED;
    return place;
}

state_id walk_store(struct shard *sh, int shard, const uint64_t *key, int words,
                    uint64_t hash, uint32_t before)
{
    if ((uint64_t)sh->count * 10 >= (uint64_t)sh->slot_count * 7) {
        grow_slots(sh, words);
    }
    uint32_t mask = sh->slot_count - 1, tag = tag_of(hash);
    uint32_t at = (uint32_t)hash & mask;
    for (; sh->slots[at]; at = (at + 1) & mask) {
        uint32_t place = (sh->slots[at] & PLACE_MASK) - 1;
        if ((sh->slots[at] & ~PLACE_MASK) == tag &&
            is_same(sh->keys + (size_t)place * (size_t)words, key, words)) {
            return state_of(place, shard);
        }
    }
    uint32_t place = add(sh, key, words, before);
    sh->slots[at] = tag | (place + 1);
    return state_of(place, shard);
}

void walk_prefetch(const struct shard *sh, uint64_t hash)
{
    if (sh->slots) {
        __builtin_prefetch(&sh->slots[(uint32_t)hash & (sh->slot_count - 1)]);
    }
}

void shard_release(struct shard *sh)
{
    free(sh->keys);
    free(sh->first);
    free(sh->before);
    free(sh->ways);
    free(sh->slots);
    *sh = (struct shard){0};
}
