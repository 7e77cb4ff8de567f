// Between a play and the records.
#include "app/keeper.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/loaded.h"
#include "base/mem.h"
#include "core/play.h"
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

static bool is_same(const struct attempt_summary *a, const struct loaded *l,
                    struct error *err)
{
    if (strcmp(a->sha256, l->scenario->sha256) == 0 &&
        a->rules == RULES_VERSION) {
        return true;
    }
    error_set(err, ERROR_RECORD, "scenario-changed",
              "'%.200s' has changed since that session, so it cannot be gone "
              "on with",
              l->scenario->title);
    return error_hint(err, "what you did is kept; begin it anew");
}

static bool replay(struct play *p, const struct turn_list *turns,
                   struct error *err)
{
    for (size_t i = 0; i < turns->count; i++) {
        if (!play_choose_id(p, turns->items[i].response, err)) {
            return false;
        }
    }
    return true;
}

static bool resume_attempt(struct keeper *k, struct play *p,
                           const struct loaded *l,
                           const struct attempt_summary *a, struct error *err)
{
    struct turn_list turns = {0};
    loaded_start(l, false);
    bool ok = is_same(a, l, err) &&
              record_read_turns(k->record, a->id, &turns, err) &&
              play_begin(p, l->scenario, l->script, a->seed, err) &&
              replay(p, &turns, err) && attempt_resume(k->record, a->id, err);
    turn_list_release(&turns);
    k->attempt = ok ? a->id : 0;
    return ok;
}

bool keeper_resume(struct keeper *k, struct play *p, const struct loaded *l,
                   struct error *err)
{
    struct summary_list list = {0};
    *p = (struct play){0};
    keeper_list_resumable(k, &list);
    const struct attempt_summary *a = find_scenario(&list, l->scenario->id);
    bool ok =
        a ? resume_attempt(k, p, l, a, err)
          : error_set(err, ERROR_RECORD, "nothing-to-resume",
                      "no session of '%.200s' was cut off", l->scenario->title);
    summary_list_release(&list);
    return ok;
}
