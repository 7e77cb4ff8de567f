// What explore says of a scenario, held against playing it through.
#include "support/test.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "core/walk_count.h"
#include "support/mazes.h"
#include "tools/chance.h"
#include "workshop/odds.h"

#define NEAR 1e-9

// --- what can happen ---------------------------------------------------------

static int way_length(const struct both *b, const struct walk_place *place)
{
    response_id *way = NULL;
    if (place->state == STATE_NONE) {
        return -1;
    }
    int length = (int)walk_way_to(b->walk, place, &way);
    free(way);
    return length;
}

static void nearer(int *best, int depth)
{
    *best = *best < 0 || depth < *best ? depth : *best;
}

// Depths by number; -1: never.
struct reached {
    int exchanges[8], endings[8], responses[64];
    int ruptures[WAYS_RUPTURES], repairs[WAYS_RUPTURES];
};

static void reach_by_edge(const struct ways_node *n, const struct ways_edge *e,
                          struct reached *out)
{
    nearer(&out->responses[e->response], n->depth + 1);
    for (int i = 0; i < WAYS_RUPTURES; i++) {
        if (e->opens >> i & 1) {
            nearer(&out->ruptures[i], n->depth + 1);
        }
        if (e->repairs >> i & 1) {
            nearer(&out->repairs[i], n->depth + 1);
        }
    }
}

static void reach_all(const struct ways *w, struct reached *out)
{
    memset(out, 0xff, sizeof *out);
    for (int i = 0; i < w->count; i++) {
        const struct ways_node *n = &w->nodes[i];
        nearer(target_is_ending(n->at) ? &out->endings[target_ending(n->at)]
                                       : &out->exchanges[n->at],
               n->depth);
        for (int k = 0; k < n->edge_count; k++) {
            reach_by_edge(n, &n->edges[k], out);
        }
    }
}

static void compare_places(const struct both *b,
                           const struct walk_place *places, const int *depths,
                           int32_t count)
{
    for (int32_t i = 0; i < count; i++) {
        assert_int_equal(way_length(b, &places[i]), depths[i]);
        compared += depths[i] >= 0;
    }
}

static void compare_reach(const struct both *b)
{
    const struct scenario *s = b->maze.scenario;
    struct reached r;
    reach_all(&b->ways, &r);
    compare_places(b, b->finds.exchanges, r.exchanges, s->exchange_count);
    compare_places(b, b->finds.responses, r.responses, s->response_count);
    compare_places(b, b->finds.endings, r.endings, s->ending_count);
    compare_places(b, b->finds.ruptures, r.ruptures, s->trigger_count + 1);
    compare_places(b, b->finds.repairs, r.repairs, s->trigger_count + 1);
}

static void everything_is_reached_by_a_shortest_way(void **state)
{
    in_all_mazes(compare_reach);
    assert_true(compared > 5000);
}

static void stretch(struct walk_range *r, int value)
{
    r->least = (int16_t)(value < r->least ? value : r->least);
    r->most = (int16_t)(value > r->most ? value : r->most);
}

static void compare_range(const struct walk_range *a,
                          const struct walk_range *b)
{
    assert_int_equal(a->least, b->least);
    assert_int_equal(a->most, b->most);
    compared++;
}

static void compare_ranges(const struct both *b)
{
    const struct walk_range none = {INT16_MAX, INT16_MIN};
    struct walk_range levels[LEVEL_COUNT], ends[LEVEL_COUNT], result = none;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        levels[i] = ends[i] = none;
    }
    for (int k = 0; k < b->ways.count; k++) {
        const struct ways_node *n = &b->ways.nodes[k];
        for (int i = 0; i < LEVEL_COUNT; i++) {
            stretch(&levels[i], n->levels[i]);
            if (target_is_ending(n->at)) {
                stretch(&ends[i], n->levels[i]);
                stretch(&result, n->collaboration);
            }
        }
    }
    for (int i = 0; i < LEVEL_COUNT; i++) {
        compare_range(&b->finds.levels[i], &levels[i]);
        compare_range(&b->finds.ends[i], &ends[i]);
    }
    compare_range(&b->finds.collaboration, &result);
}

static void ranges_are_those_of_all_ways(void **state)
{
    in_all_mazes(compare_ranges);
    assert_true(compared > 3000);
}

// --- how often ---------------------------------------------------------------

static void assert_near(double a, double b)
{
    if (!(fabs(a - b) <= NEAR * fmax(1, fabs(b)))) {
        fail_msg("%.12f is not %.12f", a, b);
    }
    compared++;
}

static void compare_expected(const struct chance *c, const struct odds *o)
{
    double ended = o->endings[0] + o->endings[1];
    if (ended <= 0) {
        assert_true(isnan(c->collaboration));
        return;
    }
    assert_near(c->collaboration, o->collaboration / ended);
    for (int i = 0; i < LEVEL_COUNT; i++) {
        assert_near(c->levels[i], o->levels[i] / ended);
    }
}

static void compare_odds(const struct both *b, const struct chance *c,
                         const struct odds *o)
{
    assert_true(c->error_bound < NEAR);
    for (int i = 0; i < ODDS_ENDINGS; i++) {
        assert_near(c->endings[i], o->endings[i]);
    }
    for (int i = 0; i <= b->maze.scenario->trigger_count; i++) {
        assert_near(c->ruptures[i], o->ruptures[i]);
        assert_near(c->repairs[i], o->repairs[i]);
    }
    assert_near(c->unending, o->unending);
    assert_near(c->failed, o->failed);
    assert_near(c->established, o->established);
    if (o->unending > 0) {
        assert_true(isnan(c->turns)); // there is no such number
    } else {
        assert_near(c->turns, o->turns);
    }
    compare_expected(c, o);
}

static void find_chances(const struct both *b, struct chance *out)
{
    struct chance_ground ground;
    void *room = NULL;
    chance_ground_init(&ground, b->walk, &b->sorted, 2);
    for (int p = 0; p < POLICY_COUNT; p++) {
        chance_find(&ground, (enum policy)p, &room, &out[p]);
    }
    free(room);
    chance_ground_release(&ground);
}

static void compare_counts(const struct both *b, const struct odds_walk *o)
{
    struct strbuf count = STRBUF_INIT, mine = STRBUF_INIT;
    struct walk_count found;
    walk_count(b->walk, &b->sorted, &found, &count);
    strbuf_addf(&mine, "%lld", (long long)o->count);
    assert_true(found.is_bounded);
    assert_string_equal(strbuf_text(&count), strbuf_text(&mine));
    assert_int_equal(found.shortest, o->shortest);
    assert_int_equal(found.longest, o->longest);
    strbuf_release(&count);
    strbuf_release(&mine);
}

static void compare_every_way(const struct both *b)
{
    struct odds odds[POLICY_COUNT] = {0};
    struct odds_walk o = {
        .ways = &b->ways, .odds = odds, .shortest = -1, .longest = -1};
    struct odds_way nothing = {0};
    struct chance chances[POLICY_COUNT];
    if (b->ways.has_circle) {
        return;
    }
    for (int p = 0; p < POLICY_COUNT; p++) {
        nothing.p[p] = 1;
    }
    odds_go_every_way(&o, 0, &nothing);
    if (o.steps > ODDS_STEPS_MOST) {
        return;
    }
    compare_counts(b, &o);
    find_chances(b, chances);
    for (int p = 0; p < POLICY_COUNT; p++) {
        compare_odds(b, &chances[p], &odds[p]);
        chance_release(&chances[p]);
    }
}

static void without_circles_all_is_as_if_every_way_was_played(void **state)
{
    in_all_mazes(compare_every_way);
    assert_true(compared > 20000);
}

static void compare_equations(const struct both *b)
{
    struct chance chances[POLICY_COUNT];
    struct odds odds;
    if (!b->ways.has_circle || b->ways.count > ODDS_ROWS_MOST) {
        return;
    }
    assert_true(b->sorted.has_circle);
    find_chances(b, chances);
    for (int p = 0; p < POLICY_COUNT; p++) {
        odds_by_equations(&b->ways, (enum policy)p, &odds);
        compare_odds(b, &chances[p], &odds);
        chance_release(&chances[p]);
    }
}

static void with_circles_all_is_as_the_equations_say(void **state)
{
    in_all_mazes(compare_equations);
    assert_true(compared > 10000);
}

static bool has_failure(const struct ways *w)
{
    bool has_failed = false;
    for (int i = 0; i < w->count; i++) {
        has_failed |= w->nodes[i].is_stuck;
        for (int k = 0; k < w->nodes[i].edge_count; k++) {
            has_failed |= w->nodes[i].edges[k].to == WAYS_FAILED;
        }
    }
    return has_failed;
}

static void compare_failures(const struct both *b)
{
    assert_int_equal(walk_failure_count(b->walk) > 0, has_failure(&b->ways));
    compared += has_failure(&b->ways);
}

static void what_fails_is_found(void **state)
{
    in_all_mazes(compare_failures);
    assert_true(compared > 20);
}

static void compare_circle(const struct both *b)
{
    assert_int_equal(b->sorted.has_circle, b->ways.has_circle);
    compared += b->ways.has_circle;
}

static void a_circle_is_found_where_there_is_one(void **state)
{
    in_all_mazes(compare_circle);
    assert_true(compared > 20);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(everything_is_reached_by_a_shortest_way),
        cmocka_unit_test(ranges_are_those_of_all_ways),
        cmocka_unit_test(without_circles_all_is_as_if_every_way_was_played),
        cmocka_unit_test(with_circles_all_is_as_the_equations_say),
        cmocka_unit_test(what_fails_is_found),
        cmocka_unit_test(a_circle_is_found_where_there_is_one),
    };
    return cmocka_run_group_tests(tests, make_mazes, free_mazes);
}
