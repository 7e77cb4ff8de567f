// A circle that lets little out each time round: solved as linear equations,
// one for each state, instead of going round for ever.
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "tools/chance_inside.h"

struct system {
    const struct flow *f;
    const state_id *states;
    int count;
    const int *row;    // by state; -1: not in the circle
    long double *cell; // owned; count rows of count + 1
};

static long double *cell(const struct system *s, int row, int column)
{
    return &s->cell[(size_t)row * ((size_t)s->count + 1) + (size_t)column];
}

// What is in lane [lane] does not flow on over the event that it waits for.
static bool flows_on(const struct system *s, state_id from, walk_edge way,
                     int lane)
{
    response_id r = walk_response(s->f->g->w, from, way);
    return lane == 0 ||
           !chance_meets(
               &s->f->watched[lane - 1],
               chance_cross(s->f->g, from, way, &s->f->scenario->responses[r]));
}

// Visits to a state: those that begin there, and those that come from others.
static void fill(struct system *s, int lane)
{
    for (int i = 0; i < s->count; i++) {
        for (int k = 0; k <= s->count; k++) {
            *cell(s, i, k) = i == k;
        }
        *cell(s, i, s->count) = s->f->mass[s->states[i]][lane];
    }
    for (int i = 0; i < s->count; i++) {
        double weights[RESPONSES_MAX];
        int count;
        state_id from = s->states[i];
        const walk_edge *ways = walk_ways(s->f->g->w, from, &count);
        chance_weigh(s->f, walk_at(s->f->g->w, from), ways, count, weights);
        for (int k = 0; k < count; k++) {
            int to =
                edge_to(ways[k]) == STATE_NONE ? -1 : s->row[edge_to(ways[k])];
            if (to >= 0 && weights[k] > 0 && flows_on(s, from, ways[k], lane)) {
                *cell(s, to, i) -= weights[k];
            }
        }
    }
}

static void swap_rows(struct system *s, int a, int b)
{
    for (int k = 0; k <= s->count; k++) {
        long double held = *cell(s, a, k);
        *cell(s, a, k) = *cell(s, b, k);
        *cell(s, b, k) = held;
    }
}

static void eliminate(struct system *s, int column)
{
    int best = column;
    for (int i = column + 1; i < s->count; i++) {
        best = fabsl(*cell(s, i, column)) > fabsl(*cell(s, best, column))
                   ? i
                   : best;
    }
    swap_rows(s, column, best);
    for (int i = 0; i < s->count; i++) {
        long double by = *cell(s, i, column) / *cell(s, column, column);
        for (int k = column; i != column && by != 0 && k <= s->count; k++) {
            *cell(s, i, k) -= by * *cell(s, column, k);
        }
    }
}

void chance_solve(const struct flow *f, const state_id *states, int count,
                  double (*visits)[LANES])
{
    int *row = mem_array(walk_span(f->g->w), sizeof *row);
    size_t cells = (size_t)count * ((size_t)count + 1);
    struct system s = {f, states, count, row, mem_array(cells, sizeof *s.cell)};
    for (state_id i = 0; i < walk_span(f->g->w); i++) {
        row[i] = -1;
    }
    for (int i = 0; i < count; i++) {
        row[states[i]] = i;
    }
    for (int lane = 0; lane <= f->watched_count; lane++) {
        fill(&s, lane);
        for (int i = 0; i < count; i++) {
            eliminate(&s, i);
        }
        for (int i = 0; i < count; i++) {
            visits[i][lane] = (double)(*cell(&s, i, count) / *cell(&s, i, i));
        }
    }
    free(row);
    free(s.cell);
}
