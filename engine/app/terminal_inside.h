// A conversation in the terminal; shared by terminal*.c alone.
#ifndef APP_TERMINAL_INSIDE_H
#define APP_TERMINAL_INSIDE_H

#include <stdbool.h>
#include <stdint.h>

#include "core/play.h"
#include "core/practice.h"

struct keeper;
struct loaded;

struct talk {
    const struct scenario *scenario;
    const struct loaded *loaded;
    struct keeper *keeper;
    struct play play;
    int64_t last_ms; // keeper_ticks_ms() of the latest turn
    int room;        // its state, as last told (core/room.h)
    bool is_preview;
    enum practice practice; // of a new attempt
    bool says_first;        // own words before the answers are shown
};

// A number from 1 to [most], or 0.
int terminal_number(const char *word, int most);
// May one go back, and are there places to save?
bool terminal_can_go_back(const struct talk *t);

// --- terminal_ways.c: back, and to saved places

// A new attempt that keeps the turns before [turn]; the old one stays.
bool terminal_go_back(struct talk *t, int turn, struct error *err);
// "r", "r 3", "s", "l", "l 2": false when [line] is none of them. [*has_moved]:
// the conversation is somewhere else now.
bool terminal_takes_way(struct talk *t, const char *line, bool *has_moved,
                        struct error *err);
void terminal_print_ways(const struct talk *t);

// --- terminal_practice.c: marks, words on answers, own words

bool terminal_can_mark(const struct talk *t);
// "n away", "n against", "n": false when [line] is none of them.
bool terminal_takes_mark(const struct talk *t, const char *line);
// Asks for what the person would say. False at the end of the input.
bool terminal_ask_first(const struct talk *t);
// After a poor answer, when that was chosen: a word on it. [*is_again]: they
// want to say it again. False at the end of the input.
bool terminal_coaches(struct talk *t, bool *is_again);

// --- terminal_review.c: looking back

// Asks how far it got, before anything is shown; it may be skipped.
void terminal_guess(const struct talk *t);
void terminal_print_review(const struct talk *t);
// Where the person wants to go back to: a turn, 0 for nowhere, and the response
// to make there, or ID_NONE.
struct looked_back {
    int turn;
    response_id response;
};
// Shows and asks until they leave.
struct looked_back terminal_look_back(const struct talk *t);

#endif
