// Hears of it when the scenario in the window is saved, and wakes the window.
// Until then neither uses the processor.
#ifndef APP_LIVE_H
#define APP_LIVE_H

#include "base/error.h"

struct live;
struct window;

// From now on each save of the file at [path] ends a window_wait() with an
// INPUT_WAKE. Owned by the caller, to be closed before [window]; NULL with
// ERROR_SYSTEM "watch-unavailable" when the system has no thread left.
struct live *live_open(const char *path, struct window *window,
                       struct error *err);
void live_close(struct live *l); // NULL is fine

#endif
