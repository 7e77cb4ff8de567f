// Cuts a Lua source into words, just well enough to find a field in it.
#ifndef SCRIPT_LEXER_H
#define SCRIPT_LEXER_H

#include <stdbool.h>
#include <stddef.h>

#include "script/place.h"

enum token_kind { TOKEN_END, TOKEN_NAME, TOKEN_TEXT, TOKEN_NUMBER, TOKEN_SIGN };

struct token {
    enum token_kind kind;
    size_t at, len; // in the source; a text without its quotes
    size_t starts;  // where it begins, with its quotes
    int line;
};

// Plain values: copy one to look ahead.
struct lexer {
    const struct source *source;
    size_t at;
    int line;
    size_t *left; // NULL, or the bytes that it and its copies may still read:
                  // without any left the source ends here
};

void lexer_init(struct lexer *lx, const struct source *source);
struct token lexer_next(struct lexer *lx);
// Is [t] this sign, name or text?
bool token_is(const struct lexer *lx, const struct token *t, const char *text);

#endif
