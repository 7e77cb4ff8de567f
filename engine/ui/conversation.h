// The parts of the conversation screen; only screen_conversation*.c and
// conversation_*.c read this.
#ifndef UI_CONVERSATION_H
#define UI_CONVERSATION_H

#include "core/play.h"
#include "ui/speech.h"
#include "ui/stage.h"

enum {
    TALK_PAUSE = STAGE_IDS,
    TALK_BACKLOG,
    TALK_MORE,
    TALK_REVIEW,
    TALK_LIBRARY,
    TALK_GO_ON,
    TALK_ANSWER = 1000, // + its place on the screen
};

struct conversation {
    struct stage stage;
    const struct play *play; // borrowed
    const char *notice;
    struct speech speech;
    response_id order[RESPONSES_MAX];
    int answer_count;
    const uint8_t *read; // borrowed; see screen_conversation_read_before()
    int ahead;           // answers that one went back before
    bool can_go_back;
    bool is_stopped;
    bool is_new;       // not drawn yet
    uint32_t ready_ms; // since when one may answer
    uint32_t press_ms; // when the button or finger went down
};

const struct turn *conversation_turn(const struct conversation *c);
enum mood conversation_mood(const struct conversation *c);
// The client: on the left of [room], or, where it is narrow, at the head of
// the words. Is there width for the first?
bool conversation_is_wide(const struct ui *ui);
// Draws the client beside the words and returns the width it took.
int conversation_draw_beside(const struct conversation *c, struct page *p,
                             struct rect room);
void conversation_draw_above(const struct conversation *c, struct flow *f);
void conversation_build(void *ctx, struct page *p);
void conversation_build_stopped(struct conversation *c, struct page *p);

#endif
