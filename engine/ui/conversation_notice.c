// Marking that something changed between the two, at any moment. Nothing here
// says whether it was right.
#include "ui/conversation.h"

#include "core/noticing.h"

#include "base/banned.h"

static int32_t turn_now(const struct conversation *c)
{
    return (int32_t)c->play->transcript.turn_count;
}

static bool is_marked(const struct conversation *c, enum rupture_kind kind)
{
    return c->notes &&
           note_list_find(c->notes, turn_now(c), NOTE_MARK, mark_name(kind));
}

bool conversation_can_mark(const struct conversation *c)
{
    return c->notes && c->practice != PRACTICE_ASSESSMENT &&
           !session_is_over(&c->play->session);
}

int conversation_draw_marks(const struct conversation *c, struct page *p, int y)
{
    const struct button buttons[] = {
        {TALK_AWAY, "They moved away", "A", BUTTON_RADIO,
         is_marked(c, RUPTURE_WITHDRAWAL)},
        {TALK_AGAINST, "They moved against me", "G", BUTTON_RADIO,
         is_marked(c, RUPTURE_CONFRONTATION)},
        {TALK_CHANGED, "Close", "N", BUTTON_PLAIN, false},
    };
    struct flow f = flow_in(p, (struct rect){0, 0, p->width, p->height}, y, 90);

    if (!c->is_marking || !conversation_can_mark(c)) {
        return 0;
    }
    flow_text(&f, LOOK_SMALL,
              is_marked(c, RUPTURE_WITHDRAWAL) ||
                      is_marked(c, RUPTURE_CONFRONTATION)
                  ? "Noted. You see afterwards what it was; press it again to "
                    "take it back."
                  : "Did something change between you?");
    flow_gap(&f, 1);
    flow_buttons(&f, buttons, 3);
    flow_gap(&f, 2);
    return f.y - y;
}

struct action conversation_mark(const struct conversation *c, int id)
{
    (void)c;
    return action_of(ACTION_MARK, id == TALK_AWAY ? RUPTURE_WITHDRAWAL
                                                  : RUPTURE_CONFRONTATION);
}

struct action conversation_mark_key(struct conversation *c,
                                    const struct input *in)
{
    if (!conversation_can_mark(c) || in->key != KEY_CHARACTER || in->ctrl ||
        in->repeated) {
        return action_of(ACTION_NONE, 0);
    }
    if (in->character == 'n') {
        c->is_marking = !c->is_marking;
        return action_of(ACTION_REDRAW, 0);
    }
    if (c->is_marking && (in->character == 'a' || in->character == 'g')) {
        return conversation_mark(c, in->character == 'a' ? TALK_AWAY
                                                         : TALK_AGAINST);
    }
    return action_of(ACTION_NONE, 0);
}
