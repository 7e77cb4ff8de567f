// The .play files beside a scenario: one way through it each, and what must
// come of it.
//
//     # a comment, also behind a choice; blank lines are fine
//     arrival.collaborative          a choice: the id of a response
//         expect at room             what must hold now: expectation.h
//
// Expectations before the first choice are about the opening. UTF-8 text, at
// most 1 MiB; indent as you like.
#ifndef TOOLS_PLAYS_H
#define TOOLS_PLAYS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/strbuf.h"
#include "tools/coverage.h"
#include "tools/opened.h"

// One line of a file that is not as it should be.
struct play_failure {
    int line, column; // from 1; column 0: the whole line
    char code[48];    // "expectation-failed", or why it went no further
    char *expected;   // owned; of an expectation that failed: its words …
    char *found;      // owned; … and what would hold
    char *message;    // owned
    char *hint;       // owned; may be NULL
};

// A file and how it went.
struct play_run {
    char *path;                    // owned
    struct strbuf text;            // what the file holds
    struct play_failure *failures; // owned, in order of lines
    size_t failure_count, failure_capacity;
    int turns;          // choices that were made
    const char *ending; // borrowed from the scenario; NULL: it goes on
    bool is_stuck;      // something could not be read or chosen
};

// Plays the file at [path] and notes in [cover] what it comes by.
void play_run_do(struct play_run *run, const char *path, struct opened *o,
                 struct coverage *cover);
// Writes the file anew, all or nothing, with what was found in place of what
// was expected; comments, choices and indents stay.
bool play_run_update(const struct play_run *run, struct error *err);
// The text of [line], without its end.
const char *play_run_line(const struct play_run *run, int line, size_t *len);
void play_run_release(struct play_run *run);

#endif
