// Where scenarios are found: beside the program, in the person's own folder,
// or where an argument points.
#ifndef SCRIPT_LIBRARY_H
#define SCRIPT_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

// The scenarios of the library, by name, without doubles: what stands beside
// the program comes first.
struct library {
    struct library_file {
        char *name; // of its folder
        char *path; // of its scenario.lua
    } * files;      // owned
    size_t count, capacity;
};

// Looks through the library's folders. One that is missing is passed over.
void library_list(struct library *l);
void library_release(struct library *l);

// The folder of the scenarios that came with the program; owned by the caller;
// NULL when it is not there.
char *library_shipped(void);

// Where scenarios are looked for, in words.
const char *library_places(void);

// The path of the scenario that [argument] names: a name in the library, a
// folder, or a .lua file. Owned by the caller; NULL with ERROR_FILE
// "scenario-missing" and a hint: what there is, or the folder that was meant.
char *library_find(const char *argument, struct error *err);

#endif
