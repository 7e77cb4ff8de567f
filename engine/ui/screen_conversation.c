// The conversation; see screen_conversation.h.
#include "ui/screen_conversation.h"

#include <stdlib.h>

#include "base/mem.h"
#include "core/room.h"
#include "ui/conversation.h"

#include "base/banned.h"

// A second press within this time after words or answers have come is not
// meant for them.
enum { SETTLE_MS = 300, TICK_MS = 40 };

// --- life --------------------------------------------------------------------

void screen_conversation_update(struct screen *screen)
{
    struct conversation *c = (struct conversation *)screen;
    const struct session *session = &c->play->session;
    bool is_over = session_is_over(session);

    c->room_before = c->room;
    c->room = room_state(session);
    speech_begin(&c->speech, conversation_turn(c));
    c->answer_count = is_over ? 0 : session_order(session, c->order);
    c->is_new = true;
    c->is_stopped = false;
    c->is_coached = c->asked_why = c->is_first_done = false;
    field_set(&c->first, "");
    c->stage.page.focus = 0;
    page_scroll_to(&c->stage.page, 0, 0);
}

// Were the words that now come read in an earlier attempt?
static bool was_read(const struct conversation *c)
{
    response_id response = conversation_turn(c)->response;
    int place = response == ID_NONE
                    ? (int)c->play->session.scenario->response_count
                    : response;

    return c->read && c->read[place];
}

void screen_conversation_read_before(struct screen *screen, const uint8_t *read)
{
    ((struct conversation *)screen)->read = read;
}

void screen_conversation_practise(struct screen *screen, enum practice practice,
                                  enum coaching coaching, bool says_first,
                                  const struct note_list *notes)
{
    struct conversation *c = (struct conversation *)screen;

    c->practice = practice;
    c->coaching = coaching;
    c->has_first = says_first;
    c->notes = notes;
    if (practice == PRACTICE_ASSESSMENT) {
        screen_conversation_forbid_going_back(screen);
    }
    // What was written before it was cut off stands there again.
    if (notes) {
        int32_t next = (int32_t)c->play->transcript.turn_count + 1;
        field_set(&c->first, note_list_text(notes, next, NOTE_SAID, ""));
    }
}

void screen_conversation_ahead(struct screen *screen, int turns)
{
    struct conversation *c = (struct conversation *)screen;

    c->ahead = turns;
    c->stage.overlay.ahead = turns;
}

void screen_conversation_forbid_going_back(struct screen *screen)
{
    struct conversation *c = (struct conversation *)screen;

    c->can_go_back = false;
    c->stage.overlay.can_go_back = false;
}

void screen_conversation_saves(struct screen *screen,
                               const struct save_shelf *saves)
{
    ((struct conversation *)screen)->stage.overlay.saves = saves;
}

void screen_conversation_support(struct screen *screen, const char *lines)
{
    ((struct conversation *)screen)->support = lines;
}

void screen_conversation_notify(struct screen *screen, const char *notice)
{
    struct conversation *c = (struct conversation *)screen;

    c->notice = notice;
}

void screen_conversation_reloaded(struct screen *screen, const char *notice)
{
    struct conversation *c = (struct conversation *)screen;

    screen_conversation_update(screen);
    speech_finish(&c->speech);
    c->notice = notice;
}

void screen_conversation_stopped(struct screen *screen)
{
    struct conversation *c = (struct conversation *)screen;

    c->is_stopped = true;
    c->stage.page.focus = TALK_LIBRARY;
    page_scroll_to(&c->stage.page, 0, 0);
}

static void release(struct screen *screen)
{
    field_release(&((struct conversation *)screen)->first);
    stage_release((struct stage *)screen);
    free(screen);
}

// --- time --------------------------------------------------------------------

// All is said: from now on one may answer.
static void settle(struct conversation *c, uint32_t now_ms)
{
    speech_finish(&c->speech);
    c->ready_ms = now_ms;
    if (conversation_is_coaching(c)) {
        page_focus(&c->stage.page, TALK_COACH_ON);
    } else if (conversation_is_first(c)) {
        page_focus(&c->stage.page, TALK_FIRST);
    } else if (session_is_over(&c->play->session)) {
        page_focus(&c->stage.page, TALK_REVIEW);
    }
}

static void pass_time(struct conversation *c, const struct ui *ui,
                      uint32_t now_ms)
{
    bool was_done = speech_is_done(&c->speech);

    if (c->is_new || !was_done) {
        speech_tick(&c->speech, ui, now_ms);
        if (c->is_new && ui_setting(ui, SETTING_SKIP) && was_read(c)) {
            speech_finish(&c->speech);
        }
        if (speech_is_done(&c->speech)) {
            settle(c, now_ms);
        }
    }
    c->is_new = false;
}

static int next_tick_ms(const struct screen *screen, const struct ui *ui)
{
    const struct conversation *c = (const struct conversation *)screen;
    bool rests = speech_is_done(&c->speech) || c->is_stopped ||
                 speech_waits(&c->speech, ui);

    if (overlay_is_open(&c->stage.overlay)) {
        return -1;
    }
    return rests ? conversation_face_rest_ms(c, ui) : TICK_MS;
}

static void draw(struct screen *screen, const struct ui *ui,
                 struct draw_list *out)
{
    struct conversation *c = (struct conversation *)screen;

    if (c->is_new) {
        pass_time(c, ui, ui->now_ms);
    }
    conversation_turn_face(c, ui);
    stage_draw(&c->stage, ui, out, conversation_build);
}

// --- choosing ----------------------------------------------------------------

static struct action choose(const struct conversation *c, int place,
                            uint32_t now_ms)
{
    bool is_early = (int32_t)(now_ms - c->ready_ms) < SETTLE_MS;

    if (place < 0 || place >= c->answer_count || is_early || c->is_new ||
        !conversation_offers(c)) {
        return action_of(ACTION_REDRAW, 0);
    }
    return action_of(ACTION_CHOOSE, c->order[place]);
}

static bool can_save(const struct conversation *c)
{
    return c->can_go_back && c->stage.overlay.saves &&
           !session_is_over(&c->play->session);
}

static struct action open_overlay(struct conversation *c,
                                  enum overlay_kind kind)
{
    c->speech.is_ticking = false; // what is said waits
    c->stage.overlay.can_save = can_save(c);
    overlay_open(&c->stage.overlay, kind);
    return action_of(ACTION_REDRAW, 0);
}

// Leaves the screen, unless the press was meant for what was there before.
static struct action leave(const struct conversation *c, enum action_type type,
                           uint32_t now_ms)
{
    bool is_early = (int32_t)(now_ms - c->ready_ms) < SETTLE_MS;

    return action_of(is_early ? ACTION_REDRAW : type, 0);
}

// "Go on" shows what comes next; "say it again" is for the app.
static struct action leave_coach(struct conversation *c, bool is_again,
                                 uint32_t now_ms)
{
    bool is_early = (int32_t)(now_ms - c->ready_ms) < SETTLE_MS;

    if (is_early) {
        return action_of(ACTION_REDRAW, 0);
    }
    c->is_coached = true;
    c->stage.page.focus = 0;
    settle(c, now_ms);
    return action_of(ACTION_COACH, is_again);
}

static struct action on_chosen(struct conversation *c, int id, uint32_t now_ms)
{
    switch (id) {
    case TALK_PAUSE:
        return open_overlay(c, OVERLAY_PAUSE);
    case TALK_BACKLOG:
        return open_overlay(c, OVERLAY_BACKLOG);
    case TALK_MORE:
        page_scroll_by(&c->stage.page, 0,
                       c->stage.page.areas[0].view.h * 3 / 4);
        return action_of(ACTION_REDRAW, 0);
    case TALK_REVIEW:
        return leave(c, ACTION_OPEN_REVIEW, now_ms);
    case TALK_LIBRARY:
        return leave(c, ACTION_OPEN_LIBRARY, now_ms);
    case TALK_CHANGED:
        c->is_marking = !c->is_marking;
        return action_of(ACTION_REDRAW, 0);
    case TALK_AWAY:
    case TALK_AGAINST:
        return conversation_mark(c, id);
    case TALK_COACH_AGAIN:
        return leave_coach(c, true, now_ms);
    case TALK_COACH_ON:
        return leave_coach(c, false, now_ms);
    case TALK_COACH_WHY:
        c->asked_why = true;
        page_focus(&c->stage.page, TALK_COACH_ON);
        return action_of(ACTION_REDRAW, 0);
    case TALK_FIRST:
        return action_of(ACTION_REDRAW, 0);
    case TALK_FIRST_DONE:
        c->is_first_done = true;
        c->ready_ms = now_ms;
        c->stage.page.focus = 0;
        return conversation_note_first(c);
    case TALK_GO_ON:
        return action_of(ACTION_RETRY_FROM,
                         (int)c->play->transcript.turn_count);
    default:
        return choose(c, id - TALK_ANSWER, now_ms);
    }
}

// --- input -------------------------------------------------------------------

// Does [in] ask for the rest of what is being said?
static bool is_hurrying(const struct conversation *c, const struct ui *ui,
                        const struct input *in)
{
    const struct page *p = &c->stage.page;

    if (speech_is_done(&c->speech)) {
        return false;
    }
    if (in->type == INPUT_PRESS) {
        struct rect bar = page_bar(&p->areas[0], ui);
        return !page_hit(p, in->x, in->y) && !rect_has(bar, in->x, in->y);
    }
    if (in->type != INPUT_KEY || in->repeated || in->ctrl) {
        return false;
    }
    bool is_press = in->key == KEY_ENTER || in->key == KEY_SPACE;
    bool is_letter =
        in->key == KEY_CHARACTER && in->character != 'b' &&
        in->character != 'r' && in->character != 'n' &&
        !(c->is_marking && (in->character == 'a' || in->character == 'g'));
    return (is_press && p->focus == 0) || is_letter || in->key == KEY_DOWN ||
           in->key == KEY_UP;
}

static struct action on_save_key(struct conversation *c, enum input_key key)
{
    if (!can_save(c)) {
        return action_of(ACTION_NONE, 0);
    }
    return key == KEY_SAVE ? action_of(ACTION_SAVE, 0)
                           : open_overlay(c, OVERLAY_SAVES);
}

// Keys of the conversation alone; ACTION_NONE when it is none of them.
static struct action on_key(struct conversation *c, const struct input *in)
{
    if (in->repeated) {
        return action_of(ACTION_NONE, 0);
    }
    struct action mark = conversation_mark_key(c, in);
    if (mark.type != ACTION_NONE) {
        return mark;
    }
    if (in->key == KEY_ESCAPE && !session_is_over(&c->play->session)) {
        return open_overlay(c, OVERLAY_PAUSE);
    }
    if (in->key == KEY_SAVE || in->key == KEY_SAVES) {
        return on_save_key(c, in->key);
    }
    if (in->key != KEY_CHARACTER || in->ctrl) {
        return action_of(ACTION_NONE, 0);
    }
    if (in->character == 'b' || in->character == 'r') {
        struct action answer = open_overlay(c, OVERLAY_BACKLOG);
        if (in->character == 'r') {
            overlay_focus_latest(&c->stage.overlay);
        }
        return answer;
    }
    return choose(c, (int)in->character - '1', in->time_ms);
}

// Where nothing is left to scroll, the wheel goes through the responses.
static bool turn_wheel(struct conversation *c, const struct ui *ui,
                       const struct input *in)
{
    struct page *p = &c->stage.page;
    struct input key = {.type = INPUT_KEY,
                        .key = in->amount > 0 ? KEY_UP : KEY_DOWN};
    int place = p->focus - TALK_ANSWER, most = c->answer_count - 1;
    bool is_end = p->focus && place == (in->amount > 0 ? 0 : most);

    if (page_scroll_most(&p->areas[0]) > 0 || c->answer_count == 0 ||
        !speech_is_done(&c->speech) || page_area_under(p, in->x, in->y) != 0) {
        return false;
    }
    return is_end || page_key(p, ui, &key);
}

static struct action on_page(struct conversation *c, const struct ui *ui,
                             const struct input *in)
{
    struct action answer;

    if (in->type == INPUT_WHEEL && turn_wheel(c, ui, in)) {
        return action_of(ACTION_REDRAW, 0);
    }
    c->press_ms = in->type == INPUT_PRESS ? in->time_ms : c->press_ms;
    int id = stage_page(&c->stage, ui, in, &answer);
    uint32_t when = in->type == INPUT_RELEASE ? c->press_ms : in->time_ms;
    return id ? on_chosen(c, id, when) : answer;
}

// Stopping works at any time, over any overlay.
static bool is_stop(const struct conversation *c, const struct input *in)
{
    return in->type == INPUT_KEY && in->key == KEY_CHARACTER && in->ctrl &&
           in->character == 's' && !c->is_stopped &&
           !session_is_over(&c->play->session);
}

static void hurry(struct conversation *c, const struct ui *ui, uint32_t now_ms)
{
    c->speech.is_ticking = false;
    speech_hurry(&c->speech, ui);
    if (speech_is_done(&c->speech)) {
        settle(c, now_ms);
    }
}

static struct action input(struct screen *screen, const struct ui *ui,
                           const struct input *in)
{
    struct conversation *c = (struct conversation *)screen;
    struct action answer;

    if (is_stop(c, in)) {
        c->stage.overlay.kind = c->stage.overlay.under = OVERLAY_NONE;
        return action_of(ACTION_STOP, 0);
    }
    if (!overlay_is_open(&c->stage.overlay) &&
        conversation_first_input(c, ui, in, &answer)) {
        return answer;
    }
    if (stage_takes(&c->stage, ui, in, &answer)) {
        c->speech.is_ticking = false;
        return answer;
    }
    if (c->is_stopped) {
        return on_page(c, ui, in);
    }
    if (in->type == INPUT_TICK) {
        pass_time(c, ui, in->time_ms);
        return action_of(ACTION_REDRAW, 0);
    }
    if (is_hurrying(c, ui, in)) {
        hurry(c, ui, in->time_ms);
        return action_of(ACTION_REDRAW, 0);
    }
    answer = in->type == INPUT_KEY ? on_key(c, in) : action_of(ACTION_NONE, 0);
    return answer.type != ACTION_NONE ? answer : on_page(c, ui, in);
}

struct screen *screen_conversation_new(const struct play *play,
                                       const char *notice)
{
    static const struct screen_ops ops = {draw, input, next_tick_ms, release};
    struct conversation *c = mem_alloc(sizeof *c);

    c->stage.screen.ops = &ops;
    c->stage.overlay.play = play;
    c->stage.overlay.can_go_back = true;
    c->can_go_back = true;
    c->play = play;
    c->notice = notice;
    c->room = room_state(&play->session);
    screen_conversation_update(&c->stage.screen);
    return &c->stage.screen;
}
