// One moment gone over; see screen_drill.h.
#include "ui/screen_drill.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/mem.h"
#include "core/coaching.h"
#include "core/phrases.h"
#include "core/play.h"
#include "ui/marks.h"
#include "ui/stage.h"

#include "base/banned.h"

enum { CONTEXT_TURNS = 2 }; // before the moment
enum { NEXT = STAGE_IDS, LIBRARY, ANSWER = 1000 };

struct drill_screen {
    struct stage stage;
    const struct play *play;
    int left;
    bool is_answered;
    response_id order[RESPONSES_MAX];
    int count;
};

// --- what led there ----------------------------------------------------------

static void write_client(const struct drill_screen *s, struct flow *f,
                         const struct turn *turn)
{
    for (int32_t i = 0; i < turn->said_count; i++) {
        flow_text(f, LOOK_SMALL, s->play->session.scenario->client.name);
        flow_text(f, LOOK_SPEECH,
                  *turn->said[i].text ? turn->said[i].text : "\xe2\x80\xa6");
        flow_gap(f, 1);
    }
}

static void write_mine(const struct drill_screen *s, struct flow *f,
                       const struct turn *turn)
{
    const struct response *r =
        &s->play->session.scenario->responses[turn->response];
    struct flow mine = flow_indented(f, flow_space(f, 4));

    flow_text(&mine, LOOK_SMALL, "You");
    flow_text(&mine, LOOK_ANSWER, r->text);
    f->y = mine.y;
    flow_gap(f, 1);
}

// The last few turns up to turn [end].
static void write_talk(const struct drill_screen *s, struct flow *f, size_t end)
{
    const struct transcript *t = &s->play->transcript;
    size_t from = end > CONTEXT_TURNS ? end - CONTEXT_TURNS : 0;

    if (from == 0) {
        write_client(s, f, &t->opening);
    }
    for (size_t i = from; i < end; i++) {
        write_mine(s, f, &t->turns[i]);
        write_client(s, f, &t->turns[i]);
    }
}

// --- answers, and what they were worth ---------------------------------------

static void write_answers(const struct drill_screen *s, struct flow *f)
{
    const struct response *responses = s->play->session.scenario->responses;

    flow_text(f, LOOK_SMALL, "What would you say now?");
    flow_gap(f, 1);
    for (int i = 0; i < s->count; i++) {
        struct card card = card_begin(f, ANSWER + i, CARD_CHOICE);
        char number[16];
        snprintf(number, sizeof number, "%d", i + 1);
        flow_line_at(&card.inner, card.inner.x, card.inner.y, LOOK_STRONG,
                     f->page->ui->theme->accent, number);
        struct flow words = flow_indented(
            &card.inner, look_letters_px(f->page->ui, LOOK_STRONG, 3));
        flow_text(&words, LOOK_ANSWER, responses[s->order[i]].text);
        card.inner.y = words.y;
        card_end_at(f, &card, metrics_target(&f->page->ui->metrics));
        flow_gap(f, 1);
    }
}

static void write_word(struct flow *f, const char *label, const char *text)
{
    if (text) {
        flow_gap(f, 1);
        flow_text(f, LOOK_STRONG, label);
        flow_text(f, LOOK_BODY, text);
    }
}

static void write_outcome(const struct drill_screen *s, struct flow *f)
{
    const struct transcript *t = &s->play->transcript;
    const struct turn *turn = &t->turns[t->turn_count - 1];
    const struct response *r =
        &s->play->session.scenario->responses[turn->response];
    bool is_poor = coaching_is_poor(s->play, (int32_t)t->turn_count);
    struct coach_word word = coaching_word(s->play->session.scenario, r);
    struct card card = card_begin(f, 0, CARD_PLAIN);

    flow_text(&card.inner, LOOK_HEADING,
              is_poor ? "Hard to hear" : "That one reaches them");
    write_word(&card.inner, stance_phrase((enum stance)r->move.stance),
               word.why);
    if (is_poor) {
        write_word(&card.inner, "How it may have sounded", word.sounded);
        write_word(&card.inner,
                   word.is_example ? "Another way, for example"
                                   : "What might help more",
                   word.better);
    }
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_SMALL,
              is_poor ? "It comes back tomorrow."
                      : "It comes back a little later each time.");
    card_end(f, &card);
    flow_gap(f, 2);
}

static void write_buttons(const struct drill_screen *s, struct flow *f)
{
    const struct button buttons[] = {
        {NEXT, "The next moment", NULL, BUTTON_PRIMARY, false},
        {LIBRARY, "Library", "Esc", BUTTON_PLAIN, false},
    };
    bool has_next = s->is_answered && s->left > 0;

    flow_buttons(f, has_next ? buttons : buttons + 1, has_next ? 2 : 1);
}

static void build(void *ctx, struct page *p)
{
    const struct drill_screen *s = ctx;
    struct rect window = {0, 0, p->width, p->height};
    struct flow f = flow_in(p, window, page_area_begin(p, 0, window), 70);
    size_t turns = s->play->transcript.turn_count;

    flow_gap(&f, 3);
    flow_textf(&f, LOOK_HEADING, "A moment from \xe2\x80\x9c%s\xe2\x80\x9d",
               s->play->session.scenario->title);
    if (s->left > 0) {
        flow_textf(&f, LOOK_SMALL, "%d more after this one.", s->left);
    }
    flow_gap(&f, 2);
    write_talk(s, &f, turns);
    flow_gap(&f, 1);
    if (s->is_answered) {
        write_outcome(s, &f);
    } else {
        write_answers(s, &f);
    }
    write_buttons(s, &f);
    flow_gap(&f, 4);
    page_area_end(p, f.y);
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    stage_draw((struct stage *)screen, ui, out, build);
}

// --- input -------------------------------------------------------------------

static struct action choose(const struct drill_screen *s, int place)
{
    bool is_there = !s->is_answered && place >= 0 && place < s->count;

    return is_there ? action_of(ACTION_CHOOSE, s->order[place])
                    : action_of(ACTION_REDRAW, 0);
}

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct drill_screen *s = (struct drill_screen *)screen;
    struct action answer;

    if (stage_takes(&s->stage, ui, in, &answer)) {
        return answer;
    }
    if (in->type == INPUT_KEY && in->key == KEY_ESCAPE) {
        return action_of(ACTION_OPEN_LIBRARY, 0);
    }
    if (stage_is_letter(in) && in->character >= '1' && in->character <= '9') {
        return choose(s, (int)in->character - '1');
    }
    int id = stage_page(&s->stage, ui, in, &answer);
    switch (id) {
    case 0:
        return answer;
    case NEXT:
        return action_of(ACTION_DRILL, 0);
    case LIBRARY:
        return action_of(ACTION_OPEN_LIBRARY, 0);
    default:
        return choose(s, id - ANSWER);
    }
}

static int next_tick_ms(const struct screen *screen, const struct ui *ui)
{
    (void)screen;
    (void)ui;
    return -1;
}

static void release(struct screen *screen)
{
    stage_release((struct stage *)screen);
    free(screen);
}

void screen_drill_answered(struct screen *screen)
{
    struct drill_screen *s = (struct drill_screen *)screen;

    s->is_answered = true;
    page_scroll_to(&s->stage.page, 0, 0);
    page_focus(&s->stage.page, s->left > 0 ? NEXT : LIBRARY);
}

struct screen *screen_drill_new(const struct play *play, int left)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct drill_screen *s = mem_alloc(sizeof *s);

    s->stage.screen.ops = &ops;
    s->play = play;
    s->left = left;
    s->count = session_order(&play->session, s->order);
    return &s->stage.screen;
}
