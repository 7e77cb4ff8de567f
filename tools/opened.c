// Finding and loading what an argument names.
#include "tools/opened.h"

#include <stdlib.h>

#include "base/error.h"
#include "base/finding.h"
#include "script/library.h"
#include "script/loader.h"

static void add_error(struct findings *out, const char *argument,
                      const struct error *err)
{
    struct finding *f = findings_add(out, SEVERITY_ERROR, "scenario-missing",
                                     argument, 0, "%s", err->message);
    finding_set_hint(f, err->hint);
}

bool opened_open(struct opened *o, const char *argument, struct findings *out)
{
    struct error err = {0};
    *o = (struct opened){.path = library_find(argument, &err)};
    if (!o->path) {
        add_error(out, argument, &err);
        return false;
    }
    o->source = script_load(o->path, NULL, out);
    if (!o->source) {
        opened_close(o);
        return false;
    }
    o->scenario = script_graph(o->source);
    o->script = script_answers(o->source);
    return true;
}

void opened_close(struct opened *o)
{
    script_free(o->source);
    free(o->path);
    *o = (struct opened){0};
}
