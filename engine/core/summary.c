// Rows about attempts and their memory; see summary.h.
#include "core/summary.h"

#include <stdlib.h>

#include "base/mem.h"

#include "base/banned.h"

static const char *const state_names[] = {"open", "finished", "stopped"};
const struct term_list terms_attempt_state = {"state", state_names,
                                              ATTEMPT_STATE_COUNT};

void attempt_summary_release(struct attempt_summary *a)
{
    free(a->scenario);
    free(a->sha256);
    free(a->alias);
    free(a->mode);
    free(a->ending);
    *a = (struct attempt_summary){0};
}

void summary_list_release(struct summary_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        attempt_summary_release(&list->items[i]);
    }
    free(list->items);
    *list = (struct summary_list){0};
}

void turn_list_add(struct turn_list *list, const struct turn_summary *turn)
{
    struct turn_summary *added =
        MEM_PUSH(list->items, list->count, list->capacity);

    *added = *turn;
    added->response = mem_strdup(turn->response);
}

void turn_list_cut(struct turn_list *list, size_t count)
{
    while (list->count > count) {
        free(list->items[--list->count].response);
    }
}

void turn_list_release(struct turn_list *list)
{
    turn_list_cut(list, 0);
    free(list->items);
    *list = (struct turn_list){0};
}
