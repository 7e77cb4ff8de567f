// `rapport-author explore`: every state of a scenario, and what follows.
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/finding.h"
#include "script/loader.h"
#include "tools/command.h"
#include "tools/explored.h"
#include "tools/lint.h"
#include "tools/lint_states.h"
#include "tools/opened.h"
#include "tools/report.h"

enum { SECONDS_USUAL = 60, STATES_USUAL = 20000000, DAY_S = 86400 };

struct options {
    struct explorer_limits limits;
    bool is_json;
    const char *scenario;
};

static bool read_option(struct options *o, int key)
{
    long number = 0;
    switch (key) {
    case 'j':
        o->is_json = true;
        return true;
    case 'l':
        if (!command_number("explore", "--limit", optarg, 1, WALK_STATES_MOST,
                            &number)) {
            return false;
        }
        o->limits.states = (uint32_t)number;
        return true;
    case 's':
        if (!command_number("explore", "--seconds", optarg, 1, DAY_S,
                            &number)) {
            return false;
        }
        o->limits.seconds = (double)number;
        return true;
    default:
        if (!command_number("explore", "--threads", optarg, 1, 32, &number)) {
            return false;
        }
        o->limits.threads = (int)number;
        return true;
    }
}

static int read_options(struct options *o, int argc, char **argv)
{
    static const struct option known[] = {
        {"json", no_argument, NULL, 'j'},
        {"limit", required_argument, NULL, 'l'},
        {"seconds", required_argument, NULL, 's'},
        {"threads", required_argument, NULL, 't'},
        {NULL, 0, NULL, 0}};
    *o = (struct options){.limits = {.states = STATES_USUAL,
                                     .seconds = SECONDS_USUAL,
                                     .shows_progress = true}};
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":", known, NULL)) != -1;) {
        if (key == '?' || key == ':') {
            return command_bad_option("explore", key, argv);
        }
        if (!read_option(o, key)) {
            return EXIT_USAGE;
        }
    }
    if (optind + 1 != argc) {
        return command_misused("explore", "name one scenario to explore");
    }
    o->scenario = argv[optind];
    return EXIT_GOOD;
}

static void print_failures(const struct walk *w)
{
    struct walk_failure failure;
    size_t count = walk_failure_count(w);
    for (size_t i = 0; walk_failure_at(w, i, &failure) && i < 5; i++) {
        report_error(&failure.error, false);
    }
    if (count > 0) {
        fprintf(stderr,
                "rapport-author: the conversation cannot go on in %zu %s\n",
                count, count == 1 ? "place" : "places");
    }
}

static void report(const struct knowledge *k, bool is_json)
{
    struct strbuf text = STRBUF_INIT;
    if (is_json) {
        knowledge_write_json(k, &text);
        report_json(&text);
    } else {
        knowledge_print(k);
        report_findings(&k->found, false);
        fflush(stdout);
        print_failures(k->explored.walk);
    }
    strbuf_release(&text);
}

// What only states decide, as `check` tells it.
static void find_wrong(struct knowledge *k, struct opened *opened)
{
    const struct lint lint = {opened, &k->found};
    lint_states(&lint, k->explored.walk, &k->sorted, &k->finds);
    findings_sort(&k->found);
}

static int explore(struct opened *opened, const struct options *o)
{
    struct explored explored;
    struct knowledge k;
    struct error err = {0};
    struct findings ignored = {0};

    script_probe(opened->source, &ignored); // so that it knows what is read
    findings_release(&ignored);
    if (!explorer_run(opened, &o->limits, &explored, &err)) {
        explored_release(&explored);
        return report_error(&err, o->is_json);
    }
    knowledge_gain(&k, opened->scenario, &explored, o->limits.seconds);
    find_wrong(&k, opened);
    report(&k, o->is_json);
    int status =
        walk_failure_count(k.explored.walk) > 0 ? EXIT_FOUND : EXIT_GOOD;
    knowledge_release(&k);
    return status;
}

static int explore_run(int argc, char **argv)
{
    struct options o;
    struct opened opened;
    struct findings findings = {0};
    int status = read_options(&o, argc, argv);
    if (status != EXIT_GOOD) {
        return status;
    }
    if (opened_open(&opened, o.scenario, &findings)) {
        status = explore(&opened, &o);
        opened_close(&opened);
    } else {
        status = report_unloaded(&findings, o.is_json);
    }
    findings_release(&findings);
    return status;
}

const struct command command_explore = {
    .name = "explore",
    .usage = "SCENARIO [--limit N] [--seconds N] [--threads N] [--json]",
    .summary = "visits every state: ways, endings and exact chances",
    .help =
        "Visits every state that a conversation can be in, and says what can\n"
        "happen in it, how often, and for whom: the number of ways through,\n"
        "shortest ways to each ending, rupture and repair, the range of the\n"
        "levels, and exact probabilities for people who choose by a rule.\n"
        "\n"
        "  --limit N    stop after N states; 20 million unless told\n"
        "  --seconds N  stop after N seconds; 60 unless told\n"
        "  --threads N  use so many cores; all of them unless told\n"
        "  --json       print one JSON object\n"
        "\n"
        "Ctrl-C stops it; what was found until then is printed, and that it\n"
        "is partial.\n"
        "\n"
        "Exit status: 0 it went through, 1 the conversation fails somewhere\n"
        "or could not be explored, 2 wrong usage.\n",
    .run = explore_run,
};
