// Joining the parts by name and checking the whole.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "core/builder_parts.h"

// How many letters are compared to find what misspelt names meant: enough for
// the first hundred or so of the largest scenarios. Whoever has more slips
// needs no help with spelling, and it would take long.
#define LETTERS_COMPARED_MAX INT64_C(50000000)

// What finishing fills, before the scenario's const pointers take it over.
struct joiner {
    struct builder *b;
    struct scenario *s;
    struct exchange *exchanges;
    struct ending *endings;
    struct response *responses;
    struct line *lines;
    struct fact_change *changes;
    struct index_entry *places; // sorted; at: a target_id
    int32_t place_count;
    struct index_entry *facts; // sorted; at: a fact_id
    int64_t letters;           // compared so far
};

static void *make(struct joiner *j, size_t count, size_t size)
{
    return arena_array(&j->s->arena, count + 1, size);
}

static void say_duplicate(struct builder *b, const char *what, const char *id,
                          int32_t line, int32_t first_line)
{
    builder_fault(b, line, NULL, "duplicate-id",
                  "give one of them another name",
                  "%s '%s': the name is taken already, in line %d", what, id,
                  (int)first_line);
}

// --- names -------------------------------------------------------------------

static const char *place_noun(const struct part_place *p)
{
    return p->outcome == ID_NONE ? "exchange" : "ending";
}

static void check_place_names(struct joiner *j)
{
    for (int32_t i = 1; i < j->place_count; i++) {
        if (strcmp(j->places[i - 1].id, j->places[i].id) == 0) {
            const struct part_place *first = &j->b->places[j->places[i - 1].at];
            const struct part_place *p = &j->b->places[j->places[i].at];
            say_duplicate(j->b, place_noun(p), p->id, p->source_line,
                          first->source_line);
        }
    }
}

// First by place, to tell duplicates in order; then each as a target.
static void index_places(struct joiner *j)
{
    struct builder *b = j->b;
    target_id *targets = mem_array(b->place_count + 1, sizeof *targets);
    int32_t exchanges = 0, endings = 0;

    j->places = make(j, b->place_count, sizeof *j->places);
    j->place_count = (int32_t)b->place_count;
    for (int32_t i = 0; i < j->place_count; i++) {
        j->places[i] = (struct index_entry){b->places[i].id, i};
        targets[i] = b->places[i].outcome == ID_NONE
                         ? exchanges++
                         : target_of_ending(endings++);
    }
    index_sort(j->places, j->place_count);
    check_place_names(j);
    for (int32_t i = 0; i < j->place_count; i++) {
        j->places[i].at = targets[j->places[i].at];
    }
    free(targets);
}

static void index_facts(struct joiner *j)
{
    struct builder *b = j->b;
    int32_t count = (int32_t)b->fact_count;
    j->facts = make(j, b->fact_count, sizeof *j->facts);
    for (int32_t i = 0; i < count; i++) {
        j->facts[i] = (struct index_entry){b->facts[i].id, i};
    }
    index_sort(j->facts, count);
    if (count > FACTS_MAX) {
        builder_fault(b, b->source_line, "facts", "too-many-facts", NULL,
                      "scenario: has %d facts, at most %d are allowed",
                      (int)count, FACTS_MAX);
    }
    j->s->facts =
        arena_copy(&j->s->arena, b->facts, b->fact_count, sizeof *b->facts);
    j->s->fact_count = count;
}

// The name meant by [id], or NULL. Each letter of a name is compared with
// each of the other.
static const char *suggest(struct joiner *j, const struct index_entry *names,
                           int32_t count, const char *id)
{
    int64_t len = (int64_t)strlen(id);
    j->letters += len * len * count;
    return j->letters <= LETTERS_COMPARED_MAX ? index_nearest(names, count, id)
                                              : NULL;
}

static target_id find_target(struct joiner *j, const char *what, const char *to,
                             int32_t line)
{
    target_id target = index_find(j->places, j->place_count, to);
    if (target == ID_NONE) {
        const char *near = suggest(j, j->places, j->place_count, to);
        builder_fault(j->b, line, "to", "missing-target",
                      "name an exchange or an ending of this scenario",
                      near ? "%s: there is no exchange or ending '%s', did you "
                             "mean '%s'?"
                           : "%s: there is no exchange or ending '%s'",
                      what, to, near);
    }
    return target;
}

static fact_id find_fact(struct joiner *j, const char *what, const char *field,
                         const char *id, int32_t line)
{
    int32_t count = (int32_t)j->b->fact_count;
    fact_id fact = index_find(j->facts, count, id);
    if (fact == ID_NONE) {
        const char *near = suggest(j, j->facts, count, id);
        builder_fault(j->b, line, field, "unknown-fact",
                      "declare it in the scenario's facts",
                      near ? "%s: unknown fact '%s', did you mean '%s'?"
                           : "%s: unknown fact '%s'",
                      what, id, near);
    }
    return fact;
}

// --- lines -------------------------------------------------------------------

static void join_line(struct joiner *j, int32_t handle)
{
    struct part_line *p = &j->b->lines[handle];
    if (p->is_used) {
        builder_fault(j->b, p->line.source_line, NULL, "used-twice",
                      "write the line again where it is said again",
                      "client: this line stands in two places");
        return;
    }
    struct line *line = &j->lines[j->s->line_count++];
    p->is_used = true;
    *line = p->line;
    if (p->tells) {
        line->tells =
            find_fact(j, "client", "tells", p->tells, line->source_line);
    }
    if (line->tells != ID_NONE &&
        j->s->facts[line->tells].type != FACT_CLIENT) {
        builder_fault(j->b, line->source_line, "tells", "wrong-fact-value",
                      "declare it as { from = { safety = … } }",
                      "client: '%s' is not a fact that a client tells",
                      p->tells);
    }
    j->s->has_callbacks |=
        line->when != ID_NONE || line->text_callback != ID_NONE;
}

// [what] names who says them, for the message.
static struct span join_lines(struct joiner *j, struct span handles,
                              const char *what, int32_t at)
{
    struct span span = {j->s->line_count, handles.count};
    if (handles.count > LINES_MAX) {
        builder_fault(j->b, at, NULL, "too-many-lines", NULL,
                      "%s: has %d client lines, at most %d are allowed", what,
                      (int)handles.count, LINES_MAX);
    }
    for (int32_t i = 0; i < handles.count; i++) {
        join_line(j, j->b->handles[handles.first + i]);
    }
    return span;
}

// --- responses ---------------------------------------------------------------

static void join_change(struct joiner *j, const char *what,
                        const struct builder_fact_change *from, int32_t line)
{
    struct fact_change *change = &j->changes[j->s->fact_change_count++];
    change->fact = find_fact(j, what, "effect", from->fact, line);
    change->value = (uint8_t)from->value;
    if (change->fact == ID_NONE) {
        return;
    }
    enum fact_type type = j->s->facts[change->fact].type;
    if (type == FACT_CLIENT) {
        builder_fault(j->b, line, "effect", "wrong-fact-value",
                      "a client line tells it: client { tells = … }",
                      "%s: '%s' is the client's to tell, no effect can set it",
                      what, from->fact);
    } else if ((type == FACT_FLAG) != from->is_flag) {
        builder_fault(j->b, line, "effect", "wrong-fact-value", NULL,
                      "%s: fact '%s' takes %s", what, from->fact,
                      type == FACT_FLAG ? "true or false"
                                        : "a whole number from 0 to 255");
    }
}

static const char *default_id(struct joiner *j, const char *exchange,
                              enum stance stance, int nth)
{
    char id[256];
    const char *name = term_name(&terms_stance, (int)stance);
    if (nth == 1) {
        snprintf(id, sizeof id, "%s.%s", exchange, name);
    } else {
        snprintf(id, sizeof id, "%s.%s.%d", exchange, name, nth);
    }
    return arena_strdup(&j->s->arena, id);
}

static void join_parts_of_response(struct joiner *j, struct part_response *p,
                                   struct response *r, const char *what)
{
    r->to = find_target(j, what, p->to, r->source_line);
    r->reply = join_lines(j, p->reply, what, r->source_line);
    r->facts = (struct span){j->s->fact_change_count, p->changes.count};
    for (int32_t i = 0; i < p->changes.count; i++) {
        join_change(j, what, &j->b->changes[p->changes.first + i],
                    r->source_line);
    }
    j->s->has_callbacks |= r->when != ID_NONE || r->effect != ID_NONE;
}

static void join_response(struct joiner *j, int32_t handle, exchange_id at,
                          const char *exchange, int nth[STANCE_SCORED_COUNT])
{
    struct part_response *p = &j->b->responses[handle];
    const char *what = term_name(&terms_stance, p->response.move.stance);
    if (p->is_used) {
        builder_fault(j->b, p->response.source_line, NULL, "used-twice",
                      "write the response again in the other exchange",
                      "%s: this response stands in two places", what);
        return;
    }
    struct response *r = &j->responses[j->s->response_count++];
    p->is_used = true;
    *r = p->response;
    r->exchange = at;
    j->exchanges[at].has_conditions |= r->when != ID_NONE;
    nth[r->move.stance]++;
    if (!r->id) {
        r->id = default_id(j, exchange, r->move.stance, nth[r->move.stance]);
    }
    join_parts_of_response(j, p, r, what);
}

// --- exchanges and endings ---------------------------------------------------

static void check_responses(struct joiner *j, const struct part_place *p,
                            const int nth[STANCE_SCORED_COUNT])
{
    int count = (int)p->responses.count;
    if (count < 2) {
        builder_fault(j->b, p->source_line, NULL, "too-few-responses",
                      "a choice needs two or more responses",
                      "exchange '%s': has %s, needs at least two", p->id,
                      count == 0 ? "no response" : "only one response");
    }
    if (count > RESPONSES_MAX) {
        builder_fault(j->b, p->source_line, NULL, "too-many-responses", NULL,
                      "exchange '%s': has %d responses, at most %d are allowed",
                      p->id, count, RESPONSES_MAX);
    }
    if (count > 0 && nth[STANCE_COLLABORATIVE] == 0) {
        builder_fault(j->b, p->source_line, NULL, "no-collaborative-response",
                      "give the trainee one good way on",
                      "exchange '%s': has no collaborative response", p->id);
    }
}

static void join_exchange(struct joiner *j, const struct part_place *p)
{
    exchange_id at = j->s->exchange_count++;
    struct exchange *x = &j->exchanges[at];
    int nth[STANCE_SCORED_COUNT] = {0};

    x->id = p->id;
    x->source_line = p->source_line;
    x->lines = join_lines(j, p->lines, "exchange", p->source_line);
    x->responses = (struct span){j->s->response_count, p->responses.count};
    for (int32_t i = 0; i < p->responses.count; i++) {
        join_response(j, j->b->handles[p->responses.first + i], at, p->id, nth);
    }
    check_responses(j, p, nth);
}

static void join_ending(struct joiner *j, const struct part_place *p)
{
    struct ending *e = &j->endings[j->s->ending_count++];
    e->id = p->id;
    e->source_line = p->source_line;
    e->outcome = (uint8_t)p->outcome;
    e->lines = join_lines(j, p->lines, "ending", p->source_line);
    if (p->lines.count == 0) {
        builder_fault(j->b, p->source_line, NULL, "no-client-line",
                      "let the client have the last word: client { \"…\" }",
                      "ending '%s': has no client line", p->id);
    }
}

static void join_places(struct joiner *j)
{
    for (size_t i = 0; i < j->b->place_count; i++) {
        const struct part_place *p = &j->b->places[i];
        if (p->outcome == ID_NONE) {
            join_exchange(j, p);
        } else {
            join_ending(j, p);
        }
    }
}

// --- triggers ----------------------------------------------------------------

static void join_trigger(struct joiner *j, struct trigger *t,
                         const struct part_trigger *p)
{
    const char *what = term_name(&terms_rupture_kind, p->trigger.kind);
    *t = p->trigger;
    t->to = find_target(j, what, p->to, t->source_line);
    if (strcmp(t->id, "strain") == 0) {
        builder_fault(j->b, t->source_line, NULL, "reserved-id",
                      "choose another name",
                      "%s 'strain': the name belongs to the rupture that "
                      "strain opens by itself",
                      what);
    }
    j->s->has_callbacks |= t->when != ID_NONE;
}

static void join_triggers(struct joiner *j)
{
    size_t count = j->b->trigger_count;
    struct trigger *triggers = make(j, count, sizeof *triggers);
    struct index_entry *names = make(j, count, sizeof *names);
    for (size_t i = 0; i < count; i++) {
        join_trigger(j, &triggers[i], &j->b->triggers[i]);
        names[i] = (struct index_entry){triggers[i].id, (int32_t)i};
    }
    index_sort(names, (int32_t)count);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(names[i - 1].id, names[i].id) == 0) {
            const struct trigger *t = &triggers[names[i].at];
            say_duplicate(j->b, term_name(&terms_rupture_kind, t->kind), t->id,
                          t->source_line,
                          triggers[names[i - 1].at].source_line);
        }
    }
    j->s->triggers = triggers;
    j->s->trigger_count = (int32_t)count;
}

// --- the whole ---------------------------------------------------------------

// Two exchanges of one name give their responses the same names: that was told
// once, of the exchanges.
static bool is_told(const struct joiner *j, const struct response *a,
                    const struct response *b)
{
    return a->exchange != b->exchange &&
           strcmp(j->exchanges[a->exchange].id, j->exchanges[b->exchange].id) ==
               0;
}

static void check_response_name(struct joiner *j, const struct response *first,
                                const struct response *r)
{
    if (strcmp(first->id, r->id) == 0 && !is_told(j, first, r)) {
        say_duplicate(j->b, "response", r->id, r->source_line,
                      first->source_line);
    }
}

static void index_responses(struct joiner *j)
{
    int32_t count = j->s->response_count;
    struct index_entry *names = make(j, (size_t)count, sizeof *names);
    for (int32_t i = 0; i < count; i++) {
        names[i] = (struct index_entry){j->responses[i].id, i};
    }
    index_sort(names, count);
    for (int32_t i = 1; i < count; i++) {
        check_response_name(j, &j->responses[names[i - 1].at],
                            &j->responses[names[i].at]);
    }
    j->s->response_index = names;
}

static void check_stray_parts(struct builder *b)
{
    const char *hint = "put it into the exchange it belongs to";
    for (size_t i = 0; i < b->response_count; i++) {
        const struct response *r = &b->responses[i].response;
        if (!b->responses[i].is_used) {
            builder_fault(b, r->source_line, NULL, "stray-part", hint,
                          "%s: this response stands in no exchange",
                          term_name(&terms_stance, r->move.stance));
        }
    }
    for (size_t i = 0; i < b->line_count; i++) {
        if (!b->lines[i].is_used) {
            builder_fault(b, b->lines[i].line.source_line, NULL, "stray-part",
                          hint, "client: this line stands in no exchange");
        }
    }
}

static void find_start(struct joiner *j)
{
    struct builder *b = j->b;
    target_id start =
        b->start ? index_find(j->places, j->place_count, b->start) : ID_NONE;
    if (j->s->ending_count == 0) {
        builder_fault(b, b->source_line, NULL, "no-endings",
                      "say how it may end: ending \"agreed\" { … }",
                      "scenario: has no ending");
    }
    if (b->exchange_count == 0) {
        builder_fault(b, b->source_line, NULL, "no-exchanges",
                      "declare what happens: exchange \"arrival\" { … }",
                      "scenario: has no exchange");
    } else if (b->start && (start == ID_NONE || target_is_ending(start))) {
        const char *near = index_nearest(j->places, j->place_count, b->start);
        builder_fault(b, b->source_line, "start", "missing-start",
                      "name the exchange the conversation starts with",
                      near
                          ? "scenario: there is no exchange '%s' to start "
                            "with, did you mean '%s'?"
                          : "scenario: there is no exchange '%s' to start with",
                      b->start, near);
    }
    j->s->start = start;
}

// The facts that the room shows: the person sees them, so they are none that a
// client tells.
static fact_id find_room_fact(struct joiner *j, const char *field,
                              const char *id)
{
    fact_id fact =
        id ? find_fact(j, "scenario", field, id, j->b->source_line) : ID_NONE;
    if (fact != ID_NONE && j->s->facts[fact].type == FACT_CLIENT) {
        builder_fault(j->b, j->b->source_line, field, "wrong-fact-value",
                      "declare it as true or false",
                      "scenario: '%s' is a fact that a client tells", id);
    }
    return fact;
}

static void join_room(struct joiner *j)
{
    j->s->door_fact = find_room_fact(j, "door", j->b->door);
    j->s->earshot_fact = find_room_fact(j, "earshot", j->b->earshot);
}

static void make_room(struct joiner *j)
{
    struct builder *b = j->b;
    j->exchanges = make(j, b->place_count, sizeof *j->exchanges);
    j->endings = make(j, b->place_count, sizeof *j->endings);
    j->responses = make(j, b->response_count, sizeof *j->responses);
    j->lines = make(j, b->line_count, sizeof *j->lines);
    j->changes = make(j, b->change_count, sizeof *j->changes);
}

static void hand_over(struct joiner *j)
{
    j->s->exchanges = j->exchanges;
    j->s->endings = j->endings;
    j->s->responses = j->responses;
    j->s->lines = j->lines;
    j->s->fact_changes = j->changes;
}

struct scenario *builder_finish(struct builder *b)
{
    struct joiner j = {.b = b, .s = b->scenario};

    index_facts(&j);
    index_places(&j);
    make_room(&j);
    join_places(&j);
    join_triggers(&j);
    index_responses(&j);
    check_stray_parts(b);
    find_start(&j);
    join_room(&j);
    hand_over(&j);
    if (b->has_faults) {
        return NULL;
    }
    b->scenario = NULL;
    return j.s;
}
