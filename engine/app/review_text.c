// The review as plain text.
#include "app/review_text.h"

#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/play.h"
#include "core/rules.h"
#include "core/telling.h"

#define WIDTH 76

static void heading(struct strbuf *out, const char *text)
{
    strbuf_addf(out, "\n== %s ==\n\n", text);
}

static void paragraph(struct strbuf *out, const char *indent, const char *text)
{
    strbuf_add_wrapped(out, text, WIDTH, indent);
    strbuf_addch(out, '\n');
}

// The sentences of telling.h.
static void write_told(void (*tell)(const struct play *,
                                    const struct note_list *, struct strbuf *),
                       const struct play *p, const struct note_list *notes,
                       struct strbuf *out)
{
    struct strbuf text = STRBUF_INIT;
    tell(p, notes, &text);
    if (text.len > 0) {
        strbuf_truncate(&text, text.len - 1); // the last newline
        paragraph(out, "", strbuf_text(&text));
    }
    strbuf_release(&text);
}

// --- the three objectives ----------------------------------------------------

// The turns that moved [level] one way, e.g. " up in turns 2, 5".
static void write_movers(const struct play *p, int level, int sign,
                         struct strbuf *out)
{
    bool is_first = true;
    for (size_t i = 0; i < p->transcript.turn_count; i++) {
        if (turn_moved(&p->transcript.turns[i], level) * sign > 0) {
            strbuf_addf(out, "%s%zu",
                        is_first ? (sign > 0 ? "    up in turns "
                                             : "    down in turns ")
                                 : ", ",
                        i + 1);
            is_first = false;
        }
    }
    if (!is_first) {
        strbuf_addch(out, '\n');
    }
}

static void write_objectives(const struct play *p, const struct result *result,
                             struct strbuf *out)
{
    heading(out, "How far it got");
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        enum attainment attained = result->objectives[i];
        strbuf_addf(out, "%s: %s, from %d to %d\n", level_phrase(i),
                    attainment_phrase(attained), p->transcript.start_levels[i],
                    p->session.alliance.level[i]);
        paragraph(out, "    ", level_meaning(i));
        paragraph(out, "    ", attained_phrase(i, attained));
        write_movers(p, i, 1, out);
        write_movers(p, i, -1, out);
    }
    strbuf_addf(out, "Strain between you: from %d to %d\n",
                p->transcript.start_levels[LEVEL_STRAIN],
                p->session.alliance.level[LEVEL_STRAIN]);
    if (result->violated) {
        paragraph(out, "",
                  "You promised that nothing would ever leave the room, and "
                  "it was not put right. No worker can keep that promise, so "
                  "the safe space could not count as established.");
    }
}

// --- ruptures ----------------------------------------------------------------

static void write_rupture(const struct play *p, const struct score_rupture *r,
                          struct strbuf *out)
{
    bool moved_away = r->kind == RUPTURE_WITHDRAWAL;
    const char *name = p->session.scenario->client.name;
    const char *separator = " (";
    const char *moved = moved_away ? "moved away from you (a withdrawal)"
                                   : "moved against you (a confrontation)";
    if (r->opened_turn > 0) {
        strbuf_addf(out, "After your turn %d %s %s.\n", (int)r->opened_turn,
                    name, moved);
    } else {
        strbuf_addf(out, "From the start %s had %s.\n", name, moved);
    }
    if (!r->noticed_turn) {
        paragraph(out, "    ",
                  "It was not taken up. It is easy to miss, above all when "
                  "somebody goes quiet.");
        return;
    }
    strbuf_addf(out, "    You took it up in turn %d", (int)r->noticed_turn);
    if (!r->repaired_turn) {
        strbuf_adds(out, "; it was not mended by the end.\n");
        return;
    }
    strbuf_addf(out, " and it was mended in turn %d", (int)r->repaired_turn);
    for (int i = 0; i < REPAIR_COUNT; i++) {
        if (r->how >> i & 1) {
            strbuf_addf(out, "%s%s", separator, repair_phrase(i));
            separator = "; ";
        }
    }
    strbuf_adds(out, r->how ? ").\n" : ".\n");
}

static void write_ruptures(const struct play *p, struct strbuf *out)
{
    heading(out, "Ruptures");
    paragraph(out, "", phrase_of_ruptures);
    if (p->score.rupture_count == 0) {
        strbuf_adds(out, "None in this session.\n");
    }
    for (size_t i = 0; i < p->score.rupture_count; i++) {
        write_rupture(p, &p->score.ruptures[i], out);
    }
}

// --- turns -------------------------------------------------------------------

static void write_shifts(const struct turn *turn, struct strbuf *out)
{
    for (int rule = 0; rule < RULE_COUNT; rule++) {
        const char *separator = "    ";
        for (int32_t i = 0; i < turn->event_count; i++) {
            const struct event *e = &turn->events[i];
            if (e->type != EVENT_SHIFT || e->shift.rule != rule) {
                continue;
            }
            strbuf_addf(out, "%s%s %+d", separator,
                        level_phrase(e->shift.level), e->shift.points);
            separator = ", ";
        }
        if (separator[0] == ',') {
            strbuf_addf(out, ": %s\n", rules_reason((enum rule)rule));
        }
    }
}

static void write_answers(const struct play *p, const struct turn *turn,
                          struct strbuf *out)
{
    const char *name = p->session.scenario->client.name;
    for (int32_t i = 0; i < turn->said_count; i++) {
        const struct utterance *u = &turn->said[i];
        strbuf_addf(out, "    %s: %s\n", name, *u->text ? u->text : "…");
        if (u->thought) {
            strbuf_addf(out, "    %s thought: %s\n", name, u->thought);
        }
    }
}

static void write_turn(const struct play *p, size_t number,
                       const struct note_list *notes, struct strbuf *out)
{
    const struct turn *turn = &p->transcript.turns[number - 1];
    const struct response *r = &p->session.scenario->responses[turn->response];
    struct strbuf said = STRBUF_INIT;

    strbuf_addf(&said, "Turn %zu, %s: %s", number,
                stance_phrase(r->move.stance), r->text);
    paragraph(out, "", strbuf_text(&said));
    const char *first = note_list_text(notes, (int32_t)number, NOTE_SAID, "");
    if (*first) {
        strbuf_reset(&said);
        strbuf_addf(&said, "You would have said: %s", first);
        paragraph(out, "    ", strbuf_text(&said));
    }
    if (r->because) {
        paragraph(out, "    ", r->because);
    }
    if (r->better) {
        strbuf_reset(&said);
        strbuf_addf(&said, "You could try: %s", r->better);
        paragraph(out, "    ", strbuf_text(&said));
    }
    write_shifts(turn, out);
    strbuf_reset(&said);
    write_answers(p, turn, &said);
    strbuf_adds(out, strbuf_text(&said));
    strbuf_addch(out, '\n');
    strbuf_release(&said);
}

static void write_turns(const struct play *p, const struct note_list *notes,
                        struct strbuf *out)
{
    heading(out, "Turn by turn");
    for (size_t i = 1; i <= p->transcript.turn_count; i++) {
        write_turn(p, i, notes, out);
    }
}

// --- counts ------------------------------------------------------------------

static void write_ratio(struct strbuf *out, const char *what,
                        int32_t hundredths, const char *unit)
{
    if (hundredths < 0) {
        strbuf_addf(out, "%s: does not apply here\n", what);
    } else {
        strbuf_addf(out, "%s: %d.%02d%s\n", what, (int)(hundredths / 100),
                    (int)(hundredths % 100), unit);
    }
}

static void write_stances(const struct play *p, struct strbuf *out)
{
    for (int i = STANCE_SCORED_COUNT - 1; i >= 0; i--) {
        strbuf_addf(out, "%s: %d of %d. %s\n", stance_phrase(i),
                    (int)p->score.stances[i], (int)p->score.turns,
                    stance_meaning(i));
    }
}

static void write_codes(const struct miti *miti, struct strbuf *out)
{
    for (int i = 0; i < CODE_COUNT; i++) {
        if (miti->counts[i] > 0) {
            strbuf_addf(out, "%s: %d. %s\n", code_phrase(i),
                        (int)miti->counts[i], code_meaning(i));
        }
    }
}

static void write_counts(const struct play *p, const struct miti *miti,
                         struct strbuf *out)
{
    heading(out, "From where you spoke");
    write_stances(p, out);
    heading(out, "What you did with words");
    paragraph(out, "", phrase_of_miti);
    write_codes(miti, out);
    write_ratio(out, "Complex among all reflections (40 fair, 50 good)",
                miti->percent_cr, " per cent");
    write_ratio(out, "Reflections for each question (1 fair, 2 good)",
                miti->reflections_to_questions, "");
    strbuf_addf(out,
                "Affirming, seeking collaboration, emphasising their choice: "
                "%d\nConfronting and persuading: %d\n",
                (int)miti->adherent, (int)miti->non_adherent);
    paragraph(out, "", phrase_of_marks);
}

void review_text_write(const struct play *p, const struct note_list *notes,
                       struct strbuf *out)
{
    struct result result;
    play_result(p, &result);
    if (telling_has_prediction(notes)) {
        heading(out, "What you thought, and what it was");
        write_told(telling_prediction, p, notes, out);
    }
    write_objectives(p, &result, out);
    heading(out, "How the levels moved");
    write_told(telling_chart, p, notes, out);
    write_ruptures(p, out);
    heading(out, "What you noticed");
    write_told(telling_noticing, p, notes, out);
    write_turns(p, notes, out);
    write_counts(p, &result.miti, out);
    heading(out, "One figure, for learning systems");
    strbuf_addf(out, "Collaboration score: %d of 100\n", result.collaboration);
    paragraph(out, "", phrase_of_score);
    strbuf_addch(out, '\n');
    paragraph(out, "", phrase_no_certificate);
}
