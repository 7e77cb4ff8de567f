// Turn by turn: the list, and all that one turn did.
#include "ui/review.h"

#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/rules.h"
#include "ui/marks.h"

#include "base/banned.h"

static const struct turn *turn_of(const struct review *r, int number)
{
    return number > 0 ? &r->play->transcript.turns[number - 1]
                      : &r->play->transcript.opening;
}

// --- the stance: sign, word, and what it means -------------------------------

static void write_stance(struct flow *f, enum stance stance, bool is_explained)
{
    struct page *p = f->page;
    int line = look_line_px(p->ui, LOOK_STRONG), size = line * 3 / 5;
    int x = f->x + size * 3 / 2;

    mark_stance(p, f->x + size / 2, f->y + line / 2, size, stance, f->behind);
    flow_line_at(f, x, f->y, LOOK_STRONG, p->ui->theme->ink,
                 stance_phrase(stance));
    f->y += line;
    if (is_explained) {
        flow_text(f, LOOK_SMALL, stance_meaning(stance));
    }
}

// --- what it did -------------------------------------------------------------

// "Safe space +10, Partnership +5", of one rule.
static void add_shifts(const struct turn *turn, int rule, struct strbuf *out)
{
    for (int32_t i = 0; i < turn->event_count; i++) {
        const struct event *e = &turn->events[i];
        if (e->type == EVENT_SHIFT && e->shift.rule == rule) {
            int points = e->shift.points;
            strbuf_addf(out, "%s%s %s%d", out->len ? ", " : "",
                        level_phrase((enum level)e->shift.level),
                        points < 0 ? "\xe2\x88\x92" : "+",
                        points < 0 ? -points : points);
        }
    }
}

static void write_shifts(const struct turn *turn, struct flow *f)
{
    struct strbuf sb = STRBUF_INIT;
    bool has_any = false;

    for (int rule = 0; rule < RULE_COUNT; rule++) {
        strbuf_reset(&sb);
        add_shifts(turn, rule, &sb);
        if (sb.len) {
            flow_text(f, LOOK_STRONG, strbuf_text(&sb));
            flow_text(f, LOOK_SMALL, rules_reason((enum rule)rule));
            flow_gap(f, 1);
            has_any = true;
        }
    }
    if (!has_any) {
        flow_text(f, LOOK_BODY, "No level moved.");
    }
    strbuf_release(&sb);
}

static void write_event(const struct review *r, struct flow *f,
                        const struct event *e)
{
    const char *name = review_client(r);

    switch ((enum event_type)e->type) {
    case EVENT_DISCLOSED:
        flow_textf(f, LOOK_BODY, "%s told you something for the first time.",
                   name);
        break;
    case EVENT_STRAIN:
        flow_textf(f, LOOK_BODY,
                   "Strain began to show in how %s spoke and looked.", name);
        break;
    case EVENT_RUPTURE_OPENED:
        flow_textf(f, LOOK_BODY,
                   "Here working together broke down: %s moved %s you.", name,
                   e->rupture.kind == RUPTURE_WITHDRAWAL ? "away from"
                                                         : "against");
        break;
    case EVENT_RUPTURE_NOTICED:
        flow_text(f, LOOK_BODY, "You took up what had come between you.");
        break;
    case EVENT_RUPTURE_REPAIRED:
        flow_text(f, LOOK_BODY,
                  "What had come between you was talked through.");
        break;
    default:
        break;
    }
}

// --- one turn ----------------------------------------------------------------

static void heading(struct flow *f, const char *text)
{
    flow_gap(f, 2);
    flow_text(f, LOOK_SMALL, text);
}

static void write_said(struct flow *f, const struct turn *turn)
{
    for (int32_t i = 0; i < turn->said_count; i++) {
        const char *text = turn->said[i].text;
        flow_text(f, LOOK_ANSWER, *text ? text : "\xe2\x80\xa6");
    }
}

static void write_thoughts(const struct review *r, struct flow *f,
                           const struct turn *turn)
{
    for (int32_t i = 0; i < turn->said_count; i++) {
        if (turn->said[i].thought) {
            flow_gap(f, 1);
            flow_textf(f, LOOK_SMALL,
                       "%s thought, and did not say:", review_client(r));
            flow_text(f, LOOK_THOUGHT, turn->said[i].thought);
        }
    }
}

static void write_buttons(const struct review *r, struct flow *f)
{
    struct button buttons[3];
    size_t n = 0;

    buttons[n++] = (struct button){REVIEW_RETRY, "Go back here and try another",
                                   NULL, BUTTON_PRIMARY, false};
    if (r->selected > 1) {
        buttons[n++] = (struct button){REVIEW_BEFORE, "Turn before", NULL,
                                       BUTTON_PLAIN, false};
    }
    if (r->selected < review_turn_count(r)) {
        buttons[n++] = (struct button){REVIEW_AFTER, "Next turn", NULL,
                                       BUTTON_PLAIN, false};
    }
    flow_gap(f, 1);
    flow_buttons(f, buttons, n);
}

// What they would have said, and whether they said it again.
static void write_first(const struct review *r, struct flow *f)
{
    const char *first =
        r->notes ? note_list_text(r->notes, r->selected, NOTE_SAID, "") : "";

    if (*first) {
        heading(f, "You would have said");
        flow_text(f, LOOK_ANSWER, first);
    }
    if (r->notes &&
        note_list_find(r->notes, r->selected, NOTE_COACHED, "said_again")) {
        heading(f, "You said it again here, after a word on your answer.");
    }
}

static void write_response(const struct review *r,
                           const struct response *response, struct flow *f)
{
    write_first(r, f);
    heading(f, "You said");
    flow_text(f, LOOK_ANSWER, response->text);
    flow_gap(f, 1);
    write_stance(f, (enum stance)response->move.stance, true);
    if (response->because) {
        heading(f, "Why");
        flow_text(f, LOOK_BODY, response->because);
    }
    if (response->better) {
        heading(f, "You could try");
        flow_text(f, LOOK_BODY, response->better);
    }
}

static void write_effects(const struct review *r, struct flow *f,
                          const struct turn *turn)
{
    heading(f, "What it did");
    for (int32_t i = 0; i < turn->event_count; i++) {
        write_event(r, f, &turn->events[i]);
    }
    write_shifts(turn, f);
}

static void write_marks(const struct review *r, struct flow *f)
{
    for (size_t i = 0; r->notes && i < r->notes->count; i++) {
        const struct note *n = &r->notes->items[i];
        if (n->kind == NOTE_MARK && n->turn == r->selected) {
            flow_textf(f, LOOK_BODY, "Here you marked that they moved %s.",
                       strcmp(n->name, "moved_away") == 0 ? "away"
                                                          : "against you");
        }
    }
}

void review_stance(struct flow *f, enum stance stance)
{
    write_stance(f, stance, false);
}

void review_detail_build(struct review *r, struct flow *f)
{
    const struct turn *turn = turn_of(r, r->selected);
    const char *name = review_client(r);
    char words[160];

    flow_textf(f, LOOK_HEADING, "Turn %d", r->selected);
    write_buttons(r, f);
    snprintf(words, sizeof words, "%.100s had said", name);
    heading(f, words);
    write_said(f, turn_of(r, r->selected - 1));
    write_response(r, review_response(r, r->selected), f);
    snprintf(words, sizeof words, "%.100s answered", name);
    heading(f, words);
    write_said(f, turn);
    write_thoughts(r, f, turn);
    write_effects(r, f, turn);
    write_marks(r, f);
    review_what_if_build(r, f);
}

// --- the list ----------------------------------------------------------------

static bool has_event(const struct turn *turn, enum event_type type)
{
    for (int32_t i = 0; i < turn->event_count; i++) {
        if (turn->events[i].type == type) {
            return true;
        }
    }
    return false;
}

static void write_row_signs(const struct review *r, struct flow *f, int number)
{
    const struct turn *turn = turn_of(r, number);

    if (has_event(turn, EVENT_RUPTURE_OPENED)) {
        flow_text(f, LOOK_SMALL, "A rupture began here.");
    }
    if (has_event(turn, EVENT_RUPTURE_REPAIRED)) {
        flow_text(f, LOOK_SMALL, "A rupture was repaired here.");
    }
}

static void write_row(struct review *r, struct flow *f, int number)
{
    const struct response *response = review_response(r, number);
    struct card card = card_begin(f, REVIEW_ROW + number, CARD_CHOICE);
    struct flow *in = &card.inner;
    int top = f->y + flow_space(f, 1), wide = flow_space(f, 1) * 3 / 4;

    in->y -= flow_space(f, 1);
    flow_textf(in, LOOK_SMALL, "Turn %d%s", number,
               number == r->selected ? ", shown" : "");
    write_stance(in, (enum stance)response->move.stance, false);
    flow_text(in, LOOK_ANSWER, response->text);
    write_row_signs(r, in, number);
    in->y -= flow_space(f, 1);
    card_end(f, &card);
    if (number == r->selected) {
        struct rect bar = {f->x, top, wide, f->y - flow_space(f, 1) - top};
        draw_box(f->page->out, bar, 0, f->page->ui->theme->accent);
    }
}

void review_rows_build(struct review *r, struct flow *f, bool with_detail)
{
    for (int number = 1; number <= review_turn_count(r); number++) {
        write_row(r, f, number);
        flow_gap(f, 1);
        if (with_detail && number == r->selected) {
            struct flow inner = flow_indented(f, flow_space(f, 2));
            flow_gap(&inner, 1);
            review_detail_build(r, &inner);
            f->y = inner.y;
            flow_gap(f, 4);
        }
    }
}
