// The review; see screen_review.h.
#include "ui/screen_review.h"

#include <stdlib.h>

#include "base/mem.h"
#include "ui/chart.h"
#include "ui/review.h"

#include "base/banned.h"

// --- asked by the parts ------------------------------------------------------

const char *review_client(const struct review *r)
{
    return r->play->session.scenario->client.name;
}

int review_turn_count(const struct review *r)
{
    return (int)r->play->transcript.turn_count;
}

bool review_is_finished(const struct review *r)
{
    return session_is_over(&r->play->session);
}

const struct response *review_response(const struct review *r, int turn)
{
    if (turn < 1 || turn > review_turn_count(r)) {
        return NULL;
    }
    response_id id = r->play->transcript.turns[turn - 1].response;
    return id == ID_NONE ? NULL : &r->play->session.scenario->responses[id];
}

bool review_is_wide(const struct ui *ui)
{
    return ui->metrics.width > look_letters_px(ui, LOOK_BODY, 88) &&
           ui->metrics.height > 12 * look_line_px(ui, LOOK_TITLE);
}

// --- drawing -----------------------------------------------------------------

static void write_head(const struct review *r, struct flow *f)
{
    const struct button buttons[] = {
        {REVIEW_TAB, "How it went", NULL, BUTTON_TAB, r->tab == REVIEW_RESULT},
        {REVIEW_TAB + 1, "Turn by turn", NULL, BUTTON_TAB,
         r->tab == REVIEW_TURNS},
        {REVIEW_TAB + 2, "Your thoughts", NULL, BUTTON_TAB,
         r->tab == REVIEW_THOUGHTS},
        {REVIEW_TAB + 3, "Counts", NULL, BUTTON_TAB, r->tab == REVIEW_COUNTS},
        {REVIEW_LIBRARY, "Library", NULL, BUTTON_PLAIN, false},
    };

    flow_gap(f, 3);
    flow_textf(f, LOOK_HEADING, "Looking back: %s",
               r->play->session.scenario->title);
    flow_gap(f, 2);
    stage_buttons(f, buttons, 5);
    flow_gap(f, 3);
    stage_notice(f, r->notice);
}

static void build_tab(struct review *r, struct flow *f)
{
    if (r->tab == REVIEW_RESULT) {
        review_result_build(r, f);
    } else if (r->tab == REVIEW_COUNTS) {
        review_counts_build(r, f);
    } else if (r->tab == REVIEW_THOUGHTS) {
        review_thoughts_build(r, f);
    } else if (review_turn_count(r) == 0) {
        flow_text(f, LOOK_BODY, "You had not answered yet.");
    } else {
        review_rows_build(r, f, true);
    }
}

// One column that scrolls below a head that stays.
static void build_below(struct review *r, struct page *p, struct flow head)
{
    struct rect view = {0, head.y, p->width, p->height - head.y};
    int most = look_letters_px(p->ui, LOOK_BODY, 70);
    struct flow f = head;

    f.y = page_area_begin(p, 0, view);
    f.w = r->tab == REVIEW_RESULT || f.w < most ? f.w : most;
    build_tab(r, &f);
    flow_gap(&f, 5);
    page_area_end(p, f.y);
}

// Where it is narrow all of it scrolls.
static void build_column(struct review *r, struct page *p)
{
    struct rect view = {0, 0, p->width, p->height};
    struct flow f = flow_in(p, view, page_area_begin(p, 0, view), 70);

    write_head(r, &f);
    build_tab(r, &f);
    flow_gap(&f, 5);
    page_area_end(p, f.y);
}

// The list of turns on the left, the selected one on the right.
static void build_turns(struct review *r, struct page *p, struct flow head,
                        int head_h)
{
    int gutter = page_gutter(p->ui), left = head.w * 38 / 100 + gutter;
    struct rect list = {head.x, head_h, left, p->height - head_h};
    struct rect detail = {head.x + left, head_h, head.w - left + gutter,
                          p->height - head_h};
    struct flow f = {p, list.x, page_area_begin(p, 0, list),
                     list.w - gutter * 3 / 2, head.behind};

    review_rows_build(r, &f, false);
    flow_gap(&f, 4);
    page_area_end(p, f.y);
    f = (struct flow){p, detail.x + gutter / 2, page_area_begin(p, 1, detail),
                      detail.w - gutter * 3 / 2, head.behind};
    review_detail_build(r, &f);
    flow_gap(&f, 4);
    page_area_end(p, f.y);
}

static void build(void *ctx, struct page *p)
{
    struct review *r = ctx;
    struct rect window = {0, 0, p->width, p->height};

    r->link_group = 0;
    if (!review_is_wide(p->ui)) {
        build_column(r, p);
        return;
    }
    struct flow head = flow_in(p, window, 0, 100);
    write_head(r, &head);
    if (r->tab == REVIEW_TURNS && r->selected > 0) {
        build_turns(r, p, head, head.y);
    } else {
        build_below(r, p, head);
    }
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    stage_draw((struct stage *)screen, ui, out, build);
}

// --- going around ------------------------------------------------------------

static void go_to_tab(struct review *r, enum review_tab tab)
{
    r->tab = tab;
    page_scroll_to(&r->stage.page, 0, 0);
    page_scroll_to(&r->stage.page, 1, 0);
}

static void go_to_turn(struct review *r, int turn)
{
    int most = review_turn_count(r);

    r->selected = turn < 1 ? (most > 0 ? 1 : 0) : turn > most ? most : turn;
    if (r->tab != REVIEW_TURNS) {
        go_to_tab(r, REVIEW_TURNS);
    }
    page_scroll_to(&r->stage.page, 1, 0);
    page_focus(&r->stage.page, REVIEW_ROW + r->selected);
}

static struct action on_button(struct review *r, int id)
{
    switch (id) {
    case REVIEW_LIBRARY:
        return action_of(ACTION_OPEN_LIBRARY, 0);
    case REVIEW_PRINT:
        return action_of(ACTION_PRINT, 0);
    case REVIEW_RETRY:
        return action_of(ACTION_RETRY_FROM, r->selected - 1);
    case REVIEW_BEFORE:
        go_to_turn(r, r->selected - 1);
        break;
    case REVIEW_AFTER:
        go_to_turn(r, r->selected + 1);
        break;
    case REVIEW_CHART:
    case REVIEW_OPEN_SELECTED:
        if (r->selected > 0) {
            go_to_turn(r, r->selected);
        }
        break;
    default:
        if (id < REVIEW_THOUGHT || id > REVIEW_THOUGHT_LAST) {
            go_to_tab(r, (enum review_tab)(id - REVIEW_TAB));
        }
        break;
    }
    return action_of(ACTION_REDRAW, 0);
}

static struct action on_chosen(struct review *r, int id)
{
    if (id < REVIEW_ROW) {
        return on_button(r, id);
    }
    if (id >= REVIEW_BRANCH && id < REVIEW_LINK) {
        struct action a = action_of(ACTION_RETRY_WITH, r->selected - 1);
        a.value = id - REVIEW_BRANCH;
        return a;
    }
    go_to_turn(r, id >= REVIEW_LINK ? (id - REVIEW_LINK) % REVIEW_LINKS
                                    : id - REVIEW_ROW);
    return action_of(ACTION_REDRAW, 0);
}

// --- the chart ---------------------------------------------------------------

static bool step_chart(struct review *r, int by)
{
    int most = review_turn_count(r), turn = r->selected + by;

    r->selected = turn < 1 ? (most > 0) : turn > most ? most : turn;
    return true;
}

// Left and right go along the chart; a press marks the turn below it.
static bool on_chart(struct review *r, const struct ui *ui,
                     const struct input *in)
{
    const struct page *p = &r->stage.page;
    const struct control *chart = page_find(p, REVIEW_CHART);

    if (!chart) {
        return false;
    }
    if (in->type == INPUT_KEY && p->focus == REVIEW_CHART) {
        return in->key == KEY_LEFT    ? step_chart(r, -1)
               : in->key == KEY_RIGHT ? step_chart(r, 1)
                                      : false;
    }
    if (in->type == INPUT_PRESS && page_hit(p, in->x, in->y) == chart) {
        r->selected = 0;
        return step_chart(r, chart_turn_at(ui, chart->at, r->play, in->x));
    }
    return false;
}

// --- input -------------------------------------------------------------------

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct review *r = (struct review *)screen;
    struct action answer;

    if (!overlay_is_open(&r->stage.overlay) &&
        review_thoughts_input(r, ui, in, &answer)) {
        return answer;
    }
    if (stage_takes(&r->stage, ui, in, &answer)) {
        return answer;
    }
    if (in->type == INPUT_KEY && in->key == KEY_ESCAPE) {
        return action_of(ACTION_OPEN_LIBRARY, 0);
    }
    if (stage_is_letter(in) && in->character >= '1' && in->character <= '4') {
        go_to_tab(r, (enum review_tab)(in->character - '1'));
        page_focus(&r->stage.page, REVIEW_TAB + (int)r->tab);
        return action_of(ACTION_REDRAW, 0);
    }
    if (on_chart(r, ui, in)) {
        r->stage.page.focus = REVIEW_CHART;
        return action_of(ACTION_REDRAW, 0);
    }
    int id = stage_page(&r->stage, ui, in, &answer);
    return id ? on_chosen(r, id) : answer;
}

static int next_tick_ms(const struct screen *screen, const struct ui *ui)
{
    (void)screen;
    (void)ui;
    return -1;
}

static void release(struct screen *screen)
{
    struct review *r = (struct review *)screen;

    for (int i = 0; i < TELLING_QUESTIONS; i++) {
        field_release(&r->thoughts[i]);
    }
    what_if_release(&r->what_if);
    stage_release((struct stage *)screen);
    free(screen);
}

void screen_review_show_turn(struct screen *screen, int number)
{
    go_to_turn((struct review *)screen, number);
}

void screen_review_notes(struct screen *screen, const struct note_list *notes)
{
    struct review *r = (struct review *)screen;

    r->notes = notes;
    review_thoughts_begin(r, notes);
}

void screen_review_notify(struct screen *screen, const char *notice)
{
    struct review *r = (struct review *)screen;

    r->notice = notice;
    page_scroll_to(&r->stage.page, 0, 0);
}

struct screen *screen_review_new(const struct play *play, const char *notice)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct review *r = mem_alloc(sizeof *r);

    r->stage.screen.ops = &ops;
    r->play = play;
    r->notice = notice;
    play_result(play, &r->result);
    r->selected = review_turn_count(r) > 0 ? 1 : 0;
    r->stage.page.focus = REVIEW_TAB;
    return &r->stage.screen;
}
