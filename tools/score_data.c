// Scored conversations as JSON and CSV. Keys and columns are a contract: they
// are added to, never renamed.
#include "base/csv.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "core/coded_table.h"
#include "core/result_json.h"
#include "core/rules.h"
#include "tools/score_write.h"

// --- JSON --------------------------------------------------------------------

static void write_turn(struct json *j, const struct coded *c,
                       const struct coded_turn *turn)
{
    json_open_object(j, NULL);
    json_int(j, "turn", turn->number);
    json_string(j, "stance", term_name(&terms_stance, turn->move.stance));
    json_string(j, "aims", term_name(&terms_aim, turn->move.aims));
    result_json_words(j, "codes", &terms_code, turn->move.codes);
    result_json_levels(j, "levels", turn->levels);
    json_open_array(j, "events");
    for (int32_t i = 0; i < turn->event_count; i++) {
        result_json_event(j, NULL, &c->events[turn->first_event + (size_t)i]);
    }
    json_close_array(j);
    json_close_object(j);
}

static void write_transcript(struct json *j, const struct coded *c)
{
    json_open_object(j, NULL);
    json_string(j, "id", c->id);
    json_string(j, "client", term_name(&terms_style, c->with.client.style));
    result_json_levels(j, "start", c->with.start);
    json_open_array(j, "turns");
    for (size_t i = 0; i < c->turn_count; i++) {
        write_turn(j, c, &c->turns[i]);
    }
    json_close_array(j);
    result_json_write(j, NULL, &c->score, &c->result);
    json_close_object(j);
}

void score_write_json(const struct coded_list *list, struct strbuf *out)
{
    struct json json = {.out = out};
    json_open_object(&json, NULL);
    json_int(&json, "rules", RULES_VERSION);
    json_open_array(&json, "transcripts");
    for (size_t i = 0; i < list->count; i++) {
        write_transcript(&json, &list->items[i]);
    }
    json_close_array(&json);
    json_close_object(&json);
}

// --- CSV, by turns -----------------------------------------------------------

static void add_levels(struct strbuf *out, const int16_t *levels)
{
    for (int i = 0; i < LEVEL_COUNT; i++) {
        strbuf_addf(out, ",%d", levels[i]);
    }
}

// What happened, as words: "strain rupture_opened:withdrawal".
static void add_events(struct strbuf *out, const struct coded *c,
                       const struct coded_turn *turn)
{
    const char *blank = "";
    for (int32_t i = 0; i < turn->event_count; i++) {
        const struct event *e = &c->events[turn->first_event + (size_t)i];
        if (e->type == EVENT_SHIFT) {
            continue;
        }
        strbuf_addf(out, "%s%s", blank, event_type_name(e->type));
        if (e->type == EVENT_RUPTURE_OPENED) {
            strbuf_addf(out, ":%s",
                        term_name(&terms_rupture_kind, e->rupture.kind));
        }
        blank = " ";
    }
}

static void add_turns(struct strbuf *out, const struct coded *c)
{
    for (size_t i = 0; i < c->turn_count; i++) {
        const struct coded_turn *turn = &c->turns[i];
        csv_add_text(out, c->id);
        strbuf_addf(out, ",%d,%s,%s", (int)turn->number,
                    term_name(&terms_stance, turn->move.stance),
                    term_name(&terms_aim, turn->move.aims));
        add_levels(out, turn->levels);
        strbuf_addch(out, ',');
        add_events(out, c, turn);
        strbuf_adds(out, "\r\n");
    }
}

void score_write_turns(const struct coded_list *list, struct strbuf *out)
{
    strbuf_adds(out, "id,turn,stance,aims,safety,partnership,agreement,strain,"
                     "events\r\n");
    for (size_t i = 0; i < list->count; i++) {
        add_turns(out, &list->items[i]);
    }
}

// --- CSV, by conversations ---------------------------------------------------

static void add_ratio(struct strbuf *out, int32_t hundredths)
{
    if (hundredths < 0) {
        strbuf_adds(out, ",n/a");
    } else {
        strbuf_addf(out, ",%d.%02d", (int)(hundredths / 100),
                    (int)(hundredths % 100));
    }
}

static void add_ruptures(struct strbuf *out, const struct score *score)
{
    int noticed = 0, repaired = 0;
    for (size_t i = 0; i < score->rupture_count; i++) {
        noticed += score->ruptures[i].noticed_turn > 0;
        repaired += score->ruptures[i].repaired_turn > 0;
    }
    strbuf_addf(out, ",%zu,%d,%d", score->rupture_count, noticed, repaired);
}

static void add_counts(struct strbuf *out, const struct coded *c)
{
    const struct miti *miti = &c->result.miti;
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        strbuf_addf(out, ",%d", (int)c->score.stances[i]);
    }
    for (int i = 0; i < CODE_COUNT; i++) {
        strbuf_addf(out, ",%d", (int)miti->counts[i]);
    }
    strbuf_addf(out, ",%d,%d", (int)miti->adherent, (int)miti->non_adherent);
    add_ratio(out, miti->percent_cr);
    add_ratio(out, miti->reflections_to_questions);
}

static void add_result(struct strbuf *out, const struct coded *c)
{
    csv_add_text(out, c->id);
    strbuf_addf(out, ",%s,%zu", term_name(&terms_style, c->with.client.style),
                c->turn_count);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        strbuf_addf(out, ",%s",
                    term_name(&terms_attainment, (int)c->result.objectives[i]));
    }
    strbuf_addf(out, ",%d", c->result.collaboration);
    add_levels(out, c->alliance.level);
    add_ruptures(out, &c->score);
    add_counts(out, c);
    strbuf_adds(out, "\r\n");
}

static void add_heading(struct strbuf *out)
{
    strbuf_adds(out, "id,client,turns,safety,partnership,agreement,"
                     "collaboration,safety_level,partnership_level,"
                     "agreement_level,strain_level,ruptures,noticed,repaired");
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        strbuf_addf(out, ",%s", term_name(&terms_stance, i));
    }
    for (int i = 0; i < CODE_COUNT; i++) {
        strbuf_addf(out, ",%s", term_name(&terms_code, i));
    }
    strbuf_adds(out, ",mi_adherent,mi_non_adherent,percent_cr,"
                     "reflections_to_questions\r\n");
}

void score_write_results(const struct coded_list *list, struct strbuf *out)
{
    add_heading(out);
    for (size_t i = 0; i < list->count; i++) {
        add_result(out, &list->items[i]);
    }
}
