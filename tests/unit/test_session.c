// One run: lines that depend on trust, effects, triggers, failures.
#include "support/test.h"

#include "core/play.h"
#include "core/rules.h"
#include "support/story.h"

// A script in plain C: a callback is a number, its meaning stands here.
enum {
    ASK_NEVER,
    ASK_ALWAYS,
    ASK_JUDGED_TWICE,
    ASK_VISITED_ONE,
    ASK_FAILS,
    ASK_ADDS_SEVEN,
};

static bool answer_when(void *ctx, callback_id id,
                        const struct script_view *view, bool *holds,
                        struct error *err)
{
    if (id == ASK_FAILS) {
        return error_set_at(err, ERROR_SCRIPT, "callback-failed", "test.lua", 7,
                            "it failed");
    }
    *holds = id == ASK_ALWAYS ||
             (id == ASK_JUDGED_TWICE && view->counts[STANCE_JUDGMENTAL] >= 2) ||
             (id == ASK_VISITED_ONE && script_bit(view->visited, 0));
    return true;
}

static bool answer_effect(void *ctx, callback_id id,
                          const struct script_view *view,
                          struct script_change *change, struct error *err)
{
    change->levels[LEVEL_SAFETY] += 7;
    change->levels[LEVEL_STRAIN] = 5000;
    change->facts[0] = 1;
    return true;
}

static bool answer_text(void *ctx, callback_id id,
                        const struct script_view *view, struct strbuf *out,
                        struct error *err)
{
    strbuf_addf(out, "Safety is %d.", view->levels[LEVEL_SAFETY]);
    return true;
}

static const struct script_ops answers = {answer_when, answer_effect,
                                          answer_text, NULL};
static const struct script script = {&answers, NULL};

// "one" and back to it with three stances, or on to "end".
struct loop {
    struct story story;
    struct builder_response responses[4];
};

static void loop_begin(struct loop *l)
{
    story_begin(&l->story);
    l->responses[0] = story_response(STANCE_JUDGMENTAL, "one");
    l->responses[1] = story_response(STANCE_EXPERT, "one");
    l->responses[2] = story_response(STANCE_COLLABORATIVE, "one");
    l->responses[3] = story_response(STANCE_COLLABORATIVE, "end");
}

static struct scenario *loop_finish(struct loop *l)
{
    story_exchange(&l->story, "one", l->responses, 4);
    story_ending(&l->story, "end", OUTCOME_ENGAGED);
    struct scenario *s = story_finish(&l->story);
    assert_non_null(s);
    return s;
}

static void add_trigger(struct loop *l, const char *id, enum rupture_kind kind,
                        callback_id when, bool again)
{
    struct builder_trigger t = {.id = id,
                                .to = "one",
                                .kind = kind,
                                .marker = MARKER_DENIAL,
                                .salience = 3,
                                .again = again,
                                .when = when,
                                .source_line = 9};
    builder_add_trigger(l->story.builder, &t);
}

static int count_events(const struct turn *turn, enum event_type type)
{
    int count = 0;
    for (int i = 0; i < turn->event_count; i++) {
        count += turn->events[i].type == type;
    }
    return count;
}

static const struct turn *latest(const struct play *p)
{
    return &p->transcript.turns[p->transcript.turn_count - 1];
}

static void make(struct play *p, const char *id)
{
    struct error err = {0};
    bool ok = play_choose_id(p, id, &err);
    assert_string_equal(err.message, "");
    assert_true(ok);
}

static void an_ending_ends_it(void **state)
{
    struct loop l;
    struct play p;
    loop_begin(&l);
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    make(&p, "one.collaborative.2");
    assert_true(session_is_over(&p.session));
    assert_int_equal(count_events(latest(&p), EVENT_ENDING), 1);
    struct error err = {0};
    assert_false(play_choose_id(&p, "one.expert", &err));
    assert_string_equal(err.code, "choice-left-over");
    play_release(&p);
    scenario_free(s);
}

static void an_unknown_choice_names_the_nearest(void **state)
{
    struct loop l;
    struct play p;
    struct error err = {0};
    loop_begin(&l);
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    assert_false(play_choose_id(&p, "one.exprt", &err));
    assert_string_equal(err.code, "unknown-choice");
    assert_string_equal(err.hint, "did you mean 'one.expert'?");
    assert_int_equal(p.transcript.turn_count, 0);
    play_release(&p);
    scenario_free(s);
}

static void a_response_whose_condition_says_no_is_not_offered(void **state)
{
    struct loop l;
    struct play p;
    struct error err = {0};
    loop_begin(&l);
    l.responses[1].when = ASK_NEVER;
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    assert_int_equal(p.session.offered_count, 3);
    assert_false(play_choose_id(&p, "one.expert", &err));
    assert_string_equal(err.code, "choice-not-offered");
    play_release(&p);
    scenario_free(s);
}

static void no_offer_at_all_is_an_error_at_the_exchange(void **state)
{
    struct loop l;
    struct play p;
    struct error err = {0};
    loop_begin(&l);
    for (int i = 0; i < 4; i++) {
        l.responses[i].when = ASK_NEVER;
    }
    struct scenario *s = loop_finish(&l);
    assert_false(play_begin(&p, s, script, 1, &err));
    assert_string_equal(err.code, "no-response-offered");
    assert_string_equal(err.file, "test.lua");
    assert_int_equal(err.line, 4);
    play_release(&p);
    scenario_free(s);
}

static void a_trigger_opens_once_and_leads_away(void **state)
{
    struct loop l;
    struct play p;
    loop_begin(&l);
    l.responses[2].repair = 1u << REPAIR_INVITE;
    add_trigger(&l, "flat", RUPTURE_WITHDRAWAL, ASK_JUDGED_TWICE, false);
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    make(&p, "one.judgmental");
    assert_false(p.session.alliance.rupture.is_open);
    make(&p, "one.judgmental");
    assert_true(p.session.alliance.rupture.is_open);
    make(&p, "one.collaborative"); // invites: enough for a withdrawal
    assert_false(p.session.alliance.rupture.is_open);
    make(&p, "one.expert");
    assert_int_equal(p.score.rupture_count, 1);
    assert_int_equal(p.score.ruptures[0].opened_turn, 2);
    assert_int_equal(p.score.ruptures[0].repaired_turn, 3);
    play_release(&p);
    scenario_free(s);
}

static void a_trigger_marked_again_opens_again(void **state)
{
    struct loop l;
    struct play p;
    loop_begin(&l);
    l.responses[2].repair = 1u << REPAIR_INVITE;
    add_trigger(&l, "flat", RUPTURE_WITHDRAWAL, ASK_ALWAYS, true);
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    make(&p, "one.expert");
    make(&p, "one.collaborative");
    assert_int_equal(p.score.rupture_count, 2);
    play_release(&p);
    scenario_free(s);
}

static void the_trigger_declared_first_wins(void **state)
{
    struct loop l;
    struct play p;
    loop_begin(&l);
    add_trigger(&l, "first", RUPTURE_WITHDRAWAL, ASK_ALWAYS, false);
    add_trigger(&l, "second", RUPTURE_CONFRONTATION, ASK_ALWAYS, false);
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    make(&p, "one.expert");
    assert_int_equal(p.session.alliance.rupture.trigger, 0);
    play_release(&p);
    scenario_free(s);
}

static void strain_opens_a_rupture_of_its_own(void **state)
{
    struct loop l;
    struct play p;
    loop_begin(&l);
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    make(&p, "one.judgmental");
    make(&p, "one.judgmental");
    assert_int_equal(count_events(latest(&p), EVENT_STRAIN), 1);
    make(&p, "one.judgmental");
    assert_int_equal(p.score.rupture_count, 1);
    assert_int_equal(p.score.ruptures[0].trigger, ID_NONE);
    assert_int_equal(p.score.ruptures[0].kind, RUPTURE_CONFRONTATION);
    assert_int_equal(latest(&p)->said[0].mood, MOOD_IRRITATED);
    play_release(&p);
    scenario_free(s);
}

static void an_effect_is_rounded_to_steps_and_clamped(void **state)
{
    struct loop l;
    struct play p;
    struct fact fact = {.id = "shut", .type = FACT_FLAG};
    loop_begin(&l);
    builder_add_fact(l.story.builder, &fact);
    l.responses[1].effect = ASK_ADDS_SEVEN;
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    make(&p, "one.expert");
    const int16_t *level = p.session.alliance.level;
    assert_int_equal(level[LEVEL_SAFETY], rules_start[0] - 5 + 5);
    assert_int_equal(level[LEVEL_STRAIN], 100);
    assert_int_equal(p.session.facts[0], 1);
    play_release(&p);
    scenario_free(s);
}

static void a_failing_callback_stops_it_and_keeps_what_was_said(void **state)
{
    struct loop l;
    struct play p;
    struct error err = {0};
    loop_begin(&l);
    add_trigger(&l, "bad", RUPTURE_WITHDRAWAL, ASK_FAILS, false);
    struct scenario *s = loop_finish(&l);
    assert_true(play_begin(&p, s, script, 1, NULL));
    assert_false(play_choose_id(&p, "one.expert", &err));
    assert_int_equal(err.line, 7);
    assert_int_equal(p.transcript.turn_count, 0);
    assert_false(play_choose_id(&p, "one.expert", &err));
    play_release(&p);
    scenario_free(s);
}

// "one" says a fact from safety 40 on, else something plain.
static struct scenario *shy_story(void)
{
    struct story story;
    struct fact fact = {
        .id = "secret", .type = FACT_CLIENT, .from = {40, 0, 0, 100}};
    struct builder_line tells = {.mask = -1,
                                 .text = "There is something.",
                                 .tells = "secret",
                                 .thought = "Now or never.",
                                 .text_callback = ID_NONE,
                                 .when = ID_NONE,
                                 .mood = MOOD_ASHAMED};
    struct builder_line plain = {
        .mask = -1, .text_callback = ASK_ALWAYS, .when = ID_NONE, .mood = -1};
    struct builder_response pair[2] = {
        story_response(STANCE_COLLABORATIVE, "one"),
        story_response(STANCE_EXPERT, "end"),
    };
    int32_t lines[2], handles[2];
    pair[0].aims = LEVEL_SAFETY;
    story_begin(&story);
    builder_add_fact(story.builder, &fact);
    lines[0] = builder_add_line(story.builder, &tells);
    lines[1] = builder_add_line(story.builder, &plain);
    handles[0] = builder_add_response(story.builder, &pair[0]);
    handles[1] = builder_add_response(story.builder, &pair[1]);
    builder_add_exchange(story.builder, "one", lines, 2, handles, 2, 4);
    story_ending(&story, "end", OUTCOME_UNDECIDED);
    return story_finish(&story);
}

static void
a_fact_is_told_only_when_trust_allows_and_only_once_new(void **state)
{
    struct scenario *s = shy_story();
    struct play p;
    assert_true(play_begin(&p, s, script, 1, NULL));
    assert_string_equal(p.transcript.opening.said[0].text, "Safety is 30.");
    make(&p, "one.collaborative");
    assert_string_equal(latest(&p)->said[0].text, "There is something.");
    assert_string_equal(latest(&p)->said[0].thought, "Now or never.");
    assert_int_equal(latest(&p)->said[0].mood, MOOD_ASHAMED);
    assert_int_equal(count_events(latest(&p), EVENT_DISCLOSED), 1);
    make(&p, "one.collaborative");
    assert_int_equal(count_events(latest(&p), EVENT_DISCLOSED), 0);
    play_release(&p);
    scenario_free(s);
}

static void going_back_leaves_the_first_attempt_as_it_was(void **state)
{
    struct scenario *s = shy_story();
    struct play p, again;
    assert_true(play_begin(&p, s, script, 1, NULL));
    make(&p, "one.collaborative");
    make(&p, "one.expert");
    assert_true(play_fork(&again, &p, 1, NULL));
    assert_int_equal(again.session.turn, 1);
    assert_false(session_is_over(&again.session));
    assert_true(session_is_over(&p.session));
    play_release(&again);
    play_release(&p);
    scenario_free(s);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_ending_ends_it),
        cmocka_unit_test(an_unknown_choice_names_the_nearest),
        cmocka_unit_test(a_response_whose_condition_says_no_is_not_offered),
        cmocka_unit_test(no_offer_at_all_is_an_error_at_the_exchange),
        cmocka_unit_test(a_trigger_opens_once_and_leads_away),
        cmocka_unit_test(a_trigger_marked_again_opens_again),
        cmocka_unit_test(the_trigger_declared_first_wins),
        cmocka_unit_test(strain_opens_a_rupture_of_its_own),
        cmocka_unit_test(an_effect_is_rounded_to_steps_and_clamped),
        cmocka_unit_test(a_failing_callback_stops_it_and_keeps_what_was_said),
        cmocka_unit_test(
            a_fact_is_told_only_when_trust_allows_and_only_once_new),
        cmocka_unit_test(going_back_leaves_the_first_attempt_as_it_was),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
