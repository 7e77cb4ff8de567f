// Remembers what conditions answered. A condition depends only on what it
// looks at (script.h), which is little and comes again and again.
// Only core/walk*.c include this.
#ifndef CORE_WALK_MEMO_H
#define CORE_WALK_MEMO_H

#include <stdbool.h>
#include <stdint.h>

#include "core/script.h"
#include "core/walk_layout.h"

struct memo_entry {
    uint64_t seen; // what the condition looked at, packed
    int32_t id;    // callback_id + 1; 0: empty
    bool holds;
    uint8_t levels; // which ones are in [seen]: more may become known
};

struct walk_memo {
    struct script script; // the real one
    const struct scenario *scenario;
    const struct walk_reads *reads;
    bool *fits;                 // owned; by callback: can [seen] hold it?
    struct memo_entry *entries; // owned
};

// For what [reads] says at this time; forgets what was remembered before.
void walk_memo_begin(struct walk_memo *m, const struct scenario *scenario,
                     struct script script, const struct walk_reads *reads);
void walk_memo_release(struct walk_memo *m);
// The script to ask instead; borrows [m].
struct script walk_memo_script(struct walk_memo *m);

#endif
