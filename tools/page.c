// The two forms of a page, piece by piece.
#include "tools/page.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "tools/escape.h"
#include "tools/page_style.h"

#include "base/banned.h"

enum { WIDTH = 78, STEP = 4 };

static const char *const classes[PAGE_KIND_COUNT] = {"plain", "client",
                                                     "person", "quiet"};

// --- plain text --------------------------------------------------------------

static void add_indented(struct page *p, const char *text)
{
    struct strbuf safe = STRBUF_INIT;
    char indent[64];
    int columns = p->indent < 40 ? p->indent : 40;
    memset(indent, ' ', sizeof indent);
    indent[columns] = '\0';
    utf8_add_safe(&safe, text, strlen(text));
    strbuf_add_wrapped(p->out, strbuf_text(&safe), WIDTH, indent);
    strbuf_addch(p->out, '\n');
    strbuf_release(&safe);
}

static void text_heading(struct page *p, int level, const char *text)
{
    static const char under[] = {'=', '-'};
    struct strbuf line = STRBUF_INIT;
    utf8_add_safe_line(&line, text, strlen(text));
    strbuf_adds(p->out, "\n");
    add_indented(p, strbuf_text(&line));
    size_t columns = utf8_columns(strbuf_text(&line), line.len);
    for (size_t i = 0; level <= 2 && i < columns && i < WIDTH; i++) {
        strbuf_addch(p->out, under[level - 1]);
    }
    strbuf_adds(p->out, level <= 2 ? "\n" : "");
    strbuf_release(&line);
}

static void text_text(struct page *p, enum page_kind kind, const char *label,
                      const char *text)
{
    struct strbuf whole = STRBUF_INIT;
    strbuf_adds(&whole, label ? label : "");
    strbuf_adds(&whole, label && text ? " " : "");
    strbuf_adds(&whole, text ? text : "");
    p->indent += kind == PAGE_QUIET ? STEP : 0;
    add_indented(p, strbuf_text(&whole));
    p->indent -= kind == PAGE_QUIET ? STEP : 0;
    strbuf_release(&whole);
}

// --- HTML --------------------------------------------------------------------

static void html_lines(struct page *p, const char *text)
{
    while (true) {
        size_t len = strcspn(text, "\n");
        char *line = mem_strndup(text, len);
        escape_html(p->out, line);
        free(line);
        if (!text[len]) {
            return;
        }
        strbuf_adds(p->out, "<br>\n");
        text += len + 1;
    }
}

static void html_begin(struct page *p, const char *title, const char *mark)
{
    strbuf_adds(p->out, "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n"
                        "<meta charset=\"utf-8\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, "
                        "initial-scale=1\">\n<meta name=\"generator\" "
                        "content=\"");
    escape_html(p->out, mark);
    strbuf_adds(p->out, "\">\n<title>");
    escape_html(p->out, title);
    strbuf_adds(p->out, "</title>\n<style>\n");
    strbuf_adds(p->out, page_style);
    strbuf_adds(p->out, "</style>\n</head>\n<body>\n<main>\n");
}

static void html_text(struct page *p, enum page_kind kind, const char *label,
                      const char *text)
{
    strbuf_addf(p->out, "<p class=\"%s\">", classes[kind]);
    if (label) {
        strbuf_adds(p->out, "<span class=\"label\">");
        escape_html(p->out, label);
        strbuf_adds(p->out, "</span> ");
    }
    if (text) {
        html_lines(p, text);
    }
    strbuf_adds(p->out, "</p>\n");
}

// --- both --------------------------------------------------------------------

void page_begin(struct page *p, const char *title, const char *mark)
{
    if (p->is_html) {
        html_begin(p, title, mark);
    }
    page_heading(p, 1, NULL, title);
}

void page_end(struct page *p, const char *mark)
{
    if (p->is_html) {
        strbuf_adds(p->out, "</main>\n</body>\n</html>\n");
    } else {
        strbuf_addf(p->out, "\n(%s)\n", mark);
    }
}

void page_heading(struct page *p, int level, const char *anchor,
                  const char *text)
{
    if (!p->is_html) {
        text_heading(p, level, text);
        return;
    }
    strbuf_addf(p->out, "<h%d", level);
    if (anchor) {
        strbuf_addf(p->out, " id=\"%s\"", anchor);
    }
    strbuf_addch(p->out, '>');
    escape_html(p->out, text);
    strbuf_addf(p->out, "</h%d>\n", level);
}

void page_text(struct page *p, enum page_kind kind, const char *label,
               const char *text)
{
    (p->is_html ? html_text : text_text)(p, kind, label, text);
}

void page_link(struct page *p, const char *label, const char *anchor,
               const char *text)
{
    if (!p->is_html) {
        text_text(p, PAGE_QUIET, label, text);
        return;
    }
    strbuf_adds(p->out, "<p class=\"quiet\"><span class=\"label\">");
    escape_html(p->out, label);
    strbuf_addf(p->out, "</span> <a href=\"#%s\">", anchor);
    escape_html(p->out, text);
    strbuf_adds(p->out, "</a></p>\n");
}

void page_open(struct page *p, const char *kind)
{
    if (p->is_html) {
        strbuf_addf(p->out, "<section class=\"%s\">\n", kind);
    } else {
        p->indent += STEP;
    }
}

void page_close(struct page *p)
{
    if (p->is_html) {
        strbuf_adds(p->out, "</section>\n");
    } else {
        p->indent -= STEP;
    }
}

void page_open_list(struct page *p, const char *label)
{
    if (p->is_html) {
        strbuf_addf(p->out, "<nav aria-label=\"%s\">\n<ol>\n", label);
    }
}

void page_list_link(struct page *p, const char *anchor, const char *text)
{
    if (p->is_html) {
        strbuf_addf(p->out, "<li><a href=\"#%s\">", anchor);
        escape_html(p->out, text);
        strbuf_adds(p->out, "</a></li>\n");
    }
}

void page_close_list(struct page *p)
{
    if (p->is_html) {
        strbuf_adds(p->out, "</ol>\n</nav>\n");
    }
}

void page_room(struct page *p, const char *label)
{
    if (p->is_html) {
        strbuf_addf(p->out,
                    "<p class=\"room\"><span class=\"label\">%s"
                    "</span></p>\n",
                    label);
    } else {
        strbuf_addf(
            p->out, "\n%s\n\n%.60s\n\n%.60s\n", label,
            "............................................................",
            "............................................................");
    }
}
