// Reading and writing tables as text; see csv.h.
#include "base/csv.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#include "base/banned.h"

// --- where lines and cells end -----------------------------------------------

// The length of the line end at [at]: LF, CR or both; 0 when there is none.
static size_t line_end(const struct csv *csv, size_t at)
{
    if (at >= csv->len) {
        return 0;
    }
    if (csv->text[at] == '\r') {
        return at + 1 < csv->len && csv->text[at + 1] == '\n' ? 2 : 1;
    }
    return csv->text[at] == '\n';
}

static int line_of(const struct csv *csv, size_t offset)
{
    int line = 1;
    for (size_t at = 0; at < offset; at++) {
        size_t end = line_end(csv, at);
        line += end > 0;
        at += end == 2;
    }
    return line;
}

// Skips a line end inside or behind a cell.
static bool skip_line_end(struct csv *csv)
{
    size_t end = line_end(csv, csv->at);
    csv->at += end;
    csv->line += end > 0;
    return end > 0;
}

// --- beginning ---------------------------------------------------------------

static void check_text(struct csv *csv)
{
    size_t bad_at = 0;
    const char *nul = csv->len ? memchr(csv->text, '\0', csv->len) : NULL;
    if (nul) {
        csv->fault = (struct csv_fault){
            "not-text", "there is a zero byte: this is no plain text",
            "in the spreadsheet program, save the table as CSV, UTF-8",
            line_of(csv, (size_t)(nul - csv->text))};
    } else if (!utf8_is_valid(csv->text, csv->len, &bad_at)) {
        csv->fault = (struct csv_fault){
            "invalid-utf8", "there are bytes here that are not UTF-8",
            "in the spreadsheet program, save the table as CSV, UTF-8",
            line_of(csv, bad_at)};
    }
}

// The first of comma, semicolon and tab that the first line has outside of
// quotes; commas go before, since a heading may well hold a semicolon.
static char find_separator(const struct csv *csv)
{
    static const char known[] = {',', ';', '\t'};
    bool is_seen[sizeof known] = {false}, is_quoted = false;
    for (size_t at = csv->at; at < csv->len; at++) {
        if (!is_quoted && line_end(csv, at)) {
            break;
        }
        is_quoted ^= csv->text[at] == '"';
        const char *found = memchr(known, csv->text[at], sizeof known);
        if (found && !is_quoted) {
            is_seen[found - known] = true;
        }
    }
    return is_seen[0] ? ',' : is_seen[1] ? ';' : is_seen[2] ? '\t' : ',';
}

void csv_begin(struct csv *csv, const char *text, size_t len)
{
    static const char mark[] = "\xEF\xBB\xBF"; // byte order mark
    *csv = (struct csv){.text = text, .len = len, .line = 1};
    check_text(csv);
    if (len >= 3 && memcmp(text, mark, 3) == 0) {
        csv->at = 3;
    }
    csv->separator = find_separator(csv);
}

// --- reading -----------------------------------------------------------------

static bool fail(struct csv *csv, int line, const char *message)
{
    csv->fault = (struct csv_fault){
        "broken-quotes", message,
        "a cell with quotes in it is \"written \"\"like\"\" this\"", line};
    return false;
}

static bool ends_cell(const struct csv *csv)
{
    return csv->at >= csv->len || csv->text[csv->at] == csv->separator ||
           line_end(csv, csv->at);
}

static void read_plain(struct csv *csv, struct strbuf *out)
{
    size_t from = csv->at;
    while (!ends_cell(csv)) {
        csv->at++;
    }
    strbuf_add(out, csv->text + from, csv->at - from);
}

// Reads up to the next quote, line ends counted; false at the end.
static bool read_to_quote(struct csv *csv, struct strbuf *out)
{
    size_t from = csv->at;
    while (csv->at < csv->len && csv->text[csv->at] != '"') {
        csv->at += !skip_line_end(csv);
    }
    strbuf_add(out, csv->text + from, csv->at - from);
    return csv->at < csv->len;
}

static bool read_quoted(struct csv *csv, struct strbuf *out)
{
    int begun = csv->line;
    csv->at++;
    for (;;) {
        if (!read_to_quote(csv, out)) {
            return fail(csv, begun,
                        "a cell begins with a quote and never ends");
        }
        csv->at++;
        if (csv->at >= csv->len || csv->text[csv->at] != '"') {
            break;
        }
        strbuf_addch(out, '"');
        csv->at++;
    }
    return ends_cell(csv) ||
           fail(csv, csv->line, "there is text behind a cell's closing quote");
}

static bool read_cell(struct csv *csv, struct csv_row *row)
{
    struct csv_cell *cell = MEM_PUSH(row->cells, row->count, row->capacity);
    size_t from = row->text.len;
    bool is_quoted = csv->at < csv->len && csv->text[csv->at] == '"';
    if (!is_quoted) {
        read_plain(csv, &row->text);
    } else if (!read_quoted(csv, &row->text)) {
        return false;
    }
    cell->len = row->text.len - from;
    strbuf_addch(&row->text, '\0');
    return true;
}

// Only now does the buffer stay where it is.
static void place_cells(struct csv_row *row)
{
    const char *text = row->text.buf;
    for (size_t i = 0; i < row->count; i++) {
        row->cells[i].text = text;
        text += row->cells[i].len + 1;
    }
}

bool csv_next(struct csv *csv, struct csv_row *row)
{
    if (csv->fault.message || csv->at >= csv->len) {
        return false;
    }
    strbuf_reset(&row->text);
    row->count = 0;
    row->line = csv->line;
    while (read_cell(csv, row)) {
        if (csv->at >= csv->len || skip_line_end(csv)) {
            place_cells(row);
            return true;
        }
        csv->at++; // the separator
    }
    return false;
}

void csv_row_release(struct csv_row *row)
{
    free(row->cells);
    strbuf_release(&row->text);
    *row = (struct csv_row){0};
}

// --- writing -----------------------------------------------------------------

// Blanks before it do not keep a program from seeing a formula.
static bool looks_like_formula(const char *text)
{
    text += strspn(text, " ");
    return *text && strchr("=+-@", *text);
}

void csv_add_text(struct strbuf *out, const char *text)
{
    struct strbuf safe = STRBUF_INIT;
    utf8_add_safe_line(&safe, text, strlen(text));
    const char *words = strbuf_text(&safe);
    bool is_quoted = strpbrk(words, "\",;") != NULL;
    strbuf_adds(out, is_quoted ? "\"" : "");
    strbuf_adds(out, looks_like_formula(words) ? "'" : "");
    for (; *words; words++) {
        strbuf_adds(out, *words == '"' ? "\"" : "");
        strbuf_addch(out, *words);
    }
    strbuf_adds(out, is_quoted ? "\"" : "");
    strbuf_release(&safe);
}
