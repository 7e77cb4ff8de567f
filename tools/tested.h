// A scenario and how its plays went.
#ifndef TOOLS_TESTED_H
#define TOOLS_TESTED_H

#include <stdbool.h>
#include <stddef.h>

#include "base/finding.h"
#include "base/json.h"
#include "tools/coverage.h"
#include "tools/opened.h"
#include "tools/plays.h"

struct tested {
    const char *argument;     // borrowed
    struct findings findings; // of loading
    bool is_loaded;
    struct opened opened;
    char *folder;          // owned; where the plays are looked for
    struct play_run *runs; // owned
    size_t run_count, run_capacity;
    struct coverage coverage; // of all of them
};

// Loads what [argument] names and runs all its plays, in order of their names.
void tested_do(struct tested *t, const char *argument);
void tested_release(struct tested *t);

// On stdout, what is wrong on stderr.
void tested_print(const struct tested *t);
// {"scenario","path","findings":[…],"plays":[{"file","ok","turns","ending",
//  "failures":[{"line","code","message","hint","expected","found"}]}],
//  "coverage":{KIND:{"covered","all","missing":[ids]}}}; KIND is exchanges,
// responses, ruptures, repairs or endings. "findings" as those of `check`.
void tested_write_json(const struct tested *t, struct json *j);

// Writes the files anew where something came out differently; [says] so. False
// when one could not be written.
bool tested_update(const struct tested *t, bool says);

#endif
