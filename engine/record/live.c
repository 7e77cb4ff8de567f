// Attempts of this run, in memory; see live.h.
#include "record/live.h"

#include <stdio.h>
#include <stdlib.h>

#include <sqlite3.h>

#include "base/mem.h"

#include "base/banned.h"

struct live *live_add(struct live_list *list)
{
    struct live *a = mem_alloc(sizeof *a);

    // NOLINTNEXTLINE(bugprone-sizeof-expression): an array of pointers
    *MEM_PUSH(list->items, list->count, list->capacity) = a;
    live_make_uuid(a->uuid);
    a->handle = -(int64_t)list->count;
    a->attempt.outcome = -1;
    a->are_notes_saved = true; // none
    return a;
}

static struct live *find_handle(const struct live_list *list, int64_t handle)
{
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i]->handle == handle) {
            return list->items[i];
        }
    }
    return NULL;
}

struct live *live_find(const struct live_list *list, int64_t handle)
{
    struct live *found = find_handle(list, handle);

    for (size_t i = 0; found == NULL && handle > 0 && i < list->count; i++) {
        if (list->items[i]->attempt.id == handle) {
            found = list->items[i];
        }
    }
    return found;
}

void live_name_by_row(const struct live_list *list, struct live *a)
{
    if (a->attempt.id > 0 && find_handle(list, a->attempt.id) == NULL) {
        a->handle = a->attempt.id;
    }
}

static void live_free(struct live *a)
{
    attempt_summary_release(&a->attempt);
    turn_list_release(&a->turns);
    note_list_release(&a->notes);
    free(a);
}

void live_drop_last(struct live_list *list)
{
    live_free(list->items[--list->count]);
}

bool live_is_waiting(const struct live *a)
{
    return a->attempt.id == 0 || a->saved < a->turns.count ||
           !a->are_notes_saved ||
           (a->attempt.state != ATTEMPT_OPEN && !a->is_end_saved);
}

void live_list_release(struct live_list *list)
{
    while (list->count > 0) {
        live_drop_last(list);
    }
    free(list->items);
    *list = (struct live_list){0};
}

void live_make_uuid(char out[UUID_SIZE])
{
    unsigned char b[16];

    sqlite3_randomness(sizeof b, b);
    b[6] = (unsigned char)((b[6] & 0x0f) | 0x40); // version 4
    b[8] = (unsigned char)((b[8] & 0x3f) | 0x80); // variant of RFC 4122
    snprintf(out, UUID_SIZE,
             "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-"
             "%02x%02x%02x%02x%02x%02x",
             b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7], b[8], b[9], b[10],
             b[11], b[12], b[13], b[14], b[15]);
}
