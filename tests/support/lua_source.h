// Loads scenarios from texts in a test: each in a fresh folder of its own.
#ifndef SUPPORT_LUA_SOURCE_H
#define SUPPORT_LUA_SOURCE_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/finding.h"
#include "base/strbuf.h"
#include "script/load_with.h"
#include "script/loader.h"

// A whole scenario around [more]: further fields, and parts. It needs an
// exchange 'one'; there is an ending 'over'.
#define TALE(more)                                                             \
    "return scenario { title = 'T', minutes = 1, level = 1, brief = 'B',\n"    \
    "setting = 'S', client = { name = 'N' }, start = 'one',\n" more            \
    ",\nending 'over' { client { 'Bye.' }, outcome = 'engaged' } }\n"
// An exchange 'one' whose good response has [more] fields.
#define ONE(more)                                                              \
    "exchange 'one' { client { 'Hello.' }, expert { 'Hm.', to = 'over' },\n"   \
    "collaborative { 'Yes?', to = 'over', " more " } }"

struct loaded {
    struct script_scenario *script; // NULL when there were errors
    struct findings findings;
    char folder[64];
    char path[96];
    char *text; // owned; the findings as text, the file as "t.lua"
};

static inline void loaded_tell(struct loaded *l)
{
    struct strbuf out = STRBUF_INIT;
    findings_write_text(&l->findings, &out);
    free(l->text);
    l->text = strbuf_take(&out);
}

static inline void loaded_write(struct loaded *l, const char *name,
                                const void *bytes, size_t len)
{
    snprintf(l->path, sizeof l->path, "%s/%s", l->folder, name);
    FILE *file = fopen(l->path, "wb");
    if (!file || fwrite(bytes, 1, len, file) != len) {
        abort();
    }
    fclose(file);
}

static inline void loaded_begin(struct loaded *l)
{
    *l = (struct loaded){0};
    snprintf(l->folder, sizeof l->folder, "/tmp/rapport-test-XXXXXX");
    if (!mkdtemp(l->folder)) {
        abort();
    }
}

static inline struct loaded load_limited(const char *lua, size_t len,
                                         const struct sandbox_limits *limits)
{
    struct loaded l;
    loaded_begin(&l);
    loaded_write(&l, "t.lua", lua, len);
    l.script = script_load_with(l.path, "t.lua", limits, &l.findings);
    loaded_tell(&l);
    return l;
}

static inline struct loaded load_text(const char *lua)
{
    return load_limited(lua, strlen(lua), &sandbox_limits_usual);
}

static inline const char *loaded_code(const struct loaded *l)
{
    return l->findings.count > 0 ? l->findings.items[0].code : "";
}

static inline void loaded_release(struct loaded *l)
{
    script_free(l->script);
    findings_release(&l->findings);
    free(l->text);
    if (l->path[0]) {
        remove(l->path);
    }
    rmdir(l->folder);
}

#endif
