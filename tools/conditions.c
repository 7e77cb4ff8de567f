// Finding a condition in the source. It is shown to people and decides nothing,
// so words are looked for, and where that may mislead nothing is said.
#include "tools/conditions.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/mem.h"
#include "core/scenario.h"

#include "base/banned.h"

enum { SOURCE_MOST = 256 * 1024, EXCERPT_MOST = 160, NAME_MOST = 64 };

static int by_number(const void *a, const void *b)
{
    int32_t x = *(const int32_t *)a, y = *(const int32_t *)b;
    return (x > y) - (x < y);
}

static void find_starts(struct conditions *c, const struct scenario *s)
{
    size_t most = (size_t)s->line_count + (size_t)s->response_count +
                  (size_t)s->exchange_count + (size_t)s->trigger_count +
                  (size_t)s->ending_count;
    c->starts = mem_array(most, sizeof *c->starts);
    for (int32_t i = 0; i < s->line_count; i++) {
        c->starts[c->count++] = s->lines[i].source_line;
    }
    for (int32_t i = 0; i < s->response_count; i++) {
        c->starts[c->count++] = s->responses[i].source_line;
    }
    for (int32_t i = 0; i < s->exchange_count; i++) {
        c->starts[c->count++] = s->exchanges[i].source_line;
    }
    for (int32_t i = 0; i < s->trigger_count; i++) {
        c->starts[c->count++] = s->triggers[i].source_line;
    }
    for (int32_t i = 0; i < s->ending_count; i++) {
        c->starts[c->count++] = s->endings[i].source_line;
    }
    qsort(c->starts, c->count, sizeof *c->starts, by_number);
}

void conditions_init(struct conditions *c, const struct scenario *s,
                     const char *path)
{
    struct error ignored = {0};
    *c = (struct conditions){0};
    find_starts(c, s);
    if (!file_read(path, SOURCE_MOST, &c->source, &ignored)) {
        strbuf_reset(&c->source);
    }
}

void conditions_release(struct conditions *c)
{
    strbuf_release(&c->source);
    free(c->starts);
    *c = (struct conditions){0};
}

// The first line after [line] where another part begins; [*is_alone]: does
// only one begin in [line]?
static int32_t next_start(const struct conditions *c, int32_t line,
                          bool *is_alone)
{
    int here = 0;
    for (size_t i = 0; i < c->count; i++) {
        here += c->starts[i] == line;
        if (c->starts[i] > line) {
            *is_alone = here == 1;
            return c->starts[i];
        }
    }
    *is_alone = here == 1;
    return INT32_MAX;
}

static const char *line_at(const char *text, int32_t line)
{
    for (; text && line > 1; line--) {
        text = strchr(text, '\n');
        text = text ? text + 1 : NULL;
    }
    return text;
}

static bool is_name(char c)
{
    return isalnum((unsigned char)c) || c == '_';
}

// What follows "when =" between [from] and [end], or NULL.
static const char *find_when(const char *from, const char *end)
{
    for (const char *at = from; (at = strstr(at, "when")) && at < end; at++) {
        const char *after = at + strlen("when");
        after += strspn(after, " \t");
        if ((at == from || !is_name(at[-1])) && *after == '=' &&
            after[1] != '=') {
            return after + 1 + strspn(after + 1, " \t");
        }
    }
    return NULL;
}

// From after "function" to its "end", when all of it is one `return` on one
// line.
static bool add_returned(const char *function, struct strbuf *out)
{
    size_t len = strcspn(function, "\n");
    const char *body = memchr(function, ')', len);
    if (!body) {
        return false;
    }
    body += 1 + strspn(body + 1, " \t");
    if (strncmp(body, "return ", 7) != 0) {
        return false;
    }
    body += 7;
    const char *end = strstr(body, " end");
    if (!end || end > function + len || is_name(end[4]) ||
        end - body > EXCERPT_MOST) {
        return false;
    }
    strbuf_add(out, body, (size_t)(end - body));
    return true;
}

// "is_near": what the function of that name returns, else its name.
static bool add_named(const struct conditions *c, const char *at,
                      struct strbuf *out)
{
    char head[NAME_MOST + 16];
    size_t len = 0;
    while (is_name(at[len])) {
        len++;
    }
    if (len == 0 || len > NAME_MOST) {
        return false;
    }
    snprintf(head, sizeof head, "function %.*s(", (int)len, at);
    const char *found = strstr(strbuf_text(&c->source), head);
    if (!found || !add_returned(found, out)) {
        strbuf_add(out, at, len);
    }
    return true;
}

bool conditions_tell(const struct conditions *c, int32_t line,
                     struct strbuf *out)
{
    bool is_alone;
    const char *text = strbuf_text(&c->source);
    const char *from = line_at(text, line);
    const char *end = line_at(text, next_start(c, line, &is_alone));
    if (!from || !is_alone) {
        return false;
    }
    const char *when = find_when(from, end ? end : text + c->source.len);
    if (!when) {
        return false;
    }
    if (strncmp(when, "function", 8) == 0 && !is_name(when[8])) {
        return add_returned(when, out);
    }
    return add_named(c, when, out);
}
