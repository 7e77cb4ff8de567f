// What each other response would have done next, and going on from there.
#include "ui/review.h"

#include <stdio.h>

#include "base/strbuf.h"
#include "core/telling.h"

#include "base/banned.h"

// Found when it is first shown; kept until another turn is.
static const struct what_if *of_turn(struct review *r)
{
    struct error err = {0};

    if (r->what_if.turn != r->selected) {
        what_if_release(&r->what_if);
        what_if_find(&r->what_if, r->play, r->selected, &err);
    }
    return &r->what_if;
}

static void write_branch(struct review *r, struct flow *f,
                         const struct branch *b)
{
    const struct response *response =
        &r->play->session.scenario->responses[b->response];
    struct strbuf text = STRBUF_INIT;
    struct card card = card_begin(f, 0, CARD_PLAIN);

    flow_text(&card.inner, LOOK_ANSWER, response->text);
    flow_gap(&card.inner, 1);
    review_stance(&card.inner, (enum stance)response->move.stance);
    flow_gap(&card.inner, 1);
    flow_textf(&card.inner, LOOK_SMALL,
               "%s would have answered:", review_client(r));
    flow_text(&card.inner, LOOK_ANSWER, *b->said ? b->said : "\xe2\x80\xa6");
    telling_branch(b, review_client(r), &text);
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_SMALL, strbuf_text(&text));
    flow_gap(&card.inner, 1);
    flow_button(&card.inner,
                (struct button){REVIEW_BRANCH + (int)b->response,
                                "Go on from there", NULL, BUTTON_PLAIN, false});
    card_end(f, &card);
    flow_gap(f, 1);
    strbuf_release(&text);
}

void review_what_if_build(struct review *r, struct flow *f)
{
    const struct what_if *w = of_turn(r);

    flow_gap(f, 3);
    flow_text(f, LOOK_HEADING, "What if you had said something else?");
    flow_text(f, LOOK_SMALL,
              "Going on from one of these is an attempt of its own; this one "
              "stays as it is.");
    flow_gap(f, 1);
    for (size_t i = 0; i < w->count; i++) {
        if (!w->items[i].is_made) {
            write_branch(r, f, &w->items[i]);
        }
    }
}
