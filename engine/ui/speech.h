// What the client says, letter by letter at the speed the person chose, with a
// pause after each thing they say: as long as it takes to read it, or, where
// the person chose that, until they ask for the next. The whole is laid out
// from the start, so nothing jumps while it appears.
#ifndef UI_SPEECH_H
#define UI_SPEECH_H

#include <stdbool.h>
#include <stdint.h>

#include "core/terms.h"
#include "ui/flow.h"

struct turn;

// All zero is silence. Time passes only in speech_tick(), so it rests while
// a screen is paused.
struct speech {
    const struct turn *turn; // borrowed; its utterances
    int64_t shown;           // letters × 1000
    int32_t letters;         // of all utterances together
    int32_t open;            // letters up to the end of the one being said
    int32_t at;              // which that is
    int32_t paused_ms;       // since all of it is shown
    bool is_ticking;
    uint32_t tick_ms; // of the latest tick
    int shown_bottom; // y of the last line that shows, as last drawn
};

void speech_begin(struct speech *s, const struct turn *turn);
// Time has come to [now_ms].
void speech_tick(struct speech *s, const struct ui *ui, uint32_t now_ms);
// All of it at once.
void speech_finish(struct speech *s);
// The person cannot wait: shows the rest of what is being said, or, after a
// pause that waits for them, goes on to the next.
void speech_hurry(struct speech *s, const struct ui *ui);
// Does it wait for the person before the next thing is said?
bool speech_waits(const struct speech *s, const struct ui *ui);
bool speech_is_done(const struct speech *s);
// How the client looks at the words now shown.
enum mood speech_mood(const struct speech *s, enum mood at_rest);
void speech_draw(struct speech *s, struct flow *f);

#endif
