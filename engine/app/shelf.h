// The library as the window shows it: each scenario's head, and what the
// records know of it.
#ifndef APP_SHELF_H
#define APP_SHELF_H

#include <stddef.h>

#include "script/library.h"
#include "ui/screen_library.h"

struct keeper;

// All zero is an empty shelf.
struct shelf {
    struct library library;
    struct library_entry *entries; // owned, with their texts; as the files
};

// Reads the head of every scenario in the library.
void shelf_open(struct shelf *s);
// Asks the records again: times practised, best, what can be resumed.
void shelf_ask(struct shelf *s, struct keeper *keeper);
void shelf_release(struct shelf *s);

#endif
