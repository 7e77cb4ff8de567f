// Notes beside an attempt; see note.h.
#include "core/note.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/utf8.h"

#include "base/banned.h"

static const char *const kind_names[] = {"mark", "said", "prediction",
                                         "reflection", "coached"};
const struct term_list terms_note_kind = {"note", kind_names, NOTE_KIND_COUNT};

static bool is_same(const struct note *n, int32_t turn, enum note_kind kind,
                    const char *name)
{
    return n->turn == turn && n->kind == kind &&
           (!name || strcmp(n->name, name) == 0);
}

static struct note *find(const struct note_list *list, int32_t turn,
                         enum note_kind kind, const char *name)
{
    for (size_t i = 0; i < list->count; i++) {
        if (is_same(&list->items[i], turn, kind, name)) {
            return &list->items[i];
        }
    }
    return NULL;
}

static void take_away(struct note_list *list, struct note *n)
{
    size_t after = (size_t)(list->items + list->count - n) - 1;

    free(n->name);
    free(n->text);
    memmove(n, n + 1, after * sizeof *n);
    list->count--;
}

// At most NOTE_TEXT_MOST bytes of [text], whole letters only.
static char *text_within(const char *text)
{
    size_t len = strlen(text), at = 0, fits = 0;

    while (len > NOTE_TEXT_MOST && at < len) {
        utf8_next(text, len, &at);
        if (at > NOTE_TEXT_MOST) {
            return mem_strndup(text, fits);
        }
        fits = at;
    }
    return mem_strdup(text);
}

// Room for one more behind those of its turn.
static struct note *add(struct note_list *list, int32_t turn)
{
    size_t at = list->count;

    *MEM_PUSH(list->items, list->count, list->capacity) = (struct note){0};
    for (; at > 0 && list->items[at - 1].turn > turn; at--) {
        list->items[at] = list->items[at - 1];
    }
    return &list->items[at];
}

void note_list_put(struct note_list *list, int32_t turn, enum note_kind kind,
                   const char *name, const char *text, int64_t at_ms)
{
    struct note *n = find(list, turn, kind, name);

    if (!text) {
        if (n) {
            take_away(list, n);
        }
        return;
    }
    char *copy = text_within(text); // [text] may be the old one
    if (n) {
        free(n->text);
        n->text = copy;
        n->at_ms = at_ms;
    } else {
        n = add(list, turn);
        *n = (struct note){turn, kind, mem_strdup(name), copy, at_ms};
    }
}

const struct note *note_list_find(const struct note_list *list, int32_t turn,
                                  enum note_kind kind, const char *name)
{
    return find(list, turn, kind, name);
}

const char *note_list_text(const struct note_list *list, int32_t turn,
                           enum note_kind kind, const char *name)
{
    const struct note *n = find(list, turn, kind, name);

    return n ? n->text : "";
}

static void put_copy(struct note_list *into, const struct note *n)
{
    note_list_put(into, n->turn, n->kind, n->name, n->text, n->at_ms);
}

void note_list_carry(struct note_list *into, const struct note_list *from,
                     int32_t turns)
{
    struct note_list kept = {0};

    for (size_t i = 0; i < from->count; i++) {
        const struct note *n = &from->items[i];
        bool is_of_talk = n->kind == NOTE_MARK || n->kind == NOTE_SAID ||
                          n->kind == NOTE_COACHED;
        if (is_of_talk && n->turn <= turns) {
            put_copy(&kept, n);
        }
    }
    note_list_release(into);
    *into = kept;
}

void note_list_copy(struct note_list *into, const struct note_list *from)
{
    struct note_list copy = {0};

    for (size_t i = 0; i < from->count; i++) {
        put_copy(&copy, &from->items[i]);
    }
    note_list_release(into);
    *into = copy;
}

void note_list_release(struct note_list *list)
{
    for (size_t i = 0; i < list->count; i++) {
        free(list->items[i].name);
        free(list->items[i].text);
    }
    free(list->items);
    *list = (struct note_list){0};
}
