// Counting words, sentences and syllables.
#include "tools/reading.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "support/test.h"

// Said aloud by hand: a number of syllables, then words.
static const char *const said[] = {
    "1 the a cat's don't can't won't walk walked strength through thought "
    "come came some there here asked looked judge friends times we'll "
    "you've they'd aren't weren't house eyes queue real used changed I'm "
    "it's smiles",
    "2 table little people going quiet every something lovely sometimes "
    "asking wanted ended houses couldn't didn't wasn't isn't haven't it'll "
    "could've settled worker sister prison being client homeless careful "
    "statement outside business being judges watches café doing safety "
    "bottles handled drinking",
    "3 family remember everything officer appointment radio idea hospital "
    "probation alcohol everyone decided confronting manager violence "
    "serious connected together important anyone",
    "4 society situation usually confidential everybody conversation",
    "5 confidentially university",
    "6 responsibility",
};

static int expected_errors(const char *list, int *count)
{
    int syllables = list[0] - '0', wrong = 0;
    for (const char *at = list + 1; *at;) {
        at += strspn(at, " ");
        size_t len = strcspn(at, " ");
        int found = reading_syllables(at, len);
        (*count)++;
        if (found != syllables) {
            printf("%.*s: %d, not %d\n", (int)len, at, found, syllables);
            wrong++;
        }
        at += len;
    }
    return wrong;
}

static void syllables_are_those_that_a_briton_says(void **state)
{
    int wrong = 0, count = 0;

    for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
        wrong += expected_errors(said[i], &count);
    }

    assert_true(count > 100);
    assert_int_equal(wrong, 0);
}

static void a_text_is_counted_as_it_is_read(void **state)
{
    struct reading r = {0};

    reading_add(&r, "Well... it was \xe2\x80\x9c"
                    "four\xe2\x80\x9d, not 3.50. Wasn't it?");
    reading_add(&r, "No full stop");

    assert_int_equal(r.words, 12);
    assert_int_equal(r.sentences, 4);
}

static void what_holds_no_words_has_no_level(void **state)
{
    struct reading r = {0};

    reading_add(&r, " ... \xe2\x80\x94 !? ''");

    assert_int_equal(r.words + r.sentences, 0);
    assert_true(isnan(reading_flesch_kincaid(&r)));
    assert_true(isnan(reading_coleman_liau(&r)));
    assert_true(isnan(reading_smog(&r)));
}

// 100 words, 5 sentences, 130 syllables, 450 letters; worked out by hand.
static void the_formulas_are_those_of_their_authors(void **state)
{
    struct reading r = {100, 5, 130, 450, 6}, longer = {600, 30, 900, 2700, 30};

    assert_true(fabs(reading_flesch_kincaid(&r) - 7.55) < 0.001);
    assert_true(fabs(reading_coleman_liau(&r) - 9.18) < 0.001);
    assert_true(isnan(reading_smog(&r)));
    assert_true(fabs(reading_smog(&longer) - 8.8418) < 0.001);
}

static void an_endless_word_is_one_word(void **state)
{
    struct reading r = {0};
    char word[5000];
    memset(word, 'a', sizeof word - 1);
    word[sizeof word - 1] = '\0';

    reading_add(&r, word);

    assert_int_equal(r.words, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(syllables_are_those_that_a_briton_says),
        cmocka_unit_test(a_text_is_counted_as_it_is_read),
        cmocka_unit_test(what_holds_no_words_has_no_level),
        cmocka_unit_test(the_formulas_are_those_of_their_authors),
        cmocka_unit_test(an_endless_word_is_one_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
