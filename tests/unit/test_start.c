// Beginning anywhere, with chosen levels and facts.
#include "support/test.h"

#include "base/strbuf.h"
#include "core/play.h"
#include "core/rules.h"
#include "core/snapshot.h"
#include "support/story.h"

static bool never(void *ctx, callback_id id, const struct script_view *view,
                  bool *holds, struct error *err)
{
    *holds = false;
    return true;
}

static const struct script_ops answers = {never, NULL, NULL, NULL};
static const struct script script = {&answers, NULL};

static void add_fact(struct story *story, const char *id, enum fact_type type,
                     uint8_t initial)
{
    struct fact fact = {.id = id,
                        .type = (uint8_t)type,
                        .initial = initial,
                        .from = {0, 0, 0, 100},
                        .source_line = 2};
    builder_add_fact(story->builder, &fact);
}

// "one" leads to "two", "two" to the ending "end"; a withdrawal leads to "two".
static struct scenario *short_story(void)
{
    struct story story;
    struct builder_response one[2], two[2];
    struct builder_trigger flat = {.id = "flat",
                                   .to = "two",
                                   .kind = RUPTURE_WITHDRAWAL,
                                   .marker = MARKER_DENIAL,
                                   .salience = 3,
                                   .when = 0,
                                   .source_line = 9};
    story_begin(&story);
    add_fact(&story, "door_shut", FACT_FLAG, 0);
    add_fact(&story, "visits", FACT_NUMBER, 3);
    add_fact(&story, "drinks", FACT_CLIENT, 0);
    for (int i = 0; i < 2; i++) {
        enum stance stance = i ? STANCE_EXPERT : STANCE_COLLABORATIVE;
        one[i] = story_response(stance, "two");
        two[i] = story_response(stance, "end");
        two[i].repair = i ? 0 : 1u << REPAIR_INVITE;
    }
    story_exchange(&story, "one", one, 2);
    story_exchange(&story, "two", two, 2);
    builder_add_trigger(story.builder, &flat);
    story_ending(&story, "end", OUTCOME_ENGAGED);
    struct scenario *s = story_finish(&story);
    assert_non_null(s);
    return s;
}

static void begin_at(struct play *p, const struct scenario *s, const char *from,
                     const char *set)
{
    struct start_words words = {from, set};
    struct error err = {0};
    bool ok = play_begin_at(p, s, script, 1, &words, &err);
    assert_string_equal(err.message, "");
    assert_true(ok);
}

static void no_words_begin_as_the_scenario_does(void **state)
{
    struct scenario *s = short_story();
    struct play usual, p;
    assert_true(play_begin(&usual, s, script, 1, NULL));
    begin_at(&p, s, NULL, NULL);
    assert_false(p.transcript.start.is_preview);
    assert_int_equal(snapshot_hash(&p.session), snapshot_hash(&usual.session));
    play_release(&usual);
    play_release(&p);
    scenario_free(s);
}

static void it_begins_at_the_exchange_with_what_was_set(void **state)
{
    struct scenario *s = short_story();
    struct play p;
    begin_at(&p, s, "two",
             "safety=40,strain=0,door_shut=true,visits=255,drinks=true");
    assert_true(p.transcript.start.is_preview);
    assert_int_equal(p.session.at, 1);
    assert_int_equal(p.session.visited[0], 1u << 1); // and nothing before
    assert_int_equal(p.session.alliance.level[LEVEL_SAFETY], 40);
    assert_int_equal(p.session.alliance.level[LEVEL_STRAIN], 0);
    assert_int_equal(p.session.alliance.level[LEVEL_PARTNERSHIP],
                     s->start_levels[LEVEL_PARTNERSHIP]);
    assert_int_equal(p.session.facts[0], 1);
    assert_int_equal(p.session.facts[1], 255);
    assert_int_equal(p.session.facts[2], 1);
    assert_true(p.session.alliance.fact_told);
    assert_int_equal(p.transcript.start_levels[LEVEL_SAFETY], 40);
    assert_string_equal(p.transcript.opening.said[0].text, "two");
    assert_true(play_choose_id(&p, "two.expert", NULL));
    assert_true(session_is_over(&p.session));
    play_release(&p);
    scenario_free(s);
}

static void a_fact_set_to_false_was_not_told(void **state)
{
    struct scenario *s = short_story();
    struct play p;
    begin_at(&p, s, NULL, "drinks=false,door_shut=true");
    assert_false(p.session.alliance.fact_told);
    play_release(&p);
    scenario_free(s);
}

static void the_last_of_two_values_counts(void **state)
{
    struct scenario *s = short_story();
    struct play p;
    begin_at(&p, s, NULL, "safety=40,,safety=75,");
    assert_int_equal(p.session.at, s->start);
    assert_int_equal(p.session.alliance.level[LEVEL_SAFETY], 75);
    play_release(&p);
    scenario_free(s);
}

static void an_ending_is_over_at_once(void **state)
{
    struct scenario *s = short_story();
    struct play p;
    begin_at(&p, s, "end", NULL);
    assert_true(session_is_over(&p.session));
    assert_string_equal(p.transcript.opening.said[0].text, "Goodbye.");
    play_release(&p);
    scenario_free(s);
}

static void a_rupture_is_open_and_can_be_repaired(void **state)
{
    struct scenario *s = short_story();
    struct play p;
    begin_at(&p, s, "flat", "partnership=50");
    assert_int_equal(p.session.at, 1);
    assert_true(p.session.alliance.rupture.is_open);
    assert_int_equal(p.session.alliance.rupture.trigger, 0);
    assert_int_equal(p.session.fired[0], 1);
    assert_int_equal(p.session.alliance.level[LEVEL_PARTNERSHIP], 40);
    // What the turns add to is what they begin with.
    assert_int_equal(p.transcript.start_levels[LEVEL_PARTNERSHIP], 40);
    assert_true(play_choose_id(&p, "two.collaborative", NULL));
    assert_int_equal(p.score.rupture_count, 1);
    assert_int_equal(p.score.ruptures[0].opened_turn, 0);
    assert_int_equal(p.score.ruptures[0].noticed_turn, 1);
    play_release(&p);
    scenario_free(s);
}

static void going_back_goes_back_to_where_it_began(void **state)
{
    struct scenario *s = short_story();
    struct play p, again;
    struct error err = {0};
    begin_at(&p, s, "flat", "safety=65,visits=9");
    uint64_t begun = snapshot_hash(&p.session);
    assert_true(play_choose_id(&p, "two.expert", NULL));
    assert_true(play_fork(&again, &p, 0, &err));
    assert_int_equal(snapshot_hash(&again.session), begun);
    assert_true(again.transcript.start.is_preview);
    play_release(&p);
    play_release(&again);
    scenario_free(s);
}

static void it_says_where_it_began(void **state)
{
    struct scenario *s = short_story();
    struct play p;
    struct strbuf told = STRBUF_INIT;
    begin_at(&p, s, "flat", "safety=65,visits=9,door_shut=true");
    start_tell(&p.transcript.start, s, &told);
    assert_string_equal(strbuf_text(&told),
                        "'flat', safety 65, door_shut true, visits 9");
    strbuf_reset(&told);
    transcript_write(&p.transcript, &told);
    assert_non_null(
        strstr(strbuf_text(&told), "\npreview from 'flat', safety"));
    strbuf_release(&told);
    play_release(&p);
    scenario_free(s);
}

// --- what is refused ---------------------------------------------------------

static void refuses(const char *from, const char *set, const char *code,
                    const char *hint)
{
    struct scenario *s = short_story();
    struct start_words words = {from, set};
    struct play p;
    struct error err = {0};
    struct strbuf json = STRBUF_INIT;
    assert_false(play_begin_at(&p, s, script, 1, &words, &err));
    assert_string_equal(err.code, code);
    assert_int_equal(err.kind, ERROR_CHOICE);
    assert_non_null(strstr(err.hint, hint));
    transcript_write(&p.transcript, &json); // it can still be written
    strbuf_release(&json);
    play_release(&p);
    scenario_free(s);
}

static void an_unknown_place_is_refused_with_the_nearest(void **state)
{
    refuses("tow", NULL, "unknown-start", "did you mean 'two'?");
    refuses("flatt", NULL, "unknown-start", "did you mean 'flat'?");
    refuses("en", NULL, "unknown-start", "did you mean 'end'?");
    refuses("one.expert", NULL, "unknown-start", "as the scenario does");
    refuses("", NULL, "unknown-start", "as the scenario does");
}

static void an_unknown_name_is_refused_with_the_nearest(void **state)
{
    refuses(NULL, "saftey=40", "unknown-name", "did you mean 'safety'?");
    refuses(NULL, "drink=true", "unknown-name", "did you mean 'drinks'?");
    refuses(NULL, "weather=1", "unknown-name", "declares");
    refuses(NULL, "=1", "unknown-name", "declares");
}

static void nothing_is_bent_into_its_range(void **state)
{
    static const char *const off[] = {
        "safety=101",  "safety=-1",    "safety=",
        "safety=4x",   "safety=true",  "safety=99999999999999999999",
        "safety= 40",  "safety=0x10",  "visits=256",
        "visits=true", "door_shut=1",  "door_shut=yes",
        "drinks=2",    "drinks=TRUE",  "safety",
        "visits=1=2",  "strain=100.5", "drinks",
    };
    for (size_t i = 0; i < sizeof off / sizeof *off; i++) {
        refuses(NULL, off[i], "bad-value", "safety=40");
    }
}

static void very_long_words_are_refused_like_others(void **state)
{
    char *longest = malloc(100001);
    memset(longest, 'x', 100000);
    longest[100000] = '\0';
    refuses(longest, NULL, "unknown-start", "");
    refuses(NULL, longest, "bad-value", "");
    free(longest);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_words_begin_as_the_scenario_does),
        cmocka_unit_test(it_begins_at_the_exchange_with_what_was_set),
        cmocka_unit_test(a_fact_set_to_false_was_not_told),
        cmocka_unit_test(the_last_of_two_values_counts),
        cmocka_unit_test(an_ending_is_over_at_once),
        cmocka_unit_test(a_rupture_is_open_and_can_be_repaired),
        cmocka_unit_test(going_back_goes_back_to_where_it_began),
        cmocka_unit_test(it_says_where_it_began),
        cmocka_unit_test(an_unknown_place_is_refused_with_the_nearest),
        cmocka_unit_test(an_unknown_name_is_refused_with_the_nearest),
        cmocka_unit_test(nothing_is_bent_into_its_range),
        cmocka_unit_test(very_long_words_are_refused_like_others),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
