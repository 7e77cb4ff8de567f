// Keeping the place in a scenario that changes.
#include "core/preview.h"

#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"

#include "base/banned.h"

static const char *id_of(const struct play *p, int32_t turn)
{
    response_id response = p->transcript.turns[turn].response;
    return p->session.scenario->responses[response].id;
}

// Makes the first [turns] again; how many could be made.
static int32_t make_again(struct play *into, const struct play *from,
                          int32_t turns, struct error *why)
{
    int32_t made = 0;
    while (made < turns && play_choose_id(into, id_of(from, made), why)) {
        made++;
    }
    return made;
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

bool preview_follow(struct play *into, const struct play *from,
                    const struct scenario *scenario, struct script script,
                    const struct start_words *words, struct followed *out,
                    struct error *err)
{
    *out = (struct followed){.wanted = (int32_t)from->transcript.turn_count};
    if (!play_begin_at(into, scenario, script, from->session.seed, words,
                       err)) {
        return false;
    }
    out->made = make_again(into, from, out->wanted, &out->why);
    if (out->made == out->wanted) {
        return true;
    }
    snprintf(out->stopped_at, sizeof out->stopped_at, "%s",
             id_of(from, out->made));
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
