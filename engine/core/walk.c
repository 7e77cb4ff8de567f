// Round after round: which states are next, and what became of them.
#include "core/walk.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/rules.h"
#include "core/walk_inside.h"

enum { BLOCK_FIRST = 256, BLOCK_MOST = 1 << 16, KEPT = 64 };

// --- life --------------------------------------------------------------------

struct walk *walk_new(const struct scenario *scenario,
                      struct walk_limits limits)
{
    struct walk *w = mem_alloc(sizeof *w);
    w->scenario = scenario;
    w->limits = limits;
    if (limits.states == 0 || limits.states > WALK_STATES_MOST) {
        w->limits.states = WALK_STATES_MOST;
    }
    walk_reads_init(&w->reads, scenario);
    w->start = STATE_NONE;
    walk_layout_init(&w->layout, scenario, &w->reads);
    return w;
}

static void forget(struct walk *w)
{
    for (int i = 0; i < SHARDS; i++) {
        shard_release(&w->shards[i]);
    }
    w->edge_count = w->level_count = w->failure_count = w->failed = 0;
    w->block_count = 0;
    w->expanded = 0;
    w->was_stopped = false;
    w->start = STATE_NONE;
}

static void release_parts(struct walk *w)
{
    for (int i = 0; i < WALK_PARTS_MOST; i++) {
        part_release(&w->parts[i]);
    }
}

void walk_free(struct walk *w)
{
    if (!w) {
        return;
    }
    forget(w);
    release_parts(w);
    walk_layout_release(&w->layout);
    walk_reads_release(&w->reads);
    free(w->edges);
    free(w->levels);
    free(w->block);
    free(w->failures);
    free(w);
}

bool walk_learn(struct walk *w, const struct walker *walker)
{
    return walk_reads_learn(&w->reads, w->scenario, &walker->script);
}

void walk_restart(struct walk *w)
{
    forget(w);
    release_parts(w); // they are measured for the old keys
    walk_layout_release(&w->layout);
    walk_layout_init(&w->layout, w->scenario, &w->reads);
}

// --- rounds ------------------------------------------------------------------

static void keep_failure(struct walk *w, const struct walk_failure *f)
{
    if (w->failure_count < KEPT) {
        *MEM_PUSH(w->failures, w->failure_count, w->failure_capacity) = *f;
    }
}

// From here on states are of the next depth.
static void open_level(struct walk *w)
{
    mem_grow((void **)&w->levels, &w->level_capacity, w->level_count + 1,
             sizeof *w->levels);
    for (int i = 0; i < SHARDS; i++) {
        w->levels[w->level_count][i] = w->shards[i].count;
    }
    w->level_count++;
}

void walk_begin(struct walk *w, struct walker *walker)
{
    struct session *s = &walker->session;
    struct walk_failure failure = {STATE_NONE, ID_NONE, {0}};
    uint64_t *key = mem_array((size_t)w->layout.words, sizeof *key);

    assert(w->start == STATE_NONE && walk_states(w) == 0);
    w->tries++;
    walker_fit(walker, w);
    session_reset(s);
    open_level(w);
    if (session_begin(s, &walker->events, &failure.error)) {
        walk_pack(&w->layout, s, key);
        uint64_t hash = walk_hash(key, w->layout.words);
        int shard = hash_shard(hash);
        w->start = walk_store(&w->shards[shard], shard, key, w->layout.words,
                              hash, STATE_NONE);
    } else {
        keep_failure(w, &failure);
        w->failed++;
    }
    w->at_shard = 0;
    w->at_place = 0;
    open_level(w);
    free(key);
}

// Where the states of the depth that is being expanded end, in [shard].
static uint32_t level_end(const struct walk *w, int shard)
{
    return w->levels[w->level_count - 1][shard];
}

static void fill_block(struct walk *w, size_t most)
{
    w->block_count = 0;
    while (w->at_shard < SHARDS && w->block_count < most) {
        if (w->at_place < level_end(w, w->at_shard)) {
            w->block[w->block_count++] = state_of(w->at_place++, w->at_shard);
        } else if (++w->at_shard < SHARDS) {
            w->at_place = w->levels[w->level_count - 2][w->at_shard];
        }
    }
}

static bool next_level(struct walk *w)
{
    bool has_more = false;
    for (int i = 0; i < SHARDS; i++) {
        has_more |= w->shards[i].count > level_end(w, i);
    }
    if (has_more) {
        open_level(w);
        w->at_shard = 0;
        w->at_place = w->levels[w->level_count - 2][0];
    }
    return has_more;
}

// Small at first, so that little is done in vain when callbacks turn out to
// look at more, or take long.
static size_t block_size(const struct walk *w)
{
    size_t states = walk_states(w);
    return states < BLOCK_FIRST  ? BLOCK_FIRST
           : states > BLOCK_MOST ? BLOCK_MOST
                                 : states;
}

static void divide(struct walk *w, int most)
{
    size_t n = w->block_count;
    w->part_count = most;
    for (int i = 0; i < most; i++) {
        w->parts[i].from = n * (size_t)i / (size_t)most;
        w->parts[i].to = n * (size_t)(i + 1) / (size_t)most;
    }
}

static bool is_at_limit(const struct walk *w)
{
    return w->was_stopped || walk_states(w) >= w->limits.states ||
           (w->limits.stop && *w->limits.stop);
}

int walk_plan(struct walk *w, int most)
{
    assert(most >= 1 && most <= WALK_PARTS_MOST);
    if (is_at_limit(w)) {
        w->was_stopped = true;
        return 0;
    }
    mem_grow((void **)&w->block, &w->block_capacity, BLOCK_MOST,
             sizeof *w->block);
    fill_block(w, block_size(w));
    if (w->block_count == 0 && next_level(w)) {
        fill_block(w, block_size(w));
    }
    if (w->block_count == 0) {
        return 0;
    }
    divide(w, most);
    return most;
}

// The states of different parts are different ones.
void walk_keep(struct walk *w, int part)
{
    const struct part *p = &w->parts[part];
    size_t edge = p->edge_at;
    if (p->edge_count > 0) {
        memcpy(w->edges + edge, p->edges, p->edge_count * sizeof *p->edges);
    }
    for (size_t i = p->from; i < p->done; i++) {
        struct shard *sh = &w->shards[shard_of(w->block[i])];
        uint32_t place = place_in_shard(w->block[i]);
        sh->first[place] = (uint32_t)edge;
        sh->ways[place] = p->ways[i - p->from];
        edge += sh->ways[place];
    }
}

void walk_settle(struct walk *w)
{
    for (int part = 0; part < w->part_count; part++) {
        const struct part *p = &w->parts[part];
        for (size_t i = 0; i < p->failure_count; i++) {
            keep_failure(w, &p->failures[i]);
        }
        w->failed += p->failed;
        w->edge_count += p->edge_count;
        w->expanded += (uint32_t)(p->done - p->from);
        w->was_stopped |= p->done < p->to;
    }
}

void walk_run(struct walk *w, struct walker *walker)
{
    walk_begin(w, walker);
    for (;;) {
        int parts = walk_plan(w, 1);
        if (parts > 0) {
            walk_expand(w, 0, walker);
            walk_gather(w, 0);
            walk_keep(w, 0);
            walk_settle(w);
        }
        if (walk_learn(w, walker)) {
            walk_restart(w);
            walk_begin(w, walker);
        } else if (parts == 0) {
            return;
        }
    }
}
