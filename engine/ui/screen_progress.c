// How one gets on; see screen_progress.h.
#include "ui/screen_progress.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/phrases.h"
#include "ui/stage.h"

#include "base/banned.h"

enum { LIBRARY = STAGE_IDS, START, DRILLS };

struct progress_screen {
    struct stage stage;
    struct progress_page page;
};

static const char *title_of(const struct progress_page *p, const char *scenario)
{
    for (size_t i = 0; i < p->offer_count; i++) {
        if (strcmp(p->offers[i].scenario, scenario) == 0) {
            return p->offers[i].title;
        }
    }
    return scenario; // it is not in the library any more
}

// --- what next ---------------------------------------------------------------

static void write_next(const struct progress_page *p, struct flow *f)
{
    struct strbuf text = STRBUF_INIT;
    struct card card = card_begin(f, 0, CARD_PLAIN);

    progress_tell_next(&p->next, p->offers, p->drills_due, &text);
    flow_text(&card.inner, LOOK_HEADING, "What to practise next");
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY, strbuf_text(&text));
    flow_gap(&card.inner, 2);
    if (p->next.kind != NEXT_NOTHING) {
        flow_button(&card.inner, (struct button){START, "Start that", NULL,
                                                 BUTTON_PRIMARY, false});
    }
    card_end(f, &card);
    flow_gap(f, 3);
    strbuf_release(&text);
}

static void write_drills(const struct progress_page *p, struct flow *f)
{
    flow_text(f, LOOK_HEADING, "Moments to go over");
    flow_gap(f, 1);
    if (p->drills_all == 0) {
        flow_text(f, LOOK_BODY,
                  "None yet. Where an answer of yours was hard to hear, that "
                  "moment comes back here the next day, and then after 3, 7 "
                  "and 21 days as long as it goes well.");
    } else {
        flow_textf(f, LOOK_BODY, "%d due today, %d in all.", p->drills_due,
                   p->drills_all);
    }
    if (p->drills_due > 0) {
        flow_gap(f, 1);
        flow_button(f, (struct button){DRILLS, "Go over them", NULL,
                                       BUTTON_PLAIN, false});
    }
    flow_gap(f, 4);
}

// --- a scenario --------------------------------------------------------------

// A column for each attempt: three boxes from below, one for each objective,
// empty, half or full, and the score as a dot.
static void draw_point(const struct flow *f, const struct progress_line *line,
                       int i, struct rect at)
{
    const struct progress_point *p = &line->items[i];
    struct page *page = f->page;
    const struct theme *t = page->ui->theme;
    const colour inks[] = {t->safety, t->partnership, t->agreement};
    int h = at.h / OBJECTIVE_COUNT, thin = 1 + flow_space(f, 1) / 8;

    for (int k = 0; k < OBJECTIVE_COUNT; k++) {
        struct rect box = {at.x, at.y + at.h - (k + 1) * h + thin, at.w,
                           h - 2 * thin};
        int filled = box.w * (int)p->objectives[k] / 2;
        draw_box(page->out, (struct rect){box.x, box.y, filled, box.h}, 0,
                 inks[k]);
        draw_frame(page->out, box, 0, thin, p->is_retry ? t->line : inks[k]);
    }
}

static void write_mark(const struct flow *f, const struct progress_line *line,
                       int i, struct rect at)
{
    const char *mark = i == line->best && line->fresh > 1 ? "best"
                       : i == line->first                 ? "first"
                       : i == line->latest                ? "latest"
                       : line->items[i].is_retry          ? "again"
                                                          : "";
    struct flow inner = *f;

    inner.w = f->x + f->w - at.x;
    flow_line_at(&inner, at.x, at.y + at.h, LOOK_SMALL,
                 f->page->ui->theme->ink_soft, mark);
}

// The latest so many that there is room for.
static void draw_plot(struct flow *f, const struct progress_line *line)
{
    int w = look_width(f->page->ui, LOOK_SMALL, "latest") + flow_space(f, 1);
    int h = flow_space(f, 12), most = f->w / w;
    int from = (int)line->count > most ? (int)line->count - most : 0;

    f->page->is_mute = true; // told in sentences below
    for (int i = from; i < (int)line->count; i++) {
        struct rect at = {f->x + (i - from) * w, f->y, w - flow_space(f, 1), h};
        draw_point(f, line, i, at);
        write_mark(f, line, i, at);
    }
    f->page->is_mute = false;
    f->y += h + look_line_px(f->page->ui, LOOK_SMALL);
    flow_gap(f, 1);
    flow_text(f, LOOK_SMALL,
              "Each column is an attempt; from below: safe space, partnership, "
              "agreement. Empty is not yet, half emerging, full established.");
}

static void write_points(struct flow *f, const struct progress_line *line,
                         const char *const *days)
{
    struct strbuf text = STRBUF_INIT;

    for (size_t i = line->count; i-- > 0;) {
        strbuf_addf(&text, "%s%s: ", days[i],
                    line->items[i].is_retry ? ", from a place gone back to"
                                            : "");
        progress_tell_point(&line->items[i], &text);
        strbuf_adds(&text, "\n");
    }
    flow_text(f, LOOK_SMALL, strbuf_text(&text));
    strbuf_release(&text);
}

static void write_line(const struct progress_page *p, struct flow *f,
                       const struct progress_line *line,
                       const char *const *days)
{
    struct strbuf text = STRBUF_INIT;
    struct card card = card_begin(f, 0, CARD_PLAIN);

    progress_tell(line, &text);
    flow_text(&card.inner, LOOK_HEADING, title_of(p, line->scenario));
    flow_gap(&card.inner, 1);
    flow_text(&card.inner, LOOK_BODY, strbuf_text(&text));
    flow_gap(&card.inner, 2);
    draw_plot(&card.inner, line);
    flow_gap(&card.inner, 2);
    write_points(&card.inner, line, days);
    card_end(f, &card);
    flow_gap(f, 3);
    strbuf_release(&text);
}

// --- the whole ---------------------------------------------------------------

static void build(void *ctx, struct page *page)
{
    static const struct button library = {LIBRARY, "Library", "Esc",
                                          BUTTON_PLAIN, false};
    const struct progress_page *p = &((struct progress_screen *)ctx)->page;
    struct rect window = {0, 0, page->width, page->height};
    struct flow f = flow_in(page, window, page_area_begin(page, 0, window), 80);
    const char *const *days = p->days;

    flow_gap(&f, 4);
    flow_text(&f, LOOK_TITLE, "Your progress");
    flow_gap(&f, 2);
    stage_buttons(&f, &library, 1);
    flow_gap(&f, 3);
    write_next(p, &f);
    write_drills(p, &f);
    for (size_t i = 0; i < p->progress->count; i++) {
        write_line(p, &f, &p->progress->items[i], days);
        days += p->progress->items[i].count;
    }
    if (p->progress->count == 0) {
        flow_text(&f, LOOK_BODY,
                  "When you have played a conversation to its end, you see "
                  "here how far it got, and how that changes over time.");
    }
    flow_gap(&f, 2);
    flow_text(&f, LOOK_SOFT, phrase_no_certificate);
    flow_gap(&f, 4);
    page_area_end(page, f.y);
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    stage_draw((struct stage *)screen, ui, out, build);
}

// --- input -------------------------------------------------------------------

static struct action start(const struct next *next)
{
    return next->kind == NEXT_DRILLS ? action_of(ACTION_DRILL, 0)
           : next->kind == NEXT_RESUME
               ? action_of(ACTION_RESUME, next->offer)
               : action_of(ACTION_OPEN_BRIEFING, next->offer);
}

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct progress_screen *s = (struct progress_screen *)screen;
    struct action answer;

    if (stage_takes(&s->stage, ui, in, &answer)) {
        return answer;
    }
    if (in->type == INPUT_KEY && in->key == KEY_ESCAPE) {
        return action_of(ACTION_OPEN_LIBRARY, 0);
    }
    switch (stage_page(&s->stage, ui, in, &answer)) {
    case LIBRARY:
        return action_of(ACTION_OPEN_LIBRARY, 0);
    case START:
        return start(&s->page.next);
    case DRILLS:
        return action_of(ACTION_DRILL, 0);
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

struct screen *screen_progress_new(const struct progress_page *page)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct progress_screen *s = mem_alloc(sizeof *s);

    s->stage.screen.ops = &ops;
    s->page = *page;
    s->stage.page.focus = page->next.kind != NEXT_NOTHING ? START : LIBRARY;
    return &s->stage.screen;
}
