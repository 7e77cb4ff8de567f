// Between a play and the records.
#include "app/keeper.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/loaded.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/play.h"
#include "core/preview.h"
#include "core/rules.h"
#include "record/attempts.h"
#include "record/db.h"
#include "record/drills.h"

struct keeper {
    struct record *record; // owned; NULL: keep nothing
    int64_t attempt;       // now being played; 0: none
    enum practice practice;
    bool is_retry;
    struct note_list notes; // of the attempt
};

static int64_t read_clock(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int64_t keeper_now_ms(void)
{
    return read_clock(CLOCK_REALTIME);
}

int64_t keeper_ticks_ms(void)
{
    return read_clock(CLOCK_MONOTONIC);
}

struct keeper *keeper_open(const char *path, bool is_off)
{
    struct keeper *k = mem_alloc(sizeof *k);
    struct error err;
    if (!is_off) {
        record_open(path, &k->record, &err); // told by keeper_problem()
    }
    return k;
}

bool keeper_close(struct keeper *k, struct error *err)
{
    bool ok = !k || !k->record || record_waiting(k->record) == 0 ||
              record_flush(k->record, err);
    if (k) {
        record_close(k->record);
        note_list_release(&k->notes);
        free(k);
    }
    return ok;
}

const struct error *keeper_problem(const struct keeper *k)
{
    return k->record ? record_problem(k->record) : NULL;
}

int64_t keeper_attempt(const struct keeper *k)
{
    return k->attempt;
}

// What cannot be written waits in the record, so errors need no answer here.

void keeper_begin(struct keeper *k, const struct play *p, struct manner manner,
                  int64_t parent, int32_t turns)
{
    const struct scenario *scenario = p->session.scenario;
    struct error err;
    struct attempt_start start = {
        .scenario = scenario->id,
        .sha256 = scenario->sha256,
        .rules = RULES_VERSION,
        .seed = p->session.seed,
        .mode = manner.mode,
        .practice = manner.practice,
        .started_ms = keeper_now_ms(),
        .parent = parent,
        .parent_turn = turns,
    };
    k->practice = manner.practice;
    k->is_retry = parent != 0;
    if (turns > 0) {
        note_list_carry(&k->notes, &k->notes, turns);
    } else {
        note_list_release(&k->notes);
    }
    if (k->record) {
        attempt_start(k->record, &start, &k->attempt, &err);
    }
}

bool keeper_is_retry(const struct keeper *k)
{
    return k->is_retry;
}

enum practice keeper_practice(const struct keeper *k)
{
    return k->practice;
}

void keeper_note(struct keeper *k, int32_t turn, enum note_kind kind,
                 const char *name, const char *text)
{
    struct error err;
    int64_t now = keeper_now_ms();
    note_list_put(&k->notes, turn, kind, name, text, now);
    if (k->record && k->attempt) {
        attempt_note(k->record, k->attempt, turn, kind, name, text, now, &err);
    }
}

const struct note_list *keeper_notes(const struct keeper *k)
{
    return &k->notes;
}

void keeper_turn(struct keeper *k, const struct play *p, int64_t ms)
{
    size_t number = p->transcript.turn_count;
    const struct turn *turn = &p->transcript.turns[number - 1];
    struct error err;
    struct attempt_turn row = {
        .number = (int32_t)number,
        .response = p->session.scenario->responses[turn->response].id,
        .ms = ms < 0 ? 0 : ms,
    };
    memcpy(row.levels, turn->levels, sizeof row.levels);
    if (k->record && k->attempt) {
        attempt_add_turn(k->record, k->attempt, &row, &err);
    }
}

void keeper_end(struct keeper *k, const struct play *p)
{
    const struct session *s = &p->session;
    struct result result;
    struct error err;
    if (!k->record || !k->attempt) {
        return;
    }
    if (session_is_over(s) && !s->has_failed) {
        const struct ending *e = &s->scenario->endings[target_ending(s->at)];
        play_result(p, &result);
        attempt_finish(k->record, k->attempt, keeper_now_ms(), e->id,
                       e->outcome, &result, &err);
    } else {
        attempt_stop(k->record, k->attempt, keeper_now_ms(), &err);
    }
}

void keeper_list(struct keeper *k, struct summary_list *out)
{
    struct error err;
    if (k->record) {
        record_list_attempts(k->record, out, &err);
    }
}

void keeper_list_resumable(struct keeper *k, struct summary_list *out)
{
    struct error err;
    if (k->record) {
        record_list_resumable(k->record, out, &err);
    }
}

void keeper_read_turns(struct keeper *k, int64_t id, struct turn_list *out)
{
    struct error err;
    if (k->record) {
        record_read_turns(k->record, id, out, &err);
    }
}

void keeper_list_seen(struct keeper *k, const char *scenario,
                      struct name_list *out)
{
    struct error err;
    if (k->record) {
        record_list_seen(k->record, scenario, out, &err);
    }
}

// --- going on where it was cut off -------------------------------------------

static const struct attempt_summary *
find_scenario(const struct summary_list *list, const char *id)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i].scenario, id) == 0) {
            return &list->items[i];
        }
    }
    return NULL;
}

static bool is_same(const struct attempt_summary *a, const struct loaded *l)
{
    return strcmp(a->sha256, l->scenario->sha256) == 0 &&
           a->rules == RULES_VERSION;
}

static void take_trail(struct trail *trail, const struct turn_list *turns)
{
    for (size_t i = 0; i < turns->count; i++) {
        *MEM_PUSH(trail->ids, trail->count, trail->capacity) =
            mem_strdup(turns->items[i].response);
    }
}

// As far as that goes in the scenario as it is now.
static bool follow(struct play *p, const struct turn_list *turns,
                   const struct loaded *l, uint64_t seed, struct followed *out,
                   struct error *err)
{
    struct trail trail = {0};
    struct start_words nowhere_else = {0};
    take_trail(&trail, turns);
    bool ok = preview_follow(p, &trail, l->scenario, l->script, seed,
                             &nowhere_else, out, err);
    trail_release(&trail);
    return ok;
}

// The attempt stays as it was; going on is one of its own.
static void begin_anew(struct keeper *k, const struct play *p, const char *mode,
                       int64_t before, const struct followed *f,
                       struct strbuf *note)
{
    struct error err;
    keeper_begin(k, p, (struct manner){mode, k->practice}, before, f->made);
    attempt_stop(k->record, before, keeper_now_ms(), &err);
    strbuf_adds(note, "This conversation has changed since that session.");
    preview_tell_stopped(f, note);
}

// [a] is what is played now; NULL: nothing.
static void take_up(struct keeper *k, const struct attempt_summary *a)
{
    struct error err;
    k->attempt = a ? a->id : 0;
    k->practice = a ? a->practice : PRACTICE_NATURAL;
    k->is_retry = a && a->parent != 0;
    note_list_release(&k->notes);
    if (a) {
        record_read_notes(k->record, a->id, &k->notes, &err);
    }
}

static bool resume_attempt(struct keeper *k, struct play *p,
                           const struct loaded *l, const char *mode,
                           const struct attempt_summary *a, struct strbuf *note,
                           struct error *err)
{
    struct turn_list turns = {0};
    struct followed f = {0};
    loaded_start(l, false);
    bool ok = record_read_turns(k->record, a->id, &turns, err) &&
              follow(p, &turns, l, a->seed, &f, err) &&
              attempt_resume(k->record, a->id, err);
    turn_list_release(&turns);
    take_up(k, ok ? a : NULL);
    if (ok && (!is_same(a, l) || f.made < f.wanted)) {
        begin_anew(k, p, mode, a->id, &f, note);
    }
    return ok;
}

bool keeper_resume(struct keeper *k, struct play *p, const struct loaded *l,
                   const char *mode, struct strbuf *note, struct error *err)
{
    struct summary_list list = {0};
    *p = (struct play){0};
    keeper_list_resumable(k, &list);
    const struct attempt_summary *a = find_scenario(&list, l->scenario->id);
    bool ok =
        a ? resume_attempt(k, p, l, mode, a, note, err)
          : error_set(err, ERROR_RECORD, "nothing-to-resume",
                      "no session of '%.200s' was cut off", l->scenario->title);
    summary_list_release(&list);
    return ok;
}

// --- moments to go over again ------------------------------------------------

void keeper_put_drill(struct keeper *k, const struct drill *d)
{
    struct error err;
    if (k->record) {
        record_put_drill(k->record, d, &err);
    }
}

void keeper_drop_drill(struct keeper *k, const struct drill *d)
{
    struct error err;
    if (k->record) {
        record_drop_drill(k->record, d, &err);
    }
}

void keeper_list_drills(struct keeper *k, struct drill_list *out)
{
    struct error err;
    if (k->record) {
        record_list_drills(k->record, out, &err);
    }
}

// --- saved places ------------------------------------------------------------

bool keeper_save(struct keeper *k, const struct play *p, struct error *err)
{
    if (!k->record || !k->attempt) {
        return error_set(err, ERROR_RECORD, "nothing-kept",
                         "nothing is being kept of this session");
    }
    return record_add_save(k->record, k->attempt,
                           (int32_t)p->transcript.turn_count, keeper_now_ms(),
                           err);
}

void keeper_list_saves(struct keeper *k, const char *scenario,
                       struct save_list *out)
{
    struct error err;
    if (k->record) {
        record_list_saves(k->record, scenario, out, &err);
    }
}

bool keeper_remove_save(struct keeper *k, int64_t id, bool is_removed,
                        struct error *err)
{
    return k->record && record_remove_save(k->record, id, is_removed, err);
}

// The attempt [id] among all; NULL when it is gone.
static const struct attempt_summary *find_attempt(struct keeper *k, int64_t id,
                                                  struct summary_list *list)
{
    keeper_list(k, list);
    for (size_t i = 0; i < list->count; i++) {
        if (list->items[i].id == id) {
            return &list->items[i];
        }
    }
    return NULL;
}

static bool follow_save(struct keeper *k, const struct save *save,
                        const struct attempt_summary *a, const struct loaded *l,
                        struct play *p, struct followed *f, struct error *err)
{
    struct turn_list turns = {0};
    bool ok = record_read_turns(k->record, a->id, &turns, err);
    if (ok) {
        turn_list_cut(&turns, (size_t)save->turn);
        ok = follow(p, &turns, l, a->seed, f, err);
    }
    turn_list_release(&turns);
    return ok;
}

bool keeper_look_at_save(struct keeper *k, const struct save *save,
                         const struct loaded *l, struct play *p,
                         struct followed *f, struct error *err)
{
    struct summary_list list = {0};
    *p = (struct play){0};
    const struct attempt_summary *a =
        k->record ? find_attempt(k, save->attempt, &list) : NULL;
    bool ok = a ? follow_save(k, save, a, l, p, f, err)
                : error_set(err, ERROR_RECORD, "save-gone",
                            "the attempt of this saved place is gone");
    summary_list_release(&list);
    return ok;
}

bool keeper_open_save(struct keeper *k, const struct save *save,
                      const struct loaded *l, const char *mode, struct play *p,
                      struct strbuf *note, struct error *err)
{
    struct followed f = {0};
    struct summary_list list = {0};
    loaded_start(l, false);
    bool ok = keeper_look_at_save(k, save, l, p, &f, err);
    if (ok) {
        take_up(k, find_attempt(k, save->attempt, &list));
        keeper_begin(k, p, (struct manner){mode, k->practice}, save->attempt,
                     f.made);
    }
    if (ok && f.made < f.wanted) {
        strbuf_adds(note, "This conversation has changed since you saved it.");
        preview_tell_stopped(&f, note);
    }
    summary_list_release(&list);
    return ok;
}
