// The generated files are as the vocabulary says. To make them anew:
//   RAPPORT_REGENERATE=1 ctest -R script/vocabulary
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/strbuf.h"
#include "script/vocabulary.h"
#include "support/test.h"

static void assert_file_is(const char *name, const struct strbuf *expected)
{
    char *path = file_join(RAPPORT_SOURCE_DIR "/scenarios", name);
    struct strbuf actual = STRBUF_INIT;
    struct error err = {0};

    if (getenv("RAPPORT_REGENERATE")) {
        assert_true(
            file_write_atomic(path, expected->buf, expected->len, &err));
    }
    if (!file_read(path, 1 << 20, &actual, &err)) {
        fail_msg("%s: %s", path, err.message);
    }
    assert_string_equal(strbuf_text(&actual), strbuf_text(expected));
    strbuf_release(&actual);
    free(path);
}

static void check_file(const char *name, void (*write)(struct strbuf *))
{
    struct strbuf expected = STRBUF_INIT;
    write(&expected);
    assert_file_is(name, &expected);
    strbuf_release(&expected);
}

static void the_annotations_are_not_stale(void **state)
{
    check_file("rapport.d.lua", vocabulary_write_meta);
}

static void the_luacheck_configuration_is_not_stale(void **state)
{
    check_file(".luacheckrc", vocabulary_write_luacheckrc);
}

static void the_reference_page_is_not_stale(void **state)
{
    check_file("REFERENCE.md", vocabulary_write_reference);
}

static void every_field_says_what_it_is_for(void **state)
{
    for (int i = 0; i < vocabulary_count; i++) {
        const struct shape *shape = &vocabulary[i].shape;
        assert_non_null(shape->doc);
        for (int f = 0; f < shape->count; f++) {
            assert_true(strlen(shape->fields[f].doc) > 5);
            assert_ptr_equal(shape_find(shape, shape->fields[f].name),
                             &shape->fields[f]);
        }
    }
}

static void a_misspelt_field_finds_the_right_one(void **state)
{
    const struct constructor *c = vocabulary_find("collaborative", 13);

    assert_non_null(c);
    assert_string_equal(shape_nearest(&c->shape, "becuase"), "because");
    assert_null(shape_nearest(&c->shape, "xylophone"));
    assert_string_equal(vocabulary_owner(&c->shape, "salience"), "withdrawal");
    assert_null(vocabulary_find("collab", 6));
}

static void codes_are_unique_and_in_kebab_case(void **state)
{
    for (int i = 0; i < vocabulary_code_count; i++) {
        const char *code = vocabulary_codes[i].code;
        assert_int_equal(strspn(code, "abcdefghijklmnopqrstuvwxyz0123456789-"),
                         strlen(code));
        for (int j = 0; j < i; j++) {
            assert_string_not_equal(code, vocabulary_codes[j].code);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_annotations_are_not_stale),
        cmocka_unit_test(the_luacheck_configuration_is_not_stale),
        cmocka_unit_test(the_reference_page_is_not_stale),
        cmocka_unit_test(every_field_says_what_it_is_for),
        cmocka_unit_test(a_misspelt_field_finds_the_right_one),
        cmocka_unit_test(codes_are_unique_and_in_kebab_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
