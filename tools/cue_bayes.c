// Naive Bayes over words, one exchange left out; see cue_bayes.h.
#include "tools/cue_bayes.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/rng.h"
#include "tools/cue.h"
#include "tools/cue_chance.h"

#include "base/banned.h"

enum {
    SHUFFLES_MOST = 1999,
    SHUFFLES_LEAST = 60,
    SHUFFLES_EXACT = 999,      // fewer cannot show a p that is small enough
    AS_GOOD_ENOUGH = 20,       // shuffles that did as well: p is not small
    WORDS_READ_MOST = 6000000, // over all shuffles
};

struct reader {
    const struct cue_set *set;
    bool is_first_only;
    uint8_t *is_good;   // owned; by response: taken for collaborative
    int32_t *counts[2]; // owned; by word
    int32_t totals[2];
    double *logs; // owned; of whole numbers
};

static int32_t words_seen(const struct reader *r, const struct cue_response *of)
{
    return r->is_first_only && of->words.count > 1 ? 1 : of->words.count;
}

static void count_exchange(struct reader *r, struct span exchange, int by)
{
    for (int32_t i = 0; i < exchange.count; i++) {
        int32_t at = exchange.first + i;
        const struct cue_response *of = &r->set->responses[at];
        const int32_t *words = r->set->words + of->words.first;
        int32_t count = words_seen(r, of);
        for (int32_t w = 0; w < count; w++) {
            r->counts[r->is_good[at]][words[w]] += by;
        }
        r->totals[r->is_good[at]] += by * count;
    }
}

// How much more a response looks like collaborative ones than like others.
static double look_of(const struct reader *r, const struct cue_response *of)
{
    const int32_t *words = r->set->words + of->words.first;
    int32_t count = words_seen(r, of);
    size_t all = r->set->different;
    double look = count * (r->logs[(size_t)r->totals[0] + all] -
                           r->logs[(size_t)r->totals[1] + all]);
    for (int32_t w = 0; w < count; w++) {
        look += r->logs[r->counts[1][words[w]] + 1] -
                r->logs[r->counts[0][words[w]] + 1];
    }
    return look;
}

// The share of the pick that falls on collaborative responses.
static double pick(const struct reader *r, struct span exchange)
{
    double best = -INFINITY;
    int good = 0, equals = 0;
    for (int32_t i = exchange.first; i < exchange.first + exchange.count; i++) {
        double look = look_of(r, &r->set->responses[i]);
        if (look > best + 1e-9) {
            best = look;
            good = equals = 0;
        }
        if (look >= best - 1e-9) {
            good += r->is_good[i];
            equals++;
        }
    }
    return (double)good / equals;
}

static int good_in(const struct reader *r, struct span exchange)
{
    int good = 0;
    for (int32_t i = 0; i < exchange.count; i++) {
        good += r->is_good[exchange.first + i];
    }
    return good;
}

static bool has_choice(const struct reader *r, struct span exchange)
{
    int good = good_in(r, exchange);
    return good > 0 && good < exchange.count;
}

static int good_one(const struct reader *r, struct span exchange)
{
    int at = exchange.first;
    while (!r->is_good[at]) {
        at++;
    }
    return at;
}

static void count_all(struct reader *r, int by)
{
    for (size_t e = 0; e < r->set->exchange_count; e++) {
        count_exchange(r, r->set->exchanges[e], by);
    }
}

// Reads all exchanges; [first] (may be NULL) becomes one that it gets right.
static double read_all(struct reader *r, int *first)
{
    double right = 0;
    count_all(r, 1);
    for (size_t e = 0; e < r->set->exchange_count; e++) {
        struct span exchange = r->set->exchanges[e];
        if (has_choice(r, exchange)) {
            count_exchange(r, exchange, -1);
            double share = pick(r, exchange);
            count_exchange(r, exchange, 1);
            right += share;
            if (first && *first < 0 && share >= 1) {
                *first = good_one(r, exchange);
            }
        }
    }
    count_all(r, -1);
    return right;
}

static void shuffle(struct reader *r, struct rng *rng)
{
    for (size_t e = 0; e < r->set->exchange_count; e++) {
        struct span exchange = r->set->exchanges[e];
        uint8_t *stances = r->is_good + exchange.first;
        for (int32_t i = exchange.count - 1; i > 0; i--) {
            uint32_t j = rng_below(rng, (uint32_t)i + 1);
            uint8_t kept = stances[i];
            stances[i] = stances[j];
            stances[j] = kept;
        }
    }
}

static int shuffles_for(const struct reader *r)
{
    size_t words =
        r->is_first_only ? r->set->response_count : r->set->word_count;
    size_t count = WORDS_READ_MOST / (words + 1);
    return count < SHUFFLES_LEAST  ? SHUFFLES_LEAST
           : count > SHUFFLES_MOST ? SHUFFLES_MOST
                                   : (int)count;
}

static double chance_of(struct reader *r, double right)
{
    struct rng rng = rng_seeded(r->set->word_count);
    double sum = 0, squares = 0;
    int as_good = 0, shuffles = shuffles_for(r);
    for (int i = 1; i <= shuffles; i++) {
        shuffle(r, &rng);
        double by_chance = read_all(r, NULL);
        sum += by_chance;
        squares += by_chance * by_chance;
        as_good += by_chance >= right - 1e-9;
        if (as_good >= AS_GOOD_ENOUGH) {
            return (double)as_good / i;
        }
    }
    if (shuffles >= SHUFFLES_EXACT) {
        return (as_good + 1.0) / (shuffles + 1.0);
    }
    double mean = sum / shuffles;
    double variance = squares / shuffles - mean * mean;
    return cue_normal_tail((right - 0.5 - mean) / sqrt(variance + 0.01));
}

// How much the word adds, over all its uses, to the look of a kind.
static double weight_of(const struct reader *r, size_t word, int kind)
{
    size_t all = r->set->different;
    const double *logs = r->logs;
    int32_t own = r->counts[kind][word], other = r->counts[!kind][word];
    return own * (logs[own + 1] - logs[(size_t)r->totals[kind] + all] -
                  logs[other + 1] + logs[(size_t)r->totals[!kind] + all]);
}

static void find_telling(struct reader *r, int kind, int32_t *telling)
{
    double weights[CUE_TELLING] = {0};
    for (int i = 0; i < CUE_TELLING; i++) {
        telling[i] = -1;
    }
    for (size_t word = 0; word < r->set->different; word++) {
        double weight = weight_of(r, word, kind);
        int32_t number = (int32_t)word;
        for (int i = 0; i < CUE_TELLING; i++) {
            if (weight > weights[i]) { // the others move down
                double lighter = weights[i];
                int32_t its = telling[i];
                weights[i] = weight;
                telling[i] = number;
                weight = lighter;
                number = its;
            }
        }
    }
}

static void reader_init(struct reader *r, const struct cue_set *set,
                        bool is_first_only)
{
    size_t logs = set->word_count + set->different + 2;
    *r = (struct reader){.set = set, .is_first_only = is_first_only};
    r->is_good = mem_array(set->response_count, sizeof *r->is_good);
    r->logs = mem_array(logs, sizeof *r->logs);
    for (int i = 0; i < 2; i++) {
        r->counts[i] = mem_array(set->different, sizeof *r->counts[i]);
    }
    for (size_t i = 1; i < logs; i++) {
        r->logs[i] = log((double)i);
    }
    for (size_t i = 0; i < set->response_count; i++) {
        r->is_good[i] = set->responses[i].stance == STANCE_COLLABORATIVE;
    }
}

static void reader_release(struct reader *r)
{
    free(r->is_good);
    free(r->logs);
    free(r->counts[0]);
    free(r->counts[1]);
}

struct cue_guesses cue_guess(const struct cue_set *set, bool is_first_only)
{
    struct cue_guesses guesses = {.p = 1, .first = -1};
    struct reader r;
    reader_init(&r, set, is_first_only);
    for (size_t e = 0; e < set->exchange_count; e++) {
        struct span exchange = set->exchanges[e];
        if (has_choice(&r, exchange)) {
            guesses.exchanges++;
            guesses.expected += (double)good_in(&r, exchange) / exchange.count;
        }
    }
    if (guesses.exchanges > 0) {
        count_all(&r, 1);
        find_telling(&r, 0, guesses.telling[0]);
        find_telling(&r, 1, guesses.telling[1]);
        count_all(&r, -1);
        guesses.right = read_all(&r, &guesses.first);
        guesses.p = chance_of(&r, guesses.right);
    }
    reader_release(&r);
    return guesses;
}
