// A scenario that a command works on: found, loaded, ready to be asked.
#ifndef TOOLS_OPENED_H
#define TOOLS_OPENED_H

#include <stdbool.h>

#include "core/script.h"

struct findings;
struct scenario;
struct script_scenario;

struct opened {
    char *path; // owned; of its scenario.lua, as messages name it
    struct script_scenario *source;  // owned
    const struct scenario *scenario; // of [source]
    struct script script;            // of [source]
};

// Finds what [argument] names (script/library.h) and loads it. False when it
// cannot be played; [out] then says why. Warnings come there in any case.
bool opened_open(struct opened *o, const char *argument, struct findings *out);
void opened_close(struct opened *o); // a zeroed one is fine

#endif
