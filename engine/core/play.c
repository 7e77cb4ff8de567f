// Keeping session, transcript and score in step.
#include "core/play.h"

#include <assert.h>
#include <string.h>

#include "core/rules.h"

static void keep(struct play *p, exchange_id exchange, response_id response,
                 const struct events *events)
{
    transcript_add(&p->transcript, &p->session, exchange, response, events);
    if (response != ID_NONE) {
        score_add(&p->score, &p->session.scenario->responses[response].move,
                  events);
    }
}

static void prepare(struct play *p, const struct scenario *scenario,
                    struct script script, uint64_t seed)
{
    *p = (struct play){0};
    session_init(&p->session, scenario, script, seed);
    p->session.keeps_speech = true;
    transcript_init(&p->transcript, &p->session);
}

static bool begin(struct play *p, const struct start *start, struct error *err)
{
    struct events events;
    transcript_start(&p->transcript, start);
    if (!session_begin_at(&p->session, start, &events, err)) {
        return false;
    }
    keep(p, target_is_ending(start->at) ? ID_NONE : start->at, ID_NONE,
         &events);
    score_begin(&p->score, &events);
    return true;
}

bool play_begin(struct play *p, const struct scenario *scenario,
                struct script script, uint64_t seed, struct error *err)
{
    prepare(p, scenario, script, seed);
    struct start start = p->transcript.start;
    return begin(p, &start, err);
}

bool play_begin_at(struct play *p, const struct scenario *scenario,
                   struct script script, uint64_t seed,
                   const struct start_words *words, struct error *err)
{
    struct start start;
    prepare(p, scenario, script, seed);
    return start_read(&start, scenario, words, err) && begin(p, &start, err);
}

bool play_choose(struct play *p, response_id response, struct error *err)
{
    struct events events;
    exchange_id exchange = p->session.at;
    if (!session_step(&p->session, response, &events, err)) {
        return false;
    }
    keep(p, exchange, response, &events);
    return true;
}

static bool say_unknown(const struct play *p, const char *id, struct error *err)
{
    const char *near = scenario_nearest_response(p->session.scenario, id);
    error_set(err, ERROR_CHOICE, "unknown-choice",
              "there is no response '%.200s' in this scenario", id);
    return near ? error_hint(err, "did you mean '%s'?", near) : false;
}

bool play_choose_id(struct play *p, const char *id, struct error *err)
{
    response_id response = scenario_find_response(p->session.scenario, id);
    if (response == ID_NONE) {
        return say_unknown(p, id, err);
    }
    if (session_is_over(&p->session)) {
        return error_set(err, ERROR_CHOICE, "choice-left-over",
                         "the session was over before '%.200s'", id);
    }
    bool ok = play_choose(p, response, err);
    if (!ok && err && err->kind == ERROR_CHOICE) {
        error_set(err, ERROR_CHOICE, "choice-not-offered",
                  "'%.200s' is not offered in exchange '%.200s'", id,
                  p->session.scenario->exchanges[p->session.at].id);
    }
    return ok;
}

bool play_fork(struct play *into, const struct play *from, int32_t turns,
               struct error *err)
{
    assert(turns >= 0 && (size_t)turns <= from->transcript.turn_count);
    const struct session *s = &from->session;
    prepare(into, s->scenario, s->script, s->seed);
    if (!begin(into, &from->transcript.start, err)) {
        play_release(into);
        return false;
    }
    for (int32_t i = 0; i < turns; i++) {
        if (!play_choose(into, from->transcript.turns[i].response, err)) {
            play_release(into);
            return false;
        }
    }
    return true;
}

void play_result(const struct play *p, struct result *out)
{
    score_result(&p->score, &p->session.alliance, out);
}

void play_release(struct play *p)
{
    session_release(&p->session);
    transcript_release(&p->transcript);
    score_release(&p->score);
}
