// What a person noted beside an attempt: marks, words of their own, what they
// foresaw, what they thought afterwards. None of it touches the session: the
// client does not know.
#ifndef CORE_NOTE_H
#define CORE_NOTE_H

#include <stddef.h>
#include <stdint.h>

#include "core/terms.h"

// [turn] and [name] of each kind:
enum note_kind {
    // After the client's words of [turn] (0: the opening) the person saw that
    // something had changed; "moved_away" or "moved_against". No text.
    NOTE_MARK,
    // What they would have said themselves before they chose the answer of
    // [turn] (from 1). Name "".
    NOTE_SAID,
    // What they thought the result would be, before they saw it: turn 0;
    // "safety", "partnership", "agreement" with an attainment as text, and
    // "feeling" in words of their own.
    NOTE_PREDICTION,
    // Thoughts after the session: turn 0; "reactions", "description",
    // "analysis", "summary".
    NOTE_REFLECTION,
    // What they did after a word about the answer of [turn]: "said_again" or
    // "kept". No text.
    NOTE_COACHED,
    NOTE_KIND_COUNT,
};

enum { NOTE_TEXT_MOST = 4000 }; // bytes

extern const struct term_list terms_note_kind;

struct note {
    int32_t turn;
    enum note_kind kind;
    char *name; // owned
    char *text; // owned
    int64_t at_ms;
};

// Sorted by turn, then in the order they were made. All zero is empty.
struct note_list {
    struct note *items; // owned
    size_t count, capacity;
};

// Keeps a copy; one of the same turn, kind and name is replaced. [text] NULL
// takes that one away; one longer than NOTE_TEXT_MOST is cut between letters.
void note_list_put(struct note_list *list, int32_t turn, enum note_kind kind,
                   const char *name, const char *text, int64_t at_ms);
// NULL when there is none. [name] NULL: any.
const struct note *note_list_find(const struct note_list *list, int32_t turn,
                                  enum note_kind kind, const char *name);
// The text found so, or "".
const char *note_list_text(const struct note_list *list, int32_t turn,
                           enum note_kind kind, const char *name);
// [into] becomes what an attempt that keeps the first [turns] turns takes over
// from [from]: marks and own words up to there; the one afterwards is new.
void note_list_carry(struct note_list *into, const struct note_list *from,
                     int32_t turns);
void note_list_copy(struct note_list *into, const struct note_list *from);
void note_list_release(struct note_list *list);

#endif
