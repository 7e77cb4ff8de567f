// What each policy thinks of a response.
#include "tools/policy.h"

#include <assert.h>
#include <string.h>

#include "base/utf8.h"

const char *policy_name(enum policy policy)
{
    static const char *const names[POLICY_COUNT] = {
        "random",         "always-collaborative",
        "always-expert",  "always-judgmental",
        "mix-70-20-10",   "longest",
        "shortest",       "always-question",
        "always-reflect",
    };
    assert(policy >= 0 && policy < POLICY_COUNT);
    return names[policy];
}

const char *policy_words(enum policy policy)
{
    static const char *const words[POLICY_COUNT] = {
        "any response",
        "any collaborative response",
        "any expert response",
        "any judgmental response",
        "70 % collaborative, 20 % expert, 10 % judgmental",
        "the longest response",
        "the shortest response",
        "any response that asks",
        "any response that reflects",
    };
    assert(policy >= 0 && policy < POLICY_COUNT);
    return words[policy];
}

static double stance_weight(enum policy policy, enum stance stance)
{
    static const double mix[STANCE_SCORED_COUNT] = {
        [STANCE_JUDGMENTAL] = 0.1,
        [STANCE_EXPERT] = 0.2,
        [STANCE_COLLABORATIVE] = 0.7,
    };
    static const enum stance only[] = {
        [POLICY_ALWAYS_COLLABORATIVE] = STANCE_COLLABORATIVE,
        [POLICY_ALWAYS_EXPERT] = STANCE_EXPERT,
        [POLICY_ALWAYS_JUDGMENTAL] = STANCE_JUDGMENTAL,
    };
    return policy == POLICY_MIX ? mix[stance] : only[policy] == stance;
}

static double length_of(const struct response *r)
{
    return (double)utf8_count(r->text, strlen(r->text));
}

double policy_liking(enum policy policy, const struct response *r)
{
    switch (policy) {
    case POLICY_LONGEST:
        return length_of(r);
    case POLICY_SHORTEST:
        return 1 / length_of(r);
    case POLICY_ALWAYS_QUESTION:
        return r->move.codes >> CODE_QUESTION & 1 || strchr(r->text, '?');
    case POLICY_ALWAYS_REFLECT:
        return r->move.codes >> CODE_SR & 1 || r->move.codes >> CODE_CR & 1;
    case POLICY_RANDOM:
        return 1;
    default:
        return stance_weight(policy, r->move.stance);
    }
}

// Each stance has its part of the mix, however many responses it offers.
static void share_stances(const uint8_t *stances, int count, double *out)
{
    int of[STANCE_SCORED_COUNT] = {0};
    for (int i = 0; i < count; i++) {
        of[stances[i]]++;
    }
    for (int i = 0; i < count; i++) {
        out[i] /= of[stances[i]];
    }
}

// Only what is liked best.
static void keep_best(int count, double *out)
{
    double best = 0;
    for (int i = 0; i < count; i++) {
        best = out[i] > best ? out[i] : best;
    }
    for (int i = 0; i < count; i++) {
        out[i] = out[i] >= best;
    }
}

static void make_whole(int count, double *out)
{
    double sum = 0;
    for (int i = 0; i < count; i++) {
        sum += out[i];
    }
    for (int i = 0; i < count; i++) {
        out[i] = sum > 0 ? out[i] / sum : 1.0 / count;
    }
}

void policy_weigh(enum policy policy, const double *likings,
                  const uint8_t *stances, int count, double *out)
{
    for (int i = 0; i < count; i++) {
        out[i] = likings[i];
    }
    if (policy == POLICY_MIX) {
        share_stances(stances, count, out);
    } else if (policy != POLICY_RANDOM) {
        keep_best(count, out);
    }
    make_whole(count, out);
}
