// Keeping one's place while the scenario changes.
#include "support/test.h"

#include "base/strbuf.h"
#include "core/preview.h"
#include "core/snapshot.h"
#include "support/story.h"

enum { ASK_NEVER, ASK_FAILS };

static bool answer_when(void *ctx, callback_id id,
                        const struct script_view *view, bool *holds,
                        struct error *err)
{
    *holds = false;
    return id != ASK_FAILS || error_set_at(err, ERROR_SCRIPT, "callback-failed",
                                           "test.lua", 7, "it failed");
}

static bool answer_effect(void *ctx, callback_id id,
                          const struct script_view *view,
                          struct script_change *change, struct error *err)
{
    return error_set_at(err, ERROR_SCRIPT, "callback-failed", "test.lua", 7,
                        "it failed");
}

static const struct script_ops answers = {answer_when, answer_effect, NULL,
                                          NULL};
static const struct script script = {&answers, NULL};

// "one" → "two" → "three" → "end"; each version changes the second place.
struct version {
    bool lacks_it, hides_it, ends_early, fails;
};

static void add_place(struct story *story, const char *id, const char *to,
                      struct version version)
{
    char name[32];
    struct builder_response r[2] = {story_response(STANCE_COLLABORATIVE, to),
                                    story_response(STANCE_COLLABORATIVE, to)};
    snprintf(name, sizeof name, version.lacks_it ? "%s.renamed" : "%s.said",
             id);
    r[0].id = name;
    r[0].when = version.hides_it ? ASK_NEVER : ID_NONE;
    r[0].effect = version.fails ? ASK_FAILS : ID_NONE;
    r[0].to = version.ends_early ? "end" : to;
    story_exchange(story, id, r, 2);
}

static struct scenario *write_story(struct version version)
{
    struct story story;
    story_begin(&story);
    add_place(&story, "one", "two", (struct version){0});
    add_place(&story, "two", "three", version);
    add_place(&story, "three", "end", (struct version){0});
    story_ending(&story, "end", OUTCOME_ENGAGED);
    struct scenario *s = story_finish(&story);
    assert_non_null(s);
    return s;
}

// A play of the whole story, and what becomes of it in [version].
struct change {
    struct scenario *before, *after;
    struct play play, again;
    struct trail trail;
    struct followed followed;
    struct strbuf told;
};

static void change_to(struct change *c, struct version version)
{
    static const char *const way[] = {"one.said", "two.said", "three.said"};
    struct start_words words = {0};
    struct error err = {0};
    *c = (struct change){.before = write_story((struct version){0}),
                         .after = write_story(version)};
    assert_true(play_begin(&c->play, c->before, script, 4, NULL));
    for (size_t i = 0; i < 3; i++) {
        assert_true(play_choose_id(&c->play, way[i], NULL));
    }
    trail_take(&c->trail, &c->play);
    assert_true(preview_follow(&c->again, &c->trail, c->after, script, 4,
                               &words, &c->followed, &err));
    preview_tell_followed(&c->followed, &c->told);
}

static void end_change(struct change *c)
{
    play_release(&c->play);
    play_release(&c->again);
    trail_release(&c->trail);
    strbuf_release(&c->told);
    scenario_free(c->before);
    scenario_free(c->after);
}

static void stops_before_the_second(struct version version, const char *told)
{
    struct change c;
    response_id second;
    change_to(&c, version);
    assert_int_equal(c.followed.made, 1);
    assert_int_equal(c.again.transcript.turn_count, 1);
    assert_int_equal(c.again.session.at, 1);
    assert_string_equal(strbuf_text(&c.told), told);
    // It can be gone on with.
    second = c.again.session.offered[c.again.session.offered_count - 1];
    assert_true(play_choose(&c.again, second, NULL));
    end_change(&c);
}

static void the_same_story_is_where_it_was(void **state)
{
    struct change c;
    change_to(&c, (struct version){0});
    assert_int_equal(c.followed.made, 3);
    assert_int_equal(snapshot_hash(&c.again.session),
                     snapshot_hash(&c.play.session));
    assert_string_equal(strbuf_text(&c.told), "Reloaded.");
    end_change(&c);
}

static void a_response_that_is_gone_stops_it_just_before(void **state)
{
    stops_before_the_second((struct version){.lacks_it = true},
                            "Reloaded. Turn 2, 'two.said', is no longer there: "
                            "you are just before it.");
}

static void a_response_not_offered_stops_it_just_before(void **state)
{
    stops_before_the_second((struct version){.hides_it = true},
                            "Reloaded. Turn 2, 'two.said', is not offered "
                            "there any more: you are just before it.");
}

static void a_response_that_fails_is_left_out(void **state)
{
    stops_before_the_second((struct version){.fails = true},
                            "Reloaded. Turn 2, 'two.said', fails now "
                            "(test.lua:7: it failed): you are just before it.");
}

static void an_end_that_comes_sooner_is_told(void **state)
{
    struct change c;
    change_to(&c, (struct version){.ends_early = true});
    assert_int_equal(c.followed.made, 2);
    assert_true(session_is_over(&c.again.session));
    assert_string_equal(strbuf_text(&c.told),
                        "Reloaded. Turn 3, 'three.said', comes after the end "
                        "now: you are just before it.");
    end_change(&c);
}

static void the_rest_of_the_way_is_there_for_the_next_time(void **state)
{
    struct change c;
    struct play p;
    struct followed followed;
    struct start_words words = {0};
    change_to(&c, (struct version){.lacks_it = true});
    assert_true(preview_follow(&p, &c.trail, c.before, script, 4, &words,
                               &followed, NULL));
    assert_int_equal(followed.made, 3);
    play_release(&p);
    end_change(&c);
}

static void a_place_to_begin_at_that_is_gone_is_an_error(void **state)
{
    struct change c;
    struct play p;
    struct followed followed;
    struct error err = {0};
    struct start_words words = {.from = "four"};
    change_to(&c, (struct version){0});
    assert_false(preview_follow(&p, &c.trail, c.after, script, 4, &words,
                                &followed, &err));
    assert_string_equal(err.code, "unknown-start");
    play_release(&p);
    end_change(&c);
}

static void it_says_that_nothing_is_kept(void **state)
{
    struct change c;
    struct strbuf told = STRBUF_INIT;
    change_to(&c, (struct version){0});
    preview_tell(&c.again, &told);
    assert_string_equal(strbuf_text(&told),
                        "Preview from 'one'. Nothing of it is kept.");
    strbuf_release(&told);
    end_change(&c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_story_is_where_it_was),
        cmocka_unit_test(a_response_that_is_gone_stops_it_just_before),
        cmocka_unit_test(a_response_not_offered_stops_it_just_before),
        cmocka_unit_test(a_response_that_fails_is_left_out),
        cmocka_unit_test(an_end_that_comes_sooner_is_told),
        cmocka_unit_test(the_rest_of_the_way_is_there_for_the_next_time),
        cmocka_unit_test(a_place_to_begin_at_that_is_gone_is_an_error),
        cmocka_unit_test(it_says_that_nothing_is_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
