// Making attempts again, and keeping what they came through.
#include "tools/visited.h"

#include <stdlib.h>
#include <string.h>

#include "base/error.h"
#include "base/file.h"
#include "base/finding.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "base/utf8.h"
#include "core/session.h"
#include "tools/attempts_read.h"

#include "base/banned.h"

enum { FILE_MOST = 64 * 1024 * 1024 };

void visited_init(struct visited *v, const struct scenario *s)
{
    *v = (struct visited){.s = s,
                          .exchanges = mem_array((size_t)s->exchange_count, 1),
                          .responses = mem_array((size_t)s->response_count, 1),
                          .triggers = mem_array((size_t)s->trigger_count, 1),
                          .endings = mem_array((size_t)s->ending_count, 1)};
}

void visited_release(struct visited *v)
{
    free(v->exchanges);
    free(v->responses);
    free(v->triggers);
    free(v->endings);
    *v = (struct visited){0};
}

static void mark(struct visited *v, const struct session *session,
                 const struct events *events)
{
    if (target_is_ending(session->at)) {
        v->endings[target_ending(session->at)] = true;
    } else if (session->at >= 0) {
        v->exchanges[session->at] = true;
    }
    for (int i = 0; i < events->count; i++) {
        const struct event *e = &events->items[i];
        if (e->type == EVENT_RUPTURE_OPENED && e->rupture.trigger >= 0) {
            v->triggers[e->rupture.trigger] = true;
        }
    }
}

static bool choose(struct visited *v, struct session *session, const char *id,
                   struct error *err)
{
    struct events events = {0};
    response_id r = scenario_find_response(v->s, id);
    if (r == ID_NONE) {
        return error_set(err, ERROR_CHOICE, "unknown-choice",
                         "the scenario has no response '%s' any more", id);
    }
    if (!session_step(session, r, &events, err)) {
        return false;
    }
    v->responses[r] = true;
    mark(v, session, &events);
    return true;
}

// How many of its choices could be made.
static size_t replay(struct visited *v, const struct attempt *a,
                     const struct script *script, struct error *err)
{
    struct session session;
    struct events events = {0};
    size_t done = 0;
    session_init(&session, v->s, *script, 0);
    if (session_begin(&session, &events, err)) {
        mark(v, &session, &events);
        while (done < a->count && choose(v, &session, a->ids[done], err)) {
            done++;
        }
    }
    session_release(&session);
    return done;
}

static bool complain(struct findings *out, const char *path, int line,
                     const char *message, const char *hint)
{
    struct finding *f = findings_add(out, SEVERITY_ERROR, "attempts-unreadable",
                                     path, line, "%s", message);
    finding_set_hint(f, hint);
    return false;
}

static void replay_all(struct visited *v, const struct attempt_list *list,
                       const char *path, const struct script *script,
                       struct findings *out)
{
    for (size_t i = 0; i < list->count; i++) {
        struct error err = {0};
        const struct attempt *a = &list->items[i];
        size_t done = replay(v, a, script, &err);
        if (err.kind != ERROR_NONE) {
            struct finding *f = findings_add(
                out, SEVERITY_WARNING, "attempt-unfitting", path, a->line,
                "after %zu of %zu responses this attempt does not fit: %s",
                done, a->count, err.message);
            finding_set_hint(f, "it counts as far as it goes");
        }
        v->attempts++;
    }
}

static bool read_text(struct visited *v, const char *path,
                      const struct strbuf *text, const struct script *script,
                      struct findings *out)
{
    struct attempt_list list;
    bool ok = true;
    attempts_read(&list, text, v->s);
    if (list.bad_line > 0) {
        ok = complain(out, path, list.bad_line, "this is not complete JSON",
                      "each attempt is an object as 'rapport play --text "
                      "--json' prints it");
    } else if (list.count == 0 || list.is_alien) {
        ok = complain(out, path, 0, "there is no attempt in this file",
                      "name files of plays (plays/*.play), or of attempts as "
                      "'rapport play --text --json' prints them");
    } else {
        replay_all(v, &list, path, script, out);
    }
    attempts_release(&list);
    return ok;
}

bool visited_add_file(struct visited *v, const char *path,
                      const struct script *script, struct findings *out)
{
    struct error err = {0};
    struct strbuf text = STRBUF_INIT;
    size_t bad;
    bool ok = false;
    if (!file_read(path, FILE_MOST, &text, &err)) {
        complain(out, path, 0, err.message, *err.hint ? err.hint : NULL);
    } else if (!utf8_is_valid(strbuf_text(&text), text.len, &bad) ||
               memchr(strbuf_text(&text), 0, text.len)) {
        complain(out, path, 0, "this is not a text in UTF-8", NULL);
    } else {
        ok = read_text(v, path, &text, script, out);
    }
    strbuf_release(&text);
    return ok;
}

// --- what nobody reached -----------------------------------------------------

static int count_missing(const bool *seen, int32_t count)
{
    int missing = 0;
    for (int32_t i = 0; i < count; i++) {
        missing += !seen[i];
    }
    return missing;
}

static void write_kind(struct strbuf *out, const char *what, int missing,
                       int32_t count)
{
    strbuf_addf(out, "%s: %d of %d%s", what, missing, count,
                missing ? "\n" : "; everything was reached\n");
}

void visited_write_missing(const struct visited *v, struct strbuf *out)
{
    const struct scenario *s = v->s;
    strbuf_addf(out, "Nobody reached, in %zu attempt%s:\n", v->attempts,
                v->attempts == 1 ? "" : "s");
    write_kind(out, "exchanges", count_missing(v->exchanges, s->exchange_count),
               s->exchange_count);
    for (exchange_id i = 0; i < s->exchange_count; i++) {
        if (!v->exchanges[i]) {
            strbuf_addf(out, "  %s (line %d)\n", s->exchanges[i].id,
                        s->exchanges[i].source_line);
        }
    }
    write_kind(out, "responses", count_missing(v->responses, s->response_count),
               s->response_count);
    for (response_id i = 0; i < s->response_count; i++) {
        if (!v->responses[i]) {
            strbuf_addf(out, "  %s (line %d)\n", s->responses[i].id,
                        s->responses[i].source_line);
        }
    }
    write_kind(out, "ruptures", count_missing(v->triggers, s->trigger_count),
               s->trigger_count);
    for (trigger_id i = 0; i < s->trigger_count; i++) {
        if (!v->triggers[i]) {
            strbuf_addf(out, "  %s (line %d)\n", s->triggers[i].id,
                        s->triggers[i].source_line);
        }
    }
    write_kind(out, "endings", count_missing(v->endings, s->ending_count),
               s->ending_count);
    for (ending_id i = 0; i < s->ending_count; i++) {
        if (!v->endings[i]) {
            strbuf_addf(out, "  %s (line %d)\n", s->endings[i].id,
                        s->endings[i].source_line);
        }
    }
}
