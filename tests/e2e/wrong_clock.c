// Loaded before a program: its clock on the wall is wrong by the milliseconds
// that stand in the file WRONG_CLOCK, whatever they are at the moment.
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static long long wrong_by_ms(void)
{
    const char *path = getenv("WRONG_CLOCK");
    FILE *file = path != NULL ? fopen(path, "r") : NULL;
    char line[32] = "";

    if (file != NULL) {
        if (fgets(line, sizeof line, file) == NULL) {
            line[0] = '\0';
        }
        fclose(file);
    }
    return strtoll(line, NULL, 10);
}

int clock_gettime(clockid_t clock, struct timespec *out)
{
    int failed = (int)syscall(SYS_clock_gettime, clock, out);

    if (failed == 0 && clock == CLOCK_REALTIME) {
        out->tv_sec += wrong_by_ms() / 1000;
    }
    return failed;
}
