// Attempts of this run of the program, held in memory with all their turns,
// so that any of them can be written again whatever became of the file.
#ifndef RECORD_LIVE_H
#define RECORD_LIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/note.h"
#include "core/summary.h"

enum { UUID_SIZE = 37 }; // 36 characters and a NUL

struct live {
    struct attempt_summary attempt; // [id]: its row; 0 while it has none
    struct turn_list turns;
    char uuid[UUID_SIZE];        // finds its row in any file
    char parent_uuid[UUID_SIZE]; // "" without a parent
    int64_t handle;              // what callers name it by
    size_t saved;                // turns that are in the file
    bool is_end_saved;
    struct note_list notes;
    bool are_notes_saved; // the rows are as [notes]
};

struct live_list {
    struct live **items; // owned, each on its own: they stay where they are
    size_t count, capacity;
};

// A new, empty attempt; its handle is negative and its own.
struct live *live_add(struct live_list *list);
// The attempt named by [handle], or else the one whose row it is; or NULL.
struct live *live_find(const struct live_list *list, int64_t handle);
// Its row is known now: that becomes its handle unless another one has it.
void live_name_by_row(const struct live_list *list, struct live *a);
// Takes the newest attempt out again.
void live_drop_last(struct live_list *list);
bool live_is_waiting(const struct live *a);
void live_list_release(struct live_list *list);

// A random UUID (version 4) as text.
void live_make_uuid(char out[UUID_SIZE]);

#endif
