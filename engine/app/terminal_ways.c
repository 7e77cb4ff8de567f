// Going back to an earlier answer, and to saved places, in the terminal.
#include <stdio.h>
#include <stdlib.h>

#include "app/keeper.h"
#include "app/loaded.h"
#include "app/say.h"
#include "app/terminal_inside.h"
#include "app/when.h"
#include "base/strbuf.h"
#include "core/preview.h"

static int turns_of(const struct talk *t)
{
    return (int)t->play.transcript.turn_count;
}

bool terminal_can_go_back(const struct talk *t)
{
    return keeper_practice(t->keeper) != PRACTICE_ASSESSMENT;
}

// --- back --------------------------------------------------------------------

// What is gone over again is no assessment any more.
static enum practice practice_again(const struct talk *t)
{
    enum practice practice = keeper_practice(t->keeper);
    return practice == PRACTICE_ASSESSMENT ? PRACTICE_NATURAL : practice;
}

bool terminal_go_back(struct talk *t, int turn, struct error *err)
{
    struct play again;
    int64_t parent = keeper_attempt(t->keeper);
    if (!play_fork(&again, &t->play, turn - 1, err)) {
        return false;
    }
    play_release(&t->play);
    t->play = again;
    keeper_begin(t->keeper, &t->play,
                 (struct manner){"text", practice_again(t)}, parent, turn - 1);
    printf("\n-- Back at turn %d --\n", turn);
    return true;
}

static bool back(struct talk *t, const char *number, struct error *err)
{
    int turns = turns_of(t);
    int turn = *number ? terminal_number(number, turns) : turns;
    if (turn == 0) {
        puts(turns ? "There is no such turn. b shows what was said."
                   : "You have not answered yet: there is nothing to go back "
                     "to.");
        return false;
    }
    keeper_end(t->keeper, &t->play);
    return terminal_go_back(t, turn, err);
}

// --- saved places ------------------------------------------------------------

static void save(const struct talk *t)
{
    struct error err = {0};
    if (keeper_save(t->keeper, &t->play, &err)) {
        puts("This place is saved. l lists the saved places.");
    } else {
        say_error(&err);
    }
}

static void print_place(struct talk *t, int number, const struct save *place)
{
    struct play p;
    struct followed f = {0};
    struct error err = {0};
    char *when = when_text(place->at_ms);
    printf("%3d. %s, after %d of your answers\n", number, when,
           (int)place->turn);
    if (keeper_look_at_save(t->keeper, place, t->loaded, &p, &f, &err)) {
        struct strbuf said = STRBUF_INIT;
        size_t count = p.transcript.turn_count;
        transcript_add_said(count ? &p.transcript.turns[count - 1]
                                  : &p.transcript.opening,
                            &said);
        say_wrapped("     ", strbuf_text(&said));
        strbuf_release(&said);
    }
    play_release(&p);
    free(when);
}

static void list_places(struct talk *t, const struct save_list *list)
{
    if (list->count == 0) {
        puts("Nothing is saved yet; s saves the place where you are.");
    }
    for (size_t i = 0; i < list->count; i++) {
        print_place(t, (int)i + 1, &list->items[i]);
    }
    if (list->count > 0) {
        puts("l and a number goes on from there; what you did since is kept.");
    }
}

static bool open_place(struct talk *t, const struct save *place,
                       struct error *err)
{
    struct play p;
    struct strbuf note = STRBUF_INIT;
    keeper_end(t->keeper, &t->play);
    bool ok =
        keeper_open_save(t->keeper, place, t->loaded, "text", &p, &note, err);
    if (ok) {
        play_release(&t->play);
        t->play = p;
        puts("\n-- Back at the saved place --");
        say_wrapped("", strbuf_text(&note));
    } else {
        play_release(&p);
    }
    strbuf_release(&note);
    return ok;
}

static bool to_place(struct talk *t, const char *number, struct error *err)
{
    struct save_list list = {0};
    keeper_list_saves(t->keeper, t->scenario->id, &list);
    int n = terminal_number(number, (int)list.count);
    bool ok = n > 0 && open_place(t, &list.items[n - 1], err);
    if (n == 0) {
        list_places(t, &list);
    }
    save_list_release(&list);
    return ok;
}

// --- commands ----------------------------------------------------------------

void terminal_print_ways(const struct talk *t)
{
    if (terminal_can_mark(t)) {
        puts("n       mark that something changed between you: n away, n "
             "against");
    }
    if (terminal_can_go_back(t)) {
        puts("r       take your latest answer back; r 2 goes back to turn 2");
    }
    if (terminal_can_go_back(t) && !t->is_preview) {
        puts("s, l    save this place; list the saved places");
    }
}

bool terminal_takes_way(struct talk *t, const char *line, bool *has_moved,
                        struct error *err)
{
    const char *rest = line[0] && line[1] == ' ' ? line + 2 : line + 1;
    if (terminal_takes_mark(t, line)) {
        return true;
    }
    bool is_command = line[0] && (line[1] == '\0' || line[1] == ' ');
    if (!is_command || !terminal_can_go_back(t)) {
        return false;
    }
    if (line[0] == 'r') {
        *has_moved = back(t, rest, err);
    } else if (line[0] == 's' && !t->is_preview) {
        save(t);
    } else if (line[0] == 'l' && !t->is_preview) {
        *has_moved = to_place(t, rest, err);
    } else {
        return false;
    }
    return true;
}
