// Where a finished page goes: standard output, or a file of the person's own
// choosing. A file that was not made by the same command is never replaced.
#ifndef TOOLS_PRINTED_H
#define TOOLS_PRINTED_H

#include <stdbool.h>

struct error;
struct strbuf;

// Writes [text] to the file [path], or to standard output where [path] is NULL
// or "-". A file that is there already is replaced only when it holds [mark],
// which [text] holds too: that is how a page made earlier is known. Error:
// "file-exists" and those of file_write_atomic().
bool printed_write(const char *path, const char *mark,
                   const struct strbuf *text, struct error *err);

#endif
