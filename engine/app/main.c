// The program: reads the command line and starts what it asks for.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/app.h"
#include "app/keeper.h"
#include "app/loaded.h"
#include "app/options.h"
#include "app/practice_desk.h"
#include "app/say.h"
#include "app/terminal.h"
#include "app/tool_play.h"
#include "base/file.h"
#include "base/finding.h"
#include "script/library.h"

enum { EXIT_GOOD, EXIT_FAILED, EXIT_USAGE };

// Loads the scenario named on the command line, or asks for one. False with
// [has_failed] when it cannot, and says why; else when none was wanted.
static bool load(const struct options *o, struct loaded *loaded,
                 bool *has_failed)
{
    struct error err = {0};
    struct findings findings = {0};
    char *path =
        o->scenario ? library_find(o->scenario, &err) : terminal_ask_scenario();
    bool ok = path && loaded_open(loaded, path, &findings);
    if (!path && o->scenario) {
        findings_add(&findings, SEVERITY_ERROR, "scenario-missing", o->scenario,
                     0, "%s", err.message);
        finding_set_hint(&findings.items[0], err.hint);
    }
    if (!ok && o->is_json) {
        say_findings_json(&findings);
    }
    if (!ok) {
        say_findings(&findings);
    }
    *has_failed = findings.count > 0;
    findings_release(&findings);
    free(path);
    return ok;
}

static int play_in_terminal(const struct options *o, struct keeper *keeper)
{
    struct loaded loaded = {0};
    bool has_failed;
    if (!load(o, &loaded, &has_failed)) {
        return has_failed ? EXIT_FAILED : EXIT_GOOD;
    }
    int status =
        o->is_json ? tool_play(&loaded, o) : terminal_play(&loaded, o, keeper);
    loaded_close(&loaded);
    return status;
}

// Tells that turns are lost; in full, unless [told] at the beginning.
static void say_lost(struct error *err, const struct error *told)
{
    if (strcmp(err->code, told->code) == 0) {
        error_set(err, ERROR_RECORD, told->code,
                  "what was played has not been kept");
    }
    say_error(err);
}

static int play(const struct options *o)
{
    struct error err = {0}, told = {0};
    bool is_progress = o->command == COMMAND_PROGRESS;
    struct keeper *keeper = keeper_open(
        o->records, o->keeps_no_record || (o->is_json && !is_progress) ||
                        options_is_preview(o));
    if (keeper_problem(keeper)) {
        told = *keeper_problem(keeper);
    }
    int status = o->command == COMMAND_PROGRESS
                     ? practice_desk_progress(keeper, o->is_json)
                 : o->command == COMMAND_DRILLS ? practice_desk_drills(keeper)
                 : o->is_text || o->is_json     ? play_in_terminal(o, keeper)
                                                : app_run(o, keeper);
    if (!keeper_close(keeper, &err)) {
        say_lost(&err, &told);
    }
    return status;
}

// What was printed has arrived where it was sent to: a full disk may have
// swallowed an early part of it alone.
static bool has_arrived(void)
{
    struct error err = {0};
    if (fflush(stdout) == 0 && !ferror(stdout)) {
        return true;
    }
    error_set(&err, ERROR_SYSTEM, "output-unwritable",
              "not everything could be written to the output");
    say_error(&err);
    return false;
}

int main(int argc, char **argv)
{
    struct options o;
    struct error err = {0};
    int status = EXIT_GOOD;
    file_hold_streams();
    if (!options_read(&o, argc, argv, &err)) {
        say_error(&err);
        status = EXIT_USAGE;
    } else if (o.command == COMMAND_HELP) {
        fputs(options_help(), stdout);
    } else if (o.command == COMMAND_VERSION) {
        puts("rapport " RAPPORT_VERSION);
    } else {
        status = play(&o);
    }
    options_release(&o);
    return has_arrived() ? status : EXIT_FAILED;
}
