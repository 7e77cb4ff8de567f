// What a whole scenario must have, and how a missing piece is told.
#include "support/test.h"

#include "support/story.h"

static void expect_fault(struct story *story, const char *code)
{
    assert_null(story_finish(story));
    assert_int_equal(story->faults, 1);
    assert_string_equal(story->first_code, code);
}

static void add_pair(struct story *story, const char *id, const char *to)
{
    struct builder_response pair[2] = {
        story_response(STANCE_EXPERT, to),
        story_response(STANCE_COLLABORATIVE, to),
    };
    story_exchange(story, id, pair, 2);
}

static void a_whole_story_is_joined_by_name(void **state)
{
    struct story story;
    story_begin(&story);
    add_pair(&story, "one", "end");
    story_ending(&story, "end", OUTCOME_DECLINED);
    struct scenario *s = story_finish(&story);
    assert_non_null(s);
    assert_int_equal(s->start, 0);
    assert_int_equal(s->responses[0].to, target_of_ending(0));
    assert_string_equal(s->responses[0].id, "one.expert");
    assert_string_equal(s->responses[1].id, "one.collaborative");
    assert_int_equal(scenario_find_response(s, "one.collaborative"), 1);
    assert_int_equal(scenario_find_response(s, "one.neutral"), ID_NONE);
    scenario_free(s);
}

static void a_missing_target_names_the_nearest(void **state)
{
    struct story story;
    struct builder_response pair[2] = {
        story_response(STANCE_EXPERT, "edn"),
        story_response(STANCE_COLLABORATIVE, "end"),
    };
    story_begin(&story);
    story_exchange(&story, "one", pair, 2);
    story_ending(&story, "end", OUTCOME_DECLINED);
    expect_fault(&story, "missing-target");
    assert_non_null(strstr(story.first_message, "did you mean 'end'?"));
}

static void a_start_that_is_no_exchange_is_told(void **state)
{
    struct story story;
    struct builder_scenario head = story_head();
    story_begin(&story);
    head.start = "end";
    builder_set_scenario(story.builder, &head);
    add_pair(&story, "one", "end");
    story_ending(&story, "end", OUTCOME_DECLINED);
    expect_fault(&story, "missing-start");
}

static void two_places_cannot_share_a_name(void **state)
{
    struct story story;
    story_begin(&story);
    add_pair(&story, "one", "end");
    story_ending(&story, "end", OUTCOME_DECLINED);
    story_ending(&story, "one", OUTCOME_DECLINED);
    expect_fault(&story, "duplicate-id");
}

static void one_response_is_no_choice(void **state)
{
    struct story story;
    struct builder_response only = story_response(STANCE_COLLABORATIVE, "end");
    story_begin(&story);
    story_exchange(&story, "one", &only, 1);
    story_ending(&story, "end", OUTCOME_DECLINED);
    expect_fault(&story, "too-few-responses");
}

static void an_exchange_needs_a_collaborative_response(void **state)
{
    struct story story;
    struct builder_response pair[2] = {
        story_response(STANCE_EXPERT, "end"),
        story_response(STANCE_JUDGMENTAL, "end"),
    };
    story_begin(&story);
    story_exchange(&story, "one", pair, 2);
    story_ending(&story, "end", OUTCOME_DECLINED);
    expect_fault(&story, "no-collaborative-response");
}

static void a_response_cannot_stand_in_two_exchanges(void **state)
{
    struct story story;
    struct builder_response r = story_response(STANCE_COLLABORATIVE, "end");
    story_begin(&story);
    int32_t handles[2] = {builder_add_response(story.builder, &r),
                          builder_add_response(story.builder, &r)};
    int32_t line = story_line(&story, "Hello.");
    builder_add_exchange(story.builder, "one", &line, 1, handles, 2, 4);
    builder_add_exchange(story.builder, "two", NULL, 0, handles, 2, 5);
    story_ending(&story, "end", OUTCOME_DECLINED);
    assert_null(story_finish(&story));
    assert_string_equal(story.first_code, "used-twice");
}

static void a_part_left_lying_about_is_told(void **state)
{
    struct story story;
    story_begin(&story);
    add_pair(&story, "one", "end");
    story_ending(&story, "end", OUTCOME_DECLINED);
    story_line(&story, "Nobody says me.");
    expect_fault(&story, "stray-part");
}

static void a_fact_that_nobody_declared_is_told(void **state)
{
    struct story story;
    struct builder_fact_change change = {"door", 1, true};
    struct builder_response pair[2] = {
        story_response(STANCE_EXPERT, "end"),
        story_response(STANCE_COLLABORATIVE, "end"),
    };
    pair[0].facts = &change;
    pair[0].fact_count = 1;
    story_begin(&story);
    story_exchange(&story, "one", pair, 2);
    story_ending(&story, "end", OUTCOME_DECLINED);
    expect_fault(&story, "unknown-fact");
}

static void a_conversation_needs_an_end(void **state)
{
    struct story story;
    story_begin(&story);
    add_pair(&story, "one", "one");
    expect_fault(&story, "no-endings");
}

static void all_faults_are_told_together(void **state)
{
    struct story story;
    struct builder_response only = story_response(STANCE_EXPERT, "nowhere");
    story_begin(&story);
    story_exchange(&story, "one", &only, 1);
    assert_null(story_finish(&story));
    // Target, too few, no collaborative, no ending.
    assert_int_equal(story.faults, 4);
}

// --- many faults -------------------------------------------------------------

struct tally {
    int faults, suggestions;
};

static void tally_hear(void *ctx, struct builder_place place, const char *code,
                       const char *message, const char *hint)
{
    struct tally *tally = ctx;
    tally->faults++;
    tally->suggestions += strstr(message, "did you mean") != NULL;
}

// [count] exchanges with two responses each; every target is misspelt.
static struct tally misspell_all(int count)
{
    struct tally tally = {0};
    struct story story = {.builder = builder_new(tally_hear, &tally)};
    struct builder_scenario head = story_head();
    char id[64], to[64];

    head.start = "a_long_name_of_place_0";
    builder_set_scenario(story.builder, &head);
    for (int i = 0; i < count; i++) {
        snprintf(id, sizeof id, "a_long_name_of_place_%d", i);
        snprintf(to, sizeof to, "a_lung_name_of_plaice_%d", i);
        add_pair(&story, id, to);
    }
    story_ending(&story, "end", OUTCOME_DECLINED);
    assert_null(story_finish(&story));
    return tally;
}

static void every_slip_of_a_usual_story_is_helped(void **state)
{
    struct tally tally = misspell_all(100);
    assert_int_equal(tally.faults, 200);
    assert_int_equal(tally.suggestions, 200);
}

// Comparing each with all names took half a minute for 20 000 slips.
static void too_many_slips_are_told_without_a_guess(void **state)
{
    struct tally tally = misspell_all(1000);
    assert_int_equal(tally.faults, 2000);
    assert_in_range(tally.suggestions, 50, 150);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_whole_story_is_joined_by_name),
        cmocka_unit_test(a_missing_target_names_the_nearest),
        cmocka_unit_test(a_start_that_is_no_exchange_is_told),
        cmocka_unit_test(two_places_cannot_share_a_name),
        cmocka_unit_test(one_response_is_no_choice),
        cmocka_unit_test(an_exchange_needs_a_collaborative_response),
        cmocka_unit_test(a_response_cannot_stand_in_two_exchanges),
        cmocka_unit_test(a_part_left_lying_about_is_told),
        cmocka_unit_test(a_fact_that_nobody_declared_is_told),
        cmocka_unit_test(a_conversation_needs_an_end),
        cmocka_unit_test(all_faults_are_told_together),
        cmocka_unit_test(every_slip_of_a_usual_story_is_helped),
        cmocka_unit_test(too_many_slips_are_told_without_a_guess),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
