// Faces of clients, drawn from numbers: a person (age, face, hair, clothes …)
// and an expression per mood give a picture as SVG text.
//
// The expressions are tables of facial action units: P. Ekman & W. V. Friesen,
// Facial Action Coding System (1978), with their usual reading of emotions.
#ifndef UI_PORTRAIT_H
#define UI_PORTRAIT_H

#include <stdbool.h>

#include "core/terms.h"

struct strbuf;

// Appends a self-contained SVG of 600 × 800 units to [out]: the client called
// [name], from the shoulders up, in [mood]; in a room when the name is one of
// room_portrait(). The same text for the same
// arguments on any machine. Returns false, and appends nothing, when there is
// no such portrait. The corners outside the rounded panel are transparent.
bool portrait_write_svg(const char *name, enum mood mood, struct strbuf *out);

// How somebody looks: a mood, and perhaps another that is put on over it. The
// mouth shows that one; eyes, head and shoulders do not. Below 256.
static inline int look_of(enum mood mood, int mask)
{
    return (int)mood + (mask >= 0 ? 16 * (mask + 1) : 0);
}
static inline enum mood look_mood(int look)
{
    return (enum mood)(look % 16);
}
static inline int look_mask(int look) // enum mood; -1: none
{
    return look / 16 - 1;
}

// What a living portrait is put together from.
enum portrait_layer {
    PORTRAIT_WHOLE,  // as portrait_write_svg() does it
    PORTRAIT_ROOM,   // what is behind the person; the same in every mood
    PORTRAIT_PERSON, // alone; with the eyes as the mood has them,
    PORTRAIT_HALF,   // … with lids half down,
    PORTRAIT_SHUT,
    PORTRAIT_ASIDE, // … looking elsewhere
};

// One moment of a face: [progress] thousandths of the way between two looks.
struct portrait_look {
    int to, from; // look_of()
    int progress; // 0..1000; all of it: [from] does not matter
    enum portrait_layer layer;
};

// The same for one layer of one look: layers together are the whole.
bool portrait_write_look(const char *name, const struct portrait_look *look,
                         struct strbuf *out);

// The names known to portrait_write_svg(), by number 0..count-1.
int portrait_count(void);
const char *portrait_name(int index);
// The portrait to show for a client whose own is unknown.
const char *portrait_fallback_name(void);

#endif
