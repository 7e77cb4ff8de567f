// Counting as a reader would.
#include "tools/reading.h"

#include <math.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/utf8.h"

#include "base/banned.h"

enum { WORD_MOST = 64, SMOG_LEAST = 30 };

// --- syllables ---------------------------------------------------------------

// Words that the rules below get wrong and that people say all the time.
static const struct {
    const char *word;
    int syllables;
} exceptions[] = {
    {"business", 2},  {"children", 2}, {"choir", 2},     {"client", 2},
    {"clients", 2},   {"create", 2},   {"diet", 2},      {"different", 2},
    {"doing", 2},     {"evening", 2},  {"every", 2},     {"family", 3},
    {"going", 2},     {"idea", 3},     {"ideas", 3},     {"interest", 2},
    {"lion", 2},      {"maybe", 2},    {"medicine", 2},  {"michael", 2},
    {"poem", 2},      {"quiet", 2},    {"quietly", 3},   {"real", 1},
    {"really", 2},    {"reality", 4},  {"recipe", 3},    {"science", 2},
    {"seeing", 2},    {"several", 2},  {"society", 4},   {"theatre", 3},
    {"trial", 2},     {"variety", 4},  {"vegetable", 3}, {"violence", 3},
    {"wednesday", 2}, {"being", 2},    {"area", 3},      {"anxiety", 4},
    {"react", 2},     {"ruin", 2},     {"fluid", 2},     {"colleague", 2},
    {"queue", 1},     {"eye", 1},      {"eyes", 1},      {"serious", 3},
    {"usually", 4},   {"actually", 4}, {"situation", 4}, {"february", 4},
    {"loyal", 2},     {"royal", 2},    {"buyer", 2},     {"player", 2},
    {"employer", 3},  {"layer", 2},    {"prayer", 1},    {"anyone", 3},
    {"trying", 2},    {"crying", 2},   {"saying", 2},    {"playing", 2},
    {"staying", 2},   {"paying", 2},   {"buying", 2},    {"dying", 2},
    {"lying", 2},     {"annoying", 3}, {"beyond", 2},    {"naked", 2},
};

static bool is_vowel(char c)
{
    return c && strchr("aeiouy", c) != NULL;
}

static bool ends_in(const char *word, size_t len, const char *end)
{
    size_t most = strlen(end);
    return len >= most && memcmp(word + len - most, end, most) == 0;
}

static int groups_of(const char *word, size_t len)
{
    int groups = 0;
    for (size_t i = 0; i < len; i++) {
        bool begins_new = i == 0 || !is_vowel(word[i - 1]);
        // A 'y' between vowels is a consonant: "anyone", "beyond".
        groups += is_vowel(word[i]) && begins_new;
    }
    return groups;
}

// Two vowels side by side that are spoken apart: "radio", "period".
static int hiatus_in(const char *word, size_t len)
{
    static const char *const apart[] = {"ia",  "io",   "iu",
                                        "ieu", "eous", "uous"};
    static const char *const together[] = {"tia", "cia", "tio", "cio",
                                           "sio", "gio", "xio", "iage"};
    int more = 0;
    for (size_t i = 0; i < len; i++) {
        bool is_apart = false, is_together = false;
        for (size_t k = 0; k < sizeof apart / sizeof *apart; k++) {
            size_t n = strlen(apart[k]);
            is_apart = is_apart ||
                       (len - i >= n && memcmp(word + i, apart[k], n) == 0);
        }
        for (size_t k = 0; i > 0 && k < sizeof together / sizeof *together;
             k++) {
            size_t n = strlen(together[k]);
            size_t from = together[k][0] == 'i' ? i : i - 1;
            is_together =
                is_together ||
                (len - from >= n && memcmp(word + from, together[k], n) == 0);
        }
        more += is_apart && !is_together;
    }
    return more;
}

// An 'e' that is written and not spoken, before endings and at the end.
static bool is_inner_e_silent(const char *word, size_t len, size_t e)
{
    static const char *const rest[] = {
        "ly",    "less", "ful",    "ment",  "ness", "body", "thing",
        "times", "time", "one",    "where", "work", "ty",   "side",
        "how",   "what", "lessly", "fully", "ments"};
    if (e < 2 || word[e] != 'e' || is_vowel(word[e - 1])) {
        return false;
    }
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++) {
        if (len - e - 1 == strlen(rest[i]) &&
            memcmp(word + e + 1, rest[i], len - e - 1) == 0) {
            return true;
        }
    }
    return false;
}

static bool hisses(const char *word, size_t len)
{
    return len > 0 && (strchr("sxzcg", word[len - 1]) ||
                       ends_in(word, len, "sh") || ends_in(word, len, "ch"));
}

// "table", "people", "little": the last 'e' is heard.
static bool is_le(const char *word, size_t len)
{
    return len > 2 && ends_in(word, len, "le") && !is_vowel(word[len - 3]);
}

static int silent_in(const char *word, size_t len)
{
    int silent = 0;
    for (size_t i = 0; i + 1 < len; i++) {
        silent += is_inner_e_silent(word, len, i);
    }
    if (len < 3) {
        return silent;
    }
    bool has_before = !is_vowel(word[len - 2]);
    bool before_last = len > 3 && !is_vowel(word[len - 3]);
    if (word[len - 1] == 'e' && has_before && !is_le(word, len)) {
        silent++;
    } else if (ends_in(word, len, "es") && before_last &&
               !hisses(word, len - 2) && !is_le(word, len - 1)) {
        silent++;
    } else if (ends_in(word, len, "ed") && before_last &&
               !strchr("td", word[len - 3]) && !is_le(word, len - 1)) {
        silent++;
    }
    return silent;
}

static int count_plain(const char *word, size_t len)
{
    if (len > 5 && memcmp(word, "every", 5) == 0) {
        return 2 + count_plain(word + 5, len - 5);
    }
    for (size_t i = 0; i < sizeof exceptions / sizeof *exceptions; i++) {
        if (strlen(exceptions[i].word) == len &&
            memcmp(exceptions[i].word, word, len) == 0) {
            return exceptions[i].syllables;
        }
    }
    int digits = 0;
    for (size_t i = 0; i < len; i++) {
        digits += word[i] >= '0' && word[i] <= '9';
    }
    int count = groups_of(word, len) + hiatus_in(word, len) -
                silent_in(word, len) + digits;
    count += ends_in(word, len, "ism");
    return count < 1 ? 1 : count;
}

// What stands after an apostrophe and is a syllable of its own: "didn't",
// "it'll", "would've".
static int count_tail(const char *head, size_t head_len, const char *tail)
{
    if (strcmp(tail, "ll") == 0 || strcmp(tail, "ve") == 0 ||
        strcmp(tail, "d") == 0) {
        return head_len > 0 && !is_vowel(head[head_len - 1]) &&
               head[head_len - 1] != 'w' && tail[0] != 'd';
    }
    return strcmp(tail, "s") == 0 && hisses(head, head_len);
}

static int count_word(const char *word, size_t len)
{
    const char *mark = memchr(word, '\'', len);
    if (!mark || mark == word) {
        return count_plain(word, len);
    }
    size_t head = (size_t)(mark - word);
    char tail[WORD_MOST];
    size_t tail_len = len - head - 1;
    memcpy(tail, mark + 1, tail_len);
    tail[tail_len] = '\0';
    // "didn't" is "did" and a syllable more; "don't" and "aren't" are one.
    if (strcmp(tail, "t") == 0 && head > 1 && word[head - 1] == 'n') {
        return count_plain(word, head - 1) +
               (strchr("dst", word[head - 2]) || ends_in(word, head, "ven"));
    }
    return count_plain(word, head) + count_tail(word, head, tail);
}

// --- letters -----------------------------------------------------------------

// A letter or digit as the rules see it: small, without an accent; ' for
// apostrophes; 0 for what is no part of a word. An 'e' with an accent is always
// heard, so it becomes an 'a'.
static char plain_letter(uint32_t c)
{
    static const char accented[] =
        "aaaaaaacaaaaiiiidnooooo ouuuuytsaaaaaaacaaaaiiiidnooooo ouuuuyty";
    if (c >= 'A' && c <= 'Z') {
        return (char)(c - 'A' + 'a');
    }
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        return (char)c;
    }
    if (c == '\'' || c == 0x2019) {
        return '\'';
    }
    if (c >= 0xc0 && c <= 0xff) {
        return accented[c - 0xc0] == ' ' ? 0 : accented[c - 0xc0];
    }
    bool is_sign = (c >= 0x2000 && c < 0x2c00) || (c >= 0x3000 && c < 0x3040);
    return c > 0xff && !is_sign ? 'x' : 0;
}

int reading_syllables(const char *word, size_t len)
{
    char plain[WORD_MOST];
    size_t at = 0, n = 0;
    while (at < len && n < sizeof plain) {
        char c = plain_letter(utf8_next(word, len, &at));
        if (c) {
            plain[n++] = c;
        }
    }
    return n > 0 ? count_word(plain, n) : 1;
}

// --- texts -------------------------------------------------------------------

struct scan {
    char word[WORD_MOST];
    size_t len;
    bool is_open; // words since the last sentence ended
};

static void end_word(struct scan *s, struct reading *r)
{
    while (s->len > 0 && s->word[s->len - 1] == '\'') {
        s->len--; // a quotation mark
    }
    if (s->len > 0) {
        int syllables = count_word(s->word, s->len);
        r->words++;
        r->syllables += (size_t)syllables;
        r->long_words += syllables >= 3;
        for (size_t i = 0; i < s->len; i++) {
            r->letters += s->word[i] != '\'';
        }
        s->is_open = true;
    }
    s->len = 0;
}

static void end_sentence(struct scan *s, struct reading *r)
{
    r->sentences += s->is_open;
    s->is_open = false;
}

// "3.50" and "www.example" end nothing: a blank or a quotation mark follows.
static bool ends_sentence(uint32_t c, const char *text, size_t len, size_t at)
{
    bool is_end = c == '.' || c == '!' || c == '?' || c == 0x2026;
    return is_end && (at >= len || !plain_letter((unsigned char)text[at]) ||
                      text[at] == '\'');
}

void reading_add(struct reading *r, const char *text)
{
    struct scan s = {.len = 0};
    size_t len = strlen(text), at = 0;
    while (at < len) {
        uint32_t code = utf8_next(text, len, &at);
        char c = plain_letter(code);
        if (c && (c != '\'' || s.len > 0)) {
            if (s.len < sizeof s.word) {
                s.word[s.len++] = c;
            }
            continue;
        }
        end_word(&s, r);
        if (ends_sentence(code, text, len, at)) {
            end_sentence(&s, r);
        }
    }
    end_word(&s, r);
    end_sentence(&s, r);
}

// --- formulas ----------------------------------------------------------------

double reading_flesch_kincaid(const struct reading *r)
{
    double words = (double)r->words;
    return r->words ? 0.39 * words / (double)r->sentences +
                          11.8 * (double)r->syllables / words - 15.59
                    : NAN;
}

double reading_smog(const struct reading *r)
{
    return r->sentences >= SMOG_LEAST
               ? 3.1291 + 1.043 * sqrt(30 * (double)r->long_words /
                                       (double)r->sentences)
               : NAN;
}

double reading_coleman_liau(const struct reading *r)
{
    double words = (double)r->words;
    return r->words ? 0.0588 * 100 * (double)r->letters / words -
                          0.296 * 100 * (double)r->sentences / words - 15.8
                    : NAN;
}

double reading_age(double grade)
{
    return grade + 5;
}

double reading_minutes(double words)
{
    return words / 238;
}

double reading_minutes_aloud(double words)
{
    return words / 183;
}
