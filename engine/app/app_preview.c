// The window as a preview: a scenario that is being written while it is played.
#include <stdlib.h>

#include "app/app_inside.h"
#include "app/reload.h"
#include "core/preview.h"
#include "sdl/window.h"
#include "ui/screen_conversation.h"
#include "ui/screen_error.h"

struct start_words app_words(const struct app *a)
{
    return a->index < 0
               ? (struct start_words){a->options->from, a->options->set}
               : (struct start_words){NULL, NULL};
}

// Previews keep no records, so there is no trouble with them either.
const char *app_preview_notice(struct app *a)
{
    if (a->news.len > 0) {
        strbuf_addf(&a->notice, "%s\n", strbuf_text(&a->news));
    }
    if (a->has_play) {
        preview_tell(&a->play, &a->notice);
    } else {
        strbuf_adds(&a->notice, "Preview. Nothing of it is kept.");
    }
    if (a->is_watched) {
        strbuf_adds(&a->notice, a->live ? " It reloads when saved."
                                        : " Saves cannot be noticed just now.");
    }
    return strbuf_text(&a->notice);
}

void app_go_another_way(struct app *a)
{
    strbuf_reset(&a->news);
    trail_release(&a->trail);
}

// --- reloading ---------------------------------------------------------------

// The conversation stays as it was, below what is wrong with the new version.
static void show_over(struct app *a, const char *details)
{
    struct problem problem = {
        .title = "What you saved cannot be played",
        .details = details,
        .advice = "Mend it and save again: this window then goes on from "
                  "where it was, as far as the new version allows.",
        .can_go_back = a->under || a->loaded.scenario,
    };
    if (a->under || !a->loaded.scenario) {
        screen_free(a->screen);
    } else {
        a->under = a->screen;
    }
    a->screen = screen_error_new(&problem);
}

void app_go_back(struct app *a)
{
    screen_free(a->screen);
    a->screen = a->under;
    a->under = NULL;
}

static void show_reloaded(struct app *a)
{
    if (a->under) {
        app_go_back(a);
    }
    app_find_read(a); // other responses now
    app_find_saves(a);
    if (!a->has_play) {
        app_show_scenario(a);
    } else if (a->shown == SHOWN_CONVERSATION) {
        app_tell_again(a);
        screen_conversation_reloaded(a->screen, app_notice(a));
    } else if (a->shown == SHOWN_REVIEW && a->play.transcript.turn_count > 0) {
        app_show_review(a, true);
    } else {
        app_show_conversation(a);
    }
}

void app_reload(struct app *a)
{
    struct strbuf said = STRBUF_INIT;
    struct start_words words = app_words(a);
    if (!a->is_watched) {
        return; // another scenario, or the library, is in front
    }
    if (reload(&a->loaded, a->has_play ? &a->play : NULL, &a->trail, a->watched,
               &words, &said)) {
        window_forget_portraits(a->window); // a file may be another one
        strbuf_reset(&a->news);
        strbuf_adds(&a->news, strbuf_text(&said));
        show_reloaded(a);
    } else {
        show_over(a, strbuf_text(&said));
    }
    strbuf_release(&said);
}
