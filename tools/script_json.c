// The scenario for programs, so that nobody has to read Lua.
#include "tools/script_page.h"

#include "base/json.h"

#include "base/banned.h"

struct writer {
    const struct scenario *s;
    const struct conditions *c;
    struct json *j;
};

static void write_condition(struct writer *w, callback_id when, int32_t line)
{
    struct strbuf text = STRBUF_INIT;
    bool is_told = when != ID_NONE && conditions_tell(w->c, line, &text);
    json_string(w->j, "condition", is_told ? strbuf_text(&text) : NULL);
    strbuf_release(&text);
}

static void write_lines(struct writer *w, const char *key, struct span lines)
{
    json_open_array(w->j, key);
    for (int32_t i = 0; i < lines.count; i++) {
        const struct line *line = &w->s->lines[lines.first + i];
        json_open_object(w->j, NULL);
        json_int(w->j, "line", line->source_line);
        json_string(w->j, "text", line->text);
        json_string(w->j, "mood",
                    line->mood >= 0 ? term_name(&terms_mood, line->mood)
                                    : NULL);
        json_string(w->j, "thought", line->thought);
        json_string(w->j, "tells",
                    line->tells == ID_NONE ? NULL
                                           : w->s->facts[line->tells].id);
        json_bool(w->j, "sometimes", line->when != ID_NONE);
        write_condition(w, line->when, line->source_line);
        json_close_object(w->j);
    }
    json_close_array(w->j);
}

static void write_terms(struct writer *w, const char *key,
                        const struct term_list *list, unsigned bits)
{
    json_open_array(w->j, key);
    for (int i = 0; i < list->count; i++) {
        if (bits >> i & 1) {
            json_string(w->j, NULL, term_name(list, i));
        }
    }
    json_close_array(w->j);
}

static void write_response(struct writer *w, const struct response *r)
{
    json_open_object(w->j, NULL);
    json_string(w->j, "id", r->id);
    json_int(w->j, "line", r->source_line);
    json_string(w->j, "stance", term_name(&terms_stance, r->move.stance));
    json_string(w->j, "text", r->text);
    write_terms(w, "codes", &terms_code, r->move.codes);
    write_terms(w, "repair", &terms_repair, r->move.repair);
    write_terms(w, "confidentiality", &terms_confidentiality,
                r->move.confidentiality);
    json_string(w->j, "aims", term_name(&terms_aim, r->move.aims));
    json_string(w->j, "because", r->because);
    json_string(w->j, "better", r->better);
    write_lines(w, "reply", r->reply);
    json_string(w->j, "to", scenario_target_name(w->s, r->to));
    json_bool(w->j, "sometimes", r->when != ID_NONE);
    write_condition(w, r->when, r->source_line);
    json_close_object(w->j);
}

static void write_exchanges(struct writer *w)
{
    json_open_array(w->j, "exchanges");
    for (exchange_id i = 0; i < w->s->exchange_count; i++) {
        const struct exchange *e = &w->s->exchanges[i];
        json_open_object(w->j, NULL);
        json_string(w->j, "id", e->id);
        json_int(w->j, "line", e->source_line);
        write_lines(w, "lines", e->lines);
        json_open_array(w->j, "responses");
        for (int32_t r = 0; r < e->responses.count; r++) {
            write_response(w, &w->s->responses[e->responses.first + r]);
        }
        json_close_array(w->j);
        json_close_object(w->j);
    }
    json_close_array(w->j);
}

static void write_triggers(struct writer *w)
{
    json_open_array(w->j, "ruptures");
    for (trigger_id i = 0; i < w->s->trigger_count; i++) {
        const struct trigger *t = &w->s->triggers[i];
        json_open_object(w->j, NULL);
        json_string(w->j, "id", t->id);
        json_int(w->j, "line", t->source_line);
        json_string(w->j, "kind", term_name(&terms_rupture_kind, t->kind));
        json_string(w->j, "marker", term_name(&terms_marker, t->marker));
        json_int(w->j, "salience", t->salience);
        json_bool(w->j, "again", t->again);
        json_string(w->j, "to", scenario_target_name(w->s, t->to));
        write_condition(w, t->when, t->source_line);
        json_close_object(w->j);
    }
    json_close_array(w->j);
}

static void write_endings(struct writer *w)
{
    json_open_array(w->j, "endings");
    for (ending_id i = 0; i < w->s->ending_count; i++) {
        const struct ending *e = &w->s->endings[i];
        json_open_object(w->j, NULL);
        json_string(w->j, "id", e->id);
        json_int(w->j, "line", e->source_line);
        json_string(w->j, "outcome", term_name(&terms_outcome, e->outcome));
        write_lines(w, "lines", e->lines);
        json_close_object(w->j);
    }
    json_close_array(w->j);
}

static void write_levels(struct writer *w)
{
    json_open_object(w->j, "levels");
    for (int i = 0; i < LEVEL_COUNT; i++) {
        json_int(w->j, term_name(&terms_level, i), w->s->start_levels[i]);
    }
    json_close_object(w->j);
}

// Only what the client tells: the rest is the author's book-keeping.
static void write_facts(struct writer *w)
{
    json_open_array(w->j, "facts");
    for (fact_id i = 0; i < w->s->fact_count; i++) {
        const struct fact *f = &w->s->facts[i];
        if (f->type != FACT_CLIENT) {
            continue;
        }
        json_open_object(w->j, NULL);
        json_string(w->j, "id", f->id);
        json_open_object(w->j, "from");
        for (int level = 0; level < LEVEL_COUNT; level++) {
            bool is_bound =
                level == LEVEL_STRAIN ? f->from[level] < 100 : f->from[level];
            if (is_bound) {
                json_int(w->j, term_name(&terms_level, level), f->from[level]);
            }
        }
        json_close_object(w->j);
        json_close_object(w->j);
    }
    json_close_array(w->j);
}

static void write_front(struct writer *w)
{
    const struct scenario *s = w->s;
    json_string(w->j, "scenario", s->id);
    json_string(w->j, "sha256", s->sha256);
    json_string(w->j, "title", s->title);
    json_int(w->j, "minutes", s->minutes);
    json_int(w->j, "level", s->level);
    json_string(w->j, "brief", s->brief);
    json_string(w->j, "setting", s->setting);
    json_string(w->j, "content_note", s->content_note);
    json_open_object(w->j, "client");
    json_string(w->j, "name", s->client.name);
    json_string(w->j, "style", term_name(&terms_style, s->client.style));
    json_close_object(w->j);
    json_string(w->j, "start", s->exchanges[s->start].id);
    write_levels(w);
    write_facts(w);
}

void script_json_write(const struct scenario *s, const struct conditions *c,
                       struct json *j)
{
    struct writer w = {s, c, j};
    json_open_object(j, NULL);
    write_front(&w);
    write_exchanges(&w);
    write_triggers(&w);
    write_endings(&w);
    json_string(j, "notes", s->notes);
    json_open_array(j, "discuss");
    for (int32_t i = 0; i < s->discuss_count; i++) {
        json_string(j, NULL, s->discuss[i]);
    }
    json_close_array(j);
    json_close_object(j);
}
