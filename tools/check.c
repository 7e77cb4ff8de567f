// `rapport-author check`: loads scenarios and tells what is wrong with them.
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/mem.h"
#include "script/loader.h"
#include "tools/command.h"
#include "tools/explorer.h"
#include "tools/lint.h"
#include "tools/lint_graph.h"
#include "tools/lint_states.h"
#include "tools/lint_words.h"
#include "tools/opened.h"
#include "tools/report.h"

// No more than a person waits for; `explore` takes its time.
enum { STATES_MOST = 100000, SECONDS_MOST = 2 };

static void note_unproven(const struct lint *l, const struct walk *w)
{
    const struct scenario *s = l->opened->scenario;
    if (!walk_is_complete(w)) {
        lint_add(l, SEVERITY_NOTE, "not-proven",
                 s->exchanges[s->start].source_line,
                 "rapport-author explore goes through all of them and tells",
                 "scenario: it has more states than the %u that were looked "
                 "at; whether all that is written can happen was not proven",
                 walk_states(w));
    }
}

static void lint_walk(const struct lint *l, const struct walk *w)
{
    struct walk_sorted sorted;
    struct walk_finds finds;
    walk_sort(w, NULL, NULL, &sorted);
    walk_find(w, &finds);
    lint_states(l, w, &sorted, &finds);
    note_unproven(l, w);
    walk_finds_release(&finds);
    walk_sorted_release(&sorted);
}

// Walks as far as it goes within the limits.
static void walk_and_lint(const struct lint *l)
{
    const struct explorer_limits limits = {
        .states = STATES_MOST, .seconds = SECONDS_MOST, .threads = 1};
    struct explored explored;
    struct error err;
    if (explorer_run(l->opened, &limits, &explored, &err)) {
        lint_walk(l, explored.walk);
    }
    explored_release(&explored);
}

// Where a callback fails when it is only asked, its states would tell the same.
static void lint_alone(const struct lint *l)
{
    bool is_sound = script_probe(l->opened->source, l->out);
    script_start_play(l->opened->source, false);
    lint_graph(l);
    if (is_sound) {
        lint_trust(l);
        walk_and_lint(l);
    }
    lint_parts(l);
}

// What the words of all of them show together.
static void lint_together(const struct lint *all, size_t count)
{
    lint_words(all, count);
}

static void check_all(char **arguments, int count, struct findings *findings)
{
    struct opened *opened = mem_array((size_t)count, sizeof *opened);
    struct lint *lints = mem_array((size_t)count, sizeof *lints);
    size_t lint_count = 0;
    for (int i = 0; i < count; i++) {
        if (opened_open(&opened[i], arguments[i], findings)) {
            lints[lint_count++] = (struct lint){&opened[i], findings};
        }
    }
    for (size_t i = 0; i < lint_count; i++) {
        lint_alone(&lints[i]);
    }
    lint_together(lints, lint_count);
    for (int i = 0; i < count; i++) {
        opened_close(&opened[i]);
    }
    free(lints);
    free(opened);
}

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
