// A screen: what is shown, how it answers input, what it asks of the app.
// Screens know nothing of SDL, Lua or SQLite; app/ gives them values and
// carries out their actions.
#ifndef UI_SCREEN_H
#define UI_SCREEN_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/draw.h"
#include "ui/input.h"
#include "ui/settings.h"
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
    ACTION_OPEN_REVIEW,   // [index] 1: without guessing first
    ACTION_RETRY_FROM,    // [index]: turns to keep; a new attempt from there
    ACTION_MARK,          // [index]: enum rupture_kind; again: take it back
    ACTION_COACH,         // [index]: 1 say it again, 0 go on
    ACTION_NOTE,          // [text] is a note of [index]: enum note_slot
    ACTION_SAVE,          // this place
    ACTION_OPEN_SAVE,     // [index] of the save_shelf; an attempt of its own
    ACTION_REMOVE_SAVE,   // [index]; again: put it back
    ACTION_RETRY_WITH,    // [index]: turns to keep, [value]: response_id then
    ACTION_SAY_AGAIN,     // all of the page, aloud
    ACTION_OPEN_PROGRESS,
    ACTION_DRILL,      // go over the next moment that is due
    ACTION_PRINT,      // a page of the review
    ACTION_GO_FORWARD, // the answers before RETRY_FROM, made again
    ACTION_GO_BACK,    // to the screen that this one came over
    ACTION_SET,        // [index]: enum setting, [value]: the chosen one
    ACTION_RESET_SETTINGS,
    ACTION_RESTORE_SETTINGS, // as they were before the reset
    ACTION_FULL_SCREEN,
    ACTION_COUNT,
};

struct action {
    enum action_type type;
    int index;
    int value;
    const char *text; // borrowed until the next input
};

// What an ACTION_NOTE is about; the app knows the attempt and the turn.
enum note_slot {
    SLOT_SAID, // what they would say themselves next
    SLOT_REACTIONS,
    SLOT_DESCRIPTION,
    SLOT_ANALYSIS,
    SLOT_SUMMARY,
    SLOT_SAFETY, // what they foresee
    SLOT_PARTNERSHIP,
    SLOT_AGREEMENT,
    SLOT_FEELING,
    SLOT_COUNT,
};

// What was copied elsewhere, and a place for what is copied here.
struct clipboard {
    char *(*get)(void); // the caller frees it; NULL: nothing there
    void (*put)(const char *text);
};

// What every screen draws with. Owned by the app; ui_take_settings() keeps
// [metrics] and [theme] in step with [settings].
struct ui {
    struct metrics metrics;
    const struct theme *theme;
    struct text text;
    const struct clipboard *clipboard; // NULL: there is none
    struct settings settings;
    bool is_speaking; // words are being read aloud just now
    bool is_away;     // nobody looks at the window
    bool can_restore; // the settings were reset and can be put back
    uint32_t now_ms;  // time of the frame, since the program started
};

static inline int ui_setting(const struct ui *ui, enum setting setting)
{
    return ui->settings.values[setting];
}

// [settings] come into effect.
void ui_take_settings(struct ui *ui, const struct settings *settings);

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
