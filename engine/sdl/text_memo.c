// Remembers what measuring gave; see text_memo.h.
#include "sdl/text_memo.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

#include "base/banned.h"

uint64_t text_hash(uint64_t seed, const void *bytes, size_t len)
{
    const unsigned char *p = bytes;
    uint64_t hash = seed ^ UINT64_C(0xcbf29ce484222325);

    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ p[i]) * UINT64_C(0x100000001b3);
    }
    return hash;
}

static uint64_t hash_of(const struct memo_key *key)
{
    uint64_t seed =
        (uint64_t)key->width_px << 32 ^ (uint64_t)key->size_px << 8 ^ key->face;

    return text_hash(seed, key->text, key->len);
}

// Long texts share place 0, so that they cannot fill the memory.
static size_t place_of(const struct memo_key *key, uint64_t hash)
{
    return key->len > MEMO_TEXT_MAX ? 0 : 1 + hash % (MEMO_ENTRIES - 1);
}

static bool is_same(const struct memo_key *a, const struct memo_key *b)
{
    return a->text != NULL && a->face == b->face && a->size_px == b->size_px &&
           a->width_px == b->width_px && a->len == b->len &&
           memcmp(a->text, b->text, a->len) == 0;
}

const struct memo_entry *text_memo_find(const struct text_memo *m,
                                        const struct memo_key *key)
{
    uint64_t hash = hash_of(key);
    const struct memo_entry *e = &m->entries[place_of(key, hash)];

    return e->hash == hash && is_same(&e->key, key) ? e : NULL;
}

static void entry_clear(struct memo_entry *e)
{
    free(e->text);
    free(e->wrapped.lines);
    *e = (struct memo_entry){0};
}

static char *copy_of(const char *text, size_t len)
{
    char *copy = mem_alloc(len);

    if (len > 0) {
        memcpy(copy, text, len);
    }
    return copy;
}

struct memo_entry *text_memo_put(struct text_memo *m,
                                 const struct memo_key *key)
{
    uint64_t hash = hash_of(key);
    struct memo_entry *e = &m->entries[place_of(key, hash)];

    entry_clear(e);
    e->hash = hash;
    e->key = *key;
    e->text = copy_of(key->text, key->len);
    e->key.text = e->text;
    return e;
}

void text_memo_release(struct text_memo *m)
{
    for (size_t i = 0; i < MEMO_ENTRIES; i++) {
        entry_clear(&m->entries[i]);
    }
}
