// Remembering what a person chose, in XDG_CONFIG_HOME/rapport/settings: lines
// of "name = number", the names of ui/settings.h.
#ifndef APP_SETTINGS_H
#define APP_SETTINGS_H

#include <stdbool.h>

#include "ui/settings.h"

// What is remembered; what is missing or cannot be read is as usual.
struct settings settings_read(void);
// Is there nothing remembered, as at the very first start?
bool settings_are_new(void);
// Remembers; quietly does not where that is impossible.
void settings_write(const struct settings *s);

#endif
