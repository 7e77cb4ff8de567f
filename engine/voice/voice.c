// The queue of what is to be said; see voice.h.
#include "voice/voice.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "voice/way.h"

#include "base/banned.h"

enum { QUEUE_MOST = 400 }; // things to be said; more are dropped

struct voice {
    struct way way;
    char **queue; // owned
    size_t count, capacity;
    int rate;
    enum voice_pitch pitch;
};

static bool find_way(struct way *out, const char *log)
{
    return log ? way_of_log(out, log)
               : way_of_dispatcher(out) || way_of_espeak(out);
}

struct voice *voice_open(const char *log, struct error *err)
{
    struct way way;

    if (!find_way(&way, log)) {
        error_set(err, ERROR_SYSTEM, "no-speech",
                  "nothing on this machine can read aloud");
        error_hint(err, "install speech-dispatcher, or espeak-ng");
        return NULL;
    }
    struct voice *v = mem_alloc(sizeof *v);
    v->way = way;
    v->rate = 4;
    return v;
}

static void forget(struct voice *v)
{
    while (v->count > 0) {
        free(v->queue[--v->count]);
    }
}

void voice_close(struct voice *v)
{
    if (v) {
        voice_stop(v);
        v->way.ops->close(v->way.ctx);
        free(v->queue);
        free(v);
    }
}

void voice_set(struct voice *v, int rate, enum voice_pitch pitch)
{
    v->rate = rate;
    v->pitch = pitch;
}

void voice_stop(struct voice *v)
{
    forget(v);
    v->way.ops->stop(v->way.ctx);
}

void voice_say(struct voice *v, const char *text)
{
    if (v->count < QUEUE_MOST && *text) {
        // NOLINTNEXTLINE(bugprone-sizeof-expression): an array of pointers
        *MEM_PUSH(v->queue, v->count, v->capacity) = mem_strdup(text);
    }
    voice_tick(v);
}

static char *take_first(struct voice *v)
{
    char *first = v->queue[0];

    memmove(v->queue, v->queue + 1, (v->count - 1) * sizeof(char *));
    v->count--;
    return first;
}

bool voice_tick(struct voice *v)
{
    bool is_busy = v->way.ops->is_busy(v->way.ctx);

    while (!is_busy && v->count > 0) {
        char *text = take_first(v);
        is_busy = v->way.ops->say(v->way.ctx, text, v->rate, v->pitch) &&
                  v->way.ops->is_busy(v->way.ctx);
        free(text);
    }
    return is_busy;
}
