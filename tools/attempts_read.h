// Attempts in a file, as lists of response ids: from JSON or from a play.
#ifndef TOOLS_ATTEMPTS_READ_H
#define TOOLS_ATTEMPTS_READ_H

#include <stdbool.h>
#include <stddef.h>

#include "core/scenario.h"

struct strbuf;

struct attempt {
    char **ids; // owned
    size_t count, capacity;
    int line; // of the file, where it begins
};

struct attempt_list {
    struct attempt *items; // owned
    size_t count, capacity;
    int bad_line;  // where the text stops being JSON; 0: nowhere
    bool is_alien; // a play without any response of the scenario
};

// [text] is JSON when its first sign is '{' or '['. Otherwise it is a play
// (plays/*.play), whose choices are the first words of its lines.
void attempts_read(struct attempt_list *list, const struct strbuf *text,
                   const struct scenario *s);
void attempts_release(struct attempt_list *list);

#endif
