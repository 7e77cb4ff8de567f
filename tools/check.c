// `rapport-author check`: loads scenarios and tells what is wrong with them.
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/finding.h"
#include "base/mem.h"
#include "script/loader.h"
#include "tools/command.h"
#include "tools/lint.h"
#include "tools/lint_words.h"
#include "tools/opened.h"
#include "tools/report.h"

// Loads each scenario and asks its callbacks; then looks at the words of all
// of them together.
static void check_all(char **arguments, int count, struct findings *findings)
{
    struct opened *opened = mem_array((size_t)count, sizeof *opened);
    struct lint *lints = mem_array((size_t)count, sizeof *lints);
    size_t loaded = 0;
    for (int i = 0; i < count; i++) {
        if (opened_open(&opened[loaded], arguments[i], findings)) {
            script_probe(opened[loaded].source, findings);
            lints[loaded] = (struct lint){&opened[loaded], findings};
            loaded++;
        }
    }
    lint_words(lints, loaded);
    while (loaded > 0) {
        opened_close(&opened[--loaded]);
    }
    free(lints);
    free(opened);
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
    check_all(argv + optind, argc - optind, &findings);
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
