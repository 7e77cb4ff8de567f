// Printing for people and for programs.
#include "tools/report.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "tools/command.h"

static bool has_colour(void)
{
    const char *term = getenv("TERM"), *no = getenv("NO_COLOR");
    return isatty(STDOUT_FILENO) && !(no && *no) && term &&
           strcmp(term, "dumb") != 0;
}

const char *report_look(enum look look)
{
    static const char *const sequences[] = {
        [LOOK_PLAIN] = "\033[0m",    [LOOK_STRONG] = "\033[1m",
        [LOOK_QUIET] = "\033[2m",    [LOOK_GOOD] = "\033[32m",
        [LOOK_WARNING] = "\033[33m", [LOOK_BAD] = "\033[31m",
    };
    return has_colour() ? sequences[look] : "";
}

void report_json(const struct strbuf *text)
{
    puts(strbuf_text(text));
}

void report_findings(const struct findings *findings, bool is_json)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    if (is_json) {
        findings_write_json(findings, &json);
        report_json(&text);
    } else {
        findings_write_text(findings, &text);
        fputs(strbuf_text(&text), stdout);
    }
    strbuf_release(&text);
}

int report_unloaded(const struct findings *findings, bool is_json)
{
    struct strbuf text = STRBUF_INIT;
    if (is_json) {
        report_findings(findings, true);
    } else {
        findings_write_text(findings, &text);
        fputs(strbuf_text(&text), stderr);
    }
    strbuf_release(&text);
    return EXIT_FOUND;
}

static void print_error(const struct error *err)
{
    fflush(stdout);
    if (*err->file && err->line > 0) {
        struct findings one = {0};
        findings_add_error(&one, "error", err);
        report_unloaded(&one, false);
        findings_release(&one);
        return;
    }
    fprintf(stderr, "rapport-author: %s%s%s\n", err->file,
            *err->file ? ": " : "", err->message);
    if (*err->hint) {
        fprintf(stderr, "    hint: %s\n", err->hint);
    }
}

static void print_error_json(const struct error *err)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    json_open_object(&json, NULL);
    json_open_object(&json, "error");
    json_string(&json, "code", err->code);
    json_string(&json, "file", *err->file ? err->file : NULL);
    json_int(&json, "line", err->line);
    json_string(&json, "message", err->message);
    json_string(&json, "hint", *err->hint ? err->hint : NULL);
    json_close_object(&json);
    json_close_object(&json);
    report_json(&text);
    strbuf_release(&text);
}

int report_error(const struct error *err, bool is_json)
{
    if (is_json) {
        print_error_json(err);
    } else {
        print_error(err);
    }
    return EXIT_FOUND;
}

int report_close(int status)
{
    if (fflush(stdout) == 0 && !ferror(stdout)) {
        return status;
    }
    fputs("rapport-author: not everything could be written to the output\n",
          stderr);
    return EXIT_FOUND;
}
