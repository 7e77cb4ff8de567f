// A word after an answer that may have hurt.
#include "ui/conversation.h"

#include "base/banned.h"

static bool is_there(const struct conversation *c)
{
    int32_t turn = (int32_t)c->play->transcript.turn_count;

    return c->practice == PRACTICE_COACHED && !c->is_coached && turn > 0 &&
           !(c->notes && note_list_find(c->notes, turn, NOTE_COACHED, "kept"));
}

bool conversation_is_coaching(const struct conversation *c)
{
    return is_there(c) && speech_is_done(&c->speech) &&
           (c->asked_why || coaching_speaks(c->coaching, c->play));
}

static const struct response *latest(const struct conversation *c)
{
    const struct play *p = c->play;

    return &p->session.scenario->responses[conversation_turn(c)->response];
}

static void write_part(struct flow *f, const char *label, const char *text)
{
    if (text) {
        flow_gap(f, 1);
        flow_text(f, LOOK_STRONG, label);
        flow_text(f, LOOK_BODY, text);
    }
}

static void write_buttons(const struct conversation *c, struct flow *f)
{
    const struct button buttons[] = {
        {TALK_COACH_AGAIN, "Say it again", NULL, BUTTON_PLAIN, false},
        {TALK_COACH_ON, "Go on", NULL, BUTTON_PRIMARY, false},
    };

    (void)c;
    flow_gap(f, 2);
    flow_buttons(f, buttons, 2);
}

void conversation_write_coach(const struct conversation *c, struct flow *f)
{
    const struct response *r = latest(c);
    struct coach_word word = coaching_word(c->play->session.scenario, r);
    struct card card = card_begin(f, 0, CARD_PLAIN);

    flow_text(&card.inner, LOOK_SMALL, "A word on your answer");
    flow_textf(&card.inner, LOOK_ANSWER, "\xe2\x80\x9c%s\xe2\x80\x9d", r->text);
    write_part(&card.inner, "Why look at it", word.why);
    write_part(&card.inner, "How it may have sounded", word.sounded);
    write_part(&card.inner,
               word.is_example ? "Another way, for example"
                               : "What might help more",
               word.better);
    write_buttons(c, &card.inner);
    card_end(f, &card);
    flow_gap(f, 1);
    if (c->coaching != COACHING_FULL) {
        flow_text(f, LOOK_SMALL,
                  "These words come more seldom now: you need them less.");
    }
}

void conversation_write_why(const struct conversation *c, struct flow *f)
{
    if (is_there(c) &&
        coaching_is_poor(c->play, c->play->transcript.turn_count)) {
        flow_gap(f, 1);
        flow_button(f, (struct button){TALK_COACH_WHY, "A word on my answer",
                                       NULL, BUTTON_PLAIN, false});
    }
}
