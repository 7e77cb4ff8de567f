// `rapport-author check`.
#include "tools/check.h"

#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "script/loader.h"

static int complain(const char *message, const char *about)
{
    fprintf(stderr, "rapport-author: check: %s%s\n", message, about);
    fputs("    hint: rapport-author --help shows how to call it\n", stderr);
    return 2;
}

// Loads one scenario and asks each of its callbacks.
static void check_one(const char *path, struct findings *findings)
{
    char *file = file_is_folder(path) ? file_join(path, "scenario.lua") : NULL;
    struct script_scenario *s = script_load(file ? file : path, NULL, findings);
    if (s) {
        script_probe(s, findings);
    }
    script_free(s);
    free(file);
}

static void print_json(const struct findings *findings)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    findings_write_json(findings, &json);
    puts(strbuf_text(&text));
    strbuf_release(&text);
}

static void print_text(const struct findings *findings, int files)
{
    struct strbuf text = STRBUF_INIT;
    findings_write_text(findings, &text);
    fputs(strbuf_text(&text), stdout);
    if (findings->count == 0) {
        printf("%d %s checked, nothing wrong found.\n", files,
               files == 1 ? "scenario" : "scenarios");
    }
    strbuf_release(&text);
}

int check_main(int argc, char **argv)
{
    static const struct option options[] = {{"json", no_argument, NULL, 'j'},
                                            {NULL, 0, NULL, 0}};
    struct findings findings = {0};
    bool is_json = false;
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, "", options, NULL)) != -1;) {
        if (key != 'j') {
            return complain("unknown option ", argv[optind - 1]);
        }
        is_json = true;
    }
    if (optind == argc) {
        return complain("name a scenario to check", "");
    }
    for (int i = optind; i < argc; i++) {
        check_one(argv[i], &findings);
    }
    findings_sort(&findings);
    if (is_json) {
        print_json(&findings);
    } else {
        print_text(&findings, argc - optind);
    }
    bool has_errors = findings_count(&findings, SEVERITY_ERROR) > 0;
    findings_release(&findings);
    return has_errors ? 1 : 0;
}
