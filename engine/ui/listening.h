// Following a person who listens: what is to be said after each picture.
#ifndef UI_LISTENING_H
#define UI_LISTENING_H

#include "ui/page.h"

// All zero: nothing was said yet.
struct listening {
    struct spoken before; // owned; the page as it was
    int focus;
};

// [page] was drawn. Appends what is new on it, and what has the focus now if
// that has changed, to [out], a line each.
void listening_follow(struct listening *l, const struct page *page,
                      struct strbuf *out);
void listening_release(struct listening *l);

#endif
