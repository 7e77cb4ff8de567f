// What to practise next, and getting on in sentences; see progress.h.
#include "core/progress.h"

#include "base/strbuf.h"
#include "core/phrases.h"

#include "base/banned.h"

// --- in sentences ------------------------------------------------------------

void progress_tell_point(const struct progress_point *p, struct strbuf *out)
{
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        strbuf_addf(out, "%s%s %s", i ? ", " : "", level_phrase((enum level)i),
                    attainment_phrase(p->objectives[i]));
    }
    strbuf_addf(out, "; %d of 100", p->collaboration);
}

static void tell_one(const struct progress_line *line, const char *what, int at,
                     struct strbuf *out)
{
    if (at >= 0) {
        strbuf_addf(out, "%s: ", what);
        progress_tell_point(&line->items[at], out);
        strbuf_adds(out, ".\n");
    }
}

void progress_tell(const struct progress_line *line, struct strbuf *out)
{
    int retries = (int)line->count - line->fresh;

    strbuf_addf(out, "Practised %d %s", line->fresh,
                line->fresh == 1 ? "time" : "times");
    if (retries > 0) {
        strbuf_addf(out,
                    ", and %d more from a place gone back to, which are "
                    "not counted below",
                    retries);
    }
    strbuf_adds(out, ".\n");
    tell_one(line, "First", line->first, out);
    if (line->fresh > 1) {
        tell_one(line, "Best", line->best, out);
        tell_one(line, "Latest", line->latest, out);
    }
}

// --- what next ---------------------------------------------------------------

// The first objective that the latest attempt has not established; -1: none.
static int lowest_open(const struct progress_line *line)
{
    const struct progress_point *p =
        line && line->latest >= 0 ? &line->items[line->latest] : NULL;

    for (int i = 0; p && i < OBJECTIVE_COUNT; i++) {
        if (p->objectives[i] != ATTAINMENT_ESTABLISHED) {
            return i;
        }
    }
    return -1;
}

static bool was_tried(const struct progress *p, const struct offer *o)
{
    const struct progress_line *line = progress_of(p, o->scenario);

    return line && line->fresh > 0;
}

static int find_resumable(const struct offer *offers, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (offers[i].can_resume) {
            return (int)i;
        }
    }
    return -1;
}

static int find_new(const struct progress *p, const struct offer *offers,
                    size_t count)
{
    int found = -1;

    for (size_t i = 0; i < count; i++) {
        if (!was_tried(p, &offers[i]) &&
            (found < 0 || offers[i].level < offers[found].level)) {
            found = (int)i;
        }
    }
    return found;
}

static struct next find_open(const struct progress *p,
                             const struct offer *offers, size_t count)
{
    struct next found = {NEXT_AGAIN, -1, OBJECTIVE_COUNT};

    for (size_t i = 0; i < count; i++) {
        int open = lowest_open(progress_of(p, offers[i].scenario));
        if (open >= 0 && open < found.level) {
            found.offer = (int)i;
            found.level = open;
        }
    }
    return found;
}

// Where the latest attempt is longest ago.
static int find_oldest(const struct progress *p, const struct offer *offers,
                       size_t count)
{
    int found = -1;
    int64_t oldest = 0;

    for (size_t i = 0; i < count; i++) {
        const struct progress_line *line = progress_of(p, offers[i].scenario);
        int64_t at =
            line && line->latest >= 0 ? line->items[line->latest].at_ms : 0;
        if (found < 0 || at < oldest) {
            found = (int)i;
            oldest = at;
        }
    }
    return found;
}

static bool has_any(const struct progress *p)
{
    for (size_t i = 0; i < p->count; i++) {
        if (p->items[i].fresh > 0) {
            return true;
        }
    }
    return false;
}

struct next progress_next(const struct progress *p, const struct offer *offers,
                          size_t count, int drills_due)
{
    int resumable = find_resumable(offers, count);
    int untried = find_new(p, offers, count);

    if (resumable >= 0) {
        return (struct next){NEXT_RESUME, resumable, -1};
    }
    if (drills_due > 0) {
        return (struct next){NEXT_DRILLS, -1, -1};
    }
    if (count == 0) {
        return (struct next){NEXT_NOTHING, -1, -1};
    }
    if (untried >= 0 && !has_any(p)) {
        return (struct next){NEXT_NEW, untried, -1};
    }
    struct next open = find_open(p, offers, count);
    if (open.offer >= 0) {
        return open;
    }
    return untried >= 0
               ? (struct next){NEXT_NEW, untried, -1}
               : (struct next){NEXT_AGAIN, find_oldest(p, offers, count), -1};
}

static void tell_again(const struct next *n, const char *title,
                       struct strbuf *out)
{
    static const char *const why[OBJECTIVE_COUNT] = {
        "It is what the other two stand on.",
        "Without it the talk stays yours, and not theirs.",
        "It comes last, and only in their own words."};

    if (n->level < 0) {
        strbuf_addf(out,
                    "\xe2\x80\x9c%s\xe2\x80\x9d once more: it is the one "
                    "you have not practised for longest. Perhaps as an "
                    "assessment.",
                    title);
        return;
    }
    strbuf_addf(out,
                "\xe2\x80\x9c%s\xe2\x80\x9d again: there the objective "
                "\xe2\x80\x9c%s\xe2\x80\x9d has further to go. %s",
                title, level_phrase((enum level)n->level), why[n->level]);
}

void progress_tell_next(const struct next *next, const struct offer *offers,
                        int drills_due, struct strbuf *out)
{
    const char *title = next->offer >= 0 ? offers[next->offer].title : "";

    switch (next->kind) {
    case NEXT_NOTHING:
        strbuf_adds(out, "There is no conversation to practise yet.");
        break;
    case NEXT_DRILLS:
        strbuf_addf(out,
                    "%d short %s from your own talks %s due. A few "
                    "minutes now keep what you learned.",
                    drills_due, drills_due == 1 ? "moment" : "moments",
                    drills_due == 1 ? "is" : "are");
        break;
    case NEXT_RESUME:
        strbuf_addf(out,
                    "Go on with \xe2\x80\x9c%s\xe2\x80\x9d: it is not "
                    "finished yet.",
                    title);
        break;
    case NEXT_AGAIN:
        tell_again(next, title, out);
        break;
    case NEXT_NEW:
        strbuf_addf(out,
                    "\xe2\x80\x9c%s\xe2\x80\x9d, which you have not tried "
                    "yet. Different clients teach different things.",
                    title);
        break;
    }
}
