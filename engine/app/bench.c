// Measuring points.
#include "app/bench.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/settings.h"
#include "sdl/window.h"

#define SETTLE_MS 2000 // before the measurement begins
#define MEASURE_MS 10000

enum { FRAMES_MOST = 2000 };

static bool asks_for(const char *what)
{
    const char *bench = getenv("RAPPORT_BENCH");
    return bench && strcmp(bench, what) == 0;
}

static bool is_watched(void)
{
    return asks_for("idle") || asks_for("reveal") || asks_for("breathing");
}

static int64_t clock_ns(clockid_t clock)
{
    struct timespec now;
    clock_gettime(clock, &now);
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static long resident_kb(void)
{
    char line[256];
    long kb = -1;
    FILE *f = fopen("/proc/self/status", "r");
    while (f && fgets(line, sizeof line, f)) {
        if (strncmp(line, "VmRSS:", 6) == 0) {
            kb = strtol(line + 6, NULL, 10);
        }
    }
    if (f) {
        fclose(f);
    }
    return kb;
}

// --- how long a frame takes --------------------------------------------------

static struct {
    int64_t begun_ns;
    int64_t ns[FRAMES_MOST]; // of those that showed something new
    int count;
    uint64_t shown;
} frames;

void bench_frame_begins(const struct window *w)
{
    if (is_watched()) {
        frames.shown = window_count(w).frames;
        frames.begun_ns = clock_ns(CLOCK_MONOTONIC);
    }
}

void bench_frame_ends(const struct window *w)
{
    if (is_watched() && window_count(w).frames != frames.shown &&
        window_now_ms(w) >= SETTLE_MS && frames.count < FRAMES_MOST) {
        frames.ns[frames.count++] = clock_ns(CLOCK_MONOTONIC) - frames.begun_ns;
    }
}

static int compare_ns(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static void print_frames(void)
{
    int n = frames.count, middle = n / 2, late = (n - 1) * 99 / 100;
    if (n > 0) {
        qsort(frames.ns, (size_t)n, sizeof *frames.ns, compare_ns);
        printf("frame median: %.2f ms\nframe p99: %.2f ms\n",
               (double)frames.ns[middle] / 1e6, (double)frames.ns[late] / 1e6);
    }
}

static void print_first_frame(const struct window *w)
{
    const char *started = getenv("BENCH_STARTED_NS");
    int64_t ns = (int64_t)window_count(w).first_frame_ns -
                 (started ? strtoll(started, NULL, 10) : 0);
    printf("first frame: %.1f ms\nresident: %ld kB\n", (double)ns / 1e6,
           resident_kb());
}

// Waits without the screens knowing; true when the 10 s have passed.
static bool watch(struct window *w)
{
    static int64_t cpu_before;
    static uint64_t frames_before;
    static uint32_t begun_ms;
    uint32_t now = window_now_ms(w);
    if (begun_ms == 0 && now >= SETTLE_MS) {
        begun_ms = now;
        cpu_before = clock_ns(CLOCK_PROCESS_CPUTIME_ID);
        frames_before = window_count(w).frames;
    }
    if (begun_ms == 0 || now - begun_ms < MEASURE_MS) {
        return false;
    }
    int64_t cpu = clock_ns(CLOCK_PROCESS_CPUTIME_ID) - cpu_before;
    print_first_frame(w);
    printf("frames: %" PRIu64 "\ncpu: %.1f ms\n",
           window_count(w).frames - frames_before, (double)cpu / 1e6);
    print_frames();
    return true;
}

bool bench_is_over(struct window *w)
{
    if (asks_for("first-frame")) {
        print_first_frame(w);
        return true;
    }
    return is_watched() && watch(w);
}

int bench_wait_ms(int wait_ms)
{
    if (wait_ms < 0 && is_watched()) {
        return MEASURE_MS / 10;
    }
    return wait_ms;
}

bool bench_skips_briefing(void)
{
    return is_watched();
}

void bench_settings(struct settings *s)
{
    if (asks_for("idle")) {
        s->values[SETTING_SPEED] = REVEAL_AT_ONCE;
        s->values[SETTING_MOTION] = 1;
    } else if (asks_for("breathing")) {
        s->values[SETTING_SPEED] = REVEAL_AT_ONCE;
    } else if (asks_for("reveal")) {
        s->values[SETTING_SPEED] = REVEAL_SLOW;
    }
}
