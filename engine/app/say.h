// What the program prints: errors in one form, text wrapped for a terminal.
#ifndef APP_SAY_H
#define APP_SAY_H

#include <stdbool.h>
#include <stddef.h>

struct error;
struct findings;
struct strbuf;

// "FILE:LINE: message" and the line, or "rapport: FILE: message" where there is
// none, or "rapport: message"; then the hint, on stderr.
void say_error(const struct error *err);
// Its words for the window: the place if there is one, the hint below.
void say_error_text(const struct error *err, struct strbuf *out);
// The findings on stderr, as everywhere.
void say_findings(const struct findings *findings);
// The findings as one JSON object on stdout.
void say_findings_json(const struct findings *findings);
// [text] on stdout, wrapped, each line after [indent], and a newline.
void say_wrapped(const char *indent, const char *text);
// Reads a line from stdin, trimmed, without its newline; the rest of an
// overlong one is dropped. False at the end of the input.
bool say_read_line(char *line, size_t size);

#endif
