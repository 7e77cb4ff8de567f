// What is seen in a response without understanding it.
#include "support/test.h"

#include "tools/cue.h"
#include "workshop/linted.h"

// The values of the feature of [code] whose name holds [name], for three
// responses as digits; "" when there is no such feature.
static void see(const char *const texts[3], enum cue_code code,
                const char *name, char digits[4])
{
    struct linted l = {0};
    struct cue_set set = {0};
    struct strbuf lua = STRBUF_INIT;
    struct cue_feature feature;
    uint8_t values[4];
    strbuf_addf(&lua,
                TALE("exchange 'one' { client { 'Hello.' },\n"
                     "collaborative { [[%s]], to = 'over' },\n"
                     "expert { [[%s]], to = 'over' },\n"
                     "judgmental { [[%s]], to = 'over' } }"),
                texts[0], texts[1], texts[2]);
    linted_add(&l, strbuf_text(&lua));
    cue_set_add(&set, &l.lints[0]);
    digits[0] = '\0';
    for (size_t i = 0; cue_feature_next(&set, i, &feature, values); i++) {
        if (feature.code == code && strstr(feature.name, name)) {
            snprintf(digits, 4, "%d%d%d", values[0] % 10, values[1] % 10,
                     values[2] % 10);
        }
    }
    cue_set_release(&set);
    strbuf_release(&lua);
    linted_release(&l);
}

static void one_is_the_longest_or_none(void **state)
{
    char digits[4];

    see((const char *const[]){"Four", "Fiver", "Six"}, CUE_LONGEST, "", digits);
    assert_string_equal(digits, "010");
    see((const char *const[]){"Five!", "Fiver", "Six"}, CUE_LONGEST, "",
        digits);
    assert_string_equal(digits, "000");
    see((const char *const[]){"Five!", "Fiver", "Six"}, CUE_SHORTEST, "",
        digits);
    assert_string_equal(digits, "001");
    // Characters, not bytes.
    see((const char *const[]){"Zoë’s", "Abcdef", "A"}, CUE_LONGEST, "", digits);
    assert_string_equal(digits, "010");
}

static void length_counts_in_steps_that_can_be_seen(void **state)
{
    char digits[4];

    see((const char *const[]){"1", "12345678", "12345678901234567"}, CUE_LENGTH,
        "", digits);

    assert_string_equal(digits, "002");
}

static void openers_only_count_at_the_beginning(void **state)
{
    char digits[4];

    see((const char *const[]){"It sounds like rain.", "I HEAR you.",
                              "Now it sounds like rain."},
        CUE_OPENER, "", digits);

    assert_string_equal(digits, "110");
}

static void words_count_as_whole_words(void **state)
{
    char digits[4];

    see((const char *const[]){"You must go.", "Mustard.", "Never!"},
        CUE_ABSOLUTE, "", digits);
    assert_string_equal(digits, "101");
    see((const char *const[]){"Sorry, Dana.", "Mayor.", "If you like."},
        CUE_POLITE, "", digits);
    assert_string_equal(digits, "101");
}

static void marks_count_in_each_of_their_forms(void **state)
{
    char digits[4];

    see((const char *const[]){"Well…", "Well...", "Well."}, CUE_PUNCTUATION,
        "ellipsis", digits);
    assert_string_equal(digits, "110");
    see((const char *const[]){"“So”", "\"So\"", "It's so."}, CUE_PUNCTUATION,
        "quotation", digits);
    assert_string_equal(digits, "110");
    see((const char *const[]){"So - no", "So-so", "So — no"}, CUE_PUNCTUATION,
        "dash", digits);
    assert_string_equal(digits, "101");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_is_the_longest_or_none),
        cmocka_unit_test(length_counts_in_steps_that_can_be_seen),
        cmocka_unit_test(openers_only_count_at_the_beginning),
        cmocka_unit_test(words_count_as_whole_words),
        cmocka_unit_test(marks_count_in_each_of_their_forms),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
