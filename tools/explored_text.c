// What exploring found, for people.
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "core/phrases.h"
#include "core/terms.h"
#include "tools/explored.h"
#include "tools/gates.h"
#include "tools/report.h"

enum { ID_WIDTH = 28, DIGITS_MOST = 24 };

// --- in short ----------------------------------------------------------------

// Digits in threes; a very long number by its first digits and its length.
static void print_number(const char *digits)
{
    size_t len = strlen(digits);
    if (digits[0] < '0' || digits[0] > '9') {
        fputs(digits, stdout);
        return;
    }
    if (len > DIGITS_MOST) {
        printf("%c.%.3s x 10^%zu", digits[0], digits + 1, len - 1);
        return;
    }
    for (size_t i = 0; i < len; i++) {
        printf("%s%c", i && (len - i) % 3 == 0 ? " " : "", digits[i]);
    }
}

static void print_count(uint64_t number)
{
    char digits[32];
    snprintf(digits, sizeof digits, "%llu", (unsigned long long)number);
    print_number(digits);
}

static void print_end(const struct knowledge *k)
{
    static const char *const ends[] = {
        [EXPLORER_COMPLETE] = "Every state was visited.",
        [EXPLORER_STATES] = "Only a part was explored: the limit of states was "
                            "met (--limit).",
        [EXPLORER_SECONDS] = "Only a part was explored: the time was up "
                             "(--seconds).",
        [EXPLORER_INTERRUPTED] = "Only a part was explored: it was stopped.",
    };
    bool is_complete = k->explored.end == EXPLORER_COMPLETE;
    printf("%s%s%s\n", report_look(is_complete ? LOOK_GOOD : LOOK_WARNING),
           ends[k->explored.end], report_look(LOOK_PLAIN));
    if (!is_complete) {
        puts("What it reached can be reached; what it did not reach may still "
             "be there, and\nprobabilities may be off by the bound given.");
    }
}

static void print_size(const struct knowledge *k)
{
    const struct walk *w = k->explored.walk;
    printf("%s%s%s\n", report_look(LOOK_STRONG), k->scenario->title,
           report_look(LOOK_PLAIN));
    print_end(k);
    print_count(walk_states(w));
    fputs(" states, ", stdout);
    print_count(walk_edges(w));
    printf(" steps between them; %.1f s, %d thread%s.\n", k->explored.seconds,
           k->explored.threads, k->explored.threads == 1 ? "" : "s");
    fputs("Ways through: ", stdout);
    print_number(strbuf_text(&k->ways));
    if (k->count.shortest >= 0) {
        printf(". The shortest takes %d responses", k->count.shortest);
    }
    if (k->count.longest >= 0) {
        printf(", the longest %d", k->count.longest);
    }
    puts(".");
}

static void print_circle(const struct knowledge *k)
{
    if (k->circle_count == 0) {
        return;
    }
    fputs("It can go round for ever: ", stdout);
    for (size_t i = 0; i <= k->circle_count; i++) {
        state_id s = k->circle[i % k->circle_count];
        target_id at = walk_at(k->explored.walk, s);
        printf("%s%s", i ? " -> " : "", k->scenario->exchanges[at].id);
    }
    puts(".");
}

// --- what can happen ---------------------------------------------------------

static void print_way(const struct knowledge *k, const struct walk_place *place)
{
    response_id *way;
    size_t count = walk_way_to(k->explored.walk, place, &way);
    for (size_t i = 0; i < count; i++) {
        printf("%s%s", i ? "," : "", k->scenario->responses[way[i]].id);
    }
    puts(count ? "" : "(at once)");
    free(way);
}

static void print_place(const struct knowledge *k, const char *what,
                        const char *id, const struct walk_place *place)
{
    if (place->state == STATE_NONE) {
        printf("  %s%-9s %-*s not reached%s\n", report_look(LOOK_BAD), what,
               ID_WIDTH, id, report_look(LOOK_PLAIN));
        return;
    }
    printf("  %-9s %-*s ", what, ID_WIDTH, id);
    print_way(k, place);
}

static const char *rupture_id(const struct scenario *s, int32_t place)
{
    return place < s->trigger_count ? s->triggers[place].id : "strain";
}

// That strain breaks the alliance is nothing an author need provide for.
static bool is_worth_telling(const struct knowledge *k, int32_t place)
{
    return place < k->scenario->trigger_count ||
           k->finds.ruptures[place].state != STATE_NONE;
}

static void print_places(const struct knowledge *k)
{
    const struct scenario *s = k->scenario;
    puts("\nA shortest way to each:");
    for (ending_id i = 0; i < s->ending_count; i++) {
        print_place(k, "ending", s->endings[i].id, &k->finds.endings[i]);
    }
    for (int32_t i = 0; i <= s->trigger_count; i++) {
        if (is_worth_telling(k, i)) {
            print_place(k, "rupture", rupture_id(s, i), &k->finds.ruptures[i]);
            print_place(k, "repair", rupture_id(s, i), &k->finds.repairs[i]);
        }
    }
}

static void print_missing(const struct knowledge *k)
{
    const struct scenario *s = k->scenario;
    int32_t exchanges = 0, responses = 0;
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        exchanges += k->finds.exchanges[i].state != STATE_NONE;
    }
    for (response_id i = 0; i < s->response_count; i++) {
        responses += k->finds.responses[i].state != STATE_NONE;
    }
    printf("\nReached: %d of %d exchanges, %d of %d responses.\n", exchanges,
           s->exchange_count, responses, s->response_count);
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        if (k->finds.exchanges[i].state == STATE_NONE) {
            print_place(k, "exchange", s->exchanges[i].id,
                        &k->finds.exchanges[i]);
        }
    }
    for (response_id i = 0; i < s->response_count; i++) {
        if (k->finds.responses[i].state == STATE_NONE) {
            print_place(k, "response", s->responses[i].id,
                        &k->finds.responses[i]);
        }
    }
}

static void print_ranges(const struct knowledge *k)
{
    puts("\nLevels        on the way   at the end");
    for (int i = 0; i < LEVEL_COUNT; i++) {
        const struct walk_range *all = &k->finds.levels[i];
        const struct walk_range *end = &k->finds.ends[i];
        printf("  %-11s %3d to %3d", term_name(&terms_level, i), all->least,
               all->most);
        if (end->least <= end->most) {
            printf("   %3d to %3d", end->least, end->most);
        }
        puts("");
    }
    if (k->finds.collaboration.least <= k->finds.collaboration.most) {
        printf("  %-25s %3d to %3d\n", "collaboration score",
               k->finds.collaboration.least, k->finds.collaboration.most);
    }
}

// --- chances -----------------------------------------------------------------

static void print_per_cent(double p)
{
    if (p > 0 && p < 0.00005) {
        printf(" %8s", "<0.01");
    } else {
        printf(" %8.2f", p * 100);
    }
}

static void print_row(const struct knowledge *k, enum policy policy)
{
    const struct chance *c = &k->chances[policy];
    printf("  %-21s", policy_name(policy));
    print_per_cent(c->established);
    for (ending_id i = 0; i < k->scenario->ending_count; i++) {
        print_per_cent(c->endings[i]);
    }
    print_per_cent(c->unending + c->failed);
    if (isnan(c->collaboration)) {
        printf(" %8s\n", "-");
    } else {
        printf(" %8.1f\n", c->collaboration);
    }
}

static double largest_bound(const struct knowledge *k)
{
    double most = 0;
    for (int i = 0; i < POLICY_COUNT; i++) {
        most = fmax(most, k->chances[i].error_bound);
    }
    return most;
}

static void print_chances(const struct knowledge *k)
{
    printf("\nWho chooses by rule gets there so often (per cent, exact to "
           "%.0e):\n\n  %-21s %8s",
           largest_bound(k), "", "all 3");
    for (ending_id i = 0; i < k->scenario->ending_count; i++) {
        printf(" %8.8s", k->scenario->endings[i].id);
    }
    printf(" %8s %8s\n", "never", "score");
    for (int i = 0; i < POLICY_COUNT; i++) {
        print_row(k, (enum policy)i);
    }
    if (walk_is_complete(k->explored.walk) && largest_bound(k) > 1e-9) {
        printf("%s  It was stopped before all circles were settled.%s\n",
               report_look(LOOK_WARNING), report_look(LOOK_PLAIN));
    }
    puts(
        "\n  all 3: all three objectives are established. never: it goes round "
        "for ever, or\n  fails. score: the expected collaboration score of "
        "what ends.");
}

static bool has_ruptures(const struct knowledge *k)
{
    return k->scenario->trigger_count > 0 || is_worth_telling(k, 0);
}

static void print_rupture_chances(const struct knowledge *k)
{
    const struct chance *random = &k->chances[POLICY_RANDOM];
    if (!has_ruptures(k)) {
        return;
    }
    puts("\nRuptures, for random choices (per cent)   opens  repaired");
    for (int32_t i = 0; i <= k->scenario->trigger_count; i++) {
        if (is_worth_telling(k, i)) {
            printf("  %-36s", rupture_id(k->scenario, i));
            print_per_cent(random->ruptures[i]);
            print_per_cent(random->repairs[i]);
            puts("");
        }
    }
}

void knowledge_print(const struct knowledge *k)
{
    print_size(k);
    print_circle(k);
    print_missing(k);
    print_places(k);
    print_ranges(k);
    print_chances(k);
    print_rupture_chances(k);
    gates_print(k);
}
