// `rapport-author check`: loads scenarios and tells what is wrong with them.
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/finding.h"
#include "script/loader.h"
#include "tools/command.h"
#include "tools/opened.h"
#include "tools/report.h"

// Loads one scenario and asks each of its callbacks.
static void check_one(const char *argument, struct findings *findings)
{
    struct opened opened;
    if (opened_open(&opened, argument, findings)) {
        script_probe(opened.source, findings);
        opened_close(&opened);
    }
}

static int report(struct findings *findings, int scenarios, bool is_json)
{
    findings_sort(findings);
    report_findings(findings, is_json);
    if (!is_json && findings->count == 0) {
        printf("%d %s checked, nothing wrong found.\n", scenarios,
               scenarios == 1 ? "scenario" : "scenarios");
    }
    return findings_count(findings, SEVERITY_ERROR) ? EXIT_FOUND : EXIT_GOOD;
}

static int check_run(int argc, char **argv)
{
    static const struct option options[] = {{"json", no_argument, NULL, 'j'},
                                            {NULL, 0, NULL, 0}};
    struct findings findings = {0};
    bool is_json = false;
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":", options, NULL)) != -1;) {
        if (key != 'j') {
            return command_bad_option("check", key, argv);
        }
        is_json = true;
    }
    if (optind == argc) {
        return command_misused("check", "name a scenario to check");
    }
    for (int i = optind; i < argc; i++) {
        check_one(argv[i], &findings);
    }
    int status = report(&findings, argc - optind, is_json);
    findings_release(&findings);
    return status;
}

const struct command command_check = {
    .name = "check",
    .usage = "SCENARIO... [--json]",
    .summary = "tells what is wrong with scenarios, with file and line",
    .help = "Loads scenarios and tells every mistake, with file and line.\n"
            "\n"
            "  --json  print the findings as one JSON object\n"
            "\n"
            "Exit status: 0 nothing wrong, 1 errors were found, 2 wrong "
            "usage.\n",
    .run = check_run,
};
