// How fast and how small Rapport is, held against what it promises.
//
//     rapport-bench [--runs N] [WHAT]...
//
// WHAT is any of these; without one, all of them in this order:
//
//     play                 responses per second through generated scenarios
//     load                 reading and checking a scenario, time and memory
//     explore              states a second, memory, growth; check and explore
//     first-frame [WxH]    time to the first picture, against rapport-floor;
//                          without a size at 1280x720 and at 1920x1080
//     idle                 redraws and processor time while waiting, 10 s
//     reveal               processor time while text is revealed, 10 s
//     breathing            processor time while a face moves, 10 s
//     frame                how long a frame of a conversation takes
//
// Each figure is the median of several measurements (--runs), with the least
// and the greatest behind it; what is compared is measured in turn. Exit
// status 0: every target met; 1: one was missed; 2: something could not run.
// The last three start the programs beside this one and need an X display.
#define _XOPEN_SOURCE 700 // nftw()
#include "bench.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"

#include "base/banned.h"

static int complain(const char *what)
{
    fprintf(stderr,
            "rapport-bench: %s\n"
            "usage: rapport-bench [--runs N] [play] [load] [explore] "
            "[first-frame [WxH]] [idle] [reveal] [breathing] [frame]\n",
            what);
    return 2;
}

// --- the temporary folder ----------------------------------------------------

static int remove_one(const char *path, const struct stat *st, int type,
                      struct FTW *at)
{
    (void)st, (void)type, (void)at;
    return remove(path);
}

static bool open_bench(struct bench *b)
{
    char self[4096] = "";
    const char *tmp = getenv("TMPDIR");
    ssize_t len = readlink("/proc/self/exe", self, sizeof self - 1);

    self[len > 0 ? len : 0] = '\0';
    b->programs = file_folder_of(self);
    b->folder = file_join(tmp ? tmp : "/tmp", "rapport-bench-XXXXXX");
    return mkdtemp(b->folder) != NULL;
}

static void close_bench(struct bench *b)
{
    nftw(b->folder, remove_one, 16, FTW_DEPTH | FTW_PHYS);
    free(b->folder);
    free(b->programs);
}

// --- what to do --------------------------------------------------------------

static bool read_size(const char *text, int *width, int *height)
{
    char *end = NULL;
    long w = text ? strtol(text, &end, 10) : 0;
    long h = end && *end == 'x' ? strtol(end + 1, &end, 10) : 0;

    *width = (int)w;
    *height = (int)h;
    return w > 0 && w < 16384 && h > 0 && h < 16384 && *end == '\0';
}

static bool first_frame_usual(struct bench *b)
{
    bool is_ok = bench_first_frame(b, 1280, 720);
    return bench_first_frame(b, 1920, 1080) && is_ok;
}

static bool run_all(struct bench *b)
{
    bool (*const benches[])(struct bench *) = {
        bench_play, bench_load,   bench_explore,   first_frame_usual,
        bench_idle, bench_reveal, bench_breathing, bench_frame,
    };
    bool is_ok = true;

    for (size_t i = 0; i < sizeof benches / sizeof benches[0]; i++) {
        is_ok = benches[i](b) && is_ok;
    }
    return is_ok;
}

// Runs what argv[0] names, at once; [*used] words of it. Unknown: 0.
static bool run_named(struct bench *b, char *argv[], int *used)
{
    static const struct {
        const char *name;
        bool (*run)(struct bench *);
    } named[] = {
        {"play", bench_play},           {"load", bench_load},
        {"explore", bench_explore},     {"first-frame", first_frame_usual},
        {"idle", bench_idle},           {"reveal", bench_reveal},
        {"breathing", bench_breathing}, {"frame", bench_frame},
    };
    int width, height;

    *used = 1;
    if (strcmp(argv[0], "first-frame") == 0 &&
        read_size(argv[1], &width, &height)) {
        *used = 2;
        return bench_first_frame(b, width, height);
    }
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++) {
        if (strcmp(argv[0], named[i].name) == 0) {
            return named[i].run(b);
        }
    }
    *used = 0;
    return false;
}

static int run(struct bench *b, char *argv[])
{
    bool is_ok = true;
    int used;

    if (!argv[0]) {
        is_ok = run_all(b);
    }
    for (; argv[0]; argv += used) {
        is_ok = run_named(b, argv, &used) && is_ok;
        if (used == 0) {
            return complain("there is no such bench");
        }
    }
    return !is_ok ? 2 : b->missed > 0 ? 1 : 0;
}

int main(int argc, char *argv[])
{
    struct bench b = {0};
    char **words = argv + 1;

    if (argc == 3 && strcmp(argv[1], "load-once") == 0) {
        return bench_load_once(argv[2]) ? 0 : 1; // see bench_load.c
    }
    if (argc > 1 && strcmp(argv[1], "--runs") == 0) {
        b.runs = argc > 2 ? (int)strtol(argv[2], NULL, 10) : 0;
        if (b.runs < 1 || b.runs > SAMPLES_MAX) {
            return complain("--runs takes a number from 1 to 101");
        }
        words = argv + 3;
    }
    if (!open_bench(&b)) {
        return complain("cannot make a temporary folder");
    }
    int status = run(&b, words);
    close_bench(&b);
    return status;
}
