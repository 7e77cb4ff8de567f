// A play as the JSON object that programs read. Its names are a contract:
// they are added to, never renamed.
#include <inttypes.h>
#include <stdio.h>

#include "base/json.h"
#include "base/strbuf.h"
#include "core/play.h"
#include "core/result_json.h"
#include "core/rules.h"
#include "core/snapshot.h"

static void write_said(struct json *j, const char *key, const struct turn *turn)
{
    struct strbuf said = STRBUF_INIT;
    transcript_add_said(turn, &said);
    json_string(j, key, strbuf_text(&said));
    strbuf_release(&said);
}

static void write_shifts(struct json *j, const struct turn *turn)
{
    json_open_array(j, "shifts");
    for (int32_t i = 0; i < turn->event_count; i++) {
        const struct event *e = &turn->events[i];
        if (e->type == EVENT_SHIFT) {
            json_open_object(j, NULL);
            json_string(j, "rule", rules_name(e->shift.rule));
            json_string(j, "level", term_name(&terms_level, e->shift.level));
            json_int(j, "points", e->shift.points);
            json_close_object(j);
        }
    }
    json_close_array(j);
}

static void write_turn(struct json *j, const struct scenario *s,
                       const struct turn *turn)
{
    const struct response *r = &s->responses[turn->response];
    json_open_object(j, NULL);
    json_string(j, "exchange", s->exchanges[turn->exchange].id);
    json_string(j, "response", r->id);
    json_string(j, "stance", term_name(&terms_stance, r->move.stance));
    result_json_words(j, "codes", &terms_code, r->move.codes);
    result_json_levels(j, "levels", turn->levels);
    json_open_array(j, "events");
    for (int32_t i = 0; i < turn->event_count; i++) {
        result_json_event(j, s, &turn->events[i]);
    }
    json_close_array(j);
    write_shifts(j, turn);
    write_said(j, "client", turn);
    json_close_object(j);
}

static void write_result(struct json *j, const struct play *p)
{
    struct result result;
    play_result(p, &result);
    result_json_write(j, p->session.scenario, &p->score, &result);
}

static void write_offered(struct json *j, const struct session *s)
{
    response_id order[RESPONSES_MAX];
    int count = s->has_failed ? 0 : session_order(s, order);
    json_open_array(j, "offered");
    for (int i = 0; i < count; i++) {
        json_string(j, NULL, s->scenario->responses[order[i]].id);
    }
    json_close_array(j);
}

static void write_ending(struct json *j, const struct session *s)
{
    if (session_is_over(s) && !s->has_failed) {
        const struct ending *e = &s->scenario->endings[target_ending(s->at)];
        json_string(j, "ending", e->id);
        json_string(j, "outcome", term_name(&terms_outcome, e->outcome));
    } else {
        json_null(j, "ending");
        json_null(j, "outcome");
    }
}

static void write_failure(struct json *j, const struct error *failure)
{
    json_open_object(j, "error");
    json_string(j, "code", failure->code);
    json_string(j, "file", *failure->file ? failure->file : NULL);
    if (failure->line > 0) {
        json_int(j, "line", failure->line);
    } else {
        json_null(j, "line");
    }
    json_string(j, "message", failure->message);
    json_string(j, "hint", *failure->hint ? failure->hint : NULL);
    json_close_object(j);
}

static void write_facts(struct json *j, const struct scenario *s,
                        const struct start *start)
{
    json_open_object(j, "facts");
    for (fact_id i = 0; i < s->fact_count; i++) {
        if (s->facts[i].type == FACT_NUMBER) {
            json_int(j, s->facts[i].id, start->facts[i]);
        } else {
            json_bool(j, s->facts[i].id, start->facts[i] != 0);
        }
    }
    json_close_object(j);
}

// Where a preview began: null for a play from the beginning.
static void write_preview(struct json *j, const struct scenario *s,
                          const struct start *start)
{
    bool is_ending = target_is_ending(start->at);
    if (!start->is_preview) {
        json_null(j, "preview");
        return;
    }
    json_open_object(j, "preview");
    json_string(j, "exchange", is_ending ? NULL : s->exchanges[start->at].id);
    json_string(j, "ending",
                is_ending ? s->endings[target_ending(start->at)].id : NULL);
    json_string(j, "rupture",
                start->rupture == ID_NONE ? NULL
                                          : s->triggers[start->rupture].id);
    write_facts(j, s, start);
    json_close_object(j);
}

static void write_head(struct json *j, const struct play *p)
{
    const struct scenario *s = p->session.scenario;
    json_string(j, "scenario", s->id);
    json_string(j, "sha256", s->sha256);
    json_int(j, "rules", RULES_VERSION);
    json_uint(j, "seed", p->session.seed);
    result_json_levels(j, "start", p->transcript.start_levels);
    write_preview(j, s, &p->transcript.start);
    write_said(j, "opening", &p->transcript.opening);
}

void play_write_json(const struct play *p, const struct error *failure,
                     struct json *j)
{
    char hash[17];
    snprintf(hash, sizeof hash, "%016" PRIx64, snapshot_hash(&p->session));
    json_open_object(j, NULL);
    write_head(j, p);
    json_open_array(j, "turns");
    for (size_t i = 0; i < p->transcript.turn_count; i++) {
        write_turn(j, p->session.scenario, &p->transcript.turns[i]);
    }
    json_close_array(j);
    write_ending(j, &p->session);
    write_offered(j, &p->session);
    write_result(j, p);
    json_string(j, "state_hash", hash);
    if (failure) {
        write_failure(j, failure);
    }
    json_close_object(j);
}
