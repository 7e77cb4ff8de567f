// What rapport-author prints: findings, errors, JSON, colour on a terminal.
#ifndef TOOLS_REPORT_H
#define TOOLS_REPORT_H

#include <stdbool.h>

struct error;
struct findings;
struct strbuf;

// How words look. On anything but a terminal, or with NO_COLOR set or TERM
// "dumb", the texts are plain.
enum look {
    LOOK_PLAIN,
    LOOK_STRONG,
    LOOK_QUIET,
    LOOK_GOOD,
    LOOK_WARNING,
    LOOK_BAD
};
// The escape sequence that begins [look] on stdout, or "". End with
// LOOK_PLAIN.
const char *report_look(enum look look);

// The findings on stdout, as text or as the JSON object of `check`.
void report_findings(const struct findings *findings, bool is_json);
// What was found when a scenario that another command wants did not load: as
// text on stderr, or as JSON on stdout. Returns EXIT_FOUND.
int report_unloaded(const struct findings *findings, bool is_json);
// One error: as text on stderr, or as {"error":{…}} on stdout. Returns
// EXIT_FOUND.
int report_error(const struct error *err, bool is_json);
// One complete JSON text and a newline on stdout.
void report_json(const struct strbuf *text);
// Flushes stdout; [status], or EXIT_FOUND, said, when not everything that was
// printed has arrived.
int report_close(int status);

#endif
