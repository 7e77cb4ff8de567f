// How much is said of poor answers, after what a person answered lately.
#ifndef APP_COACHED_H
#define APP_COACHED_H

#include "core/coaching.h"

struct keeper;

// From the latest attempts at the scenario of [p] that were finished, and from
// [p] itself.
enum coaching coached_now(struct keeper *k, const struct play *p);

#endif
