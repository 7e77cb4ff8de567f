// Faults become findings: at the field's own line, with the source line and a
// caret; each told once.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "script/load.h"

#include "base/banned.h"

enum {
    MESSAGE_SIZE = 640,
    HUSHED_MAX = 400, // after so many faults the rest is silent anyway
    LOST_MAX = 64,
};

// --- told once ---------------------------------------------------------------

static uint64_t hash_text(uint64_t hash, const char *text)
{
    for (; *text; text++) {
        hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001B3);
    }
    return (hash ^ 0xFF) * UINT64_C(0x100000001B3);
}

// A constructor in a loop makes the same fault again and again: it is told
// once, and looked up in the source once.
static bool is_new(struct loader *ld, int line, const char *path,
                   const char *code, const char *message)
{
    uint64_t hash = UINT64_C(0xCBF29CE484222325) ^ (uint64_t)line;
    hash = hash_text(hash_text(hash_text(hash, path), code), message);
    ld->has_faults = true;
    for (size_t i = 0; i < ld->told_count; i++) {
        if (ld->told[i] == hash) {
            return false;
        }
    }
    if (ld->told_count < sizeof ld->told / sizeof ld->told[0]) {
        ld->told[ld->told_count++] = hash;
        return true;
    }
    // There are more than anybody is shown: count it, without its place.
    findings_add(ld->out, SEVERITY_ERROR, code, ld->script->file, line, "%s",
                 message);
    return false;
}

static void tell(struct loader *ld, struct place place, const char *code,
                 const char *hint, const char *message)
{
    struct finding *f =
        findings_add(ld->out, SEVERITY_ERROR, code, ld->script->file,
                     place.line, "%s", message);
    if (hint && *hint) {
        finding_set_hint(f, hint);
    }
    if (f && place.line > 0) {
        size_t len;
        const char *text = place_line(&ld->script->source, place.line, &len);
        finding_set_excerpt(f, text, len, place.column);
    }
}

void loader_report(struct loader *ld, int line, const char *constructor,
                   const char *path, const char *code, const char *hint,
                   const char *format, ...)
{
    char message[MESSAGE_SIZE];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (is_new(ld, line, path, code, message)) {
        tell(ld, place_of_field(&ld->script->source, line, constructor, path),
             code, hint, message);
    }
}

static struct place place_of_word_or_line(const struct loader *ld, int line,
                                          const char *word)
{
    struct place place = {line, 0};
    if (word) {
        place = place_of_word(&ld->script->source, line, word);
    }
    return place.column > 0
               ? place
               : (struct place){line,
                                place_first_column(&ld->script->source, line)};
}

void loader_report_word(struct loader *ld, int line, const char *word,
                        const char *code, const char *hint, const char *format,
                        ...)
{
    char message[MESSAGE_SIZE];
    va_list args;
    va_start(args, format);
    vsnprintf(message, sizeof message, format, args);
    va_end(args);
    if (is_new(ld, line, word ? word : "", code, message)) {
        tell(ld, place_of_word_or_line(ld, line, word), code, hint, message);
    }
}

// --- what follows from a fault -----------------------------------------------

static bool is_hushed(const struct loader *ld, int line, const char *field)
{
    for (size_t i = 0; i < ld->hush_count; i++) {
        const struct hush *h = &ld->hushed[i];
        if (h->line == line && strcmp(h->field, field ? field : "") == 0) {
            return true;
        }
    }
    return ld->hush_count >= HUSHED_MAX;
}

void loader_hush(struct loader *ld, int line, const char *field)
{
    ld->has_faults = true;
    if (is_hushed(ld, line, field ? field : "")) {
        return;
    }
    struct hush *h = MEM_PUSH(ld->hushed, ld->hush_count, ld->hush_capacity);
    h->line = line;
    snprintf(h->field, sizeof h->field, "%s", field ? field : "");
}

void loader_lose(struct loader *ld, const char *id)
{
    ld->has_faults = true;
    ld->has_lost_parts = true;
    if (id && ld->lost_count < LOST_MAX) {
        *MEM_PUSH(ld->lost, ld->lost_count, ld->lost_capacity) = mem_strdup(id);
    }
}

// The first thing in quotes: the name that was looked for. False: none.
static bool first_quoted(const char *message, char *out, size_t size)
{
    const char *from = strchr(message, '\'');
    const char *to = from ? strchr(from + 1, '\'') : NULL;
    if (to) {
        snprintf(out, size, "%.*s", (int)(to - from - 1), from + 1);
    }
    return to != NULL;
}

static bool is_lost(const struct loader *ld, const char *code, const char *name)
{
    if (strcmp(code, "stray-part") == 0 || strcmp(code, "no-exchanges") == 0) {
        return ld->has_lost_parts;
    }
    if (strcmp(code, "missing-target") != 0 &&
        strcmp(code, "missing-start") != 0) {
        return false;
    }
    for (size_t i = 0; i < ld->lost_count; i++) {
        if (strcmp(ld->lost[i], name) == 0) {
            return true;
        }
    }
    return false;
}

void loader_hear_builder(void *ctx, struct builder_place place,
                         const char *code, const char *message,
                         const char *hint)
{
    struct loader *ld = ctx;
    const struct constructor *made_by =
        vocabulary_find(message, strcspn(message, " :"));
    char name[96] = "";
    bool has_name = first_quoted(message, name, sizeof name);

    ld->has_faults = true;
    if (is_hushed(ld, place.line, place.field) || is_lost(ld, code, name)) {
        return;
    }
    if (!made_by) {
        loader_report_word(ld, place.line, NULL, code, hint, "%s", message);
    } else if (is_new(ld, place.line, place.field ? place.field : "", code,
                      message)) {
        tell(ld,
             place_of_value(&ld->script->source, place.line,
                            made_by->shape.name, place.field ? place.field : "",
                            has_name ? name : NULL),
             code, hint, message);
    }
}
