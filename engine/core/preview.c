// Keeping the place in a scenario that changes.
#include "core/preview.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"

#include "base/banned.h"

void trail_take(struct trail *t, const struct play *p)
{
    const struct transcript *tr = &p->transcript;
    trail_release(t);
    for (size_t i = 0; i < tr->turn_count; i++) {
        const char *id = tr->scenario->responses[tr->turns[i].response].id;
        *MEM_PUSH(t->ids, t->count, t->capacity) = mem_strdup(id);
    }
}

void trail_release(struct trail *t)
{
    for (size_t i = 0; i < t->count; i++) {
        free(t->ids[i]);
    }
    free(t->ids);
    *t = (struct trail){0};
}

// How many of [trail] could be made.
static int32_t make_again(struct play *into, const struct trail *trail,
                          struct error *why)
{
    size_t made = 0;
    while (made < trail->count && play_choose_id(into, trail->ids[made], why)) {
        made++;
    }
    return (int32_t)made;
}

// A session that has failed cannot go on; one before that moment can.
static bool go_before(struct play *into, int32_t turns, struct error *err)
{
    struct play again;
    bool ok = play_fork(&again, into, turns, err);
    if (ok) {
        play_release(into);
        *into = again;
    }
    return ok;
}

bool preview_follow(struct play *into, const struct trail *trail,
                    const struct scenario *scenario, struct script script,
                    uint64_t seed, const struct start_words *words,
                    struct followed *out, struct error *err)
{
    *out = (struct followed){.wanted = (int32_t)trail->count};
    if (!play_begin_at(into, scenario, script, seed, words, err)) {
        return false;
    }
    out->made = make_again(into, trail, &out->why);
    if (out->made == out->wanted) {
        return true;
    }
    snprintf(out->stopped_at, sizeof out->stopped_at, "%s",
             trail->ids[out->made]);
    return !into->session.has_failed || go_before(into, out->made, err);
}

static bool is_code(const struct error *why, const char *code)
{
    return strcmp(why->code, code) == 0;
}

static void tell_why(const struct error *why, struct strbuf *out)
{
    if (is_code(why, "unknown-choice")) {
        strbuf_adds(out, "is no longer there");
    } else if (is_code(why, "choice-not-offered")) {
        strbuf_adds(out, "is not offered there any more");
    } else if (is_code(why, "choice-left-over")) {
        strbuf_adds(out, "comes after the end now");
    } else if (why->line > 0) {
        strbuf_addf(out, "fails now (%s:%d: %s)", why->file, why->line,
                    why->message);
    } else {
        strbuf_addf(out, "fails now (%s)", why->message);
    }
}

void preview_tell_followed(const struct followed *f, struct strbuf *out)
{
    strbuf_adds(out, "Reloaded.");
    preview_tell_stopped(f, out);
}

void preview_tell_stopped(const struct followed *f, struct strbuf *out)
{
    if (f->why.kind != ERROR_NONE) {
        strbuf_addf(out, " Turn %d, '%s', ", (int)f->made + 1, f->stopped_at);
        tell_why(&f->why, out);
        strbuf_adds(out, ": you are just before it.");
    }
}

void preview_tell(const struct play *p, struct strbuf *out)
{
    strbuf_adds(out, "Preview from ");
    start_tell(&p->transcript.start, p->session.scenario, out);
    strbuf_adds(out, ". Nothing of it is kept.");
}
