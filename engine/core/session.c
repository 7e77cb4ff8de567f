// One turn: the move shifts the alliance, the author's effect is added, the
// client replies, ruptures may open, the conversation goes on.
#include "core/session.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/rng.h"
#include "core/rules.h"
#include "core/start.h"

// --- life --------------------------------------------------------------------

static size_t words_for(int32_t bits)
{
    return ((size_t)bits + 31) / 32;
}

void session_init(struct session *s, const struct scenario *scenario,
                  struct script script, uint64_t seed)
{
    *s = (struct session){.scenario = scenario, .script = script, .seed = seed};
    s->facts = mem_array((size_t)scenario->fact_count + 1, 1);
    s->scratch = mem_array((size_t)scenario->fact_count + 1, 1);
    s->visited = mem_array(words_for(scenario->exchange_count) + 1, 4);
    s->fired = mem_array(words_for(scenario->trigger_count) + 1, 4);
    session_reset(s);
}

void session_release(struct session *s)
{
    free(s->facts);
    free(s->scratch);
    free(s->visited);
    free(s->fired);
    strbuf_release(&s->speech);
    *s = (struct session){0};
}

void session_reset(struct session *s)
{
    const struct scenario *scenario = s->scenario;
    alliance_init(&s->alliance, scenario->start_levels);
    for (fact_id i = 0; i < scenario->fact_count; i++) {
        s->facts[i] = scenario->facts[i].initial;
    }
    memset(s->visited, 0, words_for(scenario->exchange_count) * 4);
    memset(s->fired, 0, words_for(scenario->trigger_count) * 4);
    memset(s->counts, 0, sizeof s->counts);
    strbuf_reset(&s->speech);
    s->at = ID_NONE;
    s->turn = 0;
    s->mood = MOOD_NEUTRAL;
    s->offered_count = 0;
    s->has_failed = false;
}

// --- what scripts see --------------------------------------------------------

static struct script_view view_of(const struct session *s)
{
    return (struct script_view){
        .scenario = s->scenario,
        .levels = s->alliance.level,
        .counts = s->counts,
        .facts = s->facts,
        .visited = s->visited,
    };
}

static bool ask(struct session *s, callback_id when, bool *answer,
                struct error *err)
{
    struct script_view view = view_of(s);
    return s->script.ops->when(s->script.ctx, when, &view, answer, err);
}

// Most parts have no condition.
static inline bool holds(struct session *s, callback_id when, bool *answer,
                         struct error *err)
{
    *answer = true;
    return when == ID_NONE || ask(s, when, answer, err);
}

static void set_bit(uint32_t *bits, int32_t i)
{
    bits[i >> 5] |= 1u << (i & 31);
}

static struct event *add_event(struct events *out, enum event_type type)
{
    assert(out->count < EVENTS_MAX);
    struct event *e = &out->items[out->count++];
    e->type = (uint8_t)type;
    return e;
}

// --- the client speaks -------------------------------------------------------

// The first line that holds and whose fact may be told; ID_NONE: silence.
static bool pick_line(struct session *s, struct span lines, line_id *picked,
                      struct error *err)
{
    for (line_id i = lines.first; i < lines.first + lines.count; i++) {
        const struct line *line = &s->scenario->lines[i];
        bool answer = true;
        if (line->tells != ID_NONE &&
            !alliance_allows(&s->alliance, &s->scenario->facts[line->tells])) {
            continue;
        }
        if (!holds(s, line->when, &answer, err)) {
            return false;
        }
        if (answer) {
            *picked = i;
            return true;
        }
    }
    *picked = ID_NONE;
    return true;
}

static void tell_fact(struct session *s, fact_id fact, struct events *out)
{
    if (!s->facts[fact]) {
        s->facts[fact] = 1;
        s->alliance.fact_told = true;
        add_event(out, EVENT_DISCLOSED)->disclosed.fact = fact;
    }
}

// A rupture that strain opened has no words of its own: the manner changes.
static int8_t mood_now(const struct session *s, const struct line *line)
{
    const struct rupture *r = &s->alliance.rupture;
    if (r->is_open && (r->trigger == ID_NONE || line->mood < 0)) {
        return r->kind == RUPTURE_WITHDRAWAL ? MOOD_WITHDRAWN : MOOD_IRRITATED;
    }
    return line->mood < 0 ? s->mood : line->mood;
}

static bool add_words(struct session *s, const struct line *line,
                      struct error *err)
{
    if (line->text_callback == ID_NONE) {
        strbuf_adds(&s->speech, line->text);
        return true;
    }
    struct script_view view = view_of(s);
    return s->script.ops->text(s->script.ctx, line->text_callback, &view,
                               &s->speech, err);
}

static bool say(struct session *s, line_id id, bool is_reply,
                struct events *out, struct error *err)
{
    struct event *e = add_event(out, EVENT_SAID);
    e->said.line = id;
    e->said.is_reply = is_reply;
    e->said.text_at = -1;
    e->said.mood = s->mood;
    e->said.mask = -1;
    if (id == ID_NONE) {
        return true;
    }
    const struct line *line = &s->scenario->lines[id];
    e->said.mood = s->mood = mood_now(s, line);
    e->said.mask = line->mask != s->mood ? line->mask : -1;
    if (s->keeps_speech) {
        size_t at = s->speech.len;
        if (!add_words(s, line, err)) {
            return false;
        }
        e->said.text_at = (int32_t)at;
        e->said.text_len = (int32_t)(s->speech.len - at);
    }
    if (line->tells != ID_NONE) {
        tell_fact(s, line->tells, out);
    }
    return true;
}

static bool say_one_of(struct session *s, struct span lines, bool is_reply,
                       struct events *out, struct error *err)
{
    line_id line;
    if (!pick_line(s, lines, &line, err)) {
        return false;
    }
    return (line == ID_NONE && is_reply) || say(s, line, is_reply, out, err);
}

// Without lines nothing was meant to be said: that is no silence.
static inline bool speak(struct session *s, struct span lines, bool is_reply,
                         struct events *out, struct error *err)
{
    return lines.count == 0 || say_one_of(s, lines, is_reply, out, err);
}

// --- going on ----------------------------------------------------------------

// Without conditions the responses themselves need not be read.
static bool offer_all(struct session *s, struct span responses)
{
    for (int32_t i = 0; i < responses.count; i++) {
        s->offered[i] = responses.first + i;
    }
    s->offered_count = responses.count;
    return true;
}

bool session_find_offers(struct session *s, struct error *err)
{
    const struct exchange *x = &s->scenario->exchanges[s->at];
    if (!x->has_conditions) {
        return offer_all(s, x->responses);
    }
    s->offered_count = 0;
    for (int32_t i = 0; i < x->responses.count; i++) {
        response_id id = x->responses.first + i;
        bool answer;
        if (!holds(s, s->scenario->responses[id].when, &answer, err)) {
            return false;
        }
        if (answer) {
            s->offered[s->offered_count++] = id;
        }
    }
    if (s->offered_count == 0) {
        return error_set_at(err, ERROR_SCENARIO, "no-response-offered",
                            s->scenario->path, x->source_line,
                            "exchange '%s': no response is offered here, "
                            "every condition says no",
                            x->id);
    }
    return true;
}

static bool enter(struct session *s, target_id to, struct events *out,
                  struct error *err)
{
    s->at = to;
    s->offered_count = 0;
    if (target_is_ending(to)) {
        ending_id ending = target_ending(to);
        if (!speak(s, s->scenario->endings[ending].lines, false, out, err)) {
            return false;
        }
        add_event(out, EVENT_ENDING)->ending.ending = ending;
        return true;
    }
    if (!speak(s, s->scenario->exchanges[to].lines, false, out, err)) {
        return false;
    }
    set_bit(s->visited, to);
    return s->defers_offers || session_find_offers(s, err);
}

bool session_begin(struct session *s, struct events *out, struct error *err)
{
    assert(s->at == ID_NONE && s->turn == 0);
    out->count = 0;
    s->has_failed = !enter(s, s->scenario->start, out, err);
    return !s->has_failed;
}

// --- effects and ruptures ----------------------------------------------------

static void shift_by_author(struct session *s, const int16_t *by,
                            struct events *out)
{
    for (int level = 0; level < LEVEL_COUNT; level++) {
        if (by[level] == 0) {
            continue;
        }
        int points = rules_scale(by[level], 100, false);
        int applied =
            alliance_shift(&s->alliance, RULE_AUTHOR, level, points, out);
        if (level == LEVEL_STRAIN) {
            alliance_source_strain(&s->alliance, false, applied);
        }
    }
}

static bool call_effect(struct session *s, callback_id effect,
                        struct events *out, struct error *err)
{
    int16_t levels[LEVEL_COUNT];
    struct script_view view = view_of(s);
    struct script_change change = {levels, s->scratch};

    memcpy(levels, s->alliance.level, sizeof levels);
    memcpy(s->scratch, s->facts, (size_t)s->scenario->fact_count);
    if (!s->script.ops->effect(s->script.ctx, effect, &view, &change, err)) {
        return false;
    }
    for (int level = 0; level < LEVEL_COUNT; level++) {
        levels[level] = (int16_t)(levels[level] - s->alliance.level[level]);
    }
    memcpy(s->facts, s->scratch, (size_t)s->scenario->fact_count);
    shift_by_author(s, levels, out);
    return true;
}

static bool has_shift(const struct response *r)
{
    static const int8_t none[LEVEL_COUNT];
    return memcmp(r->shift, none, sizeof none) != 0;
}

static bool apply_effect(struct session *s, const struct response *r,
                         struct events *out, struct error *err)
{
    if (r->effect != ID_NONE) {
        return call_effect(s, r->effect, out, err);
    }
    if (has_shift(r)) {
        int16_t by[LEVEL_COUNT];
        for (int level = 0; level < LEVEL_COUNT; level++) {
            by[level] = r->shift[level];
        }
        shift_by_author(s, by, out);
    }
    for (int32_t i = 0; i < r->facts.count; i++) {
        const struct fact_change *c =
            &s->scenario->fact_changes[r->facts.first + i];
        s->facts[c->fact] = c->value;
    }
    return true;
}

static void open_trigger(struct session *s, trigger_id id, struct events *out)
{
    const struct trigger *t = &s->scenario->triggers[id];
    set_bit(s->fired, id);
    alliance_open_rupture(&s->alliance, id, t->kind, t->marker, t->salience,
                          out);
}

bool session_begin_at(struct session *s, const struct start *start,
                      struct events *out, struct error *err)
{
    assert(s->at == ID_NONE && s->turn == 0);
    out->count = 0;
    alliance_init(&s->alliance, start->levels);
    for (fact_id i = 0; i < s->scenario->fact_count; i++) {
        s->facts[i] = start->facts[i];
        s->alliance.fact_told |=
            s->facts[i] && s->scenario->facts[i].type == FACT_CLIENT;
    }
    if (start->rupture != ID_NONE) {
        open_trigger(s, start->rupture, out);
    }
    s->has_failed = !enter(s, start->at, out, err);
    return !s->has_failed;
}

// Looks at the triggers in declared order; [*to] changes when one opens.
static bool look_for_trigger(struct session *s, target_id *to,
                             struct events *out, struct error *err)
{
    for (trigger_id i = 0; i < s->scenario->trigger_count; i++) {
        const struct trigger *t = &s->scenario->triggers[i];
        bool answer = false;
        if (script_bit(s->fired, i) && !t->again) {
            continue;
        }
        if (!holds(s, t->when, &answer, err)) {
            return false;
        }
        if (answer) {
            open_trigger(s, i, out);
            *to = t->to;
            return true;
        }
    }
    return true;
}

// The first trigger of [kind] that may open, or ID_NONE.
static trigger_id first_way_of(const struct session *s, enum rupture_kind kind)
{
    for (trigger_id i = 0; i < s->scenario->trigger_count; i++) {
        const struct trigger *t = &s->scenario->triggers[i];
        if (t->kind == kind && (t->again || !script_bit(s->fired, i))) {
            return i;
        }
    }
    return ID_NONE;
}

// When strain itself breaks the alliance, it shows in the way the scenario
// has for that kind, if it has one that is not used up.
static void look_for_break(struct session *s, int strain_before, target_id *to,
                           struct events *out)
{
    enum rupture_kind kind;
    if (!alliance_breaks(&s->alliance, strain_before, &kind)) {
        return;
    }
    alliance_open_rupture(&s->alliance, ID_NONE, kind, MARKER_COUNT,
                          RULES_STRAIN_SALIENCE, out);
    trigger_id first = first_way_of(s, kind);
    if (first != ID_NONE) {
        set_bit(s->fired, first);
        *to = s->scenario->triggers[first].to;
    }
}

static bool look_for_rupture(struct session *s, int strain_before,
                             target_id *to, struct events *out,
                             struct error *err)
{
    alliance_note_strain(&s->alliance, strain_before, out);
    if (s->alliance.rupture.is_open) {
        return true;
    }
    if (!look_for_trigger(s, to, out, err)) {
        return false;
    }
    look_for_break(s, strain_before, to, out);
    return true;
}

// --- the turn ----------------------------------------------------------------

// Looks at all of them: where it stands cannot be guessed, how many can.
static bool is_offered(const struct session *s, response_id response)
{
    bool is_found = false;
    for (int i = 0; i < s->offered_count; i++) {
        is_found |= s->offered[i] == response;
    }
    return is_found;
}

static void count_turn(struct session *s, const struct response *r)
{
    uint16_t *count = &s->counts[r->move.stance];
    *count =
        (uint16_t)(*count + (*count < s->scenario->count_most[r->move.stance]));
    s->turn++;
}

static bool make_turn(struct session *s, const struct response *r,
                      struct events *out, struct error *err)
{
    int strain_before = s->alliance.level[LEVEL_STRAIN];
    target_id to = r->to;

    count_turn(s, r);
    alliance_move(&s->alliance, &s->scenario->client, &r->move, out);
    return apply_effect(s, r, out, err) && speak(s, r->reply, true, out, err) &&
           look_for_rupture(s, strain_before, &to, out, err) &&
           enter(s, to, out, err);
}

bool session_step(struct session *s, response_id response, struct events *out,
                  struct error *err)
{
    out->count = 0;
    if (s->has_failed || !is_offered(s, response)) {
        return error_set(err, ERROR_CHOICE, "choice-not-offered",
                         "this response is not offered here");
    }
    return session_take_turn(s, response, out, err);
}

bool session_take_turn(struct session *s, response_id response,
                       struct events *out, struct error *err)
{
    out->count = 0;
    if (s->speech.len > 0) {
        strbuf_reset(&s->speech);
    }
    s->has_failed = !make_turn(s, &s->scenario->responses[response], out, err);
    return !s->has_failed;
}

bool session_is_over(const struct session *s)
{
    return s->at != ID_NONE && target_is_ending(s->at);
}

int session_order(const struct session *s, response_id out[RESPONSES_MAX])
{
    struct rng rng = rng_seeded(s->seed ^ (uint64_t)s->turn << 32);
    memcpy(out, s->offered, (size_t)s->offered_count * sizeof *out);
    for (int i = s->offered_count - 1; i > 0; i--) {
        int j = (int)rng_below(&rng, (uint32_t)i + 1);
        response_id held = out[i];
        out[i] = out[j];
        out[j] = held;
    }
    return s->offered_count;
}
