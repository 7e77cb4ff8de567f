// Collecting what is judged together; see cue.h.
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "tools/cue.h"
#include "tools/lint.h"
#include "tools/words.h"

#include "base/banned.h"

static uint64_t hash_name(const char *name, size_t len)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ (unsigned char)name[i]) * UINT64_C(0x100000001B3);
    }
    return hash ^ (hash >> 32);
}

static bool is_name(const char *name, const char *word, size_t len)
{
    return strncmp(name, word, len) == 0 && name[len] == ' ';
}

// The slot of a word: its own or the free one it would take.
static size_t slot_of(const struct cue_set *set, const char *word, size_t len)
{
    size_t at = hash_name(word, len) & (set->slot_count - 1);
    while (set->slots[at] != 0 &&
           !is_name(set->names[set->slots[at] - 1], word, len)) {
        at = (at + 1) & (set->slot_count - 1);
    }
    return at;
}

static size_t name_len(const char *name)
{
    return strcspn(name, " ");
}

// Twice the slots, so that more than half are always free.
static void grow_slots(struct cue_set *set)
{
    free(set->slots);
    set->slot_count = set->slot_count ? 2 * set->slot_count : 1024;
    set->slots = mem_array(set->slot_count, sizeof *set->slots);
    for (size_t i = 0; i < set->different; i++) {
        const char *name = set->names[i];
        set->slots[slot_of(set, name, name_len(name))] = (int32_t)i + 1;
    }
}

static int32_t word_number(struct cue_set *set, const char *word, size_t len)
{
    if (2 * (set->different + 1) > set->slot_count) {
        grow_slots(set);
    }
    size_t at = slot_of(set, word, len);
    if (set->slots[at] == 0) {
        const char **name =
            MEM_PUSH(set->names, set->different, set->name_capacity);
        *name = word;
        set->slots[at] = (int32_t)set->different;
    }
    return set->slots[at] - 1;
}

static struct span add_words(struct cue_set *set, const char *plain)
{
    struct span span = {(int32_t)set->word_count, 0};
    for (const char *word = plain + 1; *word; span.count++) {
        size_t len = name_len(word);
        int32_t number = word_number(set, word, len);
        *MEM_PUSH(set->words, set->word_count, set->word_capacity) = number;
        word += len + 1;
    }
    return span;
}

static int count_chars(const char *text)
{
    int chars = 0;
    for (; *text; text++) {
        chars += ((unsigned char)*text & 0xC0) != 0x80;
    }
    return chars;
}

static void add_response(struct cue_set *set, const struct lint *l,
                         const struct response *from)
{
    struct strbuf plain = STRBUF_INIT;
    struct cue_response *r =
        MEM_PUSH(set->responses, set->response_count, set->response_capacity);
    words_add_plain(&plain, from->text, false);
    r->text = from->text;
    r->plain = strbuf_take(&plain);
    r->lint = l;
    r->words = add_words(set, r->plain);
    r->line = from->source_line;
    r->chars = count_chars(from->text);
    r->stance = from->move.stance;
}

void cue_set_add(struct cue_set *set, const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    set->scenarios++;
    for (int32_t e = 0; e < s->exchange_count; e++) {
        struct span span = s->exchanges[e].responses;
        struct span *exchange = MEM_PUSH(set->exchanges, set->exchange_count,
                                         set->exchange_capacity);
        *exchange = (struct span){(int32_t)set->response_count, span.count};
        for (int32_t i = 0; i < span.count; i++) {
            add_response(set, l, &s->responses[span.first + i]);
        }
    }
}

const char *cue_set_word(const struct cue_set *set, int32_t word, int *len)
{
    *len = (int)name_len(set->names[word]);
    return set->names[word];
}

void cue_set_release(struct cue_set *set)
{
    for (size_t i = 0; i < set->response_count; i++) {
        free(set->responses[i].plain);
    }
    free(set->responses);
    free(set->exchanges);
    free(set->words);
    free(set->names);
    free(set->slots);
    *set = (struct cue_set){0};
}
