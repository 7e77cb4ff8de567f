// Swapping a scenario under a play.
#include "app/reload.h"

#include "app/loaded.h"
#include "app/say.h"
#include "base/finding.h"
#include "base/strbuf.h"
#include "core/play.h"
#include "core/preview.h"

static bool load(struct loaded *fresh, const char *path, struct strbuf *said)
{
    struct findings findings = {0};
    bool ok = loaded_open(fresh, path, &findings);
    if (!ok) {
        findings_write_text(&findings, said);
    }
    findings_release(&findings);
    return ok;
}

// The new version has the time of a replay, not longer: it may never come to
// an end.
static bool follow(struct play *again, const struct play *play,
                   struct trail *trail, const struct loaded *fresh,
                   const struct start_words *words, struct strbuf *said)
{
    struct followed followed;
    struct error err = {0};
    if (trail->count == 0) {
        trail_take(trail, play);
    }
    loaded_start(fresh, true);
    bool ok = preview_follow(again, trail, fresh->scenario, fresh->script,
                             play->session.seed, words, &followed, &err);
    loaded_start(fresh, false);
    if (!ok) {
        say_error_text(&err, said);
        return false;
    }
    preview_tell_followed(&followed, said);
    if (followed.made == followed.wanted) {
        trail_release(trail);
    }
    return true;
}

bool reload(struct loaded *loaded, struct play *play, struct trail *trail,
            const char *path, const struct start_words *words,
            struct strbuf *said)
{
    struct loaded fresh;
    struct play again = {0};
    if (!load(&fresh, path, said)) {
        return false;
    }
    if (play && !follow(&again, play, trail, &fresh, words, said)) {
        play_release(&again);
        loaded_close(&fresh);
        return false;
    }
    if (play) {
        play_release(play);
        *play = again;
    }
    loaded_close(loaded);
    *loaded = fresh;
    return true;
}
