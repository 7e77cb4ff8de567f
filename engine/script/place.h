// Where in a scenario's source a field stands. Lua tells only the line of the
// call; the field's own line and column are found by reading the source.
#ifndef SCRIPT_PLACE_H
#define SCRIPT_PLACE_H

#include <stddef.h>

// The text of one file. Borrowed; all zero is an empty file.
struct source {
    const char *text;
    size_t len;
};

struct place {
    int line;   // from 1
    int column; // from 1, in code points; 0 when not found
};

// [path] leads from the table given to [constructor], called in [line], to a
// field: "because", "effect.facts.door", "codes.2" (the second of a list),
// "1" (the first thing without a name), "" (the constructor itself). As much
// of the path as is found decides; without any it is the constructor's place.
struct place place_of_field(const struct source *source, int line,
                            const char *constructor, const char *path);

// The same; of several such calls in the line the one whose field holds the
// text [value], or whose name it is, is meant, if there is one.
struct place place_of_value(const struct source *source, int line,
                            const char *constructor, const char *path,
                            const char *value);

// The first time the name [word] stands in [line] or below, outside texts and
// comments.
struct place place_of_word(const struct source *source, int line,
                           const char *word);

// The text of [line] without its end; [*len] is 0 when there is no such line.
const char *place_line(const struct source *source, int line, size_t *len);
// The line of a text longer than [longest] bytes, or else the one where the
// most brackets and blocks are open: what a compiler has trouble with.
int place_of_trouble(const struct source *source, size_t longest);
// The column of the first character in [line] that is no blank; 0: none.
int place_first_column(const struct source *source, int line);
// The line of the byte at [offset].
int place_line_at(const struct source *source, size_t offset);

#endif
