// Levels, events and results as JSON; see result_json.h.
#include "core/result_json.h"

#include "base/json.h"

void result_json_words(struct json *j, const char *key,
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

void result_json_levels(struct json *j, const char *key, const int16_t *levels)
{
    json_open_object(j, key);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        json_int(j, term_name(&terms_level, i), levels[i]);
    }
    json_close_object(j);
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

void result_json_event(struct json *j, const struct scenario *s,
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

static void write_rupture(struct json *j, const struct scenario *s,
                          const struct score_rupture *r)
{
    json_open_object(j, NULL);
    json_string(j, "id", rupture_id(s, r->trigger));
    json_string(j, "kind", term_name(&terms_rupture_kind, r->kind));
    json_int(j, "turn", r->opened_turn);
    json_bool(j, "noticed", r->noticed_turn > 0);
    json_bool(j, "repaired", r->repaired_turn > 0);
    result_json_words(j, "how", &terms_repair, r->how);
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

void result_json_write(struct json *j, const struct scenario *s,
                       const struct score *score, const struct result *result)
{
    json_open_object(j, "result");
    write_objectives(j, result);
    write_stances(j, score);
    json_open_array(j, "ruptures");
    for (size_t i = 0; i < score->rupture_count; i++) {
        write_rupture(j, s, &score->ruptures[i]);
    }
    json_close_array(j);
    write_miti(j, &result->miti);
    json_int(j, "collaboration", result->collaboration);
    json_close_object(j);
}
