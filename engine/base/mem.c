// Memory that does not fail; see mem.h.
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/banned.h"

enum { FIRST_CAPACITY = 8 };

void mem_exhausted(void)
{
    static const char message[] =
        "rapport: there is not enough memory to go on; "
        "close other programs and try again\n";

    // Neither printf nor exit handlers: both may want memory themselves.
    ssize_t written = write(STDERR_FILENO, message, sizeof message - 1);
    (void)written;
    _exit(1);
}

// No object may be larger than PTRDIFF_MAX; malloc need not be asked.
static size_t checked(size_t size)
{
    if (size > PTRDIFF_MAX) {
        mem_exhausted();
    }
    return size > 0 ? size : 1;
}

static void *never_null(void *p)
{
    if (p == NULL) {
        mem_exhausted();
    }
    return p;
}

size_t mem_product(size_t count, size_t size)
{
    if (size > 0 && count > SIZE_MAX / size) {
        mem_exhausted();
    }
    return count * size;
}

void *mem_alloc(size_t size)
{
    return never_null(calloc(1, checked(size)));
}

void *mem_realloc(void *p, size_t size)
{
    return never_null(realloc(p, checked(size)));
}

void *mem_array(size_t count, size_t size)
{
    return mem_alloc(mem_product(count, size));
}

char *mem_strdup(const char *text)
{
    return mem_strndup(text, strlen(text));
}

char *mem_strndup(const char *text, size_t len)
{
    size_t used = strnlen(text, len);
    char *copy = mem_alloc(used + 1);

    memcpy(copy, text, used);
    return copy;
}

#ifdef RAPPORT_STRESS
static size_t next_capacity(size_t capacity, size_t needed)
{
    (void)capacity;
    return needed;
}

// Moves always and poisons what was there, so that a pointer kept over a
// growth shows itself at once.
static void *resized(void *old, size_t old_size, size_t new_size)
{
    void *moved = never_null(malloc(checked(new_size)));

    if (old != NULL) {
        memcpy(moved, old, old_size);
        memset(old, 0xDD, old_size);
        free(old);
    }
    return moved;
}
#else
static size_t next_capacity(size_t capacity, size_t needed)
{
    size_t next = capacity > 0 ? capacity : FIRST_CAPACITY;

    while (next < needed) {
        next = next > SIZE_MAX / 2 ? needed : next * 2;
    }
    return next;
}

static void *resized(void *old, size_t old_size, size_t new_size)
{
    (void)old_size;
    return mem_realloc(old, new_size);
}
#endif

void mem_grow(void **items, size_t *capacity, size_t needed, size_t size)
{
    if (needed <= *capacity) {
        return;
    }
    size_t next = next_capacity(*capacity, needed);
    size_t bytes = mem_product(next, size);
    void *block;

    // [*items] is a pointer of any type: only its bytes may be touched here.
    memcpy(&block, items, sizeof block);
    block = resized(block, *capacity * size, bytes);
    memcpy(items, &block, sizeof block);
    *capacity = next;
}

void mem_zero(void *p, size_t size)
{
    memset(p, 0, size);
}
