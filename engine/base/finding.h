// A list of things found in a file: what a load reports all together, and
// what `check` prints. The same text in window, terminal and JSON.
#ifndef BASE_FINDING_H
#define BASE_FINDING_H

#include <stdbool.h>
#include <stddef.h>

struct error;
struct strbuf;
struct json;

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

struct finding {
    enum severity severity;
    const char *code; // kebab-case class; a literal, not owned
    char *file;       // owned; as the user named it
    int line;         // from 1; 0 when the whole file is meant
    int column;       // from 1, in code points; 0 when unknown
    char *message;    // owned; one line
    char *hint;       // owned; NULL or what to do about it
    char *excerpt;    // owned; NULL or the source line, made safe, no newline
    int caret;        // from 1, where [column] is in [excerpt]; 0: no caret
};

// All zero is an empty list.
struct findings {
    struct finding *items; // owned
    size_t count, capacity;
};

// Adds a finding; texts are copied and made safe for a terminal (control and
// bidi-override characters become U+FFFD, a newline or tab a space). Returns
// it, until the next add, so that the caller may set hint or excerpt with the
// functions below. After 200 findings the rest is dropped: that returns NULL,
// which those functions accept, and one last note says so. The note becomes
// an error when an error was dropped: no error may go uncounted.
struct finding *findings_add(struct findings *list, enum severity severity,
                             const char *code, const char *file, int line,
                             const char *format, ...)
    __attribute__((format(printf, 6, 7)));
// Adds what [err] says, with its line and its hint; [code] is a literal.
struct finding *findings_add_error(struct findings *list, const char *code,
                                   const struct error *err);
// Would another finding be dropped? Then nobody sees its place.
bool findings_is_full(const struct findings *list);
void finding_set_hint(struct finding *f, const char *hint);
// Copies the first line of [line_text] (up to 160 bytes around [column]) as
// the excerpt; [column] (from 1, in code points of [line_text]) is where the
// caret stands. A [column] of 0 shows the line without a caret.
void finding_set_excerpt(struct finding *f, const char *line_text, size_t len,
                         int column);

size_t findings_count(const struct findings *list, enum severity severity);
// Sorts by line within each file, keeping the order of equals. Files stay in
// the order in which they first appeared.
void findings_sort(struct findings *list);

// FILE:LINE: message\n    source line\n         ^\n    hint: …\n  Warnings and
// notes say so before the message. Only what is known is written.
void findings_write_text(const struct findings *list, struct strbuf *out);
// {"findings":[{"severity","code","file","line","message","hint"}],
//  "errors":n,"warnings":n} as one value into [out].
void findings_write_json(const struct findings *list, struct json *out);
// Only the member "findings" of that, into an object that is open.
void findings_write_list(const struct findings *list, struct json *out);

void findings_release(struct findings *list);

#endif
