// Going over what was said before: back to an earlier answer, forward again,
// and past words that were read already.
#include <stdlib.h>
#include <string.h>

#include "app/app_inside.h"
#include "app/keeper.h"
#include "app/support.h"
#include "base/mem.h"
#include "ui/screen_conversation.h"

// --- words read before -------------------------------------------------------

static void mark_read(struct app *a, const char *response)
{
    response_id id = scenario_find_response(a->loaded.scenario, response);
    if (id != ID_NONE) { // else it was in another version
        a->read[id] = 1;
    }
}

void app_find_read(struct app *a)
{
    struct name_list names = {0};
    int32_t count = a->loaded.scenario->response_count;
    free(a->read);
    a->read = mem_alloc((size_t)count + 1);
    keeper_list_seen(a->keeper, a->loaded.scenario->id, &names);
    for (size_t i = 0; i < names.count; i++) {
        mark_read(a, names.items[i]);
    }
    a->read[count] = names.count > 0; // the opening
    name_list_release(&names);
}

void app_note_read(struct app *a)
{
    const struct transcript *t = &a->play.transcript;
    if (a->read && t->turn_count > 0) {
        a->read[t->turns[t->turn_count - 1].response] = 1;
    }
    if (a->read) {
        a->read[a->loaded.scenario->response_count] = 1;
    }
}

// --- forward again -----------------------------------------------------------

static const char *id_of(const struct play *p, size_t turn)
{
    return p->session.scenario->responses[p->transcript.turns[turn].response]
        .id;
}

// Does the way ahead begin with what was said so far?
static bool is_on_the_way(const struct app *a)
{
    size_t count = a->play.transcript.turn_count;
    bool is_same = count < a->ahead.count;
    for (size_t i = 0; is_same && i < count; i++) {
        is_same = strcmp(id_of(&a->play, i), a->ahead.ids[i]) == 0;
    }
    return is_same;
}

void app_keep_ahead(struct app *a)
{
    if (!is_on_the_way(a)) {
        trail_take(&a->ahead, &a->play);
    }
}

void app_tell_again(struct app *a)
{
    if (!is_on_the_way(a)) {
        trail_release(&a->ahead);
    }
    app_tell_practice(a);
    if (a->loaded.scenario->content_note && a->support.len == 0) {
        support_read(&a->support);
    }
    screen_conversation_support(a->screen, a->loaded.scenario->content_note
                                               ? strbuf_text(&a->support)
                                               : NULL);
    screen_conversation_read_before(a->screen, a->read);
    screen_conversation_saves(
        a->screen, options_is_preview(a->options) ? NULL : &a->saves);
    screen_conversation_ahead(
        a->screen, a->ahead.count > 0
                       ? (int)(a->ahead.count - a->play.transcript.turn_count)
                       : 0);
}

void app_go_forward(struct app *a)
{
    struct error err = {0};
    bool ok = true;
    while (ok && is_on_the_way(a)) {
        app_note_read(a);
        ok = play_choose_id(&a->play,
                            a->ahead.ids[a->play.transcript.turn_count], &err);
        if (ok) {
            keeper_turn(a->keeper, &a->play, 0);
        }
    }
    app_note_read(a);
    app_has_moved(a);
}
