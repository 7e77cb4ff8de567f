// `rapport-author graph`: a conversation as a picture.
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "script/loader.h"
#include "tools/command.h"
#include "tools/drawn.h"
#include "tools/explorer.h"
#include "tools/opened.h"
#include "tools/picture.h"
#include "tools/printed.h"
#include "tools/report.h"

#include "base/banned.h"

enum { SECONDS_USUAL = 30, STATES_USUAL = 20000000, DAY_S = 86400 };

enum form { FORM_EITHER, FORM_SVG, FORM_DOT };

struct options {
    const char *scenario, *output; // output NULL: standard output
    enum form form;
    enum policy policy;
    long seconds;
    bool is_json;
    const char **files; // owned; of attempts, the texts borrowed
    size_t file_count, file_capacity;
};

// --- arguments ---------------------------------------------------------------

static bool read_policy(const char *name, enum policy *out)
{
    for (int i = 0; i < POLICY_COUNT; i++) {
        if (strcmp(policy_name((enum policy)i), name) == 0) {
            *out = (enum policy)i;
            return true;
        }
    }
    command_misused("graph",
                    "--policy takes random, always-collaborative, "
                    "always-expert, always-judgmental, mix-70-20-10, longest, "
                    "shortest, always-question or always-reflect, not '%s'",
                    name);
    return false;
}

static bool read_form(const char *name, enum form *out)
{
    *out = strcmp(name, "svg") == 0   ? FORM_SVG
           : strcmp(name, "dot") == 0 ? FORM_DOT
                                      : FORM_EITHER;
    if (*out == FORM_EITHER) {
        command_misused("graph", "--format takes svg or dot, not '%s'", name);
    }
    return *out != FORM_EITHER;
}

static bool read_option(struct options *o, int key)
{
    switch (key) {
    case 'j':
        return o->is_json = true;
    case 'o':
        o->output = strcmp(optarg, "-") == 0 ? NULL : optarg;
        return true;
    case 'f':
        return read_form(optarg, &o->form);
    case 'p':
        return read_policy(optarg, &o->policy);
    case 's':
        return command_number("graph", "--seconds", optarg, 1, DAY_S,
                              &o->seconds);
    default:
        *MEM_PUSH(o->files, o->file_count, o->file_capacity) = optarg;
        return true;
    }
}

static bool ends_in(const char *text, const char *end)
{
    size_t len = strlen(text), most = strlen(end);
    return len > most && strcmp(text + len - most, end) == 0;
}

// A name that says what it is to hold is a wish too.
static void read_name(struct options *o)
{
    if (o->form == FORM_EITHER && o->output) {
        bool is_dot = ends_in(o->output, ".dot") || ends_in(o->output, ".gv");
        o->form = is_dot                       ? FORM_DOT
                  : ends_in(o->output, ".svg") ? FORM_SVG
                                               : FORM_EITHER;
    }
}

static int read_options(struct options *o, int argc, char **argv)
{
    static const struct option known[] = {
        {"json", no_argument, NULL, 'j'},
        {"output", required_argument, NULL, 'o'},
        {"format", required_argument, NULL, 'f'},
        {"policy", required_argument, NULL, 'p'},
        {"seconds", required_argument, NULL, 's'},
        {"unvisited", required_argument, NULL, 'u'},
        {NULL, 0, NULL, 0}};
    *o = (struct options){.seconds = SECONDS_USUAL};
    opterr = 0;
    for (int key; (key = getopt_long(argc, argv, ":o:", known, NULL)) != -1;) {
        if (key == '?' || key == ':') {
            return command_bad_option("graph", key, argv);
        }
        if (!read_option(o, key)) {
            return EXIT_USAGE;
        }
    }
    if (optind == argc || (optind + 1 < argc && o->file_count == 0)) {
        return command_misused("graph", "name one scenario to draw");
    }
    o->scenario = argv[optind];
    for (int i = optind + 1; i < argc; i++) {
        *MEM_PUSH(o->files, o->file_count, o->file_capacity) = argv[i];
    }
    read_name(o);
    return EXIT_GOOD;
}

// --- drawing -----------------------------------------------------------------

// A picture is read by machines for people who see nothing of it, too: it gets
// a name, and the sign of this command.
static void sign(struct strbuf *svg)
{
    static const char mark[] = "<!-- " PICTURE_MARK " -->\n";
    struct strbuf signed_svg = STRBUF_INIT;
    const char *tag = strstr(strbuf_text(svg), "<svg ");
    size_t before = tag ? (size_t)(tag - svg->buf) : 0;
    strbuf_add(&signed_svg, strbuf_text(svg), before);
    strbuf_adds(&signed_svg, mark);
    if (tag) {
        strbuf_adds(&signed_svg, "<svg role=\"img\" ");
        tag += strlen("<svg ");
        strbuf_add(&signed_svg, tag, svg->len - (size_t)(tag - svg->buf));
    }
    strbuf_release(svg);
    *svg = signed_svg;
}

// "a.svg" becomes "a.dot"; any other name has it added. Owned by the caller.
static char *dot_name(const char *path)
{
    struct strbuf name = STRBUF_INIT;
    size_t len = strlen(path);
    strbuf_add(&name, path, ends_in(path, ".svg") ? len - 4 : len);
    strbuf_adds(&name, ".dot");
    return strbuf_take(&name);
}

// Without Graphviz there is still what it would have drawn from.
static int fall_back(const struct options *o, const struct strbuf *dot,
                     struct error *why)
{
    struct error err = {0};
    char *path = o->output ? dot_name(o->output) : NULL;
    report_error(why, false);
    bool ok = printed_write(path, PICTURE_MARK, dot, &err);
    if (!ok) {
        report_error(&err, false);
    } else if (path) {
        fprintf(stderr,
                "rapport-author: the picture is in %s as DOT, the "
                "text that Graphviz draws from\n",
                path);
    } else {
        fputs("rapport-author: this is DOT, the text that Graphviz draws "
              "from\n",
              stderr);
    }
    free(path);
    return ok && o->form == FORM_EITHER ? EXIT_GOOD : EXIT_FOUND;
}

static int write_picture(const struct options *o, const struct strbuf *dot)
{
    struct error err = {0};
    struct strbuf svg = STRBUF_INIT;
    int status = EXIT_GOOD;
    bool is_drawn =
        o->form != FORM_DOT && drawn_svg(dot, (double)o->seconds, &svg, &err);
    if (o->form != FORM_DOT && !is_drawn) {
        status = fall_back(o, dot, &err);
    } else {
        sign(&svg);
        if (!printed_write(o->output, PICTURE_MARK, is_drawn ? &svg : dot,
                           &err)) {
            status = report_error(&err, false);
        }
    }
    strbuf_release(&svg);
    return status;
}

static int print_json(const struct picture *p, bool is_complete)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    picture_write_json(p, is_complete, &json);
    report_json(&text);
    strbuf_release(&text);
    return EXIT_GOOD;
}

// The list stands beside the picture, so not in it when that is printed.
static void print_missing(const struct options *o, const struct picture *p)
{
    struct strbuf text = STRBUF_INIT;
    if (p->visited) {
        visited_write_missing(p->visited, &text);
        fputs(strbuf_text(&text), o->output && !o->is_json ? stdout : stderr);
    }
    strbuf_release(&text);
}

static int draw(const struct options *o, const struct picture *p,
                bool is_complete)
{
    struct strbuf dot = STRBUF_INIT;
    int status = EXIT_GOOD;
    if (o->output || !o->is_json) {
        picture_write_dot(p, &dot);
        status = write_picture(o, &dot);
    }
    print_missing(o, p);
    if (o->is_json) {
        print_json(p, is_complete);
    }
    strbuf_release(&dot);
    return status;
}

// --- what it is drawn from ---------------------------------------------------

static bool read_visited(const struct options *o, struct opened *opened,
                         struct visited *v, struct findings *findings)
{
    bool ok = true;
    visited_init(v, opened->scenario);
    for (size_t i = 0; i < o->file_count; i++) {
        ok = visited_add_file(v, o->files[i], &opened->script, findings) && ok;
    }
    return ok;
}

static void print_notes(const struct findings *findings)
{
    struct strbuf text = STRBUF_INIT;
    findings_write_text(findings, &text);
    fputs(strbuf_text(&text), stderr);
    strbuf_release(&text);
}

static int explore_and_draw(const struct options *o, struct opened *opened,
                            const struct visited *v)
{
    struct explorer_limits limits = {.states = STATES_USUAL,
                                     .seconds = (double)o->seconds,
                                     .shows_progress = true};
    struct explored explored;
    struct error err = {0};
    int status;
    if (explorer_run(opened, &limits, &explored, &err)) {
        struct traffic traffic;
        struct picture p = {opened->scenario, &traffic,
                            o->file_count > 0 ? v : NULL};
        traffic_find(explored.walk, o->policy,
                     explorer_now() + (double)o->seconds, &traffic);
        status = draw(o, &p, explored.end == EXPLORER_COMPLETE);
        traffic_release(&traffic);
    } else {
        status = report_error(&err, o->is_json);
    }
    explored_release(&explored);
    return status;
}

static int graph(const struct options *o, struct opened *opened)
{
    struct findings findings = {0}, ignored = {0};
    struct visited v = {0};
    int status;
    script_probe(opened->source, &ignored); // so that it knows what is read
    findings_release(&ignored);
    if (read_visited(o, opened, &v, &findings)) {
        print_notes(&findings);
        status = explore_and_draw(o, opened, &v);
    } else {
        status = report_unloaded(&findings, o->is_json);
    }
    visited_release(&v);
    findings_release(&findings);
    return status;
}

static int graph_run(int argc, char **argv)
{
    struct options o;
    struct opened opened;
    struct findings findings = {0};
    int status = read_options(&o, argc, argv);
    if (status == EXIT_GOOD && opened_open(&opened, o.scenario, &findings)) {
        status = graph(&o, &opened);
        opened_close(&opened);
    } else if (status == EXIT_GOOD) {
        status = report_unloaded(&findings, o.is_json);
    }
    findings_release(&findings);
    free(o.files);
    return status;
}

const struct command command_graph = {
    .name = "graph",
    .usage = "SCENARIO [-o FILE] [--format svg|dot] [--policy NAME]\n"
             "       [--seconds N] [--json] [--unvisited FILE...]",
    .summary = "draws the conversation as a picture",
    .help =
        "Draws the conversation: exchanges as boxes with what the client\n"
        "says, responses as arrows in the colour and pattern of their stance,\n"
        "ruptures and endings in shapes of their own. An arrow is as wide as\n"
        "it is used: how often on average in one conversation, worked out\n"
        "exactly from all states, for somebody who chooses by a rule.\n"
        "\n"
        "  -o, --output FILE   write the picture there; else it is printed\n"
        "  --format svg|dot    SVG needs Graphviz, and is usual where that is\n"
        "                      installed; DOT is the text it draws from\n"
        "  --policy NAME       who chooses: random (usual),\n"
        "                      always-collaborative, always-expert,\n"
        "                      always-judgmental, mix-70-20-10, longest,\n"
        "                      shortest, always-question, always-reflect\n"
        "  --unvisited FILE... mark in grey, and list, what nobody reached in\n"
        "                      these plays (plays/*.play) or attempts (as\n"
        "                      'rapport play --text --json' prints them, one\n"
        "                      after another); name the scenario first\n"
        "  --seconds N         for exploring, and for drawing; 30 unless told\n"
        "  --json              print the figures as one JSON object\n"
        "\n"
        "A file that this command did not make is never written over.\n"
        "\n"
        "Exit status: 0 drawn, 1 it could not be drawn as asked, 2 wrong\n"
        "usage.\n",
    .run = graph_run,
};
