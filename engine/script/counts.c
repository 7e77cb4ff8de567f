// Reading the comparisons of a.count.STANCE out of a source.
#include "script/counts.h"

#include <stdbool.h>
#include <string.h>

#include "core/scenario.h"
#include "script/lexer.h"

#include "base/banned.h"

enum { WINDOW = 9, DIGITS_MOST = 3 };

// A look at the latest words; the newest is the last.
struct window {
    struct lexer lx;
    struct token words[WINDOW];
};

static bool is_one_of(const struct window *w, int i, const char *const *texts)
{
    for (; *texts; texts++) {
        if (token_is(&w->lx, &w->words[i], *texts)) {
            return true;
        }
    }
    return false;
}

static bool is_comparison(const struct window *w, int i)
{
    static const char *const texts[] = {"==", "~=", "<", "<=", ">", ">=", NULL};
    return is_one_of(w, i, texts);
}

// What may stand around a comparison without changing what is compared.
static bool is_bound_before(const struct window *w, int i)
{
    static const char *const texts[] = {"return", "and", "or", "(", "if",
                                        "elseif", ",",   "=",  NULL};
    return is_one_of(w, i, texts);
}

static bool is_bound_after(const struct window *w, int i)
{
    static const char *const texts[] = {"and", "or", "end", "then", ")",
                                        ",",   "}",  ";",   NULL};
    return is_one_of(w, i, texts);
}

// The whole number at place [i], or -1.
static int number_at(const struct window *w, int i)
{
    const struct token *t = &w->words[i];
    int value = 0;
    if (t->kind != TOKEN_NUMBER || t->len > DIGITS_MOST) {
        return -1;
    }
    for (size_t at = t->at; at < t->at + t->len; at++) {
        char c = w->lx.source->text[at];
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + c - '0';
    }
    return value;
}

// a . count . STANCE, with "a" at place [i].
static int stance_at(const struct window *w, int i)
{
    const struct token *t = &w->words[i + 4];
    bool is_count = w->words[i].kind == TOKEN_NAME &&
                    token_is(&w->lx, &w->words[i + 1], ".") &&
                    token_is(&w->lx, &w->words[i + 2], "count") &&
                    token_is(&w->lx, &w->words[i + 3], ".");
    return is_count
               ? term_find(&terms_stance, w->lx.source->text + t->at, t->len)
               : -1;
}

static void note(uint8_t *most, int number)
{
    int value = number + 1 < COUNT_MOST ? number + 1 : COUNT_MOST;
    *most = (uint8_t)(value > *most ? value : *most);
}

// The window as: bound a . count . STANCE > NUMBER bound; or the same with
// the number first.
static bool read_comparison(const struct window *w,
                            uint8_t most[STANCE_SCORED_COUNT])
{
    bool is_bound = is_bound_before(w, 0) && is_bound_after(w, WINDOW - 1);
    int stance = stance_at(w, 1), number = number_at(w, 7);
    if (stance < 0) {
        stance = stance_at(w, 3);
        number = number_at(w, 1);
        is_bound = is_bound && is_comparison(w, 2);
    } else {
        is_bound = is_bound && is_comparison(w, 6);
    }
    if (!is_bound || stance < 0 || stance >= STANCE_SCORED_COUNT ||
        number < 0) {
        return false;
    }
    note(&most[stance], number);
    return true;
}

static void move_on(struct window *w)
{
    memmove(w->words, w->words + 1, (WINDOW - 1) * sizeof *w->words);
    w->words[WINDOW - 1] = lexer_next(&w->lx);
}

// Does the word at [i] lead to counts? As .count, or as a text.
static bool is_count(const struct window *w, int i)
{
    return token_is(&w->lx, &w->words[i], "count") &&
           (w->words[i].kind == TOKEN_TEXT ||
            token_is(&w->lx, &w->words[i - 1], ".") ||
            token_is(&w->lx, &w->words[i - 1], ":"));
}

void counts_find_most(const struct source *source,
                      uint8_t most[STANCE_SCORED_COUNT])
{
    struct window w = {0};
    int seen = 0, read = 0;
    lexer_init(&w.lx, source);
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        most[i] = 0;
    }
    do {
        move_on(&w);
        seen += is_count(&w, WINDOW - 1);
        read += read_comparison(&w, most);
    } while (w.words[WINDOW - 1].kind != TOKEN_END);
    for (int i = 0; i < STANCE_SCORED_COUNT && seen != read; i++) {
        most[i] = COUNT_MOST;
    }
}
