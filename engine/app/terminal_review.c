// Looking back in the terminal: guessing first, what if, thoughts, a page.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/keeper.h"
#include "app/print_page.h"
#include "app/review_text.h"
#include "app/say.h"
#include "app/terminal_inside.h"
#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/telling.h"
#include "core/what_if.h"

#define LINE_MOST 1000

// The first [count] numbers of [text]; 0 for each that is missing or absurd.
static void read_numbers(const char *text, int *out, int count)
{
    for (int i = 0; i < count; i++) {
        char *end;
        long n = strtol(text, &end, 10);
        out[i] = end != text && n > 0 && n < 100000 ? (int)n : 0;
        text = end;
    }
}

// --- guessing first ----------------------------------------------------------

// "2 2 1": one number for each objective. False when it is something else.
static bool take_guesses(const struct talk *t, const char *line)
{
    int guess[OBJECTIVE_COUNT];
    read_numbers(line, guess, OBJECTIVE_COUNT);
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        if (guess[i] < 1 || guess[i] > ATTAINMENT_COUNT) {
            return false;
        }
    }
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        keeper_note(t->keeper, 0, NOTE_PREDICTION, term_name(&terms_level, i),
                    term_name(&terms_attainment, guess[i] - 1));
    }
    return true;
}

static void ask_feeling(const struct talk *t)
{
    char line[LINE_MOST];
    printf("And how do you think %s felt at the end? (Enter skips it) ",
           t->scenario->client.name);
    if (say_read_line(line, sizeof line) && *line) {
        keeper_note(t->keeper, 0, NOTE_PREDICTION, "feeling", line);
    }
}

void terminal_guess(const struct talk *t)
{
    char line[LINE_MOST];
    if (t->is_preview || keeper_is_retry(t->keeper) ||
        telling_has_prediction(keeper_notes(t->keeper))) {
        return;
    }
    puts("\nBefore you look back: how far did it get, do you think?");
    say_wrapped("", telling_of_prediction);
    puts("1 is not yet, 2 emerging, 3 established.");
    for (;;) {
        printf("Three of these, for safe space, partnership and agreement, as "
               "in 2 2 1\n(Enter skips it): ");
        if (!say_read_line(line, sizeof line) || !*line) {
            putchar('\n');
            return;
        }
        if (take_guesses(t, line)) {
            ask_feeling(t);
            return;
        }
    }
}

void terminal_print_review(const struct talk *t)
{
    struct strbuf review = STRBUF_INIT;
    review_text_write(&t->play, keeper_notes(t->keeper), &review);
    fputs(strbuf_text(&review), stdout);
    strbuf_release(&review);
}

// --- what if -----------------------------------------------------------------

static void print_branch(const struct talk *t, int number,
                         const struct branch *b)
{
    const struct response *r = &t->scenario->responses[b->response];
    struct strbuf text = STRBUF_INIT;
    printf("\n%3d. %s%s:\n", number, stance_phrase(r->move.stance),
           b->is_made ? ", as you said" : "");
    say_wrapped("     ", r->text);
    strbuf_addf(&text, "%s: ", t->scenario->client.name);
    strbuf_adds(&text, *b->said ? b->said : "…");
    say_wrapped("     ", strbuf_text(&text));
    strbuf_reset(&text);
    telling_branch(b, t->scenario->client.name, &text);
    say_wrapped("     ", strbuf_text(&text));
    strbuf_release(&text);
}

// "w 3" shows, "w 3 2" goes on from there; true when it does.
static bool what_if(const struct talk *t, const char *line,
                    struct looked_back *out)
{
    struct what_if w;
    struct error err = {0};
    int numbers[2], turns = (int)t->play.transcript.turn_count;
    read_numbers(line + 1, numbers, 2);
    int turn = numbers[0], number = numbers[1];
    if (turn < 1 || turn > turns) {
        printf("w and a turn from 1 to %d shows what else would have done; w 3 "
               "2 goes on\nfrom the second answer of turn 3.\n",
               turns);
        return false;
    }
    if (!what_if_find(&w, &t->play, turn, &err)) {
        say_error(&err);
    }
    bool goes_on = number >= 1 && (size_t)number <= w.count;
    if (goes_on) {
        *out = (struct looked_back){turn, w.items[number - 1].response};
    }
    for (size_t i = 0; !goes_on && i < w.count; i++) {
        print_branch(t, (int)i + 1, &w.items[i]);
    }
    what_if_release(&w);
    return goes_on;
}

// --- thoughts, and a page ----------------------------------------------------

static void write_thoughts(const struct talk *t)
{
    char line[LINE_MOST];
    puts("Nobody scores it. Enter leaves a question as it is.");
    for (int i = 0; i < TELLING_QUESTIONS; i++) {
        const struct telling_question *q = &telling_questions[i];
        printf("\n%s\n", q->question);
        say_wrapped("  ", note_list_text(keeper_notes(t->keeper), 0,
                                         NOTE_REFLECTION, q->name));
        printf("> ");
        if (!say_read_line(line, sizeof line)) {
            putchar('\n');
            return;
        }
        if (*line) {
            keeper_note(t->keeper, 0, NOTE_REFLECTION, q->name, line);
        }
    }
    puts(keeper_attempt(t->keeper) ? "It is kept." : "");
}

static void save_page(const struct talk *t)
{
    struct error err = {0};
    char *path = NULL;
    if (print_page(&t->play, keeper_notes(t->keeper), &path, &err)) {
        printf("The page is in %s. Open it in a browser to print it.\n", path);
    } else {
        say_error(&err);
    }
    free(path);
}

// --- the prompt --------------------------------------------------------------

static bool takes_command(const struct talk *t, const char *line,
                          struct looked_back *out, bool *is_done)
{
    switch (line[1] == '\0' || line[1] == ' ' ? line[0] : '\0') {
    case 'w':
        *is_done = what_if(t, line, out);
        return true;
    case 't':
        write_thoughts(t);
        return true;
    case 'p':
        save_page(t);
        return true;
    default:
        return false;
    }
}

struct looked_back terminal_look_back(const struct talk *t)
{
    char line[LINE_MOST];
    int turns = (int)t->play.transcript.turn_count;
    struct looked_back out = {0, ID_NONE};
    bool is_done = turns == 0;
    while (!is_done) {
        printf("\nA turn to go back to and answer differently (1 to %d); w 3: "
               "what if, in turn 3;\nt: write your thoughts; p: save a page "
               "to print; or Enter to end: ",
               turns);
        if (!say_read_line(line, sizeof line) || *line == '\0' ||
            strcmp(line, "q") == 0) {
            break;
        }
        out.turn = terminal_number(line, turns);
        is_done = out.turn > 0;
        if (!is_done) {
            takes_command(t, line, &out, &is_done);
        }
    }
    return out;
}
