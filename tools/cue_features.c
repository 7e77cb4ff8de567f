// What can be seen in one response without understanding it; see cue.h.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "tools/cue.h"
#include "tools/cue_chance.h"
#include "tools/words.h"

#include "base/banned.h"

enum {
    CHARS_A_STEP = 8,     // a difference in length that can be seen
    USES_LEAST = 4,       // of a word before it is worth a look
    WORD_SHOWN_MOST = 32, // bytes
};

// Openings that counselling textbooks hand out.
// clang-format off
static const char *const stock_openers[] = {
    " it sounds like ", " sounds like ", " it sounds as if ",
    " it sounds as though ", " so it sounds ", " i hear ", " so i hear ",
    " what i hear ", " what i'm hearing ", " i'm hearing ", " it seems ",
    " so it seems ", " it feels like ", " it looks like ", " it must be ",
    " that must be ", " that sounds ", " that must have ", " i wonder ",
    " i'm wondering ", " i can see ", " i can hear ", " i understand ",
    " i get the sense ", " i'm sensing ", " i sense ", " so you're saying ",
    " so what you're saying ", " if i understand ", " if i hear ",
    " help me understand ", " tell me more ", " thank you for sharing ",
    " thanks for sharing ", " i appreciate ", " you're feeling ",
    " so you feel ", " so you're feeling ", NULL,
};
// clang-format on

// clang-format off
static const char *const absolute_words[] = {
    " always ", " never ", " must ", " mustn't ", " should ", " shouldn't ",
    " everyone ", " everybody ", " nobody ", " no one ", " nothing ",
    " everything ", " completely ", " totally ", " absolutely ",
    " definitely ", " certainly ", " obviously ", " clearly ", " every time ",
    " need to ", " have to ", " has to ", " ought ", " of course ",
    " impossible ", NULL,
};
// clang-format on

// clang-format off
static const char *const polite_words[] = {
    " please ", " thank you ", " thanks ", " sorry ", " perhaps ", " maybe ",
    " might ", " could ", " would ", " i wonder ", " if you like ",
    " if you'd like ", " if you want ", " may i ", " can i ",
    " if that's all right ", " if that's ok ", " if that's okay ", " a bit ",
    " a little ", " i guess ", " i think ", " kind of ", " sort of ",
    " appreciate ", " welcome ", " grateful ", " glad ", NULL,
};
// clang-format on

// Marks that may be written in several ways.
struct mark {
    const char *name;
    const char *forms[6];
};
static const struct mark marks[] = {
    {"a question mark", {"?", NULL}},
    {"an exclamation mark", {"!", NULL}},
    {"a comma", {",", NULL}},
    {"a dash", {"—", "–", " - ", "--", NULL}},
    {"an ellipsis", {"…", "...", NULL}},
    {"a colon or semicolon", {":", ";", NULL}},
    {"quotation marks", {"\"", "“", "”", "‘", NULL}},
    {"brackets", {"(", "[", NULL}},
};
#define MARK_COUNT (sizeof marks / sizeof *marks)

typedef bool response_test(const struct cue_set *set,
                           const struct cue_response *r, int32_t more);

static bool has_mark(const struct cue_set *set, const struct cue_response *r,
                     int32_t mark)
{
    (void)set;
    for (const char *const *form = marks[mark].forms; *form; form++) {
        if (strstr(r->text, *form)) {
            return true;
        }
    }
    return false;
}

static bool has_opener(const struct cue_set *set, const struct cue_response *r,
                       int32_t more)
{
    (void)set;
    (void)more;
    for (const char *const *opener = stock_openers; *opener; opener++) {
        if (strncmp(r->plain, *opener, strlen(*opener)) == 0) {
            return true;
        }
    }
    return false;
}

static bool has_absolute(const struct cue_set *set,
                         const struct cue_response *r, int32_t more)
{
    (void)set;
    (void)more;
    return words_find(r->plain, absolute_words) != NULL;
}

static bool has_polite(const struct cue_set *set, const struct cue_response *r,
                       int32_t more)
{
    (void)set;
    (void)more;
    return words_find(r->plain, polite_words) != NULL;
}

static bool has_first(const struct cue_set *set, const struct cue_response *r,
                      int32_t word)
{
    return r->words.count > 0 && set->words[r->words.first] == word;
}

static bool has_word(const struct cue_set *set, const struct cue_response *r,
                     int32_t word)
{
    for (int32_t i = 1; i < r->words.count; i++) {
        if (set->words[r->words.first + i] == word) {
            return true;
        }
    }
    return false;
}

static void mark_each(const struct cue_set *set, response_test *test,
                      int32_t more, uint8_t *values)
{
    for (size_t i = 0; i < set->response_count; i++) {
        values[i] = test(set, &set->responses[i], more);
    }
}

// The one response of each exchange that is longest, or shortest; none where
// two are.
static void mark_extreme(const struct cue_set *set, int sign, uint8_t *values)
{
    for (size_t e = 0; e < set->exchange_count; e++) {
        struct span span = set->exchanges[e];
        int32_t best = span.first, equals = 0;
        for (int32_t i = span.first; i < span.first + span.count; i++) {
            int more =
                sign * (set->responses[i].chars - set->responses[best].chars);
            values[i] = 0;
            equals = more > 0 ? 1 : equals + (more == 0);
            best = more > 0 ? i : best;
        }
        values[best] = equals == 1;
    }
}

// How much longer each is than the shortest beside it, in steps.
static void measure(const struct cue_set *set, uint8_t *values)
{
    for (size_t e = 0; e < set->exchange_count; e++) {
        struct span span = set->exchanges[e];
        const struct cue_response *r = &set->responses[span.first];
        int32_t least = r->chars;
        for (int32_t i = 0; i < span.count; i++) {
            least = r[i].chars < least ? r[i].chars : least;
        }
        for (int32_t i = 0; i < span.count; i++) {
            int32_t steps = (r[i].chars - least) / CHARS_A_STEP;
            values[span.first + i] =
                (uint8_t)(steps < CUE_VALUE_MAX ? steps : CUE_VALUE_MAX);
        }
    }
}

static void set_feature(struct cue_feature *f, enum cue_code code,
                        const char *name)
{
    f->code = code;
    snprintf(f->name, sizeof f->name, "%s", name);
}

// As much of a word as a message shows; cuts no code point.
static int shown_bytes(const char *word, int len)
{
    int most = len < WORD_SHOWN_MOST ? len : WORD_SHOWN_MOST;
    while (most > 0 && most < len &&
           ((unsigned char)word[most] & 0xC0) == 0x80) {
        most--;
    }
    return most;
}

// In how many responses each word stands first, or after the first.
static int32_t *count_uses(const struct cue_set *set, bool is_first_only)
{
    int32_t *uses = mem_array(set->different, sizeof *uses);
    int32_t *latest = mem_array(set->different, sizeof *latest);
    for (size_t i = 0; i < set->response_count; i++) {
        struct span span = set->responses[i].words;
        int32_t from = span.first + !is_first_only;
        int32_t end = span.first + (is_first_only ? 1 : span.count);
        for (int32_t w = from; w < end && span.count > 0; w++) {
            uses[set->words[w]] += latest[set->words[w]] != (int32_t)i + 1;
            latest[set->words[w]] = (int32_t)i + 1;
        }
    }
    free(latest);
    return uses;
}

static size_t used_at_least(const struct cue_set *set, const int32_t *uses,
                            int32_t least)
{
    size_t count = 0;
    for (size_t word = 0; word < set->different; word++) {
        count += uses[word] >= least;
    }
    return count;
}

size_t cue_frequent_words(const struct cue_set *set, bool is_first_only,
                          int32_t words[CUE_WORDS_MOST])
{
    int32_t *uses = count_uses(set, is_first_only);
    int32_t least = USES_LEAST;
    size_t count = 0;
    while (used_at_least(set, uses, least) > CUE_WORDS_MOST) {
        least += 1 + least / 4;
    }
    for (size_t word = 0; word < set->different; word++) {
        if (uses[word] >= least) {
            words[count++] = (int32_t)word;
        }
    }
    free(uses);
    return count;
}

void cue_word_feature(const struct cue_set *set, bool is_first_only,
                      int32_t word, struct cue_feature *feature,
                      uint8_t *values)
{
    int len;
    const char *name = cue_set_word(set, word, &len);
    feature->code = is_first_only ? CUE_FIRST_WORD : CUE_WORDS;
    snprintf(feature->name, sizeof feature->name, "the %sword '%.*s'",
             is_first_only ? "first " : "", shown_bytes(name, len), name);
    mark_each(set, is_first_only ? has_first : has_word, word, values);
}

bool cue_feature_next(const struct cue_set *set, size_t at,
                      struct cue_feature *feature, uint8_t *values)
{
    switch (at) {
    case 0:
        set_feature(feature, CUE_LONGEST, "longest");
        mark_extreme(set, 1, values);
        return true;
    case 1:
        set_feature(feature, CUE_SHORTEST, "shortest");
        mark_extreme(set, -1, values);
        return true;
    case 2:
        set_feature(feature, CUE_LENGTH, "length");
        measure(set, values);
        return true;
    case 3:
        set_feature(feature, CUE_OPENER,
                    "a stock opener ('It sounds like', 'I hear')");
        mark_each(set, has_opener, 0, values);
        return true;
    case 4:
        set_feature(feature, CUE_ABSOLUTE,
                    "an absolute word ('always', 'never', 'should')");
        mark_each(set, has_absolute, 0, values);
        return true;
    case 5:
        set_feature(feature, CUE_POLITE,
                    "a polite or careful word ('perhaps', 'sorry')");
        mark_each(set, has_polite, 0, values);
        return true;
    default:
        break;
    }
    at -= 6;
    if (at < MARK_COUNT) {
        set_feature(feature, CUE_PUNCTUATION, marks[at].name);
        mark_each(set, has_mark, (int32_t)at, values);
        return true;
    }
    return false;
}
