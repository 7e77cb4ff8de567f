// Reading the window aloud: what is new on it, what has the focus, and all of
// it when it is asked for.
#ifndef APP_ALOUD_H
#define APP_ALOUD_H

#include <stdbool.h>

#include "ui/screen.h"

struct aloud;

// [log]: a file to write to instead of speaking, or NULL.
struct aloud *aloud_open(const char *log);
void aloud_close(struct aloud *a);

// [screen] was drawn into [list]: says what is new, and shows that at the
// bottom of the picture when it is to be shown. Does nothing while reading
// aloud is off.
void aloud_follow(struct aloud *a, struct ui *ui, const struct screen *screen,
                  struct draw_list *list);
// Somebody pressed something: silence.
void aloud_interrupt(struct aloud *a);
// The page once more, from its top.
void aloud_say_again(struct aloud *a);
// Goes on; sets ui->is_speaking. [wait_ms], or less while it is speaking.
int aloud_wait_ms(struct aloud *a, struct ui *ui, int wait_ms);

#endif
