// The order of things on the page, and the words for them.
#include "tools/script_page.h"

#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "core/phrases.h"

#include "base/banned.h"

struct writer {
    const struct scenario *s;
    const struct conditions *c;
    struct page *p;
    struct strbuf text; // for one piece at a time
};

static void begin(struct writer *w)
{
    strbuf_reset(&w->text);
}

static void quiet(struct writer *w, const char *label)
{
    page_text(w->p, PAGE_QUIET, label, strbuf_text(&w->text));
}

// --- where things lead -------------------------------------------------------

static void anchor_of(target_id to, char out[32])
{
    bool is_end = target_is_ending(to);
    snprintf(out, 32, "%s-%d", is_end ? "ending" : "exchange",
             is_end ? target_ending(to) + 1 : to + 1);
}

static void link_to(struct writer *w, const char *label, target_id to)
{
    char anchor[32];
    anchor_of(to, anchor);
    begin(w);
    strbuf_addf(&w->text, "%s%s", target_is_ending(to) ? "the ending " : "",
                scenario_target_name(w->s, to));
    page_link(w->p, label, anchor, strbuf_text(&w->text));
}

static void condition(struct writer *w, callback_id when, int32_t line,
                      const char *word)
{
    if (when == ID_NONE) {
        return;
    }
    begin(w);
    strbuf_addf(&w->text, "(line %d)", line);
    size_t before = w->text.len;
    strbuf_adds(&w->text, ": ");
    if (!conditions_tell(w->c, line, &w->text)) {
        strbuf_truncate(&w->text, before);
    }
    quiet(w, word);
}

// --- what the client says ----------------------------------------------------

static void write_line(struct writer *w, const struct line *line,
                       const char *name)
{
    condition(w, line->when, line->source_line, "Only sometimes");
    begin(w);
    const char *cue = line->mood > 0 ? mood_cue((enum mood)line->mood) : "";
    if (*cue) {
        strbuf_addf(&w->text, "(%s) ", cue);
    }
    if (line->text) {
        strbuf_adds(&w->text, line->text);
    } else {
        strbuf_addf(&w->text,
                    "[These words are put together by a function, line %d.]",
                    line->source_line);
    }
    page_text(w->p, PAGE_CLIENT, name, strbuf_text(&w->text));
    if (line->thought) {
        page_text(w->p, PAGE_QUIET, "Thinks:", line->thought);
    }
    if (line->tells != ID_NONE) {
        page_text(w->p, PAGE_QUIET,
                  "Tells for the first time:", w->s->facts[line->tells].id);
    }
}

static void write_lines(struct writer *w, struct span lines, const char *name)
{
    if (lines.count > 1) {
        page_text(w->p, PAGE_QUIET, NULL,
                  "One of these, the first that holds:");
    }
    for (int32_t i = 0; i < lines.count; i++) {
        write_line(w, &w->s->lines[lines.first + i], name);
    }
}

// --- responses ---------------------------------------------------------------

static void add_item(struct writer *w, const char *text)
{
    strbuf_addf(&w->text, "%s%s", w->text.len ? "; " : "", text);
}

static void write_codes(struct writer *w, const struct move *m)
{
    begin(w);
    for (int i = 0; i < CODE_COUNT; i++) {
        if (m->codes >> i & 1) {
            add_item(w, code_phrase((enum code)i));
        }
    }
    if (w->text.len) {
        quiet(w, "Behaviour:");
    }
    begin(w);
    for (int i = 0; i < REPAIR_COUNT; i++) {
        if (m->repair >> i & 1) {
            add_item(w, repair_phrase((enum repair)i));
        }
    }
    if (w->text.len) {
        quiet(w, "Repairs by:");
    }
}

static void write_confidentiality(struct writer *w, const struct move *m)
{
    static const char *const words[CONFIDENTIALITY_COUNT] = {
        [CONFIDENTIALITY_VAGUE] = "spoken of vaguely",
        [CONFIDENTIALITY_EXPLAINED] = "explained",
        [CONFIDENTIALITY_LIMITS] = "its limits named",
        [CONFIDENTIALITY_CHECKED] = "checked that it is understood",
        [CONFIDENTIALITY_ROOM] = "the room looked after",
        [CONFIDENTIALITY_ABSOLUTE] =
            "absolute secrecy promised, which nobody can keep",
    };
    begin(w);
    for (int i = 0; i < CONFIDENTIALITY_COUNT; i++) {
        if (m->confidentiality >> i & 1) {
            add_item(w, words[i]);
        }
    }
    if (w->text.len) {
        quiet(w, "Confidentiality:");
    }
}

static void write_effect(struct writer *w, const struct response *r)
{
    begin(w);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        if (r->shift[i]) {
            strbuf_addf(&w->text, "%s%s %+d", w->text.len ? "; " : "",
                        level_phrase((enum level)i), r->shift[i]);
        }
    }
    for (int32_t i = 0; i < r->facts.count; i++) {
        const struct fact_change *f = &w->s->fact_changes[r->facts.first + i];
        strbuf_addf(&w->text, "%s%s becomes %s", w->text.len ? "; " : "",
                    w->s->facts[f->fact].id,
                    w->s->facts[f->fact].type != FACT_NUMBER
                        ? (f->value ? "true" : "false")
                        : "");
        if (w->s->facts[f->fact].type == FACT_NUMBER) {
            strbuf_addf(&w->text, "%d", f->value);
        }
    }
    if (r->effect != ID_NONE) {
        strbuf_addf(&w->text, "%swhat a function decides, line %d",
                    w->text.len ? "; " : "", r->source_line);
    }
    if (w->text.len) {
        quiet(w, "The author adds:");
    }
}

static void write_response(struct writer *w, const struct response *r)
{
    page_open(w->p, term_name(&terms_stance, r->move.stance));
    page_heading(w->p, 4, NULL, stance_phrase(r->move.stance));
    condition(w, r->when, r->source_line, "Only sometimes offered");
    page_text(w->p, PAGE_PERSON, "You:", r->text);
    if (r->because) {
        page_text(w->p, PAGE_QUIET, "Why it counts so:", r->because);
    }
    if (r->better) {
        page_text(w->p, PAGE_QUIET, "Better:", r->better);
    }
    page_text(w->p, PAGE_QUIET,
              "Works on:", level_phrase((enum level)r->move.aims));
    write_codes(w, &r->move);
    write_confidentiality(w, &r->move);
    write_effect(w, r);
    write_lines(w, r->reply, "Answer:");
    link_to(w, "Leads to:", r->to);
    page_close(w->p);
}

// --- parts -------------------------------------------------------------------

static void heading(struct writer *w, target_id at, const char *kind,
                    const char *id)
{
    char anchor[32];
    anchor_of(at, anchor);
    begin(w);
    strbuf_addf(&w->text, "%s: %s", kind, id);
    page_heading(w->p, 2, anchor, strbuf_text(&w->text));
}

static void write_speaker(struct writer *w, struct strbuf *out)
{
    strbuf_addf(out, "%s:", w->s->client.name);
}

static void write_exchange(struct writer *w, exchange_id i)
{
    const struct exchange *e = &w->s->exchanges[i];
    struct strbuf name = STRBUF_INIT;
    write_speaker(w, &name);
    heading(w, i, "Exchange", e->id);
    write_lines(w, e->lines, strbuf_text(&name));
    page_heading(w->p, 3, NULL, "What you could say");
    for (int32_t r = 0; r < e->responses.count; r++) {
        write_response(w, &w->s->responses[e->responses.first + r]);
    }
    page_room(w->p, "Remarks");
    strbuf_release(&name);
}

static void write_trigger(struct writer *w, const struct trigger *t)
{
    static const char *const salience[] = {
        "", "", "faint", "clear", "strong", "dominates everything"};
    page_open(w->p, term_name(&terms_rupture_kind, t->kind));
    begin(w);
    strbuf_addf(&w->text, "%s: %s",
                t->kind == RUPTURE_WITHDRAWAL ? "Withdrawal" : "Confrontation",
                t->id);
    page_heading(w->p, 3, NULL, strbuf_text(&w->text));
    begin(w);
    strbuf_addf(&w->text, "%s %s (%s)%s", w->s->client.name,
                marker_phrase(t->marker), salience[t->salience],
                t->again ? "; it may happen more than once" : "");
    page_text(w->p, PAGE_PLAIN, "What shows it:", strbuf_text(&w->text));
    condition(w, t->when, t->source_line, "Opens when");
    link_to(w, "Leads to:", t->to);
    page_close(w->p);
}

static void write_triggers(struct writer *w)
{
    if (w->s->trigger_count == 0) {
        return;
    }
    page_heading(w->p, 2, "ruptures", "Ruptures");
    page_text(w->p, PAGE_PLAIN, NULL, phrase_of_ruptures);
    for (trigger_id i = 0; i < w->s->trigger_count; i++) {
        write_trigger(w, &w->s->triggers[i]);
    }
}

static void write_ending(struct writer *w, ending_id i)
{
    static const char *const words[OUTCOME_COUNT] = {
        [OUTCOME_ENGAGED] = "engaged: it will go on together",
        [OUTCOME_UNDECIDED] = "undecided: it may go on",
        [OUTCOME_DECLINED] = "declined: it goes no further",
        [OUTCOME_WALKED_OUT] = "walked out",
    };
    const struct ending *e = &w->s->endings[i];
    struct strbuf name = STRBUF_INIT;
    write_speaker(w, &name);
    heading(w, target_of_ending(i), "Ending", e->id);
    page_text(w->p, PAGE_PLAIN, "Outcome:", words[e->outcome]);
    write_lines(w, e->lines, strbuf_text(&name));
    strbuf_release(&name);
}

static void write_facts(struct writer *w)
{
    for (fact_id i = 0; i < w->s->fact_count; i++) {
        const struct fact *f = &w->s->facts[i];
        if (f->type != FACT_CLIENT) {
            continue;
        }
        begin(w);
        strbuf_adds(&w->text, f->id);
        for (int level = 0; level < OBJECTIVE_COUNT; level++) {
            if (f->from[level] > 0) {
                strbuf_addf(&w->text, "; %s at least %d",
                            level_phrase((enum level)level), f->from[level]);
            }
        }
        if (f->from[LEVEL_STRAIN] < 100) {
            strbuf_addf(&w->text, "; strain at most %d", f->from[LEVEL_STRAIN]);
        }
        quiet(w, "Tells only with enough trust:");
    }
}

static void write_front(struct writer *w)
{
    const struct scenario *s = w->s;
    struct page *p = w->p;
    page_text(p, PAGE_PLAIN, "What it is about:", s->brief);
    page_text(p, PAGE_PLAIN, "Where:", s->setting);
    page_text(p, PAGE_PLAIN, "With whom:", s->client.name);
    if (s->content_note) {
        page_text(p, PAGE_PLAIN, "Please note:", s->content_note);
    }
    begin(w);
    strbuf_addf(&w->text, "about %d minutes; level %d of 3; %d exchange%s",
                s->minutes, s->level, s->exchange_count,
                s->exchange_count == 1 ? "" : "s");
    page_text(p, PAGE_PLAIN, "Size:", strbuf_text(&w->text));
    begin(w);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        strbuf_addf(&w->text, "%s%s %d", i ? ", " : "",
                    level_phrase((enum level)i), s->start_levels[i]);
    }
    page_text(p, PAGE_PLAIN, "Starts at (of 100):", strbuf_text(&w->text));
    write_facts(w);
}

static void write_guide(struct writer *w)
{
    page_heading(w->p, 2, NULL, "How to read this");
    page_text(w->p, PAGE_PLAIN, NULL,
              "Each exchange is something the client says, with what one could "
              "answer. Each answer is marked with the attitude it is made "
              "from:");
    for (int i = STANCE_SCORED_COUNT; i-- > 0;) {
        begin(w);
        strbuf_addf(&w->text, "%s:", stance_phrase((enum stance)i));
        page_text(w->p, PAGE_PLAIN, strbuf_text(&w->text),
                  stance_meaning((enum stance)i));
    }
    page_text(w->p, PAGE_PLAIN, NULL,
              "There is room for remarks after each exchange. Does it sound "
              "like somebody you know? What would you have said?");
}

static void write_contents(struct writer *w)
{
    page_open_list(w->p, "Exchanges and endings");
    for (exchange_id i = 0; i < w->s->exchange_count; i++) {
        char anchor[32];
        anchor_of(i, anchor);
        page_list_link(w->p, anchor, w->s->exchanges[i].id);
    }
    for (ending_id i = 0; i < w->s->ending_count; i++) {
        char anchor[32];
        anchor_of(target_of_ending(i), anchor);
        page_list_link(w->p, anchor, w->s->endings[i].id);
    }
    page_close_list(w->p);
}

static void write_back(struct writer *w)
{
    if (w->s->notes) {
        page_heading(w->p, 2, "notes", "Notes for the trainer");
        page_text(w->p, PAGE_PLAIN, NULL, w->s->notes);
    }
    if (w->s->discuss_count > 0) {
        page_heading(w->p, 2, "discuss", "To talk about afterwards");
        for (int32_t i = 0; i < w->s->discuss_count; i++) {
            char number[16];
            snprintf(number, sizeof number, "%d.", i + 1);
            page_text(w->p, PAGE_PLAIN, number, w->s->discuss[i]);
        }
    }
    page_room(w->p, "Remarks on the whole");
}

void script_page_write(const struct scenario *s, const struct conditions *c,
                       struct page *p)
{
    struct writer w = {.s = s, .c = c, .p = p};
    page_begin(p, s->title, SCRIPT_MARK);
    write_front(&w);
    write_guide(&w);
    write_contents(&w);
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        write_exchange(&w, i);
    }
    write_triggers(&w);
    for (ending_id i = 0; i < s->ending_count; i++) {
        write_ending(&w, i);
    }
    write_back(&w);
    page_end(p, SCRIPT_MARK);
    strbuf_release(&w.text);
}
