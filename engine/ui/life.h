// What makes a drawn face live: breath, blinks, glances, and one look that
// turns into another. All of it follows from the time alone, so that a test
// can replay any moment, and all of it is slow.
#ifndef UI_LIFE_H
#define UI_LIFE_H

#include <stdbool.h>
#include <stdint.h>

// What the eyes do just now. The order is that of the pictures in
// ui/portrait.h.
enum eyes {
    EYES_STILL, // as the mood has them
    EYES_HALF,  // lids half down
    EYES_SHUT,
    EYES_ASIDE, // a glance
    EYES_COUNT,
};

// A blink is over in LIFE_BLINK_MS. A breath takes LIFE_BREATH_MS: 13 a minute.
enum { LIFE_BLINK_MS = 240, LIFE_BREATH_MS = 4600, LIFE_EASE_MS = 560 };
enum { LIFE_BREATH_MOST = 1000, LIFE_EASED = 1000 };

// The eyes at [ms], for a person who differs from others by [seed].
enum eyes life_eyes(uint32_t ms, uint32_t seed);
// How far the chest is lifted at [ms]: 0 .. LIFE_BREATH_MOST.
int life_breath(uint32_t ms);
// Milliseconds from [ms] until the eyes do something else; at least 1.
int life_eyes_rest_ms(uint32_t ms, uint32_t seed);

// One look that turns into another; all zero has shown none yet.
struct face {
    bool has_shown;
    int from, to; // any two looks the caller knows apart
    uint32_t since_ms;
};

// From [now_ms] on the face turns to [look]. At once when it is the first one,
// or when [is_still].
void face_turn(struct face *f, int look, uint32_t now_ms, bool is_still);
// How far it has turned: 0 .. LIFE_EASED, gently at both ends.
int face_progress(const struct face *f, uint32_t now_ms);

#endif
