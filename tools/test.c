// `rapport-author test`: runs the plays of scenarios.
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/finding.h"
#include "base/strbuf.h"
#include "tools/command.h"
#include "tools/report.h"
#include "tools/tested.h"

struct options {
    bool is_json, updates;
};

static int count_failures(const struct tested *t)
{
    int failures = t->run_count == 0 || !t->is_loaded;
    for (size_t i = 0; i < t->run_count; i++) {
        failures += (int)t->runs[i].failure_count;
    }
    return failures;
}

// What is left when what can be written anew was.
static int count_stuck(const struct tested *t)
{
    int stuck = t->run_count == 0 || !t->is_loaded;
    for (size_t i = 0; i < t->run_count; i++) {
        stuck += t->runs[i].is_stuck;
    }
    return stuck;
}

static int test_one(const char *argument, const struct options *o,
                    struct json *json)
{
    struct tested tested;
    tested_do(&tested, argument);
    int failures = count_failures(&tested);
    if (o->is_json) {
        tested_write_json(&tested, json);
    } else {
        tested_print(&tested);
    }
    if (o->updates && tested.is_loaded) {
        failures = tested_update(&tested, !o->is_json) ? count_stuck(&tested)
                                                       : failures;
    }
    tested_release(&tested);
    return failures;
}

static int test_all(char **arguments, int count, const struct options *o)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    int failures = 0;
    json_open_object(&json, NULL);
    json_open_array(&json, "scenarios");
    for (int i = 0; i < count; i++) {
        failures += test_one(arguments[i], o, &json);
    }
    json_close_array(&json);
    json_int(&json, "failures", failures);
    json_close_object(&json);
    if (o->is_json) {
        report_json(&text);
    }
    strbuf_release(&text);
    return failures > 0 ? EXIT_FOUND : EXIT_GOOD;
}

static int test_run(int argc, char **argv)
{
    static const struct option known[] = {{"json", no_argument, NULL, 'j'},
                                          {"update", no_argument, NULL, 'u'},
                                          {NULL, 0, NULL, 0}};
    struct options o = {0};
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":", known, NULL)) != -1;) {
        if (key != 'j' && key != 'u') {
            return command_bad_option("test", key, argv);
        }
        o.is_json |= key == 'j';
        o.updates |= key == 'u';
    }
    if (optind == argc) {
        return command_misused("test", "name a scenario to test");
    }
    return test_all(argv + optind, argc - optind, &o);
}

const struct command command_test = {
    .name = "test",
    .usage = "SCENARIO... [--update] [--json]",
    .summary = "plays the ways you wrote down, and says what came out "
               "differently",
    .help =
        "Runs plays/*.play beside each scenario. Such a file is one way\n"
        "through it: the ids of responses, one a line, and in between what\n"
        "must hold there:\n"
        "\n"
        "    # a good way\n"
        "    arrival.collaborative\n"
        "        expect safety >= 30\n"
        "        expect says \"a mug\"\n"
        "        expect no rupture\n"
        "\n"
        "One can expect: at NAME · says \"words\" · mood MOOD · safety,\n"
        "partnership, agreement, strain [= < <= > >=] N · safety is\n"
        "established, emerging, not_yet · rupture ID never, open, noticed,\n"
        "repaired · no rupture · fact NAME VALUE · told NAME · untold NAME ·\n"
        "offered ID · not offered ID · ending NAME · outcome WORD · turns N ·\n"
        "collaboration N.\n"
        "\n"
        "  --update  show what differs, then write the files anew with what\n"
        "            came out; choices and comments stay\n"
        "  --json    print one JSON object\n"
        "\n"
        "Exit status: 0 all came out as expected, 1 something did not, or\n"
        "there are no plays, 2 wrong usage.\n",
    .run = test_run,
};
