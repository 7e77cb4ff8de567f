// Where a person types: input methods are told when and where, and the
// clipboard is at hand.
#ifndef SDL_TYPING_H
#define SDL_TYPING_H

#include <stdbool.h>

#include "ui/draw.h"

struct clipboard;

// All zero: nobody types.
struct typing {
    bool is_on;
    struct rect at;
};

// [at] as in draw_list.typing. Returns whether text is typed now.
bool typing_follow(struct typing *t, struct rect at);
const struct clipboard *typing_clipboard(void);

#endif
