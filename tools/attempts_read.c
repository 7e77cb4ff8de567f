// A reader of just as much JSON as an attempt needs: it keeps the place by
// brackets and keys, and takes the strings it came for.
#include "tools/attempts_read.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "tools/play_lines.h"

#include "base/banned.h"

enum { DEPTH_MOST = 64, ID_MOST = 256 };

static struct attempt *begin(struct attempt_list *list, int line)
{
    struct attempt *a = MEM_PUSH(list->items, list->count, list->capacity);
    a->line = line;
    return a;
}

static void add(struct attempt *a, const char *id, size_t len)
{
    if (len > 0 && len <= ID_MOST) {
        *MEM_PUSH(a->ids, a->count, a->capacity) = mem_strndup(id, len);
    }
}

// "a,b,c"
static void add_many(struct attempt *a, const char *ids)
{
    while (*ids) {
        size_t len = strcspn(ids, ", \n\t");
        add(a, ids, len);
        ids += len + strspn(ids + len, ", \n\t");
    }
}

// --- JSON --------------------------------------------------------------------

struct reader {
    struct attempt_list *list;
    const char *at, *end;
    int line, depth;
    char open[DEPTH_MOST];   // the bracket of each depth
    bool mine[DEPTH_MOST];   // an object that holds "turns" or "choices"
    struct strbuf key, text; // the last key; the string just read
    bool in_choices;         // of an array: its strings are ids
    int choices_depth;
    bool has_failed;
    struct attempt *attempt; // the one being read, or NULL
};

static void skip_blanks(struct reader *r)
{
    for (; r->at < r->end && strchr(" \t\r\n", *r->at); r->at++) {
        r->line += *r->at == '\n';
    }
}

static unsigned hex_value(const char *four)
{
    char digits[5] = {four[0], four[1], four[2], four[3], 0};
    return (unsigned)strtoul(digits, NULL, 16);
}

static void read_escape(struct reader *r)
{
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    const char *found = strchr(from, *r->at);
    char bytes[4];
    if (*r->at == 'u' && r->end - r->at > 4) {
        unsigned code = hex_value(r->at + 1);
        strbuf_add(&r->text, bytes, utf8_encode(code ? code : 0xfffd, bytes));
        r->at += 5;
    } else if (*r->at && found) {
        strbuf_addch(&r->text, to[found - from]);
        r->at++;
    } else {
        r->has_failed = true;
    }
}

// At the sign after the quotation mark; ends after the closing one.
static void read_string(struct reader *r)
{
    strbuf_reset(&r->text);
    while (r->at < r->end && *r->at != '"' && !r->has_failed) {
        if (*r->at == '\n' || *r->at == '\0') {
            r->has_failed = true;
        } else if (*r->at == '\\' && r->at + 1 < r->end) {
            r->at++;
            read_escape(r);
        } else {
            strbuf_addch(&r->text, *r->at++);
        }
    }
    r->has_failed = r->has_failed || r->at == r->end;
    r->at++;
}

static void claim(struct reader *r)
{
    r->mine[r->depth - 1] = true;
    r->attempt = begin(r->list, r->line);
}

static bool is_key(const struct reader *r, const char *key)
{
    return strcmp(strbuf_text(&r->key), key) == 0;
}

static void take_key(struct reader *r)
{
    strbuf_reset(&r->key);
    strbuf_add(&r->key, strbuf_text(&r->text), r->text.len);
    r->at++;
    if (!r->attempt && (is_key(r, "turns") || is_key(r, "choices"))) {
        claim(r);
    }
}

static void take_value(struct reader *r)
{
    if (!r->attempt) {
        return;
    }
    if (r->in_choices) {
        add(r->attempt, strbuf_text(&r->text), r->text.len);
    } else if (r->open[r->depth - 1] == '{' && is_key(r, "response")) {
        add(r->attempt, strbuf_text(&r->text), r->text.len);
    } else if (r->open[r->depth - 1] == '{' && is_key(r, "choices")) {
        add_many(r->attempt, strbuf_text(&r->text));
    }
}

static void take_string(struct reader *r)
{
    read_string(r);
    skip_blanks(r);
    if (r->has_failed || r->depth == 0) {
        r->has_failed = true;
    } else if (r->at < r->end && *r->at == ':') {
        take_key(r);
    } else {
        take_value(r);
    }
}

static void enter(struct reader *r, char bracket)
{
    if (r->depth == DEPTH_MOST) {
        r->has_failed = true;
        return;
    }
    if (bracket == '[' && r->depth > 0 && r->open[r->depth - 1] == '{' &&
        is_key(r, "choices")) {
        r->in_choices = true;
        r->choices_depth = r->depth;
    }
    r->open[r->depth] = bracket;
    r->mine[r->depth++] = false;
}

static void leave(struct reader *r, char bracket)
{
    if (r->depth == 0 ||
        r->open[r->depth - 1] != (bracket == ']' ? '[' : '{')) {
        r->has_failed = true;
        return;
    }
    r->depth--;
    if (r->in_choices && r->depth == r->choices_depth) {
        r->in_choices = false;
    }
    if (r->mine[r->depth]) {
        r->attempt = NULL;
    }
}

static void take(struct reader *r)
{
    char c = *r->at++;
    if (c == '"') {
        take_string(r);
    } else if (c == '{' || c == '[') {
        enter(r, c);
    } else if (c == '}' || c == ']') {
        leave(r, c);
    } else if (r->depth == 0 || !c || !strchr(",-+.0123456789truefalsnE", c)) {
        r->has_failed = true;
    }
}

static void read_json(struct attempt_list *list, const struct strbuf *text)
{
    struct reader r = {
        .list = list, .at = text->buf, .end = text->buf + text->len, .line = 1};
    for (skip_blanks(&r); r.at < r.end && !r.has_failed; skip_blanks(&r)) {
        take(&r);
    }
    list->bad_line = r.has_failed || r.depth > 0 ? r.line : 0;
    strbuf_release(&r.key);
    strbuf_release(&r.text);
}

// --- plays -------------------------------------------------------------------

static void read_play(struct attempt_list *list, const struct strbuf *text,
                      const struct scenario *s)
{
    struct attempt *a = begin(list, 1);
    struct play_lines lines = {.text = text};
    list->is_alien = true;
    for (struct play_line l; play_lines_next(&lines, &l);) {
        if (l.kind == PLAY_LINE_CHOICE) {
            size_t before = a->count;
            add(a, l.words, l.words_len);
            if (a->count > before &&
                scenario_find_response(s, a->ids[before]) != ID_NONE) {
                list->is_alien = false;
            }
        }
    }
}

void attempts_read(struct attempt_list *list, const struct strbuf *text,
                   const struct scenario *s)
{
    *list = (struct attempt_list){0};
    const char *all = strbuf_text(text);
    char first = all[strspn(all, " \t\r\n")];
    if (first == '{' || first == '[') {
        read_json(list, text);
    } else {
        read_play(list, text, s);
    }
}

void attempts_release(struct attempt_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        for (size_t k = 0; k < list->items[i].count; k++) {
            free(list->items[i].ids[k]);
        }
        free(list->items[i].ids);
    }
    free(list->items);
    *list = (struct attempt_list){0};
}
