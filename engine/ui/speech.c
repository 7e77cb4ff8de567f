// The client's words appearing; see speech.h.
#include "ui/speech.h"

#include <string.h>

#include "base/utf8.h"
#include "core/transcript.h"

#include "base/banned.h"

// Letters per second, by speed.
static const int32_t letters_per_second[] = {
    [REVEAL_SLOW] = 20, [REVEAL_NORMAL] = 40, [REVEAL_FAST] = 80};

enum { LONGEST_STEP_MS = 250 }; // after a hiccup it does not leap

// Milliseconds of pause for each letter just said, by pace: people read about
// 20 letters a second, and have read most while it appeared.
static const int32_t pause_per_letter[] = {
    [FORWARD_SLOW] = 30, [FORWARD_USUAL] = 14, [FORWARD_BRISK] = 5};
enum { PAUSE_LEAST_MS = 200, PAUSE_MOST_MS = 5000 };

static const char *words_of(const struct utterance *u)
{
    return *u->text ? u->text : "\xe2\x80\xa6"; // nothing said is seen as well
}

static int32_t letters_of(const struct utterance *u)
{
    const char *text = words_of(u);

    return (int32_t)utf8_count(text, strlen(text));
}

void speech_begin(struct speech *s, const struct turn *turn)
{
    *s = (struct speech){.turn = turn};
    for (int32_t i = 0; i < turn->said_count; i++) {
        s->letters += letters_of(&turn->said[i]);
    }
    s->open = turn->said_count > 0 ? letters_of(&turn->said[0]) : 0;
}

static bool is_pausing(const struct speech *s)
{
    return s->shown >= (int64_t)s->open * 1000 && !speech_is_done(s);
}

static void go_on(struct speech *s)
{
    s->at++;
    s->open += letters_of(&s->turn->said[s->at]);
    s->paused_ms = 0;
}

bool speech_waits(const struct speech *s, const struct ui *ui)
{
    return ui_setting(ui, SETTING_FORWARD) == FORWARD_WAITS && is_pausing(s);
}

static int32_t pause_ms(const struct speech *s, const struct ui *ui)
{
    int32_t ms = letters_of(&s->turn->said[s->at]) *
                 pause_per_letter[ui_setting(ui, SETTING_FORWARD)];

    return ms < PAUSE_LEAST_MS  ? PAUSE_LEAST_MS
           : ms > PAUSE_MOST_MS ? PAUSE_MOST_MS
                                : ms;
}

// The pause lasts until it was read, and until it was read aloud.
static void pass_pause(struct speech *s, const struct ui *ui, int32_t step)
{
    s->paused_ms += step;
    if (s->paused_ms >= pause_ms(s, ui) && !ui->is_speaking) {
        go_on(s);
    }
}

static void pass(struct speech *s, const struct ui *ui, int32_t step)
{
    int64_t most = (int64_t)s->open * 1000;

    if (is_pausing(s)) {
        if (!speech_waits(s, ui)) {
            pass_pause(s, ui, step);
        }
        return;
    }
    s->shown +=
        (int64_t)step * letters_per_second[ui_setting(ui, SETTING_SPEED)];
    s->shown = s->shown > most ? most : s->shown;
}

static bool is_at_once(const struct ui *ui)
{
    return ui_setting(ui, SETTING_SPEED) == REVEAL_AT_ONCE ||
           ui_setting(ui, SETTING_MOTION);
}

// Nothing is written letter by letter; but each thing said still waits where
// that was chosen.
static void show_at_once(struct speech *s, const struct ui *ui)
{
    s->shown = (int64_t)s->open * 1000;
    if (ui_setting(ui, SETTING_FORWARD) != FORWARD_WAITS) {
        speech_finish(s);
    }
}

void speech_tick(struct speech *s, const struct ui *ui, uint32_t now_ms)
{
    int32_t step = (int32_t)(now_ms - s->tick_ms);

    if (is_at_once(ui)) {
        show_at_once(s, ui);
        return;
    }
    if (s->is_ticking && step > 0) {
        pass(s, ui, step > LONGEST_STEP_MS ? LONGEST_STEP_MS : step);
    }
    s->is_ticking = true;
    s->tick_ms = now_ms;
}

void speech_finish(struct speech *s)
{
    s->at = s->turn && s->turn->said_count > 0 ? s->turn->said_count - 1 : 0;
    s->open = s->letters;
    s->shown = (int64_t)s->letters * 1000;
}

void speech_hurry(struct speech *s, const struct ui *ui)
{
    if (ui_setting(ui, SETTING_FORWARD) != FORWARD_WAITS) {
        speech_finish(s);
        return;
    }
    bool was_pausing = is_pausing(s);
    if (was_pausing) {
        go_on(s);
    }
    if (!was_pausing || is_at_once(ui)) {
        s->shown = (int64_t)s->open * 1000;
    }
}

bool speech_is_done(const struct speech *s)
{
    return s->shown >= (int64_t)s->letters * 1000;
}

enum mood speech_mood(const struct speech *s, enum mood at_rest)
{
    return s->turn && !speech_is_done(s) ? (enum mood)s->turn->said[s->at].mood
                                         : at_rest;
}

// --- drawing -----------------------------------------------------------------

// The width of the first [letters] letters of a line.
static int width_of(struct page *p, const char *text, size_t len,
                    int64_t letters)
{
    const struct text *t = &p->ui->text;
    size_t at = 0;

    while (letters-- > 0 && at < len) {
        utf8_next(text, len, &at);
    }
    return t->ops->width(t->ctx, look_face(LOOK_SPEECH),
                         look_px(p->ui, LOOK_SPEECH), text, at);
}

// Draws a line of which [letters] letters are shown.
static void draw_one(struct flow *f, const char *text,
                     const struct text_line *line, int64_t letters)
{
    struct page *p = f->page;
    int h = look_line_px(p->ui, LOOK_SPEECH), shown = -1;
    int aside = line->is_rtl ? f->w - line->width_px : 0;
    struct rect at = {f->x + aside, f->y, line->width_px, h};

    if (letters <= 0 || !page_sees(p, at)) {
        return;
    }
    if ((size_t)letters < utf8_count(text + line->at, line->len)) {
        shown = width_of(p, text + line->at, line->len, letters);
    }
    draw_text(p->out, at, look_face(LOOK_SPEECH), look_px(p->ui, LOOK_SPEECH),
              p->ui->theme->ink, f->behind, text + line->at, line->len, shown);
}

static void draw_utterance(struct speech *s, struct flow *f, const char *text,
                           int64_t letters)
{
    int h = look_line_px(f->page->ui, LOOK_SPEECH);
    size_t count;
    const struct text_line *lines =
        page_wrap(f->page, LOOK_SPEECH, text, f->w, &count);

    for (size_t i = 0; i < count; i++, f->y += h) {
        int64_t before = (int64_t)utf8_count(text, lines[i].at);
        draw_one(f, text, &lines[i], letters - before);
        if (letters > before) {
            s->shown_bottom = f->y + h;
        }
    }
}

void speech_draw(struct speech *s, struct flow *f)
{
    int64_t letters = s->shown / 1000;

    s->shown_bottom = f->y;
    for (int32_t i = 0; s->turn && i < s->turn->said_count; i++) {
        const struct utterance *u = &s->turn->said[i];
        if (i > 0) {
            flow_gap(f, 1);
        }
        if (i <= s->at) { // what comes next is not given away
            page_say(f->page, SPOKEN_TEXT, words_of(u));
        }
        draw_utterance(s, f, words_of(u), letters);
        letters -= letters_of(u);
    }
}
