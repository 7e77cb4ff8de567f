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

static void find_all_chances(struct knowledge *k, double seconds)
{
    struct chance_ground ground;
    struct work work = {.k = k, .ground = &ground};
    pthread_t threads[POLICY_COUNT];
    int count = 0, most = k->explored.threads - 1;

    chance_ground_init(&ground, k->explored.walk, &k->sorted);
    ground.until = seconds > 0 ? explorer_now() + seconds : 0;
    pthread_mutex_init(&work.lock, NULL);
    while (count < most && count < POLICY_COUNT - 1 &&
           pthread_create(&threads[count], NULL, find_chances, &work) == 0) {
        count++;
    }
    find_chances(&work);
    while (count > 0) {
        pthread_join(threads[--count], NULL);
    }
    pthread_mutex_destroy(&work.lock);
    chance_ground_release(&ground);
}

void knowledge_gain(struct knowledge *k, const struct scenario *scenario,
                    struct explored *explored, double seconds)
{
    *k = (struct knowledge){.scenario = scenario, .explored = *explored};
    *explored = (struct explored){0};
    const struct walk *w = k->explored.walk;
    walk_sort(w, NULL, NULL, &k->sorted);
    walk_find(w, &k->finds);
    walk_count(w, &k->sorted, &k->count, &k->ways);
    k->circle_count = walk_find_circle(w, &k->sorted, &k->circle);
    walk_find_pair(w, &k->pair);
    find_all_chances(k, seconds);
}

void knowledge_release(struct knowledge *k)
{
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
