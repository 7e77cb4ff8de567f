// Marks held against ruptures.
#include "support/test.h"

#include <string.h>

#include "core/noticing.h"
#include "core/play.h"

enum { TURNS = 12 };

// A play of TURNS turns with made-up ruptures; strain shows in [strain_turn].
struct made {
    struct play play;
    struct turn turns[TURNS];
    struct event strain;
    struct score_rupture ruptures[4];
    struct note_list notes;
    struct noticing found;
};

static void begin(struct made *m, int32_t strain_turn)
{
    memset(m, 0, sizeof *m);
    m->play.transcript.turns = m->turns;
    m->play.transcript.turn_count = TURNS;
    m->play.score.ruptures = m->ruptures;
    m->strain.type = EVENT_STRAIN;
    if (strain_turn) {
        m->turns[strain_turn - 1].events = &m->strain;
        m->turns[strain_turn - 1].event_count = 1;
    }
}

static void rupture(struct made *m, enum rupture_kind kind, int32_t opened,
                    int32_t repaired)
{
    m->ruptures[m->play.score.rupture_count++] =
        (struct score_rupture){.kind = (uint8_t)kind,
                               .opened_turn = opened,
                               .repaired_turn = repaired};
}

static void mark(struct made *m, enum rupture_kind kind, int32_t turn)
{
    note_list_put(&m->notes, turn, NOTE_MARK, mark_name(kind), "", 0);
}

static const struct noticing_count *find(struct made *m, enum rupture_kind kind)
{
    noticing_release(&m->found);
    noticing_find(&m->found, &m->play, &m->notes);
    return &m->found.kinds[kind];
}

static void end(struct made *m)
{
    noticing_release(&m->found);
    note_list_release(&m->notes);
}

#define AWAY RUPTURE_WITHDRAWAL
#define AGAINST RUPTURE_CONFRONTATION

static void a_mark_while_it_is_open_finds_it(void **state)
{
    struct made m;
    begin(&m, 0);
    rupture(&m, AWAY, 3, 7);
    mark(&m, AWAY, 5);

    const struct noticing_count *c = find(&m, AWAY);

    assert_int_equal(c->hits, 1);
    assert_int_equal(c->misses, 0);
    assert_int_equal(c->false_alarms, 0);
    assert_int_equal(c->delay, 2);
    assert_int_equal(m.found.items[0].how, NOTICED_OPEN);
    end(&m);
}

static void the_first_mark_is_the_one_that_counts(void **state)
{
    struct made m;
    begin(&m, 0);
    rupture(&m, AWAY, 3, 0);
    mark(&m, AWAY, 9);
    mark(&m, AWAY, 4);

    assert_int_equal(find(&m, AWAY)->delay, 1);
    assert_int_equal(m.found.kinds[AWAY].hits, 1);
    assert_int_equal(m.found.kinds[AWAY].false_alarms, 0);
    end(&m);
}

static void once_repaired_it_is_not_there_to_be_found(void **state)
{
    struct made m;
    begin(&m, 0);
    rupture(&m, AWAY, 3, 5);
    mark(&m, AWAY, 5);

    const struct noticing_count *c = find(&m, AWAY);

    assert_int_equal(c->hits, 0);
    assert_int_equal(c->misses, 1);
    assert_int_equal(c->false_alarms, 1);
    assert_int_equal(m.found.false_alarms[0], 5);
    end(&m);
}

static void the_other_kind_is_told_apart(void **state)
{
    struct made m;
    begin(&m, 0);
    rupture(&m, AWAY, 3, 0);
    mark(&m, AGAINST, 4);

    const struct noticing_count *c = find(&m, AWAY);

    assert_int_equal(c->other_way, 1);
    assert_int_equal(c->hits + c->misses, 0);
    assert_int_equal(m.found.kinds[AGAINST].false_alarms, 0);
    mark(&m, AWAY, 6); // seen right after all
    assert_int_equal(find(&m, AWAY)->hits, 1);
    assert_int_equal(m.found.kinds[AWAY].other_way, 0);
    end(&m);
}

static void who_sees_it_coming_has_seen_it(void **state)
{
    struct made m;
    begin(&m, 4);
    rupture(&m, AGAINST, 6, 0);
    mark(&m, AGAINST, 4);

    assert_int_equal(find(&m, AGAINST)->hits, 1);
    assert_int_equal(m.found.items[0].how, NOTICED_EARLY);
    assert_int_equal(m.found.items[0].delay, -2);
    assert_int_equal(m.found.kinds[AGAINST].delay, 0);
    end(&m);
}

static void too_early_or_without_any_sign_is_a_false_alarm(void **state)
{
    struct made m;
    begin(&m, 2);
    rupture(&m, AGAINST, 6, 0);
    mark(&m, AGAINST, 3); // strain showed, but three turns before
    assert_int_equal(find(&m, AGAINST)->false_alarms, 1);
    assert_int_equal(m.found.kinds[AGAINST].misses, 1);
    end(&m);

    begin(&m, 0);
    rupture(&m, AGAINST, 6, 0);
    mark(&m, AGAINST, 5); // nothing showed
    assert_int_equal(find(&m, AGAINST)->false_alarms, 1);
    end(&m);
}

static void each_kind_is_counted_by_itself(void **state)
{
    struct made m;
    begin(&m, 0);
    rupture(&m, AWAY, 1, 3);
    rupture(&m, AWAY, 5, 0);
    rupture(&m, AGAINST, 8, 9);
    mark(&m, AWAY, 1);
    mark(&m, AGAINST, 8);

    assert_int_equal(find(&m, AWAY)->hits, 1);
    assert_int_equal(m.found.kinds[AWAY].misses, 1);
    assert_int_equal(m.found.kinds[AGAINST].hits, 1);
    assert_int_equal(m.found.kinds[AGAINST].misses, 0);
    assert_int_equal(m.found.marks, 2);
    end(&m);
}

static void without_ruptures_and_marks_there_is_nothing(void **state)
{
    struct made m;
    begin(&m, 0);

    assert_int_equal(find(&m, AWAY)->hits, 0);
    assert_int_equal(m.found.count, 0);
    assert_int_equal(m.found.marks, 0);
    end(&m);
}

static void a_mark_behind_the_end_counts_for_nothing(void **state)
{
    struct made m;
    begin(&m, 0);
    mark(&m, AWAY, TURNS + 1);

    assert_int_equal(find(&m, AWAY)->false_alarms, 0);
    end(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_while_it_is_open_finds_it),
        cmocka_unit_test(the_first_mark_is_the_one_that_counts),
        cmocka_unit_test(once_repaired_it_is_not_there_to_be_found),
        cmocka_unit_test(the_other_kind_is_told_apart),
        cmocka_unit_test(who_sees_it_coming_has_seen_it),
        cmocka_unit_test(too_early_or_without_any_sign_is_a_false_alarm),
        cmocka_unit_test(each_kind_is_counted_by_itself),
        cmocka_unit_test(without_ruptures_and_marks_there_is_nothing),
        cmocka_unit_test(a_mark_behind_the_end_counts_for_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
