// How one move shifts the levels. The order of things is the header's.
#include "core/alliance.h"

#include <assert.h>

#include "core/rules.h"

void alliance_init(struct alliance *a, const int16_t *levels)
{
    *a = (struct alliance){.rupture = {.trigger = ID_NONE}};
    for (int i = 0; i < LEVEL_COUNT; i++) {
        assert(levels[i] >= RULES_LEVEL_MIN && levels[i] <= RULES_LEVEL_MAX);
        a->level[i] = levels[i];
    }
}

static struct event *add_event(struct events *out, enum event_type type)
{
    assert(out->count < EVENTS_MAX);
    struct event *e = &out->items[out->count++];
    e->type = (uint8_t)type;
    return e;
}

static int in_source_units(int points)
{
    return (points + RULES_SOURCE_UNIT / 2) / RULES_SOURCE_UNIT;
}

// Strain that is gone came from nowhere; the oldest is forgotten.
static void bound_source(struct alliance *a)
{
    int most = in_source_units(a->level[LEVEL_STRAIN]);
    most = most < RULES_SOURCE_MOST ? most : RULES_SOURCE_MOST;
    if (a->strain_source > most) {
        a->strain_source = (int8_t)most;
    } else if (a->strain_source < -most) {
        a->strain_source = (int8_t)-most;
    }
}

int alliance_shift(struct alliance *a, enum rule rule, enum level level,
                   int points, struct events *out)
{
    int to = a->level[level] + points;
    to = to < RULES_LEVEL_MIN   ? RULES_LEVEL_MIN
         : to > RULES_LEVEL_MAX ? RULES_LEVEL_MAX
                                : to;
    int applied = to - a->level[level];
    a->level[level] = (int16_t)to;
    // Written always, counted when it says something: whether it does is as
    // good as random, and a wrongly guessed branch costs more than writing.
    struct event *e = add_event(out, EVENT_SHIFT);
    e->shift.rule = (uint8_t)rule;
    e->shift.level = (uint8_t)level;
    e->shift.points = (int16_t)applied;
    out->count -= applied == 0;
    if (level == LEVEL_STRAIN) {
        bound_source(a);
    }
    return applied;
}

void alliance_source_strain(struct alliance *a, bool is_judgmental, int gained)
{
    if (gained > 0) {
        int units = in_source_units(gained);
        a->strain_source =
            (int8_t)(a->strain_source + (is_judgmental ? units : -units));
        bound_source(a);
    }
}

// rules_scale() of whole steps: all of them is what they are already.
static inline int scale_steps(int points, int per_cent, bool is_gain)
{
    assert(points % RULES_STEP == 0);
    return per_cent == 100 ? points : rules_scale(points, per_cent, is_gain);
}

// A gain on an objective as it arrives: less the further one is already, less
// while a rupture is open.
static int damped(const struct alliance *a, enum level level, int points)
{
    bool is_far = a->level[level] >= RULES_HEADROOM_FROM;
    int per_cent = is_far ? 100 / RULES_GAIN_DIVISOR : 100;
    if (a->rupture.is_open) {
        per_cent /= RULES_GAIN_DIVISOR;
    }
    return scale_steps(points, per_cent, true);
}

static int trust(const struct alliance *a)
{
    int safety = a->level[LEVEL_SAFETY];
    int partnership = a->level[LEVEL_PARTNERSHIP];
    return safety < partnership ? safety : partnership;
}

// How much of a gain in agreement counts, in per cent. What was not aimed at
// counts only once the gate is fully open.
static int gate_per_cent(int trust_level, bool is_aimed)
{
    if (trust_level >= RULES_GATE_OPEN) {
        return 100;
    }
    return is_aimed && trust_level >= RULES_GATE_EMERGING ? 50 : 0;
}

static void count_strain(struct alliance *a, const struct move *move, int by)
{
    alliance_source_strain(a, move->stance == STANCE_JUDGMENTAL, by);
}

static void shift_by_stance(struct alliance *a, const struct client *client,
                            const struct move *move, struct events *out)
{
    const int8_t *row = rules_shift[move->stance][move->aims];
    int per_cent = client->sensitivity[move->stance];
    int gate = gate_per_cent(trust(a), move->aims == LEVEL_AGREEMENT);

    for (int level = 0; level < LEVEL_COUNT; level++) {
        bool is_gain = level != LEVEL_STRAIN && row[level] > 0;
        int points = scale_steps(row[level], per_cent, is_gain);
        if (is_gain) {
            points = damped(a, level, points);
        }
        if (is_gain && level == LEVEL_AGREEMENT) {
            points = scale_steps(points, gate, true);
        }
        int by = alliance_shift(a, RULE_STANCE, level, points, out);
        if (level == LEVEL_STRAIN) {
            count_strain(a, move, by);
        }
    }
}

static void press_too_early(struct alliance *a, const struct move *move,
                            int trust_before, struct events *out)
{
    if (move->stance == STANCE_COLLABORATIVE && move->aims == LEVEL_AGREEMENT &&
        trust_before < RULES_GATE_EMERGING) {
        count_strain(
            a, move,
            alliance_shift(a, RULE_GATE, LEVEL_STRAIN, RULES_GATE_STRAIN, out));
    }
}

static bool has(unsigned bits, int i)
{
    return bits >> i & 1u;
}

// What the steps in [steps] are worth together, in points of safety.
static int confidentiality_worth(unsigned steps)
{
    int worth = 0;
    if (has(steps, CONFIDENTIALITY_EXPLAINED)) {
        worth += RULES_CONFIDENTIALITY_EXPLAINED;
    } else if (has(steps, CONFIDENTIALITY_VAGUE)) {
        worth += RULES_CONFIDENTIALITY_VAGUE;
    }
    worth += has(steps, CONFIDENTIALITY_LIMITS) * RULES_CONFIDENTIALITY_LIMITS;
    worth +=
        has(steps, CONFIDENTIALITY_CHECKED) * RULES_CONFIDENTIALITY_CHECKED;
    worth += has(steps, CONFIDENTIALITY_ROOM) * RULES_CONFIDENTIALITY_ROOM;
    return worth;
}

static void explain_confidentiality(struct alliance *a, unsigned steps,
                                    struct events *out)
{
    unsigned before = a->confidentiality;
    bool comes_late = a->fact_told && !has(before, CONFIDENTIALITY_EXPLAINED);
    int points =
        confidentiality_worth(before | steps) - confidentiality_worth(before);

    a->confidentiality = (uint8_t)(before | steps);
    if (comes_late) {
        points =
            rules_scale(points, 100 / RULES_CONFIDENTIALITY_LATE_DIVISOR, true);
    }
    alliance_shift(a, RULE_CONFIDENTIALITY, LEVEL_SAFETY,
                   damped(a, LEVEL_SAFETY, points), out);
}

static void promise_absolute_secrecy(struct alliance *a,
                                     const struct move *move,
                                     struct events *out)
{
    a->violated = true;
    a->corrected = false;
    add_event(out, EVENT_VIOLATION);
    alliance_shift(a, RULE_VIOLATION, LEVEL_SAFETY, RULES_VIOLATION_SAFETY,
                   out);
    count_strain(a, move,
                 alliance_shift(a, RULE_VIOLATION, LEVEL_STRAIN,
                                RULES_VIOLATION_STRAIN, out));
}

static void handle_confidentiality(struct alliance *a, const struct move *move,
                                   struct events *out)
{
    const unsigned absolute = 1u << CONFIDENTIALITY_ABSOLUTE;
    unsigned steps = move->confidentiality & ~absolute;

    if (move->confidentiality & absolute) {
        promise_absolute_secrecy(a, move, out);
        return; // the rest of what was said counts for nothing beside it
    }
    if (has(steps, CONFIDENTIALITY_LIMITS) && a->violated) {
        a->corrected = true;
    }
    if (steps) {
        explain_confidentiality(a, steps, out);
    }
}

static struct event *rupture_event(const struct alliance *a,
                                   enum event_type type, struct events *out)
{
    struct event *e = add_event(out, type);
    e->rupture.trigger = a->rupture.trigger;
    e->rupture.kind = a->rupture.kind;
    e->rupture.salience = a->rupture.salience;
    e->rupture.marker = a->rupture.marker;
    e->rupture.how = a->rupture.how;
    return e;
}

static void close_rupture(struct alliance *a, struct events *out)
{
    rupture_event(a, EVENT_RUPTURE_REPAIRED, out);
    a->rupture.is_open = false;
    alliance_shift(a, RULE_REPAIR, LEVEL_SAFETY, RULES_REPAIRED_SAFETY, out);
    alliance_shift(a, RULE_REPAIR, LEVEL_PARTNERSHIP,
                   RULES_REPAIRED_PARTNERSHIP, out);
    alliance_shift(a, RULE_REPAIR, LEVEL_STRAIN, RULES_REPAIRED_STRAIN, out);
}

static void try_repair(struct alliance *a, const struct move *move,
                       struct events *out)
{
    struct rupture *r = &a->rupture;
    if (!r->is_noticed) {
        r->is_noticed = true;
        rupture_event(a, EVENT_RUPTURE_NOTICED, out);
    }
    if (move->stance != STANCE_COLLABORATIVE) {
        return; // a strategy used on somebody mends nothing between two
    }
    if (rupture_credit(r, move->repair)) {
        count_strain(a, move,
                     alliance_shift(a, RULE_EARLY_LINK, LEVEL_STRAIN,
                                    RULES_EARLY_LINK_STRAIN, out));
    }
    if (rupture_is_mended(r)) {
        close_rupture(a, out);
    }
}

void alliance_move(struct alliance *a, const struct client *client,
                   const struct move *move, struct events *out)
{
    if (move->stance != STANCE_NEUTRAL) {
        int trust_before = trust(a);
        shift_by_stance(a, client, move, out);
        press_too_early(a, move, trust_before, out);
    }
    if (move->confidentiality) {
        handle_confidentiality(a, move, out);
    }
    if (move->repair && a->rupture.is_open) {
        try_repair(a, move, out);
    }
}

void alliance_note_strain(const struct alliance *a, int strain_before,
                          struct events *out)
{
    if (strain_before < RULES_STRAIN_SHOWS &&
        a->level[LEVEL_STRAIN] >= RULES_STRAIN_SHOWS) {
        add_event(out, EVENT_STRAIN);
    }
}

bool alliance_breaks(const struct alliance *a, int strain_before,
                     enum rupture_kind *kind)
{
    *kind = a->strain_source > 0 ? RUPTURE_CONFRONTATION : RUPTURE_WITHDRAWAL;
    return !a->rupture.is_open && strain_before < RULES_STRAIN_BREAKS &&
           a->level[LEVEL_STRAIN] >= RULES_STRAIN_BREAKS;
}

void alliance_open_rupture(struct alliance *a, trigger_id trigger,
                           enum rupture_kind kind, int marker, int salience,
                           struct events *out)
{
    assert(!a->rupture.is_open && salience >= 2 && salience <= 5);
    a->rupture = (struct rupture){
        .is_open = true,
        .kind = (uint8_t)kind,
        .salience = (uint8_t)salience,
        .marker = (uint8_t)marker,
        .trigger = trigger,
    };
    rupture_event(a, EVENT_RUPTURE_OPENED, out);
    alliance_shift(a, RULE_RUPTURE, LEVEL_PARTNERSHIP,
                   rules_rupture_partnership[salience], out);
}

bool alliance_allows(const struct alliance *a, const struct fact *fact)
{
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        if (a->level[i] < fact->from[i]) {
            return false;
        }
    }
    return a->level[LEVEL_STRAIN] <= fact->from[LEVEL_STRAIN];
}
