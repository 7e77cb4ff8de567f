// Scenarios of random words for tests of what `check` says about wording, and
// what it says.
#ifndef WORKSHOP_LINTED_H
#define WORKSHOP_LINTED_H

#include <stdlib.h>
#include <string.h>

#include "base/rng.h"
#include "base/strbuf.h"
#include "support/lua_source.h"
#include "tools/lint.h"
#include "tools/lint_words.h"

// Up to a few scenarios of one call of `check`.
struct linted {
    struct loaded loaded[8];
    struct opened opened[8];
    struct lint lints[8];
    size_t count;
    struct findings found;
};

static inline void linted_add(struct linted *l, const char *lua)
{
    size_t i = l->count++;
    l->loaded[i] = load_text(lua);
    if (!l->loaded[i].script) {
        fprintf(stderr, "%s", l->loaded[i].text);
        abort();
    }
    l->opened[i] = (struct opened){
        .path = l->loaded[i].path,
        .source = l->loaded[i].script,
        .scenario = script_graph(l->loaded[i].script),
    };
    l->lints[i] = (struct lint){&l->opened[i], &l->found};
}

static inline void linted_look(struct linted *l)
{
    lint_words(l->lints, l->count);
}

static inline void linted_release(struct linted *l)
{
    for (size_t i = 0; i < l->count; i++) {
        loaded_release(&l->loaded[i]);
    }
    findings_release(&l->found);
}

// How many findings have a code that begins with [prefix].
static inline int linted_count(const struct linted *l, const char *prefix)
{
    int count = 0;
    for (size_t i = 0; i < l->found.count; i++) {
        count += strncmp(l->found.items[i].code, prefix, strlen(prefix)) == 0;
    }
    return count;
}

// The first finding with [code]; empty when there is none.
static inline struct finding linted_first(const struct linted *l,
                                          const char *code)
{
    static char nothing[] = "";
    for (size_t i = 0; i < l->found.count; i++) {
        if (strcmp(l->found.items[i].code, code) == 0) {
            return l->found.items[i];
        }
    }
    return (struct finding){.message = nothing, .hint = nothing};
}

// --- at random ---------------------------------------------------------------

// What a response says: parts around words drawn at random.
struct said {
    char first[32], extra[32], last[8];
    int words;
};

// Changes what a response of [stance] says; [others] is the most words that
// another response of its exchange has. NULL: nothing is planted.
typedef void planting(struct said *said, const char *stance, int others,
                      struct rng *r);

static inline const char *one_of(struct rng *r, const char *const *list,
                                 uint32_t count)
{
    return list[rng_below(r, count)];
}

static inline struct said said_neutral(struct rng *r)
{
    static const char *const firsts[] = {"So",   "You", "I",    "It", "What",
                                         "That", "We",  "Well", "And"};
    static const char *const extras[] = {"",       "",        "", "always",
                                         "should", "perhaps", "", "could"};
    static const char *const lasts[] = {".", "?", ".", "!", "…", "."};
    struct said said = {.words = 4 + (int)rng_below(r, 14)};
    snprintf(said.first, sizeof said.first, "%s", one_of(r, firsts, 9));
    snprintf(said.extra, sizeof said.extra, "%s", one_of(r, extras, 8));
    snprintf(said.last, sizeof said.last, "%s", one_of(r, lasts, 6));
    return said;
}

static inline void said_add(struct strbuf *out, const struct said *said,
                            struct rng *r)
{
    static const char *const words[] = {
        "bus",   "day",  "her",   "here",  "work", "night", "with", "talk",
        "tea",   "went", "back",  "house", "road", "new",   "old",  "walk",
        "about", "came", "early", "late",  "time", "chair", "door", "week",
        "know",  "like", "mum",   "feel",  "one",  "two",   "get",  "made"};
    strbuf_adds(out, said->first);
    for (int i = 0; i < said->words; i++) {
        strbuf_addf(out, "%s %s", rng_below(r, 9) == 0 ? "," : "",
                    one_of(r, words, 32));
        if (i == said->words / 2 && said->extra[0]) {
            strbuf_addf(out, " %s", said->extra);
        }
    }
    strbuf_adds(out, said->last);
}

// A scenario of [exchanges] exchanges with three or four responses each.
// [more] are further fields of the scenario.
static inline void lua_at_random(struct strbuf *out, uint64_t seed,
                                 int exchanges, const char *more,
                                 planting *plant)
{
    static const char *const stances[] = {"collaborative", "expert",
                                          "judgmental", "collaborative"};
    struct rng r = rng_seeded(seed);
    strbuf_adds(out, "return scenario { title = 'T', minutes = 1, level = 1, "
                     "brief = 'B',\nsetting = 'S', client = { name = 'N' }, "
                     "start = 'e0',\n");
    strbuf_adds(out, more);
    for (int e = 0; e < exchanges; e++) {
        int count = 3 + (int)rng_below(&r, 2), longest = 0;
        struct said said[4];
        for (int i = 0; i < count; i++) {
            said[i] = said_neutral(&r);
            longest = said[i].words > longest ? said[i].words : longest;
        }
        strbuf_addf(out, "exchange 'e%d' { client { 'Hm.' },\n", e);
        for (int i = 0; i < count; i++) {
            if (plant) {
                plant(&said[i], stances[i], longest, &r);
            }
            strbuf_addf(out, "%s { \"", stances[i]);
            said_add(out, &said[i], &r);
            strbuf_addf(out,
                        e + 1 < exchanges ? "\", to = 'e%d' },\n"
                                          : "\", to = 'over' },\n",
                        e + 1);
        }
        strbuf_adds(out, "},\n");
    }
    strbuf_adds(out,
                "ending 'over' { client { 'Bye.' }, outcome = 'engaged' } }\n");
}

#endif
