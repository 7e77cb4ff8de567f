// One's own words, before one sees the answers.
#include "ui/conversation.h"

#include "base/banned.h"

bool conversation_is_first(const struct conversation *c)
{
    return c->has_first && !c->is_first_done && speech_is_done(&c->speech) &&
           !conversation_is_coaching(c) && !session_is_over(&c->play->session);
}

bool conversation_offers(const struct conversation *c)
{
    return speech_is_done(&c->speech) && !conversation_is_coaching(c) &&
           !conversation_is_first(c) && !c->is_stopped;
}

void conversation_write_first(struct conversation *c, struct flow *f)
{
    field_draw(&c->first, f, TALK_FIRST, "What would you say?", 3);
    flow_gap(f, 1);
    flow_text(f, LOOK_SMALL,
              "Nobody scores it. You see it again when you look back; leave "
              "it empty if you like.");
    flow_gap(f, 1);
    flow_button(f, (struct button){TALK_FIRST_DONE, "Show what one could say",
                                   "Ctrl Enter", BUTTON_PRIMARY, false});
}

struct action conversation_note_first(const struct conversation *c)
{
    struct action a = action_of(ACTION_NOTE, SLOT_SAID);

    a.text = field_text(&c->first);
    return a;
}

bool conversation_first_input(struct conversation *c, const struct ui *ui,
                              const struct input *in, struct action *answer)
{
    if (!conversation_is_first(c)) {
        return false;
    }
    switch (field_input(&c->first, &c->stage.page, ui, in)) {
    case FIELD_NOTHING:
        return false;
    case FIELD_CHANGED:
        *answer = action_of(ACTION_REDRAW, 0);
        return true;
    case FIELD_EDITED:
        *answer = conversation_note_first(c);
        return true;
    case FIELD_DONE:
        c->is_first_done = true;
        c->ready_ms = in->time_ms;
        *answer = conversation_note_first(c);
        return true;
    }
    return false;
}
