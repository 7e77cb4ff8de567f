// The very first start; see screen_first.h.
#include "ui/screen_first.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/stage.h"

#include "base/banned.h"

enum { BEGIN = STAGE_IDS };

static void build(void *ctx, struct page *p)
{
    static const enum setting asked[] = {SETTING_TEXT, SETTING_THEME,
                                         SETTING_SPEECH};
    struct rect window = {0, 0, p->width, p->height};
    struct flow f = flow_in(p, window, page_area_begin(p, 0, window), 60);

    (void)ctx;
    flow_gap(&f, 5);
    flow_text(&f, LOOK_TITLE, "Welcome to Rapport");
    flow_gap(&f, 1);
    flow_text(&f, LOOK_BODY,
              "Practise a first conversation with somebody who needs help. "
              "Three things before you begin; each can be changed at any "
              "time.");
    for (int i = 0; i < 3; i++) {
        overlay_settings_row(&f, asked[i]);
    }
    flow_gap(&f, 4);
    flow_button(&f,
                (struct button){BEGIN, "Begin", "Esc", BUTTON_PRIMARY, false});
    flow_gap(&f, 5);
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
    struct stage *s = (struct stage *)screen;
    struct action answer;

    if (stage_takes(s, ui, in, &answer)) {
        return answer;
    }
    if (in->type == INPUT_KEY && in->key == KEY_ESCAPE) {
        return action_of(ACTION_OPEN_LIBRARY, 0);
    }
    int id = stage_page(s, ui, in, &answer);
    return id == BEGIN ? action_of(ACTION_OPEN_LIBRARY, 0)
           : id        ? overlay_settings_action(ui, id)
                       : answer;
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

struct screen *screen_first_new(void)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct stage *s = mem_alloc(sizeof *s);

    s->screen.ops = &ops;
    s->page.focus = BEGIN;
    return &s->screen;
}
