// What must hold in every session, over many random plays.
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "base/strbuf.h"
#include "core/play.h"
#include "core/rules.h"
#include "core/snapshot.h"
#include "support/story.h"

#define STORIES 60
#define PLAYS 20
#define TURNS 80

typedef void look_at(const struct play *p);

// Plays [PLAYS] random ways through each of [STORIES] random stories and
// calls [look] after every turn.
static void in_every_play(look_at *look)
{
    for (uint64_t story = 1; story <= STORIES; story++) {
        struct scenario *scenario = story_random(story, 6);
        assert_non_null(scenario);
        for (uint64_t seed = 1; seed <= PLAYS; seed++) {
            struct rng r = rng_seeded(seed * 7919 + story);
            struct play p;
            assert_true(
                play_begin(&p, scenario, (struct script){0}, seed, NULL));
            for (int turn = 0; turn < TURNS && !session_is_over(&p.session);
                 turn++) {
                uint32_t pick =
                    rng_below(&r, (uint32_t)p.session.offered_count);
                assert_true(play_choose(&p, p.session.offered[pick], NULL));
                look(&p);
            }
            play_release(&p);
        }
        scenario_free(scenario);
    }
}

static void look_at_range(const struct play *p)
{
    for (int i = 0; i < LEVEL_COUNT; i++) {
        int level = p->session.alliance.level[i];
        assert_in_range(level, RULES_LEVEL_MIN, RULES_LEVEL_MAX);
        assert_int_equal(level % RULES_STEP, 0);
    }
}

static void levels_never_leave_their_range(void **state)
{
    in_every_play(look_at_range);
}

static void look_at_sums(const struct play *p)
{
    const struct transcript *t = &p->transcript;
    int sums[LEVEL_COUNT];
    for (int i = 0; i < LEVEL_COUNT; i++) {
        sums[i] = t->start_levels[i];
    }
    for (size_t turn = 0; turn < t->turn_count; turn++) {
        for (int i = 0; i < t->turns[turn].event_count; i++) {
            const struct event *e = &t->turns[turn].events[i];
            if (e->type == EVENT_SHIFT) {
                sums[e->shift.level] += e->shift.points;
            }
        }
    }
    for (int i = 0; i < LEVEL_COUNT; i++) {
        assert_int_equal(sums[i], t->turns[t->turn_count - 1].levels[i]);
        assert_int_equal(sums[i], p->session.alliance.level[i]);
    }
}

static void the_listed_effects_add_up_to_the_level_shown(void **state)
{
    in_every_play(look_at_sums);
}

static int established_seen; // proof that the property below was put to work
static int held_back_seen;

static void look_at_agreement(const struct play *p)
{
    struct result result;
    const struct alliance *a = &p->session.alliance;
    play_result(p, &result);
    bool has_trust = a->level[LEVEL_SAFETY] >= rules_established[0] &&
                     a->level[LEVEL_PARTNERSHIP] >= rules_established[1];
    bool is_torn = a->rupture.is_open && a->rupture.salience >= 3;
    if (result.objectives[LEVEL_AGREEMENT] == ATTAINMENT_ESTABLISHED) {
        assert_true(has_trust);
        assert_false(is_torn);
        established_seen++;
    } else if (a->level[LEVEL_AGREEMENT] >= rules_established[2]) {
        held_back_seen++;
    }
}

static void agreement_is_never_established_without_trust(void **state)
{
    in_every_play(look_at_agreement);
    assert_true(established_seen > 0);
    assert_true(held_back_seen > 0);
}

static void look_at_violation(const struct play *p)
{
    const struct turn *turn =
        &p->transcript.turns[p->transcript.turn_count - 1];
    const struct response *r = &p->session.scenario->responses[turn->response];
    bool promised = r->move.confidentiality >> CONFIDENTIALITY_ABSOLUTE & 1;
    bool told = false;
    for (int i = 0; i < turn->event_count; i++) {
        told |= turn->events[i].type == EVENT_VIOLATION;
    }
    assert_int_equal(promised, told);
}

static void a_promise_of_secrecy_is_always_a_violation(void **state)
{
    in_every_play(look_at_violation);
}

static void look_at_snapshot(const struct play *p)
{
    struct strbuf bytes = STRBUF_INIT, again = STRBUF_INIT;
    struct session copy;
    snapshot_write(&p->session, &bytes);
    session_init(&copy, p->session.scenario, p->session.script, 0);
    assert_true(snapshot_read(&copy, bytes.buf, bytes.len, NULL));
    snapshot_write(&copy, &again);
    assert_int_equal(bytes.len, again.len);
    assert_memory_equal(bytes.buf, again.buf, bytes.len);
    session_release(&copy);
    strbuf_release(&bytes);
    strbuf_release(&again);
}

static void every_moment_survives_being_saved(void **state)
{
    in_every_play(look_at_snapshot);
}

static void look_at_replay(const struct play *p)
{
    struct play again;
    struct strbuf first = STRBUF_INIT, second = STRBUF_INIT;
    if (!session_is_over(&p->session)) {
        return;
    }
    assert_true(play_fork(&again, p, (int32_t)p->transcript.turn_count, NULL));
    transcript_write(&p->transcript, &first);
    transcript_write(&again.transcript, &second);
    assert_string_equal(strbuf_text(&first), strbuf_text(&second));
    assert_int_equal(snapshot_hash(&p->session), snapshot_hash(&again.session));
    play_release(&again);
    strbuf_release(&first);
    strbuf_release(&second);
}

static void the_same_choices_give_the_same_bytes(void **state)
{
    in_every_play(look_at_replay);
}

static void look_at_order(const struct play *p)
{
    response_id order[RESPONSES_MAX];
    int count = session_order(&p->session, order);
    assert_int_equal(count, p->session.offered_count);
    for (int i = 0; i < count; i++) {
        int seen = 0;
        for (int j = 0; j < count; j++) {
            seen += order[j] == p->session.offered[i];
        }
        assert_int_equal(seen, 1);
    }
}

static void shuffling_keeps_every_response_once(void **state)
{
    in_every_play(look_at_order);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(levels_never_leave_their_range),
        cmocka_unit_test(the_listed_effects_add_up_to_the_level_shown),
        cmocka_unit_test(agreement_is_never_established_without_trust),
        cmocka_unit_test(a_promise_of_secrecy_is_always_a_violation),
        cmocka_unit_test(every_moment_survives_being_saved),
        cmocka_unit_test(the_same_choices_give_the_same_bytes),
        cmocka_unit_test(shuffling_keeps_every_response_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
