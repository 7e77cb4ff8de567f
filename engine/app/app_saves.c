// The saved places of the conversation that is loaded.
#include <stdlib.h>

#include "app/app_inside.h"
#include "app/keeper.h"
#include "app/when.h"
#include "base/mem.h"
#include "core/preview.h"
#include "ui/screen_conversation.h"

void app_forget_saves(struct app *a)
{
    for (size_t i = 0; i < a->saves.count; i++) {
        free(a->saves.items[i].when);
        free(a->saves.items[i].words);
    }
    free(a->saves.items);
    a->saves = (struct save_shelf){0};
    save_list_release(&a->save_list);
}

// How it looked there: the face and the words of the latest turn.
static void look(struct save_place *place, const struct play *p)
{
    const struct transcript *t = &p->transcript;
    const struct turn *turn =
        t->turn_count > 0 ? &t->turns[t->turn_count - 1] : &t->opening;
    const struct client *client = &p->session.scenario->client;
    place->words = mem_strdup(
        turn->said_count > 0 ? turn->said[turn->said_count - 1].text : "");
    place->portrait = client->portrait ? client->portrait : client->name;
    place->mood = p->session.mood;
    place->turns = (int)t->turn_count;
}

// Making the answers again is exact and quick, so nothing else is stored.
static void find_place(struct app *a, const struct save *save,
                       struct save_place *place)
{
    struct play p;
    struct followed f = {0};
    struct error err = {0};
    place->when = when_text(save->at_ms);
    if (keeper_look_at_save(a->keeper, save, &a->loaded, &p, &f, &err)) {
        look(place, &p);
    } else {
        place->words = mem_strdup(err.message);
        place->portrait = "";
    }
    play_release(&p);
}

void app_find_saves(struct app *a)
{
    app_forget_saves(a);
    if (options_is_preview(a->options) || !a->loaded.scenario) {
        return;
    }
    loaded_start(&a->loaded, false);
    keeper_list_saves(a->keeper, a->loaded.scenario->id, &a->save_list);
    a->saves.count = a->save_list.count;
    a->saves.items = mem_array(a->saves.count + 1, sizeof *a->saves.items);
    for (size_t i = 0; i < a->saves.count; i++) {
        find_place(a, &a->save_list.items[i], &a->saves.items[i]);
    }
}

static void tell(struct app *a, const char *words)
{
    strbuf_reset(&a->news);
    strbuf_adds(&a->news, words);
    screen_conversation_notify(a->screen, app_notice(a));
}

void app_save(struct app *a)
{
    struct error err = {0};
    if (keeper_save(a->keeper, &a->play, &err)) {
        app_find_saves(a);
        tell(a, "This place is saved. F9 shows the saved places.");
    } else {
        tell(a, err.message);
    }
}

void app_remove_save(struct app *a, int index)
{
    struct error err = {0};
    struct save_place *place = &a->saves.items[index];
    if (keeper_remove_save(a->keeper, a->save_list.items[index].id,
                           !place->is_removed, &err)) {
        place->is_removed = !place->is_removed;
    }
}

void app_open_save(struct app *a, int index)
{
    struct error err = {0};
    struct play p;
    struct save save = a->save_list.items[index];
    struct strbuf note = STRBUF_INIT;
    app_leave(a);
    bool ok = keeper_open_save(a->keeper, &save, &a->loaded, "window", &p,
                               &note, &err);
    if (!ok) {
        play_release(&p);
        app_show_error(a, "This saved place cannot be opened", &err);
    } else {
        app_take_play(a, &p);
        strbuf_adds(&a->news, strbuf_text(&note));
        app_show_conversation(a);
    }
    strbuf_release(&note);
}
