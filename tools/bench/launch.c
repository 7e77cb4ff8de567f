// Starts a program and tells it when: BENCH_STARTED_NS in its environment is
// CLOCK_MONOTONIC right before the program is executed.
//
//     launch PROGRAM ARGUMENT…
//
// A program that has painted its first frame subtracts. (For rapport: the
// counter first_frame_ns of sdl/window.h.)
#include <inttypes.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char *argv[])
{
    char started[32];
    struct timespec now;

    if (argc < 2) {
        fputs("usage: launch PROGRAM ARGUMENT...\n", stderr);
        return 2;
    }
    clock_gettime(CLOCK_MONOTONIC, &now);
    snprintf(started, sizeof started, "%" PRId64,
             (int64_t)now.tv_sec * 1000000000 + now.tv_nsec);
    setenv("BENCH_STARTED_NS", started, 1);
    execv(argv[1], argv + 1);
    perror(argv[1]);
    return 1;
}
