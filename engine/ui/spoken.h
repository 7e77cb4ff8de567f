// What a page says, for those who listen: its words in the order they are
// read, and what each control is. Collected while the page is built, so every
// screen speaks without work of its own.
#ifndef UI_SPOKEN_H
#define UI_SPOKEN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct strbuf;

enum spoken_role {
    SPOKEN_TITLE,
    SPOKEN_TEXT,
    SPOKEN_CARD,  // something that can be chosen, with words of its own
    SPOKEN_FIELD, // a text that can be written
    SPOKEN_BUTTON,
    SPOKEN_RADIO,  // a button that is one of several
    SPOKEN_CHOSEN, // the one of those that is chosen
};

struct passage {
    uint8_t role; // enum spoken_role
    int control;  // 0: none
    char *text;   // owned
};

// All zero is silence.
struct spoken {
    struct passage *items; // owned
    size_t count, capacity;
};

void spoken_clear(struct spoken *s);
void spoken_release(struct spoken *s);
// Adds words. Those of a control that has said something already are joined to
// it.
void spoken_add(struct spoken *s, enum spoken_role role, int control,
                const char *text);

// What is to be said now that the page is as [now]: what was not on it before,
// words first, then what can be chosen, then, of a page with nothing in common
// with [before], how many buttons there are. Appends to [out], a line each.
void spoken_news(const struct spoken *before, const struct spoken *now,
                 struct strbuf *out);
// What control [id] is and says: "2. So you got two choices. Choice."
void spoken_control(const struct spoken *s, int id, struct strbuf *out);
// All of it.
void spoken_all(const struct spoken *s, struct strbuf *out);

#endif
