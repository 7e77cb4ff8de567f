// Every state and every way of a small scenario, found by playing it and by
// nothing else: whole sessions as bytes, compared byte by byte. Shares no code
// with core/walk*; what explore says is held against it.
#ifndef SUPPORT_WAYS_H
#define SUPPORT_WAYS_H

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "core/score.h"
#include "core/session.h"
#include "core/snapshot.h"

// Beyond these a scenario is too large to be played through.
enum { WAYS_STATES = 1500, WAYS_RUPTURES = 4, WAYS_FAILED = -1 };

struct ways_edge {
    int to; // place in ways.nodes, or WAYS_FAILED
    response_id response;
    uint32_t opens, repairs; // bits by trigger; strain is the last
};

struct ways_node {
    char *bytes; // owned
    size_t len;
    uint64_t hash;
    int depth; // responses from the start
    target_id at;
    int16_t levels[LEVEL_COUNT];
    bool is_stuck; // nothing is offered
    struct ways_edge edges[RESPONSES_MAX];
    int edge_count;
    // At an ending:
    bool is_established;
    int collaboration;
};

struct ways {
    const struct scenario *scenario;
    struct session session;
    struct ways_node *nodes; // owned; nearest to the start first
    int count;
    bool is_too_large;
    bool has_failed; // before the start
    bool has_circle;
};

// --- states ------------------------------------------------------------------

// The session's bytes; how many turns it took and how the client looks are of
// no consequence.
static inline void ways_write(struct session *s, struct strbuf *out)
{
    int32_t turn = s->turn;
    int8_t mood = s->mood;
    s->turn = 0;
    s->mood = 0;
    snapshot_write(s, out);
    s->turn = turn;
    s->mood = mood;
}

static inline void ways_judge(struct ways *w, struct ways_node *n)
{
    struct score score = {0};
    struct score_rupture open = {0};
    struct result result;
    if (w->session.alliance.rupture.is_open) { // one at most, the latest
        score.ruptures = &open;
        score.rupture_count = 1;
    }
    score_result(&score, &w->session.alliance, &result);
    n->collaboration = result.collaboration;
    n->is_established = true;
    for (int i = 0; i < OBJECTIVE_COUNT; i++) {
        n->is_established &= result.objectives[i] == ATTAINMENT_ESTABLISHED;
    }
}

static inline uint64_t ways_hash(const struct strbuf *bytes)
{
    uint64_t hash = 5381; // only to compare fewer of them
    for (size_t i = 0; i < bytes->len; i++) {
        hash = hash * 33 + (unsigned char)bytes->buf[i];
    }
    return hash;
}

// The place of the session's state, added when it is new.
static inline int ways_place(struct ways *w, int depth, bool is_stuck)
{
    struct strbuf bytes = STRBUF_INIT;
    ways_write(&w->session, &bytes);
    uint64_t hash = ways_hash(&bytes);
    for (int i = 0; i < w->count; i++) {
        if (w->nodes[i].hash == hash && w->nodes[i].len == bytes.len &&
            memcmp(w->nodes[i].bytes, bytes.buf, bytes.len) == 0) {
            strbuf_release(&bytes);
            return i;
        }
    }
    if (w->count == WAYS_STATES) {
        w->is_too_large = true;
        strbuf_release(&bytes);
        return WAYS_FAILED;
    }
    struct ways_node *n = &w->nodes[w->count];
    *n = (struct ways_node){.len = bytes.len,
                            .hash = hash,
                            .depth = depth,
                            .at = w->session.at,
                            .is_stuck = is_stuck};
    n->bytes = mem_array(bytes.len, 1);
    memcpy(n->bytes, bytes.buf, bytes.len);
    memcpy(n->levels, w->session.alliance.level, sizeof n->levels);
    if (session_is_over(&w->session)) {
        ways_judge(w, n);
    }
    strbuf_release(&bytes);
    return w->count++;
}

// --- playing -----------------------------------------------------------------

static inline uint32_t ways_bit(const struct ways *w, trigger_id t)
{
    return 1u << (t == ID_NONE ? w->scenario->trigger_count : t);
}

static inline void ways_note(const struct ways *w, const struct events *events,
                             struct ways_edge *e)
{
    for (int i = 0; i < events->count; i++) {
        const struct event *event = &events->items[i];
        if (event->type == EVENT_RUPTURE_OPENED) {
            e->opens |= ways_bit(w, event->rupture.trigger);
        } else if (event->type == EVENT_RUPTURE_REPAIRED) {
            e->repairs |= ways_bit(w, event->rupture.trigger);
        }
    }
}

// Nothing can be answered, or it is not known what: but the client has spoken
// there, so that the place was reached.
static inline bool ways_is_stuck(const struct events *events)
{
    if (events->count == 0) {
        return false;
    }
    const struct event *last = &events->items[events->count - 1];
    return last->type == EVENT_SAID && !last->said.is_reply;
}

static inline void ways_step(struct ways *w, int from, response_id response)
{
    struct ways_edge e = {.to = WAYS_FAILED, .response = response};
    struct events events;
    struct error err = {0};
    struct ways_node *n = &w->nodes[from];
    if (!snapshot_read(&w->session, n->bytes, n->len, &err)) {
        abort();
    }
    w->session.has_failed = false;
    bool is_ok = session_step(&w->session, response, &events, &err);
    if (is_ok || ways_is_stuck(&events)) {
        ways_note(w, &events, &e);
        e.to = ways_place(w, n->depth + 1, !is_ok);
    }
    n->edges[n->edge_count++] = e;
}

static inline void ways_go_on(struct ways *w, int from)
{
    struct ways_node *n = &w->nodes[from];
    response_id offered[RESPONSES_MAX];
    struct error err = {0};
    if (n->is_stuck || target_is_ending(n->at)) {
        return;
    }
    if (!snapshot_read(&w->session, n->bytes, n->len, &err)) {
        abort();
    }
    int count = w->session.offered_count;
    memcpy(offered, w->session.offered, sizeof offered);
    for (int i = 0; i < count && !w->is_too_large; i++) {
        ways_step(w, from, offered[i]);
    }
}

enum { WAYS_NEW, WAYS_OPEN, WAYS_DONE };

static inline void ways_look_for_circle(struct ways *w, int at, uint8_t *colour)
{
    colour[at] = WAYS_OPEN;
    for (int i = 0; i < w->nodes[at].edge_count; i++) {
        int to = w->nodes[at].edges[i].to;
        if (to != WAYS_FAILED && colour[to] == WAYS_OPEN) {
            w->has_circle = true;
        } else if (to != WAYS_FAILED && colour[to] == WAYS_NEW) {
            ways_look_for_circle(w, to, colour);
        }
    }
    colour[at] = WAYS_DONE;
}

static inline void ways_init(struct ways *w, const struct scenario *scenario,
                             struct script script)
{
    struct events events;
    struct error err = {0};
    *w = (struct ways){.scenario = scenario};
    w->nodes = mem_array(WAYS_STATES, sizeof *w->nodes);
    session_init(&w->session, scenario, script, 0);
    bool is_ok = session_begin(&w->session, &events, &err);
    if (!is_ok && !ways_is_stuck(&events)) {
        w->has_failed = true;
        return;
    }
    ways_place(w, 0, !is_ok);
    for (int i = 0; i < w->count && !w->is_too_large; i++) {
        ways_go_on(w, i);
    }
    uint8_t *colour = mem_array(WAYS_STATES, 1);
    ways_look_for_circle(w, 0, colour);
    free(colour);
}

static inline void ways_release(struct ways *w)
{
    for (int i = 0; i < w->count; i++) {
        free(w->nodes[i].bytes);
    }
    free(w->nodes);
    session_release(&w->session);
}

#endif
