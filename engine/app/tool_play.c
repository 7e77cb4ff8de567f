// A play as a tool.
#include "app/tool_play.h"

#include <stdio.h>

#include "app/loaded.h"
#include "app/options.h"
#include "app/say.h"
#include "app/transcript_file.h"
#include "base/json.h"
#include "base/strbuf.h"
#include "core/play.h"
#include "core/scenario.h"

static bool make_choices(struct play *p, const struct options *o,
                         struct error *err)
{
    for (size_t i = 0; i < o->choice_count; i++) {
        if (!play_choose_id(p, o->choices[i], err)) {
            return false;
        }
    }
    return true;
}

static void print_play(const struct play *p, const struct error *failure)
{
    struct strbuf text = STRBUF_INIT;
    struct json json = {.out = &text};
    play_write_json(p, failure, &json);
    puts(strbuf_text(&text));
    strbuf_release(&text);
}

int tool_play(const struct loaded *loaded, const struct options *o)
{
    struct play play;
    struct error err = {0};
    struct start_words words = {o->from, o->set};
    loaded_start(loaded, true);
    bool ok = play_begin_at(&play, loaded->scenario, loaded->script,
                            o->has_seed ? o->seed : TOOL_SEED, &words, &err) &&
              make_choices(&play, o, &err);

    print_play(&play, ok ? NULL : &err);
    if (!ok) {
        say_error(&err);
    }
    if (!transcript_file_write(&play, o->transcript, &err)) {
        say_error(&err);
        ok = false;
    }
    play_release(&play);
    return ok ? 0 : 1;
}
