// What a person chose for the window, remembered in
// XDG_CONFIG_HOME/rapport/settings: lines of "name = value".
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include <stdbool.h>

#include "ui/screen.h"

struct settings {
    int text_per_cent; // 100..300
    enum reveal_speed speed;
    bool is_night;
    bool shows_levels;
    bool reduces_motion;
};

// What is remembered; what is missing or cannot be read is the default.
struct settings settings_read(void);
// Remembers; quietly does not where that is impossible.
void settings_write(const struct settings *s);
// Puts them into effect.
void settings_apply(const struct settings *s, struct ui *ui);
// Carries out an action that changes a setting; false when it is another one.
bool settings_obey(struct settings *s, struct action action);

#endif
