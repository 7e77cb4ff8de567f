// A fact that the client tells has levels below which it is not spoken. The
// program holds lines that tell it back until then; what an author can still
// do is write a condition that lets it out earlier, or have the same words
// said by a line that does not tell it.
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "core/scenario.h"
#include "core/script.h"
#include "core/terms.h"
#include "tools/lint.h"
#include "tools/lint_graph.h"

enum { STEP = 5, TOP = 100, WORDS_LEAST = 12 };

// A made-up moment: what a condition looks at beside the level in question.
static const struct {
    int16_t level, strain;
    uint16_t count;
    bool is_flipped, is_visited;
} moments[] = {
    {50, 0, 0, false, false}, {100, 0, 0, false, true},
    {100, 0, 3, true, true},  {50, 30, 3, true, true},
    {100, 0, 12, true, true}, {0, 100, 0, false, false},
};
enum { MOMENTS = sizeof moments / sizeof moments[0] };

struct trust {
    const struct lint *l;
    const struct scenario *s;
    int16_t levels[LEVEL_COUNT];
    uint16_t counts[STANCE_SCORED_COUNT];
    uint8_t *facts;    // owned
    uint32_t *visited; // owned
};

static void make_moment(struct trust *t, int moment)
{
    size_t words = (size_t)t->s->exchange_count / 32 + 1;
    for (int i = 0; i < LEVEL_COUNT; i++) {
        t->levels[i] = moments[moment].level;
    }
    t->levels[LEVEL_STRAIN] = moments[moment].strain;
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        t->counts[i] = moments[moment].count;
    }
    for (fact_id i = 0; i < t->s->fact_count; i++) {
        const struct fact *f = &t->s->facts[i];
        t->facts[i] = f->type == FACT_NUMBER
                          ? f->initial
                          : f->initial != moments[moment].is_flipped;
    }
    memset(t->visited, moments[moment].is_visited ? 0xff : 0, words * 4);
}

static bool holds(struct trust *t, callback_id when)
{
    const struct script *script = &t->l->opened->script;
    struct script_view view = {t->s, t->levels, t->counts, t->facts,
                               t->visited};
    struct error err;
    bool is_so = false;
    return script->ops->when(script->ctx, when, &view, &is_so, &err) && is_so;
}

// The first value from the distrustful end at which [when] holds; -1 when it
// holds at that end already, or nowhere: then it sets no bound.
static int bound_of(struct trust *t, callback_id when, enum level level)
{
    bool is_strain = level == LEVEL_STRAIN;
    for (int i = 0; i <= TOP; i += STEP) {
        t->levels[level] = (int16_t)(is_strain ? TOP - i : i);
        if (holds(t, when)) {
            return i == 0 ? -1 : t->levels[level];
        }
    }
    return -1;
}

static bool is_weaker(const struct fact *f, enum level level, int bound)
{
    return bound >= 0 && (level == LEVEL_STRAIN ? bound > f->from[level]
                                                : bound < f->from[level]);
}

static void report_bound(const struct trust *t, const struct line *line,
                         const struct fact *f, enum level level, int bound)
{
    lint_add(t->l, SEVERITY_ERROR, "fact-below-trust", line->source_line,
             "ask for at least as much trust as the fact's 'from', or change "
             "'from'",
             level == LEVEL_STRAIN
                 ? "client: 'when' lets '%s' be told up to %s %d, the fact "
                   "only up to %d"
                 : "client: 'when' lets '%s' be told from %s %d on, the fact "
                   "only from %d",
             f->id, term_name(&terms_level, level), bound, f->from[level]);
}

// Of a line that tells [f], or has the words that do.
static void look_at_condition(struct trust *t, const struct line *line,
                              const struct fact *f)
{
    for (int moment = 0; moment < MOMENTS; moment++) {
        for (int level = 0; level < LEVEL_COUNT; level++) {
            make_moment(t, moment);
            int bound = bound_of(t, line->when, level);
            if (is_weaker(f, level, bound)) {
                report_bound(t, line, f, level, bound);
                return;
            }
        }
    }
}

// --- the same words ----------------------------------------------------------

static bool says(const struct line *line, const char *words)
{
    return line->text && strstr(line->text, words);
}

// Whoever asks whether it was told may say it again.
static bool asks_for(const struct trust *t, const struct line *line,
                     fact_id fact)
{
    const struct script *script = &t->l->opened->script;
    const struct script_reads *r = script->ops->reads(script->ctx, line->when);
    return r && script_bit(r->facts, fact);
}

static void look_at_twin(struct trust *t, const struct line *line,
                         const struct line *told)
{
    const struct fact *f = &t->s->facts[told->tells];
    if (line->when == ID_NONE) {
        lint_add(t->l, SEVERITY_ERROR, "fact-below-trust", line->source_line,
                 "let it tell the fact as well: tells = …, or ask in 'when' "
                 "whether it was told",
                 "client: this line gives away '%s' whatever the trust, in the "
                 "words of line %d",
                 f->id, (int)told->source_line);
    } else if (!asks_for(t, line, told->tells)) {
        look_at_condition(t, line, f);
    }
}

static void look_for_words(struct trust *t, const struct line *told)
{
    if (!told->text || strlen(told->text) < WORDS_LEAST) {
        return;
    }
    for (line_id i = 0; i < t->s->line_count; i++) {
        const struct line *line = &t->s->lines[i];
        if (line->tells == ID_NONE && says(line, told->text)) {
            look_at_twin(t, line, told);
        }
    }
}

void lint_trust(const struct lint *l)
{
    const struct scenario *s = l->opened->scenario;
    struct trust t = {.l = l,
                      .s = s,
                      .facts = mem_array((size_t)s->fact_count + 1, 1),
                      .visited =
                          mem_array((size_t)s->exchange_count / 32 + 1, 4)};
    for (line_id i = 0; i < s->line_count; i++) {
        const struct line *line = &s->lines[i];
        if (line->tells != ID_NONE && line->when != ID_NONE) {
            look_at_condition(&t, line, &s->facts[line->tells]);
        }
        if (line->tells != ID_NONE) {
            look_for_words(&t, line);
        }
    }
    free(t.facts);
    free(t.visited);
}
