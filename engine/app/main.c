// The program: reads the command line and starts what it asks for.
#include <stdio.h>
#include <stdlib.h>

#include "app/app.h"
#include "app/keeper.h"
#include "app/library.h"
#include "app/loaded.h"
#include "app/options.h"
#include "app/say.h"
#include "app/terminal.h"
#include "app/tool_play.h"
#include "base/finding.h"

enum { EXIT_GOOD, EXIT_FAILED, EXIT_USAGE };

// Loads the scenario named on the command line; says why when it cannot.
static bool load(const struct options *o, struct loaded *loaded)
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
    findings_release(&findings);
    free(path);
    return ok;
}

static int play_in_terminal(const struct options *o, struct keeper *keeper)
{
    struct loaded loaded = {0};
    if (!load(o, &loaded)) {
        return o->scenario ? EXIT_FAILED : EXIT_GOOD;
    }
    int status =
        o->is_json ? tool_play(&loaded, o) : terminal_play(&loaded, o, keeper);
    loaded_close(&loaded);
    return status;
}

static int play(const struct options *o)
{
    struct error err = {0};
    struct keeper *keeper =
        keeper_open(o->records, o->keeps_no_record || o->is_json);
    int status = o->is_text || o->is_json ? play_in_terminal(o, keeper)
                                          : app_run(o, keeper);
    if (!keeper_close(keeper, &err)) {
        say_error(&err);
    }
    return status;
}

int main(int argc, char **argv)
{
    struct options o;
    struct error err = {0};
    int status = EXIT_GOOD;
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
    return fflush(stdout) == 0 ? status : EXIT_FAILED;
}
