// Whether an expectation holds, and what would.
#include "tools/expectation.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/scenario.h"
#include "tools/rupture_state.h"

enum { SAID_MOST = 160 }; // bytes of what was said that are written

// --- how it is ---------------------------------------------------------------

static const struct turn *last_turn(const struct play *p)
{
    const struct transcript *t = &p->transcript;
    return t->turn_count > 0 ? &t->turns[t->turn_count - 1] : &t->opening;
}

// A NULL-safe search for words that are not ended by a NUL.
static bool contains(const char *text, const char *words, size_t len)
{
    for (size_t left = strlen(text); left >= len; left--, text++) {
        if (memcmp(text, words, len) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_said(const struct play *p, const char *words, int len)
{
    struct strbuf said = STRBUF_INIT;
    transcript_add_said(last_turn(p), &said);
    bool found = contains(strbuf_text(&said), words, (size_t)len);
    strbuf_release(&said);
    return found;
}

static bool is_offered(const struct play *p, response_id response)
{
    for (int i = 0; i < p->session.offered_count; i++) {
        if (p->session.offered[i] == response) {
            return true;
        }
    }
    return false;
}

static int attained(const struct play *p, int objective)
{
    struct result result;
    play_result(p, &result);
    return result.objectives[objective];
}

static int collaboration(const struct play *p)
{
    struct result result;
    play_result(p, &result);
    return result.collaboration;
}

// The outcome, or -1 while it goes on.
static int outcome(const struct play *p)
{
    const struct session *s = &p->session;
    return session_is_over(s)
               ? s->scenario->endings[target_ending(s->at)].outcome
               : -1;
}

static bool compare(const struct expectation *e, int found)
{
    switch (e->comparison) {
    case IS_BELOW:
        return found < e->value;
    case IS_AT_MOST:
        return found <= e->value;
    case IS_ABOVE:
        return found > e->value;
    case IS_AT_LEAST:
        return found >= e->value;
    default:
        return found == e->value;
    }
}

// The number that is compared.
static int number(const struct expectation *e, const struct play *p)
{
    const struct session *s = &p->session;
    switch (e->kind) {
    case EXPECT_LEVEL:
        return s->alliance.level[e->what];
    case EXPECT_MOOD:
        return s->mood;
    case EXPECT_OBJECTIVE:
        return attained(p, e->what);
    case EXPECT_RUPTURE:
        return (int)rupture_state(p, e->what);
    case EXPECT_FACT:
    case EXPECT_TOLD:
        return s->facts[e->what];
    case EXPECT_OFFERED:
        return is_offered(p, e->what);
    case EXPECT_OUTCOME:
        return outcome(p);
    case EXPECT_TURNS:
        return s->turn;
    default:
        return collaboration(p);
    }
}

bool expectation_holds(const struct expectation *e, const struct play *p)
{
    switch (e->kind) {
    case EXPECT_AT:
    case EXPECT_ENDING:
        return p->session.at == e->what;
    case EXPECT_SAYS:
        return is_said(p, e->text, e->text_len);
    case EXPECT_NO_RUPTURE:
        return !p->session.alliance.rupture.is_open;
    default:
        return compare(e, number(e, p));
    }
}

// --- what would hold ---------------------------------------------------------

static void write_place(const struct play *p, struct strbuf *out)
{
    const struct session *s = &p->session;
    strbuf_addf(out, "%s %s", session_is_over(s) ? "ending" : "at",
                scenario_target_name(s->scenario, s->at));
}

// The last thing the client said: its first line, not too much of it.
static void write_said(const struct play *p, struct strbuf *out)
{
    const struct turn *turn = last_turn(p);
    const char *text =
        turn->said_count > 0 ? turn->said[turn->said_count - 1].text : "";
    size_t len = strcspn(text, "\n");
    if (len > SAID_MOST) {
        len = SAID_MOST;
        while (len > 0 && text[len] != ' ') {
            len--;
        }
    }
    strbuf_adds(out, "says \"");
    strbuf_add(out, text, len);
    strbuf_addch(out, '"');
}

static void write_rupture(const struct play *p, trigger_id trigger,
                          struct strbuf *out)
{
    strbuf_addf(
        out, "rupture %s %s", rupture_name(p->session.scenario, trigger),
        term_name(&terms_rupture_state, (int)rupture_state(p, trigger)));
}

static void write_fact(const struct expectation *e, const struct play *p,
                       struct strbuf *out)
{
    const struct fact *fact = &p->session.scenario->facts[e->what];
    int value = p->session.facts[e->what];
    if (fact->type == FACT_NUMBER) {
        strbuf_addf(out, "fact %s %d", fact->id, value);
    } else {
        strbuf_addf(out, "fact %s %s", fact->id, value ? "true" : "false");
    }
}

static void write_outcome(const struct play *p, struct strbuf *out)
{
    if (session_is_over(&p->session)) {
        strbuf_addf(out, "outcome %s", term_name(&terms_outcome, outcome(p)));
    } else {
        write_place(p, out);
    }
}

void expectation_write_found(const struct expectation *e, const struct play *p,
                             struct strbuf *out)
{
    const struct scenario *s = p->session.scenario;
    switch (e->kind) {
    case EXPECT_AT:
    case EXPECT_ENDING:
        write_place(p, out);
        break;
    case EXPECT_SAYS:
        write_said(p, out);
        break;
    case EXPECT_MOOD:
        strbuf_addf(out, "mood %s", term_name(&terms_mood, p->session.mood));
        break;
    case EXPECT_LEVEL:
        strbuf_addf(out, "%s %d", term_name(&terms_level, e->what),
                    number(e, p));
        break;
    case EXPECT_OBJECTIVE:
        strbuf_addf(out, "%s is %s", term_name(&terms_level, e->what),
                    term_name(&terms_attainment, number(e, p)));
        break;
    case EXPECT_RUPTURE:
        write_rupture(p, e->what, out);
        break;
    case EXPECT_NO_RUPTURE:
        write_rupture(p, p->session.alliance.rupture.trigger, out);
        break;
    case EXPECT_FACT:
        write_fact(e, p, out);
        break;
    case EXPECT_TOLD:
        strbuf_addf(out, "%s %s", number(e, p) ? "told" : "untold",
                    s->facts[e->what].id);
        break;
    case EXPECT_OFFERED:
        strbuf_addf(out, "%s %s", number(e, p) ? "offered" : "not offered",
                    s->responses[e->what].id);
        break;
    case EXPECT_OUTCOME:
        write_outcome(p, out);
        break;
    case EXPECT_TURNS:
        strbuf_addf(out, "turns %d", number(e, p));
        break;
    case EXPECT_COLLABORATION:
        strbuf_addf(out, "collaboration %d", number(e, p));
        break;
    }
}
