// The briefing; see screen_briefing.h.
#include "ui/screen_briefing.h"

#include <stdlib.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/practice.h"
#include "core/scenario.h"
#include "ui/stage.h"

#include "base/banned.h"

enum { BEGIN = STAGE_IDS, RESUME, LIBRARY, SAVES, FIRST, WAYS };

struct briefing_screen {
    struct stage stage;
    struct briefing briefing;
};

// --- drawing -----------------------------------------------------------------

static void write_story(struct flow *f, const struct scenario *scenario)
{
    flow_text(f, LOOK_TITLE, scenario->title);
    flow_textf(f, LOOK_SMALL, "%d minutes  \xc2\xb7  level %d of 3",
               (int)scenario->minutes, (int)scenario->level);
    flow_gap(f, 2);
    flow_text(f, LOOK_BODY, scenario->brief);
    flow_gap(f, 1);
    flow_text(f, LOOK_BODY, scenario->setting);
    if (scenario->content_note) {
        flow_gap(f, 2);
        struct card card = card_begin(f, 0, CARD_PLAIN);
        flow_text(&card.inner, LOOK_STRONG, "Please note");
        flow_text(&card.inner, LOOK_BODY, scenario->content_note);
        card_end(f, &card);
    }
}

static void write_buttons(struct flow *f, const struct briefing *b)
{
    const struct button buttons[] = {
        {BEGIN, b->can_resume ? "Begin anew" : "Begin", NULL,
         b->can_resume ? BUTTON_PLAIN : BUTTON_PRIMARY, false},
        {LIBRARY, "Back to the library", "Esc", BUTTON_PLAIN, false},
        {SAVES, "Saved places", "F9", BUTTON_PLAIN, false},
    };
    bool has_saves = b->saves && b->saves->count > 0;

    flow_gap(f, 3);
    if (b->can_resume) {
        flow_textf(f, LOOK_SMALL, "You have not finished this one%s%s.",
                   b->resume_when ? ": " : "",
                   b->resume_when ? b->resume_when : "");
        flow_gap(f, 1);
        flow_button(f, (struct button){RESUME, "Go on where you were", NULL,
                                       BUTTON_PRIMARY, false});
        flow_gap(f, 1);
    }
    flow_buttons(f, buttons, has_saves ? 3 : 2);
}

// The three ways to practise, each with what it is; and one's own words.
static void write_ways(struct flow *f)
{
    const struct ui *ui = f->page->ui;
    int now = ui_setting(ui, SETTING_PRACTICE);

    flow_gap(f, 4);
    flow_text(f, LOOK_HEADING, "How you practise");
    for (int i = 0; i < PRACTICE_COUNT; i++) {
        flow_gap(f, 1);
        flow_button(f, (struct button){WAYS + i,
                                       setting_rows[SETTING_PRACTICE].labels[i],
                                       NULL, BUTTON_RADIO, i == now});
        flow_text(f, LOOK_SMALL, practice_meaning((enum practice)i));
    }
    flow_gap(f, 2);
    flow_button(f, (struct button){FIRST, "Say it in my own words first", NULL,
                                   BUTTON_RADIO,
                                   ui_setting(ui, SETTING_FIRST) == 1});
    flow_text(f, LOOK_SMALL, setting_rows[SETTING_FIRST].why);
}

static void write_objectives(struct flow *f)
{
    flow_gap(f, 4);
    flow_text(f, LOOK_HEADING, "What you are working on");
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        flow_gap(f, 1);
        flow_textf(f, LOOK_STRONG, "%d. %s", i + 1,
                   level_phrase((enum level)i));
        flow_text(f, LOOK_BODY, level_meaning((enum level)i));
    }
    flow_gap(f, 1);
    flow_text(f, LOOK_SOFT,
              "They build on each other, in this order. Nobody gets all three "
              "every time.");
}

static void write_manners(struct flow *f)
{
    flow_gap(f, 3);
    flow_text(f, LOOK_HEADING, "How it goes");
    flow_gap(f, 1);
    flow_text(f, LOOK_BODY,
              "They speak, and you choose what to say. There is no clock. "
              "Afterwards you see what each choice did, and you can go back "
              "to any moment and try something else.");
    flow_gap(f, 1);
    flow_text(f, LOOK_BODY,
              "You can stop at any time: Ctrl and S, or Esc and then Stop. No "
              "reason is needed.");
    flow_gap(f, 1);
    flow_text(f, LOOK_SOFT, phrase_no_certificate);
}

// The portrait on the right where there is room for it; the width it takes.
static int write_portrait(struct page *p, const struct scenario *scenario,
                          const struct flow *f, int y)
{
    int w = f->w * 3 / 10, h = w * 4 / 3;
    struct rect at = {f->x + f->w - w, y, w, h};
    struct strbuf name = STRBUF_INIT;

    if (f->w < look_letters_px(p->ui, LOOK_BODY, 64)) {
        return 0;
    }
    room_portrait(scenario, room_first_state(scenario), &name);
    draw_portrait(p->out, at, strbuf_text(&name), MOOD_NEUTRAL,
                  p->ui->theme->background);
    strbuf_release(&name);
    return w + flow_space(f, 5);
}

static void build(void *ctx, struct page *p)
{
    const struct briefing *b = &((struct briefing_screen *)ctx)->briefing;
    struct rect window = {0, 0, p->width, p->height};
    int y = page_area_begin(p, 0, window);
    struct flow f = flow_in(p, window, y, 104);

    flow_gap(&f, 4);
    stage_buttons(&f, NULL, 0);
    flow_gap(&f, 3);
    stage_notice(&f, b->notice);
    f.w -= write_portrait(p, b->scenario, &f, f.y);
    write_story(&f, b->scenario);
    write_buttons(&f, b);
    if (!b->is_preview) {
        write_ways(&f);
    }
    write_objectives(&f);
    write_manners(&f);
    flow_gap(&f, 4);
    page_area_end(p, f.y);
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    stage_draw((struct stage *)screen, ui, out, build);
}

static struct action open_saves(struct briefing_screen *s)
{
    overlay_open(&s->stage.overlay, OVERLAY_SAVES);
    return action_of(ACTION_REDRAW, 0);
}

// --- input -------------------------------------------------------------------

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct briefing_screen *s = (struct briefing_screen *)screen;
    struct action answer;

    if (stage_takes(&s->stage, ui, in, &answer)) {
        return answer;
    }
    if (in->type == INPUT_KEY && in->key == KEY_SAVES) {
        return open_saves(s);
    }
    if (in->type == INPUT_KEY && in->key == KEY_ESCAPE) {
        return action_of(ACTION_OPEN_LIBRARY, 0);
    }
    int id = stage_page(&s->stage, ui, in, &answer);
    if (id >= WAYS) {
        return setting_choose(SETTING_PRACTICE, id - WAYS);
    }
    switch (id) {
    case FIRST:
        return setting_choose(SETTING_FIRST, !ui_setting(ui, SETTING_FIRST));
    case BEGIN:
        return action_of(ACTION_BEGIN, 0);
    case RESUME:
        return action_of(ACTION_RESUME, s->briefing.index);
    case LIBRARY:
        return action_of(ACTION_OPEN_LIBRARY, 0);
    case SAVES:
        return open_saves(s);
    default:
        return answer;
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

struct screen *screen_briefing_new(const struct briefing *b)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct briefing_screen *s = mem_alloc(sizeof *s);

    s->stage.screen.ops = &ops;
    s->briefing = *b;
    s->stage.overlay.saves = b->saves;
    s->stage.page.focus = b->can_resume ? RESUME : BEGIN;
    return &s->stage.screen;
}
