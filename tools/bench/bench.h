// What the benches share: samples of one figure, the report with its targets,
// a folder for what is generated.
#ifndef TOOLS_BENCH_BENCH_H
#define TOOLS_BENCH_BENCH_H

#include <stdbool.h>
#include <stdint.h>

#define SAMPLES_MAX 101

// Repeated measurements of the same thing.
struct samples {
    double values[SAMPLES_MAX];
    int count;
};

// A figure is held against one of these.
struct target {
    enum { TARGET_NONE, TARGET_AT_LEAST, TARGET_AT_MOST } kind;
    double value;
};

// One run of the program.
struct bench {
    int runs;       // measurements of each figure; 0: as each bench thinks fit
    char *programs; // owned; the folder rapport and rapport-floor are in
    char *folder;   // owned; temporary, removed at the end
    int missed;     // targets so far
};

// Seconds on a clock that only goes forward.
double bench_now_s(void);
// Memory of this process by a line of /proc/self/status: "VmRSS", "VmHWM".
long bench_memory_kb(const char *what);
int bench_runs(const struct bench *b, int usual);

// What does not fit any more is dropped.
void samples_add(struct samples *s, double value);
double samples_median(const struct samples *s);

void bench_title(const char *title);
// One line: [what], median and (min – max) with [digits] after the point, in
// [unit], and whether [target] was met.
void bench_figure(struct bench *b, const char *what, const char *unit,
                  int digits, const struct samples *s, struct target target);
void bench_note(const char *format, ...) __attribute__((format(printf, 1, 2)));

// --- stories -----------------------------------------------------------------

// Writes a scenario whose [exchanges] are declared by a Lua loop: three
// responses each, one per stance, to any exchange further on or, one time in
// twenty, to an ending. With [has_callbacks] every response has a condition
// and an effect. The path, owned by the caller; NULL when it cannot be written.
char *story_write(const struct bench *b, int exchanges, bool has_callbacks);
// The same, but each response leads one to three exchanges on: many states.
char *story_write_slow(const struct bench *b, int exchanges,
                       bool has_callbacks);
// The same, each leading to the next: nothing is wrong with it.
char *story_write_sound(const struct bench *b, int exchanges);
// The same for one short conversation of usual text.
char *story_write_talk(const struct bench *b);

// --- programs ----------------------------------------------------------------

// Starts argv[0] with BENCH_STARTED_NS and, unless NULL, RAPPORT_BENCH =
// [measures] in its environment.
struct child {
    int pid;
    int output; // what it prints
};
bool child_start(struct child *c, const char *const argv[],
                 const char *measures);
// Waits for its end. False when it failed; [text] (of [size]) is its output.
bool child_finish(struct child *c, char *text, int size);
// Processor time it has used, by /proc/PID/stat; -1: it is gone.
double child_cpu_s(const struct child *c);
// The number after "[name]: " at a line's start of [text]; -1: there is none.
double child_figure(const char *text, const char *name);

// --- the benches: false when one could not be run ----------------------------

bool bench_play(struct bench *b);
bool bench_load(struct bench *b);
// What bench_load() starts for each load: prints its figures.
bool bench_load_once(const char *path);
bool bench_explore(struct bench *b);
bool bench_first_frame(struct bench *b, int width, int height);
bool bench_idle(struct bench *b);
bool bench_reveal(struct bench *b);
bool bench_breathing(struct bench *b);
bool bench_frame(struct bench *b);

#endif
