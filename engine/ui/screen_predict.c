// Guessing before looking back; see screen_predict.h.
#include "ui/screen_predict.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/phrases.h"
#include "core/play.h"
#include "core/telling.h"
#include "ui/field.h"
#include "ui/stage.h"

#include "base/banned.h"

enum {
    SHOW = STAGE_IDS,
    SKIP,
    FEELING,
    GUESS = 100, // + objective × 10 + attainment
    PER_OBJECTIVE = 10,
};

struct predict {
    struct stage stage;
    const struct play *play;
    int guess[OBJECTIVE_COUNT]; // enum attainment; -1: none yet
    struct field feeling;
};

// --- drawing -----------------------------------------------------------------

static void write_objective(const struct predict *s, struct flow *f, int level)
{
    struct button buttons[ATTAINMENT_COUNT];

    flow_gap(f, 3);
    flow_text(f, LOOK_STRONG, level_phrase((enum level)level));
    flow_text(f, LOOK_SMALL, level_meaning((enum level)level));
    flow_gap(f, 1);
    for (int i = 0; i < ATTAINMENT_COUNT; i++) {
        buttons[i] = (struct button){GUESS + level * PER_OBJECTIVE + i,
                                     attainment_phrase((enum attainment)i),
                                     NULL, BUTTON_RADIO, s->guess[level] == i};
    }
    flow_buttons(f, buttons, ATTAINMENT_COUNT);
}

static void write_feeling(struct predict *s, struct flow *f)
{
    struct strbuf label = STRBUF_INIT;

    strbuf_addf(&label, "And how do you think %s felt at the end?",
                s->play->session.scenario->client.name);
    flow_gap(f, 3);
    field_draw(&s->feeling, f, FEELING, strbuf_text(&label), 2);
    strbuf_release(&label);
}

static void build(void *ctx, struct page *p)
{
    static const struct button buttons[] = {
        {SHOW, "Show me how it went", NULL, BUTTON_PRIMARY, false},
        {SKIP, "Skip this", "Esc", BUTTON_PLAIN, false},
    };
    struct predict *s = ctx;
    struct rect window = {0, 0, p->width, p->height};
    struct flow f = flow_in(p, window, page_area_begin(p, 0, window), 66);

    flow_gap(&f, 5);
    flow_text(&f, LOOK_TITLE, "Before you look back");
    flow_gap(&f, 1);
    flow_text(&f, LOOK_BODY, "How far did it get, do you think?");
    flow_text(&f, LOOK_SMALL, telling_of_prediction);
    for (int level = 0; level < OBJECTIVE_COUNT; level++) {
        write_objective(s, &f, level);
    }
    write_feeling(s, &f);
    flow_gap(&f, 3);
    flow_buttons(&f, buttons, 2);
    flow_gap(&f, 5);
    page_area_end(p, f.y);
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    stage_draw((struct stage *)screen, ui, out, build);
}

// --- input -------------------------------------------------------------------

static struct action note(int slot, const char *text)
{
    struct action a = action_of(ACTION_NOTE, slot);

    a.text = text;
    return a;
}

static struct action take_guess(struct predict *s, int id)
{
    int level = (id - GUESS) / PER_OBJECTIVE;
    int guess = (id - GUESS) % PER_OBJECTIVE;

    s->guess[level] = guess;
    return note(SLOT_SAFETY + level, term_name(&terms_attainment, guess));
}

static struct action on_chosen(struct predict *s, int id)
{
    if (id >= GUESS) {
        return take_guess(s, id);
    }
    return action_of(id == FEELING ? ACTION_REDRAW : ACTION_OPEN_REVIEW, 1);
}

static bool field_takes(struct predict *s, const struct ui *ui,
                        const struct input *in, struct action *answer)
{
    switch (field_input(&s->feeling, &s->stage.page, ui, in)) {
    case FIELD_NOTHING:
        return false;
    case FIELD_CHANGED:
        *answer = action_of(ACTION_REDRAW, 0);
        return true;
    case FIELD_EDITED:
        *answer = note(SLOT_FEELING, field_text(&s->feeling));
        return true;
    case FIELD_DONE:
        *answer = action_of(ACTION_OPEN_REVIEW, 1);
        return true;
    }
    return false;
}

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct predict *s = (struct predict *)screen;
    struct action answer;

    if (!overlay_is_open(&s->stage.overlay) &&
        field_takes(s, ui, in, &answer)) {
        return answer;
    }
    if (stage_takes(&s->stage, ui, in, &answer)) {
        return answer;
    }
    if (in->type == INPUT_KEY && in->key == KEY_ESCAPE) {
        return action_of(ACTION_OPEN_REVIEW, 1);
    }
    int id = stage_page(&s->stage, ui, in, &answer);
    return id ? on_chosen(s, id) : answer;
}

// --- life --------------------------------------------------------------------

static int next_tick_ms(const struct screen *screen, const struct ui *ui)
{
    (void)screen;
    (void)ui;
    return -1;
}

static void release(struct screen *screen)
{
    field_release(&((struct predict *)screen)->feeling);
    stage_release((struct stage *)screen);
    free(screen);
}

struct screen *screen_predict_new(const struct play *play)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct predict *s = mem_alloc(sizeof *s);

    s->stage.screen.ops = &ops;
    s->play = play;
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        s->guess[i] = -1;
    }
    s->stage.page.focus = GUESS;
    return &s->stage.screen;
}
