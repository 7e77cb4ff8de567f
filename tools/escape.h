// Texts of a stranger made safe for the pages they are put into. Control and
// direction-changing characters become U+FFFD on the way, newlines a space.
#ifndef TOOLS_ESCAPE_H
#define TOOLS_ESCAPE_H

#include <stddef.h>

struct strbuf;

// For HTML and XML: between tags and between quotation marks alike.
void escape_html(struct strbuf *out, const char *text);
// For HTML labels of Graphviz, which puts names in place of \N and \G there: a
// space of no width comes after each backslash.
void escape_label(struct strbuf *out, const char *text);
// For a quoted string of the DOT language: neither a quotation mark nor an
// escape of Graphviz (\N, \n, &amp;) survives as such.
void escape_dot(struct strbuf *out, const char *text);

// Appends at most [most] code points of [text] on one line; what is longer
// ends after a whole word, and in "…". Not escaped.
void shorten(struct strbuf *out, const char *text, size_t most);

#endif
