// What plays came by, of all there is in a scenario.
#ifndef TOOLS_COVERAGE_H
#define TOOLS_COVERAGE_H

#include <stdbool.h>

#include "core/play.h"

enum coverage_kind {
    COVERS_EXCHANGES,
    COVERS_RESPONSES,
    COVERS_RUPTURES, // opened
    COVERS_REPAIRS,  // of these, repaired
    COVERS_ENDINGS,
    COVERS_COUNT,
};

struct coverage {
    const struct scenario *scenario; // borrowed
    bool *is_covered[COVERS_COUNT];  // owned; by place in the scenario
};

void coverage_init(struct coverage *c, const struct scenario *s);
// Notes how far [p] has come; call after the opening and after each choice.
void coverage_note(struct coverage *c, const struct play *p);
void coverage_release(struct coverage *c);

// "exchanges", "responses" …
const char *coverage_name(enum coverage_kind kind);
int coverage_all(const struct coverage *c, enum coverage_kind kind);
int coverage_covered(const struct coverage *c, enum coverage_kind kind);
// The id of part [i] of coverage_all().
const char *coverage_id(const struct coverage *c, enum coverage_kind kind,
                        int i);

#endif
