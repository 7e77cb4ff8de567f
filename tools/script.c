// `rapport-author script`: a scenario for people who read no Lua.
#include <getopt.h>
#include <stddef.h>
#include <string.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "tools/command.h"
#include "tools/opened.h"
#include "tools/printed.h"
#include "tools/report.h"
#include "tools/script_page.h"

#include "base/banned.h"

struct options {
    const char *scenario, *output; // output NULL: standard output
    bool is_json, is_html;
};

static bool is_page_name(const char *name)
{
    size_t len = strlen(name);
    return (len > 5 && strcmp(name + len - 5, ".html") == 0) ||
           (len > 4 && strcmp(name + len - 4, ".htm") == 0);
}

static int read_options(struct options *o, int argc, char **argv)
{
    static const struct option known[] = {
        {"json", no_argument, NULL, 'j'},
        {"html", no_argument, NULL, 'h'},
        {"output", required_argument, NULL, 'o'},
        {NULL, 0, NULL, 0}};
    *o = (struct options){0};
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":o:", known, NULL)) != -1;) {
        if (key == '?' || key == ':') {
            return command_bad_option("script", key, argv);
        }
        o->is_json = o->is_json || key == 'j';
        o->is_html = o->is_html || key == 'h';
        o->output = key == 'o' ? optarg : o->output;
    }
    if (optind + 1 != argc) {
        return command_misused("script", "name one scenario to write out");
    }
    if (o->is_json && (o->is_html || o->output)) {
        return command_misused("script", "--json is printed, and by itself");
    }
    o->is_html = o->is_html || (o->output && is_page_name(o->output));
    o->scenario = argv[optind];
    return EXIT_GOOD;
}

static int write_page(const struct options *o, const struct scenario *s,
                      const struct conditions *c)
{
    struct error err = {0};
    struct strbuf text = STRBUF_INIT;
    struct page page = {.out = &text, .is_html = o->is_html};
    script_page_write(s, c, &page);
    int status = printed_write(o->output, SCRIPT_MARK, &text, &err)
                     ? EXIT_GOOD
                     : report_error(&err, false);
    strbuf_release(&text);
    return status;
}

static int print_json(const struct scenario *s, const struct conditions *c)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    script_json_write(s, c, &json);
    report_json(&text);
    strbuf_release(&text);
    return EXIT_GOOD;
}

static int write_out(const struct options *o, const struct opened *opened)
{
    struct conditions c;
    conditions_init(&c, opened->scenario, opened->path);
    int status = o->is_json ? print_json(opened->scenario, &c)
                            : write_page(o, opened->scenario, &c);
    conditions_release(&c);
    return status;
}

static int script_run(int argc, char **argv)
{
    struct options o;
    struct opened opened;
    struct findings findings = {0};
    int status = read_options(&o, argc, argv);
    if (status == EXIT_GOOD && opened_open(&opened, o.scenario, &findings)) {
        status = write_out(&o, &opened);
        opened_close(&opened);
    } else if (status == EXIT_GOOD) {
        status = report_unloaded(&findings, o.is_json);
    }
    findings_release(&findings);
    return status;
}

const struct command command_script = {
    .name = "script",
    .usage = "SCENARIO [--html] [-o FILE] [--json]",
    .summary = "writes the whole scenario out to be read",
    .help =
        "Writes out all of a scenario for people who read no Lua: what the\n"
        "client says and thinks, what one could answer, from which attitude,\n"
        "why, and where it leads; ruptures, endings, notes; with room for\n"
        "remarks.\n"
        "\n"
        "  --html             as a web page, to read on any screen, to print\n"
        "                     or to send; it needs nothing beside itself\n"
        "  -o, --output FILE  write it there; else it is printed. A name that\n"
        "                     ends in .html asks for --html\n"
        "  --json             print one JSON object\n"
        "\n"
        "A file that this command did not make is never written over.\n"
        "\n"
        "Exit status: 0 written, 1 it could not be read or written, 2 wrong\n"
        "usage.\n",
    .run = script_run,
};
