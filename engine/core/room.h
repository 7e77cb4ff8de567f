// Where the talk takes place, as one sees it behind the client: a few drawn
// settings, each with a state that the scenario's facts decide.
#ifndef CORE_ROOM_H
#define CORE_ROOM_H

#include "core/terms.h"

struct scenario;
struct session;
struct strbuf;

enum room {
    ROOM_PLAIN,     // a quiet wall
    ROOM_INTERVIEW, // with a glass door
    ROOM_KITCHEN,
    ROOM_CORRIDOR, // of a hostel
    ROOM_CAFE,
    ROOM_CAR,
    ROOM_COUNT,
};

extern const struct term_list terms_room;

// Bits of a state.
enum {
    ROOM_SHUT = 1, // the door is shut, the blind is down
    ROOM_NEAR = 2, // somebody is in earshot
};

// As the facts are now; as they are at the beginning.
int room_state(const struct session *s);
int room_first_state(const struct scenario *s);
// What a change of the state looks like, in a plain sentence; NULL: none.
const char *room_change(int before, int now);

// The name that a portrait is drawn by in this room: "dana@kitchen.1". Drawing
// takes it apart again with room_split().
void room_portrait(const struct scenario *s, int state, struct strbuf *out);
// The length of the portrait's own name; [*room] and [*state] are what stands
// behind it.
int room_split(const char *name, enum room *room, int *state);

#endif
