// `rapport-author check`: tells what is wrong with scenarios.
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>

#include "base/finding.h"
#include "tools/checked.h"
#include "tools/command.h"
#include "tools/report.h"

static int report(struct findings *findings, int scenarios, bool is_json)
{
    findings_sort(findings);
    report_findings(findings, is_json);
    if (!is_json && findings_count(findings, SEVERITY_ERROR) == 0 &&
        findings_count(findings, SEVERITY_WARNING) == 0) {
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
    check_all(argv + optind, argc - optind, &findings);
    int status = report(&findings, argc - optind, is_json);
    findings_release(&findings);
    return status;
}

const struct command command_check = {
    .name = "check",
    .usage = "SCENARIO... [--json]",
    .summary = "tells what is wrong with scenarios, with file and line",
    .help = "Loads scenarios and tells every mistake, with file and line: in\n"
            "the language, and what cannot be reached, left, repaired, told\n"
            "or trusted. Looks at 100 000 states of each at most, and says\n"
            "what that did not prove; explore goes through all of them.\n"
            "scenarios/FINDINGS.md says what to do about each finding.\n"
            "\n"
            "  --json  print the findings as one JSON object\n"
            "\n"
            "Exit status: 0 no errors, 1 errors were found, 2 wrong usage.\n",
    .run = check_run,
};
