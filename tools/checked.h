// What `check` and `watch` find.
#ifndef TOOLS_CHECKED_H
#define TOOLS_CHECKED_H

struct findings;

// Loads what the [count] arguments name and looks for all that is wrong with
// each, and with the words of all of them together. Takes a few seconds at
// most: states beyond 100 000 are left to `explore`, and a note says so.
void check_all(char *const *arguments, int count, struct findings *findings);

#endif
