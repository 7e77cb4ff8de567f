// Keeps the record of what is played, and never stands in the way: when the
// records cannot be used it says so and the session goes on.
#ifndef APP_KEEPER_H
#define APP_KEEPER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/summary.h"

struct keeper;
struct loaded;
struct play;
struct strbuf;

// Opens the records at [path] (NULL: the usual place). [is_off]: keep nothing.
// Never fails; see keeper_problem().
struct keeper *keeper_open(const char *path, bool is_off);
// Tries once more to write what waits. False, with the reason, when turns are
// lost. NULL is fine.
bool keeper_close(struct keeper *k, struct error *err);

// Why nothing is kept just now, or NULL.
const struct error *keeper_problem(const struct keeper *k);

// A new attempt begins. [mode]: "window" or "text". [parent]: the attempt it
// goes back in, keeping its first [turns] turns; 0 for none.
void keeper_begin(struct keeper *k, const struct play *p, const char *mode,
                  int64_t parent, int32_t turns);
// The latest turn of [p] was made, [ms] after the one before.
void keeper_turn(struct keeper *k, const struct play *p, int64_t ms);
// It is over: keeps the result when [p] reached an ending, else marks the
// attempt as stopped.
void keeper_end(struct keeper *k, const struct play *p);
int64_t keeper_attempt(const struct keeper *k); // 0: none

// All attempts, newest first, and those that can be gone on with. The caller
// releases [out]; empty when the records cannot be read.
void keeper_list(struct keeper *k, struct summary_list *out);
void keeper_list_resumable(struct keeper *k, struct summary_list *out);

// Goes on with the newest attempt at [loaded] that was cut off: [p] is then
// where it was. When the scenario has changed since, [p] is where it was as far
// as the same responses lead there, the attempt stays as it was, a new one
// begins that names it, and [note] says so. False when there is none; [p] must
// be released either way.
bool keeper_resume(struct keeper *k, struct play *p,
                   const struct loaded *loaded, const char *mode,
                   struct strbuf *note, struct error *err);

// Milliseconds since 1970.
int64_t keeper_now_ms(void);

#endif
