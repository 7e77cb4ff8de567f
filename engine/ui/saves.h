// Places in conversations that were saved, as the window shows them.
#ifndef UI_SAVES_H
#define UI_SAVES_H

#include <stdbool.h>
#include <stddef.h>

struct save_place {
    char *when;           // owned; "27 November at 14:05"
    char *words;          // owned; what the client said last
    const char *portrait; // borrowed; the client
    int mood;             // enum mood
    int turns;            // answers given before
    bool is_removed;      // and can still be put back
};

// Newest first. Owned by the app.
struct save_shelf {
    struct save_place *items;
    size_t count;
};

#endif
