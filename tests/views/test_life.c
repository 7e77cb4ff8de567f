// Faces that live: what moves, how little, and when nothing does.
#include "support/test.h"

#include "core/terms.h"
#include "ui/life.h"
#include "ui/portrait.h"
#include "ui/screen_conversation.h"
#include "views/fake.h"

enum { TEN_MINUTES_MS = 600000 };

// --- the pure functions ------------------------------------------------------

// How often the eyes begin to do [what] in ten minutes.
static int count_of(enum eyes what, uint32_t seed)
{
    enum eyes before = EYES_STILL;
    int count = 0;

    for (uint32_t ms = 0; ms < TEN_MINUTES_MS; ms += 10) {
        enum eyes now = life_eyes(ms, seed);
        count += now == what && before != what;
        before = now;
    }
    return count;
}

static void people_blink_as_often_as_people_do(void **state)
{
    for (uint32_t seed = 0; seed < 20; seed++) {
        int blinks = count_of(EYES_SHUT, seed);
        assert_in_range(blinks, 8 * 10, 20 * 10);
        assert_in_range(count_of(EYES_ASIDE, seed), 1 * 10, 8 * 10);
    }
}

static void blinks_are_irregular(void **state)
{
    uint32_t least = UINT32_MAX, most = 0, last = 0;

    for (uint32_t ms = 0; ms < TEN_MINUTES_MS; ms += 10) {
        if (life_eyes(ms, 7) == EYES_SHUT) {
            uint32_t gap = ms - last;
            if (last > 0 && gap > LIFE_BLINK_MS) {
                least = gap < least ? gap : least;
                most = gap > most ? gap : most;
            }
            last = ms;
        }
    }
    assert_true(most > 3 * least);
    assert_true(least > 1000); // never a flutter
}

static void two_people_do_not_blink_together(void **state)
{
    int together = 0, alone = 0;

    for (uint32_t ms = 0; ms < TEN_MINUTES_MS; ms += 10) {
        bool a = life_eyes(ms, 1) == EYES_SHUT;
        bool b = life_eyes(ms, 2) == EYES_SHUT;
        together += a && b;
        alone += a != b;
    }
    assert_true(alone > 5 * together);
}

static void the_eyes_rest_exactly_as_long_as_said(void **state)
{
    for (uint32_t ms = 0; ms < 60000; ms += 7) {
        int rest = life_eyes_rest_ms(ms, 3);
        assert_true(rest >= 1);
        for (int in = 0; in < rest; in++) {
            assert_int_equal(life_eyes(ms + (uint32_t)in, 3), life_eyes(ms, 3));
        }
    }
}

static void a_breath_is_slow_and_never_leaps(void **state)
{
    int before = life_breath(0), peaks = 0;
    bool is_high = false;

    for (uint32_t ms = 10; ms < TEN_MINUTES_MS; ms += 10) {
        int now = life_breath(ms);
        assert_in_range(now, 0, LIFE_BREATH_MOST);
        assert_true(abs(now - before) <= 10);
        peaks += now > 900 && !is_high;
        is_high = now > 900;
        before = now;
    }
    assert_in_range(peaks, 12 * 10, 16 * 10);
}

static void a_face_turns_within_seven_tenths_of_a_second(void **state)
{
    struct face f = {0};
    int before = 0;

    face_turn(&f, MOOD_SAD, 1000, false);
    assert_int_equal(face_progress(&f, 1000), LIFE_EASED); // the first one
    face_turn(&f, MOOD_OPEN, 2000, false);
    assert_int_equal(face_progress(&f, 2000), 0);
    for (uint32_t ms = 2000; ms < 2700; ms += 10) {
        int now = face_progress(&f, ms);
        assert_true(now >= before && now - before <= 30);
        before = now;
    }
    assert_int_equal(before, LIFE_EASED);
    assert_int_equal(f.from, MOOD_SAD);
    assert_int_equal(f.to, MOOD_OPEN);
}

static void a_still_face_is_there_at_once(void **state)
{
    struct face f = {0};

    face_turn(&f, MOOD_SAD, 1000, true);
    face_turn(&f, MOOD_OPEN, 2000, true);

    assert_int_equal(face_progress(&f, 2000), LIFE_EASED);
    assert_int_equal(f.to, MOOD_OPEN);
}

// --- on the screen -----------------------------------------------------------

struct talk {
    struct scenario *scenario;
    struct play play;
    struct ui ui;
    struct screen *screen;
};

static void begin(struct talk *t)
{
    t->ui = fake_ui(1280, 720, 100);
    t->ui.is_away = false;
    t->ui.now_ms = 1000;
    t->scenario = fake_scenario();
    fake_play(&t->play, t->scenario, NULL, 0);
    t->screen = screen_conversation_new(&t->play, NULL);
}

static void end(struct talk *t)
{
    screen_free(t->screen);
    play_release(&t->play);
    scenario_free(t->scenario);
}

// The picture at [now_ms] as text; the portrait's line of it. To be released.
static struct strbuf portrait_at(struct talk *t, uint32_t now_ms)
{
    struct draw_list list = {0};
    struct strbuf all = STRBUF_INIT, line = STRBUF_INIT;

    t->ui.now_ms = now_ms;
    fake_draw(t->screen, &t->ui, &list);
    draw_write(&list, &all);
    const char *from = strstr(strbuf_text(&all), "portrait ");
    assert_non_null(from);
    strbuf_add(&line, from, strcspn(from, "\n"));
    strbuf_release(&all);
    draw_release(&list);
    return line;
}

static int looks_in_ten_seconds(struct talk *t)
{
    struct strbuf before = portrait_at(t, 1000);
    int looks = 1;

    for (uint32_t ms = 1100; ms < 11000; ms += 100) {
        struct strbuf now = portrait_at(t, ms);
        looks += strcmp(strbuf_text(&now), strbuf_text(&before)) != 0;
        strbuf_release(&before);
        before = now;
    }
    strbuf_release(&before);
    return looks;
}

static void a_face_breathes_while_one_thinks(void **state)
{
    struct talk t;
    begin(&t);

    assert_in_range(looks_in_ten_seconds(&t), 10, 70);
    int wait = t.screen->ops->next_tick_ms(t.screen, &t.ui);
    assert_in_range(wait, 1, 125);
    end(&t);
}

static void with_reduced_motion_a_face_is_a_still(void **state)
{
    struct talk t;
    begin(&t);
    t.ui.settings.values[SETTING_MOTION] = 1;

    assert_int_equal(looks_in_ten_seconds(&t), 1);
    assert_int_equal(t.screen->ops->next_tick_ms(t.screen, &t.ui), -1);
    end(&t);
}

static void nothing_moves_for_nobody(void **state)
{
    struct talk t;
    begin(&t);
    t.ui.is_away = true;

    assert_int_equal(looks_in_ten_seconds(&t), 1);
    assert_int_equal(t.screen->ops->next_tick_ms(t.screen, &t.ui), -1);
    end(&t);
}

static void nothing_moves_behind_an_overlay(void **state)
{
    struct talk t;
    begin(&t);
    struct strbuf shown = portrait_at(&t, 1000);
    fake_key(t.screen, &t.ui, KEY_ESCAPE);

    assert_int_equal(t.screen->ops->next_tick_ms(t.screen, &t.ui), -1);
    strbuf_release(&shown);
    end(&t);
}

static void a_mood_turns_into_the_next(void **state)
{
    struct talk t;
    struct error err;
    begin(&t);
    struct strbuf before = portrait_at(&t, 1000);
    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    screen_conversation_update(t.screen);

    struct strbuf first = portrait_at(&t, 2000);
    struct strbuf halfway = portrait_at(&t, 2280);
    struct strbuf last = portrait_at(&t, 2600);

    assert_non_null(strstr(strbuf_text(&before), " guarded "));
    assert_non_null(
        strstr(strbuf_text(&first), " withdrawn on #f5eee3 from guarded by 0"));
    assert_non_null(strstr(strbuf_text(&halfway), " from guarded by 500"));
    assert_null(strstr(strbuf_text(&last), " from "));
    strbuf_release(&before);
    strbuf_release(&first);
    strbuf_release(&halfway);
    strbuf_release(&last);
    end(&t);
}

// --- masks -------------------------------------------------------------------

static struct strbuf drawn(int look)
{
    struct portrait_look moment = {look, look, LIFE_EASED, PORTRAIT_PERSON};
    struct strbuf svg = STRBUF_INIT;

    assert_true(portrait_write_look("dana", &moment, &svg));
    return svg;
}

static bool are_alike(int look, int other)
{
    struct strbuf a = drawn(look), b = drawn(other);
    bool is_same = strcmp(strbuf_text(&a), strbuf_text(&b)) == 0;

    strbuf_release(&a);
    strbuf_release(&b);
    return is_same;
}

static void a_mask_is_neither_the_one_mood_nor_the_other(void **state)
{
    int masked = look_of(MOOD_GUARDED, MOOD_OPEN);

    assert_int_equal(look_mood(masked), MOOD_GUARDED);
    assert_int_equal(look_mask(masked), MOOD_OPEN);
    assert_int_equal(look_mask(look_of(MOOD_SAD, -1)), -1);
    assert_false(are_alike(masked, MOOD_GUARDED));
    assert_false(are_alike(masked, MOOD_OPEN));
    assert_true(are_alike(look_of(MOOD_SAD, MOOD_SAD), MOOD_SAD));
}

static void a_mask_shows_while_its_words_do(void **state)
{
    struct talk t;
    struct error err;
    begin(&t);
    t.play.transcript.opening.said[0].mask = MOOD_AMUSED;

    struct strbuf masked = portrait_at(&t, 1000);
    assert_true(fake_shows(t.screen, &t.ui, "smile that stays on the lips"));
    assert_true(play_choose_id(&t.play, "arrival.expert", &err));
    screen_conversation_update(t.screen);
    struct strbuf after = portrait_at(&t, 9000);

    assert_non_null(
        strstr(strbuf_text(&masked), " guarded behind amused on #"));
    assert_non_null(strstr(strbuf_text(&after), " from guarded behind amused"));
    assert_null(strstr(strbuf_text(&after), "withdrawn behind"));
    strbuf_release(&masked);
    strbuf_release(&after);
    end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(people_blink_as_often_as_people_do),
        cmocka_unit_test(blinks_are_irregular),
        cmocka_unit_test(two_people_do_not_blink_together),
        cmocka_unit_test(the_eyes_rest_exactly_as_long_as_said),
        cmocka_unit_test(a_breath_is_slow_and_never_leaps),
        cmocka_unit_test(a_face_turns_within_seven_tenths_of_a_second),
        cmocka_unit_test(a_still_face_is_there_at_once),
        cmocka_unit_test(a_face_breathes_while_one_thinks),
        cmocka_unit_test(with_reduced_motion_a_face_is_a_still),
        cmocka_unit_test(nothing_moves_for_nobody),
        cmocka_unit_test(nothing_moves_behind_an_overlay),
        cmocka_unit_test(a_mood_turns_into_the_next),
        cmocka_unit_test(a_mask_is_neither_the_one_mood_nor_the_other),
        cmocka_unit_test(a_mask_shows_while_its_words_do),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
