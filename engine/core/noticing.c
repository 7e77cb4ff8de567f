// How well ruptures were noticed; see noticing.h.
#include "core/noticing.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/play.h"

#include "base/banned.h"

const char *mark_name(enum rupture_kind kind)
{
    return kind == RUPTURE_WITHDRAWAL ? "moved_away" : "moved_against";
}

static enum rupture_kind kind_of(const struct note *mark)
{
    return strcmp(mark->name, mark_name(RUPTURE_WITHDRAWAL)) == 0
               ? RUPTURE_WITHDRAWAL
               : RUPTURE_CONFRONTATION;
}

// Did the client's strain show in a turn from [from] to [to]?
static bool was_strained(const struct play *p, int32_t from, int32_t to)
{
    for (int32_t t = from < 1 ? 1 : from; t <= to; t++) {
        const struct turn *turn = &p->transcript.turns[t - 1];
        for (int32_t i = 0; i < turn->event_count; i++) {
            if (turn->events[i].type == EVENT_STRAIN) {
                return true;
            }
        }
    }
    return false;
}

static enum noticed_how how_found(const struct play *p,
                                  const struct score_rupture *r,
                                  const struct note *mark)
{
    int32_t turns = (int32_t)p->transcript.turn_count, at = mark->turn;
    int32_t last = r->repaired_turn ? r->repaired_turn - 1 : turns;
    bool is_its_kind = kind_of(mark) == (enum rupture_kind)r->kind;

    if (at >= r->opened_turn && at <= last) {
        return is_its_kind ? NOTICED_OPEN : NOTICED_OTHER_WAY;
    }
    bool is_soon_before =
        at < r->opened_turn && at >= r->opened_turn - NOTICING_EARLY_TURNS;
    return is_its_kind && is_soon_before && was_strained(p, 1, at)
               ? NOTICED_EARLY
               : NOTICED_NOT;
}

// The first mark of the right kind counts, whatever came of the other kind.
static void take(struct noticed *n, const struct note *mark,
                 enum noticed_how how)
{
    bool is_better = n->how == NOTICED_NOT ||
                     (n->how == NOTICED_OTHER_WAY && how != NOTICED_OTHER_WAY);

    if (how != NOTICED_NOT && is_better) {
        n->how = how;
        n->turn = mark->turn;
        n->delay = mark->turn - n->opened_turn;
    }
}

// Takes [mark] for every rupture that it finds, its own kind or the other.
static bool find_by(struct noticing *out, const struct play *p,
                    const struct note *mark, bool is_other_way)
{
    bool is_found = false;

    for (size_t i = 0; i < out->count; i++) {
        enum noticed_how how = how_found(p, &p->score.ruptures[i], mark);
        if (how != NOTICED_NOT && (how == NOTICED_OTHER_WAY) == is_other_way) {
            take(&out->items[i], mark, how);
            is_found = true;
        }
    }
    return is_found;
}

// One of its own kind comes first: then the mark was about that.
static bool find_rupture(struct noticing *out, const struct play *p,
                         const struct note *mark)
{
    return find_by(out, p, mark, false) || find_by(out, p, mark, true);
}

static void count(struct noticing *out)
{
    for (size_t i = 0; i < out->count; i++) {
        const struct noticed *n = &out->items[i];
        struct noticing_count *c = &out->kinds[n->kind];
        c->misses += n->how == NOTICED_NOT;
        c->other_way += n->how == NOTICED_OTHER_WAY;
        if (n->how == NOTICED_EARLY || n->how == NOTICED_OPEN) {
            c->hits++;
            c->delay += n->delay > 0 ? n->delay : 0;
        }
    }
}

static void add_false_alarm(struct noticing *out, const struct note *mark)
{
    out->kinds[kind_of(mark)].false_alarms++;
    out->false_alarms[out->false_alarm_count++] = mark->turn;
}

void noticing_find(struct noticing *out, const struct play *p,
                   const struct note_list *notes)
{
    *out = (struct noticing){0};
    out->count = p->score.rupture_count;
    out->items = mem_array(out->count, sizeof *out->items);
    out->false_alarms = mem_array(notes->count, sizeof *out->false_alarms);
    for (size_t i = 0; i < out->count; i++) {
        out->items[i].kind = p->score.ruptures[i].kind;
        out->items[i].opened_turn = p->score.ruptures[i].opened_turn;
    }
    for (size_t i = 0; i < notes->count; i++) {
        const struct note *n = &notes->items[i];
        if (n->kind == NOTE_MARK &&
            n->turn <= (int32_t)p->transcript.turn_count) {
            out->marks++;
            if (!find_rupture(out, p, n)) {
                add_false_alarm(out, n);
            }
        }
    }
    count(out);
}

void noticing_release(struct noticing *n)
{
    free(n->items);
    free(n->false_alarms);
    *n = (struct noticing){0};
}
