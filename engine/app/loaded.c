// A scenario with the script that answers for it.
#include "app/loaded.h"

#include "core/scenario.h"
#include "script/loader.h"

bool loaded_open(struct loaded *l, const char *path, struct findings *out)
{
    *l = (struct loaded){.source = script_load(path, NULL, out)};
    if (l->source) {
        l->scenario = script_graph(l->source);
        l->script = script_answers(l->source);
    }
    return l->source != NULL;
}

void loaded_start(const struct loaded *l, bool is_replay)
{
    script_start_play(l->source, is_replay);
}

void loaded_close(struct loaded *l)
{
    script_free(l->source);
    *l = (struct loaded){0};
}
