// What `check` asks of callbacks; see loader.h. Purity is checked, not hoped
// for: the same question, asked again in another order, must get the same
// answer.
#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "script/load.h"
#include "script/loader.h"

#include "base/banned.h"

// A moment made up: enough of each kind to go both ways at most conditions.
static const struct {
    int16_t level; // of each objective; -1: where the talk starts
    int16_t strain;
    uint16_t counts; // of each stance
    bool is_told, is_visited;
} moments[] = {
    {-1, 0, 0, false, false}, // the start itself
    {0, 100, 6, false, true}, {25, 60, 3, false, true}, {50, 30, 1, true, true},
    {75, 10, 2, true, false}, {100, 0, 12, true, true},
};
enum { MOMENTS = sizeof moments / sizeof moments[0] };

struct probe {
    struct script_scenario *s;
    struct findings *out;
    callback_id *guards; // by callback: it is called only when that holds
    uint64_t *answers;   // by callback and moment; 0: not asked
    uint8_t *is_bad;     // by callback: reported, not called again
    uint8_t *facts;
    uint32_t *visited;
    bool is_over; // out of time
};

// --- moments -----------------------------------------------------------------

static void fill_facts(struct probe *p, int moment)
{
    const struct scenario *scenario = p->s->scenario;
    for (fact_id i = 0; i < scenario->fact_count; i++) {
        const struct fact *fact = &scenario->facts[i];
        bool is_flipped = moments[moment].is_told;
        p->facts[i] = fact->type == FACT_FLAG
                          ? (uint8_t)(fact->initial != is_flipped)
                      : fact->type == FACT_CLIENT ? (uint8_t)is_flipped
                                                  : fact->initial;
    }
}

static void fill_levels(struct probe *p, int moment, int16_t *levels)
{
    for (int i = 0; i < LEVEL_COUNT; i++) {
        levels[i] = moments[moment].level < 0 ? p->s->scenario->start_levels[i]
                                              : moments[moment].level;
    }
    if (moments[moment].level >= 0) {
        levels[LEVEL_STRAIN] = moments[moment].strain;
    }
}

static void fill(struct probe *p, int moment, int16_t *levels, uint16_t *counts)
{
    size_t words = (size_t)p->s->scenario->exchange_count / 32 + 1;
    fill_levels(p, moment, levels);
    fill_facts(p, moment);
    for (int i = 0; i < STANCE_SCORED_COUNT; i++) {
        counts[i] = moments[moment].counts;
    }
    memset(p->visited, moments[moment].is_visited ? 0xFF : 0, words * 4);
}

// --- asking ------------------------------------------------------------------

static uint64_t digest(uint64_t hash, const void *bytes, size_t len)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < len; i++) {
        hash = (hash ^ at[i]) * UINT64_C(0x100000001B3);
    }
    return hash | 1; // never "not asked"
}

static const char *literal_code(const struct script_scenario *s)
{
    return s->sandbox.fault.code ? s->sandbox.fault.code : "script-error";
}

static void show_line(const struct script_scenario *s, struct finding *f,
                      int line)
{
    size_t len;
    const char *text = place_line(&s->source, line, &len);
    finding_set_excerpt(f, text, len, place_first_column(&s->source, line));
}

static void report(struct probe *p, callback_id id, const struct error *err)
{
    const char *code = literal_code(p->s);
    p->is_over = p->is_over || strcmp(code, "too-much-time") == 0;
    if (p->is_bad[id]) {
        return;
    }
    p->is_bad[id] = true;
    findings_add_error(p->out, code, err);
}

static bool ask_effect(struct probe *p, callback_id id,
                       const struct script_view *view, uint64_t *answer,
                       struct error *err)
{
    int16_t levels[LEVEL_COUNT];
    uint8_t facts[FACTS_MAX];
    size_t count = (size_t)view->scenario->fact_count;
    struct script_change change = {levels, facts};
    memcpy(levels, view->levels, sizeof levels);
    memcpy(facts, view->facts, count);
    bool is_ok = script_answers(p->s).ops->effect(p->s, id, view, &change, err);
    *answer = digest(digest(7, levels, sizeof levels), facts, count);
    return is_ok;
}

static bool ask_text(struct probe *p, callback_id id,
                     const struct script_view *view, uint64_t *answer,
                     struct error *err)
{
    struct strbuf text = STRBUF_INIT;
    bool is_ok = script_answers(p->s).ops->text(p->s, id, view, &text, err);
    *answer = digest(7, strbuf_text(&text), text.len);
    strbuf_release(&text);
    return is_ok;
}

static bool ask_when(struct probe *p, callback_id id,
                     const struct script_view *view, uint64_t *answer,
                     struct error *err)
{
    bool holds = false;
    bool is_ok = script_answers(p->s).ops->when(p->s, id, view, &holds, err);
    *answer = holds ? 3 : 1;
    return is_ok;
}

static bool ask(struct probe *p, callback_id id, const struct script_view *view,
                uint64_t *answer)
{
    struct error err = {0};
    enum callback_kind kind = p->s->callbacks[id].kind;
    bool is_ok = kind == CALLBACK_WHEN ? ask_when(p, id, view, answer, &err)
                 : kind == CALLBACK_EFFECT
                     ? ask_effect(p, id, view, answer, &err)
                     : ask_text(p, id, view, answer, &err);
    if (!is_ok) {
        report(p, id, &err);
    }
    return is_ok;
}

// An effect or text is called only where it could be reached.
static bool is_reached(struct probe *p, callback_id id,
                       const struct script_view *view)
{
    callback_id guard = p->guards[id];
    uint64_t answer;
    if (guard == ID_NONE) {
        return true;
    }
    return !p->is_bad[guard] && ask(p, guard, view, &answer) && answer == 3;
}

static void compare(struct probe *p, callback_id id, int moment,
                    uint64_t answer)
{
    uint64_t *before = &p->answers[(size_t)id * MOMENTS + (size_t)moment];
    const struct callback *c = &p->s->callbacks[id];
    if (*before == 0) {
        *before = answer;
    } else if (*before != answer && !p->is_bad[id]) {
        p->is_bad[id] = true;
        struct finding *f = findings_add(
            p->out, SEVERITY_ERROR, "different-answer", p->s->file, c->line,
            "%s: %s: the same question got two different answers",
            c->constructor, c->field);
        show_line(p->s, f, c->line);
    }
}

static void ask_in(struct probe *p, callback_id id, int moment)
{
    int16_t levels[LEVEL_COUNT];
    uint16_t counts[STANCE_SCORED_COUNT];
    struct script_view view = {p->s->scenario, levels, counts, p->facts,
                               p->visited};
    uint64_t answer;
    fill(p, moment, levels, counts);
    if (!p->is_bad[id] && is_reached(p, id, &view) &&
        ask(p, id, &view, &answer)) {
        compare(p, id, moment, answer);
    }
}

// Once forwards, once backwards.
static void ask_all(struct probe *p)
{
    int32_t count = script_callback_count(p->s);
    for (int moment = 0; moment < MOMENTS; moment++) {
        for (callback_id id = 0; id < count && !p->is_over; id++) {
            ask_in(p, id, moment);
        }
    }
    for (int moment = MOMENTS - 1; moment >= 0; moment--) {
        for (callback_id id = count - 1; id >= 0 && !p->is_over; id--) {
            ask_in(p, id, moment);
        }
    }
}

// --- the whole ---------------------------------------------------------------

static void set_guard(struct probe *p, callback_id id, callback_id guard)
{
    if (id != ID_NONE) {
        p->guards[id] = guard;
    }
}

static void find_guards(struct probe *p)
{
    const struct scenario *scenario = p->s->scenario;
    for (int32_t i = 0; i < script_callback_count(p->s); i++) {
        p->guards[i] = ID_NONE;
    }
    for (response_id i = 0; i < scenario->response_count; i++) {
        set_guard(p, scenario->responses[i].effect,
                  scenario->responses[i].when);
    }
    for (line_id i = 0; i < scenario->line_count; i++) {
        set_guard(p, scenario->lines[i].text_callback, scenario->lines[i].when);
    }
}

bool script_probe(struct script_scenario *s, struct findings *out)
{
    size_t count = s->callback_count + 1;
    size_t words = (size_t)s->scenario->exchange_count / 32 + 1;
    size_t before = findings_count(out, SEVERITY_ERROR);
    struct probe p = {
        .s = s,
        .out = out,
        .guards = mem_array(count, sizeof *p.guards),
        .answers = mem_array(count * MOMENTS, sizeof *p.answers),
        .is_bad = mem_array(count, 1),
        .facts = mem_array(FACTS_MAX, 1),
        .visited = mem_array(words, 4),
    };
    find_guards(&p);
    sandbox_share_clock(&s->sandbox, SANDBOX_PLAY_NS);
    ask_all(&p);
    sandbox_share_clock(&s->sandbox, 0);
    findings_sort(out);
    free(p.guards);
    free(p.answers);
    free(p.is_bad);
    free(p.facts);
    free(p.visited);
    return findings_count(out, SEVERITY_ERROR) == before;
}
