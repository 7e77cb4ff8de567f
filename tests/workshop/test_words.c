// Words that hurt, feedback that scolds, what is too long to read aloud.
#include "support/test.h"

#include "tools/words.h"
#include "workshop/linted.h"

static struct linted look_at(const char *lua)
{
    struct linted l = {0};
    linted_add(&l, lua);
    linted_look(&l);
    return l;
}

// What is found when the good response, or the poor one, has these fields.
static int found_in_good(const char *fields, const char *code)
{
    struct strbuf lua = STRBUF_INIT;
    strbuf_addf(&lua,
                TALE("exchange 'one' { client { 'Hello.' },\n"
                     "expert { 'Hm.', to = 'over' },\n"
                     "collaborative { to = 'over', %s } }"),
                fields);
    struct linted l = look_at(strbuf_text(&lua));
    int count = linted_count(&l, code);
    strbuf_release(&lua);
    linted_release(&l);
    return count;
}

static int found_in_poor(const char *stance, const char *fields,
                         const char *code)
{
    struct strbuf lua = STRBUF_INIT;
    strbuf_addf(&lua,
                TALE("exchange 'one' { client { 'Hello.' },\n"
                     "%s { to = 'over', %s },\n"
                     "collaborative { 'Yes?', to = 'over' } }"),
                stance, fields);
    struct linted l = look_at(strbuf_text(&lua));
    int count = linted_count(&l, code);
    strbuf_release(&lua);
    linted_release(&l);
    return count;
}

static const char *plain_of(struct strbuf *out, const char *text, bool skips)
{
    strbuf_reset(out);
    words_add_plain(out, text, skips);
    return strbuf_text(out);
}

static void words_are_lowered_and_stand_between_blanks(void **state)
{
    struct strbuf out = STRBUF_INIT;

    assert_string_equal(plain_of(&out, "It's UP to you—really!", false),
                        " it's up to you really ");
    assert_string_equal(plain_of(&out, "It’s Zoë’s.", false), " it's zoë's ");
    assert_string_equal(plain_of(&out, "", false), " ");
    assert_string_equal(plain_of(&out, "\xFF\xC3(\x01", false), " ");
    assert_int_equal(words_count("One, two; three."), 3);
    assert_int_equal(words_count(""), 0);
    strbuf_release(&out);
}

static void what_is_quoted_can_be_left_out(void **state)
{
    struct strbuf out = STRBUF_INIT;

    assert_string_equal(plain_of(&out, "Say 'an addict' or not.", true),
                        " say or not ");
    assert_string_equal(plain_of(&out, "Say “an addict” or \"not\".", true),
                        " say or ");
    assert_string_equal(plain_of(&out, "the clients' room 'til", true),
                        " the clients room til ");
    strbuf_release(&out);
}

static void words_that_hurt_are_found_with_a_kinder_one(void **state)
{
    struct linted l =
        look_at(TALE("notes = 'Few addicts come twice.',\n"
                     "exchange 'one' { client { 'Hello.' }, expert { 'Hm.', "
                     "to = 'over' },\n"
                     "collaborative { 'Yes?', to = 'over',\n"
                     "because = 'It keeps him\\nIn Denial for now.' } }"));

    assert_int_equal(linted_count(&l, "stigma-word"), 2);
    struct finding first = linted_first(&l, "stigma-word");
    assert_int_equal(first.line, 3);
    assert_non_null(strstr(first.message, "'addicts'"));
    assert_non_null(strstr(first.hint, "people who use drugs"));

    linted_release(&l);
}

static void a_client_and_a_judgmental_response_may_use_them(void **state)
{
    const char *said = "'You are an addict.'";

    assert_int_equal(found_in_good(said, "stigma-word"), 1);
    assert_int_equal(found_in_poor("expert", said, "stigma-word"), 1);
    assert_int_equal(found_in_poor("judgmental", said, "stigma-word"), 0);
    assert_int_equal(found_in_good("'Yes?', reply = client { 'I am an "
                                   "addict.', thought = 'A junkie.' }",
                                   "stigma-word"),
                     0);
}

static void other_meanings_are_let_alone(void **state)
{
    assert_int_equal(
        found_in_good("'He goes to Alcoholics Anonymous.'", "stigma-word"), 0);
    assert_int_equal(
        found_in_good("'The room is clean, the cup dirty.'", "stigma-word"), 0);
    assert_int_equal(
        found_in_good("'The word \"addict\" hurts you.'", "stigma-word"), 0);
    assert_int_equal(found_in_good("'An addictive tune.'", "stigma-word"), 0);
    assert_int_equal(found_in_good("'A heat resistant cup.'", "stigma-word"),
                     0);
    // But only that word is.
    assert_int_equal(
        found_in_good("'A junkie at Alcoholics Anonymous.'", "stigma-word"), 1);
    assert_int_equal(found_in_good("\"An addict's word.\"", "stigma-word"), 1);
}

static void the_longer_word_is_told_alone(void **state)
{
    assert_int_equal(
        found_in_good("'A treatment resistant case.'", "stigma-word"), 1);
}

static void feedback_that_only_scolds_is_found(void **state)
{
    static const char *const scolding[] = {
        "Wrong.",
        "Never speak to a client like that. It is rude and unprofessional.",
        "You should not judge people. This is bad practice.",
        "Judgmental and patronising.",
        "That is a serious mistake and there is no excuse for it.",
        "It sounds harsh. Do not talk to her like that.",
        "You should know better.",
        "No professional would say this kind of thing.",
        "How could you? That is not right, and it is mean and rude.",
    };
    for (size_t i = 0; i < sizeof scolding / sizeof *scolding; i++) {
        struct strbuf fields = STRBUF_INIT;
        strbuf_addf(&fields, "'Hm.', because = '%s'", scolding[i]);
        if (found_in_poor("judgmental", strbuf_text(&fields),
                          "feedback-scolds") != 1) {
            fail_msg("not found: %s", scolding[i]);
        }
        strbuf_release(&fields);
    }
}

static void feedback_that_explains_or_helps_is_not_scolding(void **state)
{
    static const char *const fair[] = {
        "It puts her in the dock again.",
        "Kindly meant, and wrong: it decides for him.",
        "This is judgmental. He hears that he is a bad father.",
        "Never mind the form: ask what brought her here.",
        "The timing is wrong. Instead, wait for her to finish.",
        "It was tempting to say so, but it is a mistake.",
        "Two people feel badly treated now.",
    };
    for (size_t i = 0; i < sizeof fair / sizeof *fair; i++) {
        struct strbuf fields = STRBUF_INIT;
        strbuf_addf(&fields, "'Hm.', because = '%s'", fair[i]);
        if (found_in_poor("expert", strbuf_text(&fields), "feedback-scolds")) {
            fail_msg("taken for scolding: %s", fair[i]);
        }
        strbuf_release(&fields);
    }
    assert_int_equal(found_in_poor("judgmental",
                                   "'Hm.', because = 'Wrong.', "
                                   "better = 'What happened?'",
                                   "feedback-scolds"),
                     0);
}

static void add_words(struct strbuf *out, int count)
{
    for (int i = 0; i < count; i++) {
        strbuf_adds(out, i ? " and" : "and");
    }
}

static void a_sentence_has_at_most_forty_words(void **state)
{
    for (int words = 40; words <= 41; words++) {
        struct strbuf fields = STRBUF_INIT;
        strbuf_adds(&fields, "'Yes.', because = '");
        add_words(&fields, words);
        strbuf_adds(&fields, ". And so on.'");
        assert_int_equal(found_in_good(strbuf_text(&fields), "long-sentence"),
                         words > 40);
        strbuf_release(&fields);
    }
}

static void feedback_has_at_most_sixty_words(void **state)
{
    for (int words = 60; words <= 61; words++) {
        struct strbuf fields = STRBUF_INIT;
        strbuf_adds(&fields, "'Yes.', because = '");
        for (int i = 0; i < words; i++) {
            strbuf_adds(&fields, "And. ");
        }
        strbuf_adds(&fields, "'");
        assert_int_equal(found_in_good(strbuf_text(&fields), "long-aloud"),
                         words > 60);
        strbuf_release(&fields);
    }
}

static void a_turn_read_aloud_takes_at_most_ninety_seconds(void **state)
{
    // 'Hello', 'Hm' and the response: 225 words at 150 a minute.
    for (int words = 223; words <= 226; words += 3) {
        struct strbuf fields = STRBUF_INIT;
        strbuf_adds(&fields, "'");
        for (int left = words; left > 0; left -= 10) {
            add_words(&fields, left < 10 ? left : 10);
            strbuf_adds(&fields, ". ");
        }
        strbuf_adds(&fields, "'");
        assert_int_equal(found_in_good(strbuf_text(&fields), "long-turn"),
                         words > 223);
        strbuf_release(&fields);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_are_lowered_and_stand_between_blanks),
        cmocka_unit_test(what_is_quoted_can_be_left_out),
        cmocka_unit_test(words_that_hurt_are_found_with_a_kinder_one),
        cmocka_unit_test(a_client_and_a_judgmental_response_may_use_them),
        cmocka_unit_test(other_meanings_are_let_alone),
        cmocka_unit_test(the_longer_word_is_told_alone),
        cmocka_unit_test(feedback_that_only_scolds_is_found),
        cmocka_unit_test(feedback_that_explains_or_helps_is_not_scolding),
        cmocka_unit_test(a_sentence_has_at_most_forty_words),
        cmocka_unit_test(feedback_has_at_most_sixty_words),
        cmocka_unit_test(a_turn_read_aloud_takes_at_most_ninety_seconds),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
