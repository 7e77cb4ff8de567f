// Sessions in sentences, and what other responses would have done.
#include "support/test.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/noticing.h"
#include "core/telling.h"
#include "core/what_if.h"
#include "views/fake.h"

struct told {
    struct scenario *scenario;
    struct play play;
    struct note_list notes;
    struct strbuf text;
};

static void begin(struct told *t)
{
    memset(t, 0, sizeof *t);
    t->scenario = fake_scenario();
    fake_whole_play(&t->play, t->scenario);
}

static void end(struct told *t)
{
    strbuf_release(&t->text);
    note_list_release(&t->notes);
    play_release(&t->play);
    scenario_free(t->scenario);
}

static void assert_says(const struct told *t, const char *words)
{
    if (!strstr(strbuf_text(&t->text), words)) {
        fail_msg("'%s' does not say '%s'", strbuf_text(&t->text), words);
    }
}

static void foresee(struct told *t, const char *what, const char *text)
{
    note_list_put(&t->notes, 0, NOTE_PREDICTION, what, text, 0);
}

static void a_guess_stands_beside_what_came_of_it(void **state)
{
    struct told t;
    struct result result;
    begin(&t);
    play_result(&t.play, &result);
    assert_int_equal(result.objectives[0], ATTAINMENT_NOT_YET);
    foresee(&t, "safety", "established");
    foresee(&t, "partnership", "not_yet");
    foresee(&t, "feeling", "Tired.");

    telling_prediction(&t.play, &t.notes, &t.text);

    assert_says(&t, "Safe space: You thought “established”; it came to “not "
                    "yet”. That is a wide gap");
    assert_says(&t, "You saw that as it was.");
    assert_null(strstr(t.text.buf, "Agreement")); // not foreseen
    assert_says(&t, "How Dana felt, you thought: Tired.");
    assert_says(&t, "That wasn't what I thought it would be.");
    end(&t);
}

static void nothing_foreseen_is_nothing_told(void **state)
{
    struct told t;
    begin(&t);
    assert_false(telling_has_prediction(&t.notes));
    telling_prediction(&t.play, &t.notes, &t.text);
    assert_int_equal(t.text.len, 0);
    end(&t);
}

static void what_was_noticed_is_told_by_kind(void **state)
{
    struct told t;
    begin(&t);
    assert_true(t.play.score.rupture_count > 0);
    const struct score_rupture *r = &t.play.score.ruptures[0];
    note_list_put(&t.notes, r->opened_turn, NOTE_MARK,
                  mark_name((enum rupture_kind)r->kind), "", 0);

    telling_noticing(&t.play, &t.notes, &t.text);

    assert_says(&t, "noticed 1, missed 0");
    assert_says(&t, "At once each time.");
    end(&t);
}

static void making_no_marks_is_told_without_blame(void **state)
{
    struct told t;
    begin(&t);
    telling_noticing(&t.play, &t.notes, &t.text);
    assert_says(&t, "noticed 0, missed 1");
    assert_says(&t, "You made no marks.");
    end(&t);
}

static void the_chart_is_told_in_sentences(void **state)
{
    struct told t;
    begin(&t);
    note_list_put(&t.notes, 2, NOTE_MARK, "moved_away", "", 0);
    telling_chart(&t.play, &t.notes, &t.text);

    assert_says(&t, "Safe space began at");
    assert_says(&t, "Strain began at");
    assert_says(&t, "In turn ");
    assert_says(&t, "After turn 2 you marked: moved away.");
    end(&t);
}

static void each_other_response_is_looked_at(void **state)
{
    struct told t;
    struct what_if w;
    struct error err = {0};
    begin(&t);

    assert_true(what_if_find(&w, &t.play, 1, &err));

    assert_int_equal(w.count, 3);
    int made = 0;
    for (size_t i = 0; i < w.count; i++) {
        const struct branch *b = &w.items[i];
        const struct response *r = &t.scenario->responses[b->response];
        made += b->is_made;
        if (r->move.stance == STANCE_COLLABORATIVE) {
            assert_true(b->moved[LEVEL_PARTNERSHIP] > 0);
            assert_non_null(strstr(b->said, "Who's that outside"));
            telling_branch(b, "Dana", &t.text);
        }
    }
    assert_int_equal(made, 1);
    assert_says(&t, "artnership +");
    what_if_release(&w);
    end(&t);
}

// The branch that was made is what really happened.
static void the_branch_made_is_what_happened(void **state)
{
    struct told t;
    struct error err = {0};
    begin(&t);
    for (int32_t turn = 1; turn <= (int32_t)t.play.transcript.turn_count;
         turn++) {
        struct what_if w;
        assert_true(what_if_find(&w, &t.play, turn, &err));
        const struct turn *real = &t.play.transcript.turns[turn - 1];
        for (size_t i = 0; i < w.count; i++) {
            for (int level = 0; w.items[i].is_made && level < LEVEL_COUNT;
                 level++) {
                assert_int_equal(w.items[i].moved[level],
                                 turn_moved(real, (enum level)level));
            }
        }
        what_if_release(&w);
    }
    end(&t);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_guess_stands_beside_what_came_of_it),
        cmocka_unit_test(nothing_foreseen_is_nothing_told),
        cmocka_unit_test(what_was_noticed_is_told_by_kind),
        cmocka_unit_test(making_no_marks_is_told_without_blame),
        cmocka_unit_test(the_chart_is_told_in_sentences),
        cmocka_unit_test(each_other_response_is_looked_at),
        cmocka_unit_test(the_branch_made_is_what_happened),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
