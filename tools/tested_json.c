// How the plays of a scenario went, for programs.
#include "core/scenario.h"
#include "tools/tested.h"

static void write_failure(const struct play_failure *f, struct json *j)
{
    json_open_object(j, NULL);
    json_int(j, "line", f->line);
    json_string(j, "code", f->code);
    json_string(j, "message", f->message);
    json_string(j, "hint", f->hint);
    json_string(j, "expected", f->expected);
    json_string(j, "found", f->found);
    json_close_object(j);
}

static void write_run(const struct play_run *run, struct json *j)
{
    json_open_object(j, NULL);
    json_string(j, "file", run->path);
    json_bool(j, "ok", run->failure_count == 0);
    json_int(j, "turns", run->turns);
    json_string(j, "ending", run->ending);
    json_open_array(j, "failures");
    for (size_t i = 0; i < run->failure_count; i++) {
        write_failure(&run->failures[i], j);
    }
    json_close_array(j);
    json_close_object(j);
}

static void write_covered(const struct coverage *c, enum coverage_kind kind,
                          struct json *j)
{
    json_open_object(j, coverage_name(kind));
    json_int(j, "covered", coverage_covered(c, kind));
    json_int(j, "all", coverage_all(c, kind));
    json_open_array(j, "missing");
    for (int i = 0; i < coverage_all(c, kind); i++) {
        if (!c->is_covered[kind][i]) {
            json_string(j, NULL, coverage_id(c, kind, i));
        }
    }
    json_close_array(j);
    json_close_object(j);
}

static void write_coverage(const struct tested *t, struct json *j)
{
    json_open_object(j, "coverage");
    for (int kind = 0; kind < COVERS_COUNT && t->is_loaded; kind++) {
        write_covered(&t->coverage, kind, j);
    }
    json_close_object(j);
}

void tested_write_json(const struct tested *t, struct json *j)
{
    json_open_object(j, NULL);
    json_string(j, "scenario",
                t->is_loaded ? t->opened.scenario->id : t->argument);
    json_string(j, "path", t->is_loaded ? t->opened.path : NULL);
    findings_write_list(&t->findings, j);
    json_open_array(j, "plays");
    for (size_t i = 0; i < t->run_count; i++) {
        write_run(&t->runs[i], j);
    }
    json_close_array(j);
    write_coverage(t, j);
    json_close_object(j);
}
