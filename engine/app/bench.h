// Measuring points for tools/bench: they do nothing unless RAPPORT_BENCH is
// set in the environment.
//
//   RAPPORT_BENCH=first-frame  end after the first picture is on the screen
//   RAPPORT_BENCH=idle         a conversation waits for a choice for 10 s,
//                              with reduced motion
//   RAPPORT_BENCH=breathing    the same, with a face that moves
//   RAPPORT_BENCH=reveal       text is revealed for 10 s
//
// At the end it prints "first frame: N.N ms" since BENCH_STARTED_NS
// (CLOCK_MONOTONIC), "resident: N kB", "frames: N" and "cpu: N.N ms" of the
// 10 s, and "frame median: N.NN ms", "frame p99: N.NN ms" of the frames that
// showed something new: laying out, painting and handing over.
#ifndef APP_BENCH_H
#define APP_BENCH_H

#include <stdbool.h>

struct settings;
struct window;

// Prints and says yes when the measurement is done.
bool bench_is_over(struct window *w);
// How long to wait when a screen would wait [wait_ms].
int bench_wait_ms(int wait_ms);
// Around what makes a frame.
void bench_frame_begins(const struct window *w);
void bench_frame_ends(const struct window *w);
bool bench_skips_briefing(void);
void bench_settings(struct settings *s);

#endif
