// The window program: actions, the loop, its life.
#include "app/app.h"

#include <stdlib.h>

#include "app/app_inside.h"
#include "app/bench.h"
#include "app/keeper.h"
#include "app/live.h"
#include "app/say.h"
#include "base/mem.h"
#include "script/library.h"
#include "sdl/window.h"
#include "ui/portrait.h"

#define USUAL_WIDTH 1280
#define USUAL_HEIGHT 720

// --- actions -----------------------------------------------------------------

static void take_settings(struct app *a, const struct settings *settings)
{
    ui_take_settings(&a->ui, settings);
    settings_write(settings);
}

static void change_setting(struct app *a, struct action action)
{
    struct settings s = a->ui.settings;
    s.values[action.index] = action.value;
    a->ui.can_restore = false;
    take_settings(a, &s);
}

static void reset_settings(struct app *a)
{
    struct settings usual = settings_usual();
    a->before_reset = a->ui.settings;
    a->ui.can_restore = true;
    take_settings(a, &usual);
}

static void restore_settings(struct app *a)
{
    a->ui.can_restore = false;
    take_settings(a, &a->before_reset);
}

static void obey(struct app *a, struct action action)
{
    if (action.type != ACTION_NONE && action.type != ACTION_REDRAW &&
        action.type != ACTION_NOTE) {
        app_write_typed(a);
    }
    switch (action.type) {
    case ACTION_QUIT:
        a->is_done = true;
        break;
    case ACTION_OPEN_LIBRARY:
        app_show_library(a);
        break;
    case ACTION_OPEN_BRIEFING:
        if (app_load_index(a, action.index)) {
            app_show_briefing(a);
        }
        break;
    case ACTION_RESUME:
        if (app_load_index(a, action.index)) {
            app_resume(a);
        }
        break;
    case ACTION_BEGIN:
        app_begin(a);
        break;
    case ACTION_CHOOSE:
        app_choose(a, action.index);
        break;
    case ACTION_STOP:
        app_stop(a);
        break;
    case ACTION_OPEN_REVIEW:
        app_show_review(a);
        break;
    case ACTION_GO_BACK:
        app_go_back(a);
        break;
    case ACTION_RETRY_FROM:
        app_retry_from(a, action.index);
        break;
    case ACTION_MARK:
        app_mark(a, (enum rupture_kind)action.index);
        break;
    case ACTION_COACH:
        app_coach(a, action.index == 1);
        break;
    case ACTION_NOTE:
        app_note(a, (enum note_slot)action.index, action.text);
        break;
    case ACTION_SAVE:
        app_save(a);
        break;
    case ACTION_OPEN_SAVE:
        app_open_save(a, action.index);
        break;
    case ACTION_REMOVE_SAVE:
        app_remove_save(a, action.index);
        break;
    case ACTION_GO_FORWARD:
        app_go_forward(a);
        break;
    case ACTION_FULL_SCREEN:
        window_set_full_screen(a->window, !window_is_full_screen(a->window));
        break;
    case ACTION_SET:
        change_setting(a, action);
        break;
    case ACTION_RESET_SETTINGS:
        reset_settings(a);
        break;
    case ACTION_RESTORE_SETTINGS:
        restore_settings(a);
        break;
    case ACTION_NONE:
    case ACTION_REDRAW:
    case ACTION_COUNT:
        break;
    }
}

// --- the loop ----------------------------------------------------------------

static void paint(struct app *a)
{
    window_size(a->window, &a->ui.metrics.width, &a->ui.metrics.height);
    a->ui.now_ms = window_now_ms(a->window);
    a->ui.is_away = !window_is_watched(a->window);
    bench_frame_begins(a->window);
    a->screen->ops->draw(a->screen, &a->ui, &a->list);
    window_paint(a->window, &a->list);
    bench_frame_ends(a->window);
}

static void loop(struct app *a)
{
    struct input in;
    paint(a);
    while (!a->is_done && !bench_is_over(a->window)) {
        a->ui.now_ms = window_now_ms(a->window);
        a->ui.is_away = !window_is_watched(a->window);
        int wait = a->screen->ops->next_tick_ms(a->screen, &a->ui);
        window_wait(a->window, app_typed_wait_ms(a, bench_wait_ms(wait)), &in);
        a->ui.now_ms = window_now_ms(a->window);
        if (in.type == INPUT_CLOSE) {
            app_write_typed(a);
            return; // an attempt that is open can be gone on with
        }
        if (in.type == INPUT_TICK) {
            app_write_typed(a);
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
static bool write_portrait(const char *name, const struct portrait_look *look,
                           struct strbuf *out)
{
    return portrait_write_look(name, look, out) ||
           portrait_write_look(portrait_fallback_name(), look, out);
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
    a->ui.clipboard = window_clipboard(a->window);
    struct settings settings = settings_read();
    if (o->text_per_cent) {
        settings.values[SETTING_TEXT] =
            setting_within(SETTING_TEXT, o->text_per_cent);
    }
    bench_settings(&settings);
    ui_take_settings(&a->ui, &settings);
    return true;
}

// The first screen: the scenario that was named, or the library.
static void show_first(struct app *a)
{
    struct error err = {0};
    char *path;
    if (!a->options->scenario) {
        app_show_library(a);
        return;
    }
    path = library_find(a->options->scenario, &err);
    if (path && a->options->watches) { // before it is read: no save is missed
        a->watched = mem_strdup(path);
        a->live = live_open(path, a->window, &err);
    }
    if (!path) {
        app_show_error(a, "This scenario cannot be found", &err);
    } else if (app_load(a, path)) {
        app_show_scenario(a);
    }
    free(path);
}

static void close_all(struct app *a)
{
    live_close(a->live);
    app_show(a, NULL);
    app_drop_play(a);
    shelf_release(&a->shelf);
    draw_release(&a->list);
    strbuf_release(&a->notice);
    strbuf_release(&a->news);
    strbuf_release(&a->typed);
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
