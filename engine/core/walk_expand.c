// One part of a round: every response of every state in it is made, and what
// comes of it is handed to the shards.
#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk_inside.h"

enum { FAILURES_KEPT = 64, AHEAD = 8 };

// --- walkers -----------------------------------------------------------------

struct walker *walker_new(const struct scenario *scenario, struct script script)
{
    struct walker *w = mem_alloc(sizeof *w);
    session_init(&w->session, scenario, script, 0);
    w->session.defers_offers = true;
    w->script = script;
    return w;
}

void walker_free(struct walker *w)
{
    if (w) {
        session_release(&w->session);
        walk_memo_release(&w->memo);
        free(w->key);
        free(w);
    }
}

void walker_fit(struct walker *walker, const struct walk *w)
{
    if (walker->tries != w->tries) {
        walker->tries = w->tries;
        walker->words = w->layout.words;
        walker->key =
            mem_realloc(walker->key, mem_product((size_t)walker->words, 8));
        walk_memo_begin(&walker->memo, w->scenario, walker->script, &w->reads);
        walker->session.script = walk_memo_script(&walker->memo);
    }
}

// --- parts -------------------------------------------------------------------

void part_clear(struct part *p)
{
    p->edge_count = p->failure_count = p->failed = 0;
    for (int i = 0; i < SHARDS; i++) {
        p->arrivals[i].count = 0;
    }
}

void part_release(struct part *p)
{
    for (int i = 0; i < SHARDS; i++) {
        free(p->arrivals[i].keys);
        free(p->arrivals[i].hashes);
        free(p->arrivals[i].before);
        free(p->arrivals[i].edge);
    }
    free(p->edges);
    free(p->ways);
    free(p->failures);
    *p = (struct part){0};
}

static void fail(struct part *p, state_id state, response_id response,
                 const struct error *err)
{
    p->failed++;
    if (p->failure_count < FAILURES_KEPT) {
        *MEM_PUSH(p->failures, p->failure_count, p->failure_capacity) =
            (struct walk_failure){state, response, *err};
    }
}

static void grow_arrivals(struct arrivals *a, int words)
{
    size_t n = a->capacity ? a->capacity * 2 : 64;
    a->keys = mem_realloc(a->keys, mem_product(n * (size_t)words, 8));
    a->hashes = mem_realloc(a->hashes, mem_product(n, 8));
    a->before = mem_realloc(a->before, mem_product(n, 4));
    a->edge = mem_realloc(a->edge, mem_product(n, 4));
    a->capacity = n;
}

static void send(struct part *p, const uint64_t *key, int words,
                 uint32_t before)
{
    uint64_t hash = walk_hash(key, words);
    struct arrivals *a = &p->arrivals[hash_shard(hash)];
    if (a->count == a->capacity) {
        grow_arrivals(a, words);
    }
    size_t i = a->count++;
    for (int word = 0; word < words; word++) {
        a->keys[i * (size_t)words + (size_t)word] = key[word];
    }
    a->hashes[i] = hash;
    a->before[i] = before;
    a->edge[i] = (uint32_t)p->edge_count;
}

// --- expanding ---------------------------------------------------------------

// Makes one response from the state that the session is at.
static void make(struct walk *w, struct part *p, struct walker *walker,
                 state_id from, response_id response)
{
    struct session *s = &walker->session;
    const struct exchange *x = &w->scenario->exchanges[s->at];
    uint32_t choice = (uint32_t)(response - x->responses.first);
    uint32_t edge = choice << STATE_BITS;
    struct error err;

    mem_grow((void **)&p->edges, &p->edge_capacity, p->edge_count + 1,
             sizeof *p->edges);
    p->edges[p->edge_count] = edge | STATE_NONE;
    if (session_take_turn(s, response, &walker->events, &err)) {
        walk_pack(&w->layout, s, walker->key);
        send(p, walker->key, w->layout.words, edge | from);
    } else {
        fail(p, from, response, &err);
    }
    p->edge_count++;
}

static int expand(struct walk *w, struct part *p, struct walker *walker,
                  state_id from)
{
    struct session *s = &walker->session;
    const uint64_t *key = walk_key(w, from);
    response_id offered[RESPONSES_MAX];
    struct error err;

    if (target_is_ending(walk_key_at(&w->layout, key))) {
        return 0;
    }
    walk_unpack(&w->layout, key, s);
    if (!session_find_offers(s, &err)) {
        fail(p, from, ID_NONE, &err);
        return 0;
    }
    int count = s->offered_count;
    memcpy(offered, s->offered, (size_t)count * sizeof *offered);
    for (int i = 0; i < count; i++) {
        if (i > 0) {
            walk_unpack(&w->layout, key, s);
        }
        make(w, p, walker, from, offered[i]);
    }
    return count;
}

static bool should_stop(const struct walk *w)
{
    return w->limits.stop && *w->limits.stop;
}

void walk_expand(struct walk *w, int part, struct walker *walker)
{
    struct part *p = &w->parts[part];
    size_t count = p->to - p->from;

    assert(part >= 0 && part < w->part_count);
    part_clear(p);
    walker_fit(walker, w);
    mem_grow((void **)&p->ways, &p->way_capacity, count + 1, 1);
    for (p->done = p->from; p->done < p->to && !should_stop(w); p->done++) {
        p->ways[p->done - p->from] =
            (uint8_t)expand(w, p, walker, w->block[p->done]);
    }
}

// --- gathering ---------------------------------------------------------------

static void gather(struct walk *w, struct part *p, int shard)
{
    struct shard *sh = &w->shards[shard];
    struct arrivals *a = &p->arrivals[shard];
    int words = w->layout.words;

    for (size_t i = 0; i < a->count; i++) {
        if (i + AHEAD < a->count) {
            walk_prefetch(sh, a->hashes[i + AHEAD]);
        }
        state_id to = walk_store(sh, shard, a->keys + i * (size_t)words, words,
                                 a->hashes[i], a->before[i]);
        p->edges[a->edge[i]] = (p->edges[a->edge[i]] & ~STATE_NONE) | to;
    }
}

// Room for what all parts have found, and where each puts its own.
static void reserve_edges(struct walk *w)
{
    size_t at = w->edge_count;
    for (int i = 0; i < w->part_count; i++) {
        w->parts[i].edge_at = at;
        at += w->parts[i].edge_count;
    }
    mem_grow((void **)&w->edges, &w->edge_capacity, at, sizeof *w->edges);
}

// Shard by shard the parts come in their order, so that it does not matter
// how many there are.
void walk_gather(struct walk *w, int part)
{
    if (part == 0) {
        reserve_edges(w); // nobody looks at them before walk_keep()
    }
    for (int shard = part; shard < SHARDS; shard += w->part_count) {
        for (int i = 0; i < w->part_count; i++) {
            gather(w, &w->parts[i], shard);
        }
    }
}
