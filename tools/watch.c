// `rapport-author watch`: looks at a scenario whenever it is saved.
#include <errno.h>
#include <getopt.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/signalfd.h>
#include <time.h>
#include <unistd.h>

#include "base/error.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/watch.h"
#include "script/library.h"
#include "tools/checked.h"
#include "tools/command.h"
#include "tools/report.h"

// --- looking -----------------------------------------------------------------

static void look(const char *path, struct findings *findings)
{
    char *argument = mem_strdup(path);
    check_all(&argument, 1, findings);
    free(argument);
    findings_sort(findings);
}

static const char *time_of_day(char out[16])
{
    time_t now = time(NULL);
    struct tm day;
    if (!localtime_r(&now, &day) || !strftime(out, 16, "%H:%M:%S", &day)) {
        out[0] = '\0';
    }
    return out;
}

static void count(struct strbuf *out, size_t n, const char *what)
{
    if (n > 0) {
        strbuf_addf(out, "%s%zu %s%s", out->len ? ", " : "", n, what,
                    n == 1 ? "" : "s");
    }
}

// "14:05:09  saved, all well" or how much there is to do.
static void print_verdict(const struct findings *findings, bool is_first)
{
    char clock[16];
    struct strbuf words = STRBUF_INIT;
    size_t errors = findings_count(findings, SEVERITY_ERROR);
    count(&words, errors, "error");
    count(&words, findings_count(findings, SEVERITY_WARNING), "warning");
    enum look colour = errors ? LOOK_BAD : words.len ? LOOK_WARNING : LOOK_GOOD;
    if (words.len == 0) {
        strbuf_adds(&words, is_first ? "all well" : "saved, all well");
    }
    printf("%s%s  %s%s\n", report_look(colour), time_of_day(clock),
           strbuf_text(&words), report_look(LOOK_PLAIN));
    strbuf_release(&words);
}

// Looks and tells; false when nobody can read it.
static bool tell(const char *path, bool is_json, bool is_first)
{
    struct findings findings = {0};
    look(path, &findings);
    if (is_json || findings.count > 0) {
        report_findings(&findings, is_json);
    }
    if (!is_json) {
        print_verdict(&findings, is_first);
    }
    findings_release(&findings);
    return fflush(stdout) == 0;
}

// --- waiting -----------------------------------------------------------------

// Ctrl-C and a request to end come as something to read, so that a look is
// never cut off in the middle.
static int open_signals(void)
{
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    sigprocmask(SIG_BLOCK, &set, NULL);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

static int watch_on(const char *path, bool is_json)
{
    int signals = open_signals();
    struct watch *w = watch_open(path, signals);
    if (!is_json) {
        printf("Watching %s%s. Ctrl-C ends it.\n", path,
               watch_is_polling(w) ? " (looking twice a second)" : "");
    }
    bool ok = tell(path, is_json, true);
    while (ok && watch_wait(w, -1) != WATCH_STOPPED) {
        ok = tell(path, is_json, false);
    }
    if (ok && !is_json) {
        puts("\nNo longer watching.");
    }
    watch_close(w);
    if (signals >= 0) {
        close(signals);
    }
    return ok ? EXIT_GOOD : EXIT_FOUND;
}

// --- the command -------------------------------------------------------------

static int find_and_watch(const char *argument, bool is_json)
{
    struct error err = {0};
    char *path = library_find(argument, &err);
    if (path && !file_exists(path)) {
        error_set(&err, ERROR_FILE, "scenario-missing",
                  "there is no file '%.300s'", path);
        error_hint(&err, "name a scenario that is there; 'rapport-author new' "
                         "makes one");
        free(path);
        path = NULL;
    }
    int status = path ? watch_on(path, is_json) : report_error(&err, is_json);
    free(path);
    return status;
}

static int watch_run(int argc, char **argv)
{
    static const struct option options[] = {{"json", no_argument, NULL, 'j'},
                                            {NULL, 0, NULL, 0}};
    bool is_json = false;
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":", options, NULL)) != -1;) {
        if (key != 'j') {
            return command_bad_option("watch", key, argv);
        }
        is_json = true;
    }
    if (argc - optind != 1) {
        return command_misused("watch", "name one scenario to watch");
    }
    return find_and_watch(argv[optind], is_json);
}

const struct command command_watch = {
    .name = "watch",
    .usage = "SCENARIO [--json]",
    .summary = "tells what is wrong with a scenario whenever it is saved",
    .help =
        "Watches a scenario while you write it, and tells every mistake "
        "each time\nyou save. It ends with Ctrl-C. To see the conversation "
        "as well, open it with\n'rapport play SCENARIO --watch': that "
        "window reloads too.\n"
        "\n"
        "  --json  print the findings as one JSON object on a line, once at "
        "first\n"
        "          and once for each save; the object is that of 'check'\n"
        "\n"
        "Exit status: 0 ended by Ctrl-C, 1 it cannot go on, 2 wrong "
        "usage.\n",
    .run = watch_run,
};
