// Working out what a walk means; the policies side by side.
#include "tools/explored.h"

#include <pthread.h>
#include <stdlib.h>

// Policies that are still to be worked out, shared by the threads.
struct work {
    struct knowledge *k;
    const struct chance_ground *ground;
    pthread_mutex_t lock;
    int next;
};

static int take_next(struct work *w)
{
    pthread_mutex_lock(&w->lock);
    int next = w->next++;
    pthread_mutex_unlock(&w->lock);
    return next;
}

// Those that go everywhere first, so that no thread is left with one of them.
static const enum policy by_cost[POLICY_COUNT] = {
    POLICY_RANDOM,
    POLICY_MIX,
    POLICY_ALWAYS_REFLECT,
    POLICY_ALWAYS_QUESTION,
    POLICY_ALWAYS_COLLABORATIVE,
    POLICY_ALWAYS_EXPERT,
    POLICY_ALWAYS_JUDGMENTAL,
    POLICY_LONGEST,
    POLICY_SHORTEST,
};

static void *find_chances(void *ctx)
{
    struct work *w = ctx;
    void *room = NULL;
    for (int i; (i = take_next(w)) < POLICY_COUNT;) {
        chance_find(w->ground, by_cost[i], &room, &w->k->chances[by_cost[i]]);
    }
    free(room);
    return NULL;
}

// --- side by side ------------------------------------------------------------

// Starts [start] beside the caller where there is another core; else, does it
// now. [*thread] is to be joined when that is true.
static bool do_beside(const struct knowledge *k, void *(*start)(void *),
                      void *ctx, pthread_t *thread)
{
    if (k->explored.threads > 1 &&
        pthread_create(thread, NULL, start, ctx) == 0) {
        return true;
    }
    start(ctx);
    return false;
}

static void *find(void *ctx)
{
    struct knowledge *k = ctx;
    walk_find(k->explored.walk, &k->finds);
    walk_find_pair(k->explored.walk, &k->pair);
    return NULL;
}

static void *count(void *ctx)
{
    struct knowledge *k = ctx;
    walk_count(k->explored.walk, &k->sorted, &k->count, &k->ways);
    return NULL;
}

static void find_all_chances(struct knowledge *k, double seconds)
{
    struct chance_ground ground;
    struct work work = {.k = k, .ground = &ground};
    pthread_t threads[POLICY_COUNT], counter;
    int others = 0, most = k->explored.threads - 1;

    bool is_beside = do_beside(k, count, k, &counter);
    chance_ground_init(&ground, k->explored.walk, &k->sorted,
                       k->explored.threads);
    if (is_beside) {
        pthread_join(counter, NULL);
    }
    ground.until = seconds > 0 ? explorer_now() + seconds : 0;
    pthread_mutex_init(&work.lock, NULL);
    while (others < most && others < POLICY_COUNT - 1 &&
           pthread_create(&threads[others], NULL, find_chances, &work) == 0) {
        others++;
    }
    find_chances(&work);
    while (others > 0) {
        pthread_join(threads[--others], NULL);
    }
    pthread_mutex_destroy(&work.lock);
    chance_ground_release(&ground);
}

// Levels may go round more slowly than the exchanges do: once is enough.
static size_t once_round(const struct walk *w, const state_id *circle,
                         size_t count)
{
    for (size_t period = 1; period < count; period++) {
        bool repeats = count % period == 0;
        for (size_t i = period; repeats && i < count; i++) {
            repeats = walk_at(w, circle[i]) == walk_at(w, circle[i - period]);
        }
        if (repeats) {
            return period;
        }
    }
    return count;
}

void knowledge_gain(struct knowledge *k, const struct scenario *scenario,
                    struct explored *explored, double seconds)
{
    pthread_t finder;
    *k = (struct knowledge){.scenario = scenario, .explored = *explored};
    *explored = (struct explored){0};
    const struct walk *w = k->explored.walk;
    bool is_beside = do_beside(k, find, k, &finder);
    walk_sort(w, NULL, NULL, &k->sorted);
    k->circle_count = walk_find_circle(w, &k->sorted, &k->circle);
    k->circle_count = once_round(w, k->circle, k->circle_count);
    if (is_beside) {
        pthread_join(finder, NULL);
    }
    find_all_chances(k, seconds);
}

void knowledge_release(struct knowledge *k)
{
    findings_release(&k->found);
    for (int i = 0; i < POLICY_COUNT; i++) {
        chance_release(&k->chances[i]);
    }
    walk_pair_release(&k->pair);
    free(k->circle);
    strbuf_release(&k->ways);
    walk_finds_release(&k->finds);
    walk_sorted_release(&k->sorted);
    explored_release(&k->explored);
    *k = (struct knowledge){0};
}
