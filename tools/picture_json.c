// The picture for programs.
#include "tools/picture.h"

#include "base/json.h"

#include "base/banned.h"

static void write_visited(const struct picture *p, const bool *list, int32_t i,
                          struct json *j)
{
    if (p->visited) {
        json_bool(j, "visited", list[i]);
    } else {
        json_null(j, "visited");
    }
}

#define VISITED(p, kind, i, j)                                                 \
    write_visited((p), (p)->visited ? (p)->visited->kind : NULL, (i), (j))

static void write_exchanges(const struct picture *p, struct json *j)
{
    json_open_array(j, "exchanges");
    for (exchange_id i = 0; i < p->s->exchange_count; i++) {
        json_open_object(j, NULL);
        json_string(j, "id", p->s->exchanges[i].id);
        json_int(j, "line", p->s->exchanges[i].source_line);
        json_number(j, "visits", p->traffic->visits[i]);
        VISITED(p, exchanges, i, j);
        json_close_object(j);
    }
    json_close_array(j);
}

static void write_responses(const struct picture *p, struct json *j)
{
    json_open_array(j, "responses");
    for (response_id i = 0; i < p->s->response_count; i++) {
        const struct response *r = &p->s->responses[i];
        json_open_object(j, NULL);
        json_string(j, "id", r->id);
        json_string(j, "exchange", p->s->exchanges[r->exchange].id);
        json_string(j, "to", scenario_target_name(p->s, r->to));
        json_string(j, "stance", term_name(&terms_stance, r->move.stance));
        json_number(j, "uses", p->traffic->uses[i]);
        json_number(j, "leads", p->traffic->leads[i]);
        VISITED(p, responses, i, j);
        json_close_object(j);
    }
    json_close_array(j);
}

static void write_ruptures(const struct picture *p, struct json *j)
{
    json_open_array(j, "ruptures");
    for (trigger_id i = 0; i < p->s->trigger_count; i++) {
        const struct trigger *t = &p->s->triggers[i];
        json_open_object(j, NULL);
        json_string(j, "id", t->id);
        json_string(j, "kind", term_name(&terms_rupture_kind, t->kind));
        json_string(j, "to", scenario_target_name(p->s, t->to));
        json_number(j, "opens", picture_opens(p, i));
        VISITED(p, triggers, i, j);
        json_close_object(j);
    }
    json_close_array(j);
}

static void write_breaks(const struct picture *p, struct json *j)
{
    size_t triggers = (size_t)p->s->trigger_count;
    json_open_array(j, "breaks");
    for (size_t i = 0; i < triggers * (size_t)p->s->exchange_count; i++) {
        if (p->traffic->breaks[i] > 0) {
            json_open_object(j, NULL);
            json_string(j, "exchange", p->s->exchanges[i / triggers].id);
            json_string(j, "rupture", p->s->triggers[i % triggers].id);
            json_number(j, "opens", p->traffic->breaks[i]);
            json_close_object(j);
        }
    }
    json_close_array(j);
}

static void write_endings(const struct picture *p, struct json *j)
{
    json_open_array(j, "endings");
    for (ending_id i = 0; i < p->s->ending_count; i++) {
        const struct ending *e = &p->s->endings[i];
        json_open_object(j, NULL);
        json_string(j, "id", e->id);
        json_string(j, "outcome", term_name(&terms_outcome, e->outcome));
        json_number(j, "chance", p->traffic->endings[i]);
        VISITED(p, endings, i, j);
        json_close_object(j);
    }
    json_close_array(j);
}

void picture_write_json(const struct picture *p, bool is_complete,
                        struct json *j)
{
    json_open_object(j, NULL);
    json_string(j, "scenario", p->s->id);
    json_string(j, "policy", policy_name(p->traffic->policy));
    json_bool(j, "complete", is_complete);
    json_number(j, "error_bound", p->traffic->error_bound);
    json_number(j, "unending", p->traffic->unending);
    json_number(j, "stopped", p->traffic->stopped);
    write_exchanges(p, j);
    write_responses(p, j);
    write_ruptures(p, j);
    write_breaks(p, j);
    write_endings(p, j);
    json_close_object(j);
}
