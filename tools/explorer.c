// A walk, shared out to threads round by round.
#include "tools/explorer.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/mem.h"
#include "core/scenario.h"
#include "script/loader.h"
#include "tools/gate.h"
#include "tools/progress.h"

enum { THREADS_MOST = 32, GRACE_S = 2 };

// What the handler of Ctrl-C and the clock may touch.
static volatile int stop_now;
static volatile sig_atomic_t was_interrupted;

// One thread of the walk; the first is the caller's own.
struct worker {
    struct crew *crew;
    int number;
    pthread_t thread;
    struct opened opened; // not of the first
    struct walker *walker;
};

struct crew {
    struct walk *walk;
    struct worker workers[THREADS_MOST];
    int count;
    struct gate gate; // before and after each third of a round
    int parts;        // of this round; 0: go home
};

double explorer_now(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

int explorer_cores(void)
{
    long cores = sysconf(_SC_NPROCESSORS_ONLN);
    return cores < 1 ? 1 : cores > THREADS_MOST ? THREADS_MOST : (int)cores;
}

// --- stopping ----------------------------------------------------------------

static void on_interrupt(int signal)
{
    (void)signal;
    was_interrupted = 1;
    stop_now = 1;
}

static struct sigaction before_us; // what Ctrl-C did

static void listen(void)
{
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_interrupt;
    action.sa_flags = (int)SA_RESETHAND; // who presses it twice is in a hurry
    sigemptyset(&action.sa_mask);
    stop_now = 0;
    was_interrupted = 0;
    sigaction(SIGINT, &action, &before_us);
}

// The clock looks in from a thread of its own: a callback may take long.
struct alarm {
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t done;
    double until;
    bool is_over, is_running;
};

static struct timespec at_second(double second)
{
    time_t whole = (time_t)second;
    return (struct timespec){whole, (long)((second - (double)whole) * 1e9)};
}

static void *watch_clock(void *ctx)
{
    struct alarm *a = ctx;
    struct timespec until = at_second(a->until);
    pthread_mutex_lock(&a->lock);
    while (!a->is_over && explorer_now() < a->until) {
        pthread_cond_timedwait(&a->done, &a->lock, &until);
    }
    if (!a->is_over) {
        stop_now = 1;
    }
    pthread_mutex_unlock(&a->lock);
    return NULL;
}

static void alarm_set(struct alarm *a, double seconds)
{
    pthread_condattr_t monotonic;
    *a = (struct alarm){.until = explorer_now() + seconds};
    pthread_condattr_init(&monotonic);
    pthread_condattr_setclock(&monotonic, CLOCK_MONOTONIC);
    pthread_mutex_init(&a->lock, NULL);
    pthread_cond_init(&a->done, &monotonic);
    pthread_condattr_destroy(&monotonic);
    a->is_running =
        seconds > 0 && pthread_create(&a->thread, NULL, watch_clock, a) == 0;
}

static void alarm_end(struct alarm *a)
{
    pthread_mutex_lock(&a->lock);
    a->is_over = true;
    pthread_cond_signal(&a->done);
    pthread_mutex_unlock(&a->lock);
    if (a->is_running) {
        pthread_join(a->thread, NULL);
    }
    pthread_cond_destroy(&a->done);
    pthread_mutex_destroy(&a->lock);
}

// --- the crew ----------------------------------------------------------------

static void *work(void *ctx)
{
    struct worker *me = ctx;
    struct crew *crew = me->crew;
    for (;;) {
        gate_pass(&crew->gate);
        if (crew->parts == 0) {
            return NULL;
        }
        if (me->number < crew->parts) {
            walk_expand(crew->walk, me->number, me->walker);
        }
        gate_pass(&crew->gate);
        if (me->number < crew->parts) {
            walk_gather(crew->walk, me->number);
        }
        gate_pass(&crew->gate);
        if (me->number < crew->parts) {
            walk_keep(crew->walk, me->number);
        }
        gate_pass(&crew->gate);
    }
}

// The caller's share of a round.
static void work_once(struct crew *crew)
{
    gate_pass(&crew->gate);
    walk_expand(crew->walk, 0, crew->workers[0].walker);
    gate_pass(&crew->gate);
    walk_gather(crew->walk, 0);
    gate_pass(&crew->gate);
    walk_keep(crew->walk, 0);
    gate_pass(&crew->gate);
    walk_settle(crew->walk);
}

// A Lua state serves one thread; the graph serves all.
static bool open_again(struct worker *w, const struct opened *o,
                       struct error *err)
{
    struct findings findings = {0};
    if (!o->scenario->has_callbacks) {
        w->opened = (struct opened){.scenario = o->scenario};
        return true;
    }
    bool is_ok = opened_open(&w->opened, o->path, &findings) &&
                 strcmp(w->opened.scenario->sha256, o->scenario->sha256) == 0;
    findings_release(&findings);
    return is_ok ||
           error_set_at(err, ERROR_FILE, "scenario-changed", o->path, 0,
                        "the scenario was changed while it was "
                        "being explored");
}

static bool hire(struct crew *crew, const struct opened *o, int count,
                 struct error *err)
{
    for (int i = 0; i < count; i++) {
        struct worker *w = &crew->workers[i];
        *w = (struct worker){.crew = crew, .number = i};
        if (i > 0 && !open_again(w, o, err)) {
            return false;
        }
        w->walker =
            walker_new(o->scenario, i > 0 ? w->opened.script : o->script);
        crew->count++;
    }
    return true;
}

static void start(struct crew *crew)
{
    int count = 1;
    gate_init(&crew->gate, crew->count);
    for (; count < crew->count; count++) {
        struct worker *w = &crew->workers[count];
        if (pthread_create(&w->thread, NULL, work, w) != 0) {
            fputs("rapport-author: explore: no thread could be started\n",
                  stderr);
            exit(1);
        }
    }
}

static void go_home(struct crew *crew)
{
    crew->parts = 0;
    gate_pass(&crew->gate);
    for (int i = 1; i < crew->count; i++) {
        pthread_join(crew->workers[i].thread, NULL);
    }
}

static void dismiss(struct crew *crew)
{
    for (int i = 0; i < THREADS_MOST; i++) {
        walker_free(crew->workers[i].walker);
        if (crew->workers[i].opened.source) {
            opened_close(&crew->workers[i].opened);
        }
    }
}

// --- the walk ----------------------------------------------------------------

static bool learn(struct crew *crew)
{
    bool is_new = false;
    for (int i = 0; i < crew->count; i++) {
        is_new |= walk_learn(crew->walk, crew->workers[i].walker);
    }
    return is_new;
}

// Stopped just when callbacks were seen to look at more: what was found may
// be wrong. Takes a little longer to have something that is right.
static void take_grace(struct alarm *alarm)
{
    alarm_end(alarm);
    stop_now = 0;
    alarm_set(alarm, GRACE_S);
}

static void walk_all(struct crew *crew, struct progress *progress,
                     struct alarm *alarm)
{
    walk_begin(crew->walk, crew->workers[0].walker);
    for (;;) {
        crew->parts = walk_plan(crew->walk, crew->count);
        bool is_over = crew->parts == 0;
        if (!is_over) {
            work_once(crew);
            progress_show(progress, crew->walk);
        }
        if (learn(crew)) {
            if (stop_now) {
                take_grace(alarm);
            }
            walk_restart(crew->walk);
            walk_begin(crew->walk, crew->workers[0].walker);
        } else if (is_over) {
            return;
        }
    }
}

static enum explorer_end end_of(const struct walk *w)
{
    return walk_is_complete(w) ? EXPLORER_COMPLETE
           : was_interrupted   ? EXPLORER_INTERRUPTED
           : stop_now          ? EXPLORER_SECONDS
                               : EXPLORER_STATES;
}

bool explorer_run(struct opened *o, const struct explorer_limits *limits,
                  struct explored *out, struct error *err)
{
    struct crew crew = {0};
    struct alarm alarm;
    struct progress progress;
    double from = explorer_now();

    *out = (struct explored){.threads = limits->threads ? limits->threads
                                                        : explorer_cores()};
    out->walk = crew.walk =
        walk_new(o->scenario, (struct walk_limits){limits->states, &stop_now});
    script_start_play(o->source, false);
    if (!hire(&crew, o, out->threads, err)) {
        dismiss(&crew);
        return false;
    }
    listen();
    out->is_listening = true;
    alarm_set(&alarm, limits->seconds);
    progress_begin(&progress, limits->shows_progress);
    start(&crew);
    walk_all(&crew, &progress, &alarm);
    go_home(&crew);
    progress_end(&progress);
    alarm_end(&alarm);
    out->end = end_of(out->walk);
    out->seconds = explorer_now() - from;
    dismiss(&crew);
    return true;
}

bool explorer_was_interrupted(void)
{
    return was_interrupted;
}

void explored_release(struct explored *e)
{
    if (e->is_listening) {
        sigaction(SIGINT, &before_us, NULL);
    }
    walk_free(e->walk);
    *e = (struct explored){0};
}
