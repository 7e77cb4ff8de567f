// Playing in the terminal.
#include "app/terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keeper.h"
#include "app/loaded.h"
#include "app/options.h"
#include "app/say.h"
#include "app/support.h"
#include "app/terminal_inside.h"
#include "app/transcript_file.h"
#include "app/when.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/play.h"
#include "core/preview.h"
#include "core/room.h"
#include "script/library.h"

#define WIDTH 76

int terminal_number(const char *word, int most)
{
    char *end;
    long n = strtol(word, &end, 10);
    return end != word && *end == '\0' && n >= 1 && n <= most ? (int)n : 0;
}

char *terminal_ask_scenario(void)
{
    struct library l;
    char line[64];
    char *path = NULL;
    library_list(&l);
    puts("Rapport: practise a first helping conversation.\n");
    if (l.count == 0) {
        printf("There is no scenario to play: looked in %s.\n",
               library_places());
    }
    for (size_t i = 0; i < l.count; i++) {
        printf("%zu. %s\n", i + 1, l.files[i].name);
    }
    while (l.count > 0 && !path) {
        printf("\nWhich one? (1 to %zu, Enter to leave) ", l.count);
        if (!say_read_line(line, sizeof line) || *line == '\0') {
            break;
        }
        int n = terminal_number(line, (int)l.count);
        path = n ? mem_strdup(l.files[n - 1].path) : NULL;
    }
    library_release(&l);
    return path;
}

// --- what is printed ---------------------------------------------------------

static const struct turn *latest_turn(const struct play *p)
{
    size_t count = p->transcript.turn_count;
    return count ? &p->transcript.turns[count - 1] : &p->transcript.opening;
}

static void print_said(const struct talk *t, const struct turn *turn)
{
    for (int32_t i = 0; i < turn->said_count; i++) {
        const struct utterance *u = &turn->said[i];
        const char *cue = mood_cue(u->mood), *mask = mask_cue(u->mask);
        printf("\n%s%s%s%s%s%s:\n", t->scenario->client.name,
               *cue || *mask ? " (" : "", cue, *cue && *mask ? "; " : "", mask,
               *cue || *mask ? ")" : "");
        say_wrapped("  ", *u->text ? u->text : "…");
    }
}

static void print_briefing(const struct talk *t)
{
    const struct scenario *s = t->scenario;
    printf("%s\n%d minutes, level %d of 3\n\n", s->title, (int)s->minutes,
           (int)s->level);
    say_wrapped("", s->brief);
    say_wrapped("", s->setting);
    if (s->content_note) {
        puts("\nPlease note:");
        say_wrapped("", s->content_note);
    }
    if (t->practice != PRACTICE_NATURAL) {
        putchar('\n');
        say_wrapped("", practice_meaning(t->practice));
    }
    puts("\nThis is practice: it trains, it does not certify. Answer with a "
         "number.\nYou may stop at any time with q; no reason is needed. "
         "? lists the commands.");
}

// "  1. Words", with further lines under the words.
static void print_response(int number, const char *text)
{
    char label[16];
    struct strbuf sb = STRBUF_INIT;
    strbuf_add_wrapped(&sb, text, WIDTH, "     ");
    snprintf(label, sizeof label, "%3d. ", number);
    printf("%s%s\n", label, strbuf_text(&sb) + strlen(label));
    strbuf_release(&sb);
}

static void print_responses(const struct talk *t, const response_id *order,
                            int count)
{
    puts("\nYou could say:");
    for (int i = 0; i < count; i++) {
        print_response(i + 1, t->scenario->responses[order[i]].text);
    }
}

static void print_backlog(const struct talk *t)
{
    const struct transcript *tr = &t->play.transcript;
    puts("\n-- What was said --");
    print_said(t, &tr->opening);
    for (size_t i = 0; i < tr->turn_count; i++) {
        puts("\nYou:");
        say_wrapped("  ", t->scenario->responses[tr->turns[i].response].text);
        print_said(t, &tr->turns[i]);
    }
    puts("\n-- Now --");
}

static bool is_kept(const struct talk *t)
{
    return keeper_attempt(t->keeper) != 0 && !keeper_problem(t->keeper);
}

static void print_commands(const struct talk *t, int count)
{
    printf("\n1 to %d  say this\n"
           "w       show the responses again\n"
           "b       show what was said\n",
           count);
    terminal_print_ways(t);
    printf("q       stop now%s\n"
           "?       show this\n",
           is_kept(t) ? "; what you did is kept" : "");
}

// --- asking ------------------------------------------------------------------

// A command other than a choice or a stop.
static void obey(const struct talk *t, char command, const response_id *order,
                 int count)
{
    if (command == 'b') {
        print_backlog(t);
    }
    if (command == 'b' || command == 'w') {
        print_said(t, latest_turn(&t->play));
        print_responses(t, order, count);
    } else {
        print_commands(t, count);
    }
}

// What a person typed at the prompt.
struct said {
    response_id chosen; // ID_NONE: they stop, unless
    bool has_moved;     // the conversation is somewhere else now
};

// Asks until there is an answer to that.
static struct said ask(struct talk *t, const response_id *order, int count,
                       struct error *err)
{
    char line[64];
    struct said said = {ID_NONE, false};
    while (!said.has_moved && err->kind == ERROR_NONE) {
        printf("\nYour answer (1 to %d, ? for help): ", count);
        if (!say_read_line(line, sizeof line)) {
            putchar('\n');
            break;
        }
        int n = terminal_number(line, count);
        if (n) {
            said.chosen = order[n - 1];
            break;
        }
        if (strcmp(line, "q") == 0) {
            break;
        }
        if (!terminal_takes_way(t, line, &said.has_moved, err)) {
            obey(t, line[0] && line[1] ? '?' : line[0], order, count);
        }
    }
    return said;
}

static bool choose(struct talk *t, response_id response, struct error *err)
{
    bool ok = play_choose(&t->play, response, err);
    if (ok) {
        int64_t now = keeper_ticks_ms();
        keeper_turn(t->keeper, &t->play, now - t->last_ms);
        t->last_ms = now;
    }
    return ok;
}

// A word on the answer just given, when there is one; they may say it again.
static bool look_at_answer(struct talk *t, struct error *err)
{
    bool is_again;
    int turn = (int)t->play.transcript.turn_count;
    if (!terminal_coaches(t, &is_again)) {
        return false;
    }
    if (is_again) {
        keeper_end(t->keeper, &t->play);
        if (!terminal_go_back(t, turn, err)) {
            return false;
        }
        keeper_note(t->keeper, turn, NOTE_COACHED, "said_again", "");
        print_said(t, latest_turn(&t->play));
    }
    return true;
}

// What one would see of the room, when it has changed.
static void print_room(struct talk *t)
{
    int now = room_state(&t->play.session);
    const char *words = room_change(t->room, now);
    if (words) {
        printf("\n(%s)\n", words);
    }
    t->room = now;
}

// Talks to the ending; false after a stop ([err] empty) or a failure.
static bool converse(struct talk *t, struct error *err)
{
    response_id order[RESPONSES_MAX];
    t->room = room_state(&t->play.session);
    print_said(t, latest_turn(&t->play));
    while (!session_is_over(&t->play.session)) {
        int count = session_order(&t->play.session, order);
        if (!terminal_ask_first(t)) {
            return false;
        }
        print_responses(t, order, count);
        struct said said = ask(t, order, count, err);
        if (!said.has_moved &&
            (said.chosen == ID_NONE || !choose(t, said.chosen, err))) {
            return false;
        }
        print_room(t);
        print_said(t, latest_turn(&t->play));
        if (!said.has_moved && !look_at_answer(t, err)) {
            return false;
        }
    }
    puts("\nThe session is over.");
    return true;
}

// --- the whole ---------------------------------------------------------------

static void say_support(void)
{
    struct strbuf lines = STRBUF_INIT;
    support_read(&lines);
    puts("\nThat was a hard subject. Take a break. If it touched something of "
         "your own,\ntalk to somebody:");
    say_wrapped("  ", strbuf_text(&lines));
    strbuf_release(&lines);
}

// The poor moments are kept, to be gone over in the window.
static void keep_moments(const struct talk *t)
{
    struct drill_list found = {0};
    if (!t->is_preview) {
        drills_of(&t->play, when_day(keeper_now_ms()), &found);
    }
    for (size_t i = 0; i < found.count; i++) {
        keeper_put_drill(t->keeper, &found.items[i]);
    }
    drill_list_release(&found);
}

static void end_attempt(struct talk *t, bool is_over, const struct options *o,
                        struct error *err)
{
    struct error write_err = {0};
    keeper_end(t->keeper, &t->play);
    if (is_over) {
        terminal_guess(t);
        terminal_print_review(t);
    } else if (err->kind == ERROR_NONE) {
        puts(is_kept(t) ? "\nStopped. What you did is kept." : "\nStopped.");
    }
    if (t->scenario->content_note && !t->is_preview &&
        err->kind == ERROR_NONE) {
        say_support();
    }
    keep_moments(t);
    if (!transcript_file_write(&t->play, o->transcript, &write_err)) {
        say_error(&write_err);
        if (err->kind == ERROR_NONE) {
            *err = write_err;
        }
    }
}

static bool make_first_choices(struct talk *t, const struct options *o,
                               struct error *err)
{
    for (size_t i = 0; i < o->choice_count; i++) {
        if (!play_choose_id(&t->play, o->choices[i], err)) {
            return false;
        }
        keeper_turn(t->keeper, &t->play, 0);
    }
    return true;
}

// Attempt after attempt, as often as the person goes back to a turn.
static void attempts(struct talk *t, const struct options *o, struct error *err)
{
    for (;;) {
        struct looked_back to = {0, ID_NONE};
        bool is_over = converse(t, err);
        end_attempt(t, is_over, o, err);
        if (is_over && err->kind == ERROR_NONE) {
            to = terminal_look_back(t);
        }
        if (to.turn == 0 || !terminal_go_back(t, to.turn, err) ||
            (to.response != ID_NONE && !choose(t, to.response, err))) {
            return;
        }
    }
}

static void say_preview(const struct play *p)
{
    struct strbuf words = STRBUF_INIT;
    if (p->transcript.start.is_preview) {
        preview_tell(p, &words);
        putchar('\n');
        say_wrapped("", strbuf_text(&words));
    }
    strbuf_release(&words);
}

static bool resume(struct talk *t, const struct loaded *loaded,
                   struct error *err)
{
    struct strbuf note = STRBUF_INIT;
    bool ok = keeper_resume(t->keeper, &t->play, loaded, "text", &note, err);
    if (ok && note.len > 0) {
        putchar('\n');
        say_wrapped("", note.buf);
    }
    strbuf_release(&note);
    return ok;
}

static bool begin(struct talk *t, const struct loaded *loaded,
                  const struct options *o, struct error *err)
{
    uint64_t seed = o->has_seed ? o->seed : (uint64_t)keeper_now_ms() % 1000000;
    t->last_ms = keeper_ticks_ms();
    if (o->resumes) {
        return resume(t, loaded, err);
    }
    struct start_words words = {o->from, o->set};
    if (!play_begin_at(&t->play, loaded->scenario, loaded->script, seed, &words,
                       err)) {
        return false;
    }
    say_preview(&t->play);
    keeper_begin(t->keeper, &t->play, (struct manner){"text", t->practice}, 0,
                 0);
    return make_first_choices(t, o, err);
}

static void say_problem(const struct keeper *keeper)
{
    const struct error *problem = keeper_problem(keeper);
    if (problem) {
        say_error(problem);
    }
}

int terminal_play(const struct loaded *loaded, const struct options *o,
                  struct keeper *keeper)
{
    struct talk t = {.scenario = loaded->scenario,
                     .loaded = loaded,
                     .keeper = keeper,
                     .is_preview = options_is_preview(o),
                     .says_first = o->says_first,
                     .practice = options_is_preview(o) ? PRACTICE_NATURAL
                                                       : o->practice};
    struct error err = {0};

    say_problem(keeper);
    print_briefing(&t);
    if (begin(&t, loaded, o, &err)) {
        attempts(&t, o, &err);
    }
    if (err.kind != ERROR_NONE) {
        say_error(&err);
    }
    play_release(&t.play);
    return err.kind == ERROR_NONE ? 0 : 1;
}
