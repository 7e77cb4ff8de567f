// What needs no disk: paths as text, checksums.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/file.h"

static void assert_and_free(char *actual, const char *expected)
{
    assert_string_equal(actual, expected);
    free(actual);
}

static void paths_are_joined_with_one_slash(void **state)
{
    assert_and_free(file_join("a", "b"), "a/b");
    assert_and_free(file_join("a/", "b"), "a/b");
    assert_and_free(file_join("/", "b"), "/b");
    assert_and_free(file_join("", "b"), "b");
}

static void paths_are_taken_apart(void **state)
{
    static const char *const cases[][3] = {
        {"a/b", "a", "b"},     {"b", ".", "b"},        {"/b", "/", "b"},
        {"/a/b/", "/a", "b/"}, {"a//b", "a", "b"},     {"", ".", ""},
        {"/", "/", "/"},       {"//a", "/", "a"},      {"a/", ".", "a/"},
        {"../x", "..", "x"},   {"a/b//c", "a/b", "c"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        assert_and_free(file_folder_of(cases[i][0]), cases[i][1]);
        assert_string_equal(file_name_of(cases[i][0]), cases[i][2]);
    }
}

static void homes_follow_the_xdg_rules(void **state)
{
    setenv("HOME", "/home/dana", 1);
    setenv("XDG_DATA_HOME", "/data", 1);
    setenv("XDG_CONFIG_HOME", "relative/path", 1);
    setenv("XDG_CACHE_HOME", "", 1);

    assert_and_free(file_data_home(), "/data/rapport");
    assert_and_free(file_config_home(), "/home/dana/.config/rapport");
    assert_and_free(file_cache_home(), "/home/dana/.cache/rapport");
    unsetenv("XDG_DATA_HOME");
    assert_and_free(file_data_home(), "/home/dana/.local/share/rapport");
}

static void without_a_home_there_is_none(void **state)
{
    unsetenv("HOME");
    unsetenv("XDG_DATA_HOME");
    unsetenv("XDG_CONFIG_HOME");
    setenv("XDG_CACHE_HOME", "/cache", 1);

    assert_null(file_data_home());
    setenv("HOME", "relative", 1);
    assert_null(file_config_home());
    assert_and_free(file_cache_home(), "/cache/rapport");
}

static void checksums_are_those_of_the_standard(void **state)
{
    char hash[65];

    file_sha256("abc", 3, hash);
    assert_string_equal(hash, "ba7816bf8f01cfea414140de5dae2223"
                              "b00361a396177a9cb410ff61f20015ad");
    file_sha256(NULL, 0, hash);
    assert_string_equal(hash, "e3b0c44298fc1c149afbf4c8996fb924"
                              "27ae41e4649b934ca495991b7852b855");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(paths_are_joined_with_one_slash),
        cmocka_unit_test(paths_are_taken_apart),
        cmocka_unit_test(homes_follow_the_xdg_rules),
        cmocka_unit_test(without_a_home_there_is_none),
        cmocka_unit_test(checksums_are_those_of_the_standard),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
