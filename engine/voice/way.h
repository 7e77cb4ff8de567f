// A way of speaking. Inside voice/ only.
#ifndef VOICE_WAY_H
#define VOICE_WAY_H

#include <stdbool.h>

#include "voice/voice.h"

struct way_ops {
    // Begins to say [text]; false when it cannot.
    bool (*say)(void *ctx, const char *text, int rate, enum voice_pitch pitch);
    bool (*is_busy)(void *ctx);
    void (*stop)(void *ctx);
    void (*close)(void *ctx);
};

struct way {
    const struct way_ops *ops;
    void *ctx; // owned by the way; close() frees it
};

// Each is false when the machine has none.
bool way_of_dispatcher(struct way *out); // speech-dispatcher
bool way_of_espeak(struct way *out);     // espeak-ng
bool way_of_log(struct way *out, const char *path);

#endif
