// Files and folders, among them those that want to trap the reader.
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/strbuf.h"

// Each test runs inside an empty folder of its own, so that plain names do.
static int setup(void **state)
{
    static char folder[64];

    snprintf(folder, sizeof folder, "/tmp/rapport-test-XXXXXX");
    *state = mkdtemp(folder);
    alarm(20); // a test that waits for a pipe must not wait for ever
    return *state != NULL && chdir(folder) == 0 ? 0 : -1;
}

static int teardown(void **state)
{
    char command[128];

    alarm(0);
    snprintf(command, sizeof command, "chmod -R u+rwx %s && rm -rf %s",
             (const char *)*state, (const char *)*state);
    return chdir("/") == 0 && system(command) == 0 ? 0 : -1;
}

static void put(const char *path, const char *text)
{
    FILE *f = fopen(path, "w");

    assert_non_null(f);
    fputs(text, f);
    assert_int_equal(fclose(f), 0);
}

static void assert_content(const char *path, const char *expected)
{
    struct strbuf out = STRBUF_INIT;

    assert_true(file_read(path, 1 << 20, &out, NULL));
    assert_string_equal(strbuf_text(&out), expected);
    strbuf_release(&out);
}

static void assert_unread(const char *path, const char *code)
{
    struct strbuf out = STRBUF_INIT;
    struct error err = {0};
    strbuf_adds(&out, "old");

    assert_false(file_read(path, 100, &out, &err));

    assert_int_equal(err.kind, ERROR_FILE);
    assert_string_equal(err.code, code);
    assert_string_equal(err.file, path);
    assert_true(err.message[0] != '\0' && err.hint[0] != '\0');
    assert_int_equal(out.len, 0);
    strbuf_release(&out);
}

static void assert_unread_in(const char *dir, const char *name,
                             const char *code)
{
    struct strbuf out = STRBUF_INIT;
    struct error err = {0};

    assert_false(file_read_in(dir, name, 100, &out, &err));

    assert_string_equal(err.code, code);
    assert_int_equal(out.len, 0);
    strbuf_release(&out);
}

// How many entries the folder has, hidden ones too.
static size_t entries_here(void)
{
    FILE *list = popen("ls -A | wc -l", "r");
    char line[32] = "";

    assert_non_null(fgets(line, sizeof line, list));
    pclose(list);
    return (size_t)strtoul(line, NULL, 10);
}

static void a_file_is_read_whole(void **state)
{
    struct strbuf out = STRBUF_INIT;
    FILE *f = fopen("big", "w");
    for (int i = 0; i < 100000; i++) {
        fputc(i % 256, f);
    }
    fclose(f);

    assert_true(file_read("big", 100000, &out, NULL));

    assert_int_equal(out.len, 100000);
    for (size_t i = 0; i < out.len; i++) {
        assert_int_equal((unsigned char)out.buf[i], i % 256);
    }
    strbuf_release(&out);
}

static void reading_replaces_what_was_there(void **state)
{
    struct strbuf out = STRBUF_INIT;
    strbuf_adds(&out, "something longer than the file");
    put("a", "new");

    assert_true(file_read("a", 3, &out, NULL));

    assert_string_equal(out.buf, "new");
    strbuf_release(&out);
}

static void an_empty_file_is_an_empty_text(void **state)
{
    struct strbuf out = STRBUF_INIT;
    put("a", "");

    assert_true(file_read("a", 0, &out, NULL));

    assert_string_equal(strbuf_text(&out), "");
    strbuf_release(&out);
}

static void a_missing_file_is_told_apart(void **state)
{
    put("file", "x");

    assert_unread("nothing", "file-missing");
    assert_unread("no/such/folder", "file-missing");
    assert_unread("file/below", "file-missing");
    assert_unread("", "file-missing");
}

static void a_file_that_may_not_be_read_says_so(void **state)
{
    if (geteuid() == 0) {
        skip(); // may read everything
    }
    put("a", "x");
    chmod("a", 0);

    assert_unread("a", "file-unreadable");
}

static void a_file_over_the_limit_is_not_read(void **state)
{
    struct strbuf out = STRBUF_INIT;
    put("a", "12345");

    assert_true(file_read("a", 5, &out, NULL));
    assert_false(file_read("a", 4, &out, NULL));
    assert_int_equal(out.len, 0);
    assert_int_equal(truncate("a", (off_t)1 << 40), 0); // a hole, no disk
    assert_unread("a", "file-too-large");
    strbuf_release(&out);
}

static void the_limit_holds_for_files_that_lie_about_their_size(void **state)
{
    struct strbuf out = STRBUF_INIT;
    struct error err = {0};

    // The kernel says 0 bytes for these and gives more.
    assert_unread("/proc/self/maps", "file-too-large");
    assert_false(file_read("/proc/self/smaps", 16500, &out, &err));

    assert_string_equal(err.code, "file-too-large");
    assert_int_equal(out.len, 0); // not even what fitted
    strbuf_release(&out);
}

static void a_pipe_or_folder_or_device_is_refused_at_once(void **state)
{
    assert_int_equal(mkfifo("pipe", 0600), 0);
    assert_int_equal(symlink("pipe", "link"), 0);
    assert_int_equal(mkdir("folder", 0700), 0);

    assert_unread("pipe", "file-not-regular");
    assert_unread("link", "file-not-regular");
    assert_unread("folder", "file-not-regular");
    assert_unread("/dev/zero", "file-not-regular");
    assert_unread_in(".", "pipe", "file-not-regular");
    assert_unread_in(".", "folder", "file-not-regular");
}

static void a_plain_name_is_read_inside_its_folder(void **state)
{
    struct strbuf out = STRBUF_INIT;
    mkdir("folder", 0700);
    put("folder/a b..c", "inside");

    assert_true(file_read_in("folder", "a b..c", 100, &out, NULL));

    assert_string_equal(out.buf, "inside");
    strbuf_release(&out);
}

static void names_that_lead_elsewhere_are_refused(void **state)
{
    static const char *const names[] = {
        "",      ".",  "..",      "../a",        "/etc/passwd",
        "sub/a", "a/", ".hidden", "sub/../../a",
    };
    file_make_folders("folder/sub", NULL);
    put("a", "outside");
    put("folder/.hidden", "hidden");
    put("folder/sub/a", "below");

    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        assert_unread_in("folder", names[i], "file-name-refused");
    }
}

static void links_inside_a_folder_are_not_followed(void **state)
{
    mkdir("folder", 0700);
    put("secret", "outside");
    assert_int_equal(symlink("../secret", "folder/link"), 0);
    assert_int_equal(symlink("nowhere", "folder/broken"), 0);

    assert_unread_in("folder", "link", "file-not-regular");
    assert_unread_in("folder", "broken", "file-not-regular");
}

static void a_missing_name_or_folder_is_missing(void **state)
{
    mkdir("folder", 0700);
    put("file", "x");

    assert_unread_in("folder", "a", "file-missing");
    assert_unread_in("elsewhere", "a", "file-missing");
    assert_unread_in("file", "a", "file-missing");
}

static void a_written_file_can_be_read_back(void **state)
{
    struct strbuf out = STRBUF_INIT;

    assert_true(file_write_atomic("new", "a\0b", 3, NULL));

    assert_true(file_read("new", 3, &out, NULL));
    assert_memory_equal(out.buf, "a\0b", 4);
    assert_int_equal(entries_here(), 1); // the temporary file is gone
    strbuf_release(&out);
}

static void writing_replaces_and_keeps_permissions(void **state)
{
    struct stat st;
    put("a", "a longer old text");
    chmod("a", 0640);

    assert_true(file_write_atomic("a", "new", 3, NULL));

    assert_content("a", "new");
    assert_int_equal(stat("a", &st), 0);
    assert_int_equal(st.st_mode & 0777, 0640);
    assert_int_equal(entries_here(), 1);
}

static void nothing_can_be_written_too(void **state)
{
    put("a", "old");

    assert_true(file_write_atomic("a", NULL, 0, NULL));

    assert_content("a", "");
}

static void who_has_the_old_file_open_still_reads_the_old(void **state)
{
    char old[4] = "";
    put("a", "old");
    int fd = open("a", O_RDONLY);

    assert_true(file_write_atomic("a", "new", 3, NULL));

    assert_int_equal(read(fd, old, 3), 3);
    assert_string_equal(old, "old");
    close(fd);
}

static void writing_into_a_missing_folder_fails(void **state)
{
    struct error err = {0};

    assert_false(file_write_atomic("no/a", "x", 1, &err));

    assert_string_equal(err.code, "file-unwritable");
    assert_string_equal(err.file, "no/a");
    assert_int_equal(entries_here(), 0);
}

static void a_folder_or_pipe_is_not_replaced(void **state)
{
    static const char *const paths[] = {"folder", "pipe", "/dev/null"};
    struct error err = {0};
    mkdir("folder", 0700);
    mkfifo("pipe", 0600);

    for (size_t i = 0; i < 3; i++) {
        assert_false(file_write_atomic(paths[i], "x", 1, &err));
        assert_string_equal(err.code, "file-not-regular");
    }
    assert_int_equal(entries_here(), 2);
}

static void a_full_disk_leaves_the_old_file_and_no_rubbish(void **state)
{
    static const char bytes[4096];
    struct rlimit before, small;
    struct error err = {0};
    put("a", "old");
    signal(SIGXFSZ, SIG_IGN);
    getrlimit(RLIMIT_FSIZE, &before);
    small = before;
    small.rlim_cur = 1000; // nothing larger can be written

    setrlimit(RLIMIT_FSIZE, &small);
    bool ok = file_write_atomic("a", bytes, sizeof bytes, &err);
    setrlimit(RLIMIT_FSIZE, &before);

    assert_false(ok);
    assert_string_equal(err.code, "file-unwritable");
    assert_content("a", "old");
    assert_int_equal(entries_here(), 1);
}

static void a_failed_rename_leaves_no_rubbish(void **state)
{
    struct error err = {0};

    assert_false(file_write_atomic("no-folder/", "x", 1, &err));

    assert_string_equal(err.code, "file-unwritable");
    assert_int_equal(entries_here(), 0);
}

static void a_stale_temporary_file_is_no_obstacle(void **state)
{
    char name[64];
    snprintf(name, sizeof name, ".rapport-%ld-0.tmp", (long)getpid());
    assert_int_equal(symlink("victim", name), 0);

    assert_true(file_write_atomic("a", "new", 3, NULL));

    assert_content("a", "new");
    assert_false(file_exists("victim")); // not written through the link
}

static void folders_are_made_with_their_parents(void **state)
{
    struct stat st;

    assert_true(file_make_folders("one/two//three/", NULL));
    assert_true(file_make_folders("one/two/three", NULL)); // there already

    assert_true(file_is_folder("one/two/three"));
    assert_int_equal(stat("one", &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
}

static void an_absolute_folder_can_be_made(void **state)
{
    char path[128];
    snprintf(path, sizeof path, "%s/x/y", (const char *)*state);

    assert_true(file_make_folders(path, NULL));
    assert_true(file_make_folders("/", NULL));

    assert_true(file_is_folder("x/y"));
}

static void a_file_in_the_way_of_a_folder_is_an_error(void **state)
{
    struct error err = {0};
    put("a", "x");

    assert_false(file_make_folders("a/b", &err));
    assert_string_equal(err.code, "folder-unwritable");
    assert_false(file_make_folders("a", &err));
    assert_string_equal(err.code, "folder-unwritable");
    assert_false(file_make_folders("", &err));
    assert_string_equal(err.code, "folder-unwritable");
}

static void a_folder_is_listed_in_order_without_hidden_names(void **state)
{
    char **names = NULL;
    size_t count = 0;
    put("b", "");
    put("a", "");
    put(".hidden", "");
    put("Z", "");
    mkdir("c", 0700);

    assert_true(file_list(".", &names, &count, NULL));

    assert_int_equal(count, 4);
    assert_string_equal(names[0], "Z");
    assert_string_equal(names[1], "a");
    assert_string_equal(names[2], "b");
    assert_string_equal(names[3], "c");
    file_names_free(names, count);
}

static void an_empty_folder_has_no_names(void **state)
{
    char **names = NULL;
    size_t count = 99;

    assert_true(file_list(".", &names, &count, NULL));

    assert_int_equal(count, 0);
    file_names_free(names, count);
}

static void a_folder_that_is_none_cannot_be_listed(void **state)
{
    char **names = (char **)state; // any rubbish
    size_t count = 99;
    struct error err = {0};
    put("file", "");

    assert_false(file_list("nothing", &names, &count, &err));
    assert_string_equal(err.code, "folder-missing");
    assert_null(names);
    assert_int_equal(count, 0);
    assert_false(file_list("file", &names, &count, &err));
    assert_string_equal(err.code, "folder-missing");
}

static void what_is_there_is_told(void **state)
{
    put("file", "");
    mkdir("folder", 0700);
    assert_int_equal(symlink("nowhere", "broken"), 0);

    assert_true(file_exists("file"));
    assert_true(file_exists("folder"));
    assert_false(file_exists("nothing"));
    assert_false(file_exists("broken"));
    assert_true(file_is_folder("folder"));
    assert_false(file_is_folder("file"));
    assert_false(file_is_folder("nothing"));
}

#define IN_A_FOLDER(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_FOLDER(a_file_is_read_whole),
        IN_A_FOLDER(reading_replaces_what_was_there),
        IN_A_FOLDER(an_empty_file_is_an_empty_text),
        IN_A_FOLDER(a_missing_file_is_told_apart),
        IN_A_FOLDER(a_file_that_may_not_be_read_says_so),
        IN_A_FOLDER(a_file_over_the_limit_is_not_read),
        IN_A_FOLDER(the_limit_holds_for_files_that_lie_about_their_size),
        IN_A_FOLDER(a_pipe_or_folder_or_device_is_refused_at_once),
        IN_A_FOLDER(a_plain_name_is_read_inside_its_folder),
        IN_A_FOLDER(names_that_lead_elsewhere_are_refused),
        IN_A_FOLDER(links_inside_a_folder_are_not_followed),
        IN_A_FOLDER(a_missing_name_or_folder_is_missing),
        IN_A_FOLDER(a_written_file_can_be_read_back),
        IN_A_FOLDER(writing_replaces_and_keeps_permissions),
        IN_A_FOLDER(nothing_can_be_written_too),
        IN_A_FOLDER(who_has_the_old_file_open_still_reads_the_old),
        IN_A_FOLDER(writing_into_a_missing_folder_fails),
        IN_A_FOLDER(a_folder_or_pipe_is_not_replaced),
        IN_A_FOLDER(a_full_disk_leaves_the_old_file_and_no_rubbish),
        IN_A_FOLDER(a_failed_rename_leaves_no_rubbish),
        IN_A_FOLDER(a_stale_temporary_file_is_no_obstacle),
        IN_A_FOLDER(folders_are_made_with_their_parents),
        IN_A_FOLDER(an_absolute_folder_can_be_made),
        IN_A_FOLDER(a_file_in_the_way_of_a_folder_is_an_error),
        IN_A_FOLDER(a_folder_is_listed_in_order_without_hidden_names),
        IN_A_FOLDER(an_empty_folder_has_no_names),
        IN_A_FOLDER(a_folder_that_is_none_cannot_be_listed),
        IN_A_FOLDER(what_is_there_is_told),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
