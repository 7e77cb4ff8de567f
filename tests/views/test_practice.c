// Marks, words on answers, own words: what a person practises with.
#include "support/test.h"

#include "core/noticing.h"
#include "core/phrases.h"
#include "ui/screen_briefing.h"
#include "ui/screen_conversation.h"
#include "views/fake.h"

struct talk {
    struct scenario *scenario;
    struct play play;
    struct note_list notes;
    struct screen *screen;
    struct ui ui;
};

static void begin(struct talk *t, enum practice practice, bool says_first)
{
    t->scenario = fake_scenario();
    t->notes = (struct note_list){0};
    fake_play(&t->play, t->scenario, NULL, 0);
    t->screen = screen_conversation_new(&t->play, NULL);
    screen_conversation_practise(t->screen, practice, COACHING_FULL, says_first,
                                 &t->notes);
    t->ui = fake_ui(1280, 1080, 100);
    t->ui.now_ms = 1000;
    fake_shows(t->screen, &t->ui, "");
    t->ui.now_ms += 400;
}

static void answer(struct talk *t, const char *id)
{
    struct error err = {0};
    assert_true(play_choose_id(&t->play, id, &err));
    screen_conversation_update(t->screen);
    fake_shows(t->screen, &t->ui, "");
    t->ui.now_ms += 400;
}

static void end(struct talk *t)
{
    screen_free(t->screen);
    play_release(&t->play);
    note_list_release(&t->notes);
    scenario_free(t->scenario);
}

// --- marks -------------------------------------------------------------------

static void something_changed_can_be_marked_at_any_moment(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_NATURAL, false);
    t.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    screen_conversation_update(t.screen); // words are still coming

    assert_int_equal(fake_letter(t.screen, &t.ui, 'n').type, ACTION_REDRAW);
    struct action a = fake_letter(t.screen, &t.ui, 'a');
    assert_int_equal(a.type, ACTION_MARK);
    assert_int_equal(a.index, RUPTURE_WITHDRAWAL);
    a = fake_letter(t.screen, &t.ui, 'g');
    assert_int_equal(a.index, RUPTURE_CONFRONTATION);
    assert_false(fake_shows(t.screen, &t.ui, "You could say")); // not hurried
    a = fake_click_on(t.screen, &t.ui, "They moved against me");
    assert_int_equal(a.type, ACTION_MARK);
    fake_letter(t.screen, &t.ui, 'n');
    assert_false(fake_shows(t.screen, &t.ui, "They moved away"));
    end(&t);
}

// The same words, whatever happened: right or wrong, one kind or the other.
static void a_mark_is_noted_and_nothing_is_given_away(void **state)
{
    static const char *const first[] = {"arrival.collaborative",
                                        "arrival.judgmental"};
    for (int i = 0; i < 4; i++) {
        struct talk t;
        begin(&t, PRACTICE_NATURAL, false);
        answer(&t, first[i % 2]);
        fake_letter(t.screen, &t.ui, 'n');
        note_list_put(&t.notes, 1, NOTE_MARK,
                      mark_name((enum rupture_kind)(i / 2)), "", 0);

        assert_true(fake_shows(t.screen, &t.ui,
                               "Noted. You see afterwards what it was"));
        end(&t);
    }
}

static void an_assessment_has_no_marks_no_levels_and_no_way_back(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_ASSESSMENT, false);
    t.ui.settings.values[SETTING_LEVELS] = 1;
    answer(&t, "arrival.judgmental");

    assert_false(fake_shows(t.screen, &t.ui, "Something changed"));
    assert_false(fake_shows(t.screen, &t.ui, "Strain"));
    assert_int_not_equal(fake_letter(t.screen, &t.ui, 'n').type, ACTION_MARK);
    assert_int_not_equal(fake_letter(t.screen, &t.ui, 'a').type, ACTION_MARK);
    assert_int_equal(fake_key(t.screen, &t.ui, KEY_SAVE).type, ACTION_NONE);
    fake_letter(t.screen, &t.ui, 'r');
    assert_false(fake_shows(t.screen, &t.ui, "Answer this differently"));
    end(&t);
}

// --- a word on an answer -----------------------------------------------------

static void a_poor_answer_gets_a_word_and_the_choice_again(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_COACHED, false);
    answer(&t, "arrival.expert");

    assert_true(fake_shows(t.screen, &t.ui, "it decides for her"));
    assert_true(fake_shows(t.screen, &t.ui, "It may have sounded"));
    assert_true(fake_shows(t.screen, &t.ui, "Ask her what would make"));
    assert_int_not_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);
    struct action a = fake_click_on(t.screen, &t.ui, "Say it again");
    assert_int_equal(a.type, ACTION_COACH);
    assert_int_equal(a.index, 1);
    end(&t);
}

static void enter_goes_on_after_the_word(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_COACHED, false);
    answer(&t, "arrival.judgmental");

    struct action a = fake_key(t.screen, &t.ui, KEY_ENTER);

    assert_int_equal(a.type, ACTION_COACH);
    assert_int_equal(a.index, 0);
    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    assert_int_not_equal(fake_letter(t.screen, &t.ui, '1').type,
                         ACTION_CHOOSE); // a second press is not meant for it
    t.ui.now_ms += 400;
    assert_int_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);
    end(&t);
}

static void a_good_answer_gets_none(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_COACHED, false);
    answer(&t, "arrival.collaborative");

    assert_false(fake_shows(t.screen, &t.ui, "A word on your answer"));
    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

static void a_word_once_read_does_not_come_again(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_COACHED, false);
    note_list_put(&t.notes, 1, NOTE_COACHED, "kept", "", 0);
    answer(&t, "arrival.judgmental");

    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

static void it_fades_and_can_still_be_asked_for(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_COACHED, false);
    screen_conversation_practise(t.screen, PRACTICE_COACHED, COACHING_ASKED,
                                 false, &t.notes);
    answer(&t, "arrival.judgmental");
    assert_false(fake_shows(t.screen, &t.ui, "It may have sounded"));

    fake_click_on(t.screen, &t.ui, "A word on my answer");

    assert_true(fake_shows(t.screen, &t.ui, "It may have sounded"));
    assert_true(fake_shows(t.screen, &t.ui, "you need them less"));
    end(&t);
}

// The words on an answer, as they are drawn.
static void word_on(struct talk *t, struct strbuf *out)
{
    struct draw_list list = {0};
    bool is_inside = false;
    fake_draw(t->screen, &t->ui, &list);
    for (size_t i = 0; i < list.count; i++) {
        const struct draw_cmd *c = &list.items[i];
        if (c->type == DRAW_TEXT) {
            const char *text = list.text + c->text.text;
            is_inside = is_inside || strstr(text, "A word on your answer");
            if (is_inside) {
                strbuf_addf(out, "%s\n", text);
            }
        }
    }
    draw_release(&list);
}

static void it_is_the_same_whether_or_not_a_rupture_opened(void **state)
{
    struct strbuf calm = STRBUF_INIT, torn = STRBUF_INIT;
    struct talk a, b;
    begin(&a, PRACTICE_COACHED, false);
    answer(&a, "arrival.collaborative");
    answer(&a, "door.judgmental");
    assert_int_equal(a.play.score.rupture_count, 0);
    word_on(&a, &calm);
    begin(&b, PRACTICE_COACHED, false);
    answer(&b, "arrival.judgmental");
    answer(&b, "door.judgmental");
    while (b.play.score.rupture_count == 0) {
        answer(&b, "door.judgmental");
    }
    word_on(&b, &torn);

    assert_true(calm.len > 0);
    assert_string_equal(calm.buf, torn.buf);
    assert_null(strstr(torn.buf, "upture"));
    assert_null(strstr(torn.buf, "ithdr"));
    assert_null(strstr(torn.buf, "onfront"));
    strbuf_release(&calm);
    strbuf_release(&torn);
    end(&a);
    end(&b);
}

// --- own words ---------------------------------------------------------------

static struct action type(struct talk *t, const char *text)
{
    struct input in = {.type = INPUT_TEXT};
    snprintf(in.text, sizeof in.text, "%s", text);
    return fake_input(t->screen, &t->ui, in);
}

static void own_words_come_before_the_answers(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_NATURAL, true);
    assert_true(fake_shows(t.screen, &t.ui, "What would you say?"));
    assert_false(fake_shows(t.screen, &t.ui, "You could say"));

    struct action a = type(&t, "1 b? You sound tired.");

    assert_int_equal(a.type, ACTION_NOTE);
    assert_int_equal(a.index, SLOT_SAID);
    assert_string_equal(a.text, "1 b? You sound tired.");
    a = fake_input(
        t.screen, &t.ui,
        (struct input){.type = INPUT_KEY, .key = KEY_ENTER, .ctrl = true});
    assert_int_equal(a.type, ACTION_NOTE);
    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    t.ui.now_ms += 400;
    assert_int_equal(fake_letter(t.screen, &t.ui, '1').type, ACTION_CHOOSE);
    end(&t);
}

static void own_words_may_be_left_out(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_NATURAL, true);

    fake_click_on(t.screen, &t.ui, "Show what one could say");

    assert_true(fake_shows(t.screen, &t.ui, "You could say"));
    end(&t);
}

static void own_words_outlast_a_pause_and_a_resize(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_NATURAL, true);
    type(&t, "You sound tired.");
    fake_key(t.screen, &t.ui, KEY_ESCAPE);
    assert_true(fake_shows(t.screen, &t.ui, "Paused"));
    fake_key(t.screen, &t.ui, KEY_ESCAPE);
    t.ui.metrics.width = 640;
    fake_input(t.screen, &t.ui, (struct input){.type = INPUT_RESIZE});

    assert_true(fake_shows(t.screen, &t.ui, "You sound tired."));
    end(&t);
}

static void own_words_that_were_cut_off_stand_there_again(void **state)
{
    struct talk t;
    begin(&t, PRACTICE_NATURAL, true);
    note_list_put(&t.notes, 1, NOTE_SAID, "", "Half a sent", 0);
    screen_conversation_practise(t.screen, PRACTICE_NATURAL, COACHING_FULL,
                                 true, &t.notes);

    assert_true(fake_shows(t.screen, &t.ui, "Half a sent"));
    end(&t);
}

// --- choosing the way --------------------------------------------------------

static void the_briefing_offers_the_ways_to_practise(void **state)
{
    struct ui ui = fake_ui(1280, 1900, 100);
    struct scenario *scenario = fake_scenario();
    struct briefing b = {.scenario = scenario, .index = 0};
    struct screen *s = screen_briefing_new(&b);

    struct action a = fake_click_on(s, &ui, "Coached");
    assert_int_equal(a.type, ACTION_SET);
    assert_int_equal(a.index, SETTING_PRACTICE);
    assert_int_equal(a.value, PRACTICE_COACHED);
    a = fake_click_on(s, &ui, "Say it in my own words first");
    assert_int_equal(a.index, SETTING_FIRST);
    assert_int_equal(a.value, 1);
    for (int i = 0; i < PRACTICE_COUNT; i++) {
        assert_non_null(practice_meaning((enum practice)i));
    }
    screen_free(s);
    scenario_free(scenario);
}

// --- any size ----------------------------------------------------------------

static void every_panel_fits_any_window(void **state)
{
    static const int sizes[][3] = {{320, 240, 100},
                                   {800, 600, 300},
                                   {1280, 720, 200},
                                   {1920, 1080, 100},
                                   {3840, 2160, 300}};
    for (int i = 0; i < 5; i++) {
        struct talk t;
        struct draw_list list = {0};
        begin(&t, PRACTICE_COACHED, true);
        answer(&t, "arrival.judgmental");
        fake_letter(t.screen, &t.ui, 'n');
        t.ui.metrics = (struct metrics){sizes[i][2], sizes[i][0], sizes[i][1]};
        fake_draw(t.screen, &t.ui, &list);
        for (size_t k = 0; k < list.count; k++) {
            struct rect at = list.items[k].at;
            if (list.items[k].type == DRAW_FRAME) {
                assert_true(at.x >= 0 && at.x + at.w <= sizes[i][0]);
            }
        }
        draw_release(&list);
        end(&t);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(something_changed_can_be_marked_at_any_moment),
        cmocka_unit_test(a_mark_is_noted_and_nothing_is_given_away),
        cmocka_unit_test(an_assessment_has_no_marks_no_levels_and_no_way_back),
        cmocka_unit_test(a_poor_answer_gets_a_word_and_the_choice_again),
        cmocka_unit_test(enter_goes_on_after_the_word),
        cmocka_unit_test(a_good_answer_gets_none),
        cmocka_unit_test(a_word_once_read_does_not_come_again),
        cmocka_unit_test(it_fades_and_can_still_be_asked_for),
        cmocka_unit_test(it_is_the_same_whether_or_not_a_rupture_opened),
        cmocka_unit_test(own_words_come_before_the_answers),
        cmocka_unit_test(own_words_may_be_left_out),
        cmocka_unit_test(own_words_outlast_a_pause_and_a_resize),
        cmocka_unit_test(own_words_that_were_cut_off_stand_there_again),
        cmocka_unit_test(the_briefing_offers_the_ways_to_practise),
        cmocka_unit_test(every_panel_fits_any_window),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
