// How a person gets on; see progress.h.
#include "core/progress.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#include "base/banned.h"

static struct progress_line *line_of(struct progress *p, const char *scenario)
{
    for (size_t i = 0; i < p->count; i++) {
        if (strcmp(p->items[i].scenario, scenario) == 0) {
            return &p->items[i];
        }
    }
    struct progress_line *line = MEM_PUSH(p->items, p->count, p->capacity);
    line->scenario = mem_strdup(scenario);
    line->first = line->best = line->latest = -1;
    return line;
}

static void add(struct progress *p, const struct attempt_summary *a)
{
    struct progress_line *line = line_of(p, a->scenario);
    struct progress_point *point =
        MEM_PUSH(line->items, line->count, line->capacity);

    point->id = a->id;
    point->at_ms = a->started_ms;
    point->collaboration = a->collaboration;
    point->is_retry = a->parent != 0 || a->parent_turn > 0;
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        point->objectives[i] = a->objectives[i];
    }
}

// Newest first becomes oldest first.
static void turn_round(struct progress_line *line)
{
    for (size_t i = 0, j = line->count; i + 1 < j; i++) {
        struct progress_point other = line->items[--j];
        line->items[j] = line->items[i];
        line->items[i] = other;
    }
}

static int count_of(const struct progress_point *p, enum attainment a)
{
    int n = 0;

    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        n += p->objectives[i] == a;
    }
    return n;
}

static int worth(const struct progress_point *p)
{
    return count_of(p, ATTAINMENT_ESTABLISHED) * 10000 +
           count_of(p, ATTAINMENT_EMERGING) * 1000 + p->collaboration;
}

static void find_marks(struct progress_line *line)
{
    for (int i = 0; i < (int)line->count; i++) {
        if (line->items[i].is_retry) {
            continue;
        }
        line->fresh++;
        line->first = line->first < 0 ? i : line->first;
        line->latest = i;
        if (line->best < 0 ||
            worth(&line->items[i]) > worth(&line->items[line->best])) {
            line->best = i;
        }
    }
}

void progress_find(struct progress *out, const struct summary_list *attempts)
{
    *out = (struct progress){0};
    for (size_t i = 0; i < attempts->count; i++) {
        if (attempts->items[i].state == ATTEMPT_FINISHED) {
            add(out, &attempts->items[i]);
        }
    }
    for (size_t i = 0; i < out->count; i++) {
        turn_round(&out->items[i]);
        find_marks(&out->items[i]);
    }
}

const struct progress_line *progress_of(const struct progress *p,
                                        const char *scenario)
{
    for (size_t i = 0; i < p->count; i++) {
        if (strcmp(p->items[i].scenario, scenario) == 0) {
            return &p->items[i];
        }
    }
    return NULL;
}

void progress_release(struct progress *p)
{
    for (size_t i = 0; i < p->count; i++) {
        free(p->items[i].scenario);
        free(p->items[i].items);
    }
    free(p->items);
    *p = (struct progress){0};
}
