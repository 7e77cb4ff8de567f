// Keeps the record of what is played, and never stands in the way: when the
// records cannot be used it says so and the session goes on.
#ifndef APP_KEEPER_H
#define APP_KEEPER_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/drill.h"
#include "core/note.h"
#include "core/practice.h"
#include "core/summary.h"
#include "record/notes.h"
#include "record/saves.h"

struct followed;
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

// How an attempt is played.
struct manner {
    const char *mode; // "window" or "text"
    enum practice practice;
};

// A new attempt begins. [parent]: the attempt it goes back in, keeping its
// first [turns] turns and what was noted up to there; 0 for none.
void keeper_begin(struct keeper *k, const struct play *p, struct manner manner,
                  int64_t parent, int32_t turns);
// The latest turn of [p] was made, [ms] after the one before.
void keeper_turn(struct keeper *k, const struct play *p, int64_t ms);
// It is over: keeps the result when [p] reached an ending, else marks the
// attempt as stopped.
void keeper_end(struct keeper *k, const struct play *p);
int64_t keeper_attempt(const struct keeper *k); // 0: none
// Does it go back in another one?
bool keeper_is_retry(const struct keeper *k);
// How the attempt is practised.
enum practice keeper_practice(const struct keeper *k);

// Notes of the attempt (core/note.h). They are held in memory as well, so that
// all of it works when nothing is kept.
void keeper_note(struct keeper *k, int32_t turn, enum note_kind kind,
                 const char *name, const char *text);
const struct note_list *keeper_notes(const struct keeper *k);

// All attempts, newest first, and those that can be gone on with. The caller
// releases [out]; empty when the records cannot be read.
void keeper_list(struct keeper *k, struct summary_list *out);
void keeper_list_resumable(struct keeper *k, struct summary_list *out);

// The turns of any attempt. The caller releases [out].
void keeper_read_turns(struct keeper *k, int64_t id, struct turn_list *out);

// Responses of [scenario] made in any attempt, by id. The caller releases
// [out].
void keeper_list_seen(struct keeper *k, const char *scenario,
                      struct name_list *out);

// Saves the place where [p] is. False, with the reason, when that is not
// possible just now.
bool keeper_save(struct keeper *k, const struct play *p, struct error *err);
void keeper_list_saves(struct keeper *k, const char *scenario,
                       struct save_list *out);
bool keeper_remove_save(struct keeper *k, int64_t id, bool is_removed,
                        struct error *err);
// Makes [p] the play that led to [save], as far as its answers lead there in
// the scenario as it is now; [f] says how far.
bool keeper_look_at_save(struct keeper *k, const struct save *save,
                         const struct loaded *loaded, struct play *p,
                         struct followed *f, struct error *err);
// Goes on from there: a new attempt that names the one that was saved. As
// keeper_resume() otherwise.
bool keeper_open_save(struct keeper *k, const struct save *save,
                      const struct loaded *loaded, const char *mode,
                      struct play *p, struct strbuf *note, struct error *err);

// Moments to go over again; nothing where nothing is kept.
void keeper_put_drill(struct keeper *k, const struct drill *d);
void keeper_drop_drill(struct keeper *k, const struct drill *d);
void keeper_list_drills(struct keeper *k, struct drill_list *out);

// Goes on with the newest attempt at [loaded] that was cut off: [p] is then
// where it was. When the scenario has changed since, [p] is where it was as far
// as the same responses lead there, the attempt stays as it was, a new one
// begins that names it, and [note] says so. False when there is none; [p] must
// be released either way.
bool keeper_resume(struct keeper *k, struct play *p,
                   const struct loaded *loaded, const char *mode,
                   struct strbuf *note, struct error *err);

// Milliseconds since 1970, as the clock on the wall has it: somebody may put
// that one right at any time.
int64_t keeper_now_ms(void);
// For how long something takes: milliseconds since some moment, that no clock
// being put right changes.
int64_t keeper_ticks_ms(void);

#endif
