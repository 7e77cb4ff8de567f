// How a person gets on with each scenario: attempts over time, the first, the
// best and the latest kept apart, and what to practise next, with the reason.
#ifndef CORE_PROGRESS_H
#define CORE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "core/summary.h"
#include "core/terms.h"

struct strbuf;

// One attempt that was played to an ending.
struct progress_point {
    int64_t id, at_ms;
    enum attainment objectives[OBJECTIVE_COUNT];
    int collaboration; // 0..100
    bool is_retry;     // it goes back in another: told apart, never the first,
                       // the best or the latest
};

// One scenario. Oldest point first.
struct progress_line {
    char *scenario;               // owned; its id
    struct progress_point *items; // owned
    size_t count, capacity;
    int fresh;               // those that are no retries
    int first, best, latest; // among them; -1: none. The best is the one with
                             // most objectives established, then emerging,
                             // then the highest score, then the earlier one
};

// All zero is nothing yet.
struct progress {
    struct progress_line *items; // owned; the latest practised first
    size_t count, capacity;
};

// From all attempts, newest first (record/attempts.h). The caller releases
// [out].
void progress_find(struct progress *out, const struct summary_list *attempts);
const struct progress_line *progress_of(const struct progress *p,
                                        const char *scenario);
void progress_release(struct progress *p);

// --- in sentences ------------------------------------------------------------

// "First: safe space emerging …, 45 of 100. …", a line each.
void progress_tell(const struct progress_line *line, struct strbuf *out);
// "safe space established, partnership emerging, agreement not yet; 52 of 100"
void progress_tell_point(const struct progress_point *p, struct strbuf *out);

// --- what next ---------------------------------------------------------------

// What is known of a scenario that can be practised.
struct offer {
    const char *scenario, *title; // borrowed
    int level;                    // 1..3
    bool can_resume;
};

enum next_kind {
    NEXT_NOTHING, // there is no scenario
    NEXT_DRILLS,  // moments to go over are due
    NEXT_RESUME,  // an attempt was cut off
    NEXT_AGAIN,   // one where an objective has further to go
    NEXT_NEW,     // one not tried yet
};

struct next {
    enum next_kind kind;
    int offer; // place in the offers; -1
    int level; // for NEXT_AGAIN: the objective
};

// One clear suggestion. In this order: what was cut off; drills that are due;
// where nothing was tried yet, the easiest; where the latest attempt left an
// objective unattained, that scenario, the lowest objective first, since they
// build on each other; else the easiest not tried; else the one practised
// longest ago, once more.
struct next progress_next(const struct progress *p, const struct offer *offers,
                          size_t count, int drills_due);
// Why, in a sentence or two.
void progress_tell_next(const struct next *next, const struct offer *offers,
                        int drills_due, struct strbuf *out);

#endif
