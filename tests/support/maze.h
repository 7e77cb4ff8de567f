// Small random scenarios in which anything may happen: conditions and effects
// that look at levels, counts, facts and places, ruptures that come again,
// circles, functions that fail. The functions are answered in plain C, which
// notes what they look at, as script/ does.
#ifndef SUPPORT_MAZE_H
#define SUPPORT_MAZE_H

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/rng.h"
#include "core/script.h"
#include "support/story.h"

enum { MAZE_CALLBACKS = 128, MAZE_COUNT_MOST = 3 };
enum maze_fact { MAZE_DOOR, MAZE_TEA, MAZE_STEPS, MAZE_SECRET, MAZE_FACTS };

// One thing that a function asks.
struct maze_atom {
    enum { MAZE_LEVEL, MAZE_COUNT, MAZE_FACT, MAZE_VISITED, MAZE_KINDS } kind;
    int item;
    int least; // holds from here on
};

struct maze_callback {
    struct maze_atom first, second; // the second is looked at only sometimes
    bool is_either;                 // either of them, or both
    bool fails;                     // where it holds
    int level, by, fact, value;     // what an effect does where it holds
    struct script_reads reads;
};

// What kinds of trouble a maze may have.
struct maze_plan {
    int exchanges;
    bool has_circles;
    bool has_failures;
    bool has_callbacks;
};

struct maze {
    struct maze_plan plan;
    struct rng rng;
    struct maze_callback callbacks[MAZE_CALLBACKS];
    int callback_count;
    struct scenario *scenario; // owned
};

static inline int maze_below(struct maze *m, int most)
{
    return (int)rng_below(&m->rng, (uint32_t)most);
}

static inline bool maze_once_in(struct maze *m, int most)
{
    return maze_below(m, most) == 0;
}

// --- answering ---------------------------------------------------------------

static inline void maze_note_visited(struct script_reads *r, exchange_id e)
{
    for (int32_t i = 0; i < r->visited_count; i++) {
        if (r->visited[i] == e) {
            return;
        }
    }
    if (r->visited_count < SCRIPT_READS_VISITED) {
        r->visited[r->visited_count++] = e;
    } else {
        r->visited_all = true;
    }
}

static inline bool maze_holds(struct script_reads *r, const struct maze_atom *a,
                              const struct script_view *view)
{
    switch (a->kind) {
    case MAZE_LEVEL:
        r->levels |= (uint8_t)(1u << a->item);
        return view->levels[a->item] >= a->least;
    case MAZE_COUNT:
        r->counts |= (uint8_t)(1u << a->item);
        return view->counts[a->item] >= a->least;
    case MAZE_FACT:
        r->facts[0] |= 1u << a->item;
        return view->facts[a->item] >= a->least;
    default:
        maze_note_visited(r, a->item);
        return script_bit(view->visited, a->item) == (unsigned)a->least;
    }
}

static inline bool maze_answers(struct maze_callback *c,
                                const struct script_view *view)
{
    bool first = maze_holds(&c->reads, &c->first, view);
    return first == c->is_either ? first
                                 : maze_holds(&c->reads, &c->second, view);
}

static inline bool maze_fail(struct error *err)
{
    return error_set_at(err, ERROR_SCRIPT, "callback-failed", "test.lua", 7,
                        "it failed");
}

static inline bool maze_when(void *ctx, callback_id id,
                             const struct script_view *view, bool *holds,
                             struct error *err)
{
    struct maze *m = ctx;
    struct maze_callback *c = &m->callbacks[id];
    *holds = maze_answers(c, view);
    return !(*holds && c->fails) || maze_fail(err);
}

static inline bool maze_effect(void *ctx, callback_id id,
                               const struct script_view *view,
                               struct script_change *change, struct error *err)
{
    struct maze *m = ctx;
    struct maze_callback *c = &m->callbacks[id];
    if (!maze_answers(c, view)) {
        return true;
    }
    if (c->fails) {
        return maze_fail(err);
    }
    change->levels[c->level] = (int16_t)(change->levels[c->level] + c->by);
    if (c->fact == MAZE_STEPS) {
        c->reads.facts[0] |= 1u << MAZE_STEPS;
        change->facts[c->fact] = (uint8_t)((view->facts[c->fact] + 1) % 4);
    } else {
        change->facts[c->fact] = (uint8_t)c->value;
    }
    return true;
}

static inline const struct script_reads *maze_reads(void *ctx, callback_id id)
{
    struct maze *m = ctx;
    return &m->callbacks[id].reads;
}

// As if none of its functions had been asked anything yet.
static inline void maze_forget(struct maze *m)
{
    for (int i = 0; i < m->callback_count; i++) {
        m->callbacks[i].reads = (struct script_reads){0};
    }
}

static inline struct script maze_script(struct maze *m)
{
    static const struct script_ops ops = {
        .when = maze_when, .effect = maze_effect, .reads = maze_reads};
    return (struct script){&ops, m};
}

// --- making ------------------------------------------------------------------

static inline struct maze_atom maze_atom(struct maze *m)
{
    struct maze_atom a = {.kind = maze_below(m, MAZE_KINDS)};
    a.item = a.kind == MAZE_LEVEL   ? maze_below(m, LEVEL_COUNT)
             : a.kind == MAZE_COUNT ? maze_below(m, STANCE_SCORED_COUNT)
             : a.kind == MAZE_FACT  ? maze_below(m, MAZE_FACTS)
                                    : maze_below(m, m->plan.exchanges);
    a.least = a.kind == MAZE_LEVEL     ? maze_below(m, 20) * 5
              : a.kind == MAZE_VISITED ? maze_below(m, 2)
                                       : 1 + maze_below(m, MAZE_COUNT_MOST);
    if (a.kind == MAZE_FACT && a.item != MAZE_STEPS) {
        a.least = 1;
    }
    return a;
}

static inline callback_id maze_callback(struct maze *m)
{
    if (!m->plan.has_callbacks || m->callback_count == MAZE_CALLBACKS) {
        return ID_NONE;
    }
    m->callbacks[m->callback_count] = (struct maze_callback){
        .first = maze_atom(m),
        .second = maze_atom(m),
        .is_either = maze_below(m, 2),
        .fails = m->plan.has_failures && maze_once_in(m, 12),
        .level = maze_below(m, LEVEL_COUNT),
        .by = maze_below(m, 9) * 5 - 20,
        .fact = maze_below(m, MAZE_SECRET),
        .value = maze_below(m, 2)};
    return m->callback_count++;
}

static inline int32_t maze_line(struct maze *m, struct story *story,
                                bool is_last)
{
    struct builder_line line = {
        .mask = -1,
        .text = "Yes.",
        .tells = maze_once_in(m, 3) ? "secret" : NULL,
        .text_callback = ID_NONE,
        .when = is_last || maze_below(m, 2) ? ID_NONE : maze_callback(m),
        .mood = -1,
        .source_line = 2};
    return builder_add_line(story->builder, &line);
}

// Where a response of exchange [from] may lead to.
static inline void maze_target(struct maze *m, int from, char name[16])
{
    int n = m->plan.exchanges;
    int to = m->plan.has_circles && maze_once_in(m, 3)
                 ? maze_below(m, n + 2)
                 : from + 1 + maze_below(m, 2);
    if (to < n) {
        snprintf(name, 16, "e%d", to);
    } else {
        snprintf(name, 16, "%s", maze_below(m, 2) ? "end" : "gone");
    }
}

struct maze_response {
    struct builder_response r;
    char to[16], text[24];
    struct builder_fact_change change;
    int32_t reply;
};

static inline void maze_effects(struct maze *m, struct maze_response *out)
{
    static const char *const flags[] = {"door", "tea", "steps"};
    if (maze_below(m, 2)) {
        out->r.effect = maze_callback(m);
    }
    if (out->r.effect == ID_NONE && maze_below(m, 2)) {
        int fact = maze_below(m, 3);
        out->change = (struct builder_fact_change){flags[fact],
                                                   maze_below(m, 2), fact < 2};
        out->r.facts = &out->change;
        out->r.fact_count = 1;
        out->r.shift[maze_below(m, LEVEL_COUNT)] = maze_below(m, 9) * 5 - 20;
    }
}

static inline void maze_respond(struct maze *m, struct story *story, int from,
                                bool is_first, struct maze_response *out)
{
    static const char *const texts[] = {"Well.", "And then?", "I see, yes.",
                                        "Go on, please."};
    *out = (struct maze_response){
        .r = story_response(is_first ? STANCE_COLLABORATIVE
                                     : (enum stance)maze_below(m, 3),
                            out->to)};
    maze_target(m, from, out->to);
    out->r.text = texts[maze_below(m, 4)];
    out->r.aims = maze_below(m, 4) - 1;
    out->r.codes = story_some_bits(&m->rng, CODE_COUNT, 5);
    out->r.repair = story_some_bits(&m->rng, REPAIR_COUNT, 4);
    out->r.confidentiality =
        (uint8_t)story_some_bits(&m->rng, CONFIDENTIALITY_COUNT, 8);
    if (!is_first || (m->plan.has_failures && maze_once_in(m, 4))) {
        out->r.when = maze_below(m, 2) ? maze_callback(m) : ID_NONE;
    }
    maze_effects(m, out);
    if (maze_once_in(m, 4)) {
        out->reply = maze_line(m, story, false);
        out->r.reply = &out->reply;
        out->r.reply_count = 1;
    }
}

static inline void maze_exchange(struct maze *m, struct story *story, int e)
{
    struct maze_response responses[4];
    int32_t handles[4], lines[2];
    int count = 2 + maze_below(m, 2);
    char id[16];
    for (int i = 0; i < count; i++) {
        maze_respond(m, story, e, i == 0, &responses[i]);
        responses[i].r.to = responses[i].to;
        handles[i] = builder_add_response(story->builder, &responses[i].r);
    }
    lines[0] = maze_line(m, story, false);
    lines[1] = maze_line(m, story, true);
    snprintf(id, sizeof id, "e%d", e);
    builder_add_exchange(story->builder, id, lines, 2, handles, count, 4);
}

static inline void maze_trigger(struct maze *m, struct story *story, int i)
{
    char id[16], to[16];
    callback_id when = maze_callback(m);
    if (when == ID_NONE) {
        return;
    }
    enum rupture_kind kind = (enum rupture_kind)maze_below(m, 2);
    snprintf(id, sizeof id, "t%d", i);
    maze_target(m, m->plan.exchanges / 2, to);
    builder_add_trigger(story->builder, &(struct builder_trigger){
                                            .id = id,
                                            .to = to,
                                            .kind = kind,
                                            .marker = kind == RUPTURE_WITHDRAWAL
                                                          ? MARKER_DENIAL
                                                          : MARKER_CONTROLS,
                                            .salience = 2 + maze_below(m, 4),
                                            .again = maze_once_in(m, 3),
                                            .when = when,
                                            .source_line = 9});
}

static inline void maze_head(struct maze *m, struct story *story)
{
    struct builder_scenario head = story_head();
    static const struct fact facts[MAZE_FACTS] = {
        {.id = "door", .type = FACT_FLAG},
        {.id = "tea", .type = FACT_FLAG, .initial = 1},
        {.id = "steps", .type = FACT_NUMBER},
        {.id = "secret",
         .type = FACT_CLIENT,
         .from = {[LEVEL_SAFETY] = 30, [LEVEL_STRAIN] = 60}}};
    story_begin(story);
    head.start = "e0";
    for (int i = 0; i < LEVEL_COUNT; i++) {
        head.levels[i] = 20 + maze_below(m, 13) * 5;
    }
    builder_set_scenario(story->builder, &head);
    for (int i = 0; i < MAZE_FACTS; i++) {
        builder_add_fact(story->builder, &facts[i]);
    }
}

static inline void maze_init(struct maze *m, uint64_t seed,
                             struct maze_plan plan)
{
    struct story story;
    *m = (struct maze){.plan = plan, .rng = rng_seeded(seed)};
    maze_head(m, &story);
    for (int e = 0; e < plan.exchanges; e++) {
        maze_exchange(m, &story, e);
    }
    for (int i = 0; i < 2; i++) {
        maze_trigger(m, &story, i);
    }
    story_ending(&story, "end", OUTCOME_ENGAGED);
    story_ending(&story, "gone", OUTCOME_WALKED_OUT);
    m->scenario = story_finish(&story);
    if (m->scenario) {
        memset(m->scenario->count_most, MAZE_COUNT_MOST,
               sizeof m->scenario->count_most);
    }
}

static inline void maze_release(struct maze *m)
{
    scenario_free(m->scenario);
}

#endif
