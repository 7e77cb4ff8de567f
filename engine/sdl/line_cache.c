// Lines painted before; see line_cache.h.
#include "sdl/line_cache.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "sdl/text_memo.h"

#include "base/banned.h"

static uint64_t hash_of(const struct line_key *key)
{
    return text_hash((uint64_t)key->size_px << 8 | key->face, key->text,
                     key->len);
}

static bool is_same(const struct line_key *a, const struct line_key *b)
{
    return a->face == b->face && a->size_px == b->size_px && a->len == b->len &&
           memcmp(a->text, b->text, a->len) == 0;
}

const struct mask *line_cache_find(struct line_cache *c,
                                   const struct line_key *key)
{
    uint64_t hash = hash_of(key);

    for (size_t i = 0; i < LINE_CACHE_LINES; i++) {
        struct cached_line *line = &c->items[i];
        if (line->hash == hash && line->text != NULL &&
            is_same(&line->key, key)) {
            line->used_at = ++c->clock;
            return &line->mask;
        }
    }
    return NULL;
}

static size_t bytes_of(const struct cached_line *line)
{
    size_t bits = line->mask.bits != NULL
                      ? (size_t)line->mask.w * (size_t)line->mask.h
                      : 0;

    return line->text != NULL ? bits + line->key.len : 0;
}

static void drop(struct line_cache *c, struct cached_line *line)
{
    c->bytes -= bytes_of(line);
    free(line->text);
    free(line->mask.bits);
    *line = (struct cached_line){0};
}

// A free place, if there is one, else the line not used longest.
static struct cached_line *free_or_oldest(struct line_cache *c)
{
    struct cached_line *best = &c->items[0];

    for (size_t i = 1; i < LINE_CACHE_LINES; i++) {
        if (c->items[i].used_at < best->used_at) {
            best = &c->items[i];
        }
    }
    return best;
}

static struct cached_line *oldest_used(struct line_cache *c)
{
    struct cached_line *oldest = NULL;

    for (size_t i = 0; i < LINE_CACHE_LINES; i++) {
        struct cached_line *line = &c->items[i];
        if (line->text != NULL &&
            (oldest == NULL || line->used_at < oldest->used_at)) {
            oldest = line;
        }
    }
    return oldest;
}

// Makes room for [bytes]. A line that is larger than everything is kept until
// the next comes.
static void make_room(struct line_cache *c, size_t bytes)
{
    struct cached_line *line;

    while (c->bytes + bytes > LINE_CACHE_BYTES &&
           (line = oldest_used(c)) != NULL) {
        drop(c, line);
    }
}

static char *copy_of(const char *text, size_t len)
{
    char *copy = mem_alloc(len);

    memcpy(copy, text, len);
    return copy;
}

const struct mask *line_cache_put(struct line_cache *c,
                                  const struct line_key *key, struct mask mask)
{
    struct cached_line line = {.hash = hash_of(key),
                               .key = *key,
                               .text = copy_of(key->text, key->len),
                               .mask = mask,
                               .used_at = ++c->clock};

    line.key.text = line.text;
    make_room(c, bytes_of(&line));
    struct cached_line *place = free_or_oldest(c);
    drop(c, place);
    *place = line;
    c->bytes += bytes_of(place);
    return &place->mask;
}

void line_cache_release(struct line_cache *c)
{
    for (size_t i = 0; i < LINE_CACHE_LINES; i++) {
        drop(c, &c->items[i]);
    }
}
