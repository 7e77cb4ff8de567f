// How it went: the chart, the objectives, the ruptures.
#include "ui/review.h"

#include <stdio.h>

#include "core/phrases.h"
#include "ui/chart.h"
#include "ui/levels.h"
#include "ui/marks.h"

#include "base/banned.h"

// --- links to turns ----------------------------------------------------------

void review_links_add(struct review_links *links, int turn)
{
    if (links->count < (int)(sizeof links->turns / sizeof *links->turns)) {
        links->turns[links->count++] = turn;
    } else {
        links->left_out++;
    }
}

void review_links_draw(struct review *r, struct flow *f, const char *label,
                       const struct review_links *links)
{
    struct button buttons[48];
    char numbers[48][12];
    int base = REVIEW_LINK + r->link_group++ * REVIEW_LINKS;

    if (links->count == 0) {
        return;
    }
    for (int i = 0; i < links->count; i++) {
        snprintf(numbers[i], sizeof numbers[i], "%d", links->turns[i]);
        buttons[i] = (struct button){base + links->turns[i] % REVIEW_LINKS,
                                     numbers[i], NULL, BUTTON_CHIP, false};
    }
    flow_gap(f, 1);
    flow_text(f, LOOK_SMALL, label);
    flow_gap(f, 1);
    flow_buttons(f, buttons, (size_t)links->count);
    if (links->left_out > 0) {
        flow_textf(f, LOOK_SMALL, "and %d more", links->left_out);
    }
}

// --- the chart ---------------------------------------------------------------

static void write_selected(const struct review *r, struct flow *f)
{
    const int16_t *levels;
    char label[32];

    if (r->selected == 0) {
        flow_text(f, LOOK_SMALL,
                  "Click on a turn, or use the left and right arrows.");
        return;
    }
    levels = r->play->transcript.turns[r->selected - 1].levels;
    flow_textf(f, LOOK_SMALL,
               "After turn %d: safe space %d, partnership %d, agreement %d, "
               "strain %d.",
               r->selected, levels[LEVEL_SAFETY], levels[LEVEL_PARTNERSHIP],
               levels[LEVEL_AGREEMENT], levels[LEVEL_STRAIN]);
    flow_gap(f, 1);
    snprintf(label, sizeof label, "Look at turn %d", r->selected);
    flow_button(f, (struct button){REVIEW_OPEN_SELECTED, label, NULL,
                                   BUTTON_PLAIN, false});
}

static void write_chart(struct review *r, struct flow *f)
{
    struct card card = card_begin(f, 0, CARD_PLAIN);
    int height = flow_space(f, 30), most = f->page->height * 55 / 100;

    flow_text(&card.inner, LOOK_HEADING, "How the levels moved");
    flow_gap(&card.inner, 1);
    chart_legend(&card.inner);
    flow_gap(&card.inner, 1);
    chart_draw(&card.inner, REVIEW_CHART, height < most ? height : most,
               r->play, r->notes, r->selected);
    flow_gap(&card.inner, 1);
    write_selected(r, &card.inner);
    card_end(f, &card);
}

// --- the objectives ----------------------------------------------------------

// The turns that moved [level] up ([sign] 1) or down (-1).
static struct review_links movers(const struct review *r, int level, int sign)
{
    struct review_links links = {.count = 0};

    for (int turn = 1; turn <= review_turn_count(r); turn++) {
        if (turn_moved(&r->play->transcript.turns[turn - 1],
                       (enum level)level) *
                sign >
            0) {
            review_links_add(&links, turn);
        }
    }
    return links;
}

static void write_attained(const struct review *r, struct flow *f,
                           enum level level)
{
    enum attainment attained = r->result.objectives[level];
    int line = look_line_px(f->page->ui, LOOK_STRONG), size = line * 3 / 5;

    if (!review_is_finished(r)) {
        return;
    }
    mark_attainment(f->page, f->x + size / 2, f->y + line / 2, size, attained,
                    f->behind);
    flow_line_at(f, f->x + size * 3 / 2, f->y, LOOK_STRONG,
                 f->page->ui->theme->accent, attainment_phrase(attained));
    f->y += line;
    flow_gap(f, 1);
    flow_text(f, LOOK_BODY, attained_phrase(level, attained));
}

static void write_level(struct review *r, struct flow *f, enum level level)
{
    int from = r->play->transcript.start_levels[level];
    int to = r->play->session.alliance.level[level];
    struct review_links up = movers(r, level, 1), down = movers(r, level, -1);
    struct rect bar = {f->x, f->y + flow_space(f, 2), f->w, flow_space(f, 1)};

    levels_bar(f->page, bar, to, from,
               mark_level_colour(f->page->ui->theme, level));
    f->y = bar.y + bar.h;
    flow_gap(f, 1);
    flow_textf(f, LOOK_SMALL, "From %d (the upright mark) to %d.", from, to);
    review_links_draw(r, f, "Raised in turn", &up);
    review_links_draw(r, f, "Lowered in turn", &down);
}

static struct card write_objective(struct review *r, struct flow *f,
                                   enum level level)
{
    struct card card = card_begin(f, 0, CARD_PLAIN);

    flow_text(&card.inner, LOOK_HEADING, level_phrase(level));
    flow_text(&card.inner, LOOK_SMALL, level_meaning(level));
    flow_gap(&card.inner, 2);
    if (level != LEVEL_STRAIN) {
        write_attained(r, &card.inner, level);
    }
    write_level(r, &card.inner, level);
    return card;
}

// [columns] cards from [first] on, as high as the highest of them.
static void write_row(struct review *r, struct flow *f, int first, int columns)
{
    int gap = flow_space(f, 2), top = f->y, bottom = top;
    struct flow column[LEVEL_COUNT];
    struct card card[LEVEL_COUNT];

    for (int i = 0; i < columns; i++) {
        column[i] = *f;
        column[i].w = (f->w - (columns - 1) * gap) / columns;
        column[i].x = f->x + i * (column[i].w + gap);
        card[i] = write_objective(r, &column[i], (enum level)(first + i));
        struct card trial = card[i];
        card_end(&column[i], &trial);
        bottom = column[i].y > bottom ? column[i].y : bottom;
    }
    for (int i = 0; i < columns; i++) {
        card_end_at(&column[i], &card[i], bottom - top);
    }
    f->y = bottom;
    flow_gap(f, 2);
}

static void write_objectives(struct review *r, struct flow *f)
{
    int columns = review_is_wide(f->page->ui) ? 2 : 1;

    flow_text(f, LOOK_HEADING, "What you worked on");
    flow_text(f, LOOK_SOFT, "The first three build on each other, in order.");
    flow_gap(f, 2);
    for (int level = 0; level < LEVEL_COUNT; level += columns) {
        write_row(r, f, level, columns);
    }
    if (r->result.violated) {
        flow_text(f, LOOK_BODY,
                  "You promised that nothing would ever leave the room, and "
                  "it was not put right. No worker can keep that promise, so "
                  "the safe space does not count as established.");
        flow_gap(f, 2);
    }
}

// --- the whole ---------------------------------------------------------------

void review_result_build(struct review *r, struct flow *f)
{
    flow_text(f, LOOK_BODY,
              review_is_finished(r)
                  ? "How was that for you? Take a moment before you read on."
                  : "This session was stopped before its end, so there is no "
                    "result. What you did is here if you want to look at it.");
    flow_gap(f, 3);
    if (review_turn_count(r) > 0) {
        review_foreseen_build(r, f);
        write_chart(r, f);
        flow_gap(f, 4);
        write_objectives(r, f);
        flow_gap(f, 2);
        review_ruptures_build(r, f);
        flow_gap(f, 2);
        review_noticed_build(r, f);
        flow_gap(f, 2);
        review_print_button(f);
    }
    flow_gap(f, 3);
    flow_text(f, LOOK_SOFT, phrase_no_certificate);
}
