// What `check` looks through one scenario with: each kind of look is a function
// over this, in a file of its own.
#ifndef TOOLS_LINT_H
#define TOOLS_LINT_H

#include "base/finding.h"
#include "tools/opened.h"

struct lint {
    struct opened *opened; // borrowed
    struct findings *out;  // borrowed
};

// Adds a finding of [code] (a literal, kebab-case) at [line] of the scenario,
// with its source line. [hint]: what to do about it, or NULL. A warning whose
// code the scenario allows is left out (field `allow`); an error never is. Of
// one code the first 40 are told, and that there are more.
void lint_add(const struct lint *l, enum severity severity, const char *code,
              int line, const char *hint, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

// Was a finding of [code] at [line] of this scenario added already?
bool lint_has(const struct lint *l, const char *code, int line);

#endif
