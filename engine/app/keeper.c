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

struct keeper {
    struct record *record; // owned; NULL: keep nothing
    int64_t attempt;       // now being played; 0: none
};

int64_t keeper_now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
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

void keeper_begin(struct keeper *k, const struct play *p, const char *mode,
                  int64_t parent, int32_t turns)
{
    const struct scenario *scenario = p->session.scenario;
    struct error err;
    struct attempt_start start = {
        .scenario = scenario->id,
        .sha256 = scenario->sha256,
        .rules = RULES_VERSION,
        .seed = p->session.seed,
        .mode = mode,
        .started_ms = keeper_now_ms(),
        .parent = parent,
        .parent_turn = turns,
    };
    if (k->record) {
        attempt_start(k->record, &start, &k->attempt, &err);
    }
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
    keeper_begin(k, p, mode, before, f->made);
    attempt_stop(k->record, before, keeper_now_ms(), &err);
    strbuf_adds(note, "This conversation has changed since that session.");
    preview_tell_stopped(f, note);
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
    k->attempt = ok ? a->id : 0;
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
