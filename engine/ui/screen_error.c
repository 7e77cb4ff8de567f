// Something went wrong; see screen_error.h.
#include "ui/screen_error.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/stage.h"

#include "base/banned.h"

enum { LIBRARY = STAGE_IDS, REVIEW, BACK };

struct error_screen {
    struct stage stage;
    char *title, *details, *advice; // owned
    bool has_turns, can_go_back;
};

static const char usual_title[] = "Something went wrong";
static const char usual_advice[] =
    "It is not your doing. The file of this conversation holds a fault; the "
    "line above tells the person who wrote it where to look.";

static void build(void *ctx, struct page *p)
{
    struct error_screen *s = ctx;
    struct rect window = {0, 0, p->width, p->height};
    int y = page_area_begin(p, 0, window);
    struct flow f = flow_in(p, window, y, 70);
    const struct button buttons[] = {
        {BACK, "Go on with the version before", "Esc", BUTTON_PRIMARY, false},
        {LIBRARY, "Back to the library", s->can_go_back ? NULL : "Esc",
         s->can_go_back ? BUTTON_PLAIN : BUTTON_PRIMARY, false},
        {REVIEW, "Look at what was said", NULL, BUTTON_PLAIN, false},
    };
    int first = s->can_go_back ? 0 : 1;

    flow_gap(&f, 6);
    flow_text(&f, LOOK_TITLE, s->title);
    flow_gap(&f, 3);
    struct card card = card_begin(&f, 0, CARD_PLAIN);
    flow_text(&card.inner, LOOK_BODY, s->details);
    card_end(&f, &card);
    flow_gap(&f, 3);
    flow_text(&f, LOOK_BODY, s->advice);
    flow_gap(&f, 4);
    flow_buttons(&f, buttons + first, (size_t)((s->has_turns ? 3 : 2) - first));
    flow_gap(&f, 4);
    page_area_end(p, f.y);
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    stage_draw((struct stage *)screen, ui, out, build);
}

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct error_screen *s = (struct error_screen *)screen;
    struct action answer;

    if (stage_takes(&s->stage, ui, in, &answer)) {
        return answer;
    }
    if (in->type == INPUT_KEY && in->key == KEY_ESCAPE) {
        return action_of(s->can_go_back ? ACTION_GO_BACK : ACTION_OPEN_LIBRARY,
                         0);
    }
    switch (stage_page(&s->stage, ui, in, &answer)) {
    case BACK:
        return action_of(ACTION_GO_BACK, 0);
    case LIBRARY:
        return action_of(ACTION_OPEN_LIBRARY, 0);
    case REVIEW:
        return action_of(ACTION_OPEN_REVIEW, 0);
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
    struct error_screen *s = (struct error_screen *)screen;

    stage_release(&s->stage);
    free(s->title);
    free(s->details);
    free(s->advice);
    free(s);
}

struct screen *screen_error_new(const struct problem *problem)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct error_screen *s = mem_alloc(sizeof *s);

    s->stage.screen.ops = &ops;
    s->title = mem_strdup(problem->title ? problem->title : usual_title);
    s->details = mem_strdup(problem->details ? problem->details : "");
    s->advice = mem_strdup(problem->advice ? problem->advice : usual_advice);
    s->has_turns = problem->has_turns;
    s->can_go_back = problem->can_go_back;
    s->stage.page.focus = s->can_go_back ? BACK : LIBRARY;
    return &s->stage.screen;
}
