// What lies over a screen until it is closed: pause, keys, settings, and what
// was said so far. It fills the window: what is paused rests out of sight.
#ifndef UI_OVERLAY_H
#define UI_OVERLAY_H

#include <stdbool.h>

#include "ui/flow.h"
#include "ui/page.h"
#include "ui/saves.h"

struct play;

enum overlay_kind {
    OVERLAY_NONE,
    OVERLAY_PAUSE,
    OVERLAY_HELP,
    OVERLAY_SETTINGS,
    OVERLAY_BACKLOG,
    OVERLAY_SAVES,
};

// All zero is closed.
struct overlay {
    enum overlay_kind kind;
    enum overlay_kind under; // where closing leads
    struct page page;
    const struct play *play;        // borrowed; for the backlog
    bool can_go_back;               // from the backlog, to an earlier answer
    int ahead;                      // answers that one went back before
    const struct save_shelf *saves; // borrowed; NULL: there are none
    bool can_save;                  // is there a place to save?
};

bool overlay_is_open(const struct overlay *o);
void overlay_open(struct overlay *o, enum overlay_kind kind);
// The way back to the latest answer gets the focus, in the backlog.
void overlay_focus_latest(struct overlay *o);
void overlay_close(struct overlay *o);
void overlay_draw(struct overlay *o, const struct ui *ui,
                  struct draw_list *out);
struct action overlay_input(struct overlay *o, const struct ui *ui,
                            const struct input *in);
void overlay_release(struct overlay *o);

// --- for overlay_*.c ---------------------------------------------------------

enum { OVERLAY_CLOSE = 1, OVERLAY_IDS };
void overlay_pause_build(const struct overlay *o, struct flow *f);
void overlay_help_build(struct flow *f);
void overlay_settings_build(struct flow *f);
// One of its settings by itself.
void overlay_settings_row(struct flow *f, enum setting setting);
void overlay_saves_build(const struct overlay *o, struct flow *f);
void overlay_backlog_build(const struct overlay *o, struct flow *f);
// What control [id] of the settings asks for.
struct action overlay_settings_action(const struct ui *ui, int id);
// [setting] becomes [value], or moves by so many of its steps.
struct action setting_choose(enum setting setting, int value);
struct action setting_step(const struct ui *ui, enum setting setting,
                           int steps);

// Ids of the pause menu and of the settings.
enum {
    PAUSE_BACKLOG = OVERLAY_IDS,
    PAUSE_SETTINGS,
    PAUSE_HELP,
    PAUSE_STOP,
    PAUSE_SAVES,
    SAVES_ADD,
    SETTINGS_FULL_SCREEN,
    SETTINGS_RESET,
    SETTINGS_RESTORE,
    BACKLOG_FORWARD,
    BACKLOG_TURN = 100000, // + turns to keep
    SAVES_OPEN = 300000,   // + number of the saved place
    SAVES_REMOVE = 400000, // + number of the saved place; or back
    SETTINGS_ROW = 10000,  // + setting × SETTINGS_VALUES + value
    SETTINGS_VALUES = 100,
};

#endif
