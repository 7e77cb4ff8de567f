// The ruptures: of what kind, what brought them about, and how they went.
#include "ui/review.h"

#include <stdio.h>

#include "base/strbuf.h"
#include "core/phrases.h"

#include "base/banned.h"

// "Began in turn 3", "Taken up in turn 5" …: each leads there.
static void write_links(struct review *r, struct flow *f,
                        const struct score_rupture *rupture)
{
    const struct {
        const char *what;
        int turn;
    } steps[] = {{"Began in turn", rupture->opened_turn},
                 {"Taken up in turn", rupture->noticed_turn},
                 {"Repaired in turn", rupture->repaired_turn}};
    struct button buttons[3];
    char labels[3][40];
    size_t n = 0;

    for (int i = 0; i < 3; i++) {
        if (steps[i].turn > 0) {
            int base = REVIEW_LINK + r->link_group++ * REVIEW_LINKS;
            snprintf(labels[n], sizeof labels[n], "%s %d", steps[i].what,
                     steps[i].turn);
            buttons[n] = (struct button){base + steps[i].turn % REVIEW_LINKS,
                                         labels[n], NULL, BUTTON_PLAIN, false};
            n++;
        }
    }
    flow_gap(f, 2);
    flow_buttons(f, buttons, n);
}

// The strategies that mended it, joined by "; ".
static void write_how(struct flow *f, uint16_t how)
{
    struct strbuf sb = STRBUF_INIT;

    for (int i = 0; i < REPAIR_COUNT; i++) {
        if (how >> i & 1) {
            strbuf_addf(&sb, "%s%s", sb.len ? "; " : "",
                        repair_phrase((enum repair)i));
        }
    }
    if (sb.len) {
        flow_textf(f, LOOK_BODY, "What helped: %s.", strbuf_text(&sb));
    }
    strbuf_release(&sb);
}

static void write_cause(struct review *r, struct flow *f,
                        const struct score_rupture *rupture)
{
    const struct response *said = review_response(r, rupture->opened_turn);

    flow_textf(f, LOOK_STRONG, "%s moved %s you", review_client(r),
               rupture->kind == RUPTURE_WITHDRAWAL ? "away from" : "against");
    flow_textf(f, LOOK_SMALL, "%s",
               rupture->kind == RUPTURE_WITHDRAWAL
                   ? "A withdrawal: easy to miss, because it is quiet."
                   : "A confrontation: loud, and also a way of staying in "
                     "touch.");
    flow_gap(f, 1);
    if (rupture->marker < MARKER_COUNT) {
        flow_textf(f, LOOK_BODY, "What showed it: %s %s.", review_client(r),
                   marker_phrase((enum marker)rupture->marker));
    } else {
        flow_text(f, LOOK_BODY,
                  "Strain had been building up until it was too much.");
    }
    if (said) {
        flow_textf(f, LOOK_BODY,
                   "It came after you said: \xe2\x80\x9c%s\xe2\x80\x9d",
                   said->text);
    }
}

static void write_course(struct flow *f, const struct score_rupture *rupture)
{
    if (rupture->noticed_turn == 0) {
        flow_gap(f, 1);
        flow_text(f, LOOK_BODY,
                  "It was not taken up. Most people miss these at first; going "
                  "back to this turn is a good place to try.");
        return;
    }
    if (rupture->repaired_turn == 0) {
        flow_gap(f, 1);
        flow_text(f, LOOK_BODY,
                  "It was not mended by the end. Taking it up was already "
                  "worth something.");
        return;
    }
    flow_gap(f, 1);
    write_how(f, rupture->how);
}

static void write_rupture(struct review *r, struct flow *f, size_t i)
{
    const struct score_rupture *rupture = &r->play->score.ruptures[i];
    struct card card = card_begin(f, 0, CARD_PLAIN);

    write_cause(r, &card.inner, rupture);
    write_course(&card.inner, rupture);
    review_rupture_noticed(r, &card.inner, i);
    write_links(r, &card.inner, rupture);
    card_end(f, &card);
    flow_gap(f, 2);
}

void review_ruptures_build(struct review *r, struct flow *f)
{
    flow_text(f, LOOK_HEADING, "Ruptures and repairs");
    flow_text(f, LOOK_SOFT, phrase_of_ruptures);
    flow_gap(f, 2);
    if (r->play->score.rupture_count == 0) {
        flow_text(f, LOOK_BODY, "There was none in this session.");
    }
    for (size_t i = 0; i < r->play->score.rupture_count; i++) {
        write_rupture(r, f, i);
    }
}
