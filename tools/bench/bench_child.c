// Starting the programs beside this one and reading what they print.
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench.h"

#include "base/banned.h"

static _Noreturn void become(const char *const argv[], const char *measures,
                             int output)
{
    char started[32];
    struct timespec now;

    dup2(output, STDOUT_FILENO);
    close(output);
    if (measures) {
        setenv("RAPPORT_BENCH", measures, 1);
    }
    clock_gettime(CLOCK_MONOTONIC, &now);
    snprintf(started, sizeof started, "%" PRId64,
             (int64_t)now.tv_sec * 1000000000 + now.tv_nsec);
    setenv("BENCH_STARTED_NS", started, 1);
    execv(argv[0], (char *const *)(uintptr_t)argv);
    perror(argv[0]);
    _exit(127);
}

bool child_start(struct child *c, const char *const argv[],
                 const char *measures)
{
    int ends[2];

    if (pipe(ends) != 0) {
        return false;
    }
    fflush(stdout);
    c->pid = fork();
    if (c->pid == 0) {
        close(ends[0]);
        become(argv, measures, ends[1]);
    }
    close(ends[1]);
    c->output = ends[0];
    return c->pid > 0;
}

bool child_finish(struct child *c, char *text, int size)
{
    int status = 1, len = 0;
    ssize_t got = 1;

    while (len < size - 1 && got > 0) {
        got = read(c->output, text + len, (size_t)(size - 1 - len));
        len += got > 0 ? (int)got : 0;
    }
    text[len] = '\0';
    close(c->output);
    return waitpid(c->pid, &status, 0) == c->pid && status == 0;
}

// The 14th and 15th field; the second, a name in brackets, may hold blanks.
double child_cpu_s(const struct child *c)
{
    char path[64], line[1024];
    snprintf(path, sizeof path, "/proc/%d/stat", c->pid);
    FILE *f = fopen(path, "r");
    const char *at = f && fgets(line, sizeof line, f) ? strrchr(line, ')') : 0;
    char *end = NULL;

    for (int field = 2; at && field < 14; field++) {
        at = strchr(at + 1, ' ');
    }
    double user = at ? (double)strtol(at, &end, 10) : 0;
    double system = end ? (double)strtol(end, NULL, 10) : 0;
    if (f) {
        fclose(f);
    }
    return at ? (user + system) / (double)sysconf(_SC_CLK_TCK) : -1;
}

double child_figure(const char *text, const char *name)
{
    size_t len = strlen(name);
    const char *line = text;

    while (line) {
        if (strncmp(line, name, len) == 0 && line[len] == ':') {
            return strtod(line + len + 1, NULL);
        }
        line = strchr(line, '\n');
        line = line ? line + 1 : NULL;
    }
    return -1;
}
