// What the window shows: making the screens, and saying what went wrong.
#include <stdlib.h>
#include <string.h>

#include "app/app_inside.h"
#include "app/keeper.h"
#include "app/print_page.h"
#include "app/say.h"
#include "base/finding.h"
#include "core/telling.h"
#include "script/library.h"
#include "sdl/window.h"
#include "ui/screen_briefing.h"
#include "ui/screen_error.h"
#include "ui/screen_predict.h"
#include "ui/screen_review.h"

void app_show(struct app *a, struct screen *screen)
{
    screen_free(a->screen);
    screen_free(a->under);
    a->screen = screen;
    a->under = NULL;
    a->shown = SHOWN_OTHER;
}

const char *app_notice(struct app *a)
{
    const struct error *problem = keeper_problem(a->keeper);
    strbuf_reset(&a->notice);
    if (options_is_preview(a->options)) {
        return app_preview_notice(a);
    }
    strbuf_adds(&a->notice, strbuf_text(&a->news));
    if (problem) {
        bool has_file = problem->file[0] != '\0';
        strbuf_addf(&a->notice, "%sWhat you do is not being kept: %s%s%s%s; %s",
                    a->notice.len > 0 ? "\n" : "", problem->message,
                    has_file ? " (" : "", problem->file, has_file ? ")" : "",
                    problem->hint);
    }
    return a->notice.len > 0 ? strbuf_text(&a->notice) : NULL;
}

void app_drop_play(struct app *a)
{
    if (a->has_play) {
        play_release(&a->play);
    }
    a->has_play = false;
    a->is_watched = false;
    trail_release(&a->ahead);
    app_forget_saves(a);
    free(a->read);
    a->read = NULL;
    app_go_another_way(a);
    loaded_close(&a->loaded);
}

void app_show_library(struct app *a)
{
    if (!a->shelf.entries) {
        shelf_open(&a->shelf);
    }
    shelf_ask(&a->shelf, a->keeper);
    struct screen *library =
        screen_library_new(a->shelf.entries, a->shelf.library.count,
                           app_notice(a), library_places());
    screen_library_due(library, app_drills_due(a));
    if (a->index >= 0) {
        screen_library_select(library, a->index);
    }
    app_show(a, library);
    app_drop_play(a);
}

// [advice]: NULL for what is to be said of a fault in a scenario.
static void show_problem(struct app *a, const char *title, const char *details,
                         const char *advice)
{
    struct problem problem = {
        .title = title,
        .details = details,
        .advice = advice,
        .has_turns = a->has_play && a->play.transcript.turn_count > 0,
    };
    app_show(a, screen_error_new(&problem));
}

void app_show_error(struct app *a, const char *title, const struct error *err)
{
    struct strbuf details = STRBUF_INIT;
    say_error_text(err, &details);
    show_problem(a, title, strbuf_text(&details),
                 err->kind == ERROR_RECORD
                     ? "Nothing that was kept is lost. You can begin again "
                       "from the library."
                     : NULL);
    strbuf_release(&details);
}

// Loads the scenario at [path]; on failure shows why.
bool app_load(struct app *a, const char *path)
{
    struct findings findings = {0};
    struct strbuf details = STRBUF_INIT;
    app_show(a, NULL);
    app_drop_play(a);
    a->is_watched = a->watched && strcmp(path, a->watched) == 0;
    window_forget_portraits(a->window); // another's files may be called alike
    bool ok = loaded_open(&a->loaded, path, &findings);
    if (!ok) {
        findings_write_text(&findings, &details);
        show_problem(a, "This scenario cannot be played", strbuf_text(&details),
                     NULL);
    }
    strbuf_release(&details);
    findings_release(&findings);
    return ok;
}

void app_show_briefing(struct app *a)
{
    struct briefing b = {.scenario = a->loaded.scenario,
                         .index = a->index,
                         .is_preview = options_is_preview(a->options),
                         .saves = &a->saves,
                         .notice = app_notice(a)};
    app_find_saves(a);
    if (a->index >= 0) {
        b.can_resume = a->shelf.entries[a->index].can_resume;
        b.resume_when = a->shelf.entries[a->index].resume_when;
    }
    app_show(a, screen_briefing_new(&b));
}

bool app_load_index(struct app *a, int index)
{
    a->index = index;
    return app_load(a, a->shelf.library.files[index].path);
}

static bool was_guessed(const struct app *a)
{
    return !session_is_over(&a->play.session) ||
           a->play.transcript.turn_count == 0 ||
           keeper_is_retry(a->keeper) || // they have seen it before
           telling_has_prediction(keeper_notes(a->keeper));
}

void app_show_review(struct app *a, bool is_guessed)
{
    if (!is_guessed && !was_guessed(a) && !options_is_preview(a->options)) {
        app_show(a, screen_predict_new(&a->play));
        return;
    }
    app_show(a, screen_review_new(&a->play, app_notice(a)));
    screen_review_notes(a->screen, keeper_notes(a->keeper));
    a->shown = SHOWN_REVIEW;
}

void app_print(struct app *a)
{
    struct error err = {0};
    char *path = NULL;
    strbuf_reset(&a->notice);
    if (print_page(&a->play, keeper_notes(a->keeper), &path, &err)) {
        strbuf_addf(&a->notice,
                    "The page is in %s. Open it in a browser to print it.",
                    path);
    } else {
        strbuf_addf(&a->notice, "The page cannot be saved: %s (%s)",
                    err.message, path ? path : "");
    }
    screen_review_notify(a->screen, strbuf_text(&a->notice));
    free(path);
}
