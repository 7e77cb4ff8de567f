// Reading, checking and joining a scenario. Each load is a process of its own,
// so that its peak of memory is its own.
#include <stdio.h>
#include <stdlib.h>

#include "base/file.h"
#include "bench.h"
#include "script/loader.h"

#include "base/banned.h"

static const int sizes[] = {100, 1000, 10000};
enum { SIZES = 3 };

struct load_samples {
    struct samples ms, arena_kb, peak_kb;
};

// --- one load ----------------------------------------------------------------

// The peak is what is needed beyond the bare program.
bool bench_load_once(const char *path)
{
    struct findings found = {0};
    long before_kb = bench_memory_kb("VmRSS");
    double from = bench_now_s();
    struct script_scenario *s = script_load(path, NULL, &found);
    double seconds = bench_now_s() - from;

    if (s) {
        printf("seconds: %.6f\narena: %zu\npeak: %ld\n", seconds,
               script_graph(s)->arena.used,
               bench_memory_kb("VmHWM") - before_kb);
    }
    script_free(s);
    findings_release(&found);
    return s != NULL;
}

// --- many --------------------------------------------------------------------

static bool measure(const struct bench *b, int exchanges, bool has_callbacks,
                    struct load_samples *out)
{
    char *path = story_write(b, exchanges, has_callbacks);
    char *self = file_join(b->programs, "rapport-bench");
    const char *const argv[] = {self, "load-once", path, NULL};
    struct child child;
    char text[1024];
    bool is_ok = path && child_start(&child, argv, NULL) &&
                 child_finish(&child, text, sizeof text);

    if (is_ok) {
        samples_add(&out->ms, child_figure(text, "seconds") * 1e3);
        samples_add(&out->arena_kb, child_figure(text, "arena") / 1024);
        samples_add(&out->peak_kb, child_figure(text, "peak"));
    }
    free(self);
    free(path);
    return is_ok;
}

static void report(struct bench *b, int exchanges, const char *extra,
                   const struct load_samples *s)
{
    struct target second = {TARGET_AT_MOST, 1000};
    char what[64];

    snprintf(what, sizeof what, "%d exchanges%s", exchanges, extra);
    bench_figure(b, what, "ms", 1, &s->ms,
                 exchanges >= 10000 ? second : (struct target){0});
    snprintf(what, sizeof what, "%d exchanges%s, graph", exchanges, extra);
    bench_figure(b, what, "kB", 1, &s->arena_kb, (struct target){0});
    snprintf(what, sizeof what, "%d exchanges%s, peak", exchanges, extra);
    bench_figure(b, what, "kB", 0, &s->peak_kb, (struct target){0});
}

// Ten times the exchanges may take ten times the memory, and a tenth more.
static void report_growth(struct bench *b, const char *what,
                          const struct samples *small,
                          const struct samples *large)
{
    struct samples growth = {0};
    samples_add(&growth, samples_median(large) / samples_median(small));
    bench_figure(b, what, "x", 2, &growth, (struct target){TARGET_AT_MOST, 11});
}

bool bench_load(struct bench *b)
{
    struct load_samples samples[SIZES] = {0}, called = {0};
    int runs = bench_runs(b, 7);
    bool is_ok = true;

    bench_title("load: a scenario declared by a Lua loop");
    for (int run = 0; is_ok && run < runs; run++) {
        for (int i = 0; i < SIZES && is_ok; i++) {
            is_ok = measure(b, sizes[i], false, &samples[i]);
        }
        is_ok = is_ok && measure(b, sizes[SIZES - 1], true, &called);
    }
    for (int i = 0; i < SIZES && is_ok; i++) {
        report(b, sizes[i], "", &samples[i]);
    }
    if (is_ok) {
        report(b, sizes[SIZES - 1], " called", &called);
        report_growth(b, "graph, 1000 to 10000", &samples[1].arena_kb,
                      &samples[2].arena_kb);
        report_growth(b, "peak, 1000 to 10000", &samples[1].peak_kb,
                      &samples[2].peak_kb);
    } else {
        fprintf(stderr, "rapport-bench: a generated scenario does not load\n");
    }
    return is_ok;
}
