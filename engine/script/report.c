// Faults become findings: at the field's own line, with the source line and a
// caret; each told once.
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/strbuf.h"
#include "script/load.h"

#include "base/banned.h"

enum {
    QUOTED_MAX = 96,   // bytes: the longest name fits
    MESSAGE_MAX = 640, // and of a message
    HUSHED_MAX = 400,  // after so many faults the rest is silent anyway
    LOST_MAX = 64,
};

// --- long texts --------------------------------------------------------------

// The first offset from [wanted] back that cuts no code point of [text].
static size_t boundary_before(const char *text, size_t wanted)
{
    while (wanted > 0 && ((unsigned char)text[wanted] & 0xC0) == 0x80) {
        wanted--;
    }
    return wanted;
}

// A name in quotes may be as long as a stranger likes. The rest of the message
// is ours and says what is the matter with it.
static void shorten_quoted(struct strbuf *out, const char *text)
{
    const char *to = strchr(text, '\'');
    while (*text && out->len < MESSAGE_MAX) {
        size_t len = to ? (size_t)(to - text) + 1 : strlen(text);
        if (to && len > QUOTED_MAX && out->len > 0 &&
            out->buf[out->len - 1] == '\'') {
            strbuf_add(out, text, boundary_before(text, QUOTED_MAX));
            strbuf_adds(out, "…'");
        } else {
            strbuf_add(out, text, len);
        }
        text += len;
        to = strchr(text, '\'');
    }
}

static void shorten(struct strbuf *message)
{
    struct strbuf shorter = STRBUF_INIT;
    if (message->len <= QUOTED_MAX) {
        return;
    }
    shorten_quoted(&shorter, message->buf);
    if (shorter.len > MESSAGE_MAX) {
        strbuf_truncate(&shorter, boundary_before(shorter.buf, MESSAGE_MAX));
        strbuf_adds(&shorter, "…");
    }
    strbuf_release(message);
    *message = shorter;
}

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
    if (ld->told_count < sizeof ld->told / sizeof ld->told[0] &&
        !findings_is_full(ld->out)) {
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
        const char *text = places_line(&ld->places, place.line, &len);
        finding_set_excerpt(f, text, len, place.column);
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

static void tell_at(struct loader *ld, int line, const char *constructor,
                    const char *path, const char *code, const char *hint,
                    const char *message)
{
    char value[QUOTED_MAX];
    const char *dot = strrchr(path, '.'), *field = dot ? dot + 1 : path;
    bool has_value =
        first_quoted(message, value, sizeof value) && strcmp(value, field) != 0;
    if (is_new(ld, line, path, code, message)) {
        tell(ld,
             place_of_value(&ld->places, line, constructor, path,
                            has_value ? value : NULL),
             code, hint, message);
    }
}

void loader_report(struct loader *ld, int line, const char *constructor,
                   const char *path, const char *code, const char *hint,
                   const char *format, ...)
{
    struct strbuf message = STRBUF_INIT;
    va_list args;
    va_start(args, format);
    strbuf_vaddf(&message, format, args);
    va_end(args);
    shorten(&message);
    tell_at(ld, line, constructor, path, code, hint, strbuf_text(&message));
    strbuf_release(&message);
}

static struct place place_of_word_or_line(struct loader *ld, int line,
                                          const char *word)
{
    struct place place = {line, 0};
    if (word) {
        place = place_of_word(&ld->places, line, word);
    }
    return place.column > 0 ? place : places_first(&ld->places, line);
}

void loader_report_word(struct loader *ld, int line, const char *word,
                        const char *code, const char *hint, const char *format,
                        ...)
{
    struct strbuf message = STRBUF_INIT;
    va_list args;
    va_start(args, format);
    strbuf_vaddf(&message, format, args);
    va_end(args);
    shorten(&message);
    if (is_new(ld, line, word ? word : "", code, strbuf_text(&message))) {
        tell(ld, place_of_word_or_line(ld, line, word), code, hint,
             strbuf_text(&message));
    }
    strbuf_release(&message);
}

void loader_report_at(struct loader *ld, struct place place, const char *code,
                      const char *hint, const char *format, ...)
{
    struct strbuf message = STRBUF_INIT;
    va_list args;
    va_start(args, format);
    strbuf_vaddf(&message, format, args);
    va_end(args);
    shorten(&message);
    ld->has_faults = true;
    tell(ld, place, code, hint, strbuf_text(&message));
    strbuf_release(&message);
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

static bool is_lost(const struct loader *ld, const char *code, const char *name)
{
    if (strcmp(code, "stray-part") == 0 || strcmp(code, "no-exchanges") == 0 ||
        strcmp(code, "no-endings") == 0) {
        return ld->has_lost_parts;
    }
    if (strcmp(code, "missing-target") != 0 &&
        strcmp(code, "missing-start") != 0) {
        return false;
    }
    if (ld->has_nameless_parts) {
        return true;
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

    first_quoted(message, name, sizeof name);
    ld->has_faults = true;
    if (is_hushed(ld, place.line, place.field) || is_lost(ld, code, name)) {
        return;
    }
    if (!made_by) {
        loader_report_word(ld, place.line, NULL, code, hint, "%s", message);
    } else {
        tell_at(ld, place.line, made_by->shape.name,
                place.field ? place.field : "", code, hint, message);
    }
}
