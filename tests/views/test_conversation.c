// The conversation screen: choosing once, revealing, pausing, stopping.
#include "support/test.h"

#include "ui/screen_conversation.h"
#include "views/fake.h"

// A screen over a play, and what it is drawn with.
struct talk {
    struct scenario *scenario;
    struct play play;
    struct screen *screen;
    struct ui ui;
};

static void begin(struct talk *t, int text_per_cent)
{
    t->scenario = fake_scenario();
    fake_play(&t->play, t->scenario, NULL, 0);
    t->screen = screen_conversation_new(&t->play, NULL);
    t->ui = fake_ui(1280, 720, text_per_cent);
    t->ui.now_ms = 1000;
}

static void end(struct talk *t)
{
    screen_free(t->screen);
    play_release(&t->play);
    scenario_free(t->scenario);
}

static void draw(struct talk *t)
{
    struct draw_list list = {0};
    fake_draw(t->screen, &t->ui, &list);
    draw_release(&list);
}

// Lets [ms] pass, with the ticks that the screen asks for.
static void pass(struct talk *t, int ms)
{
    for (int i = 0; i < ms; i += 40) {
        t->ui.now_ms += 40;
        if (t->screen->ops->next_tick_ms(t->screen, &t->ui) >= 0) {
            fake_input(t->screen, &t->ui, (struct input){.type = INPUT_TICK});
        }
    }
}

static response_id shown_at(const struct talk *t, int place)
{
    response_id order[RESPONSES_MAX];
    session_order(&t->play.session, order);
    return order[place];
}

static void a_number_says_the_response_shown_there(void **state)
{
    struct talk t;
    begin(&t, 100);
    draw(&t);
    pass(&t, 400);

    struct action a = fake_letter(t.screen, &t.ui, '2');

    assert_int_equal(a.type, ACTION_CHOOSE);
    assert_int_equal(a.index, shown_at(&t, 1));
    end(&t);
}

static void a_number_that_is_not_there_says_nothing(void **state)
{
    struct talk t;
    begin(&t, 100);
    draw(&t);
    pass(&t, 400);

    assert_int_not_equal(fake_letter(t.screen, &t.ui, '9').type, ACTION_CHOOSE);
    assert_int_not_equal(fake_letter(t.screen, &t.ui, '0').type, ACTION_CHOOSE);
    end(&t);
}

static void arrows_and_enter_choose(void **state)
{
    struct talk t;
    begin(&t, 100);
    draw(&t);
    pass(&t, 400);

    assert_int_not_equal(fake_key(t.screen, &t.ui, KEY_ENTER).type,
                         ACTION_CHOOSE); // nothing has the focus yet
    fake_key(t.screen, &t.ui, KEY_DOWN);
    fake_key(t.screen, &t.ui, KEY_DOWN);
    struct action a = fake_key(t.screen, &t.ui, KEY_ENTER);
    assert_int_equal(a.type, ACTION_CHOOSE);
    assert_int_equal(a.index, shown_at(&t, 1));
    end(&t);
}

static void the_wheel_goes_through_the_responses(void **state)
{
    struct talk t;
    struct input wheel = {
        .type = INPUT_WHEEL, .amount = -3, .x = 800, .y = 500};
    begin(&t, 100);
    draw(&t);
    pass(&t, 400);

    fake_input(t.screen, &t.ui, wheel);
    struct action a = fake_key(t.screen, &t.ui, KEY_ENTER);
    assert_int_equal(a.type, ACTION_CHOOSE);
    assert_int_equal(a.index, shown_at(&t, 0));
    end(&t);
}

static void a_click_chooses(void **state)
{
    struct talk t;
    begin(&t, 100);
    draw(&t);
    pass(&t, 400);

    struct action a =
        fake_click_on(t.screen, &t.ui, "they don't send people here");

    assert_int_equal(a.type, ACTION_CHOOSE);
    assert_string_equal(t.scenario->responses[a.index].id,
                        "arrival.judgmental");
    end(&t);
}

static void a_double_press_never_chooses_twice(void **state)
{
    struct talk t;
    struct error err;
    begin(&t, 100);
    draw(&t);
    pass(&t, 400);

    struct action a = fake_letter(t.screen, &t.ui, '1');
    assert_int_equal(a.type, ACTION_CHOOSE);
    assert_true(play_choose(&t.play, a.index, &err));
    screen_conversation_update(t.screen);
    draw(&t);
    t.ui.now_ms += 120;
    assert_int_not_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);
    t.ui.now_ms += 300;
    assert_int_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);
    end(&t);
}

static void the_first_press_completes_what_is_being_said(void **state)
{
    struct talk t;
    begin(&t, 100);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    draw(&t);
    pass(&t, 400);
    assert_false(fake_shows(t.screen, &t.ui, "You could say"));

    assert_int_not_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);

    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    assert_int_not_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);
    t.ui.now_ms += 400;
    assert_int_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);
    end(&t);
}

static void a_click_anywhere_completes_too(void **state)
{
    struct talk t;
    begin(&t, 100);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    draw(&t);
    pass(&t, 200);

    fake_click(t.screen, &t.ui, 900, 600);

    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

static void letters_come_at_the_speed_chosen(void **state)
{
    struct talk t;
    struct draw_list list = {0};
    begin(&t, 100);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_NORMAL;
    draw(&t);
    pass(&t, 1000);

    fake_draw(t.screen, &t.ui, &list);
    const struct draw_cmd *line = fake_find(&list, "I'm only here");
    assert_non_null(line);
    assert_int_equal(line->text.shown_px, 40 * fake_letter_px(SIZE_DIALOGUE));
    draw_release(&list);
    end(&t);
}

static void nothing_moves_while_words_appear(void **state)
{
    struct talk t;
    struct draw_list early = {0}, late = {0};
    begin(&t, 100);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    draw(&t);
    pass(&t, 400);
    fake_draw(t.screen, &t.ui, &early);
    fake_key(t.screen, &t.ui, KEY_ENTER);
    fake_draw(t.screen, &t.ui, &late);

    const struct draw_cmd *a = fake_find(&early, "I'm only here");
    const struct draw_cmd *b = fake_find(&late, "I'm only here");
    assert_int_equal(a->at.y, b->at.y);
    a = fake_find(&early, "Enter or a click");
    b = fake_find(&late, "You could say");
    assert_int_equal(a->at.y, b->at.y);
    draw_release(&early);
    draw_release(&late);
    end(&t);
}

static void an_idle_conversation_asks_for_no_ticks(void **state)
{
    struct talk t;
    begin(&t, 100);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_FAST;
    draw(&t);
    assert_int_equal(t.screen->ops->next_tick_ms(t.screen, &t.ui), 40);
    fake_key(t.screen, &t.ui, KEY_ESCAPE);
    assert_int_equal(t.screen->ops->next_tick_ms(t.screen, &t.ui), -1);
    fake_key(t.screen, &t.ui, KEY_ESCAPE);
    pass(&t, 5000);
    t.ui.is_away = false;
    t.ui.settings.values[SETTING_MOTION] = 1;
    assert_int_equal(t.screen->ops->next_tick_ms(t.screen, &t.ui), -1);
    end(&t);
}

static void reduced_motion_shows_words_at_once(void **state)
{
    struct talk t;
    begin(&t, 100);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    t.ui.settings.values[SETTING_MOTION] = 1;

    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

// A turn after which the client says two things, one after the other.
static void begin_long_turn(struct talk *t, int pace)
{
    struct error err;
    begin(t, 100);
    t->ui.settings.values[SETTING_SPEED] = REVEAL_FAST;
    t->ui.settings.values[SETTING_FORWARD] = pace;
    assert_true(play_choose_id(&t->play, "arrival.judgmental", &err));
    assert_true(t->play.transcript.turns[0].said_count > 1);
    screen_conversation_update(t->screen);
    draw(t);
}

static void each_thing_said_waits_where_that_was_chosen(void **state)
{
    struct talk t;
    begin_long_turn(&t, FORWARD_WAITS);

    pass(&t, 60000);

    assert_true(fake_shows(t.screen, &t.ui, "what they say next"));
    assert_int_equal(t.screen->ops->next_tick_ms(t.screen, &t.ui), -1);
    fake_key(t.screen, &t.ui, KEY_ENTER);
    pass(&t, 60000);
    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

// How long until one may answer.
static int time_of(int pace)
{
    struct talk t;
    int ms = 0;
    begin_long_turn(&t, pace);
    for (; !fake_shows(t.screen, &t.ui, "You could say"); ms += 40) {
        pass(&t, 40);
    }
    end(&t);
    return ms;
}

static void it_goes_on_by_itself_at_the_pace_chosen(void **state)
{
    int slow = time_of(FORWARD_SLOW), usual = time_of(FORWARD_USUAL),
        brisk = time_of(FORWARD_BRISK);

    assert_true(slow > usual && usual > brisk);
    assert_in_range(slow, 1000, 15000);
}

static void it_does_not_go_on_while_words_are_read_aloud(void **state)
{
    struct talk t;
    begin_long_turn(&t, FORWARD_BRISK);
    t.ui.is_speaking = true;
    pass(&t, 30000);
    assert_false(fake_shows(t.screen, &t.ui, "You could say"));

    t.ui.is_speaking = false;
    pass(&t, 10000);
    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

static void words_read_before_stand_there_at_once(void **state)
{
    struct talk t;
    struct error err;
    uint8_t read[64] = {0};
    begin(&t, 100);
    assert_true(t.scenario->response_count < 64);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    read[scenario_find_response(t.scenario, "arrival.expert")] = 1;
    screen_conversation_read_before(t.screen, read);
    draw(&t);
    assert_false(fake_shows(t.screen, &t.ui, "You could say"));

    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    screen_conversation_update(t.screen);
    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    t.ui.settings.values[SETTING_SKIP] = 0;
    screen_conversation_update(t.screen);
    assert_false(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

static void one_can_go_back_to_any_answer(void **state)
{
    struct talk t;
    struct error err;
    begin(&t, 100);
    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    assert_true(play_choose_id(&t.play, "door.judgmental", &err));
    screen_conversation_update(t.screen);
    draw(&t);

    fake_letter(t.screen, &t.ui, 'r');
    draw(&t);
    struct action a = fake_key(t.screen, &t.ui, KEY_ENTER);
    assert_int_equal(a.type, ACTION_RETRY_FROM);
    assert_int_equal(a.index, 1);
    fake_letter(t.screen, &t.ui, 'b');
    a = fake_click_on(t.screen, &t.ui, "Answer this differently");
    assert_int_equal(a.type, ACTION_RETRY_FROM);
    assert_int_equal(a.index, 0);
    end(&t);
}

static void one_can_go_forward_again(void **state)
{
    struct talk t;
    begin(&t, 100);
    screen_conversation_ahead(t.screen, 3);
    draw(&t);
    fake_letter(t.screen, &t.ui, 'b');

    assert_true(fake_shows(t.screen, &t.ui, "before 3 of your answers"));
    assert_int_equal(
        fake_click_on(t.screen, &t.ui, "Forward to where you were").type,
        ACTION_GO_FORWARD);
    end(&t);
}

static void going_back_can_be_forbidden(void **state)
{
    struct talk t;
    struct error err;
    begin(&t, 100);
    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    screen_conversation_update(t.screen);
    screen_conversation_forbid_going_back(t.screen);
    draw(&t);
    fake_letter(t.screen, &t.ui, 'r');

    assert_false(fake_shows(t.screen, &t.ui, "Answer this differently"));
    end(&t);
}

static void no_stance_shows_during_play(void **state)
{
    struct talk t;
    begin(&t, 100);

    assert_false(fake_shows(t.screen, &t.ui, "ollaborative"));
    assert_false(fake_shows(t.screen, &t.ui, "xpert"));
    assert_false(fake_shows(t.screen, &t.ui, "udgmental"));
    end(&t);
}

static void levels_show_only_when_asked_for(void **state)
{
    struct talk t;
    begin(&t, 100);

    assert_false(fake_shows(t.screen, &t.ui, "Strain"));
    t.ui.settings.values[SETTING_LEVELS] = 1;
    assert_true(fake_shows(t.screen, &t.ui, "Strain"));
    end(&t);
}

static void a_rupture_is_not_announced(void **state)
{
    struct talk t;
    struct error err;
    begin(&t, 100);
    assert_true(play_choose_id(&t.play, "arrival.judgmental", &err));
    assert_true(play_choose_id(&t.play, "door.judgmental", &err));
    assert_true(play_choose_id(&t.play, "door.judgmental", &err));
    assert_true(t.play.score.rupture_count > 0);
    screen_conversation_update(t.screen);

    assert_false(fake_shows(t.screen, &t.ui, "upture"));
    assert_false(fake_shows(t.screen, &t.ui, "ithdraw"));
    assert_false(fake_shows(t.screen, &t.ui, "onfront"));
    end(&t);
}

static void the_face_follows_the_client(void **state)
{
    struct talk t;
    struct draw_list list = {0};
    struct error err;
    begin(&t, 100);
    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    screen_conversation_update(t.screen);

    fake_draw(t.screen, &t.ui, &list);
    int mood = -1;
    for (size_t i = 0; i < list.count; i++) {
        if (list.items[i].type == DRAW_PORTRAIT) {
            mood = list.items[i].portrait.look;
        }
    }
    assert_int_equal(mood, MOOD_WITHDRAWN);
    draw_release(&list);
    end(&t);
}

static void one_key_stops_from_anywhere(void **state)
{
    struct talk t;
    struct input stop = {.type = INPUT_KEY,
                         .key = KEY_CHARACTER,
                         .character = 's',
                         .ctrl = true};
    begin(&t, 100);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    draw(&t);

    assert_int_equal(fake_input(t.screen, &t.ui, stop).type, ACTION_STOP);
    fake_key(t.screen, &t.ui, KEY_ESCAPE);
    assert_int_equal(fake_input(t.screen, &t.ui, stop).type, ACTION_STOP);
    end(&t);
}

static void escape_pauses_and_pause_can_stop(void **state)
{
    struct talk t;
    begin(&t, 100);
    draw(&t);

    fake_key(t.screen, &t.ui, KEY_ESCAPE);
    assert_true(fake_shows(t.screen, &t.ui, "Paused"));
    assert_int_equal(fake_click_on(t.screen, &t.ui, "Stop the session").type,
                     ACTION_STOP);
    end(&t);
}

static void stopping_is_told_softly_and_can_be_taken_back(void **state)
{
    struct talk t;
    struct error err;
    begin(&t, 100);
    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    screen_conversation_update(t.screen);
    draw(&t);

    screen_conversation_stopped(t.screen);

    assert_true(fake_shows(t.screen, &t.ui, "Stopped. What you"));
    t.ui.now_ms += 1000;
    struct action a = fake_click_on(t.screen, &t.ui, "Go on after all");
    assert_int_equal(a.type, ACTION_RETRY_FROM);
    assert_int_equal(a.index, 1);
    assert_int_equal(fake_key(t.screen, &t.ui, KEY_ESCAPE).type, ACTION_NONE);
    end(&t);
}

static void without_records_nothing_is_promised(void **state)
{
    struct talk t;
    begin(&t, 100);
    screen_free(t.screen);
    t.screen = screen_conversation_new(&t.play, "No records at the moment.");
    screen_conversation_stopped(t.screen);

    assert_false(fake_shows(t.screen, &t.ui, "is kept"));
    assert_true(fake_shows(t.screen, &t.ui, "No records at the moment."));
    end(&t);
}

static void b_shows_what_was_said(void **state)
{
    struct talk t;
    struct error err;
    begin(&t, 100);
    assert_true(play_choose_id(&t.play, "arrival.judgmental", &err));
    screen_conversation_update(t.screen);
    draw(&t);

    fake_letter(t.screen, &t.ui, 'b');

    assert_true(fake_shows(t.screen, &t.ui, "What was said"));
    assert_true(fake_shows(t.screen, &t.ui, "this or the magistrate"));
    assert_true(fake_shows(t.screen, &t.ui, "they don't send people here"));
    assert_true(fake_shows(t.screen, &t.ui, "Right. There it is."));
    fake_letter(t.screen, &t.ui, 'b');
    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

static void the_end_is_calm_and_offers_the_review(void **state)
{
    struct talk t;
    struct error err;
    begin(&t, 100);
    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    assert_true(play_choose_id(&t.play, "door.collaborative", &err));
    screen_conversation_update(t.screen);
    draw(&t);
    pass(&t, 400);

    assert_true(fake_shows(t.screen, &t.ui, "Same time next week, then."));
    assert_true(fake_shows(t.screen, &t.ui, "The session is over"));
    assert_int_equal(fake_key(t.screen, &t.ui, KEY_ENTER).type,
                     ACTION_OPEN_REVIEW);
    end(&t);
}

static void the_pictures_are_as_before(void **state)
{
    struct talk t;
    begin(&t, 100);
    assert_true(fake_is_golden(t.screen, &t.ui, "conversation"));
    t.ui = fake_ui(800, 600, 200);
    assert_true(fake_is_golden(t.screen, &t.ui, "conversation-small"));
    t.ui = fake_ui(1280, 720, 100);
    fake_key(t.screen, &t.ui, KEY_ESCAPE);
    assert_true(fake_is_golden(t.screen, &t.ui, "pause"));
    end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_says_the_response_shown_there),
        cmocka_unit_test(a_number_that_is_not_there_says_nothing),
        cmocka_unit_test(arrows_and_enter_choose),
        cmocka_unit_test(the_wheel_goes_through_the_responses),
        cmocka_unit_test(a_click_chooses),
        cmocka_unit_test(a_double_press_never_chooses_twice),
        cmocka_unit_test(the_first_press_completes_what_is_being_said),
        cmocka_unit_test(a_click_anywhere_completes_too),
        cmocka_unit_test(letters_come_at_the_speed_chosen),
        cmocka_unit_test(nothing_moves_while_words_appear),
        cmocka_unit_test(an_idle_conversation_asks_for_no_ticks),
        cmocka_unit_test(reduced_motion_shows_words_at_once),
        cmocka_unit_test(each_thing_said_waits_where_that_was_chosen),
        cmocka_unit_test(it_goes_on_by_itself_at_the_pace_chosen),
        cmocka_unit_test(it_does_not_go_on_while_words_are_read_aloud),
        cmocka_unit_test(words_read_before_stand_there_at_once),
        cmocka_unit_test(one_can_go_back_to_any_answer),
        cmocka_unit_test(one_can_go_forward_again),
        cmocka_unit_test(going_back_can_be_forbidden),
        cmocka_unit_test(no_stance_shows_during_play),
        cmocka_unit_test(levels_show_only_when_asked_for),
        cmocka_unit_test(a_rupture_is_not_announced),
        cmocka_unit_test(the_face_follows_the_client),
        cmocka_unit_test(one_key_stops_from_anywhere),
        cmocka_unit_test(escape_pauses_and_pause_can_stop),
        cmocka_unit_test(stopping_is_told_softly_and_can_be_taken_back),
        cmocka_unit_test(without_records_nothing_is_promised),
        cmocka_unit_test(b_shows_what_was_said),
        cmocka_unit_test(the_end_is_calm_and_offers_the_review),
        cmocka_unit_test(the_pictures_are_as_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
