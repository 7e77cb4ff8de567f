// How much a conversation uses each of its parts, for somebody who chooses by
// a policy: exact expected numbers, from all states a walk found. A response
// used 0.5 times is used in every second conversation, or twice in every
// fourth: it is how often on average, not the chance that it is used at all.
#ifndef TOOLS_TRAFFIC_H
#define TOOLS_TRAFFIC_H

#include <stdbool.h>

#include "core/walk.h"
#include "tools/policy.h"

struct traffic {
    enum policy policy;
    // All owned. How often on average:
    double *visits;  // by exchange: the client speaks there
    double *uses;    // by response: it is made
    double *leads;   // by response: it leads where it says, and nothing breaks
    double *breaks;  // exchange * trigger_count + trigger: the rupture opens on
                     // a response made there
    double *endings; // by ending
    double unending; // chance of going round for ever
    double stopped;  // chance that a function fails, or nothing is offered
    // Chance of what was not worked out: unexplored, or left in a circle.
    double error_bound;
};

// Circles that are slow to settle are left when explorer_now() is past [until]
// (0: never); what goes round for ever is not counted while it does.
void traffic_find(const struct walk *w, enum policy policy, double until,
                  struct traffic *out);
void traffic_release(struct traffic *t);

#endif
