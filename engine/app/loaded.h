// A scenario with the script that answers for it.
#ifndef APP_LOADED_H
#define APP_LOADED_H

#include <stdbool.h>

#include "core/script.h"

struct findings;
struct scenario;
struct script_scenario;

// All zero is nothing loaded.
struct loaded {
    struct script_scenario *source;  // owned
    const struct scenario *scenario; // of the source
    struct script script;            // of the source
};

// Loads the file at [path]; false when anything was found to be wrong with it.
bool loaded_open(struct loaded *l, const char *path, struct findings *out);
// A replay shares one clock among all its callbacks, see script/loader.h.
void loaded_start(const struct loaded *l, bool is_replay);
void loaded_close(struct loaded *l);

#endif
