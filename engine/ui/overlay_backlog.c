// What was said so far, and the ways back to each answer.
#include "ui/overlay.h"

#include "core/play.h"

#include "base/banned.h"

static void write_line(struct flow *f, const char *who, enum look look,
                       const char *text)
{
    flow_text(f, LOOK_SMALL, who);
    flow_text(f, look, *text ? text : "\xe2\x80\xa6");
    flow_gap(f, 2);
}

static void write_said(const struct play *play, const struct turn *turn,
                       struct flow *f)
{
    const char *name = play->session.scenario->client.name;

    for (int32_t i = 0; i < turn->said_count; i++) {
        write_line(f, name, LOOK_ANSWER, turn->said[i].text);
    }
}

// What the trainee said stands in from the left, as in a letter's answer.
static void write_turn(const struct overlay *o, size_t number, struct flow *f)
{
    const struct play *play = o->play;
    const struct turn *turn = &play->transcript.turns[number];
    struct flow mine = flow_indented(f, flow_space(f, 4));

    write_line(&mine, "You", LOOK_ANSWER,
               play->session.scenario->responses[turn->response].text);
    if (o->can_go_back) {
        mine.y -= flow_space(&mine, 1);
        flow_button(&mine, (struct button){BACKLOG_TURN + (int)number,
                                           "Answer this differently", NULL,
                                           BUTTON_PLAIN, false});
        flow_gap(&mine, 2);
    }
    f->y = mine.y;
    write_said(play, turn, f);
}

static void write_ways(const struct overlay *o, struct flow *f)
{
    const struct button buttons[] = {
        {OVERLAY_CLOSE, "Back", "Esc", BUTTON_PRIMARY, false},
        {BACKLOG_FORWARD, "Forward to where you were", NULL, BUTTON_PLAIN,
         false},
    };

    if (o->ahead > 0) {
        flow_textf(f, LOOK_SMALL,
                   "You went back before %d of your answers. They can be given "
                   "again.",
                   o->ahead);
        flow_gap(f, 1);
    }
    flow_buttons(f, buttons, o->ahead > 0 ? 2 : 1);
}

void overlay_backlog_build(const struct overlay *o, struct flow *f)
{
    const struct play *play = o->play;

    flow_text(f, LOOK_TITLE, "What was said");
    flow_gap(f, 3);
    write_said(play, &play->transcript.opening, f);
    for (size_t i = 0; i < play->transcript.turn_count; i++) {
        write_turn(o, i, f);
    }
    flow_gap(f, 1);
    write_ways(o, f);
}
