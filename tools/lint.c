// Findings of `check`, with the source line, unless the scenario allows them.
#include "tools/lint.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/strbuf.h"
#include "script/loader.h"

#include "base/banned.h"

void lint_add(const struct lint *l, enum severity severity, const char *code,
              int line, const char *hint, const char *format, ...)
{
    struct strbuf message = STRBUF_INIT;
    va_list args;
    if (severity != SEVERITY_ERROR && script_allows(l->opened->source, code)) {
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
        if (f->line == line && strcmp(f->code, code) == 0 &&
            strcmp(f->file, l->opened->path) == 0) {
            return true;
        }
    }
    return false;
}
