// Looking things up in a finished scenario.
#include "core/scenario.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static int compare_entries(const void *a, const void *b)
{
    const struct index_entry *x = a, *y = b;
    int order = strcmp(x->id, y->id);
    return order ? order : (x->at > y->at) - (x->at < y->at);
}

void index_sort(struct index_entry *entries, int32_t count)
{
    if (count > 1) {
        qsort(entries, (size_t)count, sizeof *entries, compare_entries);
    }
}

int32_t index_find(const struct index_entry *entries, int32_t count,
                   const char *id)
{
    int32_t low = 0, high = count;
    while (low < high) {
        int32_t middle = low + (high - low) / 2;
        int order = strcmp(entries[middle].id, id);
        if (order == 0) {
            return entries[middle].at;
        }
        if (order < 0) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return ID_NONE;
}

static int most_slips(size_t len)
{
    return len < 6 ? 1 : (int)(len / 3);
}

// The part before the dot is what an author named; that the other part is the
// same ("late.expert", "bags.expert") does not bring two of those nearer.
static bool begin_alike(const char *a, const char *b)
{
    char from[2][80]; // more than any name that is "nearly" another
    size_t len = strcspn(a, ".");

    snprintf(from[0], sizeof from[0], "%.*s", (int)len, a);
    snprintf(from[1], sizeof from[1], "%.*s", (int)strcspn(b, "."), b);
    return term_distance(from[0], from[1], most_slips(len)) <= most_slips(len);
}

const char *index_nearest(const struct index_entry *entries, int32_t count,
                          const char *id)
{
    int best = most_slips(strlen(id)) + 1;
    const char *nearest = NULL;
    for (int32_t i = 0; i < count && best > 1; i++) {
        int distance = term_distance(id, entries[i].id, best - 1);
        if (distance < best && begin_alike(id, entries[i].id)) {
            best = distance;
            nearest = entries[i].id;
        }
    }
    return nearest;
}

response_id scenario_find_response(const struct scenario *s, const char *id)
{
    return index_find(s->response_index, s->response_count, id);
}

const char *scenario_nearest_response(const struct scenario *s, const char *id)
{
    return index_nearest(s->response_index, s->response_count, id);
}

trigger_id scenario_first_trigger(const struct scenario *s,
                                  enum rupture_kind kind)
{
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        if (s->triggers[i].kind == kind) {
            return i;
        }
    }
    return ID_NONE;
}

const char *scenario_target_name(const struct scenario *s, target_id to)
{
    assert(to != ID_NONE);
    return target_is_ending(to) ? s->endings[target_ending(to)].id
                                : s->exchanges[to].id;
}

void scenario_free(struct scenario *s)
{
    if (s) {
        arena_release(&s->arena);
        free(s);
    }
}
