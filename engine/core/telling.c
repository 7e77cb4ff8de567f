// What a session was like, in sentences; see telling.h.
#include "core/telling.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "core/noticing.h"
#include "core/phrases.h"
#include "core/play.h"
#include "core/what_if.h"

#include "base/banned.h"

// Debriefing in four steps after PEARLS (Eppich & Cheng 2015): reactions,
// description, analysis, summary; the questions are ours.
const struct telling_question telling_questions[TELLING_QUESTIONS] = {
    {"reactions", "First of all", "How are you now, after this talk?"},
    {"description", "What happened",
     "In a few words: what was it about, and where did it turn?"},
    {"analysis", "Why it went so",
     "Pick one moment. What did you want there, and how did the client take "
     "it?"},
    {"summary", "What you take along",
     "What will you keep doing, and what will you try next time?"},
};

const char telling_of_prediction[] =
    "How well people think they did says little about how well they did. That "
    "is no fault of theirs, and it is why you guess first: the gap is where "
    "there is something to learn.";

// --- foreseen ----------------------------------------------------------------

static int foreseen(const struct note_list *notes, enum level objective)
{
    const char *word = note_list_text(notes, 0, NOTE_PREDICTION,
                                      term_name(&terms_level, (int)objective));

    return term_find(&terms_attainment, word, strlen(word));
}

bool telling_has_prediction(const struct note_list *notes)
{
    return note_list_find(notes, 0, NOTE_PREDICTION, NULL) != NULL;
}

static const char *gap_of(int thought, int came)
{
    return thought == came      ? "You saw that as it was."
           : thought > came + 1 ? "That is a wide gap, and worth a look."
           : thought > came     ? "It felt further than it was."
           : thought < came - 1 ? "You did far better than you thought."
                                : "You did better than you thought.";
}

void telling_foreseen(const struct play *p, const struct note_list *notes,
                      enum level objective, struct strbuf *out)
{
    struct result result;
    int thought = foreseen(notes, objective);

    play_result(p, &result);
    if (thought >= 0) {
        int came = (int)result.objectives[objective];
        strbuf_addf(out,
                    "You thought \xe2\x80\x9c%s\xe2\x80\x9d; it came to "
                    "\xe2\x80\x9c%s\xe2\x80\x9d. %s\n",
                    attainment_phrase((enum attainment)thought),
                    attainment_phrase((enum attainment)came),
                    gap_of(thought, came));
    }
}

// How the client left it: the mood and the thought of their last words.
static void tell_feeling(const struct play *p, const struct note_list *notes,
                         struct strbuf *out)
{
    const struct transcript *t = &p->transcript;
    const char *name = t->scenario->client.name;
    const char *guess = note_list_text(notes, 0, NOTE_PREDICTION, "feeling");
    const struct turn *last =
        t->turn_count ? &t->turns[t->turn_count - 1] : &t->opening;

    if (*guess) {
        strbuf_addf(out, "How %s felt, you thought: %s\n", name, guess);
    }
    for (int32_t i = last->said_count - 1; *guess && i >= 0; i--) {
        if (last->said[i].thought) {
            strbuf_addf(out, "What %s thought at the end: %s\n", name,
                        last->said[i].thought);
            break;
        }
    }
}

void telling_prediction(const struct play *p, const struct note_list *notes,
                        struct strbuf *out)
{
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        if (foreseen(notes, (enum level)i) >= 0) {
            strbuf_addf(out, "%s: ", level_phrase((enum level)i));
            telling_foreseen(p, notes, (enum level)i, out);
        }
    }
    tell_feeling(p, notes, out);
}

// --- noticed -----------------------------------------------------------------

static const char *plural(int count, const char *one, const char *many)
{
    return count == 1 ? one : many;
}

void telling_noticed(const struct noticed *n, struct strbuf *out)
{
    switch (n->how) {
    case NOTICED_EARLY:
        strbuf_addf(out, "You marked it in turn %d, before it broke.\n",
                    (int)n->turn);
        break;
    case NOTICED_OPEN:
        if (n->delay == 0) {
            strbuf_adds(out, "You marked it at once.\n");
        } else {
            strbuf_addf(out,
                        "You marked it in turn %d, %d %s after it "
                        "began.\n",
                        (int)n->turn, (int)n->delay,
                        plural((int)n->delay, "turn", "turns"));
        }
        break;
    case NOTICED_OTHER_WAY:
        strbuf_addf(out,
                    "In turn %d you marked that something had changed, "
                    "but the other way.\n",
                    (int)n->turn);
        break;
    case NOTICED_NOT:
        strbuf_adds(out, "You did not mark it.\n");
        break;
    }
}

// How many turns it took on average, in tenths.
static void tell_delay(const struct noticing_count *c, struct strbuf *out)
{
    int tenths = c->hits > 0 ? (int)(c->delay * 10 / c->hits) : 0;

    if (c->hits > 0 && tenths == 0) {
        strbuf_adds(out, " At once each time.");
    } else if (c->hits > 0) {
        strbuf_addf(out, " It took %d.%d turns on average.", tenths / 10,
                    tenths % 10);
    }
}

static void tell_kind(const struct noticing_count *c, const char *moved,
                      struct strbuf *out)
{
    int all = c->hits + c->other_way + c->misses;

    if (all == 0 && c->false_alarms == 0) {
        return;
    }
    strbuf_addf(out, "They moved %s %d %s", moved, all,
                plural(all, "time", "times"));
    if (all > 0) {
        strbuf_addf(out, ": noticed %d, missed %d", c->hits, c->misses);
    }
    if (c->other_way > 0) {
        strbuf_addf(out, ", marked the other way %d", c->other_way);
    }
    strbuf_adds(out, ".");
    tell_delay(c, out);
    if (c->false_alarms > 0) {
        strbuf_addf(out, " %d of your marks met nothing of that kind.",
                    c->false_alarms);
    }
    strbuf_adds(out, "\n");
}

void telling_noticing(const struct play *p, const struct note_list *notes,
                      struct strbuf *out)
{
    struct noticing n;

    noticing_find(&n, p, notes);
    tell_kind(&n.kinds[RUPTURE_WITHDRAWAL], "away from you", out);
    tell_kind(&n.kinds[RUPTURE_CONFRONTATION], "against you", out);
    if (n.count == 0 && n.marks == 0) {
        strbuf_adds(out, "Nothing broke, and you marked nothing.\n");
    } else if (n.marks == 0) {
        strbuf_adds(out, "You made no marks. N marks that something changed, "
                         "at any moment.\n");
    }
    noticing_release(&n);
}

// --- the chart ---------------------------------------------------------------

static int level_at(const struct transcript *t, size_t turn, enum level level)
{
    return turn > 0 ? t->turns[turn - 1].levels[level] : t->start_levels[level];
}

static void tell_level(const struct transcript *t, enum level level,
                       struct strbuf *out)
{
    size_t low = 0, high = 0;

    for (size_t turn = 1; turn <= t->turn_count; turn++) {
        low = level_at(t, turn, level) < level_at(t, low, level) ? turn : low;
        high =
            level_at(t, turn, level) > level_at(t, high, level) ? turn : high;
    }
    strbuf_addf(out, "%s began at %d and ended at %d", level_phrase(level),
                level_at(t, 0, level), level_at(t, t->turn_count, level));
    int end = level_at(t, t->turn_count, level);
    if (low > 0 && level_at(t, low, level) != end) {
        strbuf_addf(out, "; lowest in turn %zu, with %d", low,
                    level_at(t, low, level));
    }
    if (high > 0 && level_at(t, high, level) != end) {
        strbuf_addf(out, "; highest in turn %zu, with %d", high,
                    level_at(t, high, level));
    }
    strbuf_adds(out, ".\n");
}

static void tell_ruptures(const struct play *p, struct strbuf *out)
{
    for (size_t i = 0; i < p->score.rupture_count; i++) {
        const struct score_rupture *r = &p->score.ruptures[i];
        strbuf_addf(out, "In turn %d they moved %s you", (int)r->opened_turn,
                    r->kind == RUPTURE_WITHDRAWAL ? "away from" : "against");
        if (r->repaired_turn) {
            strbuf_addf(out, "; repaired in turn %d.\n", (int)r->repaired_turn);
        } else {
            strbuf_adds(out, "; not repaired.\n");
        }
    }
}

static void tell_marks(const struct note_list *notes, struct strbuf *out)
{
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *n = &notes->items[i];
        if (n->kind == NOTE_MARK) {
            strbuf_addf(
                out, "After turn %d you marked: moved %s.\n", (int)n->turn,
                strcmp(n->name, "moved_away") == 0 ? "away" : "against you");
        }
    }
}

void telling_chart(const struct play *p, const struct note_list *notes,
                   struct strbuf *out)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        tell_level(&p->transcript, (enum level)level, out);
    }
    tell_ruptures(p, out);
    tell_marks(notes, out);
}

// --- what if -----------------------------------------------------------------

static void tell_moved(const struct branch *b, struct strbuf *out)
{
    const char *separator = "";

    for (int level = 0; level < LEVEL_COUNT; level++) {
        if (b->moved[level] != 0) {
            strbuf_addf(out, "%s%s %s%d", separator,
                        level_phrase((enum level)level),
                        b->moved[level] > 0 ? "+" : "\xe2\x88\x92",
                        abs(b->moved[level]));
            separator = ", ";
        }
    }
    strbuf_adds(out, *separator ? "." : "No level would have moved.");
}

void telling_branch(const struct branch *b, const char *client,
                    struct strbuf *out)
{
    tell_moved(b, out);
    if (b->opened >= 0) {
        strbuf_addf(out, " %s would have moved %s you.", client,
                    b->opened == RUPTURE_WITHDRAWAL ? "away from" : "against");
    }
    if (b->repaired) {
        strbuf_adds(out, " What stood between you would have been talked "
                         "through.");
    }
    if (b->disclosed) {
        strbuf_addf(out, " %s would have told you something new.", client);
    }
    if (b->ends) {
        strbuf_adds(out, " The session would have been over.");
    }
    strbuf_adds(out, "\n");
}
