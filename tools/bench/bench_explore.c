// How fast all states of a scenario are visited, and what each costs.
//
// A story that goes on slowly (story_write_slow) has the more states the more
// exchanges it has. Walking is measured in process, by the thing that the
// command uses; whole commands are started as they were built.
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "base/finding.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "bench.h"
#include "script/loader.h"
#include "tools/explorer.h"

#include "base/banned.h"

// Exchanges for some 10^4, 10^5, 10^6 and 10^7 states.
static const int sizes[] = {25, 42, 84, 420};
enum { SIZES = 4, USUAL = 2, TEXT = 4 << 20 };

// What is known of one story.
struct visit {
    char *path; // owned
    double states;
    struct samples rates, both_rates, bytes;
};

// --- walking -----------------------------------------------------------------

static bool complain(const struct findings *found)
{
    struct strbuf text = STRBUF_INIT;
    findings_write_text(found, &text);
    fprintf(stderr, "%s", strbuf_text(&text));
    strbuf_release(&text);
    return false;
}

static bool walk_once(struct visit *v, int threads, struct samples *rates)
{
    const struct explorer_limits limits = {.threads = threads};
    struct findings found = {0};
    struct explored explored = {0};
    struct opened opened;
    struct error err;

    if (!opened_open(&opened, v->path, &found)) {
        return complain(&found);
    }
    script_probe(opened.source, &found); // as the command does
    bool is_ok = explorer_run(&opened, &limits, &explored, &err);
    if (is_ok) {
        v->states = walk_states(explored.walk);
        samples_add(rates, v->states / explored.seconds);
        samples_add(&v->bytes, (double)walk_bytes(explored.walk) / v->states);
    }
    explored_release(&explored);
    opened_close(&opened);
    findings_release(&found);
    return is_ok;
}

static void visit_begin(struct visit *v, const struct bench *b, int exchanges,
                        bool has_callbacks)
{
    *v = (struct visit){.path = story_write_slow(b, exchanges, has_callbacks)};
}

static void report_rate(struct bench *b, const struct visit *v,
                        const char *what, double least)
{
    char line[64];
    const struct target target = {TARGET_AT_LEAST, least};
    snprintf(line, sizeof line, "%.0f states%s", v->states, what);
    bench_figure(b, line, "/s", 0, &v->rates,
                 least > 0 ? target : (struct target){0});
}

static void report_bytes(struct bench *b, const struct visit *v,
                         const char *what)
{
    bench_figure(b, what, "B", 1, &v->bytes,
                 (struct target){TARGET_AT_MOST, 64});
}

// Run by run: [a] against [b].
static void report_ratio(struct bench *b, const char *what,
                         const struct samples *a, const struct samples *other,
                         double least)
{
    struct samples ratios = {0};
    for (int i = 0; i < a->count && i < other->count; i++) {
        samples_add(&ratios, a->values[i] / other->values[i]);
    }
    bench_figure(b, what, "x", 2, &ratios,
                 (struct target){TARGET_AT_LEAST, least});
}

static void report_walks(struct bench *b, const struct visit *plain,
                         const struct visit *called)
{
    for (int i = 0; i < SIZES; i++) {
        report_rate(b, &plain[i], "", i == USUAL ? 2e6 : 0);
    }
    report_rate(b, called, ", when and effect", 300e3);
    report_ratio(b, "the most states against the fewest",
                 &plain[SIZES - 1].rates, &plain[0].rates, 0.5);
    report_ratio(b, "two cores against one", &plain[USUAL].both_rates,
                 &plain[USUAL].rates, 1.7);
    report_ratio(b, "the same, when and effect", &called->both_rates,
                 &called->rates, 1.7);
    report_bytes(b, &plain[USUAL], "a state");
    report_bytes(b, called, "a state, when and effect");
}

static bool walk_all(struct visit *plain, struct visit *called, int runs)
{
    bool is_ok = called->path != NULL;
    for (int run = 0; is_ok && run < runs; run++) {
        for (int i = 0; is_ok && i < SIZES; i++) {
            is_ok = plain[i].path && walk_once(&plain[i], 1, &plain[i].rates);
        }
        is_ok = is_ok &&
                walk_once(&plain[USUAL], 2, &plain[USUAL].both_rates) &&
                walk_once(called, 1, &called->rates) &&
                walk_once(called, 2, &called->both_rates);
    }
    return is_ok;
}

static bool bench_walks(struct bench *b, int runs)
{
    struct visit plain[SIZES], called;
    for (int i = 0; i < SIZES; i++) {
        visit_begin(&plain[i], b, sizes[i], false);
    }
    visit_begin(&called, b, sizes[USUAL], true);
    bool is_ok = walk_all(plain, &called, runs);
    if (is_ok) {
        report_walks(b, plain, &called);
    }
    for (int i = 0; i < SIZES; i++) {
        free(plain[i].path);
    }
    free(called.path);
    return is_ok;
}

// --- commands ----------------------------------------------------------------

static bool command_once(const struct bench *b, const char *command,
                         const char *scenario, struct samples *times)
{
    char *author = file_join(b->programs, "rapport-author");
    char *text = mem_array(TEXT, 1);
    const char *argv[] = {author, command, scenario, NULL};
    struct child child;
    double from = bench_now_s();
    bool is_ok =
        child_start(&child, argv, NULL) && child_finish(&child, text, TEXT);
    samples_add(times, bench_now_s() - from);
    free(text);
    free(author);
    return is_ok;
}

static bool bench_command(struct bench *b, const char *command,
                          const char *scenario, const char *what, double most,
                          int runs)
{
    struct samples times = {0};
    bool is_ok = scenario != NULL;
    for (int run = 0; is_ok && run < runs; run++) {
        is_ok = command_once(b, command, scenario, &times);
    }
    bench_figure(b, what, "s", 3, &times,
                 (struct target){TARGET_AT_MOST, most});
    if (!is_ok) {
        bench_note("rapport-author %s %s failed", command,
                   scenario ? scenario : "");
    }
    return is_ok;
}

bool bench_explore(struct bench *b)
{
    int runs = bench_runs(b, 5);
    bench_title("explore: states visited per second, one core unless told");
    bool is_ok = bench_walks(b, runs);
    char *large = story_write_sound(b, 1000);
    is_ok = bench_command(b, "check", large, "check of 1000 exchanges", 0.3,
                          runs) &&
            is_ok;
    is_ok = bench_command(b, "explore", "sent-by-the-court",
                          "explore of \"Sent by the court\"", 5, runs) &&
            is_ok;
    free(large);
    return is_ok;
}
