// Memory that lives and dies together; see arena.h.
#include "base/arena.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#include "base/banned.h"

#ifdef RAPPORT_STRESS
// A block for each piece, so that the sanitizer sees every step over an edge.
enum { BLOCK_SIZE = 1 };
#else
enum { BLOCK_SIZE = 16 * 1024 };
#endif

struct arena_block {
    struct arena_block *next;
    size_t used, size;
    _Alignas(max_align_t) unsigned char bytes[];
};

static size_t rounded_up(size_t size)
{
    const size_t step = _Alignof(max_align_t);

    if (size > PTRDIFF_MAX - step - sizeof(struct arena_block)) {
        mem_exhausted();
    }
    return size > 0 ? (size + step - 1) / step * step : step;
}

static bool has_room(const struct arena_block *b, size_t size)
{
    return b != NULL && b->size - b->used >= size;
}

static struct arena_block *block_new(size_t size)
{
    size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    struct arena_block *b = mem_alloc(sizeof *b + room);

    b->size = room;
    return b;
}

void *arena_alloc(struct arena *a, size_t size)
{
    size_t room = rounded_up(size);

    if (!has_room(a->blocks, room)) {
        struct arena_block *b = block_new(room);
        b->next = a->blocks;
        a->blocks = b;
    }
    void *piece = a->blocks->bytes + a->blocks->used;
    a->blocks->used += room;
    a->used += size;
    return piece; // zeroed: blocks come from mem_alloc and are not used twice
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    return arena_alloc(a, mem_product(count, size));
}

char *arena_strdup(struct arena *a, const char *text)
{
    return arena_strndup(a, text, strlen(text));
}

char *arena_strndup(struct arena *a, const char *text, size_t len)
{
    size_t used = strnlen(text, len);
    char *copy = arena_alloc(a, used + 1);

    memcpy(copy, text, used);
    return copy;
}

void *arena_copy(struct arena *a, const void *items, size_t count, size_t size)
{
    if (count == 0) {
        return NULL;
    }
    void *copy = arena_array(a, count, size);

    memcpy(copy, items, count * size);
    return copy;
}

void arena_release(struct arena *a)
{
    while (a->blocks != NULL) {
        struct arena_block *b = a->blocks;
        a->blocks = b->next;
        free(b);
    }
    *a = (struct arena){0};
}
