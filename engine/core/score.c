// Counting a session and judging what was attained.
#include "core/score.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/rules.h"

static struct score_rupture *latest_rupture(struct score *s)
{
    return s->rupture_count ? &s->ruptures[s->rupture_count - 1] : NULL;
}

static void open_rupture(struct score *s, const struct event *e)
{
    *MEM_PUSH(s->ruptures, s->rupture_count, s->rupture_capacity) =
        (struct score_rupture){
            .trigger = e->rupture.trigger,
            .kind = e->rupture.kind,
            .salience = e->rupture.salience,
            .marker = e->rupture.marker,
            .opened_turn = s->turns,
        };
}

// One rupture is open at a time, so the latest is the one that is meant.
static void add_event(struct score *s, const struct event *e)
{
    struct score_rupture *latest = latest_rupture(s);
    if (e->type == EVENT_RUPTURE_OPENED) {
        open_rupture(s, e);
    } else if (e->type == EVENT_RUPTURE_NOTICED && latest) {
        latest->noticed_turn = s->turns;
    } else if (e->type == EVENT_RUPTURE_REPAIRED && latest) {
        latest->repaired_turn = s->turns;
        latest->how = e->rupture.how;
    } else if (e->type == EVENT_VIOLATION) {
        s->violations++;
    }
}

void score_begin(struct score *s, const struct events *events)
{
    for (int i = 0; i < events->count; i++) {
        add_event(s, &events->items[i]);
    }
}

void score_add(struct score *s, const struct move *move,
               const struct events *events)
{
    s->turns++;
    if (move->stance < STANCE_SCORED_COUNT) {
        s->stances[move->stance]++;
    }
    for (int i = 0; i < CODE_COUNT; i++) {
        s->codes[i] += move->codes >> i & 1;
    }
    for (int i = 0; i < events->count; i++) {
        add_event(s, &events->items[i]);
    }
}

void score_release(struct score *s)
{
    free(s->ruptures);
    *s = (struct score){0};
}

static int32_t ratio(int32_t part, int32_t whole, int32_t scale)
{
    return whole ? (int32_t)((int64_t)part * scale / whole) : -1;
}

static void count_miti(const struct score *s, struct miti *m)
{
    const int32_t *c = s->codes;
    for (int i = 0; i < CODE_COUNT; i++) {
        m->counts[i] = c[i];
    }
    m->adherent = c[CODE_SEEK] + c[CODE_AF] + c[CODE_EMPH];
    m->non_adherent = c[CODE_CONFRONT] + c[CODE_PERSUADE];
    m->percent_cr = ratio(c[CODE_CR], c[CODE_SR] + c[CODE_CR], 10000);
    m->reflections_to_questions =
        ratio(c[CODE_SR] + c[CODE_CR], c[CODE_QUESTION], 100);
}

static enum attainment attained(const struct alliance *a, int objective)
{
    int level = a->level[objective];
    return level >= rules_established[objective] ? ATTAINMENT_ESTABLISHED
           : level >= rules_emerging[objective]  ? ATTAINMENT_EMERGING
                                                 : ATTAINMENT_NOT_YET;
}

static void hold_back(enum attainment *objective)
{
    if (*objective == ATTAINMENT_ESTABLISHED) {
        *objective = ATTAINMENT_EMERGING;
    }
}

// Each objective stands on the one before; a promise that cannot be kept
// takes the ground from safety, an open rupture from partnership.
static void judge_objectives(const struct alliance *a, struct result *out)
{
    enum attainment *o = out->objectives;
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        o[i] = attained(a, i);
    }
    if (out->violated) {
        hold_back(&o[LEVEL_SAFETY]);
    }
    if (out->open_rupture) {
        hold_back(&o[LEVEL_PARTNERSHIP]);
    }
    if (o[LEVEL_SAFETY] != ATTAINMENT_ESTABLISHED ||
        o[LEVEL_PARTNERSHIP] != ATTAINMENT_ESTABLISHED) {
        hold_back(&o[LEVEL_AGREEMENT]);
    }
}

static int collaboration(const struct score *s, const struct alliance *a)
{
    int points = (a->level[LEVEL_SAFETY] + a->level[LEVEL_PARTNERSHIP] +
                  a->level[LEVEL_AGREEMENT]) /
                 OBJECTIVE_COUNT;
    int strain = a->level[LEVEL_STRAIN] - RULES_STRAIN_SHOWS;
    points -= strain > 0 ? strain / 2 : 0;
    for (size_t i = 0; i < s->rupture_count; i++) {
        points -= s->ruptures[i].repaired_turn ? 0 : RULES_SCORE_UNREPAIRED;
    }
    return points < 0 ? 0 : points > 100 ? 100 : points;
}

void score_result(const struct score *s, const struct alliance *a,
                  struct result *out)
{
    *out = (struct result){0};
    out->violated = a->violated && !a->corrected;
    out->open_rupture =
        a->rupture.is_open && a->rupture.salience >= RULES_OPEN_RUPTURE_WEIGHS;
    judge_objectives(a, out);
    out->collaboration = collaboration(s, a);
    count_miti(s, &out->miti);
}
