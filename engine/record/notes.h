// Notes beside attempts (core/note.h), and what was read before.
#ifndef RECORD_NOTES_H
#define RECORD_NOTES_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/note.h"

struct record;

// The responses of a scenario by their ids.
struct name_list {
    char **items; // owned
    size_t count, capacity;
};
void name_list_release(struct name_list *list);

// Puts or, with [text] NULL, takes away a note of attempt [id] and commits
// that. As the steps in attempts.h: when it fails for another reason than
// "record-unknown-attempt", the note waits in memory.
bool attempt_note(struct record *rec, int64_t id, int32_t turn,
                  enum note_kind kind, const char *name, const char *text,
                  int64_t at_ms, struct error *err);
// Replaces [out], which the caller releases.
bool record_read_notes(struct record *rec, int64_t id, struct note_list *out,
                       struct error *err);
// Every response ever made in [scenario], once each. Replaces [out].
bool record_list_seen(struct record *rec, const char *scenario,
                      struct name_list *out, struct error *err);

#endif
