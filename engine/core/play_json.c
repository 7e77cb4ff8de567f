// A play as the JSON object that programs read. Its names are a contract:
// they are added to, never renamed.
#include <inttypes.h>
#include <stdio.h>

#include "base/json.h"
#include "base/strbuf.h"
#include "core/play.h"
#include "core/rules.h"
#include "core/snapshot.h"

static void write_bits(struct json *j, const char *key,
                       const struct term_list *list, unsigned bits)
{
    json_open_array(j, key);
    for (int i = 0; i < list->count; i++) {
        if (bits >> i & 1u) {
            json_string(j, NULL, list->names[i]);
        }
    }
    json_close_array(j);
}

static void write_levels(struct json *j, const char *key, const int16_t *levels)
{
    json_open_object(j, key);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        json_int(j, term_name(&terms_level, i), levels[i]);
    }
    json_close_object(j);
}

static void write_said(struct json *j, const char *key, const struct turn *turn)
{
    struct strbuf said = STRBUF_INIT;
    transcript_add_said(turn, &said);
    json_string(j, key, strbuf_text(&said));
    strbuf_release(&said);
}

static const char *rupture_id(const struct scenario *s, trigger_id trigger)
{
    return trigger == ID_NONE ? "strain" : s->triggers[trigger].id;
}

static void write_rupture_names(struct json *j, const struct scenario *s,
                                const struct event *e)
{
    json_string(j, "id", rupture_id(s, e->rupture.trigger));
    json_string(j, "kind", term_name(&terms_rupture_kind, e->rupture.kind));
}

// What happened in a turn; shifts and words have their own places.
static void write_event(struct json *j, const struct scenario *s,
                        const struct event *e)
{
    if (e->type == EVENT_SHIFT || e->type == EVENT_SAID) {
        return;
    }
    json_open_object(j, NULL);
    json_string(j, "type", event_type_name(e->type));
    switch ((enum event_type)e->type) {
    case EVENT_RUPTURE_OPENED:
    case EVENT_RUPTURE_NOTICED:
    case EVENT_RUPTURE_REPAIRED:
        write_rupture_names(j, s, e);
        break;
    case EVENT_DISCLOSED:
        json_string(j, "id", s->facts[e->disclosed.fact].id);
        json_string(j, "kind", "fact");
        break;
    case EVENT_ENDING:
        json_string(j, "id", s->endings[e->ending.ending].id);
        json_string(
            j, "kind",
            term_name(&terms_outcome, s->endings[e->ending.ending].outcome));
        break;
    case EVENT_VIOLATION:
        json_string(j, "id", "absolute");
        json_string(j, "kind", "confidentiality");
        break;
    default:
        json_null(j, "id");
        json_null(j, "kind");
    }
    json_close_object(j);
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
    write_bits(j, "codes", &terms_code, r->move.codes);
    write_levels(j, "levels", turn->levels);
    json_open_array(j, "events");
    for (int32_t i = 0; i < turn->event_count; i++) {
        write_event(j, s, &turn->events[i]);
    }
    json_close_array(j);
    write_shifts(j, turn);
    write_said(j, "client", turn);
    json_close_object(j);
}

static void write_rupture(struct json *j, const struct scenario *s,
                          const struct score_rupture *r)
{
    json_open_object(j, NULL);
    json_string(j, "id", rupture_id(s, r->trigger));
    json_string(j, "kind", term_name(&terms_rupture_kind, r->kind));
    json_int(j, "turn", r->opened_turn);
    json_bool(j, "noticed", r->noticed_turn > 0);
    json_bool(j, "repaired", r->repaired_turn > 0);
    write_bits(j, "how", &terms_repair, r->how);
    json_close_object(j);
}

// A ratio in hundredths, or null when there was nothing to divide by.
static void write_ratio(struct json *j, const char *key, int32_t hundredths)
{
    if (hundredths < 0) {
        json_null(j, key);
    } else {
        json_hundredths(j, key, hundredths);
    }
}

static void write_miti(struct json *j, const struct miti *m)
{
    json_open_object(j, "miti");
    for (int i = 0; i < CODE_COUNT; i++) {
        json_int(j, term_name(&terms_code, i), m->counts[i]);
    }
    json_int(j, "mi_adherent", m->adherent);
    json_int(j, "mi_non_adherent", m->non_adherent);
    write_ratio(j, "percent_cr", m->percent_cr);
    write_ratio(j, "reflections_to_questions", m->reflections_to_questions);
    json_close_object(j);
}

static void write_objectives(struct json *j, const struct result *result)
{
    json_open_object(j, "objectives");
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        json_string(j, term_name(&terms_aim, i),
                    term_name(&terms_attainment, (int)result->objectives[i]));
    }
    json_close_object(j);
}

static void write_stances(struct json *j, const struct score *score)
{
    json_open_object(j, "stances");
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        json_int(j, term_name(&terms_stance, i), score->stances[i]);
    }
    json_close_object(j);
}

static void write_result(struct json *j, const struct play *p)
{
    struct result result;
    play_result(p, &result);
    json_open_object(j, "result");
    write_objectives(j, &result);
    write_stances(j, &p->score);
    json_open_array(j, "ruptures");
    for (size_t i = 0; i < p->score.rupture_count; i++) {
        write_rupture(j, p->session.scenario, &p->score.ruptures[i]);
    }
    json_close_array(j);
    write_miti(j, &result.miti);
    json_int(j, "collaboration", result.collaboration);
    json_close_object(j);
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

static void write_head(struct json *j, const struct play *p)
{
    const struct scenario *s = p->session.scenario;
    json_string(j, "scenario", s->id);
    json_string(j, "sha256", s->sha256);
    json_int(j, "rules", RULES_VERSION);
    json_uint(j, "seed", p->session.seed);
    write_levels(j, "start", p->transcript.start_levels);
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
