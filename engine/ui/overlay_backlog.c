// What was said so far.
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
static void write_turn(const struct play *play, const struct turn *turn,
                       struct flow *f)
{
    struct flow mine = flow_indented(f, flow_space(f, 4));

    write_line(&mine, "You", LOOK_ANSWER,
               play->session.scenario->responses[turn->response].text);
    f->y = mine.y;
    write_said(play, turn, f);
}

void overlay_backlog_build(const struct play *play, struct flow *f)
{
    flow_text(f, LOOK_TITLE, "What was said");
    flow_gap(f, 3);
    write_said(play, &play->transcript.opening, f);
    for (size_t i = 0; i < play->transcript.turn_count; i++) {
        write_turn(play, &play->transcript.turns[i], f);
    }
    flow_gap(f, 1);
    flow_button(f, (struct button){OVERLAY_CLOSE, "Back", "Esc", BUTTON_PRIMARY,
                                   false});
}
