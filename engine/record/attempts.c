// Attempts as callers see them; see attempts.h. Each step is first made in
// memory, then the memory is written.
#include "record/attempts.h"

#include <assert.h>
#include <stdlib.h>

#include "base/mem.h"
#include "core/score.h"
#include "record/db.h"
#include "record/held.h"
#include "record/live.h"
#include "record/read.h"
#include "record/store.h"
#include "record/trouble.h"

#include "base/banned.h"

struct live *held_attempt(struct record *rec, int64_t id, struct error *err)
{
    struct live *a = live_find(&rec->lives, id);

    if (a != NULL) {
        return a;
    }
    a = live_add(&rec->lives);
    if (!read_attempt(rec, id, a, err)) {
        live_drop_last(&rec->lives);
        return NULL;
    }
    live_name_by_row(&rec->lives, a);
    return a;
}

// --- starting ----------------------------------------------------------------

static void fill(struct attempt_summary *a, const struct attempt_start *start)
{
    a->scenario = mem_strdup(start->scenario);
    a->sha256 = mem_strdup(start->sha256);
    a->rules = start->rules;
    a->seed = start->seed;
    a->alias = mem_strdup(start->alias != NULL ? start->alias : "");
    a->mode = mem_strdup(start->mode);
    a->practice = start->practice;
    a->started_ms = start->started_ms;
    a->parent_turn = start->parent_turn;
}

static void keep_turns_of(struct live *a, const struct live *parent,
                          int32_t turns)
{
    for (int32_t i = 0; i < turns; i++) {
        turn_list_add(&a->turns, &parent->turns.items[i]);
    }
    note_list_carry(&a->notes, &parent->notes, turns);
    a->are_notes_saved = a->notes.count == 0;
    for (int i = 0; i < UUID_SIZE; i++) {
        a->parent_uuid[i] = parent->uuid[i];
    }
}

// NULL without a parent. False when there should be one.
static bool find_parent(struct record *rec, const struct attempt_start *start,
                        struct live **parent, struct error *err)
{
    *parent = NULL;
    if (start->parent == 0) {
        return true;
    }
    *parent = held_attempt(rec, start->parent, err);
    if (*parent == NULL) {
        return false;
    }
    return (size_t)start->parent_turn <= (*parent)->turns.count ||
           trouble_unknown_attempt(rec, start->parent, err);
}

bool attempt_start(struct record *rec, const struct attempt_start *start,
                   int64_t *id, struct error *err)
{
    struct live *parent;

    assert(start->parent_turn >= 0);
    *id = 0;
    if (!find_parent(rec, start, &parent, err)) {
        return false;
    }
    struct live *a = live_add(&rec->lives);
    fill(&a->attempt, start);
    if (parent != NULL) {
        keep_turns_of(a, parent, start->parent_turn);
    }
    bool ok = record_flush(rec, err);
    live_name_by_row(&rec->lives, a);
    *id = a->handle;
    return ok;
}

// --- going on ----------------------------------------------------------------

// A turn that was made before is made again: what followed it is left to the
// row in the file, this attempt goes on without. An end is undone likewise.
static void go_back_before(struct live *a, size_t turn)
{
    turn_list_cut(&a->turns, turn - 1);
    a->saved = a->saved < a->turns.count ? a->saved : a->turns.count;
    a->attempt.state = ATTEMPT_OPEN;
    a->is_end_saved = false;
}

bool attempt_add_turn(struct record *rec, int64_t id,
                      const struct attempt_turn *turn, struct error *err)
{
    struct live *a = held_attempt(rec, id, err);
    size_t number = (size_t)turn->number;

    assert(turn->number >= 1);
    if (a == NULL) {
        return false;
    }
    if (number > a->turns.count + 1) {
        return trouble_unknown_attempt(rec, id, err);
    }
    struct turn_summary *made;
    go_back_before(a, number);
    made = MEM_PUSH(a->turns.items, a->turns.count, a->turns.capacity);
    made->response = mem_strdup(turn->response);
    made->ms = turn->ms;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        assert(turn->levels[i] >= 0 && turn->levels[i] <= 100);
        made->levels[i] = turn->levels[i];
    }
    return record_flush(rec, err);
}

bool attempt_resume(struct record *rec, int64_t id, struct error *err)
{
    return held_attempt(rec, id, err) != NULL;
}

// --- ending ------------------------------------------------------------------

// An attempt ends once: after that only a further turn opens it again. It never
// ends before it begins, though the clock may have been put back meanwhile.
static bool end(struct record *rec, struct live *a, enum attempt_state state,
                int64_t ended_ms, struct error *err)
{
    int64_t started_ms = a->attempt.started_ms;

    a->attempt.state = state;
    a->attempt.ended_ms = ended_ms > started_ms ? ended_ms : started_ms;
    a->is_end_saved = false;
    return record_flush(rec, err);
}

bool attempt_finish(struct record *rec, int64_t id, int64_t ended_ms,
                    const char *ending, enum outcome outcome,
                    const struct result *result, struct error *err)
{
    struct live *a = held_attempt(rec, id, err);

    if (a == NULL) {
        return false;
    }
    free(a->attempt.ending);
    a->attempt.ending = mem_strdup(ending);
    a->attempt.outcome = (int8_t)outcome;
    a->attempt.collaboration = result->collaboration;
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        a->attempt.objectives[i] = result->objectives[i];
    }
    return end(rec, a, ATTEMPT_FINISHED, ended_ms, err);
}

bool attempt_stop(struct record *rec, int64_t id, int64_t ended_ms,
                  struct error *err)
{
    struct live *a = held_attempt(rec, id, err);

    return a != NULL && end(rec, a, ATTEMPT_STOPPED, ended_ms, err);
}

// --- reading -----------------------------------------------------------------

static void copy_turns(const struct turn_list *from, struct turn_list *out)
{
    for (size_t i = 0; i < from->count; i++) {
        turn_list_add(out, &from->items[i]);
    }
}

static void take_turns(struct live *a, struct turn_list *out)
{
    *out = a->turns;
    a->turns = (struct turn_list){0};
}

bool record_read_turns(struct record *rec, int64_t id, struct turn_list *out,
                       struct error *err)
{
    struct live *a = live_find(&rec->lives, id);

    turn_list_release(out);
    if (a != NULL) {
        copy_turns(&a->turns, out);
        return true;
    }
    a = live_add(&rec->lives); // for this one look
    bool ok = read_attempt(rec, id, a, err);
    if (ok) {
        take_turns(a, out);
    }
    live_drop_last(&rec->lives);
    return ok;
}
