// What the program prints.
#include "app/say.h"

#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "base/utf8.h"

#define WIDTH 76

static void print_safe(FILE *to, const char *text)
{
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe(&safe, text, strlen(text));
    fputs(strbuf_text(&safe), to);
    strbuf_release(&safe);
}

// As a finding is said: with the line itself.
static void say_place(const struct error *err)
{
    struct findings one = {0};
    findings_add_error(&one, "error", err);
    say_findings(&one);
    findings_release(&one);
}

void say_error(const struct error *err)
{
    fflush(stdout);
    if (*err->file && err->line > 0) {
        say_place(err);
        return;
    }
    fputs("rapport: ", stderr);
    print_safe(stderr, err->file);
    fputs(*err->file ? ": " : "", stderr);
    print_safe(stderr, err->message);
    fputc('\n', stderr);
    if (*err->hint) {
        fputs("    hint: ", stderr);
        print_safe(stderr, err->hint);
        fputc('\n', stderr);
    }
}

void say_error_text(const struct error *err, struct strbuf *out)
{
    if (*err->file && err->line > 0) {
        struct findings one = {0};
        findings_add_error(&one, "error", err);
        findings_write_text(&one, out);
        findings_release(&one);
        return;
    }
    strbuf_adds(out, err->message);
    if (*err->hint) {
        strbuf_addf(out, "\n%s", err->hint);
    }
}

void say_findings(const struct findings *findings)
{
    struct strbuf text = STRBUF_INIT;
    findings_write_text(findings, &text);
    fflush(stdout);
    fputs(strbuf_text(&text), stderr);
    strbuf_release(&text);
}

void say_findings_json(const struct findings *findings)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    findings_write_json(findings, &json);
    puts(strbuf_text(&text));
    strbuf_release(&text);
}

void say_wrapped(const char *indent, const char *text)
{
    struct strbuf sb = STRBUF_INIT;
    strbuf_add_wrapped(&sb, text, WIDTH, indent);
    puts(strbuf_text(&sb));
    strbuf_release(&sb);
}

static void trim(char *line)
{
    size_t skip = strspn(line, " \t");
    size_t len = strlen(line);
    while (len > skip && strchr(" \t\r\n", line[len - 1])) {
        len--;
    }
    memmove(line, line + skip, len - skip);
    line[len - skip] = '\0';
}

// Byte by byte: a NUL that somebody sends must not hide what follows it.
bool say_read_line(char *line, size_t size)
{
    size_t len = 0;
    int c;
    fflush(stdout);
    while ((c = getchar()) != EOF && c != '\n') {
        if (len + 1 < size) {
            line[len++] = (char)(c != '\0' ? c : '?');
        }
    }
    line[len] = '\0';
    if (c == EOF && len == 0) {
        return false;
    }
    trim(line);
    return true;
}
