// Remembers what measuring texts gave: views lay out the same texts often.
#ifndef SDL_TEXT_MEMO_H
#define SDL_TEXT_MEMO_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "sdl/text_wrap.h"

// What was asked. [width_px] is 0 for "how wide?".
struct memo_key {
    enum font_face face;
    int size_px, width_px;
    const char *text;
    size_t len;
};

struct memo_entry {
    uint64_t hash;
    struct memo_key key; // its text is [text]
    char *text;          // owned
    int width_px;        // the answer to "how wide?"
    struct wrapped wrapped;
};

enum { MEMO_ENTRIES = 512, MEMO_TEXT_MAX = 2048 };

// All zero is empty. A newer answer takes the place of an older one.
struct text_memo {
    struct memo_entry entries[MEMO_ENTRIES];
};

// NULL when it is not known.
const struct memo_entry *text_memo_find(const struct text_memo *m,
                                        const struct memo_key *key);
// An empty entry for the answer, valid until the next call. Texts longer than
// MEMO_TEXT_MAX are kept too, but only one.
struct memo_entry *text_memo_put(struct text_memo *m,
                                 const struct memo_key *key);
void text_memo_release(struct text_memo *m);

// A hash of [seed] and [len] bytes (FNV-1a).
uint64_t text_hash(uint64_t seed, const void *bytes, size_t len);

#endif
