// Where in a scenario's source a field stands. Lua tells only the line of the
// call; the field's own line and column are found by reading the source.
#ifndef SCRIPT_PLACE_H
#define SCRIPT_PLACE_H

#include <stddef.h>
#include <stdint.h>

// The text of one file. Borrowed; all zero is an empty file.
struct source {
    const char *text;
    size_t len;
};

struct place {
    int line;   // from 1
    int column; // from 1, in code points; 0 when not found
};

// Looks for many places in one source. What it reads for them is limited, and
// the same each time: of a file made to be slow to search, the later places
// are not found.
struct line_index {
    uint32_t at;   // where the line begins
    uint32_t word; // and the first word in it or below
};
struct places {
    const struct source *source; // borrowed
    size_t left;                 // bytes that may still be read
    struct line_index *lines;    // owned; NULL until the first search
    size_t line_count, line_capacity;
};
// Takes nothing yet. [source] must stay where it is.
void places_init(struct places *p, const struct source *source);
void places_release(struct places *p);

// [path] leads from the table given to [constructor], called in [line], to a
// field: "because", "effect.facts.door", "codes.2" (the second of a list),
// "1" (the first thing without a name), "" (the constructor itself). As much
// of the path as is found decides; without any it is the constructor's place.
struct place place_of_field(struct places *p, int line, const char *constructor,
                            const char *path);

// The same; of several such calls in the line the one whose field holds the
// text [value], or whose name it is, is meant, if there is one.
struct place place_of_value(struct places *p, int line, const char *constructor,
                            const char *path, const char *value);

// The first time the name [word] stands in [line] or below, outside texts and
// comments.
struct place place_of_word(struct places *p, int line, const char *word);

// The first character in [line] that is no blank.
struct place places_first(struct places *p, int line);
// As place_line() below, but fast.
const char *places_line(struct places *p, int line, size_t *len);

// The text of [line] without its end; [*len] is 0 when there is no such line.
const char *place_line(const struct source *source, int line, size_t *len);
// The column of the first character in [line] that is no blank; 0: none.
int place_first_column(const struct source *source, int line);
// The line of the byte at [offset].
int place_line_at(const struct source *source, size_t offset);

#endif
