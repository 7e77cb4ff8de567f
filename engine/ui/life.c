// Breath, blinks and changes; see life.h.
#include "ui/life.h"

#include "base/banned.h"

enum {
    // Every so often the eyes do one thing; where in that time is chance.
    SPAN_MS = 4200,
    EARLIEST_MS = 300,
    LATEST_MS = 3200,
    HALF_MS = 70,     // lids going down, and again up
    ASIDE_MS = 760,   // a glance
    GLANCE_EVERY = 4, // about one span in so many
    PHASES_BLINK = 3,
};

// Numbers without a pattern, the same for the same two.
static uint32_t chance(uint32_t span, uint32_t seed)
{
    uint32_t x = span * 0x9E3779B1U ^ (seed + 0x7F4A7C15U) * 0x85EBCA6BU;

    x ^= x >> 15;
    x *= 0x2C1B3C6DU;
    x ^= x >> 12;
    x *= 0x297A2D39U;
    return x ^ x >> 15;
}

// Eased at both ends: 3x² − 2x³, of thousandths.
static int eased(int x)
{
    return (int)((int64_t)x * x * (3000 - 2 * (int64_t)x) / 1000000);
}

// What happens in a span, and when each phase of it ends.
struct moment {
    int begin_ms;
    bool is_glance;
};

static struct moment moment_of(uint32_t span, uint32_t seed)
{
    uint32_t c = chance(span, seed);

    return (struct moment){
        .begin_ms = EARLIEST_MS + (int)(c % (LATEST_MS - EARLIEST_MS)),
        .is_glance = (c >> 20) % GLANCE_EVERY == 0,
    };
}

// The eyes [in] ms into a span, and until when they stay so.
static enum eyes eyes_at(struct moment m, int in, int *until)
{
    static const enum eyes blink[PHASES_BLINK] = {EYES_HALF, EYES_SHUT,
                                                  EYES_HALF};
    const int ends[PHASES_BLINK] = {HALF_MS, LIFE_BLINK_MS - HALF_MS,
                                    LIFE_BLINK_MS};

    *until = m.begin_ms;
    if (in < m.begin_ms) {
        return EYES_STILL;
    }
    if (m.is_glance) {
        *until = in < m.begin_ms + ASIDE_MS ? m.begin_ms + ASIDE_MS : SPAN_MS;
        return in < m.begin_ms + ASIDE_MS ? EYES_ASIDE : EYES_STILL;
    }
    for (int i = 0; i < PHASES_BLINK; i++) {
        *until = m.begin_ms + ends[i];
        if (in < *until) {
            return blink[i];
        }
    }
    *until = SPAN_MS;
    return EYES_STILL;
}

enum eyes life_eyes(uint32_t ms, uint32_t seed)
{
    int until;

    return eyes_at(moment_of(ms / SPAN_MS, seed), (int)(ms % SPAN_MS), &until);
}

int life_eyes_rest_ms(uint32_t ms, uint32_t seed)
{
    int in = (int)(ms % SPAN_MS), until;

    eyes_at(moment_of(ms / SPAN_MS, seed), in, &until);
    return until - in;
}

int life_breath(uint32_t ms)
{
    enum { IN_MS = 1800, OUT_MS = 2200 }; // then a rest
    int at = (int)(ms % LIFE_BREATH_MS);

    if (at < IN_MS) {
        return eased(at * LIFE_BREATH_MOST / IN_MS);
    }
    if (at < IN_MS + OUT_MS) {
        return LIFE_BREATH_MOST -
               eased((at - IN_MS) * LIFE_BREATH_MOST / OUT_MS);
    }
    return 0;
}

void face_turn(struct face *f, int look, uint32_t now_ms, bool is_still)
{
    if (f->has_shown && look == f->to && !is_still) {
        return;
    }
    // Halfway through another change the nearer look is what one sees.
    bool is_near = face_progress(f, now_ms) >= LIFE_EASED / 2;
    f->from = is_near ? f->to : f->from;
    if (is_still || !f->has_shown) {
        f->from = look;
    }
    f->since_ms = now_ms;
    f->to = look;
    f->has_shown = true;
}

int face_progress(const struct face *f, uint32_t now_ms)
{
    uint32_t passed = now_ms - f->since_ms;

    if (f->from == f->to || passed >= LIFE_EASE_MS) {
        return LIFE_EASED;
    }
    return eased((int)passed * LIFE_EASED / LIFE_EASE_MS);
}
