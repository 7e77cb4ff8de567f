// The window program: the loop, its life.
#include "app/app.h"

#include <stdlib.h>

#include "app/aloud.h"
#include "app/app_inside.h"
#include "app/bench.h"
#include "app/faces.h"
#include "app/keeper.h"
#include "app/live.h"
#include "app/say.h"
#include "base/file.h"
#include "base/mem.h"
#include "script/library.h"
#include "sdl/window.h"
#include "ui/screen_first.h"

#define USUAL_WIDTH 1280
#define USUAL_HEIGHT 720

// --- the loop ----------------------------------------------------------------

static void paint(struct app *a)
{
    window_size(a->window, &a->ui.metrics.width, &a->ui.metrics.height);
    a->ui.now_ms = window_now_ms(a->window);
    a->ui.is_away = !window_is_watched(a->window);
    bench_frame_begins(a->window);
    a->screen->ops->draw(a->screen, &a->ui, &a->list);
    aloud_follow(a->aloud, &a->ui, a->screen, &a->list);
    window_paint(a->window, &a->list);
    bench_frame_ends(a->window);
}

// By the time somebody does something the system has put the window where it
// likes it: what is different later is what the person wanted.
static void note_place(struct app *a, const struct input *in)
{
    if (!a->has_place && (in->type == INPUT_KEY || in->type == INPUT_PRESS ||
                          in->type == INPUT_POINT)) {
        struct window_place place = window_where(a->window);
        a->place_x = place.x;
        a->place_y = place.y;
        a->has_place = true;
    }
}

static void loop(struct app *a)
{
    struct input in;
    paint(a);
    while (!a->is_done && !bench_is_over(a->window)) {
        a->ui.now_ms = window_now_ms(a->window);
        a->ui.is_away = !window_is_watched(a->window);
        int wait = a->screen->ops->next_tick_ms(a->screen, &a->ui);
        wait = aloud_wait_ms(a->aloud, &a->ui, wait);
        window_wait(a->window, app_typed_wait_ms(a, bench_wait_ms(wait)), &in);
        note_place(a, &in);
        if (in.type == INPUT_KEY || in.type == INPUT_PRESS) {
            aloud_interrupt(a->aloud);
        }
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
        app_obey(a, action);
        a->was_resized = a->was_resized || in.type == INPUT_RESIZE;
        if (action.type != ACTION_NONE || in.type == INPUT_RESIZE) {
            paint(a);
        }
    }
}

// --- life --------------------------------------------------------------------

// For the scenario that is loaded.
static bool write_portrait(void *ctx, const char *name,
                           const struct portrait_look *look, struct strbuf *out)
{
    const struct scenario *scenario = ((struct app *)ctx)->loaded.scenario;
    char *folder = scenario ? file_folder_of(scenario->path) : NULL;
    bool is_written = faces_write(folder, name, look, out);

    free(folder);
    return is_written;
}

// Nothing can be shown any more: what is not written down yet is, and whoever
// looks at the terminal is told. The process ends after this.
static void on_lost(void *ctx)
{
    struct app *a = ctx;
    struct error err = {0};
    app_write_typed(a);
    aloud_close(a->aloud);
    bool is_open =
        a->has_play && !a->has_ended && keeper_attempt(a->keeper) > 0;
    if (!keeper_close(a->keeper, &err)) {
        say_error(&err);
        is_open = false;
    }
    error_set(&err, ERROR_SYSTEM, "display-lost",
              "the display the window was on has gone away");
    if (is_open) {
        error_hint(&err, "the conversation is kept: go on with it from the "
                         "library, or in the terminal with --text --resume");
    }
    say_error(&err);
}

// As asked for, else as it was last time, else the usual size.
static int size_of(int asked, int remembered, int usual)
{
    return asked > 0 ? asked : remembered > 0 ? remembered : usual;
}

static struct settings first_settings(struct app *a)
{
    const struct options *o = a->options;
    a->is_first_start = settings_are_new();
    struct settings settings = settings_read();
    if (o->text_per_cent) {
        settings.values[SETTING_TEXT] =
            setting_within(SETTING_TEXT, o->text_per_cent);
    }
    bench_settings(&settings);
    return settings;
}

static struct window_place first_place(const struct app *a, const int *values)
{
    const struct options *o = a->options;
    return (struct window_place){
        values[SETTING_X], values[SETTING_Y],
        size_of(o->width, values[SETTING_WIDTH], USUAL_WIDTH),
        size_of(o->height, values[SETTING_HEIGHT], USUAL_HEIGHT),
        values[SETTING_X] == SETTING_NOWHERE ||
            values[SETTING_Y] == SETTING_NOWHERE};
}

static bool open_window(struct app *a, struct error *err)
{
    struct settings settings = first_settings(a);
    const int *values = settings.values;
    struct window_place place = first_place(a, values);
    a->window = window_open("Rapport", &place,
                            (enum font_choice)values[SETTING_FONT], err);
    if (!a->window) {
        return false;
    }
    window_when_lost(a->window, on_lost, a);
    window_set_portraits(a->window, write_portrait, a);
    a->ui.text = window_text(a->window);
    a->ui.clipboard = window_clipboard(a->window);
    ui_take_settings(&a->ui, &settings);
    return true;
}

// Size and place are remembered when the person chose them.
static void remember_place(struct app *a)
{
    struct settings *s = &a->ui.settings;
    struct window_place now = window_where(a->window);
    bool was_moved =
        a->has_place && (now.x != a->place_x || now.y != a->place_y);
    if ((!a->was_resized && !was_moved) || window_is_full_screen(a->window)) {
        return;
    }
    if (a->was_resized) {
        s->values[SETTING_WIDTH] = setting_within(SETTING_WIDTH, now.width);
        s->values[SETTING_HEIGHT] = setting_within(SETTING_HEIGHT, now.height);
    }
    if (was_moved) {
        s->values[SETTING_X] = setting_within(SETTING_X, now.x);
        s->values[SETTING_Y] = setting_within(SETTING_Y, now.y);
    }
    settings_write(s);
}

// The first screen: the scenario that was named, or the library.
static void show_first(struct app *a)
{
    struct error err = {0};
    char *path;
    if (!a->options->scenario && a->is_first_start) {
        app_show(a, screen_first_new());
        settings_write(&a->ui.settings); // asked once
        return;
    }
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
    aloud_close(a->aloud);
    app_show(a, NULL);
    app_drop_play(a);
    shelf_release(&a->shelf);
    draw_release(&a->list);
    strbuf_release(&a->notice);
    strbuf_release(&a->news);
    strbuf_release(&a->typed);
    strbuf_release(&a->support);
    app_forget_progress(a);
    free(a->watched);
    window_close(a->window);
}

int app_run(const struct options *options, struct keeper *keeper)
{
    struct app a = {.options = options,
                    .keeper = keeper,
                    .aloud = aloud_open(options->speech_log),
                    .index = -1};
    struct error err = {0};
    bool ok = open_window(&a, &err);
    if (ok) {
        show_first(&a);
        loop(&a);
        remember_place(&a);
    } else {
        say_error(&err);
    }
    close_all(&a);
    return ok ? 0 : 1;
}
