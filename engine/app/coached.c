// How much is said of poor answers; see coached.h.
#include "app/coached.h"

#include <string.h>

#include "app/keeper.h"
#include "core/play.h"

#define RECENT 3 // attempts that are looked back on

struct answers {
    int collaborative, all;
};

static void count_answer(struct answers *n, const struct scenario *s,
                         const char *id)
{
    response_id r = scenario_find_response(s, id);
    if (r != ID_NONE) {
        n->collaborative += s->responses[r].move.stance == STANCE_COLLABORATIVE;
        n->all++;
    }
}

static void count_attempt(struct answers *n, struct keeper *k, int64_t id,
                          const struct scenario *s)
{
    struct turn_list turns = {0};
    keeper_read_turns(k, id, &turns);
    for (size_t i = 0; i < turns.count; i++) {
        count_answer(n, s, turns.items[i].response);
    }
    turn_list_release(&turns);
}

// Retries are left out: going over an answer again makes it look easy.
static bool counts(const struct attempt_summary *a, const struct scenario *s)
{
    return a->state == ATTEMPT_FINISHED && a->parent == 0 &&
           strcmp(a->scenario, s->id) == 0;
}

enum coaching coached_now(struct keeper *k, const struct play *p)
{
    const struct scenario *s = p->session.scenario;
    struct summary_list list = {0};
    struct answers n = {p->score.stances[STANCE_COLLABORATIVE], p->score.turns};
    int seen = 0;
    keeper_list(k, &list);
    for (size_t i = 0; i < list.count && seen < RECENT; i++) {
        if (counts(&list.items[i], s)) {
            count_attempt(&n, k, list.items[i].id, s);
            seen++;
        }
    }
    summary_list_release(&list);
    return coaching_for(n.collaborative, n.all);
}
