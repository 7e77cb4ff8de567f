// Noticing saves, whichever way they are made.
#include "support/test.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/watch.h"

enum { LONG_MS = 20000, SHORT_MS = 150 };

#define FILE_NAME "talk/scenario.lua"

// Each test runs inside an empty folder of its own.
static int setup(void **state)
{
    static char folder[64];

    snprintf(folder, sizeof folder, "/tmp/rapport-test-XXXXXX");
    *state = mkdtemp(folder);
    alarm(120); // a test that hangs ends
    return *state != NULL && chdir(folder) == 0 && mkdir("talk", 0700) == 0
               ? 0
               : -1;
}

static int teardown(void **state)
{
    char command[128];

    alarm(0);
    snprintf(command, sizeof command, "rm -rf %s", (const char *)*state);
    return chdir("/") == 0 && system(command) == 0 ? 0 : -1;
}

static void put(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");
    assert_non_null(f);
    assert_true(fputs(text, f) >= 0);
    assert_int_equal(fclose(f), 0);
}

static struct watch *open_on_a_file(void)
{
    put(FILE_NAME, "one");
    struct watch *w = watch_open(FILE_NAME, -1);
    assert_false(watch_is_polling(w));
    return w;
}

// It is told, and told once.
static void is_told(struct watch *w)
{
    assert_int_equal(watch_wait(w, LONG_MS), WATCH_SAVED);
    assert_int_equal(watch_wait(w, SHORT_MS), WATCH_NOTHING);
}

static void nothing_is_told_of_a_file_left_alone(void **state)
{
    struct watch *w = open_on_a_file();
    put("talk/notes.txt", "another file");
    put("talk/scenario.lua~", "another file");
    assert_int_equal(watch_wait(w, SHORT_MS), WATCH_NOTHING);
    assert_int_equal(watch_wait(w, 0), WATCH_NOTHING);
    watch_close(w);
}

static void a_file_written_in_place_is_told(void **state)
{
    struct watch *w = open_on_a_file();
    put(FILE_NAME, "two");
    is_told(w);
    put(FILE_NAME, "two"); // the same words, and saved all the same
    is_told(w);
    watch_close(w);
}

static void a_file_renamed_over_it_is_told(void **state)
{
    struct watch *w = open_on_a_file();
    for (int i = 0; i < 3; i++) {
        put("talk/.new", "two");
        assert_int_equal(rename("talk/.new", FILE_NAME), 0);
        is_told(w);
    }
    watch_close(w);
}

static void a_file_that_goes_and_comes_back_is_told(void **state)
{
    struct watch *w = open_on_a_file();
    assert_int_equal(unlink(FILE_NAME), 0);
    is_told(w);
    put(FILE_NAME, "one");
    is_told(w);
    watch_close(w);
}

static void two_hundred_saves_at_once_are_one(void **state)
{
    struct watch *w = open_on_a_file();
    for (int i = 0; i < 200; i++) {
        put(i % 2 ? FILE_NAME : "talk/.new", "words");
        assert_true(i % 2 || rename("talk/.new", FILE_NAME) == 0);
    }
    is_told(w);
    watch_close(w);
}

static void a_folder_made_anew_is_watched_again(void **state)
{
    struct watch *w = open_on_a_file();
    assert_int_equal(rename("talk", "old"), 0);
    assert_int_equal(watch_wait(w, LONG_MS), WATCH_SAVED);
    assert_true(watch_is_polling(w));
    put("old/scenario.lua", "not this one");
    assert_int_equal(watch_wait(w, SHORT_MS), WATCH_NOTHING);
    assert_int_equal(mkdir("talk", 0700), 0);
    put(FILE_NAME, "two");
    is_told(w);
    assert_false(watch_is_polling(w));
    put(FILE_NAME, "three");
    is_told(w);
    watch_close(w);
}

static void a_folder_that_was_never_there_is_waited_for(void **state)
{
    struct watch *w = watch_open("later/scenario.lua", -1);
    assert_true(watch_is_polling(w));
    assert_int_equal(watch_wait(w, SHORT_MS), WATCH_NOTHING);
    assert_int_equal(mkdir("later", 0700), 0);
    put("later/scenario.lua", "one");
    is_told(w);
    watch_close(w);
}

static void without_inotify_it_is_looked_at(void **state)
{
    struct rlimit usual, none;
    put(FILE_NAME, "one");
    assert_int_equal(getrlimit(RLIMIT_NOFILE, &usual), 0);
    none = usual;
    none.rlim_cur = 3; // in, out, errors
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &none), 0);
    struct watch *w = watch_open(FILE_NAME, -1);
    assert_int_equal(setrlimit(RLIMIT_NOFILE, &usual), 0);
    assert_true(watch_is_polling(w));
    assert_int_equal(watch_wait(w, SHORT_MS), WATCH_NOTHING);
    put(FILE_NAME, "two words");
    is_told(w);
    assert_int_equal(unlink(FILE_NAME), 0);
    is_told(w);
    watch_close(w);
}

static void what_is_no_file_is_told_too(void **state)
{
    struct watch *w = open_on_a_file();
    assert_int_equal(unlink(FILE_NAME), 0);
    assert_int_equal(mkfifo(FILE_NAME, 0600), 0);
    is_told(w);
    assert_int_equal(unlink(FILE_NAME), 0);
    assert_int_equal(symlink("scenario.lua", FILE_NAME), 0); // to itself
    is_told(w);
    assert_int_equal(unlink(FILE_NAME), 0);
    assert_int_equal(mkdir(FILE_NAME, 0700), 0);
    is_told(w);
    watch_close(w);
}

static void a_wait_can_be_ended(void **state)
{
    int ends[2];
    put(FILE_NAME, "one");
    assert_int_equal(pipe(ends), 0);
    struct watch *w = watch_open(FILE_NAME, ends[0]);
    assert_int_equal(watch_wait(w, 0), WATCH_NOTHING);
    assert_int_equal(write(ends[1], "x", 1), 1);
    assert_int_equal(watch_wait(w, -1), WATCH_STOPPED);
    watch_close(w);
    close(ends[0]);
    close(ends[1]);
}

static void a_save_between_two_waits_is_not_lost(void **state)
{
    struct watch *w = open_on_a_file();
    put(FILE_NAME, "two");
    assert_int_equal(watch_wait(w, LONG_MS), WATCH_SAVED);
    put(FILE_NAME, "three");
    is_told(w);
    watch_close(w);
}

int main(void)
{
#define IN_FOLDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)
    const struct CMUnitTest tests[] = {
        IN_FOLDER(nothing_is_told_of_a_file_left_alone),
        IN_FOLDER(a_file_written_in_place_is_told),
        IN_FOLDER(a_file_renamed_over_it_is_told),
        IN_FOLDER(a_file_that_goes_and_comes_back_is_told),
        IN_FOLDER(two_hundred_saves_at_once_are_one),
        IN_FOLDER(a_folder_made_anew_is_watched_again),
        IN_FOLDER(a_folder_that_was_never_there_is_waited_for),
        IN_FOLDER(without_inotify_it_is_looked_at),
        IN_FOLDER(what_is_no_file_is_told_too),
        IN_FOLDER(a_wait_can_be_ended),
        IN_FOLDER(a_save_between_two_waits_is_not_lost),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
