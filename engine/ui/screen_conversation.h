// The conversation: the client's face and words, and what one could say.
#ifndef UI_SCREEN_CONVERSATION_H
#define UI_SCREEN_CONVERSATION_H

#include <stdbool.h>
#include <stdint.h>

#include "core/coaching.h"
#include "core/practice.h"

struct note_list;
struct play;
struct save_shelf;
struct screen;

// Shows [play] from its latest turn on. It is borrowed, must have begun and
// must outlive the screen. [notice]: NULL, or one quiet line: why
// attempts are not kept.
// Asks for: CHOOSE, STOP, OPEN_REVIEW, OPEN_LIBRARY, RETRY_FROM (to answer
// differently; after a stop: to go on after all), GO_FORWARD, SAVE, OPEN_SAVE,
// REMOVE_SAVE, QUIT, settings.
struct screen *screen_conversation_new(const struct play *play,
                                       const char *notice);
// The play has changed: a turn was made (or it is another play now, at the
// same address). Shows its latest turn.
void screen_conversation_update(struct screen *s);
// The scenario is another version, and the play with it: what was said last
// stands there at once, under a new [notice].
void screen_conversation_reloaded(struct screen *s, const char *notice);
// Another [notice], or NULL, from now on.
void screen_conversation_notify(struct screen *s, const char *notice);
// [read] holds for each response, and behind the last for the opening, whether
// what the client says then was read before. Borrowed; NULL: nothing was.
void screen_conversation_read_before(struct screen *s, const uint8_t *read);
// How it is practised, and what was noted so far (borrowed; may be NULL). With
// [says_first] one writes one's own words before the answers are shown.
// Asks for: MARK, COACH, NOTE.
void screen_conversation_practise(struct screen *s, enum practice practice,
                                  enum coaching coaching, bool says_first,
                                  const struct note_list *notes);
// [turns] answers can be made again with GO_FORWARD: one went back before them.
void screen_conversation_ahead(struct screen *s, int turns);
// The saved places of this conversation; borrowed. NULL: none can be saved.
void screen_conversation_saves(struct screen *s,
                               const struct save_shelf *saves);
// Where one can turn, when the subject was a hard one (borrowed; lines);
// shown when it has ended or was stopped. NULL: nothing.
void screen_conversation_support(struct screen *s, const char *lines);
// From now on one cannot go back to an earlier answer.
void screen_conversation_forbid_going_back(struct screen *s);
// The session was stopped (after ACTION_STOP): says so, softly.
void screen_conversation_stopped(struct screen *s);

#endif
