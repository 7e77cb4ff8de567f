// A word after a poor answer; see coaching.h.
#include "core/coaching.h"

#include "core/play.h"
#include "core/scenario.h"

#include "base/banned.h"

enum coaching coaching_for(int collaborative, int answers)
{
    int share = answers > 0 ? collaborative * 100 / answers : 0;

    if (answers < COACHING_ANSWERS_LEAST || share < COACHING_SERIOUS_FROM) {
        return COACHING_FULL;
    }
    return share < COACHING_ASKED_FROM ? COACHING_SERIOUS : COACHING_ASKED;
}

static bool was_pressed(const struct event *e)
{
    return e->type == EVENT_SHIFT && e->shift.rule == RULE_GATE;
}

static bool has_violated(const struct turn *turn)
{
    for (int32_t i = 0; i < turn->event_count; i++) {
        if (turn->events[i].type == EVENT_VIOLATION) {
            return true;
        }
    }
    return false;
}

bool coaching_is_poor(const struct play *p, int32_t number)
{
    const struct turn *turn = &p->transcript.turns[number - 1];
    const struct response *r = &p->session.scenario->responses[turn->response];

    for (int32_t i = 0; i < turn->event_count; i++) {
        if (was_pressed(&turn->events[i])) {
            return true;
        }
    }
    return r->move.stance != STANCE_COLLABORATIVE || has_violated(turn);
}

bool coaching_speaks(enum coaching coaching, const struct play *p)
{
    int32_t latest = (int32_t)p->transcript.turn_count;

    if (latest == 0 || coaching == COACHING_ASKED ||
        !coaching_is_poor(p, latest)) {
        return false;
    }
    const struct turn *turn = &p->transcript.turns[latest - 1];
    const struct response *r = &p->session.scenario->responses[turn->response];
    return coaching == COACHING_FULL || has_violated(turn) ||
           r->move.stance == STANCE_JUDGMENTAL;
}

static const char *why_of(const struct response *r)
{
    static const char *const whys[] = {
        [STANCE_JUDGMENTAL] = "It judges, and who is judged defends "
                              "themselves or goes quiet.",
        [STANCE_EXPERT] = "It decides for them, where they could have been "
                          "asked.",
        [STANCE_COLLABORATIVE] = "It comes too early: they are asked to "
                                 "agree before they trust you.",
    };

    return r->because ? r->because : whys[r->move.stance];
}

static const char *sounded_of(const struct response *r)
{
    static const char *const sounded[][OBJECTIVE_COUNT] = {
        [STANCE_JUDGMENTAL] =
            {
                "It may have sounded as if they had to prove themselves "
                "before they may speak.",
                "It may have sounded as if you were on the other side.",
                "It may have sounded as if the problem were who they are.",
            },
        [STANCE_EXPERT] =
            {
                "It may have sounded as if the form mattered more than they "
                "do.",
                "It may have sounded as if you had decided already.",
                "It may have sounded as if you knew better than they what "
                "is wrong.",
            },
        [STANCE_COLLABORATIVE] =
            {
                "It may have sounded well meant, and a step too soon.",
                "It may have sounded well meant, and a step too soon.",
                "It may have sounded as if they had to admit to something.",
            },
    };

    return sounded[r->move.stance][r->move.aims];
}

// A collaborative answer of the same exchange.
static const char *example_of(const struct scenario *s,
                              const struct response *r)
{
    for (int32_t i = 0; i < s->response_count; i++) {
        const struct response *other = &s->responses[i];
        if (other != r && other->exchange == r->exchange &&
            other->move.stance == STANCE_COLLABORATIVE) {
            return other->text;
        }
    }
    return NULL;
}

struct coach_word coaching_word(const struct scenario *s,
                                const struct response *r)
{
    struct coach_word word = {
        .why = why_of(r), .sounded = sounded_of(r), .better = r->better};

    if (!word.better) {
        word.better = example_of(s, r);
        word.is_example = word.better != NULL;
    }
    return word;
}
