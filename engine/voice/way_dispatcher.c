// Speaking through speech-dispatcher. Its library is loaded by name, so that
// the program runs where it is not installed; what we use of it is declared
// here, as its header libspeechd.h (0.11) has it.
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdlib.h>

#include "base/mem.h"
#include "voice/way.h"

#include "base/banned.h"

enum {
    MODE_THREADED = 1,
    PRIORITY_TEXT = 3,
    NOTIFY_END_AND_CANCEL = 0x02 | 0x08,
    VOICE_MALE_1 = 1,
    VOICE_FEMALE_1 = 4,
};

typedef void notified(size_t message, size_t client, int type);

// The first members of SPDConnection.
struct connection {
    notified *begin, *end, *cancel, *pause, *resume;
};

struct library {
    void *handle;
    struct connection *(*open)(const char *client, const char *connection,
                               const char *user, int mode);
    void (*close)(struct connection *);
    int (*say)(struct connection *, int priority, const char *text);
    int (*cancel)(struct connection *);
    int (*set_rate)(struct connection *, int rate);
    int (*set_language)(struct connection *, const char *language);
    int (*set_voice)(struct connection *, int voice);
    int (*notify)(struct connection *, int what);
};

struct dispatcher {
    struct library library;
    struct connection *connection;
};

// How many things are being said. Its library tells the end of each from a
// thread of its own, to a function without a context.
static atomic_int speaking;

static void on_end(size_t message, size_t client, int type)
{
    (void)message;
    (void)client;
    (void)type;
    atomic_store(&speaking, 0);
}

// --- the library -------------------------------------------------------------

static bool find(void *handle, const char *name, void *out)
{
    void *symbol = dlsym(handle, name);

    // C has no other way from an object to a function.
    *(void **)out = symbol;
    return symbol != NULL;
}

static bool load(struct library *l)
{
    l->handle = dlopen("libspeechd.so.2", RTLD_NOW | RTLD_LOCAL);
    return l->handle && find(l->handle, "spd_open", &l->open) &&
           find(l->handle, "spd_close", &l->close) &&
           find(l->handle, "spd_say", &l->say) &&
           find(l->handle, "spd_cancel", &l->cancel) &&
           find(l->handle, "spd_set_voice_rate", &l->set_rate) &&
           find(l->handle, "spd_set_language", &l->set_language) &&
           find(l->handle, "spd_set_voice_type", &l->set_voice) &&
           find(l->handle, "spd_set_notification_on", &l->notify);
}

// --- the way -----------------------------------------------------------------

static bool say(void *ctx, const char *text, int rate, enum voice_pitch pitch)
{
    struct dispatcher *d = ctx;
    int voice = pitch == VOICE_PITCH_HIGH ? VOICE_FEMALE_1 : VOICE_MALE_1;

    d->library.set_rate(d->connection, (rate - 4) * 30); // -100 .. 100
    if (pitch != VOICE_PITCH_USUAL) {
        d->library.set_voice(d->connection, voice);
    }
    atomic_store(&speaking, 1);
    if (d->library.say(d->connection, PRIORITY_TEXT, text) < 0) {
        atomic_store(&speaking, 0);
        return false;
    }
    return true;
}

static bool is_busy(void *ctx)
{
    (void)ctx;
    return atomic_load(&speaking) != 0;
}

static void stop(void *ctx)
{
    struct dispatcher *d = ctx;

    d->library.cancel(d->connection);
    atomic_store(&speaking, 0);
}

static void end(void *ctx)
{
    struct dispatcher *d = ctx;

    d->library.close(d->connection);
    dlclose(d->library.handle);
    free(d);
}

static bool connect_to(struct dispatcher *d)
{
    d->connection = d->library.open("rapport", "main", NULL, MODE_THREADED);
    if (!d->connection) {
        return false;
    }
    d->connection->end = d->connection->cancel = on_end;
    d->library.notify(d->connection, NOTIFY_END_AND_CANCEL);
    d->library.set_language(d->connection, "en-GB");
    return true;
}

bool way_of_dispatcher(struct way *out)
{
    static const struct way_ops ops = {say, is_busy, stop, end};
    struct dispatcher *d = mem_alloc(sizeof *d);

    if (load(&d->library) && connect_to(d)) {
        *out = (struct way){&ops, d};
        return true;
    }
    if (d->library.handle) {
        dlclose(d->library.handle);
    }
    free(d);
    return false;
}
