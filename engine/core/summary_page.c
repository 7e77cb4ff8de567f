// A session on a page; see summary_page.h.
#include "core/summary_page.h"

#include "base/html.h"
#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/play.h"
#include "core/summary_chart.h"
#include "core/telling.h"

#include "base/banned.h"

// Contrast is 7:1 and more; a stance has its word, its sign and its border.
static const char style[] =
    "html{font:1rem/1.5 Andika,'Noto Sans',Verdana,sans-serif;color:#1c1c1c;"
    "background:#fff}body{max-width:44rem;margin:0 auto;padding:1rem}"
    "h1{font-size:1.7rem;margin:.5rem 0}h2{font-size:1.2rem;margin:1.6rem 0 "
    ".4rem;border-top:1px solid #555;padding-top:.5rem}p{margin:.3rem 0}"
    "table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:"
    ".3rem .5rem;border-bottom:1px solid #999;vertical-align:top}"
    ".quiet{color:#3a3a3a;font-size:.92rem}"
    "section{border-left:.3rem solid #1c1c1c;margin:.8rem 0;padding:.1rem 0 "
    ".1rem .8rem;break-inside:avoid}section.expert{border-left-style:dashed}"
    "section.judgmental{border-left-style:dotted}"
    ".own{border:1px solid #777;border-radius:.3rem;padding:.4rem .6rem;"
    "min-height:2rem}svg{width:100%;height:auto}"
    "@media print{@page{margin:16mm}body{max-width:none;padding:0}"
    "html{font-size:10.5pt}h2{break-after:avoid}}";

static void tag(struct strbuf *out, const char *name, const char *text)
{
    strbuf_addf(out, "<%s>", name);
    html_escape_lines(out, text);
    strbuf_addf(out, "</%s>\n", name);
}

static void quiet(struct strbuf *out, const char *text)
{
    strbuf_adds(out, "<p class=\"quiet\">");
    html_escape_lines(out, text);
    strbuf_adds(out, "</p>\n");
}

// Sentences of telling.h, each a paragraph.
static void told(struct strbuf *out,
                 void (*tell)(const struct play *, const struct note_list *,
                              struct strbuf *),
                 const struct play *p, const struct note_list *notes)
{
    struct strbuf text = STRBUF_INIT;

    tell(p, notes, &text);
    if (text.len > 0) {
        tag(out, "p", strbuf_text(&text));
    }
    strbuf_release(&text);
}

// --- parts -------------------------------------------------------------------

static void write_head(struct strbuf *out, const struct play *p,
                       const char *when)
{
    const struct scenario *s = p->session.scenario;

    strbuf_adds(out, "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta "
                     "charset=\"utf-8\"><meta name=\"viewport\" "
                     "content=\"width=device-width\"><title>");
    html_escape(out, s->title);
    strbuf_addf(out, "</title><style>%s</style></head><body>\n", style);
    tag(out, "h1", s->title);
    quiet(out, when);
    quiet(out, s->brief);
    quiet(out, phrase_no_certificate);
}

static void write_objectives(struct strbuf *out, const struct play *p)
{
    struct result result;

    play_result(p, &result);
    tag(out, "h2", "How far it got");
    if (!session_is_over(&p->session)) {
        tag(out, "p", "It was stopped before its end, so there is no result.");
        return;
    }
    strbuf_adds(out, "<table>\n");
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        enum attainment a = result.objectives[i];
        strbuf_adds(out, "<tr>");
        tag(out, "th", level_phrase((enum level)i));
        tag(out, "td", attainment_phrase(a));
        tag(out, "td", attained_phrase((enum level)i, a));
        strbuf_adds(out, "</tr>\n");
    }
    strbuf_adds(out, "</table>\n");
}

static void write_turn(struct strbuf *out, const struct play *p, size_t number,
                       const struct note_list *notes)
{
    const struct turn *turn = &p->transcript.turns[number - 1];
    const struct response *r = &p->session.scenario->responses[turn->response];
    enum stance stance = (enum stance)r->move.stance;
    const char *first = note_list_text(notes, (int32_t)number, NOTE_SAID, "");
    struct strbuf said = STRBUF_INIT;

    strbuf_addf(out, "<section class=\"%s\"><p><b>%zu. ",
                term_name(&terms_stance, (int)stance), number);
    html_escape(out, stance_phrase(stance));
    strbuf_adds(out, ".</b> ");
    html_escape(out, r->text);
    strbuf_adds(out, "</p>\n");
    if (*first) {
        strbuf_addf(&said, "In your own words: %s", first);
        quiet(out, strbuf_text(&said));
        strbuf_reset(&said);
    }
    if (r->because) {
        quiet(out, r->because);
    }
    transcript_add_said(turn, &said);
    strbuf_adds(out, "<p><i>");
    html_escape_lines(out, strbuf_text(&said));
    strbuf_adds(out, "</i></p></section>\n");
    strbuf_release(&said);
}

static void write_thoughts(struct strbuf *out, const struct note_list *notes)
{
    tag(out, "h2", "Your thoughts");
    for (int i = 0; i < TELLING_QUESTIONS; i++) {
        tag(out, "p", telling_questions[i].question);
        strbuf_adds(out, "<div class=\"own\">");
        html_escape_lines(out, note_list_text(notes, 0, NOTE_REFLECTION,
                                              telling_questions[i].name));
        strbuf_adds(out, "</div>\n");
    }
}

void summary_page_write(const struct play *p, const struct note_list *notes,
                        const char *when, struct strbuf *out)
{
    write_head(out, p, when);
    write_objectives(out, p);
    if (telling_has_prediction(notes) && session_is_over(&p->session)) {
        tag(out, "h2", "What you thought, and what it was");
        told(out, telling_prediction, p, notes);
    }
    tag(out, "h2", "How the levels moved");
    summary_chart_write(p, out);
    told(out, telling_chart, p, notes);
    tag(out, "h2", "What you noticed");
    told(out, telling_noticing, p, notes);
    tag(out, "h2", "Turn by turn");
    for (size_t i = 1; i <= p->transcript.turn_count; i++) {
        write_turn(out, p, i, notes);
    }
    write_thoughts(out, notes);
    strbuf_adds(out, "</body></html>\n");
}
