// Findings of `check`, with the source line, unless the scenario allows them.
#include "tools/lint.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "script/loader.h"

#include "base/banned.h"

enum { SAME_MOST = 40 }; // of one code; more would crowd out the others

static bool is_of(const struct lint *l, const struct finding *f,
                  const char *code)
{
    return strcmp(f->code, code) == 0 && strcmp(f->file, l->opened->path) == 0;
}

static int count_of(const struct lint *l, const char *code)
{
    int count = 0;
    for (size_t i = 0; i < l->out->count; i++) {
        count += is_of(l, &l->out->items[i], code);
    }
    return count;
}

// Stands for all the others of its kind.
static void add_more(const struct lint *l, enum severity severity,
                     const char *code, int line)
{
    struct finding *f =
        findings_add(l->out, severity, code, l->opened->path, line,
                     "there are more of this kind from here on; they are not "
                     "shown");
    finding_set_hint(f, "put the first ones right and check again");
}

void lint_add(const struct lint *l, enum severity severity, const char *code,
              int line, const char *hint, const char *format, ...)
{
    struct strbuf message = STRBUF_INIT;
    va_list args;
    if (severity != SEVERITY_ERROR && script_allows(l->opened->source, code)) {
        return;
    }
    int same = count_of(l, code);
    if (same >= SAME_MOST) {
        if (same == SAME_MOST) {
            add_more(l, severity, code, line);
        }
        return;
    }
    va_start(args, format);
    strbuf_vaddf(&message, format, args);
    va_end(args);
    struct finding *f = findings_add(l->out, severity, code, l->opened->path,
                                     line, "%s", strbuf_text(&message));
    if (hint) {
        finding_set_hint(f, hint);
    }
    script_show_line(l->opened->source, line, f);
    strbuf_release(&message);
}

bool lint_has(const struct lint *l, const char *code, int line)
{
    for (size_t i = 0; i < l->out->count; i++) {
        const struct finding *f = &l->out->items[i];
        if (f->line == line && is_of(l, f, code)) {
            return true;
        }
    }
    return false;
}
