// The client on screen: a face, a name, what one sees of their manner.
#include "ui/conversation.h"

#include "base/strbuf.h"
#include "core/phrases.h"
#include "core/room.h"
#include "ui/levels.h"
#include "ui/portrait.h"

#include "base/banned.h"

const struct turn *conversation_turn(const struct conversation *c)
{
    const struct transcript *t = &c->play->transcript;

    return t->turn_count ? &t->turns[t->turn_count - 1] : &t->opening;
}

enum mood conversation_mood(const struct conversation *c)
{
    return speech_mood(&c->speech, (enum mood)c->play->session.mood);
}

// What is put on over it, as long as that is what was said last; -1: nothing.
static int mask_now(const struct conversation *c)
{
    const struct turn *turn = c->speech.turn;
    int32_t at = c->speech.at;

    if (turn == NULL || turn->said_count == 0) {
        return -1;
    }
    return turn->said[at < turn->said_count ? at : turn->said_count - 1].mask;
}

static bool shows_levels(const struct conversation *c, const struct ui *ui)
{
    return ui_setting(ui, SETTING_LEVELS) && c->practice != PRACTICE_ASSESSMENT;
}

static bool is_still(const struct ui *ui)
{
    return ui_setting(ui, SETTING_MOTION) != 0;
}

// When nobody is there it would move for nobody; when all is said and done
// there is nothing to wait for.
static bool is_live(const struct conversation *c, const struct ui *ui)
{
    return !is_still(ui) && !ui->is_away && !c->is_stopped;
}

// No two people blink together.
static uint32_t seed_of(const struct conversation *c)
{
    return (uint32_t)c->play->session.seed;
}

void conversation_turn_face(struct conversation *c, const struct ui *ui)
{
    face_turn(&c->face, look_of(conversation_mood(c), mask_now(c)), ui->now_ms,
              is_still(ui));
}

int conversation_face_rest_ms(const struct conversation *c, const struct ui *ui)
{
    enum { TURNING_MS = 50, BREATHING_MS = 125 };

    if (!is_live(c, ui)) {
        return -1;
    }
    if (face_progress(&c->face, ui->now_ms) < LIFE_EASED) {
        return TURNING_MS;
    }
    int eyes = life_eyes_rest_ms(ui->now_ms, seed_of(c));
    return eyes < BREATHING_MS ? eyes : BREATHING_MS;
}

static void draw_face(const struct conversation *c, struct page *p,
                      struct rect at)
{
    const struct session *session = &c->play->session;
    struct strbuf name = STRBUF_INIT;
    uint32_t now = p->ui->now_ms;
    bool lives = is_live(c, p->ui);
    struct draw_face face = {
        .look = c->face.to,
        .from = c->face.from,
        .progress = face_progress(&c->face, now),
        .is_live = lives,
        .eyes = lives ? (int)life_eyes(now, seed_of(c)) : EYES_STILL,
        .breath = lives ? life_breath(now) : 0,
    };

    room_portrait(session->scenario, room_state(session), &name);
    draw_living_portrait(p->out, at, strbuf_text(&name), face,
                         p->ui->theme->background);
    strbuf_release(&name);
}

static void write_name(const struct conversation *c, struct flow *f)
{
    flow_text(f, LOOK_HEADING, c->play->session.scenario->client.name);
    flow_text(f, LOOK_SMALL, mood_cue(conversation_mood(c)));
    if (mask_now(c) >= 0) {
        flow_text(f, LOOK_SMALL, mask_cue(mask_now(c)));
    }
}

// Room for the name and two lines of manner, kept also when there is less.
static int caption_px(const struct ui *ui)
{
    return look_line_px(ui, LOOK_HEADING) + 2 * look_line_px(ui, LOOK_SMALL) +
           metrics_space(&ui->metrics, 2);
}

// Both the words and what stands below the face need their room.
bool conversation_is_wide(const struct ui *ui)
{
    int words = look_letters_px(ui, LOOK_SPEECH, 38);
    int below =
        caption_px(ui) + (ui_setting(ui, SETTING_LEVELS) ? levels_px(ui) : 0);
    int bar = 2 * metrics_px(&ui->metrics, METRICS_TARGET);

    return ui->metrics.width * 7 / 10 > words &&
           ui->metrics.width > ui->metrics.height &&
           ui->metrics.height - bar > below + metrics_space(&ui->metrics, 10);
}

// The face takes what the words and levels below it leave.
int conversation_draw_beside(const struct conversation *c, struct page *p,
                             struct rect room)
{
    const struct ui *ui = p->ui;
    int margin = metrics_space(&ui->metrics, room.w < 900 ? 3 : 5);
    int below =
        caption_px(ui) + (ui_setting(ui, SETTING_LEVELS) ? levels_px(ui) : 0);
    int w = room.w * 28 / 100, most = (room.h - margin - below) * 3 / 4;
    int face_w = w < most ? w : most;
    struct flow f = {p, room.x + margin, room.y, w, ui->theme->background};

    if (face_w > metrics_space(&ui->metrics, 6)) {
        struct rect at = {f.x, f.y, face_w, face_w * 4 / 3};
        draw_face(c, p, at);
        f.y += at.h;
    }
    flow_gap(&f, 1);
    int top = f.y;
    write_name(c, &f);
    f.y = f.y > top + caption_px(ui) ? f.y : top + caption_px(ui);
    if (shows_levels(c, ui)) {
        levels_draw(&f, c->play->session.alliance.level);
    }
    return margin + w;
}

// A small face with the name beside it.
void conversation_draw_above(const struct conversation *c, struct flow *f)
{
    struct page *p = f->page;
    int w = flow_space(f, 11), gap = flow_space(f, 2);
    struct rect at = {f->x, f->y, w, w * 4 / 3};
    struct flow beside = flow_indented(f, w + gap);

    draw_face(c, p, at);
    write_name(c, &beside);
    f->y = beside.y > at.y + at.h ? beside.y : at.y + at.h;
    if (shows_levels(c, p->ui)) {
        flow_gap(f, 1);
        levels_write(f, c->play->session.alliance.level);
    }
    flow_gap(f, 2);
}
