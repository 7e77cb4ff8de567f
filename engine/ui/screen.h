// A screen: what is shown, how it answers input, what it asks of the app.
// Screens know nothing of SDL, Lua or SQLite; app/ gives them values and
// carries out their actions.
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/draw.h"
#include "ui/input.h"
#include "ui/text.h"
#include "ui/theme.h"

// What a screen asks the app to do.
enum action_type {
    ACTION_NONE,
    ACTION_REDRAW, // something changed; draw again
    ACTION_QUIT,
    ACTION_OPEN_LIBRARY,
    ACTION_OPEN_BRIEFING, // [index] of the library entry
    ACTION_RESUME,        // [index]: go on with its unfinished attempt
    ACTION_BEGIN,         // start the session of the briefing
    ACTION_CHOOSE,        // [index]: response_id
    ACTION_STOP,          // end the session now, no reason asked
    ACTION_OPEN_REVIEW,
    ACTION_RETRY_FROM, // [index]: turns to keep; a new attempt from there
    ACTION_GO_BACK,    // to the screen that this one came over
    ACTION_TEXT_LARGER,
    ACTION_TEXT_SMALLER,
    ACTION_SPEED,  // [index]: enum reveal_speed chosen
    ACTION_THEME,  // [index]: 0 day, 1 night
    ACTION_LEVELS, // [index]: 0 hide, 1 show the levels during play
    ACTION_FULL_SCREEN,
    ACTION_MOTION, // [index]: 1 reduce motion, 0 do not
};

struct action {
    enum action_type type;
    int index;
};

enum reveal_speed { REVEAL_SLOW, REVEAL_NORMAL, REVEAL_FAST, REVEAL_AT_ONCE };

// What every screen draws with. Owned by the app; settings of the person.
struct ui {
    struct metrics metrics;
    const struct theme *theme;
    struct text text;
    enum reveal_speed speed;
    bool shows_levels;
    bool reduces_motion;
    uint32_t now_ms; // time of the frame, since the program started
};

struct screen;
struct screen_ops {
    void (*draw)(struct screen *s, const struct ui *ui, struct draw_list *out);
    struct action (*input)(struct screen *s, const struct ui *ui,
                           const struct input *in);
    // Milliseconds until it wants INPUT_TICK (0: now), or -1: never. A waiting
    // screen returns -1 and costs nothing.
    int (*next_tick_ms)(const struct screen *s, const struct ui *ui);
    void (*release)(struct screen *s);
};

// First member of every screen's struct.
struct screen {
    const struct screen_ops *ops;
};

// Drops a screen; NULL is fine.
void screen_free(struct screen *s);

#endif
