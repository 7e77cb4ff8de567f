// What one foresaw and what one noticed, beside what there was.
#include "ui/review.h"

#include <stdio.h>

#include "base/strbuf.h"
#include "core/noticing.h"
#include "core/telling.h"

#include "base/banned.h"

void review_foreseen_build(struct review *r, struct flow *f)
{
    struct strbuf text = STRBUF_INIT;

    if (!r->notes || !review_is_finished(r) ||
        !telling_has_prediction(r->notes)) {
        return;
    }
    telling_prediction(r->play, r->notes, &text);
    struct card card = card_begin(f, 0, CARD_PLAIN);
    flow_text(&card.inner, LOOK_HEADING, "What you thought, and what it was");
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY, strbuf_text(&text));
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_SMALL, telling_of_prediction);
    card_end(f, &card);
    flow_gap(f, 4);
    strbuf_release(&text);
}

static void write_false_alarms(struct review *r, struct flow *f,
                               const struct noticing *n)
{
    struct review_links links = {.count = 0};

    for (size_t i = 0; i < n->false_alarm_count; i++) {
        review_links_add(&links,
                         n->false_alarms[i] > 0 ? n->false_alarms[i] : 1);
    }
    review_links_draw(r, f, "Marks that met nothing, after turn", &links);
}

void review_noticed_build(struct review *r, struct flow *f)
{
    struct strbuf text = STRBUF_INIT;
    struct noticing n;

    if (!r->notes) {
        return;
    }
    noticing_find(&n, r->play, r->notes);
    telling_noticing(r->play, r->notes, &text);
    struct card card = card_begin(f, 0, CARD_PLAIN);
    flow_text(&card.inner, LOOK_HEADING, "What you noticed");
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY, strbuf_text(&text));
    write_false_alarms(r, &card.inner, &n);
    card_end(f, &card);
    flow_gap(f, 2);
    noticing_release(&n);
    strbuf_release(&text);
}

void review_rupture_noticed(const struct review *r, struct flow *f, size_t i)
{
    struct strbuf text = STRBUF_INIT;
    struct noticing n;

    if (!r->notes) {
        return;
    }
    noticing_find(&n, r->play, r->notes);
    if (n.marks > 0) {
        telling_noticed(&n.items[i], &text);
        flow_text(f, LOOK_BODY, strbuf_text(&text));
    }
    noticing_release(&n);
    strbuf_release(&text);
}
