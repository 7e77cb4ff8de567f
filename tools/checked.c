// Loading scenarios and looking for all that is wrong with them.
#include "tools/checked.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/mem.h"
#include "script/loader.h"
#include "tools/explorer.h"
#include "tools/lint.h"
#include "tools/lint_graph.h"
#include "tools/lint_states.h"
#include "tools/lint_words.h"
#include "tools/opened.h"

// No more than a person waits for; `explore` takes its time.
enum { STATES_MOST = 100000, SECONDS_MOST = 2 };

static void note_unproven(const struct lint *l, const struct walk *w)
{
    const struct scenario *s = l->opened->scenario;
    if (!walk_is_complete(w)) {
        lint_add(l, SEVERITY_NOTE, "not-proven",
                 s->exchanges[s->start].source_line,
                 "rapport-author explore goes through all of them and tells",
                 "scenario: it has more states than the %u that were looked "
                 "at; whether all that is written can happen was not proven",
                 walk_states(w));
    }
}

static void lint_walk(const struct lint *l, const struct walk *w)
{
    struct walk_sorted sorted;
    struct walk_finds finds;
    walk_sort(w, NULL, NULL, &sorted);
    walk_find(w, &finds);
    lint_states(l, w, &sorted, &finds);
    note_unproven(l, w);
    walk_finds_release(&finds);
    walk_sorted_release(&sorted);
}

// Walks as far as it goes within the limits.
static void walk_and_lint(const struct lint *l)
{
    const struct explorer_limits limits = {
        .states = STATES_MOST, .seconds = SECONDS_MOST, .threads = 1};
    struct explored explored;
    struct error err;
    if (explorer_run(l->opened, &limits, &explored, &err)) {
        lint_walk(l, explored.walk);
    }
    explored_release(&explored);
}

// Where a callback fails when it is only asked, its states would tell the same.
static void lint_alone(const struct lint *l)
{
    bool is_sound = script_probe(l->opened->source, l->out);
    script_start_play(l->opened->source, false);
    lint_graph(l);
    if (is_sound) {
        lint_trust(l);
        walk_and_lint(l);
    }
    lint_parts(l);
}

void check_all(char *const *arguments, int count, struct findings *findings)
{
    struct opened *opened = mem_array((size_t)count, sizeof *opened);
    struct lint *lints = mem_array((size_t)count, sizeof *lints);
    size_t lint_count = 0;
    for (int i = 0; i < count; i++) {
        if (opened_open(&opened[i], arguments[i], findings)) {
            lints[lint_count++] = (struct lint){&opened[i], findings};
        }
    }
    for (size_t i = 0; i < lint_count; i++) {
        lint_alone(&lints[i]);
    }
    lint_words(lints, lint_count); // what the words of all show together
    for (int i = 0; i < count; i++) {
        opened_close(&opened[i]);
    }
    free(lints);
    free(opened);
}
