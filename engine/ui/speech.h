// What the client says, letter by letter at the speed the person chose. The
// whole is laid out from the start, so nothing jumps while it appears.
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
    bool is_ticking;
    uint32_t tick_ms; // of the latest tick
    int shown_bottom; // y of the last line that shows, as last drawn
};

void speech_begin(struct speech *s, const struct turn *turn);
// Time has come to [now_ms].
void speech_tick(struct speech *s, const struct ui *ui, uint32_t now_ms);
void speech_finish(struct speech *s);
bool speech_is_done(const struct speech *s);
// How the client looks at the words now shown.
enum mood speech_mood(const struct speech *s, enum mood at_rest);
void speech_draw(struct speech *s, struct flow *f);

#endif
