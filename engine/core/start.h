// Where a play begins: at the client's opening, or, to look at one place of a
// scenario, anywhere in it with chosen levels and facts.
#ifndef CORE_START_H
#define CORE_START_H

#include <stdbool.h>
#include <stdint.h>

#include "base/error.h"
#include "core/scenario.h"

struct strbuf;

struct start {
    bool is_preview;    // other than the scenario says: no attempt of anybody
    target_id at;       // the exchange, or the ending, that comes first
    trigger_id rupture; // opened before that, as its way leads there; ID_NONE
    int16_t levels[LEVEL_COUNT]; // before the rupture cost any
    uint8_t facts[FACTS_MAX];
};

// As words say it, on a command line. All NULL is as the scenario begins.
struct start_words {
    const char *from; // the id of an exchange, an ending or a rupture
    const char *set;  // "safety=40,told=true": levels and declared facts
};

// As the scenario begins.
void start_init(struct start *start, const struct scenario *s);

// As [words] say. What [set] names twice has its last value. Nothing is bent
// into its range; errors are of kind ERROR_CHOICE, with a hint:
//   "unknown-start"   [from] names nothing in this scenario
//   "unknown-name"    [set] names neither a level nor a fact
//   "bad-value"       a level outside 0..100, a number outside 0..255, a flag
//                     or a client fact that is neither true nor false, or no
//                     NAME=VALUE at all
bool start_read(struct start *start, const struct scenario *s,
                const struct start_words *words, struct error *err);

// "'plan', safety 40, told true": where a preview begins and which levels and
// facts are not as the scenario has them.
void start_tell(const struct start *start, const struct scenario *s,
                struct strbuf *out);

#endif
