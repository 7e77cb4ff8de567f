// Holding what was found against what a scenario should be.
#include "tools/gates.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/json.h"
#include "base/mem.h"
#include "tools/explored.h"
#include "tools/report.h"

#define RARELY 0.01
#define ROUNDING 1e-9 // what only comes of adding up

double gate_limit(enum policy policy)
{
    switch (policy) {
    case POLICY_ALWAYS_COLLABORATIVE:
        return 1; // that is what is practised here
    case POLICY_ALWAYS_EXPERT:
    case POLICY_ALWAYS_JUDGMENTAL:
        return 0;
    default:
        return RARELY;
    }
}

enum gate gate_judge(double established, double bound, double limit)
{
    if (bound < ROUNDING) {
        bound = 0;
    }
    if (limit > 0 ? established >= limit : established > 0) {
        return GATE_MISSED;
    }
    return (limit > 0 ? established + bound >= limit : bound > 0) ? GATE_UNKNOWN
                                                                  : GATE_MET;
}

enum gate gate_of_policy(const struct knowledge *k, enum policy policy)
{
    const struct chance *c = &k->chances[policy];
    double limit = gate_limit(policy);
    return limit >= 1 ? GATE_MET
                      : gate_judge(c->established, c->error_bound, limit);
}

enum gate gate_of_skill(const struct knowledge *k)
{
    return k->pair.is_unlike                    ? GATE_MET
           : walk_is_complete(k->explored.walk) ? GATE_MISSED
                                                : GATE_UNKNOWN;
}

static enum gate both(enum gate a, enum gate b)
{
    return a == GATE_MISSED || b == GATE_MISSED     ? GATE_MISSED
           : a == GATE_UNKNOWN || b == GATE_UNKNOWN ? GATE_UNKNOWN
                                                    : GATE_MET;
}

// --- which exchanges ---------------------------------------------------------

typedef void visit_exchange(void *ctx, const struct exchange *x);

static bool comes_through(const struct knowledge *k, int way, exchange_id x)
{
    for (size_t i = 0; i < k->pair.counts[way]; i++) {
        if (k->scenario->responses[k->pair.ways[way][i]].exchange == x) {
            return true;
        }
    }
    return false;
}

// The exchanges of one way that the other has not, as they are declared.
static void each_only_in(const struct knowledge *k, int way,
                         visit_exchange *visit, void *ctx)
{
    for (exchange_id x = 0; x < k->scenario->exchange_count; x++) {
        if (comes_through(k, way, x) && !comes_through(k, !way, x)) {
            visit(ctx, &k->scenario->exchanges[x]);
        }
    }
}

// --- for people --------------------------------------------------------------

static const char *look_of(enum gate gate)
{
    return report_look(gate == GATE_MET      ? LOOK_GOOD
                       : gate == GATE_MISSED ? LOOK_BAD
                                             : LOOK_WARNING);
}

static void print_verdict(enum gate gate)
{
    static const char *const words[] = {
        [GATE_MET] = "met",
        [GATE_MISSED] = "not met",
        [GATE_UNKNOWN] = "not known: only a part was explored",
    };
    printf("%s%s%s\n", look_of(gate), words[gate], report_look(LOOK_PLAIN));
}

static void print_policies(const struct knowledge *k)
{
    for (int i = 0; i < POLICY_COUNT; i++) {
        double limit = gate_limit((enum policy)i);
        if (limit < 1) {
            printf("  %-21s %9.4f %%  %-13s ", policy_name((enum policy)i),
                   k->chances[i].established * 100,
                   limit > 0 ? "below 1 %:" : "never:");
            print_verdict(gate_of_policy(k, (enum policy)i));
        }
    }
}

static void print_exchange(void *ctx, const struct exchange *x)
{
    int *count = ctx;
    printf("%s%s", (*count)++ ? ", " : "", x->id);
}

static void print_way(const struct knowledge *k, int way)
{
    int count = 0;
    printf("  The %s: ", way ? "other" : "one");
    for (size_t i = 0; i < k->pair.counts[way]; i++) {
        printf("%s%s", i ? "," : "",
               k->scenario->responses[k->pair.ways[way][i]].id);
    }
    fputs("\n    by itself it has: ", stdout);
    each_only_in(k, way, print_exchange, &count);
    puts(count ? "." : "no exchange.");
}

static void print_skill(const struct knowledge *k)
{
    enum gate gate = gate_of_skill(k);
    fputs(
        "\nTwo skilled ways, collaborative throughout, that differ in a third "
        "of their\nexchanges and establish all three: ",
        stdout);
    print_verdict(gate);
    if (k->pair.counts[0] == 0) {
        puts("  No way of collaborative responses alone was found that "
             "establishes all three.");
        return;
    }
    printf("  The two most unlike that were found differ in %d %%.\n",
           k->pair.unlike);
    print_way(k, 0);
    print_way(k, 1);
    if (gate == GATE_MISSED) {
        puts("  A second road would help: other exchanges that a collaborative "
             "response leads to.");
    }
}

void gates_print(const struct knowledge *k)
{
    enum gate all = GATE_MET;
    for (int i = 0; i < POLICY_COUNT; i++) {
        all = both(all, gate_of_policy(k, (enum policy)i));
    }
    puts("\nAll three objectives established, by rule and without skill:");
    print_policies(k);
    if (all == GATE_MISSED) {
        puts("  A rule that gets there is a trick to be found. Let what it "
             "prefers cost something\n  in a few exchanges.");
    }
    print_skill(k);
}

// --- for programs ------------------------------------------------------------

static void write_verdict(struct json *j, enum gate gate)
{
    if (gate == GATE_UNKNOWN) {
        json_null(j, "met");
    } else {
        json_bool(j, "met", gate == GATE_MET);
    }
}

static void write_exchange(void *ctx, const struct exchange *x)
{
    json_string(ctx, NULL, x->id);
}

static void write_skill(const struct knowledge *k, struct json *j)
{
    json_open_object(j, "skilled");
    write_verdict(j, gate_of_skill(k));
    json_int(j, "unlike", k->pair.unlike);
    json_open_array(j, "only");
    for (int way = 0; way < 2 && k->pair.counts[way]; way++) {
        json_open_array(j, NULL);
        each_only_in(k, way, write_exchange, j);
        json_close_array(j);
    }
    json_close_array(j);
    json_close_object(j);
}

static void write_policies(const struct knowledge *k, struct json *j)
{
    json_open_object(j, "policies");
    for (int i = 0; i < POLICY_COUNT; i++) {
        if (gate_limit((enum policy)i) < 1) {
            json_open_object(j, policy_name((enum policy)i));
            json_number(j, "limit", gate_limit((enum policy)i));
            json_number(j, "established", k->chances[i].established);
            write_verdict(j, gate_of_policy(k, (enum policy)i));
            json_close_object(j);
        }
    }
    json_close_object(j);
}

void gates_write_json(const struct knowledge *k, struct json *j)
{
    enum gate all = gate_of_skill(k);
    for (int i = 0; i < POLICY_COUNT; i++) {
        all = both(all, gate_of_policy(k, (enum policy)i));
    }
    json_open_object(j, "gates");
    write_verdict(j, all);
    write_policies(k, j);
    write_skill(k, j);
    json_close_object(j);
}
