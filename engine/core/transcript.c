// Keeping what was said and done, and writing it down.
#include "core/transcript.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/rules.h"
#include "core/scenario.h"

int turn_moved(const struct turn *turn, enum level level)
{
    int sum = 0;

    for (int32_t i = 0; i < turn->event_count; i++) {
        const struct event *e = &turn->events[i];
        if (e->type == EVENT_SHIFT && e->shift.level == (int)level) {
            sum += e->shift.points;
        }
    }
    return sum;
}

void transcript_init(struct transcript *t, const struct session *session)
{
    *t = (struct transcript){.scenario = session->scenario,
                             .seed = session->seed};
    t->opening.exchange = t->opening.response = ID_NONE;
    start_init(&t->start, session->scenario);
    transcript_start(t, &t->start);
}

void transcript_start(struct transcript *t, const struct start *start)
{
    t->start = *start;
    memcpy(t->start_levels, start->levels, sizeof t->start_levels);
}

static void keep_utterance(struct utterance *u, const struct session *session,
                           const struct event *e)
{
    u->is_reply = e->said.is_reply;
    u->mood = e->said.mood;
    u->mask = e->said.mask;
    if (e->said.line == ID_NONE || e->said.text_at < 0) {
        u->text = mem_strdup("");
        return;
    }
    const struct line *line = &session->scenario->lines[e->said.line];
    u->text = mem_strndup(session->speech.buf + e->said.text_at,
                          (size_t)e->said.text_len);
    u->thought = line->thought;
}

static void keep_speech(struct turn *turn, const struct session *session,
                        const struct events *events)
{
    turn->said = mem_array((size_t)events->count + 1, sizeof *turn->said);
    for (int i = 0; i < events->count; i++) {
        if (events->items[i].type == EVENT_SAID) {
            keep_utterance(&turn->said[turn->said_count++], session,
                           &events->items[i]);
        }
    }
}

void transcript_add(struct transcript *t, const struct session *session,
                    exchange_id exchange, response_id response,
                    const struct events *events)
{
    if (response == ID_NONE) { // a rupture that it began with has its price
        memcpy(t->start_levels, session->alliance.level,
               sizeof t->start_levels);
    }
    struct turn *turn = response == ID_NONE ? &t->opening
                                            : MEM_PUSH(t->turns, t->turn_count,
                                                       t->turn_capacity);
    turn->exchange = exchange;
    turn->response = response;
    memcpy(turn->levels, session->alliance.level, sizeof turn->levels);
    turn->event_count = events->count;
    turn->events = mem_array((size_t)events->count + 1, sizeof *turn->events);
    memcpy(turn->events, events->items,
           (size_t)events->count * sizeof *turn->events);
    keep_speech(turn, session, events);
}

void transcript_add_said(const struct turn *turn, struct strbuf *out)
{
    for (int32_t i = 0; i < turn->said_count; i++) {
        if (i > 0) {
            strbuf_addch(out, '\n');
        }
        strbuf_adds(out, turn->said[i].text);
    }
}

// --- writing -----------------------------------------------------------------

#define WIDTH 76

static void write_said(const struct transcript *t, const struct turn *turn,
                       struct strbuf *out)
{
    for (int32_t i = 0; i < turn->said_count; i++) {
        const struct utterance *u = &turn->said[i];
        strbuf_addf(out, "%s (%s):\n", t->scenario->client.name,
                    term_name(&terms_mood, u->mood));
        strbuf_add_wrapped(out, *u->text ? u->text : "…", WIDTH, "    ");
        strbuf_addch(out, '\n');
    }
}

static void write_shift(const struct event *e, struct strbuf *out)
{
    strbuf_addf(out, "  %s %+d (%s)", term_name(&terms_level, e->shift.level),
                e->shift.points, rules_name(e->shift.rule));
}

static const char *rupture_name(const struct transcript *t, trigger_id trigger)
{
    return trigger == ID_NONE ? "strain" : t->scenario->triggers[trigger].id;
}

static void write_event(const struct transcript *t, const struct event *e,
                        struct strbuf *out)
{
    switch ((enum event_type)e->type) {
    case EVENT_SHIFT:
        write_shift(e, out);
        break;
    case EVENT_DISCLOSED:
        strbuf_addf(out, "  disclosed %s",
                    t->scenario->facts[e->disclosed.fact].id);
        break;
    case EVENT_RUPTURE_OPENED:
    case EVENT_RUPTURE_NOTICED:
    case EVENT_RUPTURE_REPAIRED:
        strbuf_addf(out, "  %s %s", event_type_name(e->type),
                    rupture_name(t, e->rupture.trigger));
        break;
    case EVENT_ENDING:
        strbuf_addf(out, "  ending %s",
                    t->scenario->endings[e->ending.ending].id);
        break;
    case EVENT_STRAIN:
    case EVENT_VIOLATION:
        strbuf_addf(out, "  %s", event_type_name(e->type));
        break;
    case EVENT_SAID:
    case EVENT_TYPE_COUNT:
        return;
    }
    strbuf_addch(out, '\n');
}

static void write_turn(const struct transcript *t, size_t number,
                       struct strbuf *out)
{
    const struct turn *turn = &t->turns[number - 1];
    const struct response *r = &t->scenario->responses[turn->response];

    strbuf_addf(out, "%zu. You (%s, %s):\n", number,
                term_name(&terms_stance, r->move.stance), r->id);
    strbuf_add_wrapped(out, r->text, WIDTH, "    ");
    strbuf_addch(out, '\n');
    for (int32_t i = 0; i < turn->event_count; i++) {
        write_event(t, &turn->events[i], out);
    }
    strbuf_addf(out,
                "  = safety %d, partnership %d, agreement %d, strain %d\n\n",
                turn->levels[LEVEL_SAFETY], turn->levels[LEVEL_PARTNERSHIP],
                turn->levels[LEVEL_AGREEMENT], turn->levels[LEVEL_STRAIN]);
    write_said(t, turn, out);
}

void transcript_write(const struct transcript *t, struct strbuf *out)
{
    const int16_t *levels = t->start_levels;
    strbuf_addf(out, "%s\nsha256 %s, seed %llu\n", t->scenario->title,
                t->scenario->sha256, (unsigned long long)t->seed);
    if (t->start.is_preview) {
        strbuf_adds(out, "preview from ");
        start_tell(&t->start, t->scenario, out);
        strbuf_addch(out, '\n');
    }
    strbuf_addf(out,
                "start: safety %d, partnership %d, agreement %d, strain %d\n\n",
                levels[LEVEL_SAFETY], levels[LEVEL_PARTNERSHIP],
                levels[LEVEL_AGREEMENT], levels[LEVEL_STRAIN]);
    write_said(t, &t->opening, out);
    for (size_t i = 1; i <= t->turn_count; i++) {
        write_turn(t, i, out);
    }
}

static void release_turn(struct turn *turn)
{
    for (int32_t i = 0; i < turn->said_count; i++) {
        free(turn->said[i].text);
    }
    free(turn->said);
    free(turn->events);
}

void transcript_release(struct transcript *t)
{
    release_turn(&t->opening);
    for (size_t i = 0; i < t->turn_count; i++) {
        release_turn(&t->turns[i]);
    }
    free(t->turns);
    *t = (struct transcript){0};
}
