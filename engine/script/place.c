// Finding a field in the source; see place.h.
#include "script/place.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "script/lexer.h"

#include "base/banned.h"

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

static size_t start_of_line(const struct source *source, int line)
{
    size_t at = 0;
    for (int n = 1; n < line && at < source->len; n++) {
        at = next_line(source, at);
    }
    return at;
}

const char *place_line(const struct source *source, int line, size_t *len)
{
    size_t from = start_of_line(source, line), to = from;
    while (to < source->len && !ends_line(source->text[to])) {
        to++;
    }
    *len = to - from;
    return source->text + from;
}

static int column_of(const struct source *source, int line, size_t at)
{
    size_t from = start_of_line(source, line);
    return at >= from ? (int)utf8_count(source->text + from, at - from) + 1 : 0;
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

static struct place place_of_token(const struct source *source,
                                   const struct token *t)
{
    return (struct place){t->line, column_of(source, t->line, t->starts)};
}

// --- values ------------------------------------------------------------------

static bool is_one_of(const struct lexer *lx, const struct token *t,
                      const char *const *words)
{
    for (; *words; words++) {
        if (token_is(lx, t, *words)) {
            return true;
        }
    }
    return false;
}

// Brackets, and the words that stand for them in functions.
static int depth_change(const struct lexer *lx, const struct token *t)
{
    static const char *const signs_in[] = {"(", "[", "{", NULL};
    static const char *const signs_out[] = {")", "]", "}", NULL};
    static const char *const words_in[] = {"function", "if", "do", "repeat",
                                           NULL};
    static const char *const words_out[] = {"end", "until", NULL};
    bool is_sign = t->kind == TOKEN_SIGN, is_name = t->kind == TOKEN_NAME;

    if ((is_sign && is_one_of(lx, t, signs_in)) ||
        (is_name && is_one_of(lx, t, words_in))) {
        return 1;
    }
    return (is_sign && is_one_of(lx, t, signs_out)) ||
                   (is_name && is_one_of(lx, t, words_out))
               ? -1
               : 0;
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
    char name[96];
};

static void name_item(struct item *item, const struct lexer *lx)
{
    snprintf(item->name, sizeof item->name, "%.*s", (int)item->key.len,
             lx->source->text + item->key.at);
}

// ["name"] = or [3] =
static bool read_bracket_key(struct lexer *lx, struct item *item)
{
    struct lexer ahead = *lx;
    struct token open = lexer_next(&ahead);
    struct token name = lexer_next(&ahead);
    struct token close = lexer_next(&ahead);
    struct token equals = lexer_next(&ahead);
    if (!is_sign(lx, &open, "[") || !is_sign(lx, &close, "]") ||
        !is_sign(lx, &equals, "=")) {
        return false;
    }
    item->key = name;
    name_item(item, lx);
    *lx = ahead;
    return true;
}

static bool read_name_key(struct lexer *lx, struct item *item)
{
    struct lexer ahead = *lx;
    struct token name = lexer_next(&ahead);
    struct token equals = lexer_next(&ahead);
    if (name.kind != TOKEN_NAME || !is_sign(lx, &equals, "=")) {
        return false;
    }
    item->key = name;
    name_item(item, lx);
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
        item->key = t;
        snprintf(item->name, sizeof item->name, "%d", ++*count);
    }
    return true;
}

static bool is_head(const char *path, const char *name, const char **tail)
{
    size_t len = strcspn(path, ".");
    *tail = path[len] == '.' ? path + len + 1 : "";
    return strlen(name) == len && memcmp(path, name, len) == 0;
}

static bool find_in_table(struct lexer *lx, const char *path,
                          struct place *place);

// A value that is a list of one is often written without the list: then the
// field itself is the place.
static void find_tail(struct lexer *lx, const char *tail, struct place *place)
{
    struct lexer inside = *lx;
    struct token t = lexer_next(&inside);
    if (*tail && is_sign(lx, &t, "{")) {
        find_in_table(&inside, tail, place);
    }
}

// [lx] stands behind the '{'.
static bool find_in_table(struct lexer *lx, const char *path,
                          struct place *place)
{
    struct item item;
    const char *tail;
    int count = 0;
    while (next_item(lx, &item, &count)) {
        if (is_head(path, item.name, &tail)) {
            *place = place_of_token(lx->source, &item.key);
            find_tail(lx, tail, place);
            return true;
        }
        skip_value(lx);
    }
    return false;
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

// What one call of the constructor says about the place.
struct candidate {
    struct place place;
    int quality; // 1: the constructor, 2: the field, 3: with the value
};

static bool next_is_text(struct lexer lx, const char *value)
{
    struct token t = lexer_next(&lx);
    return t.kind == TOKEN_TEXT && token_is(&lx, &t, value);
}

// Is [place] of a field whose value is the text [value]?
static bool holds_value(const struct lexer *call, struct place place,
                        const char *value)
{
    struct lexer lx = *call;
    struct token t = lexer_next(&lx);
    while (t.kind != TOKEN_END && t.line <= place.line) {
        struct place at = place_of_token(lx.source, &t);
        if (at.line == place.line && at.column == place.column) {
            struct lexer after = lx;
            t = lexer_next(&after);
            return is_sign(&lx, &t, "=") && next_is_text(after, value);
        }
        t = lexer_next(&lx);
    }
    return false;
}

// [lx] stands behind the constructor's name [t].
static struct candidate look_at_call(const struct lexer *lx,
                                     const struct token *t, const char *path,
                                     const char *value)
{
    struct candidate c = {place_of_token(lx->source, t), 1};
    struct lexer inside = *lx;
    if (!*path) {
        c.quality = value && next_is_text(*lx, value) ? 3 : 2;
    } else if (enter_table(&inside) && find_in_table(&inside, path, &c.place)) {
        c.quality = value && holds_value(lx, c.place, value) ? 3 : 2;
    }
    return c;
}

struct place place_of_value(const struct source *source, int line,
                            const char *constructor, const char *path,
                            const char *value)
{
    struct candidate best = {{line, 0}, 0};
    struct lexer lx;
    lexer_init(&lx, source);
    for (;;) {
        struct token t = lexer_next(&lx);
        if (t.kind == TOKEN_END || t.line > line || best.quality == 3) {
            return best.place;
        }
        if (t.line < line || t.kind != TOKEN_NAME ||
            !token_is(&lx, &t, constructor) || !is_call(&lx)) {
            continue;
        }
        struct candidate c = look_at_call(&lx, &t, path, value);
        if (c.quality > best.quality) {
            best = c;
        }
    }
}

struct place place_of_field(const struct source *source, int line,
                            const char *constructor, const char *path)
{
    return place_of_value(source, line, constructor, path, NULL);
}

struct place place_of_word(const struct source *source, int line,
                           const char *word)
{
    struct lexer lx;
    lexer_init(&lx, source);
    for (;;) {
        struct token t = lexer_next(&lx);
        if (t.kind == TOKEN_END) {
            return (struct place){line, 0};
        }
        if (t.line >= line && t.kind == TOKEN_NAME && token_is(&lx, &t, word)) {
            return place_of_token(source, &t);
        }
    }
}

int place_of_trouble(const struct source *source, size_t longest)
{
    int depth = 0, deepest = -1, line = 1;
    struct lexer lx;
    lexer_init(&lx, source);
    for (;;) {
        struct token t = lexer_next(&lx);
        if (t.kind == TOKEN_END || (t.kind == TOKEN_TEXT && t.len > longest)) {
            return t.kind == TOKEN_END ? line : t.line;
        }
        depth += depth_change(&lx, &t);
        if (depth > deepest) {
            deepest = depth;
            line = t.line;
        }
    }
}
