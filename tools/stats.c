// `rapport-author stats`: a scenario in figures.
#include <getopt.h>
#include <stdio.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "script/loader.h"
#include "tools/command.h"
#include "tools/explorer.h"
#include "tools/figures.h"
#include "tools/opened.h"
#include "tools/report.h"

#include "base/banned.h"

enum { SECONDS_USUAL = 20, STATES_USUAL = 20000000, DAY_S = 86400 };

struct options {
    const char *scenario;
    long seconds;
    bool is_json;
};

static int read_options(struct options *o, int argc, char **argv)
{
    static const struct option known[] = {
        {"json", no_argument, NULL, 'j'},
        {"seconds", required_argument, NULL, 's'},
        {NULL, 0, NULL, 0}};
    *o = (struct options){.seconds = SECONDS_USUAL};
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":", known, NULL)) != -1;) {
        if (key == '?' || key == ':') {
            return command_bad_option("stats", key, argv);
        }
        if (key == 's' && !command_number("stats", "--seconds", optarg, 1,
                                          DAY_S, &o->seconds)) {
            return EXIT_USAGE;
        }
        o->is_json = o->is_json || key == 'j';
    }
    if (optind + 1 != argc) {
        return command_misused("stats", "name one scenario to count");
    }
    o->scenario = argv[optind];
    return EXIT_GOOD;
}

static void print(const struct figures *f, bool is_json)
{
    struct strbuf text = STRBUF_INIT;
    if (is_json) {
        struct json json = {.out = &text};
        figures_write_json(f, &json);
        report_json(&text);
    } else {
        figures_write_text(f, &text);
        fputs(strbuf_text(&text), stdout);
    }
    strbuf_release(&text);
}

static int count(const struct options *o, struct opened *opened)
{
    struct explorer_limits limits = {.states = STATES_USUAL,
                                     .seconds = (double)o->seconds,
                                     .shows_progress = true};
    struct figures f;
    struct explored explored;
    struct findings ignored = {0};
    struct error err = {0};
    int status = EXIT_GOOD;
    script_probe(opened->source, &ignored); // so that it knows what is read
    findings_release(&ignored);
    figures_count(&f, opened->scenario);
    if (explorer_run(opened, &limits, &explored, &err)) {
        figures_walk(&f, explored.walk, explorer_now() + (double)o->seconds);
        print(&f, o->is_json);
    } else {
        status = report_error(&err, o->is_json);
    }
    explored_release(&explored);
    return status;
}

static int stats_run(int argc, char **argv)
{
    struct options o;
    struct opened opened;
    struct findings findings = {0};
    int status = read_options(&o, argc, argv);
    if (status == EXIT_GOOD && opened_open(&opened, o.scenario, &findings)) {
        status = count(&o, &opened);
        opened_close(&opened);
    } else if (status == EXIT_GOOD) {
        status = report_unloaded(&findings, o.is_json);
    }
    findings_release(&findings);
    return status;
}

const struct command command_stats = {
    .name = "stats",
    .usage = "SCENARIO [--seconds N] [--json]",
    .summary = "counts words, minutes, responses and ways",
    .help =
        "Says how much is said and by whom, how hard and how long it is to\n"
        "read, how the responses are shared out among the stances and how\n"
        "long they are, and how long conversations are.\n"
        "\n"
        "  --seconds N  explore the ways for so long; 20 unless told\n"
        "  --json       print one JSON object; it has SMOG and Coleman-Liau\n"
        "               grades as well\n"
        "\n"
        "Exit status: 0 counted, 1 it could not be read, 2 wrong usage.\n",
    .run = stats_run,
};
