// Findings against plays: what is said never to happen must not happen, however
// people choose.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/mem.h"
#include "base/rng.h"
#include "core/event.h"
#include "core/scenario.h"
#include "core/session.h"
#include "script/loader.h"
#include "tools/lint.h"
#include "tools/lint_graph.h"
#include "tools/lint_states.h"
#include "tools/opened.h"

enum { PLAYS = 200, TURNS = 40, STATES = 20000 };

// What happened in some play.
struct seen {
    bool *exchanges, *endings, *responses, *lines, *ruptures, *repairs; // owned
};

static void seen_init(struct seen *s, const struct scenario *sc)
{
    s->exchanges = mem_array((size_t)sc->exchange_count + 1, 1);
    s->endings = mem_array((size_t)sc->ending_count + 1, 1);
    s->responses = mem_array((size_t)sc->response_count + 1, 1);
    s->lines = mem_array((size_t)sc->line_count + 1, 1);
    s->ruptures = mem_array((size_t)sc->trigger_count + 1, 1);
    s->repairs = mem_array((size_t)sc->trigger_count + 1, 1);
}

static void seen_release(struct seen *s)
{
    free(s->exchanges);
    free(s->endings);
    free(s->responses);
    free(s->lines);
    free(s->ruptures);
    free(s->repairs);
}

// --- playing -----------------------------------------------------------------

static void note_events(struct seen *s, const struct events *events)
{
    for (int i = 0; i < events->count; i++) {
        const struct event *e = &events->items[i];
        if (e->type == EVENT_SAID && e->said.line != ID_NONE) {
            s->lines[e->said.line] = true;
        } else if (e->type == EVENT_RUPTURE_OPENED &&
                   e->rupture.trigger != ID_NONE) {
            s->ruptures[e->rupture.trigger] = true;
        } else if (e->type == EVENT_RUPTURE_REPAIRED &&
                   e->rupture.trigger != ID_NONE) {
            s->repairs[e->rupture.trigger] = true;
        } else if (e->type == EVENT_ENDING) {
            s->endings[e->ending.ending] = true;
        }
    }
}

static void play(struct session *session, struct seen *s, struct rng *rng)
{
    struct events events;
    struct error err;
    session_reset(session);
    bool goes_on = session_begin(session, &events, &err);
    for (int turn = 0; goes_on && turn < TURNS; turn++) {
        note_events(s, &events);
        if (session_is_over(session)) {
            return;
        }
        s->exchanges[session->at] = true;
        for (int i = 0; i < session->offered_count; i++) {
            s->responses[session->offered[i]] = true;
        }
        uint32_t choice = rng_below(rng, (uint32_t)session->offered_count);
        goes_on =
            session_step(session, session->offered[choice], &events, &err);
    }
}

static void play_often(struct opened *o, struct seen *s)
{
    struct session session;
    struct rng rng = rng_seeded(7);
    session_init(&session, o->scenario, o->script, 0);
    for (int i = 0; i < PLAYS; i++) {
        play(&session, s, &rng);
    }
    session_release(&session);
}

// --- comparing ---------------------------------------------------------------

static void expect_none(const struct lint *l, bool happened, const char *code,
                        int line)
{
    if (happened && lint_has(l, code, line)) {
        fail_msg("%s:%d: %s, and it happened", l->opened->path, line, code);
    }
}

static void compare_lines(const struct lint *l, const struct seen *s)
{
    const struct scenario *sc = l->opened->scenario;
    for (line_id i = 0; i < sc->line_count; i++) {
        bool is_alone = true; // no other line stands there
        for (line_id k = 0; k < sc->line_count; k++) {
            is_alone &=
                k == i || sc->lines[k].source_line != sc->lines[i].source_line;
        }
        expect_none(l, is_alone && s->lines[i], "line-never-spoken",
                    sc->lines[i].source_line);
    }
}

static void compare(const struct lint *l, const struct seen *s)
{
    const struct scenario *sc = l->opened->scenario;
    for (exchange_id i = 0; i < sc->exchange_count; i++) {
        expect_none(l, s->exchanges[i], "unreachable-exchange",
                    sc->exchanges[i].source_line);
    }
    for (ending_id i = 0; i < sc->ending_count; i++) {
        expect_none(l, s->endings[i], "unreachable-ending",
                    sc->endings[i].source_line);
    }
    for (response_id i = 0; i < sc->response_count; i++) {
        expect_none(l, s->responses[i], "response-never-offered",
                    sc->responses[i].source_line);
    }
    for (trigger_id i = 0; i < sc->trigger_count; i++) {
        int line = sc->triggers[i].source_line;
        expect_none(l, s->ruptures[i], "rupture-never", line);
        expect_none(l, s->repairs[i], "rupture-never-repaired", line);
    }
    compare_lines(l, s);
}

static void lint_walk(const struct lint *l, uint32_t states)
{
    struct walk_sorted sorted;
    struct walk_finds finds;
    struct walk *w =
        walk_new(l->opened->scenario, (struct walk_limits){states, NULL});
    struct walker *walker = walker_new(l->opened->scenario, l->opened->script);
    walk_run(w, walker);
    walk_sort(w, NULL, NULL, &sorted);
    walk_find(w, &finds);
    lint_states(l, w, &sorted, &finds);
    walk_finds_release(&finds);
    walk_sorted_release(&sorted);
    walker_free(walker);
    walk_free(w);
}

// Not asked before, callbacks are seen to look at more and more while it walks.
static void hold_to_plays(const char *path, uint32_t states, bool is_asked)
{
    struct findings findings = {0};
    struct opened o;
    struct seen seen;
    const struct lint l = {&o, &findings};
    if (opened_open(&o, path, &findings)) {
        seen_init(&seen, o.scenario);
        if (is_asked) {
            script_probe(o.source, &findings);
        }
        lint_graph(&l);
        lint_walk(&l, states);
        play_often(&o, &seen);
        compare(&l, &seen);
        seen_release(&seen);
        opened_close(&o);
    }
    findings_release(&findings);
}

static void hold_all_to_plays(const char *pattern, uint32_t states,
                              bool is_asked)
{
    glob_t found;
    assert_int_equal(glob(pattern, 0, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        hold_to_plays(found.gl_pathv[i], states, is_asked);
    }
    globfree(&found);
}

#define PLANTED RAPPORT_SOURCE_DIR "/tests/workshop/lint/*.lua"
#define VALID RAPPORT_SOURCE_DIR "/tests/script/valid/*.lua"
#define TEMPLATE RAPPORT_SOURCE_DIR "/scenarios/_template/scenario.lua"

static void what_is_said_never_to_happen_happens_in_no_play(void **state)
{
    (void)state;

    hold_all_to_plays(PLANTED, STATES, true);
    hold_all_to_plays(PLANTED, STATES, false);
    hold_all_to_plays(VALID, STATES, true);
    hold_all_to_plays(TEMPLATE, STATES, false);
}

static void the_same_holds_of_a_walk_that_was_not_finished(void **state)
{
    (void)state;

    hold_all_to_plays(PLANTED, 3, true);
    hold_all_to_plays(VALID, 3, true);
    hold_all_to_plays(TEMPLATE, 3, true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said_never_to_happen_happens_in_no_play),
        cmocka_unit_test(the_same_holds_of_a_walk_that_was_not_finished),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
