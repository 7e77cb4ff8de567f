// The review: results that lead to turns, and turns one can go back to.
#include "support/test.h"

#include "core/rules.h"
#include "ui/screen_review.h"
#include "views/fake.h"

struct looking {
    struct scenario *scenario;
    struct play play;
    struct screen *screen;
    struct ui ui;
};

static void begin(struct looking *l, int turns)
{
    static const char *const choices[] = {"arrival.judgmental",
                                          "door.judgmental", "door.judgmental",
                                          "door.expert", "door.collaborative"};
    l->scenario = fake_scenario();
    fake_play(&l->play, l->scenario, choices, turns);
    l->screen = screen_review_new(&l->play, NULL);
    l->ui = fake_ui(1280, 4000, 100); // high enough to show all at once
    struct draw_list list = {0};
    fake_draw(l->screen, &l->ui, &list);
    draw_release(&list);
}

static void end(struct looking *l)
{
    screen_free(l->screen);
    play_release(&l->play);
    scenario_free(l->scenario);
}

static void every_objective_has_a_word_and_the_turns_that_made_it(void **state)
{
    struct looking l;
    begin(&l, 5);

    assert_true(fake_shows(l.screen, &l.ui, "not yet"));
    assert_true(fake_shows(l.screen, &l.ui, "They can talk to you"));
    assert_true(fake_shows(l.screen, &l.ui, "Lowered in turn"));
    assert_true(fake_shows(l.screen, &l.ui, "Raised in turn"));
    assert_true(fake_shows(l.screen, &l.ui, "does not certify"));
    end(&l);
}

static void a_rupture_tells_its_kind_its_cause_and_its_course(void **state)
{
    struct looking l;
    begin(&l, 5);

    assert_true(fake_shows(l.screen, &l.ui, "Dana moved against you"));
    assert_true(fake_shows(l.screen, &l.ui, "A confrontation"));
    assert_true(fake_shows(l.screen, &l.ui, "It came after you said"));
    assert_true(fake_shows(l.screen, &l.ui, "Repaired in turn 5"));
    assert_true(fake_shows(l.screen, &l.ui, "owning your part in it"));
    end(&l);
}

static void a_link_leads_to_its_turn(void **state)
{
    struct looking l;
    begin(&l, 5);

    fake_click_on(l.screen, &l.ui, "Began in turn 3");

    assert_true(fake_shows(l.screen, &l.ui, "Turn 3, shown"));
    assert_true(fake_shows(l.screen, &l.ui, "It makes her caution a fault."));
    end(&l);
}

static void a_turn_shows_reason_advice_thought_and_rule(void **state)
{
    struct looking l;
    begin(&l, 5);
    screen_review_show_turn(l.screen, 1);

    assert_true(fake_shows(l.screen, &l.ui, "Judgmental"));
    assert_true(fake_shows(l.screen, &l.ui, "It puts her in the dock again."));
    assert_true(fake_shows(l.screen, &l.ui, "Say what you heard"));
    assert_true(fake_shows(l.screen, &l.ui, "anything with the door open"));
    assert_true(fake_shows(l.screen, &l.ui, "Safe space \xe2\x88\x92"));
    assert_true(fake_shows(l.screen, &l.ui, rules_reason(RULE_STANCE)));
    end(&l);
}

static void one_can_go_back_to_any_turn(void **state)
{
    struct looking l;
    begin(&l, 5);
    screen_review_show_turn(l.screen, 4);

    struct action a =
        fake_click_on(l.screen, &l.ui, "Go back here and try another");

    assert_int_equal(a.type, ACTION_RETRY_FROM);
    assert_int_equal(a.index, 3); // the three before it are kept
    end(&l);
}

static void the_chart_is_walked_by_arrows(void **state)
{
    struct looking l;
    begin(&l, 5);

    for (int i = 0; i < 20 && !fake_shows(l.screen, &l.ui, "After turn 3");
         i++) {
        fake_key(l.screen, &l.ui, i < 1 ? KEY_DOWN : KEY_RIGHT);
    }
    assert_true(fake_shows(l.screen, &l.ui, "After turn 3"));
    fake_key(l.screen, &l.ui, KEY_ENTER);
    assert_true(fake_shows(l.screen, &l.ui, "Turn 3, shown"));
    end(&l);
}

static void counts_come_with_their_caveat(void **state)
{
    struct looking l;
    begin(&l, 5);
    fake_letter(l.screen, &l.ui, '4');

    assert_true(fake_shows(l.screen, &l.ui, "Collaborative: 1 of 5"));
    assert_true(fake_shows(l.screen, &l.ui, "norms"));
    assert_true(fake_shows(l.screen, &l.ui, "does not apply here"));
    assert_true(fake_shows(l.screen, &l.ui, "Collaboration score"));
    end(&l);
}

static void a_stopped_session_has_no_result(void **state)
{
    struct looking l;
    begin(&l, 2);

    assert_true(fake_shows(l.screen, &l.ui, "there is no result"));
    assert_false(fake_shows(l.screen, &l.ui, "not yet"));
    fake_letter(l.screen, &l.ui, '4');
    assert_false(fake_shows(l.screen, &l.ui, "Collaboration score"));
    end(&l);
}

static void a_session_stopped_before_its_first_turn_can_be_shown(void **state)
{
    struct looking l;
    begin(&l, 0);

    for (char tab = '1'; tab <= '4'; tab++) {
        fake_letter(l.screen, &l.ui, tab);
        assert_true(fake_shows(l.screen, &l.ui, "Looking back"));
    }
    screen_review_show_turn(l.screen, 3);
    assert_true(fake_shows(l.screen, &l.ui, "You had not answered yet."));
    end(&l);
}

static void the_pictures_are_as_before(void **state)
{
    struct looking l;
    begin(&l, 5);
    l.ui = fake_ui(1280, 720, 100);
    assert_true(fake_is_golden(l.screen, &l.ui, "review"));
    screen_review_show_turn(l.screen, 5);
    assert_true(fake_is_golden(l.screen, &l.ui, "review-turns"));
    l.ui = fake_ui(800, 600, 200);
    assert_true(fake_is_golden(l.screen, &l.ui, "review-turns-small"));
    end(&l);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_objective_has_a_word_and_the_turns_that_made_it),
        cmocka_unit_test(a_rupture_tells_its_kind_its_cause_and_its_course),
        cmocka_unit_test(a_link_leads_to_its_turn),
        cmocka_unit_test(a_turn_shows_reason_advice_thought_and_rule),
        cmocka_unit_test(one_can_go_back_to_any_turn),
        cmocka_unit_test(the_chart_is_walked_by_arrows),
        cmocka_unit_test(counts_come_with_their_caveat),
        cmocka_unit_test(a_stopped_session_has_no_result),
        cmocka_unit_test(a_session_stopped_before_its_first_turn_can_be_shown),
        cmocka_unit_test(the_pictures_are_as_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
