// Places in attempts that were saved to come back to.
#ifndef RECORD_SAVES_H
#define RECORD_SAVES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/error.h"

struct record;

struct save {
    int64_t id;
    int64_t attempt;
    int32_t turn; // answers made before
    int64_t at_ms;
};

// Newest first. All zero is empty.
struct save_list {
    struct save *items; // owned
    size_t count, capacity;
};
void save_list_release(struct save_list *list);

// Saves the place after the first [turn] turns of [attempt]. Fails while the
// attempt is only in memory.
bool record_add_save(struct record *rec, int64_t attempt, int32_t turn,
                     int64_t at_ms, struct error *err);
// Takes a save out, or puts it back. It goes for good with the first save that
// is added afterwards.
bool record_remove_save(struct record *rec, int64_t id, bool is_removed,
                        struct error *err);
// Those of [scenario] that are not removed. Replaces [out].
bool record_list_saves(struct record *rec, const char *scenario,
                       struct save_list *out, struct error *err);

#endif
