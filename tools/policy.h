// Ways to choose that need no skill, or the wrong one: what a scenario must
// not reward. Each depends on the offered responses only.
#ifndef TOOLS_POLICY_H
#define TOOLS_POLICY_H

#include "core/scenario.h"

enum policy {
    POLICY_RANDOM,               // all alike
    POLICY_ALWAYS_COLLABORATIVE, // of these, all alike
    POLICY_ALWAYS_EXPERT,
    POLICY_ALWAYS_JUDGMENTAL,
    POLICY_MIX,             // 70 % collaborative, 20 % expert, 10 % judgmental
    POLICY_LONGEST,         // the most characters
    POLICY_SHORTEST,        // the fewest
    POLICY_ALWAYS_QUESTION, // those that ask: code question, or "?"
    POLICY_ALWAYS_REFLECT,  // those that reflect: codes sr, cr
    POLICY_COUNT,
};

// "random", "always-collaborative" … as in JSON.
const char *policy_name(enum policy policy);
// What it does, in a few words.
const char *policy_words(enum policy policy);

// How much a policy likes a response: more is better, 0 is not at all.
double policy_liking(enum policy policy, const struct response *r);

// The probability of each of the [count] offered responses, which sum to 1,
// from its liking and its stance. Where none is of the kind that the policy
// looks for, all are alike; where a stance is missing from the mix, the others
// share its part as they stand.
void policy_weigh(enum policy policy, const double *likings,
                  const uint8_t *stances, int count, double *out);

#endif
