// The saved places of a conversation: a face, a date, the last words.
#include "ui/overlay.h"

#include "base/banned.h"

static void write_words(struct flow *f, const struct save_place *place)
{
    flow_text(f, LOOK_STRONG, place->when);
    flow_textf(f, LOOK_SMALL,
               place->turns == 1 ? "After %d answer." : "After %d answers.",
               place->turns);
    flow_gap(f, 1);
    flow_text(f, LOOK_ANSWER, place->words);
    flow_gap(f, 1);
}

static void write_buttons(struct flow *f, const struct save_place *place, int i)
{
    const struct button there[] = {
        {SAVES_OPEN + i, "Go on from here", NULL, BUTTON_PLAIN, false},
        {SAVES_REMOVE + i, "Remove", NULL, BUTTON_PLAIN, false},
    };

    if (place->is_removed) {
        flow_text(f, LOOK_SMALL, "Removed.");
        flow_gap(f, 1);
        flow_button(f, (struct button){SAVES_REMOVE + i, "Put it back", NULL,
                                       BUTTON_PLAIN, false});
    } else {
        flow_buttons(f, there, 2);
    }
}

// The face on the left where there is room for it; the width it takes.
static int draw_face(struct flow *f, const struct save_place *place)
{
    int w = flow_space(f, 14);
    struct rect at = {f->x, f->y, w, w * 4 / 3};

    if (f->w < 4 * w) {
        return 0;
    }
    draw_portrait(f->page->out, at, place->portrait, place->mood, f->behind);
    return w + flow_space(f, 3);
}

static void write_place(struct flow *f, const struct save_place *place, int i)
{
    struct card card = card_begin(f, 0, CARD_PLAIN);
    int left = place->is_removed ? 0 : draw_face(&card.inner, place);
    struct flow words = flow_indented(&card.inner, left);

    if (!place->is_removed) {
        write_words(&words, place);
    }
    write_buttons(&words, place, i);
    int face_bottom = left ? card.inner.y + flow_space(f, 14) * 4 / 3 : 0;
    card.inner.y = words.y > face_bottom ? words.y : face_bottom;
    card_end(f, &card);
    flow_gap(f, 2);
}

void overlay_saves_build(const struct overlay *o, struct flow *f)
{
    size_t count = o->saves ? o->saves->count : 0;
    const struct button buttons[] = {
        {OVERLAY_CLOSE, "Back", "Esc", BUTTON_PRIMARY, false},
        {SAVES_ADD, "Save this place", "F5", BUTTON_PLAIN, false},
    };

    flow_text(f, LOOK_TITLE, "Saved places");
    flow_gap(f, 1);
    flow_text(f, LOOK_SMALL,
              "Going on from one of them is an attempt of its own: what you "
              "did since stays as it is.");
    flow_gap(f, 2);
    flow_buttons(f, buttons, o->can_save ? 2 : 1);
    flow_gap(f, 3);
    if (count == 0) {
        flow_text(f, LOOK_BODY,
                  "Nothing is saved yet. Each of your answers is kept anyway; "
                  "a saved place is one to come back to.");
    }
    for (size_t i = 0; i < count; i++) {
        write_place(f, &o->saves->items[i], (int)i);
    }
}
