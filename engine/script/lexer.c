// Words of a Lua source; see lexer.h.
#include "script/lexer.h"

#include <string.h>

#include "base/banned.h"

void lexer_init(struct lexer *lx, const struct source *source)
{
    *lx = (struct lexer){.source = source, .at = 0, .line = 1};
}

static char peek(const struct lexer *lx, size_t ahead)
{
    size_t at = lx->at + ahead;
    return at < lx->source->len ? lx->source->text[at] : '\0';
}

static bool is_at_end(const struct lexer *lx)
{
    return lx->at >= lx->source->len;
}

// Lines end as Lua counts them: \n, \r, \r\n or \n\r.
static void step(struct lexer *lx)
{
    char c = peek(lx, 0), next = peek(lx, 1);
    lx->at++;
    if (c == '\n' || c == '\r') {
        lx->line++;
        if ((next == '\n' || next == '\r') && next != c) {
            lx->at++;
        }
    }
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\v' ||
           c == '\f';
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}

// The number of '=' in a long bracket that opens here, or -1.
static int long_bracket(const struct lexer *lx)
{
    size_t ahead = 1;
    if (peek(lx, 0) != '[') {
        return -1;
    }
    while (peek(lx, ahead) == '=') {
        ahead++;
    }
    return peek(lx, ahead) == '[' ? (int)ahead - 1 : -1;
}

static bool closes(const struct lexer *lx, int equals)
{
    for (int i = 1; i <= equals; i++) {
        if (peek(lx, (size_t)i) != '=') {
            return false;
        }
    }
    return peek(lx, 0) == ']' && peek(lx, (size_t)equals + 1) == ']';
}

// Goes past a long bracket; returns the length of what is inside.
static size_t skip_long(struct lexer *lx, int equals)
{
    lx->at += (size_t)equals + 2;
    size_t from = lx->at;
    while (!is_at_end(lx) && !closes(lx, equals)) {
        step(lx);
    }
    size_t len = lx->at - from;
    lx->at += is_at_end(lx) ? 0 : (size_t)equals + 2;
    return len;
}

static void skip_comment(struct lexer *lx)
{
    lx->at += 2;
    int equals = long_bracket(lx);
    if (equals >= 0) {
        skip_long(lx, equals);
        return;
    }
    while (!is_at_end(lx) && peek(lx, 0) != '\n' && peek(lx, 0) != '\r') {
        lx->at++;
    }
}

static void skip_blanks_and_comments(struct lexer *lx)
{
    for (;;) {
        if (peek(lx, 0) == '-' && peek(lx, 1) == '-') {
            skip_comment(lx);
        } else if (!is_at_end(lx) && is_blank(peek(lx, 0))) {
            step(lx);
        } else {
            return;
        }
    }
}

// A text in quotes; a quote or a line's end may follow a backslash.
static size_t skip_quoted(struct lexer *lx, char quote)
{
    size_t from = ++lx->at;
    while (!is_at_end(lx) && peek(lx, 0) != quote) {
        if (peek(lx, 0) == '\\' && lx->at + 1 < lx->source->len) {
            lx->at++;
        }
        step(lx);
    }
    size_t len = lx->at - from;
    lx->at += !is_at_end(lx);
    return len;
}

static struct token text_token(struct lexer *lx, struct token t)
{
    int equals = long_bracket(lx);
    t.kind = TOKEN_TEXT;
    t.at = lx->at + (equals < 0 ? 1 : (size_t)equals + 2);
    t.len = equals < 0 ? skip_quoted(lx, peek(lx, 0)) : skip_long(lx, equals);
    return t;
}

static struct token word_token(struct lexer *lx, struct token t)
{
    t.kind = is_digit(peek(lx, 0)) ? TOKEN_NUMBER : TOKEN_NAME;
    while (is_letter(peek(lx, 0)) || is_digit(peek(lx, 0)) ||
           (t.kind == TOKEN_NUMBER && peek(lx, 0) == '.')) {
        lx->at++;
    }
    t.len = lx->at - t.at;
    return t;
}

static struct token sign_token(struct lexer *lx, struct token t)
{
    static const char *const pairs[] = {"==", "~=", "<=", ">=", "//",
                                        "::", "..", "<<", ">>"};
    t.kind = TOKEN_SIGN;
    t.len = 1;
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        if (peek(lx, 0) == pairs[i][0] && peek(lx, 1) == pairs[i][1]) {
            t.len = 2;
        }
    }
    lx->at += t.len;
    return t;
}

static struct token read_token(struct lexer *lx)
{
    skip_blanks_and_comments(lx);
    struct token t = {TOKEN_END, lx->at, 0, lx->at, lx->line};
    char c = peek(lx, 0);
    if (is_at_end(lx)) {
        return t;
    }
    if (c == '"' || c == '\'' || long_bracket(lx) >= 0) {
        return text_token(lx, t);
    }
    return is_letter(c) || is_digit(c) ? word_token(lx, t) : sign_token(lx, t);
}

struct token lexer_next(struct lexer *lx)
{
    size_t from = lx->at;
    struct token t = {TOKEN_END, from, 0, from, lx->line};
    if (lx->left && *lx->left == 0) {
        return t;
    }
    t = read_token(lx);
    if (lx->left) {
        size_t cost = lx->at - from + 1;
        *lx->left = cost < *lx->left ? *lx->left - cost : 0;
    }
    return t;
}

bool token_is(const struct lexer *lx, const struct token *t, const char *text)
{
    return t->kind != TOKEN_END && t->len == strlen(text) &&
           memcmp(lx->source->text + t->at, text, t->len) == 0;
}
