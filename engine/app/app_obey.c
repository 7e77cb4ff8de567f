// What screens ask for, each in a line or two.
#include "app/aloud.h"
#include "app/app_inside.h"
#include "app/settings.h"
#include "sdl/window.h"

// --- settings ----------------------------------------------------------------

static void take_settings(struct app *a, const struct settings *settings)
{
    ui_take_settings(&a->ui, settings);
    if (window_choose_fonts(a->window,
                            (enum font_choice)settings->values[SETTING_FONT])) {
        a->ui.text = window_text(a->window);
    }
    settings_write(settings);
}

static void change_setting(struct app *a, struct action action)
{
    struct settings s = a->ui.settings;
    s.values[action.index] = action.value;
    a->ui.can_restore = false;
    take_settings(a, &s);
}

static void reset_settings(struct app *a, struct action action)
{
    (void)action;
    struct settings usual = settings_usual();
    usual.values[SETTING_WIDTH] = a->ui.settings.values[SETTING_WIDTH];
    usual.values[SETTING_HEIGHT] = a->ui.settings.values[SETTING_HEIGHT];
    a->before_reset = a->ui.settings;
    a->ui.can_restore = true;
    take_settings(a, &usual);
}

static void restore_settings(struct app *a, struct action action)
{
    (void)action;
    a->ui.can_restore = false;
    take_settings(a, &a->before_reset);
}

// --- one by one --------------------------------------------------------------

static void quit(struct app *a, struct action action)
{
    (void)action;
    a->is_done = true;
}

static void open_library(struct app *a, struct action action)
{
    (void)action;
    app_show_library(a);
}

static void open_briefing(struct app *a, struct action action)
{
    if (app_load_index(a, app_offer_index(a, action.index))) {
        app_show_briefing(a);
    }
}

static void resume(struct app *a, struct action action)
{
    if (app_load_index(a, app_offer_index(a, action.index))) {
        app_resume(a);
    }
}

static void begin(struct app *a, struct action action)
{
    (void)action;
    app_begin(a);
}

static void choose(struct app *a, struct action action)
{
    if (a->shown == SHOWN_DRILL) {
        app_drill_answer(a, action.index);
    } else {
        app_choose(a, action.index);
    }
}

static void stop(struct app *a, struct action action)
{
    (void)action;
    app_stop(a);
}

static void open_review(struct app *a, struct action action)
{
    app_show_review(a, action.index == 1);
}

static void go_back(struct app *a, struct action action)
{
    (void)action;
    app_go_back(a);
}

static void retry_from(struct app *a, struct action action)
{
    app_retry_from(a, action.index);
}

static void mark(struct app *a, struct action action)
{
    app_mark(a, (enum rupture_kind)action.index);
}

static void coach(struct app *a, struct action action)
{
    app_coach(a, action.index == 1);
}

static void note(struct app *a, struct action action)
{
    app_note(a, (enum note_slot)action.index, action.text);
}

static void save(struct app *a, struct action action)
{
    (void)action;
    app_save(a);
}

static void open_save(struct app *a, struct action action)
{
    app_open_save(a, action.index);
}

static void remove_save(struct app *a, struct action action)
{
    app_remove_save(a, action.index);
}

static void retry_with(struct app *a, struct action action)
{
    app_retry_with(a, action.index, action.value);
}

static void say_again(struct app *a, struct action action)
{
    (void)action;
    aloud_say_again(a->aloud);
}

static void open_progress(struct app *a, struct action action)
{
    (void)action;
    app_show_progress(a);
}

static void drill(struct app *a, struct action action)
{
    (void)action;
    app_drill(a);
}

static void print(struct app *a, struct action action)
{
    (void)action;
    app_print(a);
}

static void go_forward(struct app *a, struct action action)
{
    (void)action;
    app_go_forward(a);
}

static void full_screen(struct app *a, struct action action)
{
    (void)action;
    window_set_full_screen(a->window, !window_is_full_screen(a->window));
}

typedef void answer_fn(struct app *a, struct action action);

static answer_fn *const answers[ACTION_COUNT] = {
    [ACTION_QUIT] = quit,
    [ACTION_OPEN_LIBRARY] = open_library,
    [ACTION_OPEN_BRIEFING] = open_briefing,
    [ACTION_RESUME] = resume,
    [ACTION_BEGIN] = begin,
    [ACTION_CHOOSE] = choose,
    [ACTION_STOP] = stop,
    [ACTION_OPEN_REVIEW] = open_review,
    [ACTION_GO_BACK] = go_back,
    [ACTION_RETRY_FROM] = retry_from,
    [ACTION_MARK] = mark,
    [ACTION_COACH] = coach,
    [ACTION_NOTE] = note,
    [ACTION_SAVE] = save,
    [ACTION_OPEN_SAVE] = open_save,
    [ACTION_REMOVE_SAVE] = remove_save,
    [ACTION_RETRY_WITH] = retry_with,
    [ACTION_SAY_AGAIN] = say_again,
    [ACTION_OPEN_PROGRESS] = open_progress,
    [ACTION_DRILL] = drill,
    [ACTION_PRINT] = print,
    [ACTION_GO_FORWARD] = go_forward,
    [ACTION_FULL_SCREEN] = full_screen,
    [ACTION_SET] = change_setting,
    [ACTION_RESET_SETTINGS] = reset_settings,
    [ACTION_RESTORE_SETTINGS] = restore_settings,
};

void app_obey(struct app *a, struct action action)
{
    answer_fn *answer = answers[action.type];
    if (answer && action.type != ACTION_NOTE) {
        app_write_typed(a); // before anything else is done
    }
    if (answer) {
        answer(a, action);
    }
}
