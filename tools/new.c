// `rapport-author new`: a scenario to begin with.
#include <getopt.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "tools/command.h"
#include "tools/report.h"
#include "tools/sapling.h"

static void add_quoted(struct strbuf *out, const char *path)
{
    bool is_plain = !strpbrk(path, " '\"$&()*;<>?[]`{|}~!#\\\t\n");
    strbuf_addf(out, is_plain ? "%s" : "\"%s\"", path);
}

static void print_next(const char *folder)
{
    struct strbuf path = STRBUF_INIT;
    add_quoted(&path, folder);
    printf("There is a small scenario in %s now. It works as it is; make it "
           "yours:\n\n"
           "  %s/scenario.lua    the conversation, with a comment at each "
           "step\n"
           "  %s/README.md       what it trains, for whom, its sources\n"
           "  %s/plays/          ways through it that are to stay good\n"
           "\n"
           "Then keep asking, as often as you like:\n\n"
           "  rapport-author check %s\n"
           "  rapport-author test %s\n"
           "  rapport play %s\n",
           path.buf, path.buf, path.buf, path.buf, path.buf, path.buf,
           path.buf);
    strbuf_release(&path);
}

static void print_json(const char *folder)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    json_open_object(&json, NULL);
    json_string(&json, "folder", folder);
    json_open_array(&json, "files");
    for (int i = 0; sapling_file(i); i++) {
        json_string(&json, NULL, sapling_file(i));
    }
    json_close_array(&json);
    json_close_object(&json);
    report_json(&text);
    strbuf_release(&text);
}

static int make(const char *folder, bool is_json)
{
    struct error err = {0};
    if (!sapling_plant(folder, &err)) {
        return report_error(&err, is_json);
    }
    if (is_json) {
        print_json(folder);
    } else {
        print_next(folder);
    }
    return EXIT_GOOD;
}

static int new_run(int argc, char **argv)
{
    static const struct option known[] = {{"json", no_argument, NULL, 'j'},
                                          {NULL, 0, NULL, 0}};
    bool is_json = false;
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":", known, NULL)) != -1;) {
        if (key != 'j') {
            return command_bad_option("new", key, argv);
        }
        is_json = true;
    }
    if (optind + 1 != argc) {
        return command_misused("new", "give the new scenario one name");
    }
    return make(argv[optind], is_json);
}

const struct command command_new = {
    .name = "new",
    .usage = "NAME [--json]",
    .summary = "makes a small, complete scenario to begin with",
    .help =
        "Makes a folder NAME (or a path to it) with a small scenario that is\n"
        "complete and commented, a README to fill in, a first play, and what\n"
        "an editor with lua-language-server needs to help you. Nothing that\n"
        "is there already is ever overwritten.\n"
        "\n"
        "  --json  print {\"folder\",\"files\":[…]}\n"
        "\n"
        "Exit status: 0 it was made, 1 it could not be, 2 wrong usage.\n",
    .run = new_run,
};
