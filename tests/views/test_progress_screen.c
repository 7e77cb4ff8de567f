// Getting on and moments to go over, on the screen.
#include "support/test.h"

#include <string.h>

#include "ui/screen_drill.h"
#include "ui/screen_progress.h"
#include "views/fake.h"

static char one[] = "one", none[] = "";

static struct attempt_summary attempt(int64_t id, int safety, int score)
{
    return (struct attempt_summary){.id = id,
                                    .scenario = one,
                                    .sha256 = none,
                                    .started_ms = id * 1000,
                                    .state = ATTEMPT_FINISHED,
                                    .objectives = {(enum attainment)safety,
                                                   ATTAINMENT_NOT_YET,
                                                   ATTAINMENT_NOT_YET},
                                    .collaboration = score};
}

static const struct offer offers[] = {{"one", "The first talk", 1, false}};
static const char *const days[] = {"1 May at 10:00", "2 May at 10:00",
                                   "3 May at 10:00"};

struct shown {
    struct progress progress;
    struct screen *screen;
    struct ui ui;
};

static void begin(struct shown *s, size_t attempts, int due)
{
    struct attempt_summary list[] = {attempt(3, ATTAINMENT_EMERGING, 40),
                                     attempt(2, ATTAINMENT_ESTABLISHED, 60),
                                     attempt(1, ATTAINMENT_NOT_YET, 12)};
    struct summary_list all = {list, attempts, 3};
    struct progress_page page = {.progress = &s->progress,
                                 .offers = offers,
                                 .offer_count = 1,
                                 .drills_due = due,
                                 .drills_all = due,
                                 .days = days};
    progress_find(&s->progress, &all);
    page.next = progress_next(&s->progress, offers, 1, due);
    s->screen = screen_progress_new(&page);
    s->ui = fake_ui(1280, 1600, 100);
}

static void end(struct shown *s)
{
    screen_free(s->screen);
    progress_release(&s->progress);
}

static void attempts_are_told_and_drawn(void **state)
{
    struct shown s;
    begin(&s, 3, 0);

    assert_true(fake_shows(s.screen, &s.ui, "The first talk"));
    assert_true(fake_shows(s.screen, &s.ui, "First: Safe space not yet"));
    assert_true(fake_shows(s.screen, &s.ui, "Best: Safe space established"));
    assert_true(fake_shows(s.screen, &s.ui, "Latest: Safe space emerging"));
    assert_true(fake_shows(s.screen, &s.ui, "best"));
    assert_true(fake_shows(s.screen, &s.ui, "1 May at 10:00: "));
    end(&s);
}

static void one_suggestion_can_be_started(void **state)
{
    struct shown s;
    begin(&s, 3, 0);
    assert_true(fake_shows(s.screen, &s.ui, "The first talk"));
    struct action a = fake_key(s.screen, &s.ui, KEY_ENTER);
    assert_int_equal(a.type, ACTION_OPEN_BRIEFING);
    assert_int_equal(a.index, 0);
    end(&s);

    begin(&s, 3, 2);
    assert_int_equal(fake_click_on(s.screen, &s.ui, "Start that").type,
                     ACTION_DRILL);
    assert_int_equal(fake_key(s.screen, &s.ui, KEY_ESCAPE).type,
                     ACTION_OPEN_LIBRARY);
    end(&s);
}

static void before_the_first_attempt_it_says_what_will_be_here(void **state)
{
    struct shown s;
    begin(&s, 0, 0);
    assert_true(fake_shows(s.screen, &s.ui, "When you have played"));
    assert_true(fake_shows(s.screen, &s.ui, "you have not tried yet"));
    end(&s);
}

// --- moments -----------------------------------------------------------------

static void a_moment_is_answered_once_and_told_at_once(void **state)
{
    static const char *const way[] = {"arrival.judgmental"};
    struct scenario *scenario = fake_scenario();
    struct play play;
    struct error err = {0};
    struct ui ui = fake_ui(1280, 1400, 100);
    fake_play(&play, scenario, way, 1);
    struct screen *s = screen_drill_new(&play, 2);

    assert_true(fake_shows(s, &ui, "Who's that outside"));
    assert_true(fake_shows(s, &ui, "2 more after this one."));
    assert_false(fake_shows(s, &ui, "ollaborative"));
    struct action a = fake_letter(s, &ui, '1');
    assert_int_equal(a.type, ACTION_CHOOSE);
    assert_true(play_choose_id(&play, "door.expert", &err));
    screen_drill_answered(s);
    assert_true(fake_shows(s, &ui, "Hard to hear"));
    assert_true(fake_shows(s, &ui, "It comes back tomorrow."));
    assert_int_not_equal(fake_letter(s, &ui, '1').type, ACTION_CHOOSE);
    assert_int_equal(fake_key(s, &ui, KEY_ENTER).type, ACTION_DRILL);
    screen_free(s);
    play_release(&play);
    scenario_free(scenario);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(attempts_are_told_and_drawn),
        cmocka_unit_test(one_suggestion_can_be_started),
        cmocka_unit_test(before_the_first_attempt_it_says_what_will_be_here),
        cmocka_unit_test(a_moment_is_answered_once_and_told_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
