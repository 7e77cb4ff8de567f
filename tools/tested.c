// Running all plays of a scenario.
#include "tools/tested.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/strbuf.h"
#include "core/scenario.h"
#include "tools/report.h"

static bool is_play(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && dot > name && strcmp(dot, ".play") == 0;
}

static void run_all(struct tested *t)
{
    char **names = NULL;
    size_t count = 0;
    struct error err = {0};
    if (!file_list(t->folder, &names, &count, &err)) {
        return; // there is none, and so there are no plays
    }
    for (size_t i = 0; i < count; i++) {
        if (is_play(names[i])) {
            char *path = file_join(t->folder, names[i]);
            play_run_do(MEM_PUSH(t->runs, t->run_count, t->run_capacity), path,
                        &t->opened, &t->coverage);
            free(path);
        }
    }
    file_names_free(names, count);
}

void tested_do(struct tested *t, const char *argument)
{
    *t = (struct tested){.argument = argument};
    t->is_loaded = opened_open(&t->opened, argument, &t->findings);
    findings_sort(&t->findings);
    if (t->is_loaded) {
        char *home = file_folder_of(t->opened.path);
        t->folder = file_join(home, "plays");
        free(home);
        coverage_init(&t->coverage, t->opened.scenario);
        run_all(t);
    }
}

void tested_release(struct tested *t)
{
    for (size_t i = 0; i < t->run_count; i++) {
        play_run_release(&t->runs[i]);
    }
    if (t->is_loaded) {
        coverage_release(&t->coverage);
        opened_close(&t->opened);
    }
    free(t->runs);
    free(t->folder);
    findings_release(&t->findings);
    *t = (struct tested){0};
}

// --- for people --------------------------------------------------------------

static void print_failure(const struct play_run *run,
                          const struct play_failure *f)
{
    struct findings one = {0};
    struct finding *finding = findings_add(
        &one, SEVERITY_ERROR, f->code, run->path, f->line, "%s", f->message);
    struct strbuf text = STRBUF_INIT;
    if (f->line > 0 && !f->found) {
        size_t len;
        const char *line = play_run_line(run, f->line, &len);
        finding_set_excerpt(finding, line, len, f->column);
    }
    if (f->hint) {
        finding_set_hint(finding, f->hint);
    }
    findings_write_text(&one, &text);
    if (f->found) {
        strbuf_addf(&text, "    %s- expect %s%s\n", report_look(LOOK_BAD),
                    f->expected, report_look(LOOK_PLAIN));
        strbuf_addf(&text, "    %s+ expect %s%s\n", report_look(LOOK_GOOD),
                    f->found, report_look(LOOK_PLAIN));
    }
    fputs(strbuf_text(&text), stdout);
    strbuf_release(&text);
    findings_release(&one);
}

static void print_run(const struct play_run *run)
{
    bool ok = run->failure_count == 0;
    printf("  %s%-6s%s %-28s %3d %s%s%s\n",
           report_look(ok ? LOOK_GOOD : LOOK_BAD), ok ? "ok" : "differs",
           report_look(LOOK_PLAIN), file_name_of(run->path), run->turns,
           run->turns == 1 ? "turn" : "turns", run->ending ? ", ends at " : "",
           run->ending ? run->ending : "");
    for (size_t i = 0; i < run->failure_count; i++) {
        print_failure(run, &run->failures[i]);
    }
}

static void print_missing(const struct coverage *c, enum coverage_kind kind)
{
    struct strbuf ids = STRBUF_INIT, wrapped = STRBUF_INIT;
    for (int i = 0; i < coverage_all(c, kind); i++) {
        if (!c->is_covered[kind][i]) {
            strbuf_addf(&ids, "%s%s", ids.len > 0 ? ", " : "",
                        coverage_id(c, kind, i));
        }
    }
    if (ids.len > 0) {
        strbuf_add_wrapped(&wrapped, ids.buf, 76, "      ");
        printf("    not in %s:\n%s\n",
               kind == COVERS_REPAIRS ? "repaired ruptures"
                                      : coverage_name(kind),
               wrapped.buf);
    }
    strbuf_release(&ids);
    strbuf_release(&wrapped);
}

static void print_coverage(const struct coverage *c)
{
    fputs("  They come by", stdout);
    for (int kind = 0; kind < COVERS_COUNT; kind++) {
        printf("%s %d of %d %s", kind > 0 ? "," : "", coverage_covered(c, kind),
               coverage_all(c, kind), coverage_name(kind));
    }
    puts(".");
    for (int kind = 0; kind < COVERS_COUNT; kind++) {
        print_missing(c, kind);
    }
}

static void print_how_to_begin(const struct tested *t)
{
    printf("  There are no plays yet. Write the ids of responses, one a line, "
           "into\n  %s/good.play; rapport-author test --help says what can be "
           "expected\n  in between.\n",
           t->folder);
}

void tested_print(const struct tested *t)
{
    if (!t->is_loaded || t->findings.count > 0) {
        report_unloaded(&t->findings, false);
    }
    if (!t->is_loaded) {
        return;
    }
    printf("%s%s%s: %zu %s\n", report_look(LOOK_STRONG),
           t->opened.scenario->title, report_look(LOOK_PLAIN), t->run_count,
           t->run_count == 1 ? "play" : "plays");
    for (size_t i = 0; i < t->run_count; i++) {
        print_run(&t->runs[i]);
    }
    if (t->run_count > 0) {
        print_coverage(&t->coverage);
    } else {
        print_how_to_begin(t);
    }
}

bool tested_update(const struct tested *t, bool says)
{
    bool ok = true;
    for (size_t i = 0; i < t->run_count; i++) {
        const struct play_run *run = &t->runs[i];
        struct error err = {0};
        bool differs = false;
        for (size_t at = 0; at < run->failure_count; at++) {
            differs = differs || run->failures[at].found;
        }
        if (differs && !play_run_update(run, &err)) {
            report_error(&err, false);
            ok = false;
        } else if (differs && says) {
            printf("  written anew: %s\n", run->path);
        }
    }
    return ok;
}
