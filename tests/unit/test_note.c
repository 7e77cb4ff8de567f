// What a person notes beside an attempt.
#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "core/note.h"

static void a_note_of_the_same_place_is_replaced(void **state)
{
    struct note_list list = {0};
    note_list_put(&list, 0, NOTE_REFLECTION, "summary", "One", 1);
    note_list_put(&list, 0, NOTE_REFLECTION, "summary", "Two", 2);
    note_list_put(&list, 0, NOTE_REFLECTION, "analysis", "Other", 3);

    assert_int_equal(list.count, 2);
    assert_string_equal(note_list_text(&list, 0, NOTE_REFLECTION, "summary"),
                        "Two");
    assert_int_equal(
        note_list_find(&list, 0, NOTE_REFLECTION, "summary")->at_ms, 2);
    note_list_release(&list);
}

static void a_note_can_be_put_from_itself(void **state)
{
    struct note_list list = {0};
    note_list_put(&list, 1, NOTE_SAID, "", "Hello.", 1);
    note_list_put(&list, 1, NOTE_SAID, "",
                  note_list_text(&list, 1, NOTE_SAID, ""), 2);

    assert_string_equal(note_list_text(&list, 1, NOTE_SAID, ""), "Hello.");
    note_list_release(&list);
}

static void a_note_can_be_taken_away(void **state)
{
    struct note_list list = {0};
    note_list_put(&list, 2, NOTE_MARK, "moved_away", "", 1);
    note_list_put(&list, 3, NOTE_MARK, "moved_away", "", 2);
    note_list_put(&list, 2, NOTE_MARK, "moved_away", NULL, 3);
    note_list_put(&list, 9, NOTE_MARK, "moved_away", NULL, 3); // not there

    assert_int_equal(list.count, 1);
    assert_null(note_list_find(&list, 2, NOTE_MARK, "moved_away"));
    assert_non_null(note_list_find(&list, 3, NOTE_MARK, NULL));
    note_list_release(&list);
}

static void notes_stand_by_turn(void **state)
{
    struct note_list list = {0};
    note_list_put(&list, 5, NOTE_SAID, "", "five", 1);
    note_list_put(&list, 2, NOTE_SAID, "", "two", 2);
    note_list_put(&list, 2, NOTE_MARK, "moved_away", "", 3);

    assert_int_equal(list.items[0].kind, NOTE_SAID);
    assert_int_equal(list.items[1].kind, NOTE_MARK);
    assert_int_equal(list.items[2].turn, 5);
    note_list_release(&list);
}

static void a_long_text_is_cut_between_letters(void **state)
{
    struct note_list list = {0};
    size_t len = 3000 * 2;
    char *text = malloc(len + 2);
    text[0] = 'x';
    for (size_t i = 0; i < len; i += 2) {
        memcpy(text + 1 + i, "\xc3\xa9", 2);
    }
    text[len + 1] = '\0';

    note_list_put(&list, 1, NOTE_SAID, "", text, 1);

    const char *kept = note_list_text(&list, 1, NOTE_SAID, "");
    assert_int_equal(strlen(kept), NOTE_TEXT_MOST - 1);
    assert_int_equal((unsigned char)kept[NOTE_TEXT_MOST - 2], 0xa9);
    free(text);
    note_list_release(&list);
}

static void going_back_carries_the_talk_but_not_what_came_after(void **state)
{
    struct note_list list = {0};
    note_list_put(&list, 0, NOTE_PREDICTION, "safety", "emerging", 1);
    note_list_put(&list, 0, NOTE_REFLECTION, "summary", "Done.", 1);
    note_list_put(&list, 1, NOTE_SAID, "", "Mine", 1);
    note_list_put(&list, 2, NOTE_MARK, "moved_against", "", 1);
    note_list_put(&list, 3, NOTE_MARK, "moved_away", "", 1);

    note_list_carry(&list, &list, 2);

    assert_int_equal(list.count, 2);
    assert_string_equal(note_list_text(&list, 1, NOTE_SAID, ""), "Mine");
    assert_non_null(note_list_find(&list, 2, NOTE_MARK, "moved_against"));
    note_list_release(&list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_note_of_the_same_place_is_replaced),
        cmocka_unit_test(a_note_can_be_put_from_itself),
        cmocka_unit_test(a_note_can_be_taken_away),
        cmocka_unit_test(notes_stand_by_turn),
        cmocka_unit_test(a_long_text_is_cut_between_letters),
        cmocka_unit_test(going_back_carries_the_talk_but_not_what_came_after),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
