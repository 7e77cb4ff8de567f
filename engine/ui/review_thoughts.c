// What the trainee thinks of it: four questions, each with room to write.
#include "ui/review.h"

#include "core/telling.h"

#include "base/banned.h"

void review_thoughts_begin(struct review *r, const struct note_list *notes)
{
    for (int i = 0; i < TELLING_QUESTIONS; i++) {
        field_set(&r->thoughts[i], note_list_text(notes, 0, NOTE_REFLECTION,
                                                  telling_questions[i].name));
    }
}

void review_thoughts_build(struct review *r, struct flow *f)
{
    flow_text(f, LOOK_BODY,
              "Write as much or as little as you like. It is kept as you "
              "type, and nobody scores it.");
    for (int i = 0; i < TELLING_QUESTIONS; i++) {
        flow_gap(f, 3);
        flow_text(f, LOOK_HEADING, telling_questions[i].title);
        flow_gap(f, 1);
        field_draw(&r->thoughts[i], f, REVIEW_THOUGHT + i,
                   telling_questions[i].question, 4);
    }
    flow_gap(f, 3);
    review_print_button(f);
}

bool review_thoughts_input(struct review *r, const struct ui *ui,
                           const struct input *in, struct action *answer)
{
    for (int i = 0; r->tab == REVIEW_THOUGHTS && i < TELLING_QUESTIONS; i++) {
        enum field_event e =
            field_input(&r->thoughts[i], &r->stage.page, ui, in);
        if (e == FIELD_EDITED) {
            *answer = action_of(ACTION_NOTE, SLOT_REACTIONS + i);
            answer->text = field_text(&r->thoughts[i]);
            return true;
        }
        if (e != FIELD_NOTHING) {
            *answer = action_of(ACTION_REDRAW, 0);
            return true;
        }
    }
    return false;
}

void review_print_button(struct flow *f)
{
    flow_button(f, (struct button){REVIEW_PRINT, "Save a page to print", NULL,
                                   BUTTON_PLAIN, false});
}
