// Memory that lives and dies together.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/arena.h"

static void pieces_are_zero_and_aligned(void **state)
{
    struct arena a = {0};

    for (size_t size = 0; size < 300; size++) {
        unsigned char *piece = arena_alloc(&a, size);
        assert_non_null(piece);
        assert_int_equal((uintptr_t)piece % _Alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(piece[i], 0);
        }
        memset(piece, 0xAB, size);
    }
    arena_release(&a);
}

static void pieces_do_not_overlap(void **state)
{
    enum { PIECES = 500 };
    struct arena a = {0};
    unsigned char *pieces[PIECES];

    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = arena_alloc(&a, i % 97 + 1);
        memset(pieces[i], (int)(i % 251), i % 97 + 1);
    }

    for (size_t i = 0; i < PIECES; i++) {
        for (size_t at = 0; at < i % 97 + 1; at++) {
            assert_int_equal(pieces[i][at], i % 251);
        }
    }
    arena_release(&a);
}

static void empty_pieces_are_different_places(void **state)
{
    struct arena a = {0};

    assert_ptr_not_equal(arena_alloc(&a, 0), arena_alloc(&a, 0));
    arena_release(&a);
}

static void a_piece_may_be_larger_than_a_block(void **state)
{
    struct arena a = {0};
    char *small = arena_strdup(&a, "before");

    unsigned char *large = arena_alloc(&a, 1000000);
    memset(large, 1, 1000000);
    char *after = arena_strdup(&a, "after");

    assert_string_equal(small, "before");
    assert_string_equal(after, "after");
    arena_release(&a);
}

static void what_was_handed_out_is_counted(void **state)
{
    struct arena a = {0};

    arena_alloc(&a, 10);
    arena_array(&a, 3, 7);
    arena_strdup(&a, "abc");

    assert_int_equal(a.used, 10 + 21 + 4);
    arena_release(&a);
    assert_int_equal(a.used, 0);
}

static void texts_are_copied(void **state)
{
    struct arena a = {0};
    char text[] = "abc";

    char *copy = arena_strdup(&a, text);
    char *part = arena_strndup(&a, text, 2);
    char *none = arena_strndup(&a, text, 0);
    text[0] = 'X';

    assert_string_equal(copy, "abc");
    assert_string_equal(part, "ab");
    assert_string_equal(none, "");
    arena_release(&a);
}

static void a_bounded_copy_never_reads_beyond(void **state)
{
    struct arena a = {0};
    char *unended = malloc(3); // exactly: the sanitizer watches
    memcpy(unended, "abc", 3);

    assert_string_equal(arena_strndup(&a, unended, 3), "abc");
    assert_string_equal(arena_strndup(&a, "a", 100), "a");

    free(unended);
    arena_release(&a);
}

static void arrays_are_copied(void **state)
{
    struct arena a = {0};
    const int numbers[] = {1, 2, 3};

    const int *copy = arena_copy(&a, numbers, 3, sizeof numbers[0]);

    assert_ptr_not_equal(copy, numbers);
    assert_memory_equal(copy, numbers, sizeof numbers);
    arena_release(&a);
}

static void a_copy_of_nothing_is_null(void **state)
{
    struct arena a = {0};

    assert_null(arena_copy(&a, NULL, 0, 8));
    assert_int_equal(a.used, 0);
    arena_release(&a);
}

static void a_released_arena_is_empty_and_usable(void **state)
{
    struct arena a = {0};
    arena_release(&a);
    arena_strdup(&a, "first life");
    arena_release(&a);

    assert_null(a.blocks);
    assert_string_equal(arena_strdup(&a, "second life"), "second life");
    arena_release(&a);
}

// The exit status of a process that asks for [count] times [size] bytes.
static int status_of_asking_for(size_t count, size_t size)
{
    struct arena a = {0};
    int status = 0;
    pid_t child = fork();

    if (child == 0) {
        close(STDERR_FILENO);
        arena_array(&a, count, size);
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void sizes_that_overflow_end_the_program(void **state)
{
    assert_int_equal(status_of_asking_for(1, 16), 0);
    assert_int_equal(status_of_asking_for(SIZE_MAX / 4 + 2, 4), 1);
    assert_int_equal(status_of_asking_for(SIZE_MAX, 1), 1);
    assert_int_equal(status_of_asking_for(SIZE_MAX - 20, 1), 1);
    assert_int_equal(status_of_asking_for(PTRDIFF_MAX, 1), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_are_zero_and_aligned),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(empty_pieces_are_different_places),
        cmocka_unit_test(a_piece_may_be_larger_than_a_block),
        cmocka_unit_test(what_was_handed_out_is_counted),
        cmocka_unit_test(texts_are_copied),
        cmocka_unit_test(a_bounded_copy_never_reads_beyond),
        cmocka_unit_test(arrays_are_copied),
        cmocka_unit_test(a_copy_of_nothing_is_null),
        cmocka_unit_test(a_released_arena_is_empty_and_usable),
        cmocka_unit_test(sizes_that_overflow_end_the_program),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
