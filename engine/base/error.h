// How a function that can fail says why.
//
// A slip of ours is an assert. What the world or an author may get wrong is a
// false return and an explanation in a struct error. Nothing below app/ and
// tools/ prints or exits.
#ifndef BASE_ERROR_H
#define BASE_ERROR_H

#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>

enum error_kind {
    ERROR_NONE,
    ERROR_USAGE,    // the arguments of the program are off
    ERROR_FILE,     // a file cannot be found, read or written
    ERROR_SCENARIO, // a scenario is wrong; file and line say where
    ERROR_SCRIPT,   // a callback of a scenario failed while running
    ERROR_CHOICE,   // a response that is unknown or not offered here
    ERROR_RECORD,   // the record store cannot be used
    ERROR_SYSTEM,   // no display, no memory, no font …
};

// All zero is "no error". Plain values only: copy it freely.
struct error {
    enum error_kind kind;
    char code[48];     // kebab-case class, stable, e.g. "unknown-field"
    char file[512];    // as the user named it; empty when no file is involved
    int line;          // from 1; 0 when unknown
    char message[768]; // one sentence, no newline, no final full stop
    char hint[256];    // what to do about it; may be empty
    char excerpt[256]; // the start of that line of the file; may be empty
    int column;        // from 1, in code points of [excerpt]; 0: unknown
};

// Fills [err] (which may be NULL) and returns false, so that failing is one
// statement: return error_set(err, ERROR_FILE, "file-unreadable", "…", …);
// The arguments may be texts of [err] itself. All texts are made safe for one
// line of a terminal; what is too long ends in "…".
bool error_set(struct error *err, enum error_kind kind, const char *code,
               const char *format, ...) __attribute__((format(printf, 4, 5)));

// Like error_set() for an error at a place in a file.
bool error_set_at(struct error *err, enum error_kind kind, const char *code,
                  const char *file, int line, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

// Adds what to do about it to an error already set. Returns false too.
bool error_hint(struct error *err, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Adds the text of the line, [len] bytes, and where in it the mistake stands.
// Returns false too.
bool error_excerpt(struct error *err, const char *line_text, size_t len,
                   int column);

void error_clear(struct error *err);

#endif
