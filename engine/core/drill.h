// Moments of one's own talks to go over again: an exchange where the answer was
// poor, with the way that led there. Each comes back after 1, 3, 7 and 21 days
// as long as it goes well, and after a day when it does not (spaced practice).
#ifndef CORE_DRILL_H
#define CORE_DRILL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct play;

enum {
    DRILL_STEPS = 4,
    DRILL_NEW_MOST = 3,   // taken from one attempt
    DRILL_DAYS_MOST = 21, // between two times
};

// All zero may be released.
struct drill {
    char *scenario; // owned; its id
    char *exchange; // owned; the moment
    char *trail;    // owned; the responses that lead there, blanks between
    int32_t step;   // of the intervals; DRILL_STEPS: done with
    int64_t due;    // day number (days since 1970, local)
};

struct drill_list {
    struct drill *items; // owned
    size_t count, capacity;
};

// Adds a copy; one at the same exchange of the same scenario is replaced.
void drill_list_put(struct drill_list *list, const struct drill *d);
void drill_list_release(struct drill_list *list);

// The moments of [p] worth going over: judging first, then the others that
// were poor (core/coaching.h), at most DRILL_NEW_MOST. Due tomorrow.
void drills_of(const struct play *p, int64_t today, struct drill_list *out);
// It was gone over today.
void drill_after(struct drill *d, bool went_well, int64_t today);
// A clock that was set back cannot push it away for ever.
bool drill_is_due(const struct drill *d, int64_t today);
// Those that are due, as places in [list], so that two of the same scenario
// follow each other only where there is no other. Returns how many; at most
// [most] are written.
size_t drills_due(const struct drill_list *list, int64_t today, size_t *out,
                  size_t most);

#endif
