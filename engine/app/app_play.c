// The window plays: beginning, answering, going back, and the records of it.
#include "app/app_inside.h"
#include "app/bench.h"
#include "app/keeper.h"
#include "ui/screen_conversation.h"

void app_show_conversation(struct app *a)
{
    a->last_ms = keeper_ticks_ms();
    app_show(a, screen_conversation_new(&a->play, app_notice(a)));
    a->shown = SHOWN_CONVERSATION;
    app_tell_again(a);
}

static void keep_end(struct app *a)
{
    if (!a->has_ended) {
        keeper_end(a->keeper, &a->play);
        app_keep_moments(a);
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

void app_begin(struct app *a)
{
    struct error err = {0};
    uint64_t seed = a->options->has_seed ? a->options->seed
                                         : (uint64_t)keeper_now_ms() % 1000000;
    if (a->has_play) {
        play_release(&a->play);
    }
    app_go_another_way(a);
    loaded_start(&a->loaded, false);
    app_find_read(a);
    app_find_saves(a);
    trail_release(&a->ahead);
    a->has_play = true;
    a->has_ended = false;
    struct start_words words = app_words(a);
    if (!play_begin_at(&a->play, a->loaded.scenario, a->loaded.script, seed,
                       &words, &err)) {
        app_show_error(a, "The session cannot begin", &err);
        return;
    }
    keeper_begin(a->keeper, &a->play,
                 (struct manner){"window", app_practice_chosen(a)}, 0, 0);
    if (!make_first_choices(a, &err)) {
        app_show_error(a, "This cannot be answered here", &err);
        return;
    }
    if (session_is_over(&a->play.session)) {
        keep_end(a);
    }
    app_show_conversation(a);
}

void app_resume(struct app *a)
{
    struct error err = {0};
    app_find_read(a);
    app_find_saves(a);
    trail_release(&a->ahead);
    a->has_play = true;
    a->has_ended = false;
    strbuf_reset(&a->news);
    if (keeper_resume(a->keeper, &a->play, &a->loaded, "window", &a->news,
                      &err)) {
        app_show_conversation(a);
    } else {
        app_show_error(a, "It cannot go on where it was", &err);
    }
}

void app_has_moved(struct app *a)
{
    if (session_is_over(&a->play.session)) {
        keep_end(a);
    }
    if (a->news.len > 0) {
        app_go_another_way(a);
        screen_conversation_notify(a->screen, app_notice(a));
    }
    app_tell_again(a);
    screen_conversation_update(a->screen);
}

void app_choose(struct app *a, response_id response)
{
    struct error err = {0};
    int64_t now = keeper_ticks_ms();
    app_note_read(a);
    if (!play_choose(&a->play, response, &err)) {
        keep_end(a);
        app_show_error(a, "The session cannot go on", &err);
        return;
    }
    keeper_turn(a->keeper, &a->play, now - a->last_ms);
    a->last_ms = now;
    app_has_moved(a);
}

void app_stop(struct app *a)
{
    keep_end(a);
    screen_conversation_stopped(a->screen);
}

void app_leave(struct app *a)
{
    if (a->has_play) {
        keep_end(a);
        app_note_read(a);
        app_keep_ahead(a);
    }
    app_go_another_way(a);
}

void app_take_play(struct app *a, struct play *p)
{
    app_show(a, NULL);
    if (a->has_play) {
        play_release(&a->play);
    }
    a->play = *p;
    a->has_play = true;
    a->has_ended = false;
}

void app_retry_from(struct app *a, int turns)
{
    struct error err = {0};
    struct play again;
    // What is gone over again is no assessment any more.
    enum practice practice = keeper_practice(a->keeper);
    if (practice == PRACTICE_ASSESSMENT &&
        turns < (int)a->play.transcript.turn_count) {
        practice = PRACTICE_NATURAL;
    }
    app_leave(a);
    if (!play_fork(&again, &a->play, turns, &err)) {
        app_show_error(a, "It cannot go back there", &err);
        return;
    }
    app_take_play(a, &again);
    keeper_begin(a->keeper, &a->play, (struct manner){"window", practice},
                 keeper_attempt(a->keeper), turns);
    app_show_conversation(a);
}

void app_retry_with(struct app *a, int turns, response_id response)
{
    app_retry_from(a, turns);
    if (a->shown == SHOWN_CONVERSATION) {
        app_choose(a, response);
    }
}

void app_show_scenario(struct app *a)
{
    if (a->options->resumes) {
        app_resume(a);
    } else if (a->options->from || a->options->set ||
               a->options->choice_count > 0 || bench_skips_briefing()) {
        app_begin(a);
    } else {
        app_show_briefing(a);
    }
}
