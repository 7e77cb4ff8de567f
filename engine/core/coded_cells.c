// The words in one cell; see coded_cells.h.
#include "core/coded_cells.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/finding.h"
#include "base/strbuf.h"
#include "core/coded.h"
#include "core/coded_table.h"

#include "base/banned.h"

enum { WORD_SIZE = 64, SENSITIVITY_MOST = 300, LEVEL_MOST = 100 };

void coded_cell_wrong(const struct coded_place *at, const char *code,
                      const char *hint, const char *format, ...)
{
    struct strbuf text = STRBUF_INIT;
    va_list args;
    if (!at->findings) {
        return;
    }
    va_start(args, format);
    strbuf_vaddf(&text, format, args);
    va_end(args);
    struct finding *f =
        findings_add(at->findings, SEVERITY_ERROR, code, at->file, at->line,
                     "%s", strbuf_text(&text));
    finding_set_hint(f, hint);
    strbuf_release(&text);
}

// --- words -------------------------------------------------------------------

// The next word of [*cell] in small letters; false when there is none. A word
// that is cut because it is too long is none of ours either.
static bool next_word(const char **cell, char word[WORD_SIZE])
{
    static const char blanks[] = " \t\r\n";
    const char *from = *cell + strspn(*cell, blanks);
    size_t len = strcspn(from, blanks), kept = 0;
    for (; kept < len && kept < WORD_SIZE - 1; kept++) {
        char c = from[kept];
        word[kept] = (char)(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    }
    word[kept] = '\0';
    *cell = from + len;
    return len > 0;
}

// "one of: …", or how to separate words when that seems to be the trouble.
static void add_advice(struct strbuf *out, const struct term_list *list,
                       const char *word)
{
    if (strpbrk(word, ",;/+|")) {
        strbuf_adds(out, "put blanks between words; ");
    }
    strbuf_adds(out, "what is allowed:");
    for (int i = 0; i < list->count; i++) {
        strbuf_addf(out, " %s", list->names[i]);
    }
}

static void say_unknown(const struct coded_place *at,
                        const struct term_list *list, const char *word)
{
    struct strbuf hint = STRBUF_INIT;
    const char *near = term_nearest(list, word);
    add_advice(&hint, list, word);
    if (near) {
        coded_cell_wrong(at, "unknown-term", strbuf_text(&hint),
                         "unknown %s '%s', did you mean '%s'?", list->what,
                         word, near);
    } else {
        coded_cell_wrong(at, "unknown-term", strbuf_text(&hint),
                         "unknown %s '%s'", list->what, word);
    }
    strbuf_release(&hint);
}

static int find_word(const struct coded_place *at, const struct term_list *list,
                     const char *word)
{
    int value = term_find(list, word, strlen(word));
    if (value < 0) {
        say_unknown(at, list, word);
    }
    return value;
}

int coded_cell_word(const struct coded_place *at, const struct term_list *list,
                    const char *cell)
{
    char word[WORD_SIZE], other[WORD_SIZE];
    if (!next_word(&cell, word)) {
        return -1;
    }
    if (next_word(&cell, other)) {
        coded_cell_wrong(at, "several-words", "choose one of them",
                         "one %s is enough here: '%s' and '%s' are two",
                         list->what, word, other);
        return -1;
    }
    return find_word(at, list, word);
}

uint16_t coded_cell_words(const struct coded_place *at,
                          const struct term_list *list, const char *cell)
{
    char word[WORD_SIZE];
    uint16_t bits = 0;
    while (next_word(&cell, word)) {
        int value = find_word(at, list, word);
        bits |= (uint16_t)(value < 0 ? 0 : 1u << value);
    }
    return bits;
}

// --- numbers -----------------------------------------------------------------

// [word] as a whole number of at most [most], which is below ten million; -1
// when it is none.
static int32_t number_in(const char *word, int32_t most)
{
    size_t digits = strspn(word, "0123456789");
    int32_t number = 0;
    if (digits == 0 || word[digits]) {
        return -1;
    }
    for (; *word; word++) {
        number = number * 10 + (*word - '0');
        if (number > most) {
            return -1;
        }
    }
    return number;
}

int32_t coded_cell_turn(const struct coded_place *at, const char *cell)
{
    char word[WORD_SIZE], other[WORD_SIZE];
    if (!next_word(&cell, word)) {
        coded_cell_wrong(at, "empty-cell", "number the responses: 1, 2, 3 …",
                         "the turn is missing");
        return 0;
    }
    int32_t number = number_in(word, CODED_TURN_MOST);
    if (number < 1 || next_word(&cell, other)) {
        coded_cell_wrong(at, "bad-number", NULL,
                         "the turn is a whole number from 1 to %d, not '%s'",
                         CODED_TURN_MOST, word);
        return 0;
    }
    return number;
}

// --- the client --------------------------------------------------------------

static void set(const struct coded_place *at, const char *name, int most,
                const char *value, int32_t *out)
{
    *out = number_in(value, most);
    if (*out < 0) {
        coded_cell_wrong(at, "bad-number", NULL,
                         "%s is a whole number from 0 to %d, not '%s'", name,
                         most, value);
    }
}

// "NAME=NUMBER": how a stance is felt, or where a level starts.
static void read_setting(const struct coded_place *at, const char *word,
                         struct coded_client *out)
{
    size_t len = strcspn(word, "=");
    const char *value = word + len + 1;
    int stance = term_find(&terms_stance, word, len);
    int level = term_find(&terms_level, word, len);
    int32_t number = -1;
    if (stance >= 0 && stance < STANCE_SCORED_COUNT) {
        set(at, terms_stance.names[stance], SENSITIVITY_MOST, value, &number);
        out->client.sensitivity[stance] = (uint16_t)(number < 0 ? 100 : number);
    } else if (level >= 0) {
        set(at, terms_level.names[level], LEVEL_MOST, value, &number);
        out->start[level] = (int16_t)(number < 0 ? 0 : number);
    } else {
        coded_cell_wrong(at, "unknown-term",
                         "what is allowed: judgmental expert collaborative "
                         "safety partnership agreement strain",
                         "unknown setting '%s' of the client", word);
    }
}

void coded_cell_client(const struct coded_place *at, const char *cell,
                       struct coded_client *out)
{
    char word[WORD_SIZE];
    const char *rest = cell;
    int style = -1;
    while (next_word(&rest, word)) {
        if (!strchr(word, '=')) {
            int found = find_word(at, &terms_style, word);
            if (style >= 0 && found >= 0 && found != style) {
                coded_cell_wrong(at, "several-words", "choose one of them",
                                 "a client has one style, not two");
            }
            style = found;
        }
    }
    coded_client_init(out, style < 0 ? STYLE_PLAIN : (enum style)style);
    while (next_word(&cell, word)) {
        if (strchr(word, '=')) {
            read_setting(at, word, out);
        }
    }
}
