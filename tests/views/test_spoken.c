// What those who listen hear.
#include "support/test.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/note.h"
#include "ui/listening.h"
#include "ui/screen_briefing.h"
#include "ui/screen_conversation.h"
#include "ui/screen_library.h"
#include "ui/screen_review.h"
#include "ui/stage.h"
#include "views/fake.h"

struct ear {
    struct scenario *scenario;
    struct play play;
    struct screen *screen;
    struct ui ui;
    struct listening listening;
    struct strbuf heard;
};

// Draws, and hears what is new.
static const char *listen(struct ear *e)
{
    struct draw_list list = {0};
    strbuf_reset(&e->heard);
    fake_draw(e->screen, &e->ui, &list);
    listening_follow(&e->listening, stage_front(e->screen), &e->heard);
    draw_release(&list);
    return strbuf_text(&e->heard);
}

static void begin(struct ear *e, bool is_talk)
{
    memset(e, 0, sizeof *e);
    e->scenario = fake_scenario();
    if (is_talk) {
        fake_play(&e->play, e->scenario, NULL, 0);
        e->screen = screen_conversation_new(&e->play, NULL);
    } else {
        fake_whole_play(&e->play, e->scenario);
        e->screen = screen_review_new(&e->play, NULL);
    }
    e->ui = fake_ui(1280, 720, 100);
    e->ui.now_ms = 1000;
}

static void end(struct ear *e)
{
    screen_free(e->screen);
    listening_release(&e->listening);
    strbuf_release(&e->heard);
    play_release(&e->play);
    scenario_free(e->scenario);
}

static void assert_hears(const char *heard, const char *words)
{
    if (!strstr(heard, words)) {
        fail_msg("'%s' was not heard in '%s'", words, heard);
    }
}

static void the_client_is_heard_and_then_the_numbered_answers(void **state)
{
    struct ear e;
    begin(&e, true);

    const char *heard = listen(&e);

    const char *client = strstr(heard, "I'm only here because");
    const char *first = strstr(heard, "\n1. ");
    assert_non_null(client);
    assert_non_null(first);
    assert_true(client < first);
    assert_hears(heard, "\n2. ");
    assert_hears(heard, "\n3. ");
    assert_hears(heard, "Tab goes through them.");
    end(&e);
}

static void nothing_is_said_twice(void **state)
{
    struct ear e;
    begin(&e, true);
    listen(&e);
    assert_string_equal(listen(&e), "");

    struct error err;
    assert_true(play_choose_id(&e.play, "arrival.expert", &err));
    screen_conversation_update(e.screen);
    const char *heard = listen(&e);
    assert_hears(heard, "You: Then let's get your forms done");
    assert_hears(heard, "Who's that outside");
    assert_null(strstr(heard, "I'm only here because"));
    end(&e);
}

static void words_that_have_not_come_yet_are_not_given_away(void **state)
{
    struct ear e;
    struct error err;
    begin(&e, true);
    e.ui.settings.values[SETTING_SPEED] = REVEAL_SLOW;
    assert_true(play_choose_id(&e.play, "arrival.judgmental", &err));
    screen_conversation_update(e.screen);

    const char *heard = listen(&e);

    assert_hears(heard, "Right. There it is.");
    assert_null(strstr(heard, "Who's that outside"));
    assert_null(strstr(heard, "1. "));
    end(&e);
}

static void the_focus_is_heard_with_its_number(void **state)
{
    struct ear e;
    begin(&e, true);
    listen(&e);
    fake_key(e.screen, &e.ui, KEY_DOWN);

    const char *heard = listen(&e);

    assert_int_equal(strncmp(heard, "1. ", 3), 0);
    fake_key(e.screen, &e.ui, KEY_DOWN);
    assert_int_equal(strncmp(listen(&e), "2. ", 3), 0);
    end(&e);
}

static void a_button_says_what_it_is_and_its_key(void **state)
{
    struct ear e;
    begin(&e, true);
    listen(&e);
    fake_key(e.screen, &e.ui, KEY_TAB);

    assert_string_equal(listen(&e), "Pause. Esc. Button.\n");
    end(&e);
}

static void an_overlay_is_a_page_of_its_own(void **state)
{
    struct ear e;
    begin(&e, true);
    listen(&e);
    fake_key(e.screen, &e.ui, KEY_ESCAPE);

    const char *heard = listen(&e);

    assert_hears(heard, "Paused\n");
    assert_hears(heard, "No reason is needed.");
    assert_hears(heard, "Go on. Esc. Button.");
    end(&e);
}

static void a_choice_says_whether_it_is_chosen(void **state)
{
    struct ear e;
    begin(&e, true);
    e.ui.metrics.height = 4000;
    listen(&e);
    fake_key(e.screen, &e.ui, KEY_ESCAPE);
    fake_click_on(e.screen, &e.ui, "Settings");
    listen(&e);
    for (int i = 0; i < 9 && !strstr(e.heard.buf, "Night"); i++) {
        fake_key(e.screen, &e.ui, KEY_TAB);
        listen(&e);
    }
    assert_string_equal(e.heard.buf, "Night. Not chosen.\n");

    e.ui.settings.values[SETTING_THEME] = THEME_NIGHT;
    assert_string_equal(listen(&e), "Night. Chosen.\n");
    end(&e);
}

static void the_chart_is_heard_as_sentences(void **state)
{
    struct ear e;
    begin(&e, false);

    const char *heard = listen(&e);

    assert_hears(heard, "Safe space began at");
    assert_hears(heard, "Chart. Left and right go along the turns.");
    end(&e);
}

static void what_is_typed_is_not_read_with_every_key(void **state)
{
    struct ear e;
    struct note_list notes = {0};
    struct input in = {.type = INPUT_TEXT, .text = "x"};
    begin(&e, true);
    screen_conversation_practise(e.screen, PRACTICE_NATURAL, COACHING_FULL,
                                 true, &notes);
    assert_hears(listen(&e), "What would you say? Text field.");
    fake_input(e.screen, &e.ui, in);

    assert_string_equal(listen(&e), "");
    end(&e);
}

// Everything that can be chosen can be reached by Tab, and says something.
static void every_control_says_something(void **state)
{
    struct ear e;
    begin(&e, false);
    for (char tab = '1'; tab <= '4'; tab++) {
        fake_letter(e.screen, &e.ui, tab);
        listen(&e);
        const struct page *p = stage_front(e.screen);
        for (size_t i = 0; i < p->count; i++) {
            struct strbuf said = STRBUF_INIT;
            spoken_control(&p->spoken, p->controls[i].id, &said);
            assert_true(said.len > 1);
            strbuf_release(&said);
        }
    }
    end(&e);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_client_is_heard_and_then_the_numbered_answers),
        cmocka_unit_test(nothing_is_said_twice),
        cmocka_unit_test(words_that_have_not_come_yet_are_not_given_away),
        cmocka_unit_test(the_focus_is_heard_with_its_number),
        cmocka_unit_test(a_button_says_what_it_is_and_its_key),
        cmocka_unit_test(an_overlay_is_a_page_of_its_own),
        cmocka_unit_test(a_choice_says_whether_it_is_chosen),
        cmocka_unit_test(the_chart_is_heard_as_sentences),
        cmocka_unit_test(what_is_typed_is_not_read_with_every_key),
        cmocka_unit_test(every_control_says_something),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
