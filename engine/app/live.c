// A thread that waits for saves.
#include "app/live.h"

#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/watch.h"
#include "sdl/window.h"

struct live {
    struct watch *watch;   // the thread's own while it runs
    struct window *window; // borrowed
    int stop_fd;
    pthread_t thread;
};

static void *run(void *ctx)
{
    struct live *l = ctx;
    while (watch_wait(l->watch, -1) == WATCH_SAVED) {
        window_wake(l->window);
    }
    return NULL;
}

// Requests to end the program are for the thread that has the window.
static bool start(struct live *l)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool ok = pthread_create(&l->thread, NULL, run, l) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return ok;
}

static void drop(struct live *l)
{
    watch_close(l->watch);
    if (l->stop_fd >= 0) {
        close(l->stop_fd);
    }
    free(l);
}

struct live *live_open(const char *path, struct window *window,
                       struct error *err)
{
    struct live *l = mem_alloc(sizeof *l);
    l->window = window;
    l->stop_fd = eventfd(0, EFD_CLOEXEC);
    l->watch = watch_open(path, l->stop_fd);
    if (l->stop_fd < 0 || !start(l)) {
        error_set(err, ERROR_SYSTEM, "watch-unavailable",
                  "saves of this file cannot be noticed just now");
        drop(l);
        return NULL;
    }
    return l;
}

void live_close(struct live *l)
{
    if (l) {
        eventfd_write(l->stop_fd, 1);
        pthread_join(l->thread, NULL);
        drop(l);
    }
}
