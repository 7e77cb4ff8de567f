// The closed lists of words.
#include "support/test.h"

#include <string.h>

#include "core/phrases.h"
#include "core/rules.h"
#include "core/terms.h"

static const struct term_list *const *all_lists(size_t *count)
{
    static const struct term_list *lists[12];
    lists[0] = &terms_stance;
    lists[1] = &terms_level;
    lists[2] = &terms_aim;
    lists[3] = &terms_code;
    lists[4] = &terms_repair;
    lists[5] = &terms_rupture_kind;
    lists[6] = &terms_marker;
    lists[7] = &terms_mood;
    lists[8] = &terms_style;
    lists[9] = &terms_outcome;
    lists[10] = &terms_confidentiality;
    lists[11] = &terms_attainment;
    *count = 12;
    return lists;
}

static void every_word_is_found_again(void **state)
{
    size_t count;
    const struct term_list *const *lists = all_lists(&count);
    for (size_t i = 0; i < count; i++) {
        for (int value = 0; value < lists[i]->count; value++) {
            const char *name = term_name(lists[i], value);
            assert_int_equal(term_find(lists[i], name, strlen(name)), value);
        }
    }
}

static void lists_are_as_long_as_their_enums(void **state)
{
    assert_int_equal(terms_stance.count, STANCE_NEUTRAL + 1);
    assert_int_equal(terms_level.count, LEVEL_COUNT);
    assert_int_equal(terms_code.count, CODE_COUNT);
    assert_int_equal(terms_repair.count, REPAIR_COUNT);
    assert_int_equal(terms_marker.count, MARKER_COUNT);
    assert_int_equal(terms_mood.count, MOOD_COUNT);
    assert_int_equal(terms_outcome.count, OUTCOME_COUNT);
}

static void every_term_has_plain_words(void **state)
{
    for (int i = 0; i < REPAIR_COUNT; i++) {
        assert_true(strlen(repair_phrase(i)) > 0);
    }
    for (int i = 0; i < MARKER_COUNT; i++) {
        assert_true(strlen(marker_phrase(i)) > 0);
    }
    for (int i = 0; i < MOOD_COUNT; i++) {
        assert_null(strstr(mood_cue(i), term_name(&terms_mood, i)));
    }
    for (int i = 0; i < RULE_COUNT; i++) {
        assert_true(strlen(rules_reason(i)) > 0);
    }
}

static void a_near_miss_finds_its_word(void **state)
{
    assert_string_equal(term_nearest(&terms_mood, "gaurded"), "guarded");
    assert_string_equal(term_nearest(&terms_mood, "amusd"), "amused");
    assert_null(term_nearest(&terms_mood, "xylophone"));
}

static void distance_counts_the_four_slips(void **state)
{
    assert_int_equal(term_distance("because", "becuase", 9), 1);
    assert_int_equal(term_distance("because", "becase", 9), 1);
    assert_int_equal(term_distance("because", "beecause", 9), 1);
    assert_int_equal(term_distance("because", "becauze", 9), 1);
    assert_int_equal(term_distance("", "abc", 9), 3);
    assert_int_equal(term_distance("abc", "xyz", 2), 3); // most + 1
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_is_found_again),
        cmocka_unit_test(lists_are_as_long_as_their_enums),
        cmocka_unit_test(every_term_has_plain_words),
        cmocka_unit_test(a_near_miss_finds_its_word),
        cmocka_unit_test(distance_counts_the_four_slips),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
