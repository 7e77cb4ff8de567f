// Counting ways exactly. Where a machine number does not hold them: modulo a
// few primes at a time, which are put together afterwards (Chinese remainder
// theorem), since there are too many states to keep long numbers for each.
#include "core/walk_count.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"

enum { AT_ONCE = 4, PRIME_BITS = 30 };

// --- primes ------------------------------------------------------------------

static bool is_prime(uint32_t n)
{
    for (uint32_t i = 3; (uint64_t)i * i <= n; i += 2) {
        if (n % i == 0) {
            return false;
        }
    }
    return n % 2 == 1;
}

// The largest primes below 2^31, downwards.
static uint32_t *make_primes(size_t count)
{
    uint32_t *primes = mem_array(count, sizeof *primes);
    uint32_t n = UINT32_C(1) << 31;
    for (size_t i = 0; i < count; i++) {
        while (!is_prime(--n)) {
        }
        primes[i] = n;
    }
    return primes;
}

static uint32_t power(uint64_t base, uint32_t exponent, uint32_t prime)
{
    uint64_t result = 1;
    for (base %= prime; exponent; exponent >>= 1) {
        result = exponent & 1 ? result * base % prime : result;
        base = base * base % prime;
    }
    return (uint32_t)result;
}

// --- how large can it be? ----------------------------------------------------

static int bits_of(int count)
{
    int bits = 0;
    while ((1 << bits) < count) {
        bits++;
    }
    return bits;
}

// Bits that the number of ways from the start needs at most, and the longest
// way: both by looking at what comes after first. -1: no way leads to an end.
struct sizes {
    int32_t *longest; // owned; by state
    uint32_t *bits;   // owned; by state
};

static void measure(const struct walk *w, state_id s, struct sizes *z)
{
    int count;
    const walk_edge *ways = walk_ways(w, s, &count);
    z->longest[s] = target_is_ending(walk_at(w, s)) ? 0 : -1;
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        if (to == STATE_NONE || z->longest[to] < 0) {
            continue;
        }
        if (z->longest[to] >= z->longest[s]) {
            z->longest[s] = z->longest[to] + 1;
        }
        if (z->bits[to] + (uint32_t)bits_of(count) > z->bits[s]) {
            z->bits[s] = z->bits[to] + (uint32_t)bits_of(count);
        }
    }
}

static uint32_t measure_all(const struct walk *w,
                            const struct walk_sorted *sorted,
                            struct walk_count *out)
{
    size_t span = walk_span(w);
    struct sizes z = {mem_array(span, 4), mem_array(span, 4)};
    for (size_t i = 0; i < sorted->count; i++) {
        measure(w, sorted->states[i], &z);
    }
    out->longest = z.longest[walk_start(w)];
    uint32_t bits = z.bits[walk_start(w)] + 1;
    free(z.longest);
    free(z.bits);
    return bits;
}

// --- counting ----------------------------------------------------------------

static void count_state(const struct walk *w, state_id s,
                        uint32_t (*rest)[AT_ONCE], const uint32_t *primes)
{
    uint64_t sums[AT_ONCE] = {0};
    int count;
    const walk_edge *ways = walk_ways(w, s, &count);
    bool is_end = target_is_ending(walk_at(w, s));
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        for (int k = 0; k < AT_ONCE && to != STATE_NONE; k++) {
            sums[k] += rest[to][k];
        }
    }
    for (int k = 0; k < AT_ONCE; k++) {
        rest[s][k] = is_end ? 1 : (uint32_t)(sums[k] % primes[k]);
    }
}

// What the number of ways leaves when divided by each of [count] primes, a
// multiple of AT_ONCE.
static void count_rests(const struct walk *w, const struct walk_sorted *sorted,
                        const uint32_t *primes, size_t count, uint32_t *rests)
{
    uint32_t(*rest)[AT_ONCE] = mem_array(walk_span(w), sizeof *rest);
    for (size_t at = 0; at < count; at += AT_ONCE) {
        for (size_t i = 0; i < sorted->count; i++) {
            count_state(w, sorted->states[i], rest, primes + at);
        }
        memcpy(rests + at, rest[walk_start(w)], sizeof *rest);
    }
    free(rest);
}

// --- putting it together -----------------------------------------------------

// The digits of the number in a system whose places are worth 1, p0, p0 p1 …
// (Garner's algorithm), in place.
static void mix(uint32_t *rests, const uint32_t *primes, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        uint64_t p = primes[i], value = 0, worth = 1;
        for (size_t k = 0; k < i; k++) {
            value = (value + worth * rests[k]) % p;
            worth = worth * primes[k] % p;
        }
        uint64_t missing = (rests[i] + p - value) % p;
        rests[i] = (uint32_t)(missing *
                              power(worth, (uint32_t)p - 2, (uint32_t)p) % p);
    }
}

enum { DIGITS = 9, BASE = 1000000000 };

// number = number * by + plus; [number] has groups of nine digits.
static size_t multiply(uint32_t *number, size_t len, uint32_t by, uint32_t plus)
{
    uint64_t carry = plus;
    for (size_t i = 0; i < len; i++) {
        uint64_t value = (uint64_t)number[i] * by + carry;
        number[i] = (uint32_t)(value % BASE);
        carry = value / BASE;
    }
    for (; carry; carry /= BASE) {
        number[len++] = (uint32_t)(carry % BASE);
    }
    return len;
}

static void write_number(const uint32_t *mixed, const uint32_t *primes,
                         size_t count, struct strbuf *out)
{
    uint32_t *number = mem_array(count * 2 + 2, sizeof *number);
    size_t len = 0;
    for (size_t i = count; i-- > 0;) {
        len = multiply(number, len, primes[i], mixed[i]);
    }
    strbuf_addf(out, "%u", len ? (unsigned)number[len - 1] : 0);
    for (size_t i = len; i-- > 1;) {
        strbuf_addf(out, "%0*u", DIGITS, (unsigned)number[i - 1]);
    }
    free(number);
}

static void count_exactly(const struct walk *w,
                          const struct walk_sorted *sorted, uint32_t bits,
                          struct strbuf *ways)
{
    size_t count = ((size_t)bits / PRIME_BITS / AT_ONCE + 1) * AT_ONCE;
    uint32_t *primes = make_primes(count);
    uint32_t *rests = mem_array(count, sizeof *rests);
    count_rests(w, sorted, primes, count, rests);
    mix(rests, primes, count);
    write_number(rests, primes, count, ways);
    free(primes);
    free(rests);
}

// --- in machine numbers ------------------------------------------------------

struct tally {
    uint64_t *ways;   // owned; by state: on to an ending
    int16_t *longest; // owned; by state: -1: no way leads to an ending
    bool is_too_large;
};

static void tally_state(const struct walk *w, state_id s, struct tally *t)
{
    int count;
    const walk_edge *ways = walk_ways(w, s, &count);
    bool is_end = count == 0 && target_is_ending(walk_at(w, s));
    uint64_t sum = is_end;
    int longest = is_end ? 0 : -1;
    for (int i = 0; i < count; i++) {
        state_id to = edge_to(ways[i]);
        if (to != STATE_NONE && t->longest[to] >= 0) {
            t->is_too_large |= __builtin_add_overflow(sum, t->ways[to], &sum);
            longest = t->longest[to] >= longest ? t->longest[to] + 1 : longest;
        }
    }
    t->is_too_large |= longest > INT16_MAX;
    t->ways[s] = sum;
    t->longest[s] = (int16_t)longest;
}

static bool count_quickly(const struct walk *w,
                          const struct walk_sorted *sorted,
                          struct walk_count *out, struct strbuf *ways)
{
    size_t span = walk_span(w);
    struct tally t = {mem_array(span, sizeof *t.ways),
                      mem_array(span, sizeof *t.longest), false};
    for (size_t i = 0; i < sorted->count && !t.is_too_large; i++) {
        tally_state(w, sorted->states[i], &t);
    }
    if (!t.is_too_large) {
        out->longest = t.longest[walk_start(w)];
        strbuf_addf(ways, "%llu", (unsigned long long)t.ways[walk_start(w)]);
    }
    free(t.ways);
    free(t.longest);
    return !t.is_too_large;
}

static int32_t shortest_way(const struct walk *w)
{
    for (struct walk_order o = {0}; walk_next(w, &o);) {
        if (target_is_ending(walk_at(w, o.state))) {
            return o.depth;
        }
    }
    return -1;
}

void walk_count(const struct walk *w, const struct walk_sorted *sorted,
                struct walk_count *out, struct strbuf *ways)
{
    *out = (struct walk_count){.is_bounded = !sorted->has_circle,
                               .shortest = shortest_way(w),
                               .longest = -1};
    if (!out->is_bounded) {
        strbuf_adds(ways, "unbounded");
    } else if (sorted->count == 0) {
        strbuf_adds(ways, "0");
    } else if (!count_quickly(w, sorted, out, ways)) {
        count_exactly(w, sorted, measure_all(w, sorted, out), ways);
    }
}
