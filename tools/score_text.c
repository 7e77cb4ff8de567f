// Scored conversations for people to read.
#include <stdbool.h>
#include <string.h>

#include "base/strbuf.h"
#include "base/utf8.h"
#include "core/coded_table.h"
#include "core/phrases.h"
#include "tools/report.h"
#include "tools/score_write.h"

enum { WIDTH = 76 };

static const char *const attainment_words[ATTAINMENT_COUNT] = {
    [ATTAINMENT_NOT_YET] = "not yet",
    [ATTAINMENT_EMERGING] = "emerging",
    [ATTAINMENT_ESTABLISHED] = "established",
};

static void add_look(struct strbuf *out, enum look look, const char *text)
{
    strbuf_addf(out, "%s%s%s", report_look(look), text,
                report_look(LOOK_PLAIN));
}

static void heading(struct strbuf *out, const char *text)
{
    strbuf_addch(out, '\n');
    add_look(out, LOOK_STRONG, text);
    strbuf_addch(out, '\n');
}

// --- turns -------------------------------------------------------------------

static void write_levels(struct strbuf *out, const int16_t *levels)
{
    strbuf_addf(out, "  %6d  %11d  %9d  %6d\n", levels[LEVEL_SAFETY],
                levels[LEVEL_PARTNERSHIP], levels[LEVEL_AGREEMENT],
                levels[LEVEL_STRAIN]);
}

// What is told of an event; NULL for what the levels show.
static const char *event_phrase(const struct event *e)
{
    switch ((enum event_type)e->type) {
    case EVENT_STRAIN:
        return "strain begins to show";
    case EVENT_RUPTURE_OPENED:
        return e->rupture.kind == RUPTURE_WITHDRAWAL
                   ? "a rupture opens: the client moves away (withdrawal)"
                   : "a rupture opens: the client moves against "
                     "(confrontation)";
    case EVENT_RUPTURE_NOTICED:
        return "the rupture is taken up";
    case EVENT_RUPTURE_REPAIRED:
        return "the rupture is repaired";
    case EVENT_VIOLATION:
        return "absolute secrecy is promised, which nobody can keep";
    default:
        return NULL;
    }
}

static void write_turn(struct strbuf *out, const struct coded *c,
                       const struct coded_turn *turn)
{
    bool is_neutral = turn->move.stance == STANCE_NEUTRAL;
    strbuf_addf(out, "  %7d  %-13s  %-11s", (int)turn->number,
                term_name(&terms_stance, turn->move.stance),
                is_neutral ? "" : term_name(&terms_aim, turn->move.aims));
    write_levels(out, turn->levels);
    for (int32_t i = 0; i < turn->event_count; i++) {
        const struct event *e = &c->events[turn->first_event + (size_t)i];
        const char *phrase = event_phrase(e);
        if (phrase) {
            strbuf_adds(out, "           ");
            add_look(out,
                     e->type == EVENT_RUPTURE_REPAIRED ? LOOK_GOOD
                                                       : LOOK_WARNING,
                     phrase);
            strbuf_addch(out, '\n');
        }
    }
}

static void write_turns(struct strbuf *out, const struct coded *c)
{
    strbuf_adds(out, "\n     turn  stance         aims         safety  "
                     "partnership  agreement  strain\n");
    strbuf_addf(out, "  %7s  %-13s  %-11s", "start", "", "");
    write_levels(out, c->with.start);
    for (size_t i = 0; i < c->turn_count; i++) {
        write_turn(out, c, &c->turns[i]);
    }
}

// --- the result --------------------------------------------------------------

static void write_result(struct strbuf *out, const struct coded *c)
{
    heading(out, "Result");
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        strbuf_addf(out, "  %-12s %-12s from %d to %d\n",
                    term_name(&terms_aim, i),
                    attainment_words[c->result.objectives[i]], c->with.start[i],
                    c->alliance.level[i]);
    }
    strbuf_addf(out, "  %-12s %-12s from %d to %d\n", "strain", "",
                c->with.start[LEVEL_STRAIN], c->alliance.level[LEVEL_STRAIN]);
    if (c->result.violated) {
        strbuf_adds(out, "  The promise of absolute secrecy was left "
                         "standing: it holds back safety.\n");
    }
    if (c->result.open_rupture) {
        strbuf_adds(out, "  The open rupture holds back partnership and "
                         "agreement.\n");
    }
    strbuf_addf(out, "  collaboration score: %d of 100\n",
                c->result.collaboration);
}

static void write_how(struct strbuf *out, unsigned how)
{
    const char *separator = " by ";
    for (int i = 0; i < REPAIR_COUNT; i++) {
        if (how >> i & 1u) {
            strbuf_addf(out, "%s%s", separator, repair_phrase((enum repair)i));
            separator = "; ";
        }
    }
}

static void write_rupture(struct strbuf *out, const struct score_rupture *r)
{
    struct strbuf text = STRBUF_INIT;
    strbuf_addf(&text, "After turn %d, a %s by strain: ", (int)r->opened_turn,
                term_name(&terms_rupture_kind, r->kind));
    if (r->noticed_turn) {
        strbuf_addf(&text, "taken up in turn %d, ", (int)r->noticed_turn);
    }
    if (r->repaired_turn) {
        strbuf_addf(&text, "repaired in turn %d", (int)r->repaired_turn);
        write_how(&text, r->how);
    } else {
        strbuf_adds(&text, r->noticed_turn ? "not repaired" : "not taken up");
    }
    strbuf_add_wrapped(out, strbuf_text(&text), WIDTH, "  ");
    strbuf_addch(out, '\n');
    strbuf_release(&text);
}

static void write_ruptures(struct strbuf *out, const struct score *score)
{
    heading(out, "Ruptures");
    for (size_t i = 0; i < score->rupture_count; i++) {
        write_rupture(out, &score->ruptures[i]);
    }
    strbuf_adds(out, score->rupture_count ? "" : "  none\n");
}

// --- counts ------------------------------------------------------------------

static void write_stances(struct strbuf *out, const struct score *score)
{
    int neutral = (int)score->turns;
    heading(out, "Stances");
    for (int i = STANCE_SCORED_COUNT - 1; i >= 0; i--) {
        strbuf_addf(out, "%s%s %d", i < STANCE_SCORED_COUNT - 1 ? ", " : "  ",
                    term_name(&terms_stance, i), (int)score->stances[i]);
        neutral -= (int)score->stances[i];
    }
    strbuf_addf(out, ", neutral %d\n", neutral);
}

static void write_ratio(struct strbuf *out, const char *what,
                        int32_t hundredths, const char *unit, const char *marks)
{
    if (hundredths < 0) {
        strbuf_addf(out, "  %-39s n/a%s\n", what, marks);
    } else {
        strbuf_addf(out, "  %-39s %d.%02d%s%s\n", what, (int)(hundredths / 100),
                    (int)(hundredths % 100), unit, marks);
    }
}

static void write_codes(struct strbuf *out, const struct miti *miti)
{
    struct strbuf counts = STRBUF_INIT;
    heading(out, "Codes of the MITI 4.2.1");
    for (int i = 0; i < CODE_COUNT; i++) {
        strbuf_addf(&counts, "%s%s %d", i ? ", " : "",
                    term_name(&terms_code, i), (int)miti->counts[i]);
    }
    strbuf_add_wrapped(out, strbuf_text(&counts), WIDTH, "  ");
    strbuf_addch(out, '\n');
    strbuf_release(&counts);
    write_ratio(out, "complex reflections of all reflections", miti->percent_cr,
                " %", "  (40 fair, 50 good)");
    write_ratio(out, "reflections to questions", miti->reflections_to_questions,
                " to 1", "  (1 fair, 2 good)");
    strbuf_addf(out, "  %-39s %d\n", "MI-adherent: seek, af, emph",
                (int)miti->adherent);
    strbuf_addf(out, "  %-39s %d\n", "MI-non-adherent: confront, persuade",
                (int)miti->non_adherent);
}

// --- all of it ---------------------------------------------------------------

static void add_id(struct strbuf *out, const struct coded *c)
{
    if (*c->id) {
        strbuf_addch(out, ' ');
        utf8_add_safe_line(out, c->id, strlen(c->id));
    }
}

static void write_conversation(struct strbuf *out, const struct coded *c)
{
    struct strbuf title = STRBUF_INIT;
    strbuf_adds(&title, "Conversation");
    add_id(&title, c);
    strbuf_addf(&title, ": %zu %s, %s client", c->turn_count,
                c->turn_count == 1 ? "response" : "responses",
                term_name(&terms_style, c->with.client.style));
    add_look(out, LOOK_STRONG, strbuf_text(&title));
    strbuf_addch(out, '\n');
    strbuf_release(&title);
    write_turns(out, c);
    write_result(out, c);
    write_ruptures(out, &c->score);
    write_stances(out, &c->score);
    write_codes(out, &c->result.miti);
    strbuf_addch(out, '\n');
}

static void write_overview(struct strbuf *out, const struct coded_list *list)
{
    strbuf_adds(out, "All of them");
    strbuf_adds(out, "\n  score  safety       partnership  agreement    "
                     "ruptures  conversation\n");
    for (size_t i = 0; i < list->count; i++) {
        const struct coded *c = &list->items[i];
        strbuf_addf(out, "  %5d", c->result.collaboration);
        for (int k = 0; k < OBJECTIVE_COUNT; k++) {
            strbuf_addf(out, "  %-11s",
                        attainment_words[c->result.objectives[k]]);
        }
        strbuf_addf(out, "  %8zu ", c->score.rupture_count);
        add_id(out, c);
        strbuf_addch(out, '\n');
    }
    strbuf_addch(out, '\n');
}

void score_write_text(const struct coded_list *list, struct strbuf *out)
{
    for (size_t i = 0; i < list->count; i++) {
        write_conversation(out, &list->items[i]);
    }
    if (list->count > 1) {
        write_overview(out, list);
    }
    strbuf_add_wrapped(
        out,
        "Fair and good are the opinion of the experts who made the MITI, not "
        "norms, and one talk says little about anybody. The levels are a model "
        "to learn with. This trains; it does not certify anybody.",
        WIDTH, "");
    strbuf_addch(out, '\n');
}
