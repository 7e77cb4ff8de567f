// Where the talk takes place; see room.h.
#include "core/room.h"

#include <string.h>

#include "base/strbuf.h"
#include "core/session.h"

#include "base/banned.h"

static const char *const names[] = {
    "plain", "interview_room", "kitchen", "hostel_corridor", "cafe", "car"};
const struct term_list terms_room = {"room", names, ROOM_COUNT};

static int bit(const uint8_t *facts, fact_id fact, int mask)
{
    return fact != ID_NONE && facts[fact] ? mask : 0;
}

int room_state(const struct session *s)
{
    return bit(s->facts, s->scenario->door_fact, ROOM_SHUT) |
           bit(s->facts, s->scenario->earshot_fact, ROOM_NEAR);
}

static int first_bit(const struct scenario *s, fact_id fact, int mask)
{
    return fact != ID_NONE && s->facts[fact].initial ? mask : 0;
}

int room_first_state(const struct scenario *s)
{
    return first_bit(s, s->door_fact, ROOM_SHUT) |
           first_bit(s, s->earshot_fact, ROOM_NEAR);
}

const char *room_change(int before, int now)
{
    int changed = before ^ now;

    if (changed & ROOM_SHUT) {
        return now & ROOM_SHUT ? "Nobody can look or listen in now."
                               : "The room is open to others now.";
    }
    if (changed & ROOM_NEAR) {
        return now & ROOM_NEAR ? "Somebody is in earshot."
                               : "Nobody is in earshot any more.";
    }
    return NULL;
}

void room_portrait(const struct scenario *s, int state, struct strbuf *out)
{
    const struct client *client = &s->client;

    strbuf_adds(out, client->portrait ? client->portrait : client->name);
    if (s->room != ROOM_PLAIN) {
        strbuf_addf(out, "@%s.%d", names[s->room], state);
    }
}

int room_split(const char *name, enum room *room, int *state)
{
    const char *at = strrchr(name, '@');
    const char *dot = at ? strchr(at, '.') : NULL;
    int found =
        dot ? term_find(&terms_room, at + 1, (size_t)(dot - at - 1)) : -1;

    *room = found >= 0 ? (enum room)found : ROOM_PLAIN;
    *state = found >= 0 && dot[1] >= '0' && dot[1] <= '3' ? dot[1] - '0' : 0;
    return found >= 0 ? (int)(at - name) : (int)strlen(name);
}
