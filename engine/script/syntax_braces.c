// Which brace is it that is not closed? Lua tells only where it noticed, often
// at the end of the file. What may stand in what, and how far lines are
// indented, tells more.
#include <string.h>

#include "script/lexer.h"
#include "script/load.h"

#include "base/banned.h"

enum { DEPTH_MAX = 64 };

enum owner { OWNER_NONE, OWNER_SCENARIO, OWNER_NAMED, OWNER_RESPONSE };

struct opened {
    struct token at;
    enum owner owner;
    int indent; // of its line
};

struct braces {
    struct lexer lx;
    struct opened stack[DEPTH_MAX];
    int depth;
    struct token last, before_last;
};

static enum owner owner_of(const struct braces *b, const struct token *t)
{
    const char *text = b->lx.source->text + t->at;
    const struct constructor *c =
        t->kind == TOKEN_NAME ? vocabulary_find(text, t->len) : NULL;
    const char *name = c ? c->shape.name : "";
    if (strcmp(name, "scenario") == 0) {
        return OWNER_SCENARIO;
    }
    if (strcmp(name, "exchange") == 0 || strcmp(name, "ending") == 0 ||
        strcmp(name, "withdrawal") == 0 || strcmp(name, "confrontation") == 0) {
        return OWNER_NAMED;
    }
    return c && strcmp(name, "client") != 0 && strcmp(name, "course") != 0
               ? OWNER_RESPONSE
               : OWNER_NONE;
}

static size_t line_start(const struct source *source, size_t at)
{
    while (at > 0 && source->text[at - 1] != '\n' &&
           source->text[at - 1] != '\r') {
        at--;
    }
    return at;
}

static int indent_at(const struct source *source, size_t at)
{
    size_t from = line_start(source, at), to = from;
    while (to < source->len &&
           (source->text[to] == ' ' || source->text[to] == '\t')) {
        to++;
    }
    return (int)(to - from);
}

static bool leads_its_line(const struct source *source, size_t at)
{
    return line_start(source, at) + (size_t)indent_at(source, at) == at;
}

// The brace that should have been closed before this one opens; NULL: none.
static const struct opened *left_open(const struct braces *b, enum owner owner)
{
    const struct opened *top = b->depth > 0 ? &b->stack[b->depth - 1] : NULL;
    if (!top || (top->owner == OWNER_NONE && b->depth == 1)) {
        return NULL; // parts kept in a table of one's own
    }
    bool is_astray = (owner == OWNER_NAMED && top->owner != OWNER_SCENARIO) ||
                     (owner == OWNER_RESPONSE && top->owner != OWNER_NAMED);
    return is_astray ? top : NULL;
}

static const struct opened *open_brace(struct braces *b, struct token t)
{
    enum owner owner =
        owner_of(b, b->last.kind == TOKEN_TEXT ? &b->before_last : &b->last);
    const struct opened *culprit = left_open(b, owner);
    if (!culprit && b->depth < DEPTH_MAX) {
        b->stack[b->depth++] =
            (struct opened){t, owner, indent_at(b->lx.source, t.at)};
    }
    return culprit;
}

// A brace that leads its line closes one of a line indented no deeper.
static const struct opened *close_brace(struct braces *b, struct token t)
{
    const struct source *source = b->lx.source;
    const struct opened *top = &b->stack[b->depth - 1];
    if (top->at.line < t.line && leads_its_line(source, t.at) &&
        indent_at(source, t.at) < top->indent) {
        return top;
    }
    b->depth--;
    return NULL;
}

struct place syntax_place(const struct source *source, int line, size_t at)
{
    struct place place = {line, 1};
    for (size_t i = line_start(source, at); i < at; i++) {
        place.column += ((unsigned char)source->text[i] & 0xC0) != 0x80;
    }
    return place;
}

// How many more open than close; what is indented oddly, but balanced, is not
// to blame.
static int balance(const struct source *source)
{
    struct lexer lx;
    int count = 0;
    lexer_init(&lx, source);
    for (struct token t = lexer_next(&lx); t.kind != TOKEN_END;
         t = lexer_next(&lx)) {
        if (t.kind == TOKEN_SIGN) {
            count += token_is(&lx, &t, "{") - token_is(&lx, &t, "}");
        }
    }
    return count;
}

struct place syntax_find_brace(const struct source *source, size_t end,
                               bool *is_extra, int *noticed_line)
{
    struct braces b = {0};
    const struct opened *culprit = NULL;
    struct token whole = {0}; // the brace that closed the scenario
    if (balance(source) == 0) {
        return (struct place){0, 0};
    }
    lexer_init(&b.lx, source);
    struct token t = lexer_next(&b.lx);
    for (; t.kind != TOKEN_END && t.starts < end && !culprit;
         t = lexer_next(&b.lx)) {
        if (token_is(&b.lx, &t, "{") && t.kind == TOKEN_SIGN) {
            culprit = open_brace(&b, t);
        } else if (token_is(&b.lx, &t, "}") && t.kind == TOKEN_SIGN) {
            if (b.depth == 0) {
                *is_extra = true;
                t = whole.line > 0 ? whole : t;
                return syntax_place(source, t.line, t.starts);
            }
            enum owner owner = b.stack[b.depth - 1].owner;
            culprit = close_brace(&b, t);
            whole = b.depth == 0 && owner == OWNER_SCENARIO ? t : whole;
        }
        *noticed_line = t.line;
        b.before_last = b.last;
        b.last = t;
    }
    if (!culprit && t.kind == TOKEN_END && b.depth > 0) {
        culprit = &b.stack[b.depth - 1];
        *noticed_line = 0;
    }
    return culprit ? syntax_place(source, culprit->at.line, culprit->at.starts)
                   : (struct place){0, 0};
}
