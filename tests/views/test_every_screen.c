// Every screen as a picture in words: what changes by accident is seen here.
#include "support/test.h"

#include <string.h>

#include "core/note.h"
#include "core/progress.h"
#include "ui/saves.h"
#include "ui/screen_briefing.h"
#include "ui/screen_conversation.h"
#include "ui/screen_drill.h"
#include "ui/screen_first.h"
#include "ui/screen_predict.h"
#include "ui/screen_progress.h"
#include "ui/screen_review.h"
#include "views/fake.h"

struct stand {
    struct scenario *scenario;
    struct play play;
    struct note_list notes;
    struct ui ui;
};

static void begin(struct stand *s, bool is_whole)
{
    static const char *const two[] = {"arrival.expert", "door.judgmental"};
    memset(s, 0, sizeof *s);
    s->scenario = fake_scenario();
    if (is_whole) {
        fake_whole_play(&s->play, s->scenario);
    } else {
        fake_play(&s->play, s->scenario, two, 2);
    }
    s->ui = fake_ui(1280, 720, 100);
    s->ui.now_ms = 1000;
}

static void end(struct stand *s, struct screen *screen)
{
    screen_free(screen);
    note_list_release(&s->notes);
    play_release(&s->play);
    scenario_free(s->scenario);
}

static struct screen *talk(struct stand *s, enum practice practice, bool first)
{
    struct screen *screen = screen_conversation_new(&s->play, NULL);
    screen_conversation_practise(screen, practice, COACHING_FULL, first,
                                 &s->notes);
    fake_shows(screen, &s->ui, "");
    s->ui.now_ms += 400;
    return screen;
}

static void the_first_start(void **state)
{
    struct ui ui = fake_ui(1280, 720, 100);
    struct screen *s = screen_first_new();
    assert_true(fake_is_golden(s, &ui, "first"));
    screen_free(s);
}

static void the_briefing(void **state)
{
    struct stand s;
    begin(&s, false);
    struct briefing b = {.scenario = s.scenario, .index = 0};
    struct screen *screen = screen_briefing_new(&b);
    assert_true(fake_is_golden(screen, &s.ui, "briefing"));
    end(&s, screen);
}

static void a_word_on_an_answer(void **state)
{
    struct stand s;
    begin(&s, false);
    struct screen *screen = talk(&s, PRACTICE_COACHED, false);
    assert_true(fake_is_golden(screen, &s.ui, "coached"));
    end(&s, screen);
}

static void own_words(void **state)
{
    struct stand s;
    begin(&s, false);
    struct screen *screen = talk(&s, PRACTICE_NATURAL, true);
    assert_true(fake_is_golden(screen, &s.ui, "own-words"));
    end(&s, screen);
}

static void marks(void **state)
{
    struct stand s;
    begin(&s, false);
    note_list_put(&s.notes, 2, NOTE_MARK, "moved_away", "", 0);
    struct screen *screen = talk(&s, PRACTICE_NATURAL, false);
    fake_letter(screen, &s.ui, 'n');
    assert_true(fake_is_golden(screen, &s.ui, "marks"));
    end(&s, screen);
}

static void what_lies_over_a_conversation(void **state)
{
    static char when[] = "27 November at 14:05", words[] = "Who's that?";
    struct save_place place = {when, words, "dana", MOOD_GUARDED, 2, false};
    struct save_shelf saves = {&place, 1};
    struct stand s;
    begin(&s, false);
    struct screen *screen = talk(&s, PRACTICE_NATURAL, false);
    screen_conversation_saves(screen, &saves);
    screen_conversation_ahead(screen, 3);
    fake_letter(screen, &s.ui, 'b');
    assert_true(fake_is_golden(screen, &s.ui, "backlog"));
    fake_key(screen, &s.ui, KEY_ESCAPE);
    fake_key(screen, &s.ui, KEY_ESCAPE);
    assert_true(fake_is_golden(screen, &s.ui, "pause-in-talk"));
    fake_key(screen, &s.ui, KEY_ESCAPE);
    fake_key(screen, &s.ui, KEY_SAVES);
    assert_true(fake_is_golden(screen, &s.ui, "saves"));
    fake_key(screen, &s.ui, KEY_ESCAPE);
    fake_key(screen, &s.ui, KEY_HELP);
    assert_true(fake_is_golden(screen, &s.ui, "keys"));
    end(&s, screen);
}

static void the_settings(void **state)
{
    struct stand s;
    begin(&s, false);
    s.ui.metrics.height = 4000;
    s.ui.metrics.width = 1280;
    struct screen *screen = talk(&s, PRACTICE_NATURAL, false);
    fake_key(screen, &s.ui, KEY_ESCAPE);
    fake_click_on(screen, &s.ui, "Settings");
    assert_true(fake_is_golden(screen, &s.ui, "settings"));
    end(&s, screen);
}

static void the_end_after_a_hard_subject(void **state)
{
    struct stand s;
    begin(&s, true);
    struct screen *screen = talk(&s, PRACTICE_NATURAL, false);
    screen_conversation_support(screen, "A colleague: 0000, by day\n");
    assert_true(fake_is_golden(screen, &s.ui, "end"));
    end(&s, screen);
}

static void the_guess(void **state)
{
    struct stand s;
    begin(&s, true);
    struct screen *screen = screen_predict_new(&s.play);
    assert_true(fake_is_golden(screen, &s.ui, "predict"));
    end(&s, screen);
}

static void thoughts(void **state)
{
    struct stand s;
    begin(&s, true);
    note_list_put(&s.notes, 0, NOTE_REFLECTION, "reactions", "Tired.", 0);
    struct screen *screen = screen_review_new(&s.play, NULL);
    screen_review_notes(screen, &s.notes);
    fake_letter(screen, &s.ui, '3');
    assert_true(fake_is_golden(screen, &s.ui, "thoughts"));
    end(&s, screen);
}

static void progress(void **state)
{
    static char one[] = "one", none[] = "";
    static const char *const days[] = {"27 November at 14:05"};
    static const struct offer offers[] = {{"one", "The first", 1, false}};
    struct attempt_summary a = {.id = 1,
                                .scenario = one,
                                .sha256 = none,
                                .state = ATTEMPT_FINISHED,
                                .objectives = {ATTAINMENT_ESTABLISHED,
                                               ATTAINMENT_EMERGING,
                                               ATTAINMENT_NOT_YET},
                                .collaboration = 51};
    struct summary_list all = {&a, 1, 1};
    struct progress p;
    struct ui ui = fake_ui(1280, 720, 100);
    progress_find(&p, &all);
    struct progress_page page = {
        &p, offers, 1, 0, 0, progress_next(&p, offers, 1, 0), days};
    struct screen *screen = screen_progress_new(&page);
    assert_true(fake_is_golden(screen, &ui, "progress"));
    screen_free(screen);
    progress_release(&p);
}

static void a_moment(void **state)
{
    struct stand s;
    begin(&s, false);
    struct screen *screen = screen_drill_new(&s.play, 1);
    assert_true(fake_is_golden(screen, &s.ui, "moment"));
    end(&s, screen);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_start),
        cmocka_unit_test(the_briefing),
        cmocka_unit_test(a_word_on_an_answer),
        cmocka_unit_test(own_words),
        cmocka_unit_test(marks),
        cmocka_unit_test(what_lies_over_a_conversation),
        cmocka_unit_test(the_settings),
        cmocka_unit_test(the_end_after_a_hard_subject),
        cmocka_unit_test(the_guess),
        cmocka_unit_test(thoughts),
        cmocka_unit_test(progress),
        cmocka_unit_test(a_moment),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
