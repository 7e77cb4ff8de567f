// Finding a field in the source; see place.h.
#include "script/place.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"
#include "script/lexer.h"

#include "base/banned.h"

enum {
    // Bytes of source read while the places of one file are looked for: each
    // is read many times where everything stands in one line.
    READ_MAX = 16 << 20,
    TIMES_COUNTED = 4, // how often the bytes before a caret are counted through
};

// --- lines -------------------------------------------------------------------

static bool ends_line(char c)
{
    return c == '\n' || c == '\r';
}

// Where the line after the one at [at] begins. Lines end as Lua counts them.
static size_t next_line(const struct source *source, size_t at)
{
    while (at < source->len && !ends_line(source->text[at])) {
        at++;
    }
    if (at >= source->len) {
        return source->len;
    }
    char end = source->text[at++];
    bool is_pair = at < source->len && ends_line(source->text[at]) &&
                   source->text[at] != end;
    return is_pair ? at + 1 : at;
}

static const char *line_from(const struct source *source, size_t from,
                             size_t *len)
{
    size_t to = from;
    while (to < source->len && !ends_line(source->text[to])) {
        to++;
    }
    *len = to - from;
    return source->text + from;
}

const char *place_line(const struct source *source, int line, size_t *len)
{
    size_t at = 0;
    for (int n = 1; n < line && at < source->len; n++) {
        at = next_line(source, at);
    }
    return line_from(source, at, len);
}

int place_first_column(const struct source *source, int line)
{
    size_t len, at = 0;
    const char *text = place_line(source, line, &len);
    while (at < len && (text[at] == ' ' || text[at] == '\t')) {
        at++;
    }
    return at < len ? (int)at + 1 : 0;
}

int place_line_at(const struct source *source, size_t offset)
{
    int line = 1;
    size_t at = next_line(source, 0);
    for (; at <= offset && at < source->len; at = next_line(source, at)) {
        line++;
    }
    return line;
}

// --- the index ---------------------------------------------------------------

void places_init(struct places *p, const struct source *source)
{
    *p = (struct places){.source = source, .left = READ_MAX};
}

void places_release(struct places *p)
{
    free(p->lines);
    *p = (struct places){0};
}

// Notes where words begin; a line without any has the next line's.
static void index_words(struct places *p)
{
    struct lexer lx;
    size_t line = 0;
    lexer_init(&lx, p->source);
    for (;;) {
        struct token t = lexer_next(&lx);
        bool is_end = t.kind == TOKEN_END;
        size_t to = is_end ? p->line_count : (size_t)t.line;
        while (line < to && line < p->line_count) {
            p->lines[line++].word = (uint32_t)t.starts;
        }
        if (is_end) {
            return;
        }
    }
}

// The lines, once they are needed: most files have no faults.
static void ensure_index(struct places *p)
{
    if (p->lines) {
        return;
    }
    size_t at = 0, from;
    do {
        from = at;
        MEM_PUSH(p->lines, p->line_count, p->line_capacity)->at =
            (uint32_t)from;
        at = next_line(p->source, from);
    } while (at > from && at < p->source->len);
    index_words(p);
}

static bool has_line(struct places *p, int line)
{
    ensure_index(p);
    return line >= 1 && (size_t)line <= p->line_count;
}

const char *places_line(struct places *p, int line, size_t *len)
{
    size_t at = has_line(p, line) ? p->lines[line - 1].at : p->source->len;
    return line_from(p->source, at, len);
}

// Is there as much left to be read? Once there is not, nothing is found.
static bool spend(struct places *p, size_t bytes)
{
    p->left = bytes <= p->left ? p->left - bytes : 0;
    return p->left > 0;
}

static struct place place_at(struct places *p, int line, size_t at)
{
    size_t from = has_line(p, line) ? p->lines[line - 1].at : at;
    if (!spend(p, (at - from) * TIMES_COUNTED)) {
        return (struct place){line, 0};
    }
    int before = (int)utf8_count(p->source->text + from, at - from);
    return (struct place){line, before + 1};
}

struct place places_first(struct places *p, int line)
{
    size_t len, at = 0;
    const char *text = places_line(p, line, &len);
    while (at < len && (text[at] == ' ' || text[at] == '\t')) {
        at++;
    }
    return at < len ? place_at(p, line, (size_t)(text - p->source->text) + at)
                    : (struct place){line, 0};
}

// Stands before the first word in [line] or below.
static void start_at(struct places *p, struct lexer *lx, int line)
{
    lexer_init(lx, p->source);
    lx->left = &p->left;
    if (!has_line(p, line)) {
        lx->at = line < 1 ? 0 : p->source->len;
        return;
    }
    size_t n = (size_t)line - 1;
    lx->at = p->lines[n].word;
    while (n + 1 < p->line_count && p->lines[n + 1].word == lx->at) {
        n++;
    }
    lx->line = (int)n + 1;
}

// --- values ------------------------------------------------------------------

static int depth_of_sign(char c)
{
    bool opens = c == '(' || c == '[' || c == '{';
    return opens ? 1 : c == ')' || c == ']' || c == '}' ? -1 : 0;
}

static int depth_of_word(const struct lexer *lx, const struct token *t)
{
    switch (lx->source->text[t->at]) {
    case 'f':
        return token_is(lx, t, "function");
    case 'i':
        return token_is(lx, t, "if");
    case 'd':
        return token_is(lx, t, "do");
    case 'r':
        return token_is(lx, t, "repeat");
    case 'e':
        return -(int)token_is(lx, t, "end");
    case 'u':
        return -(int)token_is(lx, t, "until");
    default:
        return 0;
    }
}

// Brackets, and the words that stand for them in functions.
static int depth_change(const struct lexer *lx, const struct token *t)
{
    if (t->kind == TOKEN_NAME) {
        return depth_of_word(lx, t);
    }
    bool is_bracket = t->kind == TOKEN_SIGN && t->len == 1;
    return is_bracket ? depth_of_sign(lx->source->text[t->at]) : 0;
}

static bool is_sign(const struct lexer *lx, const struct token *t,
                    const char *sign)
{
    return t->kind == TOKEN_SIGN && token_is(lx, t, sign);
}

// Goes to the ',' or ';' after a value, or to the '}' of its table, which is
// not read yet.
static void skip_value(struct lexer *lx)
{
    for (int depth = 0;;) {
        struct lexer before = *lx;
        struct token t = lexer_next(lx);
        int change = depth_change(lx, &t);
        bool is_separator = is_sign(lx, &t, ",") || is_sign(lx, &t, ";");
        if (t.kind == TOKEN_END ||
            (depth == 0 && (change < 0 || is_separator))) {
            *lx = before;
            return;
        }
        depth += change;
    }
}

// --- tables ------------------------------------------------------------------

// One "key = value" or value of a table. [lx] stands before the value then.
struct item {
    struct token key; // what to point at
    int number;       // of a value without a name; 0: it has one
};

// What was asked for, and how near one comes to it.
struct search {
    struct places *places;
    const char *path;
    const char *value; // NULL: whatever the field holds
};
struct match {
    struct place place;
    int quality; // 1: the constructor, 2: the field, 3: with the value
};

static bool next_is_text(struct lexer lx, const char *value)
{
    struct token t = lexer_next(&lx);
    return value && t.kind == TOKEN_TEXT && token_is(&lx, &t, value);
}

// ["name"] = or [3] =
static bool read_bracket_key(struct lexer *lx, struct item *item)
{
    struct lexer ahead = *lx;
    struct token open = lexer_next(&ahead);
    if (!is_sign(lx, &open, "[")) {
        return false;
    }
    struct token name = lexer_next(&ahead);
    struct token close = lexer_next(&ahead);
    struct token equals = lexer_next(&ahead);
    if (!is_sign(lx, &close, "]") || !is_sign(lx, &equals, "=")) {
        return false;
    }
    *item = (struct item){.key = name};
    *lx = ahead;
    return true;
}

static bool read_name_key(struct lexer *lx, struct item *item)
{
    struct lexer ahead = *lx;
    struct token name = lexer_next(&ahead);
    if (name.kind != TOKEN_NAME) {
        return false;
    }
    struct token equals = lexer_next(&ahead);
    if (!is_sign(lx, &equals, "=")) {
        return false;
    }
    *item = (struct item){.key = name};
    *lx = ahead;
    return true;
}

// Reads the next key of a table; [*count] numbers what has none. False at the
// end of the table.
static bool next_item(struct lexer *lx, struct item *item, int *count)
{
    struct lexer ahead = *lx;
    struct token t = lexer_next(&ahead);
    while (is_sign(lx, &t, ",") || is_sign(lx, &t, ";")) {
        *lx = ahead;
        t = lexer_next(&ahead);
    }
    if (t.kind == TOKEN_END || depth_change(lx, &t) < 0) {
        return false;
    }
    if (!read_bracket_key(lx, item) && !read_name_key(lx, item)) {
        *item = (struct item){.key = t, .number = ++*count};
    }
    return true;
}

// Is [item] the first step of [path]? The others go to [*tail].
static bool is_head(const struct lexer *lx, const struct item *item,
                    const char *path, const char **tail)
{
    size_t len = strcspn(path, ".");
    *tail = path[len] == '.' ? path + len + 1 : "";
    if (item->number > 0) {
        char *end;
        return strtol(path, &end, 10) == item->number && end == path + len;
    }
    return item->key.len == len &&
           memcmp(path, lx->source->text + item->key.at, len) == 0;
}

// [lx] stands behind the '{' of the constructor's table. A value that is a
// list of one is often written without the list: then the field itself is the
// place.
static void find_in_table(struct lexer *lx, const struct search *search,
                          struct match *match)
{
    const char *path = search->path;
    struct token found = {0};
    struct item item;
    int count = 0;
    while (*path && next_item(lx, &item, &count)) {
        const char *tail;
        if (!is_head(lx, &item, path, &tail)) {
            skip_value(lx);
            continue;
        }
        found = item.key;
        match->quality = next_is_text(*lx, search->value) ? 3 : 2;
        struct lexer inside = *lx;
        struct token t = lexer_next(&inside);
        path = is_sign(lx, &t, "{") ? tail : "";
        *lx = inside;
        count = 0;
    }
    if (match->quality > 1) {
        match->place = place_at(search->places, found.line, found.starts);
    }
}

// --- constructors ------------------------------------------------------------

// From behind a constructor's name to behind the '{' of its table: over its
// name in quotes and over brackets. False when there is no table.
static bool enter_table(struct lexer *lx)
{
    for (;;) {
        struct token t = lexer_next(lx);
        if (is_sign(lx, &t, "{")) {
            return true;
        }
        if (t.kind != TOKEN_TEXT && !is_sign(lx, &t, "(") &&
            !is_sign(lx, &t, ")")) {
            return false;
        }
    }
}

static bool is_call(const struct lexer *lx)
{
    struct lexer ahead = *lx;
    struct token t = lexer_next(&ahead);
    return t.kind == TOKEN_TEXT || is_sign(lx, &t, "{") || is_sign(lx, &t, "(");
}

// [lx] stands behind the constructor's name [t].
static struct match look_at_call(const struct lexer *lx, const struct token *t,
                                 const struct search *search)
{
    struct match match = {place_at(search->places, t->line, t->starts), 1};
    struct lexer inside = *lx;
    bool is_named = next_is_text(*lx, search->value);
    if (!*search->path) {
        match.quality = 2;
    } else if (enter_table(&inside)) {
        find_in_table(&inside, search, &match);
    }
    if (is_named && match.quality > 1) {
        match.quality = 3;
    }
    return match;
}

struct place place_of_value(struct places *p, int line, const char *constructor,
                            const char *path, const char *value)
{
    struct search search = {p, path, value};
    struct match best = {{line, 0}, 0};
    struct lexer lx;
    for (start_at(p, &lx, line); best.quality < (value ? 3 : 2);) {
        struct token t = lexer_next(&lx);
        if (t.kind == TOKEN_END || t.line > line) {
            break;
        }
        if (t.kind != TOKEN_NAME || !token_is(&lx, &t, constructor) ||
            !is_call(&lx)) {
            continue;
        }
        struct match match = look_at_call(&lx, &t, &search);
        if (match.quality > best.quality) {
            best = match;
        }
    }
    return p->left > 0 ? best.place : (struct place){line, 0};
}

struct place place_of_field(struct places *p, int line, const char *constructor,
                            const char *path)
{
    return place_of_value(p, line, constructor, path, NULL);
}

struct place place_of_word(struct places *p, int line, const char *word)
{
    struct lexer lx;
    start_at(p, &lx, line);
    for (;;) {
        struct token t = lexer_next(&lx);
        if (t.kind == TOKEN_END) {
            return (struct place){line, 0};
        }
        if (t.kind == TOKEN_NAME && token_is(&lx, &t, word)) {
            return place_at(p, t.line, t.starts);
        }
    }
}
