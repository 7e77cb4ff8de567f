// Progress, and moments that are gone over again, in the window.
#include <stdlib.h>

#include "app/app_inside.h"
#include "app/keeper.h"
#include "app/moment.h"
#include "app/when.h"
#include "base/mem.h"
#include "core/coaching.h"
#include "ui/screen_drill.h"
#include "ui/screen_progress.h"

// --- what there is to practise -----------------------------------------------

static void add_offers(struct app *a)
{
    size_t count = a->shelf.library.count;
    a->offers = mem_array(count + 1, sizeof *a->offers);
    a->offer_count = 0;
    for (size_t i = 0; i < count; i++) {
        const struct library_entry *e = &a->shelf.entries[i];
        if (!e->error) {
            a->offer_index[a->offer_count] = (int)i;
            a->offers[a->offer_count++] =
                (struct offer){a->shelf.library.files[i].name, e->title,
                               e->level, e->can_resume};
        }
    }
}

// "27 November at 14:05" of each point, line after line.
static void tell_days(struct app *a)
{
    size_t count = 0, at = 0;
    for (size_t i = 0; i < a->progress.count; i++) {
        count += a->progress.items[i].count;
    }
    a->days = mem_array(count + 1, sizeof *a->days);
    for (size_t i = 0; i < a->progress.count; i++) {
        for (size_t k = 0; k < a->progress.items[i].count; k++) {
            a->days[at++] = when_text(a->progress.items[i].items[k].at_ms);
        }
    }
    a->day_count = at;
}

void app_forget_progress(struct app *a)
{
    for (size_t i = 0; i < a->day_count; i++) {
        free(a->days[i]);
    }
    free(a->days);
    free(a->offers);
    free(a->offer_index);
    progress_release(&a->progress);
    drill_list_release(&a->drills);
    a->days = NULL;
    a->offers = NULL;
    a->offer_index = NULL;
    a->day_count = a->offer_count = 0;
}

static void find_progress(struct app *a)
{
    struct summary_list all = {0};
    app_forget_progress(a);
    if (!a->shelf.entries) {
        shelf_open(&a->shelf);
    }
    shelf_ask(&a->shelf, a->keeper);
    a->offer_index =
        mem_array(a->shelf.library.count + 1, sizeof *a->offer_index);
    add_offers(a);
    keeper_list(a->keeper, &all);
    progress_find(&a->progress, &all);
    keeper_list_drills(a->keeper, &a->drills);
    tell_days(a);
    summary_list_release(&all);
}

static int count_due(const struct app *a)
{
    size_t order[DRILLS_MOST];
    return (int)drills_due(&a->drills, when_day(keeper_now_ms()), order,
                           DRILLS_MOST);
}

int app_drills_due(struct app *a)
{
    keeper_list_drills(a->keeper, &a->drills);
    return count_due(a);
}

static int count_open(const struct app *a)
{
    int n = 0;
    for (size_t i = 0; i < a->drills.count; i++) {
        n += a->drills.items[i].step < DRILL_STEPS;
    }
    return n;
}

void app_show_progress(struct app *a)
{
    find_progress(a);
    struct progress_page page = {.progress = &a->progress,
                                 .offers = a->offers,
                                 .offer_count = a->offer_count,
                                 .drills_due = count_due(a),
                                 .drills_all = count_open(a),
                                 .days = (const char *const *)a->days};
    page.next =
        progress_next(&a->progress, a->offers, a->offer_count, page.drills_due);
    app_show(a, screen_progress_new(&page));
    a->shown = SHOWN_PROGRESS;
}

int app_offer_index(const struct app *a, int offer)
{
    return a->shown == SHOWN_PROGRESS && offer >= 0 &&
                   (size_t)offer < a->offer_count
               ? a->offer_index[offer]
               : offer;
}

// --- moments -----------------------------------------------------------------

void app_keep_moments(struct app *a)
{
    struct drill_list found = {0};
    if (options_is_preview(a->options)) {
        return;
    }
    drills_of(&a->play, when_day(keeper_now_ms()), &found);
    for (size_t i = 0; i < found.count; i++) {
        keeper_put_drill(a->keeper, &found.items[i]);
    }
    drill_list_release(&found);
}

static bool begin_moment(struct app *a, const struct drill *d, int left)
{
    const char *path = moment_path(&a->shelf.library, d->scenario);
    if (!path || !app_load(a, path)) {
        return false;
    }
    a->has_play = true;
    a->has_ended = true; // nothing of it goes to the records as an attempt
    if (!moment_play(&a->play, d, &a->loaded)) {
        return false;
    }
    app_show(a, screen_drill_new(&a->play, left));
    a->shown = SHOWN_DRILL;
    return true;
}

void app_drill(struct app *a)
{
    size_t order[DRILLS_MOST];
    find_progress(a);
    size_t count =
        drills_due(&a->drills, when_day(keeper_now_ms()), order, DRILLS_MOST);
    for (size_t i = 0; i < count; i++) {
        a->drill = order[i];
        if (begin_moment(a, &a->drills.items[order[i]], (int)(count - i) - 1)) {
            return;
        }
        keeper_drop_drill(a->keeper, &a->drills.items[order[i]]);
    }
    app_drop_play(a);
    app_show_progress(a);
}

void app_drill_answer(struct app *a, response_id response)
{
    struct error err = {0};
    struct drill *d = &a->drills.items[a->drill];
    if (!play_choose(&a->play, response, &err)) {
        app_show_error(a, "This cannot be answered", &err);
        return;
    }
    bool is_poor =
        coaching_is_poor(&a->play, (int32_t)a->play.transcript.turn_count);
    drill_after(d, !is_poor, when_day(keeper_now_ms()));
    keeper_put_drill(a->keeper, d);
    screen_drill_answered(a->screen);
}
