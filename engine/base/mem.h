// Memory that does not fail: when there is none left the program ends with a
// message. (Scripts have an allocator of their own, which may fail.)
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

// None of these returns NULL, also not for a size of 0.
void *mem_alloc(size_t size); // zeroed
void *mem_realloc(void *p, size_t size);
void *mem_array(size_t count, size_t size); // zeroed; overflow is checked
char *mem_strdup(const char *text);
// At most [len] bytes of [text], less when a NUL comes before.
char *mem_strndup(const char *text, size_t len);

// Grows [*items] (elements of [size] bytes) so that [needed] fit; doubles the
// capacity, in stress builds grows by one so that every add moves the array.
void mem_grow(void **items, size_t *capacity, size_t needed, size_t size);

// MEM_PUSH(list.items, list.count, list.capacity) → pointer to a new, zeroed
// last element of a typed array.
#define MEM_PUSH(items, count, capacity)                                       \
    (mem_grow((void **)&(items), &(capacity), (count) + 1, sizeof *(items)),   \
     mem_zero(&(items)[(count)++], sizeof *(items)), &(items)[(count)-1])
void mem_zero(void *p, size_t size);

// [count] * [size]; ends the program when that is more than a size can hold.
size_t mem_product(size_t count, size_t size);
// Ends the program with exit status 1 and a message on standard error.
_Noreturn void mem_exhausted(void);

#endif
