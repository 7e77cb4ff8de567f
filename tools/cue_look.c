// Which cues are more than chance, after correcting for all the looks; and
// what is said about them. See cue.h.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "script/loader.h"
#include "tools/cue.h"
#include "tools/cue_bayes.h"
#include "tools/cue_chance.h"
#include "tools/lint.h"

#include "base/banned.h"

// One look at one feature from the side of one stance.
struct look {
    struct cue_feature feature;
    bool is_more;   // more of it than by chance, or less
    uint8_t stance; // the one that stands out
    double p, least;
    double seen, expected; // in responses of that stance
    int of;                // responses of it
    double seen_elsewhere;
    int elsewhere; // responses of other stances
    int at[2];     // the first response that shows it, of other stances and
                   // of this one; -1: none
};

struct looks {
    struct look *items; // owned
    size_t count, capacity;
};

// What is found of one code: the clearest look.
struct verdict {
    struct look best;
    struct cue_guesses guesses;
    bool is_guess; // the classifier decides, not [best]
    double p;      // corrected for the looks within the code, then for all
};

struct code_words {
    enum severity severity;
    const char *name, *hint;
};
static const struct code_words codes[CUE_CODES] = {
    [CUE_LONGEST] = {SEVERITY_WARNING, "cue-longest",
                     "shorten some of them, or let another response of the "
                     "exchange say more"},
    [CUE_SHORTEST] = {SEVERITY_WARNING, "cue-shortest",
                      "let some of them say more, or shorten another response "
                      "of the exchange"},
    [CUE_LENGTH] = {SEVERITY_WARNING, "cue-length",
                    "let lengths vary by what is said, not by stance"},
    [CUE_OPENER] = {SEVERITY_WARNING, "cue-opener",
                    "begin with what the client said, and give some of these "
                    "openings to other stances"},
    [CUE_ABSOLUTE] = {SEVERITY_WARNING, "cue-absolute",
                      "poor responses are seldom so sure of themselves: take "
                      "the words out, or let good ones be as plain"},
    [CUE_POLITE] = {SEVERITY_WARNING, "cue-polite",
                    "let good responses be blunt now and then, and poor ones "
                    "kind"},
    [CUE_PUNCTUATION] = {SEVERITY_WARNING, "cue-punctuation",
                         "a good response need not have this mark, and the "
                         "others may: change some of both"},
    [CUE_FIRST_WORD] = {SEVERITY_WARNING, "cue-first-word",
                        "let responses of different stances begin alike"},
    [CUE_WORDS] = {SEVERITY_WARNING, "cue-words",
                   "let the stances share their words: the client's own, the "
                   "matter at hand"},
};

static const char *const stance_names[] = {
    [STANCE_JUDGMENTAL] = "judgmental",
    [STANCE_EXPERT] = "expert",
    [STANCE_COLLABORATIVE] = "collaborative",
};

// --- looking -----------------------------------------------------------------

static int drawn_in(const struct cue_set *set, struct span exchange, int stance)
{
    int drawn = 0;
    for (int32_t i = exchange.first; i < exchange.first + exchange.count; i++) {
        drawn += set->responses[i].stance == stance;
    }
    return drawn;
}

static bool may_stand_at(const struct cue_set *set, size_t at,
                         enum cue_code code)
{
    const struct lint *l = set->responses[at].lint;
    return !script_allows(l->opened->source, codes[code].name);
}

// Counts who has the feature, and notes who has it first.
static void count_seen(const struct cue_set *set, const uint8_t *values,
                       struct look *look)
{
    look->at[0] = look->at[1] = -1;
    for (size_t i = 0; i < set->response_count; i++) {
        bool is_own = set->responses[i].stance == look->stance;
        look->of += is_own;
        look->elsewhere += !is_own;
        *(is_own ? &look->seen : &look->seen_elsewhere) += values[i];
        if (values[i] && look->at[is_own] < 0 &&
            may_stand_at(set, i, look->feature.code)) {
            look->at[is_own] = (int)i;
        }
    }
}

static struct cue_odds odds_of(const struct cue_set *set, const uint8_t *values,
                               const struct look *look)
{
    struct cue_tally tally = {0};
    for (size_t e = 0; e < set->exchange_count; e++) {
        struct span exchange = set->exchanges[e];
        cue_tally_add(&tally, values + exchange.first, exchange.count,
                      drawn_in(set, exchange, look->stance));
    }
    struct cue_odds odds = cue_tally_odds(&tally, look->seen);
    cue_tally_release(&tally);
    return odds;
}

static void add_look(struct looks *looks, const struct look *from, bool is_more,
                     const struct cue_odds *odds)
{
    struct look *look = MEM_PUSH(looks->items, looks->count, looks->capacity);
    *look = *from;
    look->is_more = is_more;
    look->expected = odds->expected;
    look->p = is_more ? odds->high : odds->low;
    look->least = is_more ? odds->least_high : odds->least_low;
}

// Only this is asked of a feature: is the collaborative response the longest,
// or the shortest, too often?
static bool is_about_good_ones(enum cue_code code)
{
    return code == CUE_LONGEST || code == CUE_SHORTEST;
}

static void look_at(const struct cue_set *set, const struct cue_feature *f,
                    const uint8_t *values, struct looks *looks)
{
    bool is_narrow = is_about_good_ones(f->code);
    int first = is_narrow ? STANCE_COLLABORATIVE : STANCE_JUDGMENTAL;
    for (int stance = first; stance < STANCE_SCORED_COUNT; stance++) {
        struct look look = {.feature = *f, .stance = (uint8_t)stance};
        count_seen(set, values, &look);
        struct cue_odds odds = odds_of(set, values, &look);
        add_look(looks, &look, true, &odds);
        if (!is_narrow) {
            add_look(looks, &look, false, &odds);
        }
    }
}

static void look_at_words(const struct cue_set *set, bool is_first_only,
                          uint8_t *values, struct looks *looks)
{
    int32_t words[CUE_WORDS_MOST];
    size_t count = cue_frequent_words(set, is_first_only, words);
    for (size_t i = 0; i < count; i++) {
        struct cue_feature feature;
        cue_word_feature(set, is_first_only, words[i], &feature, values);
        look_at(set, &feature, values, looks);
    }
}

static void look_at_all(const struct cue_set *set, struct looks *looks)
{
    struct cue_feature feature;
    uint8_t *values = mem_array(set->response_count, 1);
    for (size_t i = 0; cue_feature_next(set, i, &feature, values); i++) {
        look_at(set, &feature, values, looks);
    }
    look_at_words(set, true, values, looks);
    look_at_words(set, false, values, looks);
    free(values);
}

// --- correcting --------------------------------------------------------------

// How many looks of [code] count, after Tarone: the fewest K so that at most K
// of them could ever be clearer than one K-th of what is asked.
static int looks_that_count(const struct looks *looks, enum cue_code code)
{
    for (int most = 1;; most++) {
        int able = 0;
        for (size_t i = 0; i < looks->count; i++) {
            able += looks->items[i].feature.code == code &&
                    looks->items[i].least * most * CUE_CODES <= CUE_LEVEL;
        }
        if (able <= most) {
            return most;
        }
    }
}

static const struct look *clearest(const struct looks *looks,
                                   enum cue_code code)
{
    const struct look *best = NULL;
    for (size_t i = 0; i < looks->count; i++) {
        const struct look *look = &looks->items[i];
        if (look->feature.code == code && (!best || look->p < best->p)) {
            best = look;
        }
    }
    return best;
}

static void decide(const struct cue_set *set, const struct looks *looks,
                   enum cue_code code, struct verdict *v)
{
    const struct look *best = clearest(looks, code);
    *v = (struct verdict){.p = 1};
    if (best) {
        v->best = *best;
        v->p = fmin(1, best->p * looks_that_count(looks, code));
    }
    if (code == CUE_FIRST_WORD || code == CUE_WORDS) {
        v->guesses = cue_guess(set, code == CUE_FIRST_WORD);
        v->is_guess = v->guesses.p <= v->p;
        v->p = fmin(1, fmin(v->guesses.p, v->p) * (best ? 2 : 1));
    }
}

// Holm's: the smallest p counts as often as there are codes, the next once
// less, and none may fall below the one before.
static void correct(struct verdict verdicts[CUE_CODES])
{
    bool is_done[CUE_CODES] = {false};
    double before = 0;
    for (int left = CUE_CODES; left > 0; left--) {
        int next = -1;
        for (int i = 0; i < CUE_CODES; i++) {
            if (!is_done[i] && (next < 0 || verdicts[i].p < verdicts[next].p)) {
                next = i;
            }
        }
        before = fmax(before, fmin(1, verdicts[next].p * left));
        verdicts[next].p = before;
        is_done[next] = true;
    }
}

// --- telling -----------------------------------------------------------------

static void add_p(struct strbuf *out, double p)
{
    if (p < 0.0001) {
        strbuf_adds(out, " (p < 0.0001, corrected)");
    } else {
        strbuf_addf(out, " (p = %.2g, corrected)", p);
    }
}

static double mean_length(const struct cue_set *set, uint8_t stance,
                          bool is_own)
{
    double sum = 0, count = 0;
    for (size_t i = 0; i < set->response_count; i++) {
        if ((set->responses[i].stance == stance) == is_own) {
            sum += set->responses[i].chars;
            count++;
        }
    }
    return count > 0 ? sum / count : 0;
}

static void say_extreme(struct strbuf *out, const struct cue_set *set,
                        const struct look *look)
{
    strbuf_addf(out,
                "the collaborative response is the %s in %.0f of %zu "
                "exchanges; chance would make it %.1f",
                look->feature.name, look->seen, set->exchange_count,
                look->expected);
}

static void say_length(struct strbuf *out, const struct cue_set *set,
                       const struct look *look)
{
    strbuf_addf(out,
                "%s responses have %.0f characters on average, the others "
                "%.0f",
                stance_names[look->stance],
                mean_length(set, look->stance, true),
                mean_length(set, look->stance, false));
}

static void say_feature(struct strbuf *out, const struct look *look)
{
    strbuf_addf(out,
                "%s: in %.0f of %d %s responses and %.0f of %d others; chance "
                "would make the first %.1f",
                look->feature.name, look->seen, look->of,
                stance_names[look->stance], look->seen_elsewhere,
                look->elsewhere, look->expected);
}

static void say_telling(struct strbuf *out, const struct cue_set *set,
                        const int32_t *telling, const char *whose)
{
    for (int i = 0; i < CUE_TELLING && telling[i] >= 0; i++) {
        int len;
        const char *word = cue_set_word(set, telling[i], &len);
        strbuf_addf(out, "%s'%.*s'", i == 0 ? "; " : ", ", len, word);
    }
    if (telling[0] >= 0) {
        strbuf_addf(out, " point to %s", whose);
    }
}

static void say_guesses(struct strbuf *out, enum cue_code code,
                        const struct cue_guesses *g)
{
    strbuf_addf(out,
                "a reader who only counts words (naive Bayes over %s, tried on "
                "exchanges it did not learn from) picks a "
                "collaborative response in %.0f of %d exchanges; chance would "
                "in %.1f",
                code == CUE_FIRST_WORD ? "first words" : "all words", g->right,
                g->exchanges, g->expected);
}

static void say(struct strbuf *out, const struct cue_set *set,
                enum cue_code code, const struct verdict *v)
{
    if (set->scenarios > 1) {
        strbuf_addf(out, "in these %d scenarios together: ", set->scenarios);
    }
    if (v->is_guess) {
        say_guesses(out, code, &v->guesses);
    } else if (is_about_good_ones(code)) {
        say_extreme(out, set, &v->best);
    } else if (code == CUE_LENGTH) {
        say_length(out, set, &v->best);
    } else {
        say_feature(out, &v->best);
    }
    add_p(out, v->p);
    if (v->is_guess) {
        say_telling(out, set, v->guesses.telling[1], "collaborative ones");
        say_telling(out, set, v->guesses.telling[0], "the others");
    }
}

// Where the finding stands: a response that shows the cue, in a scenario that
// does not allow it; -1 when every scenario does.
static int place_of(const struct cue_set *set, enum cue_code code,
                    const struct verdict *v)
{
    int at = v->is_guess ? v->guesses.first : v->best.at[v->best.is_more];
    if (at >= 0 && may_stand_at(set, (size_t)at, code)) {
        return at;
    }
    for (size_t i = 0; i < set->response_count; i++) {
        if (may_stand_at(set, i, code)) {
            return (int)i;
        }
    }
    return -1;
}

static void tell(const struct cue_set *set, enum cue_code code,
                 const struct verdict *v)
{
    struct strbuf message = STRBUF_INIT;
    int at = place_of(set, code, v);
    if (at >= 0) {
        const struct cue_response *r = &set->responses[at];
        say(&message, set, code, v);
        lint_add(r->lint, codes[code].severity, codes[code].name, r->line,
                 codes[code].hint, "%s", strbuf_text(&message));
    }
    strbuf_release(&message);
}

void cue_look(const struct cue_set *set)
{
    struct looks looks = {0};
    struct verdict verdicts[CUE_CODES];
    look_at_all(set, &looks);
    for (int code = 0; code < CUE_CODES; code++) {
        decide(set, &looks, (enum cue_code)code, &verdicts[code]);
    }
    correct(verdicts);
    for (int code = 0; code < CUE_CODES; code++) {
        if (verdicts[code].p < CUE_LEVEL) {
            tell(set, (enum cue_code)code, &verdicts[code]);
        }
    }
    free(looks.items);
}
