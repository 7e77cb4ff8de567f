// Notes which lines are spoken. Words that functions give are spoken in whole
// sessions of their own, since states do not keep what only texts look at.
#include "tools/lint_spoken.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/finding.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "core/event.h"
#include "core/scenario.h"
#include "core/session.h"
#include "script/loader.h"
#include "script/vocabulary.h"
#include "tools/lint.h"
#include "tools/lint_reach.h"

#include "base/banned.h"

enum { ASKED_MOST = 20, STEPS_MOST = 50000, LONG = 400 };

// --- whose lines -------------------------------------------------------------

static int32_t owner_of_place(const struct scenario *s, target_id at)
{
    return target_is_ending(at) ? s->exchange_count + target_ending(at) : at;
}

static int32_t owner_of_response(const struct scenario *s, response_id r)
{
    return s->exchange_count + s->ending_count + r;
}

// Each line is to be heard, up to one that always holds; without such a one
// there may be silence too.
static void own(struct spoken *s, struct span lines, int32_t owner,
                bool may_be_silent)
{
    bool is_covered = false;
    for (line_id i = lines.first; i < lines.first + lines.count; i++) {
        const struct line *line = &s->k->s->lines[i];
        s->owner[i] = owner;
        s->left[owner] += !is_covered;
        is_covered |= line->when == ID_NONE && line->tells == ID_NONE;
    }
    s->left[owner] += may_be_silent && !is_covered && lines.count > 0;
}

static void own_all(struct spoken *s)
{
    const struct scenario *sc = s->k->s;
    for (exchange_id i = 0; i < sc->exchange_count; i++) {
        own(s, sc->exchanges[i].lines, i, true);
    }
    for (ending_id i = 0; i < sc->ending_count; i++) {
        own(s, sc->endings[i].lines, sc->exchange_count + i, true);
    }
    for (response_id i = 0; i < sc->response_count; i++) {
        own(s, sc->responses[i].reply, owner_of_response(sc, i), false);
    }
}

bool spoken_wants(const struct spoken *s, response_id response, target_id at)
{
    return s->left[owner_of_place(s->k->s, at)] > 0 ||
           s->left[owner_of_response(s->k->s, response)] > 0;
}

void spoken_init(struct spoken *s, const struct walked *k)
{
    size_t places = (size_t)k->s->exchange_count + (size_t)k->s->ending_count;
    size_t owners = places + (size_t)k->s->response_count;
    size_t lines = (size_t)k->s->line_count + 1;
    *s = (struct spoken){.k = k,
                         .is_said = mem_array(lines, sizeof *s->is_said),
                         .owner = mem_array(lines, sizeof *s->owner),
                         .left = mem_array(owners, sizeof *s->left),
                         .asked = mem_array(lines, sizeof *s->asked),
                         .silent = mem_array(places, sizeof *s->silent)};
    for (size_t i = 0; i < places; i++) {
        s->silent[i] = (struct walk_place){STATE_NONE, ID_NONE};
    }
    own_all(s);
}

void spoken_release(struct spoken *s)
{
    free(s->is_said);
    free(s->owner);
    free(s->left);
    free(s->asked);
    free(s->silent);
    free(s->texts);
    *s = (struct spoken){0};
}

// --- noting ------------------------------------------------------------------

static void note_line(struct spoken *s, line_id line, struct walk_place place)
{
    bool is_text = s->k->s->lines[line].text_callback != ID_NONE;
    bool was_known = is_text ? s->asked[line] >= ASKED_MOST : s->is_said[line];
    s->is_said[line] = true;
    if (is_text && !was_known) {
        s->asked[line]++;
        *MEM_PUSH(s->texts, s->text_count, s->text_capacity) =
            (struct spoken_text){line, place};
        was_known = s->asked[line] < ASKED_MOST;
    }
    s->left[s->owner[line]] -= !was_known;
}

// Where the way leads: its lines are those that none of is said.
static target_id place_after(const struct spoken *s, struct walk_place place)
{
    int count;
    const walk_edge *ways = walk_ways(s->k->w, place.state, &count);
    for (int i = 0; i < count; i++) {
        if (walk_response(s->k->w, place.state, ways[i]) == place.response) {
            return walk_at(s->k->w, edge_to(ways[i]));
        }
    }
    return walk_at(s->k->w, place.state);
}

static void note_silence(struct spoken *s, struct walk_place place)
{
    target_id at = place.response == ID_NONE ? walk_at(s->k->w, place.state)
                                             : place_after(s, place);
    int32_t i =
        target_is_ending(at) ? s->k->s->exchange_count + target_ending(at) : at;
    if (s->silent[i].state == STATE_NONE) {
        s->silent[i] = place;
        s->left[i]--;
    }
}

void spoken_note(struct spoken *s, const struct events *events,
                 struct walk_place place)
{
    for (int i = 0; events && i < events->count; i++) {
        const struct event *e = &events->items[i];
        if (e->type == EVENT_SAID && e->said.line != ID_NONE) {
            note_line(s, e->said.line, place);
        } else if (e->type == EVENT_SAID) {
            note_silence(s, place);
        }
    }
}

// --- lines -------------------------------------------------------------------

static bool is_covered(const struct spoken *s, struct span lines, line_id line)
{
    for (line_id i = lines.first; i < line; i++) {
        if (s->k->s->lines[i].when == ID_NONE &&
            s->k->s->lines[i].tells == ID_NONE) {
            return true; // the graph said so already
        }
    }
    return false;
}

static void report_line(const struct spoken *s, line_id i)
{
    const struct line *line = &s->k->s->lines[i];
    if (line->tells != ID_NONE) {
        lint_add(s->k->l, SEVERITY_ERROR, "line-never-spoken",
                 line->source_line,
                 "ask for less in the fact's 'from' or in 'when', or leave "
                 "more room to earn trust before it",
                 "client: this line is never spoken: where it could be, there "
                 "is not trust enough to tell '%s', or its 'when' does not "
                 "hold",
                 s->k->s->facts[line->tells].id);
    } else {
        lint_add(s->k->l, SEVERITY_ERROR, "line-never-spoken",
                 line->source_line, "loosen its 'when', or take it out",
                 "client: this line is never spoken, its 'when' does not hold "
                 "in any state where it could be");
    }
}

static void report_lines(const struct spoken *s, struct span lines)
{
    for (line_id i = lines.first; i < lines.first + lines.count; i++) {
        if (!s->is_said[i] && !is_covered(s, lines, i)) {
            report_line(s, i);
        }
    }
}

// Only where the client could have spoken at all.
static void find_unspoken(const struct spoken *s)
{
    const struct scenario *sc = s->k->s;
    const struct walk_finds *finds = s->k->finds;
    for (exchange_id i = 0; i < sc->exchange_count; i++) {
        if (finds->exchanges[i].state != STATE_NONE) {
            report_lines(s, sc->exchanges[i].lines);
        }
    }
    for (ending_id i = 0; i < sc->ending_count; i++) {
        if (finds->endings[i].state != STATE_NONE) {
            report_lines(s, sc->endings[i].lines);
        }
    }
    for (response_id i = 0; i < sc->response_count; i++) {
        if (finds->responses[i].state != STATE_NONE) {
            report_lines(s, sc->responses[i].reply);
        }
    }
}

static void report_silence(const struct spoken *s, int32_t i)
{
    const struct scenario *sc = s->k->s;
    bool is_ending = i >= sc->exchange_count;
    if (s->silent[i].state == STATE_NONE) {
        return;
    }
    char *way = lint_way(s->k->w, &s->silent[i]);
    lint_add(s->k->l, SEVERITY_WARNING, "client-silent",
             is_ending ? sc->endings[i - sc->exchange_count].source_line
                       : sc->exchanges[i].source_line,
             "end its lines with one that has no 'when' and tells nothing",
             "%s '%s': the client says nothing here when none of the lines "
             "holds%s",
             is_ending ? "ending" : "exchange",
             is_ending ? sc->endings[i - sc->exchange_count].id
                       : sc->exchanges[i].id,
             way);
    free(way);
}

// --- texts -------------------------------------------------------------------

static const char *literal_code(const char *code)
{
    for (int i = 0; i < vocabulary_code_count; i++) {
        if (strcmp(vocabulary_codes[i].code, code) == 0) {
            return vocabulary_codes[i].code;
        }
    }
    return "script-error";
}

static void report_text(const struct spoken *s, const struct error *err)
{
    const char *code = literal_code(err->code);
    if (lint_has(s->k->l, code, err->line)) {
        return;
    }
    struct finding *f =
        findings_add(s->k->l->out, SEVERITY_ERROR, code, s->k->l->opened->path,
                     err->line, "%s", err->message);
    finding_set_hint(f, *err->hint ? err->hint : NULL);
    script_show_line(s->k->l->opened->source, err->line, f);
}

static void measure(struct spoken *s, const struct session *session,
                    const struct events *events)
{
    for (int i = 0; i < events->count; i++) {
        const struct event *e = &events->items[i];
        if (e->type != EVENT_SAID || e->said.text_at < 0) {
            continue;
        }
        const struct line *line = &s->k->s->lines[e->said.line];
        // One way speaks for all the lines along it.
        s->asked[e->said.line] -= s->asked[e->said.line] > 0;
        const char *text = strbuf_text(&session->speech) + e->said.text_at;
        size_t length = utf8_count(text, (size_t)e->said.text_len);
        if (line->text_callback != ID_NONE && length > LONG &&
            !lint_has(s->k->l, "long-client-line", line->source_line)) {
            lint_add(s->k->l, SEVERITY_WARNING, "long-client-line",
                     line->source_line,
                     "say it in fewer words, or let the trainee answer in "
                     "between",
                     "client: this line comes out with %zu characters, more "
                     "than %d are hard to follow",
                     length, LONG);
        }
    }
}

// False when a text fails on the way.
static bool play_way(struct spoken *s, struct session *session,
                     const response_id *way, size_t count, struct error *err)
{
    struct events events;
    bool is_ok = session_begin(session, &events, err);
    for (size_t i = 0; i <= count && is_ok; i++) {
        measure(s, session, &events);
        is_ok = i == count || session_step(session, way[i], &events, err);
    }
    return is_ok;
}

// Returns how many steps it took.
static size_t speak(struct spoken *s, const struct spoken_text *t)
{
    struct session session;
    struct error err = {0};
    response_id *way;
    size_t count = walk_way_to(s->k->w, &t->place, &way);
    session_init(&session, s->k->s, s->k->l->opened->script, 0);
    session.keeps_speech = true;
    if (!play_way(s, &session, way, count, &err)) {
        report_text(s, &err);
    }
    session_release(&session);
    free(way);
    return count + 1;
}

void spoken_report(struct spoken *s)
{
    find_unspoken(s);
    for (int32_t i = 0; i < s->k->s->exchange_count + s->k->s->ending_count;
         i++) {
        report_silence(s, i);
    }
    // The farthest first: they lead past the others.
    for (size_t i = s->text_count, steps = 0; i > 0 && steps < STEPS_MOST;
         i--) {
        if (s->asked[s->texts[i - 1].line] > 0) {
            steps += speak(s, &s->texts[i - 1]);
        }
    }
}
