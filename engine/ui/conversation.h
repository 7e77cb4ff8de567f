// The parts of the conversation screen; only screen_conversation*.c and
// conversation_*.c read this.
#ifndef UI_CONVERSATION_H
#define UI_CONVERSATION_H

#include "core/coaching.h"
#include "core/note.h"
#include "core/play.h"
#include "core/practice.h"
#include "ui/field.h"
#include "ui/life.h"
#include "ui/speech.h"
#include "ui/stage.h"

enum {
    TALK_PAUSE = STAGE_IDS,
    TALK_BACKLOG,
    TALK_MORE,
    TALK_REVIEW,
    TALK_LIBRARY,
    TALK_GO_ON,
    TALK_CHANGED, // something changed
    TALK_AWAY,    // + enum rupture_kind: they moved away, against
    TALK_AGAINST,
    TALK_COACH_AGAIN,
    TALK_COACH_ON,
    TALK_COACH_WHY,
    TALK_FIRST, // the field for one's own words
    TALK_FIRST_DONE,
    TALK_ANSWER = 1000, // + its place on the screen
};

struct conversation {
    struct stage stage;
    const struct play *play; // borrowed
    const char *notice;
    const char *support; // borrowed; NULL: the subject was not a hard one
    struct speech speech;
    struct face face;
    response_id order[RESPONSES_MAX];
    int answer_count;
    const uint8_t *read; // borrowed; see screen_conversation_read_before()
    int ahead;           // answers that one went back before
    bool can_go_back;
    int room, room_before; // states of core/room.h, now and a turn ago
    bool is_stopped;
    bool is_new; // not drawn yet
    // How it is practised; see screen_conversation_practise().
    enum practice practice;
    enum coaching coaching;
    const struct note_list *notes; // borrowed; may be NULL
    bool is_marking;               // the strip for marks is open
    bool is_coached;               // the word after the latest answer is read
    bool asked_why;                // … was asked for
    bool has_first;                // one's own words come first
    bool is_first_done;            // they are there for this moment
    struct field first;
    uint32_t ready_ms; // since when one may answer
    uint32_t press_ms; // when the button or finger went down
};

const struct turn *conversation_turn(const struct conversation *c);
enum mood conversation_mood(const struct conversation *c);
// The face follows what is said.
void conversation_turn_face(struct conversation *c, const struct ui *ui);
// Milliseconds until the face looks different; -1: it stays as it is.
int conversation_face_rest_ms(const struct conversation *c,
                              const struct ui *ui);
// The client: on the left of [room], or, where it is narrow, at the head of
// the words. Is there width for the first?
bool conversation_is_wide(const struct ui *ui);
// Draws the client beside the words and returns the width it took.
int conversation_draw_beside(const struct conversation *c, struct page *p,
                             struct rect room);
void conversation_draw_above(const struct conversation *c, struct flow *f);
// --- conversation_notice.c: marks

// May one mark now? Not in an assessment, and not when it is over.
bool conversation_can_mark(const struct conversation *c);
// The strip for marks, from [y] on; returns its height, 0 while it is closed.
int conversation_draw_marks(const struct conversation *c, struct page *p,
                            int y);
// Keys of the strip, and the one that opens it.
struct action conversation_mark_key(struct conversation *c,
                                    const struct input *in);
struct action conversation_mark(const struct conversation *c, int id);

// --- conversation_coach.c: a word after a poor answer

// Does it stand before the answers now?
bool conversation_is_coaching(const struct conversation *c);
void conversation_write_coach(const struct conversation *c, struct flow *f);
// The quiet button that asks for it, when it does not come by itself.
void conversation_write_why(const struct conversation *c, struct flow *f);

// --- conversation_first.c: one's own words first

bool conversation_is_first(const struct conversation *c);
void conversation_write_first(struct conversation *c, struct flow *f);
struct action conversation_note_first(const struct conversation *c);
// False: it was not for the field.
bool conversation_first_input(struct conversation *c, const struct ui *ui,
                              const struct input *in, struct action *answer);

// Are the answers there to be chosen?
bool conversation_offers(const struct conversation *c);
void conversation_build(void *ctx, struct page *p);
void conversation_build_stopped(struct conversation *c, struct page *p);

#endif
