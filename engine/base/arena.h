// Memory that lives and dies together: a scenario is one arena.
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include <stddef.h>

struct arena_block;
// All zero is an empty arena.
struct arena {
    struct arena_block *blocks; // owned; newest first
    size_t used;                // bytes handed out in all
};

// Zeroed, aligned for any type. Never NULL.
void *arena_alloc(struct arena *a, size_t size);
void *arena_array(struct arena *a, size_t count, size_t size);
char *arena_strdup(struct arena *a, const char *text);
char *arena_strndup(struct arena *a, const char *text, size_t len);
// Copies [count] elements; NULL when count is 0.
void *arena_copy(struct arena *a, const void *items, size_t count, size_t size);
void arena_release(struct arena *a);

#endif
