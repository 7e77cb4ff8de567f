// How well a person noticed ruptures: the marks they made while they talked,
// held against what opened and closed.
//
// A mark is made after the client's words of a turn. It finds a rupture of its
// kind that is open then: from the turn that opened it, as long as it is not
// repaired. A mark up to two turns before the rupture finds it too when the
// client's strain already showed: who sees it coming has seen it. A mark of the
// other kind finds an open rupture as well, told apart: something had changed,
// but the other way. Every other mark is a false alarm, and a rupture without
// any mark is a miss. Withdrawals are missed more often than confrontations
// (Eubanks, Muran & Safran 2015), so each kind is counted by itself.
#ifndef CORE_NOTICING_H
#define CORE_NOTICING_H

#include <stddef.h>
#include <stdint.h>

#include "core/note.h"
#include "core/terms.h"

struct play;

enum { NOTICING_EARLY_TURNS = 2 };

enum noticed_how {
    NOTICED_NOT,
    NOTICED_EARLY,     // before it broke, while strain showed
    NOTICED_OPEN,      // while it was open
    NOTICED_OTHER_WAY, // while it was open, as the other kind
};

// One rupture of the score, in its order.
struct noticed {
    uint8_t kind; // enum rupture_kind
    int32_t opened_turn;
    enum noticed_how how;
    int32_t turn;  // of the mark that found it first
    int32_t delay; // turns from its opening to that mark; early: negative
};

struct noticing_count {
    int hits; // early or open
    int other_way;
    int misses;
    int false_alarms; // marks of this kind
    int32_t delay;    // of the hits, together, early ones counted as 0
};

// All zero may be released.
struct noticing {
    struct noticed *items; // owned
    size_t count;
    struct noticing_count kinds[RUPTURE_KINDS];
    int marks;
    int32_t *false_alarms; // owned; turns
    size_t false_alarm_count;
};

// The name of the mark for a kind of rupture: "moved_away", "moved_against".
const char *mark_name(enum rupture_kind kind);

// The caller releases [out].
void noticing_find(struct noticing *out, const struct play *p,
                   const struct note_list *notes);
void noticing_release(struct noticing *n);

#endif
