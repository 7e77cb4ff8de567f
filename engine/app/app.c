// The window program.
#include "app/app.h"

#include <stdlib.h>
#include <string.h>

#include "app/app_inside.h"
#include "app/bench.h"
#include "app/keeper.h"
#include "app/live.h"
#include "app/loaded.h"
#include "app/options.h"
#include "app/say.h"
#include "app/settings.h"
#include "app/shelf.h"
#include "base/finding.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/play.h"
#include "script/library.h"
#include "sdl/window.h"
#include "ui/portrait.h"
#include "ui/screen_briefing.h"
#include "ui/screen_conversation.h"
#include "ui/screen_error.h"
#include "ui/screen_library.h"
#include "ui/screen_review.h"

#define USUAL_WIDTH 1280
#define USUAL_HEIGHT 720

// --- screens -----------------------------------------------------------------

static void show(struct app *a, struct screen *screen)
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
        strbuf_addf(&a->notice, "%sWhat you do is not being kept: %s (%s). %s",
                    a->notice.len > 0 ? "\n" : "", problem->message,
                    problem->file, problem->hint);
    }
    return a->notice.len > 0 ? strbuf_text(&a->notice) : NULL;
}

static void drop_play(struct app *a)
{
    if (a->has_play) {
        play_release(&a->play);
    }
    a->has_play = false;
    a->is_watched = false;
    app_go_another_way(a);
    loaded_close(&a->loaded);
}

static void show_library(struct app *a)
{
    if (!a->shelf.entries) {
        shelf_open(&a->shelf);
    }
    shelf_ask(&a->shelf, a->keeper);
    struct screen *library =
        screen_library_new(a->shelf.entries, a->shelf.library.count,
                           app_notice(a), library_places());
    if (a->index >= 0) {
        screen_library_select(library, a->index);
    }
    show(a, library);
    drop_play(a);
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
    show(a, screen_error_new(&problem));
}

static void show_error(struct app *a, const char *title,
                       const struct error *err)
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
static bool load(struct app *a, const char *path)
{
    struct findings findings = {0};
    struct strbuf details = STRBUF_INIT;
    show(a, NULL);
    drop_play(a);
    a->is_watched = a->watched && strcmp(path, a->watched) == 0;
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

static void show_briefing(struct app *a)
{
    struct briefing b = {.scenario = a->loaded.scenario,
                         .index = a->index,
                         .notice = app_notice(a)};
    if (a->index >= 0) {
        b.can_resume = a->shelf.entries[a->index].can_resume;
        b.resume_when = a->shelf.entries[a->index].resume_when;
    }
    show(a, screen_briefing_new(&b));
}

static bool load_index(struct app *a, int index)
{
    a->index = index;
    return load(a, a->shelf.library.files[index].path);
}

// --- playing -----------------------------------------------------------------

void app_show_conversation(struct app *a)
{
    a->last_ms = keeper_now_ms();
    show(a, screen_conversation_new(&a->play, app_notice(a)));
    a->shown = SHOWN_CONVERSATION;
}

static void keep_end(struct app *a)
{
    if (!a->has_ended) {
        keeper_end(a->keeper, &a->play);
        a->has_ended = true;
    }
}

// What the command line says was answered.
static bool make_first_choices(struct app *a, struct error *err)
{
    size_t count = a->index < 0 ? a->options->choice_count : 0;
    for (size_t i = 0; i < count; i++) {
        if (!play_choose_id(&a->play, a->options->choices[i], err)) {
            return false;
        }
        keeper_turn(a->keeper, &a->play, 0);
    }
    return true;
}

static void begin(struct app *a)
{
    struct error err = {0};
    uint64_t seed = a->options->has_seed ? a->options->seed
                                         : (uint64_t)keeper_now_ms() % 1000000;
    if (a->has_play) {
        play_release(&a->play);
    }
    app_go_another_way(a);
    loaded_start(&a->loaded, false);
    a->has_play = true;
    a->has_ended = false;
    struct start_words words = app_words(a);
    if (!play_begin_at(&a->play, a->loaded.scenario, a->loaded.script, seed,
                       &words, &err)) {
        show_error(a, "The session cannot begin", &err);
        return;
    }
    keeper_begin(a->keeper, &a->play, "window", 0, 0);
    if (!make_first_choices(a, &err)) {
        show_error(a, "This cannot be answered here", &err);
        return;
    }
    if (session_is_over(&a->play.session)) {
        keep_end(a);
    }
    app_show_conversation(a);
}

static void resume(struct app *a)
{
    struct error err = {0};
    a->has_play = true;
    a->has_ended = false;
    strbuf_reset(&a->news);
    if (keeper_resume(a->keeper, &a->play, &a->loaded, "window", &a->news,
                      &err)) {
        app_show_conversation(a);
    } else {
        show_error(a, "It cannot go on where it was", &err);
    }
}

static void choose(struct app *a, response_id response)
{
    struct error err = {0};
    int64_t now = keeper_now_ms();
    if (!play_choose(&a->play, response, &err)) {
        keep_end(a);
        show_error(a, "The session cannot go on", &err);
        return;
    }
    keeper_turn(a->keeper, &a->play, now - a->last_ms);
    a->last_ms = now;
    if (session_is_over(&a->play.session)) {
        keep_end(a);
    }
    if (a->news.len > 0) {
        app_go_another_way(a);
        screen_conversation_notify(a->screen, app_notice(a));
    }
    screen_conversation_update(a->screen);
}

static void stop(struct app *a)
{
    keep_end(a);
    screen_conversation_stopped(a->screen);
}

// A new attempt with the first [turns] turns; the old one stays as it was.
static void retry_from(struct app *a, int turns)
{
    struct error err = {0};
    struct play again;
    keep_end(a);
    app_go_another_way(a);
    if (!play_fork(&again, &a->play, turns, &err)) {
        show_error(a, "It cannot go back there", &err);
        return;
    }
    show(a, NULL);
    play_release(&a->play);
    a->play = again;
    a->has_ended = false;
    keeper_begin(a->keeper, &a->play, "window", keeper_attempt(a->keeper),
                 turns);
    app_show_conversation(a);
}

void app_show_review(struct app *a)
{
    show(a, screen_review_new(&a->play, app_notice(a)));
    a->shown = SHOWN_REVIEW;
}

void app_show_scenario(struct app *a)
{
    if (a->options->resumes) {
        resume(a);
    } else if (a->options->from || a->options->set ||
               a->options->choice_count > 0 || bench_skips_briefing()) {
        begin(a);
    } else {
        show_briefing(a);
    }
}

// --- actions -----------------------------------------------------------------

static void change_settings(struct app *a, struct action action)
{
    if (settings_obey(&a->settings, action)) {
        settings_apply(&a->settings, &a->ui);
        settings_write(&a->settings);
    }
}

static void obey(struct app *a, struct action action)
{
    switch (action.type) {
    case ACTION_QUIT:
        a->is_done = true;
        break;
    case ACTION_OPEN_LIBRARY:
        show_library(a);
        break;
    case ACTION_OPEN_BRIEFING:
        if (load_index(a, action.index)) {
            show_briefing(a);
        }
        break;
    case ACTION_RESUME:
        if (load_index(a, action.index)) {
            resume(a);
        }
        break;
    case ACTION_BEGIN:
        begin(a);
        break;
    case ACTION_CHOOSE:
        choose(a, action.index);
        break;
    case ACTION_STOP:
        stop(a);
        break;
    case ACTION_OPEN_REVIEW:
        app_show_review(a);
        break;
    case ACTION_GO_BACK:
        app_go_back(a);
        break;
    case ACTION_RETRY_FROM:
        retry_from(a, action.index);
        break;
    case ACTION_FULL_SCREEN:
        window_set_full_screen(a->window, !window_is_full_screen(a->window));
        break;
    default:
        change_settings(a, action);
    }
}

// --- the loop ----------------------------------------------------------------

static void paint(struct app *a)
{
    window_size(a->window, &a->ui.metrics.width, &a->ui.metrics.height);
    a->ui.now_ms = window_now_ms(a->window);
    a->screen->ops->draw(a->screen, &a->ui, &a->list);
    window_paint(a->window, &a->list);
}

static void loop(struct app *a)
{
    struct input in;
    paint(a);
    while (!a->is_done && !bench_is_over(a->window)) {
        a->ui.now_ms = window_now_ms(a->window);
        int wait = a->screen->ops->next_tick_ms(a->screen, &a->ui);
        window_wait(a->window, bench_wait_ms(wait), &in);
        a->ui.now_ms = window_now_ms(a->window);
        if (in.type == INPUT_CLOSE) {
            return; // an attempt that is open can be gone on with
        }
        if (in.type == INPUT_WAKE) {
            app_reload(a);
            paint(a);
            continue;
        }
        in.time_ms = in.type == INPUT_TICK ? a->ui.now_ms : in.time_ms;
        struct action action = a->screen->ops->input(a->screen, &a->ui, &in);
        obey(a, action);
        if (action.type != ACTION_NONE || in.type == INPUT_RESIZE) {
            paint(a);
        }
    }
}

// --- life --------------------------------------------------------------------

// Any client has a face: a name that is not known gets the fallback's.
static bool write_portrait(const char *name, enum mood mood, struct strbuf *out)
{
    return portrait_write_svg(name, mood, out) ||
           portrait_write_svg(portrait_fallback_name(), mood, out);
}

static bool open_window(struct app *a, struct error *err)
{
    const struct options *o = a->options;
    a->window = window_open("Rapport", o->width ? o->width : USUAL_WIDTH,
                            o->height ? o->height : USUAL_HEIGHT, err);
    if (!a->window) {
        return false;
    }
    window_set_portraits(a->window, write_portrait);
    a->ui.text = window_text(a->window);
    a->settings = settings_read();
    if (o->text_per_cent) {
        a->settings.text_per_cent = o->text_per_cent;
    }
    bench_settings(&a->settings);
    settings_apply(&a->settings, &a->ui);
    return true;
}

// The first screen: the scenario that was named, or the library.
static void show_first(struct app *a)
{
    struct error err = {0};
    char *path;
    if (!a->options->scenario) {
        show_library(a);
        return;
    }
    path = library_find(a->options->scenario, &err);
    if (path && a->options->watches) { // before it is read: no save is missed
        a->watched = mem_strdup(path);
        a->live = live_open(path, a->window, &err);
    }
    if (!path) {
        show_error(a, "This scenario cannot be found", &err);
    } else if (load(a, path)) {
        app_show_scenario(a);
    }
    free(path);
}

static void close_all(struct app *a)
{
    live_close(a->live);
    show(a, NULL);
    drop_play(a);
    shelf_release(&a->shelf);
    draw_release(&a->list);
    strbuf_release(&a->notice);
    strbuf_release(&a->news);
    free(a->watched);
    window_close(a->window);
}

int app_run(const struct options *options, struct keeper *keeper)
{
    struct app a = {.options = options, .keeper = keeper, .index = -1};
    struct error err = {0};
    bool ok = open_window(&a, &err);
    if (ok) {
        show_first(&a);
        loop(&a);
    } else {
        say_error(&err);
    }
    close_all(&a);
    return ok ? 0 : 1;
}
