// The font files found last time: believed only while nothing has changed.
#include "support/test.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "sdl/font_memory.h"

// A cache folder and a font of this test's own.
struct place {
    char *root, *font, *folder, *memory;
    struct font_file faces[FONT_COUNT];
};

static int open_place(void **state)
{
    struct place *p = mem_alloc(sizeof *p);
    char root[] = "/tmp/rapport-test-XXXXXX";

    assert_non_null(mkdtemp(root));
    p->root = mem_strdup(root);
    setenv("XDG_CACHE_HOME", root, 1);
    unsetenv("FONTCONFIG_FILE");
    unsetenv("FONTCONFIG_PATH");
    p->folder = file_join(root, "rapport");
    p->memory = file_join(p->folder, "fonts");
    p->font = file_join(root, "a font.ttf");
    assert_true(file_write_atomic(p->font, "glyphs", 6, NULL));
    for (int i = 0; i < FONT_COUNT; i++) {
        p->faces[i] = (struct font_file){p->font, i};
    }
    *state = p;
    return 0;
}

static int close_place(void **state)
{
    struct place *p = *state;

    unlink(p->memory);
    rmdir(p->folder);
    unlink(p->font);
    rmdir(p->root);
    free(p->root);
    free(p->font);
    free(p->folder);
    free(p->memory);
    free(p);
    return 0;
}

static void write_down(const struct place *p)
{
    struct font_memory m = {0};

    font_memory_watch(&m, p->font);
    font_memory_watch(&m, "/nowhere/at/all");
    font_memory_write(&m, p->faces);
    font_memory_release(&m);
}

static bool is_believed(void)
{
    struct font_file faces[FONT_COUNT] = {0};
    bool ok = font_memory_read(faces);

    for (int i = 0; i < FONT_COUNT; i++) {
        assert_int_equal(ok, faces[i].path != NULL);
        free(faces[i].path);
    }
    return ok;
}

static void what_was_found_is_found_again(void **state)
{
    const struct place *p = *state;
    struct font_file faces[FONT_COUNT] = {0};

    write_down(p);
    assert_true(font_memory_read(faces));
    for (int i = 0; i < FONT_COUNT; i++) {
        assert_string_equal(faces[i].path, p->font);
        assert_int_equal(faces[i].index, i);
        free(faces[i].path);
    }
}

static void without_a_memory_nothing_is_believed(void **state)
{
    assert_false(is_believed());
}

static void another_font_file_is_not_believed(void **state)
{
    const struct place *p = *state;

    write_down(p);
    assert_true(file_write_atomic(p->font, "others", 6, NULL));
    struct timespec times[2] = {{12345, 0}, {12345, 0}};
    utimensat(AT_FDCWD, p->font, times, 0);
    assert_false(is_believed());
}

static void a_font_that_is_gone_is_not_believed(void **state)
{
    const struct place *p = *state;

    write_down(p);
    unlink(p->font);
    assert_false(is_believed());
}

static void a_told_fontconfig_is_asked(void **state)
{
    write_down(*state);
    setenv("FONTCONFIG_FILE", "/etc/fonts/fonts.conf", 1);
    assert_false(is_believed());
    unsetenv("FONTCONFIG_FILE");
    assert_true(is_believed());
}

static void rubbish_is_not_believed(void **state)
{
    static const char *const rubbish[] = {
        "",
        "\n",
        "rapport fonts 1",
        "rapport fonts 1\n",
        "rapport fonts 2\n",
        "rapport fonts 1\nface\n",
        "rapport fonts 1\nface \n",
        "rapport fonts 1\nface 1 2 3\n",
        "rapport fonts 1\nface 1.0 2 3 /etc/passwd\n",
        "rapport fonts 1\nwatch  \n",
        "rapport fonts 1\nsomething else\n",
    };
    const struct place *p = *state;

    assert_true(file_make_folders(p->folder, NULL));
    for (size_t i = 0; i < sizeof rubbish / sizeof *rubbish; i++) {
        assert_true(
            file_write_atomic(p->memory, rubbish[i], strlen(rubbish[i]), NULL));
        assert_false(is_believed());
    }
    assert_true(file_write_atomic(p->memory, "rapport\0fonts", 13, NULL));
    assert_false(is_believed());
}

// Cut off anywhere, it is whole or nothing.
static void a_part_of_it_is_not_believed(void **state)
{
    const struct place *p = *state;
    struct strbuf whole = STRBUF_INIT;

    write_down(p);
    assert_true(file_read(p->memory, 10000, &whole, NULL));
    for (size_t len = 0; len < whole.len; len++) {
        assert_true(file_write_atomic(p->memory, whole.buf, len, NULL));
        assert_false(is_believed());
    }
    strbuf_release(&whole);
}

#define WITH_PLACE(test)                                                       \
    cmocka_unit_test_setup_teardown(test, open_place, close_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_PLACE(what_was_found_is_found_again),
        WITH_PLACE(without_a_memory_nothing_is_believed),
        WITH_PLACE(another_font_file_is_not_believed),
        WITH_PLACE(a_font_that_is_gone_is_not_believed),
        WITH_PLACE(a_told_fontconfig_is_asked),
        WITH_PLACE(rubbish_is_not_believed),
        WITH_PLACE(a_part_of_it_is_not_believed),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
