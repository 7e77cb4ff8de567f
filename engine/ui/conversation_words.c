// The words of the conversation: what the client says, what one could say.
#include "ui/conversation.h"

#include "core/room.h"

#include <stdio.h>

#include "base/banned.h"

enum { BELOW_STEPS = 8 }; // of blank paper below the last words

// --- the bar at the top ------------------------------------------------------

static const struct button bar_buttons[] = {
    {TALK_PAUSE, "Pause", "Esc", BUTTON_PLAIN, false},
    {TALK_CHANGED, "Something changed", "N", BUTTON_PLAIN, false},
    {TALK_BACKLOG, "What was said", "B", BUTTON_PLAIN, false},
};

// Is that button of any use now?
static bool is_useful(const struct conversation *c, const struct button *b)
{
    return b->id == TALK_PAUSE     ? !session_is_over(&c->play->session)
           : b->id == TALK_CHANGED ? conversation_can_mark(c)
                                   : true;
}

// Where there is less room.
static const char *const short_labels[] = {"Pause", "Changed?", "Said"};

// From the right: pause first, the others as far as there is room. It never
// scrolls away. Returns its height.
static int draw_bar(const struct conversation *c, struct page *p)
{
    const struct metrics *m = &p->ui->metrics;
    int gap = metrics_space(m, 1), x = m->width - 2 * gap, bar_h = 0;
    struct flow title = {p, metrics_space(m, m->width < 900 ? 3 : 5), gap, 0,
                         p->ui->theme->background};

    for (int i = 0; i < 3; i++) {
        struct button b = bar_buttons[i];
        int w, h;
        if (!is_useful(c, &b)) {
            continue;
        }
        button_size(p, &b, m->width - 4 * gap, &w, &h);
        if (x - w <= m->width / 8) {
            b.label = short_labels[i];
            button_size(p, &b, m->width - 4 * gap, &w, &h);
        }
        if (bar_h == 0 || x - w > 2 * gap) {
            x -= w;
            button_draw(p, &b, (struct rect){x, gap, w, h});
            x -= gap;
            bar_h = h > bar_h ? h : bar_h;
        }
    }
    title.w = x - gap - title.x;
    title.y += (bar_h - look_line_px(p->ui, LOOK_SMALL)) / 2;
    const char *words = c->play->session.scenario->title;
    if (title.w >= look_width(p->ui, LOOK_SMALL, words)) {
        flow_line_at(&title, title.x, title.y, LOOK_SMALL,
                     p->ui->theme->ink_soft, words);
    }
    return bar_h + 3 * gap;
}

// --- what was answered before ------------------------------------------------

static void write_mine(const struct conversation *c, struct flow *f)
{
    const struct turn *turn = conversation_turn(c);
    const struct response *responses = c->play->session.scenario->responses;

    if (turn->response != ID_NONE) {
        flow_textf(f, LOOK_SMALL, "You: %s", responses[turn->response].text);
        flow_text(f, LOOK_SMALL, room_change(c->room_before, c->room));
        flow_gap(f, 2);
    }
}

// --- what one could say ------------------------------------------------------

static void write_answer(const struct conversation *c, struct flow *f, int i)
{
    const struct response *responses = c->play->session.scenario->responses;
    struct card card = card_begin(f, TALK_ANSWER + i, CARD_CHOICE);
    int number_px = look_letters_px(f->page->ui, LOOK_STRONG, 3);
    int pad = flow_space(f, 1);
    int lower = (look_line_px(f->page->ui, LOOK_ANSWER) -
                 look_line_px(f->page->ui, LOOK_STRONG)) /
                2;
    char number[16];

    card.inner.y -= pad;
    snprintf(number, sizeof number, i < 9 ? "%d" : " ", i + 1);
    flow_line_at(&card.inner, card.inner.x, card.inner.y + lower, LOOK_STRONG,
                 f->page->ui->theme->accent, number);
    struct flow words = flow_indented(&card.inner, number_px);
    flow_text(&words, LOOK_ANSWER, responses[c->order[i]].text);
    card.inner.y = words.y - pad;
    card_end_at(f, &card, metrics_target(&f->page->ui->metrics));
    flow_gap(f, 1);
}

// The line between what they say and what one could say; always there, so
// that nothing moves when the words have come.
static void write_prompt(const struct conversation *c, struct flow *f)
{
    bool is_done = speech_is_done(&c->speech);

    flow_text(f, LOOK_SMALL,
              speech_waits(&c->speech, f->page->ui)
                  ? "Enter or a click: what they say next."
              : !is_done ? "Enter or a click shows it all."
              : session_is_over(&c->play->session) || !conversation_offers(c)
                  ? " "
                  : "You could say (a number, or arrows and Enter):");
    flow_gap(f, 1);
}

static void write_answers(const struct conversation *c, struct flow *f)
{
    for (int i = 0; i < c->answer_count; i++) {
        write_answer(c, f, i);
    }
}

// --- the end -----------------------------------------------------------------

// A break, and where one can turn.
static void write_support(const struct conversation *c, struct flow *f)
{
    if (!c->support) {
        return;
    }
    flow_gap(f, 4);
    struct card card = card_begin(f, 0, CARD_PLAIN);
    flow_text(&card.inner, LOOK_STRONG, "That was a hard subject");
    flow_text(&card.inner, LOOK_BODY,
              "Get up, have some water, look out of the window. If it touched "
              "something of your own, talk to somebody:");
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY, c->support);
    card_end(f, &card);
}

static void write_end(const struct conversation *c, struct flow *f)
{
    static const struct button buttons[] = {
        {TALK_REVIEW, "Look back at it", NULL, BUTTON_PRIMARY, false},
        {TALK_LIBRARY, "To the library", NULL, BUTTON_PLAIN, false},
    };

    flow_rule(f);
    flow_gap(f, 3);
    flow_text(f, LOOK_HEADING, "The session is over");
    flow_gap(f, 1);
    flow_text(f, LOOK_SOFT,
              "Take a breath. When you like, look back at what each of your "
              "choices did.");
    flow_gap(f, 3);
    flow_buttons(f, buttons, 2);
    write_support(c, f);
}

void conversation_build_stopped(struct conversation *c, struct page *p)
{
    static const struct button buttons[] = {
        {TALK_LIBRARY, "To the library", NULL, BUTTON_PRIMARY, false},
        {TALK_GO_ON, "Go on after all", NULL, BUTTON_PLAIN, false},
        {TALK_REVIEW, "Look at what was said", NULL, BUTTON_PLAIN, false},
    };
    struct rect window = {0, 0, p->width, p->height};
    int y = page_area_begin(p, 0, window);
    struct flow f = flow_in(p, window, y, 66);

    flow_gap(&f, 12);
    // A notice says that there are no records: then nothing is promised.
    flow_text(&f, LOOK_TITLE,
              c->notice ? "Stopped." : "Stopped. What you did is kept.");
    flow_gap(&f, 2);
    flow_text(&f, LOOK_BODY,
              "Stopping is always all right. Nothing was scored.");
    if (c->notice) {
        flow_gap(&f, 2);
        flow_text(&f, LOOK_SMALL, c->notice);
    }
    flow_gap(&f, 4);
    flow_buttons(&f, buttons, c->play->transcript.turn_count > 0 ? 3 : 2);
    write_support(c, &f);
    flow_gap(&f, 4);
    page_area_end(p, f.y);
}

// --- the whole ---------------------------------------------------------------

// Keeps room for a few lines, so that the answers begin at the same height
// from turn to turn where that is possible.
static void write_speech(struct conversation *c, struct flow *f, int view_h)
{
    int top = f->y, least = view_h / 4;

    write_mine(c, f);
    speech_draw(&c->speech, f);
    f->y = f->y - top < least ? top + least : f->y;
    flow_gap(f, 2);
}

// A sign that there is more below, for those without a wheel: a band of its
// own, so that it never stands in the middle of words. Blank paper is no more:
// the sign would only cover the last button.
static void draw_more(struct page *p)
{
    static const struct button more = {TALK_MORE, "More below \xe2\x86\x93",
                                       NULL, BUTTON_PLAIN, false};
    struct scroll *s = &p->areas[0];
    int w, h, space = metrics_space(&p->ui->metrics, 1);

    if (page_scroll_most(s) - s->offset_px > (BELOW_STEPS + 2) * space) {
        button_size(p, &more, s->view.w, &w, &h);
        s->covered_px = h + 2 * space;
        struct rect band = {s->view.x, s->view.y + s->view.h - h - 2 * space,
                            s->view.w - page_gutter(p->ui), h + 2 * space};
        draw_box(p->out, band, 0, p->ui->theme->background);
        button_draw(p, &more,
                    (struct rect){band.x + space, band.y + space,
                                  band.w - 2 * space, h});
    }
}

// What is appearing stays in sight.
static void follow_speech(struct conversation *c, struct page *p)
{
    const struct scroll *s = &p->areas[0];
    int below = c->speech.shown_bottom - (s->view.y + s->view.h);

    if (!speech_is_done(&c->speech) && below > 0) {
        page_scroll_by(p, 0, below + look_line_px(p->ui, LOOK_SPEECH));
    }
}

static void write_words(struct conversation *c, struct flow *f, int view_h)
{
    bool is_done = speech_is_done(&c->speech);

    write_speech(c, f, view_h);
    write_prompt(c, f);
    if (conversation_is_coaching(c)) {
        conversation_write_coach(c, f);
    } else if (session_is_over(&c->play->session)) {
        if (is_done) {
            write_end(c, f);
        }
    } else if (conversation_is_first(c)) {
        conversation_write_first(c, f);
    } else if (is_done) {
        write_answers(c, f);
        conversation_write_why(c, f);
    }
}

void conversation_build(void *ctx, struct page *p)
{
    struct conversation *c = ctx;
    bool is_wide = conversation_is_wide(p->ui);

    if (c->is_stopped) {
        conversation_build_stopped(c, p);
        return;
    }
    int bar = draw_bar(c, p);
    bar += conversation_draw_marks(c, p, bar);
    struct rect view = {0, bar, p->width, p->height - bar};
    int left = is_wide ? conversation_draw_beside(c, p, view) : 0;
    view.x += left;
    view.w -= left;
    int y = page_area_begin(p, 0, view);
    struct flow f = flow_in(p, view, y, 70);
    stage_notice(&f, c->notice);
    if (!is_wide) {
        conversation_draw_above(c, &f);
    }
    write_words(c, &f, view.h);
    flow_gap(&f, BELOW_STEPS);
    page_area_end(p, f.y);
    follow_speech(c, p);
    draw_more(p);
}
