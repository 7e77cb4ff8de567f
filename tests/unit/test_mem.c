// Memory that does not fail.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/mem.h"

struct numbers {
    int *items;
    size_t count, capacity;
};

// Runs [ask] in a process of its own: it must end with status 1, saying so.
static void assert_ends_the_program(void (*ask)(void))
{
    char said[200] = "";
    int ends[2], status = 0;
    assert_int_equal(pipe(ends), 0);

    pid_t child = fork();
    if (child == 0) {
        dup2(ends[1], STDERR_FILENO);
        ask();
        _exit(0);
    }
    close(ends[1]);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(read(ends[0], said, sizeof said - 1) > 0);
    close(ends[0]);

    assert_true(WIFEXITED(status));
    assert_int_equal(WEXITSTATUS(status), 1);
    assert_string_equal(said, "rapport: there is not enough memory to go on; "
                              "close other programs and try again\n");
}

static void fresh_memory_is_zero(void **state)
{
    unsigned char *bytes = mem_alloc(100);

    for (size_t i = 0; i < 100; i++) {
        assert_int_equal(bytes[i], 0);
    }
    free(bytes);
}

static void nothing_is_a_size_too(void **state)
{
    void *a = mem_alloc(0), *b = mem_array(0, 8), *c = mem_array(8, 0);
    void *d = mem_realloc(mem_alloc(9), 0); // plain realloc may free it

    assert_non_null(a);
    assert_non_null(b);
    assert_non_null(c);
    assert_non_null(d);
    free(a);
    free(b);
    free(c);
    free(d);
}

static void ask_for_too_much(void)
{
    free(mem_alloc(SIZE_MAX));
}

static void ask_to_grow_too_much(void)
{
    free(mem_realloc(NULL, SIZE_MAX / 2 + 1));
}

static void ask_for_an_array_that_overflows(void)
{
    free(mem_array(SIZE_MAX / 8 + 2, 8)); // would wrap to 8 bytes
}

static void push_into_an_array_that_overflows(void)
{
    void *items = NULL;
    size_t capacity = 0;

    mem_grow(&items, &capacity, SIZE_MAX / 4, 16);
    free(items);
}

static void asking_for_too_much_ends_the_program(void **state)
{
    assert_ends_the_program(ask_for_too_much);
    assert_ends_the_program(ask_to_grow_too_much);
}

static void sizes_that_overflow_end_the_program(void **state)
{
    assert_ends_the_program(ask_for_an_array_that_overflows);
    assert_ends_the_program(push_into_an_array_that_overflows);
}

static void products_are_exact_up_to_the_limit(void **state)
{
    assert_int_equal(mem_product(0, SIZE_MAX), 0);
    assert_int_equal(mem_product(SIZE_MAX, 0), 0);
    assert_true(mem_product(SIZE_MAX, 1) == SIZE_MAX);
    assert_true(mem_product(SIZE_MAX / 2, 2) == SIZE_MAX - 1);
}

static void a_copy_is_a_text_of_its_own(void **state)
{
    char text[] = "abc";

    char *copy = mem_strdup(text);
    text[0] = 'X';

    assert_string_equal(copy, "abc");
    free(copy);
}

static void a_bounded_copy_never_reads_beyond(void **state)
{
    char *unended = mem_alloc(3); // exactly: the sanitizer watches
    memcpy(unended, "abc", 3);

    char *whole = mem_strndup(unended, 3), *part = mem_strndup(unended, 2);
    char *early = mem_strndup("ab\0cd", 5);

    assert_string_equal(whole, "abc");
    assert_string_equal(part, "ab");
    assert_string_equal(early, "ab");
    free(unended);
    free(whole);
    free(part);
    free(early);
}

static void pushing_keeps_what_was_there(void **state)
{
    struct numbers list = {0};

    for (int i = 0; i < 1000; i++) {
        *MEM_PUSH(list.items, list.count, list.capacity) = i;
    }

    assert_int_equal(list.count, 1000);
    assert_true(list.capacity >= 1000);
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(list.items[i], i);
    }
    free(list.items);
}

static void a_pushed_element_starts_as_zero(void **state)
{
    struct numbers list = {0};

    for (int i = 0; i < 20; i++) {
        int *last = MEM_PUSH(list.items, list.count, list.capacity);
        assert_int_equal(*last, 0);
        *last = -1;
    }
    list.count = 3;
    assert_int_equal(*MEM_PUSH(list.items, list.count, list.capacity), 0);
    free(list.items);
}

static void an_array_with_room_stays_where_it_is(void **state)
{
    int *items = NULL;
    size_t capacity = 0;
    mem_grow((void **)&items, &capacity, 10, sizeof *items);
    const int *before = items;
    size_t capacity_before = capacity;

    mem_grow((void **)&items, &capacity, capacity, sizeof *items);

    assert_ptr_equal(items, before);
    assert_int_equal(capacity, capacity_before);
    free(items);
}

#ifdef RAPPORT_STRESS
static void under_stress_every_push_moves_the_array(void **state)
{
    struct numbers list = {0};
    const int *before = NULL;

    for (int i = 0; i < 50; i++) {
        *MEM_PUSH(list.items, list.count, list.capacity) = i;
        assert_int_equal(list.capacity, list.count);
        assert_ptr_not_equal(list.items, before);
        before = list.items;
    }
    free(list.items);
}
#else
static void the_capacity_at_least_doubles(void **state)
{
    struct numbers list = {0};
    size_t moves = 0, capacity = 0;

    for (int i = 0; i < 10000; i++) {
        *MEM_PUSH(list.items, list.count, list.capacity) = i;
        moves += list.capacity != capacity;
        capacity = list.capacity;
    }

    assert_true(moves <= 14);
    free(list.items);
}
#endif

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fresh_memory_is_zero),
        cmocka_unit_test(nothing_is_a_size_too),
        cmocka_unit_test(asking_for_too_much_ends_the_program),
        cmocka_unit_test(sizes_that_overflow_end_the_program),
        cmocka_unit_test(products_are_exact_up_to_the_limit),
        cmocka_unit_test(a_copy_is_a_text_of_its_own),
        cmocka_unit_test(a_bounded_copy_never_reads_beyond),
        cmocka_unit_test(pushing_keeps_what_was_there),
        cmocka_unit_test(a_pushed_element_starts_as_zero),
        cmocka_unit_test(an_array_with_room_stays_where_it_is),
#ifdef RAPPORT_STRESS
        cmocka_unit_test(under_stress_every_push_moves_the_array),
#else
        cmocka_unit_test(the_capacity_at_least_doubles),
#endif
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
