// Words, cards and buttons, one below the other: a column being filled from
// its top. Everything wraps to the column's width.
#ifndef UI_FLOW_H
#define UI_FLOW_H

#include <stdbool.h>
#include <stddef.h>

#include "ui/page.h"

// The looks of text; one type scale.
enum look {
    LOOK_TITLE,
    LOOK_HEADING,
    LOOK_STRONG,
    LOOK_BODY,
    LOOK_SOFT, // secondary
    LOOK_SMALL,
    LOOK_SPEECH,  // what the client says
    LOOK_ANSWER,  // what one could say
    LOOK_THOUGHT, // what was not said aloud
    LOOK_COUNT,
};

struct flow {
    struct page *page;
    int x, y, w;   // y: where the next thing goes
    colour behind; // what text stands on
};

// --- measures ----------------------------------------------------------------

int look_px(const struct ui *ui, enum look look);
enum font_face look_face(enum look look);
int look_line_px(const struct ui *ui, enum look look); // height of a line
int look_width(const struct ui *ui, enum look look, const char *text);
// The width of about [letters] letters of running text.
int look_letters_px(const struct ui *ui, enum look look, int letters);
// Breaks [text]; the lines are valid until the next call.
const struct text_line *page_wrap(struct page *p, enum look look,
                                  const char *text, int width, size_t *count);

// --- columns -----------------------------------------------------------------

// A column of at most [letters] letters of body text in the middle of [view],
// beginning at [y], with room for a scroll bar.
struct flow flow_in(struct page *p, struct rect view, int y, int letters);
void flow_gap(struct flow *f, int steps); // steps of the 8 px grid
int flow_space(const struct flow *f, int steps);
// [f] without [px] on its left.
struct flow flow_indented(const struct flow *f, int px);

// --- text --------------------------------------------------------------------

// NULL and "" take no room.
void flow_text(struct flow *f, enum look look, const char *text);
void flow_textf(struct flow *f, enum look look, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
// One line at x, y on its own, cut at the right edge of [f].
void flow_line_at(const struct flow *f, int x, int y, enum look look,
                  colour ink, const char *text);
void flow_rule(struct flow *f); // a hairline

// --- cards -------------------------------------------------------------------

enum card_look {
    CARD_PLAIN,  // a surface
    CARD_QUIET,  // only a frame
    CARD_CHOICE, // can be chosen: lights up
};

struct card {
    struct flow inner; // fill this
    size_t box, control;
    int id, top;
    int speaking_before;
};

// A card over the width of [f]; [id] 0: it cannot be chosen.
struct card card_begin(struct flow *f, int id, enum card_look look);
// Ends it below what is in it; [f] goes on below the card.
void card_end(struct flow *f, struct card *c);
// The same, at least [least_px] high.
void card_end_at(struct flow *f, struct card *c, int least_px);

// --- buttons -----------------------------------------------------------------

enum button_look {
    BUTTON_PLAIN,
    BUTTON_PRIMARY,
    BUTTON_TAB, // [is_on]: the open one
    BUTTON_RADIO,
    BUTTON_CHIP, // small and square, for numbers
};

struct button {
    int id;
    const char *label;
    const char *key; // shown softly beside the label; may be NULL
    enum button_look look;
    bool is_on;
};

// One beside the other as far as they fit, then below.
void flow_buttons(struct flow *f, const struct button *buttons, size_t count);
void flow_button(struct flow *f, struct button button);
// The size [b] would have in a column of [width].
void button_size(struct page *p, const struct button *b, int width, int *w,
                 int *h);
void button_draw(struct page *p, const struct button *b, struct rect at);

#endif
