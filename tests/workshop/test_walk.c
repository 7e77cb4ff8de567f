// Walking: shared out in parts, to where counting ends, and how many ways.
#include "core/walk_count.h"
#include "support/mazes.h"

// --- in parts ----------------------------------------------------------------

enum { CREW = 5 };

static void walk_in_parts(struct walk *w, struct walker **crew, int most)
{
    walk_begin(w, crew[0]);
    for (;;) {
        bool is_new = false;
        int parts = walk_plan(w, most);
        for (int i = 0; i < parts; i++) {
            walk_expand(w, i, crew[i]);
        }
        for (int i = 0; i < parts; i++) {
            walk_gather(w, i);
        }
        for (int i = 0; i < parts; i++) {
            walk_keep(w, i);
        }
        if (parts > 0) {
            walk_settle(w);
        }
        for (int i = 0; i < most; i++) {
            is_new |= walk_learn(w, crew[i]);
        }
        if (is_new) {
            walk_restart(w);
            walk_begin(w, crew[0]);
        } else if (parts == 0) {
            return;
        }
    }
}

static void assert_same_walks(const struct walk *a, const struct walk *b)
{
    struct walk_order o = {0}, p = {0};
    assert_int_equal(walk_states(a), walk_states(b));
    assert_int_equal(walk_edges(a), walk_edges(b));
    while (walk_next(a, &o)) {
        int count, other;
        assert_true(walk_next(b, &p));
        assert_int_equal(o.state, p.state);
        assert_int_equal(o.depth, p.depth);
        assert_int_equal(walk_at(a, o.state), walk_at(b, p.state));
        const walk_edge *ways = walk_ways(a, o.state, &count);
        const walk_edge *others = walk_ways(b, p.state, &other);
        assert_int_equal(count, other);
        if (count > 0) {
            assert_memory_equal(ways, others, (size_t)count * sizeof *ways);
        }
        compared++;
    }
    assert_false(walk_next(b, &p));
}

static void compare_parts(const struct both *b)
{
    static const int parts[] = {1, 2, CREW};
    for (int i = 0; i < 3; i++) {
        struct walker *crew[CREW] = {NULL};
        struct maze mazes[CREW]; // a thread's functions are its own
        struct walk *w = walk_new(b->maze.scenario, (struct walk_limits){0});
        for (int k = 0; k < parts[i]; k++) {
            mazes[k] = b->maze;
            maze_forget(&mazes[k]);
            crew[k] = walker_new(b->maze.scenario, maze_script(&mazes[k]));
        }
        walk_in_parts(w, crew, parts[i]);
        assert_same_walks(b->walk, w);
        for (int k = 0; k < parts[i]; k++) {
            walker_free(crew[k]);
        }
        walk_free(w);
    }
}

static void it_does_not_matter_how_many_share_the_work(void **state)
{
    in_some_mazes(4, compare_parts);
    assert_true(compared > 10000);
}

// --- the end of counting -----------------------------------------------------

static bool has_counted_enough(void *ctx, callback_id id,
                               const struct script_view *view, bool *holds,
                               struct error *err)
{
    *holds = view->counts[STANCE_COLLABORATIVE] >= COUNT_MOST;
    return true;
}

static const struct script_reads *counts_only(void *ctx, callback_id id)
{
    static const struct script_reads reads = {.counts =
                                                  1u << STANCE_COLLABORATIVE};
    return &reads;
}

static struct scenario *make_long_loop(void)
{
    struct story story;
    story_begin(&story);
    struct builder_response responses[] = {
        story_response(STANCE_COLLABORATIVE, "one"),
        story_response(STANCE_EXPERT, "end")};
    responses[1].when = 0;
    story_exchange(&story, "one", responses, 2);
    story_ending(&story, "end", OUTCOME_ENGAGED);
    return story_finish(&story);
}

static void counting_goes_up_to_255_and_no_further(void **state)
{
    static const struct script_ops ops = {.when = has_counted_enough,
                                          .reads = counts_only};
    struct scenario *s = make_long_loop();
    struct walk *w = walk_new(s, (struct walk_limits){0});
    struct walker *walker = walker_new(s, (struct script){&ops, NULL});
    struct walk_finds finds;
    response_id *way = NULL;
    walk_run(w, walker);
    walk_find(w, &finds);

    assert_int_equal(walk_way_to(w, &finds.endings[0], &way), COUNT_MOST + 1);
    assert_int_equal(walk_states(w), COUNT_MOST + 2); // 0 … 255, and the end
    free(way);
    walk_finds_release(&finds);
    walker_free(walker);
    walk_free(w);
    scenario_free(s);
}

// --- large numbers -----------------------------------------------------------

// [count] exchanges, one after the other, of three responses each.
static struct scenario *make_chain(int count)
{
    struct story story;
    struct builder_scenario head = story_head();
    story_begin(&story);
    head.start = "e0";
    builder_set_scenario(story.builder, &head);
    for (int i = 0; i < count; i++) {
        struct builder_response r[3];
        char id[16], to[16] = "end";
        snprintf(id, sizeof id, "e%d", i);
        if (i + 1 < count) {
            snprintf(to, sizeof to, "e%d", i + 1);
        }
        for (int k = 0; k < 3; k++) {
            r[k] = story_response(STANCE_COLLABORATIVE, to);
        }
        story_exchange(&story, id, r, 3);
    }
    story_ending(&story, "end", OUTCOME_ENGAGED);
    return story_finish(&story);
}

static void count_chain(int exchanges, const char *ways)
{
    struct scenario *s = make_chain(exchanges);
    struct walk *w = walk_new(s, (struct walk_limits){0});
    struct walker *walker = walker_new(s, (struct script){0});
    struct strbuf digits = STRBUF_INIT;
    struct walk_sorted sorted;
    struct walk_count count;
    walk_run(w, walker);
    walk_sort(w, NULL, NULL, &sorted);
    walk_count(w, &sorted, &count, &digits);
    assert_string_equal(strbuf_text(&digits), ways);
    assert_int_equal(count.shortest, exchanges);
    assert_int_equal(count.longest, exchanges);
    strbuf_release(&digits);
    walk_sorted_release(&sorted);
    walker_free(walker);
    walk_free(w);
    scenario_free(s);
}

// Powers of three: the last that a machine number holds, the next, and far on.
static void ways_are_counted_however_many_there_are(void **state)
{
    count_chain(40, "12157665459056928801");
    count_chain(41, "36472996377170786403");
    count_chain(100, "515377520732011331036461129765621272702107522001");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_does_not_matter_how_many_share_the_work),
        cmocka_unit_test(ways_are_counted_however_many_there_are),
        cmocka_unit_test(counting_goes_up_to_255_and_no_further),
    };
    return cmocka_run_group_tests(tests, make_mazes, free_mazes);
}
