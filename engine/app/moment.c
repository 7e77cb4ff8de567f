// Coming to a moment; see moment.h.
#include "app/moment.h"

#include <string.h>

#include "app/keeper.h"
#include "app/loaded.h"
#include "base/mem.h"
#include "core/preview.h"
#include "script/library.h"

const char *moment_path(const struct library *library, const char *id)
{
    for (size_t i = 0; i < library->count; i++) {
        if (strcmp(library->files[i].name, id) == 0) {
            return library->files[i].path;
        }
    }
    return NULL;
}

static void take_trail(struct trail *trail, const char *words)
{
    while (*words) {
        size_t len = strcspn(words, " ");
        *MEM_PUSH(trail->ids, trail->count, trail->capacity) =
            mem_strndup(words, len);
        words += len + (words[len] == ' ');
    }
}

bool moment_play(struct play *p, const struct drill *d,
                 const struct loaded *loaded)
{
    struct trail trail = {0};
    struct followed f = {0};
    struct error err = {0};
    struct start_words nowhere_else = {0};
    const struct scenario *s = loaded->scenario;
    take_trail(&trail, d->trail);
    loaded_start(loaded, false);
    bool ok = preview_follow(p, &trail, s, loaded->script,
                             (uint64_t)keeper_now_ms() % 1000000, &nowhere_else,
                             &f, &err) &&
              f.made == f.wanted && !session_is_over(&p->session) &&
              strcmp(s->exchanges[p->session.at].id, d->exchange) == 0;
    trail_release(&trail);
    return ok;
}
