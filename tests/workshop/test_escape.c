// Texts of a stranger on pages of ours.
#include "tools/escape.h"

#include <stdlib.h>

#include "base/strbuf.h"
#include "support/test.h"

static void says(void (*escape)(struct strbuf *, const char *),
                 const char *text, const char *expected)
{
    struct strbuf out = STRBUF_INIT;
    escape(&out, text);
    assert_string_equal(strbuf_text(&out), expected);
    strbuf_release(&out);
}

static void no_mark_of_html_survives(void **state)
{
    says(escape_html, "<script>\"&amp;'</script>",
         "&lt;script&gt;&quot;&amp;amp;&#39;&lt;/script&gt;");
}

// Graphviz puts the name of the box in place of \N in its HTML labels.
static void no_escape_of_graphviz_survives_in_its_html(void **state)
{
    says(escape_label, "\\N<", "&#92;&#8203;N&lt;");
    says(escape_html, "\\N", "\\N");
}

static void no_quotation_mark_ends_a_string_of_dot(void **state)
{
    says(escape_dot, "a\"];b", "a\\\"];b");
    says(escape_dot, "\\", "\\\\");
    says(escape_dot, "\\\"", "\\\\\\\"");
    says(escape_dot, "&quot;", "&amp;quot;");
}

static void what_steers_a_terminal_never_arrives(void **state)
{
    says(escape_html, "a\x1b[31m\nb\xff", "a\xef\xbf\xbd[31m b\xef\xbf\xbd");
    says(escape_dot, "a\x07\nb", "a\xef\xbf\xbd b");
}

static void a_short_text_is_not_shortened(void **state)
{
    struct strbuf out = STRBUF_INIT;

    shorten(&out, "caf\xc3\xa9", 4);

    assert_string_equal(strbuf_text(&out), "caf\xc3\xa9");
    strbuf_release(&out);
}

static void a_long_text_ends_after_a_whole_word(void **state)
{
    struct strbuf out = STRBUF_INIT;

    shorten(&out, "I'm only here because", 14);

    assert_string_equal(strbuf_text(&out), "I'm only here\xe2\x80\xa6");
    strbuf_release(&out);
}

static void one_endless_word_is_cut_between_characters(void **state)
{
    struct strbuf out = STRBUF_INIT;

    shorten(&out, "\xc3\xa9\xc3\xa9\xc3\xa9\xc3\xa9", 3);

    assert_string_equal(strbuf_text(&out), "\xc3\xa9\xc3\xa9\xe2\x80\xa6");
    strbuf_release(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_mark_of_html_survives),
        cmocka_unit_test(no_escape_of_graphviz_survives_in_its_html),
        cmocka_unit_test(no_quotation_mark_ends_a_string_of_dot),
        cmocka_unit_test(what_steers_a_terminal_never_arrives),
        cmocka_unit_test(a_short_text_is_not_shortened),
        cmocka_unit_test(a_long_text_ends_after_a_whole_word),
        cmocka_unit_test(one_endless_word_is_cut_between_characters),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
