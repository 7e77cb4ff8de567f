// The door of script/: a scenario file goes in; a graph and a script that
// answers for it come out. A scenario comes from a stranger: it can only ever
// fail by itself, with a finding that names file and line.
#ifndef SCRIPT_LOADER_H
#define SCRIPT_LOADER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/finding.h"
#include "core/scenario.h"
#include "core/script.h"

// A scenario that was read, with the Lua state that answers for it.
struct script_scenario;

// Reads the scenario in the file [path] (UTF-8 text, at most 256 kB; no
// symbolic link). [shown] is the file as messages name it; NULL: as [path].
// Appends what is wrong with it to [out], all together. NULL when there was an
// error; else owned by the caller, see script_free().
struct script_scenario *script_load(const char *path, const char *shown,
                                    struct findings *out);
void script_free(struct script_scenario *s); // NULL is fine

// The graph; borrowed.
const struct scenario *script_graph(const struct script_scenario *s);
// What a session asks. Borrows [s], which is not safe for two threads at once.
struct script script_answers(struct script_scenario *s);

// Call before a play. In a replay the callbacks share a clock of 1.5 s of
// processor time; otherwise each call has that, and a long play never ends by
// its clock. That is how a scenario starts out.
void script_start_play(struct script_scenario *s, bool is_replay);

// What `check` asks: calls every callback in the start state and in several
// made-up states, twice and in another order; reports those that fail, give
// the wrong thing or differ. Takes at most 1.5 s. True when all is well.
bool script_probe(struct script_scenario *s, struct findings *out);

// What a callback looked at so far; NULL when there is no such callback.
const struct script_reads *script_reads(const struct script_scenario *s,
                                        callback_id id);
int32_t script_callback_count(const struct script_scenario *s);

// Findings of `check` that the author allows: allow = { ["CODE"] = "why" }.
// The reason, or NULL.
const char *script_allows(const struct script_scenario *s, const char *code);
// All of them, in order of their codes. False when [i] is past the end.
bool script_allowed(const struct script_scenario *s, size_t i,
                    const char **code, const char **reason, int32_t *line);

// Gives [f] the text of [line] of the scenario to show; NULL is fine.
void script_show_line(const struct script_scenario *s, int line,
                      struct finding *f);
// The first line from [line] on in which [word] stands (whatever the case of
// ASCII letters), else [line].
int script_line_with(const struct script_scenario *s, int line,
                     const char *word);

#endif
