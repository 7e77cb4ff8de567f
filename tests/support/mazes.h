// Many mazes, each known in both manners: walked by core/walk.h, and played
// through by ways.h. Made once, before the first test of a program.
#ifndef SUPPORT_MAZES_H
#define SUPPORT_MAZES_H

#include "support/test.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/walk.h"
#include "core/walk_find.h"
#include "core/walk_order.h"
#include "support/maze.h"
#include "support/ways.h"

// One maze, known in both manners.
struct both {
    struct maze maze;
    struct ways ways;
    struct walk *walk;
    struct walker *walker;
    struct walk_sorted sorted;
    struct walk_finds finds;
};

enum { BOTH_MOST = 1000 };

static struct both *boths[BOTH_MOST]; // owned
static int both_count;
static int64_t compared; // proof that there was something to compare

static inline void both_walk(struct both *b)
{
    b->walk = walk_new(b->maze.scenario, (struct walk_limits){0});
    b->walker = walker_new(b->maze.scenario, maze_script(&b->maze));
    walk_run(b->walk, b->walker);
    walk_sort(b->walk, NULL, NULL, &b->sorted);
    walk_find(b->walk, &b->finds);
}

static inline void both_free(struct both *b)
{
    ways_release(&b->ways);
    walk_finds_release(&b->finds);
    walk_sorted_release(&b->sorted);
    walker_free(b->walker);
    walk_free(b->walk);
    maze_release(&b->maze);
    free(b);
}

// The walk meets functions that nobody has seen at work yet.
static inline void add_maze(uint64_t seed, struct maze_plan plan)
{
    struct both *b = mem_alloc(sizeof *b);
    maze_init(&b->maze, seed, plan);
    assert_non_null(b->maze.scenario);
    struct maze used = b->maze;
    ways_init(&b->ways, used.scenario, maze_script(&used));
    if (b->ways.is_too_large || b->ways.has_failed) {
        both_free(b);
        return;
    }
    assert_true(both_count < BOTH_MOST);
    both_walk(b);
    boths[both_count++] = b;
}

static inline int make_mazes(void **state)
{
    static const struct {
        int count;
        struct maze_plan plan;
    } kinds[] = {
        {120, {.exchanges = 5}},
        {160, {.exchanges = 5, .has_callbacks = true}},
        {60, {.exchanges = 5, .has_callbacks = true, .has_failures = true}},
        {150, {.exchanges = 3, .has_callbacks = true, .has_circles = true}},
        {250, {.exchanges = 2, .has_callbacks = true, .has_circles = true}},
        {60, {2, true, true, true}},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        for (int k = 0; k < kinds[i].count; k++) {
            add_maze(i * 1000 + (uint64_t)k, kinds[i].plan);
        }
    }
    return 0;
}

static inline int free_mazes(void **state)
{
    while (both_count > 0) {
        both_free(boths[--both_count]);
    }
    return 0;
}

typedef void compare(const struct both *b);

// In every [nth] of them.
static inline void in_some_mazes(int nth, compare *with)
{
    compared = 0;
    for (int i = 0; i < both_count; i += nth) {
        with(boths[i]);
    }
}

static inline void in_all_mazes(compare *with)
{
    in_some_mazes(1, with);
}

#endif
