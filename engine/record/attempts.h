// Writing and reading attempts. Reads no clock: times are given by the
// caller, in milliseconds since 1970.
#ifndef RECORD_ATTEMPTS_H
#define RECORD_ATTEMPTS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/summary.h"

struct record;
struct result;

// All borrowed for the length of the call.
struct attempt_start {
    const char *scenario; // its id
    const char *sha256;
    int32_t rules; // RULES_VERSION
    uint64_t seed;
    const char *alias; // NULL: none
    const char *mode;  // "window", "text" …
    enum practice practice;
    int64_t started_ms;
    int64_t parent;      // attempt it goes back in, 0: none; stays as it is
    int32_t parent_turn; // how many of its first turns are made again
};

struct attempt_turn {
    int32_t number;              // from 1, the parent's turns counted
    const char *response;        // its id
    int16_t levels[LEVEL_COUNT]; // afterwards, each 0..100
    int64_t ms;                  // taken to answer
};

// When one of these four returns false with another code than
// "record-unknown-attempt", nothing is lost: the step waits in memory and is
// written with the next one that succeeds, or by record_flush().

// Begins an attempt. The first [parent_turn] turns of [parent] become its
// own. [*id] names it for as long as [rec] is open; it is negative when the
// attempt is not in the file yet, and 0 only when the parent is unknown.
bool attempt_start(struct record *rec, const struct attempt_start *start,
                   int64_t *id, struct error *err);
// Adds a turn and commits it to disk. If the attempt moved on otherwise in
// the file (another program played it, it was finished or stopped), the turns
// go into a new attempt that names it as its parent; [id] means that one then.
bool attempt_add_turn(struct record *rec, int64_t id,
                      const struct attempt_turn *turn, struct error *err);
// The attempt reached the ending named [ending].
bool attempt_finish(struct record *rec, int64_t id, int64_t ended_ms,
                    const char *ending, enum outcome outcome,
                    const struct result *result, struct error *err);
// The trainee stopped: the attempt stays, without a result, and is not
// offered for resuming.
bool attempt_stop(struct record *rec, int64_t id, int64_t ended_ms,
                  struct error *err);

// Takes an attempt of a list up again: its turns are held in memory from now
// on. The other calls do this too when it is needed.
bool attempt_resume(struct record *rec, int64_t id, struct error *err);

// Replaces what is in [out], which the caller releases (core/summary.h); it
// is empty after a failure. Attempts that wait in memory are not listed.

// Newest first.
bool record_list_attempts(struct record *rec, struct summary_list *out,
                          struct error *err);
// For each scenario the newest attempt that was cut off after its first turn,
// newest first. Whether the scenario is still the same (sha256, rules) is for
// the caller to compare.
bool record_list_resumable(struct record *rec, struct summary_list *out,
                           struct error *err);
// The turns of [id], to be made again in this order.
bool record_read_turns(struct record *rec, int64_t id, struct turn_list *out,
                       struct error *err);

#endif
