// Running a .play file.
#include "tools/plays.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "script/loader.h"
#include "tools/expectation.h"
#include "tools/play_lines.h"

enum { FILE_MAX = 1 << 20 };

const char *play_run_line(const struct play_run *run, int line, size_t *len)
{
    struct play_lines lines = {.text = &run->text};
    struct play_line l = {.text = ""};
    while (lines.number < line && play_lines_next(&lines, &l)) {
    }
    *len = l.len;
    return l.text;
}

// --- what is wrong -----------------------------------------------------------

static struct play_failure *fail(struct play_run *run, int line, int column,
                                 const struct error *err)
{
    struct play_failure *f =
        MEM_PUSH(run->failures, run->failure_count, run->failure_capacity);
    f->line = line;
    f->column = column;
    memcpy(f->code, err->code, sizeof f->code);
    f->message = mem_strdup(err->message);
    f->hint = *err->hint ? mem_strdup(err->hint) : NULL;
    return f;
}

static void fail_stuck(struct play_run *run, int line, int column,
                       const struct error *err)
{
    fail(run, line, column, err);
    run->is_stuck = true;
}

static void fail_expected(struct play_run *run, int line, int column,
                          const char *words, const struct expectation *e,
                          const struct play *p)
{
    struct error err = {0};
    struct strbuf found = STRBUF_INIT;
    error_set(&err, ERROR_FILE, "expectation-failed",
              "it came out differently");
    struct play_failure *f = fail(run, line, column, &err);
    expectation_write_found(e, p, &found);
    f->expected = mem_strdup(words);
    f->found = strbuf_take(&found);
}

// What could be chosen instead.
static void hint_offered(const struct play *p, struct error *err)
{
    struct strbuf ids = STRBUF_INIT;
    const struct session *s = &p->session;
    for (int i = 0; i < s->offered_count; i++) {
        strbuf_addf(&ids, "%s%s", i > 0 ? ", " : "",
                    s->scenario->responses[s->offered[i]].id);
    }
    if (ids.len > 0 && !*err->hint) {
        error_hint(err, "offered here: %s", ids.buf);
    }
    strbuf_release(&ids);
}

// --- playing -----------------------------------------------------------------

struct running {
    struct play_run *run;
    struct play play;
    struct coverage *cover;
};

static void expect(struct running *r, int line, const char *words, int indent)
{
    const char *sentence = words + strlen(play_expect);
    struct expectation e;
    struct error err = {0};
    int column;
    sentence += strspn(sentence, " \t");
    if (!expectation_read(&e, r->play.session.scenario, sentence, &column,
                          &err)) {
        fail_stuck(r->run, line, indent + (int)(sentence - words) + column,
                   &err);
    } else if (!expectation_holds(&e, &r->play)) {
        fail_expected(r->run, line, indent + (int)(sentence - words) + 1,
                      sentence, &e, &r->play);
    }
}

static bool choose(struct running *r, int line, const char *id, int indent)
{
    struct error err = {0};
    if (play_choose_id(&r->play, id, &err)) {
        coverage_note(r->cover, &r->play);
        return true;
    }
    if (err.kind == ERROR_CHOICE) {
        hint_offered(&r->play, &err);
    }
    fail_stuck(r->run, line, indent + 1, &err);
    return false;
}

// One line; false: it can go no further.
static bool do_line(struct running *r, int number, const struct play_line *l)
{
    bool goes_on = true;
    char *words = mem_strndup(l->words, l->words_len);
    if (l->kind == PLAY_LINE_EXPECTATION) {
        expect(r, number, words, (int)l->indent);
    } else if (l->kind == PLAY_LINE_CHOICE) {
        goes_on = choose(r, number, words, (int)l->indent);
    }
    free(words);
    return goes_on;
}

static void do_lines(struct running *r)
{
    struct play_lines lines = {.text = &r->run->text};
    struct play_line l;
    while (play_lines_next(&lines, &l) && do_line(r, lines.number, &l)) {
    }
}

static void note_end(struct running *r)
{
    const struct session *s = &r->play.session;
    r->run->turns = s->turn;
    if (!s->has_failed && session_is_over(s)) {
        r->run->ending = scenario_target_name(s->scenario, s->at);
    }
}

static bool read_text(struct play_run *run)
{
    struct error err = {0};
    size_t bad_at = 0;
    if (!file_read(run->path, FILE_MAX, &run->text, &err)) {
        fail_stuck(run, 0, 0, &err);
        return false;
    }
    const char *text = strbuf_text(&run->text);
    if (utf8_is_valid(text, run->text.len, &bad_at) &&
        !memchr(text, '\0', run->text.len)) {
        return true;
    }
    error_set(&err, ERROR_FILE, "not-utf8",
              "this is not text in UTF-8; save it as UTF-8");
    fail_stuck(run, 0, 0, &err);
    return false;
}

void play_run_do(struct play_run *run, const char *path, struct opened *o,
                 struct coverage *cover)
{
    struct running r = {.run = run, .cover = cover};
    struct error err = {0};
    *run = (struct play_run){.path = mem_strdup(path)};
    if (!read_text(run)) {
        return;
    }
    script_start_play(o->source, true);
    if (play_begin(&r.play, o->scenario, o->script, 1, &err)) {
        coverage_note(cover, &r.play);
        do_lines(&r);
        note_end(&r);
    } else {
        fail_stuck(run, 0, 0, &err);
    }
    play_release(&r.play);
}

// --- writing anew ------------------------------------------------------------

static void add_line(struct strbuf *out, const struct play_failure *f,
                     const struct play_line *l)
{
    if (f && f->found) {
        strbuf_add(out, l->text, l->indent);
        strbuf_addf(out, "%s %s", play_expect, f->found);
    } else {
        strbuf_add(out, l->text, l->len);
    }
}

bool play_run_update(const struct play_run *run, struct error *err)
{
    struct strbuf out = STRBUF_INIT;
    struct play_lines lines = {.text = &run->text};
    size_t next = 0;
    for (struct play_line l; play_lines_next(&lines, &l);) {
        const struct play_failure *f = NULL;
        if (next < run->failure_count &&
            run->failures[next].line == lines.number) {
            f = &run->failures[next++];
        }
        add_line(&out, f, &l);
        const char *rest = l.text + l.len; // "\n", "\r\n", or nothing
        const char *end = strbuf_text(&run->text) + lines.at;
        strbuf_add(&out, rest, (size_t)(end - rest));
    }
    bool ok = file_write_atomic(run->path, strbuf_text(&out), out.len, err);
    strbuf_release(&out);
    return ok;
}

void play_run_release(struct play_run *run)
{
    for (size_t i = 0; i < run->failure_count; i++) {
        free(run->failures[i].expected);
        free(run->failures[i].found);
        free(run->failures[i].message);
        free(run->failures[i].hint);
    }
    free(run->failures);
    free(run->path);
    strbuf_release(&run->text);
    *run = (struct play_run){0};
}
