// What is to be seen: the first picture, waiting, revealing text.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <fontconfig/fontconfig.h>

#include "base/file.h"
#include "base/mem.h"
#include "bench.h"

#include "base/banned.h"

#define SETTLED_S 2.3 // rapport begins to count after 2 s, and stops at 12 s
#define WATCH_S 9.4

// What every bench here needs.
struct stage {
    char *rapport, *floor, *talk; // owned
    char *font;                   // owned
    char size[32];
};

// --- setting up --------------------------------------------------------------

static bool has_display(void)
{
    const char *display = getenv("DISPLAY");
    if (display && *display) {
        setenv("SDL_VIDEODRIVER", "x11", 1);
        return true;
    }
    fprintf(stderr,
            "rapport-bench: this needs an X display. Without a screen, "
            "try: xvfb-run -s '-screen 0 1920x1080x24' rapport-bench\n");
    return false;
}

// Settings, records and the memory of fonts are the bench's own.
static void stay_apart(const struct bench *b)
{
    static const char *const homes[] = {"XDG_CONFIG_HOME", "XDG_DATA_HOME",
                                        "XDG_CACHE_HOME"};
    for (int i = 0; i < 3; i++) {
        setenv(homes[i], b->folder, 1);
    }
}

static char *find_font(void)
{
    FcPattern *wish = FcNameParse((const FcChar8 *)"Andika");
    FcResult result;
    FcChar8 *path = NULL;

    FcConfigSubstitute(NULL, wish, FcMatchPattern);
    FcDefaultSubstitute(wish);
    FcPattern *found = FcFontMatch(NULL, wish, &result);
    FcPatternGetString(found, FC_FILE, 0, &path);
    char *copy = mem_strdup(path ? (const char *)path : "");
    FcPatternDestroy(found);
    FcPatternDestroy(wish);
    return copy;
}

static bool stage_open(struct stage *s, const struct bench *b, int width,
                       int height)
{
    *s = (struct stage){0};
    if (!has_display()) {
        return false;
    }
    stay_apart(b);
    s->rapport = file_join(b->programs, "rapport");
    s->floor = file_join(b->programs, "rapport-floor");
    s->talk = story_write_talk(b);
    s->font = find_font();
    snprintf(s->size, sizeof s->size, "%dx%d", width, height);
    return s->talk != NULL;
}

static void stage_close(struct stage *s)
{
    free(s->rapport);
    free(s->floor);
    free(s->talk);
    free(s->font);
}

// --- the first picture -------------------------------------------------------

struct picture {
    double ms, resident_kb;
};

static bool show(const char *const argv[], const char *measures,
                 struct picture *out)
{
    struct child child;
    char text[4096];
    bool is_ok = child_start(&child, argv, measures) &&
                 child_finish(&child, text, sizeof text);

    out->ms = is_ok ? child_figure(text, "first frame") : -1;
    out->resident_kb = is_ok ? child_figure(text, "resident") : -1;
    if (out->ms < 0) {
        fprintf(stderr, "rapport-bench: %s showed no picture\n", argv[0]);
    }
    return out->ms >= 0;
}

static bool show_rapport(const struct stage *s, struct picture *out)
{
    const char *const argv[] = {s->rapport, "play",        s->talk, "--size",
                                s->size,    "--no-record", NULL};
    return show(argv, "first-frame", out);
}

static bool show_floor(const struct stage *s, struct picture *out)
{
    char width[16];
    size_t len = strcspn(s->size, "x");
    snprintf(width, sizeof width, "%.*s", (int)len, s->size);
    const char *const argv[] = {s->floor, width, s->size + len + 1, s->font,
                                NULL};
    return show(argv, NULL, out);
}

struct pictures {
    struct samples rapport_ms, floor_ms, ratio, resident_mb;
};

static bool show_in_turn(const struct stage *s, int runs, struct pictures *p)
{
    struct picture rapport, floor;

    for (int i = 0; i < runs; i++) {
        if (!show_floor(s, &floor) || !show_rapport(s, &rapport)) {
            return false;
        }
        samples_add(&p->floor_ms, floor.ms);
        samples_add(&p->rapport_ms, rapport.ms);
        samples_add(&p->resident_mb, rapport.resident_kb / 1024);
    }
    samples_add(&p->ratio,
                samples_median(&p->rapport_ms) / samples_median(&p->floor_ms));
    return true;
}

static void report(struct bench *b, const struct pictures *p, int width)
{
    struct target small = {TARGET_AT_MOST, 40};
    bench_figure(b, "rapport-floor", "ms", 1, &p->floor_ms, (struct target){0});
    bench_figure(b, "rapport", "ms", 1, &p->rapport_ms, (struct target){0});
    bench_figure(b, "rapport against rapport-floor", "x", 2, &p->ratio,
                 (struct target){TARGET_AT_MOST, 1.3});
    bench_figure(b, "resident at the first picture", "MiB", 1, &p->resident_mb,
                 width == 1280 ? small : (struct target){0});
}

bool bench_first_frame(struct bench *b, int width, int height)
{
    struct stage s;
    struct pictures p = {0};
    struct picture first;
    char title[64];

    snprintf(title, sizeof title, "first-frame: %dx%d", width, height);
    bench_title(title);
    bool is_ok = stage_open(&s, b, width, height) && show_rapport(&s, &first);
    if (is_ok) {
        bench_note("the very first start, before fonts are remembered: %.1f ms",
                   first.ms);
        is_ok = show_in_turn(&s, bench_runs(b, 15), &p);
    }
    if (is_ok) {
        report(b, &p, width);
    }
    stage_close(&s);
    return is_ok;
}

// --- waiting and revealing ---------------------------------------------------

static void sleep_s(double seconds)
{
    struct timespec left = {(time_t)seconds,
                            (long)((seconds - (double)(time_t)seconds) * 1e9)};
    while (nanosleep(&left, &left) != 0) {
    }
}

struct watched {
    struct samples frames, per_cent, median_ms, p99_ms;
};

// Runs rapport for its 12 s and looks at its processor time from outside.
static bool watch(const struct stage *s, const char *measures,
                  struct watched *w)
{
    const char *const argv[] = {s->rapport, "play",        s->talk, "--size",
                                s->size,    "--no-record", NULL};
    struct child child;
    char text[4096];

    if (!child_start(&child, argv, measures)) {
        return false;
    }
    sleep_s(SETTLED_S);
    double before = child_cpu_s(&child), from = bench_now_s();
    sleep_s(WATCH_S);
    double after = child_cpu_s(&child), to = bench_now_s();
    bool is_ok = child_finish(&child, text, sizeof text) && before >= 0 &&
                 after >= 0 && child_figure(text, "frames") >= 0;
    if (is_ok) {
        samples_add(&w->frames, child_figure(text, "frames"));
        samples_add(&w->per_cent, 100 * (after - before) / (to - from));
        samples_add(&w->median_ms, child_figure(text, "frame median"));
        samples_add(&w->p99_ms, child_figure(text, "frame p99"));
    } else {
        fprintf(stderr, "rapport-bench: rapport ended too early\n");
    }
    return is_ok;
}

static bool watch_often(struct bench *b, const char *measures, int width,
                        int height, struct watched *w)
{
    struct stage s;
    bool is_ok = stage_open(&s, b, width, height);

    for (int i = 0; is_ok && i < bench_runs(b, 3); i++) {
        is_ok = watch(&s, measures, w);
    }
    stage_close(&s);
    return is_ok;
}

bool bench_idle(struct bench *b)
{
    struct watched w = {0};

    bench_title("idle: a conversation waits, with reduced motion, 10 s");
    bool is_ok = watch_often(b, "idle", 1280, 720, &w);
    bench_figure(b, "redraws", "", 0, &w.frames,
                 (struct target){TARGET_AT_MOST, 0});
    bench_figure(b, "one core", "%", 1, &w.per_cent,
                 (struct target){TARGET_AT_MOST, 0.049});
    return is_ok;
}

bool bench_reveal(struct bench *b)
{
    struct watched w = {0};

    bench_title("reveal: text is being revealed, 10 s");
    bool is_ok = watch_often(b, "reveal", 1280, 720, &w);
    bench_figure(b, "redraws", "", 0, &w.frames, (struct target){0});
    bench_figure(b, "one core", "%", 2, &w.per_cent,
                 (struct target){TARGET_AT_MOST, 1});
    return is_ok;
}

bool bench_breathing(struct bench *b)
{
    struct watched w = {0};

    bench_title("breathing: a conversation waits, its face moves, 10 s");
    bool is_ok = watch_often(b, "breathing", 1280, 720, &w);
    bench_figure(b, "redraws", "", 0, &w.frames, (struct target){0});
    bench_figure(b, "one core", "%", 2, &w.per_cent,
                 (struct target){TARGET_AT_MOST, 3});
    return is_ok;
}

// Text appears beside a face that moves: as much as a frame ever shows.
static bool frame_at(struct bench *b, int width, int height, double median,
                     double p99)
{
    struct watched w = {0};
    char title[64];

    snprintf(title, sizeof title, "frame: a conversation at %dx%d", width,
             height);
    bench_title(title);
    bool is_ok = watch_often(b, "reveal", width, height, &w) &&
                 watch_often(b, "breathing", width, height, &w);
    bench_figure(b, "median", "ms", 2, &w.median_ms,
                 median > 0 ? (struct target){TARGET_AT_MOST, median}
                            : (struct target){0});
    bench_figure(b, "p99", "ms", 2, &w.p99_ms,
                 (struct target){TARGET_AT_MOST, p99});
    return is_ok;
}

bool bench_frame(struct bench *b)
{
    return frame_at(b, 1920, 1080, 4, 8) && frame_at(b, 3840, 2160, 0, 16);
}
