// Random numbers that are the same everywhere.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/rng.h"

static void the_numbers_are_those_of_splitmix64(void **state)
{
    // The well-known first outputs for this seed.
    static const uint64_t expected[] = {
        UINT64_C(6457827717110365317),  UINT64_C(3203168211198807973),
        UINT64_C(9817491932198370423),  UINT64_C(4593380528125082431),
        UINT64_C(16408922859458223821),
    };
    struct rng r = rng_seeded(1234567);

    for (size_t i = 0; i < 5; i++) {
        assert_true(rng_next(&r) == expected[i]);
    }
}

static void the_same_seed_gives_the_same_numbers(void **state)
{
    struct rng a = rng_seeded(42), b = rng_seeded(42), c = rng_seeded(43);
    size_t differences = 0;

    for (int i = 0; i < 1000; i++) {
        uint64_t next = rng_next(&a);
        assert_true(next == rng_next(&b));
        differences += next != rng_next(&c);
    }
    assert_int_equal(differences, 1000);
}

static void a_seed_of_zero_is_as_good_as_any(void **state)
{
    struct rng r = rng_seeded(0);

    assert_true(rng_next(&r) == UINT64_C(0xE220A8397B1DCDAF));
}

static void a_copy_goes_on_alike(void **state)
{
    struct rng a = rng_seeded(7);
    rng_next(&a);

    struct rng b = a;

    assert_true(rng_next(&a) == rng_next(&b));
}

static void numbers_stay_below_their_bound(void **state)
{
    static const uint32_t bounds[] = {1, 2, 3, 7, 100, 0x80000001, UINT32_MAX};
    struct rng r = rng_seeded(1);

    for (size_t i = 0; i < sizeof bounds / sizeof bounds[0]; i++) {
        for (int n = 0; n < 2000; n++) {
            assert_true(rng_below(&r, bounds[i]) < bounds[i]);
        }
    }
}

static void all_numbers_come_about_equally_often(void **state)
{
    struct rng r = rng_seeded(99);
    int seen[6] = {0};

    for (int i = 0; i < 60000; i++) {
        seen[rng_below(&r, 6)]++;
    }

    for (int i = 0; i < 6; i++) {
        assert_in_range(seen[i], 9600, 10400); // four standard deviations
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_numbers_are_those_of_splitmix64),
        cmocka_unit_test(the_same_seed_gives_the_same_numbers),
        cmocka_unit_test(a_seed_of_zero_is_as_good_as_any),
        cmocka_unit_test(a_copy_goes_on_alike),
        cmocka_unit_test(numbers_stay_below_their_bound),
        cmocka_unit_test(all_numbers_come_about_equally_often),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
