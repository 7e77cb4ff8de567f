// Samples, and the lines that report them.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "bench.h"

#include "base/banned.h"

double bench_now_s(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

long bench_memory_kb(const char *what)
{
    char line[256];
    size_t len = strlen(what);
    long kb = -1;
    FILE *f = fopen("/proc/self/status", "r");

    while (f && fgets(line, sizeof line, f)) {
        if (strncmp(line, what, len) == 0 && line[len] == ':') {
            kb = strtol(line + len + 1, NULL, 10);
        }
    }
    if (f) {
        fclose(f);
    }
    return kb;
}

int bench_runs(const struct bench *b, int usual)
{
    return b->runs > 0 ? b->runs : usual;
}

// --- samples -----------------------------------------------------------------

void samples_add(struct samples *s, double value)
{
    if (s->count < SAMPLES_MAX) {
        s->values[s->count++] = value;
    }
}

static int compare_values(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static struct samples sorted(const struct samples *s)
{
    struct samples copy = *s;
    qsort(copy.values, (size_t)copy.count, sizeof copy.values[0],
          compare_values);
    return copy;
}

double samples_median(const struct samples *s)
{
    struct samples in_order = sorted(s);
    int middle = s->count / 2;
    if (s->count == 0) {
        return 0.0;
    }
    return s->count % 2
               ? in_order.values[middle]
               : (in_order.values[middle - 1] + in_order.values[middle]) / 2;
}

// --- lines -------------------------------------------------------------------

// 12345678.9 → "12 345 678.9"
static const char *grouped(double value, int digits, char out[64])
{
    char plain[48];
    snprintf(plain, sizeof plain, "%.*f", digits, value);
    size_t whole = strcspn(plain, "."), n = 0;
    for (size_t i = 0; plain[i] && n < 62; i++) {
        if (i > 0 && i < whole && (whole - i) % 3 == 0 && plain[i - 1] != '-') {
            out[n++] = ' ';
        }
        out[n++] = plain[i];
    }
    out[n] = '\0';
    return out;
}

static void print_target(struct bench *b, double median, int digits,
                         struct target target)
{
    char text[64];
    bool is_least = target.kind == TARGET_AT_LEAST;
    bool is_met = is_least ? median >= target.value : median <= target.value;

    if (target.kind != TARGET_NONE) {
        printf("  %s %s: %s", is_least ? "at least" : "at most",
               grouped(target.value, digits, text), is_met ? "met" : "MISSED");
        b->missed += !is_met;
    }
}

void bench_title(const char *title)
{
    printf("\n%s\n", title);
    fflush(stdout);
}

void bench_figure(struct bench *b, const char *what, const char *unit,
                  int digits, const struct samples *s, struct target target)
{
    char middle[64], least[64], most[64];
    struct samples in_order = sorted(s);

    if (s->count == 0) {
        return;
    }
    printf("  %-38s %12s %-4s (%s – %s)", what,
           grouped(samples_median(s), digits, middle), unit,
           grouped(in_order.values[0], digits, least),
           grouped(in_order.values[s->count - 1], digits, most));
    print_target(b, samples_median(s), digits, target);
    printf("\n");
    fflush(stdout);
}

void bench_note(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    printf("  ");
    vprintf(format, args);
    printf("\n");
    va_end(args);
    fflush(stdout);
}
