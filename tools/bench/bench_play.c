// How many responses a second: random plays, one core, nothing recorded.
//
// Beside it runs the least a game of this shape can be in C: an array of
// targets, four levels that are moved and clamped, the same random numbers.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/rng.h"
#include "base/strbuf.h"
#include "bench.h"
#include "core/rules.h"
#include "core/session.h"
#include "script/loader.h"

#include "base/banned.h"

#define RUN_S 0.4 // one measurement
#define PLAYS_PER_LOOK 200

static const int sizes[] = {100, 1000, 10000};
enum { SIZES = 3, WAYS = 3 };
enum way { WAY_BARE, WAY_PLAIN, WAY_CALLED };

struct course {
    struct script_scenario *script;
    struct session session;
    struct samples rates[WAYS]; // bare goes with plain
};

// --- through the engine ------------------------------------------------------

static void give_up(const struct error *err)
{
    fprintf(stderr, "rapport-bench: %s\n", err->message);
    exit(2);
}

// One play from the start to an ending; the responses made.
static int32_t play_once(struct session *s, struct rng *rng)
{
    struct events events;
    struct error err;

    session_reset(s);
    bool is_ok = session_begin(s, &events, &err);
    while (is_ok && !session_is_over(s)) {
        uint32_t choice = rng_below(rng, (uint32_t)s->offered_count);
        is_ok = session_step(s, s->offered[choice], &events, &err);
    }
    if (!is_ok) {
        give_up(&err);
    }
    return s->turn;
}

// --- bare --------------------------------------------------------------------

static int clamped(int level)
{
    return level < 0 ? 0 : level > 100 ? 100 : level;
}

static int32_t bare_once(const struct scenario *s, const target_id (*to)[3],
                         struct rng *rng, volatile int *sink)
{
    int levels[LEVEL_COUNT];
    int32_t turns = 0;
    target_id at = s->start;

    for (int i = 0; i < LEVEL_COUNT; i++) {
        levels[i] = s->start_levels[i];
    }
    while (!target_is_ending(at)) {
        uint32_t choice = rng_below(rng, 3);
        const int8_t *row = rules_shift[choice][LEVEL_PARTNERSHIP];
        for (int i = 0; i < LEVEL_COUNT; i++) {
            levels[i] = clamped(levels[i] + row[i]);
        }
        at = to[at][choice];
        turns++;
    }
    *sink = levels[0] + levels[1] + levels[2] + levels[3];
    return turns;
}

static double bare_rate(const struct scenario *s)
{
    struct rng rng = rng_seeded(1);
    target_id(*to)[3] = mem_array((size_t)s->exchange_count, sizeof *to);
    int64_t turns = 0;
    volatile int sink;
    double from = bench_now_s(), now;

    for (int32_t i = 0; i < s->response_count; i++) {
        to[i / 3][i % 3] = s->responses[i].to;
    }
    do {
        for (int i = 0; i < PLAYS_PER_LOOK; i++) {
            turns += bare_once(s, (const target_id(*)[3])to, &rng, &sink);
        }
        now = bench_now_s();
    } while (now - from < RUN_S);
    free(to);
    return (double)turns / (now - from);
}

static double play_rate(struct session *s)
{
    struct rng rng = rng_seeded(1);
    int64_t turns = 0;
    double from = bench_now_s(), now;

    do {
        for (int i = 0; i < PLAYS_PER_LOOK; i++) {
            turns += play_once(s, &rng);
        }
        now = bench_now_s();
    } while (now - from < RUN_S);
    return (double)turns / (now - from);
}

// --- all of it ---------------------------------------------------------------

static bool course_open(struct course *c, const struct bench *b, int exchanges,
                        bool has_callbacks)
{
    struct findings found = {0};
    struct strbuf text = STRBUF_INIT;
    char *path = story_write(b, exchanges, has_callbacks);

    c->script = path ? script_load(path, NULL, &found) : NULL;
    if (c->script) {
        session_init(&c->session, script_graph(c->script),
                     script_answers(c->script), 1);
    } else {
        findings_write_text(&found, &text);
        fprintf(stderr, "%s", strbuf_text(&text));
    }
    strbuf_release(&text);
    findings_release(&found);
    free(path);
    return c->script != NULL;
}

static void course_close(struct course *c)
{
    if (c->script) {
        session_release(&c->session);
        script_free(c->script);
    }
}

static void report(struct bench *b, struct course plain[SIZES],
                   struct course called[SIZES])
{
    static const struct target most = {TARGET_AT_LEAST, 10e6};
    static const struct target some = {TARGET_AT_LEAST, 500e3};
    char what[64];

    for (int i = 0; i < SIZES; i++) {
        snprintf(what, sizeof what, "%d exchanges, bare C", sizes[i]);
        bench_figure(b, what, "/s", 0, &plain[i].rates[WAY_BARE],
                     (struct target){0});
        snprintf(what, sizeof what, "%d exchanges", sizes[i]);
        bench_figure(b, what, "/s", 0, &plain[i].rates[WAY_PLAIN], most);
        snprintf(what, sizeof what, "%d exchanges, when and effect", sizes[i]);
        bench_figure(b, what, "/s", 0, &called[i].rates[WAY_CALLED], some);
    }
}

// How far apart the rates of the smallest and the largest scenario are.
static void report_spread(struct bench *b, const char *what,
                          const struct samples *small,
                          const struct samples *large)
{
    struct samples ratios = {0};
    for (int i = 0; i < small->count; i++) {
        double ratio = small->values[i] / large->values[i];
        samples_add(&ratios, ratio < 1 ? 1 / ratio : ratio);
    }
    bench_figure(b, what, "x", 2, &ratios, (struct target){TARGET_AT_MOST, 2});
}

static void measure(struct course *plain, struct course *called)
{
    samples_add(&plain->rates[WAY_BARE],
                bare_rate(script_graph(plain->script)));
    samples_add(&plain->rates[WAY_PLAIN], play_rate(&plain->session));
    samples_add(&called->rates[WAY_CALLED], play_rate(&called->session));
}

bool bench_play(struct bench *b)
{
    struct course plain[SIZES] = {0}, called[SIZES] = {0};
    int runs = bench_runs(b, 7);
    bool is_ok = true;

    bench_title("play: responses per second, one core");
    for (int i = 0; i < SIZES && is_ok; i++) {
        is_ok = course_open(&plain[i], b, sizes[i], false) &&
                course_open(&called[i], b, sizes[i], true);
    }
    for (int run = 0; is_ok && run < runs; run++) {
        for (int i = 0; i < SIZES; i++) {
            measure(&plain[i], &called[i]);
        }
    }
    if (is_ok) {
        report(b, plain, called);
        report_spread(b, "100 against 10000 exchanges",
                      &plain[0].rates[WAY_PLAIN],
                      &plain[SIZES - 1].rates[WAY_PLAIN]);
        report_spread(b, "the same, when and effect",
                      &called[0].rates[WAY_CALLED],
                      &called[SIZES - 1].rates[WAY_CALLED]);
    }
    for (int i = 0; i < SIZES; i++) {
        course_close(&plain[i]);
        course_close(&called[i]);
    }
    return is_ok;
}
